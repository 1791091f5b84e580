#include "core/workflow/syncing.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

QString supportText(const PushFacts& facts)
{
    QStringList parts;
    if (facts.status > 0)
        parts << u"HTTP %1"_s.arg(facts.status);
    if (!facts.logUid.isEmpty())
        parts << u"LOGUID %1"_s.arg(facts.logUid);
    return parts.join(u", "_s);
}

bool hasReceipt(const PushRow& push)
{
    return push.effect == PushEffect::Email
        || (push.effect == PushEffect::Invoice && (push.facts.attempt > 0 || push.facts.sageId));
}

/// What Sage One refused and the clerk has mended since waits for a click like any other invoice.
bool isMended(const PushRow& push) { return push.state == PushState::Rejected && !push.facts.error; }

}  // namespace

Result<std::vector<SyncRow>> Syncing::rows() const { return shown(m_ledger.pushes.unfinished()); }

Result<std::vector<SyncRow>> Syncing::rowsOf(InvoiceId invoice, CustomerId customer) const
{
    return shown(m_ledger.pushes.unfinishedOf(invoice, customer));
}

Result<std::vector<SyncRow>> Syncing::shown(const Result<std::vector<PushRow>>& pushes) const
{
    if (!pushes)
        return passOn(pushes);
    std::vector<SyncRow> rows;
    for (const PushRow& push : *pushes) {
        if (isMended(push))
            continue;
        auto one = row(push);
        if (!one)
            return passOn(one);
        rows.push_back(*std::move(one));
    }
    return rows;
}

Result<SyncRow> Syncing::row(const PushRow& push) const
{
    auto words = said(push);
    if (!words)
        return passOn(words);
    SyncRow row{.push = push.id,
                .effect = push.effect,
                .state = push.state,
                .invoice = push.invoice,
                .customerId = push.customer,
                .reference = push.reference,
                .customer = {},
                .total = {},
                .whenMs = push.changedAtMs,
                .step = push.facts.step,
                .sentence = std::move(words->sentence),
                .words = push.facts.words,
                .support = supportText(push.facts),
                .fixer = words->fixer,
                .actions = std::move(words->actions),
                .notBeforeMs = push.facts.notBeforeMs,
                .createCustomer = push.facts.createCustomer,
                .withEmail = push.facts.withEmail,
                .waitsForPerson = waitsForPerson(push.effect, push.state),
                .hasReceipt = hasReceipt(push)};
    if (push.invoice) {
        if (auto named = nameInvoice(row, *push.invoice); !named)
            return passOn(named);
    } else if (push.customer) {
        const auto customer = m_ledger.customers.find(*push.customer);
        if (!customer)
            return passOn(customer);
        row.customer = customer->details.name;
    }
    return row;
}

Result<void> Syncing::nameInvoice(SyncRow& row, InvoiceId id) const
{
    const auto invoice = m_ledger.invoices.row(id);
    if (!invoice)
        return passOn(invoice);
    row.number = invoice->number;
    row.customer = invoice->customer;
    row.total = invoice->total;
    if (std::ranges::find(row.actions, SyncAction::LinkCustomer) == row.actions.end())
        return {};
    const auto whole = m_ledger.invoices.find(id);
    if (!whole)
        return passOn(whole);
    row.customerId = whole->content.customer;
    return {};
}

Result<QString> Syncing::howItStands(InvoiceId id) const
{
    const auto push = m_ledger.pushes.ofInvoice(id, PushEffect::Invoice);
    if (!push)
        return passOn(push);
    if (!*push || isFinal((*push)->state) || isMended(**push))
        return QString();
    return said(**push).map([](const Translation& words) { return words.sentence; });
}

Result<Translation> Syncing::said(const PushRow& push) const
{
    PushNews news = newsOf(push);
    news.nowMs = m_ledger.nowMs();
    if (push.invoice && push.state == PushState::Ready && !push.facts.error) {
        const auto waits = m_ledger.batches.waits(*push.invoice);
        if (!waits)
            return passOn(waits);
        news.waitsInPushAll = *waits;
    }
    return translated(news);
}

Result<qint64> Syncing::waiting() const { return m_ledger.pushes.waiting(); }
Result<qint64> Syncing::inFirstTry() const { return m_ledger.pushes.inFirstTry(); }

}  // namespace greenhand
