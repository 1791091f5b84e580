#include "core/workflow/billing.h"

#include "core/domain/date_text.h"
#include "core/workflow/history_text.h"
#include "core/workflow/printing.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

Result<std::vector<InvoiceRow>> Billing::invoices(const InvoiceQuery& query) const
{
    return m_ledger.invoices.page(query);
}
Result<InvoiceRow> Billing::row(InvoiceId id) const { return m_ledger.invoices.row(id); }
Result<ListCount> Billing::count(InvoiceState state) const { return m_ledger.invoices.count(state); }
Result<Invoice> Billing::invoice(InvoiceId id) const { return m_ledger.invoices.find(id); }
Result<std::vector<VatType>> Billing::vatTypes() const { return m_ledger.vat.all(); }

Result<std::optional<InvoiceId>> Billing::withNumber(qint64 number) const
{
    return m_ledger.invoices.withNumber(number);
}

Result<std::vector<HistoryRow>> Billing::historyOf(InvoiceId id) const
{
    return m_ledger.history.of(u"invoice"_s, id.value());
}

Result<InvoiceContent> Billing::edited(const InvoiceContent& before, const InvoiceContent& after) const
{
    const auto types = m_ledger.vat.all();
    if (!types)
        return passOn(types);
    const auto terms = m_settings.draftTerms(after.date, *types);
    if (!terms)
        return passOn(terms);
    return greenhand::edited(before, after, *terms);
}

Result<Totals> Billing::totalsOf(const InvoiceContent& content) const
{
    const auto rounding = m_settings.vatRounding();
    if (!rounding)
        return passOn(rounding);
    return totals(terms(content.lines), content.priceMode, *rounding);
}

Result<Invoice> Billing::update(InvoiceId id, int seenVersion, const InvoiceContent& content)
{
    if (!content.date.isValid())
        return fail(ErrorKind::Incomplete, {}, u"date"_s);
    if (!content.dueDate.isValid())
        return fail(ErrorKind::Incomplete, {}, u"due date"_s);
    auto updated = m_ledger.db->transaction([&]() -> Result<Invoice> {
        const auto before = m_ledger.invoices.find(id);
        if (!before)
            return passOn(before);
        if (!isEditable(before->state))
            return fail(ErrorKind::Locked, {}, u"#%1"_s.arg(before->number));
        if (before->version != seenVersion)
            return fail(ErrorKind::Conflict);
        const auto marked = edited(before->content, content);
        if (!marked)
            return passOn(marked);
        const auto sums = totalsOf(*marked);
        if (!sums)
            return passOn(sums);
        if (*marked != before->content) {
            if (auto saved = m_ledger.invoices.saveContent(id, seenVersion, *marked, *sums); !saved)
                return passOn(saved);
        }
        if (auto done = m_ledger.invoices.markUpdated(id); !done)
            return passOn(done);
        if (auto forgotten = forgetRefusal(id); !forgotten)
            return passOn(forgotten);
        if (auto state = m_ledger.invoices.refreshState(id); !state)
            return passOn(state);
        const auto lead = m_ledger.leads.find(before->lead);
        if (!lead)
            return passOn(lead);
        const auto stage = next(lead->stage, LeadEvent::InvoiceUpdated);
        if (!stage)
            return fail(ErrorKind::StageForbids, {}, lead->card.reference);
        if (*stage != lead->stage)
            if (auto moved = m_ledger.leads.move(lead->id, lead->stage, *stage); !moved)
                return passOn(moved);
        if (auto shown = m_ledger.leads.setInvoice(lead->id, id, sums->total); !shown)
            return passOn(shown);
        if (auto recorded = m_ledger.record({.entity = u"invoice"_s,
                                             .entityId = id.value(),
                                             .action = u"updated"_s,
                                             .before = historyOfContent(before->content, before->totals),
                                             .after = historyOfContent(*marked, *sums)});
            !recorded)
            return passOn(recorded);
        return m_ledger.invoices.find(id);
    });
    if (updated) {
        Q_EMIT m_ledger.invoicesChanged();
        Q_EMIT m_ledger.leadsChanged();
        Q_EMIT m_ledger.pushesChanged();
    }
    return updated;
}

