#pragma once

#include "core/domain/lead.h"
#include "core/storage/database.h"
#include "core/storage/listing.h"

#include <vector>

namespace greenhand {

/// Where a page of leads begins: behind this row.
struct LeadCursor {
    QDate finishedOn;
    LeadId id;
};

enum class LeadOrder {
    FinishedOn,
    Reference,
    Customer,
    Site,
    Work,
    Technician,
    Total,
    InvoiceNumber,
    State,  ///< of the invoice, in the order of its way; without one first
};

struct LeadQuery {
    std::optional<LeadStage> stage = {};  ///< none: all
    QString search = {};  ///< words over reference, customer, site, work, technician, numbers, amount
    std::optional<LeadCursor> after = {};
    int limit = 100;
    RowFilter filter = {};
    std::optional<InvoiceState> state = {};  ///< of the invoice it shows
    bool withoutInvoice = false;
    LeadOrder order = LeadOrder::FinishedOn;
    bool ascending = false;  ///< else the newest, largest, last first

    void goOnBehind(const auto& row) { after = {row.finishedOn, row.id}; }
};

/// The lead and job_line tables, and the only place that knows their columns.
class LeadRepository {
public:
    using Row = LeadRow;
    using Key = LeadId;

    explicit LeadRepository(Database& db) : m_db{db} {}

    /// A new lead in New. `total` is the job card's, inclusive. Duplicate when
    /// the reference is taken.
    Result<LeadId> add(const JobCard& card, Money total, qint64 utcMs);
    Result<Lead> find(LeadId id) const;
    Result<std::optional<LeadId>> withReference(const QString& reference) const;
    /// A reference that is not taken yet: "L-" and the next free number.
    Result<QString> freeReference() const;

    /// Replaces the job card's fields and lines; lines keep their ids, new ones
    /// get one. Conflict unless the version is the one seen.
    Result<Lead> saveCard(LeadId id, int seenVersion, const JobCard& card, Money total);

    /// Conflict unless the lead is still in `from`.
    Result<void> move(LeadId id, LeadStage from, LeadStage to);
    /// The invoice that the lead shows; none after it was voided.
    Result<void> setInvoice(LeadId id, std::optional<InvoiceId> invoice, Money total);

    /// By (finished_on, id), whatever order is asked for; at most `limit`. Of a search's first page,
    /// where it has more than kBestFirst rows, the best come first.
    Result<std::vector<LeadRow>> page(const LeadQuery& query) const;
    /// The same, but never looks at more than `limit` rows: for going through a long list in steps.
    Result<Chunk<LeadRow, LeadQuery>> chunk(const LeadQuery& query) const;
    /// Of a query that isReadByKey().
    Result<FirstHits<LeadId, LeadQuery>> firstHits(const LeadQuery& query) const;
    /// Whether an index has the order and gives no others: then page() reads the whole list.
    [[nodiscard]] static bool isReadByKey(const LeadQuery& query);
    /// The newest `most` rows or hits, filtered and sorted as asked.
    Result<Gathered<LeadId>> gather(const LeadQuery& query, int most) const;
    Result<std::vector<LeadRow>> rows(const std::vector<LeadId>& ids) const;  ///< in this order
    /// Who did the work of the newest leads, by name.
    Result<QStringList> technicians() const;
    Result<LeadRow> row(LeadId id) const;
    /// From counters, not from a scan.
    Result<ListCount> count(LeadStage stage) const;
    Result<std::vector<LeadId>> idsInStage(LeadStage stage) const;  ///< for --all, oldest first

private:
    Database& m_db;
};

}  // namespace greenhand
