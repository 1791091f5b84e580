#include "tests/practice/bench.h"

#include "tests/support/catch_qt.h"

#include <QUuid>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::practice;
using namespace greenhand::testing;

namespace {

QJsonObject with(QJsonObject invoice, const QString& member, const QJsonValue& value)
{
    invoice.insert(member, value);
    return invoice;
}

QJsonObject without(QJsonObject invoice, const QString& member)
{
    invoice.remove(member);
    return invoice;
}

/// The sample invoice with a member of its first line changed.
QJsonObject withLine(const QString& member, const QJsonValue& value)
{
    QJsonObject invoice = sampleInvoice();
    QJsonArray lines = invoice.value("Lines"_L1).toArray();
    lines[0] = with(lines[0].toObject(), member, value);
    return with(invoice, u"Lines"_s, lines);
}

QString refusal(Bench& bench, const QJsonObject& invoice)
{
    const Response response = bench.post("TaxInvoice/Save", invoice);
    CHECK(response.status == 400);
    CHECK(bench.company.invoices().empty());
    return sentence(response);
}

qint64 idOf(const Response& response) { return object(response).value("ID"_L1).toInteger(); }

}  // namespace

TEST_CASE("Save answers with the document, its number and Sage One's totals", "[practice][invoice]")
{
    Bench bench;
    const Response response = bench.post("TaxInvoice/Save", sampleInvoice());
    CHECK(response.status == 201);
    const QJsonObject invoice = object(response);
    CHECK(invoice.value("ID"_L1).toInteger() > 0);
    CHECK(invoice.value("DocumentNumber"_L1) == u"INV0000001"_s);
    CHECK(invoice.value("CustomerName"_L1) == u"Example Traders"_s);
    CHECK(invoice.value("Date"_L1) == u"2026-03-02T00:00:00"_s);
    CHECK(invoice.value("Exclusive"_L1) == 483.18);
    CHECK(invoice.value("Tax"_L1) == 72.48);
    CHECK(invoice.value("Total"_L1) == 555.66);
    CHECK(invoice.value("AmountDue"_L1) == 555.66);
    CHECK(invoice.value("Rounding"_L1) == 0);
    CHECK(invoice.value("Status"_L1) == u"Unpaid"_s);
    CHECK_FALSE(QUuid::fromString(invoice.value("UID"_L1).toString()).isNull());
    const QJsonObject hours = invoice.value("Lines"_L1)[0].toObject();
    CHECK(hours.value("Exclusive"_L1) == 449.85);
    CHECK(hours.value("Tax"_L1) == 67.48);
    CHECK(hours.value("Total"_L1) == 517.33);
    CHECK(hours.value("UnitPriceInclusive"_L1) == 172.4425);
    CHECK(hours.value("ID"_L1) == 1);
    CHECK(invoice.value("Lines"_L1)[1]["Total"_L1] == 38.33);
    CHECK(response.body.contains("\"Total\":555.66"));
}

TEST_CASE("Calculate reckons as Save does and keeps nothing", "[practice][invoice]")
{
    Bench bench;
    const Response response = bench.post("TaxInvoice/Calculate", sampleInvoice());
    CHECK(response.status == 200);
    CHECK(object(response).value("Total"_L1) == 555.66);
    CHECK_FALSE(object(response).contains("DocumentNumber"_L1));
    CHECK(bench.company.invoices().empty());
    CHECK(bench.post("TaxInvoice/Calculate", withLine(u"TaxTypeId"_s, 5)).status == 400);
}

TEST_CASE("inclusive prices keep the total to the cent", "[practice][invoice]")
{
    Bench bench;
    const QJsonObject invoice =
        object(bench.post("TaxInvoice/Calculate", invoiceWith({itemLine(1, 11567.00)}, true)));
    CHECK(invoice.value("Tax"_L1) == 1508.74);
    CHECK(invoice.value("Total"_L1) == 11567);
    CHECK(invoice.value("Exclusive"_L1) == 10058.26);
}

