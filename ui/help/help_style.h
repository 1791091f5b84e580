#pragma once

#include <QPalette>
#include <QString>

namespace greenhand {

/// How the pages of the help are written, in the colours of the palette.
[[nodiscard]] QString helpStyle(const QPalette& palette);

}  // namespace greenhand
