#pragma once

#include <QString>

namespace greenhand {

/// "about 2 min 10 s": a guess, so in steps that do not flicker.
[[nodiscard]] QString aboutText(qint64 milliseconds);
/// "34:12"; rounded up, so that it reaches zero when the wait is over.
[[nodiscard]] QString countdownText(qint64 milliseconds);

}  // namespace greenhand
