#include "tests/sage/raw_server.h"

#include "core/domain/push_verdict.h"
#include "core/sage/qt_http_transport.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QProcess>
#include <QSslKey>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <sys/socket.h>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace greenhand;
using greenhand::testing::http;
using greenhand::testing::RawServer;

namespace {

constexpr qint64 kKibibyte = 1024;

using Outcome = HttpTransport::Outcome;

Outcome await(const QFuture<Outcome>& future)
{
    REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 20'000));
    REQUIRE(future.resultCount() == 1);
    return future.result();
}

HttpRequest question(const QUrl& url) { return {.verb = "GET", .url = url, .authorization = "Basic abc"}; }

HttpRequest money(const QUrl& url)
{
    return {.kind = RequestKind::Money,
            .verb = "POST",
            .url = url,
            .authorization = "Basic abc",
            .body = "{\"ID\":0}"};
}

HttpReply reply(const Outcome& outcome)
{
    if (!outcome)
        FAIL(outcome.error().detail.toStdString() << " kind " << int(outcome.error().kind));
    return *outcome;
}

TransportFailure failure(const Outcome& outcome)
{
    if (outcome)
        FAIL("a reply with status " << outcome->status);
    return outcome.error();
}

RawServer::Answer always(const QByteArray& bytes)
{
    return [bytes](QTcpSocket& socket, const QByteArray&) { socket.write(bytes); };
}

RawServer::Answer thenClose(const QByteArray& bytes)
{
    return [bytes](QTcpSocket& socket, const QByteArray&) {
        socket.write(bytes);
        socket.disconnectFromHost();
    };
}

QUrl closedPort()
{
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    return QUrl(u"http://127.0.0.1:%1/api/2.0.0/X"_s.arg(server.serverPort()));
}

QByteArray head(const QByteArray& request) { return request.left(request.indexOf("\r\n\r\n") + 2); }

struct Authority {
    QSslCertificate certificate;
    QSslKey key;

    QSslConfiguration configuration() const
    {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(certificate);
        tls.setPrivateKey(key);
        return tls;
    }
};

/// A certificate that nobody knows, made here.
std::optional<Authority> ownCertificate(const QString& names = u"IP:127.0.0.1,DNS:localhost"_s)
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty() || !QSslSocket::supportsSsl()) {
        WARN("skipped: no openssl to make a certificate with");
        return std::nullopt;
    }
    QTemporaryDir dir;
    const QString key = dir.filePath(u"key.pem"_s);
    const QString certificate = dir.filePath(u"cert.pem"_s);
    QProcess process;
    process.start(openssl, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s,
                            u"2"_s, u"-subj"_s, u"/CN=Greenhand test"_s, u"-addext"_s,
                            u"subjectAltName="_s + names, u"-keyout"_s, key, u"-out"_s, certificate});
    REQUIRE(process.waitForFinished(30'000));
    QFile certificateFile(certificate);
    QFile keyFile(key);
    REQUIRE(certificateFile.open(QIODevice::ReadOnly));
    REQUIRE(keyFile.open(QIODevice::ReadOnly));
    return Authority{QSslCertificate(&certificateFile), QSslKey(&keyFile, QSsl::Rsa)};
}

}  // namespace

TEST_CASE("a request carries what Sage One wants and nothing else of ours", "[sage][transport]")
{
    RawServer server(always(http("201 Created", "{\"ID\":5}",
                                 "Content-Type: application/json; charset=utf-8\r\nLOGUID: 30938d1f\r\n"
                                 "Date: Mon, 10 Jul 2017 08:34:16 GMT\r\n")));
    QtHttpTransport transport;
    QUrl url = server.url();
    url.setQuery(u"useSystemDocumentNumber=true&apikey=%7Bk%7D"_s);
    const HttpReply answer = reply(await(transport.send(money(url))));
    CHECK(answer.status == 201);
    CHECK(answer.body == "{\"ID\":5}");
    CHECK(answer.contentType == "application/json; charset=utf-8");
    CHECK(answer.logUid == u"30938d1f"_s);
    CHECK(answer.serverDateMs == 1'499'675'656'000);
    CHECK_FALSE(answer.apiKeyRefused);
    CHECK(answer.bodyRead);

    REQUIRE(server.requests.size() == 1);
    const QByteArray sent = server.requests[0];
    CHECK(sent.startsWith("POST /api/2.0.0/X?useSystemDocumentNumber=true&apikey=%7Bk%7D HTTP/1.1\r\n"));
    CHECK(sent.endsWith("\r\n\r\n{\"ID\":0}"));
    const QByteArray headers = head(sent).toLower();
    CHECK(headers.contains("\r\ncontent-length: 8\r\n"));
    CHECK(headers.contains("\r\ncontent-type: application/json\r\n"));
    CHECK(headers.contains("\r\nauthorization: basic abc\r\n"));
    CHECK(headers.contains("\r\naccept: application/json\r\n"));
    CHECK_FALSE(headers.contains("transfer-encoding"));
    CHECK_FALSE(headers.contains("upgrade"));
    CHECK_FALSE(headers.contains("expect"));
}

