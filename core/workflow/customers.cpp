#include "core/workflow/customers.h"

#include "core/domain/invoice_number.h"
#include "core/workflow/approvals.h"
#include "core/workflow/customer_link.h"
#include "core/workflow/history_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct CustomerWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::CustomerWords)
};

bool differentLinks(const Customer& stays, const Customer& goes)
{
    return stays.sageId && goes.sageId && *stays.sageId != *goes.sageId;
}

/// Why something of this customer must first come through, or be given up; empty: nothing waits.
Result<QString> whatWaits(Ledger& ledger, const CustomerDocuments& documents, const Customer& customer)
{
    const auto push = ledger.pushes.ofCustomer(customer.id);
    if (!push)
        return passOn(push);
    if (*push && (*push)->state != PushState::Confirmed && (*push)->state != PushState::Cancelled)
        return CustomerWords::tr(
                   "%1 itself is on its way to Sage One or waits in Sage One Syncing. Settle that "
                   "there first.")
            .arg(customer.details.name);
    const auto number = documents.onItsWay(customer.id);
    if (!number)
        return passOn(number);
    if (!*number)
        return QString();
    return CustomerWords::tr(
               "Invoice %1 of %2 is on its way to Sage One or waits in Sage One Syncing. Settle "
               "that there first.")
        .arg(numberText(**number), customer.details.name);
}

}  // namespace

Result<CustomerRow> Customers::row(CustomerId id) const
{
    const auto customer = m_ledger.customers.find(id);
    if (!customer)
        return passOn(customer);
    CustomerRow row{.customer = *customer};
    if (customer->mergedInto) {
        const auto other = m_ledger.customers.find(*customer->mergedInto);
        if (!other)
            return passOn(other);
        row.mergedInto = other->details.name;
    }
    const auto open = m_documents.open(id);
    if (!open)
        return passOn(open);
    row.open = *open;
    return row;
}

Result<Chunk<CustomerRow, CustomerQuery>> Customers::page(const CustomerQuery& query) const
{
    auto customers = m_ledger.customers.page(query);
    if (!customers)
        return passOn(customers);
    Chunk<CustomerRow, CustomerQuery> page{.rows = {}, .next = std::move(customers->next)};
    for (const Customer& customer : customers->rows) {
        auto filled = row(customer.id);
        if (!filled)
            return passOn(filled);
        page.rows.push_back(*std::move(filled));
    }
    return page;
}

Result<std::vector<CustomerId>> Customers::withOpen(OpenWork work, const CustomerQuery& query,
                                                    bool ascending) const
{
    return m_ledger.customers.withOpen(work, query, ascending);
}

Result<std::vector<LeadRow>> Customers::leadsOf(CustomerId id, const std::optional<LeadCursor>& after,
                                                int limit) const
{
    const auto family = m_ledger.customers.family(id);
    if (!family)
        return passOn(family);
    std::vector<LeadRow> rows;
    for (const CustomerId one : *family) {
        const auto ids = m_documents.leads(one, after, limit);
        if (!ids)
            return passOn(ids);
        for (const LeadId lead : *ids) {
            auto found = m_ledger.leads.row(lead);
            if (!found)
                return passOn(found);
            rows.push_back(*std::move(found));
        }
    }
    std::ranges::sort(rows, std::greater{},
                      [](const LeadRow& row) { return std::pair(row.finishedOn, row.id); });
    if (rows.size() > std::size_t(limit))
        rows.erase(rows.begin() + limit, rows.end());
    return rows;
}

Result<std::vector<InvoiceRow>> Customers::invoicesOf(CustomerId id, std::optional<InvoiceId> after,
                                                      int limit) const
{
    const auto family = m_ledger.customers.family(id);
    if (!family)
        return passOn(family);
    std::vector<InvoiceId> ids;
    for (const CustomerId one : *family) {
        const auto own = m_documents.invoices(one, after, limit);
        if (!own)
            return passOn(own);
        ids.insert(ids.end(), own->begin(), own->end());
    }
    std::ranges::sort(ids, std::greater{});
    std::vector<InvoiceRow> rows;
    for (const InvoiceId invoice : ids) {
        if (int(rows.size()) == limit)
            break;
        auto found = m_ledger.invoices.row(invoice);
        if (!found)
            return passOn(found);
        rows.push_back(*std::move(found));
    }
    return rows;
}

