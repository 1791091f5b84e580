#include "ui/shared/second_click.h"

#include <QApplication>
#include <QMouseEvent>
#include <QTimer>

namespace greenhand {

SecondClick::SecondClick(QPoint where)
    : QObject(qApp)
    , m_where(where)
    , m_until(QApplication::doubleClickInterval())
{
    qApp->installEventFilter(this);
    QTimer::singleShot(QApplication::doubleClickInterval(), this, &QObject::deleteLater);
}

bool SecondClick::eventFilter(QObject* /*watched*/, QEvent* event)
{
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::MouseButtonDblClick:
    case QEvent::MouseButtonRelease: break;
    default: return false;
    }
    if (m_until.hasExpired())
        return false;
    const QPoint at = static_cast<QMouseEvent&>(*event).globalPosition().toPoint();
    if ((at - m_where).manhattanLength() >= QApplication::startDragDistance())
        return false;
    event->accept();
    return true;
}

}  // namespace greenhand
