#pragma once

#include "core/domain/invoice.h"

namespace greenhand {

/// Why the invoice of a lead cannot be deleted as a draft; empty: it can.
[[nodiscard]] QString whyNotDeleted(std::optional<InvoiceState> state);

}  // namespace greenhand
