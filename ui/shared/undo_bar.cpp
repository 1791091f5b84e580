#include "ui/shared/undo_bar.h"

#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kSecondMs = 1000;

}  // namespace

UndoBar::UndoBar(QWidget* parent)
    : QFrame(parent)
    , m_text(wrappedLabel({}, this))
    , m_left(plainLabel({}, this))
    , m_undo(new QPushButton(tr("Un&do"), this))
    , m_clock(new QTimer(this))
{
    setObjectName(u"undoBar"_s);
    m_text->setObjectName(u"undoText"_s);
    m_left->setObjectName(u"undoSeconds"_s);
    m_undo->setObjectName(u"undoButton"_s);
    m_undo->setAutoDefault(false);

    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(kPageMargin, 6, kPageMargin, 6);
    row->setSpacing(kSpacing);
    row->addWidget(m_text, 1);
    row->addWidget(m_left);
    row->addWidget(m_undo);

    m_clock->setInterval(kSecondMs);
    connect(m_clock, &QTimer::timeout, this, &UndoBar::secondPassed);
    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undo);
    colour();
    hide();
}

void UndoBar::offer(const QString& what, std::function<void()> onUndo)
{
    m_offers.push_back({.what = what, .onUndo = std::move(onUndo)});
    m_clock->start();
    showNewest();
}

QString UndoBar::text() const { return m_text->text(); }

void UndoBar::undo()
{
    if (m_offers.empty())
        return;
    const auto takeBack = std::move(m_offers.back().onUndo);
    m_offers.pop_back();
    showNewest();
    takeBack();
}

void UndoBar::secondPassed()
{
    for (Offer& offer : m_offers)
        --offer.seconds;
    const bool newestStays = !m_offers.empty() && m_offers.back().seconds > 0;
    std::erase_if(m_offers, [](const Offer& offer) { return offer.seconds <= 0; });
    if (newestStays)
        showSeconds();
    else
        showNewest();
}

void UndoBar::showNewest()
{
    setVisible(isOffered());
    if (!isOffered()) {
        m_clock->stop();
        Q_EMIT offered(false);
        return;
    }
    const QString& what = m_offers.back().what;
    m_text->setText(what);
    setAccessibleName(what);
    m_undo->setAccessibleName(tr("Undo: %1").arg(what));
    m_undo->setToolTip(plainTooltip(tr("Takes it back: %1 (Ctrl+Z)").arg(what)));
    showSeconds();
    QAccessibleEvent alert(this, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
    Q_EMIT offered(true);
}

void UndoBar::showSeconds() { m_left->setText(tr("%1 s").arg(m_offers.back().seconds)); }

void UndoBar::colour()
{
    for (QLabel* label : {m_text, m_left}) {
        QPalette colours = label->palette();
        colours.setColor(QPalette::WindowText, toneColours(Tone::Info, palette()).text);
        label->setPalette(colours);
    }
    update();
}

void UndoBar::paintEvent(QPaintEvent* event)
{
    Q_UNUSED(event);
    const ToneColours colours = toneColours(Tone::Info, palette());
    QPainter painter(this);
    painter.fillRect(rect(), colours.fill);
    painter.setPen(colours.border);
    painter.drawLine(rect().topLeft(), rect().topRight());
}

void UndoBar::changeEvent(QEvent* event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        colour();
}

}  // namespace greenhand
