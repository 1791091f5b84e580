#include "ui/billing/invoices_page.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/billing/invoice_table_model.h"
#include "ui/billing/push_all_button.h"
#include "ui/invoice/paper_actions.h"
#include "ui/shared/action_table.h"
#include "ui/shared/draft_words.h"
#include "ui/shared/elided_label.h"
#include "ui/shared/filter_row.h"
#include "ui/shared/folding_bar.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/list_columns.h"
#include "ui/shared/list_export.h"
#include "ui/shared/list_refresh.h"
#include "ui/shared/list_search.h"
#include "ui/shared/list_words.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/search_field.h"
#include "ui/shared/state_pill.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr auto kOpen = "open"_L1;
constexpr auto kSend = "send"_L1;
constexpr auto kReceipt = "receipt"_L1;
constexpr auto kCustomer = "customer"_L1;
constexpr auto kCopy = "copy"_L1;
constexpr auto kDelete = "delete"_L1;

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
    , m_model(new InvoiceTableModel(desk, this))
    , m_search(new SearchField(tr("Search customer, number, lead, order number, amount"), this))
    , m_message(new InlineMessage(this))
    , m_table(new ActionTable(this))
    , m_foot(new ElidedLabel(this))
    , m_filter(buildFilter())
    , m_export(new ListExport(m_message, this))
    , m_refresh(new ListRefresh(
          this, [this] { m_list->readAgain(); }, [this] { showCounts(); }))
{
    setObjectName(u"invoicesPage"_s);
    buildTable();
    build();
    m_list = new ListSearch(*m_model, {this, m_search, m_filter, m_table, m_message, m_export});
    connect(m_table, &ActionTable::actionTriggered, this, &InvoicesPage::act);
    connect(m_table, &ActionTable::rowOpened, this, [this](int row) { act(kOpen, row); });
    connect(m_table, &ActionTable::selectionWasChanged, this, &InvoicesPage::showCounts);
    connect(m_list, &ListSearch::narrowing, this, &InvoicesPage::sayWhyEmpty);
    connect(m_list, &ListSearch::changed, this, &InvoicesPage::showCounts);
    for (const auto signal : {&Ledger::invoicesChanged, &Ledger::pushesChanged, &Ledger::customersChanged})
        connect(&desk.ledger, signal, m_refresh, &ListRefresh::soon);
    m_list->narrow();
}

void InvoicesPage::refresh() { m_refresh->now(); }

FilterRow* InvoicesPage::buildFilter()
{
    FilterRow::Choices choices = filterChoices(m_desk);
    choices.days = tr("Date");
    choices.states = {kInvoiceStates.begin(), kInvoiceStates.end()};
    return new FilterRow(std::move(choices), this);
}

QPushButton* InvoicesPage::filterButton(const QString& name, InvoiceFilter filter)
{
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setChecked(filter == m_model->shown());
    m_filters[std::size_t(filter)] = button;
    // A screen reader toggles it, without a click.
    connect(button, &QPushButton::toggled, this, [this, filter](bool on) {
        if (on)
            choose(filter);
    });
    return button;
}

QWidget* InvoicesPage::buildStages()
{
    auto* stages = new QWidget(this);
    auto* row = new QHBoxLayout(stages);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(filterButton(u"toPushFilter"_s, InvoiceFilter::ToPush));
    row->addWidget(filterButton(u"sentFilter"_s, InvoiceFilter::Sent));
    row->addWidget(filterButton(u"allFilter"_s, InvoiceFilter::All));
    return stages;
}

QWidget* InvoicesPage::buildGreenSection()
{
    auto* green = new GreenSection(this);
    m_pushAll = new PushAllButton(m_desk, m_navigator, *m_model, green);
    auto* send = new QPushButton(icon(u"send"_s), tr("Generate Sage One Invoice"), green);
    send->setObjectName(u"generateSageInvoiceButton"_s);
    follow(send, m_table->rowAction(kSend));
    auto* ground = new QHBoxLayout(green);
    ground->setContentsMargins(5, 4, 5, 4);
    ground->addWidget(send);
    ground->addWidget(m_pushAll);
    return green;
}

QHBoxLayout* InvoicesPage::buildFoot()
{
    m_foot->setObjectName(u"invoiceFoot"_s);
    auto* save = new QPushButton(icon(u"export"_s), tr("Export…"), this);
    save->setObjectName(u"exportInvoicesButton"_s);
    save->setToolTip(
        plainTooltip(tr("Writes all rows of this list, as it is filtered, newest first, to a CSV file")));
    connect(save, &QPushButton::clicked, this, &InvoicesPage::askExport);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_foot, 1);
    foot->addWidget(save);
    return foot;
}

