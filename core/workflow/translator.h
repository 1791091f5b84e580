#pragma once

#include "core/workflow/words.h"

#include <vector>

namespace greenhand {

/// Who can put a failed push right.
enum class Fixer { Nobody, Clerk, FinancialManager, SageAdministrator, Network };

/// What the clerk may do about a push that did not end well.
enum class SyncAction {
    Retry,
    AskSage,
    SendAgain,
    MailAgain,
    EditInvoice,
    OpenSageSettings,
    LinkCustomer,
    DoNotSend,
    CloseReview
};

/// What a person needs to know of a push: one plain sentence, who can put it
/// right, and what does that, the best first.
struct Translation {
    QString sentence;
    Fixer fixer = Fixer::Nobody;
    std::vector<SyncAction> actions;
};

/// From one table: by what is pushed, its state, the kind of error and, where
/// Sage One's own words are of a kind that is known, by these.
[[nodiscard]] Translation translated(const PushNews& news);

}  // namespace greenhand
