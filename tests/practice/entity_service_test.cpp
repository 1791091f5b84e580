#include "tests/practice/bench.h"

#include "tests/support/catch_qt.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::practice;
using namespace greenhand::testing;

namespace {

QString names(const QJsonArray& rows)
{
    QStringList list;
    for (const QJsonValue& row : rows)
        list.append(row["Name"_L1].toString());
    return list.join(u'|');
}

/// Customers "Row 000" and on, in a company that has none but the seeded ones.
void addCustomers(Bench& bench, int count)
{
    for (int i = 0; i < count; ++i)
        REQUIRE(bench.post("Customer/Save", {{u"Name"_s, u"Row %1"_s.arg(i, 3, 10, QChar(u'0'))}}).status
                == 201);
}

}  // namespace

TEST_CASE("the companies of a user are listed without naming one", "[practice][entities]")
{
    Bench bench;
    const Response response = bench.get("Company/Get");
    CHECK(object(response).value("TotalResults"_L1) == 1);
    CHECK(object(response).value("ReturnedResults"_L1) == 1);
    const QJsonObject company = results(response).at(0).toObject();
    CHECK(company.value("ID"_L1) == 52711);
    CHECK(company.value("LockProcessingDate"_L1) == u"2019-02-28T00:00:00Z"_s);
    CHECK_FALSE(company.contains("Modified"_L1));  // null in the seed
    CHECK(object(bench.get("Company/Get/52711")).value("ID"_L1) == 52711);
    CHECK(object(bench.get("Company/Current")).value("ID"_L1) == 52711);
}

TEST_CASE("a company that is not there is the word null", "[practice][entities]")
{
    Bench bench;
    const Response response = bench.get("Company/Get/1");
    CHECK(response.status == 200);
    CHECK(response.body == "null");
    CHECK(bench.get("Customer/Get/1").status == 404);
    CHECK(bench.get("Customer/Get/one").status == 400);
}

TEST_CASE("a page holds a hundred rows whatever is asked for", "[practice][entities]")
{
    Bench bench;
    addCustomers(bench, 247);
    const Response first = bench.get("Customer/Get?$top=1000");
    CHECK(object(first).value("TotalResults"_L1) == 250);
    CHECK(object(first).value("ReturnedResults"_L1) == 100);
    const QJsonArray last = results(bench.get("Customer/Get?$skip=200"));
    CHECK(last.size() == 50);
    CHECK(last.at(49).toObject().value("Name"_L1) == u"Row 246"_s);
    CHECK(results(bench.get("Customer/Get?%24skip=250")).isEmpty());
    CHECK(results(bench.get("Customer/Get?$top=3&$skip=3")).at(0).toObject().value("Name"_L1)
          == u"Row 000"_s);
    CHECK(results(bench.get("Customer/Get?$top=0")).isEmpty());
    CHECK(bench.get("Customer/Get?$top=-1").status == 400);
    CHECK(bench.get("Customer/Get?$skip=x").status == 400);
}

TEST_CASE("lists are filtered, ordered and cut to the members asked for", "[practice][entities]")
{
    Bench bench;
    CHECK(names(results(bench.get("Customer/Get?$filter=Name%20eq%20'O''Hara''s%20Deli'")))
          == u"O'Hara's Deli");
    CHECK(names(results(bench.get("Customer/Get?$filter=Active+eq+true&$orderby=Name%20desc")))
          == u"O'Hara's Deli|Example Traders");
    CHECK(names(results(bench.get("TaxType/Get?$orderby=Percentage,Name%20desc&$filter=ID%20gt%2076")))
          == u"Zero Rate|Standard Rate (old)|Standard Rate|Gone");
    const QJsonArray cut = results(bench.get("Customer/Get?$select=ID,Name"));
    CHECK(cut.at(0).toObject() == QJsonObject{{u"ID"_s, 120045}, {u"Name"_s, u"Example Traders"_s}});
    const Response refused = bench.get("Customer/Get?$filter=Nonsense%20eq%201");
    CHECK(refused.status == 400);
    CHECK(object(refused).value("Message"_L1).toString().contains(u"'Nonsense'"_s));
    CHECK(bench.get("Customer/Get?$orderby=Nonsense").status == 400);
    CHECK(bench.get("Customer/Get?$orderby=Name%20sideways").status == 400);
    CHECK(bench.get("Customer/Get?$select=Nonsense").status == 400);
}

TEST_CASE("Sage One's own accounts show only where they are asked for", "[practice][entities]")
{
    Bench bench;
    CHECK(names(results(bench.get("Account/Get"))) == u"Travel recovered|Closed account");
    CHECK(results(bench.get("Account/GetWithSystemAccounts")).size() == 3);
    CHECK(results(bench.get("Item/Get")).size() == 2);
    CHECK(results(bench.get("SalesRepresentative/Get")).size() == 2);
}

