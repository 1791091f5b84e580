#pragma once

#include "core/workflow/ledger.h"

#include <functional>

namespace greenhand {

/// One step of a push in the caller's transaction: the journal's row, its row
/// in the history and the invoice's state. Conflict, StageForbids.
[[nodiscard]] Result<PushRow> recordStep(Ledger& ledger, const PushRow& seen, PushEvent on,
                                         const PushFacts& facts);

/// The same as a transaction of its own, with what belongs to it alongside;
/// tells the lists.
[[nodiscard]] Result<PushRow> takeStep(Ledger& ledger, const PushRow& seen, PushEvent on,
                                       const PushFacts& facts,
                                       const std::function<Result<void>()>& alongside = {});

}  // namespace greenhand
