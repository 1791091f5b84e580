#include "ui/shared/click_guard.h"

#include "ui/shared/second_click.h"

#include <QApplication>
#include <QDialog>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QTimer>
#include <QWindow>

namespace greenhand {

namespace {

/// Whether an object is the dialog, its window, one of its widgets or one of its shortcuts. A click comes to
/// the window first; from there on Qt gives the focus to what lies under it, whoever keeps the click away.
bool isPartOf(const QObject* object, const QDialog* dialog)
{
    if (object == dialog->windowHandle())
        return true;
    for (; object; object = object->parent()) {
        if (object == dialog)
            return true;
        const auto* widget = qobject_cast<const QWidget*>(object);
        if (widget && widget->isWindow())
            return false;  // a window over the dialog
    }
    return false;
}

bool isReturn(const QKeyEvent& key) { return key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter; }

bool isHeldReturn(const QEvent& event)
{
    if (event.type() != QEvent::KeyPress)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    return key.isAutoRepeat() && isReturn(key);
}

bool acts(const QKeyEvent& key)
{
    return isReturn(key) || key.modifiers().testAnyFlags(Qt::ControlModifier | Qt::AltModifier);
}

}  // namespace

ClickGuard::ClickGuard(QDialog* dialog, Keeps keeps) : QObject(dialog), m_dialog(dialog), m_keeps(keeps)
{
    qApp->installEventFilter(this);
}

bool ClickGuard::holds() const { return !m_shown.isValid() || m_shown.elapsed() < kMs; }

void ClickGuard::noteClick(const QEvent& event)
{
    m_clicked.start();
    m_clickedAt = static_cast<const QMouseEvent&>(event).globalPosition().toPoint();
}

/// Some window managers give the keyboard to the window that was clicked last, though it is blocked.
void ClickGuard::takeKeyboard()
{
    const bool isElsewhereHere = QGuiApplication::focusWindow() && !m_dialog->isActiveWindow();
    if (isElsewhereHere && QApplication::activeModalWidget() == m_dialog)
        m_dialog->activateWindow();
}

bool ClickGuard::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Show:
        if (watched == m_dialog) {
            m_shown.start();
            QTimer::singleShot(kMs, this, &ClickGuard::takeKeyboard);
        }
        return false;
    case QEvent::Hide:
        if (watched == m_dialog && m_clicked.isValid()
            && m_clicked.elapsed() < QApplication::doubleClickInterval())
            new SecondClick(m_clickedAt);
        return false;
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonRelease:
    case QEvent::MouseButtonDblClick:
    case QEvent::Shortcut: break;
    case QEvent::KeyPress:
    case QEvent::KeyRelease:
    case QEvent::ShortcutOverride:
        if (m_keeps == Keeps::Acts && !acts(static_cast<QKeyEvent&>(*event)))
            return false;
        break;
    default: return false;
    }
    const bool isHeld = m_keeps == Keeps::Everything && isHeldReturn(*event);
    if (!isPartOf(watched, m_dialog))
        return false;
    if (!holds() && !isHeld) {
        if (event->type() == QEvent::MouseButtonRelease)
            noteClick(*event);
        return false;
    }
    event->accept();
    return true;
}

}  // namespace greenhand
