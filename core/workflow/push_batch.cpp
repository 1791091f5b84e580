#include "core/workflow/push_batch.h"

#include "core/workflow/approvals.h"
#include "core/workflow/push_batch_start.h"
#include "core/workflow/push_step.h"
#include "core/workflow/words.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr int kFedAhead = 2;        ///< one under way and one behind it
constexpr int kRequestsEach = 4;    ///< look-up, its control, Calculate, Save
constexpr qint64 kRestMs = 60'000;  ///< before a line that was dead is tried again

/// Whether the clerk stopped a batch before its turn, rather than saying that it must not be sent.
bool wasStopped(const PushRow& row)
{
    return row.state == PushState::Cancelled && row.facts.step == kStoppedStep;
}

bool wasRefused(const PushRow& row) { return row.state == PushState::Rejected && row.facts.error; }

bool waitsForTurn(const PushRow& row) { return row.state == PushState::Ready || isBlocked(row.state); }

/// Whether it ends by itself or by a person's word in Sage One Syncing, whatever becomes of the batch: a kill
/// may come before the batch has heard of it.
bool hasBegun(const PushRow& row)
{
    const bool waitsForEdit = row.state == PushState::Rejected && !wasRefused(row);
    return !waitsForTurn(row) && row.state != PushState::Cancelled && !waitsForEdit;
}

bool waits(const BatchItem& item) { return item.outcome == BatchOutcome::Waiting; }

/// Of the one that runs: all but what is in Sage One, which only its end tells.
BatchCount countOf(const std::vector<BatchItem>& items)
{
    return {.all = int(items.size()),
            .leftOut = int(std::ranges::count(items, BatchOutcome::LeftOut, &BatchItem::outcome)),
            .waiting = int(std::ranges::count_if(items, waits)),
            .stopped = int(std::ranges::count(items, BatchOutcome::Stopped, &BatchItem::outcome))};
}

/// What goes and what does not, in the order in which the clerk saw it.
std::vector<BatchItem> itemsOf(const BatchPlan& plan)
{
    std::vector<BatchItem> items;
    for (const PlannedPush& row : plan.rows)
        items.push_back({.position = int(items.size()) + 1,
                         .invoice = row.invoice,
                         .outcome = row.goes() ? BatchOutcome::Waiting : BatchOutcome::LeftOut,
                         .error = row.goes()
                                    ? std::nullopt
                                    : std::optional(Error{ErrorKind::NotReady, {}, row.reasons.join(u' ')})});
    return items;
}

/// Whether such a hindrance passes without anybody's doing.
bool passes(ErrorKind kind)
{
    return kind == ErrorKind::Paused || kind == ErrorKind::Throttled || kind == ErrorKind::LedgerNew
        || kind == ErrorKind::Offline || kind == ErrorKind::Maintenance;
}

}  // namespace

int BatchPlan::going() const { return int(std::ranges::count_if(rows, &PlannedPush::goes)); }

PushBatch::PushBatch(Ledger& ledger, Settings& settings, Billing& billing, SageConnection& connection,
                     Pushing& pushing, QObject* parent)
    : QObject(parent)
    , m_ledger{ledger}
    , m_settings{settings}
    , m_billing{billing}
    , m_connection{connection}
    , m_pushing{pushing}
{
    QObject::connect(&pushing, &Pushing::outcome, this, &PushBatch::take);
    QObject::connect(&m_timer, &QTimer::timeout, this, &PushBatch::goOnWhenPossible);
    QObject::connect(&m_takingBack, &QTimer::timeout, this, &PushBatch::takeBackSome);
}

Result<PlannedPush> PushBatch::planned(const InvoiceRow& row, const SendOptions& options) const
{
    PlannedPush plan{.invoice = row.id, .number = row.number, .customer = row.customer, .total = row.total};
    if (const QString reason = whyNotSent(row); !reason.isEmpty()) {
        plan.reasons << reason;
        return plan;
    }
    const auto push = m_ledger.pushes.ofInvoice(row.id, PushEffect::Invoice);
    if (!push)
        return passOn(push);
    const bool withdrawn =
        *push && (*push)->state == PushState::Cancelled && !wasStopped(**push) && !wasHeldForApproval(**push);
    if (withdrawn || (*push && wasRefused(**push))) {
        plan.reasons << pushSentence(newsOf(**push));
        return plan;
    }
    const auto invoice = m_billing.invoice(row.id);
    if (!invoice)
        return passOn(invoice);
    const auto problems = m_billing.preflight(*invoice, options);
    if (!problems)
        return passOn(problems);
    for (const Problem& problem : *problems)
        (isHint(problem.kind) ? plan.hints : plan.reasons) << sentence(
            problem,
            problem.line >= 0 ? invoice->content.lines[std::size_t(problem.line)].description : QString());
    return plan;
}

