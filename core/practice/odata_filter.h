#pragma once

#include "core/practice/schema.h"

#include <QJsonObject>

#include <functional>

#include <tl/expected.hpp>

namespace greenhand::practice {

using RowFilter = std::function<bool(const QJsonObject& row)>;

/// A $filter as Sage One's clients write it: eq, ne, gt, ge, lt, le, and, or, not, parentheses,
/// 'text' with doubled quotes, numbers, true, false, null, datetime'…' and indexof(Member,'text').
/// Text is compared exactly, moments without their zone; a member that is not there is null. The
/// error is the sentence for the client.
[[nodiscard]] tl::expected<RowFilter, QString> parseFilter(const QString& text, Schema schema);

/// Less, equal, greater as $orderby sorts: null first, then false before true, numbers, moments and
/// text without regard to case.
[[nodiscard]] int compareForOrder(const QJsonValue& a, const QJsonValue& b);

}  // namespace greenhand::practice
