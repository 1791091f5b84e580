#include "ui/shared/bar_picture.h"

#include <QBarCategoryAxis>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QHorizontalStackedBarSeries>
#include <QStackedBarSeries>
#include <QValueAxis>

#include <algorithm>
#include <cmath>
#include <map>
#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr double kThickest = 0.7;  // of the room that a bar has
constexpr int kBarsAtFullThickness = 3;

constexpr int kMostMarks = 8;

constexpr int kLeastWidth = 280;
constexpr int kLeastHeight = 180;
constexpr int kLeastUpright = 170;  // else the marks of the scale have no room for their numbers
constexpr int kLinesOfScale = 6;    // below bars that lie, with what Qt leaves free around them
constexpr int kLabelGap = 5;        // between a label and the axis
constexpr int kLeastBarRoom = 120;  // along the bars

QColor barColour(Tone tone, const QPalette& palette)
{
    switch (tone) {
    case Tone::Warning:
    case Tone::Bad: return toneColours(tone, palette).text;
    case Tone::Neutral:
    case Tone::Info:
    case Tone::Good: return toneColours(Tone::Info, palette).text;
    }
    Q_UNREACHABLE();
}

/// A set a colour, stacked: each bar stands in one of them.
void addSets(QAbstractBarSeries& series, const std::vector<Bar>& bars, double most, const QPalette& palette)
{
    std::map<QRgb, QBarSet*> sets;
    for (const Bar& bar : bars) {
        const QColor colour = barColour(bar.tone, palette);
        if (sets.contains(colour.rgb()))
            continue;
        auto* set = new QBarSet({});
        set->setColor(colour);
        set->setBorderColor(colour);
        sets.emplace(colour.rgb(), set);
    }
    for (const Bar& bar : bars)
        for (const auto& [colour, set] : sets)
            *set << (colour == barColour(bar.tone, palette).rgb() ? std::min(bar.length, most) : 0.0);
    for (const auto& [colour, set] : sets)
        series.append(set);
}

void colour(QAbstractAxis& axis, const QPalette& palette, const QFont& font)
{
    axis.setLabelsFont(font);
    axis.setLabelsBrush(palette.color(QPalette::Text));
    axis.setTitleFont(font);
    axis.setTitleBrush(palette.color(QPalette::Text));
    axis.setLinePen(palette.color(QPalette::Mid));
    axis.setGridLineColor(palette.color(QPalette::Mid));
}

void setScale(QValueAxis& axis, double longest, const BarScale& wanted)
{
    axis.setRange(0, std::max(longest, 1.0));
    axis.setLabelFormat(u"%.0f"_s);
    axis.setTruncateLabels(false);  // else it takes the room of three dots only, where the names take none
    axis.setTitleText(wanted.title.toHtmlEscaped());
    axis.setVisible(!wanted.title.isEmpty() && longest > 0);  // of nothing there is no scale
    if (wanted.step <= 0) {
        axis.applyNiceNumbers();
        return;
    }
    const double step = wanted.step * std::ceil(longest / wanted.step / kMostMarks);
    axis.setTickType(QValueAxis::TicksDynamic);
    axis.setTickAnchor(0);
    axis.setTickInterval(std::max(step, wanted.step));
}

}  // namespace

BarPicture::BarPicture(BarsGo go, QWidget* parent) : QChartView(parent), m_go{go}
{
    setFrameShape(QFrame::NoFrame);
    setRenderHint(QPainter::Antialiasing);
    setFocusPolicy(Qt::NoFocus);  // the numbers are the way by keyboard
    setMinimumSize(kLeastWidth, kLeastHeight);
}

void BarPicture::draw(std::vector<Bar> bars, const BarScale& scale)
{
    m_bars = std::move(bars);
    m_scale = scale;
    redraw();
}

