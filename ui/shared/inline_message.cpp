#include "ui/shared/inline_message.h"

#include "ui/shared/plain_label.h"
#include "ui/shared/told_log.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <utility>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

QString iconOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral:
    case Tone::Info: return u"info"_s;
    case Tone::Good: return u"ok"_s;
    case Tone::Warning: return u"warning"_s;
    case Tone::Bad: return u"error"_s;
    }
    Q_UNREACHABLE();
}

}  // namespace

InlineMessage::InlineMessage(QWidget* parent, Closing closing)
    : QFrame(parent)
    , m_icon(plainLabel({}, this))
    , m_text(wrappedLabel({}, this))
    , m_button(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"inlineMessage"_s);
    m_text->setObjectName(u"inlineMessageText"_s);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_button->setObjectName(u"inlineMessageButton"_s);
    m_button->setAutoDefault(false);
    m_close->setObjectName(u"inlineMessageClose"_s);
    m_close->setIcon(icon(u"close"_s));
    m_close->setAutoRaise(true);
    m_close->setAccessibleName(tr("Dismiss message"));
    m_close->setToolTip(tr("Dismiss message"));
    m_close->setVisible(closing == Closing::ByUser);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(10, 6, 6, 6);
    row->setSpacing(kSpacing);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_button);
    row->addWidget(m_close);

    connect(m_button, &QPushButton::clicked, this, [this] {
        if (const auto pressed = m_onPressed)  // a copy: what it does may say something else here
            pressed();
    });
    connect(m_close, &QToolButton::clicked, this, [this] {
        dismiss();
        Q_EMIT dismissed();
    });
    m_button->hide();
    hide();
}

void InlineMessage::tell(Tone tone, const QString& text)
{
    if (tone == Tone::Bad && (isHidden() || text != m_text->text()))
        logTold(text);
    m_tone = tone;
    m_onPressed = {};
    m_button->hide();
    m_text->setText(text);
    const int side = qMax(20, fontMetrics().height());
    m_icon->setPixmap(icon(iconOf(tone)).pixmap(QSize(side, side)));
    colour();
    setAccessibleName(text);
    show();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void InlineMessage::tell(Tone tone, const QString& text, const QString& verb, std::function<void()> onPressed)
{
    tell(tone, text);
    m_onPressed = std::move(onPressed);
    m_button->setText(verb);
    m_button->show();
}

void InlineMessage::dismiss()
{
    hide();
    m_text->clear();
}

QString InlineMessage::text() const { return m_text->text(); }

void InlineMessage::colour()
{
    QPalette palette = m_text->palette();
    palette.setColor(QPalette::WindowText, toneColours(m_tone, this->palette()).text);
    m_text->setPalette(palette);
    update();
}

void InlineMessage::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event);
    const ToneColours colours = toneColours(m_tone, palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colours.border);
    painter.setBrush(colours.fill);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
}

void InlineMessage::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

}  // namespace greenhand
