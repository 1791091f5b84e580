#include "core/workflow/pushing.h"

#include "core/domain/invoice_number.h"
#include "core/workflow/push_queue.h"
#include "core/workflow/push_step.h"
#include "core/workflow/words.h"

#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

QString sentence(const PushOutcome& outcome)
{
    if (!outcome.standing.isEmpty())
        return outcome.standing;
    return outcome.error ? sentence(*outcome.error) : QString();
}

Pushing::Pushing(Ledger& ledger, Settings& settings, Billing& billing, SageConnection& connection,
                 QObject* parent)
    : QObject(parent)
    , m_ledger{ledger}
    , m_billing{billing}
    , m_connection{connection}
    , m_queue{std::make_unique<PushQueue>(ledger, settings, billing, connection)}
{
    QObject::connect(m_queue.get(), &PushQueue::progressed, this, &Pushing::progressed);
    QObject::connect(m_queue.get(), &PushQueue::outcome, this, &Pushing::outcome);
    QObject::connect(m_queue.get(), &PushQueue::finished, this, &Pushing::finished);
    // An invoice that Sage One took proves the line and the log-in; what was mapped wrong it does not.
    QObject::connect(m_queue.get(), &PushQueue::saved, this, [this] {
        liftBlocks({PushState::BlockedLogin, PushState::BlockedTls, PushState::BlockedPayment,
                    PushState::BlockedProxy});
    });
    QObject::connect(&connection, &SageConnection::mended, this, [this] {
        liftBlocks({PushState::BlockedLogin, PushState::BlockedTls, PushState::BlockedConfig,
                    PushState::BlockedPayment, PushState::BlockedProxy});
    });
}

Pushing::~Pushing() = default;

Result<PushPreview> Pushing::preview(InvoiceId id, const SendOptions& options) const
{
    auto invoice = m_billing.invoice(id);
    if (!invoice)
        return passOn(invoice);
    const auto customer = m_ledger.customers.find(invoice->content.customer);
    if (!customer)
        return passOn(customer);
    auto problems = m_billing.preflight(*invoice, options);
    if (!problems)
        return passOn(problems);
    const QString email = invoice->content.recipient.email;
    return PushPreview{.invoice = *std::move(invoice),
                       .sageCompany = m_connection.companyName(),
                       .recipientEmail = email,
                       .customerLinked = customer->sageId.has_value(),
                       .sageCustomer = customer->sageName,
                       .practice = m_ledger.kind() == LedgerKind::Practice,
                       .problems = *std::move(problems)};
}

void Pushing::push(const std::vector<InvoiceId>& invoices, const SendOptions& options)
{
    m_queue->add(invoices, PushVerb::Push, options);
}

void Pushing::ask(const std::vector<InvoiceId>& invoices) { m_queue->add(invoices, PushVerb::Ask, {}); }

void Pushing::retry(const std::vector<InvoiceId>& invoices, const SendOptions& options)
{
    m_queue->add(invoices, PushVerb::Retry, options);
}

void Pushing::askCustomer(CustomerId id) { m_queue->addCustomer(id, PushVerb::Ask); }
void Pushing::retryCustomer(CustomerId id) { m_queue->addCustomer(id, PushVerb::Retry); }
void Pushing::stopAfterCurrent() { m_queue->stopAfterCurrent(); }
void Pushing::setHeld(bool held) { m_queue->setHeld(held); }
bool Pushing::busy() const { return m_queue->busy(); }
bool Pushing::sendingNow() const { return m_queue->sendingNow(); }
std::optional<InvoiceId> Pushing::current() const { return m_queue->current(); }

void Pushing::attend()
{
    // What a click must mend first is not tried every two seconds.
    QObject::connect(this, &Pushing::outcome, this, [this](const PushOutcome& outcome) {
        constexpr qint64 kShortestMs = 60'000;
        constexpr qint64 kLongestMs = 600'000;
        const bool failed = outcome.error && !outcome.done;
        m_restMs = failed ? qBound(kShortestMs, 2 * m_restMs, kLongestMs) : 0;
        m_restUntilMs = m_ledger.nowMs() + m_restMs;
    });
    QObject::connect(&m_ledger, &Ledger::settingsChanged, this, [this] { m_restMs = m_restUntilMs = 0; });
    constexpr int kLookEveryMs = 2000;
    auto* timer = new QTimer(this);
    QObject::connect(timer, &QTimer::timeout, this, &Pushing::takeUpWhatIsDue);
    timer->start(kLookEveryMs);
}

