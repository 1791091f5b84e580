#include "ui/billing/invoices_page.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/billing/push_all_dialog.h"
#include "ui/invoice/paper_actions.h"
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
#include "ui/shared/state_pill.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

enum InvoiceColumn {
    Number,
    CustomerName,
    LeadReference,
    Date,
    Exclusive,
    Vat,
    Total,
    State,
    SageNumber,
    Actions
};

constexpr auto kOpen = "open"_L1;
constexpr auto kSend = "send"_L1;
constexpr auto kReceipt = "receipt"_L1;
constexpr auto kCustomer = "customer"_L1;
constexpr auto kCopy = "copy"_L1;
constexpr auto kDelete = "delete"_L1;

using InvoicesColumn = Column<InvoiceRow>;

InvoicesColumn textColumn(const QString& header, QString InvoiceRow::*member)
{
    return {.header = header,
            .text = [member](const InvoiceRow& row) { return (row.*member).simplified(); },
            .other = [member](const InvoiceRow& row, int role) -> QVariant {
                return role == Qt::ToolTipRole ? plainTooltip(row.*member) : QVariant();
            }};
}

InvoicesColumn moneyColumn(const QString& header, Money InvoiceRow::*member)
{
    return {.header = header,
            .alignment = kMoneyCell,
            .text = [member](const InvoiceRow& row) { return format(row.*member); },
            .firstSort = Qt::DescendingOrder};
}

/// Where the invoice stands, for the clerk: what the financial manager said stands before Ready.
InvoicesColumn stateColumn(const QHash<qint64, Approval>& said)
{
    const auto isSentBack = [](const Approval& word) { return word.word == ApprovalWord::SentBack; };
    const auto text = [&said, isSentBack](const InvoiceRow& row) {
        const auto word = said.constFind(row.id.value());
        if (word == said.constEnd())
            return stateWord(row.state);
        return isSentBack(*word) ? InvoicesPage::tr("Sent back") : InvoicesPage::tr("At approval");
    };
    const auto other = [&said, isSentBack](const InvoiceRow& row, int role) -> QVariant {
        const auto word = said.constFind(row.id.value());
        if (role == Qt::ToolTipRole && word != said.constEnd() && isSentBack(*word))
            return plainTooltip(InvoicesPage::tr("The financial manager: “%1”").arg(word->note));
        if (role != kToneRole)
            return {};
        if (word == said.constEnd())
            return int(toneOf(row.state));
        return int(isSentBack(*word) ? Tone::Bad : Tone::Warning);
    };
    return {.header = InvoicesPage::tr("State"), .text = text, .other = other};
}

std::vector<InvoicesColumn> columns(const QHash<qint64, Approval>& said)
{
    return {
        {.header = InvoicesPage::tr("Invoice"),
         .text = [](const InvoiceRow& row) { return u"#%1"_s.arg(row.number); },
         .firstSort = Qt::DescendingOrder},
        textColumn(InvoicesPage::tr("Customer"), &InvoiceRow::customer),
        textColumn(InvoicesPage::tr("Lead"), &InvoiceRow::leadReference),
        {.header = InvoicesPage::tr("Date"),
         .text = [](const InvoiceRow& row) { return format(row.date); },
         .firstSort = Qt::DescendingOrder},
        moneyColumn(InvoicesPage::tr("Exclusive"), &InvoiceRow::exclusive),
        moneyColumn(InvoicesPage::tr("VAT"), &InvoiceRow::vat),
        moneyColumn(InvoicesPage::tr("Total"), &InvoiceRow::total),
        stateColumn(said),
        textColumn(InvoicesPage::tr("Sage One"), &InvoiceRow::sageNumber),
        {.header = InvoicesPage::tr("Actions"), .text = {}},
    };
}

bool belongsTo(InvoiceFilter filter, InvoiceState state)
{
    const bool sent = state == InvoiceState::Sent || state == InvoiceState::Emailed;
    switch (filter) {
    case InvoiceFilter::ToPush: return !sent && state != InvoiceState::Void;
    case InvoiceFilter::Sent: return sent;
    case InvoiceFilter::All: return true;
    }
    Q_UNREACHABLE();
}

