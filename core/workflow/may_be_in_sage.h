#pragma once

#include "core/workflow/ledger.h"

#include <optional>

namespace greenhand {

/// Whether a body of this invoice went out whose end nobody knows, or another copy of the ledger may have
/// sent it. Only Sage One's own no ends the doubt: that a look-up finds nothing does not, for somebody may
/// have changed the reference there.
[[nodiscard]] Result<bool> mayBeInSage(Ledger& ledger, const Invoice& invoice);

/// Another company is connected: what may be in the one of before is looked for there no more, and so holds
/// no customer to it. Until that one is connected again: from then on every doubt counts, of whatever
/// company, for what is sent there is looked for there. In the caller's transaction.
[[nodiscard]] Result<void> leaveDoubtsBehind(Ledger& ledger, const QString& left, const QString& entered);

/// NotReady, with a sentence, while it may be in the connected company: it is looked for there under its
/// customer.
[[nodiscard]] Result<void> mayChangeCustomer(Ledger& ledger, const Invoice& invoice);

/// The number of an invoice of this customer that may still be edited and may be in the connected company
/// all the same.
[[nodiscard]] Result<std::optional<qint64>> doubtfulInvoiceOf(Ledger& ledger, CustomerId id);
/// Why the customer's link to Sage One must stay as it is until that invoice was sent.
[[nodiscard]] QString doubtWords(qint64 number, const QString& customer);

}  // namespace greenhand
