#include "ui/shared/state_pill.h"

#include <QPainter>

namespace greenhand {

StatePill::StatePill(QWidget* parent) : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setContentsMargins(10, 2, 10, 3);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Maximum);
    hide();
}

void StatePill::say(const QString& word, Tone tone)
{
    m_tone = tone;
    setText(word);
    QPalette colours = palette();
    colours.setColor(QPalette::WindowText, toneColours(tone, window()->palette()).text);
    setPalette(colours);
    setVisible(!word.isEmpty());
    update();
}

void StatePill::sayEnvironment(bool practice)
{
    say(practice ? tr("Practice") : tr("Live"), practice ? Tone::Warning : Tone::Good);
}

void StatePill::paintEvent(QPaintEvent* event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        // The text colour is ours, so the ground is told light from dark by the window's own palette.
        painter.setBrush(toneColours(m_tone, window()->palette()).fill);
        painter.drawRoundedRect(rect(), height() / 2.0, height() / 2.0);
    }
    QLabel::paintEvent(event);
}

void GreenSection::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const ToneColours green = toneColours(Tone::Good, palette());
    painter.setPen(green.border);
    painter.setBrush(green.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 7, 7);
}

}  // namespace greenhand