TEST_CASE("an absurd or missing Date is no date", "[sage][transport]")
{
    for (const char* date : {"", "Date: Thu, 01 Jan 1970 00:00:00 GMT\r\n",
                             "Date: Fri, 01 Jan 2199 00:00:00 GMT\r\n", "Date: yesterday\r\n"}) {
        CAPTURE(date);
        RawServer server(always(http("200 OK", "{}", date)));
        QtHttpTransport transport;
        CHECK_FALSE(reply(await(transport.send(question(server.url())))).serverDateMs);
    }
}

TEST_CASE("any HTTP status with its body is a reply", "[sage][transport]")
{
    for (const char* status : {"200 OK",
                               "204 No Content",
                               "300 Multiple Choices",
                               "302 Found",
                               "304 Not Modified",
                               "400 Username is Required.",
                               "401 Unauthorized",
                               "402 Payment Required",
                               "403 Forbidden",
                               "404 Not Found",
                               "405 Method Not Allowed",
                               "409 Conflict",
                               "411 Length Required",
                               "415 Unsupported",
                               "422 Unprocessable",
                               "429 Too Many Requests",
                               "500 Internal",
                               "502 Bad Gateway",
                               "503 Service Unavailable",
                               "504 Gateway Timeout",
                               "599 Odd"}) {
        CAPTURE(status);
        const int code = QByteArray(status).left(3).toInt();
        const bool empty = code == 204 || code == 304;
        RawServer server(always(http(status, empty ? "" : "\"words\"")));
        QtHttpTransport transport;
        for (const HttpRequest& request : {question(server.url()), money(server.url())}) {
            const HttpReply answer = reply(await(transport.send(request)));
            CHECK(answer.status == code);
            CHECK(answer.body == (empty ? "" : "\"words\""));
            CHECK(answer.bodyRead == (request.kind == RequestKind::Money));
        }
        CHECK(server.requests.size() == 2);
    }
}

TEST_CASE("both refused log-ins arrive with what tells them apart, after one try", "[sage][transport]")
{
    RawServer password(
        always(http("401 Unauthorized", "{\"Message\":\"denied\"}", "WWW-Authenticate: Basic\r\n")));
    RawServer key(
        always("HTTP/1.1 401 Unauthorized\r\nTransfer-Encoding: chunked\r\nX-APIKey: Invalid\r\n\r\n"
               "5\r\n<html\r\n0\r\n\r\n"));
    QtHttpTransport transport;
    for (const auto& make : {&question, &money}) {
        const HttpReply wrongPassword = reply(await(transport.send(make(password.url()))));
        CHECK(wrongPassword.status == 401);
        CHECK(wrongPassword.body == "{\"Message\":\"denied\"}");
        CHECK_FALSE(wrongPassword.apiKeyRefused);
        const HttpReply wrongKey = reply(await(transport.send(make(key.url()))));
        CHECK(wrongKey.status == 401);
        CHECK(wrongKey.body == "<html");
        CHECK(wrongKey.apiKeyRefused);
    }
    CHECK(password.requests.size() == 2);
    CHECK(key.requests.size() == 2);
}

TEST_CASE("a closed port means that nothing was sent", "[sage][transport]")
{
    QtHttpTransport transport;
    const TransportFailure posted = failure(await(transport.send(money(closedPort()))));
    CHECK(posted.kind == ErrorKind::Offline);
    CHECK_FALSE(posted.bodyRead);
    CHECK(failure(await(transport.send(question(closedPort())))).kind == ErrorKind::Offline);
}