void BarPicture::redraw()
{
    const bool across = m_go == BarsGo::Across;
    std::vector<Bar> bars = m_bars;
    if (across)  // the first one on top
        std::ranges::reverse(bars);
    double longest = 0;
    for (const Bar& bar : bars)
        longest = std::max(longest, bar.length);
    if (m_scale.cutAt > 0)
        longest = std::min(longest, m_scale.cutAt);

    auto* chart = new QChart;
    chart->setAnimationOptions(QChart::NoAnimation);
    chart->legend()->hide();
    chart->setBackgroundVisible(false);
    chart->setMargins(across ? QMargins(labelRoom(), 0, kLabelGap, 0) : QMargins(0, 0, 0, labelRoom()));
    auto* series = across ? static_cast<QAbstractBarSeries*>(new QHorizontalStackedBarSeries)
                          : static_cast<QAbstractBarSeries*>(new QStackedBarSeries);
    // One bar alone is not a wall.
    series->setBarWidth(kThickest * std::min(1.0, double(bars.size()) / kBarsAtFullThickness));
    addSets(*series, bars, longest, palette());
    chart->addSeries(series);
    auto* names = new QBarCategoryAxis;
    auto* lengths = new QValueAxis;
    for (std::size_t n = 0; n < bars.size(); ++n)
        names->append(QString::number(n));  // two bars of one label would be one category
    names->setGridLineVisible(false);
    names->setLabelsVisible(false);  // Qt leaves out every second one, and cuts the long ones
    setScale(*lengths, longest, m_scale);
    for (QAbstractAxis* axis : std::initializer_list<QAbstractAxis*>{names, lengths})
        colour(*axis, palette(), font());
    chart->addAxis(names, across ? Qt::AlignLeft : Qt::AlignBottom);
    chart->addAxis(lengths, across ? Qt::AlignBottom : Qt::AlignLeft);
    series->attachAxis(names);
    series->attachAxis(lengths);
    connect(series, &QAbstractBarSeries::clicked, this,
            [this, across](int at) { Q_EMIT barClicked(across ? int(m_bars.size()) - 1 - at : at); });
    setBackgroundBrush(palette().color(QPalette::Base));
    const std::unique_ptr<QChart> before(this->chart());
    setChart(chart);
    if (across)
        setMinimumSize(labelRoom() + kLeastBarRoom,
                       std::max(kLeastHeight, (int(m_bars.size()) + kLinesOfScale) * fontMetrics().height()));
    else
        setMinimumHeight(labelRoom() + kLeastUpright);
}

int BarPicture::labelRoom() const
{
    int longest = 0;
    for (const Bar& bar : m_bars)
        longest = std::max(longest, fontMetrics().horizontalAdvance(bar.label));
    return longest + kLabelGap;
}

int BarPicture::labelStep() const
{
    if (m_bars.empty() || m_go == BarsGo::Across)
        return 1;
    const double room = chart()->plotArea().width() / double(m_bars.size());
    return std::max(1, int(std::ceil(fontMetrics().ascent() / std::max(room, 1.0))));
}

std::vector<BarLabel> BarPicture::labels() const
{
    const QRectF plot = chart()->plotArea();
    const double text = fontMetrics().height();
    const double across = labelRoom() - kLabelGap;
    const int count = int(m_bars.size());
    std::vector<BarLabel> labels;
    for (int n = (count - 1) % labelStep(); n < count; n += labelStep()) {
        const QString& label = m_bars[std::size_t(n)].label;
        const double middle = (n + 0.5) / count;
        if (m_go == BarsGo::Across)
            labels.push_back({label, QRectF(plot.left() - kLabelGap - across,
                                            plot.top() + middle * plot.height() - text / 2, across, text)});
        else
            labels.push_back({label, QRectF(plot.left() + middle * plot.width() - text / 2,
                                            plot.bottom() + kLabelGap, text, across)});
    }
    return labels;
}

void BarPicture::drawForeground(QPainter* painter, const QRectF& rect)
{
    QChartView::drawForeground(painter, rect);
    painter->setFont(font());
    painter->setPen(palette().color(QPalette::Text));
    for (const auto& [text, place] : labels()) {
        painter->save();
        painter->translate(m_go == BarsGo::Across ? place.topLeft() : place.bottomLeft());
        if (m_go == BarsGo::Up)
            painter->rotate(-90);
        const QSizeF size = m_go == BarsGo::Across ? place.size() : place.size().transposed();
        painter->drawText(QRectF(QPointF(), size), int(Qt::AlignRight | Qt::AlignVCenter), text);
        painter->restore();
    }
}

void BarPicture::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        redraw();
}

}  // namespace greenhand
