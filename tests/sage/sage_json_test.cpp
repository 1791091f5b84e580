#include "tests/sage/recordings.h"

#include "core/sage/sage_json.h"

#include <QJsonDocument>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::must;
using greenhand::testing::recording;

namespace {

/// A value as it comes off the wire.
QJsonValue wire(const QByteArray& text)
{
    const QJsonDocument document = QJsonDocument::fromJson('[' + text + ']');
    REQUIRE(document.isArray());
    return document[0];
}

QJsonObject object(const QByteArray& text) { return must(objectFrom(text)); }

std::optional<qint64> cents(const QByteArray& text)
{
    const auto amount = moneyFrom(wire(text));
    return amount ? std::optional(amount->cents()) : std::nullopt;
}

std::optional<int> points(const QByteArray& text)
{
    const auto rate = rateFrom(wire(text));
    return rate ? std::optional(rate->basisPoints()) : std::nullopt;
}

const QByteArray kInvoice =
    R"({"ID":880123,"DocumentNumber":"INV0042","CustomerId":120045,"Date":"2026-03-02T00:00:00",
 "Reference":"GH-1","Exclusive":483.18,"Tax":72.48,"Rounding":-0.06,"Total":555.60})";

}  // namespace

TEST_CASE("an amount from Sage One is whole cents or nothing", "[sage][json]")
{
    CHECK(cents("115.00") == 11500);
    CHECK(cents("115") == 11500);
    CHECK(cents("-0.29") == -29);
    CHECK(cents("1.15") == 115);
    CHECK(cents("0") == 0);
    CHECK(cents("555.66") == 55566);
    CHECK(cents("99999999.99") == 9'999'999'999);
    for (const char* bad : {"115.005", "0.001", "1e11", "-1e11", "\"115.00\"", "null", "true", "[115]"}) {
        CAPTURE(bad);
        CHECK_FALSE(cents(bad));
    }
}

TEST_CASE("any amount up to R100 million survives the wire", "[sage][json]")
{
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937_64 random(seed);
    std::uniform_int_distribution<qint64> any(-Money::kMaxCents, Money::kMaxCents);
    for (int i = 0; i < 20'000; ++i) {
        const qint64 amount = any(random);
        REQUIRE(cents(Money::fromCents(amount).toPlain().toLatin1()) == amount);
    }
}

TEST_CASE("an ID is a whole number above nought", "[sage][json]")
{
    CHECK(idFrom(wire("880123")) == 880123);
    CHECK(idFrom(wire("1456789012345")) == 1456789012345);
    for (const char* bad : {"0", "-5", "1.5", "\"7\"", "null", "9223372036854775808", "true"}) {
        CAPTURE(bad);
        CHECK_FALSE(idFrom(wire(bad)));
    }
}

TEST_CASE("a day stays the day that was written, whatever the zone", "[sage][json]")
{
    const QByteArray zone = qgetenv("TZ");
    for (const char* here : {"Africa/Johannesburg", "Pacific/Kiritimati", "America/Los_Angeles", "UTC"}) {
        qputenv("TZ", here);
        CAPTURE(here);
        const QDate day(2017, 1, 1);
        for (const char* text : {"\"2017-01-01\"", "\"2017-01-01T00:00:00\"", "\"2017-01-01T00:00:00Z\"",
                                 "\"2017-01-01T23:59:59.999\"", "\"2017-01-01T00:00:00+02:00\"",
                                 "\"/Date(1483228800000)/\"", "\"\\/Date(1483228800000)\\/\"",
                                 "\"/Date(1483221600000+0200)/\"", "\"/Date(1483257600000-0800)/\""}) {
            CAPTURE(text);
            CHECK(dateFrom(wire(text)) == day);
        }
    }
    zone.isNull() ? qunsetenv("TZ") : qputenv("TZ", zone);

    for (const char* none :
         {"\"0001-01-01T00:00:00\"", "\"0001-01-01\"", "\"/Date(-62135596800000)/\"", "\"\"", "null",
          "20170101", "\"2017-02-30\"", "\"2017-01-01x\"", "\"01/02/2017\""}) {
        CAPTURE(none);
        CHECK_FALSE(dateFrom(wire(none)));
    }
}

TEST_CASE("a percentage is the same as a fraction and as per cent", "[sage][json]")
{
    CHECK(points("0.15") == 1500);
    CHECK(points("15") == 1500);
    CHECK(points("15.0") == 1500);
    CHECK(points("0.14") == 1400);
    CHECK(points("0.155") == 1550);
    CHECK(points("1") == 10'000);
    CHECK(points("100") == 10'000);
    CHECK(points("0") == 0);
    for (const char* bad : {"-0.15", "\"15\"", "null", "5000", "15.123"}) {
        CAPTURE(bad);
        CHECK_FALSE(points(bad));
    }
}

TEST_CASE("a document is read with its amounts", "[sage][json]")
{
    const FoundDocument found = must(documentFrom(object(kInvoice)));
    CHECK(found.id == 880123);
    CHECK(found.number == u"INV0042"_s);
    CHECK(found.reference == u"GH-1"_s);
    CHECK(found.customer == 120045);
    CHECK(found.date == QDate(2026, 3, 2));
    CHECK(found.exclusive == Money::fromCents(48318));
    CHECK(found.vat == Money::fromCents(7248));
    CHECK(found.rounding == Money::fromCents(-6));
    CHECK(found.total == Money::fromCents(55560));
    CHECK(must(documentFrom(object(R"({"ID":1,"Total":2,"Customer":{"ID":9}})"))).customer == 9);
}

TEST_CASE("a document without ID or a total in cents is none", "[sage][json]")
{
    for (const char* bad :
         {R"({"Total":1})", R"({"ID":"5","Total":1})", R"({"ID":-5,"Total":1})", R"({"ID":0,"Total":1})",
          R"({"ID":5})", R"({"ID":5,"Total":"1"})", R"({"ID":5,"Total":115.005})",
          R"({"ID":5,"Total":1,"Tax":"1"})", R"({"Message":"no"})"}) {
        CAPTURE(bad);
        const auto document = documentFrom(object(bad));
        REQUIRE_FALSE(document);
        CHECK(document.error().kind == ErrorKind::BadReply);
    }
    CHECK(must(documentFrom(object(R"({"ID":0,"Total":1})"), DocumentId::Optional)).id == 0);
    CHECK_FALSE(documentFrom(object(R"({"ID":0})"), DocumentId::Optional));
}

TEST_CASE("what is no list is not an empty list", "[sage][json]")
{
    for (const char* bad :
         {"", "null", "[]", "\"x\"", "<html></html>", "{}", R"({"Results":null,"TotalResults":0})",
          R"({"Results":{}})", "{\"Results\":[", R"({"Results":[]} trailing)"}) {
        CAPTURE(bad);
        CHECK_FALSE(listFrom(bad));
    }
    CHECK(must(listFrom(R"({"Results":[],"TotalResults":0})")).totalResults == 0);
    for (const char* odd : {R"({"Results":[]})", R"({"Results":[],"TotalResults":"0"})",
                            R"({"Results":[],"TotalResults":-1})", R"({"Results":[],"TotalResults":0.5})"})
        CHECK_FALSE(must(listFrom(odd)).totalResults);
    CHECK_FALSE(listFrom(QByteArray("[").repeated(100'000)));
}

TEST_CASE("tax types without a usable ID or percentage are passed over", "[sage][json]")
{
    const auto type = [](const char* text) { return must(taxTypeFrom(object(text))); };
    CHECK_FALSE(type(R"({"ID":0,"Name":"No VAT","Percentage":0})"));
    CHECK_FALSE(type(R"({"ID":-1,"Name":"System","Percentage":0})"));
    CHECK_FALSE(type(R"({"ID":5,"Name":"Odd"})"));
    CHECK_FALSE(taxTypeFrom(object(R"({"Name":"No ID","Percentage":0})")));
    const auto standard =
        type(R"({"ID":77,"Name":"Standard Rate","Percentage":0.15,"IsDefault":true,"Active":true})");
    REQUIRE(standard);
    CHECK(standard->rate == Rate::percent(15));
    CHECK(standard->isDefault);
    CHECK_FALSE(standard->isManual);
    CHECK(standard->ofCompany);
    CHECK_FALSE(type(R"({"ID":7,"Percentage":0,"CompanyId":0})")->ofCompany);
    CHECK(type(R"({"ID":7,"Percentage":0,"CompanyId":12})")->ofCompany);
}

TEST_CASE("a company says until when it is locked and whether it rounds cash", "[sage][json]")
{
    const auto company = [](const char* text) { return *must(companyFrom(object(text))); };
    const SageCompany plain = company(R"({"ID":4,"Name":"N","LockProcessingDate":"2024-02-29T00:00:00"})");
    CHECK(plain.active);
    CHECK_FALSE(plain.lockedUntil);
    CHECK_FALSE(plain.roundsCash);
    CHECK(company(R"({"ID":4,"LockProcessing":true,"LockProcessingDate":"2024-02-29T00:00:00"})").lockedUntil
          == QDate(2024, 2, 29));
    CHECK_FALSE(company(R"({"ID":4,"RoundingType":3,"RoundingValue":10})").roundsCash);
    CHECK(company(R"({"ID":4,"RoundingType":2,"RoundingValue":10})").roundsCash);
    CHECK_FALSE(company(R"({"ID":4,"Status":1,"Active":true})").active);
}

TEST_CASE("Sage One's samples of lists are read", "[sage][json][recordings]")
{
    const auto taxInvoices = recording(u"TaxInvoice/GET_TaxInvoice_Get.json"_s);
    const auto customers = recording(u"Customer/GET_Customer_Get.json"_s);
    const auto taxTypes = recording(u"TaxType/GET_TaxType_Get.json"_s);
    const auto people = recording(u"SalesRepresentative/GET_SalesRepresentative_Get.json"_s);
    const auto companies = recording(u"Company/GET_Company_Get_includeStatus_xx.json"_s);
    const auto saved = recording(u"TaxInvoice/POST_TaxInvoice_Save_RESP.json"_s);
    if (!taxInvoices || !customers || !taxTypes || !people || !companies || !saved)
        return;

    const SageList invoices = must(listFrom(*taxInvoices));
    CHECK(invoices.totalResults == 1);
    REQUIRE(invoices.rows.size() == 2);
    const FoundDocument invoice = must(documentFrom(invoices.rows[0].toObject()));
    CHECK(invoice.id == 6);
    CHECK(invoice.number == u"sample string 10"_s);
    CHECK(invoice.customer == 3);
    CHECK(invoice.date == QDate(2017, 7, 17));
    CHECK(invoice.vat == Money::fromCents(1500));
    CHECK(invoice.total == Money::fromCents(1700));
    CHECK(must(documentFrom(object(*saved))).id > 0);

    const auto customer = must(customerFrom(must(listFrom(*customers)).rows[0].toObject()));
    REQUIRE(customer);
    CHECK(customer->name == u"sample string 1"_s);
    CHECK(customer->email == u"email@example.com"_s);
    CHECK(customer->tag == u"sample string 24"_s);
    CHECK(customer->taxReference == u"sample string 2"_s);
    CHECK(customer->active);
    CHECK_FALSE(customer->onHold);

    const auto type = must(taxTypeFrom(must(listFrom(*taxTypes)).rows[0].toObject()));
    REQUIRE(type);
    CHECK(type->rate == Rate::fromBasisPoints(310));
    CHECK(type->isManual);

    const auto person = must(representativeFrom(must(listFrom(*people)).rows[0].toObject()));
    REQUIRE(person);
    CHECK(person->name == u"sample string 2 sample string 3"_s);

    const auto company = must(companyFrom(must(listFrom(*companies)).rows[0].toObject()));
    REQUIRE(company);
    CHECK(company->lockedUntil == QDate(2017, 7, 3));
    CHECK(company->taxNumber == u"sample string 63"_s);
    CHECK(company->checksDuplicateReferences);
    CHECK(company->roundsCash);
    CHECK_FALSE(company->active);
}

TEST_CASE("the recorded pair of dates is the same day", "[sage][json][recordings]")
{
    const auto read = recording(u"AccountNote/GET_AccountNote_Get_xx_real.json"_s);
    const auto saved = recording(u"AccountNote/POST_AccountNote_Save_RESP_real.json"_s);
    const auto list = recording(u"AccountNote/GET_AccountNote_Get_real.json"_s);
    if (!read || !saved || !list)
        return;
    CHECK(dateFrom(object(*read)[u"ActionDate"_s]) == QDate(2018, 1, 1));
    CHECK(dateFrom(object(*saved)[u"ActionDate"_s]) == QDate(2018, 1, 1));
    const SageList notes = must(listFrom(*list));
    CHECK(notes.totalResults == 2);
    CHECK(dateFrom(notes.rows[0].toObject()[u"EntryDate"_s]) == QDate(2017, 1, 1));
    CHECK_FALSE(dateFrom(notes.rows[1].toObject()[u"EntryDate"_s]));
}
