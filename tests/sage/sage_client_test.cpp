#include "tests/support/catch_qt.h"
#include "tests/support/fake_transport.h"

#include "core/sage/sage_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <memory>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::FakeTransport;

namespace {

const QString kRef = QStringLiteral("GH-7F3K-9Q2M-X4TD-8W2Z-C");

/// A client whose clock stands still until the test moves it.
struct Desk {
    explicit Desk(qint64 intervalMs = 0) : pace(intervalMs, {}) {}

    qint64 now = 1'700'000'000'000;
    FakeTransport transport;
    Pace pace;
    Clock clock{.utcMs = [this] { return now; }};
    std::unique_ptr<SageClient> client = std::make_unique<SageClient>(
        transport, pace,
        SageAccess{.base = QUrl(u"https://accounting.sageone.co.za/api/2.0.0/"_s),
                   .user = u"clerk@example.co.za"_s,
                   .password = u"pä:ss"_s,
                   .apiKey = u"39478ac6"_s,
                   .companyId = 4711},
        nullptr, clock);

    bool awaitSent(std::size_t count)
    {
        return QTest::qWaitFor([&] { return transport.sent.size() >= count; }, 2000);
    }
    /// Whether nothing more goes out, however often the event loop turns.
    bool staysAt(std::size_t count)
    {
        return !QTest::qWaitFor([&] { return transport.sent.size() != count; }, 60);
    }
    QByteArray askedFor(std::size_t i) const
    {
        const QByteArray url = transport.sent.at(i).url.toEncoded();
        return url.mid(QByteArray("https://accounting.sageone.co.za/api/2.0.0/").size());
    }
};

template <class T>
SageResult<T> await(const SageFuture<T>& future)
{
    REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 2000));
    REQUIRE(future.resultCount() == 1);
    return future.result();
}

template <class T>
T mustSay(const SageFuture<T>& future)
{
    const auto result = await(future);
    if (!result)
        FAIL(result.error().error.detail.toStdString() << " kind " << int(result.error().error.kind));
    return result->value;
}

template <class T>
SageError mustFail(const SageFuture<T>& future)
{
    const auto result = await(future);
    REQUIRE_FALSE(result);
    return result.error();
}

/// One request, answered.
template <class T>
SageFuture<T> exchange(Desk& desk, SageFuture<T> future, int status, const QByteArray& body)
{
    REQUIRE(desk.awaitSent(1));
    desk.transport.answer(status, body);
    return future;
}

QByteArray listOf(const QList<QJsonObject>& rows, int total)
{
    QJsonArray results;
    for (const QJsonObject& row : rows)
        results.append(row);
    return QJsonDocument(QJsonObject{{u"TotalResults"_s, total},
                                     {u"ReturnedResults"_s, rows.size()},
                                     {u"Results"_s, results}})
        .toJson();
}

QList<QJsonObject> customerRows(int from, int count)
{
    QList<QJsonObject> rows;
    for (int i = from; i < from + count; ++i)
        rows << QJsonObject{{u"ID"_s, i + 1}, {u"Name"_s, u"Customer %1"_s.arg(i + 1)}};
    return rows;
}

QJsonObject invoiceRow(qint64 id, const QString& reference, qint64 customer = 12)
{
    return {{u"ID"_s, id},
            {u"Reference"_s, reference},
            {u"CustomerId"_s, customer},
            {u"Date"_s, u"2026-03-02T00:00:00Z"_s},
            {u"Exclusive"_s, 100.0},
            {u"Tax"_s, 15.0},
            {u"Total"_s, 115.0}};
}

}  // namespace

TEST_CASE("a question carries key, company and log-in where Sage One looks for them", "[sage][client]")
{
    Desk desk;
    const auto future = exchange(desk, desk.client->taxTypes(), 200, listOf({}, 0));
    CHECK(mustSay(future).empty());
    const HttpRequest& request = desk.transport.sent[0];
    CHECK(desk.askedFor(0) == "TaxType/Get?$top=100&$skip=0&apikey=%7B39478ac6%7D&companyid=4711");
    CHECK(request.verb == "GET");
    CHECK(request.kind == RequestKind::Question);
    CHECK(request.authorization == "Basic " + QByteArray("clerk@example.co.za:p\xc3\xa4:ss").toBase64());
    CHECK(request.accept == "application/json");
    CHECK(request.body.isEmpty());
}

