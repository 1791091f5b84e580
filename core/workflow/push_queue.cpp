#include "core/workflow/push_queue.h"

#include "core/domain/invoice_number.h"
#include "core/when_done.h"
#include "core/workflow/approvals.h"
#include "core/workflow/customer_link.h"
#include "core/workflow/moments.h"
#include "core/workflow/push_step.h"
#include "core/workflow/words.h"

#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

/// Why a push stands where it stands, as an error to show.
Error standing(const PushRow& row)
{
    if (row.facts.error)
        return {*row.facts.error, {}, row.facts.words};
    return {ErrorKind::NotReady, {}, pushSentence(newsOf(row))};
}

/// Nothing else sends: it was left by a failed write.
bool isLeftBehind(const PushRow& row)
{
    return row.state == PushState::Checking || row.state == PushState::Sending;
}

}  // namespace

PushQueue::PushQueue(Ledger& ledger, Settings& settings, Billing& billing, SageConnection& connection)
    : m_ledger{ledger}
    , m_settings{settings}
    , m_billing{billing}
    , m_connection{connection}
{
}

bool PushQueue::holds(const PushJob& job) const
{
    const auto same = [&](const PushJob& other) {
        return other.invoice == job.invoice && other.customer == job.customer && other.verb == job.verb;
    };
    return (m_current && same(*m_current)) || std::any_of(m_waiting.begin(), m_waiting.end(), same);
}

std::optional<InvoiceId> PushQueue::current() const
{
    return m_current && !m_current->customer ? std::optional(m_current->invoice) : std::nullopt;
}

void PushQueue::add(const std::vector<InvoiceId>& invoices, PushVerb verb, const SendOptions& options)
{
    for (const InvoiceId id : invoices) {
        SendOptions own = options;  // what is marked "Do not send" later on is not taken back
        own.takeBack = (options.takeBack && isCancelled(id)) || isHeld(id);
        enqueue({.invoice = id, .verb = verb, .options = own});
    }
    if (!busy())  // also nothing asked for comes to its end
        QMetaObject::invokeMethod(this, &PushQueue::next, Qt::QueuedConnection);
}

void PushQueue::addCustomer(CustomerId id, PushVerb verb)
{
    enqueue({.invoice = InvoiceId{0}, .customer = id, .verb = verb, .options = {.createCustomer = true}});
}

void PushQueue::enqueue(const PushJob& job)
{
    if (holds(job))  // a second click while the first is under way
        return;
    if (!busy()) {
        m_done = m_total = 0;
        QMetaObject::invokeMethod(this, &PushQueue::next, Qt::QueuedConnection);
    }
    m_waiting.push_back(job);
    ++m_total;
}

bool PushQueue::isCancelled(InvoiceId id) const
{
    const auto row = m_ledger.pushes.ofInvoice(id, PushEffect::Invoice);
    return row && *row && (*row)->state == PushState::Cancelled;
}

/// Nobody said that it must not be sent: it was not approved when its turn came.
bool PushQueue::isHeld(InvoiceId id) const
{
    const auto row = m_ledger.pushes.ofInvoice(id, PushEffect::Invoice);
    return row && *row && wasHeldForApproval(**row);
}

void PushQueue::drop(const std::vector<InvoiceId>& invoices)
{
    const auto dropped = std::erase_if(m_waiting, [&](const PushJob& job) {
        return !job.customer && std::ranges::find(invoices, job.invoice) != invoices.end();
    });
    m_total -= int(dropped);
}

void PushQueue::stopAfterCurrent()
{
    m_total -= int(m_waiting.size());
    m_waiting.clear();
}

void PushQueue::setHeld(bool held)
{
    m_held = held;
    if (!held && !m_waiting.empty())
        QMetaObject::invokeMethod(this, &PushQueue::next, Qt::QueuedConnection);
}

void PushQueue::next()
{
    if (m_current || (m_held && !m_waiting.empty()))
        return;
    if (m_waiting.empty()) {
        m_client.reset();
        Q_EMIT finished();
        return;
    }
    m_current = m_waiting.front();
    m_waiting.pop_front();
    m_problems.clear();
    begin();
}

