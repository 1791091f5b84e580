#include "core/workflow/invoicing.h"

#include "core/domain/invoice_number.h"
#include "core/domain/reference.h"
#include "core/storage/customer_documents.h"
#include "core/workflow/approvals.h"
#include "core/workflow/history_text.h"
#include "core/workflow/may_be_in_sage.h"

#include <QCoreApplication>
#include <QRandomGenerator>
#include <QSet>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct DraftWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::DraftWords)
};

QString freshReference()
{
    std::array<quint8, 10> bytes{};
    for (quint8& byte : bytes)
        byte = quint8(QRandomGenerator::system()->bounded(256));
    return makeReference(bytes);
}

Result<void> checkCard(const JobCard& card)
{
    if (card.reference.trimmed().isEmpty())
        return fail(ErrorKind::Incomplete, {}, u"lead"_s);
    if (!card.finishedOn.isValid())
        return fail(ErrorKind::Incomplete, {}, u"finished on"_s);
    return {};
}

Result<void> checkDeletable(Ledger& ledger, const Invoice& invoice)
{
    if (invoice.state == InvoiceState::Void)
        return fail(ErrorKind::StageForbids, {}, numberText(invoice.number));
    if (!isEditable(invoice.state))
        return fail(ErrorKind::Locked, {}, numberText(invoice.number));
    const auto doubtful = mayBeInSage(ledger, invoice);
    if (!doubtful)
        return passOn(doubtful);
    if (*doubtful)
        return fail(ErrorKind::NotReady, {},
                    DraftWords::tr("Invoice %1 may have reached Sage One once, so it is not deleted: its "
                                   "number must stay known. Change it and send it under this number; "
                                   "Greenhand looks for it in Sage One first.")
                        .arg(numberText(invoice.number)));
    return {};
}

/// Nobody is left to bring it back for, where its customer went with a merge since.
Result<void> checkItsCustomerStays(Ledger& ledger, const Invoice& invoice)
{
    const auto customer = ledger.customers.find(invoice.content.customer);
    if (!customer)
        return passOn(customer);
    if (!customer->mergedInto)
        return {};
    return fail(ErrorKind::NotReady, {},
                DraftWords::tr("%1 was merged into another customer since, so invoice %2 does not come back. "
                               "Generate a new invoice.")
                    .arg(customer->details.name, numberText(invoice.number)));
}

/// What a copy's reference is counted from: that of the first lead, not of its copies.
Result<QString> stemOf(const LeadRepository& leads, const QString& reference)
{
    const qsizetype dash = reference.lastIndexOf(u'-');
    bool counted = false;
    reference.mid(dash + 1).toInt(&counted);
    if (dash <= 0 || !counted)
        return reference;
    const QString stem = reference.left(dash);
    return leads.withReference(stem).map(
        [&](const std::optional<LeadId>& first) { return first ? stem : reference; });
}

Result<QString> copyReference(const LeadRepository& leads, const QString& reference)
{
    auto stem = stemOf(leads, reference);
    if (!stem)
        return stem;
    for (int copy = 2;; ++copy) {
        const QString candidate = u"%1-%2"_s.arg(*stem).arg(copy);
        const auto taken = leads.withReference(candidate);
        if (!taken)
            return passOn(taken);
        if (!*taken)
            return candidate;
    }
}

Result<void> checkCustomer(const CustomerDetails& details)
{
    if (details.name.trimmed().isEmpty())
        return fail(ErrorKind::Incomplete, {}, u"customer's name"_s);
    return {};
}

}  // namespace

Result<std::vector<LeadRow>> Invoicing::leads(const LeadQuery& query) const
{
    return m_ledger.leads.page(query);
}
Result<LeadRow> Invoicing::row(LeadId id) const { return m_ledger.leads.row(id); }
Result<ListCount> Invoicing::count(LeadStage stage) const { return m_ledger.leads.count(stage); }
Result<Lead> Invoicing::lead(LeadId id) const { return m_ledger.leads.find(id); }
Result<std::vector<VatType>> Invoicing::vatTypes() const { return m_ledger.vat.all(); }

