#pragma once

#include "ui/shared/look.h"

#include <QLabel>

namespace greenhand {

/// A state as a pill beside a heading: text on the colour of its tone.
class StatePill final : public QLabel {
    Q_OBJECT
public:
    explicit StatePill(QWidget* parent = nullptr);

    void say(const QString& word, Tone tone);
    /// Where invoices go: the practice company or the real one.
    void sayEnvironment(bool practice);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
};

/// The soft green ground behind what goes to Sage One (manual 7.3).
class GreenSection final : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

protected:
    void paintEvent(QPaintEvent* event) override;
};

}  // namespace greenhand
