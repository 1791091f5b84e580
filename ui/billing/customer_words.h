#pragma once

#include "core/workflow/customers.h"
#include "ui/shared/look.h"

namespace greenhand {

/// Where a customer stands with Sage One: "Linked", "Not linked", "Not active there", "Merged".
[[nodiscard]] QString linkWord(const CustomerRow& row);
/// The same in a sentence, with the name in Sage One or of the customer that it was merged into.
[[nodiscard]] QString linkSentence(const CustomerRow& row);
[[nodiscard]] Tone linkTone(const CustomerRow& row);

}  // namespace greenhand