TEST_CASE("companies are asked for without a company", "[sage][client]")
{
    Desk desk;
    desk.client = std::make_unique<SageClient>(
        desk.transport, desk.pace,
        SageAccess{.base = QUrl(u"https://accounting.sageone.co.za/api/2.0.0/"_s),
                   .user = u"u"_s,
                   .password = u"p"_s,
                   .apiKey = u"{k}"_s});
    const auto future =
        exchange(desk, desk.client->companies(), 200, listOf({{{u"ID"_s, 7}, {u"Name"_s, u"Ours"_s}}}, 1));
    const auto companies = mustSay(future);
    REQUIRE(companies.size() == 1);
    CHECK(companies[0].id == 7);
    CHECK(desk.askedFor(0) == "Company/Get?$top=100&$skip=0&apikey=%7Bk%7D");

    CHECK(mustFail(desk.client->customers()).error.kind == ErrorKind::NotConnected);
    CHECK(desk.transport.sent.size() == 1);
}

TEST_CASE("without password or with a foreign host nothing is sent", "[sage][client]")
{
    Desk desk;
    SageAccess access = desk.client->access();
    access.password.clear();
    desk.client = std::make_unique<SageClient>(desk.transport, desk.pace, access);
    CHECK(mustFail(desk.client->customers()).error.kind == ErrorKind::NoPassword);
    access.password = u"p"_s;
    access.base = QUrl(u"https://evil.example.com/api/2.0.0/"_s);
    desk.client = std::make_unique<SageClient>(desk.transport, desk.pace, access);
    CHECK(mustFail(desk.client->customers()).error.kind == ErrorKind::AddressRefused);
    CHECK(desk.transport.sent.empty());
}

TEST_CASE("a list is read to its end", "[sage][client]")
{
    Desk desk;
    const auto future = desk.client->customers();
    REQUIRE(desk.awaitSent(1));
    desk.transport.answer(200, listOf(customerRows(0, 100), 230));
    REQUIRE(desk.awaitSent(2));
    desk.transport.answer(200, listOf(customerRows(100, 100), 230));
    REQUIRE(desk.awaitSent(3));
    desk.transport.answer(200, listOf(customerRows(200, 30), 230));
    const auto customers = mustSay(future);
    REQUIRE(customers.size() == 230);
    CHECK(customers[229].id == 230);
    CHECK(desk.askedFor(1).startsWith("Customer/Get?$top=100&$skip=100&"));
    CHECK(desk.askedFor(2).startsWith("Customer/Get?$top=100&$skip=200&"));
    CHECK(desk.staysAt(3));
}

TEST_CASE("a list ends at an empty page when the counter promises more, and says that it is not whole",
          "[sage][client]")
{
    Desk desk;
    const auto future = desk.client->items();
    REQUIRE(desk.awaitSent(1));
    desk.transport.answer(200, listOf({{{u"ID"_s, 1}}}, 5));
    REQUIRE(desk.awaitSent(2));
    CHECK(desk.askedFor(1).startsWith("Item/Get?$top=100&$skip=1&"));
    desk.transport.answer(200, listOf({}, 5));
    const auto items = await(future);
    REQUIRE(items);
    CHECK(items->value.size() == 1);
    CHECK_FALSE(items->whole);
}

TEST_CASE("a list whose counter changes while it is read may have passed one over: it is not whole",
          "[sage][client]")
{
    Desk desk;
    const auto read = [&](int promisedThen) {
        const auto sent = desk.transport.sent.size();
        const auto future = desk.client->customers();
        REQUIRE(desk.awaitSent(sent + 1));
        desk.transport.answer(200, listOf(customerRows(0, 100), 130));
        REQUIRE(desk.awaitSent(sent + 2));
        desk.transport.answer(200, listOf(customerRows(100, promisedThen - 100), promisedThen));
        const auto customers = await(future);
        REQUIRE(customers);
        return customers->whole;
    };
    CHECK(read(130));
    CHECK_FALSE(read(129));
}

