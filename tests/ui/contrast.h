#pragma once

#include <QColor>
#include <QStringList>

class QWidget;

namespace greenhand::testing {

/// Of WCAG 2: 1 (equal) to 21 (black on white).
[[nodiscard]] double contrast(const QColor& one, const QColor& other);

/// Every text below that can hardly be read on what is painted behind it, as
/// "objectName “text” 3.9:1"; empty: all have at least 4.5:1. Texts of controls that are
/// switched off are left out, as WCAG does.
[[nodiscard]] QStringList faintTexts(QWidget& screen);

/// Every label, button, tab and header of a list below whose text has less room than it needs.
[[nodiscard]] QStringList cutTexts(QWidget& screen);

/// Every two controls below that stand beside each other and cover each other, by their names.
[[nodiscard]] QStringList overlaps(QWidget& screen);

}  // namespace greenhand::testing
