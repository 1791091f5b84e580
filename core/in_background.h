#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>
#include <utility>

namespace greenhand {

/// Waits at its end for what other threads still work out. It goes before the application does, which
/// closes every connection to a database, another thread's too.
class BackgroundEnd {
public:
    BackgroundEnd() = default;
    ~BackgroundEnd() { QThreadPool::globalInstance()->waitForDone(); }
    BackgroundEnd(const BackgroundEnd&) = delete;
    BackgroundEnd& operator=(const BackgroundEnd&) = delete;
};

/// Has another thread work out what would keep the window waiting; whenDone() brings the result. The work
/// must touch nothing but its own copies, and is not interrupted when nobody wants the result any more.
template <class Work>
[[nodiscard]] auto inBackground(Work work) -> QFuture<std::invoke_result_t<Work&>>
{
    auto promise = std::make_shared<QPromise<std::invoke_result_t<Work&>>>();
    promise->start();
    auto future = promise->future();
    QThreadPool::globalInstance()->start([promise, work = std::move(work)]() mutable {
        promise->addResult(work());
        promise->finish();
    });
    return future;
}

}  // namespace greenhand
