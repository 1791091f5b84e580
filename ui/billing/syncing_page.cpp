#include "ui/billing/syncing_page.h"

#include "core/domain/date_text.h"
#include "core/workflow/words.h"
#include "ui/billing/sync_acts.h"
#include "ui/billing/sync_details.h"
#include "ui/billing/sync_queue.h"
#include "ui/billing/sync_table.h"
#include "ui/shared/action_table.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/list_columns.h"
#include "ui/shared/list_export.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/search_field.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

using enum SyncTable::Column;

SyncingPage::SyncingPage(Desk& desk, Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_desk{desk}
    , m_navigator{navigator}
    , m_model(new Model(
          syncColumns(), [](const SyncRow& row) { return row.push; },
          [this](const SyncRow* after, int) { return after ? Result<std::vector<SyncRow>>() : read(); },
          this))
    , m_queue(new SyncQueue(
          desk, [this] { return selected(); }, this))
    , m_message(new InlineMessage(this))
    , m_table(new ActionTable(this))
    , m_search(new SearchField(tr("Search invoice, customer, what happened"), this))
    , m_state(new QComboBox(this))
    , m_retryAll(new QPushButton(icon(u"refresh"_s), tr("Retry all"), this))
    , m_details(new SyncDetails(this))
    , m_acts(new SyncActs(desk, navigator, *m_message, this))
    , m_export(new ListExport(m_message, this))
    , m_refresh(new ListRefresh(
          this, [this] { readAgain(); }, [this] { showCount(); }))
{
    setObjectName(u"syncingPage"_s);
    buildTable();
    build();
    followList();
    followActs();
    for (const auto signal : {&Ledger::pushesChanged, &Ledger::customersChanged})
        connect(&desk.ledger, signal, m_refresh, &ListRefresh::soon);
    sayWhyEmpty();
    refresh();
}

void SyncingPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kSpacing);
    column->setSpacing(kSpacing);
    column->addLayout(buildHead());
    column->addLayout(buildBar());
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addWidget(m_details);
}

/// How it goes with the queue.
QHBoxLayout* SyncingPage::buildHead()
{
    m_retryAll->setObjectName(u"retryAllButton"_s);
    m_retryAll->setToolTip(tr("Takes up again all in the list that may be taken up by a click"));
    connect(m_retryAll, &QPushButton::clicked, this, [this] { m_acts->retryAll(m_model->rows()); });
    auto* head = new QHBoxLayout;
    head->setSpacing(kSpacing);
    head->addWidget(m_queue, 1);
    head->addWidget(m_retryAll);
    return head;
}

void SyncingPage::followList()
{
    connect(m_model, &PagedModelBase::failed, this,
            [this](const Error& error) { m_message->tell(Tone::Bad, sentence(error)); });
    connect(m_table, &ActionTable::selectionWasChanged, this, &SyncingPage::showDetails);
    const auto open = [this](int row) {
        if (const auto& invoice = m_model->at(row).invoice)
            m_navigator.openInvoice(*invoice);
    };
    connect(m_table, &ActionTable::rowOpened, this, open);
    connect(m_table, &ActionTable::actionTriggered, this, [open](const QString&, int row) { open(row); });
}

void SyncingPage::followActs()
{
    connect(m_details, &SyncDetails::actWanted, this, [this](SyncAction action) {
        if (const auto row = selected())
            m_acts->act(*row, action);
    });
    connect(m_details, &SyncDetails::copyWanted, this, &SyncingPage::copyForManager);
    connect(m_details, &SyncDetails::receiptWanted, this, [this] {
        if (const auto row = selected(); row && row->invoice)
            m_navigator.openReceipt(*row->invoice);
    });
    connect(m_acts, &SyncActs::begun, this, [this] {
        showDetails();
        m_queue->say();
    });
    connect(m_acts, &SyncActs::ended, m_refresh, &ListRefresh::soon);
    connect(m_acts, &SyncActs::done, this, &SyncingPage::refresh);
}

/// What narrows the list, and the way to a file.
QHBoxLayout* SyncingPage::buildBar()
{
    m_search->setObjectName(u"syncSearch"_s);
    m_search->setList(m_table);
    m_state->setObjectName(u"syncStateFilter"_s);
    nameUnseen(m_state, tr("State"));
    m_state->setToolTip(plainTooltip(tr("Shows only what is in this state")));
    m_state->addItem(tr("Any state"));
    for (const PushState state : syncStates())
        m_state->addItem(stateWord(state), int(state));
    auto* save = new QPushButton(icon(u"export"_s), tr("Export…"), this);
    save->setObjectName(u"exportSyncingButton"_s);
    save->setToolTip(plainTooltip(tr("Writes all rows of this list, as it is filtered, to a CSV file")));
    connect(save, &QPushButton::clicked, this, &SyncingPage::askExport);
    connect(m_search, &SearchField::searched, this, &SyncingPage::narrow);
    connect(m_state, &QComboBox::currentIndexChanged, this, &SyncingPage::narrow);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(kSpacing);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_state);
    bar->addWidget(save);
    return bar;
}