void Pushing::takeUpWhatIsDue()
{
    if (busy() || m_connection.blockedUntilMs() > 0 || m_connection.loginRefused()
        || m_ledger.nowMs() < m_restUntilMs)
        return;
    const auto rows = m_ledger.pushes.unfinished();
    const auto inBatch = m_ledger.batches.waitingInvoices();
    if (!rows || !inBatch)
        return;  // the next visible act meets the same failure and says so
    const qint64 now = m_ledger.nowMs();
    for (const PushRow& row : *rows) {
        constexpr qint64 kLongestWaitMs = qint64{24} * 3'600'000;  // beyond that our clock was set back
        const qint64 wait = row.facts.notBeforeMs.value_or(0) - now;
        const bool ofBatch = row.invoice && std::ranges::find(*inBatch, *row.invoice) != inBatch->end();
        if (!ofBatch && (wait <= 0 || wait > kLongestWaitMs))
            takeUp(row);
    }
}

void Pushing::takeUp(const PushRow& row)
{
    const bool leftBehind = row.state == PushState::Checking || row.state == PushState::Sending;
    const bool maySend = row.state == PushState::Ready || row.state == PushState::BlockedRate || leftBehind;
    if (row.effect == PushEffect::Customer) {  // else its invoice brings it along
        if (row.state == PushState::Unknown)
            askCustomer(*row.customer);
    } else if (maySend && !m_ledger.epoch.awaitsWord()) {
        m_queue->add({*row.invoice}, PushVerb::GoOn,
                     {.createCustomer = row.facts.createCustomer, .withEmail = row.facts.withEmail});
    } else if (row.state == PushState::Unknown && row.effect == PushEffect::Invoice) {
        ask({*row.invoice});
    }
}

/// An error goes when its cause has gone: what was blocked waits for its turn again. The block for pace
/// ends by time alone.
void Pushing::liftBlocks(const std::vector<PushState>& states)
{
    const auto lifted = m_ledger.db->transaction([&]() -> Result<int> {
        int count = 0;
        for (const PushState state : states) {
            const auto rows = m_ledger.pushes.inState(state);
            if (!rows)
                return passOn(rows);
            for (const PushRow& row : *rows) {
                PushFacts facts = row.facts;
                facts.error.reset();
                facts.words.clear();
                facts.notBeforeMs.reset();
                if (auto done = recordStep(m_ledger, row, PushEvent::BlockLifted, facts); !done)
                    return passOn(done);
                ++count;
            }
        }
        return count;
    });
    m_restMs = m_restUntilMs = 0;
    if (!lifted || *lifted == 0)  // whatever is done next meets the same failure and says so
        return;
    Q_EMIT m_ledger.pushesChanged();
    Q_EMIT m_ledger.invoicesChanged();
}

void Pushing::drop(const std::vector<InvoiceId>& invoices) { m_queue->drop(invoices); }

namespace {

tl::unexpected<Error> notNow(const Invoice& invoice)
{
    return fail(ErrorKind::StageForbids, {}, numberText(invoice.number));
}

}  // namespace

Result<void> Pushing::withdraw(InvoiceId id, const QString& reason)
{
    if (auto may = m_ledger.manager.mayAct(); !may)
        return may;
    const auto invoice = m_billing.invoice(id);
    if (!invoice)
        return passOn(invoice);
    const auto row = m_ledger.pushes.ofInvoice(
        id, invoice->facts.push == PushState::Confirmed ? PushEffect::Email : PushEffect::Invoice);
    if (!row)
        return passOn(row);
    if (!row->has_value() || !next((*row)->effect, (*row)->state, PushEvent::Withdrawn))
        return notNow(*invoice);
    PushFacts facts = (*row)->facts;
    facts.reason = reason;
    facts.step.clear();
    return takeStep(m_ledger, **row, PushEvent::Withdrawn, facts).map([](const PushRow&) {});
}

Result<void> Pushing::settle(InvoiceId id, const QString& reason)
{
    const auto invoice = m_billing.invoice(id);
    if (!invoice)
        return passOn(invoice);
    const bool mail = invoice->facts.push == PushState::Confirmed;
    const auto row = m_ledger.pushes.ofInvoice(id, mail ? PushEffect::Email : PushEffect::Invoice);
    if (!row)
        return passOn(row);
    const PushEvent event = mail ? PushEvent::Accepted : PushEvent::Settled;
    const PushState from = mail ? PushState::Unknown : PushState::Review;
    if (!row->has_value() || (*row)->state != from)
        return notNow(*invoice);
    PushFacts facts = (*row)->facts;
    facts.reason = reason;
    const auto completed = [&]() -> Result<void> {
        if (mail)
            return {};
        if (facts.sageId)
            if (auto known = m_ledger.invoices.setSage(id, *facts.sageId, facts.sageNumber); !known)
                return known;
        return m_ledger.leads.move(invoice->lead, LeadStage::Active, LeadStage::Completed);
    };
    auto settled = takeStep(m_ledger, **row, event, facts, completed).map([](const PushRow&) {});
    if (settled)
        Q_EMIT m_ledger.leadsChanged();
    return settled;
}

}  // namespace greenhand
