#pragma once

#include <QHash>
#include <QString>

class QWidget;

namespace greenhand {

/// Which page of the help is about which screen, by the screens' object names.
[[nodiscard]] const QHash<QString, QString>& screenPages();

/// The page about the screen that a widget stands in: the nearest one around it,
/// else what its window shows. A box without a page has that of the screen below.
[[nodiscard]] QString helpPageFor(const QWidget* widget);

}  // namespace greenhand
