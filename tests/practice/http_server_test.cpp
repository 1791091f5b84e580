#include "core/practice/http_server.h"

#include "tests/practice/raw_client.h"
#include "tests/support/catch_qt.h"

#include <QElapsedTimer>
#include <QFile>
#include <QHostAddress>
#include <QNetworkInterface>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest/QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::practice;
using namespace greenhand::testing;

namespace {

constexpr QByteArrayView kWhole = "HTTP/1.1 200 OK\r\nX-Path: /a\r\nContent-Length: 10\r\n\r\n0123456789";

/// A server whose handler counts and answers ten digits, delivered as said.
struct Served {
    explicit Served(Delivery how = Delivery::Whole, int milliseconds = 0,
                    const std::optional<HttpServer::Identity>& identity = std::nullopt)
        : server([this, how, milliseconds](const Request& request) {
            ++handled;
            body = request.body;
            return Reply{.response = {.headers = {{"X-Path", request.path.toUtf8()}}, .body = "0123456789"},
                         .delivery = how,
                         .milliseconds = milliseconds};
        })
    {
        must(server.listen(0, identity));
    }

    RawClient client(RawClient::Line line = RawClient::Line::Plain) { return RawClient(server.port(), line); }

    int handled = 0;
    QByteArray body;
    HttpServer server;
};

/// What a client hears, to the end of the line, after one POST.
LastWords heardAfterPost(Served& served)
{
    LastWords heard = lastWords(served.server.port(), "POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");
    CHECK(served.handled == 1);  // the deed is done, whatever the client hears
    CHECK(served.body == "hi");
    return heard;
}

std::optional<HttpServer::Identity> ownIdentity()
{
    const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
    if (openssl.isEmpty() || !QSslSocket::supportsSsl()) {
        WARN("skipped: no openssl to make a certificate with");
        return std::nullopt;
    }
    const QTemporaryDir folder;
    QFile key(folder.filePath(u"key.pem"_s));
    QFile certificate(folder.filePath(u"certificate.pem"_s));
    QProcess process;
    process.start(openssl, {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-days"_s,
                            u"2"_s, u"-subj"_s, u"/CN=127.0.0.1"_s, u"-keyout"_s, key.fileName(), u"-out"_s,
                            certificate.fileName()});
    REQUIRE(process.waitForFinished());
    REQUIRE(certificate.open(QIODevice::ReadOnly));
    REQUIRE(key.open(QIODevice::ReadOnly));
    return HttpServer::Identity{.certificate = QSslCertificate(&certificate),
                                .key = QSslKey(&key, QSsl::Rsa)};
}

}  // namespace

TEST_CASE("a reply comes whole and the line stays open for the next", "[practice][http]")
{
    Served served;
    RawClient client = served.client();
    client.say("GET /a HTTP/1.1\r\n\r\n");
    CHECK(client.hear("0123456789") == kWhole);
    client.say("GET /b HTTP/1.1\r\n\r\n");
    CHECK(client.hear("/b\r\nContent-Length: 10\r\n\r\n0123456789").endsWith("0123456789"));
    CHECK_FALSE(client.hasEnded());
    CHECK(served.server.connectionCount() == 1);
    CHECK(served.server.requestCount() == 2);
}

TEST_CASE("requests sent at once are answered in their order", "[practice][http]")
{
    const Delivery how = GENERATE(Delivery::Whole, Delivery::DelayMs, Delivery::SlowBytes);
    Served served(how, 1);
    RawClient client = served.client();
    client.say("GET /1 HTTP/1.1\r\n\r\nGET /2 HTTP/1.1\r\n\r\nGET /3 HTTP/1.1\r\nConnection: close\r\n\r\n");
    const QByteArray heard = client.hearToEnd();
    CHECK(heard.count("HTTP/1.1 200 OK") == 3);
    CHECK(heard.indexOf("X-Path: /1") < heard.indexOf("X-Path: /2"));
    CHECK(heard.indexOf("X-Path: /2") < heard.indexOf("X-Path: /3"));
    CHECK(heard.endsWith("0123456789"));
}

TEST_CASE("a body may come in chunks, and a large one in its own time", "[practice][http]")
{
    Served served;
    RawClient client = served.client();
    client.say("POST /a HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n");
    client.hearFor(20);
    client.say("2\r\nde\r\n0\r\n\r\n");
    client.hear("0123456789");
    CHECK(served.body == "abcde");

    const QByteArray large(3'000'000, 'x');
    RawClient patient = served.client();
    patient.say("POST /a HTTP/1.1\r\nExpect: 100-continue\r\nContent-Length: 3000000\r\n\r\n");
    CHECK(patient.hear("\r\n\r\n") == "HTTP/1.1 100 Continue\r\n\r\n");
    CHECK(served.handled == 1);
    patient.say(large);
    patient.hear("0123456789");
    CHECK(served.body == large);
}

TEST_CASE("a POST without length is refused as it was recorded", "[practice][http]")
{
    Served served;
    const auto [heard, torn] = lastWords(served.server.port(), "POST /a HTTP/1.1\r\nHost: x\r\n\r\n");
    CHECK(heard.startsWith("HTTP/1.1 411 Length Required\r\nContent-Type: text/html; charset=us-ascii\r\n"));
    CHECK(heard.contains("\r\nConnection: close\r\n"));
    CHECK(heard.contains("HTTP Error 411. The request must be chunked or have a content length."));
    CHECK_FALSE(torn);
    CHECK(served.handled == 0);
}

