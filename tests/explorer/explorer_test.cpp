#include "tests/explorer/creation_world.h"
#include "tests/explorer/email_world.h"
#include "tests/support/catch_qt.h"

#include <iostream>

using namespace greenhand::testing;

namespace {

/// The names are those of reliability 2.8; those with a letter are ours. Where something is left
/// out of the protocol a duplicate must be found, else the exploration proves nothing.
const Variant kWholeProtocol[]{
    {.name = "V3", .words = "the whole protocol"},
    {.name = "V3b",
     .words = "V3, two of: the calendar jumps, a Date is absurd or missing, the power fails",
     .crashes = 1,
     .calm = true,
     .lies = 2},
    {.name = "V4", .words = "two processes and the lock", .processes = 2},
    {.name = "V7", .words = "look-ups lag, delay and lag within the quarantine", .lag = 1},
    {.name = "V11", .words = "a restored ledger doubts its rows and pauses", .restores = 1},
    {.name = "V11b",
     .words = "V11, its rows are not doubted: to doubt them is a second defence",
     .restores = 1,
     .doubtsRestored = false,
     .calm = true},
    {.name = "V12",
     .words = "V11 with two processes, lag and three crashes",
     .processes = 2,
     .crashes = 3,
     .restores = 1,
     .lag = 1,
     .calm = true},
    {.name = "V14", .words = "four crashes and four attempts", .crashes = 4, .attempts = 4},
    {.name = "V15", .words = "three processes and the lock", .processes = 3},
    {.name = "V16",
     .words = "V11, no look-up before the first send, the row is in every copy",
     .restores = 1,
     .looksUpFirst = false,
     .calm = true,
     .rowFromTheStart = true},
};

const Variant kSomethingLeftOut[]{
    {.name = "V0", .words = "sends again after a time-out", .looksUp = false},
    {.name = "V1", .words = "records the send after the POST", .recordsFirst = false},
    {.name = "V2", .words = "looks up before a retry, no quarantine", .quarantine = 0},
    {.name = "V3a",
     .words = "the quarantine runs from the commit before the send",
     .countsFromTheEnd = false,
     .calm = true},
    {.name = "V3c",
     .words = "V3b, any Date is believed",
     .crashes = 1,
     .calm = true,
     .lies = 2,
     .believesAnyDate = true},
    {.name = "V5",
     .words = "two processes, compare-and-set but no lock",
     .processes = 2,
     .crashes = 0,
     .locks = false,
     .calm = true},
    {.name = "V6", .words = "the transport sends the body again", .oneShotBody = false},
    {.name = "V7a", .words = "delay and lag each within the quarantine, their sum is not", .lag = 2},
    {.name = "V8", .words = "look-ups lag longer than the quarantine", .lag = 4},
    {.name = "V9",
     .words = "a restored row is Ready as in the copy",
     .restores = 1,
     .doubtsRestored = false,
     .pausesRestored = false},
    {.name = "V11a",
     .words = "a restored ledger doubts its rows but does not pause",
     .restores = 1,
     .pausesRestored = false},
    {.name = "V16a",
     .words = "V16, but the row is not in every copy",
     .restores = 1,
     .looksUpFirst = false,
     .calm = true},
};

const EmailVariant kWholeMailing[]{
    {.name = "E1", .words = "the whole protocol of the e-mail"},
    {.name = "E2", .words = "the same, nothing restored, five crashes", .crashes = 5, .restores = 0},
};

const EmailVariant kMailingLeftOut[]{
    {.name = "E3", .words = "records the request after it went out", .recordsFirst = false},
    {.name = "E4", .words = "what a dead process was sending is Ready again", .doubtsTheDead = false},
    {.name = "E5", .words = "the transport sends the request again", .oneShotBody = false},
    {.name = "E6", .words = "a restored row is Ready as in the copy", .doubtsRestored = false},
    {.name = "E7", .words = "an invoice found after a restore is mailed by itself", .doubtsAdopted = false},
};

template <class World, class OneVariant>
Exploration explored(const OneVariant& variant)
{
    const Exploration found = Explorer(World(variant)).run();
    std::cout << variant.name << "  " << variant.words << ": " << found.states << " states, " << found.steps
              << " steps, " << (found.duplicate.empty() ? "at most one" : "DUPLICATE") << std::endl;
    return found;
}

template <class World, class OneVariant>
void checkHolds(const OneVariant& variant)
{
    const Exploration found = explored<World>(variant);
    CAPTURE(variant.name, variant.words, found.stuckStates);
    CHECK(found.duplicate == "");
    CHECK(found.broken == "");
    CHECK(found.stuck == "");
}

template <class World, class OneVariant>
void checkIsFound(const OneVariant& variant)
{
    const Exploration found = explored<World>(variant);
    std::cout << found.duplicate;
    CAPTURE(variant.name, variant.words);
    CHECK(found.duplicate != "");
}

}  // namespace

TEST_CASE("however requests, crashes, restores and clocks interleave, Sage One has one document at most",
          "[explorer][push]")
{
    for (const Variant& variant : kWholeProtocol)
        checkHolds<CreationWorld>(variant);
}

TEST_CASE("whatever is left out of the protocol, the exploration finds the second document",
          "[explorer][push]")
{
    for (const Variant& variant : kSomethingLeftOut)
        checkIsFound<CreationWorld>(variant);
}

TEST_CASE("however crashes, lost answers and restores interleave, one e-mail at most goes by itself",
          "[explorer][push]")
{
    for (const EmailVariant& variant : kWholeMailing)
        checkHolds<EmailWorld>(variant);
}

TEST_CASE("whatever is left out of the e-mail's protocol, the exploration finds the second e-mail",
          "[explorer][push]")
{
    for (const EmailVariant& variant : kMailingLeftOut)
        checkIsFound<EmailWorld>(variant);
}