TEST_CASE("an address that is not allowed is never looked up", "[sage][transport]")
{
    QtHttpTransport transport;
    for (const auto& url : {u"https://evil.example.com/x"_s, u"http://accounting.sageone.co.za/x"_s,
                            u"file:///etc/passwd"_s, u"http://u:p@127.0.0.1:1/"_s, u""_s}) {
        const auto future = transport.send(money(QUrl(url)));
        CHECK(future.isFinished());
        CHECK(failure(await(future)).kind == ErrorKind::AddressRefused);
        CHECK_FALSE(failure(await(future)).bodyRead);
    }
}

namespace {

constexpr auto kImpatience = 1000ms;  // for a server that is silent

struct Behaviour {
    const char* name;
    RawServer::Answer toPost;
    bool isReply = false;       ///< a whole one, whatever it says
    bool plainRepeats = false;  ///< Qt's own post() sends it again, as measured with Qt 6.4
};

/// With no time to linger the close sends RST instead of FIN.
void tearOff(QTcpSocket& socket, const QByteArray&)
{
    const linger none{.l_onoff = 1, .l_linger = 0};
    ::setsockopt(int(socket.socketDescriptor()), SOL_SOCKET, SO_LINGER, &none, sizeof none);
    socket.abort();
}

/// Sends on to itself, and is content there.
void sendElsewhere(QTcpSocket& socket, const QByteArray& request)
{
    socket.write(request.startsWith("POST /elsewhere")
                     ? http("200 OK", "{}")
                     : http("307 Temporary Redirect", "", "Location: /elsewhere\r\n"));
}

std::vector<Behaviour> behaviours()
{
    const QByteArray chunked = "HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n";
    return {
        {"closes", thenClose({}), false, true},
        {"resets", tearOff, false, true},
        {"half a status line", thenClose("HTTP/1.1 2"), false, true},
        {"half the headers", thenClose("HTTP/1.1 200 OK\r\nContent-Le"), false, true},
        {"100 Continue, closes", thenClose("HTTP/1.1 100 Continue\r\n\r\n"), false, true},
        {"half the body", thenClose("HTTP/1.1 201 Created\r\nContent-Length: 100\r\n\r\n{\"ID\":")},
        {"half a chunk", thenClose(chunked + "40\r\n{\"ID\":")},
        {"no last chunk", thenClose(chunked + "6\r\n{\"ID\":\r\n")},
        {"half an error's body", thenClose("HTTP/1.1 400 Bad\r\nContent-Length: 100\r\n\r\n\"Val")},
        {"silence", [](QTcpSocket&, const QByteArray&) {}},
        {"307", sendElsewhere, true, true},
        {"401", always(http("401 Unauthorized", "{}", "WWW-Authenticate: Basic realm=\"x\"\r\n")), true},
        {"503", always(http("503 Service Unavailable", "{}")), true},
    };
}

/// A server that is well until a POST comes.
RawServer::Answer until(const RawServer::Answer& toPost)
{
    return [toPost](QTcpSocket& socket, const QByteArray& request) {
        if (request.startsWith("POST "))
            toPost(socket, request);
        else
            socket.write(http("200 OK", "{}"));
    };
}

/// How one request goes: over TLS where there is an authority, on a new connection or behind a reply on a
/// kept one.
struct Way {
    std::optional<Authority> authority;
    bool kept = false;

