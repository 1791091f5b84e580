#pragma once

#include "core/domain/push_state.h"
#include "tests/explorer/explorer.h"

#include <array>

namespace greenhand::testing {

struct EmailVariant {
    const char* name;
    const char* words;

    int crashes = 3;
    int restores = 1;

    bool recordsFirst = true;    ///< false: Sending is committed once the request is out
    bool doubtsTheDead = true;   ///< false: what a dead process was sending is Ready again
    bool oneShotBody = true;     ///< false: the transport sends the request again by itself
    bool doubtsRestored = true;  ///< false: a restored row is as it was in the copy
    bool doubtsAdopted = true;  ///< false: an invoice found after a restore opens an e-mail that goes at once
};

/// The e-mail of one confirmed invoice: at most one goes without a person's
/// click, and none can be looked up. The states and verdicts are the product's own.
class EmailWorld {
public:
    explicit EmailWorld(const EmailVariant& variant) : m_variant{&variant} {}

    [[nodiscard]] std::vector<Step<EmailWorld>> steps() const;
    [[nodiscard]] bool duplicated() const { return m.mails > 1; }
    [[nodiscard]] const char* broken() const;
    [[nodiscard]] bool settled() const;
    [[nodiscard]] bool final() const;
    [[nodiscard]] std::size_t hash() const;

    friend bool operator==(const EmailWorld& a, const EmailWorld& b);

private:
    using Small = std::int8_t;
    enum Phase : Small { Off, Idle, Committed, Unrecorded, Waiting };
    enum Wire : Small { Nothing, UnderWay, Sent };
    struct Row {
        Small there = 0;  ///< opened together with the invoice's confirmation
        Small state = 0;
    };
    struct State {
        Row row;
        Row copy;  ///< a backup of the ledger
        Small copied = 0;
        Small phase = Off;
        Small wire = Nothing;
        Small closed = 0;  ///< requests given up on that Sage may still act on
        Small mails = 0;   ///< since the last click of a person
        Small clicks = 0;
        Small crashes = 0;
        Small restores = 0;
        Small resends = 0;
        Small broken = 0;
    };
    using Steps = std::vector<Step<EmailWorld>>;

    [[nodiscard]] PushState state() const { return PushState(m.row.state); }
    void advance(PushEvent on);
    void end(PushEvent on);
    void hangUp();
    void start();
    void crash();
    void confirmInvoice();
    void restore();
    void click(PushEvent on);

    void idleSteps(Steps& out) const;
    void waitingSteps(Steps& out) const;
    void worldSteps(Steps& out) const;
    template <class Change>
    void add(Steps& out, Doing doing, const char* words, const Change& change) const;

    const EmailVariant* m_variant;
    State m;
};

}  // namespace greenhand::testing
