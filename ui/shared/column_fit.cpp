#include "ui/shared/column_fit.h"

#include "ui/shared/column_memory.h"

#include <QEvent>
#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <utility>

namespace greenhand {

ColumnFit::ColumnFit(ColumnMemory* memory, QTableView* table, std::vector<FitColumn> columns,
                     std::vector<int> givesWay)
    : QObject(table)
    , m_memory(memory)
    , m_table(table)
    , m_columns(std::move(columns))
    , m_shares(m_columns.size())
    , m_givesWay(std::move(givesWay))
{
    takeShares();
    table->viewport()->installEventFilter(this);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting)  // dragged by the user
            takeShares();
    });
    connect(memory, &ColumnMemory::chosen, this, &ColumnFit::fit);
}

void ColumnFit::takeShares()
{
    for (std::size_t n = 0; n < m_columns.size(); ++n)
        if (const int width = m_table->columnWidth(m_columns[n].column); width > 0)  // 0 while hidden
            m_shares[n] = width;
}

bool ColumnFit::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize)
        fit();
    return QObject::eventFilter(watched, event);
}

void ColumnFit::fit()
{
    m_fitting = true;
    leaveOut();
    share();
    m_fitting = false;
}

bool ColumnFit::shares(int column) const
{
    return std::ranges::find(m_columns, column, &FitColumn::column) != m_columns.end();
}

/// No header is cut.
int ColumnFit::least(const FitColumn& column) const
{
    const int letters = column.leastLetters * m_table->fontMetrics().averageCharWidth();
    return std::max(letters, m_table->horizontalHeader()->sectionSizeHint(column.column));
}

int ColumnFit::leastOfAll() const
{
    const QHeaderView* header = m_table->horizontalHeader();
    int width = 0;
    for (int column = 0; column < header->count(); ++column)
        if (!shares(column))
            width += header->sectionSize(column);  // 0 while hidden
    for (const FitColumn& column : m_columns)
        if (!header->isSectionHidden(column.column))
            width += least(column);
    return width;
}

void ColumnFit::leaveOut()
{
    const auto mayBeOut = [this](int column) { return !m_memory->isChosen(column); };
    int needed = leastOfAll();
    for (const int column : m_givesWay)
        if (mayBeOut(column) && m_table->isColumnHidden(column))
            needed += widthOf(column);
    for (const int column : m_givesWay) {
        if (!mayBeOut(column))
            continue;
        const bool isOut = needed > m_table->viewport()->width();
        if (isOut)
            needed -= widthOf(column);
        if (isOut == m_table->isColumnHidden(column))
            continue;  // each change lets the view ask for a fit again
        if (isOut)
            m_widths[column] = m_table->columnWidth(column);
        m_table->setColumnHidden(column, isOut);
    }
}

int ColumnFit::widthOf(int column) const
{
    const auto sharing = std::ranges::find(m_columns, column, &FitColumn::column);
    if (sharing != m_columns.end())
        return least(*sharing);
    const auto known = m_widths.find(column);
    return m_table->isColumnHidden(column) && known != m_widths.end() ? known->second
                                                                      : m_table->columnWidth(column);
}

void ColumnFit::share()
{
    QHeaderView* header = m_table->horizontalHeader();
    // The narrow ones first: what their least width costs, the wide ones give up.
    std::vector<std::size_t> order;
    int shares = 0;
    int others = 0;  // the least of those whose turn is still to come
    for (std::size_t n = 0; n < m_columns.size(); ++n)
        if (!header->isSectionHidden(m_columns[n].column)) {
            order.push_back(n);
            shares += m_shares[n];
            others += least(m_columns[n]);
        }
    std::ranges::stable_sort(order, {}, [this](std::size_t n) { return m_shares[n]; });
    int room = m_table->viewport()->width();
    for (int column = 0; column < header->count(); ++column)
        if (!this->shares(column))
            room -= header->sectionSize(column);
    for (const std::size_t n : order) {
        const int own = least(m_columns[n]);
        others -= own;
        const int fair = int(qint64(room) * m_shares[n] / qMax(1, shares));
        const int width = std::max(own, std::min(fair, room - others));
        header->resizeSection(m_columns[n].column, width);
        room -= width;
        shares -= m_shares[n];
    }
}

}  // namespace greenhand
