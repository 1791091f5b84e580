#pragma once

#include "core/sage/http_transport.h"

#include <QPromise>

#include <deque>
#include <vector>

namespace greenhand::testing {

/// Records what was sent and answers when the test says so. No sockets.
class FakeTransport final : public HttpTransport {
public:
    QFuture<Outcome> send(const HttpRequest& request) override
    {
        sent.push_back(request);
        m_waiting.emplace_back();
        m_waiting.back().start();
        return m_waiting.back().future();
    }

    /// Answers the oldest request that waits.
    void answer(int status, const QByteArray& body, const QByteArray& contentType = "application/json")
    {
        HttpReply reply;
        reply.status = status;
        reply.body = body;
        reply.contentType = contentType;
        reply.bodyRead = !sent[sent.size() - m_waiting.size()].body.isEmpty();
        answer(reply);
    }
    void answer(const HttpReply& reply) { finish(reply); }
    void breakDown(ErrorKind kind, bool bodyRead)
    {
        finish(tl::unexpected(TransportFailure{kind, bodyRead, {}}));
    }

    [[nodiscard]] std::size_t waiting() const { return m_waiting.size(); }

    std::vector<HttpRequest> sent;

private:
    void finish(Outcome outcome)
    {
        auto promise = std::move(m_waiting.front());
        m_waiting.pop_front();
        promise.addResult(std::move(outcome));
        promise.finish();
    }

    std::deque<QPromise<Outcome>> m_waiting;
};

}  // namespace greenhand::testing
