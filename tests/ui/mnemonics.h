#pragma once

#include <QStringList>

class QWidget;

namespace greenhand::testing {

/// Letters that two visible controls of a window both answer to; empty when none is.
[[nodiscard]] QStringList sharedMnemonics(const QWidget* window);

/// Fields in sight whose label has no letter, though one of its letters is free in the window.
[[nodiscard]] QStringList fieldsWithoutLetter(const QWidget* window);

}  // namespace greenhand::testing
