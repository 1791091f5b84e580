#pragma once

class QWidget;

namespace greenhand {

/// Makes a dialog as high as its words need. Where adjustSize() alone stops, at two thirds of the
/// screen, wrapped words are squeezed into each other on a small or magnified screen.
void fitHeight(QWidget& dialog);

}  // namespace greenhand
