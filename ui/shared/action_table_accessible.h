#pragma once

namespace greenhand {

/// Makes the painted buttons of every ActionTable push buttons in the
/// accessibility tree: table > cell > button with Press. Qt knows no children
/// of table cells. Call as often as you like.
void installActionTableAccessibility();

}  // namespace greenhand
