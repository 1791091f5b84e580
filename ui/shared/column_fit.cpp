#include "ui/shared/column_fit.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace greenhand {

namespace {

constexpr int kLeastLetters = 7;

}  // namespace

ColumnFit::ColumnFit(QTableView* table, std::vector<int> columns)
    : QObject(table)
    , m_table(table)
    , m_columns(std::move(columns))
{
    table->viewport()->installEventFilter(this);
}

bool ColumnFit::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void ColumnFit::fit()
{
    QHeaderView* header = m_table->horizontalHeader();
    int room = m_table->viewport()->width();
    int shared = 0;
    std::vector<int> shown;
    for (int column = 0; column < header->count(); ++column) {
        const bool mine = std::ranges::find(m_columns, column) != m_columns.end();
        if (header->isSectionHidden(column))
            continue;
        if (mine) {
            shared += header->sectionSize(column);
            shown.push_back(column);
        } else {
            room -= header->sectionSize(column);
        }
    }
    if (shared <= 0 || room == shared)
        return;
    const int least = kLeastLetters * m_table->fontMetrics().averageCharWidth();
    for (std::size_t n = 0; n < shown.size(); ++n) {
        const int width = header->sectionSize(shown[n]);
        const bool last = n + 1 == shown.size();
        const int fitted = last ? room : int(qint64(room) * width / shared);
        header->resizeSection(shown[n], std::max(least, fitted));
        room -= std::max(least, fitted);
        shared -= width;
    }
}

}  // namespace greenhand
