#include "ui/billing/sync_acts.h"

#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/billing/reason_dialog.h"
#include "ui/billing/sync_table.h"
#include "ui/invoice/customer_link_dialog.h"
#include "ui/manager/pin_dialog.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/navigator.h"

#include <algorithm>

namespace greenhand {

SyncActs::SyncActs(Desk& desk, Navigator& navigator, InlineMessage& message, QWidget* page)
    : QObject(page)
    , m_desk{desk}
    , m_navigator{navigator}
    , m_message{message}
    , m_page{page}
{
    connect(&m_desk.pushing, &Pushing::outcome, this, &SyncActs::tellOutcome);
    connect(&m_desk.pushing, &Pushing::finished, this, [this] {
        m_started.clear();
        Q_EMIT done();
    });
}

bool SyncActs::isForRetryAll(const SyncRow& row)
{
    return row.invoice && std::ranges::find(row.actions, SyncAction::Retry) != row.actions.end();
}

bool SyncActs::isUnderWay(const SyncRow& row) const
{
    return row.invoice && (m_started.contains(*row.invoice) || m_desk.pushing.current() == row.invoice);
}

void SyncActs::act(const SyncRow& row, SyncAction action)
{
    m_message.dismiss();
    switch (action) {
    case SyncAction::Retry:
    case SyncAction::AskSage:
    case SyncAction::SendAgain:
    case SyncAction::MailAgain: start(row, action); break;
    case SyncAction::EditInvoice:
        if (row.invoice)
            m_navigator.openInvoice(*row.invoice);
        break;
    case SyncAction::OpenSageSettings: m_navigator.openSettings(SettingsPage::SageOne); break;
    case SyncAction::LinkCustomer: linkCustomer(row); break;
    case SyncAction::DoNotSend:
        asManager(m_desk.manager, m_page, tr("“Do not send” is said by the financial manager."),
                  [this, row, action] { askReason(row, action); });
        break;
    case SyncAction::CloseReview: askReason(row, action); break;
    }
}

void SyncActs::retryAll(const std::vector<SyncRow>& rows)
{
    m_message.dismiss();
    for (const SyncRow& row : rows)
        if (isForRetryAll(row))
            start(row, SyncAction::Retry);
}

void SyncActs::start(const SyncRow& row, SyncAction action)
{
    if (row.effect == PushEffect::Customer && row.customerId)
        return startCustomer(*row.customerId, action);
    if (!row.invoice)
        return;
    m_started.insert(*row.invoice);
    if (action == SyncAction::AskSage)
        m_desk.pushing.ask({*row.invoice});
    else
        m_desk.pushing.retry({*row.invoice},
                             SendOptions{.createCustomer = row.createCustomer, .withEmail = row.withEmail});
    Q_EMIT begun();
}

void SyncActs::startCustomer(CustomerId id, SyncAction action)
{
    if (action == SyncAction::AskSage)
        m_desk.pushing.askCustomer(id);
    else
        m_desk.pushing.retryCustomer(id);
}

void SyncActs::askReason(const SyncRow& row, SyncAction action)
{
    if (!row.invoice)
        return;
    const bool withdraw = action == SyncAction::DoNotSend;
    auto* dialog = new ReasonDialog(
        withdraw ? tr("Do not send") : tr("Close as settled"),
        withdraw ? tr("Invoice %1 will not be sent: %2, %3. The reason is kept in the history.")
                       .arg(nameOf(row), row.customer, format(row.total))
                 : tr("%1 of invoice %2 counts as settled by a person. The reason is kept in the history.")
                       .arg(effectWord(row.effect), nameOf(row)),
        withdraw ? tr("&Do not send") : tr("C&lose as settled"), m_page);
    connect(dialog, &ReasonDialog::given, this, [this, id = *row.invoice, withdraw](const QString& reason) {
        const auto said = withdraw ? m_desk.pushing.withdraw(id, reason) : m_desk.pushing.settle(id, reason);
        if (!said)
            m_message.tell(Tone::Bad, sentence(said.error()));
        Q_EMIT done();
    });
    dialog->open();
}

void SyncActs::linkCustomer(const SyncRow& row)
{
    if (!row.customerId)
        return;
    auto* dialog = new CustomerLinkDialog(m_desk, *row.customerId, m_page);
    connect(dialog, &CustomerLinkDialog::linked, this, &SyncActs::done);
    dialog->open();
}

void SyncActs::tellOutcome(const PushOutcome& outcome)
{
    if (m_started.erase(outcome.invoice) == 0)
        return;
    if (outcome.error)
        m_message.tell(Tone::Bad, tr("Invoice #%1: %2").arg(outcome.number).arg(sentence(outcome)));
    else if (outcome.done)
        m_navigator.announce(tr("Invoice #%1 is in Sage One.").arg(outcome.number));
    Q_EMIT ended();
}

}  // namespace greenhand
