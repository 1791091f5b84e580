#pragma once

#include "core/domain/lead.h"
#include "core/storage/database.h"

#include <vector>

namespace greenhand {

/// Where a page of leads begins: behind this row, newest work first.
struct LeadCursor {
    QDate finishedOn;
    LeadId id;
};

struct LeadQuery {
    std::optional<LeadStage> stage = {};  ///< none: all
    QString search = {};  ///< words over reference, customer, site, work, technician, numbers, amount
    std::optional<LeadCursor> after = {};
    int limit = 100;
};

struct ListCount {
    qint64 count = 0;
    Money total;
};

/// The lead and job_line tables, and the only place that knows their columns.
class LeadRepository {
public:
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

    /// Newest work first, by (finished_on, id); at most `limit`.
    Result<std::vector<LeadRow>> page(const LeadQuery& query) const;
    Result<LeadRow> row(LeadId id) const;
    /// From counters, not from a scan.
    Result<ListCount> count(LeadStage stage) const;
    Result<std::vector<LeadId>> idsInStage(LeadStage stage) const;  ///< for --all, oldest first

private:
    Database& m_db;
};

}  // namespace greenhand