Result<std::vector<HistoryRow>> Invoicing::historyOf(LeadId id) const
{
    return m_ledger.history.of(u"lead"_s, id.value());
}

Result<JobCard> Invoicing::blankCard() const
{
    return m_ledger.leads.freeReference().map([this](const QString& reference) {
        JobCard card;
        card.reference = reference;
        card.finishedOn = m_ledger.today();
        return card;
    });
}

Result<Totals> Invoicing::totalsOf(const JobCard& card) const
{
    const auto types = m_ledger.vat.all();
    if (!types)
        return passOn(types);
    const auto isVendor = m_settings.vendor();
    if (!isVendor)
        return passOn(isVendor);
    const auto rounding = m_settings.vatRounding();
    if (!rounding)
        return passOn(rounding);
    return jobCardTotals(card, m_ledger.today(), *isVendor, *types, *rounding);
}

Result<LeadId> Invoicing::addLead(const JobCard& card, KeptTyping typing)
{
    return add(card, u"added"_s, {}, typing);
}

Result<void> Invoicing::endTyping(std::optional<LeadId> id, KeptTyping typing)
{
    if (typing == KeptTyping::Stays)
        return {};
    return m_ledger.typing.forget({TypedDocument::Lead, id ? std::optional(id->value()) : std::nullopt});
}

Result<JobCard> Invoicing::withStandingCustomer(JobCard card) const
{
    if (!card.customer)
        return card;
    const auto standing = m_ledger.customers.standing(*card.customer);
    if (!standing)
        return passOn(standing);
    card.customer = *standing;
    return card;
}

Result<LeadId> Invoicing::add(const JobCard& typed, const QString& action, const QJsonObject& origin,
                              KeptTyping typing)
{
    if (auto fits = checkCard(typed); !fits)
        return passOn(fits);
    const auto total = totalsOf(typed);
    if (!total)
        return passOn(total);
    auto added = m_ledger.db->transaction([&]() -> Result<LeadId> {
        const auto standing = withStandingCustomer(typed);
        if (!standing)
            return passOn(standing);
        const JobCard& card = *standing;
        auto id = m_ledger.leads.add(card, total->total, m_ledger.nowMs());
        if (!id)
            return id;
        if (auto ended = endTyping(std::nullopt, typing); !ended)
            return passOn(ended);
        QJsonObject after = historyOfCard(card);
        for (auto from = origin.begin(); from != origin.end(); ++from)
            after.insert(from.key(), from.value());
        if (auto recorded = m_ledger.record({.entity = u"lead"_s,
                                             .entityId = id->value(),
                                             .action = action,
                                             .before = {},
                                             .after = after});
            !recorded)
            return passOn(recorded);
        return id;
    });
    if (added)
        Q_EMIT m_ledger.leadsChanged();
    return added;
}

Result<QHash<QString, UnitPrice>> Invoicing::costsOf(const JobCard& card) const
{
    QHash<QString, UnitPrice> costs;
    QSet<QString> seen;
    for (const JobLine& line : card.lines) {
        if (line.code.isEmpty() || seen.contains(line.code))
            continue;
        seen.insert(line.code);
        const auto item = m_ledger.priceList.withCode(line.code);
        if (!item)
            return passOn(item);
        if (*item && (*item)->cost)
            costs.insert(line.code, *(*item)->cost);
    }
    return costs;
}

