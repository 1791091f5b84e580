#include "ui/window_place.h"

#include "ui/shared/window_size.h"

#include <QGuiApplication>
#include <QScreen>
#include <QSettings>
#include <QWidget>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QSize kFirstSize{1280, 800};
constexpr int kGrip = 80;  // so much of the title must be on a screen to be taken hold of

bool canBeGrasped(const QRect& frame)
{
    const QRect title(frame.left(), frame.top(), frame.width(), kGrip);
    for (const QScreen* screen : QGuiApplication::screens()) {
        const QRect seen = screen->availableGeometry() & title;
        if (seen.width() >= kGrip && seen.height() >= kGrip / 4)
            return true;
    }
    return false;
}

}  // namespace

void restorePlace(QWidget* window, const QString& key)
{
    const QRect room = QGuiApplication::primaryScreen()->availableGeometry();
    const QByteArray stored = QSettings().value(key).toByteArray();
    if (stored.isEmpty() || !window->restoreGeometry(stored))
        sizeWithinScreen(*window, kFirstSize);
    else if (!canBeGrasped(window->frameGeometry())) {
        window->resize(window->size().boundedTo(room.size()));
        window->move(room.topLeft());
    }
}

void savePlace(const QWidget* window, const QString& key)
{
    QSettings().setValue(key, window->saveGeometry());
}

}  // namespace greenhand
