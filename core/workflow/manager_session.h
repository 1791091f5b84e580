#pragma once

#include "core/clock.h"
#include "core/storage/approval_repository.h"

#include <QString>

namespace greenhand {

/// Whether who sits at the program may do what is the financial manager's. Held
/// in memory alone: closing Greenhand ends it. Everybody may while no PIN is set.
class ManagerSession {
public:
    static constexpr qint64 kMs = qint64{10} * 60'000;

    ManagerSession(const ApprovalRepository& approvals, const Clock& clock)
        : m_approvals{approvals}
        , m_clock{clock}
    {
    }

    Result<bool> isOn() const;  ///< a PIN is set
    /// NeedsManager when a PIN is set and was not typed within the last ten minutes.
    Result<void> mayAct() const;

    void begin() { m_sinceMs = m_clock.utcMs(); }
    void end() { m_sinceMs.reset(); }
    /// UTC; none: nobody acts as the manager.
    [[nodiscard]] std::optional<qint64> actsUntilMs() const;

private:
    const ApprovalRepository& m_approvals;
    const Clock& m_clock;
    std::optional<qint64> m_sinceMs;  ///< UTC
};

}  // namespace greenhand
