#include "tests/ui/screen_tour.h"

#include "core/domain/number_text.h"
#include "core/domain/push_state.h"
#include "core/workflow/attachments.h"
#include "core/workflow/price_import.h"
#include "core/workflow/words.h"
#include "ui/billing/approvals_page.h"
#include "ui/billing/customers_page.h"
#include "ui/billing/merge_dialog.h"
#include "ui/billing/reason_dialog.h"
#include "ui/billing/sync_acts.h"
#include "ui/help/help.h"
#include "ui/help/help_window.h"
#include "ui/invoice/customer_link_dialog.h"
#include "ui/invoicing/import_dialog.h"
#include "ui/invoicing/invoicing_page.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/job_card/attachment_page.h"
#include "ui/job_card/job_card_screen.h"
#include "ui/manager/new_pin_dialog.h"
#include "ui/manager/pin_dialog.h"
#include "ui/settings/first_run_dialog.h"
#include "ui/settings/price_dialog.h"
#include "ui/settings/settings_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/filter_row.h"
#include "ui/shared/leave_dialog.h"
#include "ui/shared/recovered_dialog.h"
#include "ui/shared/search_field.h"
#include "ui/shared/undo_bar.h"
#include "ui/trade_buttons.h"

#include <QApplication>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {

namespace {

JobLine line(LineKind kind, const QString& code, const QString& text, qint64 quantityE4, const QString& unit,
             qint64 rand)
{
    JobLine made;
    made.kind = kind;
    made.code = code;
    made.description = text;
    made.quantity = Quantity::fromE4(quantityE4);
    made.unit = unit;
    made.unitPrice = UnitPrice::fromWhole(rand);
    return made;
}

QByteArray leadsToImport()
{
    return "Job no,customer,finished,technician,work,description,quantity,unit_price\n"
           "L-1,Karoo Guest House,1/6/2026,Thabo,Geyser replaced,Geyser 150 l,1,1000.00\n"
           "L-2,Umhlanga Plaza,2/6/2026,Lerato,Pump,Pump,2,500.00\n"
           "L-3,Umhlanga Plaza,3/6/2026,Lerato,Pump,Valve,none,500.00\n";
}

}  // namespace

ScreenTour::ScreenTour(const Eyes& eyes) : m_eyes{eyes}
{
    chooseLook(*qApp, eyes.look);
    chooseLanguage(eyes.language);
    QApplication::setLayoutDirection(eyes.direction);
    fill();
    m_window = std::make_unique<MainWindow>(bench.desk, m_prompter);
    m_window->resize(eyes.size);
}

ScreenTour::~ScreenTour()
{
    chooseLook(*qApp, LookChoice::Light);
    chooseLanguage(Language::English);
    QLocale::setDefault(QLocale::c());
    QApplication::setLayoutDirection(Qt::LeftToRight);
}

void ScreenTour::go(const Visit& visit)
{
    mainWindow(visit);
    billing(visit);
    batch(visit);
    cards(visit);
    boxes(visit);
    attachments(visit);
    settings(visit);
    approval(visit);
    help(visit);
}

