#include "tests/ui/contrast.h"

#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QComboBox>
#include <QHash>
#include <QHeaderView>
#include <QImage>
#include <QLabel>
#include <QLineEdit>
#include <QPixmap>
#include <QStyle>
#include <QTabBar>
#include <QToolButton>
#include <QWidget>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {

namespace {

constexpr double kReadable = 4.5;

double luminance(const QColor& colour)
{
    const auto linear = [](double c) {
        return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
         + 0.0722 * linear(colour.blueF());
}

/// What most of an area is painted with.
QColor groundOf(const QImage& picture, QRect area)
{
    area &= picture.rect();
    QHash<QRgb, int> times;
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            ++times[picture.pixel(x, y)];
    const auto most = std::max_element(times.begin(), times.end());
    return most == times.end() ? QColor() : QColor(most.key());
}

QString words(const QString& text) { return text.simplified().left(60); }

/// A text that this control shows itself, and the colour it shows it in.
struct Shown {
    QString text;
    QColor colour;
};

Shown shownBy(const QWidget& widget)
{
    if (const auto* label = qobject_cast<const QLabel*>(&widget))
        return {label->text(), label->palette().color(label->foregroundRole())};
    if (const auto* button = qobject_cast<const QAbstractButton*>(&widget)) {
        const auto* tool = qobject_cast<const QToolButton*>(&widget);
        const bool iconOnly =
            tool && tool->toolButtonStyle() == Qt::ToolButtonIconOnly && !tool->icon().isNull();
        return {iconOnly ? QString() : button->text(), button->palette().color(button->foregroundRole())};
    }
    return {};
}

bool isElidedOrRich(const QLabel& label)
{
    return label.inherits("greenhand::ElidedLabel") || label.wordWrap() || label.text().contains(u'\n')
        || !label.pixmap(Qt::ReturnByValue).isNull();
}

QString cutButton(const QAbstractButton& button)
{
    const QString text = shownBy(button).text;
    if (text.isEmpty())
        return {};
    const int needed = button.fontMetrics().size(Qt::TextShowMnemonic, text).width();
    return needed > button.width() ? text : QString();
}

QString cutLabel(const QLabel& label)
{
    if (label.text().isEmpty() || isElidedOrRich(label))
        return label.wordWrap() && label.height() + 1 < label.heightForWidth(label.width()) ? label.text()
                                                                                            : QString();
    const QSize needed = label.fontMetrics().size(Qt::TextShowMnemonic, label.text());
    const QSize room = label.contentsRect().size();
    return needed.width() > room.width() || needed.height() > room.height() ? label.text() : QString();
}

QStringList cutTabs(const QTabBar& bar)
{
    QStringList found;
    for (int tab = 0; tab < bar.count(); ++tab)
        if (bar.fontMetrics().size(Qt::TextShowMnemonic, bar.tabText(tab)).width() > bar.tabRect(tab).width())
            found << bar.tabText(tab);
    return found;
}

/// Also those beyond the edge, which are scrolled to; the arrow of the order needs room too.
QStringList cutHeaders(const QHeaderView& header)
{
    const auto arrow = [&](int section) {
        const bool sorted = header.isSortIndicatorShown() && header.sortIndicatorSection() == section;
        return sorted ? header.style()->pixelMetric(QStyle::PM_HeaderMarkSize) : 0;
    };
    QStringList found;
    for (int section = 0; section < header.count(); ++section) {
        const QString text = header.model()->headerData(section, Qt::Horizontal).toString();
        const int needed = header.fontMetrics().size(0, text).width() + arrow(section);
        if (!header.isSectionHidden(section) && needed > header.sectionSize(section))
            found << text;
    }
    return found;
}

/// What stands in a layout; not what lies inside a field, as its calendar button, or over a page.
bool isPlaced(const QWidget& widget)
{
    const auto* field = qobject_cast<const QLineEdit*>(widget.parentWidget());
    return !field
        && (qobject_cast<const QAbstractButton*>(&widget) || qobject_cast<const QLabel*>(&widget)
            || qobject_cast<const QLineEdit*>(&widget) || qobject_cast<const QComboBox*>(&widget)
            || qobject_cast<const QAbstractScrollArea*>(&widget));
}

QString nameOf(const QWidget& widget)
{
    const QString text = shownBy(widget).text;
    return QString(QString::fromLatin1(widget.metaObject()->className()) % u' '
                   % (text.isEmpty() ? widget.objectName() : words(text)));
}

}  // namespace

double contrast(const QColor& one, const QColor& other)
{
    const double a = luminance(one);
    const double b = luminance(other);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

QStringList faintTexts(QWidget& screen)
{
    const QImage picture = screen.grab().toImage();
    const double scale = picture.devicePixelRatio();
    QStringList found;
    for (const auto* widget : screen.findChildren<QWidget*>()) {
        const Shown shown = shownBy(*widget);
        if (shown.text.isEmpty() || !widget->isVisible() || !widget->isEnabled()
            || widget->window() != screen.window() || widget->visibleRegion().isEmpty())
            continue;
        const int line = widget->hasFocus() ? 1 : 0;  // around it, which no word stands on
        const QRect at =
            QRect(widget->mapTo(&screen, QPoint()), widget->size()).adjusted(line, line, -line, -line);
        const QColor ground =
            groundOf(picture, QRect((QPointF(at.topLeft()) * scale).toPoint(), at.size() * scale));
        const double ratio = contrast(shown.colour, ground);
        if (ratio < kReadable)
            found << u"%1 “%2” %3:1"_s.arg(widget->objectName(), words(shown.text)).arg(ratio, 0, 'f', 1);
    }
    return found;
}

QStringList cutTexts(QWidget& screen)
{
    QStringList found;
    for (const auto* widget : screen.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->window() != screen.window())
            continue;
        if (const auto* button = qobject_cast<const QAbstractButton*>(widget))
            found << cutButton(*button);
        else if (const auto* label = qobject_cast<const QLabel*>(widget))
            found << cutLabel(*label);
        else if (const auto* bar = qobject_cast<const QTabBar*>(widget))
            found << cutTabs(*bar);
        else if (const auto* header = qobject_cast<const QHeaderView*>(widget);
                 header && header->orientation() == Qt::Horizontal)
            found << cutHeaders(*header);
    }
    found.removeAll(QString());
    for (QString& text : found)
        text = words(text);
    return found;
}

QStringList overlaps(QWidget& screen)
{
    QHash<const QWidget*, QList<const QWidget*>> rooms;
    for (const auto* widget : screen.findChildren<QWidget*>())
        if (widget->isVisible() && widget->window() == screen.window() && isPlaced(*widget))
            rooms[widget->parentWidget()] << widget;
    QStringList found;
    for (const auto& beside : std::as_const(rooms))
        for (qsizetype one = 0; one < beside.size(); ++one)
            for (qsizetype other = one + 1; other < beside.size(); ++other)
                if (beside[one]->geometry().intersects(beside[other]->geometry()))
                    found << u"%1 and %2"_s.arg(nameOf(*beside[one]), nameOf(*beside[other]));
    return found;
}

}  // namespace greenhand::testing
