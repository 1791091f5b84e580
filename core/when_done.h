#pragma once

#include <QFuture>
#include <QFutureWatcher>
#include <QObject>

#include <utility>

namespace greenhand {

/// Calls use(result) from the event loop once there is one, unless context dies
/// first; an abandoned future calls nothing. Not QFuture::then(context, …), which
/// asserts in Qt 6.4 when the context goes.
template <class T, class Use>
void whenDone(const QFuture<T>& future, QObject* context, Use use)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context,
                     [watcher, use = std::move(use)]() mutable {
                         watcher->deleteLater();
                         if (watcher->future().resultCount() > 0)
                             use(watcher->result());
                     });
    watcher->setFuture(future);
}

}  // namespace greenhand