    [[nodiscard]] std::optional<QSslConfiguration> serverTls() const
    {
        return authority ? std::optional(authority->configuration()) : std::nullopt;
    }
};

void checkOnePost(const Behaviour& behaviour, const Way& way, RequestKind kind)
{
    RawServer server(until(behaviour.toPost), way.serverTls());
    TransportOptions options{.deadline = kImpatience};
    if (way.authority)
        options.extraAuthorities = {way.authority->certificate};
    QtHttpTransport transport(options);
    if (way.kept)
        REQUIRE(reply(await(transport.send(question(server.url())))).status == 200);
    HttpRequest request = money(server.url());
    request.kind = kind;
    const Outcome outcome = await(transport.send(request));
    CHECK(server.received.count("POST ") == 1);
    CHECK(outcome.has_value() == behaviour.isReply);
    if (outcome) {
        CHECK(outcome->status > 300);
        CHECK(outcome->bodyRead);
    } else {
        CHECK(outcome.error().kind == ErrorKind::NoAnswer);
        CHECK(outcome.error().bodyRead);
    }
}

/// What the same server sees of Qt's own way with a body.
qsizetype postsOfPlainQt(const Behaviour& behaviour, const Way& way)
{
    RawServer server(until(behaviour.toPost), way.serverTls());
    QNetworkAccessManager manager;
    QNetworkRequest request(server.url());
    request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    request.setTransferTimeout(int(std::chrono::milliseconds(kImpatience).count()));
    if (way.authority) {
        auto tls = QSslConfiguration::defaultConfiguration();
        tls.setCaCertificates({way.authority->certificate});
        request.setSslConfiguration(tls);
    }
    const auto finish = [](QNetworkReply* reply) {
        REQUIRE(QTest::qWaitFor([&] { return reply->isFinished(); }, 20'000));
        reply->deleteLater();
    };
    if (way.kept)
        finish(manager.get(request));
    finish(manager.post(request, QByteArray("{\"ID\":0}")));
    return server.received.count("POST ");
}

}  // namespace

TEST_CASE(
    "whatever a server does with a POST, on whatever line, it has seen one, where Qt's own way sends more",
    "[sage][transport][tls][once]")
{
    const auto authority = ownCertificate();
    QByteArray record = "POSTs that a server sees of Qt's own post() (ours: always one)";
    for (const bool tls : {false, true}) {
        if (tls && !authority)
            continue;
        for (const bool kept : {false, true})
            for (const Behaviour& behaviour : behaviours()) {
                CAPTURE(tls, kept, behaviour.name);
                const Way way{tls ? authority : std::nullopt, kept};
                checkOnePost(behaviour, way, RequestKind::Money);
                if (!kept)  // the transport gives every body a line of its own
                    checkOnePost(behaviour, way, RequestKind::Question);
                const qsizetype plain = postsOfPlainQt(behaviour, way);
                if (behaviour.plainRepeats)
                    CHECK(plain > 1);
                record += QByteArray("\n  ") + (tls ? "https" : "http")
                        + (kept ? ", kept line, " : ", fresh, ") + behaviour.name + ": "
                        + QByteArray::number(plain);
            }
    }
    WARN(record.toStdString());
}

TEST_CASE("a server that is silent is given up at the deadline", "[sage][transport]")
{
    RawServer server([](QTcpSocket&, const QByteArray&) {});
    QtHttpTransport transport({.deadline = 150ms});
    const TransportFailure posted = failure(await(transport.send(money(server.url()))));
    CHECK(posted.kind == ErrorKind::NoAnswer);
    CHECK(posted.bodyRead);
    CHECK(failure(await(transport.send(question(server.url())))).kind == ErrorKind::NoAnswer);
    CHECK(server.requests.size() == 2);
}

TEST_CASE("a server that drips is given up at the deadline too", "[sage][transport]")
{
    RawServer server([](QTcpSocket& socket, const QByteArray&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
        auto* drip = new QTimer(&socket);
        QObject::connect(drip, &QTimer::timeout, &socket, [&socket] { socket.write("x"); });
        drip->start(20);
    });
    QtHttpTransport transport({.deadline = 300ms});
    const TransportFailure lost = failure(await(transport.send(money(server.url()))));
    CHECK(lost.kind == ErrorKind::NoAnswer);
    CHECK(lost.bodyRead);
}

TEST_CASE("a redirect is not followed: the other host sees nothing", "[sage][transport]")
{
    for (const char* status :
         {"301 Moved", "302 Found", "303 See Other", "307 Temporary Redirect", "308 Permanent"}) {
        CAPTURE(status);
        RawServer trap(always(http("200 OK", "{}")));
        RawServer server(always(http(status, "", "Location: " + trap.url(u"/trap"_s).toEncoded() + "\r\n")));
        QtHttpTransport transport;
        for (const auto& make : {&question, &money}) {
            const HttpReply answer = reply(await(transport.send(make(server.url()))));
            CHECK(answer.status == QByteArray(status).left(3).toInt());
        }
        CHECK(server.requests.size() == 2);
        CHECK(trap.connections == 0);
    }
}

TEST_CASE("a reply without end is cut at the cap", "[sage][transport]")
{
    constexpr qint64 kWhole = 100 * kKibibyte * kKibibyte;
    const auto flood = [](QTcpSocket& socket, const QByteArray&) {
        socket.write("HTTP/1.1 200 OK\r\nContent-Length: " + QByteArray::number(kWhole) + "\r\n\r\n");
        const auto more = [&socket] {
            if (socket.bytesToWrite() < kKibibyte * kKibibyte)
                socket.write(QByteArray(256 * kKibibyte, ' '));
        };
        QObject::connect(&socket, &QTcpSocket::bytesWritten, &socket, more);
        more();
    };
    RawServer server(flood);
    QtHttpTransport transport({.replyCap = 64 * kKibibyte});
    const TransportFailure cut = failure(await(transport.send(money(server.url()))));
    CHECK(cut.kind == ErrorKind::BadReply);
    CHECK(cut.bodyRead);
    CHECK(server.written < kWhole / 4);
    CHECK(failure(await(transport.send(question(server.url())))).kind == ErrorKind::BadReply);
}

TEST_CASE("a PDF has a cap of its own", "[sage][transport]")
{
    RawServer server(always(http("200 OK", QByteArray(3000, 'x'))));
    QtHttpTransport transport({.replyCap = 1000, .pdfCap = 5000});
    CHECK(failure(await(transport.send(question(server.url())))).kind == ErrorKind::BadReply);
    HttpRequest pdf = question(server.url());
    pdf.accept = "application/pdf";
    CHECK(reply(await(transport.send(pdf))).body.size() == 3000);
}

TEST_CASE("a packed reply is unpacked, a bomb is not", "[sage][transport]")
{
    // zlib's own stream, as "deflate" means it: qCompress without its length.
    const auto packed = [](const QByteArray& body) {
        return http("200 OK", qCompress(body, 9).mid(4), "Content-Encoding: deflate\r\n");
    };
    RawServer fair(always(packed("{\"ID\":5}")));
    QtHttpTransport transport({.replyCap = 256 * kKibibyte});
    CHECK(reply(await(transport.send(question(fair.url())))).body == "{\"ID\":5}");

    RawServer bomb(always(packed(QByteArray(64 * kKibibyte * kKibibyte, ' '))));
    const TransportFailure cut = failure(await(transport.send(money(bomb.url()))));
    CHECK(cut.kind == ErrorKind::BadReply);
    CHECK(cut.bodyRead);
}

TEST_CASE("what is not HTTP is no reply", "[sage][transport]")
{
    RawServer server(thenClose("SSH-2.0-OpenSSH_9.2 this is no HTTP at all\r\n\r\n"));
    QtHttpTransport transport;
    const TransportFailure odd = failure(await(transport.send(money(server.url()))));
    CHECK(judgeFailure(odd.kind, odd.bodyRead) == PushEvent::NoVerdict);
    CHECK(odd.bodyRead);
    CHECK(server.requests.size() == 1);
}

TEST_CASE("each money request has a connection of its own", "[sage][transport]")
{
    RawServer server(always(http("200 OK", "{}")));
    QtHttpTransport transport;
    for (int i = 0; i < 3; ++i)
        reply(await(transport.send(question(server.url()))));
    CHECK(server.connections == 1);
    for (int i = 0; i < 3; ++i)
        reply(await(transport.send(money(server.url()))));
    CHECK(server.connections == 4);
}

TEST_CASE("a transport that goes abandons what is under way", "[sage][transport]")
{
    RawServer server([](QTcpSocket&, const QByteArray&) {});
    auto transport = std::make_unique<QtHttpTransport>();
    const auto posted = transport->send(money(server.url()));
    const auto asked = transport->send(question(server.url()));
    REQUIRE(QTest::qWaitFor([&] { return server.requests.size() == 2; }, 5000));
    transport.reset();
    CHECK(posted.isFinished());
    CHECK(posted.resultCount() == 0);
    CHECK(asked.isFinished());
}

TEST_CASE("no failure text carries the key", "[sage][transport]")
{
    RawServer server(thenClose("HTTP/1.1 2"));
    QtHttpTransport transport;
    for (QUrl url : {server.url(), closedPort()}) {
        url.setQuery(u"apikey=C4n4ry"_s);
        CHECK_FALSE(failure(await(transport.send(money(url)))).detail.contains(u"C4n4ry"_s));
    }
}

TEST_CASE("an unknown certificate means that nothing is sent", "[sage][transport][tls]")
{
    const auto authority = ownCertificate();
    if (!authority)
        return;
    RawServer server(always(http("200 OK", "{}")), authority->configuration());
    QtHttpTransport transport;
    const TransportFailure refused = failure(await(transport.send(money(server.url()))));
    CHECK(refused.kind == ErrorKind::TlsRefused);
    CHECK_FALSE(refused.bodyRead);
    CHECK(refused.detail.contains(u"Greenhand test"_s));
    CHECK(failure(await(transport.send(question(server.url())))).kind == ErrorKind::TlsRefused);
    CHECK(server.received.isEmpty());
    CHECK(server.requests.isEmpty());
}

TEST_CASE("a certificate we were given for this computer is accepted", "[sage][transport][tls]")
{
    const auto authority = ownCertificate();
    if (!authority)
        return;
    RawServer server(always(http("200 OK", "{}")), authority->configuration());
    QtHttpTransport transport({.extraAuthorities = {authority->certificate}});
    CHECK(reply(await(transport.send(money(server.url())))).status == 200);
    CHECK(reply(await(transport.send(question(server.url())))).status == 200);
    CHECK(server.requests.size() == 2);
}

TEST_CASE("a certificate of another name is refused even from an authority we know", "[sage][transport][tls]")
{
    const auto authority = ownCertificate(u"DNS:elsewhere.example"_s);
    if (!authority)
        return;
    RawServer server(always(http("200 OK", "{}")), authority->configuration());
    QtHttpTransport transport({.extraAuthorities = {authority->certificate}});
    CHECK(failure(await(transport.send(money(server.url())))).kind == ErrorKind::TlsRefused);
    CHECK(server.received.isEmpty());
}

TEST_CASE("a server that speaks plain HTTP where TLS belongs gets nothing", "[sage][transport][tls]")
{
    RawServer server(always(http("200 OK", "{}")));
    QtHttpTransport transport({.deadline = 2s});
    QUrl url = server.url();
    url.setScheme(u"https"_s);
    const TransportFailure refused = failure(await(transport.send(money(url))));
    CHECK_FALSE(refused.bodyRead);
    CHECK(judgeFailure(refused.kind, refused.bodyRead) != PushEvent::NoVerdict);
    CHECK_FALSE(server.received.contains("Basic abc"));
}

namespace {

/// Sends every request of the program to one proxy while it lives.
class OfficeProxy final : public QNetworkProxyFactory {
public:
    explicit OfficeProxy(const QUrl& url) : m_proxy{QNetworkProxy::HttpProxy, url.host(), quint16(url.port())}
    {
    }
    QList<QNetworkProxy> queryProxy(const QNetworkProxyQuery&) override { return {m_proxy}; }

private:
    QNetworkProxy m_proxy;
};

struct UsingProxy {
    explicit UsingProxy(const QUrl& url)
    {
        QNetworkProxyFactory::setApplicationProxyFactory(new OfficeProxy(url));
    }
    ~UsingProxy() { QNetworkProxyFactory::setApplicationProxyFactory(nullptr); }
    UsingProxy(const UsingProxy&) = delete;
    UsingProxy& operator=(const UsingProxy&) = delete;
};

const QString kSageUrl = QStringLiteral("https://accounting.sageone.co.za/api/2.0.0/TaxInvoice/Save");

}  // namespace

TEST_CASE("a proxy that refuses is a matter of the proxy, and nothing was sent", "[sage][transport][proxy]")
{
    QtHttpTransport transport;
    {
        const UsingProxy proxy(closedPort());
        const TransportFailure refused = failure(await(transport.send(money(QUrl(kSageUrl)))));
        CAPTURE(refused.detail);
        CHECK(refused.kind == ErrorKind::ProxyRefused);
        CHECK_FALSE(refused.bodyRead);
    }
    RawServer asksPassword(always(
        http("407 Proxy Authentication Required", "no", "Proxy-Authenticate: Basic realm=\"office\"\r\n")));
    const UsingProxy proxy(asksPassword.url());
    const TransportFailure refused = failure(await(transport.send(money(QUrl(kSageUrl)))));
    CHECK(refused.kind == ErrorKind::ProxyRefused);
    CHECK_FALSE(refused.bodyRead);
    CHECK(asksPassword.received.startsWith("CONNECT accounting.sageone.co.za:443 "));
    CHECK_FALSE(asksPassword.received.contains("Basic abc"));
}

TEST_CASE("this computer is never reached through a proxy", "[sage][transport][proxy]")
{
    RawServer proxy(always(http("200 OK", "{}")));
    const UsingProxy use(proxy.url());
    RawServer server(always(http("200 OK", "{}")));
    QtHttpTransport transport;
    CHECK(reply(await(transport.send(money(server.url())))).status == 200);
    CHECK(proxy.connections == 0);
}
