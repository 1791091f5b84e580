#pragma once

#include "core/workflow/settings.h"

namespace greenhand {

/// Keeps our own particulars as they are now with an invoice that is about to be sent, in the caller's
/// transaction.
[[nodiscard]] Result<void> keepLetterhead(Ledger& ledger, const Settings& settings, InvoiceId id);

/// What stands on the paper of this invoice: of one that is in Sage One what it was sent with, whatever the
/// settings say by now (VAT Act s 20(4)). Logo and colour are always the present ones.
[[nodiscard]] Result<Letterhead> letterheadOf(Ledger& ledger, const Settings& settings,
                                              const Invoice& invoice);

}  // namespace greenhand
