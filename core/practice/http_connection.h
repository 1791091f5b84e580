#pragma once

#include "core/practice/http_request_parser.h"
#include "core/practice/http_server.h"

#include <QObject>

class QTcpSocket;

namespace greenhand::practice {

/// One line to a client: reads its requests one by one and delivers the replies as planned.
class HttpConnection : public QObject {
    Q_OBJECT

public:
    HttpConnection(QTcpSocket* socket, HttpServer* server, bool secure);

private:
    void read();
    void serve();
    void headRead();
    void answer();
    void deliver(const Reply& reply);
    void send(const QByteArray& bytes);
    void sendSlowly(const QByteArray& bytes, int milliseconds);
    void sendLater(const QByteArray& bytes, int milliseconds);
    void sendAndClose(const QByteArray& bytes);
    void reset();

    HttpServer* m_server;
    QTcpSocket* m_socket;
    RequestParser m_parser;
    bool m_secure;
    bool m_keepAlive = true;
    bool m_busy = false;     ///< a reply is on its way; the next request waits
    bool m_closing = false;  ///< nothing that still comes is read
};

}  // namespace greenhand::practice
