#include "ui/invoicing/lead_list_page.h"

#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/action_table.h"
#include "ui/shared/column_fit.h"
#include "ui/shared/column_memory.h"
#include "ui/shared/draft_words.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/search_field.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
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
    , m_totals(plainLabel({}, this))
    , m_refreshSoon(new QTimer(this))
{
    setObjectName(pageName(stage));
    build();
    buildTable();
    connect(m_model, &PagedModelBase::failed, this,
            [this](const Error& error) { m_message->tell(Tone::Bad, sentence(error)); });
    connect(m_search, &SearchField::searched, this, &LeadListPage::search);
    connect(m_table, &ActionTable::actionTriggered, this, &LeadListPage::act);
    connect(m_table, &ActionTable::rowOpened, this, [this](int row) { act(u"hand"_s, row); });
    connect(m_table, &ActionTable::selectionWasChanged, this, &LeadListPage::showTotals);

    // One look however many signals one transaction sends.
    m_refreshSoon->setSingleShot(true);
    m_refreshSoon->setInterval(0);
    connect(m_refreshSoon, &QTimer::timeout, this, &LeadListPage::refresh);
    const auto soon = qOverload<>(&QTimer::start);
    connect(&desk.ledger, &Ledger::leadsChanged, m_refreshSoon, soon);
    connect(&desk.ledger, &Ledger::invoicesChanged, m_refreshSoon, soon);
    connect(&desk.ledger, &Ledger::customersChanged, m_refreshSoon, soon);

    sayWhyEmpty();
    m_model->reload();
    m_table->selectRowAt(0);
    showTotals();
}

void LeadListPage::build()
{
    auto* bar = new QHBoxLayout;
    bar->setSpacing(kSpacing);
    m_search->setObjectName(u"leadSearch"_s);
    m_search->setList(m_table);
    bar->addWidget(m_search, 1);

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

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kSpacing);
    column->setSpacing(kSpacing);
    column->addLayout(bar);
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
         .whyNot = [this](int row) { return whyNotDeleted(m_model->at(row).invoiceState); }}};
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
                                                            {LeadTableModel::Days, 13},
                                                            {LeadTableModel::InvoiceNumber, 6},
                                                            {LeadTableModel::State, 11}});
    for (const auto& [column, letters] : widths)
        m_table->setColumnWidth(column, letters * letter + 12);
    m_table->horizontalHeader()->setMinimumSectionSize(6 * letter);
    m_table->setColumnHidden(LeadTableModel::Days, m_stage == LeadStage::Completed);
    new ColumnMemory(m_table, objectName());
    new ColumnFit(m_table, {LeadTableModel::Customer, LeadTableModel::Site, LeadTableModel::Work,
                            LeadTableModel::Technician});
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
    else if (const auto invoice = invoiceOf(row); invoice && action == "delete"_L1)
        m_navigator.deleteDraft(*invoice);
    else if (invoice)
        m_navigator.openInvoice(*invoice);
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
    m_message->dismiss();
    m_model->search(words);
    sayWhyEmpty();
    m_table->scrollToTop();
    m_table->selectRowAt(0);
    showTotals();
}

void LeadListPage::refresh()
{
    m_model->refresh();
    if (!m_table->selectedRow() && !m_table->currentIndex().isValid())
        m_table->selectRowAt(0);
    showTotals();
}

void LeadListPage::flash(LeadId lead)
{
    refresh();
    if (!m_model->rowOf(lead) && !m_search->words().isEmpty())
        m_search->clear();
    if (const auto row = m_model->rowOf(lead))
        m_table->flash(*row);
}

void LeadListPage::sayWhyEmpty()
{
    if (!m_model->words().isEmpty()) {
        m_table->setEmptyText(
            {.title = tr("Nothing found for “%1”").arg(m_model->words()),
             .hint = tr("Looked in lead, customer, site, what was done, technician, numbers and "
                        "amount of Invoicing - %1.")
                         .arg(stageWord(m_stage)),
             .ways = {{tr("Clea&r the search"), [this] {
                           m_search->clear();
                           m_search->setFocus();
                       }}}});
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
    if (!m_model->words().isEmpty())
        parts << (m_model->canFetchMore({}) ? tr("more than %1 found").arg(m_model->rowCount())
                                            : tr("%1 found").arg(m_model->rowCount()));
    if (const auto row = m_table->selectedRow())
        parts << tr("selected: %1, %2").arg(m_model->at(*row).reference, format(m_model->at(*row).total));
    m_totals->setText(parts.join(u"  ·  "_s));
}

}  // namespace greenhand
