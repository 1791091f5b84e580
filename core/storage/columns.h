#pragma once

#include "core/domain/id.h"
#include "core/domain/invoice.h"
#include "core/domain/money.h"
#include "core/domain/totals.h"
#include "core/result.h"

#include <QDate>
#include <QSqlQuery>
#include <QVariant>

#include <optional>
#include <utility>
#include <vector>

namespace greenhand {

// How values stand in columns.

[[nodiscard]] QString toKey(PriceMode mode);  ///< "exclusive", "inclusive"
[[nodiscard]] std::optional<PriceMode> priceModeFromKey(QStringView key);

[[nodiscard]] inline QVariant orNull(std::optional<qint64> number)
{
    return number ? QVariant(*number) : QVariant();
}
template <class Tag>
[[nodiscard]] QVariant orNull(const std::optional<Id<Tag>>& id)
{
    return id ? QVariant(id->value()) : QVariant();
}

[[nodiscard]] inline qint64 wholeAt(const QSqlQuery& row, int column)
{
    return row.value(column).toLongLong();
}
[[nodiscard]] inline int intAt(const QSqlQuery& row, int column) { return row.value(column).toInt(); }
[[nodiscard]] inline bool flagAt(const QSqlQuery& row, int column) { return row.value(column).toInt() != 0; }
[[nodiscard]] inline QString textAt(const QSqlQuery& row, int column) { return row.value(column).toString(); }
[[nodiscard]] inline Money moneyAt(const QSqlQuery& row, int column)
{
    return Money::fromCents(wholeAt(row, column));
}
[[nodiscard]] inline Rate rateAt(const QSqlQuery& row, int column)
{
    return Rate::fromBasisPoints(intAt(row, column));
}
[[nodiscard]] inline QDate dayAt(const QSqlQuery& row, int column)
{
    return QDate::fromString(textAt(row, column), Qt::ISODate);
}
[[nodiscard]] inline std::optional<qint64> maybeAt(const QSqlQuery& row, int column)
{
    const QVariant value = row.value(column);
    return value.isNull() ? std::nullopt : std::optional{value.toLongLong()};
}
template <class Key>
[[nodiscard]] std::optional<Key> maybeIdAt(const QSqlQuery& row, int column)
{
    const std::optional<qint64> value = maybeAt(row, column);
    return value ? std::optional{Key{*value}} : std::nullopt;
}

/// Of a query that gives one row or none.
template <class T>
[[nodiscard]] Result<std::optional<T>> firstOf(Result<std::vector<T>> rows)
{
    if (!rows)
        return passOn(rows);
    return rows->empty() ? std::optional<T>() : std::optional<T>(std::move(rows->front()));
}

/// The error of a Duplicate, with what there is already.
template <class T>
[[nodiscard]] Result<T> naming(Result<T> result, const QString& subject)
{
    if (!result && result.error().kind == ErrorKind::Duplicate)
        result.error().subject = subject;
    return result;
}

/// The state of the invoice that a lead shows, if it shows one.
[[nodiscard]] Result<std::optional<InvoiceState>> shownStateAt(const QSqlQuery& row, int column);
[[nodiscard]] Result<qint64> toWhole(const QSqlQuery& row);
[[nodiscard]] Result<QString> toText(const QSqlQuery& row);
template <class Key>
[[nodiscard]] Result<Key> toId(const QSqlQuery& row)
{
    return Key{wholeAt(row, 0)};
}

}  // namespace greenhand
