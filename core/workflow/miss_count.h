#pragma once

#include "core/workflow/effect_push.h"

namespace greenhand {

/// The facts after a valid look-up that did not find what may have been sent.
/// It counts only behind the quarantine, and the second one only a while after
/// the first (reliability 2.4, 2.5); `notBeforeMs` says when to ask again.
[[nodiscard]] PushFacts afterMiss(PushFacts facts, const Clock& clock, std::optional<qint64> serverMs,
                                  const PushTiming& timing);

/// Whether it has been missed often enough for the clerk to send again.
[[nodiscard]] bool missedForGood(const PushFacts& facts);

}  // namespace greenhand
