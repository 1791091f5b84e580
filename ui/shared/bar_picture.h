#pragma once

#include "ui/shared/look.h"

#include <QChartView>

#include <vector>

namespace greenhand {

/// One bar of a picture. What it says in colour stands in its label too.
struct Bar {
    QString label;
    double length = 0;
    Tone tone = Tone::Neutral;
};

enum class BarsGo { Across, Up };

/// Where a bar's label stands in the picture.
struct BarLabel {
    QString text;
    QRectF place;
};

/// How long a bar may be and what the lengths mean.
struct BarScale {
    QString title = {};  ///< under the axis; empty: no axis, the labels say it all
    double step = 0;     ///< between two marks; 0: as it fits
    double cutAt = 0;    ///< longer bars end here; 0: none is cut
};

/// Bars in the colours of the palette, to be looked at and clicked. What it
/// shows is said in words by whoever holds it: to assistive technology a picture
/// is its name and description.
class BarPicture final : public QChartView {
    Q_OBJECT
public:
    explicit BarPicture(BarsGo go, QWidget* parent = nullptr);

    void draw(std::vector<Bar> bars, const BarScale& scale);
    [[nodiscard]] const std::vector<Bar>& bars() const { return m_bars; }
    /// Those that have room: all of bars that lie; of bars that stand each second or third where they
    /// are close, the last one always.
    [[nodiscard]] std::vector<BarLabel> labels() const;

Q_SIGNALS:
    void barClicked(int bar);

protected:
    void changeEvent(QEvent* event) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;

private:
    void redraw();
    [[nodiscard]] int labelRoom() const;
    [[nodiscard]] int labelStep() const;

    const BarsGo m_go;
    std::vector<Bar> m_bars;
    BarScale m_scale;
};

}  // namespace greenhand
