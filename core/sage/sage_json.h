#pragma once

#include "core/sage/sage_types.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace greenhand {

// The values of Sage One's JSON. A wrong type is a missing value.

/// An amount that is whole cents and below 10^11; nothing for any other number.
[[nodiscard]] std::optional<Money> moneyFrom(const QJsonValue& value);
/// A whole number above 0.
[[nodiscard]] std::optional<qint64> idFrom(const QJsonValue& value);
/// The day as it is written, whatever time and zone follow it; nothing for 0001-01-01.
[[nodiscard]] std::optional<QDate> dateFrom(const QJsonValue& value);
/// A tax percentage, 0.15 or 15; 1 is 100 % (sage-one-api 4.1).
[[nodiscard]] std::optional<Rate> rateFrom(const QJsonValue& value);

/// A whole reply that must be a JSON object.
[[nodiscard]] Result<QJsonObject> objectFrom(const QByteArray& body);

struct SageList {
    QJsonArray rows;
    std::optional<int> totalResults;
};
/// {TotalResults, ReturnedResults, Results}: the rows must be there, the counters may lack.
[[nodiscard]] Result<SageList> listFrom(const QByteArray& body);

/// Whether a document must have been stored: what Calculate returns has no ID yet.
enum class DocumentId { Required, Optional };
[[nodiscard]] Result<FoundDocument> documentFrom(const QJsonObject& row,
                                                 DocumentId rule = DocumentId::Required);

// One row of a list. Nothing for a row that no invoice can use: system entries
// have IDs of 0 and below.
[[nodiscard]] Result<std::optional<SageCompany>> companyFrom(const QJsonObject& row);
[[nodiscard]] Result<std::optional<SageCustomer>> customerFrom(const QJsonObject& row);
[[nodiscard]] Result<std::optional<SageSelection>> itemFrom(const QJsonObject& row);
[[nodiscard]] Result<std::optional<SageSelection>> accountFrom(const QJsonObject& row);
[[nodiscard]] Result<std::optional<SageTaxType>> taxTypeFrom(const QJsonObject& row);
[[nodiscard]] Result<std::optional<SageRepresentative>> representativeFrom(const QJsonObject& row);

/// The name as a customer made by us bears it: Sage One keeps 100 characters.
[[nodiscard]] QString customerNameInSage(const QString& name);

}  // namespace greenhand