Result<std::vector<UnbilledHint>> Invoicing::unbilledWork(std::optional<LeadId> id, const JobCard& card) const
{
    const auto costs = costsOf(card);
    if (!costs)
        return passOn(costs);
    const auto sums = totalsOf(card);
    if (!sums)
        return passOn(sums);
    UnbilledFacts facts{.draft = nullptr, .saved = nullptr, .costs = *costs, .vat = {}, .looksAlike = {}};
    if (!sums->byRate.empty())
        facts.vat = sums->byRate.back().rate;
    std::optional<Lead> lead;
    std::optional<Invoice> draft;
    if (id) {
        const auto found = m_ledger.leads.find(*id);
        if (!found)
            return passOn(found);
        lead = *found;
        facts.saved = &lead->card;
        if (lead->invoice) {
            auto invoice = m_ledger.invoices.find(*lead->invoice);
            if (!invoice)
                return passOn(invoice);
            draft = *std::move(invoice);
            facts.draft = &draft->content;
        }
    }
    if (card.customer && sums->total > Money{}) {
        const auto alike = m_ledger.invoices.lookAlike(*card.customer, sums->total,
                                                       draft ? draft->content.date : m_ledger.today(),
                                                       lead ? lead->invoice : std::nullopt);
        if (!alike)
            return passOn(alike);
        facts.looksAlike = *alike;
    }
    return greenhand::unbilledWork(card, facts);
}

Result<std::optional<Customer>> Invoicing::customerOf(const JobCard& card) const
{
    if (!card.customer)
        return std::optional<Customer>();
    return m_ledger.customers.find(*card.customer).map([](const Customer& found) {
        return std::optional(found);
    });
}

Result<SavedCard> Invoicing::saveCard(LeadId id, int seenVersion, const JobCard& card, KeptTyping typing)
{
    if (auto fits = checkCard(card); !fits)
        return passOn(fits);
    const auto total = totalsOf(card);
    if (!total)
        return passOn(total);
    auto saved = m_ledger.db->transaction([&]() -> Result<SavedCard> {
        const auto before = m_ledger.leads.find(id);
        if (!before)
            return passOn(before);
        if (before->invoiceState && !isEditable(*before->invoiceState))
            return fail(ErrorKind::Locked, {}, numberText(*before->invoiceNumber));
        const auto standing = withStandingCustomer(card);
        if (!standing)
            return passOn(standing);
        const auto after = m_ledger.leads.saveCard(id, seenVersion, *standing, total->total);
        if (!after)
            return passOn(after);
        const auto pending = follow(*before, after->card);
        if (!pending)
            return passOn(pending);
        if (auto ended = endTyping(id, typing); !ended)
            return passOn(ended);
        if (auto recorded = m_ledger.record({.entity = u"lead"_s,
                                             .entityId = id.value(),
                                             .action = u"saved"_s,
                                             .before = historyOfCard(before->card),
                                             .after = historyOfCard(after->card)});
            !recorded)
            return passOn(recorded);
        return m_ledger.leads.find(id).map([&](const Lead& lead) { return SavedCard{lead, *pending}; });
    });
    if (saved) {
        Q_EMIT m_ledger.leadsChanged();
        if (saved->lead.invoice)
            Q_EMIT m_ledger.invoicesChanged();
    }
    return saved;
}