void InvoicesPage::build()
{
    m_search->setObjectName(u"invoiceSearch"_s);
    m_search->setList(m_table);
    auto* find = new QHBoxLayout;
    find->addWidget(buildStages());
    auto* edit = new QPushButton(icon(u"edit"_s), tr("Open invoice"), this);
    edit->setObjectName(u"openInvoiceButton"_s);
    follow(edit, m_table->rowAction(kOpen));
    find->addWidget(m_search, 1);
    find->addWidget(m_filter->button());
    auto* act = new QHBoxLayout;
    act->addWidget(edit);
    act->addWidget(buildGreenSection());

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kSpacing);
    column->setSpacing(kSpacing);
    column->addWidget(new FoldingBar(find, act, this));
    column->addWidget(m_filter);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addLayout(buildFoot());
    setFocusProxy(m_search);
}

std::vector<RowAction> InvoicesPage::rowActions() const
{
    return {{.id = kOpen,
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
             .whyNot = [this](int row) { return whyNotSent(m_model->at(row)); }},
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
             .forMany = true}};
}

void InvoicesPage::buildTable()
{
    m_table->setObjectName(u"invoiceTable"_s);
    m_table->setAccessibleName(tr("Invoices"));
    m_table->setModel(m_model);
    m_table->setRowActions(rowActions(), InvoiceTableModel::Actions, InvoiceTableModel::Number);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);  // many are printed at once
    addPaperActions(*m_table, m_desk, m_navigator, *m_message, [this] { return selectedInvoices(); });
    buildColumns();
}

void InvoicesPage::buildColumns()
{
    using enum InvoiceTableModel::ColumnIndex;
    m_table->setItemDelegateForColumn(State, new PillDelegate(m_table));
    setWidths(*m_table, {{Number, 8},
                         {CustomerName, 36},
                         {LeadReference, 10},
                         {Date, 10},
                         {Exclusive, 11},
                         {Vat, 10},
                         {Total, 11},
                         {SageNumber, 14}});
    m_table->setColumnWidth(State, pillColumnWidth(m_table->fontMetrics(), invoiceStateWords()));
    m_table->setColumnWidth(Actions, m_table->actionsWidth());
    rememberColumns(m_table, {.name = u"invoices"_s,
                              .sortedBy = Number,
                              .order = Qt::DescendingOrder,
                              .shares = {{CustomerName, kNameLetters}, {LeadReference}, {SageNumber}},
                              .givesWay = {Exclusive, Vat}});
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

void InvoicesPage::choose(InvoiceFilter filter)
{
    m_filters[std::size_t(filter)]->setChecked(true);
    if (m_model->shown() == filter)
        return;
    m_model->setShown(filter);
    m_list->narrow();
}

void InvoicesPage::showSent(QDate month)
{
    m_search->clear();
    m_filters[std::size_t(InvoiceFilter::Sent)]->setChecked(true);
    m_filter->choose({.days = FilterRow::FromTo, .from = month, .to = month.addMonths(1).addDays(-1)});
    m_filter->button()->setChecked(true);  // why the list is short is seen
}

void InvoicesPage::sayNothingFound()
{
    EmptyText text = m_list->nothingFound(
        tr("Looked in customer, both numbers, lead, what was done, order number and amount."));
    if (m_model->shown() != InvoiceFilter::All)
        text.ways.push_back({tr("Search in all invoices"), [this] { choose(InvoiceFilter::All); }});
    m_table->setEmptyText(text);
}

void InvoicesPage::sayWhyEmpty()
{
    if (m_list->isNarrowed())
        return sayNothingFound();
    switch (m_model->shown()) {
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
    for (const InvoiceState state : kInvoiceStates) {
        const auto count = m_desk.billing.count(state);
        if (!count) {
            m_message->tell(Tone::Bad, sentence(count.error()));
            return;
        }
        for (const InvoiceFilter filter : {InvoiceFilter::ToPush, InvoiceFilter::Sent, InvoiceFilter::All})
            if (belongsTo(filter, state))
                counts[std::size_t(filter)] += count->count;
        if (belongsTo(m_model->shown(), state))
            total += count->total;
    }
    m_filters[std::size_t(InvoiceFilter::ToPush)]->setText(tr("To push (%1)").arg(counts[0]));
    m_filters[std::size_t(InvoiceFilter::Sent)]->setText(tr("Sent (%1)").arg(counts[1]));
    m_filters[std::size_t(InvoiceFilter::All)]->setText(tr("All (%1)").arg(counts[2]));
    const qint64 listed = counts[std::size_t(m_model->shown())];
    const QString invoices = listed == 1 ? tr("1 invoice") : tr("%1 invoices").arg(listed);
    QStringList parts{tr("%1, %2 VAT included").arg(invoices, format(total))};
    parts << m_list->found() << selected();
    m_foot->setText(parts.join(u"  ·  "_s));
    m_pushAll->check();
    Q_EMIT counted(counts[std::size_t(InvoiceFilter::ToPush)]);
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

void InvoicesPage::askExport()
{
    const QString name = u"invoices-%1.csv"_s.arg(isoDate(m_desk.ledger.today()));
    m_export->ask(window(), name, InvoiceTableModel::fileHeader(), m_model->exportSteps());
}

void InvoicesPage::exportTo(const QString& path)
{
    m_export->start(path, InvoiceTableModel::fileHeader(), m_model->exportSteps());
}

}  // namespace greenhand
