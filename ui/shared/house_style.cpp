#include "ui/shared/house_style.h"

#include "ui/shared/look.h"

#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOptionButton>

#include <algorithm>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QRgb kDarkOutline = 0xff6b7280;  // 3:1 on the dark window and on the dark field

enum class Edge { None, Area, Field, Round, Focus };

/// A text or list with a frame. Fusion's is a thin line that its inside covers at scales such as 150 %.
bool isArea(QStyle::PrimitiveElement element, const QWidget* widget)
{
    return element == QStyle::PE_Frame && qobject_cast<const QAbstractScrollArea*>(widget);
}

Edge edgeOf(QStyle::PrimitiveElement element, const QStyleOption& option, const QWidget* widget)
{
    const bool focus = option.state.testFlag(QStyle::State_HasFocus);
    const bool area = isArea(element, widget);
    const bool text = area && qobject_cast<const QPlainTextEdit*>(widget);
    if (element == QStyle::PE_FrameFocusRect
        || (focus
            && (element == QStyle::PE_FrameLineEdit || element == QStyle::PE_PanelButtonCommand || text)))
        return Edge::Focus;
    if (element == QStyle::PE_FrameLineEdit || element == QStyle::PE_IndicatorCheckBox || text)
        return Edge::Field;
    if (element == QStyle::PE_IndicatorRadioButton)
        return Edge::Round;
    return area ? Edge::Area : Edge::None;
}

QColor colourOf(Edge edge, const QStyleOption& option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return option.palette.color(QPalette::Mid);
    if (edge == Edge::Focus)
        return option.palette.color(QPalette::Link);
    if (edge == Edge::Area || !isDark(option.palette))
        return option.palette.color(QPalette::Window).darker(130);  // as Fusion has it
    return kDarkOutline;
}

void draw(Edge edge, const QStyleOption& option, QPainter* painter)
{
    const QRectF place = QRectF(option.rect).adjusted(0.5, 0.5, -0.5, -0.5);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colourOf(edge, option), edge == Edge::Round ? 2.0 : 1.0));  // a curve is thinned out
    painter->setBrush(Qt::NoBrush);
    if (edge == Edge::Round)
        painter->drawEllipse(place.center(), place.width() / 2 - 0.5, place.width() / 2 - 0.5);
    else
        painter->drawRoundedRect(place, 2, 2);
    painter->restore();
}

QIcon::Mode modeOf(const QStyleOption& option)
{
    if (!option.state.testFlag(QStyle::State_Enabled))
        return QIcon::Disabled;
    return option.state.testFlag(QStyle::State_HasFocus) ? QIcon::Active : QIcon::Normal;
}

/// Picture and words side by side in the middle, the picture on the right.
void drawRightToLeft(const QStyle& style, const QStyleOptionButton& button, QPainter* painter,
                     const QWidget* widget)
{
    constexpr int kGap = 4;
    const bool underlined = style.styleHint(QStyle::SH_UnderlineShortcut, &button, widget) != 0;
    const Qt::TextFlag mnemonic = underlined ? Qt::TextShowMnemonic : Qt::TextHideMnemonic;
    const int words = button.fontMetrics.size(Qt::TextShowMnemonic, button.text).width();
    const QRect& room = button.rect;
    const int free = room.width() - words - kGap - button.iconSize.width();
    const QRect text(room.left() + std::max(0, free / 2), room.top(), words, room.height());
    const QRect picture(QPoint(text.right() + 1 + kGap, room.center().y() - button.iconSize.height() / 2),
                        button.iconSize);
    const bool on = button.state.testFlag(QStyle::State_On);
    button.icon.paint(painter, picture, Qt::AlignCenter, modeOf(button), on ? QIcon::On : QIcon::Off);
    style.drawItemText(painter, text, Qt::AlignCenter | mnemonic, button.palette,
                       button.state.testFlag(QStyle::State_Enabled), button.text, QPalette::ButtonText);
}

}  // namespace

HouseStyle::HouseStyle() : QProxyStyle(u"Fusion"_s) {}

void HouseStyle::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QComboBox*>(widget) || qobject_cast<QAbstractSpinBox*>(widget))
        widget->installEventFilter(this);
}

bool HouseStyle::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel)
        return QProxyStyle::eventFilter(watched, event);
    event->ignore();
    return true;
}

void HouseStyle::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                               const QWidget* widget) const
{
    const bool area = isArea(element, widget);
    if (!area)
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    const Edge edge = area || isDark(option->palette) ? edgeOf(element, *option, widget) : Edge::None;
    if (edge != Edge::None)
        draw(edge, *option, painter);
}

void HouseStyle::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                             const QWidget* widget) const
{
    const auto* button = element == CE_PushButtonLabel && option->direction == Qt::RightToLeft
                           ? qstyleoption_cast<const QStyleOptionButton*>(option)
                           : nullptr;
    if (!button || button->icon.isNull() || button->text.isEmpty())
        return QProxyStyle::drawControl(element, option, painter, widget);
    drawRightToLeft(*this, *button, painter, widget);
}

}  // namespace greenhand
