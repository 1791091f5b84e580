#pragma once

#include <QString>

class QWidget;

namespace greenhand {

/// Puts a window where it was left; one that would lie off every screen is
/// brought back, one that was never placed gets a size that fits.
void restorePlace(QWidget* window, const QString& key);
void savePlace(const QWidget* window, const QString& key);

}  // namespace greenhand
