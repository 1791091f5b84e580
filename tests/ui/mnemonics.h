#pragma once

#include <QStringList>

class QWidget;

namespace greenhand::testing {

/// Letters that two visible controls of a window both answer to; empty when none is.
[[nodiscard]] QStringList sharedMnemonics(const QWidget* window);

}  // namespace greenhand::testing
