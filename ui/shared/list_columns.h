#pragma once

#include "ui/shared/column_fit.h"

#include <Qt>

#include <QString>

#include <utility>
#include <vector>

class QTableView;

namespace greenhand {

/// A column and how many letters wide it is at first.
using ColumnLetters = std::pair<int, int>;
void setWidths(QTableView& table, const std::vector<ColumnLetters>& widths);

/// What the user may do with the columns of a list.
struct ListColumns {
    QString name;  ///< under which her choice is remembered
    int sortedBy;  ///< at first
    Qt::SortOrder order;
    std::vector<FitColumn> shares;   ///< share the room that the others leave
    std::vector<int> givesWay = {};  ///< where there is no room, the first one first
};

/// Lets her sort by the columns, move, size and hide them. Call once they stand as they should by default.
void rememberColumns(QTableView* table, const ListColumns& columns);

}  // namespace greenhand
