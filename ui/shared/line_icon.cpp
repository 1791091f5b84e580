#include "ui/shared/line_icon.h"

#include "ui/shared/look.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

namespace greenhand {

namespace {

constexpr auto kGrey = "#6b7280";
constexpr auto kGreyOnDark = "#b6bdc9";  // 7:1 on the dark window
constexpr qreal kDisabledOpacity = 0.4;

}  // namespace

bool LineIcon::isLineIcon(const QByteArray& svg) { return svg.contains(kGrey); }

void LineIcon::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(state);
    QByteArray svg = m_svg;
    if (isDark(QGuiApplication::palette()))
        svg.replace(kGrey, kGreyOnDark);
    QSvgRenderer renderer(svg);
    painter->save();
    if (mode == QIcon::Disabled)
        painter->setOpacity(painter->opacity() * kDisabledOpacity);
    renderer.render(painter, QRectF(rect));
    painter->restore();
}

QPixmap LineIcon::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    QPixmap picture(size);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    paint(&painter, QRect(QPoint(), size), mode, state);
    return picture;
}

}  // namespace greenhand