Result<std::vector<HistoryRow>> Customers::historyOf(CustomerId id) const
{
    const auto family = m_ledger.customers.family(id);
    if (!family)
        return passOn(family);
    std::vector<HistoryRow> rows;
    for (const CustomerId one : *family) {
        const auto own = m_ledger.history.of(u"customer"_s, one.value());
        if (!own)
            return passOn(own);
        rows.insert(rows.end(), own->begin(), own->end());
    }
    std::ranges::sort(rows, {}, &HistoryRow::seq);
    return rows;
}

Result<void> Customers::unlink(CustomerId id)
{
    auto done = m_ledger.db->transaction([&]() -> Result<void> {
        const auto customer = m_ledger.customers.find(id);
        if (!customer)
            return passOn(customer);
        if (!customer->sageId)
            return {};
        const auto waits = whatWaits(m_ledger, m_documents, *customer);
        if (!waits)
            return passOn(waits);
        if (!waits->isEmpty())
            return fail(ErrorKind::NotReady, {}, *waits);
        if (auto unlinked = m_ledger.customers.unlink(id); !unlinked)
            return unlinked;
        return recordUnlinked(m_ledger, *customer);
    });
    if (done)
        Q_EMIT m_ledger.customersChanged();
    return done;
}

Result<QString> Customers::refusal(const Customer& stays, const Customer& goes) const
{
    if (stays.id == goes.id)
        return CustomerWords::tr("Choose two different customers.");
    for (const Customer& customer : {stays, goes})
        if (customer.mergedInto)
            return CustomerWords::tr("%1 was merged into another customer before.")
                .arg(customer.details.name);
    for (const Customer& customer : {stays, goes}) {
        auto waits = whatWaits(m_ledger, m_documents, customer);
        if (!waits || !waits->isEmpty())
            return waits;
    }
    return QString();
}

Result<MergePreview> Customers::previewMerge(CustomerId stays, CustomerId goes) const
{
    const auto staying = m_ledger.customers.find(stays);
    if (!staying)
        return passOn(staying);
    const auto going = m_ledger.customers.find(goes);
    if (!going)
        return passOn(going);
    const auto leads = m_documents.editableLeads(goes);
    if (!leads)
        return passOn(leads);
    const auto invoices = m_documents.editableInvoices(goes);
    if (!invoices)
        return passOn(invoices);
    const auto sent = m_documents.sentInvoices(goes);
    if (!sent)
        return passOn(sent);
    const auto why = refusal(*staying, *going);
    if (!why)
        return passOn(why);
    return MergePreview{.stays = *staying,
                        .goes = *going,
                        .leads = qint64(leads->size()),
                        .invoices = qint64(invoices->size()),
                        .sent = *sent,
                        .needsLink = differentLinks(*staying, *going),
                        .refusal = *why};
}

Result<MergedCustomers> Customers::merge(const MergeOrder& order)
{
    auto done = m_ledger.db->transaction([&]() -> Result<MergedCustomers> {
        const auto preview = previewMerge(order.stays, order.goes);
        if (!preview)
            return passOn(preview);
        if (!preview->refusal.isEmpty())
            return fail(ErrorKind::NotReady, {}, preview->refusal);
        if (preview->needsLink && !order.link)
            return fail(
                ErrorKind::NotReady, {},
                CustomerWords::tr("%1 and %2 are linked to different customers in Sage One. Say which of "
                                  "the two holds.")
                    .arg(preview->stays.details.name, preview->goes.details.name));
        MergedCustomers merged{.stays = preview->stays,
                               .goes = preview->goes,
                               .staysBefore = preview->stays,
                               .leads = {},
                               .invoices = {}};
        if (auto moved = moveLeads(preview->goes, preview->stays, merged); !moved)
            return passOn(moved);
        if (auto moved = moveInvoices(preview->goes, preview->stays, merged); !moved)
            return passOn(moved);
        if (auto settled = settleLink(merged, order.link); !settled)
            return passOn(settled);
        if (auto marked = m_ledger.customers.setMergedInto(order.goes, order.stays); !marked)
            return passOn(marked);
        if (auto recorded = recordMerge(merged, merged.staysBefore, u"merged from"_s, u"merged into"_s);
            !recorded)
            return passOn(recorded);
        for (Customer* customer : {&merged.stays, &merged.goes}) {
            const auto now = m_ledger.customers.find(customer->id);
            if (!now)
                return passOn(now);
            *customer = *now;
        }
        return merged;
    });
    if (done)
        tellAll();
    return done;
}