void ScreenTour::fill()
{
    for (int n = 0; n < 14; ++n)
        bench.addLead(u"L-%1"_s.arg(1020 + n), n % 2 == 0 ? kFishery : kPlaza, kToday.addDays(-2LL * n),
                      350LL * n + 99);
    m_rich = bench.addLead(u"L-1001"_s, kPlaza, kToday.addDays(-1));
    Lead lead = must(bench.invoicing.lead(*m_rich));
    lead.card.lines = {line(LineKind::Labour, u"LAB"_s, u"Plumber, normal hours"_s, 35000, u"h"_s, 550),
                       line(LineKind::Part, u"GEY150"_s, u"Geyser 150 litre, class B, with bracket"_s, 10000,
                            u"each"_s, 6895),
                       line(LineKind::Travel, u"KM"_s, u"Travel to site and back"_s, 420000, u"km"_s, 7)};
    lead.card.lines[1].discount = Rate::percent(5);
    lead.card.notes = u"2 h labour. Key is with the guard at the north gate."_s;
    lead.card.orderNumber = u"PO 88123"_s;
    must(bench.invoicing.saveCard(*m_rich, lead.version, lead.card));

    m_draft = bench.generate(bench.addLead(u"L-1002"_s, kFishery, kToday.addDays(-4)));
    m_sendable = ready(u"L-1003"_s, kGuests, 3);
    ready(u"L-1004"_s, kPlaza, 12);
    PushFacts facts;
    facts.step = u"save"_s;
    facts.attempt = 1;
    facts.body = "{}";
    facts.bodySha256 = QCryptographicHash::hash(facts.body, QCryptographicHash::Sha256);
    facts.notBeforeMs = bench.ledger->nowMs() + 540'000;
    facts.error = ErrorKind::NoAnswer;
    push(ready(u"L-1005"_s, kFishery, 16), {PushEvent::Claim, PushEvent::SaveCommitted, PushEvent::NoVerdict},
         facts);
    facts = {};
    facts.error = ErrorKind::WrongPassword;
    facts.status = 401;
    facts.words = u"Invalid username or password."_s;
    push(ready(u"L-1006"_s, kPlaza, 17), {PushEvent::Claim, PushEvent::LoginRefused}, facts);
    facts.error = ErrorKind::Rejected;
    facts.status = 400;
    facts.words = u"The customer is inactive."_s;
    push(ready(u"L-1007"_s, kGuests, 22), {PushEvent::Claim, PushEvent::Refused}, facts);
    facts = {};
    facts.sageId = 4711;
    facts.sageNumber = u"INV0000417"_s;
    m_sent = ready(u"L-1008"_s, kPlaza, 30);
    push(*m_sent, {PushEvent::Claim, PushEvent::FoundEqual}, facts);
    must(bench.ledger->leads.move(must(bench.billing.invoice(*m_sent)).lead, LeadStage::Active,
                                  LeadStage::Completed));  // as the queue does with it
}

InvoiceId ScreenTour::ready(const QString& reference, const QString& customer, int daysAgo)
{
    return bench.generateAndUpdate(bench.addLead(reference, customer, kToday.addDays(-daysAgo), 4321));
}

void ScreenTour::push(InvoiceId id, const std::vector<PushEvent>& events, const PushFacts& facts)
{
    bench.push(id, events, facts);
}

void ScreenTour::show(const Visit& visit, QWidget& screen, const QString& name) const
{
    if (screen.width() > m_eyes.size.width() || screen.height() > m_eyes.size.height())
        screen.resize(screen.size().boundedTo(m_eyes.size));
    screen.show();
    REQUIRE(QTest::qWaitForWindowExposed(&screen));
    for (int turn = 0; turn < 3; ++turn)  // what a page shows at first may ask for room once more
        QCoreApplication::processEvents();
    if (m_eyes.settledMs > 0)
        QTest::qWait(m_eyes.settledMs);
    visit(screen, name);
}

void ScreenTour::showOpened(const Visit& visit, const QString& name)
{
    QCoreApplication::processEvents();
    QDialog* screen = nullptr;
    for (auto* dialog : m_window->findChildren<QDialog*>())
        if (dialog->isVisible())
            screen = dialog;
    INFO(name.toStdString());
    REQUIRE(screen);
    auto* tabs = screen->findChild<QTabWidget*>();
    for (int tab = 0; tab < (tabs ? tabs->count() : 1); ++tab) {
        if (tabs)
            tabs->setCurrentIndex(tab);
        show(visit, *screen, tab == 0 ? name : u"%1-%2"_s.arg(name).arg(tab + 1));
    }
    delete screen;
}

