#pragma once

#include <QDate>
#include <QDateTime>

#include <functional>

namespace greenhand {

/// What time it is, handed to whoever needs it so that a test can say.
struct Clock {
    std::function<qint64()> utcMs = [] { return QDateTime::currentMSecsSinceEpoch(); };
    /// The clerk's calendar day; invoice dates are days, never moments.
    std::function<QDate()> today = [] { return QDate::currentDate(); };
    /// Milliseconds since this computer started, suspend included; none: the real ones.
    std::function<qint64()> sinceBootMs = {};
};

}  // namespace greenhand
