#include "ui/main_window.h"

#include "core/workflow/attachments.h"
#include "core/workflow/words.h"
#include "ui/billing/billing_page.h"
#include "ui/billing/invoices_page.h"
#include "ui/billing/receipt_dialog.h"
#include "ui/billing/sage_pop_up.h"
#include "ui/closing_backup.h"
#include "ui/invoice/invoice_screen.h"
#include "ui/invoicing/csv_chooser.h"
#include "ui/invoicing/import_dialog.h"
#include "ui/invoicing/invoicing_page.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/invoicing/price_import.h"
#include "ui/job_card/job_card_screen.h"
#include "ui/main_menus.h"
#include "ui/practice_band.h"
#include "ui/quit_key.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/column_memory.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/list_export.h"
#include "ui/shared/look.h"
#include "ui/shared/page_tabs.h"
#include "ui/shared/prompter.h"
#include "ui/shared/search_field.h"
#include "ui/shared/typing_keeper.h"
#include "ui/shared/undo_bar.h"
#include "ui/status_strip.h"
#include "ui/trade_buttons.h"
#include "ui/window_place.h"

#include <QAction>
#include <QApplication>
#include <QCloseEvent>
#include <QFileDialog>
#include <QMenu>
#include <QSettings>
#include <QStatusBar>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kPlaceKey = u"window/place"_s;
const QString kTabKey = u"window/tab"_s;

}  // namespace

MainWindow::MainWindow(Desk& desk, Prompter& prompter, QWidget* parent)
    : QMainWindow(parent)
    , m_desk(desk)
    , m_prompter(prompter)
    , m_tabs(new PageTabs(this))
    , m_invoicing(new InvoicingPage(desk, *this, this))
    , m_billing(new BillingPage(desk, *this, this))
    , m_status(new StatusStrip(desk, statusBar()))
    , m_menus(new MainMenus(this, *this, prompter))
    , m_undo(new UndoBar(this))
    , m_trade(new TradeButtons(desk, prompter, *this, m_undo, this))
{
    build();
    connectMenus();
    connect(m_status, &StatusStrip::syncingWanted, this, &MainWindow::showSyncing);
    connect(m_status, &StatusStrip::backupsWanted, this, [this] { openSettings(SettingsPage::Backups); });
    connect(&desk.pushing, &Pushing::outcome, this, &MainWindow::outcome);
    connect(&desk.pushing, &Pushing::finished, this, [this] {
        if (m_closeWhenSent)
            close();
    });
    new QuitKey(this);
    QMetaObject::invokeMethod(this, &MainWindow::takeUpTyping, Qt::QueuedConnection);
}

void MainWindow::build()
{
    setObjectName(u"mainWindow"_s);
    const auto company = m_desk.settings.value(u"company.name"_s);
    const bool practice = m_desk.ledger.kind() == LedgerKind::Practice;
    setWindowTitle(practice ? tr("Greenhand – Practice company")
                            : tr("Greenhand – %1").arg(company.value_or(QString())));

    m_tabs->setObjectName(u"mainTabs"_s);
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_invoicing, tr("&Invoicing"));
    m_tabs->addTab(m_billing, tr("&Billing"));
    auto* central = new QWidget(this);
    auto* column = new QVBoxLayout(central);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    if (practice)
        column->addWidget(new PracticeBand(central));
    if (m_desk.ledger.epoch.awaitsWord())
        column->addWidget(buildAdoption(central));
    column->addWidget(m_tabs, 1);
    column->addWidget(m_undo);
    setCentralWidget(central);
    setMinimumSize(760, 480);

    restorePlace(this, kPlaceKey);
    m_tabs->setCurrentIndex(QSettings().value(kTabKey).toInt());
    m_invoicing->shownPage().table()->setFocus();
}

/// After a restore or on another computer: nothing is sent before a person says which copy counts.
QWidget* MainWindow::buildAdoption(QWidget* parent)
{
    auto* band = new InlineMessage(parent, InlineMessage::Closing::Permanent);
    band->setObjectName(u"adoptionBand"_s);
    band->tell(Tone::Warning,
               tr("This ledger was restored or copied. What it had not sent may have been sent from its "
                  "other copy, so nothing is sent for now. If this is the one you work with from now on, "
                  "close the other one for good and say so."),
               tr("&Work with this one"), [this, band] {
                   if (const auto done = m_desk.ledger.adopt(); !done)
                       return tell(done.error());
                   band->dismiss();
                   announce(tr("What had not been sent is looked for in Sage One first."));
               });
    return band;
}

