#pragma once

#include <QString>

#include <optional>

namespace greenhand {

/// How amounts and days are written on screen and paper: the product's own
/// setting, not the system's, since Qt's South African locale has changed twice.
enum class TextFormat {
    SouthAfrican,  ///< "R 1 234,50", "2026/11/23"
    British,       ///< "R1,234.50", "23/11/2026"
    UnitedStates,  ///< "R1,234.50", "11/23/2026"
};

[[nodiscard]] QString toKey(TextFormat format);  ///< "south_african", "british", "us"
[[nodiscard]] std::optional<TextFormat> textFormatFrom(const QString& key);

/// What format() writes in where no other is named. It holds for the whole
/// program, as QLocale's default does; any thread may ask.
[[nodiscard]] TextFormat textFormat() noexcept;
void setTextFormat(TextFormat format) noexcept;

}  // namespace greenhand
