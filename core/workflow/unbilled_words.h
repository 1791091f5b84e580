#pragma once

#include "core/domain/unbilled_work.h"

namespace greenhand {

/// What may be forgotten and what to do about it; `line` is the description of the line it is about.
[[nodiscard]] QString sentence(const UnbilledHint& hint, const QString& line);

}  // namespace greenhand
