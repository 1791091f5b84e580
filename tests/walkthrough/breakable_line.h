#pragma once

#include "core/sage/qt_http_transport.h"

#include <QPromise>

namespace greenhand {

/// The network, with a plug that the walk-through can pull to show what the
/// clerk sees when Sage One cannot be reached.
class BreakableLine final : public HttpTransport {
public:
    bool unplugged = false;

    QFuture<Outcome> send(const HttpRequest& request) override
    {
        if (!unplugged)
            return m_network.send(request);
        QPromise<Outcome> promise;
        promise.start();
        promise.addResult(Outcome(tl::unexpected(
            TransportFailure{.kind = ErrorKind::Offline, .detail = QStringLiteral("unplugged")})));
        promise.finish();
        return promise.future();
    }

private:
    QtHttpTransport m_network;
};

}  // namespace greenhand
