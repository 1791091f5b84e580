#include "tests/practice/bench.h"

#include "tests/support/catch_qt.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::practice;
using namespace greenhand::testing;

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;

Request asUser(const Bench& bench, const QByteArray& pair)
{
    Request request = bench.request("GET", "Company/Get");
    request.headers.set("Authorization", "Basic " + pair.toBase64());
    return request;
}

Request withKey(const Bench& bench, const QByteArray& key)
{
    Request request = bench.request("GET", "Company/Get");
    REQUIRE(readTarget("/api/2.0.0/Company/Get?apikey=" + key, request));
    return request;
}

SageOneOptions limited()
{
    SageOneOptions options = Bench::defaults();
    options.rateLimit = true;
    return options;
}

int statusOf(Bench& bench, const QByteArray& what = "TaxType/Get") { return bench.get(what).status; }

}  // namespace

TEST_CASE("who gives no user is told so in plain text", "[practice][access]")
{
    Bench bench;
    Request request = bench.request("GET", "Company/Get");
    request.headers = {{"Host", "127.0.0.1"}};
    const Response response = bench.send(request);
    CHECK(response.status == 400);
    CHECK(response.reason == "Username is Required.");
    CHECK(response.body == "Username is Required.");
    CHECK(response.headers.value("Content-Type") == "text/plain; charset=utf-8");
    CHECK(bench.send(asUser(bench, ":practice")).status == 400);
}

TEST_CASE("a wrong user or password is a 401 of its own shape", "[practice][access]")
{
    Bench bench;
    for (const QByteArray& pair :
         {QByteArray("practice@greenhand.example:wrong"), QByteArray("nobody:practice")}) {
        const Response response = bench.send(asUser(bench, pair));
        CHECK(response.status == 401);
        CHECK(response.body == R"({"Message":"Authorization has been denied for this request."})");
        CHECK(response.headers.value("WWW-Authenticate") == "Basic");
        CHECK_FALSE(response.headers.has("X-APIKey"));
    }
}

TEST_CASE("a wrong API key is a page and says so in a header", "[practice][access]")
{
    Bench bench;
    for (const QByteArray& key :
         {QByteArray(), QByteArray("%7B22222222-2222-3333-4444-555555555555%7D"),
          QByteArray("%257B11111111-2222-3333-4444-555555555555%257D"), QByteArray("word")}) {
        const Response response = bench.send(withKey(bench, key));
        CHECK(response.status == 401);
        CHECK(response.headers.value("X-APIKey") == "Invalid");
        CHECK(response.headers.value("Content-Type") == "text/html");
        CHECK_FALSE(response.headers.has("WWW-Authenticate"));
    }
}

TEST_CASE("the API key may come with braces, encoded or raw, or without", "[practice][access]")
{
    Bench bench;
    const auto key =
        GENERATE(as<std::string>(), "%7B11111111-2222-3333-4444-555555555555%7D",
                 "{11111111-2222-3333-4444-555555555555}", "11111111-2222-3333-4444-555555555555");
    CHECK(bench.send(withKey(bench, QByteArray::fromStdString(key))).status == 200);
}

TEST_CASE("every answer carries a support handle of its own and the hour", "[practice][access]")
{
    Bench bench;
    const Response first = bench.get("Company/Get");
    const Response second = bench.get("Company/Nonsense");
    CHECK_FALSE(QUuid::fromString(QLatin1StringView(first.headers.value("LOGUID"))).isNull());
    CHECK(first.headers.value("LOGUID") != second.headers.value("LOGUID"));
    CHECK(first.headers.value("Date") == "Mon, 02 Mar 2026 10:00:00 GMT");
    CHECK(first.headers.value("Cache-Control") == "no-cache");
    CHECK(first.headers.value("Content-Type") == "application/json; charset=utf-8");
}

TEST_CASE("twenty wrong log-ins in an hour block the user for a day", "[practice][access]")
{
    Bench bench;
    const Request wrong = asUser(bench, "practice@greenhand.example:wrong");
    for (int i = 0; i < 20; ++i)
        CHECK(bench.send(wrong).status == 401);
    const Response blocked = bench.get("Company/Get");
    CHECK(blocked.status == 429);
    CHECK(blocked.body.startsWith("Your Username has exceeded the allowed number of login attempts"));
    bench.nowMs += 24 * kHour - 1;
    CHECK(statusOf(bench) == 429);
    bench.nowMs += 1;
    CHECK(statusOf(bench) == 200);
}