void ScreenTour::mainWindow(const Visit& visit)
{
    auto* invoicing = m_window->findChild<InvoicingPage*>();
    for (const auto& [stage, name] :
         {std::pair{LeadStage::New, u"leads-new"_s}, std::pair{LeadStage::Active, u"leads-active"_s},
          std::pair{LeadStage::Completed, u"leads-completed"_s}}) {
        m_window->showInvoicing(stage);
        show(visit, *m_window, name);
    }
    m_window->showInvoicing(LeadStage::New);
    LeadListPage& list = invoicing->page(LeadStage::New);
    list.findChild<FilterRow*>()->button()->click();
    m_window->announce(MainWindow::tr("Invoice #%1 updated; %2 is in Invoicing - %3.")
                           .arg(u"2281"_s, u"L-1003"_s, stageWord(LeadStage::Active)));
    m_window->findChild<UndoBar*>()->offer(
        TradeButtons::tr("Invoice #%1 was deleted; %2 is in Invoicing - New.").arg(u"2281"_s, u"L-1003"_s),
        [] {});
    show(visit, *m_window, u"leads-filter-undo"_s);
    list.findChild<SearchField*>()->setText(u"nobody of this name"_s);
    show(visit, *m_window, u"leads-nothing-found"_s);
    list.findChild<SearchField*>()->clear();
    list.findChild<FilterRow*>()->button()->click();
    m_window->findChild<UndoBar*>()->undo();
}

