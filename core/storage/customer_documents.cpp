#include "core/storage/customer_documents.h"

#include "core/domain/date_text.h"
#include "core/storage/columns.h"
#include "core/storage/search.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qint64 kLast = std::numeric_limits<qint64>::max();
const QString kAfterAllDays = u"~"_s;
const QString kEditable = u"('draft', 'ready', 'approved', 'rejected')"_s;

}  // namespace

Result<std::vector<LeadId>> CustomerDocuments::leads(CustomerId id, const std::optional<LeadCursor>& after,
                                                     int limit) const
{
    return m_db.all<LeadId>(u"SELECT id FROM lead WHERE customer_id = :customer "
                            "AND (finished_on, id) < (:day, :id) "
                            "ORDER BY finished_on DESC, id DESC LIMIT :limit"_s,
                            {{":customer"_L1, id.value()},
                             {":day"_L1, after ? isoDate(after->finishedOn) : kAfterAllDays},
                             {":id"_L1, after ? after->id.value() : kLast},
                             {":limit"_L1, limit}},
                            toId<LeadId>);
}

Result<std::vector<InvoiceId>> CustomerDocuments::invoices(CustomerId id, std::optional<InvoiceId> after,
                                                           int limit) const
{
    return m_db.all<InvoiceId>(
        u"SELECT id FROM invoice INDEXED BY invoice_of_customer WHERE customer_id = :customer AND id < :id "
        "ORDER BY id DESC LIMIT :limit"_s,
        {{":customer"_L1, id.value()}, {":id"_L1, after ? after->value() : kLast}, {":limit"_L1, limit}},
        toId<InvoiceId>);
}

Result<ListCount> CustomerDocuments::open(CustomerId id) const
{
    return m_db.one<ListCount>(
        u"SELECT count(*), coalesce(sum(total_cents), 0) FROM lead INDEXED BY lead_open "
        "WHERE customer_id = :customer AND stage <> 'completed'"_s,
        {{":customer"_L1, id.value()}}, [](const QSqlQuery& row) -> Result<ListCount> {
            return ListCount{.count = wholeAt(row, 0), .total = moneyAt(row, 1)};
        });
}

Result<std::vector<LeadId>> CustomerDocuments::editableLeads(CustomerId id) const
{
    return m_db.all<LeadId>(u"SELECT lead.id FROM lead LEFT JOIN invoice ON invoice.id = lead.invoice_id "
                            "WHERE lead.customer_id = :customer AND lead.stage <> 'completed' "
                            "AND coalesce(invoice.state, 'draft') IN "_s
                                + kEditable + u" ORDER BY lead.id"_s,
                            {{":customer"_L1, id.value()}}, toId<LeadId>);
}

Result<std::vector<InvoiceId>> CustomerDocuments::editableInvoices(CustomerId id) const
{
    return m_db.all<InvoiceId>(u"SELECT id FROM invoice WHERE customer_id = :customer AND state IN "_s
                                   + kEditable + u" ORDER BY id"_s,
                               {{":customer"_L1, id.value()}}, toId<InvoiceId>);
}

Result<qint64> CustomerDocuments::sentInvoices(CustomerId id) const
{
    return m_db.one<qint64>(
        u"SELECT count(*) FROM invoice WHERE customer_id = :customer AND state IN ('sent', 'emailed')"_s,
        {{":customer"_L1, id.value()}}, toWhole);
}

Result<std::optional<qint64>> CustomerDocuments::onItsWay(CustomerId id) const
{
    return firstOf(
        m_db.all<qint64>(u"SELECT invoice.number FROM push JOIN invoice ON invoice.id = push.invoice_id "
                         "WHERE push.state NOT IN ('confirmed', 'cancelled') AND push.state <> 'rejected' "
                         "AND push.effect = 'invoice' AND invoice.customer_id = :customer LIMIT 1"_s,
                         {{":customer"_L1, id.value()}}, toWhole));
}

Result<void> CustomerDocuments::giveLead(LeadId lead, CustomerId to)
{
    const auto given =
        m_db.execute(u"UPDATE lead SET customer_id = :customer, version = version + 1 WHERE id = :id"_s,
                     {{":customer"_L1, to.value()}, {":id"_L1, lead.value()}});
    if (!given)
        return passOn(given);
    if (auto indexed = indexLead(m_db, lead); !indexed)
        return indexed;
    return indexInvoicesOf(m_db, lead);
}

}  // namespace greenhand