Result<void> Customers::moveLeads(const Customer& from, const Customer& to, MergedCustomers& merged)
{
    const auto ids = m_documents.editableLeads(from.id);
    if (!ids)
        return passOn(ids);
    for (const LeadId id : *ids) {
        if (auto given = m_documents.giveLead(id, to.id); !given)
            return given;
        const auto lead = m_ledger.leads.find(id);
        if (!lead)
            return passOn(lead);
        merged.leads.push_back({id, lead->version, lead->invoice});
        if (auto recorded = recordLead(id, u"customer merged"_s, from, to); !recorded)
            return recorded;
    }
    return {};
}

Result<void> Customers::moveInvoices(const Customer& from, const Customer& to, MergedCustomers& merged)
{
    const auto ids = m_documents.editableInvoices(from.id);
    if (!ids)
        return passOn(ids);
    for (const InvoiceId id : *ids) {
        const auto before = m_ledger.invoices.find(id);
        if (!before)
            return passOn(before);
        InvoiceContent content = before->content;
        content.customer = to.id;
        if (content.recipient == from.details)  // what the clerk typed on the invoice stays
            content.recipient = to.details;
        const auto saved = m_ledger.invoices.saveContent(id, before->version, content, before->totals);
        if (!saved)
            return passOn(saved);
        if (auto ended = endApproval(m_ledger, *before); !ended)
            return ended;
        merged.invoices.push_back({id, saved->version, before->content});
        if (auto recorded = m_ledger.record({.entity = u"invoice"_s,
                                             .entityId = id.value(),
                                             .action = u"customer merged"_s,
                                             .before = historyOfContent(before->content, before->totals),
                                             .after = historyOfContent(content, before->totals)});
            !recorded)
            return recorded;
    }
    return {};
}

/// The one that stays takes the other's link where it has none, or where the clerk said so.
Result<void> Customers::settleLink(const MergedCustomers& merged, std::optional<LinkHolder> holder)
{
    const Customer& goes = merged.goes;
    const bool takes =
        goes.sageId
        && (!merged.stays.sageId || (differentLinks(merged.stays, goes) && holder == LinkHolder::Goes));
    if (!takes)
        return {};
    return m_ledger.customers.linkToSage(merged.stays.id, *goes.sageId, goes.sageName, goes.standing);
}

Result<void> Customers::recordMerge(const MergedCustomers& merged, const Customer& was,
                                    const QString& ofStaying, const QString& ofGoing)
{
    const auto now = m_ledger.customers.find(merged.stays.id);
    if (!now)
        return passOn(now);
    const bool linkChanged = was.sageId != now->sageId;
    QJsonObject after = now->sageId || linkChanged ? historyOfLink(*now) : QJsonObject();
    after[u"customer_name"_s] = merged.goes.details.name;
    after[u"leads"_s] = qint64(merged.leads.size());
    after[u"invoices"_s] = qint64(merged.invoices.size());
    if (auto recorded = m_ledger.record({.entity = u"customer"_s,
                                         .entityId = merged.stays.id.value(),
                                         .action = ofStaying,
                                         .before = linkChanged ? historyOfLink(was) : QJsonObject(),
                                         .after = after});
        !recorded)
        return recorded;
    return m_ledger.record({.entity = u"customer"_s,
                            .entityId = merged.goes.id.value(),
                            .action = ofGoing,
                            .before = {},
                            .after = {{u"customer_name"_s, merged.stays.details.name}}});
}

