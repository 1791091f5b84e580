#pragma once

#include "core/domain/push_state.h"
#include "core/domain/quarantine.h"
#include "tests/explorer/explorer.h"

#include <array>

namespace greenhand::testing {

/// What is explored: how much may happen, and which parts of the protocol are
/// in force. Times are in ticks; one tick is half of the quarantine.
struct Variant {
    const char* name;
    const char* words;

    int processes = 1;
    int crashes = 2;
    int attempts = 2;
    int restores = 0;
    int delay = 2;  ///< Sage acts on a request less than this after its connection closed
    int lag = 0;    ///< until a look-up sees what was created
    int quarantine = 2;
    int gap = 1;

    bool looksUp = true;           ///< false: sends again after every unclear end
    bool looksUpFirst = true;      ///< false: not before the very first send
    bool recordsFirst = true;      ///< false: Sending is committed once the body is out
    bool locks = true;             ///< false: two processes may have the ledger open
    bool oneShotBody = true;       ///< false: the transport sends the body again by itself
    bool countsFromTheEnd = true;  ///< false: the quarantine runs from the commit before the send
    bool doubtsRestored = true;    ///< false: a restored row is as it was in the copy
    bool pausesRestored = true;    ///< false: a restored ledger sends at once what it may
    bool calm = false;             ///< Sage refuses nothing and creates what it was asked for
    bool rowFromTheStart = false;  ///< the clerk clicked before any copy was made
    int lies = 0;                  ///< calendars that jump, absurd or missing Dates, cuts of the power
    bool believesAnyDate = false;  ///< Sage's Date is taken as it comes
};

/// One invoice (or customer) between Greenhand and Sage One: the journal's row, the
/// processes, the requests on their way, and Sage's documents of the one
/// reference. The states, verdicts and the counting of misses are the product's
/// own functions; the order of the steps is that of InvoicePush and PushQueue.
class CreationWorld {
public:
    explicit CreationWorld(const Variant& variant);

    [[nodiscard]] std::vector<Step<CreationWorld>> steps() const;
    [[nodiscard]] bool duplicated() const { return m.documents > 1; }
    [[nodiscard]] const char* broken() const;
    [[nodiscard]] bool settled() const;
    [[nodiscard]] bool final() const;
    [[nodiscard]] std::size_t hash() const;

    friend bool operator==(const CreationWorld& a, const CreationWorld& b);

private:
    using Small = std::int8_t;
    enum Phase : Small {
        Off,
        Idle,
        Looking,     ///< claimed, the look-up is under way
        Clear,       ///< not found: about to send
        Committed,   ///< Sending is durable, no byte is out yet
        Waiting,     ///< the body is out, the connection open
        Unrecorded,  ///< the same before the commit (an ablation)
        Confirming,  ///< Sage said no: looking whether it is there all the same
        Missed,      ///< asked, not found: about to count it
    };
    enum Wire : Small { Nothing, UnderWay, Created };
    enum class Date { True, Missing, FarAhead, LongAgo };

    /// A moment as its age in ticks by every clock; a calendar that was set back gives a negative age.
    struct Ages {
        Small known = 0;
        Small dated = 0;
        Small server = 0;
        Small utc = 0;
        Small thisBoot = 0;
        Small boot = 0;
    };
    struct Row {
        Small there = 0;
        Small state = 0;
        Small attempted = 0;  ///< as this ledger knows
        Ages sent;
        Small counted = 0;
        Small lastKnown = 0;
        Small lastDated = 0;
        Small lastServer = 0;
        Small lastUtc = 0;
    };
    struct Process {
        Small phase = Off;
        Small wire = Nothing;
        Small stale = 0;  ///< somebody else has changed the row since it was read
        Small dated = 0;  ///< the look-up's answer
        Small date = 0;   ///< its age
        Small age = 0;
    };
    static constexpr int kProcesses = 3;
    static constexpr int kClosed = 5;
    /// Everything that makes two worlds different; nothing but bytes.
    struct State {
        Row row;
        Row copy;  ///< a backup of the ledger
        Small copied = 0;
        std::array<Process, kProcesses> processes;
        std::array<Small, kClosed> closed{-1, -1, -1, -1, -1};  ///< ages of requests not acted on yet
        Small documents = 0;
        Small differs = 0;  ///< the document from what we wanted
        Small hidden = 0;   ///< its age while a look-up need not see it
        Small attempts = 0;
        Small crashes = 0;
        Small restores = 0;
        Small resends = 0;
        Small lies = 0;
        Small bootAge = 0;
        Small broken = 0;
        Ages epoch;  ///< since the ledger was restored
    };
    using Steps = std::vector<Step<CreationWorld>>;

    [[nodiscard]] PushState state() const { return PushState(m.row.state); }
    [[nodiscard]] bool allOff() const;
    [[nodiscard]] bool visible() const;
    [[nodiscard]] bool spent() const { return m.attempts >= m_variant->attempts; }
    [[nodiscard]] PushEvent lookedUp() const;
    [[nodiscard]] bool held(const Process& process) const;
    [[nodiscard]] Moment momentOf(const Ages& ages) const;
    [[nodiscard]] Moment nowBy(bool dated, int date) const;
    [[nodiscard]] Ages agesOf(const Moment& moment) const;
    [[nodiscard]] Misses misses() const;
    void take(const Misses& misses);

    bool write(int p);
    bool advance(int p, PushEvent on);
    void end(int p, PushEvent on);
    void leave(int p, int phase);
    void answered(int p, int phase, Date date);
    void commit(int p);
    void makeUnclear();
    void countMiss(int p);
    void start(int p);
    void crash(int p);
    void cutPower();
    void restore();
    void create(bool other);
    void hangUp(int p);
    void giveUp(int p);
    void close();
    void pass();
    void jump(int ticks);
    void tidy();

    void processSteps(Steps& out, int p) const;
    void idleSteps(Steps& out, int p) const;
    void clickSteps(Steps& out, int p) const;
    void lookingSteps(Steps& out, int p) const;
    void clearSteps(Steps& out, int p) const;
    void committedSteps(Steps& out, int p) const;
    void waitingSteps(Steps& out, int p) const;
    void underWaySteps(Steps& out, int p) const;
    void createdSteps(Steps& out, int p) const;
    void confirmingSteps(Steps& out, int p) const;
    void worldSteps(Steps& out) const;
    void disasterSteps(Steps& out) const;
    template <class Change>
    void add(Steps& out, Doing doing, int p, const char* words, const Change& change) const;
    void addAnswers(Steps& out, int p, const char* words, int phase) const;

    const Variant* m_variant;
    State m;
};

}  // namespace greenhand::testing
