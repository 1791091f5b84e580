#include "tests/practice/bench.h"

#include "tests/support/catch_qt.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {

using namespace practice;

QByteArray practiceSeed()
{
    return R"json({
      "Company": {"ID": 52711, "Name": "Bench & <Co>", "TaxNumber": "4123456789", "RoundingType": 3, "RoundingValue": 0,
                  "LockProcessing": true, "LockProcessingDate": "2019-02-28", "Active": true, "Status": 0,
                  "CheckForDuplicateCustomerReferences": false, "Modified": null},
      "Customers": [{"ID": 120045, "Name": "Example Traders", "Email": "debtors@example.co.za", "Active": true,
                     "TextField1": "seeded"},
                    {"ID": 120046, "Name": "O'Hara's Deli", "Active": true},
                    {"ID": 120047, "Name": "Closed Shop", "Active": false}],
      "Items": [{"ID": 5501, "Code": "CONS", "Description": "Consulting", "Active": true},
                {"ID": 5502, "Code": "OLD", "Description": "No longer sold", "Active": false}],
      "Accounts": [{"ID": 9001, "Name": "Travel recovered", "Active": true},
                   {"ID": 9002, "Name": "Closed account", "Active": false},
                   {"ID": -7, "Name": "Customer control", "Active": true}],
      "TaxTypes": [{"ID": 0, "Name": "No VAT", "Percentage": 0, "Active": true, "CompanyId": 0},
                   {"ID": 12, "Name": "Standard Rate", "Percentage": 0.15, "Active": true, "CompanyId": 0},
                   {"ID": 77, "Name": "Standard Rate", "Percentage": 15, "IsDefault": true, "Active": true},
                   {"ID": 78, "Name": "Standard Rate (old)", "Percentage": 0.14, "Active": true, "CompanyId": 52711},
                   {"ID": 79, "Name": "Zero Rate", "Percentage": 0, "Active": true, "CompanyId": 52711},
                   {"ID": 80, "Name": "Gone", "Percentage": 15, "Active": false, "CompanyId": 52711}],
      "SalesRepresentatives": [{"ID": 310, "FirstName": "Ann", "LastName": "Botha", "Name": "Ann Botha", "Active": true},
                               {"ID": 311, "FirstName": "Idle", "Name": "Idle", "Active": true}]
})json";
}

QByteArray practiceSeed(const QJsonObject& companyMembers)
{
    QJsonObject seed = QJsonDocument::fromJson(practiceSeed()).object();
    QJsonObject company = seed.value("Company"_L1).toObject();
    for (auto it = companyMembers.begin(); it != companyMembers.end(); ++it)
        company.insert(it.key(), it.value());
    seed.insert("Company"_L1, company);
    return QJsonDocument(seed).toJson();
}

Bench::Bench(const QByteArray& seed, SageOneOptions options)
    : company(must(Company::open(seed)))
    , sage(company, std::move(options))
{
}

SageOneOptions Bench::defaults() { return {.credentials = practiceCredentials()}; }

Request Bench::request(const QByteArray& verb, const QByteArray& what, const QByteArray& body) const
{
    Request request{.method = verb, .body = body};
    const QByteArray credentials = "practice@greenhand.example:practice";
    request.headers.add("Host", "127.0.0.1:8080");
    request.headers.add("Authorization", "Basic " + credentials.toBase64());
    if (verb == "POST")
        request.headers.add("Content-Type", "application/json; charset=utf-8");
    const QByteArray access = "apikey=%7B11111111-2222-3333-4444-555555555555%7D&companyid=52711";
    REQUIRE(readTarget("/api/2.0.0/" + what + (what.contains('?') ? '&' : '?') + access, request));
    return request;
}

Response Bench::get(const QByteArray& what) { return send(request("GET", what)); }

Response Bench::post(const QByteArray& what, const QJsonObject& body)
{
    return send(request("POST", what, QJsonDocument(body).toJson(QJsonDocument::Compact)));
}

Response Bench::send(const Request& request) { return sage.answer(request, nowMs); }

QJsonObject object(const Response& response) { return QJsonDocument::fromJson(response.body).object(); }

QJsonArray results(const Response& response) { return object(response).value("Results"_L1).toArray(); }

QString sentence(const Response& response)
{
    return QJsonDocument::fromJson('[' + response.body + ']').array().at(0).toString();
}

QJsonObject itemLine(const QJsonValue& quantity, const QJsonValue& price)
{
    return {{u"SelectionId"_s, 5501},        {u"LineType"_s, 0},        {u"TaxTypeId"_s, 77},
            {u"Description"_s, u"Work"_s},   {u"Quantity"_s, quantity}, {u"UnitPriceExclusive"_s, price},
            {u"UnitPriceInclusive"_s, price}};
}

QJsonObject invoiceWith(const QJsonArray& lines, bool inclusive)
{
    return {{u"CustomerId"_s, 120045},
            {u"Date"_s, u"2026-03-02"_s},
            {u"DueDate"_s, u"2026-04-01"_s},
            {u"Inclusive"_s, inclusive},
            {u"Reference"_s, u"GH-7F3K-9Q2M-X4TD-8W2Z-C"_s},
            {u"Lines"_s, lines}};
}

QJsonObject sampleInvoice()
{
    QJsonObject hours = itemLine(3, 149.95);
    hours.remove("UnitPriceInclusive"_L1);
    QJsonObject trip = itemLine(1, 33.33);
    trip.remove("UnitPriceInclusive"_L1);
    trip.insert("SelectionId"_L1, 9001);
    trip.insert("LineType"_L1, 1);
    trip.insert("Comments"_L1, u"12 km"_s);
    return invoiceWith({hours, trip});
}

}  // namespace greenhand::testing
