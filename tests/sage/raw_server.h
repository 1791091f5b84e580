#pragma once

#include "tests/support/catch_qt.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QUrl>

#include <functional>
#include <memory>

namespace greenhand::testing {

/// A server on loopback that hands each whole request to the test, which
/// answers in bytes or not at all.
class RawServer {
public:
    using Answer = std::function<void(QTcpSocket& socket, const QByteArray& request)>;

    explicit RawServer(Answer answer, std::optional<QSslConfiguration> tls = {})
        : m_answer{std::move(answer)}
        , m_tls{tls.has_value()}
    {
        if (tls) {
            auto server = std::make_unique<QSslServer>();
            server->setSslConfiguration(*tls);
            m_server = std::move(server);
        } else {
            m_server = std::make_unique<QTcpServer>();
        }
        // QSslServer hands a socket out after its handshake, a plain one on connection.
        QObject::connect(m_server.get(), &QTcpServer::pendingConnectionAvailable, m_server.get(), [this] {
            while (QTcpSocket* socket = m_server->nextPendingConnection())
                serve(socket);
        });
        REQUIRE(m_server->listen(QHostAddress::LocalHost));
    }

    [[nodiscard]] QUrl url(const QString& path = QStringLiteral("/api/2.0.0/X")) const
    {
        QUrl url;
        url.setScheme(m_tls ? QStringLiteral("https") : QStringLiteral("http"));
        url.setHost(QStringLiteral("127.0.0.1"));
        url.setPort(m_server->serverPort());
        url.setPath(path);
        return url;
    }

    QList<QByteArray> requests;  ///< whole ones, head and body
    QByteArray received;         ///< every byte
    int connections = 0;
    qint64 written = 0;

private:
    void serve(QTcpSocket* socket)
    {
        ++connections;
        const auto buffer = std::make_shared<QByteArray>();
        QObject::connect(socket, &QTcpSocket::bytesWritten, socket,
                         [this](qint64 count) { written += count; });
        const auto take = [this, socket, buffer] {
            const QByteArray bytes = socket->readAll();
            received += bytes;
            *buffer += bytes;
            const auto head = buffer->indexOf("\r\n\r\n");
            if (head < 0)
                return;
            const auto size = head + 4 + bodySize(buffer->left(head));
            if (buffer->size() < size)
                return;
            const QByteArray request = buffer->left(size);
            buffer->remove(0, size);
            requests << request;
            m_answer(*socket, request);
        };
        QObject::connect(socket, &QTcpSocket::readyRead, socket, take);
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        take();
    }

    static qsizetype bodySize(const QByteArray& head)
    {
        for (const QByteArray& line : head.split('\n'))
            if (line.toLower().startsWith("content-length:"))
                return line.mid(15).trimmed().toInt();
        return 0;
    }

    Answer m_answer;
    bool m_tls;
    std::unique_ptr<QTcpServer> m_server;
};

/// A reply as servers send it.
inline QByteArray http(const QByteArray& status, const QByteArray& body, const QByteArray& headers = {})
{
    return "HTTP/1.1 " + status + "\r\nContent-Length: " + QByteArray::number(body.size()) + "\r\n" + headers
         + "\r\n" + body;
}

}  // namespace greenhand::testing
