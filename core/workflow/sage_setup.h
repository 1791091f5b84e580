#pragma once

#include "core/workflow/sage_connection.h"

#include <QMap>

#include <vector>

namespace greenhand {

enum class KeepSecrets { InKeyring, ForThisSession };

struct ConnectReport {
    SageCompany company;
    int items = 0;
    int accounts = 0;
    int customers = 0;
    int taxTypes = 0;
    QStringList pairedVat;      ///< "15 → Standard Rate"
    QStringList unpairedVat;    ///< codes that no tax type of Sage fits
    QStringList unmappedKinds;  ///< line kinds that have no item or account yet
    bool secretsKept = true;    ///< false: this computer has no keyring that works
};

/// How sure a proposed link is, surest first.
enum class MatchReason { VatNumber, Email, Name, Phone };

struct CustomerMatch {
    SageEntry entry;
    MatchReason reason;
};

/// Connecting a Sage One company and saying what of ours goes where.
class SageSetup final : public QObject {
    Q_OBJECT
public:
    SageSetup(Ledger& ledger, Settings& settings, SageConnection& connection, QObject* parent = nullptr);

    /// The companies that user and key may see; proves them with one log-in.
    QFuture<Result<std::vector<SageCompany>>> companies(const SageAccess& access);

    /// Chooses the company, reads its lists, pairs VAT types by percentage and
    /// line kinds with items of the same name where nothing is mapped yet; stores
    /// all in one transaction, the secrets in the keyring. WrongAddress for a company that
    /// the user does not have.
    QFuture<Result<ConnectReport>> connectTo(const SageAccess& access, KeepSecrets keep);
    /// Reads the lists again.
    QFuture<Result<ConnectReport>> refresh();

    Result<std::vector<SageEntry>> entries(SageList list) const;
    /// Every key that needs a target: line kinds and the codes of our VAT types.
    Result<QStringList> mappingKeys() const;
    Result<QMap<QString, SageTarget>> mappings() const;
    Result<void> map(const QString& key, const SageTarget& target);
    /// "item:CODE", "account:NAME", "tax:NAME" as the command line writes it. NotFound names what is not in
    /// Sage One's list.
    Result<SageTarget> targetFromText(const QString& key, const QString& text) const;

    /// Sage customers that this one of ours may be, surest first; offered, never taken by itself.
    Result<std::vector<CustomerMatch>> matches(const Customer& customer) const;
    Result<void> link(CustomerId ours, qint64 sageId);
    /// Links every customer that has exactly one match by VAT number, e-mail or exact name; how many. For the
    /// practice company.
    Result<int> linkObvious();

private:
    Result<ConnectReport> store(const SageAccess& access, struct SageLists lists);
    Result<void> addPassedOver(std::vector<SageEntry>& customers) const;
    Result<bool> movesToAnother(const SageAccess& access, qint64 companyId) const;
    [[nodiscard]] Result<QString> connectedCompany() const;
    Result<void> noteCompany();
    Result<void> forgetCompany();
    Result<void> closePush(CustomerId ours, qint64 sageId);
    Result<void> partFromCreated(CustomerId ours);
    Result<void> recordMapping(const QString& key, const QString& before, const QString& after);

    Ledger& m_ledger;
    Settings& m_settings;
    SageConnection& m_connection;
};

}  // namespace greenhand
