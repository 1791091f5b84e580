#pragma once

#include "core/clock.h"
#include "core/domain/quarantine.h"
#include "core/storage/push_journal.h"

namespace greenhand {

/// This moment by every clock; `serverMs` is Sage's Date of the reply at hand.
[[nodiscard]] Moment momentNow(const Clock& clock, std::optional<qint64> serverMs);

/// The facts of a push whose body went out at that moment: what was missed before counts no more.
[[nodiscard]] PushFacts sentAt(PushFacts facts, const Moment& moment);

/// How long this process has been running, in milliseconds.
[[nodiscard]] qint64 processAgeMs();

}  // namespace greenhand