TEST_CASE("a server that gives the same page again and again is no endless list", "[sage][client]")
{
    Desk desk;
    const auto future = desk.client->customers();
    REQUIRE(desk.awaitSent(1));
    desk.transport.answer(200, listOf(customerRows(0, 100), 230));
    REQUIRE(desk.awaitSent(2));
    desk.transport.answer(200, listOf(customerRows(0, 100), 230));
    CHECK(mustFail(future).error.kind == ErrorKind::BadReply);
}

TEST_CASE("one page that fails is no short list", "[sage][client]")
{
    Desk desk;
    const auto future = desk.client->customers();
    REQUIRE(desk.awaitSent(1));
    desk.transport.answer(200, listOf(customerRows(0, 100), 230));
    REQUIRE(desk.awaitSent(2));
    desk.transport.answer(500, "{\"Message\":\"An error has occurred.\"}");
    const SageError error = mustFail(future);
    CHECK(error.error.kind == ErrorKind::ServerFault);
    CHECK(error.error.subject == u"An error has occurred."_s);
    CHECK(error.status == 500);
}

TEST_CASE("requests go out one at a time, in their order", "[sage][client]")
{
    Desk desk;
    const auto first = desk.client->invoice(1);
    const auto second = desk.client->invoice(2);
    REQUIRE(desk.awaitSent(1));
    CHECK(desk.staysAt(1));
    desk.transport.answer(200, "null");
    REQUIRE(desk.awaitSent(2));
    CHECK(desk.askedFor(0).startsWith("TaxInvoice/Get/1?"));
    CHECK(desk.askedFor(1).startsWith("TaxInvoice/Get/2?"));
    CHECK(mustFail(first).error.kind == ErrorKind::NotFound);
    CHECK_FALSE(second.isFinished());
}

TEST_CASE("no request goes out before its turn by the clock", "[sage][client][pace]")
{
    Desk desk(1000);
    desk.pace = Pace(20, {.lastRequestMs = desk.now, .blockedUntilMs = 0});
    const auto future = desk.client->invoice(1);
    CHECK(desk.staysAt(0));
    desk.now += 19;
    CHECK(desk.staysAt(0));
    desk.now += 1;
    REQUIRE(desk.awaitSent(1));
    CHECK(desk.pace.stamps().lastRequestMs == desk.now);
}

TEST_CASE("nothing is sent while Sage One blocks", "[sage][client][pace]")
{
    Desk desk;
    desk.pace.blockUntil(desk.now + 5000);
    const SageError error = mustFail(desk.client->save("{}", DocumentNumbering::Sage));
    CHECK(error.error.kind == ErrorKind::Paused);
    CHECK(error.error.subject == QString::number(desk.now + 5000));
    CHECK_FALSE(error.bodyRead);
    CHECK(desk.transport.sent.empty());

    desk.now += 5000;
    const auto future = desk.client->invoice(1);
    CHECK(desk.awaitSent(1));
}

TEST_CASE("after a 429 there is an hour of silence, also for what waits", "[sage][client][pace]")
{
    Desk desk;
    const auto first = desk.client->invoice(1);
    const auto second = desk.client->invoice(2);
    REQUIRE(desk.awaitSent(1));
    desk.transport.answer(
        429, "\"Your IP address has exceeded the allowed number of transactions per minute and has "
             "been blocked for 1 hour\"");
    CHECK(mustFail(first).error.kind == ErrorKind::Throttled);
    CHECK(mustFail(second).error.kind == ErrorKind::Paused);
    CHECK(desk.transport.sent.size() == 1);
    CHECK(desk.pace.stamps().blockedUntilMs == desk.now + 3'600'000);
}

TEST_CASE("after too many bad log-ins there is a day of silence", "[sage][client][pace]")
{
    Desk desk;
    const auto future =
        exchange(desk, desk.client->invoice(1), 429,
                 "\"Your Username has exceeded the allowed number of login attempts and has been "
                 "blocked for 24 hours\"");
    CHECK(mustFail(future).error.kind == ErrorKind::Throttled);
    CHECK(desk.pace.stamps().blockedUntilMs == desk.now + 86'400'000);
}