void PushQueue::begin()
{
    if (m_ledger.db->suspect())  // a write failed: nothing more is sent until the ledger was opened anew
        return close(Error{ErrorKind::Storage, {}, {}});
    if (const qint64 until = m_connection.blockedUntilMs(); until > 0)
        return close(Error{ErrorKind::Paused, {}, QString::number(until)});
    if (const auto refused = m_connection.loginRefused(); refused && m_current->verb != PushVerb::Retry)
        return close(Error{*refused, {}, {}});
    if (m_client)
        return withClient(m_client);
    whenDone(m_connection.client(), this, [this](const Result<std::shared_ptr<SageClient>>& client) {
        if (!client)
            return close(client.error());
        if (m_held)  // the client was waited for; what rests meanwhile is not to be read
            return putBack();
        const auto timing = m_settings.timing((*client)->access().base);
        if (!timing)
            return close(timing.error());
        m_timing = *timing;
        withClient(*client);
    });
}

void PushQueue::putBack()
{
    m_waiting.push_front(*m_current);
    m_current.reset();
}

PushContext PushQueue::context() const { return {m_ledger, m_settings, m_connection, m_client, m_timing}; }

void PushQueue::withClient(std::shared_ptr<SageClient> client)
{
    m_client = std::move(client);
    if (m_current->verb != PushVerb::Ask)
        if (const auto hold = m_ledger.epoch.hold(momentNow(m_ledger.clock, std::nullopt), processAgeMs(),
                                                  m_timing.quarantineMs))
            return close(*hold);
    if (m_current->customer)
        return pushCustomerAlone(*m_current->customer);
    const auto invoice = m_billing.invoice(m_current->invoice);
    if (!invoice)
        return close(invoice.error());
    switch (invoice->state) {
    case InvoiceState::Draft:
    case InvoiceState::Void: return close(Error{ErrorKind::StageForbids, {}, numberText(invoice->number)});
    case InvoiceState::Emailed: return close(std::nullopt);
    case InvoiceState::Sent: return pushEmail(false);
    case InvoiceState::Ready:
    case InvoiceState::Approved:
    case InvoiceState::Rejected:
        if (m_current->verb == PushVerb::Ask)
            return close(std::nullopt);
        if (auto fits = checkReady(*invoice); !fits)
            return close(fits.error());
        break;
    case InvoiceState::Sending:
    case InvoiceState::Blocked:
    case InvoiceState::Unknown:
    case InvoiceState::Review: break;
    }
    const auto customer = m_ledger.customers.find(invoice->content.customer);
    if (!customer)
        return close(customer.error());
    if (customer->sageId)
        return pushInvoice(*invoice, *customer->sageId);
    pushCustomerOf(*invoice, *customer);
}

/// The pre-flight, for what was not opened yet or is to be sent anew.
Result<void> PushQueue::checkReady(const Invoice& invoice)
{
    const auto problems = m_billing.preflight(invoice, m_current->options);
    if (!problems)
        return passOn(problems);
    m_problems = *problems;
    QStringList sentences;
    for (const Problem& problem : m_problems)
        if (!isHint(problem.kind))
            sentences << sentence(problem, problem.line >= 0
                                               ? invoice.content.lines[std::size_t(problem.line)].description
                                               : QString());
    if (!sentences.isEmpty())
        return fail(ErrorKind::NotReady, {}, sentences.join(u' '));
    return {};
}

void PushQueue::run(std::unique_ptr<EffectPush> effect, void (PushQueue::*then)())
{
    m_effect = std::move(effect);
    // Queued: the effect must not be replaced while it is still on the stack.
    QObject::connect(m_effect.get(), &EffectPush::ended, this, then, Qt::QueuedConnection);
    m_effect->start();
}

