#include "ui/shared/checked_field.h"

#include <QLabel>
#include <QPainter>

namespace greenhand {

CheckedField::CheckedField(QWidget* parent) : QLineEdit(parent) {}

void CheckedField::setProblem(const QString& sentence)
{
    if (sentence == m_problem)
        return;
    if (m_problem.isEmpty())
        m_toolTip = toolTip();
    m_problem = sentence;
    setToolTip(sentence.isEmpty() ? m_toolTip : sentence.toHtmlEscaped());
    setAccessibleDescription(sentence);
    update();
    Q_EMIT problemChanged(sentence);
}

QLabel* CheckedField::makeHint(QWidget* parent)
{
    auto* hint = new QLabel(parent);
    hint->setTextFormat(Qt::PlainText);
    hint->setWordWrap(true);
    colourAsProblem(hint);
    const auto show = [hint](const QString& sentence) {
        hint->setText(sentence);
        hint->setVisible(!sentence.isEmpty());
    };
    show(m_problem);
    connect(this, &CheckedField::problemChanged, hint, show);
    return hint;
}

void CheckedField::paintEvent(QPaintEvent* event)
{
    QLineEdit::paintEvent(event);
    if (m_problem.isEmpty())
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(problemColour(palette()), 2));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 2, 2);
}

QColor problemColour(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? QColor(0xfc, 0xa5, 0xa5)
                                                             : QColor(0xb9, 0x1c, 0x1c);
}

void colourAsProblem(QLabel* label)
{
    QPalette colours = label->palette();
    colours.setColor(QPalette::WindowText, problemColour(colours));
    label->setPalette(colours);
}

}  // namespace greenhand
