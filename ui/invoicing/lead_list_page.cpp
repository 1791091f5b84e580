#include "ui/invoicing/lead_list_page.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/action_table.h"
#include "ui/shared/column_fit.h"
#include "ui/shared/column_memory.h"
#include "ui/shared/draft_words.h"
#include "ui/shared/elided_label.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/filter_row.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/list_words.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/search_field.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

QString pageName(LeadStage stage)
{
    switch (stage) {
    case LeadStage::New: return u"newLeads"_s;
    case LeadStage::Active: return u"activeLeads"_s;
    case LeadStage::Completed: return u"completedLeads"_s;
    }
    Q_UNREACHABLE();
}

/// The states of invoices that leads of a stage can have.
std::vector<InvoiceState> statesIn(LeadStage stage)
{
    switch (stage) {
    case LeadStage::New: return {InvoiceState::Draft};
    case LeadStage::Active:
        return {InvoiceState::Ready,   InvoiceState::Approved, InvoiceState::Sending, InvoiceState::Blocked,
                InvoiceState::Unknown, InvoiceState::Rejected, InvoiceState::Review};
    case LeadStage::Completed: return {InvoiceState::Sent, InvoiceState::Emailed};
    }
    Q_UNREACHABLE();
}

constexpr int kWorkLetters = 12;
constexpr int kManyDays = 199;  // longer than work lies about

constexpr int kCountAfterMs = 150;
constexpr int kSortAfterMs = 150;

}  // namespace

