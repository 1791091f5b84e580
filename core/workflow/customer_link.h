#pragma once

#include "core/workflow/ledger.h"

namespace greenhand {

/// What the history says of a customer's link to Sage One.
[[nodiscard]] QJsonObject historyOfLink(const Customer& customer);

/// The link and its row in the history, in the caller's transaction; no row where it was linked so.
[[nodiscard]] Result<void> linkCustomer(Ledger& ledger, CustomerId id, const SageEntry& entry);

/// What Sage One's list says of a linked customer, null where it has none such: kept, and told in the
/// history where another standing than before; in the caller's transaction.
[[nodiscard]] Result<void> noteStanding(Ledger& ledger, const Customer& linked, const SageEntry* entry);

/// The history's row alone, of a link that is given up.
[[nodiscard]] Result<void> recordUnlinked(Ledger& ledger, const Customer& linked);

}  // namespace greenhand
