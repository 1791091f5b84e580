#pragma once

#include "core/domain/invoice.h"

namespace greenhand {

/// Why an invoice that is not editable cannot be changed, and what can be done instead.
[[nodiscard]] QString whyLocked(const Invoice& invoice);

}  // namespace greenhand