LeadListPage::LeadListPage(Desk& desk, Navigator& navigator, LeadStage stage, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_navigator(navigator)
    , m_stage(stage)
    , m_model(new LeadTableModel(desk, stage, this))
    , m_search(new SearchField(tr("Search lead, customer, site, work, number, amount"), this))
    , m_filter(nullptr)
    , m_message(new InlineMessage(this))
    , m_table(new ActionTable(this))
    , m_totals(new ElidedLabel(this))
    , m_refresh(new ListRefresh(
          this, [this] { readAgain(); }, [this] { showCount(); }))
    , m_sortSoon(new QTimer(this))
    , m_countSoon(new QTimer(this))
    , m_export(new ListExport(m_message, this))
{
    setObjectName(pageName(stage));
    buildFilter();
    build();
    buildTable();
    watchOrder();
    connect(m_model, &PagedModelBase::failed, this,
            [this](const Error& error) { m_message->tell(Tone::Bad, sentence(error)); });
    connect(m_search, &SearchField::searched, this, &LeadListPage::search);
    connect(m_table, &ActionTable::actionTriggered, this, &LeadListPage::act);
    connect(m_table, &ActionTable::rowOpened, this, [this](int row) { act(u"hand"_s, row); });
    connect(m_table, &ActionTable::selectionWasChanged, this, &LeadListPage::showTotals);

    connect(m_filter, &FilterRow::filtered, this, &LeadListPage::narrow);
    m_countSoon->setSingleShot(true);
    m_countSoon->setInterval(kCountAfterMs);
    connect(m_countSoon, &QTimer::timeout, this, &LeadListPage::count);

    m_sortSoon->setSingleShot(true);
    m_sortSoon->setInterval(kSortAfterMs);
    connect(m_sortSoon, &QTimer::timeout, this, &LeadListPage::sortFound);
    for (const auto signal : {&Ledger::leadsChanged, &Ledger::invoicesChanged, &Ledger::customersChanged})
        connect(&desk.ledger, signal, m_refresh, &ListRefresh::soon);

    sayWhyEmpty();
    m_model->reload();
    m_table->selectRowAt(0);
    showTotals();
}

void LeadListPage::buildFilter()
{
    m_filter = new FilterRow(
        {.days = tr("Finished on"),
         .states = statesIn(m_stage),
         .withoutInvoice = m_stage == LeadStage::New,
         .customers = [this](const QString& text) { return m_desk.invoicing.customersMatching(text); },
         .technicians = [this] { return m_desk.ledger.leads.technicians(); },
         .today = [this] { return m_desk.ledger.today(); }},
        this);
    connect(m_filter, &FilterRow::failed, this,
            [this](const Error& error) { m_message->tell(Tone::Bad, sentence(error)); });
}

/// The order is part of what the columns remember.
void LeadListPage::watchOrder()
{
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    m_model->setOrder(header->sortIndicatorSection(), header->sortIndicatorOrder());
    connect(header, &QHeaderView::sortIndicatorChanged, this, &LeadListPage::sort);
}

void LeadListPage::build()
{
    auto* bar = new QHBoxLayout;
    bar->setSpacing(kSpacing);
    m_search->setObjectName(u"leadSearch"_s);
    m_search->setList(m_table);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_filter->button());

    auto* hand = new QPushButton(icon(u"hand"_s), tr("&Job card"), this);
    hand->setObjectName(u"openJobCardButton"_s);
    connect(hand, &QPushButton::clicked, this, [this] {
        if (const auto row = m_table->selectedRow())
            act(u"hand"_s, *row);
    });
    connect(m_table, &ActionTable::selectionWasChanged, hand,
            [this, hand] { hand->setEnabled(m_table->selectedRow().has_value()); });
    hand->setEnabled(false);
    hand->setToolTip(plainTooltip(tr("Opens the job card of the selected lead (Return)")));
    bar->addWidget(hand);
    if (m_stage == LeadStage::New) {
        auto* add = new QPushButton(icon(u"add"_s), tr("New &lead"), this);
        add->setObjectName(u"newLeadButton"_s);
        add->setToolTip(plainTooltip(tr("Opens an empty job card (Ctrl+N)")));
        connect(add, &QPushButton::clicked, this, [this] { m_navigator.openNewLead(); });
        auto* import = new QPushButton(icon(u"import"_s), tr("I&mport leads…"), this);
        import->setObjectName(u"importLeadsButton"_s);
        import->setToolTip(plainTooltip(tr("Reads leads from a CSV file")));
        connect(import, &QPushButton::clicked, this, &LeadListPage::importWanted);
        bar->addWidget(add);
        bar->addWidget(import);
    }

    auto* save = new QPushButton(icon(u"export"_s), tr("Export…"), this);
    save->setObjectName(u"exportLeadsButton"_s);
    save->setToolTip(
        plainTooltip(tr("Writes all rows of this list, as it is filtered, newest first, to a CSV file")));
    connect(save, &QPushButton::clicked, this, &LeadListPage::askExport);
    bar->addWidget(save);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kSpacing);
    column->setSpacing(kSpacing);
    column->addLayout(bar);
    column->addWidget(m_filter);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    m_totals->setObjectName(u"leadTotals"_s);
    column->addWidget(m_totals);
}

