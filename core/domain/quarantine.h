#pragma once

#include <QString>

#include <optional>

namespace greenhand {

/// One moment by every clock we can read. Sage's own counts most; ours are for
/// when its Date header is missing or absurd.
struct Moment {
    std::optional<qint64> serverMs;  ///< Sage's Date header, UTC
    qint64 utcMs = 0;                ///< this computer's calendar clock
    QString bootId;
    qint64 bootMs = 0;  ///< since this computer started, suspend included
};

/// Whether `now` is at least `quarantineMs` behind `sent` (reliability 2.5): by
/// Sage's clock where both have it, else by the time since start within one
/// boot, else by the calendar clock, which never counts when it ran backwards
/// or when this process is younger than a minute.
[[nodiscard]] bool quarantineOver(const Moment& sent, const Moment& now, qint64 processAgeMs,
                                  qint64 quarantineMs);

}  // namespace greenhand
