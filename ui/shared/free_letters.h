#pragma once

class QWidget;

namespace greenhand {

/// Gives the labels of fields below `part` that have no letter one that is free in its window, in
/// whichever language they are; where none is left a label has none. Other pages of tabs do not
/// count: they are not in sight at the same time. Call once the window is put together.
void giveFreeLetters(QWidget* part);

}  // namespace greenhand
