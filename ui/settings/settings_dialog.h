#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/editing_dialog.h"
#include "ui/shared/navigator.h"

#include <array>

class QTabWidget;

namespace greenhand {

class InlineMessage;
class BackupPage;
class LookPage;
class SettingsPageWidget;

/// Company, invoices, price list, Sage One, language and look, approval, backups. Nothing is
/// stored before Save, but for prices, the connection, which is proved and stored by
/// Connect, the look, the manager's PIN, and the backups themselves.
class SettingsDialog final : public EditingDialog {
    Q_OBJECT
public:
    explicit SettingsDialog(Desk& desk, QWidget* parent = nullptr);

    void showPage(SettingsPage page);
    /// Asks first while the price list is being exported.
    void done(int result) override;

Q_SIGNALS:
    /// Language or format changed: this dialog and the window below it are to be made anew.
    void anewWanted();
    void priceImportWanted();
    /// This backup is to take the ledger's place.
    void restoreWanted(const QString& backup);

protected:
    [[nodiscard]] bool isChanged() const override;
    void saveAndClose() override;
    [[nodiscard]] QPushButton* mainButton() const override { return m_save; }
    [[nodiscard]] QString subject() const override { return tr("This window"); }

private:
    void build();
    void lookWhatIsTyped();
    void save();
    void refuse(const Error& error);
    [[nodiscard]] QString whyNotAnew() const;

    Desk& m_desk;
    QTabWidget* m_tabs;
    InlineMessage* m_message;
    QPushButton* m_save;
    BackupPage* m_backups;
    LookPage* m_look;
    std::array<SettingsPageWidget*, 7> m_pages{};
};

}  // namespace greenhand