Result<std::vector<SyncRow>> SyncingPage::read()
{
    auto rows = m_desk.syncing.rows();
    if (!rows)
        return rows;
    m_waiting = int(rows->size());
    return shownOf(*std::move(rows), m_view);
}

void SyncingPage::narrow()
{
    m_view.words = m_search->words();
    m_view.state =
        m_state->currentIndex() > 0 ? std::optional(PushState(m_state->currentData().toInt())) : std::nullopt;
    sayWhyEmpty();
    m_model->reload();
    m_table->scrollToTop();
    m_table->selectRowAt(0);
    readAgain();
}

void SyncingPage::sort(int column, Qt::SortOrder order)
{
    if (column == Actions)
        return;
    m_view.column = column;
    m_view.order = order;
    reloadInPlace(*m_table, *m_model);
}

void SyncingPage::sayWhyEmpty()
{
    if (m_view.words.isEmpty() && !m_view.state)
        m_table->setEmptyText({.title = tr("No push waits to be solved."),
                               .hint = tr("A push that does not end well stands here until it is solved."),
                               .ways = {{tr("Show Invoices"), [this] { m_navigator.showInvoices(); }}}});
    else
        m_table->setEmptyText({.title = tr("Nothing in this list is like that."),
                               .hint = tr("Looked in invoice, customer, step, what happened, Sage One's own "
                                          "words and our reference."),
                               .ways = {{tr("Show all"), [this] {
                                             m_search->clear();
                                             m_state->setCurrentIndex(0);
                                         }}}});
}

void SyncingPage::askExport()
{
    std::vector<QStringList> rows;
    for (const SyncRow& row : m_model->rows())
        rows.push_back(syncFileRow(row));
    m_export->ask(window(), u"sage-one-syncing-%1.csv"_s.arg(isoDate(m_desk.ledger.today())),
                  syncFileHeader(), [rows]() -> Result<ListExport::Step> {
                      return ListExport::Step{rows, true};
                  });
}

void SyncingPage::showCount()
{
    if (const auto waiting = m_desk.syncing.waiting())
        Q_EMIT counted(int(*waiting));
    else
        m_message->tell(Tone::Bad, sentence(waiting.error()));
}

void SyncingPage::buildTable()
{
    m_table->setObjectName(u"syncTable"_s);
    m_table->setAccessibleName(tr("What has not reached Sage One"));
    m_table->setModel(m_model);
    m_table->setRowActions({{.id = u"open"_s,
                             .text = tr("&Open the invoice"),
                             .rowText = tr("Open invoice %1"),
                             .icon = icon(u"view"_s),
                             .shortcut = QKeySequence(u"Ctrl+I"_s),
                             .whyNot =
                                 [this](int row) {
                                     return m_model->at(row).invoice ? QString()
                                                                     : tr("This push has no invoice.");
                                 }}},
                           Actions, Number);
    m_table->setItemDelegateForColumn(State, new PillDelegate(m_table));
    setWidths(*m_table, {{When, 14},
                         {Number, 9},
                         {CustomerName, 22},
                         {Total, 14},
                         {Step, 11},
                         {What, 44},
                         {Who, 21},
                         {State, 14}});
    rememberColumns(m_table, {.name = u"syncing"_s,
                              .sortedBy = When,
                              .order = Qt::AscendingOrder,
                              .shares = {{CustomerName, kNameLetters}, {What}, {Who}},
                              .givesWay = {Step}});
    const QHeaderView* header = m_table->horizontalHeader();
    m_view.column = header->sortIndicatorSection();  // as the columns remember it
    m_view.order = header->sortIndicatorOrder();
    connect(header, &QHeaderView::sortIndicatorChanged, this, &SyncingPage::sort);
    auto* copying = new QShortcut(QKeySequence::Copy, m_table);
    copying->setContext(Qt::WidgetShortcut);
    connect(copying, &QShortcut::activated, this, &SyncingPage::copyForManager);
}

std::optional<SyncRow> SyncingPage::selected() const
{
    const auto row = m_table->selectedRow();
    return row ? std::optional(m_model->at(*row)) : std::nullopt;
}

void SyncingPage::readAgain()
{
    m_model->refresh();
    if (!m_table->selectedRow() && m_model->rowCount() > 0)
        m_table->selectRowAt(qBound(0, m_table->currentIndex().row(), m_model->rowCount() - 1));
    showDetails();
    m_queue->setWaiting(m_waiting);
    m_retryAll->setVisible(std::ranges::any_of(m_model->rows(), &SyncActs::isForRetryAll));
    Q_EMIT counted(m_waiting);
}

void SyncingPage::showDetails()
{
    const auto row = selected();
    m_details->show(row, row && m_acts->isUnderWay(*row));
}

void SyncingPage::copyForManager()
{
    const auto row = selected();
    if (!row)
        return;
    QGuiApplication::clipboard()->setText(textForManager(*row));
    m_navigator.announce(tr("Copied. Paste it into an e-mail to the financial manager."));
}

}  // namespace greenhand
