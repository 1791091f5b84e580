#pragma once

#include "core/workflow/effect_push.h"

namespace greenhand {

/// The facts after a valid look-up that did not find what may have been sent,
/// by the rules of the domain's afterMiss(). `asked` is when the question went out: what happened while it
/// was on its way proves nothing.
[[nodiscard]] PushFacts afterMiss(const PushFacts& facts, const Moment& asked, const PushTiming& timing);

/// Whether it has been missed often enough for the clerk to send again.
[[nodiscard]] bool missedForGood(const PushFacts& facts);

/// The facts of what became unclear just now: the quarantine runs from here,
/// not from the commit before the first byte, after which this computer may
/// have slept.
[[nodiscard]] PushFacts unclearFromNow(const PushFacts& facts, const Clock& clock);

}  // namespace greenhand
