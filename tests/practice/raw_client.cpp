#include "tests/practice/raw_client.h"

#include "tests/support/catch_qt.h"

#include <QHostAddress>
#include <QtTest/QTest>

#include <array>
#include <cerrno>

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {

RawClient::RawClient(quint16 port, Line line)
{
    if (line == Line::Plain) {
        m_socket = std::make_unique<QTcpSocket>();
    } else {
        auto socket = std::make_unique<QSslSocket>();
        socket->setPeerVerifyMode(QSslSocket::VerifyNone);
        socket->connectToHostEncrypted(u"127.0.0.1"_s, port);
        QSslSocket* encrypted = socket.get();
        m_socket = std::move(socket);
        REQUIRE(QTest::qWaitFor([&] { return encrypted->isEncrypted(); }));
        return;
    }
    m_socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    REQUIRE(QTest::qWaitFor([&] { return m_socket->state() == QAbstractSocket::ConnectedState; }));
}

void RawClient::say(const QByteArray& bytes) { REQUIRE(m_socket->write(bytes) == bytes.size()); }

QByteArray RawClient::hear(const QByteArray& sought, int milliseconds)
{
    (void)QTest::qWaitFor(
        [&] {
            m_heard += m_socket->readAll();
            return m_heard.contains(sought) || hasEnded();
        },
        milliseconds);
    return m_heard;
}

QByteArray RawClient::hearToEnd(int milliseconds)
{
    const bool ended = QTest::qWaitFor([&] { return hasEnded(); }, milliseconds);
    CHECK(ended);
    return m_heard += m_socket->readAll();
}

QByteArray RawClient::hearFor(int milliseconds)
{
    (void)QTest::qWaitFor([&] { return hasEnded(); }, milliseconds);
    return m_heard += m_socket->readAll();
}

bool RawClient::hasEnded() const { return m_socket->state() != QAbstractSocket::ConnectedState; }

LastWords lastWords(quint16 port, const QByteArray& request)
{
    const int line = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in server{};
    server.sin_family = AF_INET;
    server.sin_port = htons(port);
    server.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    REQUIRE(::connect(line, reinterpret_cast<const sockaddr*>(&server), sizeof server) == 0);
    REQUIRE(::send(line, request.constData(), std::size_t(request.size()), 0) == request.size());

    LastWords heard;
    const bool ended = QTest::qWaitFor([&] {
        std::array<char, 4096> bytes{};
        const ssize_t count = ::recv(line, bytes.data(), bytes.size(), MSG_DONTWAIT);
        if (count > 0)
            heard.bytes.append(bytes.data(), count);
        heard.torn = count < 0 && errno == ECONNRESET;
        return count == 0 || heard.torn;
    });
    ::close(line);
    CHECK(ended);
    return heard;
}

}  // namespace greenhand::testing
