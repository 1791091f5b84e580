#pragma once

#include <QList>
#include <QString>
#include <QUrl>

#include <utility>

namespace greenhand {

/// A condition of `$filter`: "Reference eq 'O''Brien'", quotes doubled.
[[nodiscard]] QString odataEquals(QLatin1StringView field, QStringView text);
[[nodiscard]] QString odataEquals(QLatin1StringView field, qint64 number);

using QueryItem = std::pair<QString, QString>;

/// `base` with `path` behind it and a query of plain, unencoded values. Everything
/// in a value that is not a letter, a digit or one of -._~ is percent-encoded:
/// QUrlQuery alone lets + & ' and $ through. Names are sent as they are ($filter).
[[nodiscard]] QUrl odataUrl(const QUrl& base, const QString& path, const QList<QueryItem>& query);

}  // namespace greenhand