void MainWindow::connectMenus()
{
    connect(m_menus, &MainMenus::importWanted, this, &MainWindow::importLeads);
    connect(m_menus, &MainMenus::priceListWanted, this,
            [this] { choosePriceList(m_desk, m_prompter, this); });
    connect(m_invoicing, &InvoicingPage::importWanted, this, &MainWindow::importLeads);
    connect(m_menus, &MainMenus::refreshWanted, this, &MainWindow::refresh);
    connect(m_menus, &MainMenus::sageInvoiceWanted, this, &MainWindow::generateSageInvoice);
    connect(m_menus, &MainMenus::findWanted, this, [this] {
        for (SearchField* field : m_tabs->currentWidget()->findChildren<SearchField*>())
            if (field->isVisible())
                field->setFocus(Qt::ShortcutFocusReason);
    });
    connect(m_menus, &MainMenus::undoWanted, m_undo, &UndoBar::undo);
    connect(m_undo, &UndoBar::offered, m_menus, &MainMenus::offerUndo);
    connect(m_billing, &BillingPage::undoOffered, m_undo, &UndoBar::offer);
    connect(m_trade, &TradeButtons::copied, this, [this](LeadId copy) {
        showInvoicing(LeadStage::New);
        m_invoicing->page(LeadStage::New).flash(copy);
    });
    connect(m_trade, &TradeButtons::restored, this, [this](LeadId lead) {
        if (const auto row = m_desk.invoicing.row(lead))
            m_invoicing->page(row->stage).flash(lead);
    });
    connect(m_menus, &MainMenus::columnsWanted, this, [this](QMenu* menu) {
        for (ColumnMemory* columns : m_tabs->currentWidget()->findChildren<ColumnMemory*>())
            if (static_cast<QWidget*>(columns->parent())->isVisible())
                columns->fill(menu);
    });
    connect(m_menus, &MainMenus::rowActionsWanted, this, [this](QMenu* menu) {
        for (const ActionTable* table : m_tabs->currentWidget()->findChildren<ActionTable*>())
            if (table->isVisible())
                menu->addActions(table->actions());
    });
}

void MainWindow::openLead(LeadId id)
{
    const auto lead = m_desk.invoicing.lead(id);
    if (!lead)
        return tell(lead.error());
    if (lead->invoice && lead->invoiceState == InvoiceState::Draft)
        openInvoice(*lead->invoice);
    else
        openJobCard(id);
}

void MainWindow::openJobCard(LeadId id) { openCard(id); }
void MainWindow::openNewLead() { openCard(std::nullopt); }

void MainWindow::openCard(std::optional<LeadId> id)
{
    auto* card = new JobCardScreen(m_desk, m_prompter, id, topWindow());
    connect(card, &JobCardScreen::saved, this, &MainWindow::saved);
    connect(card, &JobCardScreen::generated, this, &MainWindow::openInvoice);
    connect(card, &JobCardScreen::invoiceWanted, this, &MainWindow::openInvoice);
    open(card);
}

void MainWindow::openInvoice(InvoiceId id) { invoiceScreen(id); }

void MainWindow::openInvoiceAt(InvoiceId id, const Problem& problem) { invoiceScreen(id)->fix(problem); }

/// The one that is open, or a new one over what is open.
InvoiceScreen* MainWindow::invoiceScreen(InvoiceId id)
{
    for (InvoiceScreen* open : findChildren<InvoiceScreen*>())
        if (open->isVisible() && open->id() == id)
            return open;
    auto* screen = new InvoiceScreen(m_desk, m_prompter, *this, id, topWindow());
    std::optional<LeadId> next;
    if (const auto row = m_desk.billing.row(id))
        if (const auto lead = leadAfter(row->lead)) {
            next = lead->id;
            screen->nameNext(lead->reference);
        }
    connect(screen, &InvoiceScreen::updated, this, [this, next](InvoiceId invoice, InvoiceScreen::Then then) {
        then == InvoiceScreen::Then::ThisLead ? updated(invoice) : updatedAndOn(invoice, next);
    });
    open(screen);
    return screen;
}

void MainWindow::openSagePopUp(InvoiceId id)
{
    open(new SagePopUp(m_desk, m_prompter, *this, id, topWindow()));
}

void MainWindow::openReceipt(InvoiceId id)
{
    const auto receipt = receiptOf(m_desk.ledger, id);
    if (!receipt)
        return tell(receipt.error());
    open(new ReceiptDialog(*receipt, topWindow()));
}