TEST_CASE("a line that ends before the reply is a deed without an answer", "[practice][http][fault]")
{
    Served served(Delivery::CloseBefore);
    const LastWords heard = heardAfterPost(served);
    CHECK(heard.bytes.isEmpty());
    CHECK_FALSE(heard.torn);
}

TEST_CASE("a line can be torn off", "[practice][http][fault]")
{
    Served served(Delivery::ResetBefore);
    const LastWords heard = heardAfterPost(served);
    CHECK(heard.bytes.isEmpty());
    CHECK(heard.torn);
}

TEST_CASE("a reply can end within its status line", "[practice][http][fault]")
{
    Served served(Delivery::StatusLineFragment);
    CHECK(heardAfterPost(served).bytes == "HTTP/1.1 2");
}

TEST_CASE("a reply can end within its headers", "[practice][http][fault]")
{
    Served served(Delivery::HalfHeaders);
    const QByteArray bytes = heardAfterPost(served).bytes;
    CHECK(bytes.startsWith("HTTP/1.1 200 OK\r\n"));
    CHECK_FALSE(bytes.contains("\r\n\r\n"));
}

TEST_CASE("a reply can end within its body", "[practice][http][fault]")
{
    Served served(Delivery::HalfBody);
    const QByteArray bytes = heardAfterPost(served).bytes;
    CHECK(bytes.contains("Content-Length: 10\r\n"));
    CHECK(bytes.endsWith("\r\n\r\n01234"));
}

TEST_CASE("a reply can promise more and end", "[practice][http][fault]")
{
    Served served(Delivery::ContinueThenClose);
    CHECK(heardAfterPost(served).bytes == "HTTP/1.1 100 Continue\r\n\r\n");
}

TEST_CASE("a server can fall silent", "[practice][http][fault]")
{
    Served served(Delivery::Silence);
    RawClient client = served.client();
    client.say("POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");
    CHECK(client.hearFor(150).isEmpty());
    CHECK_FALSE(client.hasEnded());
    CHECK(served.handled == 1);
}

TEST_CASE("a reply can trickle", "[practice][http][fault]")
{
    Served served(Delivery::SlowBytes, 5);
    RawClient client = served.client();
    client.say("POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");
    const QByteArray some = client.hearFor(60);
    CHECK(some.size() > 0);
    CHECK(some.size() < 30);
    CHECK(client.hear("0123456789") == kWhole);
}

TEST_CASE("a reply can come late", "[practice][http][fault]")
{
    Served served(Delivery::DelayMs, 120);
    RawClient client = served.client();
    QElapsedTimer timer;
    timer.start();
    client.say("POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");
    CHECK(client.hear("0123456789") == kWhole);
    CHECK(timer.elapsed() >= 115);
}

TEST_CASE("a request can be cut off before its body is read", "[practice][http][fault]")
{
    Served served;
    const Delivery how = GENERATE(Delivery::CloseBefore, Delivery::ResetBefore);
    served.server.setHeadGate([how](const Request& request) {
        return request.path == u"/cut" ? std::optional(how) : std::nullopt;
    });
    const LastWords heard =
        lastWords(served.server.port(), "POST /cut HTTP/1.1\r\nContent-Length: 2\r\n\r\n");
    CHECK(heard.bytes.isEmpty());
    CHECK(heard.torn == (how == Delivery::ResetBefore));
    CHECK(served.handled == 0);

    RawClient other = served.client();
    other.say("POST /a HTTP/1.1\r\nContent-Length: 2\r\n\r\nhi");
    CHECK(other.hear("0123456789") == kWhole);
}

TEST_CASE("the server is heard on this computer alone", "[practice][http]")
{
    Served served;
    for (const QHostAddress& address : QNetworkInterface::allAddresses()) {
        if (address.isLoopback() || address.isLinkLocal())
            continue;
        QTcpSocket socket;
        socket.connectToHost(address, served.server.port());
        CHECK_FALSE(socket.waitForConnected(500));
    }
    CHECK(served.server.connectionCount() == 0);
}

TEST_CASE("a port that is taken is said", "[practice][http]")
{
    Served served;
    HttpServer second([](const Request&) { return Reply{}; });
    const auto listening = second.listen(served.server.port());
    REQUIRE_FALSE(listening);
    CHECK(listening.error().kind == ErrorKind::InUse);
    CHECK(listening.error().subject == u"port %1"_s.arg(served.server.port()));
}

TEST_CASE("the same replies and faults come over TLS", "[practice][http][tls]")
{
    const auto identity = ownIdentity();
    if (!identity)
        return;
    Served served(Delivery::Whole, 0, identity);
    RawClient client = served.client(RawClient::Line::Tls);
    client.say("GET /a HTTP/1.1\r\n\r\n");
    CHECK(client.hear("0123456789") == kWhole);

    for (const Delivery how : {Delivery::CloseBefore, Delivery::ResetBefore}) {
        Served faulty(how, 0, identity);
        RawClient victim = faulty.client(RawClient::Line::Tls);
        victim.say("GET /a HTTP/1.1\r\n\r\n");
        CHECK(victim.hearToEnd().isEmpty());
        CHECK(faulty.handled == 1);
    }
}

TEST_CASE("a server that ends while a client waits does no harm", "[practice][http]")
{
    auto served = std::make_unique<Served>(Delivery::SlowBytes, 20);
    RawClient client = served->client();
    client.say("GET /a HTTP/1.1\r\n\r\n");
    client.hearFor(50);
    served.reset();
    client.hearToEnd();
    CHECK(client.hasEnded());
}