TEST_CASE("a new customer gets an id and is found again", "[practice][entities]")
{
    Bench bench;
    const Response saved = bench.post("Customer/Save", {{u"ID"_s, 0},
                                                        {u"name"_s, u"New Customer"_s},
                                                        {u"TextField1"_s, u"GH-TAG"_s},
                                                        {u"Balance"_s, 99},
                                                        {u"Fax"_s, QJsonValue::Null},
                                                        {u"MadeUp"_s, u"kept"_s}});
    CHECK(saved.status == 201);
    const QJsonObject customer = object(saved);
    CHECK(customer.value("ID"_L1) == 120048);
    CHECK(customer.value("Created"_L1) == u"2026-03-02T10:00:00"_s);
    CHECK(customer.value("Active"_L1) == true);
    CHECK(customer.value("MadeUp"_L1) == u"kept"_s);
    CHECK_FALSE(customer.contains("Modified"_L1));
    CHECK_FALSE(customer.contains("Fax"_L1));
    const QJsonObject again = object(bench.get("Customer/Get/120048"));
    CHECK(again.value("Created"_L1) == u"2026-03-02T10:00:00Z"_s);
    CHECK(again.value("Balance"_L1) == 0);
    CHECK(names(results(bench.get("Customer/Get?$filter=TextField1%20eq%20'GH-TAG'"))) == u"New Customer");
}

TEST_CASE("saving with an id changes that customer", "[practice][entities]")
{
    Bench bench;
    const Response saved = bench.post("Customer/Save", {{u"ID"_s, 120045}, {u"Name"_s, u"Renamed"_s}});
    CHECK(saved.status == 200);
    CHECK(object(saved).value("Modified"_L1) == u"2026-03-02T10:00:00"_s);
    CHECK(results(bench.get("Customer/Get")).size() == 3);
    CHECK(object(bench.get("Customer/Get/120045")).value("Name"_L1) == u"Renamed"_s);
    CHECK(bench.post("Customer/Save", {{u"ID"_s, 5}, {u"Name"_s, u"Nobody"_s}}).status == 404);
}

TEST_CASE("a customer's name is required, short enough and its own", "[practice][entities]")
{
    Bench bench;
    const auto save = [&](const QJsonObject& customer) { return bench.post("Customer/Save", customer); };
    CHECK(sentence(save({{u"Email"_s, u"a@b.example"_s}})) == u"The Name field is required.");
    CHECK(save({{u"Name"_s, u"  "_s}}).status == 400);
    CHECK(save({{u"Name"_s, QString(101, u'n')}}).status == 400);
    CHECK(save({{u"Name"_s, QString(100, u'n')}}).status == 201);
    CHECK(sentence(save({{u"Name"_s, u"example traders"_s}}))
          == u"A Customer with this Name already exists.");
    CHECK(save({{u"Name"_s, u"A"_s}, {u"TaxReference"_s, QString(31, u'1')}}).status == 400);
    CHECK(save({{u"Name"_s, u"A"_s}, {u"SalesRepresentativeId"_s, 0}}).status == 400);
    CHECK(save({{u"Name"_s, u"A"_s}, {u"SalesRepresentativeId"_s, QJsonValue::Null}}).status == 201);
    CHECK(save({{u"Name"_s, u"B"_s}, {u"DateField1"_s, u"soon"_s}}).status == 400);
}

TEST_CASE("only a customer without documents can be deleted", "[practice][entities]")
{
    Bench bench;
    REQUIRE(bench.post("TaxInvoice/Save", sampleInvoice()).status == 201);
    CHECK(bench.send(bench.request("DELETE", "Customer/Delete/120045")).status == 409);
    const Response deleted = bench.send(bench.request("DELETE", "Customer/Delete/120047"));
    CHECK(deleted.status == 200);
    CHECK(bench.get("Customer/Get/120047").status == 404);
    CHECK(bench.send(bench.request("DELETE", "Customer/Delete/120047")).status == 404);
    CHECK(object(bench.post("Customer/Save", {{u"Name"_s, u"Next"_s}})).value("ID"_L1) == 120048);
}

TEST_CASE("a representative has activity once a document names it", "[practice][entities]")
{
    Bench bench;
    CHECK(bench.get("SalesRepresentative/HasActivity/310").body == "false");
    QJsonObject invoice = sampleInvoice();
    invoice.insert("SalesRepresentative"_L1, QJsonObject{{u"ID"_s, 310}});
    REQUIRE(bench.post("TaxInvoice/Save", invoice).status == 201);
    CHECK(bench.get("SalesRepresentative/HasActivity/310").body == "true");
    CHECK(bench.get("SalesRepresentative/HasActivity/311").body == "false");
    CHECK(bench.get("SalesRepresentative/HasActivity/5").status == 404);
    CHECK(object(
              bench.post("SalesRepresentative/Save", {{u"FirstName"_s, u"Jan"_s}, {u"LastName"_s, u"Nel"_s}}))
              .value("Name"_L1)
          == u"Jan Nel"_s);
}

TEST_CASE("what a customer owes follows its invoices", "[practice][entities]")
{
    Bench bench;
    REQUIRE(bench.post("TaxInvoice/Save", sampleInvoice()).status == 201);
    REQUIRE(bench.post("TaxInvoice/Save", sampleInvoice()).status == 201);
    CHECK(object(bench.get("Customer/Get/120045")).value("Balance"_L1) == 1111.32);
    CHECK(object(bench.get("Customer/Get/120046")).value("Balance"_L1) == 0);
}
