#include "ui/shared/list_refresh.h"

#include "ui/shared/action_table.h"
#include "ui/shared/paged_model.h"

#include <QEvent>
#include <QItemSelectionModel>
#include <QPersistentModelIndex>
#include <QScrollBar>

#include <algorithm>

namespace greenhand {

namespace {

/// So many from the first one that neither what is seen nor what is selected goes.
int rowsInUse(const QTableView& table)
{
    const int all = table.model()->rowCount();
    const int below = table.rowAt(table.viewport()->height() - 1);
    int last = below < 0 ? all - 1 : below;
    for (const QItemSelectionRange& range : table.selectionModel()->selection())
        last = std::max(last, range.bottom());
    return std::max(last, table.currentIndex().row()) + 1;
}

}  // namespace

ListRefresh::ListRefresh(QWidget* page, std::function<void()> read, std::function<void()> count,
                         int countEveryMs)
    : QObject(page)
    , m_page{page}
    , m_read{std::move(read)}
    , m_count{std::move(count)}
    , m_countEveryMs{countEveryMs}
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ListRefresh::now);
    page->installEventFilter(this);
}

void ListRefresh::soon()
{
    if (m_page->isVisible())
        m_soon.start(0);
    else if (!m_soon.isActive())
        m_soon.start(m_countEveryMs);
}

void ListRefresh::now()
{
    m_soon.stop();
    m_stale = !m_page->isVisible();
    if (m_stale)
        m_count();
    else
        m_read();
}

/// Before it is painted the first time.
bool ListRefresh::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_page && event->type() == QEvent::Show && m_stale) {
        m_stale = false;
        m_soon.stop();
        m_read();
    }
    return QObject::eventFilter(watched, event);
}

void refreshInPlace(ActionTable& table, PagedModelBase& model)
{
    const bool isScrolled = table.verticalScrollBar()->value() > 0;
    const QPersistentModelIndex top = model.index(table.rowAt(0), table.columnAt(0));
    model.refresh(rowsInUse(table));
    if (isScrolled && top.isValid())
        table.scrollTo(top, QAbstractItemView::PositionAtTop);
    if (!table.selectedRow() && !table.currentIndex().isValid())
        table.selectRowAt(0);
}

void reloadInPlace(ActionTable& table, PagedModelBase& model)
{
    table.selectRowAt(model.reloadKeeping(table.selectedRow()).value_or(0));
}

}  // namespace greenhand