constexpr auto kStates = std::to_array<InvoiceState>(
    {InvoiceState::Draft, InvoiceState::Ready, InvoiceState::Approved, InvoiceState::Sending,
     InvoiceState::Blocked, InvoiceState::Unknown, InvoiceState::Rejected, InvoiceState::Review,
     InvoiceState::Sent, InvoiceState::Emailed, InvoiceState::Void});

constexpr int kCountAfterMs = 150;
constexpr int kSortAfterMs = 150;

InvoiceOrder orderOf(int column)
{
    switch (InvoiceColumn(column)) {
    case CustomerName: return InvoiceOrder::Customer;
    case LeadReference: return InvoiceOrder::Lead;
    case Date: return InvoiceOrder::Date;
    case Exclusive: return InvoiceOrder::Exclusive;
    case Vat: return InvoiceOrder::Vat;
    case Total: return InvoiceOrder::Total;
    case State: return InvoiceOrder::State;
    case SageNumber: return InvoiceOrder::SageNumber;
    case Number:
    case Actions: break;
    }
    return InvoiceOrder::Number;
}

QStringList fileHeader()
{
    return {InvoicesPage::tr("Invoice"),  InvoicesPage::tr("Customer"),  InvoicesPage::tr("Lead"),
            InvoicesPage::tr("Date"),     InvoicesPage::tr("Exclusive"), InvoicesPage::tr("VAT"),
            InvoicesPage::tr("Total"),    InvoicesPage::tr("State"),     InvoicesPage::tr("Sage One"),
            InvoicesPage::tr("Reference")};
}

QStringList fileRow(const InvoiceRow& row)
{
    return {QString::number(row.number),
            row.customer,
            row.leadReference,
            isoDate(row.date),
            row.exclusive.toPlain(),
            row.vat.toPlain(),
            row.total.toPlain(),
            stateWord(row.state),
            row.sageNumber,
            row.reference};
}

/// A button that does what a row's button does, for those who look above the list.
void follow(QPushButton* button, QAction* action)
{
    const auto copy = [button, action] {
        button->setEnabled(action->isEnabled());
        button->setToolTip(action->toolTip());
    };
    copy();
    QObject::connect(action, &QAction::changed, button, copy);
    QObject::connect(button, &QPushButton::clicked, action, &QAction::trigger);
}

}  // namespace