void LeadListPage::buildTable()
{
    m_table->setObjectName(u"leadTable"_s);
    m_table->setAccessibleName(tr("Leads in %1").arg(stageWord(m_stage)));
    m_table->setModel(m_model);
    std::vector<RowAction> actions{
        {.id = u"hand"_s,
         .text = tr("Open the &job card"),
         .rowText = tr("Green hand: job card of %1"),
         .icon = icon(u"hand"_s),
         .shortcut = QKeySequence(u"Ctrl+J"_s)},
        {.id = u"invoice"_s,
         .text = tr("Open the &invoice"),
         .rowText = tr("Invoice of %1"),
         .icon = icon(u"view"_s),
         .shortcut = QKeySequence(u"Ctrl+I"_s),
         .whyNot = [this](int row) { return whyNoInvoice(row); }},
        {.id = u"customer"_s,
         .text = tr("&Customer…"),
         .rowText = tr("Black button: customer of %1"),
         .icon = icon(u"customer"_s),
         .shortcut = QKeySequence(u"Ctrl+K"_s),
         .whyNot = [this](int row) { return whyNoCustomer(row); }},
        {.id = u"copy"_s,
         .text = tr("Make a c&opy"),
         .rowText = tr("Light blue button: copy %1 as a new lead"),
         .icon = icon(u"copy"_s),
         .shortcut = QKeySequence(u"Ctrl+D"_s)},
        {.id = u"delete"_s,
         .text = tr("&Delete the draft…"),
         .rowText = tr("Red button: delete the draft of %1"),
         .icon = icon(u"delete"_s),
         .shortcut = QKeySequence(Qt::Key_Delete),
         .whyNot = [this](int row) { return whyNotDeleted(m_model->at(row).invoiceState); },
         .forMany = true}};
    m_table->setRowActions(std::move(actions), LeadTableModel::Actions, LeadTableModel::Reference);
    for (const int pills : {int(LeadTableModel::Days), int(LeadTableModel::State)})
        m_table->setItemDelegateForColumn(pills, new PillDelegate(m_table));

    const int letter = m_table->fontMetrics().averageCharWidth();
    const auto widths = std::to_array<std::pair<int, int>>({{LeadTableModel::Reference, 7},
                                                            {LeadTableModel::Customer, 25},
                                                            {LeadTableModel::Site, 13},
                                                            {LeadTableModel::Work, 24},
                                                            {LeadTableModel::FinishedOn, 10},
                                                            {LeadTableModel::Technician, 13},
                                                            {LeadTableModel::Total, 11},
                                                            {LeadTableModel::InvoiceNumber, 6}});
    for (const auto& [column, letters] : widths)
        m_table->setColumnWidth(column, letters * letter + 12);
    QStringList states{leadStateText({})};
    for (const InvoiceState state : statesIn(m_stage))
        states << leadStateText(state);
    const QDate today = m_desk.ledger.today();
    for (const auto& [column, words] :
         {std::pair{LeadTableModel::State, states},
          std::pair{LeadTableModel::Days, QStringList{daysText(today.addDays(-kManyDays), today)}}})
        m_table->setColumnWidth(column, std::max(pillColumnWidth(m_table->fontMetrics(), words),
                                                 m_table->horizontalHeader()->sectionSizeHint(column)));
    m_table->horizontalHeader()->setMinimumSectionSize(6 * letter);
    m_table->setColumnHidden(LeadTableModel::Days, m_stage == LeadStage::Completed);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);  // several are added up
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(LeadTableModel::FinishedOn, Qt::DescendingOrder);
    auto* memory = new ColumnMemory(m_table, objectName());
    new ColumnFit(memory, m_table,
                  {{LeadTableModel::Customer, kNameLetters},
                   {LeadTableModel::Site},
                   {LeadTableModel::Work, kWorkLetters},
                   {LeadTableModel::Technician}},
                  {LeadTableModel::Site, LeadTableModel::Technician, LeadTableModel::InvoiceNumber});
}

void LeadListPage::act(const QString& action, int row)
{
    const LeadRow& lead = m_model->at(row);
    if (action == "hand"_L1)
        m_navigator.openLead(lead.id);
    else if (action == "customer"_L1)
        m_navigator.openCustomerOf(lead.id);
    else if (action == "copy"_L1)
        m_navigator.copyLead(lead.id);
    else if (action == "delete"_L1)
        deleteDrafts();
    else if (const auto invoice = invoiceOf(row))
        m_navigator.openInvoice(*invoice);
}

void LeadListPage::deleteDrafts()
{
    std::vector<InvoiceId> drafts;
    for (const int row : m_table->selectedRows())
        if (const auto invoice = invoiceOf(row))
            drafts.push_back(*invoice);
    m_navigator.deleteDrafts(drafts);
}

QString LeadListPage::whyNoInvoice(int row) const
{
    return m_model->at(row).invoiceNumber ? QString()
                                          : tr("There is no invoice yet. Generate it from the job card.");
}

QString LeadListPage::whyNoCustomer(int row) const
{
    return m_model->at(row).customer.isEmpty() ? tr("The job card names no customer yet.") : QString();
}

