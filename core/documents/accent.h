#pragma once

#include <QString>

#include <optional>

namespace greenhand {

/// The colour of headings and rules on the page, as "#2e7d32".
inline constexpr QStringView kGreenAccent = u"#2e7d32";

/// What WCAG asks of text, in hundredths.
inline constexpr int kLeastContrast = 450;

/// How a colour written "#rrggbb" stands out on white paper, in hundredths:
/// 2100 for black; nothing for what is no such colour.
[[nodiscard]] std::optional<int> contrastOnWhite(QStringView colour);

}  // namespace greenhand
