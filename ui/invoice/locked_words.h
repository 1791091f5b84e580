#pragma once

#include "core/domain/invoice.h"

namespace greenhand {

struct Desk;

/// Why an invoice that is not editable cannot be changed, and what can be done instead.
[[nodiscard]] QString whyLocked(const Desk& desk, const Invoice& invoice);

}  // namespace greenhand
