#include "core/workflow/miss_count.h"

#include "core/workflow/moments.h"

namespace greenhand {

PushFacts afterMiss(PushFacts facts, const Clock& clock, std::optional<qint64> serverMs,
                    const PushTiming& timing)
{
    const Moment now = momentNow(clock, serverMs);
    const Moment sent{.serverMs = facts.sentServerMs,
                      .utcMs = facts.sentUtcMs.value_or(now.utcMs),
                      .bootId = facts.sentBootId,
                      .bootMs = facts.sentBootMs.value_or(0)};
    if (now.utcMs < sent.utcMs)  // our clock was set back: by it, the quarantine starts anew
        facts.sentUtcMs = now.utcMs;
    if (facts.lastNegativeUtcMs && now.utcMs < *facts.lastNegativeUtcMs)
        facts.lastNegativeUtcMs = now.utcMs;
    const bool apart = !facts.lastNegativeUtcMs || now.utcMs - *facts.lastNegativeUtcMs >= timing.lookUpGapMs;
    if (apart && quarantineOver(sent, now, processAgeMs(), timing.quarantineMs)) {
        facts.negatives += 1;
        facts.lastNegativeUtcMs = now.utcMs;
        facts.lastNegativeServerMs = now.serverMs;
    }
    const qint64 soonest = now.utcMs + timing.lookUpGapMs;
    facts.notBeforeMs = facts.negatives > 0
                          ? soonest
                          : qMax(soonest, facts.sentUtcMs.value_or(now.utcMs) + timing.quarantineMs);
    return facts;
}

bool missedForGood(const PushFacts& facts) { return facts.negatives >= 2; }

}  // namespace greenhand
