#pragma once

#include "core/workflow/ledger.h"

namespace greenhand {

/// Whether a body of this invoice went out whose end nobody knows, or another copy of the ledger may have
/// sent it, in whatever Sage One company. Only that company's own no ends the doubt: that a look-up finds
/// nothing does not, for somebody may have changed the reference there.
[[nodiscard]] Result<bool> mayBeInSage(Ledger& ledger, const Invoice& invoice);

/// Whether that is so of another body than the one that is frozen in the invoice's push: it may stand in
/// Sage One under another customer than the invoice has now.
[[nodiscard]] Result<bool> anotherMayBeInSage(Ledger& ledger, const Invoice& invoice, const PushRow& push);

}  // namespace greenhand