Result<BatchPlan> PushBatch::plan(const std::vector<InvoiceId>& invoices, const SendOptions& options) const
{
    BatchPlan plan{.rows = {}, .options = options};
    for (const InvoiceId id : invoices) {
        const auto row = m_billing.row(id);
        if (!row)
            return passOn(row);
        auto one = planned(*row, options);
        if (!one)
            return passOn(one);
        plan.rows.push_back(*std::move(one));
    }
    const auto timing = m_settings.timing(m_connection.address());
    const int requests = kRequestsEach + (options.withEmail ? 1 : 0);
    plan.milliseconds = qint64(plan.going()) * requests * (timing ? timing->paceMs : PushTiming().paceMs);
    return plan;
}

std::unique_ptr<PieceWork> PushBatch::start(const BatchPlan& plan)
{
    return std::make_unique<PushBatchStart>(
        m_ledger,
        Batch{.id = BatchId{0},
              .createCustomers = plan.options.createCustomer,
              .withEmail = plan.options.withEmail,
              .pausedBy = {},
              .createdAtMs = m_ledger.nowMs(),
              .endedAtMs = {}},
        itemsOf(plan), [this](BatchId id, const std::vector<BatchItem>& items) { begin(id, items); });
}

/// Unless it was taken back before all of it was there.
void PushBatch::begin(BatchId id, const std::vector<BatchItem>& items)
{
    const auto last = m_ledger.batches.latest();
    if (last && *last && (*last)->id == id)
        takeUp(**last, items);
    else
        Q_EMIT changed();
}

void PushBatch::takeUp(const Batch& batch, std::vector<BatchItem> items)
{
    m_batch = batch;
    m_items = std::move(items);
    m_pausedAtMs = m_ledger.nowMs();
    if (m_batch->stopped)
        m_takingBack.start(0);
    feed();
    endIfThrough();
}

/// Never more than a few in the queue, so that a pause takes hold at once.
void PushBatch::feed()
{
    if (!m_batch || m_batch->state != BatchState::Running || m_resting || m_batch->stopped)
        return;
    if (!m_sinceFed.isValid())
        m_sinceFed.start();
    int fed = 0;
    for (BatchItem& item : m_items) {
        if (!waits(item) || fed == kFedAhead)
            continue;
        const auto row = m_ledger.pushes.ofInvoice(item.invoice, PushEffect::Invoice);
        if (row && *row && wasRefused(**row)) {  // before a restart: its end was not written down any more
            static_cast<void>(
                close(item, BatchOutcome::NotDone, Error{*(*row)->facts.error, {}, (*row)->facts.words}));
            continue;
        }
        ++fed;
        m_pushing.push({item.invoice}, {.createCustomer = m_batch->createCustomers,
                                        .withEmail = m_batch->withEmail,
                                        .takeBack = row && *row && wasStopped(**row)});
    }
    Q_EMIT changed();
}

void PushBatch::take(const PushOutcome& outcome)
{
    if (!m_batch || outcome.customer)
        return;
    const auto item = std::ranges::find_if(
        m_items, [&](const BatchItem& one) { return waits(one) && one.invoice == outcome.invoice; });
    if (item == m_items.end())
        return;
    const bool keepsWaiting =
        outcome.error && (stopsEverything(outcome.error->kind) || passes(outcome.error->kind));
    if (keepsWaiting && m_batch->stopped)  // it would go by itself later on
        return m_takingBack.start(0);
    if (keepsWaiting)
        return hold(*outcome.error);
    ++m_throughSinceFed;
    if (!close(*item, outcome.done ? BatchOutcome::Done : BatchOutcome::NotDone, outcome.error))
        return;  // the ledger failed: the queue has met the same and stops
    feed();
    endIfThrough();
}

bool PushBatch::close(BatchItem& item, BatchOutcome outcome, const std::optional<Error>& error)
{
    item.outcome = outcome;
    item.error = outcome == BatchOutcome::Done ? std::nullopt : error;
    return m_ledger.batches.setOutcome(m_batch->id, item.position, item.outcome, item.error).has_value();
}

/// What would meet all the others as well: they wait.
void PushBatch::hold(const Error& error)
{
    if (m_batch->state != BatchState::Running)
        return;
    m_pushing.drop(waitingInvoices());
    static_cast<void>(setState(BatchState::Paused, error, u"interrupted"_s));
}

Result<void> PushBatch::setState(BatchState state, const std::optional<Error>& pausedBy,
                                 const QString& action)
{
    auto done = m_ledger.db->transaction([&]() -> Result<void> {
        if (auto set = m_ledger.batches.setState(m_batch->id, state, pausedBy, m_ledger.nowMs()); !set)
            return set;
        return m_ledger.record({.entity = u"batch"_s, .entityId = m_batch->id.value(), .action = action});
    });
    if (!done)
        return done;
    m_batch->state = state;
    m_batch->pausedBy = pausedBy;
    m_pausedAtMs = m_ledger.nowMs();
    m_sinceFed.invalidate();
    m_throughSinceFed = 0;
    Q_EMIT changed();
    return {};
}