void MainWindow::openCustomerOf(LeadId id) { m_trade->openCustomerOf(id); }
void MainWindow::openCustomerOf(InvoiceId id) { m_trade->openCustomerOf(id); }
void MainWindow::deleteDrafts(const std::vector<InvoiceId>& ids) { m_trade->deleteDrafts(ids); }
void MainWindow::copyLead(LeadId id) { m_trade->copyLead(id); }

void MainWindow::openSettings(SettingsPage page)
{
    auto* dialog = new SettingsDialog(m_desk, topWindow());
    dialog->showPage(page);
    connect(dialog, &SettingsDialog::anewWanted, this, &MainWindow::anewWanted);
    connect(dialog, &SettingsDialog::restoreWanted, this, &MainWindow::restoreWanted);
    connect(dialog, &SettingsDialog::priceImportWanted, dialog,
            [this, dialog] { choosePriceList(m_desk, m_prompter, dialog); });
    open(dialog);
}

void MainWindow::openSettingsAt(SettingsPage page, const QString& field)
{
    openSettings(page);
    if (auto* dialog = topWindow(); auto* wanted = dialog->findChild<QWidget*>(field))
        wanted->setFocus();
}

/// After a crash the editor that was open comes back with what was typed into it.
void MainWindow::takeUpTyping()
{
    if (const auto cleaned = Attachments(m_desk.ledger).cleanUp(); !cleaned)
        tell(cleaned.error());
    const auto kept = m_desk.ledger.typing.all();
    if (!kept)
        return tell(kept.error());
    const auto newest =
        std::ranges::find_if_not(*kept, [this](const Typing& typing) { return isLocked(typing.place); });
    if (newest == kept->end() || QApplication::activeModalWidget())
        return;
    const TypingPlace place = newest->place;
    if (place.document == TypedDocument::Invoice && place.id)
        openInvoice(InvoiceId{*place.id});
    else
        openCard(place.id ? std::optional(LeadId{*place.id}) : std::nullopt);
}

/// What went off while it was typed into says so when somebody opens it.
bool MainWindow::isLocked(const TypingPlace& place) const
{
    if (!place.id)
        return false;
    if (place.document == TypedDocument::Invoice) {
        const auto row = m_desk.billing.row(InvoiceId{*place.id});
        return row && !isEditable(row->state);
    }
    const auto lead = m_desk.invoicing.lead(LeadId{*place.id});
    return lead && lead->invoiceState && !isEditable(*lead->invoiceState);
}

void MainWindow::open(QDialog* screen)
{
    screen->setAttribute(Qt::WA_DeleteOnClose);
    screen->open();
}

/// Screens open over the one that asked for them.
QWidget* MainWindow::topWindow()
{
    QWidget* modal = QApplication::activeModalWidget();
    return modal ? modal : this;
}

void MainWindow::showInvoicing(LeadStage stage)
{
    m_tabs->setCurrentWidget(m_invoicing);
    m_invoicing->show(stage);
}

void MainWindow::showInvoices()
{
    m_tabs->setCurrentWidget(m_billing);
    m_billing->showInvoices();
}

void MainWindow::showSentInvoices(QDate month)
{
    m_billing->invoices().showSent(month);
    showInvoices();
}

void MainWindow::showSyncing()
{
    m_tabs->setCurrentWidget(m_billing);
    m_billing->showSyncing();
}

void MainWindow::announce(const QString& line) { m_status->announce(line); }

void MainWindow::saved(LeadId id)
{
    const auto row = m_desk.invoicing.row(id);
    if (!row)
        return tell(row.error());
    announce(tr("Job card of %1 saved.").arg(row->reference));
    m_invoicing->page(row->stage).flash(id);
}

void MainWindow::updated(InvoiceId id)
{
    const auto row = announceUpdate(id, {});
    if (!row)
        return tell(row.error());
    showInvoicing(row->stage);
    m_invoicing->page(row->stage).flash(row->id);
}

/// The clerk works through New: the list stays in front, as it is sorted and filtered.
void MainWindow::updatedAndOn(InvoiceId id, std::optional<LeadId> next)
{
    const auto waiting = next ? std::optional(m_desk.invoicing.row(*next)) : std::nullopt;
    const bool isThere = waiting && *waiting && (*waiting)->stage == LeadStage::New;
    const auto row = announceUpdate(id, isThere ? tr("Next is %1.").arg((*waiting)->reference)
                                                : tr("That was the last lead of the list."));
    if (!row)
        return tell(row.error());
    showInvoicing(LeadStage::New);
    LeadListPage& list = m_invoicing->page(LeadStage::New);
    list.refresh();
    if (!isThere)
        return;
    if (const auto at = list.model().rowOf(*next))
        list.table()->selectRowAt(*at);
    openLead(*next);
}

