#pragma once

#include <QProxyStyle>

namespace greenhand {

/// Fusion, put right in three places: on a dark window it outlines fields, check boxes, radio buttons
/// and what has the focus darker still, so that nobody sees it; and right to left it moves the words
/// of a button to its edge, away from their picture. The wheel scrolls the page and never chooses in a
/// closed box or field that lies under it.
class HouseStyle : public QProxyStyle {
public:
    HouseStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
    using QProxyStyle::polish;
    void polish(QWidget* widget) override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace greenhand
