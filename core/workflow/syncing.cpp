#include "core/workflow/syncing.h"

#include "core/workflow/words.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

Fixer fixerOf(const PushRow& row)
{
    if (row.facts.error == ErrorKind::CustomerUnclear || row.facts.error == ErrorKind::NotReady)
        return Fixer::Clerk;
    switch (row.state) {
    case PushState::BlockedLogin:
    case PushState::BlockedConfig:
    case PushState::BlockedPayment: return Fixer::SageAdministrator;
    case PushState::BlockedTls:
    case PushState::BlockedProxy: return Fixer::Network;
    case PushState::Review: return Fixer::FinancialManager;
    case PushState::Ask:
    case PushState::Rejected: return Fixer::Clerk;
    case PushState::Unknown: return row.effect == PushEffect::Email ? Fixer::Clerk : Fixer::Nobody;
    case PushState::Ready: return row.facts.error == ErrorKind::Offline ? Fixer::Network : Fixer::Nobody;
    case PushState::Checking:
    case PushState::Sending:
    case PushState::BlockedRate:
    case PushState::Confirmed:
    case PushState::Cancelled: return Fixer::Nobody;
    }
    Q_UNREACHABLE();
}

std::vector<SyncAction> actionsOf(const PushRow& row)
{
    const bool mail = row.effect == PushEffect::Email;
    if (row.effect == PushEffect::Customer)
        return {SyncAction::LinkCustomer};
    switch (row.state) {
    case PushState::Ready: return {SyncAction::Retry, SyncAction::DoNotSend};
    case PushState::Rejected:
        return mail ? std::vector{SyncAction::MailAgain, SyncAction::DoNotSend}
                    : std::vector{SyncAction::EditInvoice, SyncAction::Retry, SyncAction::DoNotSend};
    case PushState::Review: return {SyncAction::AskSage, SyncAction::CloseReview};
    case PushState::Unknown:
        return mail ? std::vector{SyncAction::MailAgain, SyncAction::CloseReview}
                    : std::vector{SyncAction::AskSage};
    case PushState::Ask: return {SyncAction::AskSage, SyncAction::SendAgain, SyncAction::DoNotSend};
    case PushState::BlockedLogin:
    case PushState::BlockedConfig:
        return {SyncAction::OpenSageSettings, SyncAction::Retry, SyncAction::DoNotSend};
    case PushState::BlockedRate:
    case PushState::BlockedTls:
    case PushState::BlockedPayment:
    case PushState::BlockedProxy: return {SyncAction::Retry, SyncAction::DoNotSend};
    case PushState::Checking:
    case PushState::Sending:
    case PushState::Confirmed:
    case PushState::Cancelled: return {};
    }
    Q_UNREACHABLE();
}

QString supportText(const PushFacts& facts)
{
    QStringList parts;
    if (facts.status > 0)
        parts << u"HTTP %1"_s.arg(facts.status);
    if (!facts.logUid.isEmpty())
        parts << u"LOGUID %1"_s.arg(facts.logUid);
    return parts.join(u", "_s);
}

}  // namespace

Result<std::vector<SyncRow>> Syncing::rows() const
{
    const auto pushes = m_ledger.pushes.unfinished();
    if (!pushes)
        return passOn(pushes);
    std::vector<SyncRow> rows;
    for (const PushRow& push : *pushes) {
        SyncRow row{.push = push.id,
                    .effect = push.effect,
                    .state = push.state,
                    .invoice = push.invoice,
                    .customer = {},
                    .total = {},
                    .whenMs = push.changedAtMs,
                    .step = push.facts.step,
                    .sentence = pushSentence({.effect = push.effect,
                                              .state = push.state,
                                              .error = push.facts.error,
                                              .words = push.facts.words,
                                              .notBeforeMs = push.facts.notBeforeMs,
                                              .email = push.facts.email}),
                    .words = push.facts.words,
                    .support = supportText(push.facts),
                    .fixer = fixerOf(push),
                    .actions = actionsOf(push),
                    .notBeforeMs = push.facts.notBeforeMs,
                    .createCustomer = push.facts.createCustomer,
                    .withEmail = push.facts.withEmail,
                    .waitsForPerson = waitsForPerson(push.effect, push.state)};
        if (push.invoice) {
            const auto invoice = m_ledger.invoices.row(*push.invoice);
            if (!invoice)
                return passOn(invoice);
            row.number = invoice->number;
            row.customer = invoice->customer;
            row.total = invoice->total;
        } else if (push.customer) {
            const auto customer = m_ledger.customers.find(*push.customer);
            if (!customer)
                return passOn(customer);
            row.customer = customer->details.name;
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<int> Syncing::waiting() const
{
    return m_ledger.pushes.unfinished().map(
        [](const std::vector<PushRow>& rows) { return int(rows.size()); });
}

}  // namespace greenhand
