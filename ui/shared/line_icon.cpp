#include "ui/shared/line_icon.h"

#include "ui/shared/look.h"

#include <QGuiApplication>
#include <QPainter>
#include <QPixmap>
#include <QPixmapCache>
#include <QSvgRenderer>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr auto kGrey = "#6b7280";
constexpr auto kGreyOnDark = "#b6bdc9";  // 7:1 on the dark window
constexpr qreal kDisabledOpacity = 0.4;

}  // namespace

bool LineIcon::isLineIcon(const QByteArray& svg) { return svg.contains(kGrey); }

void LineIcon::paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state)
{
    const qreal scale = painter->device()->devicePixelRatioF();
    painter->drawPixmap(rect, pixmap((QSizeF(rect.size()) * scale).toSize(), mode, state));
}

/// Kept once it is drawn: a list shows each of its icons in every row.
QPixmap LineIcon::pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state)
{
    Q_UNUSED(state);
    const bool dark = isDark(QGuiApplication::palette());
    const bool faint = mode == QIcon::Disabled;
    const bool mirrored = m_kind == Kind::Pointing && QGuiApplication::isRightToLeft();
    const QString name =
        u"%1 %2 %3 %4 %5 "_s.arg(size.width()).arg(size.height()).arg(dark).arg(faint).arg(mirrored)
        % QLatin1StringView(m_svg);
    QPixmap picture;
    if (QPixmapCache::find(name, &picture))
        return picture;
    picture = QPixmap(size);
    picture.fill(Qt::transparent);
    QByteArray svg = m_svg;
    if (dark)
        svg.replace(kGrey, kGreyOnDark);
    QPainter painter(&picture);
    painter.setOpacity(faint ? kDisabledOpacity : 1);
    if (mirrored) {
        painter.translate(size.width(), 0);
        painter.scale(-1, 1);
    }
    QSvgRenderer(svg).render(&painter, QRectF(QPointF(), QSizeF(size)));
    painter.end();
    QPixmapCache::insert(name, picture);
    return picture;
}

}  // namespace greenhand
