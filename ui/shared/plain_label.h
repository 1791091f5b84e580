#pragma once

#include <QString>

class QLabel;
class QWidget;

namespace greenhand {

/// A label that never reads its text as HTML and whose text can be selected by mouse only.
[[nodiscard]] QLabel* plainLabel(const QString& text = {}, QWidget* parent = nullptr);
/// As plainLabel, breaking at words.
[[nodiscard]] QLabel* wrappedLabel(const QString& text = {}, QWidget* parent = nullptr);
/// As plainLabel, bold and a little larger: the head of a section.
[[nodiscard]] QLabel* headingLabel(const QString& text = {}, QWidget* parent = nullptr);

/// A label that is heard and not seen. A combo box that shows what it is about needs one: on Linux its
/// accessible name is what is chosen in it.
void nameUnseen(QWidget* field, const QString& name);

/// Text for setToolTip(): broken at words, never read as HTML.
[[nodiscard]] QString plainTooltip(const QString& text);
/// Text from data for a button, tab or menu: its '&' is no mnemonic.
[[nodiscard]] QString buttonText(const QString& text);

}  // namespace greenhand
