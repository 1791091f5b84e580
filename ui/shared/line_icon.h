#pragma once

#include <QByteArray>
#include <QIconEngine>

#include <utility>

namespace greenhand {

/// An icon drawn in the grey of our line icons; on a dark look it is drawn
/// lighter, also when the look changes while it is shown.
class LineIcon final : public QIconEngine {
public:
    /// Pointing ones are mirrored where the language is read from the right.
    enum class Kind { Plain, Pointing };

    LineIcon(QByteArray svg, Kind kind) : m_svg(std::move(svg)), m_kind(kind) {}

    /// Whether an SVG is drawn in that grey alone or among others.
    [[nodiscard]] static bool isLineIcon(const QByteArray& svg);

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override;
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override;
    QIconEngine* clone() const override { return new LineIcon(m_svg, m_kind); }

private:
    QByteArray m_svg;
    Kind m_kind;
};

}  // namespace greenhand
