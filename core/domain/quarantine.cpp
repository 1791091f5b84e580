#include "core/domain/quarantine.h"

namespace greenhand {
namespace {

constexpr qint64 kMostAstrayMs = 5 * 60'000;

bool sameBoot(const Moment& a, const Moment& b) { return !a.bootId.isEmpty() && a.bootId == b.bootId; }

/// Sage's measure of the stretch; none when it is missing or absurd.
std::optional<qint64> bySage(const Moment& sent, const Moment& now)
{
    if (!sent.serverMs || !now.serverMs)
        return std::nullopt;
    const qint64 sage = *now.serverMs - *sent.serverMs;
    const qint64 ours = sameBoot(sent, now) ? now.bootMs - sent.bootMs : now.utcMs - sent.utcMs;
    return sage >= 0 && qAbs(sage - ours) <= kMostAstrayMs ? std::optional(sage) : std::nullopt;
}

/// Whether the last miss that counted is long enough ago.
bool apart(const Misses& misses, const Moment& now, qint64 gapMs)
{
    if (!misses.lastUtcMs)
        return true;
    if (misses.lastServerMs && bySage(*misses.sent, now))
        return *now.serverMs - *misses.lastServerMs >= gapMs;
    return now.utcMs - *misses.lastUtcMs >= gapMs;
}

/// Our calendar went forward since the last miss while Sage's hardly did.
bool jumpedAhead(const Misses& misses, const Moment& now)
{
    if (!misses.lastUtcMs || !misses.lastServerMs || !now.serverMs || *now.serverMs < *misses.lastServerMs)
        return false;
    return now.utcMs - *misses.lastUtcMs - (*now.serverMs - *misses.lastServerMs) > kMostAstrayMs;
}

}  // namespace

bool quarantineOver(const Moment& sent, const Moment& now, qint64 processAgeMs, qint64 quarantineMs)
{
    const std::optional<qint64> sage = bySage(sent, now);
    if (sameBoot(sent, now))
        return now.bootMs - sent.bootMs >= quarantineMs && sage.value_or(quarantineMs) >= quarantineMs;
    if (sage)
        return *sage >= quarantineMs;
    constexpr qint64 kYoungProcessMs = 60'000;
    const bool bootIsOld = now.bootId.isEmpty() || now.bootMs >= quarantineMs;
    return now.utcMs - sent.utcMs >= quarantineMs && bootIsOld
        && processAgeMs >= qMin(kYoungProcessMs, quarantineMs);
}

Misses quarantinedFrom(const Moment& now, const Misses& before)
{
    return {.sent = now, .notBeforeMs = before.notBeforeMs};
}

Misses afterMiss(Misses misses, const Moment& now, qint64 processAgeMs, const Patience& patience)
{
    if (!misses.sent)
        misses = quarantinedFrom(now, misses);
    if (!misses.sent->serverMs)
        misses.sent->serverMs = now.serverMs;
    if (now.utcMs < misses.sent->utcMs)
        misses.sent->utcMs = now.utcMs;
    if (misses.lastUtcMs && now.utcMs < *misses.lastUtcMs)
        misses.lastUtcMs = now.utcMs;
    if (!bySage(*misses.sent, now) && jumpedAhead(misses, now)) {
        misses.lastUtcMs = now.utcMs;
        misses.lastServerMs = now.serverMs;
    }
    if (apart(misses, now, patience.lookUpGapMs)
        && quarantineOver(*misses.sent, now, processAgeMs, patience.quarantineMs)) {
        misses.counted += 1;
        misses.lastUtcMs = now.utcMs;
        misses.lastServerMs = now.serverMs;
    }
    const qint64 soonest = now.utcMs + patience.lookUpGapMs;
    misses.notBeforeMs =
        misses.counted > 0 ? soonest : qMax(soonest, misses.sent->utcMs + patience.quarantineMs);
    return misses;
}

bool missedForGood(const Misses& misses) { return misses.counted >= 2; }

}  // namespace greenhand
