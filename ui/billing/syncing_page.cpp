#include "ui/billing/syncing_page.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/billing/duration_text.h"
#include "ui/billing/reason_dialog.h"
#include "ui/billing/sync_table.h"
#include "ui/invoice/customer_link_dialog.h"
#include "ui/manager/pin_dialog.h"
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
#include <QFrame>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QShortcut>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

using enum SyncTable::Column;

namespace {

constexpr int kRequestsADay = 5000;  // are allowed by Sage One

}  // namespace

SyncingPage::SyncingPage(Desk& desk, Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_desk{desk}
    , m_navigator{navigator}
    , m_model(new Model(
          syncColumns(), [](const SyncRow& row) { return row.push; },
          [this](const SyncRow* after, int) { return after ? Result<std::vector<SyncRow>>() : read(); },
          this))
    , m_queue(wrappedLabel({}, this))
    , m_message(new InlineMessage(this))
    , m_table(new ActionTable(this))
    , m_search(new SearchField(tr("Search invoice, customer, what happened"), this))
    , m_state(new QComboBox(this))
    , m_retryAll(new QPushButton(icon(u"refresh"_s), tr("Retry all"), this))
    , m_details(buildDetails())
    , m_everySecond(new QTimer(this))
    , m_export(new ListExport(m_message, this))
    , m_refresh(new ListRefresh(
          this, [this] { readAgain(); }, [this] { showCount(); }))
{
    setObjectName(u"syncingPage"_s);
    buildTable();
    build();
    followList();
    followDesk();
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
    m_queue->setObjectName(u"syncQueue"_s);
    m_retryAll->setObjectName(u"retryAllButton"_s);
    m_retryAll->setToolTip(tr("Takes up again all in the list that may be taken up by a click"));
    connect(m_retryAll, &QPushButton::clicked, this, &SyncingPage::retryAll);
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

void SyncingPage::followDesk()
{
    connect(&m_desk.pushing, &Pushing::outcome, this, &SyncingPage::tellOutcome);
    connect(&m_desk.pushing, &Pushing::progressed, this, [this](int done, int total) {
        m_done = done;
        m_total = total;
        showQueue();
    });
    connect(&m_desk.pushing, &Pushing::finished, this, [this] {
        m_started.clear();
        refresh();
    });
    connect(&m_desk.ledger, &Ledger::pushesChanged, m_refresh, &ListRefresh::soon);
    connect(&m_desk.ledger, &Ledger::customersChanged, m_refresh, &ListRefresh::soon);
    m_everySecond->setInterval(1000);
    connect(m_everySecond, &QTimer::timeout, this, &SyncingPage::showQueue);
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
        m_table->setEmptyText({.title = tr("Everything has reached Sage One."),
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

/// What became of the chosen push, who can fix it and the buttons that do.
QWidget* SyncingPage::buildDetails()
{
    auto* frame = new QFrame(this);
    frame->setObjectName(u"syncDetails"_s);
    frame->setFrameShape(QFrame::StyledPanel);
    frame->setAutoFillBackground(true);
    frame->setBackgroundRole(QPalette::Base);
    buildSentences(frame);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(6);
    layout->addWidget(m_sentence);
    layout->addWidget(m_fixer);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(m_words);
    layout->addLayout(buildButtons(frame));
    return frame;
}

void SyncingPage::buildSentences(QWidget* frame)
{
    m_sentence = wrappedLabel({}, frame);
    m_sentence->setObjectName(u"syncSentence"_s);
    QFont strong = m_sentence->font();
    strong.setBold(true);
    m_sentence->setFont(strong);
    m_fixer = plainLabel({}, frame);
    m_fixer->setObjectName(u"syncFixer"_s);
    m_fixer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fold = new QToolButton(frame);
    m_fold->setObjectName(u"syncFold"_s);
    m_fold->setText(tr("Sage One's own words"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setArrowType(Qt::RightArrow);
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_words = wrappedLabel({}, frame);
    m_words->setObjectName(u"syncWords"_s);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_words->setVisible(open);
    });
}

QHBoxLayout* SyncingPage::buildButtons(QWidget* frame)
{
    makeButton(SyncAction::Retry, tr("&Retry"), u"retryButton"_s, u"refresh"_s);
    makeButton(SyncAction::AskSage, tr("Ask Sage again"), u"askSageButton"_s, u"search"_s);
    makeButton(SyncAction::SendAgain, tr("Send again"), u"sendAgainButton"_s, u"send"_s);
    makeButton(SyncAction::MailAgain, tr("E-mail again"), u"mailAgainButton"_s, u"send"_s);
    makeButton(SyncAction::EditInvoice, tr("Edit invoice"), u"editInvoiceButton"_s, u"edit"_s);
    makeButton(SyncAction::OpenSageSettings, tr("Sage settings"), u"sageSettingsButton"_s, u"settings"_s);
    makeButton(SyncAction::LinkCustomer, tr("Link customer"), u"linkCustomerButton"_s, u"customer"_s);
    makeButton(SyncAction::DoNotSend, tr("Do not send"), u"doNotSendButton"_s, u"delete"_s);
    makeButton(SyncAction::CloseReview, tr("Close as settled"), u"closeReviewButton"_s, u"ok"_s);
    m_copy = new QPushButton(icon(u"copy"_s), tr("Copy for the financial manager"), frame);
    m_copy->setObjectName(u"copyForManagerButton"_s);
    m_copy->setToolTip(tr("Puts all of this as text on the clipboard (Ctrl+C in the list)"));
    connect(m_copy, &QPushButton::clicked, this, &SyncingPage::copyForManager);
    m_receipt = new QPushButton(icon(u"view"_s), tr("Receipt"), frame);
    m_receipt->setObjectName(u"receiptButton"_s);
    connect(m_receipt, &QPushButton::clicked, this, [this] {
        if (const auto row = selected(); row && row->invoice)
            m_navigator.openReceipt(*row->invoice);
    });

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    for (const auto& [action, button] : m_buttons) {
        button->setParent(frame);
        buttons->addWidget(button);
    }
    buttons->addStretch();
    buttons->addWidget(m_receipt);
    buttons->addWidget(m_copy);
    return buttons;
}

void SyncingPage::makeButton(SyncAction action, const QString& text, const QString& name,
                             const QString& iconName)
{
    auto* button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(name);
    button->hide();  // until a row is chosen that it helps
    connect(button, &QPushButton::clicked, this, [this, action] { act(action); });
    m_buttons[action] = button;
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
    showQueue();
    m_retryAll->setVisible(std::ranges::any_of(m_model->rows(), [](const SyncRow& row) {
        return row.invoice && std::ranges::find(row.actions, SyncAction::Retry) != row.actions.end();
    }));
    Q_EMIT counted(m_waiting);
}

void SyncingPage::showDetails()
{
    const auto row = selected();
    m_details->setVisible(row.has_value());
    if (!row)
        return;
    m_sentence->setText(row->sentence);
    m_fixer->setText(
        tr("Who can fix it: %1  ·  Our reference: %2").arg(fixerWords(row->fixer), row->reference));
    QStringList words{row->words, row->support};
    words.removeAll({});
    m_fold->setVisible(!words.isEmpty());
    m_words->setText(words.join(u'\n'));
    m_words->setVisible(!words.isEmpty() && m_fold->isChecked());
    m_receipt->setVisible(row->hasReceipt);
    const bool underWay =
        row->invoice && (m_started.contains(*row->invoice) || m_desk.pushing.current() == row->invoice);
    for (const auto& [action, button] : m_buttons) {
        button->setVisible(std::ranges::find(row->actions, action) != row->actions.end());
        button->setEnabled(!underWay);
    }
}

void SyncingPage::showQueue()
{
    QStringList parts;
    if (m_desk.pushing.busy()) {
        parts << (m_total > 1 ? tr("Sending %1 of %2").arg(qMin(m_done + 1, m_total)).arg(m_total)
                              : tr("Sending"));
    } else {
        if (m_waiting == 0)
            parts << tr("Nothing waits");
        else
            parts << (m_waiting == 1 ? tr("1 push is not through")
                                     : tr("%1 pushes are not through").arg(m_waiting));
    }
    if (const auto timing = m_desk.settings.timing(m_desk.connection.address()))
        parts << (timing->paceMs == 1000 ? tr("at most one request a second")
                                         : tr("at most one request every %1 ms").arg(timing->paceMs));
    parts << tr("Today: %1 of %2 requests")
                 .arg(format(Quantity::fromWhole(m_desk.connection.requestsToday())),
                      format(Quantity::fromWhole(kRequestsADay)));
    const qint64 now = m_desk.ledger.nowMs();
    if (const qint64 until = m_desk.connection.blockedUntilMs(); until > now) {
        parts << tr("Sage One has blocked requests until %1, %2 left")
                     .arg(momentText(until), countdownText(until - now));
    } else if (const auto row = selected(); row && row->notBeforeMs && *row->notBeforeMs > now) {
        parts << tr("%1 goes on in %2").arg(nameOf(*row), countdownText(*row->notBeforeMs - now));
    }
    m_queue->setText(parts.join(u"  ·  "_s));
}

void SyncingPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    m_everySecond->start();
    showQueue();
}

void SyncingPage::hideEvent(QHideEvent* event)
{
    QWidget::hideEvent(event);
    m_everySecond->stop();
}

void SyncingPage::act(SyncAction action)
{
    const auto row = selected();
    if (!row)
        return;
    m_message->dismiss();
    switch (action) {
    case SyncAction::Retry:
    case SyncAction::AskSage:
    case SyncAction::SendAgain:
    case SyncAction::MailAgain: start(*row, action); break;
    case SyncAction::EditInvoice:
        if (row->invoice)
            m_navigator.openInvoice(*row->invoice);
        break;
    case SyncAction::OpenSageSettings: m_navigator.openSettings(SettingsPage::SageOne); break;
    case SyncAction::LinkCustomer: linkCustomer(*row); break;
    case SyncAction::DoNotSend:
        asManager(m_desk.manager, this, tr("“Do not send” is said by the financial manager."),
                  [this, chosen = *row, action] { askReason(chosen, action); });
        break;
    case SyncAction::CloseReview: askReason(*row, action); break;
    }
}

void SyncingPage::start(const SyncRow& row, SyncAction action)
{
    if (row.effect == PushEffect::Customer && row.customerId) {
        if (action == SyncAction::AskSage)
            m_desk.pushing.askCustomer(*row.customerId);
        else
            m_desk.pushing.retryCustomer(*row.customerId);
        return;
    }
    if (!row.invoice)
        return;
    m_started.insert(*row.invoice);
    showDetails();
    if (action == SyncAction::AskSage)
        m_desk.pushing.ask({*row.invoice});
    else
        m_desk.pushing.retry({*row.invoice},
                             SendOptions{.createCustomer = row.createCustomer, .withEmail = row.withEmail});
    showQueue();
}

/// What needs a click and no more. What may be there already is decided one by one.
void SyncingPage::retryAll()
{
    m_message->dismiss();
    for (const SyncRow& row : m_model->rows())
        if (row.invoice && std::ranges::find(row.actions, SyncAction::Retry) != row.actions.end())
            start(row, SyncAction::Retry);
}

void SyncingPage::askReason(const SyncRow& row, SyncAction action)
{
    if (!row.invoice)
        return;
    const bool withdraw = action == SyncAction::DoNotSend;
    auto* dialog = new ReasonDialog(
        withdraw ? tr("Do not send") : tr("Close as settled"),
        withdraw ? tr("Invoice %1 will not be sent: %2, %3. The reason is kept in the history.")
                       .arg(nameOf(row), row.customer, format(row.total))
                 : tr("%1 of invoice %2 counts as settled by a person. The reason is kept in the history.")
                       .arg(effectWord(row.effect), nameOf(row)),
        withdraw ? tr("&Do not send") : tr("C&lose as settled"), this);
    connect(dialog, &ReasonDialog::given, this, [this, id = *row.invoice, withdraw](const QString& reason) {
        const auto done = withdraw ? m_desk.pushing.withdraw(id, reason) : m_desk.pushing.settle(id, reason);
        if (!done)
            m_message->tell(Tone::Bad, sentence(done.error()));
        refresh();
    });
    dialog->open();
}

void SyncingPage::linkCustomer(const SyncRow& row)
{
    if (!row.customerId)
        return;
    auto* dialog = new CustomerLinkDialog(m_desk, *row.customerId, this);
    connect(dialog, &CustomerLinkDialog::linked, this, &SyncingPage::refresh);
    dialog->open();
}

void SyncingPage::copyForManager()
{
    const auto row = selected();
    if (!row)
        return;
    QStringList lines{tr("Greenhand: %1 %2").arg(effectWord(row->effect), nameOf(*row)),
                      tr("Customer: %1").arg(row->customer)};
    if (row->invoice)
        lines << tr("Total: %1").arg(format(row->total));
    lines << tr("Our reference: %1").arg(row->reference) << tr("When: %1").arg(momentText(row->whenMs))
          << tr("State: %1").arg(stateWord(row->state)) << tr("What happened: %1").arg(row->sentence)
          << tr("Who can fix it: %1").arg(fixerWords(row->fixer));
    if (!row->words.isEmpty())
        lines << tr("Sage One's own words: %1").arg(row->words);
    if (!row->support.isEmpty())
        lines << tr("For Sage One's support: %1").arg(row->support);
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    m_navigator.announce(tr("Copied. Paste it into an e-mail to the financial manager."));
}

void SyncingPage::tellOutcome(const PushOutcome& outcome)
{
    if (m_started.erase(outcome.invoice) == 0)
        return;
    if (outcome.error)
        m_message->tell(Tone::Bad, tr("Invoice #%1: %2").arg(outcome.number).arg(sentence(outcome)));
    else if (outcome.done)
        m_navigator.announce(tr("Invoice #%1 is in Sage One.").arg(outcome.number));
    m_refresh->soon();
}

}  // namespace greenhand
