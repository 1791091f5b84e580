#include "core/domain/push_state.h"

#include "tests/support/catch_qt.h"

#include <map>
#include <set>
#include <vector>

using namespace greenhand;
using namespace Qt::Literals::StringLiterals;
using enum PushState;
using enum PushEvent;

namespace {

constexpr std::array kStates{
    Ready,        Checking,    Sending,    Confirmed,     Rejected,       Review,       Unknown,  Ask,
    BlockedLogin, BlockedRate, BlockedTls, BlockedConfig, BlockedPayment, BlockedProxy, Cancelled};
constexpr std::array kEvents{Claim,       FoundEqual,   FoundDifferent, LookUpFailed,   SaveCommitted,
                             NotSent,     Accepted,     AcceptedOther,  Refused,        NoVerdict,
                             OwnerDied,   EpochChanged, FoundMissing,   SendAgain,      LoginRefused,
                             RateLimited, TlsRefused,   ConfigRefused,  PaymentRefused, ProxyRefused,
                             BlockLifted, Edited,       Withdrawn,      Settled};
constexpr std::array kBlocked{BlockedLogin,  BlockedRate,    BlockedTls,
                              BlockedConfig, BlockedPayment, BlockedProxy};

using Ways = std::map<PushEvent, PushState>;
using Table = std::map<PushState, Ways>;

/// The server's refusals, each with its block.
const Ways kBlocks{{LoginRefused, BlockedLogin},     {RateLimited, BlockedRate},
                   {TlsRefused, BlockedTls},         {ConfigRefused, BlockedConfig},
                   {PaymentRefused, BlockedPayment}, {ProxyRefused, BlockedProxy}};

Ways withBlocks(Ways ways)
{
    ways.insert(kBlocks.begin(), kBlocks.end());
    return ways;
}

/// reliability 2.3 for customers and invoices.
Table creations()
{
    Table table{
        {Ready, {{Claim, Checking}, {EpochChanged, Unknown}, {Withdrawn, Cancelled}}},
        {Checking, withBlocks({{FoundEqual, Confirmed},
                               {FoundDifferent, Review},
                               {LookUpFailed, Ready},
                               {NotSent, Ready},
                               {OwnerDied, Ready},
                               {SaveCommitted, Sending},
                               {Refused, Rejected},
                               {EpochChanged, Unknown}})},
        {Sending, withBlocks({{Accepted, Confirmed},
                              {FoundEqual, Confirmed},
                              {AcceptedOther, Review},
                              {FoundDifferent, Review},
                              {Refused, Rejected},
                              {NotSent, Ready},
                              {NoVerdict, Unknown},
                              {OwnerDied, Unknown},
                              {EpochChanged, Unknown}})},
        {Unknown, {{FoundEqual, Confirmed}, {FoundDifferent, Review}, {FoundMissing, Ask}}},
        {Ask,
         {{FoundEqual, Confirmed},
          {FoundDifferent, Review},
          {SendAgain, Ready},
          {EpochChanged, Unknown},
          {Withdrawn, Cancelled}}},
        {Rejected, {{Edited, Ready}, {Withdrawn, Cancelled}}},
        {Review, {{FoundEqual, Confirmed}, {Settled, Confirmed}}},
        {Cancelled, {{SendAgain, Ready}}},
    };
    for (const PushState blocked : kBlocked)
        table[blocked] = {{BlockLifted, Ready}, {Withdrawn, Cancelled}, {EpochChanged, Unknown}};
    return table;
}

Table emails()
{
    Table table{
        {Ready, {{Claim, Sending}, {Withdrawn, Cancelled}, {EpochChanged, Unknown}}},
        {Sending, withBlocks({{Accepted, Confirmed},
                              {Refused, Rejected},
                              {NotSent, Ready},
                              {NoVerdict, Unknown},
                              {OwnerDied, Unknown},
                              {EpochChanged, Unknown}})},
        {Unknown, {{SendAgain, Ready}, {Settled, Cancelled}, {Accepted, Confirmed}}},
        {Rejected, {{Edited, Ready}, {Withdrawn, Cancelled}}},
    };
    for (const PushState blocked : kBlocked)
        table[blocked] = {{BlockLifted, Ready}, {Withdrawn, Cancelled}, {EpochChanged, Unknown}};
    return table;
}

std::size_t rowsOf(const Table& table)
{
    std::size_t count = 0;
    for (const auto& [from, ways] : table)
        count += ways.size();
    return count;
}

/// Every state that can be reached with the events that pass.
std::set<PushState> reachable(PushEffect effect, PushState from, const std::set<PushEvent>& without)
{
    std::set<PushState> seen{from};
    std::vector<PushState> open{from};
    while (!open.empty()) {
        const PushState state = open.back();
        open.pop_back();
        for (const PushEvent on : kEvents)
            if (const auto to = next(effect, state, on);
                to && !without.contains(on) && seen.insert(*to).second)
                open.push_back(*to);
    }
    return seen;
}

}  // namespace

TEST_CASE("a customer or an invoice is pushed along the listed ways and no other", "[domain][push]")
{
    const Table expected = creations();
    CHECK(creationTransitions().size() == rowsOf(expected));
    for (const PushState from : kStates)
        for (const PushEvent on : kEvents) {
            CAPTURE(toKey(from), int(on));
            const auto ways = expected.find(from);
            std::optional<PushState> to;
            if (ways != expected.end() && ways->second.contains(on))
                to = ways->second.at(on);
            CHECK(next(PushEffect::Invoice, from, on) == to);
            CHECK(next(PushEffect::Customer, from, on) == to);
        }
}

