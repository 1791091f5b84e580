#include "core/workflow/billing.h"

#include "core/domain/date_text.h"
#include "core/domain/invoice_number.h"
#include "core/workflow/approvals.h"
#include "core/workflow/history_text.h"
#include "core/workflow/printing.h"
#include "core/workflow/sent_letterhead.h"
#include "core/workflow/words.h"

#include <QHash>

#include <algorithm>

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

Result<InvoiceContent> Billing::edited(const Invoice& before, const InvoiceContent& after) const
{
    const auto types = m_ledger.vat.all();
    if (!types)
        return passOn(types);
    const auto terms = m_settings.draftTerms(after.date, *types);
    if (!terms)
        return passOn(terms);
    if (!takesVatFromJobCard(before.content, *terms))  // asked at every key, so nothing is read for nothing
        return greenhand::edited(before.content, after, *terms);
    const auto lead = m_ledger.leads.find(before.lead);
    if (!lead)
        return passOn(lead);
    return greenhand::edited(before.content, after, *terms, lead->card);
}

Result<Totals> Billing::totalsOf(const Invoice& invoice, const InvoiceContent& content) const
{
    return content == invoice.content ? Result<Totals>(invoice.totals) : totalsOf(content);
}

Result<Totals> Billing::totalsOf(const InvoiceContent& content) const
{
    const auto rounding = m_settings.vatRounding();
    if (!rounding)
        return passOn(rounding);
    return totals(terms(content.lines), content.priceMode, *rounding);
}

bool WhatWillChange::isOnBothSides(const DraftChange& change, const InvoiceContent& draft) const
{
    std::optional<JobLineId> line;
    if (change.onInvoice)
        line = draft.lines[*change.onInvoice].from;
    else if (change.onCard)
        line = fresh.lines[*change.onCard].from;
    return line && std::ranges::find(onBothSides, *line) != onBothSides.end();
}

/// What a fresh generation would give on the date of `content`; none without a customer.
Result<std::optional<InvoiceContent>> Billing::fresh(LeadId id, const InvoiceContent& content) const
{
    const auto lead = m_ledger.leads.find(id);
    if (!lead)
        return passOn(lead);
    if (!lead->card.customer)
        return std::optional<InvoiceContent>();
    const auto standing = m_ledger.customers.standing(*lead->card.customer);
    if (!standing)
        return passOn(standing);
    const auto customer = m_ledger.customers.find(*standing);
    if (!customer)
        return passOn(customer);
    JobCard card = lead->card;
    card.customer = *standing;
    const auto types = m_ledger.vat.all();
    if (!types)
        return passOn(types);
    const auto terms = m_settings.draftTerms(content.date, *types);
    if (!terms)
        return passOn(terms);
    auto made = draftFrom(card, *customer, *terms);
    if (!made && made.error().kind == ErrorKind::NothingToInvoice) {
        InvoiceContent none = content;
        none.lines.clear();
        return std::optional(none);
    }
    return made.map([](const InvoiceContent& draft) { return std::optional(draft); });
}

Result<std::optional<WhatWillChange>> Billing::whatWillChange(InvoiceId id,
                                                              const InvoiceContent& content) const
{
    const auto pending = m_ledger.pendingChanges.of(id);
    if (!pending)
        return passOn(pending);
    if (pending->empty())
        return std::optional<WhatWillChange>();
    const auto invoice = m_ledger.invoices.row(id);
    if (!invoice)
        return passOn(invoice);
    const auto drafted = fresh(invoice->lead, content);
    if (!drafted)
        return passOn(drafted);
    if (!*drafted)
        return std::optional<WhatWillChange>();
    WhatWillChange what{
        .fresh = **drafted, .changes = changesTo(**drafted, content), .onBothSides = *pending};
    const bool open = std::ranges::any_of(
        what.changes, [&](const DraftChange& change) { return what.isOnBothSides(change, content); });
    return open ? std::optional(std::move(what)) : std::nullopt;
}

/// A customer that was merged since is the one that stays; its own particulars go with it.
Result<InvoiceContent> Billing::withStandingCustomer(InvoiceContent content) const
{
    const auto standing = m_ledger.customers.standing(content.customer);
    if (!standing)
        return passOn(standing);
    if (*standing == content.customer)
        return content;
    const auto merged = m_ledger.customers.find(content.customer);
    if (!merged)
        return passOn(merged);
    const auto stays = m_ledger.customers.find(*standing);
    if (!stays)
        return passOn(stays);
    content.customer = *standing;
    if (content.recipient == merged->details)
        content.recipient = stays->details;
    return content;
}