/// Carries the saved job card into its draft, in the caller's transaction.
Result<std::vector<PendingChange>> Invoicing::follow(const Lead& before, const JobCard& after)
{
    if (!before.invoice)
        return std::vector<PendingChange>();
    const auto invoice = m_ledger.invoices.find(*before.invoice);
    if (!invoice)
        return passOn(invoice);
    const auto types = m_ledger.vat.all();
    if (!types)
        return passOn(types);
    const auto terms = m_settings.draftTerms(invoice->content.date, *types);
    if (!terms)
        return passOn(terms);
    const auto customer = customerOf(after);
    if (!customer)
        return passOn(customer);
    const auto rounding = m_settings.vatRounding();
    if (!rounding)
        return passOn(rounding);
    const auto followed = followJobCard(invoice->content, before.card, after, *customer, *terms);
    if (!followed)
        return passOn(followed);
    const auto sums =
        totals(greenhand::terms(followed->content.lines), followed->content.priceMode, *rounding);
    if (!sums)
        return passOn(sums);
    if (followed->content != invoice->content || *sums != invoice->totals) {
        const auto saved =
            m_ledger.invoices.saveContent(invoice->id, invoice->version, followed->content, *sums);
        if (!saved)
            return passOn(saved);
        if (auto ended = endApproval(m_ledger, *invoice); !ended)
            return passOn(ended);
        if (auto recorded = m_ledger.record({.entity = u"invoice"_s,
                                             .entityId = invoice->id.value(),
                                             .action = u"followed job card"_s,
                                             .before = historyOfContent(invoice->content, invoice->totals),
                                             .after = historyOfContent(followed->content, *sums)});
            !recorded)
            return passOn(recorded);
    }
    if (auto shown = m_ledger.leads.setInvoice(before.id, invoice->id, sums->total); !shown)
        return passOn(shown);
    for (const PendingChange& change : followed->pending)
        if (auto kept = m_ledger.pendingChanges.add(invoice->id, change.from); !kept)
            return passOn(kept);
    return followed->pending;
}

/// A lead that was locked when its customer was merged stayed with the one that went.
Result<JobCard> Invoicing::forStandingCustomer(const Lead& lead)
{
    auto card = withStandingCustomer(lead.card);
    if (!card || card->customer == lead.card.customer)
        return card;
    if (auto given = CustomerDocuments(*m_ledger.db).giveLead(lead.id, *card->customer); !given)
        return passOn(given);
    if (auto recorded = m_ledger.record({.entity = u"lead"_s,
                                         .entityId = lead.id.value(),
                                         .action = u"customer merged"_s,
                                         .before = historyOfCard(lead.card),
                                         .after = historyOfCard(*card)});
        !recorded)
        return passOn(recorded);
    return card;
}

Result<Generated> Invoicing::generate(LeadId id, KeptTyping typing)
{
    auto generated = m_ledger.db->transaction([&]() -> Result<Generated> {
        const auto lead = m_ledger.leads.find(id);
        if (!lead)
            return passOn(lead);
        if (lead->invoice)
            return fail(ErrorKind::AlreadyInvoiced, {}, numberText(*lead->invoiceNumber));
        const auto types = m_ledger.vat.all();
        if (!types)
            return passOn(types);
        const auto terms = m_settings.draftTerms(m_ledger.today(), *types);
        if (!terms)
            return passOn(terms);
        const auto card = forStandingCustomer(*lead);
        if (!card)
            return passOn(card);
        const auto customer = customerOf(*card);
        if (!customer)
            return passOn(customer);
        const auto rounding = m_settings.vatRounding();
        if (!rounding)
            return passOn(rounding);
        const auto content = draftFrom(*card, *customer, *terms);
        if (!content)
            return passOn(content);
        const auto sums = totals(greenhand::terms(content->lines), content->priceMode, *rounding);
        if (!sums)
            return passOn(sums);

        const auto number = m_ledger.settings.takeNumber();
        if (!number)
            return passOn(number);
        const auto invoice = m_ledger.invoices.add({.lead = id,
                                                    .number = *number,
                                                    .reference = freshReference(),
                                                    .content = *content,
                                                    .totals = *sums,
                                                    .createdAtMs = m_ledger.nowMs()});
        if (!invoice)
            return passOn(invoice);
        if (auto shown = m_ledger.leads.setInvoice(id, *invoice, sums->total); !shown)
            return passOn(shown);
        for (const HistoryEntry& entry : {HistoryEntry{.entity = u"lead"_s,
                                         .entityId = id.value(),
                                         .action = u"invoice generated"_s,
                                         .before = {},
                                         .after = {{u"invoice"_s, *number}}},
                                          HistoryEntry{.entity = u"invoice"_s,
                                          .entityId = invoice->value(),
                                          .action = u"generated"_s,
                                          .before = {},
                                          .after = historyOfContent(*content, *sums)}})
            if (auto recorded = m_ledger.record(entry); !recorded)
                return passOn(recorded);
        if (auto ended = endTyping(id, typing); !ended)
            return passOn(ended);
        return Generated{*invoice, *number, sums->total};
    });
    if (generated) {
        Q_EMIT m_ledger.leadsChanged();
        Q_EMIT m_ledger.invoicesChanged();
    }
    return generated;
}