TEST_CASE("numbers may come as text and prices as the other kind", "[practice][invoice]")
{
    Bench bench;
    QJsonObject line = itemLine(u"2"_s, u"100.00"_s);
    CHECK(object(bench.post("TaxInvoice/Calculate", invoiceWith({line}))).value("Total"_L1) == 230);
    line.remove("UnitPriceExclusive"_L1);
    line.insert("UnitPriceInclusive"_L1, 115);
    CHECK(object(bench.post("TaxInvoice/Calculate", invoiceWith({line}))).value("Exclusive"_L1) == 200);
}

TEST_CASE("the rate of a VAT type is per cent or a fraction, as companies have it", "[practice][invoice]")
{
    Bench bench;
    CHECK(object(bench.post("TaxInvoice/Calculate", withLine(u"TaxTypeId"_s, 78))).value("Tax"_L1) == 67.98);
    CHECK(object(bench.post("TaxInvoice/Calculate", withLine(u"TaxTypeId"_s, 79))).value("Tax"_L1) == 5);
}

TEST_CASE("discounts are per cent, or fractions where a test says so", "[practice][invoice]")
{
    SageOneOptions options = Bench::defaults();
    Bench percent(practiceSeed(), options);
    CHECK(object(percent.post("TaxInvoice/Calculate", withLine(u"DiscountPercentage"_s, 10)))
              .value("Discount"_L1)
          == 44.99);
    CHECK(percent.post("TaxInvoice/Calculate", withLine(u"DiscountPercentage"_s, 101)).status == 400);
    CHECK(object(percent.post("TaxInvoice/Calculate", with(sampleInvoice(), u"DiscountPercentage"_s, 50)))
              .value("Exclusive"_L1)
          == 241.58);
    options.unconfirmed.discountIsFraction = true;
    Bench fraction(practiceSeed(), options);
    CHECK(object(fraction.post("TaxInvoice/Calculate", withLine(u"DiscountPercentage"_s, 0.1)))
              .value("Discount"_L1)
          == 44.99);
}

TEST_CASE("VAT a document and cash rounding reach the answer", "[practice][invoice]")
{
    SageOneOptions options = Bench::defaults();
    options.unconfirmed.taxPerDocument = true;
    Bench bench(practiceSeed({{u"RoundingType"_s, 2}, {u"RoundingValue"_s, 10}}), options);
    const QJsonObject invoice = object(bench.post(
        "TaxInvoice/Calculate", invoiceWith({itemLine(1, 33.35), itemLine(1, 33.35), itemLine(1, 33.35)})));
    CHECK(invoice.value("Tax"_L1) == 15.01);
    CHECK(invoice.value("Rounding"_L1) == 0.04);
    CHECK(invoice.value("Total"_L1) == 115.10);
}

TEST_CASE("numbers run on, and one's own number is used only where asked for", "[practice][invoice]")
{
    Bench bench;
    const QJsonObject ours = with(sampleInvoice(), u"DocumentNumber"_s, u"2280"_s);
    const auto numberOf = [](const Response& response) {
        return object(response).value("DocumentNumber"_L1).toString();
    };
    CHECK(numberOf(bench.post("TaxInvoice/Save", ours)) == u"INV0000001");
    CHECK(numberOf(bench.post("TaxInvoice/Save?useSystemDocumentNumber=true", ours)) == u"INV0000002");
    CHECK(numberOf(bench.post("TaxInvoice/Save?useSystemDocumentNumber=False", ours)) == u"2280");
    const Response again = bench.post("TaxInvoice/Save?useSystemDocumentNumber=false", ours);
    CHECK(again.status == 400);
    CHECK(sentence(again) == u"The document number already exists.");
    CHECK(bench.post("TaxInvoice/Save?useSystemDocumentNumber=false", sampleInvoice()).status == 400);
    CHECK(numberOf(bench.post("TaxInvoice/Save?useSystemDocumentNumber=false",
                              with(sampleInvoice(), u"DocumentNumber"_s, u"INV0000003"_s)))
          == u"INV0000003");
    CHECK(numberOf(bench.post("TaxInvoice/Save", ours)) == u"INV0000004");
    CHECK(bench.company.invoices().size() == 5);
}

