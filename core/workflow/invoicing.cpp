#include "core/workflow/invoicing.h"

#include "core/domain/reference.h"
#include "core/workflow/history_text.h"

#include <QRandomGenerator>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

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

Result<LeadId> Invoicing::addLead(const JobCard& card)
{
    if (auto fits = checkCard(card); !fits)
        return passOn(fits);
    const auto total = totalsOf(card);
    if (!total)
        return passOn(total);
    auto added = m_ledger.db->transaction([&]() -> Result<LeadId> {
        const auto id = m_ledger.leads.add(card, total->total, m_ledger.nowMs());
        if (!id)
            return id;
        if (auto recorded = m_ledger.record({.entity = u"lead"_s,
                                             .entityId = id->value(),
                                             .action = u"added"_s,
                                             .before = {},
                                             .after = historyOfCard(card)});
            !recorded)
            return passOn(recorded);
        return id;
    });
    if (added)
        Q_EMIT m_ledger.leadsChanged();
    return added;
}

Result<std::optional<Customer>> Invoicing::customerOf(const JobCard& card) const
{
    if (!card.customer)
        return std::optional<Customer>();
    return m_ledger.customers.find(*card.customer).map([](const Customer& found) {
        return std::optional(found);
    });
}

Result<SavedCard> Invoicing::saveCard(LeadId id, int seenVersion, const JobCard& card)
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
            return fail(ErrorKind::Locked, {}, u"#%1"_s.arg(*before->invoiceNumber));
        const auto after = m_ledger.leads.saveCard(id, seenVersion, card, total->total);
        if (!after)
            return passOn(after);
        const auto pending = follow(*before, after->card);
        if (!pending)
            return passOn(pending);
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
    if (followed->content != invoice->content) {
        const auto saved =
            m_ledger.invoices.saveContent(invoice->id, invoice->version, followed->content, *sums);
        if (!saved)
            return passOn(saved);
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
    return followed->pending;
}

Result<Generated> Invoicing::generate(LeadId id)
{
    auto generated = m_ledger.db->transaction([&]() -> Result<Generated> {
        const auto lead = m_ledger.leads.find(id);
        if (!lead)
            return passOn(lead);
        if (lead->invoice)
            return fail(ErrorKind::AlreadyInvoiced, {}, u"#%1"_s.arg(*lead->invoiceNumber));
        const auto types = m_ledger.vat.all();
        if (!types)
            return passOn(types);
        const auto terms = m_settings.draftTerms(m_ledger.today(), *types);
        if (!terms)
            return passOn(terms);
        const auto customer = customerOf(lead->card);
        if (!customer)
            return passOn(customer);
        const auto rounding = m_settings.vatRounding();
        if (!rounding)
            return passOn(rounding);
        const auto content = draftFrom(lead->card, *customer, *terms);
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
        return Generated{*invoice, *number, sums->total};
    });
    if (generated) {
        Q_EMIT m_ledger.leadsChanged();
        Q_EMIT m_ledger.invoicesChanged();
    }
    return generated;
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