TEST_CASE("a refused log-in is not tried again for what waits", "[sage][client]")
{
    Desk desk;
    const auto first = desk.client->customers();
    const auto second = desk.client->items();
    const auto third = desk.client->save("{}", DocumentNumbering::Sage);
    REQUIRE(desk.awaitSent(1));
    desk.transport.answer(401, "{\"Message\":\"Authorization has been denied for this request.\"}");
    CHECK(mustFail(first).status == 401);
    CHECK(mustFail(second).error.kind == ErrorKind::WrongPassword);
    const SageError unsent = mustFail(third);
    CHECK(unsent.error.kind == ErrorKind::WrongPassword);
    CHECK(unsent.status == 0);
    CHECK_FALSE(unsent.bodyRead);
    CHECK(desk.staysAt(1));
}

TEST_CASE("a client that goes abandons what waits", "[sage][client]")
{
    Desk desk;
    const auto underWay = desk.client->save("{}", DocumentNumbering::Sage);
    const auto waiting = desk.client->customers();
    REQUIRE(desk.awaitSent(1));
    desk.client.reset();
    CHECK(underWay.isFinished());
    CHECK(underWay.resultCount() == 0);
    CHECK(waiting.isFinished());
    CHECK(waiting.resultCount() == 0);
    desk.transport.answer(201, "{\"ID\":1,\"Total\":1}");
    CHECK(desk.staysAt(1));
}

TEST_CASE("an invoice is looked for by its reference", "[sage][client][lookup]")
{
    Desk desk;
    const auto future =
        exchange(desk, desk.client->findInvoice(kRef), 200, listOf({invoiceRow(880123, kRef)}, 1));
    const SageLookUp lookUp = mustSay(future);
    CHECK(lookUp.valid);
    REQUIRE(lookUp.found.size() == 1);
    CHECK(lookUp.found[0].id == 880123);
    CHECK(lookUp.found[0].total == Money::fromCents(11500));
    CHECK(desk.askedFor(0)
          == "TaxInvoice/Get?$filter=Reference%20eq%20%27GH-7F3K-9Q2M-X4TD-8W2Z-C%27&apikey=%7B39478ac6%7D&"
             "companyid=4711");
    CHECK(desk.transport.sent[0].kind == RequestKind::Question);
}

TEST_CASE("only an empty list that says it is empty means that the invoice is not there",
          "[sage][client][lookup]")
{
    Desk desk;
    const auto future = exchange(desk, desk.client->findInvoice(kRef), 200, listOf({}, 0));
    const SageLookUp lookUp = mustSay(future);
    CHECK(lookUp.valid);
    CHECK(lookUp.found.empty());
}

TEST_CASE("two invoices with our reference are both told", "[sage][client][lookup]")
{
    Desk desk;
    const auto future = exchange(desk, desk.client->findInvoice(kRef), 200,
                                 listOf({invoiceRow(1, kRef), invoiceRow(2, kRef)}, 2));
    CHECK(mustSay(future).found.size() == 2);
}

TEST_CASE("an answer that does not prove the filter is neither found nor missing", "[sage][client][lookup]")
{
    const QJsonObject ours = invoiceRow(1, kRef);
    const QList<QByteArray> unusable{
        listOf({invoiceRow(1, u"other"_s)}, 1),        // the filter was ignored
        listOf({ours, invoiceRow(2, u"other"_s)}, 2),  // partly
        listOf({invoiceRow(1, kRef.toLower())}, 1),
        listOf({QJsonObject{{u"ID"_s, 1}, {u"Total"_s, 1}}}, 1),
        listOf({}, 7),            // counts some, shows none
        listOf({ours, ours}, 1),  // shows more than it counts
        listOf({ours}, 0),
        R"({"Results":[]})",
        R"({"Results":[],"TotalResults":"0"})",
        R"({"Results":null,"TotalResults":0})",
        R"({"TotalResults":0})",
        "[]",
        "null",
        "",
        "<html>Welcome</html>",
    };
    for (const QByteArray& body : unusable) {
        CAPTURE(body);
        Desk desk;
        const SageLookUp lookUp = mustSay(exchange(desk, desk.client->findInvoice(kRef), 200, body));
        CHECK_FALSE(lookUp.valid);
        CHECK(lookUp.found.empty());
    }
    Desk desk;
    CHECK_FALSE(mustSay(exchange(desk, desk.client->findInvoice(kRef), 204, "")).valid);
}