std::optional<InvoiceId> LeadListPage::invoiceOf(int row) const
{
    const auto number = m_model->at(row).invoiceNumber;
    if (!number)
        return std::nullopt;
    const auto invoice = m_desk.billing.withNumber(*number);
    if (!invoice) {
        m_message->tell(Tone::Bad, sentence(invoice.error()));
        return std::nullopt;
    }
    return *invoice;
}

std::optional<InvoiceId> LeadListPage::selectedInvoice() const
{
    const auto row = m_table->selectedRow();
    return row ? invoiceOf(*row) : std::nullopt;
}

void LeadListPage::search(const QString& words)
{
    m_model->setWords(words);
    const QHeaderView& header = *m_table->horizontalHeader();
    m_model->setOrder(header.sortIndicatorSection(), header.sortIndicatorOrder());
    if (!words.isEmpty() && !m_model->isReadByKey()) {
        m_model->setOrder(LeadTableModel::FinishedOn, Qt::DescendingOrder);
        m_sortSoon->start();
    }
    narrow();
}

/// What was typed is found at once, newest first; up to ten thousand hits are sorted when the typing pauses.
void LeadListPage::sortFound()
{
    const QHeaderView& header = *m_table->horizontalHeader();
    if (m_table->selectedRow() != 0)
        return sort(header.sortIndicatorSection(), header.sortIndicatorOrder());
    m_model->setOrder(header.sortIndicatorSection(), header.sortIndicatorOrder());
    narrow();
}

void LeadListPage::narrow()
{
    if (!m_export->isRunning())
        m_message->dismiss();
    m_counted.reset();
    m_model->setFilter(m_filter->filter());
    sayWhyEmpty();
    m_model->reload();
    m_table->scrollToTop();
    m_table->selectRowAt(0);
    showTotals();
}

void LeadListPage::sort(int column, Qt::SortOrder order)
{
    if (column == LeadTableModel::Actions)
        return;
    m_sortSoon->stop();
    const auto row = m_table->selectedRow();
    const auto selected = row ? std::optional(m_model->at(*row).id) : std::nullopt;
    m_model->setOrder(column, order);
    m_table->selectRowAt(m_model->reloadAt(selected).value_or(0));
    showTotals();
}

void LeadListPage::clearAll()
{
    m_search->clear();
    m_filter->clear();
}

/// In the search Escape has emptied it already, or there was nothing to empty.
void LeadListPage::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape)
        return QWidget::keyPressEvent(event);
    if (!m_search->words().isEmpty())
        m_search->clear();
    else if (!m_filter->filter().isEmpty())
        m_filter->clear();
    else
        event->ignore();
}

void LeadListPage::readAgain()
{
    m_counted.reset();
    refreshInPlace(*m_table, *m_model);
    if (!m_table->selectedRow() && !m_table->currentIndex().isValid())
        m_table->selectRowAt(0);
    showTotals();
}

void LeadListPage::flash(LeadId lead)
{
    readAgain();
    if (!m_model->rowOf(lead))
        clearAll();
    if (const auto row = m_model->rowOf(lead))
        m_table->flash(*row);
}

