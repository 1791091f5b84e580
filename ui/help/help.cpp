#include "ui/help/help.h"

#include "ui/help/help_window.h"
#include "ui/help/key_sheet.h"
#include "ui/help/screen_pages.h"

#include <QApplication>
#include <QKeyEvent>

namespace greenhand {

namespace {

QString keysPage(const QWidget* owner)
{
    std::vector<KeyLine> lines = keysOf(owner);
    for (KeyLine& line : keysOfScreens())
        lines.push_back(std::move(line));
    return keyTables(lines);
}

}  // namespace

Help::Help(QWidget* owner) : QObject(owner), m_owner(owner) { qApp->installEventFilter(this); }

Help::~Help() = default;

HelpWindow& Help::window()
{
    if (!m_window)
        m_window = std::make_unique<HelpWindow>(keysPage(m_owner));
    return *m_window;
}

void Help::showFor(const QWidget* widget) { showPage(helpPageFor(widget)); }

void Help::showPage(const QString& page) { window().showPage(page); }

void Help::showKeys() { showPage(kKeysHelpPage); }

bool Help::isOurs(const QWidget* widget) const
{
    for (; widget; widget = widget->parentWidget())
        if (widget == m_owner || widget == m_window.get())
            return true;
    return false;
}

bool Help::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress || !watched->isWidgetType())
        return false;
    const auto* key = static_cast<QKeyEvent*>(event);
    const auto* widget = static_cast<QWidget*>(watched);
    if (key->key() != Qt::Key_F1 || !isOurs(widget))
        return false;
    if (key->modifiers() == Qt::ShiftModifier)
        showKeys();
    else if (key->modifiers() == Qt::NoModifier)
        showFor(widget);
    else
        return false;
    return true;
}

}  // namespace greenhand
