#include "tests/faults/office_network.h"

#include "tests/faults/fault_server.h"
#include "tests/support/catch_qt.h"

#include <QHostAddress>
#include <QTcpServer>
#include <QTcpSocket>

#include <arpa/inet.h>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <cstring>

using namespace Qt::Literals::StringLiterals;

/// Stands before the C library's own, also for Qt: see office_network.h.
extern "C" __attribute__((visibility("default"))) int getaddrinfo(const char* node, const char* service,
                                                                  const addrinfo* hints, addrinfo** result)
{
    if (node && std::strstr(node, "sageone.co.za"))
        return EAI_NONAME;
    using Function = int (*)(const char*, const char*, const addrinfo*, addrinfo**);
    static const auto real = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "getaddrinfo"));
    return real(node, service, hints, result);
}

namespace greenhand::testing {
namespace {

class FixedProxy final : public QNetworkProxyFactory {
public:
    explicit FixedProxy(quint16 port) : m_port{port} {}
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery&) override
    {
        return {QNetworkProxy(QNetworkProxy::HttpProxy, u"127.0.0.1"_s, m_port)};
    }

private:
    quint16 m_port;
};

/// Bytes go through in both directions until one side ends.
void join(QTcpSocket& client, quint16 port)
{
    auto* server = new QTcpSocket(&client);
    QObject::connect(server, &QTcpSocket::readyRead, &client,
                     [&client, server] { client.write(server->readAll()); });
    QObject::connect(&client, &QTcpSocket::readyRead, server,
                     [&client, server] { server->write(client.readAll()); });
    QObject::connect(server, &QTcpSocket::disconnected, &client, [&client] { client.disconnectFromHost(); });
    QObject::connect(server, &QTcpSocket::connected, &client,
                     [&client] { client.write("HTTP/1.1 200 Connection established\r\n\r\n"); });
    server->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
}

}  // namespace

ConnectProxy::ConnectProxy() : m_listener{std::make_unique<QTcpServer>()}
{
    QObject::connect(m_listener.get(), &QTcpServer::newConnection, m_listener.get(), [this] {
        while (QTcpSocket* client = m_listener->nextPendingConnection()) {
            ++connects;
            QObject::connect(client, &QTcpSocket::disconnected, client, &QObject::deleteLater);
            const auto head = std::make_shared<QByteArray>();
            const auto once = std::make_shared<QMetaObject::Connection>();
            *once = QObject::connect(client, &QTcpSocket::readyRead, client, [this, client, head, once] {
                *head += client->readAll();
                if (!head->contains("\r\n\r\n"))
                    return;
                QObject::disconnect(*once);
                heads += *head;
                if (!asksPassword)
                    return join(*client, target);
                client->write("HTTP/1.1 407 Proxy Authentication Required\r\n"
                              "Proxy-Authenticate: Basic realm=\"office\"\r\nContent-Length: 0\r\n\r\n");
                client->disconnectFromHost();
            });
        }
    });
    REQUIRE(m_listener->listen(QHostAddress::LocalHost));
}

ConnectProxy::~ConnectProxy() = default;

quint16 ConnectProxy::port() const { return m_listener->serverPort(); }

void ConnectProxy::cut()
{
    for (QTcpSocket* client : m_listener->findChildren<QTcpSocket*>(Qt::FindDirectChildrenOnly))
        client->abort();
}

SystemProxy::SystemProxy(const ConnectProxy& proxy)
{
    QNetworkProxyFactory::setApplicationProxyFactory(new FixedProxy(proxy.port()));
}
SystemProxy::~SystemProxy() { QNetworkProxyFactory::setApplicationProxyFactory(nullptr); }

EnvironmentProxy::EnvironmentProxy(const ConnectProxy& proxy)
{
    QNetworkProxyFactory::setUseSystemConfiguration(true);
    qputenv("https_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.port()));
}
EnvironmentProxy::~EnvironmentProxy()
{
    qunsetenv("https_proxy");
    QNetworkProxyFactory::setUseSystemConfiguration(false);
}

TrustedAuthority::TrustedAuthority() : m_before{QSslConfiguration::defaultConfiguration()}
{
    QSslConfiguration trusting = m_before;
    trusting.setCaCertificates({testAuthority()});
    QSslConfiguration::setDefaultConfiguration(trusting);
}
TrustedAuthority::~TrustedAuthority() { QSslConfiguration::setDefaultConfiguration(m_before); }

/// The queue of a listener that accepts nobody is filled: further calls get no answer at all.
DeadPort::DeadPort(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(port);
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    sockaddr where{};
    static_assert(sizeof where == sizeof address);
    std::memcpy(&where, &address, sizeof where);
    m_listener = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int yes = 1;
    ::setsockopt(m_listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    REQUIRE(::bind(m_listener, &where, sizeof where) == 0);
    REQUIRE(::listen(m_listener, 0) == 0);
    for (int& one : m_waiting) {
        one = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        static_cast<void>(::connect(one, &where, sizeof where));
    }
}

DeadPort::~DeadPort()
{
    for (const int one : m_waiting)
        ::close(one);
    ::close(m_listener);
}

}  // namespace greenhand::testing
