#include "core/workflow/manager_session.h"

namespace greenhand {

Result<bool> ManagerSession::isOn() const
{
    return m_approvals.pin().map([](const std::optional<StoredPin>& pin) { return pin.has_value(); });
}

Result<void> ManagerSession::mayAct() const
{
    if (actsUntilMs())
        return {};
    const auto on = isOn();
    if (!on)
        return passOn(on);
    return *on ? Result<void>(fail(ErrorKind::NeedsManager)) : Result<void>();
}

/// A clock that was set back ends it as well.
std::optional<qint64> ManagerSession::actsUntilMs() const
{
    const qint64 now = m_clock.utcMs();
    const bool acts = m_sinceMs && now >= *m_sinceMs && now - *m_sinceMs < kMs;
    return acts ? std::optional(*m_sinceMs + kMs) : std::nullopt;
}

}  // namespace greenhand
