#pragma once

#include <QByteArray>
#include <QIconEngine>

#include <utility>

namespace greenhand {

/// An icon drawn in the grey of our line icons; on a dark look it is drawn
/// lighter, also when the look changes while it is shown.
class LineIcon final : public QIconEngine {
public:
    explicit LineIcon(QByteArray svg) : m_svg(std::move(svg)) {}

    /// Whether an SVG is drawn in that grey alone or among others.
    [[nodiscard]] static bool isLineIcon(const QByteArray& svg);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override { return new LineIcon(m_svg); }

private:
    QByteArray m_svg;
};

}  // namespace greenhand