InvoicesPage::InvoicesPage(Desk& desk, Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_desk{desk}
    , m_navigator{navigator}
    , m_query{.filter = InvoiceFilter::ToPush}
    , m_model(new Model(
          columns(m_said), [](const InvoiceRow& row) { return row.id; },
          [this](const InvoiceRow* after, int limit) { return read(!after, limit); }, this))
    , m_search(new SearchField(tr("Search customer, number, lead, order number, amount"), this))
    , m_message(new InlineMessage(this))
    , m_table(new ActionTable(this))
    , m_foot(new ElidedLabel(this))
    , m_refresh(new ListRefresh(
          this, [this] { readAgain(); }, [this] { showCounts(); }))
    , m_sortSoon(new QTimer(this))
    , m_countSoon(new QTimer(this))
    , m_export(new ListExport(m_message, this))
    , m_pushAll(nullptr)
{
    setObjectName(u"invoicesPage"_s);
    buildFilter();
    buildTable();
    build();
    watchOrder();
    connect(m_model, &PagedModelBase::failed, this,
            [this](const Error& error) { m_message->tell(Tone::Bad, sentence(error)); });
    connect(m_search, &SearchField::searched, this, &InvoicesPage::search);
    connect(m_table, &ActionTable::actionTriggered, this, &InvoicesPage::act);
    connect(m_table, &ActionTable::rowOpened, this, [this](int row) { act(kOpen, row); });
    connect(m_table, &ActionTable::selectionWasChanged, this, &InvoicesPage::showCounts);

    connect(m_filter, &FilterRow::filtered, this, &InvoicesPage::narrow);
    m_countSoon->setSingleShot(true);
    m_countSoon->setInterval(kCountAfterMs);
    connect(m_countSoon, &QTimer::timeout, this, &InvoicesPage::countFound);

    m_sortSoon->setSingleShot(true);
    m_sortSoon->setInterval(kSortAfterMs);
    connect(m_sortSoon, &QTimer::timeout, this, &InvoicesPage::sortFound);
    for (const auto signal : {&Ledger::invoicesChanged, &Ledger::pushesChanged, &Ledger::customersChanged})
        connect(&desk.ledger, signal, m_refresh, &ListRefresh::soon);

    sayWhyEmpty();
    m_model->reload();
    m_table->selectRowAt(0);
    showCounts();
}

Result<std::vector<InvoiceRow>> InvoicesPage::read(bool first, int limit)
{
    if (!first && m_listing)
        return m_listing->next(limit);
    auto said = m_desk.approvals.undecided();
    if (!said)
        return passOn(said);
    m_said = *std::move(said);
    InvoiceListing fresh = listing(m_desk.ledger, m_query);
    auto rows = fresh.next(limit);
    if (rows)
        m_listing = std::move(fresh);
    return rows;
}

void InvoicesPage::buildFilter()
{
    m_filter = new FilterRow(
        {.days = tr("Date"),
         .states = {kStates.begin(), kStates.end()},
         .withoutInvoice = false,
         .customers = [this](const QString& text) { return m_desk.invoicing.customersMatching(text); },
         .technicians = [this] { return m_desk.ledger.leads.technicians(); },
         .today = [this] { return m_desk.ledger.today(); }},
        this);
    connect(m_filter, &FilterRow::failed, this,
            [this](const Error& error) { m_message->tell(Tone::Bad, sentence(error)); });
}

/// The order is part of what the columns remember.
void InvoicesPage::watchOrder()
{
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionsClickable(true);
    setOrder(header->sortIndicatorSection(), header->sortIndicatorOrder());
    connect(header, &QHeaderView::sortIndicatorChanged, this, &InvoicesPage::sort);
}

void InvoicesPage::setOrder(int column, Qt::SortOrder order)
{
    m_query.order = orderOf(column);
    m_query.ascending = order == Qt::AscendingOrder;
}

void InvoicesPage::sort(int column, Qt::SortOrder order)
{
    if (column == Actions)
        return;
    m_sortSoon->stop();
    const auto selected = selectedInvoice();
    setOrder(column, order);
    m_table->selectRowAt(m_model->reloadAt(selected).value_or(0));
    showCounts();
}

/// In the search Escape has emptied it already, or there was nothing to empty.
void InvoicesPage::keyPressEvent(QKeyEvent* event)
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

QPushButton* InvoicesPage::filterButton(const QString& name, InvoiceFilter filter)
{
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setChecked(filter == m_query.filter);
    m_filters[std::size_t(filter)] = button;
    // A screen reader toggles it, without a click.
    connect(button, &QPushButton::toggled, this, [this, filter](bool on) {
        if (on)
            choose(filter);
    });
    return button;
}

void InvoicesPage::build()
{
    m_search->setObjectName(u"invoiceSearch"_s);
    m_search->setList(m_table);
    m_foot->setObjectName(u"invoiceFoot"_s);

    auto* filters = new QWidget(this);
    auto* filterRow = new QHBoxLayout(filters);
    filterRow->setContentsMargins(0, 0, 0, 0);
    filterRow->setSpacing(0);
    filterRow->addWidget(filterButton(u"toPushFilter"_s, InvoiceFilter::ToPush));
    filterRow->addWidget(filterButton(u"sentFilter"_s, InvoiceFilter::Sent));
    filterRow->addWidget(filterButton(u"allFilter"_s, InvoiceFilter::All));

    auto* edit = new QPushButton(icon(u"edit"_s), tr("Open invoice"), this);
    edit->setObjectName(u"openInvoiceButton"_s);
    follow(edit, m_table->rowAction(kOpen));
    auto* green = new GreenSection(this);
    m_pushAll = new QPushButton(icon(u"sage"_s), tr("Push All to Sage"), green);
    m_pushAll->setObjectName(u"pushAllButton"_s);
    m_pushAll->setShortcut(QKeySequence(u"Ctrl+Shift+A"_s));
    auto* send = new QPushButton(icon(u"send"_s), tr("Generate Sage One Invoice"), green);
    send->setObjectName(u"generateSageInvoiceButton"_s);
    follow(send, m_table->rowAction(kSend));
    auto* ground = new QHBoxLayout(green);
    ground->setContentsMargins(5, 4, 5, 4);
    ground->addWidget(send);
    ground->addWidget(m_pushAll);
    connect(m_pushAll, &QPushButton::clicked, this, &InvoicesPage::pushAll);
    connect(&m_desk.batch, &PushBatch::changed, this, &InvoicesPage::showPushAll);
    connect(&m_desk.batch, &PushBatch::ended, this, &InvoicesPage::showPushAll);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(kSpacing);
    bar->addWidget(filters);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_filter->button());
    bar->addWidget(edit);
    bar->addWidget(green);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kSpacing);
    column->setSpacing(kSpacing);
    column->addLayout(bar);
    column->addWidget(m_filter);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    auto* save = new QPushButton(icon(u"export"_s), tr("Export…"), this);
    save->setObjectName(u"exportInvoicesButton"_s);
    save->setToolTip(
        plainTooltip(tr("Writes all rows of this list, as it is filtered, newest first, to a CSV file")));
    connect(save, &QPushButton::clicked, this, &InvoicesPage::askExport);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_foot, 1);
    foot->addWidget(save);
    column->addLayout(foot);
    setFocusProxy(m_search);
}

