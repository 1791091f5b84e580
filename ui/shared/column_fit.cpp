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
    takeShares();
    table->viewport()->installEventFilter(this);
    connect(table->horizontalHeader(), &QHeaderView::sectionResized, this, [this] {
        if (!m_fitting)  // dragged by the user
            takeShares();
    });
}

void ColumnFit::takeShares()
{
    m_shares.clear();
    for (const int column : m_columns)
        m_shares.push_back(m_table->columnWidth(column));
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
    // The narrow ones first: what their least width costs, the wide ones give up.
    std::vector<std::size_t> order;
    for (std::size_t n = 0; n < m_columns.size(); ++n)
        if (!header->isSectionHidden(m_columns[n]))
            order.push_back(n);
    std::ranges::stable_sort(order, {}, [this](std::size_t n) { return m_shares[n]; });
    int room = m_table->viewport()->width();
    for (int column = 0; column < header->count(); ++column)
        if (std::ranges::find(m_columns, column) == m_columns.end())
            room -= header->sectionSize(column);  // 0 while hidden
    int shares = 0;
    for (const std::size_t n : order)
        shares += m_shares[n];

    const int least = kLeastLetters * m_table->fontMetrics().averageCharWidth();
    m_fitting = true;
    for (const std::size_t n : order) {
        const int word = header->sectionSizeHint(m_columns[n]);  // no header is cut
        const int width = std::max({least, word, int(qint64(room) * m_shares[n] / qMax(1, shares))});
        header->resizeSection(m_columns[n], width);
        room -= width;
        shares -= m_shares[n];
    }
    m_fitting = false;
}

}  // namespace greenhand
