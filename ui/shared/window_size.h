#pragma once

#include <QSize>

class QWidget;

namespace greenhand {

/// Makes a dialog as high as its words need. Where adjustSize() alone stops, at two thirds of the
/// screen, wrapped words are squeezed into each other on a small or magnified screen.
void fitHeight(QWidget& dialog);

/// Gives a window this size, or what its screen has room for: what lies below the screen's edge on a
/// small or magnified one, its buttons above all, is out of reach.
void sizeWithinScreen(QWidget& window, QSize wanted);

}  // namespace greenhand