void InvoicesPage::buildTable()
{
    m_table->setObjectName(u"invoiceTable"_s);
    m_table->setAccessibleName(tr("Invoices"));
    m_table->setModel(m_model);
    m_table->setRowActions(
        {{.id = kOpen,
          .text = tr("&Open the invoice"),
          .rowText = tr("Blue button: update invoice %1"),
          .icon = icon(u"edit"_s),
          .shortcut = QKeySequence(u"Ctrl+I"_s)},
         {.id = kSend,
          .text = tr("&Generate Sage One Invoice"),
          .rowText = tr("Orange button: generate Sage One invoice %1"),
          .icon = icon(u"send"_s),
          .shortcut = QKeySequence(u"Ctrl+G"_s),
          .section = RowAction::Section::Green,
          .whyNot = [this](int row) { return whyNotSend(row); }},
         {.id = kReceipt,
          .text = tr("&View what was sent"),
          .rowText = tr("White button: view what was sent of invoice %1"),
          .icon = icon(u"view"_s),
          .shortcut = QKeySequence(u"Ctrl+R"_s),
          .whyNot = [this](int row) { return whyNoReceipt(row); }},
         {.id = kCustomer,
          .text = tr("&Customer…"),
          .rowText = tr("Black button: customer of invoice %1"),
          .icon = icon(u"customer"_s),
          .shortcut = QKeySequence(u"Ctrl+K"_s)},
         {.id = kCopy,
          .text = tr("&Make a copy"),
          .rowText = tr("Light blue button: copy the job card of invoice %1 as a new lead"),
          .icon = icon(u"copy"_s),
          .shortcut = QKeySequence(u"Ctrl+D"_s)},
         {.id = kDelete,
          .text = tr("&Delete the draft…"),
          .rowText = tr("Red button: delete invoice %1"),
          .icon = icon(u"delete"_s),
          .shortcut = QKeySequence(Qt::Key_Delete),
          .whyNot = [this](int row) { return whyNotDeleted(m_model->at(row).state); },
          .forMany = true}},
        Actions, Number);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);  // many are printed at once
    addPaperActions(*m_table, m_desk, m_navigator, *m_message, [this] { return selectedInvoices(); });
    m_table->setItemDelegateForColumn(State, new PillDelegate(m_table));
    const int letter = m_table->fontMetrics().averageCharWidth();
    for (const auto& [column, letters] : std::to_array<std::pair<int, int>>({{Number, 8},
                                                                             {CustomerName, 36},
                                                                             {LeadReference, 10},
                                                                             {Date, 10},
                                                                             {Exclusive, 11},
                                                                             {Vat, 10},
                                                                             {Total, 11},
                                                                             {SageNumber, 14}}))
        m_table->setColumnWidth(column, letters * letter + 12);
    QStringList words{tr("Sent back"), tr("At approval")};
    for (const InvoiceState state : kStates)
        words << stateWord(state);
    m_table->setColumnWidth(State, pillColumnWidth(m_table->fontMetrics(), words));
    m_table->setColumnWidth(Actions, m_table->actionsWidth());
    m_table->horizontalHeader()->setSortIndicatorShown(true);
    m_table->horizontalHeader()->setSortIndicator(Number, Qt::DescendingOrder);
    auto* memory = new ColumnMemory(m_table, u"invoices"_s);
    new ColumnFit(memory, m_table, {{CustomerName, kNameLetters}, {LeadReference}, {SageNumber}},
                  {Exclusive, Vat});
}

