#pragma once

#include "core/practice/exact_fraction.h"

#include <QDateTime>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

namespace greenhand::practice {

/// An exact number from a JSON number or from a text that holds one, as Json.NET reads it.
[[nodiscard]] std::optional<Fraction> decimalOf(const QJsonValue& value);
/// A whole number within 64 bits, also from text; nothing for anything else.
[[nodiscard]] std::optional<qint64> integerOf(const QJsonValue& value);
/// True for true, "true" and 1.
[[nodiscard]] bool flagOf(const QJsonValue& value);
/// The one place where cents become a JSON number; Qt writes the shortest text that reads back the
/// same, so amounts come out exactly.
[[nodiscard]] QJsonValue amount(qint64 cents);
/// The same with four decimals, for unit prices.
[[nodiscard]] QJsonValue unitPrice(qint64 tenThousandths);

/// The moment a text names, kept as if it were UTC: a zone is read over, never applied. Knows
/// "2026-03-02", "2026-03-02T10:11:12.5Z" and "/Date(1772402400000)/"; the year 1 counts as empty.
[[nodiscard]] std::optional<QDateTime> momentOf(QStringView text);
/// As Sage One stores it: "2026-03-02T00:00:00", with milliseconds only where there are some.
[[nodiscard]] QString momentText(const QDateTime& moment);
[[nodiscard]] QString momentText(qint64 utcMs);

}  // namespace greenhand::practice
