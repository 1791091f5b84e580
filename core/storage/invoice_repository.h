#pragma once

#include "core/domain/lead.h"
#include "core/storage/database.h"
#include "core/storage/lead_repository.h"

#include <vector>

namespace greenhand {

enum class InvoiceFilter {
    ToPush,  ///< everything not yet in Sage One, drafts included, void not
    Sent,    ///< Sent and E-mailed
    All,
};

enum class InvoiceOrder { Number, Customer, Lead, Date, Exclusive, Vat, Total, State, SageNumber };

struct InvoiceQuery {
    InvoiceFilter filter = InvoiceFilter::All;
    std::optional<InvoiceState> state = {};
    QString search =
        {};  ///< words over customer, both numbers, lead reference, job text, order number, amount
    std::optional<InvoiceId> after = {};
    int limit = 100;
    RowFilter rows = {};
    InvoiceOrder order = InvoiceOrder::Number;
    bool ascending = false;  ///< else the newest, largest, last first
    QDate afterDate = {};    ///< of the invoice `after`, where dates are the order

    void goOnBehind(const auto& row)
    {
        after = row.id;
        if constexpr (requires { row.date; })  // what a search finds is not in the order of dates
            afterDate = row.date;
    }
};

/// The invoice and invoice_line tables. The stored state column is stateOf() of
/// what the same transaction wrote; it exists for lists and counters.
class InvoiceRepository {
public:
    using Row = InvoiceRow;
    using Key = InvoiceId;

    explicit InvoiceRepository(Database& db) : m_db{db} {}

    struct NewInvoice {
        LeadId lead;
        qint64 number;
        QString reference;
        InvoiceContent content;
        Totals totals;
        qint64 createdAtMs;
    };

    /// Fails with AlreadyInvoiced when the lead has one that is not void.
    Result<InvoiceId> add(const NewInvoice& invoice);
    /// Storage with detail when the stored digest does not match what was read (K12).
    Result<Invoice> find(InvoiceId id) const;
    Result<std::optional<InvoiceId>> withNumber(qint64 number) const;
    Result<std::optional<InvoiceId>> withReference(const QString& reference) const;

    /// Replaces content and totals; Conflict unless the version is the one
    /// seen, Locked by a trigger unless the state is editable.
    Result<Invoice> saveContent(InvoiceId id, int seenVersion, const InvoiceContent& content,
                                const Totals& totals);
    Result<void> markUpdated(InvoiceId id);
    /// Refused by a trigger unless what the manager said is about the document as it stands.
    Result<void> setApproved(InvoiceId id, bool approved);
    Result<void> markVoid(InvoiceId id, const QString& reason);
    /// Takes markVoid() back. AlreadyInvoiced, by an index, when the lead has another invoice by now.
    Result<void> clearVoid(InvoiceId id);
    /// Links the document in Sage One and repeats the facts' state.
    Result<void> setSage(InvoiceId id, qint64 sageId, const QString& sageNumber);
    /// Recomputes the stored state from the push rows and flags.
    Result<InvoiceState> refreshState(InvoiceId id);

    /// In the order of an index: of their dates where those are asked for or narrow the list, else as
    /// they were made; numbers rise with that. Of a search's first page, where it has more than
    /// kBestFirst rows, the best come first.
    Result<std::vector<InvoiceRow>> page(const InvoiceQuery& query) const;
    /// The same, but never looks at more than `limit` rows: for going through a long list in steps.
    Result<Chunk<InvoiceRow, InvoiceQuery>> chunk(const InvoiceQuery& query) const;
    /// Of a query that isReadByKey().
    Result<FirstHits<InvoiceId, InvoiceQuery>> firstHits(const InvoiceQuery& query) const;
    /// Whether an index has the order and gives no others: then page() reads the whole list.
    [[nodiscard]] static bool isReadByKey(const InvoiceQuery& query);
    /// The newest `most` rows or hits, filtered and sorted as asked.
    Result<Gathered<InvoiceId>> gather(const InvoiceQuery& query, int most) const;
    Result<std::vector<InvoiceRow>> rows(const std::vector<InvoiceId>& ids) const;  ///< in this order
    Result<InvoiceRow> row(InvoiceId id) const;
    Result<ListCount> count(InvoiceState state) const;                    ///< from counters
    Result<std::vector<InvoiceId>> idsInState(InvoiceState state) const;  ///< oldest first
    /// The number of another live invoice with this customer, or one merged into it, and this total, dated
    /// within three days.
    Result<std::optional<qint64>> lookAlike(InvoiceId id) const;
    /// The same for a job card that has no invoice yet, or has that one.
    Result<std::optional<qint64>> lookAlike(CustomerId customer, Money total, QDate day,
                                            std::optional<InvoiceId> but) const;
    /// The last invoice confirmed in Sage One: for the positive control of a look-up.
    Result<std::optional<QString>> lastConfirmedReference() const;

private:
    Database& m_db;
};

}  // namespace greenhand