Result<LeadRow> MainWindow::announceUpdate(InvoiceId id, const QString& more)
{
    const auto invoice = m_desk.billing.invoice(id);
    if (!invoice)
        return passOn(invoice);
    auto row = m_desk.invoicing.row(invoice->lead);
    if (row)
        announce(QString(tr("Invoice #%1 updated; %2 is in Invoicing - %3.")
                             .arg(QString::number(invoice->number), row->reference, stageWord(row->stage))
                         % u' ' % more)
                     .trimmed());
    return row;
}

/// The row under this lead's in Invoicing - New; under none, the one that is selected there.
std::optional<LeadRow> MainWindow::leadAfter(LeadId lead)
{
    LeadListPage& list = m_invoicing->page(LeadStage::New);
    LeadTableModel& model = list.model();
    const auto own = model.rowOf(lead);
    if (own && *own + 1 == model.rowCount() && model.canFetchMore({}))
        model.fetchMore({});
    const auto next = own ? std::optional(*own + 1) : list.table()->selectedRow();
    return next && *next < model.rowCount() ? std::optional(model.at(*next)) : std::nullopt;
}

void MainWindow::outcome(const PushOutcome& outcome)
{
    if (outcome.customer) {
        if (const auto customer = m_desk.invoicing.customer(*outcome.customer); customer && outcome.done)
            announce(tr("%1 is in Sage One.").arg(customer->details.name));
    } else if (outcome.done)
        announce(tr("Invoice #%1 is in Sage One: %2.")
                     .arg(QString::number(outcome.number), stateWord(outcome.state)));
    else if (outcome.error)
        announce(tr("Invoice #%1: %2").arg(QString::number(outcome.number), sentence(outcome)));
    else
        announce(tr("Invoice #%1 is not through: %2. See Sage One Syncing.")
                     .arg(QString::number(outcome.number), stateWord(outcome.state)));
    refresh();
}

void MainWindow::tell(const Error& error)
{
    m_prompter.tell({.tone = Notice::Tone::Problem,
                     .title = tr("Greenhand"),
                     .text = sentence(error),
                     .details = {},
                     .close = tr("&Close")},
                    this);
}

void MainWindow::importLeads()
{
    auto* chooser = csvChooser(u"importFileDialog"_s, tr("Import leads"), topWindow());
    connect(chooser, &QFileDialog::fileSelected, this, &MainWindow::lookAtFile);
    open(chooser);
}

void MainWindow::lookAtFile(const QString& path)
{
    auto* dialog = new ImportDialog(m_desk, path, this);
    connect(dialog, &ImportDialog::imported, this, [this](int leads) {
        announce(leads == 1 ? tr("1 lead imported.") : tr("%1 leads imported.").arg(leads));
        showInvoicing(LeadStage::New);
    });
    open(dialog);
}

void MainWindow::refresh()
{
    m_invoicing->refresh();
    m_billing->refresh();
    m_status->refresh();
}

std::optional<InvoiceId> MainWindow::selectedInvoice() const
{
    return m_tabs->currentWidget() == m_invoicing ? m_invoicing->shownPage().selectedInvoice()
                                                  : m_billing->invoices().selectedInvoice();
}

void MainWindow::generateSageInvoice()
{
    if (const auto invoice = selectedInvoice())
        openSagePopUp(*invoice);
    else
        announce(tr("Choose a row that has an invoice first."));
}

void MainWindow::askBeforeClosing()
{
    QString what = tr("An invoice");
    if (const auto current = m_desk.pushing.current())
        if (const auto row = m_desk.billing.row(*current))
            what = tr("Invoice #%1 (%2)").arg(QString::number(row->number), row->customer);
    m_prompter.confirm(
        {.title = tr("Greenhand is sending"),
         .text = tr("%1 is on its way to Sage One. Greenhand can close as soon as Sage One has "
                    "answered; whatever still waits stays in Sage One Syncing and nothing is sent "
                    "twice.")
                     .arg(what),
         .details = {},
         .yes = tr("&Close when it is through"),
         .no = tr("&Keep Greenhand open"),
         .returnKey = Question::Safe::No,
         .onNo = [this] { stay(); }},
        this, [this] { closeWhenSent(); });
}