std::optional<InvoiceId> InvoicesPage::selectedInvoice() const
{
    const auto row = m_table->selectedRow();
    return row ? std::optional(m_model->at(*row).id) : std::nullopt;
}

std::vector<InvoiceId> InvoicesPage::selectedInvoices() const
{
    std::vector<InvoiceId> ids;
    for (const int row : m_table->selectedRows())
        ids.push_back(m_model->at(row).id);
    return ids;
}

void InvoicesPage::act(const QString& action, int row)
{
    const InvoiceId id = m_model->at(row).id;
    if (action == kSend)
        m_navigator.openSagePopUp(id);
    else if (action == kReceipt)
        m_navigator.openReceipt(id);
    else if (action == kCustomer)
        m_navigator.openCustomerOf(id);
    else if (action == kCopy)
        m_navigator.copyLead(m_model->at(row).lead);
    else if (action == kDelete)
        m_navigator.deleteDrafts(selectedInvoices());
    else
        m_navigator.openInvoice(id);
}

QString InvoicesPage::whyNotSend(int row) const { return whyNotSent(m_model->at(row)); }

QString InvoicesPage::whyNoReceipt(int row) const
{
    switch (m_model->at(row).state) {
    case InvoiceState::Draft:
    case InvoiceState::Ready:
    case InvoiceState::Approved:
    case InvoiceState::Void: return tr("Nothing was sent of it yet.");
    case InvoiceState::Sending:
    case InvoiceState::Blocked:
    case InvoiceState::Unknown:
    case InvoiceState::Rejected:
    case InvoiceState::Review:
    case InvoiceState::Sent:
    case InvoiceState::Emailed: return {};
    }
    Q_UNREACHABLE();
}

/// All that the list shows and that is not in Sage One yet, also what has not been scrolled to.
void InvoicesPage::pushAll()
{
    constexpr int kAtOnce = 200;
    InvoiceQuery query = m_query;
    query.filter = InvoiceFilter::ToPush;
    const auto left = std::make_shared<InvoiceListing>(listing(m_desk.ledger, query));
    const auto next = [left]() -> Result<std::vector<InvoiceId>> {
        const auto page = left->next(kAtOnce);
        if (!page)
            return passOn(page);
        std::vector<InvoiceId> ids;
        for (const InvoiceRow& row : *page)
            ids.push_back(row.id);
        return ids;
    };
    auto* dialog = new PushAllDialog(m_desk, next, window());
    connect(dialog, &PushAllDialog::started, this, [this](int invoices) {
        m_navigator.announce(invoices == 1 ? tr("1 invoice goes to Sage One.")
                                           : tr("%1 invoices go to Sage One.").arg(invoices));
    });
    dialog->open();
}