/// The edit with its touched lines marked; lines that say what the job card says follow it again.
Result<InvoiceContent> Billing::marked(const Invoice& before, const InvoiceContent& content) const
{
    auto touched = edited(before, content);
    if (!touched)
        return touched;
    const auto drafted = fresh(before.lead, *touched);
    if (!drafted)
        return passOn(drafted);
    return *drafted ? untouchedWhereFresh(*touched, **drafted) : *touched;
}

Result<void> Billing::end(InvoiceId id, EditEnds ends)
{
    if (ends.choiceMade)
        if (auto cleared = m_ledger.pendingChanges.clear(id); !cleared)
            return cleared;
    if (ends.typing == KeptTyping::Stays)
        return {};
    return m_ledger.typing.forget({TypedDocument::Invoice, id.value()});
}

Result<Invoice> Billing::update(InvoiceId id, int seenVersion, const InvoiceContent& content, EditEnds ends)
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
            return fail(ErrorKind::Locked, {}, numberText(before->number));
        if (before->version != seenVersion)
            return fail(ErrorKind::Conflict);
        const auto typed = withStandingCustomer(content);
        if (!typed)
            return passOn(typed);
        const auto after = marked(*before, *typed);
        if (!after)
            return passOn(after);
        const auto sums = totalsOf(*after);
        if (!sums)
            return passOn(sums);
        if (*after != before->content || *sums != before->totals) {
            if (auto saved = m_ledger.invoices.saveContent(id, seenVersion, *after, *sums); !saved)
                return passOn(saved);
            if (auto ended = endApproval(m_ledger, *before); !ended)
                return passOn(ended);
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
                                             .after = historyOfContent(*after, *sums)});
            !recorded)
            return passOn(recorded);
        if (auto ended = end(id, ends); !ended)
            return passOn(ended);
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
    const auto vendor = m_settings.vendor();
    if (!vendor)
        return passOn(vendor);
    const auto ownVatNumber = m_settings.value(u"company.vat_number"_s);
    if (!ownVatNumber)
        return passOn(ownVatNumber);
    const auto locked = m_settings.value(u"sage.locked_until"_s);
    if (!locked)
        return passOn(locked);
    const auto types = m_ledger.vat.all();
    if (!types)
        return passOn(types);
    const auto alike = m_ledger.invoices.lookAlike(id);
    if (!alike)
        return passOn(alike);
    const auto invoice = m_ledger.invoices.find(id);
    if (!invoice)
        return passOn(invoice);
    const auto sums = totalsOf(*invoice, content);
    if (!sums)
        return passOn(sums);

    PreflightFacts facts{
        .sageConnected = !company->isEmpty(),
        .willCreateCustomer = options.createCustomer,
        .willEmail = options.withEmail,
        .customerLinked = customer->sageId.has_value(),
        .customerStanding = customer->standing,
        .vendor = *vendor,
        .ownVatNumber = *ownVatNumber,
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
    auto standing = Approvals(m_ledger, m_settings).standing(*invoice, content, *sums);
    if (!standing)
        return passOn(standing);
    if (standing->isHeld())
        facts.held = {.why = approvalWords(standing->reasons), .said = std::move(standing->said)};
    return greenhand::preflight(content, *sums, facts);
}

Result<std::vector<Problem>> Billing::preflight(const Invoice& saved, const SendOptions& options) const
{
    const auto typing = m_ledger.typing.of({TypedDocument::Invoice, saved.id.value()});
    if (!typing)
        return passOn(typing);
    auto problems = preflight(saved.id, saved.content, options);
    if (problems && *typing && isEditable(saved.state))
        problems->insert(problems->begin(), {.kind = ProblemKind::BeingEdited,
                                             .field = ProblemField::Document,
                                             .value = QString::number(saved.number)});
    return problems;
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
    const auto from = letterheadOf(m_ledger, m_settings, invoice);
    if (!from)
        return passOn(from);
    const auto sums = totalsOf(invoice, content);
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
