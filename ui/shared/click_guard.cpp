#include "ui/shared/click_guard.h"

#include <QApplication>
#include <QDialog>
#include <QEvent>

namespace greenhand {

ClickGuard::ClickGuard(QDialog* dialog) : QObject(dialog), m_dialog(dialog)
{
    qApp->installEventFilter(this);
}

bool ClickGuard::holds() const { return !m_shown.isValid() || m_shown.elapsed() < kMs; }

bool ClickGuard::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
        if (watched == m_dialog)
            m_shown.start();
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
    case QEvent::Shortcut: break;
    default: return false;
    }
    const auto* widget = qobject_cast<QWidget*>(watched);
    const bool ours = watched == m_dialog || (widget && m_dialog->isAncestorOf(widget));
    if (!ours || !holds())
        return false;
    event->accept();
    return true;
}

}  // namespace greenhand