Result<void> PushBatch::pause()
{
    if (!m_batch)
        return fail(ErrorKind::NotFound);
    m_pushing.drop(waitingInvoices());
    return setState(BatchState::Paused, std::nullopt, u"paused"_s);
}

Result<void> PushBatch::resume()
{
    if (!m_batch)
        return fail(ErrorKind::NotFound);
    m_connection.allowLogin();
    return goOn();
}

Result<void> PushBatch::goOn()
{
    auto done = setState(BatchState::Running, std::nullopt, u"resumed"_s);
    if (done)
        feed();
    return done;
}

Result<void> PushBatch::stop()
{
    if (!m_batch)
        return fail(ErrorKind::NotFound);
    if (m_batch->stopped)
        return {};
    auto stopped = m_ledger.db->transaction([&]() -> Result<void> {
        if (auto set = m_ledger.batches.setStopped(m_batch->id); !set)
            return set;
        return m_ledger.record(
            {.entity = u"batch"_s, .entityId = m_batch->id.value(), .action = u"stopped"_s});
    });
    if (!stopped)
        return stopped;
    m_batch->stopped = true;
    m_pushing.drop(waitingInvoices());
    m_takingBack.start(0);
    Q_EMIT changed();
    return {};
}

/// One piece of what a stop leaves to do, a transaction of its own: a window stays awake, and a kill leaves
/// the rest to the next start.
void PushBatch::takeBackSome()
{
    if (!m_batch || !m_batch->stopped)
        return m_takingBack.stop();
    constexpr int kPieceMs = 8;
    m_pushing.drop(waitingInvoices());  // the current one may have been put back into the queue
    std::vector<std::pair<BatchItem*, BatchOutcome>> taken;
    const auto isThrough = m_ledger.db->transaction([&] { return takeBackFor(kPieceMs, taken); });
    if (!isThrough)
        return m_takingBack.stop();  // the queue has met the same; it is tried again later on
    for (const auto& [item, outcome] : taken)
        item->outcome = outcome;
    if (!*isThrough)
        return;
    m_takingBack.stop();
    Q_EMIT m_ledger.pushesChanged();
    Q_EMIT m_ledger.invoicesChanged();
    endIfThrough();
    Q_EMIT changed();
}

/// Says whether none is left but the current one. In the caller's transaction.
Result<bool> PushBatch::takeBackFor(int milliseconds, std::vector<std::pair<BatchItem*, BatchOutcome>>& taken)
{
    QElapsedTimer clock;
    clock.start();
    const auto current = m_pushing.current();
    for (BatchItem& item : m_items) {
        if (!waits(item) || item.invoice == current)
            continue;
        if (!taken.empty() && clock.elapsed() >= milliseconds)
            return false;
        const auto outcome = takeBack(item);
        if (!outcome)
            return passOn(outcome);
        if (auto set = m_ledger.batches.setOutcome(m_batch->id, item.position, *outcome, std::nullopt); !set)
            return passOn(set);
        taken.emplace_back(&item, *outcome);
    }
    return true;
}

/// What was tried and not sent would go by itself later on. In the caller's transaction.
Result<BatchOutcome> PushBatch::takeBack(const BatchItem& item)
{
    const auto row = m_ledger.pushes.ofInvoice(item.invoice, PushEffect::Invoice);
    if (!row)
        return passOn(row);
    if (!*row || !waitsForTurn(**row))
        return *row && hasBegun(**row) ? BatchOutcome::NotDone : BatchOutcome::Stopped;
    PushFacts facts = (*row)->facts;
    facts.step = kStoppedStep;
    facts.reason = u"Push All was stopped"_s;
    return recordStep(m_ledger, **row, PushEvent::Withdrawn, facts).map([](const PushRow&) {
        return BatchOutcome::Stopped;
    });
}

/// Nothing more is begun in this run; the next one goes on.
void PushBatch::rest()
{
    m_resting = true;
    m_pushing.drop(waitingInvoices());
}

void PushBatch::wake()
{
    if (std::exchange(m_resting, false))
        feed();
}

std::vector<InvoiceId> PushBatch::waitingInvoices() const
{
    std::vector<InvoiceId> ids;
    for (const BatchItem& item : m_items)
        if (waits(item))
            ids.push_back(item.invoice);
    return ids;
}

void PushBatch::endIfThrough()
{
    if (!m_batch || std::ranges::any_of(m_items, waits))
        return;
    if (!setState(BatchState::Ended, std::nullopt, u"ended"_s))
        return;
    m_batch.reset();
    Q_EMIT ended();
}

