#include "tests/faults/fault_server.h"

#include "core/practice/http_request_parser.h"
#include "tests/support/catch_qt.h"

#include <QFile>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslServer>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTimer>

#include <sys/socket.h>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {
namespace {

using practice::HttpServer;
using practice::Request;
using practice::Response;

constexpr int kSlowByteMs = 20;
constexpr qint64 kFlood = qint64{100} * 1024 * 1024;

class Workshop {
public:
    Workshop()
    {
        openssl({u"req"_s, u"-x509"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                 u"-nodes"_s, u"-days"_s, u"2"_s, u"-subj"_s, u"/CN=Greenhand test authority"_s, u"-keyout"_s,
                 file(u"ca.key"_s), u"-out"_s, file(u"ca.pem"_s)});
        authority = certificate(u"ca.pem"_s);
    }

    HttpServer::Identity make(Certificate which)
    {
        const bool named = which != Certificate::WrongName;
        write(u"names.txt"_s, named
                                  ? "subjectAltName=IP:127.0.0.1,DNS:localhost,DNS:accounting.sageone.co.za\n"
                                  : "subjectAltName=DNS:elsewhere.example\n");
        openssl({u"req"_s, u"-new"_s, u"-newkey"_s, u"ec"_s, u"-pkeyopt"_s, u"ec_paramgen_curve:P-256"_s,
                 u"-nodes"_s, u"-subj"_s, u"/CN=Greenhand test server"_s, u"-keyout"_s, file(u"key.pem"_s),
                 u"-out"_s, file(u"request.pem"_s)});
        QStringList sign{u"x509"_s,        u"-req"_s,
                         u"-in"_s,         file(u"request.pem"_s),
                         u"-out"_s,        file(u"cert.pem"_s),
                         u"-extfile"_s,    file(u"names.txt"_s),
                         u"-set_serial"_s, QString::number(int(which) + 2),
                         u"-days"_s,       which == Certificate::Expired ? u"-1"_s : u"2"_s};
        if (which == Certificate::SelfSigned)
            sign += {u"-signkey"_s, file(u"key.pem"_s)};
        else
            sign += {u"-CA"_s, file(u"ca.pem"_s), u"-CAkey"_s, file(u"ca.key"_s)};
        openssl(sign);
        QFile key(file(u"key.pem"_s));
        REQUIRE(key.open(QIODevice::ReadOnly));
        return {certificate(u"cert.pem"_s), QSslKey(&key, QSsl::Ec)};
    }

    QSslCertificate authority;

private:
    QString file(const QString& name) const { return m_dir.filePath(name); }

    void write(const QString& name, const QByteArray& text) const
    {
        QFile out(file(name));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(text);
    }

    QSslCertificate certificate(const QString& name) const
    {
        QFile in(file(name));
        REQUIRE(in.open(QIODevice::ReadOnly));
        return QSslCertificate(&in);
    }

