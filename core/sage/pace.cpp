#include "core/sage/pace.h"

#include <algorithm>
#include <utility>

namespace greenhand {

Pace::Pace(qint64 intervalMs, Stamps stamps, std::function<void(const Stamps&)> remember)
    : m_intervalMs{intervalMs}
    , m_stamps{stamps}
    , m_remember{std::move(remember)}
{
}

qint64 Pace::waitMs(qint64 nowMs) const
{
    if (m_stamps.lastRequestMs == 0)
        return 0;
    const qint64 since = std::max<qint64>(0, nowMs - m_stamps.lastRequestMs);
    return std::max<qint64>(0, m_intervalMs - since);
}

bool Pace::blocked(qint64 nowMs) const { return nowMs < m_stamps.blockedUntilMs; }

void Pace::requestSent(qint64 nowMs)
{
    m_stamps.lastRequestMs = nowMs;
    if (m_remember)
        m_remember(m_stamps);
}

void Pace::blockUntil(qint64 untilMs)
{
    if (untilMs <= m_stamps.blockedUntilMs)
        return;
    m_stamps.blockedUntilMs = untilMs;
    if (m_remember)
        m_remember(m_stamps);
}

void Pace::setInterval(qint64 intervalMs) { m_intervalMs = intervalMs; }

}  // namespace greenhand
