#pragma once

#include "core/practice/http_message.h"
#include "core/result.h"

#include <QObject>
#include <QSslCertificate>
#include <QSslKey>

#include <functional>
#include <memory>
#include <optional>

class QTcpServer;

namespace greenhand::practice {

/// How a reply reaches the client. All but Whole are the faults of a real line.
enum class Delivery {
    Whole,
    CloseBefore,         ///< the line ends in order, without a reply
    ResetBefore,         ///< the line is torn off, without a reply
    StatusLineFragment,  ///< "HTTP/1.1 2" and the end
    HalfHeaders,
    HalfBody,
    ContinueThenClose,  ///< "100 Continue" and the end
    Silence,            ///< the line stays open and nothing comes
    SlowBytes,          ///< one byte each Reply::milliseconds
    DelayMs,            ///< whole, after Reply::milliseconds
};

struct Reply {
    Response response = {};
    Delivery delivery = Delivery::Whole;
    int milliseconds = 0;
};

/// A small HTTP/1.1 server on this computer's loopback address; it never listens anywhere else.
/// Whatever a request changes is done in the handler, before the reply goes its way.
class HttpServer : public QObject {
    Q_OBJECT

public:
    using Handler = std::function<Reply(const Request&)>;
    /// Decides on the headers alone; a delivery ends the request before its body is read.
    using HeadGate = std::function<std::optional<Delivery>(const Request&)>;

    struct Identity {
        QSslCertificate certificate;
        QSslKey key;
    };

    explicit HttpServer(Handler handler, QObject* parent = nullptr);
    ~HttpServer() override;

    /// Port 0 takes a free one. With an identity the server speaks TLS.
    [[nodiscard]] Result<void> listen(quint16 port = 0,
                                      const std::optional<Identity>& identity = std::nullopt);
    void setHeadGate(HeadGate gate) { m_gate = std::move(gate); }

    /// 0 until it listens.
    [[nodiscard]] quint16 port() const;
    [[nodiscard]] int connectionCount() const { return m_connections; }
    /// Requests that came whole and were handed to the handler.
    [[nodiscard]] int requestCount() const { return m_requests; }

private:
    friend class HttpConnection;
    void welcome();
    [[nodiscard]] Reply answer(const Request& request);
    [[nodiscard]] std::optional<Delivery> atHead(const Request& request) const;

    Handler m_handler;
    HeadGate m_gate;
    std::unique_ptr<QTcpServer> m_listener;
    bool m_secure = false;
    int m_connections = 0;
    int m_requests = 0;
};

}  // namespace greenhand::practice