void InvoicesPage::showPushAll()
{
    const bool runs = m_desk.batch.isUnfinished();
    const bool empty = m_model->rowCount() == 0;
    const bool sent = m_query.filter == InvoiceFilter::Sent;
    m_pushAll->setEnabled(!runs && !empty && !sent);
    m_pushAll->setToolTip(runs ? tr("The last Push All has not come to its end yet.")
                          : empty || sent
                              ? tr("The list shows nothing to push.")
                              : tr("Shows first what of this list goes and what does not (Ctrl+Shift+A)"));
}

void InvoicesPage::choose(InvoiceFilter filter)
{
    m_filters[std::size_t(filter)]->setChecked(true);
    if (m_query.filter == filter)
        return;
    m_query.filter = filter;
    narrow();
}

void InvoicesPage::search(const QString& words)
{
    m_query.search = words;
    const QHeaderView& header = *m_table->horizontalHeader();
    setOrder(header.sortIndicatorSection(), header.sortIndicatorOrder());
    if (!words.isEmpty() && !InvoiceRepository::isReadByKey(m_query)) {
        setOrder(Number, Qt::DescendingOrder);
        m_sortSoon->start();
    }
    narrow();
}

/// What was typed is found at once, newest first; up to ten thousand hits are sorted when the typing pauses.
void InvoicesPage::sortFound()
{
    const QHeaderView& header = *m_table->horizontalHeader();
    if (m_table->selectedRow() != 0)
        return sort(header.sortIndicatorSection(), header.sortIndicatorOrder());
    setOrder(header.sortIndicatorSection(), header.sortIndicatorOrder());
    narrow();
}

void InvoicesPage::showSent(QDate month)
{
    m_search->clear();
    m_filters[std::size_t(InvoiceFilter::Sent)]->setChecked(true);
    m_filter->choose({.days = FilterRow::FromTo, .from = month, .to = month.addMonths(1).addDays(-1)});
    m_filter->button()->setChecked(true);  // why the list is short is seen
}

void InvoicesPage::narrow()
{
    if (!m_export->isRunning())
        m_message->dismiss();
    const ListFilter filter = m_filter->filter();
    m_query.rows = filter.rows;
    m_query.state = filter.state;
    m_counted.reset();
    sayWhyEmpty();
    m_model->reload();
    m_table->scrollToTop();
    m_table->selectRowAt(0);
    showCounts();
}

void InvoicesPage::readAgain()
{
    m_counted.reset();
    refreshInPlace(*m_table, *m_model);
    if (!m_table->selectedRow() && !m_table->currentIndex().isValid())
        m_table->selectRowAt(0);
    showCounts();
}

void InvoicesPage::sayWhyEmpty()
{
    if (!m_query.search.isEmpty() || !m_filter->filter().isEmpty()) {
        std::vector<EmptyText::Way> ways;
        if (!m_query.search.isEmpty())
            ways.push_back({tr("Clear the search"), [this] {
                                m_search->clear();
                                m_search->setFocus();
                            }});
        if (!m_filter->filter().isEmpty())
            ways.push_back({tr("Clear the filters"), [this] { m_filter->clear(); }});
        if (m_query.filter != InvoiceFilter::All)
            ways.push_back({tr("Search in all invoices"), [this] { choose(InvoiceFilter::All); }});
        m_table->setEmptyText({.title = nothingFoundText(m_query.search, m_filter->words()),
                               .hint = m_query.search.isEmpty()
                                         ? QString()
                                         : tr("Looked in customer, both numbers, lead, what was done, order "
                                              "number and amount."),
                               .ways = std::move(ways)});
        return;
    }
    switch (m_query.filter) {
    case InvoiceFilter::ToPush:
        m_table->setEmptyText(
            {.title = tr("Nothing waits for Sage One"),
             .hint = tr("An invoice comes here when it was generated from a job card."),
             .ways = {{tr("Show Invoicing - New"), [this] { m_navigator.showInvoicing(LeadStage::New); }}}});
        break;
    case InvoiceFilter::Sent:
        m_table->setEmptyText(
            {.title = tr("No invoice is in Sage One yet"),
             .hint = tr("The orange button in the green section sends one there."),
             .ways = {{tr("Show those to push"), [this] { choose(InvoiceFilter::ToPush); }}}});
        break;
    case InvoiceFilter::All:
        m_table->setEmptyText(
            {.title = tr("There are no invoices yet"),
             .hint = tr("Generate one from a job card."),
             .ways = {{tr("Show Invoicing - New"), [this] { m_navigator.showInvoicing(LeadStage::New); }}}});
        break;
    }
}

