#include "ui/quit_key.h"

#include "ui/shared/leave_dialog.h"

#include <QApplication>
#include <QKeyEvent>

namespace greenhand {

namespace {

bool isQuit(const QEvent& event)
{
    if (event.type() != QEvent::KeyPress)
        return false;
    const auto& key = static_cast<const QKeyEvent&>(event);
    return key.key() == Qt::Key_Q && key.modifiers() == Qt::ControlModifier && !key.isAutoRepeat();
}

}  // namespace

QuitKey::QuitKey(QWidget* mainWindow) : QObject(mainWindow), m_main(mainWindow)
{
    qApp->installEventFilter(this);
}

bool QuitKey::eventFilter(QObject* watched, QEvent* event)
{
    if (!isQuit(*event) || !watched->isWidgetType() || !m_main->isVisible())
        return false;
    QMetaObject::invokeMethod(this, &QuitKey::leave, Qt::QueuedConnection);  // the window may go by it
    return true;
}

void QuitKey::leave()
{
    while (auto* top = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
        top->reject();
        if (top->isVisible())
            return goOnAfter(top);
    }
    if (!QApplication::activeModalWidget())
        m_main->close();
}

/// A window that did not go asks about its changes, or has a reason to stay.
void QuitKey::goOnAfter(QDialog* asking)
{
    const auto* question = asking->findChild<LeaveDialog*>();
    if (!question)
        return;
    const auto left = connect(asking, &QDialog::finished, this, &QuitKey::leave, Qt::QueuedConnection);
    connect(question, &QObject::destroyed, this, [left] { disconnect(left); });
}

}  // namespace greenhand
