#pragma once

#include <QString>

class QFileDialog;
class QWidget;

namespace greenhand {

/// Asks for a CSV file to import; begins in the folder that the last one came from.
[[nodiscard]] QFileDialog* csvChooser(const QString& name, const QString& title, QWidget* window);

}  // namespace greenhand
