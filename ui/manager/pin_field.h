#pragma once

class QLineEdit;
class QString;
class QWidget;

namespace greenhand {

/// A field for a PIN: digits alone, not shown, at most as long as a PIN may be.
[[nodiscard]] QLineEdit* pinField(const QString& objectName, QWidget* parent);

}  // namespace greenhand