/// A row that waits for being sent: what stands in its way is taken off where a
/// click may do that, else an error says why not.
Result<PushRow> PushQueue::prepared(const PushRow& row, const PushFacts& wish)
{
    const auto step = [&](PushEvent on, PushFacts facts) {
        facts.notBeforeMs.reset();
        return takeStep(m_ledger, row, on, facts);
    };
    if (!mayTakeUp(row))
        return tl::unexpected(standing(row));
    switch (row.state) {
    case PushState::Ready: return withWish(row, wish);
    case PushState::Checking:
    case PushState::Sending:
        return step(PushEvent::OwnerDied, row.facts).and_then([&](const PushRow& left) {
            return prepared(left, wish);
        });
    case PushState::Rejected: {
        PushFacts facts = wish;
        facts.revision = row.facts.revision + 1;
        facts.attempt = row.facts.attempt;
        return step(PushEvent::Edited, facts);
    }
    case PushState::BlockedRate:
    case PushState::BlockedLogin:
    case PushState::BlockedTls:
    case PushState::BlockedConfig:
    case PushState::BlockedPayment:
    case PushState::BlockedProxy: {
        PushFacts facts = row.facts;  // nothing was sent: the clerk's present wish counts
        facts.withEmail = wish.withEmail;
        facts.createCustomer = wish.createCustomer;
        if (row.effect == PushEffect::Invoice)
            facts.email = wish.email;
        return step(PushEvent::BlockLifted, facts);
    }
    case PushState::Unknown:
        if (row.effect != PushEffect::Email)
            return row;  // it is asked about
        [[fallthrough]];
    case PushState::Ask:
        if (m_current->verb == PushVerb::Retry
            || (m_current->verb == PushVerb::Push && row.effect == PushEffect::Customer
                && m_current->options.createCustomer)) {
            PushFacts facts = row.facts;
            facts.withEmail = wish.withEmail;
            return step(PushEvent::SendAgain, facts);
        }
        if (m_current->verb == PushVerb::Ask && row.effect != PushEffect::Email)
            return row;
        return tl::unexpected(standing(row));
    case PushState::Cancelled:  // a customer's: it was linked before its turn, and that was given up since
        if (m_current->options.takeBack || row.effect == PushEffect::Customer)
            return step(PushEvent::SendAgain, wish);
        return tl::unexpected(standing(row));
    case PushState::Review:
        if (m_current->verb == PushVerb::Ask)
            return row;
        [[fallthrough]];
    case PushState::Confirmed: return tl::unexpected(standing(row));
    }
    Q_UNREACHABLE();
}

/// Looking never sends; and without a click only what may go on by itself is taken up.
bool PushQueue::mayTakeUp(const PushRow& row) const
{
    if (isLeftBehind(row))
        return true;
    const bool isUnclear = row.state == PushState::Unknown && row.effect != PushEffect::Email;
    switch (m_current->verb) {
    case PushVerb::Push:
    case PushVerb::Retry: return true;
    case PushVerb::Ask:
        return row.state == PushState::Unknown || row.state == PushState::Ask
            || row.state == PushState::Review;
    case PushVerb::GoOn:
        return row.state == PushState::Ready || row.state == PushState::BlockedRate || isUnclear;
    }
    Q_UNREACHABLE();
}

/// Nothing was sent yet: the clerk's present wish counts.
Result<PushRow> PushQueue::withWish(const PushRow& row, const PushFacts& wish)
{
    if (m_current->verb == PushVerb::GoOn || row.effect != PushEffect::Invoice
        || (row.facts.withEmail == wish.withEmail && row.facts.createCustomer == wish.createCustomer
            && row.facts.email == wish.email))
        return row;
    PushFacts facts = row.facts;
    facts.withEmail = wish.withEmail;
    facts.createCustomer = wish.createCustomer;
    facts.email = wish.email;
    return m_ledger.pushes.note(row, facts, m_ledger.nowMs());
}

