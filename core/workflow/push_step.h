#pragma once

#include "core/workflow/ledger.h"

#include <functional>

namespace greenhand {

/// Why the program itself ended a push, in PushFacts::step: there no person writes, as in the reason.
inline const QString kHeldStep = QStringLiteral("held");        ///< it needs approval
inline const QString kStoppedStep = QStringLiteral("stopped");  ///< Push All was stopped before its turn
/// A person said in Sage One Syncing or on the card which customer in Sage One it is, or another Sage One
/// company was connected: what Greenhand created is linked to by hand alone.
inline const QString kLinkedStep = QStringLiteral("linked");

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
