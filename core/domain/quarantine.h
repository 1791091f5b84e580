#pragma once

#include <QString>

#include <optional>

namespace greenhand {

/// One moment by every clock we can read. Each may be wrong but `bootMs`, which
/// nobody can set; Sage's is the one that survives a restart of this computer.
struct Moment {
    std::optional<qint64> serverMs;  ///< Sage's Date header, UTC
    qint64 utcMs = 0;                ///< this computer's calendar clock
    QString bootId;
    qint64 bootMs = 0;  ///< since this computer started, suspend included
};

/// Whether `now` is at least `quarantineMs` behind `sent` (reliability 2.5).
/// Within one boot the time since start must have passed, so that no calendar,
/// Sage's or ours, can end the quarantine early. Sage's clock counts as long as
/// it is plausible: absurd is what runs backwards or is more than five minutes
/// away from our own measure of the same stretch (four requests at their
/// deadline lie in between, hardly more). Judged by the stretch and not by the
/// date, so that a clerk's calendar that is years off does no harm.
/// In another boot, without a plausible Date, all of ours must agree: calendar,
/// time since this start, and a process that is a minute old, for a calendar
/// may be put right shortly after the start.
[[nodiscard]] bool quarantineOver(const Moment& sent, const Moment& now, qint64 processAgeMs,
                                  qint64 quarantineMs);

/// How long we wait for what may have been sent.
struct Patience {
    qint64 quarantineMs = 0;
    qint64 lookUpGapMs = 0;  ///< between two misses that count
};

/// What is known of something that may be in Sage One and was not found yet.
struct Misses {
    std::optional<Moment> sent;  ///< none: a restored ledger does not know
    int counted = 0;
    std::optional<qint64> lastServerMs = {};  ///< of the last one that counted
    std::optional<qint64> lastUtcMs = {};
    std::optional<qint64> notBeforeMs = {};  ///< when to look again, by our calendar
};

/// The quarantine from now on: the connection was closed, its process found
/// dead, or the ledger restored. Whatever was counted before does not count, nor
/// Sage's Date from before the send, between which and now this computer may
/// have slept.
[[nodiscard]] Misses quarantinedFrom(const Moment& now, const Misses& before);

/// After a valid look-up that found nothing. It counts only behind the
/// quarantine, and the second only a while after the first: by Sage's clock
/// while that is plausible, else by our calendar, where a jump starts the while
/// anew. A calendar set back starts the quarantine anew; Sage's clock, where it
/// is not known from before, starts with the first answer.
[[nodiscard]] Misses afterMiss(Misses misses, const Moment& now, qint64 processAgeMs,
                               const Patience& patience);

/// Whether it has been missed often enough for the clerk to send again.
[[nodiscard]] bool missedForGood(const Misses& misses);

}  // namespace greenhand