void ScreenTour::billing(const Visit& visit)
{
    m_window->showInvoices();
    auto* tabs = m_window->findChild<QTabWidget*>(u"billingTabs"_s);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        show(visit, *m_window, u"billing-%1"_s.arg(tabs->currentWidget()->objectName()));
    }
    auto* customers = m_window->findChild<CustomersPage*>();
    customers->openCard(bench.customerNamed(kPlaza));
    showOpened(visit, u"customer-card"_s);
    MergeDialog merge(bench.desk, must(bench.invoicing.customer(bench.customerNamed(kPlaza))),
                      must(bench.invoicing.customer(bench.customerNamed(kGuests))), m_window.get());
    show(visit, merge, u"merge"_s);
    m_window->openSagePopUp(*m_sendable);
    showOpened(visit, u"sage-pop-up"_s);
    tabs->setCurrentIndex(0);
    m_window->findChild<QPushButton*>(u"pushAllButton"_s)->click();
    showOpened(visit, u"push-all"_s);
    m_window->openReceipt(*m_sent);
    showOpened(visit, u"receipt"_s);
    ReasonDialog reason(
        SyncActs::tr("Do not send"),
        SyncActs::tr("Invoice %1 will not be sent: %2, %3. The reason is kept in the history.")
            .arg(u"#2283"_s, kFishery, format(Money::fromCents(496'915))),
        SyncActs::tr("&Do not send"), m_window.get());
    show(visit, reason, u"reason"_s);
}

void ScreenTour::cards(const Visit& visit)
{
    m_window->openJobCard(*m_rich);
    showOpened(visit, u"job-card"_s);
    hints(visit);
    m_window->openNewLead();
    showOpened(visit, u"job-card-new"_s);
    m_window->openInvoice(*m_draft);
    showOpened(visit, u"invoice-draft"_s);
    m_window->openInvoice(*m_sendable);
    showOpened(visit, u"invoice-ready"_s);
    m_window->openInvoice(*m_sent);
    showOpened(visit, u"invoice-sent"_s);

    Invoice mine = must(bench.billing.invoice(*m_draft));
    mine.content.lines[0].description += u", as agreed"_s;
    must(bench.billing.update(*m_draft, mine.version, mine.content));
    Lead card = must(bench.invoicing.lead(mine.lead));
    card.card.lines[0].unitPrice = UnitPrice::fromWhole(999);
    must(bench.invoicing.saveCard(card.id, card.version, card.card));
    m_window->openInvoice(*m_draft);
    showOpened(visit, u"what-will-change"_s);
}

/// More of them than a job card shows by itself, and then all of them.
void ScreenTour::hints(const Visit& visit)
{
    const LeadId id = bench.addLead(u"L-1010"_s, kFishery, kToday.addDays(-2));
    Lead lead = must(bench.invoicing.lead(id));
    lead.card.lines.assign(5,
                           line(LineKind::Labour, u"LAB"_s, u"Plumber, normal hours"_s, 20000, u"h"_s, 550));
    for (JobLine& labour : lead.card.lines)
        labour.billable = Billable::No;
    must(bench.invoicing.saveCard(id, lead.version, lead.card));
    m_window->openJobCard(id);
    auto* card = m_window->findChild<JobCardScreen*>();
    auto* more = card->findChild<QPushButton*>(u"moreHintsButton"_s);
    REQUIRE(QTest::qWaitFor([&] { return more->isVisible(); }));
    show(visit, *card, u"job-card-hints"_s);
    more->click();
    REQUIRE(card->findChild<QWidget*>(u"otherHints"_s)->isVisible());
    showOpened(visit, u"job-card-all-hints"_s);
}

void ScreenTour::boxes(const Visit& visit)
{
    m_window->openCustomerOf(*m_rich);
    showOpened(visit, u"customer"_s);
    m_prompter.confirm({.title = JobCardScreen::tr("Generate invoice"),
                        .text = JobCardScreen::tr("Generate the invoice for %1, %2, %3?")
                                    .arg(u"L-1004"_s, kGuests, format(Money::fromCents(126'500))),
                        .details = {},
                        .yes = JobCardScreen::tr("OK"),
                        .no = JobCardScreen::tr("Cancel"),
                        .returnKey = Question::Safe::Yes,
                        .onNeverAgain = [] {}},
                       m_window.get(), [] {});
    showOpened(visit, u"question"_s);
    m_prompter.tell({.tone = Notice::Tone::Problem,
                     .title = MainWindow::tr("Greenhand"),
                     .text = sentence({.kind = ErrorKind::NoAnswer, .detail = {}, .subject = {}}),
                     .details = u"HTTP 500, LOGUID 17"_s,
                     .close = MainWindow::tr("&Close")},
                    m_window.get());
    showOpened(visit, u"problem"_s);
    LeaveDialog leave(u"Job card L-1004"_s, m_window.get());
    leave.setAttribute(Qt::WA_DeleteOnClose, false);
    show(visit, leave, u"leave"_s);
    RecoveredDialog recovered(u"Job card L-1004"_s, u"10:42"_s,
                              {u"site: saved is “Sandton”, you typed “Sandton, north gate”"_s},
                              m_window.get());
    recovered.setAttribute(Qt::WA_DeleteOnClose, false);
    show(visit, recovered, u"recovered"_s);
    CustomerLinkDialog link(bench.desk, bench.customerNamed(kPlaza), m_window.get());
    link.setAttribute(Qt::WA_DeleteOnClose, false);
    show(visit, link, u"customer-link"_s);

    QFile file(m_folder.filePath(u"jobs-of-june.csv"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(leadsToImport());
    file.close();
    ImportDialog import(bench.desk, file.fileName(), m_window.get());
    import.setAttribute(Qt::WA_DeleteOnClose, false);
    show(visit, import, u"import"_s);
    badRows(visit, import);
    FirstRunDialog first;
    show(visit, first, u"first-start"_s);
    first.findChild<QPushButton*>(u"myCompanyButton"_s)->click();
    show(visit, first, u"first-start-company"_s);
}

/// The third row's quantity is no number.
void ScreenTour::badRows(const Visit& visit, ImportDialog& import)
{
    auto* lead = import.findChild<QComboBox*>(u"column_reference"_s);
    REQUIRE(QTest::qWaitFor([&] { return lead->count() > 1; }));
    lead->setCurrentIndex(lead->findText(u"Job no"_s));
    Q_EMIT lead->activated(lead->currentIndex());
    REQUIRE(QTest::qWaitFor([&] { return import.findChild<QWidget*>(u"importBadRows"_s)->isVisible(); }));
    show(visit, import, u"import-bad-rows"_s);
}

/// On its way, held up, and at its end.
void ScreenTour::batch(const Visit& visit)
{
    auto& batches = bench.ledger->batches;
    const BatchId id = must(batches.add({.id = BatchId(0), .pausedBy = {}, .endedAtMs = {}}));
    must(batches.addItem(id, {.position = 0, .invoice = *m_sendable, .error = {}}));
    must(batches.addItem(id, {.position = 1, .invoice = *m_draft, .error = {}}));
    Q_EMIT bench.batch.changed();
    show(visit, *m_window, u"batch-running"_s);
    const Error why{.kind = ErrorKind::NoAnswer, .detail = {}, .subject = {}};
    must(batches.setState(id, BatchState::Paused, why, bench.ledger->nowMs()));
    Q_EMIT bench.batch.changed();
    show(visit, *m_window, u"batch-paused"_s);
    must(batches.setOutcome(id, 0, BatchOutcome::Stopped, std::nullopt));
    must(batches.setOutcome(id, 1, BatchOutcome::NotDone, why));
    must(batches.setState(id, BatchState::Ended, std::nullopt, bench.ledger->nowMs()));
    Q_EMIT bench.batch.ended();
    show(visit, *m_window, u"batch-ended"_s);
    m_window->findChild<QPushButton*>(u"batchList"_s)->click();
    showOpened(visit, u"batch-results"_s);
    m_window->findChild<QPushButton*>(u"batchClose"_s)->click();
}

/// A ledger in memory keeps no files.
void ScreenTour::attachments(const Visit& visit)
{
    const auto ledger = must(Ledger::create(m_folder.filePath(u"books.greenhand"_s),
                                            {.companyName = u"Kaap Loodgieters"_s, .vatNumber = {}}, {}));
    JobCard card;
    card.reference = u"L-1"_s;
    card.finishedOn = kToday;
    const LeadId lead = must(ledger->leads.add(card, Money{}, 0));
    Attachments kept(*ledger);
    must(kept.add(lead, u"signed job card, Weskus Visserye Koöperatief.pdf"_s,
                  "%PDF-1.4" + QByteArray(1'600'000, ' ')));
    must(kept.add(lead, u"quotation.pdf"_s, "%PDF-1.4 short"));
    AttachmentPage page(*ledger, nullptr);
    page.setLead(lead);
    show(visit, page, u"attachments"_s);
}

void ScreenTour::settings(const Visit& visit)
{
    must(importPrices(*bench.ledger, "code,description,kind,unit,price,cost\n"
                                     "LAB,Artisan on site,labour,hour,485.00,\n"
                                     "P150,Pressure valve 400 kPa with drain,part,each,1234.50,900.00\n"));
    m_window->openSettings(SettingsPage::Company);
    showOpened(visit, u"settings"_s);
    PriceDialog price(std::nullopt, {{kStandardVat, u"Standard"_s}}, m_window.get());
    price.setAttribute(Qt::WA_DeleteOnClose, false);
    show(visit, price, u"price"_s);
}

void ScreenTour::approval(const Visit& visit)
{
    {
        NewPinDialog set(bench.manager, m_window.get());
        set.setAttribute(Qt::WA_DeleteOnClose, false);
        show(visit, set, u"new-pin"_s);
    }
    must(bench.manager.setPin(u"4711"_s));
    must(bench.settings.set(u"approval.total_above_cents"_s, u"0"_s));
    m_window->openSettings(SettingsPage::Approval);
    QCoreApplication::processEvents();
    showOpened(visit, u"settings-with-approval"_s);
    m_window->showInvoices();
    m_window->findChild<QTabWidget*>(u"billingTabs"_s)
        ->setCurrentWidget(m_window->findChild<ApprovalsPage*>());
    show(visit, *m_window, u"approvals"_s);
    auto* page = m_window->findChild<ApprovalsPage*>();
    auto* approve = page->findChild<QPushButton*>(u"approveButton"_s);
    REQUIRE(QTest::qWaitFor([&] { return approve->isEnabled(); }));
    approve->click();
    page->findChild<QPushButton*>(u"approvedFilter"_s)->click();
    show(visit, *m_window, u"approvals-approved"_s);
    bench.manager.endActing();
    PinDialog ask(bench.manager,
                  SettingsDialog::tr(
                      "Limits, bank details and the Sage One settings are changed by the financial manager."),
                  m_window.get());
    ask.setAttribute(Qt::WA_DeleteOnClose, false);
    show(visit, ask, u"pin"_s);
}

void ScreenTour::help(const Visit& visit)
{
    auto* help = m_window->findChild<Help*>();
    help->showFor(m_window.get());
    show(visit, help->window(), u"help"_s);
    help->showKeys();
    show(visit, help->window(), u"help-keys"_s);
    help->window().close();
}

}  // namespace greenhand::testing