TEST_CASE("the same request twice makes two documents, as at Sage One", "[practice][invoice]")
{
    Bench bench;
    CHECK(idOf(bench.post("TaxInvoice/Save", sampleInvoice()))
          != idOf(bench.post("TaxInvoice/Save", sampleInvoice())));
    CHECK(bench.company.invoices().size() == 2);
}

TEST_CASE("a repeated reference is refused only where the company checks", "[practice][invoice]")
{
    Bench bench(practiceSeed({{u"CheckForDuplicateCustomerReferences"_s, true}}));
    const Response first = bench.post("TaxInvoice/Save", sampleInvoice());
    REQUIRE(first.status == 201);
    CHECK(bench.post("TaxInvoice/Save", sampleInvoice()).status == 400);
    CHECK(bench.post("TaxInvoice/Save", with(sampleInvoice(), u"CustomerId"_s, 120046)).status == 201);
    CHECK(bench.post("TaxInvoice/Save", with(sampleInvoice(), u"ID"_s, idOf(first))).status == 200);
}

TEST_CASE("saving with an id changes that document and keeps its number", "[practice][invoice]")
{
    Bench bench;
    const QJsonObject first = object(bench.post("TaxInvoice/Save", sampleInvoice()));
    bench.nowMs += 60'000;
    QJsonObject change = with(invoiceWith({itemLine(1, 100)}), u"ID"_s, first.value("ID"_L1));
    const Response response = bench.post("TaxInvoice/Save", change);
    CHECK(response.status == 200);
    const QJsonObject second = object(response);
    CHECK(second.value("DocumentNumber"_L1) == first.value("DocumentNumber"_L1));
    CHECK(second.value("UID"_L1) == first.value("UID"_L1));
    CHECK(second.value("Created"_L1) == first.value("Created"_L1));
    CHECK(second.value("Modified"_L1) == u"2026-03-02T10:01:00"_s);
    CHECK(second.value("Total"_L1) == 115);
    CHECK(bench.company.invoices().size() == 1);
    CHECK(bench.post("TaxInvoice/Save", with(change, u"ID"_s, 5)).status == 404);
}

TEST_CASE("an invoice that breaks a rule is refused with a sentence and not kept", "[practice][invoice]")
{
    Bench bench;
    CHECK(refusal(bench, without(sampleInvoice(), u"CustomerId"_s)) == u"The Customer field is required.");
    CHECK(refusal(bench, with(sampleInvoice(), u"CustomerId"_s, 0)) == u"The Customer field is required.");
    CHECK(refusal(bench, with(sampleInvoice(), u"CustomerId"_s, 5)) == u"Valid Customer Required");
    CHECK(refusal(bench, with(sampleInvoice(), u"CustomerId"_s, 120047)) == u"The customer is not active.");
    CHECK(refusal(bench, without(sampleInvoice(), u"Date"_s)) == u"The Date field is required.");
    CHECK(refusal(bench, without(sampleInvoice(), u"DueDate"_s)) == u"The DueDate field is required.");
    CHECK(refusal(bench, with(sampleInvoice(), u"Date"_s, u"2026-02-29"_s))
          == u"The field Date must be a date.");
    CHECK(refusal(bench, with(sampleInvoice(), u"Date"_s, u"0001-01-01T00:00:00"_s))
          == u"The field Date must be a date.");
    CHECK(refusal(bench, without(sampleInvoice(), u"Lines"_s)) == u"The Lines field is required.");
    CHECK(refusal(bench, with(sampleInvoice(), u"Reference"_s, QString(101, u'r')))
          == u"The field Reference must be a string with a maximum length of 100.");
    CHECK_FALSE(refusal(bench, with(sampleInvoice(), u"Message"_s, QString(8001, u'm'))).isEmpty());
    CHECK_FALSE(refusal(bench, with(sampleInvoice(), u"TaxReference"_s, QString(31, u'1'))).isEmpty());
    CHECK_FALSE(refusal(bench, with(sampleInvoice(), u"SalesRepresentativeId"_s, 0)).isEmpty());
    CHECK(refusal(bench, with(sampleInvoice(), u"SalesRepresentativeId"_s, 5))
          == u"Valid Sales Representative Required");
    CHECK_FALSE(refusal(bench, with(sampleInvoice(), u"Customer_CurrencyId"_s, 0)).isEmpty());
    CHECK(refusal(bench, with(sampleInvoice(), u"Date"_s, u"2019-02-28"_s))
          == u"The date falls in a period that is locked.");
    CHECK(bench.post("TaxInvoice/Save", with(sampleInvoice(), u"Date"_s, u"2019-03-01"_s)).status == 201);
}

