#include "tests/ui/mnemonics.h"

#include <QAbstractButton>
#include <QKeySequence>
#include <QLabel>
#include <QMap>
#include <QMenuBar>
#include <QTabBar>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {

namespace {

/// The texts of all that is in sight, by the letter that leads there.
QMap<QString, QStringList> letterOwners(const QWidget* window)
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
    return owners;
}

}  // namespace

QStringList sharedMnemonics(const QWidget* window)
{
    const auto owners = letterOwners(window);
    QStringList shared;
    for (auto owner = owners.begin(); owner != owners.end(); ++owner)
        if (owner->size() > 1)
            shared << QString(owner.key() % u": "_s % owner->join(u", "_s));
    return shared;
}

QStringList fieldsWithoutLetter(const QWidget* window)
{
    const auto owners = letterOwners(window);
    QStringList bare;
    for (const auto* label : window->findChildren<QLabel*>()) {
        if (!label->isVisible() || !label->buddy() || !QKeySequence::mnemonic(label->text()).isEmpty())
            continue;
        if (!(label->buddy()->focusPolicy() & Qt::TabFocus))  // what is only read
            continue;
        const QString text = label->text();
        const auto isFree = [&](QChar letter) {
            return letter.unicode() < 0x80 && letter.isLetter()
                && !owners.contains(QString(u"Alt+"_s % letter.toUpper()));
        };
        if (std::ranges::any_of(text, isFree))
            bare << QString(text % u" has no letter"_s);
    }
    return bare;
}

}  // namespace greenhand::testing
