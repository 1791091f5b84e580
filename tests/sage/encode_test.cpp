#include "tests/support/catch_qt.h"

#include "core/sage/sage_client.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;

namespace {

SageInvoice sample()
{
    return {.customerId = 120045,
            .date = QDate(2026, 3, 2),
            .dueDate = QDate(2026, 4, 1),
            .priceMode = PriceMode::Exclusive,
            .reference = u"GH-7F3K"_s,
            .documentNumber = {},
            .taxReference = u"4000000001"_s,
            .message = u"Thank you"_s,
            .postalAddress = {u"1 Example Street"_s, u"Cape Town"_s},
            .lines = {{.lineType = SageLineType::Item,
                       .selectionId = 5501,
                       .taxTypeId = 77,
                       .description = u"Consulting"_s,
                       .quantity = Quantity::fromE4(32'500),
                       .unit = u"hr"_s,
                       .unitPrice = UnitPrice::fromE4(1'499'500),
                       .discount = Rate::fromBasisPoints(1250)},
                      {.lineType = SageLineType::Account,
                       .selectionId = 9001,
                       .taxTypeId = 77,
                       .description = u"Travel"_s,
                       .quantity = Quantity::fromWhole(1),
                       .unit = {},
                       .unitPrice = UnitPrice::fromE4(333'333),
                       .discount = {}}}};
}

QJsonObject back(const QByteArray& bytes)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    REQUIRE(document.isObject());
    return document.object();
}

QJsonObject firstLine(const SageInvoice& invoice)
{
    return back(encode(invoice))[u"Lines"_s].toArray()[0].toObject();
}

}  // namespace

TEST_CASE("an invoice travels as these very bytes", "[sage][encode]")
{
    CHECK(
        encode(sample())
        == R"({"ID":0,"CustomerId":120045,"Date":"2026-03-02","DueDate":"2026-04-01","Inclusive":false,)"
           R"("DiscountPercentage":0,"TaxReference":"4000000001","Reference":"GH-7F3K","Message":"Thank you",)"
           R"("PostalAddress01":"1 Example Street","PostalAddress02":"Cape Town","Lines":[)"
           R"({"SelectionId":5501,"LineType":0,"TaxTypeId":77,"Description":"Consulting","Quantity":3.25,"Unit":"hr",)"
           R"("UnitPriceExclusive":149.95,"DiscountPercentage":12.5},)"
           R"({"SelectionId":9001,"LineType":1,"TaxTypeId":77,"Description":"Travel","Quantity":1,)"
           R"("UnitPriceExclusive":33.3333,"DiscountPercentage":0}]})");
    CHECK(encode(sample()) == encode(sample()));
}

TEST_CASE("inclusive prices travel as inclusive prices", "[sage][encode]")
{
    SageInvoice invoice = sample();
    invoice.priceMode = PriceMode::Inclusive;
    CHECK(back(encode(invoice))[u"Inclusive"_s].toBool());
    CHECK(firstLine(invoice)[u"UnitPriceInclusive"_s].toDouble() == 149.95);
    CHECK_FALSE(firstLine(invoice).contains(u"UnitPriceExclusive"_s));
}

TEST_CASE("what is empty is left out, and our number is sent when we number", "[sage][encode]")
{
    SageInvoice invoice = sample();
    invoice.taxReference.clear();
    invoice.message.clear();
    invoice.postalAddress = {u" "_s, {}};
    const QJsonObject bare = back(encode(invoice));
    for (const auto& name : {u"TaxReference"_s, u"Message"_s, u"PostalAddress01"_s, u"DocumentNumber"_s})
        CHECK_FALSE(bare.contains(name));
    invoice.documentNumber = u"2280"_s;
    CHECK(back(encode(invoice))[u"DocumentNumber"_s].toString() == u"2280"_s);
}

TEST_CASE("a description beyond 100 characters travels whole in the comments", "[sage][encode]")
{
    SageInvoice invoice = sample();
    invoice.lines[0].description = QString(100, u'a');
    CHECK(firstLine(invoice)[u"Description"_s].toString().size() == 100);
    CHECK_FALSE(firstLine(invoice).contains(u"Comments"_s));

    invoice.lines[0].description = QString(99, u'a') + u"\U0001F600 and more"_s;
    CHECK(firstLine(invoice)[u"Description"_s].toString() == QString(99, u'a'));
    CHECK(firstLine(invoice)[u"Comments"_s].toString() == invoice.lines[0].description);
}

TEST_CASE("a long address keeps every line", "[sage][encode]")
{
    SageInvoice invoice = sample();
    invoice.postalAddress = {u"1"_s, u"2"_s, u""_s, u"3"_s, u"4"_s, u"5"_s, u"6"_s, QString(200, u'7')};
    const QJsonObject sent = back(encode(invoice));
    CHECK(sent[u"PostalAddress04"_s].toString() == u"4"_s);
    CHECK(sent[u"PostalAddress05"_s].toString().startsWith(u"5, 6, 77"_s));
    CHECK(sent[u"PostalAddress05"_s].toString().size() == 100);
    CHECK_FALSE(sent.contains(u"PostalAddress06"_s));
}

TEST_CASE("texts stay within Sage One's lengths and come back as they went", "[sage][encode]")
{
    SageInvoice invoice = sample();
    invoice.taxReference = QString(40, u'9');
    invoice.message = QString(9000, u'm');
    invoice.lines[0].description = u"a\"b\\c\n\r\t\u0001 é 😀 </script>"_s;
    const QJsonObject sent = back(encode(invoice));
    CHECK(sent[u"TaxReference"_s].toString().size() == 30);
    CHECK(sent[u"Message"_s].toString().size() == 8000);
    CHECK(firstLine(invoice)[u"Description"_s].toString() == invoice.lines[0].description);
}

TEST_CASE("an e-mail and a new customer travel as these very bytes", "[sage][encode]")
{
    CHECK(encode(SageEmail{.invoiceId = 880123,
                           .address = u"debtors@example.co.za"_s,
                           .subject = u"Tax invoice INV0042"_s,
                           .message = u"Attached."_s})
          == R"({"ID":880123,"EmailAddress":"debtors@example.co.za","CCAddress":"","BCCAddress":"",)"
             R"("Subject":"Tax invoice INV0042","Message":"Attached."})");
    CHECK(encodeCustomer({.name = u"Example Traders"_s,
                          .contact = u"Thandi"_s,
                          .email = u"t@example.co.za"_s,
                          .phone = u"021 555 0101"_s,
                          .vatNumber = u"4000000001"_s,
                          .postalAddress = u"1 Example Street\nCape Town"_s},
                         u"GH-7F3K"_s)
          == R"({"ID":0,"Name":"Example Traders","TaxReference":"4000000001","ContactName":"Thandi",)"
             R"("Telephone":"021 555 0101","Email":"t@example.co.za","Active":true,)"
             R"("PostalAddress01":"1 Example Street","PostalAddress02":"Cape Town","TextField1":"GH-7F3K"})");
}
