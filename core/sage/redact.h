#pragma once

#include <QString>

namespace greenhand {

/// A text fit for a log: API keys, passwords, Authorization values and bodies
/// of Basic auth gone, e-mail addresses shortened, control characters escaped.
[[nodiscard]] QString redacted(const QString& text);

}  // namespace greenhand