void PushBatch::attend()
{
    const auto last = m_ledger.batches.latest();
    if (last && *last && (*last)->state != BatchState::Ended) {
        const auto items = m_ledger.batches.items((*last)->id);
        if (!items)
            return;
        takeUp(**last, *items);
    }
    constexpr int kLookEveryMs = 2000;
    m_timer.start(kLookEveryMs);
}

void PushBatch::goOnWhenPossible()
{
    if (m_batch && m_batch->stopped)
        return m_takingBack.start(0);
    if (!m_batch || m_batch->state != BatchState::Paused || !m_batch->pausedBy
        || !passes(m_batch->pausedBy->kind) || m_connection.blockedUntilMs() > 0)
        return;
    const bool timed =
        m_batch->pausedBy->kind == ErrorKind::Paused || m_batch->pausedBy->kind == ErrorKind::Throttled;
    if (timed || m_ledger.nowMs() - m_pausedAtMs >= kRestMs)
        static_cast<void>(goOn());
}

qint64 PushBatch::millisecondsEach() const
{
    constexpr int kEnoughToMeasure = 3;
    if (m_sinceFed.isValid() && m_throughSinceFed >= kEnoughToMeasure)
        return m_sinceFed.elapsed() / m_throughSinceFed;
    const auto timing = m_settings.timing(m_connection.address());
    return (kRequestsEach + 1) * (timing ? timing->paceMs : PushTiming().paceMs);
}

/// Of its own, not of what the clerk sent by itself meanwhile.
std::optional<qint64> PushBatch::currentNumber() const
{
    const auto current = m_pushing.current();
    if (!current || !std::ranges::any_of(m_items, [&](const BatchItem& item) {
            return waits(item) && item.invoice == *current;
        }))
        return {};
    const auto row = m_billing.row(*current);
    return row ? std::optional(row->number) : std::nullopt;
}

BatchProgress PushBatch::progressOf(const Batch& batch, const BatchCount& count) const
{
    const int going = count.all - count.leftOut;
    return {.state = batch.state,
            .pausedBy = batch.pausedBy,
            .goesOnByItself = batch.pausedBy && passes(batch.pausedBy->kind),
            .stopped = batch.stopped,
            .current = currentNumber(),
            .done = going - count.waiting - count.stopped,
            .total = going,
            .count = count,
            .leftMs = count.waiting * millisecondsEach()};
}

Result<std::optional<BatchProgress>> PushBatch::progress() const
{
    if (m_batch)
        return std::optional(progressOf(*m_batch, countOf(m_items)));
    const auto last = m_ledger.batches.latest();
    if (!last)
        return passOn(last);
    if (!*last)
        return std::optional<BatchProgress>();
    return m_ledger.batches.count((*last)->id).map([&](const BatchCount& count) {
        return std::optional(progressOf(**last, count));
    });
}

Result<BatchCount> PushBatch::resultCount() const
{
    const auto last = m_ledger.batches.latest();
    if (!last)
        return passOn(last);
    return *last ? m_ledger.batches.count((*last)->id) : BatchCount();
}

Result<BatchResult> PushBatch::resultOf(const BatchItem& item) const
{
    const auto row = m_billing.row(item.invoice);
    if (!row)
        return passOn(row);
    const auto push = m_ledger.pushes.ofInvoice(item.invoice, PushEffect::Invoice);
    if (!push)
        return passOn(push);
    BatchResult result{.position = item.position,
                       .invoice = item.invoice,
                       .number = row->number,
                       .customer = row->customer,
                       .total = row->total,
                       .outcome = item.outcome,
                       .sentence = item.error ? sentence(*item.error) : QString()};
    const bool there = row->state == InvoiceState::Sent || row->state == InvoiceState::Emailed;
    if (item.outcome == BatchOutcome::NotDone && there)  // it went on its way since
        result.outcome = BatchOutcome::Done;
    if (result.outcome == BatchOutcome::NotDone && *push)
        result.sentence = pushSentence(newsOf(**push));
    if (result.outcome == BatchOutcome::Done)
        result.sentence.clear();
    return result;
}

Result<std::vector<BatchResult>> PushBatch::results(int after, int limit) const
{
    const auto last = m_ledger.batches.latest();
    if (!last)
        return passOn(last);
    std::vector<BatchResult> results;
    if (!*last)
        return results;
    const auto items = m_ledger.batches.items((*last)->id, after, limit);
    if (!items)
        return passOn(items);
    for (const BatchItem& item : *items) {
        auto result = resultOf(item);
        if (!result)
            return passOn(result);
        results.push_back(*std::move(result));
    }
    return results;
}

}  // namespace greenhand
