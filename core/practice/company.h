#pragma once

#include "core/practice/journal.h"
#include "core/practice/schema.h"

#include <map>
#include <memory>
#include <vector>

namespace greenhand::practice {

/// The practice company as its Sage One keeps it: entities under Sage's own member names, the
/// documents, and the e-mails that were "sent".
class Company {
public:
    using Rows = std::map<qint64, QJsonObject>;

    /// The seed is an object with Company, Customers, Items, Accounts, TaxTypes and
    /// SalesRepresentatives. Changes are kept in the journal, which is read back here; with an empty
    /// path they last as long as the object. Fails with BadImport for a seed that is none, and as
    /// Journal::open() does.
    [[nodiscard]] static Result<Company> open(const QByteArray& seed, const QString& journalPath = {});

    [[nodiscard]] qint64 id() const { return m_id; }
    [[nodiscard]] const QJsonObject& profile() const;

    [[nodiscard]] const Rows& rows(Table table) const;
    /// Null when there is none.
    [[nodiscard]] const QJsonObject* find(Table table, qint64 id) const;
    [[nodiscard]] std::vector<QJsonObject> invoices() const;
    /// E-mails in the order they were sent, as they were asked for, with SentOn.
    [[nodiscard]] const std::vector<QJsonObject>& outbox() const { return m_outbox; }

    /// Never one that was used before.
    [[nodiscard]] qint64 nextId(Table table) const;
    /// "INV0000001" and on.
    [[nodiscard]] QString nextInvoiceNumber() const;

    /// Each is on the disk before it shows; a failure changes nothing.
    [[nodiscard]] Result<void> save(Table table, const QJsonObject& row);
    [[nodiscard]] Result<void> remove(Table table, qint64 id);
    [[nodiscard]] Result<void> sendMail(const QJsonObject& mail);

private:
    Company() = default;
    [[nodiscard]] Result<void> load(const QByteArray& seed);
    void loadRows(Table table, const QJsonArray& rows);
    void put(Table table, const QJsonObject& row);
    void apply(const QJsonObject& change);
    [[nodiscard]] Result<void> change(const QJsonObject& change);

    qint64 m_id = 0;
    std::map<Table, Rows> m_tables;
    std::map<Table, qint64> m_lastIds;
    qint64 m_lastNumber = 0;
    std::vector<QJsonObject> m_outbox;
    std::unique_ptr<Journal> m_journal;
};

}  // namespace greenhand::practice