TEST_CASE("our reference on a document that cannot be read is not taken for missing",
          "[sage][client][lookup]")
{
    QJsonObject row = invoiceRow(1, kRef);
    row[u"Total"_s] = 115.005;
    Desk desk;
    CHECK(mustFail(exchange(desk, desk.client->findInvoice(kRef), 200, listOf({row}, 1))).error.kind
          == ErrorKind::BadReply);
}

TEST_CASE("a refused filter is an unusable look-up, other failures keep their kind", "[sage][client][lookup]")
{
    const std::vector<std::pair<int, ErrorKind>> cases{
        {400, ErrorKind::LookUpUnusable}, {404, ErrorKind::LookUpUnusable}, {500, ErrorKind::LookUpUnusable},
        {401, ErrorKind::WrongPassword},  {402, ErrorKind::Expired},        {403, ErrorKind::Forbidden},
        {429, ErrorKind::Throttled},      {502, ErrorKind::ServerFault},    {503, ErrorKind::Maintenance},
        {307, ErrorKind::BadReply}};
    for (const auto& [status, kind] : cases) {
        CAPTURE(status);
        Desk byReference;
        CHECK(mustFail(exchange(byReference, byReference.client->findInvoice(kRef), status, "")).error.kind
              == kind);
        Desk byCustomer;
        CHECK(mustFail(exchange(byCustomer, byCustomer.client->invoicesOfCustomer(12, 0), status, ""))
                  .error.kind
              == kind);
    }
    for (const ErrorKind kind :
         {ErrorKind::Offline, ErrorKind::TlsRefused, ErrorKind::NoAnswer, ErrorKind::BadReply}) {
        Desk desk;
        const auto future = desk.client->findInvoice(kRef);
        REQUIRE(desk.awaitSent(1));
        desk.transport.breakDown(kind, false);
        CHECK(mustFail(future).error.kind == kind);
    }
    Desk desk;
    CHECK(mustFail(exchange(desk, desk.client->findInvoice(kRef), 400, "Username is Required.")).error.kind
          == ErrorKind::WrongPassword);
}

TEST_CASE("invoices are read back by page, and other customers' are noticed", "[sage][client][lookup]")
{
    Desk desk;
    const auto page = mustSay(exchange(desk, desk.client->invoicesOfCustomer(12, 200), 200,
                                       listOf({invoiceRow(1, kRef), invoiceRow(2, u"x"_s)}, 202)));
    CHECK(page.totalResults == 202);
    CHECK(page.documents.size() == 2);
    CHECK(desk.askedFor(0).startsWith(
        "TaxInvoice/Get?$filter=CustomerId%20eq%2012&$top=100&$skip=200&apikey="));

    Desk other;
    CHECK(mustFail(exchange(other, other.client->invoicesOfCustomer(12, 0), 200,
                            listOf({invoiceRow(1, kRef, 13)}, 1)))
              .error.kind
          == ErrorKind::LookUpUnusable);

    Desk all;
    CHECK(mustSay(exchange(all, all.client->allInvoices(0), 200, listOf({}, 0))).totalResults == 0);
    CHECK(all.askedFor(0).startsWith("TaxInvoice/Get?$top=100&$skip=0&apikey="));
    Desk uncounted;
    CHECK(mustFail(exchange(uncounted, uncounted.client->allInvoices(0), 200, R"({"Results":[]})")).error.kind
          == ErrorKind::BadReply);
}

TEST_CASE("customers are found by name, quotes and all", "[sage][client][customers]")
{
    Desk desk;
    const auto found = mustSay(
        exchange(desk, desk.client->customersNamed(u"O'Brien & Sons"_s), 200,
                 listOf({{{u"ID"_s, 5}, {u"Name"_s, u"O'BRIEN & Sons"_s}, {u"TextField1"_s, kRef}}}, 1)));
    REQUIRE(found.size() == 1);
    CHECK(found[0].tag == kRef);
    CHECK(desk.askedFor(0).startsWith(
        "Customer/Get?$filter=Name%20eq%20%27O%27%27Brien%20%26%20Sons%27&apikey="));
}