void LeadListPage::sayWhyEmpty()
{
    const QString words = m_model->words();
    const QString filter = m_filter->words();
    if (!words.isEmpty() || !filter.isEmpty()) {
        const QString looked = tr("Looked in lead, customer, site, what was done, technician, numbers and "
                                  "amount of Invoicing - %1.")
                                   .arg(stageWord(m_stage));
        std::vector<EmptyText::Way> ways;
        if (!words.isEmpty())
            ways.push_back({tr("Clea&r the search"), [this] {
                                m_search->clear();
                                m_search->setFocus();
                            }});
        if (!filter.isEmpty())
            ways.push_back({tr("Clear the filters"), [this] { m_filter->clear(); }});
        m_table->setEmptyText({.title = nothingFoundText(words, filter),
                               .hint = words.isEmpty() ? QString() : looked,
                               .ways = std::move(ways)});
        return;
    }
    switch (m_stage) {
    case LeadStage::New:
        m_table->setEmptyText(
            {.title = tr("No leads wait to be invoiced"),
             .hint = tr("Jobs that are done stand here until they are invoiced. Import them from "
                        "a file, or write one."),
             .ways = {{tr("Import leads…"), [this] { Q_EMIT importWanted(); }},
                      {tr("New lead"), [this] { m_navigator.openNewLead(); }}}});
        break;
    case LeadStage::Active:
        m_table->setEmptyText(
            {.title = tr("No lead is active"),
             .hint = tr("A lead comes here when its invoice was updated, and stays until the "
                        "invoice is in Sage One."),
             .ways = {{tr("Show New"), [this] { m_navigator.showInvoicing(LeadStage::New); }}}});
        break;
    case LeadStage::Completed:
        m_table->setEmptyText({.title = tr("No lead is completed yet"),
                               .hint = tr("A lead comes here when its invoice is in Sage One."),
                               .ways = {{tr("Show Billing"), [this] { m_navigator.showInvoices(); }}}});
        break;
    }
}

void LeadListPage::showCount()
{
    if (const auto stage = m_desk.invoicing.count(m_stage))
        Q_EMIT counted(stage->count);
    else
        m_message->tell(Tone::Bad, sentence(stage.error()));
}

void LeadListPage::showTotals()
{
    const auto stage = m_desk.invoicing.count(m_stage);
    if (!stage) {
        m_message->tell(Tone::Bad, sentence(stage.error()));
        return;
    }
    Q_EMIT counted(stage->count);
    QStringList parts;
    const QString leads = stage->count == 1 ? tr("1 lead") : tr("%1 leads").arg(stage->count);
    parts << tr("%1, %2 VAT included").arg(leads, format(stage->total));
    parts << found() << selected();
    parts.removeAll({});
    m_totals->setText(parts.join(u"  ·  "_s));
}

/// What a search or filter found, and what it did not look at.
QStringList LeadListPage::found() const
{
    const LeadQuery& query = m_model->query();
    const bool isFiltered = !m_filter->filter().isEmpty();
    const auto gathered = m_model->gathered();
    QStringList parts;
    if (!query.search.isEmpty() || isFiltered) {
        const ListTally tally =
            tallyOf(m_model->rows(), m_model->canFetchMore({}), gathered ? gathered : m_counted);
        if (tally.more && !gathered && !m_counted)
            m_countSoon->start();
        parts << foundText(tally);
    }
    if (gathered && gathered->more)
        parts << coveredText(query.order != LeadOrder::FinishedOn, isFiltered);
    return parts;
}

QString LeadListPage::selected() const
{
    const auto rows = m_table->selectedRows();
    Money total;
    for (const int row : rows)
        total += m_model->at(row).total;
    if (rows.size() > 1)
        return selectedText(qint64(rows.size()), total);
    return rows.empty() ? QString()
                        : tr("selected: %1, %2").arg(m_model->at(rows.front()).reference, format(total));
}

void LeadListPage::count()
{
    auto counted = m_desk.ledger.leads.gather(m_model->query(), kCounted);
    if (!counted)
        return m_message->tell(Tone::Bad, sentence(counted.error()));
    m_counted = *std::move(counted);
    showTotals();
}

ListExport::Next LeadListPage::exportSteps() const
{
    LeadQuery from = m_model->query();
    from.order = LeadOrder::FinishedOn;
    return exportOf(m_desk.ledger.leads, from, LeadTableModel::fileRow);
}

void LeadListPage::askExport()
{
    const QString name = u"leads-%1-%2.csv"_s.arg(toKey(m_stage), isoDate(m_desk.ledger.today()));
    m_export->ask(window(), name, LeadTableModel::fileHeader(), exportSteps());
}

void LeadListPage::exportTo(const QString& path)
{
    m_export->start(path, LeadTableModel::fileHeader(), exportSteps());
}

}  // namespace greenhand
