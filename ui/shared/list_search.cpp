#include "ui/shared/list_search.h"

#include "core/workflow/words.h"
#include "ui/shared/action_table.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/list_export.h"
#include "ui/shared/list_refresh.h"
#include "ui/shared/search_field.h"
#include "ui/shared/searched_list.h"

#include <QHeaderView>
#include <QKeyEvent>

namespace greenhand {

namespace {

constexpr int kTypingPausesMs = 150;

}  // namespace

ListSearch::ListSearch(SearchedList& list, const Page& page)
    : QObject(page.widget)
    , m_list{list}
    , m_page{page}
    , m_sortedBy{page.table->horizontalHeader()->sortIndicatorSection()}
    , m_sortedHow{page.table->horizontalHeader()->sortIndicatorOrder()}
{
    const auto tell = [this](const Error& error) { m_page.message->tell(Tone::Bad, sentence(error)); };
    connect(&m_list.model(), &PagedModelBase::failed, this, tell);
    connect(page.filter, &FilterRow::failed, this, tell);
    connect(page.filter, &FilterRow::filtered, this, &ListSearch::narrow);
    connect(page.field, &SearchField::searched, this, &ListSearch::search);
    for (QTimer* timer : {&m_sortSoon, &m_countSoon}) {
        timer->setSingleShot(true);
        timer->setInterval(kTypingPausesMs);
    }
    connect(&m_sortSoon, &QTimer::timeout, this, &ListSearch::sortFound);
    connect(&m_countSoon, &QTimer::timeout, this, &ListSearch::count);
    setShownOrder();
    connect(page.table->horizontalHeader(), &QHeaderView::sortIndicatorChanged, this, &ListSearch::sort);
    page.widget->installEventFilter(this);
}

bool ListSearch::isNarrowed() const
{
    return !m_page.field->words().isEmpty() || !m_page.filter->filter().isEmpty();
}

/// In the order that the header shows.
void ListSearch::setShownOrder()
{
    const QHeaderView& header = *m_page.table->horizontalHeader();
    m_list.setOrder(header.sortIndicatorSection(), header.sortIndicatorOrder());
}

void ListSearch::search(const QString& words)
{
    m_sortSoon.stop();
    m_list.setWords(words);
    setShownOrder();
    if (!words.isEmpty() && !m_list.isReadByKey()) {
        m_list.setNewestFirst();
        m_sortSoon.start();
    }
    narrow();
}

/// Up to ten thousand hits; whoever went on to another row than the first keeps it.
void ListSearch::sortFound()
{
    const QHeaderView& header = *m_page.table->horizontalHeader();
    if (m_page.table->selectedRow() != 0)
        return sort(header.sortIndicatorSection(), header.sortIndicatorOrder());
    setShownOrder();
    narrow();
}

void ListSearch::sort(int column, Qt::SortOrder order)
{
    if (column == m_page.table->actionColumn())
        return m_page.table->horizontalHeader()->setSortIndicator(m_sortedBy, m_sortedHow);
    m_sortedBy = column;
    m_sortedHow = order;
    m_sortSoon.stop();
    m_list.setOrder(column, order);
    reloadInPlace(*m_page.table, m_list.model());
    Q_EMIT changed();
}

void ListSearch::narrow()
{
    if (!m_page.file->isRunning())
        m_page.message->dismiss();
    m_counted.reset();
    m_list.setFilter(m_page.filter->filter());
    Q_EMIT narrowing();
    m_list.model().reload();
    m_page.table->scrollToTop();
    m_page.table->selectRowAt(0);
    Q_EMIT changed();
}

void ListSearch::readAgain()
{
    m_counted.reset();
    refreshInPlace(*m_page.table, m_list.model());
    Q_EMIT changed();
}

void ListSearch::clear()
{
    m_page.field->clear();
    m_page.filter->clear();
}

QStringList ListSearch::found()
{
    const auto gathered = m_list.gathered();
    const auto& known = gathered ? gathered : m_counted;
    QStringList parts;
    if (isNarrowed()) {
        const ListTally read = m_list.tallyRead();
        if (read.more && !known)
            m_countSoon.start();
        parts << foundText(read.more && known ? *known : read);
    }
    if (gathered && gathered->more)
        parts << coveredText(m_list.isSorted(), !m_page.filter->filter().isEmpty());
    return parts;
}

void ListSearch::count()
{
    const auto counted = m_list.count(kCounted);
    if (!counted)
        return m_page.message->tell(Tone::Bad, sentence(counted.error()));
    m_counted = *counted;
    Q_EMIT changed();
}

EmptyText ListSearch::nothingFound(const QString& looked) const
{
    const QString words = m_page.field->words();
    const QString filter = m_page.filter->words();
    EmptyText text = words.isEmpty() ? EmptyText() : greenhand::nothingFound(m_page.field, looked);
    text.title = nothingFoundText(words, filter);
    if (!filter.isEmpty())
        text.ways.push_back({tr("Clear the filters"), [row = m_page.filter] { row->clear(); }});
    return text;
}

bool ListSearch::takeBack()
{
    if (!m_page.field->words().isEmpty())
        m_page.field->clear();
    else if (!m_page.filter->filter().isEmpty())
        m_page.filter->clear();
    else
        return false;
    return true;
}

/// In the search Escape has emptied it already, or there was nothing to empty.
bool ListSearch::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_page.widget && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape && takeBack())
        return true;
    return QObject::eventFilter(watched, event);
}

EmptyText nothingFound(SearchField* field, const QString& looked)
{
    return {.title = nothingFoundText(field->words(), {}),
            .hint = looked,
            .ways = {{ListSearch::tr("Clea&r the search"), [field] {
                          field->clear();
                          field->setFocus();
                      }}}};
}

}  // namespace greenhand
