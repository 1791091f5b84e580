#pragma once

#include "core/clock.h"
#include "core/domain/quarantine.h"

namespace greenhand {

/// This moment by every clock; `serverMs` is Sage's Date of the reply at hand.
[[nodiscard]] Moment momentNow(const Clock& clock, std::optional<qint64> serverMs);

/// How long this process has been running, in milliseconds.
[[nodiscard]] qint64 processAgeMs();

}  // namespace greenhand