Result<PushRow> PushQueue::readyRow(const Invoice& invoice)
{
    PushFacts wish;
    wish.createCustomer = m_current->options.createCustomer;
    wish.withEmail = m_current->options.withEmail;
    wish.email = invoice.content.recipient.email;
    const auto row = m_ledger.pushes.ofInvoice(invoice.id, PushEffect::Invoice);
    if (!row)
        return passOn(row);
    if (row->has_value())
        return prepared(**row, wish);
    auto opened = m_ledger.db->transaction([&]() -> Result<PushRow> {
        auto fresh = m_ledger.pushes.open(PushEffect::Invoice, invoice.id, std::nullopt, invoice.reference,
                                          wish, m_ledger.nowMs());
        if (!fresh)
            return fresh;
        if (auto state = m_ledger.invoices.refreshState(invoice.id); !state)
            return passOn(state);
        return fresh;
    });
    if (opened) {
        Q_EMIT m_ledger.pushesChanged();
        Q_EMIT m_ledger.invoicesChanged();
    }
    return opened;
}

Result<PushRow> PushQueue::readyCustomerRow(const Customer& customer)
{
    const auto row = m_ledger.pushes.ofCustomer(customer.id);
    if (!row)
        return passOn(row);
    PushFacts wish;
    wish.createCustomer = true;
    if (row->has_value())
        return prepared(**row, wish);
    const QString tag = u"GH-"_s + QUuid::createUuid().toString(QUuid::Id128).left(20).toUpper();
    return m_ledger.db->transaction([&] {
        return m_ledger.pushes.open(PushEffect::Customer, std::nullopt, customer.id, tag, wish,
                                    m_ledger.nowMs());
    });
}

/// The invoice's own row is opened first: the click is kept, whatever becomes of the customer.
void PushQueue::pushCustomerOf(const Invoice& invoice, const Customer& customer)
{
    const auto begun = m_ledger.pushes.ofCustomer(customer.id);
    if (!begun)
        return close(begun.error());
    const bool isThrough = !*begun || isFinal((*begun)->state);
    if (isThrough && (!m_current->options.createCustomer || m_current->verb == PushVerb::Ask))
        return close(Error{
            ErrorKind::NotReady, {}, sentence(Problem{.kind = ProblemKind::CustomerNotLinked, .value = {}})});
    if (m_current->verb != PushVerb::Ask)
        if (const auto kept = readyRow(invoice); !kept)
            return close(kept.error());
    if (*begun && (*begun)->state == PushState::Confirmed) {
        const auto linked = linkAgain(**begun, customer);
        if (linked)
            return pushInvoice(invoice, *linked);
        holdInvoiceBack(linked.error());
        return close(linked.error());
    }
    pushCustomer(customer);
}

/// Sage One has it already: Greenhand created it there, and its link was given up since. It is never
/// created twice; what a person had chosen as its link is not chosen again by itself.
Result<qint64> PushQueue::linkAgain(const PushRow& row, const Customer& customer)
{
    const auto entry = m_ledger.sageLists.entry(SageList::Customer, row.facts.sageId.value_or(0));
    if (!entry)
        return passOn(entry);
    if (!*entry || row.facts.step == kLinkedStep)
        return fail(ErrorKind::NotReady, {},
                    tr("%1 was in Sage One before and its link was given up. Link it under Customers to the "
                       "customer in Sage One that it is. Where Sage One has none, create it there, press "
                       "“Read lists again” in the Sage One settings, then link it.")
                        .arg(customer.details.name));
    auto linked = m_ledger.db->transaction([&] { return linkCustomer(m_ledger, customer.id, **entry); });
    if (!linked)
        return passOn(linked);
    Q_EMIT m_ledger.customersChanged();
    return (*entry)->sageId;
}

void PushQueue::pushCustomer(const Customer& customer)
{
    const auto row = readyCustomerRow(customer);
    if (!row) {
        holdInvoiceBack(row.error());
        return close(row.error());
    }
    run(std::make_unique<CustomerPush>(context(), *row, customer, nullptr), &PushQueue::afterCustomer);
}

