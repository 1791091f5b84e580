#include "ui/billing/approvals_page.h"

#include "core/domain/date_text.h"
#include "core/workflow/words.h"
#include "ui/billing/approval_document.h"
#include "ui/billing/approval_table.h"
#include "ui/billing/approve_button.h"
#include "ui/billing/reason_dialog.h"
#include "ui/manager/pin_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/list_columns.h"
#include "ui/shared/list_export.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

using enum ApprovalTable::Column;

namespace {

constexpr int kUnseenMs = 1000;  // while something else is looked at, as Push All

}  // namespace

ApprovalsPage::ApprovalsPage(Desk& desk, Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_desk{desk}
    , m_navigator{navigator}
    , m_model(new Model(
          approvalColumns(), [](const ApprovalRow& row) { return row.id; },
          [this](const ApprovalRow* after, int) {
              return after ? Result<std::vector<ApprovalRow>>() : read();
          },
          this))
    , m_message(new InlineMessage(this))
    , m_table(new ActionTable(this))
    , m_approve(new ApproveButton(m_table, this))
    , m_sendBack(new QPushButton(icon(u"back"_s), tr("Send bac&k…"), this))
    , m_document(new ApprovalDocument(desk, this))
    , m_export(new ListExport(m_message, this))
    , m_refresh(new ListRefresh(
          this, [this] { readAgain(); }, [this] { showCount(); }, kUnseenMs))
{
    setObjectName(u"approvalsPage"_s);
    buildTable();
    build();
    connect(m_model, &PagedModelBase::failed, this, &ApprovalsPage::failed);
    connect(m_table, &ActionTable::selectionWasChanged, this, &ApprovalsPage::showDocument);
    const auto open = [this](int row) { m_navigator.openInvoice(m_model->at(row).id); };
    connect(m_table, &ActionTable::rowOpened, this, open);
    connect(m_table, &ActionTable::actionTriggered, this, [open](const QString&, int row) { open(row); });
    connect(m_approve, &QPushButton::clicked, this, &ApprovalsPage::approve);
    connect(m_sendBack, &QPushButton::clicked, this, &ApprovalsPage::askNote);
    connect(m_document, &ApprovalDocument::failed, this, &ApprovalsPage::failed);
    for (const auto signal : {&Ledger::invoicesChanged, &Ledger::settingsChanged})
        connect(&desk.ledger, signal, m_refresh, &ListRefresh::soon);
    refresh();
}

Result<std::vector<ApprovalRow>> ApprovalsPage::read() const
{
    return (m_shown == Shown::Waiting ? m_desk.approvals.waiting() : m_desk.approvals.approved())
        .map([this](std::vector<ApprovalRow> rows) { return sortedBy(m_column, m_order, std::move(rows)); });
}

void ApprovalsPage::sort(int column, Qt::SortOrder order)
{
    if (column == Actions)
        return;
    m_column = column;
    m_order = order;
    reloadInPlace(*m_table, *m_model);
}

void ApprovalsPage::askExport()
{
    std::vector<QStringList> rows;
    for (const ApprovalRow& row : m_model->rows())
        rows.push_back(approvalFileRow(row));
    m_export->ask(window(), u"approvals-%1.csv"_s.arg(isoDate(m_desk.ledger.today())), approvalFileHeader(),
                  [rows]() -> Result<ListExport::Step> {
                      return ListExport::Step{rows, true};
                  });
}

QPushButton* ApprovalsPage::filterButton(const QString& name, Shown shown)
{
    auto* button = new QPushButton(this);
    button->setObjectName(name);
    button->setCheckable(true);
    button->setAutoExclusive(true);
    button->setChecked(shown == m_shown);
    m_filters[std::size_t(shown)] = button;
    connect(button, &QPushButton::toggled, this, [this, shown](bool on) {
        if (on)
            choose(shown);
    });
    return button;
}

void ApprovalsPage::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kSpacing);
    column->setSpacing(kSpacing);
    column->addLayout(buildBar());
    column->addWidget(m_message);
    column->addWidget(buildListAndDocument(), 1);
    setFocusProxy(m_table);
}