/// What Sage One refused was mended: it waits for the click like any other.
Result<void> Billing::forgetRefusal(InvoiceId id)
{
    const auto row = m_ledger.pushes.ofInvoice(id, PushEffect::Invoice);
    if (!row)
        return passOn(row);
    if (!row->has_value() || (*row)->state != PushState::Rejected)
        return {};
    PushFacts facts = (*row)->facts;
    facts.error.reset();
    facts.words.clear();
    return m_ledger.pushes.note(**row, facts, m_ledger.nowMs()).map([](const PushRow&) {});
}

Result<std::vector<Problem>> Billing::preflight(InvoiceId id, const InvoiceContent& content,
                                                const SendOptions& options) const
{
    const auto mappings = m_ledger.sageLists.mappings();
    if (!mappings)
        return passOn(mappings);
    const auto customer = m_ledger.customers.find(content.customer);
    if (!customer)
        return passOn(customer);
    const auto company = m_settings.value(u"sage.company_id"_s);
    if (!company)
        return passOn(company);
    const auto letterhead = m_settings.letterhead();
    if (!letterhead)
        return passOn(letterhead);
    const auto locked = m_settings.value(u"sage.locked_until"_s);
    if (!locked)
        return passOn(locked);
    const auto types = m_ledger.vat.all();
    if (!types)
        return passOn(types);
    const auto alike = m_ledger.invoices.lookAlike(id);
    if (!alike)
        return passOn(alike);
    const auto sums = totalsOf(content);
    if (!sums)
        return passOn(sums);

    PreflightFacts facts{
        .sageConnected = !company->isEmpty(),
        .willCreateCustomer = options.createCustomer,
        .willEmail = options.withEmail,
        .customerLinked = customer->sageId.has_value(),
        .customerActive = customer->active,
        .vendor = letterhead->vendor,
        .ownVatNumber = letterhead->vatNumber,
        .lockedUntil =
            locked->isEmpty() ? std::nullopt : std::optional(QDate::fromString(*locked, Qt::ISODate)),
        .lineMapped = {},
        .vatMapped = {},
        .vatTypes = *types,
        .looksAlike = *alike,
    };
    QHash<QString, bool> itemKnown;
    for (const InvoiceLine& line : content.lines) {
        bool mapped = mappings->contains(toKey(line.kind));
        if (!mapped && !line.code.isEmpty()) {
            if (!itemKnown.contains(line.code)) {
                const auto item = m_ledger.sageLists.itemWithCode(line.code);
                if (!item)
                    return passOn(item);
                itemKnown.insert(line.code, item->has_value());
            }
            mapped = itemKnown.value(line.code);
        }
        facts.lineMapped.push_back(mapped);
        facts.vatMapped.push_back(mappings->contains(QString(u"vat."_s + line.vatCode)));
    }
    return greenhand::preflight(content, *sums, facts);
}

Result<PageMarks> Billing::marksOf(const Invoice& invoice) const
{
    PageMarks marks;
    marks.setFlag(PageMark::Practice, m_ledger.kind() == LedgerKind::Practice);
    if (invoice.state == InvoiceState::Void)
        return marks | PageMark::Void;
    if (!isInSage(invoice.state))
        return marks | PageMark::Draft;
    return originalsOf(m_ledger, invoice.id).map([&](int originals) {
        return marks.setFlag(PageMark::Copy, originals > 0);
    });
}

Result<PrintedInvoice> Billing::printed(InvoiceId id) const
{
    const auto found = invoice(id);
    if (!found)
        return passOn(found);
    return printed(*found, found->content);
}

Result<PrintedInvoice> Billing::printed(const Invoice& invoice, const InvoiceContent& content) const
{
    const auto from = m_settings.letterhead();
    if (!from)
        return passOn(from);
    const auto sums = totalsOf(content);
    if (!sums)
        return passOn(sums);
    const auto lead = m_ledger.leads.row(invoice.lead);
    if (!lead)
        return passOn(lead);
    const auto marks = marksOf(invoice);
    if (!marks)
        return passOn(marks);
    return PrintedInvoice{.from = *from,
                          .number = invoice.number,
                          .sageNumber = invoice.sageNumber,
                          .leadReference = lead->reference,
                          .content = content,
                          .totals = *sums,
                          .marks = *marks,
                          .style = numberStyle()};
}

}  // namespace greenhand
