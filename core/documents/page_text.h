#pragma once

#include "core/domain/text_format.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace greenhand {

// What people typed, made fit for lines of paper: no control characters, and
// none that turn the text around, for these could show a figure backwards.

[[nodiscard]] QString oneLine(const QString& text);
/// The lines that hold something.
[[nodiscard]] QStringList filledLines(const QString& text);
/// Text of several paragraphs; empty lines within it stay.
[[nodiscard]] QString paragraphs(const QString& text);

/// "13 May 2024", in the United States "May 13, 2024": nobody can take it for another day. Empty for no day.
[[nodiscard]] QString dayText(QDate day, TextFormat format);

}  // namespace greenhand
