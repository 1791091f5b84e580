#include "core/storage/pending_change_repository.h"

#include "core/storage/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

Result<void> PendingChangeRepository::add(InvoiceId invoice, JobLineId line)
{
    return m_db
        .execute(u"INSERT OR IGNORE INTO pending_change (invoice_id, job_line_id) VALUES (:invoice, :line)"_s,
                 {{":invoice"_L1, invoice.value()}, {":line"_L1, line.value()}})
        .map([](int) {});
}

Result<void> PendingChangeRepository::clear(InvoiceId invoice)
{
    return m_db
        .execute(u"DELETE FROM pending_change WHERE invoice_id = :invoice"_s,
                 {{":invoice"_L1, invoice.value()}})
        .map([](int) {});
}

Result<std::vector<JobLineId>> PendingChangeRepository::of(InvoiceId invoice) const
{
    return m_db.all<JobLineId>(
        u"SELECT job_line_id FROM pending_change WHERE invoice_id = :invoice ORDER BY job_line_id"_s,
        {{":invoice"_L1, invoice.value()}}, toId<JobLineId>);
}

}  // namespace greenhand