Result<void> Customers::recordLead(LeadId id, const QString& action, const Customer& from, const Customer& to)
{
    return m_ledger.record({.entity = u"lead"_s,
                            .entityId = id.value(),
                            .action = action,
                            .before = {{u"recipient"_s, from.details.name}},
                            .after = {{u"recipient"_s, to.details.name}}});
}

Result<bool> Customers::isAsMerged(const MergedCustomers& merged) const
{
    for (const Customer& customer : {merged.stays, merged.goes}) {
        const auto now = m_ledger.customers.find(customer.id);
        if (!now)
            return passOn(now);
        if (*now != customer)
            return false;
    }
    for (const MergedCustomers::MovedLead& moved : merged.leads) {
        const auto lead = m_ledger.leads.find(moved.id);
        if (!lead)
            return passOn(lead);
        if (lead->version != moved.version || lead->invoice != moved.invoice)
            return false;
    }
    for (const MergedCustomers::MovedInvoice& moved : merged.invoices) {
        const auto invoice = m_ledger.invoices.find(moved.id);
        if (!invoice)
            return passOn(invoice);
        if (invoice->version != moved.version || !isEditable(invoice->state))
            return false;
    }
    return true;
}

Result<void> Customers::undoMerge(const MergedCustomers& merged)
{
    auto done = m_ledger.db->transaction([&]() -> Result<void> {
        const auto same = isAsMerged(merged);
        if (!same)
            return passOn(same);
        if (!*same)
            return fail(ErrorKind::NotReady, {},
                        CustomerWords::tr("The merge of %1 into %2 stays: something of it was changed since.")
                            .arg(merged.goes.details.name, merged.stays.details.name));
        if (auto marked = m_ledger.customers.setMergedInto(merged.goes.id, std::nullopt); !marked)
            return marked;
        if (auto back = takeBackLeads(merged); !back)
            return back;
        if (auto back = takeBackInvoices(merged); !back)
            return back;
        const Customer& before = merged.staysBefore;
        if (before.sageId != merged.stays.sageId) {
            auto linked = before.sageId ? m_ledger.customers.linkToSage(before.id, *before.sageId,
                                                                        before.sageName, before.standing)
                                        : m_ledger.customers.unlink(before.id);
            if (!linked)
                return linked;
        }
        return recordMerge(merged, merged.stays, u"merge undone"_s, u"merge undone"_s);
    });
    if (done)
        tellAll();
    return done;
}

Result<void> Customers::takeBackLeads(const MergedCustomers& merged)
{
    for (const MergedCustomers::MovedLead& moved : merged.leads) {
        if (auto given = m_documents.giveLead(moved.id, merged.goes.id); !given)
            return given;
        if (auto recorded = recordLead(moved.id, u"merge undone"_s, merged.stays, merged.goes); !recorded)
            return recorded;
    }
    return {};
}

Result<void> Customers::takeBackInvoices(const MergedCustomers& merged)
{
    for (const MergedCustomers::MovedInvoice& moved : merged.invoices) {
        const auto now = m_ledger.invoices.find(moved.id);
        if (!now)
            return passOn(now);
        const auto saved = m_ledger.invoices.saveContent(moved.id, moved.version, moved.before, now->totals);
        if (!saved)
            return passOn(saved);
        if (auto ended = endApproval(m_ledger, *now); !ended)
            return ended;
        if (auto recorded = m_ledger.record({.entity = u"invoice"_s,
                                             .entityId = moved.id.value(),
                                             .action = u"merge undone"_s,
                                             .before = historyOfContent(now->content, now->totals),
                                             .after = historyOfContent(moved.before, now->totals)});
            !recorded)
            return recorded;
    }
    return {};
}

void Customers::tellAll()
{
    Q_EMIT m_ledger.customersChanged();
    Q_EMIT m_ledger.leadsChanged();
    Q_EMIT m_ledger.invoicesChanged();
    Q_EMIT m_ledger.pushesChanged();
}

}  // namespace greenhand