void PushQueue::pushCustomerAlone(CustomerId id)
{
    const auto customer = m_ledger.customers.find(id);
    if (!customer)
        return close(customer.error());
    if (customer->sageId)
        return close(std::nullopt);
    pushCustomer(*customer);
}

void PushQueue::afterCustomer()
{
    const auto error = m_effect->error();
    m_effect.reset();
    if (error) {
        holdInvoiceBack(*error);
        return close(error);
    }
    if (m_current->customer)
        return close(std::nullopt);
    withClient(m_client);
}

/// What keeps the customer keeps its invoice: the list says so there as well.
void PushQueue::holdInvoiceBack(const Error& error)
{
    if (m_current->customer)
        return;
    const auto row = m_ledger.pushes.ofInvoice(m_current->invoice, PushEffect::Invoice);
    if (!row || !row->has_value() || (*row)->state != PushState::Ready)
        return;
    PushFacts facts = (*row)->facts;
    facts.error = error.kind;
    facts.words = error.subject;
    if (m_ledger.pushes.note(**row, facts, m_ledger.nowMs()))
        Q_EMIT m_ledger.pushesChanged();
}

void PushQueue::pushInvoice(const Invoice& invoice, qint64 sageCustomer)
{
    const auto row = readyRow(invoice);
    if (!row)
        return close(row.error());
    // What may be there already was sent to the customer that its frozen body names.
    const qint64 customer = customerInBody(row->facts.body).value_or(sageCustomer);
    run(std::make_unique<InvoicePush>(context(), *row, invoice, customer, nullptr), &PushQueue::afterInvoice);
}

void PushQueue::afterInvoice()
{
    const auto error = m_effect->error();
    m_effect.reset();
    if (error)
        return close(error);
    Q_EMIT m_ledger.leadsChanged();
    Q_EMIT saved();
    pushEmail(true);
}

void PushQueue::afterEmail()
{
    const auto error = m_effect->error();  // close() lets the effect go
    close(error);
}

Result<PushRow> PushQueue::readyEmailRow(const PushRow& row)
{
    PushFacts wish = row.facts;
    if (row.state == PushState::Rejected) {  // the address was refused: the customer's present one is taken
        const auto invoice = m_billing.invoice(m_current->invoice);
        if (!invoice)
            return passOn(invoice);
        const auto standing = m_ledger.customers.standing(invoice->content.customer);
        if (!standing)
            return passOn(standing);
        const auto customer = m_ledger.customers.find(*standing);
        if (!customer)
            return passOn(customer);
        wish = PushFacts();
        wish.email = customer->details.email;
    }
    return prepared(row, wish);
}

void PushQueue::pushEmail(bool behindInvoice)
{
    const auto row = m_ledger.pushes.ofInvoice(m_current->invoice, PushEffect::Email);
    if (!row)
        return close(row.error());
    const bool wanted = m_current->options.withEmail && m_current->verb != PushVerb::Ask;
    if (!row->has_value() || isFinal((*row)->state) || !wanted)
        return close(std::nullopt);
    if (behindInvoice && (*row)->state != PushState::Ready)  // that click was about the invoice
        return close(standing(**row));
    const auto invoice = m_billing.invoice(m_current->invoice);
    if (!invoice)
        return close(invoice.error());
    const bool refused = (*row)->state == PushState::Rejected && m_current->verb != PushVerb::Retry;
    const auto ready = refused ? Result<PushRow>(tl::unexpected(standing(**row))) : readyEmailRow(**row);
    if (!ready)
        return close(ready.error());
    run(std::make_unique<EmailPush>(context(), *ready, *invoice, nullptr), &PushQueue::afterEmail);
}

