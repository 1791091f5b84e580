#pragma once

#include <QProxyStyle>

namespace greenhand {

/// Fusion, put right in two places: on a dark window it outlines fields, check boxes, radio buttons
/// and what has the focus darker still, so that nobody sees it; and right to left it moves the words
/// of a button to its edge, away from their picture.
class HouseStyle : public QProxyStyle {
public:
    HouseStyle();

    void drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter,
                       const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter,
                     const QWidget* widget) const override;
};

}  // namespace greenhand
