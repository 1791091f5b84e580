#pragma once

namespace greenhand {

/// Whether Generate Invoice asks first: a person's own wish, as the look is. What goes to Sage One
/// is always asked about.
[[nodiscard]] bool asksBeforeGenerating();
void askBeforeGenerating(bool ask);

}  // namespace greenhand