TEST_CASE("where the filter by name fails, all customers are read", "[sage][client][customers]")
{
    const std::vector<std::pair<int, QByteArray>> failures{
        {400, "\"no such filter\""},
        {500, ""},
        {200, listOf(customerRows(0, 3), 3)},  // ignored
        {200, R"({"Results":[]})"},
    };
    for (const auto& [status, body] : failures) {
        CAPTURE(status, body);
        Desk desk;
        const auto future = desk.client->customersNamed(u"Customer 2"_s);
        REQUIRE(desk.awaitSent(1));
        desk.transport.answer(status, body);
        REQUIRE(desk.awaitSent(2));
        CHECK(desk.askedFor(1).startsWith("Customer/Get?$top=100&$skip=0&apikey="));
        desk.transport.answer(200, listOf(customerRows(0, 3), 3));
        const auto found = mustSay(future);
        REQUIRE(found.size() == 1);
        CHECK(found[0].id == 2);
    }
    Desk desk;
    CHECK(mustFail(exchange(desk, desk.client->customersNamed(u"x"_s), 402, "")).error.kind
          == ErrorKind::Expired);
}

TEST_CASE("a save says who numbers and sends the frozen bytes", "[sage][client][save]")
{
    Desk desk;
    const QByteArray frozen = "{\"ID\":0,\"Total\": 1.10}";
    const auto future = desk.client->save(frozen, DocumentNumbering::Sage);
    REQUIRE(desk.awaitSent(1));
    const HttpRequest& request = desk.transport.sent[0];
    CHECK(desk.askedFor(0)
          == "TaxInvoice/Save?useSystemDocumentNumber=true&apikey=%7B39478ac6%7D&companyid=4711");
    CHECK(request.verb == "POST");
    CHECK(request.kind == RequestKind::Money);
    CHECK(request.body == frozen);
    HttpReply reply;
    reply.status = 201;
    reply.body = QJsonDocument(invoiceRow(880123, kRef)).toJson();
    reply.logUid = u"uid-1"_s;
    reply.serverDateMs = 1'780'000'000'000;
    reply.bodyRead = true;
    desk.transport.answer(reply);
    const auto result = await(future);
    REQUIRE(result);
    CHECK(result->value.id == 880123);
    CHECK(result->status == 201);
    CHECK(result->logUid == u"uid-1"_s);
    CHECK(result->serverDateMs == 1'780'000'000'000);
    CHECK(result->body == reply.body);

    Desk ours;
    const auto byUs = ours.client->save(frozen, DocumentNumbering::Ours);
    REQUIRE(ours.awaitSent(1));
    CHECK(ours.askedFor(0).startsWith("TaxInvoice/Save?useSystemDocumentNumber=false&"));
}

TEST_CASE("a 2xx without a document is unknown, never a success", "[sage][client][save]")
{
    for (const QByteArray& body :
         {QByteArray("null"), QByteArray(""), QByteArray("<html></html>"), QByteArray("\"Saved\""),
          QByteArray("[]"), QByteArray("{\"ID\":0,\"Total\":115.0}"),
          QByteArray("{\"ID\":\"5\",\"Total\":115.0}"), QByteArray("{\"ID\":-5,\"Total\":115.0}"),
          QByteArray("{\"ID\":5}"), QByteArray("{\"ID\":5,\"Total\":1.005}"),
          QByteArray("{\"Message\":\"Date is locked\"}"),
          QByteArray("{\"ID\":9223372036854775808,\"Total\":1}")}) {
        CAPTURE(body);
        for (const int status : {200, 201, 202, 204}) {
            Desk desk;
            const SageError error =
                mustFail(exchange(desk, desk.client->save("{}", DocumentNumbering::Sage), status, body));
            CHECK(error.error.kind == ErrorKind::BadReply);
            CHECK(error.bodyRead);
            CHECK(error.status == status);
        }
    }
    Desk desk;
    CHECK(mustFail(exchange(desk, desk.client->save("{}", DocumentNumbering::Sage), 200,
                            "{\"Message\":\"Date is locked\"}"))
              .error.subject
          == u"Date is locked"_s);
}

TEST_CASE("a failed save says whether its body was read", "[sage][client][save]")
{
    for (const bool read : {true, false}) {
        Desk desk;
        const auto future = desk.client->save("{}", DocumentNumbering::Sage);
        REQUIRE(desk.awaitSent(1));
        desk.transport.breakDown(read ? ErrorKind::NoAnswer : ErrorKind::Offline, read);
        const SageError error = mustFail(future);
        CHECK(error.bodyRead == read);
        CHECK(error.status == 0);
    }
    Desk fault;
    const SageError error =
        mustFail(exchange(fault, fault.client->save("{}", DocumentNumbering::Sage), 503, ""));
    CHECK(error.error.kind == ErrorKind::ServerFault);
    CHECK(error.bodyRead);
}

