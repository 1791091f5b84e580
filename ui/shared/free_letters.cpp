#include "ui/shared/free_letters.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>
#include <QMenuBar>
#include <QSet>
#include <QStackedWidget>
#include <QTabBar>

namespace greenhand {

namespace {

/// The page of tabs that it lies on; null: it is in sight whichever is chosen.
const QWidget* pageOf(const QWidget* widget)
{
    while (widget && !qobject_cast<const QStackedWidget*>(widget->parentWidget()))
        widget = widget->parentWidget();
    return widget;
}

QSet<QChar> takenLetters(const QWidget* part)
{
    QSet<QChar> taken;
    const auto take = [&](const QString& text) {
        const QString key = QKeySequence::mnemonic(text).toString();
        if (!key.isEmpty())
            taken << key.back();
    };
    const auto counts = [page = pageOf(part)](const QWidget* widget) {
        const QWidget* other = pageOf(widget);
        return !other || other == page;
    };
    const QWidget* window = part->window();
    for (const auto* button : window->findChildren<QAbstractButton*>())
        if (counts(button))
            take(button->text());
    for (const auto* label : window->findChildren<QLabel*>())
        if (counts(label) && label->buddy())
            take(label->text());
    for (const auto* bar : window->findChildren<QTabBar*>())
        for (int tab = 0; counts(bar) && tab < bar->count(); ++tab)
            take(bar->tabText(tab));
    for (const auto* bar : window->findChildren<QMenuBar*>())
        for (const QAction* menu : bar->actions())
            take(menu->text());
    return taken;
}

/// The first letter of a word if it can be; -1: none is free.
qsizetype freeLetter(const QString& text, const QSet<QChar>& taken)
{
    qsizetype inside = -1;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar letter = text[at];
        const bool isTyped = letter.unicode() < 0x80 && letter.isLetter();  // has a key on each keyboard
        if (!isTyped || taken.contains(letter.toUpper()))
            continue;
        if (at == 0 || text[at - 1] == u' ')
            return at;
        if (inside < 0)
            inside = at;
    }
    return inside;
}

bool isUnseen(const QWidget& widget)
{
    return widget.testAttribute(Qt::WA_WState_ExplicitShowHide) && widget.isHidden();
}

}  // namespace

void giveFreeLetters(QWidget* part)
{
    QSet<QChar> taken = takenLetters(part);
    for (auto* label : part->findChildren<QLabel*>()) {
        QString text = label->text();
        if (!label->buddy() || isUnseen(*label) || !QKeySequence::mnemonic(text).isEmpty())
            continue;
        const qsizetype at = freeLetter(text, taken);
        if (at < 0)
            continue;
        taken << text[at].toUpper();
        label->setText(text.insert(at, u'&'));
    }
}

}  // namespace greenhand