Result<DeletedDraft> Invoicing::deleteDraft(InvoiceId id, const QString& reason)
{
    if (reason.trimmed().isEmpty())
        return fail(ErrorKind::Incomplete, {}, u"reason"_s);
    auto deleted = m_ledger.db->atomically([&] { return deleteOne(id, reason.trimmed()); });
    if (deleted)
        tellAll();
    return deleted;
}

Result<DeletedDraft> Invoicing::deleteOne(InvoiceId id, const QString& reason)
{
    const auto invoice = m_ledger.invoices.find(id);
    if (!invoice)
        return passOn(invoice);
    if (auto may = checkDeletable(m_ledger, *invoice); !may)
        return passOn(may);
    if (auto may = Approvals(m_ledger, m_settings).mayDelete(*invoice); !may)
        return passOn(may);
    const auto lead = m_ledger.leads.find(invoice->lead);
    if (!lead)
        return passOn(lead);
    const auto stage = next(lead->stage, LeadEvent::InvoiceVoided);
    if (!stage)
        return fail(ErrorKind::StageForbids, {}, lead->card.reference);
    const auto total = totalsOf(lead->card);
    if (!total)
        return passOn(total);
    if (auto done = m_ledger.invoices.markVoid(id, reason); !done)
        return passOn(done);
    if (auto shown = m_ledger.leads.setInvoice(lead->id, std::nullopt, total->total); !shown)
        return passOn(shown);
    if (*stage != lead->stage)
        if (auto moved = m_ledger.leads.move(lead->id, lead->stage, *stage); !moved)
            return passOn(moved);
    const QJsonObject what{{u"invoice"_s, invoice->number}, {u"reason"_s, reason}};
    if (auto recorded = recordBoth(*lead, u"draft deleted"_s, *invoice, u"voided"_s, what); !recorded)
        return passOn(recorded);
    return DeletedDraft{.invoice = id,
                        .number = invoice->number,
                        .lead = lead->id,
                        .leadReference = lead->card.reference,
                        .leadVersion = lead->version};
}

Result<void> Invoicing::restoreDraft(const DeletedDraft& deleted)
{
    auto restored = m_ledger.db->atomically([&] { return restoreOne(deleted); });
    if (restored)
        tellAll();
    return restored;
}

Result<void> Invoicing::restoreOne(const DeletedDraft& deleted)
{
    const auto invoice = m_ledger.invoices.find(deleted.invoice);
    if (!invoice)
        return passOn(invoice);
    const auto lead = m_ledger.leads.find(invoice->lead);
    if (!lead)
        return passOn(lead);
    if (lead->invoice)
        return fail(ErrorKind::AlreadyInvoiced, {}, numberText(*lead->invoiceNumber));
    if (!invoice->facts.isVoid || lead->stage != LeadStage::New)
        return fail(ErrorKind::StageForbids, {}, numberText(invoice->number));
    if (lead->version != deleted.leadVersion)
        return fail(ErrorKind::NotReady, {},
                    DraftWords::tr("The job card of %1 was saved since, so invoice %2 no longer fits it. "
                                   "Generate a new invoice.")
                        .arg(lead->card.reference, numberText(invoice->number)));
    if (auto stays = checkItsCustomerStays(m_ledger, *invoice); !stays)
        return stays;
    if (auto done = m_ledger.invoices.clearVoid(invoice->id); !done)
        return done;
    if (auto shown = m_ledger.leads.setInvoice(lead->id, invoice->id, invoice->totals.total); !shown)
        return shown;
    if (invoice->facts.updated)
        if (const auto stage = next(lead->stage, LeadEvent::InvoiceUpdated))
            if (auto moved = m_ledger.leads.move(lead->id, lead->stage, *stage); !moved)
                return moved;
    return recordBoth(*lead, u"draft restored"_s, *invoice, u"restored"_s, {{u"invoice"_s, invoice->number}});
}