TEST_CASE("a line that breaks a rule refuses the invoice", "[practice][invoice]")
{
    Bench bench;
    CHECK(refusal(bench, withLine(u"SelectionId"_s, 9001))
          == u"Valid Selection Required");  // an account as an item
    CHECK(refusal(bench, withLine(u"SelectionId"_s, 5502)) == u"Valid Selection Required");  // not active
    CHECK(refusal(bench, withLine(u"SelectionId"_s, 0)) == u"Valid Selection Required");
    CHECK(refusal(bench, withLine(u"LineType"_s, 1)) == u"Valid Selection Required");
    CHECK(refusal(bench, withLine(u"LineType"_s, 3)) == u"Valid Selection Required");
    CHECK(refusal(bench, withLine(u"TaxTypeId"_s, QJsonValue::Null)) == u"Tax Type is Required");
    CHECK(refusal(bench, withLine(u"TaxTypeId"_s, 0)) == u"Tax Type is Required");
    CHECK(refusal(bench, withLine(u"TaxTypeId"_s, 5)) == u"Tax Type is Required");
    CHECK(refusal(bench, withLine(u"TaxTypeId"_s, 12)) == u"Tax Type is Required");  // Sage One's template
    CHECK(refusal(bench, withLine(u"TaxTypeId"_s, 80)) == u"Tax Type is Required");  // not active
    CHECK(refusal(bench, withLine(u"Description"_s, QString(101, u'd')))
          == u"The field Description must be a string with a maximum length of 100.");
    CHECK(refusal(bench, withLine(u"Quantity"_s, QJsonValue::Null)) == u"The Quantity field is required.");
    CHECK_FALSE(refusal(bench, withLine(u"Quantity"_s, u"many"_s)).isEmpty());
    CHECK_FALSE(refusal(bench, withLine(u"UnitPriceExclusive"_s, 1e15)).isEmpty());
    CHECK_FALSE(refusal(bench, withLine(u"AnalysisCategoryId1"_s, 0)).isEmpty());
}

TEST_CASE("the customer may be named by id, by object or by both", "[practice][invoice]")
{
    Bench bench;
    const QJsonObject byObject =
        with(without(sampleInvoice(), u"CustomerId"_s), u"Customer"_s, QJsonObject{{u"ID"_s, 120046}});
    CHECK(object(bench.post("TaxInvoice/Save", byObject)).value("CustomerId"_L1) == 120046);
    const QJsonObject both = with(sampleInvoice(), u"Customer"_s, QJsonObject{{u"ID"_s, 120045}});
    const QJsonObject saved = object(bench.post("TaxInvoice/Save", both));
    CHECK(saved.value("CustomerId"_L1) == 120045);
    CHECK_FALSE(saved.contains("Customer"_L1));
}

TEST_CASE("a date may be written in each of the clients' ways", "[practice][invoice]")
{
    Bench bench;
    const auto text =
        GENERATE(as<QString>(), u"2026-03-02"_s, u"2026-03-02T00:00:00"_s, u"2026-03-02T23:59:59.999Z"_s,
                 u"2026-03-02T00:00:00+02:00"_s, u"/Date(1772409600000)/"_s, u"/Date(1772402400000+0200)/"_s);
    const Response response = bench.post("TaxInvoice/Save", with(sampleInvoice(), u"Date"_s, text));
    CHECK(object(response).value("Date"_L1) == u"2026-03-02T00:00:00"_s);
}