bool stopsEverything(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::WrongPassword:
    case ErrorKind::WrongApiKey:
    case ErrorKind::Forbidden:
    case ErrorKind::Expired:
    case ErrorKind::Throttled:
    case ErrorKind::Paused:
    case ErrorKind::LedgerMoved:
    case ErrorKind::LedgerNew:
    case ErrorKind::TlsRefused:
    case ErrorKind::ProxyRefused:
    case ErrorKind::NotConnected:
    case ErrorKind::NoPassword:
    case ErrorKind::NoSecretStore:
    case ErrorKind::AddressRefused:
    case ErrorKind::DiskFull:
    case ErrorKind::ReadOnlyFile:
    case ErrorKind::NotRemembered:
    case ErrorKind::Storage: return true;
    default: return false;  // everything else is about this one invoice
    }
}

bool PushQueue::stopsAll(const std::optional<Error>& error)
{
    m_offlineInARow = error && error->kind == ErrorKind::Offline ? m_offlineInARow + 1 : 0;
    return error && (stopsEverything(error->kind) || m_offlineInARow >= 3);
}

/// The row knows whether a body left and what of; the error alone does not.
QString PushQueue::standingOf(const PushRow& row, const Error& error) const
{
    const bool isUnclear = row.state == PushState::Unknown || row.state == PushState::Ask;
    const bool isAboutIt = row.facts.error == error.kind || (isUnclear && !stopsEverything(error.kind));
    if (isFinal(row.state) || !isAboutIt)
        return {};
    PushNews news = newsOf(row);
    news.nowMs = m_ledger.nowMs();
    return pushSentence(news);
}

PushOutcome PushQueue::outcomeOf(const PushJob& job, const std::optional<Error>& error) const
{
    PushOutcome news{.invoice = job.invoice, .customer = job.customer, .error = error, .problems = {}};
    if (job.customer) {
        const auto push = m_ledger.pushes.ofCustomer(*job.customer);
        news.done = !error;
        news.waitsForPerson =
            push && push->has_value() && waitsForPerson(PushEffect::Customer, (*push)->state);
        return news;
    }
    const auto row = m_billing.row(job.invoice);
    if (!row)
        return news;
    news.number = row->number;
    news.state = row->state;
    const auto invoice = m_ledger.pushes.ofInvoice(row->id, PushEffect::Invoice);
    const auto email = m_ledger.pushes.ofInvoice(row->id, PushEffect::Email);
    const auto customer = m_billing.invoice(row->id).and_then(
        [this](const Invoice& found) { return m_ledger.pushes.ofCustomer(found.content.customer); });
    for (const auto* push : {&customer, &invoice, &email}) {
        if (!*push || !push->value())
            continue;
        const PushRow& pushed = push->value().value();
        news.waitsForPerson |= waitsForPerson(pushed.effect, pushed.state);
        if (const QString standing = error ? standingOf(pushed, *error) : QString(); !standing.isEmpty())
            news.standing = standing;
    }
    news.done = row->state == InvoiceState::Emailed
             || (row->state == InvoiceState::Sent && email && (!*email || isFinal((*email)->state)));
    return news;
}

void PushQueue::close(const std::optional<Error>& error)
{
    PushOutcome news = outcomeOf(*m_current, error);
    news.problems = m_problems;
    news.waitsForPerson |= (error && error->kind == ErrorKind::NeedsApproval)
                        || std::ranges::any_of(m_problems, isApproval, &Problem::kind);
    m_current.reset();
    m_effect.reset();
    ++m_done;
    Q_EMIT outcome(news);
    Q_EMIT progressed(m_done, m_total);
    if (stopsAll(error))
        closeWaiting(error);
    QMetaObject::invokeMethod(this, &PushQueue::next, Qt::QueuedConnection);
}

/// The same would meet all the others.
void PushQueue::closeWaiting(const std::optional<Error>& error)
{
    const std::deque<PushJob> waiting = std::exchange(m_waiting, {});
    for (const PushJob& job : waiting) {
        const auto row = m_billing.row(job.invoice);
        ++m_done;
        Q_EMIT outcome({.invoice = job.invoice,
                        .customer = job.customer,
                        .number = row ? row->number : 0,
                        .state = row ? row->state : InvoiceState::Draft,
                        .error = error,
                        .problems = {}});
    }
}

}  // namespace greenhand
