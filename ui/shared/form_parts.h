#pragma once

#include <QString>

#include <initializer_list>

class QHBoxLayout;
class QLabel;
class QPlainTextEdit;
class QPushButton;
class QWidget;

namespace greenhand {

// What forms and their windows are put together from.

inline constexpr int kFootButtonHeight = 32;  ///< of those under a whole screen, in pixels

/// Stands right of its column, beside the field that its letter leads to.
[[nodiscard]] QLabel* labelFor(const QString& text, QWidget* field, QWidget* parent);
/// For some lines of text; Tab leads out of it.
[[nodiscard]] QPlainTextEdit* smallText(const QString& name, int lines, QWidget* parent);
void setHeightInLines(QPlainTextEdit& edit, int lines);
/// Return does not press it by itself.
[[nodiscard]] QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent);
/// The lowest row of a window, the button that leads on as the last.
[[nodiscard]] QHBoxLayout* buttonsAtEnd(std::initializer_list<QWidget*> buttons);

}  // namespace greenhand
