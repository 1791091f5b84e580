#include "ui/shared/list_columns.h"

#include "ui/shared/column_memory.h"

#include <QHeaderView>
#include <QTableView>

namespace greenhand {

void setWidths(QTableView& table, const std::vector<ColumnLetters>& widths)
{
    constexpr int kPadding = 12;
    const int letter = table.fontMetrics().averageCharWidth();
    for (const auto& [column, letters] : widths)
        table.setColumnWidth(column, letters * letter + kPadding);
}

void rememberColumns(QTableView* table, const ListColumns& columns)
{
    QHeaderView* header = table->horizontalHeader();
    header->setSortIndicatorShown(true);
    header->setSortIndicator(columns.sortedBy, columns.order);
    header->setSectionsClickable(true);
    auto* memory = new ColumnMemory(table, columns.name);
    new ColumnFit(memory, table, columns.shares, columns.givesWay);
}

}  // namespace greenhand