void InvoicesPage::showCounts()
{
    std::array<qint64, 3> counts{};
    Money total;
    for (const InvoiceState state : kStates) {
        const auto count = m_desk.billing.count(state);
        if (!count) {
            m_message->tell(Tone::Bad, sentence(count.error()));
            return;
        }
        for (const InvoiceFilter filter : {InvoiceFilter::ToPush, InvoiceFilter::Sent, InvoiceFilter::All})
            if (belongsTo(filter, state))
                counts[std::size_t(filter)] += count->count;
        if (belongsTo(m_query.filter, state))
            total += count->total;
    }
    m_filters[std::size_t(InvoiceFilter::ToPush)]->setText(tr("To push (%1)").arg(counts[0]));
    m_filters[std::size_t(InvoiceFilter::Sent)]->setText(tr("Sent (%1)").arg(counts[1]));
    m_filters[std::size_t(InvoiceFilter::All)]->setText(tr("All (%1)").arg(counts[2]));
    const qint64 listed = counts[std::size_t(m_query.filter)];
    const QString invoices = listed == 1 ? tr("1 invoice") : tr("%1 invoices").arg(listed);
    QStringList parts{tr("%1, %2 VAT included").arg(invoices, format(total))};
    parts << found() << selected();
    m_foot->setText(parts.join(u"  ·  "_s));
    showPushAll();
    Q_EMIT counted(counts[std::size_t(InvoiceFilter::ToPush)]);
}

/// What a search or filter found, and what it did not look at.
QStringList InvoicesPage::found() const
{
    const bool isFiltered = !m_filter->filter().isEmpty();
    const auto gathered = m_listing ? m_listing->gathered() : std::nullopt;
    QStringList parts;
    if (!m_query.search.isEmpty() || isFiltered) {
        const ListTally tally =
            tallyOf(m_model->rows(), m_model->canFetchMore({}), gathered ? gathered : m_counted);
        if (tally.more && !gathered && !m_counted)
            m_countSoon->start();
        parts << foundText(tally);
    }
    if (gathered && gathered->more)
        parts << coveredText(m_query.order != InvoiceOrder::Number, isFiltered);
    return parts;
}

QStringList InvoicesPage::selected() const
{
    const auto rows = m_table->selectedRows();
    if (rows.empty())
        return {};
    Money total;
    for (const int row : rows)
        total += m_model->at(row).total;
    if (rows.size() > 1)
        return {selectedText(qint64(rows.size()), total)};
    const InvoiceRow& invoice = m_model->at(rows.front());
    QStringList parts{
        tr("selected: #%1, %2, %3").arg(invoice.number).arg(invoice.customer, format(invoice.total))};
    if (const QString why = whyNotSent(invoice); !why.isEmpty())
        parts << why;
    return parts;
}

void InvoicesPage::countFound()
{
    auto found = m_desk.ledger.invoices.gather(m_query, kCounted);
    if (!found)
        return m_message->tell(Tone::Bad, sentence(found.error()));
    m_counted = *std::move(found);
    showCounts();
}

ListExport::Next InvoicesPage::exportSteps() const
{
    InvoiceQuery from = m_query;
    from.order = InvoiceOrder::Number;
    return exportOf(m_desk.ledger.invoices, from, fileRow);
}

void InvoicesPage::askExport()
{
    const QString name = u"invoices-%1.csv"_s.arg(isoDate(m_desk.ledger.today()));
    m_export->ask(window(), name, fileHeader(), exportSteps());
}

void InvoicesPage::exportTo(const QString& path) { m_export->start(path, fileHeader(), exportSteps()); }

}  // namespace greenhand