TEST_CASE("what is the server's to say is not taken from the client", "[practice][invoice]")
{
    Bench bench;
    QJsonObject sent = sampleInvoice();
    sent.insert("Total"_L1, 1);
    sent.insert("AmountDue"_L1, 0);
    sent.insert("Status"_L1, u"Paid"_s);
    sent.insert("UID"_L1, u"mine"_s);
    sent.insert("SomethingNew"_L1, 5);
    sent.insert("ExternalReference"_L1, u"x"_s);
    const QJsonObject saved = object(bench.post("TaxInvoice/Save", sent));
    CHECK(saved.value("Total"_L1) == 555.66);
    CHECK(saved.value("AmountDue"_L1) == 555.66);
    CHECK(saved.value("Status"_L1) == u"Unpaid"_s);
    CHECK(saved.value("UID"_L1) != u"mine"_s);
    CHECK(saved.value("SomethingNew"_L1) == 5);
    CHECK(saved.value("ExternalReference"_L1) == u"x"_s);
}

TEST_CASE("a list of invoices leaves lines and customers out unless asked", "[practice][invoice]")
{
    Bench bench;
    REQUIRE(bench.post("TaxInvoice/Save", sampleInvoice()).status == 201);
    const QJsonObject plain = results(bench.get("TaxInvoice/Get")).at(0).toObject();
    CHECK_FALSE(plain.contains("Lines"_L1));
    CHECK_FALSE(plain.contains("Customer"_L1));
    CHECK(plain.value("Date"_L1) == u"2026-03-02T00:00:00Z"_s);
    const QJsonObject full =
        results(bench.get("TaxInvoice/Get?includeDetail=true&includeCustomerDetails=true")).at(0).toObject();
    CHECK(full.value("Lines"_L1).toArray().size() == 2);
    CHECK(full.value("Customer"_L1)["Name"_L1] == u"Example Traders"_s);
}

TEST_CASE("a document is read back whole by its id and found by its reference", "[practice][invoice]")
{
    Bench bench;
    const qint64 id = idOf(bench.post("TaxInvoice/Save", sampleInvoice()));
    const QJsonObject read = object(bench.get("TaxInvoice/Get/" + QByteArray::number(id)));
    CHECK(read.value("Lines"_L1).toArray().size() == 2);
    CHECK(read.value("Customer"_L1)["ID"_L1] == 120045);
    const Response found = bench.get("TaxInvoice/Get?$filter=Reference%20eq%20'GH-7F3K-9Q2M-X4TD-8W2Z-C'");
    CHECK(object(found).value("TotalResults"_L1) == 1);
    CHECK(results(found).at(0).toObject().value("ID"_L1).toInteger() == id);
    CHECK(object(bench.get("TaxInvoice/Get?$filter=Reference%20eq%20'GH-0'")).value("TotalResults"_L1) == 0);
    CHECK(results(bench.get("TaxInvoice/Get?$filter=CustomerId%20eq%20120045&$skip=0")).size() == 1);
    CHECK(bench.get("TaxInvoice/Get/5").status == 404);
}

TEST_CASE("two hundred and fifty invoices come in three pages", "[practice][invoice]")
{
    Bench bench;
    for (int i = 0; i < 250; ++i)
        REQUIRE(bench.post("TaxInvoice/Save", sampleInvoice()).status == 201);
    QSet<qint64> seen;
    for (int page = 0; page < 3; ++page) {
        const Response response = bench.get("TaxInvoice/Get?$skip=" + QByteArray::number(page * 100));
        CHECK(object(response).value("TotalResults"_L1) == 250);
        for (const QJsonValue& row : results(response))
            seen.insert(row["ID"_L1].toInteger());
    }
    CHECK(seen.size() == 250);
}