/// Which of them are shown, and what is done with those that are chosen.
QHBoxLayout* ApprovalsPage::buildBar()
{
    auto* filters = new QWidget(this);
    auto* filterRow = new QHBoxLayout(filters);
    filterRow->setContentsMargins(0, 0, 0, 0);
    filterRow->setSpacing(0);
    filterRow->addWidget(filterButton(u"toApproveFilter"_s, Shown::Waiting));
    filterRow->addWidget(filterButton(u"approvedFilter"_s, Shown::Approved));
    auto* save = new QPushButton(icon(u"export"_s), tr("Export…"), this);
    save->setObjectName(u"exportApprovalsButton"_s);
    save->setToolTip(plainTooltip(tr("Writes all rows of this list to a CSV file")));
    connect(save, &QPushButton::clicked, this, &ApprovalsPage::askExport);
    m_sendBack->setObjectName(u"sendBackButton"_s);
    for (QPushButton* button : {save, m_sendBack})
        button->setAutoDefault(false);
    auto* bar = new QHBoxLayout;
    bar->setSpacing(kSpacing);
    bar->addWidget(filters);
    bar->addStretch();
    bar->addWidget(save);
    bar->addWidget(m_sendBack);
    bar->addWidget(m_approve);
    return bar;
}

QWidget* ApprovalsPage::buildListAndDocument()
{
    auto* splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"approvalsSplitter"_s);
    auto* list = new QWidget(splitter);  // what lies over an empty list is its sibling
    auto* only = new QVBoxLayout(list);
    only->setContentsMargins(0, 0, 0, 0);
    only->addWidget(m_table);
    splitter->addWidget(list);
    splitter->addWidget(m_document);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    splitter->setSizes({760, 460});
    return splitter;
}

void ApprovalsPage::buildTable()
{
    m_table->setObjectName(u"approvalsTable"_s);
    m_table->setAccessibleName(tr("Invoices that need approval"));
    m_table->setModel(m_model);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);  // several are approved at once
    m_table->setRowActions({{.id = u"open"_s,
                             .text = tr("&Open the invoice"),
                             .rowText = tr("Blue button: open invoice %1"),
                             .icon = icon(u"edit"_s),
                             .shortcut = QKeySequence(u"Ctrl+I"_s)}},
                           Actions, Number);
    m_table->setItemDelegateForColumn(Standing, new PillDelegate(m_table));
    setWidths(*m_table, {{Why, 34}, {Number, 8}, {CustomerName, 22}, {Total, 13}, {Standing, 14}});
    rememberColumns(m_table, {.name = u"approvals"_s,
                              .sortedBy = Why,
                              .order = Qt::DescendingOrder,
                              .shares = {{Why}, {CustomerName, kNameLetters}},
                              .givesWay = {Total}});  // it stands over the document as well
    const QHeaderView* header = m_table->horizontalHeader();
    m_column = header->sortIndicatorSection();  // as the columns remember it
    m_order = header->sortIndicatorOrder();
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ApprovalsPage::sort);
    sayWhyEmpty();
}

void ApprovalsPage::choose(Shown shown)
{
    if (m_shown == shown)
        return;
    m_shown = shown;
    m_message->dismiss();
    sayWhyEmpty();
    m_model->reload();
    m_table->scrollToTop();
    m_table->selectRowAt(0);
    refresh();
}

void ApprovalsPage::sayWhyEmpty()
{
    if (m_shown == Shown::Waiting)
        m_table->setEmptyText(
            {.title = tr("Nothing waits for approval"),
             .hint = tr("An updated invoice that is over a limit comes here. The limits are in Settings, "
                        "Approval."),
             .ways = {{tr("Show Invoices"), [this] { m_navigator.showInvoices(); }}}});
    else
        m_table->setEmptyText(
            {.title = tr("No approved invoice waits to be sent"),
             .hint = tr("What is approved stays here until it has gone to Sage One."),
             .ways = {{tr("Show those to approve"), [this] { m_filters[0]->setChecked(true); }}}});
}

