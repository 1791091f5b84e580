#include "core/storage/list_reading.h"

#include "core/storage/columns.h"

namespace greenhand {

Result<ListCount> toListCount(const QSqlQuery& row)
{
    return ListCount{.count = wholeAt(row, 0), .total = moneyAt(row, 1)};
}

}  // namespace greenhand
