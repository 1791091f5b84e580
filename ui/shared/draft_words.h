#pragma once

#include "core/domain/invoice.h"

namespace greenhand {

/// Why the invoice of a lead cannot be deleted as a draft; empty: it can.
[[nodiscard]] QString whyNotDeleted(std::optional<InvoiceState> state);

/// Why the number of a deleted draft is void, as the ledger keeps it.
[[nodiscard]] QString deletedReason();
/// A kept reason in the reader's language; a person's own words stay as they are.
[[nodiscard]] QString reasonWords(const QString& kept);

}  // namespace greenhand
