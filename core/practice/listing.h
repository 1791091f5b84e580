#pragma once

#include "core/practice/company.h"
#include "core/practice/http_message.h"

#include <tl/expected.hpp>

namespace greenhand::practice {

/// Sage One gives no more than this a call, whatever is asked for.
inline constexpr int kPageSize = 100;

/// One page of rows: {TotalResults, ReturnedResults, Results}, by $filter, $orderby, $skip and $top.
/// $select is left to selected(), for what is added to a row later. The error is the sentence for
/// the client.
struct Page {
    int total = 0;
    std::vector<QJsonObject> rows;
};
[[nodiscard]] tl::expected<Page, QString> pageOf(const std::vector<const QJsonObject*>& rows,
                                                 const Request& request, Schema schema);

/// The row with the members of $select alone; the whole row without a $select.
[[nodiscard]] QJsonObject selected(const QJsonObject& row, const Request& request);

}  // namespace greenhand::practice
