#include "core/workflow/miss_count.h"

#include "core/workflow/moments.h"

namespace greenhand {
namespace {

Misses missesOf(const PushFacts& facts)
{
    Misses misses{.sent = {},
                  .counted = facts.negatives,
                  .lastServerMs = facts.lastNegativeServerMs,
                  .lastUtcMs = facts.lastNegativeUtcMs,
                  .notBeforeMs = facts.notBeforeMs};
    if (facts.sentUtcMs)
        misses.sent = Moment{.serverMs = facts.sentServerMs,
                             .utcMs = *facts.sentUtcMs,
                             .bootId = facts.sentBootId,
                             .bootMs = facts.sentBootMs.value_or(0)};
    return misses;
}

PushFacts with(PushFacts facts, const Misses& misses)
{
    if (misses.sent) {
        facts.sentServerMs = misses.sent->serverMs;
        facts.sentUtcMs = misses.sent->utcMs;
        facts.sentBootId = misses.sent->bootId;
        facts.sentBootMs = misses.sent->bootMs;
    }
    facts.negatives = misses.counted;
    facts.lastNegativeServerMs = misses.lastServerMs;
    facts.lastNegativeUtcMs = misses.lastUtcMs;
    facts.notBeforeMs = misses.notBeforeMs;
    return facts;
}

}  // namespace

PushFacts afterMiss(const PushFacts& facts, const Moment& asked, const PushTiming& timing)
{
    return with(facts, afterMiss(missesOf(facts), asked, processAgeMs(),
                                 {.quarantineMs = timing.quarantineMs, .lookUpGapMs = timing.lookUpGapMs}));
}

bool missedForGood(const PushFacts& facts) { return missedForGood(missesOf(facts)); }

PushFacts unclearFromNow(const PushFacts& facts, const Clock& clock)
{
    return with(facts, quarantinedFrom(momentNow(clock, std::nullopt), missesOf(facts)));
}

}  // namespace greenhand