/// What this run was to send and has not, in words; empty: nothing.
QString MainWindow::whatWaits() const
{
    const auto batch = m_desk.batch.progress();
    if (m_desk.batch.isUnfinished() && batch && *batch && (*batch)->state == BatchState::Running
        && !(*batch)->stopped)
        if (const int left = (*batch)->total - (*batch)->done; left > 0)
            return left == 1 ? tr("1 invoice of Push All still waits for Sage One.")
                             : tr("%1 invoices of Push All still wait for Sage One.").arg(left);
    return m_desk.pushing.busy() ? tr("What was to be sent to Sage One is not through yet.") : QString();
}

void MainWindow::askBeforeLeavingWhatWaits()
{
    m_prompter.confirm({.title = tr("Not everything is sent"),
                        .text = tr("%1 Greenhand goes on with it when it is started again; nothing is lost "
                                   "and nothing is sent twice.")
                                    .arg(whatWaits()),
                        .details = {},
                        .yes = tr("&Close and go on next time"),
                        .no = tr("&Keep Greenhand open"),
                        .returnKey = Question::Safe::No,
                        .onNo = [this] { stay(); }},
                       this, [this] {
                           m_leavesWaiting = true;
                           close();
                       });
}

/// Whatever was said on the way to closing holds no longer, and the work goes on.
void MainWindow::stay()
{
    m_closeWhenSent = m_leavesWaiting = m_dropsExport = m_needsNoBackup = false;
    m_desk.pushing.setHeld(false);
    m_desk.batch.wake();
}

void MainWindow::closeWhenSent()
{
    m_closeWhenSent = m_leavesWaiting = true;
    m_desk.batch.rest();
    m_desk.pushing.stopAfterCurrent();
    if (!m_desk.pushing.busy())
        close();
    else
        announce(tr("Greenhand closes when Sage One has answered."));
}

void MainWindow::askBeforeDroppingExport()
{
    m_prompter.confirm({.title = tr("Greenhand is exporting"),
                        .text = tr("A list is being written to a file. If Greenhand closes now, there is no "
                                   "such file."),
                        .details = {},
                        .yes = tr("&Stop the export and close"),
                        .no = tr("&Keep Greenhand open"),
                        .returnKey = Question::Safe::No,
                        .onNo = [this] { stay(); }},
                       this, [this] {
                           m_dropsExport = true;
                           close();
                       });
}

void MainWindow::backUpAndClose()
{
    m_desk.pushing.setHeld(true);  // what is sent behind the backup would not be in it
    auto* backup = new ClosingBackup(m_desk.backups, this);
    connect(backup, &ClosingBackup::through, this, [this] {
        m_needsNoBackup = true;
        close();
    });
    connect(backup, &ClosingBackup::failed, this, &MainWindow::askBeforeClosingWithout);
    backup->begin();
}

void MainWindow::askBeforeClosingWithout(const Error& problem)
{
    m_prompter.confirm({.title = tr("No backup"),
                        .text = tr("No backup could be made. %1 Your work itself is saved in the ledger.")
                                    .arg(sentence(problem)),
                        .details = {},
                        .yes = tr("&Close without a backup"),
                        .no = tr("&Keep Greenhand open"),
                        .returnKey = Question::Safe::No,
                        .onNo = [this] { stay(); }},
                       this, [this] {
                           m_needsNoBackup = true;
                           close();
                       });
}

void MainWindow::closeUnasked()
{
    m_leavesWaiting = m_dropsExport = m_needsNoBackup = true;
    keepTyping();
    if (m_desk.pushing.sendingNow())
        closeWhenSent();
    else
        close();
}

/// Editors that are open when the window goes have nobody to ask.
void MainWindow::keepTyping()
{
    for (TypingKeeper* keeper : findChildren<TypingKeeper*>())
        keeper->keep();
}

void MainWindow::closeEvent(QCloseEvent* event)
{
    if (m_desk.pushing.sendingNow()) {
        event->ignore();
        if (!m_closeWhenSent)
            askBeforeClosing();
        return;
    }
    if (!m_leavesWaiting && !whatWaits().isEmpty()) {
        event->ignore();
        return askBeforeLeavingWhatWaits();
    }
    if (!m_dropsExport && ListExport::runsIn(*this)) {
        event->ignore();
        return askBeforeDroppingExport();
    }
    if (!m_needsNoBackup && m_desk.backups.wantsOneAtTheEnd()) {
        event->ignore();
        if (!findChild<ClosingBackup*>())
            backUpAndClose();
        return;
    }
    m_desk.batch.rest();
    m_desk.pushing.stopAfterCurrent();
    keepTyping();
    savePlace(this, kPlaceKey);
    QSettings().setValue(kTabKey, m_tabs->currentIndex());
    event->accept();
    Q_EMIT closed();
}

}  // namespace greenhand
