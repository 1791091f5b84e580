#include "core/practice/practice_server.h"

#include "tests/practice/bench.h"
#include "tests/practice/raw_client.h"
#include "tests/support/catch_qt.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::practice;
using namespace greenhand::testing;

namespace {

/// Raw braces and a lower-case name, as some of Sage One's clients send them.
constexpr auto kAccess = "apikey={11111111-2222-3333-4444-555555555555}&companyid=52711";

struct Answer {
    QByteArray head;
    QByteArray body;
};

/// One request of a plain client to the server, and the answer once it is whole.
Answer ask(const PracticeServer& server, const QByteArray& verb, const QByteArray& what,
           const QJsonObject& sent = {})
{
    const QByteArray body = verb == "POST" ? QJsonDocument(sent).toJson() : QByteArray();
    const QByteArray credentials = QByteArray("practice@greenhand.example:practice").toBase64();
    RawClient client(quint16(server.url().port()));
    client.say(verb + ' ' + what + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Basic " + credentials
               + "\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: "
               + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    const QByteArray heard = client.hearToEnd();
    const qsizetype end = heard.indexOf("\r\n\r\n");
    return {.head = heard.left(end + 2), .body = heard.mid(end + 4)};
}

QByteArray api(const QByteArray& what)
{
    return "/api/2.0.0/" + what + (what.contains('?') ? '&' : '?') + kAccess;
}

std::unique_ptr<PracticeServer> started(const QString& journal = {})
{
    Clock clock;
    clock.utcMs = [] { return qint64(1'772'445'600'000); };
    return must(PracticeServer::start({.journalFile = journal, .seed = practiceSeed(), .clock = clock}));
}

}  // namespace

TEST_CASE("a client makes an invoice, mails it and reads it back over the line", "[practice][server]")
{
    const auto server = started();
    CHECK(server->url().toString() == u"http://127.0.0.1:%1/api/2.0.0/"_s.arg(server->url().port()));

    const Answer saved =
        ask(*server, "POST", api("TaxInvoice/Save?useSystemDocumentNumber=true"), sampleInvoice());
    CHECK(saved.head.startsWith("HTTP/1.1 201 Created\r\n"));
    CHECK(saved.head.contains("\r\nDate: Mon, 02 Mar 2026 10:00:00 GMT\r\n"));
    CHECK(saved.head.contains("\r\nLOGUID: "));
    CHECK(saved.head.contains(
        QByteArray("\r\nContent-Length: " + QByteArray::number(saved.body.size()) + "\r\n")));
    const qint64 id = QJsonDocument::fromJson(saved.body).object().value("ID"_L1).toInteger();
    REQUIRE(server->invoices().size() == 1);
    CHECK(server->invoices().front().value("ID"_L1).toInteger() == id);

    const Answer mailed = ask(*server, "POST", api("TaxInvoice/Email"),
                              {{u"ID"_s, id}, {u"EmailAddress"_s, u"debtors@example.co.za"_s}});
    CHECK(mailed.head.startsWith("HTTP/1.1 200 OK\r\n"));
    CHECK(mailed.head.contains("\r\nContent-Length: 0\r\n"));
    CHECK(server->outbox().size() == 1);

    const Answer found =
        ask(*server, "GET", api("TaxInvoice/Get?$filter=Reference+eq+'GH-7F3K-9Q2M-X4TD-8W2Z-C'"));
    CHECK(QJsonDocument::fromJson(found.body).object().value("TotalResults"_L1) == 1);
    CHECK(ask(*server, "GET", api("TaxInvoice/Export/" + QByteArray::number(id))).body.startsWith("%PDF-"));
    CHECK(server->requestCount() == 4);
}

TEST_CASE("a person can look into the practice Sage One with a browser", "[practice][server]")
{
    const auto server = started();
    QJsonObject invoice = sampleInvoice();
    invoice.insert("Reference"_L1, u"<script>alert(1)</script>"_s);
    REQUIRE(ask(*server, "POST", api("TaxInvoice/Save"), invoice).head.startsWith("HTTP/1.1 201"));
    const qint64 id = server->invoices().front().value("ID"_L1).toInteger();
    REQUIRE(ask(*server, "POST", api("TaxInvoice/Email"),
                {{u"ID"_s, id}, {u"EmailAddress"_s, u"a@example.com"_s}, {u"Message"_s, u"5 < 6 & \"so\""_s}})
                .head.startsWith("HTTP/1.1 200"));
    const Answer page = ask(*server, "GET", "/");
    CHECK(page.head.contains("\r\nContent-Type: text/html; charset=utf-8\r\n"));
    CHECK(page.body.contains("Bench &amp; &lt;Co&gt;"));
    CHECK(page.body.contains("INV0000001"));
    CHECK(page.body.contains("R 555.66"));
    CHECK(page.body.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    CHECK(page.body.contains("5 &lt; 6 &amp; &quot;so&quot;"));
    CHECK_FALSE(page.body.contains("<script"));
}

TEST_CASE("a practice Sage One that starts again knows what it sold", "[practice][server]")
{
    const QTemporaryDir folder;
    const QString journal = folder.filePath(u"practice.sage"_s);
    REQUIRE(ask(*started(journal), "POST", api("TaxInvoice/Save"), sampleInvoice())
                .head.startsWith("HTTP/1.1 201"));
    const auto server = started(journal);
    REQUIRE(server->invoices().size() == 1);
    const Answer second = ask(*server, "POST", api("TaxInvoice/Save"), sampleInvoice());
    CHECK(QJsonDocument::fromJson(second.body).object().value("DocumentNumber"_L1) == u"INV0000002"_s);
}

TEST_CASE("a practice Sage One that cannot start says why", "[practice][server]")
{
    const QTemporaryDir folder;
    const auto noFile = PracticeServer::start(
        {.journalFile = folder.filePath(u"no/folder/practice.sage"_s), .seed = practiceSeed()});
    REQUIRE_FALSE(noFile);
    CHECK(noFile.error().kind == ErrorKind::UnwritableFile);

    const auto first = started();
    const auto samePort =
        PracticeServer::start({.port = quint16(first->url().port()), .seed = practiceSeed()});
    REQUIRE_FALSE(samePort);
    CHECK(samePort.error().kind == ErrorKind::InUse);
}

TEST_CASE("the practice company that Greenhand carries opens and sells", "[practice][server]")
{
    QFile file(QStringLiteral(GREENHAND_SOURCE_DIR) + u"/resources/practice/sage_company.json"_s);
    REQUIRE(file.open(QIODevice::ReadOnly));
    Bench bench(file.readAll());
    CHECK(bench.company.id() == 52711);
    const QJsonObject item = results(bench.get("Item/Get?$filter=Active+eq+true")).at(0).toObject();
    const QJsonArray types = results(bench.get("TaxType/Get?$filter=IsDefault+eq+true"));
    REQUIRE(types.size() == 1);
    const QJsonObject customer = results(bench.get("Customer/Get?$filter=Active+eq+true")).at(0).toObject();
    QJsonObject line = itemLine(1, 100);
    line.insert("SelectionId"_L1, item.value("ID"_L1));
    line.insert("TaxTypeId"_L1, types.at(0)["ID"_L1]);
    QJsonObject invoice = invoiceWith({line});
    invoice.insert("CustomerId"_L1, customer.value("ID"_L1));
    const Response saved = bench.post("TaxInvoice/Save", invoice);
    CHECK(saved.status == 201);
    CHECK(object(saved).value("Total"_L1) == 115);
}