TEST_CASE("an e-mail is pushed along the listed ways and no other", "[domain][push]")
{
    const Table expected = emails();
    CHECK(emailTransitions().size() == rowsOf(expected));
    for (const PushState from : kStates)
        for (const PushEvent on : kEvents) {
            CAPTURE(toKey(from), int(on));
            const auto ways = expected.find(from);
            std::optional<PushState> to;
            if (ways != expected.end() && ways->second.contains(on))
                to = ways->second.at(on);
            CHECK(next(PushEffect::Email, from, on) == to);
        }
}

TEST_CASE("each table of transitions is a function", "[domain][push]")
{
    for (const auto rows : {creationTransitions(), emailTransitions()}) {
        std::set<std::pair<PushState, PushEvent>> seen;
        for (const PushTransition& row : rows)
            CHECK(seen.insert({row.from, row.on}).second);
    }
}

TEST_CASE("nothing that creates is sent but after a valid look-up that found nothing", "[domain][push]")
{
    int ways = 0;
    for (const PushTransition& row : creationTransitions())
        if (row.to == Sending) {
            ++ways;
            CHECK(row.from == Checking);
            CHECK(row.on == SaveCommitted);
        }
    CHECK(ways == 1);
    CHECK_FALSE(reachable(PushEffect::Invoice, Ready, {SaveCommitted}).contains(Sending));
}

TEST_CASE("what is unclear is never sent again without a person's click", "[domain][push]")
{
    for (const PushEffect effect : {PushEffect::Customer, PushEffect::Invoice, PushEffect::Email})
        CHECK_FALSE(reachable(effect, Unknown, {SendAgain}).contains(Sending));
    // Without the quarantine only what was found in Sage One can go on, once a person has closed that.
    CHECK_FALSE(reachable(PushEffect::Invoice, Unknown, {FoundMissing, FoundDifferent}).contains(Sending));
    CHECK_FALSE(reachable(PushEffect::Invoice, Unknown, {FoundMissing, Settled}).contains(Sending));
}

TEST_CASE("nothing that may exist in Sage One is closed while it is unclear", "[domain][push]")
{
    CHECK_FALSE(next(PushEffect::Invoice, Unknown, Settled));
    CHECK_FALSE(next(PushEffect::Invoice, Unknown, Withdrawn));
    CHECK_FALSE(next(PushEffect::Invoice, Sending, Withdrawn));
    CHECK_FALSE(next(PushEffect::Invoice, Checking, Withdrawn));
    CHECK_FALSE(next(PushEffect::Invoice, Review, Withdrawn));
}

TEST_CASE("every push can come to an end, which only the clerk's click takes back", "[domain][push]")
{
    for (const PushEffect effect : {PushEffect::Invoice, PushEffect::Email})
        for (const PushState state : reachable(effect, Ready, {})) {
            CAPTURE(toKey(state));
            const std::set<PushState> ends = reachable(effect, state, {});
            CHECK((ends.contains(Confirmed) || ends.contains(Cancelled)));
            if (isFinal(state))
                CHECK(reachable(effect, state, {SendAgain}).size() == 1);
        }
    for (const PushState state : kStates)
        CHECK(isFinal(state) == (state == Confirmed || state == Cancelled));
}

TEST_CASE("a restored ledger sends nothing that may have gone since", "[domain][push]")
{
    for (const PushEffect effect : {PushEffect::Invoice, PushEffect::Email})
        for (const PushState state : reachable(effect, Ready, {})) {
            if (isFinal(state) || state == Unknown || state == Rejected || state == Review)
                continue;
            CAPTURE(toKey(state));
            CHECK(next(effect, state, EpochChanged) == Unknown);
        }
}

TEST_CASE("it is known which pushes wait for a person", "[domain][push]")
{
    const std::set<PushState> waiting{Review,         Ask,        Rejected,    BlockedLogin, BlockedConfig,
                                      BlockedPayment, BlockedTls, BlockedProxy};
    for (const PushState state : kStates) {
        CAPTURE(toKey(state));
        CHECK(waitsForPerson(PushEffect::Invoice, state) == waiting.contains(state));
        CHECK(waitsForPerson(PushEffect::Customer, state) == waiting.contains(state));
        CHECK(waitsForPerson(PushEffect::Email, state) == (waiting.contains(state) || state == Unknown));
        CHECK(isBlocked(state) == (std::find(kBlocked.begin(), kBlocked.end(), state) != kBlocked.end()));
    }
}

TEST_CASE("the states and effects of a push have their spelling", "[domain][push]")
{
    std::set<QString> spellings;
    for (const PushState state : kStates) {
        CHECK(pushStateFromKey(toKey(state)) == state);
        CHECK(spellings.insert(toKey(state)).second);
    }
    CHECK(toKey(BlockedLogin) == u"blocked_login"_s);
    CHECK(toKey(BlockedPayment) == u"blocked_payment"_s);
    CHECK(toKey(Ready) == u"ready"_s);
    CHECK_FALSE(pushStateFromKey(u"READY"));
    for (const PushEffect effect : {PushEffect::Customer, PushEffect::Invoice, PushEffect::Email})
        CHECK(pushEffectFromKey(toKey(effect)) == effect);
    CHECK(toKey(PushEffect::Email) == u"email"_s);
    CHECK_FALSE(pushEffectFromKey(u"mail"));
}
