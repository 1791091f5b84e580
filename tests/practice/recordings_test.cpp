#include "core/practice/http_request_parser.h"

#include "tests/practice/bench.h"
#include "tests/support/catch_qt.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::practice;
using namespace greenhand::testing;

namespace {

std::optional<QByteArray> recording(const QString& name)
{
    QFile file(QStringLiteral(GREENHAND_SOURCE_DIR) + u"/../shared/spec/sage-recordings/"_s + name);
    if (!file.open(QIODevice::ReadOnly)) {
        WARN("skipped: no recording " << name.toStdString());
        return std::nullopt;
    }
    return file.readAll().trimmed();
}

/// Status line and headers of the recorded reply, without what no two replies share.
struct RecordedHead {
    QByteArray statusLine;
    Headers headers;
};

std::optional<RecordedHead> recordedHead(const QString& name)
{
    const auto text = recording(u"HttpResponseCodes/"_s + name + u"_Headers"_s);
    if (!text)
        return std::nullopt;
    RecordedHead head;
    for (const QByteArray& line : text->split('\n')) {
        const qsizetype colon = line.indexOf(": ");
        if (head.statusLine.isEmpty())
            head.statusLine = line.trimmed();
        else if (colon > 0)
            head.headers.add(line.left(colon), line.mid(colon + 2).trimmed());
    }
    return head;
}

/// Status, reason and every header that tells a client something are as recorded.
void checkHead(const Response& response, const QString& name)
{
    const auto recorded = recordedHead(name);
    if (!recorded)
        return;
    CHECK("HTTP/1.1 " + QByteArray::number(response.status) + ' ' + response.reason == recorded->statusLine);
    for (const char* header :
         {"Content-Type", "Cache-Control", "Pragma", "Expires", "Allow", "WWW-Authenticate", "X-APIKey"}) {
        INFO(header);
        CHECK(response.headers.value(header) == recorded->headers.value(header));
    }
    CHECK(response.headers.has("LOGUID") == recorded->headers.has("LOGUID"));
}

void checkBody(const Response& response, const QString& name)
{
    if (const auto recorded = recording(u"HttpResponseCodes/"_s + name))
        CHECK(response.body == *recorded);
}

/// The names of an entity's members in a sample of Sage One's help pages.
QStringList sampleMembers(const QString& name)
{
    const auto text = recording(name);
    const QJsonObject sample = QJsonDocument::fromJson(text.value_or("{}")).object();
    const QJsonArray rows = sample.value("Results"_L1).toArray();
    return (rows.isEmpty() ? sample : rows.at(0).toObject()).keys();
}

}  // namespace

TEST_CASE("a good answer has the headers that were recorded", "[practice][recordings]")
{
    Bench bench;
    checkHead(bench.get("Company/Get"), u"200_OK"_s);
}

TEST_CASE("refusals at the door are as they were recorded", "[practice][recordings]")
{
    Bench bench;
    Request request = bench.request("GET", "Company/Get");
    request.headers.set("Authorization",
                        "Basic " + QByteArray("practice@greenhand.example:wrong").toBase64());
    checkHead(bench.send(request), u"401_Unauthorized_BadUserPass"_s);
    checkBody(bench.send(request), u"401_Unauthorized_BadUserPass.json"_s);

    REQUIRE(readTarget("/api/2.0.0/Company/Get?apikey=wrong", request));
    checkHead(bench.send(request), u"401_Unauthorized_BadAPIKey"_s);

    request.headers = {};
    checkHead(bench.send(request), u"400_Username_Required"_s);
    checkBody(bench.send(request), u"400_Username_Required"_s);
}

TEST_CASE("what is not there is as it was recorded", "[practice][recordings]")
{
    Bench bench;
    Request request = bench.request("GET", "xxx");
    request.path = u"/api/1.1.2/xxx"_s;
    request.headers.set("Host", "accounting.sageone.co.za");
    request.secure = true;
    checkHead(bench.send(request), u"404_Not_Found"_s);
    checkBody(bench.send(request), u"404_Not_Found.json"_s);

    const Response method = bench.get("Company/Verify");
    checkHead(method, u"404_Not_Found_No_Action_For_Controller"_s);
    if (auto recorded = recording(u"HttpResponseCodes/404_Not_Found_No_Action_For_Controller.json"_s))
        CHECK(method.body == recorded->replace("Login", "Company"));

    // The made-up verb that Sage One's recorded answer 405 names.
    const Response verb = bench.send(bench.request("XXX", "Company/Get"));
    checkHead(verb, u"405_Method_Not_Allowed"_s);
    checkBody(verb, u"405_Method_Not_Allowed.json"_s);
}

TEST_CASE("a POST without length is as it was recorded", "[practice][recordings]")
{
    RequestParser parser;
    parser.feed("POST /api/2.0.0/TaxInvoice/Save HTTP/1.1\r\n\r\n");
    REQUIRE(parser.advance() == RequestParser::Step::Refused);
    checkHead(parser.refusal(), u"411_Length_Required"_s);
}

TEST_CASE("every member of Sage One's own samples can be filtered by", "[practice][recordings]")
{
    const auto [table, name] = GENERATE(Catch::Generators::table<Table, QString>(
        {{Table::Customers, u"Customer/GET_Customer_Get.json"_s},
         {Table::TaxTypes, u"TaxType/GET_TaxType_Get.json"_s},
         {Table::SalesRepresentatives, u"SalesRepresentative/GET_SalesRepresentative_Get.json"_s},
         {Table::Companies, u"Company/GET_Company_Get_includeStatus_xx.json"_s},
         {Table::TaxInvoices, u"TaxInvoice/GET_TaxInvoice_Get_xx.json"_s}}));
    for (const QString& member : sampleMembers(name)) {
        INFO(member.toStdString());
        CHECK(knownName(schemaOf(table), member));
    }
}

TEST_CASE("the invoice of Sage One's own sample is taken once its ids are the company's",
          "[practice][recordings]")
{
    const auto text = recording(u"TaxInvoice/POST_TaxInvoice_Save_REQ.json"_s);
    if (!text)
        return;
    QJsonObject invoice = QJsonDocument::fromJson(*text).object();
    invoice.insert("CustomerId"_L1, 120045);
    invoice.insert("SalesRepresentativeId"_L1, 310);
    invoice.insert("ID"_L1, 0);
    invoice.insert("Date"_L1, u"2026-03-02"_s);
    QJsonArray lines = invoice.value("Lines"_L1).toArray();
    for (int i = 0; i < lines.size(); ++i) {
        QJsonObject line = lines[i].toObject();
        line.insert("SelectionId"_L1, 5501);
        line.insert("TaxTypeId"_L1, 77);
        lines[i] = line;
    }
    invoice.insert("Lines"_L1, lines);
    Bench bench;
    const Response saved = bench.post("TaxInvoice/Save", invoice);
    CHECK(saved.status == 201);
    CHECK(object(saved).value("Lines"_L1).toArray().size() == lines.size());
}
