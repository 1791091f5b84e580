#include "ui/help/help_picture.h"

#include <QPainter>

namespace greenhand {

QImage helpPicture(const QImage& whole, int room, double ratio, const QColor& frame)
{
    if (whole.isNull())
        return whole;
    const int width = qRound(std::min(room, whole.width()) * ratio);
    QImage picture =
        whole.convertToFormat(QImage::Format_RGB32).scaledToWidth(width, Qt::SmoothTransformation);
    QPainter painter(&picture);
    painter.setPen(QPen(frame, 2 * ratio));
    painter.drawRect(picture.rect());
    painter.end();
    picture.setDevicePixelRatio(ratio);
    return picture;
}

}  // namespace greenhand
