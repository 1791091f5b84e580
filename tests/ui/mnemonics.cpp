#include "tests/ui/mnemonics.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QMenuBar>
#include <QTabBar>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {

QStringList sharedMnemonics(const QWidget* window)
{
    QMap<QString, QStringList> owners;
    const auto note = [&](const QString& text) {
        const QKeySequence key = QKeySequence::mnemonic(text);
        if (!key.isEmpty())
            owners[key.toString()] << text;
    };
    for (const auto* button : window->findChildren<QAbstractButton*>())
        if (button->isVisible())
            note(button->text());
    for (const auto* label : window->findChildren<QLabel*>())
        if (label->isVisible() && label->buddy())
            note(label->text());
    for (const auto* bar : window->findChildren<QTabBar*>())
        for (int tab = 0; bar->isVisible() && tab < bar->count(); ++tab)
            note(bar->tabText(tab));
    for (const auto* menus : window->findChildren<QMenuBar*>())
        for (const QAction* menu : menus->actions())
            note(menu->text());
    QStringList shared;
    for (auto owner = owners.begin(); owner != owners.end(); ++owner)
        if (owner->size() > 1)
            shared << QString(owner.key() % u": "_s % owner->join(u", "_s));
    return shared;
}

}  // namespace greenhand::testing