TEST_CASE("wrong log-ins that are an hour apart block nobody", "[practice][access]")
{
    Bench bench;
    for (int i = 0; i < 40; ++i) {
        CHECK(bench.send(asUser(bench, "practice@greenhand.example:wrong")).status == 401);
        bench.nowMs += kHour / 10;
    }
    CHECK(statusOf(bench) == 200);
}

TEST_CASE("the hundred and first call in a minute blocks for an hour", "[practice][access]")
{
    Bench bench(practiceSeed(), limited());
    for (int i = 0; i < 100; ++i)
        REQUIRE(statusOf(bench) == 200);
    const Response blocked = bench.get("TaxType/Get");
    CHECK(blocked.status == 429);
    CHECK(blocked.body
          == "Your IP address has exceeded the allowed number of transactions per minute and has been "
             "blocked for 1 "
             "hour");
    bench.nowMs += kHour - 1;
    CHECK(statusOf(bench) == 429);  // and that call prolongs it
    bench.nowMs += kHour - 1;
    CHECK(statusOf(bench) == 429);
    bench.nowMs += kHour;
    CHECK(statusOf(bench) == 200);
}

TEST_CASE("calls at a second's pace are never blocked", "[practice][access]")
{
    Bench bench(practiceSeed(), limited());
    for (int i = 0; i < 500; ++i) {
        REQUIRE(statusOf(bench) == 200);
        bench.nowMs += 1000;
    }
}

TEST_CASE("where the pace is off no number of calls blocks", "[practice][access]")
{
    Bench bench;
    for (int i = 0; i < 500; ++i)
        REQUIRE(statusOf(bench) == 200);
}

TEST_CASE("what is not there, and how, is said as Sage One says it", "[practice][access]")
{
    Bench bench;
    const Response resource = bench.get("xxx");
    CHECK(resource.status == 404);
    CHECK(
        resource.body
        == R"({"Message":"No HTTP resource was found that matches the request URI 'http://127.0.0.1:8080/api/2.0.0/xxx'."})");
    CHECK(bench.get("Login/Verify").status == 404);

    const Response method = bench.get("Company/Verify");
    CHECK(method.status == 404);
    CHECK(method.body
          == R"("No action was found on the controller 'Company' that matches the name 'Verify'.")");

    // The made-up verb that Sage One's recorded answer 405 names.
    const Response verb = bench.send(bench.request("XXX", "Company/Get"));
    CHECK(verb.status == 405);
    CHECK(verb.headers.value("Allow") == "GET");
    CHECK(verb.body == R"({"Message":"The requested resource does not support http method 'XXX'."})");
    CHECK(bench.send(bench.request("GET", "TaxInvoice/Save")).headers.value("Allow") == "POST");

    Request elsewhere = bench.request("GET", "Company/Get");
    elsewhere.path = u"/api/1.1.2/Company/Get"_s;
    CHECK(bench.send(elsewhere).status == 404);
}

TEST_CASE("a body that is not JSON is refused", "[practice][access]")
{
    Bench bench;
    Request request = bench.request("POST", "TaxInvoice/Save", "{}");
    request.headers.set("Content-Type", "application/x-www-form-urlencoded");
    CHECK(bench.send(request).status == 415);
    request.headers.set("Content-Type", "");
    CHECK(bench.send(request).status == 415);
    request.headers.set("Content-Type", "application/json");
    request.body = "{\"CustomerId\":";
    CHECK(bench.send(request).status == 400);
    request.body = "[]";
    CHECK(bench.send(request).status == 400);
}

TEST_CASE("the company must be named and be this one", "[practice][access]")
{
    Bench bench;
    Request request = bench.request("GET", "TaxType/Get");
    const QByteArray key = "apikey=%7B11111111-2222-3333-4444-555555555555%7D";
    REQUIRE(readTarget("/api/2.0.0/TaxType/Get?" + key, request));
    CHECK(bench.send(request).status == 400);
    REQUIRE(readTarget("/api/2.0.0/TaxType/Get?CompanyId=1&" + key, request));
    CHECK(bench.send(request).status == 404);
    REQUIRE(readTarget("/API/2.0.0/taxtype/GET?CompanyID=52711&" + key, request));
    CHECK(bench.send(request).status == 200);
    REQUIRE(readTarget("/api/2.0.0/Company/Get?" + key, request));
    CHECK(bench.send(request).status == 200);
}

TEST_CASE("a company whose registration ran out answers 402", "[practice][access]")
{
    Bench bench(practiceSeed({{u"Status"_s, 1}}));
    CHECK(statusOf(bench, "TaxType/Get") == 402);
    CHECK(statusOf(bench, "Company/Get") == 200);
}
