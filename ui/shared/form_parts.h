#pragma once

#include <QString>

class QLabel;
class QPlainTextEdit;
class QPushButton;
class QWidget;

namespace greenhand {

// What the forms of a job card and an invoice are put together from.

inline constexpr int kFootButtonHeight = 32;  ///< of those under a whole screen, in pixels

/// Stands right of its column, beside the field that its letter leads to.
[[nodiscard]] QLabel* labelFor(const QString& text, QWidget* field, QWidget* parent);
/// For some lines of text; Tab leads out of it.
[[nodiscard]] QPlainTextEdit* smallText(const QString& name, int lines, QWidget* parent);
void setHeightInLines(QPlainTextEdit& edit, int lines);
/// Return does not press it by itself.
[[nodiscard]] QPushButton* plainButton(const QString& text, const QString& name, QWidget* parent);

}  // namespace greenhand
