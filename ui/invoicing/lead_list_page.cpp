#include "ui/invoicing/lead_list_page.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/action_table.h"
#include "ui/shared/draft_words.h"
#include "ui/shared/elided_label.h"
#include "ui/shared/filter_row.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/list_columns.h"
#include "ui/shared/list_export.h"
#include "ui/shared/list_refresh.h"
#include "ui/shared/list_search.h"
#include "ui/shared/list_words.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/search_field.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

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

}  // namespace

LeadListPage::LeadListPage(Desk& desk, Navigator& navigator, LeadStage stage, QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_navigator(navigator)
    , m_stage(stage)
    , m_model(new LeadTableModel(desk, stage, this))
    , m_search(new SearchField(tr("Search lead, customer, site, work, number, amount"), this))
    , m_message(new InlineMessage(this))
    , m_table(new ActionTable(this))
    , m_totals(new ElidedLabel(this))
    , m_filter(buildFilter())
    , m_export(new ListExport(m_message, this))
    , m_refresh(new ListRefresh(
          this, [this] { m_list->readAgain(); }, [this] { showCount(); }))
{
    setObjectName(pageName(stage));
    build();
    buildTable();
    m_list = new ListSearch(*m_model, {this, m_search, m_filter, m_table, m_message, m_export});
    connect(m_table, &ActionTable::actionTriggered, this, &LeadListPage::act);
    connect(m_table, &ActionTable::rowOpened, this, [this](int row) { act(u"hand"_s, row); });
    connect(m_table, &ActionTable::selectionWasChanged, this, &LeadListPage::showTotals);
    connect(m_list, &ListSearch::narrowing, this, &LeadListPage::sayWhyEmpty);
    connect(m_list, &ListSearch::changed, this, &LeadListPage::showTotals);
    for (const auto signal : {&Ledger::leadsChanged, &Ledger::invoicesChanged, &Ledger::customersChanged})
        connect(&desk.ledger, signal, m_refresh, &ListRefresh::soon);
    m_list->narrow();
}

void LeadListPage::refresh() { m_refresh->now(); }

FilterRow* LeadListPage::buildFilter()
{
    FilterRow::Choices choices = filterChoices(m_desk);
    choices.days = tr("Finished on");
    choices.states = statesIn(m_stage);
    choices.withoutInvoice = m_stage == LeadStage::New;
    return new FilterRow(std::move(choices), this);
}

QPushButton* LeadListPage::buildHand()
{
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
    return hand;
}

/// How a lead comes in.
void LeadListPage::addNewcomers(QHBoxLayout* bar)
{
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

QPushButton* LeadListPage::buildExport()
{
    auto* save = new QPushButton(icon(u"export"_s), tr("Export…"), this);
    save->setObjectName(u"exportLeadsButton"_s);
    save->setToolTip(
        plainTooltip(tr("Writes all rows of this list, as it is filtered, newest first, to a CSV file")));
    connect(save, &QPushButton::clicked, this, &LeadListPage::askExport);
    return save;
}

void LeadListPage::build()
{
    auto* bar = new QHBoxLayout;
    bar->setSpacing(kSpacing);
    m_search->setObjectName(u"leadSearch"_s);
    m_search->setList(m_table);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_filter->button());

    bar->addWidget(buildHand());
    if (m_stage == LeadStage::New)
        addNewcomers(bar);
    bar->addWidget(buildExport());

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

std::vector<RowAction> LeadListPage::rowActions() const
{
    return {{.id = u"hand"_s,
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
}

void LeadListPage::buildTable()
{
    m_table->setObjectName(u"leadTable"_s);
    m_table->setAccessibleName(tr("Leads in %1").arg(stageWord(m_stage)));
    m_table->setModel(m_model);
    m_table->setRowActions(rowActions(), LeadTableModel::Actions, LeadTableModel::Reference);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);  // several are added up
    buildColumns();
}

void LeadListPage::buildColumns()
{
    using enum LeadTableModel::ColumnIndex;
    setWidths(*m_table, {{Reference, 7},
                         {Customer, 25},
                         {Site, 13},
                         {Work, 24},
                         {FinishedOn, 10},
                         {Technician, 13},
                         {Total, 11},
                         {InvoiceNumber, 6}});
    QStringList states{leadStateText({})};
    for (const InvoiceState state : statesIn(m_stage))
        states << leadStateText(state);
    const QDate today = m_desk.ledger.today();
    givePills(State, states);
    givePills(Days, {daysText(today.addDays(-kManyDays), today)});
    m_table->horizontalHeader()->setMinimumSectionSize(6 * m_table->fontMetrics().averageCharWidth());
    m_table->setColumnHidden(Days, m_stage == LeadStage::Completed);
    rememberColumns(m_table,
                    {.name = objectName(),
                     .sortedBy = FinishedOn,
                     .order = Qt::DescendingOrder,
                     .shares = {{Customer, kNameLetters}, {Site}, {Work, kWorkLetters}, {Technician}},
                     .givesWay = {Site, Technician, InvoiceNumber}});
}

/// As wide as the widest of the words, and as its header.
void LeadListPage::givePills(int column, const QStringList& words)
{
    m_table->setItemDelegateForColumn(column, new PillDelegate(m_table));
    m_table->setColumnWidth(column, std::max(pillColumnWidth(m_table->fontMetrics(), words),
                                             m_table->horizontalHeader()->sectionSizeHint(column)));
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

void LeadListPage::flash(LeadId lead)
{
    m_list->readAgain();
    if (!m_model->rowOf(lead))
        m_list->clear();
    if (const auto row = m_model->rowOf(lead))
        m_table->flash(*row);
}

void LeadListPage::searchFor(const QString& words)
{
    m_filter->clear();
    m_search->setText(words);
}

/// A lead is in one of three lists, and whoever looks for one may not know in which.
void LeadListPage::sayNothingFound()
{
    EmptyText text = m_list->nothingFound(
        tr("Looked in lead, customer, site, what was done, technician, numbers and amount of "
           "Invoicing - %1.")
            .arg(stageWord(m_stage)));
    if (const QString words = m_search->words(); !words.isEmpty())
        for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed})
            if (stage != m_stage)
                text.ways.push_back({tr("Search in %1").arg(stageWord(stage)),
                                     [this, stage, words] { Q_EMIT searchWanted(stage, words); }});
    m_table->setEmptyText(text);
}

void LeadListPage::sayWhyEmpty()
{
    if (m_list->isNarrowed())
        return sayNothingFound();
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
    parts << m_list->found() << selected();
    parts.removeAll({});
    m_totals->setText(parts.join(u"  ·  "_s));
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

void LeadListPage::askExport()
{
    const QString name = u"leads-%1-%2.csv"_s.arg(toKey(m_stage), isoDate(m_desk.ledger.today()));
    m_export->ask(window(), name, LeadTableModel::fileHeader(), m_model->exportSteps());
}

void LeadListPage::exportTo(const QString& path)
{
    m_export->start(path, LeadTableModel::fileHeader(), m_model->exportSteps());
}

}  // namespace greenhand