void ApprovalsPage::showCount()
{
    const auto waiting = m_desk.approvals.waiting();
    if (!waiting)
        return failed(waiting.error());
    Q_EMIT counted(int(waiting->size()));
}

void ApprovalsPage::readAgain()
{
    m_model->refresh();
    if (m_table->selectedRows().empty() && m_model->rowCount() > 0)
        m_table->selectRowAt(qBound(0, m_table->currentIndex().row(), m_model->rowCount() - 1));
    const auto count = [this](Shown shown) -> qsizetype {
        if (shown == m_shown)
            return m_model->rowCount();
        const auto rows = shown == Shown::Waiting ? m_desk.approvals.waiting() : m_desk.approvals.approved();
        return rows ? std::ssize(*rows) : 0;
    };
    const qsizetype waiting = count(Shown::Waiting);
    m_filters[0]->setText(tr("To approve (%1)").arg(waiting));
    m_filters[1]->setText(tr("Approved, not sent yet (%1)").arg(count(Shown::Approved)));
    showDocument();
    Q_EMIT counted(int(waiting));
}

std::vector<SeenDocument> ApprovalsPage::selected() const
{
    std::vector<SeenDocument> seen;
    for (const int row : m_table->selectedRows())
        seen.push_back({m_model->at(row).id, m_model->at(row).document});
    return seen;
}

void ApprovalsPage::showDocument()
{
    const auto rows = m_table->selectedRows();
    const bool waiting = m_shown == Shown::Waiting;
    const ApprovalRow* inView = rows.empty() ? nullptr : &m_model->at(rows.back());
    if (waiting)
        m_approve->offer(inView, rows.size());
    else
        m_approve->withdraw();
    m_sendBack->setEnabled(rows.size() == 1);
    m_sendBack->setToolTip(plainTooltip(waiting ? tr("Back to the clerk, with a note")
                                                : tr("Takes the approval back, with a note to the clerk")));
    m_document->setVisible(inView != nullptr);
    if (inView)
        m_document->show(*inView);
}

void ApprovalsPage::approve()
{
    m_message->dismiss();
    // What was seen is what is approved, also when the PIN took a while.
    asManager(m_desk.manager, this, tr("Invoices are approved by the financial manager."),
              [this, seen = selected()] {
                  if (const auto done = m_desk.approvals.approve(seen); !done)
                      return failed(done.error());
                  m_navigator.announce(seen.size() == 1 ? tr("1 invoice is approved.")
                                                        : tr("%1 invoices are approved.").arg(seen.size()));
              });
}

void ApprovalsPage::askNote()
{
    const auto seen = selected();
    if (seen.size() != 1)
        return;
    m_message->dismiss();
    asManager(m_desk.manager, this, tr("Invoices are sent back by the financial manager."),
              [this, one = seen.front()] {
                  auto* dialog = new ReasonDialog(
                      tr("Send back"), tr("The clerk sees your note on the invoice and in the lists."),
                      tr("Send bac&k"), this);
                  connect(dialog, &ReasonDialog::given, this,
                          [this, one](const QString& note) { sendBack(one, note); });
                  dialog->open();
              });
}

void ApprovalsPage::sendBack(const SeenDocument& seen, const QString& note)
{
    if (const auto done = m_desk.approvals.sendBack(seen, note); !done)
        return failed(done.error());
    m_navigator.announce(tr("It is back with the clerk."));
}

void ApprovalsPage::failed(const Error& error)
{
    m_message->tell(Tone::Bad,
                    error.kind == ErrorKind::Conflict
                        ? tr("Invoice %1 was changed since it was shown here, so nothing was done. "
                             "Look at it again.")
                              .arg(error.subject)
                        : sentence(error));
    if (error.kind == ErrorKind::Conflict)  // what cannot be read would fail again at once
        m_refresh->soon();
}

}  // namespace greenhand
