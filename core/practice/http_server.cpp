#include "core/practice/http_server.h"

#include "core/practice/http_connection.h"

#include <QHostAddress>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

namespace {

std::unique_ptr<QTcpServer> listenerFor(const std::optional<HttpServer::Identity>& identity)
{
    if (!identity)
        return std::make_unique<QTcpServer>();
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity->certificate);
    configuration.setPrivateKey(identity->key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configuration);
    return server;
}

}  // namespace

HttpServer::HttpServer(Handler handler, QObject* parent) : QObject(parent), m_handler(std::move(handler)) {}

HttpServer::~HttpServer() = default;

Result<void> HttpServer::listen(quint16 port, const std::optional<Identity>& identity)
{
    m_listener = listenerFor(identity);
    m_secure = identity.has_value();
    connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, this, &HttpServer::welcome);
    if (!m_listener->listen(QHostAddress::LocalHost, port))
        return fail(ErrorKind::InUse, m_listener->errorString(), u"port %1"_s.arg(port));
    return {};
}

quint16 HttpServer::port() const { return m_listener ? m_listener->serverPort() : quint16(0); }

void HttpServer::welcome()
{
    while (QTcpSocket* socket = m_listener->nextPendingConnection()) {
        ++m_connections;
        new HttpConnection(socket, this, m_secure);
    }
}

Reply HttpServer::answer(const Request& request)
{
    ++m_requests;
    return m_handler(request);
}

std::optional<Delivery> HttpServer::atHead(const Request& request) const
{
    return m_gate ? m_gate(request) : std::nullopt;
}

}  // namespace greenhand::practice
