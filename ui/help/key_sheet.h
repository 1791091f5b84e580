#pragma once

#include <QKeySequence>
#include <QString>

#include <vector>

class QWidget;

namespace greenhand {

/// One key and what it does.
struct KeyLine {
    QString where;  ///< a menu, a list, a screen
    QKeySequence key;
    QString what;
};

/// The keys of a window as its menus, lists and buttons have them now; without
/// the letters that are underlined.
[[nodiscard]] std::vector<KeyLine> keysOf(const QWidget* window);
/// The keys that are the same in every list and screen, and those of the screens
/// that open over the window. Tests hold them against the screens.
[[nodiscard]] std::vector<KeyLine> keysOfScreens();

/// As the keyboard page shows them: a heading and a table for each place.
[[nodiscard]] QString keyTables(const std::vector<KeyLine>& lines);

}  // namespace greenhand