    static void openssl(const QStringList& words)
    {
        QProcess process;
        process.start(u"openssl"_s, words);
        REQUIRE(process.waitForFinished(30'000));
        CAPTURE(process.readAllStandardError());
        REQUIRE(process.exitCode() == 0);
    }

    QTemporaryDir m_dir;
};

Workshop& workshop()
{
    static Workshop one;
    return one;
}

QSslConfiguration configurationOf(Certificate tls)
{
    const HttpServer::Identity identity = identityOf(tls);
    QSslConfiguration configuration = QSslConfiguration::defaultConfiguration();
    configuration.setLocalCertificate(identity.certificate);
    configuration.setPrivateKey(identity.key);
    configuration.setPeerVerifyMode(QSslSocket::VerifyNone);
    return configuration;
}

std::unique_ptr<QTcpServer> listenerFor(const std::optional<Certificate>& tls)
{
    if (!tls)
        return std::make_unique<QTcpServer>();
    auto server = std::make_unique<QSslServer>();
    server->setSslConfiguration(configurationOf(*tls));
    return server;
}

QUrl urlOf(bool secure, quint16 port)
{
    return QUrl(u"%1://127.0.0.1:%2/api/2.0.0/"_s.arg(secure ? u"https"_s : u"http"_s).arg(port));
}

practice::Company seededCompany(const QString& journalFile)
{
    QFile seed(QStringLiteral(GREENHAND_SOURCE_DIR) + u"/resources/practice/sage_company.json"_s);
    REQUIRE(seed.open(QIODevice::ReadOnly));
    return must(practice::Company::open(seed.readAll(), journalFile));
}

QString methodOf(const Request& request)
{
    return request.path.split(u'/', Qt::SkipEmptyParts).mid(2, 2).join(u'/');  // behind api/2.0.0
}

QByteArray reasonOf(int status) { return status < 300 ? "OK" : "Because"; }

/// With no time to linger the close throws away what is queued and sends RST instead of FIN.
void tearOff(QTcpSocket& socket)
{
    const linger none{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket.abort();
}

}  // namespace

QSslCertificate testAuthority() { return workshop().authority; }

HttpServer::Identity identityOf(Certificate which)
{
    static std::map<Certificate, HttpServer::Identity> made;
    const auto known = made.find(which);
    return known != made.end() ? known->second : made.emplace(which, workshop().make(which)).first->second;
}

namespace replies {

Response json(int status, const QByteArray& body)
{
    return {.status = status,
            .reason = reasonOf(status),
            .headers = {{"Content-Type", "application/json; charset=utf-8"}},
            .body = body};
}

Response html(int status)
{
    return {.status = status,
            .reason = reasonOf(status),
            .headers = {{"Content-Type", "text/html"}},
            .body = "<!DOCTYPE html><html><head><title>Web server is down</title></head>"
                    "<body><h1>Error</h1>The page cannot be shown.</body></html>"};
}

Response redirect(int status, const QUrl& target)
{
    return {.status = status,
            .reason = "Elsewhere",
            .headers = {{"Location", target.toEncoded()}, {"Content-Type", "text/html"}},
            .body = "<html><head><title>Object moved</title></head></html>"};
}

/// 64 MB of blanks in 64 kB. Nobody who is careful reaches the check sum at its end.
Response gzipBomb()
{
    static const QByteArray packed = []() -> QByteArray {
        const QByteArray zlib = qCompress(QByteArray(64 * 1024 * 1024, ' '), 9).mid(4);
        return QByteArray("\x1f\x8b\x08\x00\x00\x00\x00\x00\x02\x03", 10) + zlib.mid(2, zlib.size() - 6)
             + QByteArray(8, '\0');
    }();
    Response response = json(200, packed);
    response.headers.add("Content-Encoding", "gzip");
    return response;
}

}  // namespace replies

/// One line to a client.
class FaultServer::Talk final : public QObject {
public:
    Talk(QTcpSocket* socket, FaultServer& server) : QObject(socket), m_socket{*socket}, m_server{server}
    {
        connect(socket, &QTcpSocket::readyRead, this, [this] { read(); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        read();
    }

private:
    void read()
    {
        const QByteArray bytes = m_socket.readAll();
        m_server.m_received += bytes;
        if (m_over)
            return;
        if (!m_server.m_secure && bytes.startsWith('\x16'))  // a TLS handshake, as web servers answer it
            return end("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n");
        m_parser.feed(bytes);
        while (!m_over) {
            switch (m_parser.advance()) {
            case practice::RequestParser::Step::NeedMore: return;
            case practice::RequestParser::Step::HeadRead: head(); break;
            case practice::RequestParser::Step::Whole: whole(); break;
            case practice::RequestParser::Step::Refused: end({}); break;
            }
        }
    }

    void head()
    {
        m_fault = m_server.faultFor(methodOf(m_parser.request()));
        if (m_fault.line == Line::CloseAtHead)
            end({});
        else if (m_fault.line == Line::ResetAtHead)
            reset();
    }

    void whole()
    {
        const bool keep = m_parser.keepAlive();
        Request request = m_parser.take();
        request.secure = m_server.m_secure;
        m_server.m_bodies[methodOf(request)].push_back(request.body);
        const Fault fault = std::exchange(m_fault, {});
        Response response = replies::json(500, R"({"Message":"An error has occurred."})");
        switch (fault.act) {
        case Act::Does: response = m_server.answer(request); break;
        case Act::Ignores: break;
        case Act::DoesLater: hold(request, fault.laterMs); break;
        }
        if (fault.says) {
            Response said = *fault.says;
            if (!said.headers.has("Date") && response.headers.has("Date"))
                said.headers.add("Date", response.headers.value("Date"));
            response = said;
        }
        if (fault.alter) {
            QJsonObject object = QJsonDocument::fromJson(response.body).object();
            fault.alter(object);
            response.body = QJsonDocument(object).toJson(QJsonDocument::Compact);
        }
        deliver(response, fault.line, keep);
    }

    void hold(const Request& request, std::optional<int> laterMs)
    {
        m_server.m_held.push_back(request);
        if (laterMs)
            QTimer::singleShot(*laterMs, m_server.m_listener.get(),
                               [server = &m_server] { server->doHeld(); });
    }

    void deliver(const Response& response, Line line, bool keep)
    {
        const QByteArray head = headOf(response);
        const QByteArray& body = response.body;
        switch (line) {
        case Line::Whole: return keep ? write(head + body) : end(head + body);
        case Line::WholeThenClose: return end(head + body);
        case Line::Close: return end({});
        case Line::Reset: return reset();
        case Line::StatusLineFragment: return end("HTTP/1.1 2");
        case Line::HalfHeaders: return end(head.left(head.size() / 2));
        case Line::HalfBody: return end(head + body.left(body.size() / 2));
        case Line::ContinueThenClose: return end("HTTP/1.1 100 Continue\r\n\r\n");
        case Line::Silence: m_over = true; return;
        case Line::SlowBytes: return drip(head + body);
        case Line::Flood: return flood();
        case Line::CloseAtHead:
        case Line::ResetAtHead: return;  // it ended at the head
        }
    }

    void write(const QByteArray& bytes) { m_socket.write(bytes); }

    void end(const QByteArray& last)
    {
        m_over = true;
        m_socket.write(last);
        m_socket.disconnectFromHost();
    }

    void reset()
    {
        m_over = true;
        tearOff(m_socket);
    }

    void drip(const QByteArray& bytes)
    {
        m_over = true;
        auto* timer = new QTimer(this);
        connect(timer, &QTimer::timeout, this,
                [this, bytes, at = qsizetype(0)]() mutable { m_socket.write(bytes.mid(at++, 1)); });
        timer->start(kSlowByteMs);
    }

    void flood()
    {
        m_over = true;
        m_socket.write("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
                       + QByteArray::number(kFlood) + "\r\n\r\n");
        auto* pump = new QTimer(this);
        connect(pump, &QTimer::timeout, this, [this, pump, left = kFlood]() mutable {
            const auto* tls = qobject_cast<QSslSocket*>(&m_socket);
            if (m_socket.bytesToWrite() + (tls ? tls->encryptedBytesToWrite() : 0) > 1024 * 1024)
                return;
            left -= m_socket.write(QByteArray(256 * 1024, ' '));
            if (left <= 0)
                pump->stop();
        });
        pump->start(0);
    }

    QTcpSocket& m_socket;
    FaultServer& m_server;
    practice::RequestParser m_parser;
    Fault m_fault;
    bool m_over = false;  ///< what still comes is only counted
};

FaultServer::FaultServer(std::function<qint64()> utcMs, const Canaries& canaries, const QString& journalFile)
    : m_utcMs{std::move(utcMs)}
    , m_company{seededCompany(journalFile)}
    , m_sage{m_company,
             {.credentials = {canaries.user, canaries.password, QUuid::fromString(canaries.apiKey)}}}
{
}

FaultServer::~FaultServer() = default;

void FaultServer::listen(std::optional<Certificate> tls, quint16 port)
{
    stop();
    m_listener = listenerFor(tls);
    m_secure = tls.has_value();
    QObject::connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, m_listener.get(),
                     [this] { welcome(); });
    m_kept.reset();
    REQUIRE(m_listener->listen(QHostAddress::LocalHost, port));
    m_port = m_listener->serverPort();
}

void FaultServer::show(Certificate tls)
{
    REQUIRE(m_secure);
    static_cast<QSslServer&>(*m_listener).setSslConfiguration(configurationOf(tls));
}

void FaultServer::stop()
{
    if (!std::exchange(m_listener, nullptr))
        return;
    m_kept = std::make_unique<QTcpSocket>();
    m_kept->bind(QHostAddress::LocalHost, m_port, QAbstractSocket::ReuseAddressHint);
}

QUrl FaultServer::base() const { return urlOf(m_secure, m_port); }

void FaultServer::welcome()
{
    while (QTcpSocket* socket = m_listener->nextPendingConnection()) {
        ++m_connections;
        new Talk(socket, *this);
    }
}

void FaultServer::faultNext(const QString& method, const Fault& fault) { m_next[method].push_back(fault); }

Fault FaultServer::faultFor(const QString& method)
{
    const int nth = ++m_calls[method];
    if (auto& waiting = m_next[method]; !waiting.empty()) {
        Fault fault = waiting.front();
        waiting.pop_front();
        return fault;
    }
    return plan ? plan(method, nth) : Fault{};
}

Response FaultServer::answer(Request request)
{
    if (ignoresFilter)
        request.query.removeIf([](const auto& pair) { return pair.first == u"$filter"_s; });
    const qint64 now = m_utcMs();
    Response response = m_sage.answer(request, now);
    for (const auto& [id, row] : m_company.rows(practice::Table::TaxInvoices))
        m_bornMs.try_emplace(id, now);
    if (lagMs > 0 && methodOf(request) == u"TaxInvoice/Get")
        hideTheYoung(response);
    if (dateHeader) {
        Response plain = response;
        plain.headers = {};
        for (const auto& [name, value] : response.headers)
            if (name != "Date")
                plain.headers.add(name, value);
        if (!dateHeader->isEmpty())
            plain.headers.add("Date", *dateHeader);
        return plain;
    }
    return response;
}

/// What was saved a moment ago is not in the list yet.
void FaultServer::hideTheYoung(Response& response)
{
    QJsonObject list = QJsonDocument::fromJson(response.body).object();
    if (!list.contains("Results"_L1))
        return;
    QJsonArray old;
    for (const QJsonValue& row : list["Results"_L1].toArray())
        if (m_utcMs() >= m_bornMs[row["ID"_L1].toInteger()] + lagMs)
            old.append(row);
    const auto hidden = list["Results"_L1].toArray().size() - old.size();
    list["TotalResults"_L1] = list["TotalResults"_L1].toInteger() - hidden;
    list["ReturnedResults"_L1] = old.size();
    list["Results"_L1] = old;
    response.body = QJsonDocument(list).toJson(QJsonDocument::Compact);
}

void FaultServer::doHeld()
{
    for (; !m_held.empty(); m_held.pop_front())
        static_cast<void>(answer(m_held.front()));
}

int FaultServer::documents(const QString& reference) const
{
    int found = 0;
    for (const QJsonObject& document : m_company.invoices())
        found += document["Reference"_L1].toString() == reference ? 1 : 0;
    return found;
}

int FaultServer::mails(const QString& reference) const
{
    int found = 0;
    for (const QJsonObject& document : m_company.invoices())
        if (document["Reference"_L1].toString() == reference)
            for (const QJsonObject& mail : m_company.outbox())
                found += mail["ID"_L1] == document["ID"_L1] ? 1 : 0;
    return found;
}

int FaultServer::customersNamed(const QString& name) const
{
    int found = 0;
    for (const auto& [id, row] : m_company.rows(practice::Table::Customers))
        found += row["Name"_L1].toString() == name ? 1 : 0;
    return found;
}

int FaultServer::calls(const QString& method) const
{
    int sum = 0;
    for (const auto& [name, count] : m_calls)
        sum += method.isEmpty() || name == method ? count : 0;
    return sum;
}

void FaultServer::forgetCalls()
{
    m_calls.clear();
    m_bodies.clear();
    m_connections = 0;
    m_received.clear();
}

TrapHost::TrapHost(std::optional<Certificate> tls) : m_listener{listenerFor(tls)}, m_secure{tls.has_value()}
{
    QObject::connect(m_listener.get(), &QTcpServer::pendingConnectionAvailable, m_listener.get(), [this] {
        while (QTcpSocket* socket = m_listener->nextPendingConnection()) {
            ++connections;
            QObject::connect(socket, &QTcpSocket::readyRead, socket,
                             [this, socket] { received += socket->readAll(); });
        }
    });
    REQUIRE(m_listener->listen(QHostAddress::LocalHost));
}

TrapHost::~TrapHost() = default;

QUrl TrapHost::url() const
{
    QUrl url = urlOf(m_secure, m_listener->serverPort());
    url.setPath(u"/api/2.0.0/TaxInvoice/Save"_s);
    return url;
}

}  // namespace greenhand::testing
