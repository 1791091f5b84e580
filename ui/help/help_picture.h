#pragma once

#include <QColor>
#include <QImage>

namespace greenhand {

/// A picture of the help, no wider than the room and never blown up, sharp on
/// fine screens, with a thin frame that ends it on a light and on a dark page.
[[nodiscard]] QImage helpPicture(const QImage& whole, int room, double ratio, const QColor& frame);

}  // namespace greenhand
