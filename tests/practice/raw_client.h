#pragma once

#include <QSslSocket>
#include <QTcpSocket>

#include <memory>

namespace greenhand::testing {

/// A client that says exactly what it is told and keeps what it hears.
class RawClient {
public:
    enum class Line { Plain, Tls };

    explicit RawClient(quint16 port, Line line = Line::Plain);

    void say(const QByteArray& bytes);
    /// What came once `sought` is in it, or until the wait is over or the line has ended.
    QByteArray hear(const QByteArray& sought, int milliseconds = 5000);
    /// What came until the line ended.
    QByteArray hearToEnd(int milliseconds = 5000);
    /// What came within this time.
    QByteArray hearFor(int milliseconds);
    [[nodiscard]] bool hasEnded() const;

private:
    std::unique_ptr<QTcpSocket> m_socket;
    QByteArray m_heard;
};

/// What a client hears to the end of the line, and how the line ended.
struct LastWords {
    QByteArray bytes;
    bool torn = false;  ///< by RST; Qt's sockets cannot tell this from an end in order
};

/// Says the request on a line of its own and listens to its end.
[[nodiscard]] LastWords lastWords(quint16 port, const QByteArray& request);

}  // namespace greenhand::testing