TEST_CASE("calculating is a question whose document has no ID", "[sage][client]")
{
    Desk desk;
    QJsonObject row = invoiceRow(1, kRef);
    row[u"ID"_s] = 0;
    const FoundDocument reckoned =
        mustSay(exchange(desk, desk.client->calculate("{}"), 200, QJsonDocument(row).toJson()));
    CHECK(reckoned.total == Money::fromCents(11500));
    CHECK(reckoned.vat == Money::fromCents(1500));
    CHECK(desk.transport.sent[0].kind == RequestKind::Question);
    CHECK(desk.transport.sent[0].verb == "POST");
    CHECK(desk.askedFor(0).startsWith("TaxInvoice/Calculate?apikey="));
    Desk refused;
    CHECK(mustFail(exchange(refused, refused.client->calculate("{}"), 200, "{\"Message\":\"no\"}")).error.kind
          == ErrorKind::BadReply);
}

TEST_CASE("e-mails and customers are sent like money", "[sage][client]")
{
    Desk mail;
    const auto sent = exchange(mail, mail.client->email("{\"ID\":1}"), 200, "");
    CHECK(await(sent).has_value());
    CHECK(mail.transport.sent[0].kind == RequestKind::Money);
    CHECK(mail.askedFor(0).startsWith("TaxInvoice/Email?apikey="));

    Desk customer;
    CHECK(mustSay(exchange(customer, customer.client->saveCustomer("{\"ID\":0}"), 201,
                           "{\"ID\":77,\"Name\":\"N\"}"))
              .id
          == 77);
    CHECK(customer.transport.sent[0].kind == RequestKind::Money);
    Desk none;
    CHECK(mustFail(exchange(none, none.client->saveCustomer("{\"ID\":0}"), 200, "{\"Message\":\"exists\"}"))
              .error.kind
          == ErrorKind::BadReply);
}

TEST_CASE("an invoice that is not there is not found, however Sage One says so", "[sage][client]")
{
    for (const auto& [status, body] :
         std::vector<std::pair<int, QByteArray>>{{404, "{}"}, {200, "null"}, {200, " null\n"}}) {
        Desk desk;
        const SageError error = mustFail(exchange(desk, desk.client->invoice(5), status, body));
        CHECK(error.error.kind == ErrorKind::NotFound);
        CHECK(error.error.subject == u"5"_s);
    }
    Desk right;
    CHECK(mustSay(exchange(right, right.client->invoice(5), 200, QJsonDocument(invoiceRow(5, kRef)).toJson()))
              .id
          == 5);
    Desk wrong;
    CHECK(
        mustFail(exchange(wrong, wrong.client->invoice(5), 200, QJsonDocument(invoiceRow(6, kRef)).toJson()))
            .error.kind
        == ErrorKind::BadReply);
}

TEST_CASE("only a PDF is taken for a PDF", "[sage][client]")
{
    Desk desk;
    CHECK(mustSay(exchange(desk, desk.client->exportPdf(5), 200, "%PDF-1.4 ...")).startsWith("%PDF"));
    CHECK(desk.askedFor(0).startsWith("TaxInvoice/Export/5?apikey="));
    CHECK(desk.transport.sent[0].accept == "application/pdf");
    Desk page;
    CHECK(mustFail(exchange(page, page.client->exportPdf(5), 200, "<html></html>")).error.kind
          == ErrorKind::BadReply);
}

TEST_CASE("no error carries the key or the password", "[sage][client]")
{
    Desk desk;
    const SageError error =
        mustFail(exchange(desk, desk.client->customers(), 404,
                          "{\"Message\":\"No HTTP resource at "
                          "'https://h/Customer/Get?apikey=%7B39478ac6%7D&companyid=4711'.\"}"));
    CHECK_FALSE(error.error.subject.contains(u"39478ac6"_s));
    CHECK_FALSE(error.error.detail.contains(u"39478ac6"_s));
    CHECK(error.error.detail == u"Customer/Get: HTTP 404"_s);
}
