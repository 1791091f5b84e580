#pragma once

#include "core/practice/practice_server.h"
#include "core/practice/sage_one.h"

#include <QByteArray>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace greenhand::testing {

/// A small company: two customers (one of them inactive), items, accounts and VAT types.
[[nodiscard]] QByteArray practiceSeed();
/// The same with other members in its "Company".
[[nodiscard]] QByteArray practiceSeed(const QJsonObject& companyMembers);

/// A Sage One without a socket, and a client that knows user, key and company.
struct Bench {
    explicit Bench(const QByteArray& seed = practiceSeed(), practice::SageOneOptions options = defaults());

    static practice::SageOneOptions defaults();

    /// `what` is service, method and perhaps id and query: "TaxInvoice/Get/5?includeDetail=true".
    practice::Request request(const QByteArray& verb, const QByteArray& what,
                              const QByteArray& body = {}) const;
    practice::Response get(const QByteArray& what);
    practice::Response post(const QByteArray& what, const QJsonObject& body);
    practice::Response send(const practice::Request& request);

    practice::Company company;
    practice::SageOne sage;
    qint64 nowMs = 1'772'445'600'000;  ///< 2 March 2026, 10:00 UTC
};

[[nodiscard]] QJsonObject object(const practice::Response& response);
[[nodiscard]] QJsonArray results(const practice::Response& response);
/// The text of a bare JSON string.
[[nodiscard]] QString sentence(const practice::Response& response);

/// The invoice of sage-one-api 2.9: three hours of an item and a trip on an account.
[[nodiscard]] QJsonObject sampleInvoice();
[[nodiscard]] QJsonObject itemLine(const QJsonValue& quantity, const QJsonValue& price);
/// An invoice of a customer with these lines.
[[nodiscard]] QJsonObject invoiceWith(const QJsonArray& lines, bool inclusive = false);

}  // namespace greenhand::testing
