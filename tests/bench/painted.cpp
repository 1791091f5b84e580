#include "tests/bench/painted.h"

#include <QApplication>
#include <QCursor>
#include <QKeyEvent>
#include <QWidget>

namespace greenhand::bench {
namespace {

constexpr int kPatienceMs = 5'000;

/// A question that the display answers only when it has drawn what it was sent: the next figure
/// must not wait for the frame of the view before.
void displayIsDone() { QCursor::pos(); }

double msUntil(const Paintings& paintings, const std::function<void()>& action)
{
    QElapsedTimer timer;
    timer.start();
    action();
    while (paintings.count() == 0 && timer.elapsed() < kPatienceMs)
        QCoreApplication::processEvents();
    return double(timer.nsecsElapsed()) / 1e6;
}

}  // namespace

Paintings::Paintings(const QWidget& one) : m_one{&one}
{
    QCoreApplication::instance()->installEventFilter(this);
}

Paintings::Paintings(const QString& windowName) : m_windowName{windowName}
{
    QCoreApplication::instance()->installEventFilter(this);
}

bool Paintings::isMeant(const QWidget& widget) const
{
    return m_one ? m_one == &widget || m_one->isAncestorOf(&widget)
                 : widget.window()->objectName() == m_windowName;
}

bool Paintings::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Paint)
        return false;
    const auto* widget = qobject_cast<const QWidget*>(watched);
    if (widget && isMeant(*widget))
        ++m_count;
    return false;
}

bool turnUntil(const std::function<bool()>& holds, int atMostMs)
{
    QElapsedTimer timer;
    timer.start();
    while (!holds() && timer.elapsed() < atMostMs)
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
    return holds();
}

void settle()
{
    for (int turn = 0; turn < 4; ++turn) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents();
    }
}

double msUntilPainted(const QWidget& widget, const std::function<void()>& action)
{
    settle();
    displayIsDone();
    const Paintings paintings(widget);
    return msUntil(paintings, action);
}

double msUntilPainted(const QString& windowName, const std::function<void()>& action)
{
    settle();
    displayIsDone();
    const Paintings paintings(windowName);
    return msUntil(paintings, action);
}

void pressKey(QWidget& widget, int key, const QString& text)
{
    QKeyEvent press(QEvent::KeyPress, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&widget, &press);
    QKeyEvent release(QEvent::KeyRelease, key, Qt::NoModifier, text);
    QCoreApplication::sendEvent(&widget, &release);
}

}  // namespace greenhand::bench