Result<void> Invoicing::recordBoth(const Lead& lead, const QString& ofLead, const Invoice& invoice,
                                   const QString& ofInvoice, const QJsonObject& what)
{
    for (const HistoryEntry& entry : {HistoryEntry{.entity = u"lead"_s,
                                     .entityId = lead.id.value(),
                                     .action = ofLead,
                                     .before = {},
                                     .after = what},
                                      HistoryEntry{.entity = u"invoice"_s,
                                      .entityId = invoice.id.value(),
                                      .action = ofInvoice,
                                      .before = {},
                                      .after = what}})
        if (auto recorded = m_ledger.record(entry); !recorded)
            return recorded;
    return {};
}

void Invoicing::tellAll()
{
    Q_EMIT m_ledger.leadsChanged();
    Q_EMIT m_ledger.invoicesChanged();
    Q_EMIT m_ledger.pushesChanged();
}

Result<LeadId> Invoicing::copyLead(LeadId id)
{
    const auto lead = m_ledger.leads.find(id);
    if (!lead)
        return passOn(lead);
    const auto reference = copyReference(m_ledger.leads, lead->card.reference);
    if (!reference)
        return passOn(reference);
    JobCard card = lead->card;  // a sent lead keeps the customer that was merged since; its copy does not
    card.reference = *reference;
    return add(card, u"copied"_s, {{u"copy_of"_s, lead->card.reference}}, KeptTyping::Stays);
}

Result<std::vector<Customer>> Invoicing::customersMatching(const QString& text, int limit) const
{
    return m_ledger.customers.matching(text, limit);
}

Result<Customer> Invoicing::customer(CustomerId id) const { return m_ledger.customers.find(id); }

Result<Customer> Invoicing::addCustomer(const CustomerDetails& details)
{
    if (auto fits = checkCustomer(details); !fits)
        return passOn(fits);
    auto added = m_ledger.db->transaction([&]() -> Result<Customer> {
        const auto id = m_ledger.customers.add(details);
        if (!id)
            return passOn(id);
        if (auto recorded = m_ledger.record({.entity = u"customer"_s,
                                             .entityId = id->value(),
                                             .action = u"added"_s,
                                             .before = {},
                                             .after = historyOfCustomer(details)});
            !recorded)
            return passOn(recorded);
        return m_ledger.customers.find(*id);
    });
    if (added)
        Q_EMIT m_ledger.customersChanged();
    return added;
}

Result<Customer> Invoicing::saveCustomer(const Customer& customer)
{
    if (auto fits = checkCustomer(customer.details); !fits)
        return passOn(fits);
    auto saved = m_ledger.db->transaction([&]() -> Result<Customer> {
        const auto before = m_ledger.customers.find(customer.id);
        if (!before)
            return passOn(before);
        if (auto done = m_ledger.customers.save(customer); !done)
            return passOn(done);
        if (auto recorded = m_ledger.record({.entity = u"customer"_s,
                                             .entityId = customer.id.value(),
                                             .action = u"saved"_s,
                                             .before = historyOfCustomer(before->details),
                                             .after = historyOfCustomer(customer.details)});
            !recorded)
            return passOn(recorded);
        return m_ledger.customers.find(customer.id);
    });
    if (saved) {
        Q_EMIT m_ledger.customersChanged();
        Q_EMIT m_ledger.leadsChanged();
    }
    return saved;
}

Result<std::vector<PriceItem>> Invoicing::priceItemsMatching(const QString& text, int limit) const
{
    return m_ledger.priceList.matching(text, limit);
}

}  // namespace greenhand
