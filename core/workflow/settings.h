#pragma once

#include "core/documents/invoice_page.h"
#include "core/domain/text_format.h"
#include "core/workflow/ledger.h"

#include <QStringList>
#include <QUrl>

#include <vector>

namespace greenhand {

/// Limit: a whole number, or empty for none.
enum class SettingForm { Text, Number, Limit, Date, YesNo, Choice };

/// What a setting may be; the unit is in the key.
struct SettingRule {
    QString key;
    SettingForm form = SettingForm::Text;
    QString standard;  ///< the value when none was set
    qint64 least = 0;  ///< of numbers
    qint64 most = 0;
    qint64 leastSafe = 0;  ///< below this only with a Sage One on this computer (reliability 2.5)
    QStringList choices;
    QString help;                  ///< one English sentence
    bool setByConnecting = false;  ///< our links and mappings are this company's
};

struct PushTiming {
    qint64 paceMs = 1000;
    qint64 quarantineMs = 600'000;
    qint64 lookUpGapMs = 60'000;
    qint64 deadlineMs = 120'000;
    qint64 blockMs = 3'600'000;
    qint64 retryMs = 60'000;
};

inline const QString kBackupAutomatic = QStringLiteral("backup.automatic");
inline const QString kBackupFolder = QStringLiteral("backup.folder");

/// Why a colour is none for an invoice's headings; empty: it is one.
[[nodiscard]] QString accentProblem(const QString& colour);

/// The settings that live in the ledger, typed, each change in the history.
/// Language, look and window geometry are the user's and live elsewhere.
class Settings {
public:
    explicit Settings(Ledger& ledger) : m_ledger{ledger} {}

    [[nodiscard]] static const std::vector<SettingRule>& rules();

    /// UnknownSetting for a key that has no rule.
    Result<QString> value(const QString& key) const;
    /// SettingRefused with the sentence that says why; always for what only connecting to Sage One sets.
    /// Several at once: all or none.
    Result<void> set(const QString& key, const QString& value);
    Result<void> set(const QList<std::pair<QString, QString>>& values);
    /// The same in the caller's transaction, who tells settingsChanged() behind it; also what connecting
    /// sets.
    Result<void> store(const QList<std::pair<QString, QString>>& values);

    Result<Letterhead> letterhead() const;
    /// A PNG or JPEG of at most 5 MB; empty: none. The history keeps its fingerprint.
    Result<QByteArray> logo() const;
    Result<void> setLogo(const QByteArray& picture);
    Result<Vendor> vendor() const;
    Result<VatRounding> vatRounding() const;
    Result<TextFormat> format() const;
    Result<DraftTerms> draftTerms(QDate date, const std::vector<VatType>& types) const;
    /// The times of a push; refused for an address that is not this computer when they are below what is
    /// safe.
    Result<PushTiming> timing(const QUrl& sage) const;

private:
    Result<void> checkAll(const QList<std::pair<QString, QString>>& values) const;
    Result<void> write(const QList<std::pair<QString, QString>>& values);

    Ledger& m_ledger;
};

/// Amounts and days are written as the setting says, now and after every change of it.
void followFormat(Ledger& ledger, const Settings& settings);

}  // namespace greenhand
