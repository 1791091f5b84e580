#include "tests/explorer/creation_world.h"

#include "core/domain/push_verdict.h"

#include <algorithm>
#include <cstring>
#include <string_view>

namespace greenhand::testing {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum PushState;

constexpr qint64 kTickMs = 300'000;
constexpr qint64 kNowMs = 2'000'000'000'000;
constexpr int kFarTicks = 100;  ///< what is so far off does not age
constexpr int kJumpTicks = 3;   ///< longer than the quarantine

const QString kBoot = u"this"_s;
const QString kBefore = u"before"_s;

const Expected kExpected{
    .reference = u"GH"_s, .customer = 1, .date = QDate(2026, 2, 28), .total = Money::fromCents(115'000)};

FoundDocument document(bool differs)
{
    return {.id = 7,
            .number = {},
            .reference = kExpected.reference,
            .customer = kExpected.customer,
            .date = kExpected.date,
            .exclusive = {},
            .vat = {},
            .rounding = {},
            .total = differs ? Money::fromCents(115'001) : kExpected.total};
}

/// Sage's answers that say that nothing was done, one for each kind of block that
/// lifts in another way.
constexpr std::array kRefusals{ErrorKind::WrongPassword, ErrorKind::Throttled};

/// The product's next(), each answer asked for once: there are millions of steps.
std::optional<PushState> nextOf(PushState from, PushEvent on)
{
    constexpr std::size_t kStates = std::size_t(Cancelled) + 1;
    constexpr std::size_t kEvents = std::size_t(PushEvent::Settled) + 1;
    static const auto kTable = [] {
        std::array<std::array<std::optional<PushState>, kEvents>, kStates> table;
        for (std::size_t state = 0; state < kStates; ++state)
            for (std::size_t event = 0; event < kEvents; ++event)
                table[state][event] = next(PushEffect::Invoice, PushState(state), PushEvent(event));
        return table;
    }();
    return kTable[std::size_t(from)][std::size_t(on)];
}

}  // namespace

CreationWorld::CreationWorld(const Variant& variant) : m_variant{&variant}
{
    m.bootAge = Small(variant.quarantine);
    m.row.there = variant.rowFromTheStart ? 1 : 0;
}

bool operator==(const CreationWorld& a, const CreationWorld& b)
{
    return std::memcmp(&a.m, &b.m, sizeof a.m) == 0;
}

std::size_t CreationWorld::hash() const
{
    static_assert(std::has_unique_object_representations_v<State>);
    return std::hash<std::string_view>()({reinterpret_cast<const char*>(&m), sizeof m});
}

const char* CreationWorld::broken() const
{
    switch (m.broken) {
    case 1: return "the table has no such step";
    case 2: return "Sending was entered without a look-up that found nothing";
    case 3: return "bytes on the wire without a durable Sending";
    case 4: return "more requests on their way than the model holds";
    default: break;
    }
    return m.row.there && state() == Confirmed && m.documents != 1 ? "Confirmed without a document" : nullptr;
}

bool CreationWorld::settled() const
{
    return !m.row.there || isFinal(state()) || waitsForPerson(PushEffect::Invoice, state())
        || (spent() && state() == Ready);
}

bool CreationWorld::final() const { return m.row.there && isFinal(state()); }

bool CreationWorld::allOff() const
{
    return std::all_of(m.processes.begin(), m.processes.end(),
                       [](const Process& process) { return process.phase == Off; });
}

bool CreationWorld::visible() const { return m.documents > 0 && m.hidden >= m_variant->lag; }

PushEvent CreationWorld::lookedUp() const
{
    std::vector<FoundDocument> found;
    if (visible())
        found.push_back(document(m.differs));
    return judgeLookUp(found, kExpected);
}

/// A restored ledger sends nothing before what its other life sent last must have arrived.
bool CreationWorld::held(const Process& process) const
{
    return m_variant->pausesRestored && m.epoch.known
        && !quarantineOver(momentOf(m.epoch), nowBy(false, 0), process.age * kTickMs,
                           m_variant->quarantine * kTickMs);
}

Moment CreationWorld::momentOf(const Ages& ages) const
{
    return {.serverMs = ages.dated ? std::optional(kNowMs - ages.server * kTickMs) : std::nullopt,
            .utcMs = kNowMs - ages.utc * kTickMs,
            .bootId = ages.thisBoot ? kBoot : kBefore,
            .bootMs = (m.bootAge - ages.boot) * kTickMs};
}

Moment CreationWorld::nowBy(bool dated, int date) const
{
    return momentOf({.known = 1, .dated = dated, .server = Small(date), .thisBoot = 1});
}

CreationWorld::Ages CreationWorld::agesOf(const Moment& moment) const
{
    const bool here = moment.bootId == kBoot;
    return {.known = 1,
            .dated = moment.serverMs.has_value(),
            .server = Small(moment.serverMs ? (kNowMs - *moment.serverMs) / kTickMs : 0),
            .utc = Small((kNowMs - moment.utcMs) / kTickMs),
            .thisBoot = here,
            .boot = Small(here ? m.bootAge - moment.bootMs / kTickMs : 0)};
}

Misses CreationWorld::misses() const
{
    Misses misses{.sent = {}, .counted = m.row.counted};
    if (m.row.sent.known)
        misses.sent = momentOf(m.row.sent);
    if (m.row.lastKnown)
        misses.lastUtcMs = kNowMs - m.row.lastUtc * kTickMs;
    if (m.row.lastDated)
        misses.lastServerMs = kNowMs - m.row.lastServer * kTickMs;
    return misses;
}

void CreationWorld::take(const Misses& misses)
{
    m.row.sent = misses.sent ? agesOf(*misses.sent) : Ages{};
    m.row.counted = Small(misses.counted);
    m.row.lastKnown = misses.lastUtcMs.has_value();
    m.row.lastUtc = Small(misses.lastUtcMs ? (kNowMs - *misses.lastUtcMs) / kTickMs : 0);
    m.row.lastDated = misses.lastServerMs.has_value();
    m.row.lastServer = Small(misses.lastServerMs ? (kNowMs - *misses.lastServerMs) / kTickMs : 0);
}

/// The compare-and-set: false when somebody else was faster, and nothing is written then.
bool CreationWorld::write(int p)
{
    if (m.processes[std::size_t(p)].stale) {
        leave(p, Idle);
        return false;
    }
    for (std::size_t other = 0; other < m.processes.size(); ++other)
        if (int(other) != p && m.processes[other].phase > Idle)
            m.processes[other].stale = 1;
    return true;
}

bool CreationWorld::advance(int p, PushEvent on)
{
    if (!write(p))
        return false;
    const auto to = nextOf(state(), on);
    if (!to) {
        m.broken = 1;
        return false;
    }
    if (*to == Sending && (state() != Checking || on != PushEvent::SaveCommitted))
        m.broken = 2;
    m.row.state = Small(*to);
    const bool unclear = on == PushEvent::NoVerdict || on == PushEvent::OwnerDied;
    if (*to == Unknown && unclear && m_variant->countsFromTheEnd)
        makeUnclear();
    return true;
}

/// The last step of what a process has in hand.
void CreationWorld::end(int p, PushEvent on)
{
    if (advance(p, on))
        leave(p, Idle);
}

void CreationWorld::leave(int p, int phase)
{
    Process& process = m.processes[std::size_t(p)];
    if (phase <= Idle)
        hangUp(p);
    process = {.phase = Small(phase), .wire = process.wire, .stale = process.stale, .age = process.age};
    if (phase <= Idle)
        process.stale = 0;
}

void CreationWorld::answered(int p, int phase, Date date)
{
    leave(p, phase);
    Process& process = m.processes[std::size_t(p)];
    process.dated = date != Date::Missing;
    m.lies = Small(m.lies + (date == Date::True ? 0 : 1));
    switch (date) {
    case Date::True:
    case Date::Missing: break;
    case Date::FarAhead: process.date = -kFarTicks; break;
    case Date::LongAgo: process.date = kFarTicks; break;
    }
}

/// What EffectPush::committed() writes: the moment of the look-up by Sage's clock, now by ours.
void CreationWorld::commit(int p)
{
    const Process process = m.processes[std::size_t(p)];
    if (!advance(p, PushEvent::SaveCommitted))
        return;
    take({.sent = nowBy(process.dated, process.date)});
    m.row.attempted = 1;
}

void CreationWorld::makeUnclear() { take(quarantinedFrom(nowBy(false, 0), misses())); }

void CreationWorld::countMiss(int p)
{
    const Process process = m.processes[std::size_t(p)];
    Moment now = nowBy(process.dated, process.date);
    Misses before = misses();
    const qint64 age = process.age * kTickMs;
    const std::optional<Moment> sent = before.sent;
    const bool believes = m_variant->believesAnyDate && now.serverMs && sent && sent->serverMs;
    if (believes) {
        now = {.serverMs = now.serverMs, .utcMs = *now.serverMs, .bootId = {}};
        before.sent = Moment{.serverMs = sent->serverMs, .utcMs = *sent->serverMs, .bootId = {}};
    }
    Misses after =
        afterMiss(before, now, age,
                  {.quarantineMs = m_variant->quarantine * kTickMs, .lookUpGapMs = m_variant->gap * kTickMs});
    if (missedForGood(after)) {
        if (advance(p, PushEvent::FoundMissing))
            leave(p, Idle);
        return;
    }
    if (!write(p))
        return;
    if (believes)
        after.sent = sent;
    take(after);
    leave(p, Idle);
}

void CreationWorld::start(int p)
{
    m.processes[std::size_t(p)] = {.phase = Idle};
    if (!m.row.there)
        return;
    if (state() == Checking || state() == Sending)
        advance(p, PushEvent::OwnerDied);
}

void CreationWorld::crash(int p)
{
    leave(p, Off);
    m.processes[std::size_t(p)] = {};
    ++m.crashes;
}

void CreationWorld::cutPower()
{
    for (int p = 0; p < kProcesses; ++p) {
        hangUp(p);
        m.processes[std::size_t(p)] = {};
    }
    for (Ages* ages : {&m.row.sent, &m.copy.sent, &m.epoch})
        ages->thisBoot = ages->boot = 0;
    m.bootAge = 0;
    ++m.lies;
    ++m.crashes;
}

/// An older copy of the ledger takes the place of the present one; what was not through is doubted.
void CreationWorld::restore()
{
    m.row = m.copy;
    m.epoch = agesOf(nowBy(false, 0));
    ++m.restores;
    if (!m.row.there || !m_variant->doubtsRestored)
        return;
    if (const auto to = nextOf(state(), PushEvent::EpochChanged))
        m.row.state = Small(*to);
    if (state() == Unknown)
        take({.sent = nowBy(false, 0)});
}

void CreationWorld::create(bool other)
{
    ++m.documents;
    m.differs = other;
    m.hidden = 0;
}

/// This end of the connection is gone; Sage may act all the same.
void CreationWorld::hangUp(int p)
{
    Process& process = m.processes[std::size_t(p)];
    if (process.wire == UnderWay)
        close();
    process.wire = Nothing;
}

void CreationWorld::close()
{
    if (m.closed.back() >= 0)
        m.broken = 4;
    m.closed.back() = 0;
    std::sort(m.closed.rbegin(), m.closed.rend());
}

/// One tick, awake or asleep.
void CreationWorld::pass()
{
    const int most = m_variant->quarantine + (m_variant->lies > 0 ? kJumpTicks : m_variant->gap) + 1;
    const auto older = [most](Small& age) {
        if (std::abs(age) < kFarTicks)
            age = Small(std::min(age + 1, most));
    };
    for (Ages* ages : {&m.row.sent, &m.copy.sent, &m.epoch}) {
        if (!ages->known)
            continue;
        older(ages->utc);
        if (ages->dated)
            older(ages->server);
        if (ages->thisBoot)
            older(ages->boot);
    }
    for (Row* row : {&m.row, &m.copy}) {
        if (row->lastKnown)
            older(row->lastUtc);
        if (row->lastDated)
            older(row->lastServer);
    }
    for (Process& process : m.processes) {
        if (process.phase != Off)
            process.age = 1;
        if (process.dated)
            older(process.date);
    }
    for (Small& age : m.closed)
        if (age >= 0)
            age = age + 1 >= m_variant->delay ? Small(-1) : Small(age + 1);
    std::sort(m.closed.rbegin(), m.closed.rend());
    if (m.documents > 0)
        m.hidden = Small(std::min(m.hidden + 1, m_variant->lag));
    m.bootAge = Small(std::min(m.bootAge + 1, m_variant->quarantine));
}

void CreationWorld::jump(int ticks)
{
    for (Ages* ages : {&m.row.sent, &m.copy.sent, &m.epoch})
        if (ages->known)
            ages->utc = Small(ages->utc + ticks);
    for (Row* row : {&m.row, &m.copy})
        if (row->lastKnown)
            row->lastUtc = Small(row->lastUtc + ticks);
    ++m.lies;
}

/// What nobody will read again makes no difference.
void CreationWorld::tidy()
{
    for (Row* row : {&m.row, &m.copy}) {
        const auto state = PushState(row->state);
        if (state == Sending || state == Unknown)
            continue;
        row->sent = {};
        row->counted = row->lastKnown = row->lastDated = row->lastServer = row->lastUtc = 0;
    }
    if (m.restores >= m_variant->restores)
        m.copy = {};
    for (Process& process : m.processes)
        if (process.phase != Clear && process.phase != Missed)
            process.dated = process.date = 0;
}

template <class Change>
void CreationWorld::add(Steps& out, Doing doing, int p, const char* words, const Change& change) const
{
    out.push_back({doing, p + 1, words, *this});
    change(out.back().after);
    out.back().after.tidy();
}

/// An answer with every Date that it may bear.
void CreationWorld::addAnswers(Steps& out, int p, const char* words, int phase) const
{
    add(out, Doing::Onward, p, words, [&](CreationWorld& w) { w.answered(p, phase, Date::True); });
    if (m.lies >= m_variant->lies)
        return;
    add(out, Doing::Chance, p, "the look-up finds nothing, the answer has no Date",
        [&](CreationWorld& w) { w.answered(p, phase, Date::Missing); });
    add(out, Doing::Chance, p, "the look-up finds nothing, the answer's Date is in 2099",
        [&](CreationWorld& w) { w.answered(p, phase, Date::FarAhead); });
    add(out, Doing::Chance, p, "the look-up finds nothing, the answer's Date is in 1970",
        [&](CreationWorld& w) { w.answered(p, phase, Date::LongAgo); });
}

std::vector<Step<CreationWorld>> CreationWorld::steps() const
{
    Steps out;
    out.reserve(16);
    for (int p = 0; p < m_variant->processes; ++p)
        processSteps(out, p);
    worldSteps(out);
    disasterSteps(out);
    return out;
}

void CreationWorld::processSteps(Steps& out, int p) const
{
    switch (Phase(m.processes[std::size_t(p)].phase)) {
    case Off:
        if (allOff() || !m_variant->locks)
            add(out, Doing::Onward, p, "starts and takes over what a dead process left",
                [p](CreationWorld& w) { w.start(p); });
        return;
    case Idle:
        if (!m.row.there || !m_variant->looksUp || state() == Ready || state() == BlockedRate
            || state() == Unknown)
            idleSteps(out, p);
        return clickSteps(out, p);
    case Looking: return lookingSteps(out, p);
    case Clear: return clearSteps(out, p);
    case Committed: return committedSteps(out, p);
    case Waiting: return waitingSteps(out, p);
    case Confirming: return confirmingSteps(out, p);
    case Missed:
        return add(out, Doing::Onward, p, "counts the miss", [p](CreationWorld& w) { w.countMiss(p); });
    case Unrecorded:
        if (m.processes[std::size_t(p)].wire == UnderWay)
            add(out, Doing::Onward, p, "Sage One creates the document", [p](CreationWorld& w) {
                w.create(false);
                w.m.processes[std::size_t(p)].wire = Created;
            });
        add(out, Doing::Onward, p, "commits Sending, the body is out already", [p](CreationWorld& w) {
            w.commit(p);
            if (w.m.processes[std::size_t(p)].phase != Idle)
                w.leave(p, Waiting);
        });
        return;
    }
}

/// What goes by itself: PushQueue takes up Ready and a block whose time is over, and asks about Unknown.
void CreationWorld::idleSteps(Steps& out, int p) const
{
    if (!m.row.there || held(m.processes[std::size_t(p)]))
        return;
    if (!m_variant->looksUp) {
        if (state() == Ready && !spent())
            add(out, Doing::Onward, p, "sends the body", [p](CreationWorld& w) {
                ++w.m.attempts;
                w.leave(p, Waiting);
                w.m.processes[std::size_t(p)].wire = UnderWay;
            });
        return;
    }
    if (state() == BlockedRate)
        return add(out, Doing::Onward, p, "the hour of silence is over",
                   [p](CreationWorld& w) { w.advance(p, PushEvent::BlockLifted); });
    if (state() == Ready)
        return add(out, Doing::Onward, p, "claims the row", [p, this](CreationWorld& w) {
            if (!w.advance(p, PushEvent::Claim))
                return;
            w.leave(p, Looking);
            if (!m_variant->looksUpFirst && !w.m.row.attempted)
                w.answered(p, Clear, Date::True);
        });
    const PushEvent verdict = lookedUp();
    if (verdict == PushEvent::SaveCommitted)
        return addAnswers(out, p, "asks; the look-up finds nothing", Missed);
    add(out, Doing::Onward, p, "asks; the look-up finds it", [&](CreationWorld& w) { w.end(p, verdict); });
}

void CreationWorld::clickSteps(Steps& out, int p) const
{
    if (!m.row.there)
        return add(out, Doing::Person, p, "the clerk clicks Generate",
                   [](CreationWorld& w) { w.m.row.there = 1; });
    struct Click {
        PushEvent on;
        const char* words;
        bool sends;
    };
    for (const Click click : {Click{PushEvent::SendAgain, "the clerk clicks Send again", true},
                              Click{PushEvent::Edited, "the clerk edits what was rejected", true},
                              Click{PushEvent::BlockLifted, "the clerk mends what blocked it", false},
                              Click{PushEvent::Withdrawn, "the clerk clicks Do not send", false},
                              Click{PushEvent::Settled, "the clerk settles the review", false}})
        if (nextOf(state(), click.on) && !(click.sends && spent()))
            add(out, Doing::Person, p, click.words, [&](CreationWorld& w) {
                w.advance(p, click.on);
                w.m.row.attempted |= Small(click.sends);
            });
    // Ask and Review are looked up when the clerk asks.
    const PushEvent verdict = lookedUp();
    const bool news = state() == Ask ? verdict != PushEvent::SaveCommitted : verdict == PushEvent::FoundEqual;
    if ((state() == Ask || state() == Review) && news)
        add(out, Doing::Person, p, "the clerk asks; the look-up finds it",
            [&](CreationWorld& w) { w.end(p, verdict); });
}

void CreationWorld::lookingSteps(Steps& out, int p) const
{
    const PushEvent verdict = lookedUp();
    if (verdict == PushEvent::SaveCommitted)
        addAnswers(out, p, "the look-up finds nothing", Clear);
    else
        add(out, Doing::Onward, p, "the look-up finds it", [&](CreationWorld& w) { w.end(p, verdict); });
    add(out, Doing::Chance, p, "the look-up fails",
        [&](CreationWorld& w) { w.end(p, PushEvent::LookUpFailed); });
    if (m_variant->calm)
        return;
    for (const ErrorKind kind : kRefusals)
        add(out, Doing::Chance, p, "Sage One refuses the look-up",
            [&](CreationWorld& w) { w.end(p, judgeFailure(kind, false)); });
}

void CreationWorld::clearSteps(Steps& out, int p) const
{
    if (!m_variant->calm)
        add(out, Doing::Chance, p, "Sage One calculates another total",
            [&](CreationWorld& w) { w.end(p, PushEvent::Refused); });
    add(out, spent() ? Doing::Onward : Doing::Chance, p, "Calculate gets no answer",
        [&](CreationWorld& w) { w.end(p, PushEvent::LookUpFailed); });
    if (spent())
        return;
    if (!m_variant->recordsFirst)
        return add(out, Doing::Onward, p, "sends the body, not recorded yet", [p](CreationWorld& w) {
            ++w.m.attempts;
            Process& process = w.m.processes[std::size_t(p)];
            process.phase = Unrecorded;
            process.wire = UnderWay;
        });
    add(out, Doing::Onward, p, "commits Sending", [p](CreationWorld& w) {
        ++w.m.attempts;
        w.commit(p);
        if (w.m.processes[std::size_t(p)].phase != Idle)
            w.leave(p, Committed);
    });
}

void CreationWorld::committedSteps(Steps& out, int p) const
{
    add(out, Doing::Onward, p, "sends the body", [p](CreationWorld& w) {
        if (w.m_variant->locks && w.state() != Sending)
            w.m.broken = 3;
        w.leave(p, Waiting);
        w.m.processes[std::size_t(p)].wire = UnderWay;
    });
    for (const ErrorKind kind : {ErrorKind::Offline, ErrorKind::TlsRefused})
        if (kind == ErrorKind::Offline || !m_variant->calm)
            add(out, Doing::Chance, p, "no connection comes about, nothing is sent",
                [&](CreationWorld& w) { w.end(p, judgeFailure(kind, false)); });
}

void CreationWorld::waitingSteps(Steps& out, int p) const
{
    if (m.processes[std::size_t(p)].wire == Created)
        createdSteps(out, p);
    else
        underWaySteps(out, p);
    if (!m_variant->oneShotBody && m.resends == 0)
        add(out, Doing::Chance, p, "the line breaks and the transport sends the body again",
            [p](CreationWorld& w) {
                ++w.m.resends;
                w.hangUp(p);
                w.m.processes[std::size_t(p)].wire = UnderWay;
            });
}

void CreationWorld::giveUp(int p)
{
    if (!m_variant->looksUp)
        return leave(p, Idle);  // the row says Ready as before
    end(p, judgeFailure(ErrorKind::NoAnswer, true));
}

void CreationWorld::underWaySteps(Steps& out, int p) const
{
    const auto created = [p](bool other) {
        return [p, other](CreationWorld& w) {
            w.create(other);
            w.m.processes[std::size_t(p)].wire = Created;
        };
    };
    add(out, Doing::Onward, p, "Sage One creates the document", created(false));
    add(out, Doing::Chance, p, "the time is up, the request still on its way",
        [p](CreationWorld& w) { w.giveUp(p); });
    if (m_variant->calm || !m_variant->looksUp)
        return;
    add(out, Doing::Chance, p, "Sage One creates another document than was asked for", created(true));
    add(out, Doing::Chance, p, "Sage One says no", [p](CreationWorld& w) {
        w.m.processes[std::size_t(p)].wire = Nothing;
        w.leave(p, Confirming);
    });
    for (const ErrorKind kind : kRefusals)
        add(out, Doing::Chance, p, "Sage One refuses and does nothing", [&](CreationWorld& w) {
            w.m.processes[std::size_t(p)].wire = Nothing;
            w.end(p, judgeFailure(kind, true));
        });
}

void CreationWorld::createdSteps(Steps& out, int p) const
{
    const PushEvent verdict = judgeSave(document(m.differs), kExpected);
    add(out, Doing::Onward, p, "Sage One's answer arrives", [&](CreationWorld& w) {
        if (m_variant->looksUp)
            return w.end(p, verdict);
        w.m.row.state = Small(Confirmed);
        w.leave(p, Idle);
    });
    add(out, Doing::Chance, p, "Sage One's answer is lost", [p](CreationWorld& w) { w.giveUp(p); });
    if (m_variant->looksUp)
        add(out, Doing::Chance, p, "Sage One's answer has no document in it",
            [&](CreationWorld& w) { w.end(p, judgeSave({}, kExpected)); });
}

void CreationWorld::confirmingSteps(Steps& out, int p) const
{
    const PushEvent verdict = lookedUp();
    const PushEvent on = verdict == PushEvent::SaveCommitted ? PushEvent::Refused : verdict;
    add(out, Doing::Onward, p, "a look-up confirms it", [&](CreationWorld& w) { w.end(p, on); });
    add(out, Doing::Chance, p, "the look-up that should confirm it fails",
        [&](CreationWorld& w) { w.end(p, PushEvent::NoVerdict); });
}

void CreationWorld::worldSteps(Steps& out) const
{
    add(out, Doing::Onward, -1, "time passes", [](CreationWorld& w) { w.pass(); });
    for (std::size_t i = 0; i < m.closed.size() && m.closed[i] >= 0; ++i)
        if (i == 0 || m.closed[i] != m.closed[i - 1]) {
            add(out, Doing::Onward, -1, "a request given up on arrives: Sage One creates the document",
                [i](CreationWorld& w) {
                    w.m.closed[i] = -1;
                    std::sort(w.m.closed.rbegin(), w.m.closed.rend());
                    w.create(false);
                });
            add(out, Doing::Chance, -1, "a request given up on is lost", [i](CreationWorld& w) {
                w.m.closed[i] = -1;
                std::sort(w.m.closed.rbegin(), w.m.closed.rend());
            });
        }
    if (m.documents > 0 && m.hidden < m_variant->lag)
        add(out, Doing::Onward, -1, "the document shows in look-ups",
            [this](CreationWorld& w) { w.m.hidden = Small(m_variant->lag); });
}

void CreationWorld::disasterSteps(Steps& out) const
{
    if (m.crashes < m_variant->crashes) {
        for (int p = 0; p < m_variant->processes; ++p)
            if (m.processes[std::size_t(p)].phase != Off)
                add(out, Doing::Chance, p, "is killed", [p](CreationWorld& w) { w.crash(p); });
        if (m.lies < m_variant->lies && !allOff())
            add(out, Doing::Chance, -1, "the power fails", [](CreationWorld& w) { w.cutPower(); });
    }
    if (m.restores < m_variant->restores) {
        if (!m.copied)
            add(out, Doing::Chance, -1, "the ledger is copied", [](CreationWorld& w) {
                w.m.copy = w.m.row;
                w.m.copied = 1;
            });
        else if (allOff())
            add(out, Doing::Chance, -1, "the copy of the ledger is restored",
                [](CreationWorld& w) { w.restore(); });
    }
    if (m.lies < m_variant->lies) {
        add(out, Doing::Chance, -1, "our calendar jumps ahead", [](CreationWorld& w) { w.jump(kJumpTicks); });
        add(out, Doing::Chance, -1, "our calendar jumps ahead a little", [](CreationWorld& w) { w.jump(1); });
        add(out, Doing::Chance, -1, "our calendar is set back",
            [](CreationWorld& w) { w.jump(-kJumpTicks); });
    }
}

}  // namespace greenhand::testing
