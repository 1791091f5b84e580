#include "tests/explorer/email_world.h"

#include "core/domain/push_verdict.h"

#include <cstring>
#include <string_view>

namespace greenhand::testing {
namespace {

using enum PushState;

constexpr int kMostClicks = 2;
constexpr std::array kRefusals{ErrorKind::WrongPassword, ErrorKind::Throttled, ErrorKind::Rejected};

}  // namespace

bool operator==(const EmailWorld& a, const EmailWorld& b) { return std::memcmp(&a.m, &b.m, sizeof a.m) == 0; }

std::size_t EmailWorld::hash() const
{
    static_assert(std::has_unique_object_representations_v<State>);
    return std::hash<std::string_view>()({reinterpret_cast<const char*>(&m), sizeof m});
}

const char* EmailWorld::broken() const
{
    switch (m.broken) {
    case 1: return "the table has no such step";
    case 2: return "bytes on the wire without a durable Sending";
    default: return nullptr;
    }
}

bool EmailWorld::settled() const
{
    return m.row.there && (isFinal(state()) || waitsForPerson(PushEffect::Email, state()));
}

bool EmailWorld::final() const { return m.row.there && isFinal(state()); }

void EmailWorld::advance(PushEvent on)
{
    const auto to = next(PushEffect::Email, state(), on);
    if (to)
        m.row.state = Small(*to);
    else
        m.broken = 1;
}

void EmailWorld::end(PushEvent on)
{
    hangUp();
    m.phase = Idle;
    advance(on);
}

void EmailWorld::hangUp()
{
    m.closed = Small(m.closed + (m.wire == UnderWay));
    m.wire = Nothing;
}

void EmailWorld::start()
{
    m.phase = Idle;
    if (!m.row.there || state() != Sending)
        return;
    if (m_variant->doubtsTheDead)
        advance(PushEvent::OwnerDied);
    else
        m.row.state = Small(Ready);
}

void EmailWorld::crash()
{
    hangUp();
    m.phase = Off;
    ++m.crashes;
}

/// In its transaction the e-mail's row is opened; not to go by itself when the invoice may have
/// been confirmed, and mailed, in another life of this ledger.
void EmailWorld::confirmInvoice()
{
    m.row = {.there = 1, .state = Small(Ready)};
    if (m.restores > 0 && m_variant->doubtsAdopted)
        advance(PushEvent::EpochChanged);
}

void EmailWorld::restore()
{
    m.row = m.copy;
    ++m.restores;
    if (m.row.there && m_variant->doubtsRestored && next(PushEffect::Email, state(), PushEvent::EpochChanged))
        advance(PushEvent::EpochChanged);
}

/// A person who says "e-mail it again" takes what it means; from here on the count is new.
void EmailWorld::click(PushEvent on)
{
    advance(on);
    if (on == PushEvent::SendAgain || on == PushEvent::Edited) {
        m.mails = 0;
        m.closed = 0;  // what still arrives of an earlier one is what the person was told of
        ++m.clicks;
    }
}

template <class Change>
void EmailWorld::add(Steps& out, Doing doing, const char* words, const Change& change) const
{
    out.push_back({doing, 0, words, *this});
    change(out.back().after);
}

std::vector<Step<EmailWorld>> EmailWorld::steps() const
{
    Steps out;
    switch (Phase(m.phase)) {
    case Off: add(out, Doing::Onward, "the program starts", [](EmailWorld& w) { w.start(); }); break;
    case Idle: idleSteps(out); break;
    case Committed:
        add(out, Doing::Onward, "the request goes out", [](EmailWorld& w) {
            w.m.broken = w.state() == Sending ? 0 : 2;
            w.m.phase = Waiting;
            w.m.wire = UnderWay;
        });
        add(out, Doing::Chance, "no connection comes about, nothing is sent",
            [](EmailWorld& w) { w.end(judgeFailure(ErrorKind::Offline, false)); });
        break;
    case Unrecorded:
        if (m.wire == UnderWay)
            add(out, Doing::Onward, "Sage One mails the invoice", [](EmailWorld& w) {
                ++w.m.mails;
                w.m.wire = Sent;
            });
        add(out, Doing::Onward, "Sending is committed, the request is out already", [](EmailWorld& w) {
            w.advance(PushEvent::Claim);
            w.m.phase = Waiting;
        });
        break;
    case Waiting: waitingSteps(out); break;
    }
    worldSteps(out);
    return out;
}

void EmailWorld::idleSteps(Steps& out) const
{
    if (!m.row.there)
        return add(out, Doing::Onward, "the invoice is confirmed", [](EmailWorld& w) { w.confirmInvoice(); });
    if (state() == BlockedRate)
        add(out, Doing::Onward, "the hour of silence is over",
            [](EmailWorld& w) { w.advance(PushEvent::BlockLifted); });
    if (state() == Ready && m_variant->recordsFirst)
        add(out, Doing::Onward, "Sending is committed", [](EmailWorld& w) {
            w.advance(PushEvent::Claim);
            w.m.phase = Committed;
        });
    if (state() == Ready && !m_variant->recordsFirst)
        add(out, Doing::Onward, "the request goes out, not recorded yet", [](EmailWorld& w) {
            w.m.phase = Unrecorded;
            w.m.wire = UnderWay;
        });
    struct Click {
        PushEvent on;
        const char* words;
        bool sends;
    };
    for (const Click wish : {Click{PushEvent::SendAgain, "the clerk clicks E-mail again", true},
                             Click{PushEvent::Edited, "the clerk corrects the address", true},
                             Click{PushEvent::BlockLifted, "the clerk mends what blocked it", false},
                             Click{PushEvent::Withdrawn, "the clerk clicks Do not send", false},
                             Click{PushEvent::Settled, "the clerk lets it be", false}})
        if (next(PushEffect::Email, state(), wish.on) && !(wish.sends && m.clicks >= kMostClicks))
            add(out, Doing::Person, wish.words, [&](EmailWorld& w) { w.click(wish.on); });
    if (state() == Unknown)
        add(out, Doing::Person, "the clerk says that it arrived",
            [](EmailWorld& w) { w.click(PushEvent::Accepted); });
}

void EmailWorld::waitingSteps(Steps& out) const
{
    const auto lost = [](EmailWorld& w) { w.end(judgeFailure(ErrorKind::NoAnswer, true)); };
    if (m.wire == Sent) {
        add(out, Doing::Onward, "Sage One's answer arrives",
            [](EmailWorld& w) { w.end(PushEvent::Accepted); });
        add(out, Doing::Chance, "Sage One's answer is lost", lost);
    } else {
        add(out, Doing::Onward, "Sage One mails the invoice", [](EmailWorld& w) {
            ++w.m.mails;
            w.m.wire = Sent;
        });
        add(out, Doing::Chance, "the time is up, the request still on its way", lost);
        for (const ErrorKind kind : kRefusals)
            add(out, Doing::Chance, "Sage One refuses and does nothing", [&](EmailWorld& w) {
                w.m.wire = Nothing;
                w.end(judgeFailure(kind, true));
            });
    }
    if (!m_variant->oneShotBody && m.resends == 0)
        add(out, Doing::Chance, "the line breaks and the transport sends the request again",
            [](EmailWorld& w) {
                ++w.m.resends;
                w.hangUp();
                w.m.wire = UnderWay;
            });
}

void EmailWorld::worldSteps(Steps& out) const
{
    if (m.closed > 0) {
        add(out, Doing::Onward, "a request given up on arrives: Sage One mails the invoice",
            [](EmailWorld& w) {
                --w.m.closed;
                ++w.m.mails;
            });
        add(out, Doing::Chance, "a request given up on is lost", [](EmailWorld& w) { --w.m.closed; });
    }
    if (m.phase != Off && m.crashes < m_variant->crashes)
        add(out, Doing::Chance, "the program is killed", [](EmailWorld& w) { w.crash(); });
    if (!m.copied && m_variant->restores > 0)
        add(out, Doing::Chance, "the ledger is copied", [](EmailWorld& w) {
            w.m.copy = w.m.row;
            w.m.copied = 1;
        });
    if (m.copied && m.phase == Off && m.restores < m_variant->restores)
        add(out, Doing::Chance, "the copy of the ledger is restored", [](EmailWorld& w) { w.restore(); });
}

}  // namespace greenhand::testing