TEST_CASE("an e-mail lands in the outbox", "[practice][invoice]")
{
    Bench bench;
    const qint64 id = idOf(bench.post("TaxInvoice/Save", sampleInvoice()));
    const QJsonObject mail{{u"ID"_s, id},
                           {u"EmailAddress"_s, u"debtors@example.co.za; boss@example.co.za"_s},
                           {u"CCAddress"_s, QString()},
                           {u"Subject"_s, u"Tax invoice INV0000001"_s},
                           {u"Message"_s, u"Please find your invoice attached."_s}};
    const Response response = bench.post("TaxInvoice/Email", mail);
    CHECK(response.status == 200);
    CHECK(response.body.isEmpty());
    REQUIRE(bench.company.outbox().size() == 1);
    const QJsonObject sent = bench.company.outbox().front();
    CHECK(sent.value("Subject"_L1) == u"Tax invoice INV0000001"_s);
    CHECK(sent.value("DocumentNumber"_L1) == u"INV0000001"_s);
    CHECK(sent.value("SentOn"_L1) == u"2026-03-02T10:00:00"_s);
}

TEST_CASE("an e-mail without a document or an address does not go", "[practice][invoice]")
{
    Bench bench;
    const qint64 id = idOf(bench.post("TaxInvoice/Save", sampleInvoice()));
    const auto email = [&](qint64 document, const QString& address, const QString& copy = {}) {
        return bench
            .post("TaxInvoice/Email",
                  {{u"ID"_s, document}, {u"EmailAddress"_s, address}, {u"CCAddress"_s, copy}})
            .status;
    };
    CHECK(email(id, QString()) == 400);
    CHECK(email(id, u"nobody"_s) == 400);
    CHECK(email(id, u"a@b"_s) == 400);
    CHECK(email(id, u"a b@example.com"_s) == 400);
    CHECK(email(id, u"a@example.com, b"_s) == 400);
    CHECK(email(id, u"a@example.com"_s, u"nonsense"_s) == 400);
    CHECK(email(5, u"a@example.com"_s) == 400);
    CHECK(bench.company.outbox().empty());
}

TEST_CASE("the export is a PDF whose table of objects is right", "[practice][invoice]")
{
    Bench bench;
    QJsonObject invoice = sampleInvoice();
    QJsonArray lines;
    for (int i = 0; i < 120; ++i)
        lines.append(with(itemLine(1, 10), u"Description"_s, u"Line (%1) \\ caf\u00e9 \u20ac"_s.arg(i)));
    const qint64 id = idOf(bench.post("TaxInvoice/Save", with(invoice, u"Lines"_s, lines)));
    const Response response = bench.get("TaxInvoice/Export/" + QByteArray::number(id));
    CHECK(response.status == 200);
    CHECK(response.headers.value("Content-Type") == "application/pdf");
    const QByteArray& pdf = response.body;
    CHECK(pdf.startsWith("%PDF-1.4"));
    CHECK(pdf.contains("(INV0000001)"));
    CHECK(pdf.contains("Line \\(7\\) \\\\ caf\xe9 ?"));
    CHECK(pdf.contains("/Count 3"));

    const qsizetype table = pdf.mid(pdf.lastIndexOf("startxref") + 10).split('\n').first().toLongLong();
    REQUIRE(pdf.mid(table, 5) == "xref\n");
    const QList<QByteArray> entries = pdf.mid(table).split('\n');
    const int count = entries[1].split(' ')[1].toInt();
    REQUIRE(count == 1 + 3 + 2 * 3);
    for (int i = 1; i < count; ++i) {
        CHECK(entries[2 + i].size() == 19);  // and the line's end
        CHECK(pdf.mid(entries[2 + i].left(10).toLongLong())
                  .startsWith(QByteArray(QByteArray::number(i) + " 0 obj")));
    }
    CHECK(bench.get("TaxInvoice/Export/5").status == 404);
}
