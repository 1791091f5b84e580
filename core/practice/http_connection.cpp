#include "core/practice/http_connection.h"

#include <QTcpSocket>
#include <QTimer>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace greenhand::practice {

namespace {

constexpr qint64 kReadAhead = 256 * 1024;

}  // namespace

HttpConnection::HttpConnection(QTcpSocket* socket, HttpServer* server, bool secure)
    : QObject(server)
    , m_server(server)
    , m_socket(socket)
    , m_secure(secure)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(kReadAhead);
    connect(m_socket, &QTcpSocket::readyRead, this, &HttpConnection::read);
    connect(m_socket, &QTcpSocket::disconnected, this, &QObject::deleteLater);
    read();
}

void HttpConnection::read()
{
    if (m_closing) {
        m_socket->skip(m_socket->bytesAvailable());
        return;
    }
    if (m_busy)
        return;
    m_parser.feed(m_socket->readAll());
    serve();
}

void HttpConnection::serve()
{
    while (!m_busy && !m_closing) {
        switch (m_parser.advance()) {
        case RequestParser::Step::NeedMore: return;
        case RequestParser::Step::HeadRead: headRead(); break;
        case RequestParser::Step::Whole: answer(); break;
        case RequestParser::Step::Refused:
            sendAndClose(headOf(m_parser.refusal()) + m_parser.refusal().body);
            break;
        }
    }
}

void HttpConnection::headRead()
{
    if (const auto delivery = m_server->atHead(m_parser.request()))
        deliver({.delivery = *delivery});
    else if (m_parser.expectsContinue())
        m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
}

void HttpConnection::answer()
{
    m_keepAlive = m_parser.keepAlive();
    Request request = m_parser.take();
    request.secure = m_secure;
    Reply reply = m_server->answer(request);
    if (!m_keepAlive)
        reply.response.headers.set("Connection", "close");
    if (request.method == "HEAD") {
        reply.response.headers.set("Content-Length", QByteArray::number(reply.response.body.size()));
        reply.response.body.clear();
    }
    deliver(reply);
}

void HttpConnection::deliver(const Reply& reply)
{
    const QByteArray head = headOf(reply.response);
    const QByteArray& body = reply.response.body;
    switch (reply.delivery) {
    case Delivery::Whole: send(head + body); return;
    case Delivery::CloseBefore: sendAndClose({}); return;
    case Delivery::ResetBefore: reset(); return;
    case Delivery::StatusLineFragment: sendAndClose("HTTP/1.1 2"); return;
    case Delivery::HalfHeaders: sendAndClose(head.left(head.size() / 2)); return;
    case Delivery::HalfBody: sendAndClose(head + body.left(body.size() / 2)); return;
    case Delivery::ContinueThenClose: sendAndClose("HTTP/1.1 100 Continue\r\n\r\n"); return;
    case Delivery::Silence: m_busy = true; return;
    case Delivery::SlowBytes: sendSlowly(head + body, reply.milliseconds); return;
    case Delivery::DelayMs: sendLater(head + body, reply.milliseconds); return;
    }
}

void HttpConnection::send(const QByteArray& bytes)
{
    if (m_keepAlive)
        m_socket->write(bytes);
    else
        sendAndClose(bytes);
}

void HttpConnection::sendSlowly(const QByteArray& bytes, int milliseconds)
{
    m_busy = true;
    auto* timer = new QTimer(this);
    timer->setInterval(milliseconds);
    connect(timer, &QTimer::timeout, this, [this, timer, bytes, next = qsizetype(0)]() mutable {
        const QByteArray byte = bytes.mid(next++, 1);
        if (next < bytes.size()) {
            m_socket->write(byte);
            return;
        }
        timer->deleteLater();
        m_busy = false;
        send(byte);
        read();
    });
    timer->start();
}

void HttpConnection::sendLater(const QByteArray& bytes, int milliseconds)
{
    m_busy = true;
    QTimer::singleShot(milliseconds, this, [this, bytes] {
        m_busy = false;
        send(bytes);
        read();
    });
}

void HttpConnection::sendAndClose(const QByteArray& bytes)
{
    m_closing = true;
    m_socket->skip(m_socket->bytesAvailable());
    m_socket->write(bytes);
    m_socket->disconnectFromHost();
}

/// With no time to linger the close throws away what is queued and sends RST instead of FIN.
void HttpConnection::reset()
{
    m_closing = true;
    const linger none{.l_onoff = 1, .l_linger = 0};
#ifdef Q_OS_WIN
    ::setsockopt(SOCKET(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER,
                 reinterpret_cast<const char*>(&none), sizeof none);
#else
    ::setsockopt(int(m_socket->socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
#endif
    m_socket->abort();
}

}  // namespace greenhand::practice
