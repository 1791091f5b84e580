#include "tests/walkthrough/pictures.h"

#include <QApplication>
#include <QHash>
#include <QPainter>
#include <QWidget>

#include <algorithm>
#include <vector>

namespace greenhand {

namespace {

int parentsOf(const QWidget* widget)
{
    int count = 0;
    while ((widget = widget->parentWidget()))
        ++count;
    return count;
}

/// Each after those that it stands on.
std::vector<QWidget*> dialogsOver(const QWidget& window)
{
    std::vector<QWidget*> found;
    for (QWidget* top : QApplication::topLevelWidgets())
        if (top != &window && top->isVisible() && top->windowType() != Qt::ToolTip)
            found.push_back(top);
    std::ranges::sort(found, {}, parentsOf);
    return found;
}

/// The window, and each of these in its middle over a shade.
QImage stacked(const QWidget& window, const std::vector<QWidget*>& boxes)
{
    QImage picture(window.size(), QImage::Format_RGB32);
    QPainter painter(&picture);
    painter.drawPixmap(0, 0, const_cast<QWidget&>(window).grab());
    for (QWidget* box : boxes) {
        const QPoint at = QRect({}, window.size()).center() - QRect({}, box->size()).center();
        painter.fillRect(QRect({}, window.size()), QColor(0, 0, 0, 70));
        painter.drawPixmap(at, box->grab());
        painter.setPen(QColor(0, 0, 0, 120));
        painter.drawRect(QRect(at, box->size()).adjusted(-1, -1, 0, 0));
    }
    return picture;
}

}  // namespace

QImage screenshot(const QWidget& window) { return stacked(window, dialogsOver(window)); }

QImage screenOnTop(const QWidget& window)
{
    constexpr int kLarge = 70;  // per cent of the window's height
    std::vector<QWidget*> boxes = dialogsOver(window);
    const auto screen = std::find_if(boxes.begin(), boxes.end(), [&](const QWidget* box) {
        return box->height() * 100 >= window.height() * kLarge;
    });
    if (screen == boxes.end())
        return stacked(window, boxes);
    QWidget* large = *screen;
    boxes.erase(screen);
    large->resize(std::min(large->width(), window.width()), large->height());
    return stacked(*large, boxes);
}

QImage withFewColours(const QImage& picture)
{
    constexpr qsizetype kColours = 256;
    QHash<QRgb, int> times;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            ++times[picture.pixel(x, y)];
    QList<QRgb> colours = times.keys();
    std::sort(colours.begin(), colours.end(),
              [&](QRgb a, QRgb b) { return std::pair(times[a], a) > std::pair(times[b], b); });
    colours.resize(std::min(colours.size(), kColours));
    return picture.convertToFormat(QImage::Format_Indexed8, colours, Qt::AvoidDither | Qt::ThresholdDither);
}

}  // namespace greenhand
