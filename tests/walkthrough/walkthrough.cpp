#include "tests/walkthrough/walkthrough.h"

#include "app/resources.h"
#include "core/practice/practice_server.h"
#include "tests/walkthrough/breakable_line.h"
#include "tests/walkthrough/must_have.h"
#include "tests/walkthrough/pictures.h"
#include "ui/settings/first_run_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/look.h"

#include <QAbstractButton>
#include <QApplication>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSettings>
#include <QTabWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr int kPatienceMs = 20'000;
constexpr QSize kWindow{1280, 800};
constexpr QSize kWindowForHelp{1100, 700};  // what fits a page of the help without being scaled

/// The manual's sentence, as the window says it.
QString saidOf(int number)
{
    const char* sentence = "Invoice #%1 has been created successfully.";
    return QCoreApplication::translate("greenhand::JobCardScreen", sentence).arg(number);
}

}  // namespace

Walkthrough::Walkthrough(const QString& pictures, Way way, Album album, Language language, QTextStream& out)
    : m_pictures(pictures)
    , m_way(way)
    , m_album(album)
    , m_language(language)
    , m_out(out)
{
}

Walkthrough::~Walkthrough() = default;

bool Walkthrough::run()
{
    try {
        openOffice();
        invoicingNew();
        jobCard();
        cancelGenerate();
        generate();
        update();
        updateJobCard();
        findInvoice();
        blueButton();
        cancelSending();
        send();
        completed();
        errorAndSyncing();
        settingsAndFirstRun();
        checkSageOne();
        if (m_album == Album::Help)
            furtherScreens();
    } catch (const Failed& failed) {
        if (m_window)
            screenshot(*m_window).save(m_pictures.filePath(u"failed.png"_s));
        m_out << "FAILED: " << failed.why << Qt::endl;
        return false;
    }
    return true;
}

void Walkthrough::need(bool holds, const QString& what) const
{
    if (!holds)
        throw Failed{what};
}

void Walkthrough::waitUntil(const std::function<bool()>& holds, const QString& what) const
{
    need(QTest::qWaitFor(holds, kPatienceMs), u"waited in vain for "_s % what);
}

void Walkthrough::step(const QString& manual, const QString& what, const QString& page)
{
    QTest::qWait(50);  // let the last repaint land in the picture
    ++m_step;
    if (m_album == Album::Help)
        takeForHelp(page);
    else
        save(screenshot(*m_window),
             u"%1-%2.png"_s.arg(m_step, 2, 10, QChar(u'0')).arg(QString(manual).replace(u'.', u'-')));
    m_out << u"%1  %2"_s.arg(manual, -7).arg(what) << Qt::endl;
}

void Walkthrough::takeForHelp(const QString& page)
{
    if (!page.isEmpty())
        save(withFewColours(screenOnTop(*m_window)), QString(page % u".png"_s));
}

void Walkthrough::save(const QImage& picture, const QString& name) const
{
    need(picture.save(m_pictures.filePath(name)), u"the picture "_s % name % u" could not be saved"_s);
}

/// Clicks when the button takes clicks: boxes refuse them for their first moments.
void Walkthrough::click(const QString& button) const
{
    auto* wanted = waitFor<QAbstractButton>(button);
    waitUntil([&] { return wanted->isEnabled(); }, button % u" to be enabled"_s);
    constexpr int kBoxWakesUpMs = 350;
    if (wanted->window() != m_window.get())
        QTest::qWait(kBoxWakesUpMs);
    QTest::mouseClick(wanted, Qt::LeftButton);
    QCoreApplication::processEvents();
}

int Walkthrough::rowOf(ActionTable* table, const QString& text) const
{
    for (int row = 0; row < table->model()->rowCount(); ++row)
        for (int column = 0; column < table->model()->columnCount(); ++column)
            if (table->model()->index(row, column).data().toString() == text)
                return row;
    throw Failed{u"no row says "_s % text};
}

void Walkthrough::clickRowButton(ActionTable* table, int row, const QString& action) const
{
    const auto& actions = table->actionsOfRow();
    for (int button = 0; button < int(actions.size()); ++button) {
        if (actions[std::size_t(button)].id != action)
            continue;
        const QModelIndex cell = table->model()->index(row, table->actionColumn());
        table->scrollTo(cell);
        QTest::mouseClick(table->viewport(), Qt::LeftButton, {}, table->buttonRect(cell, button).center());
        QCoreApplication::processEvents();
        return;
    }
    throw Failed{u"no row button "_s % action};
}

void Walkthrough::openLead(ActionTable* list, int row) const
{
    if (m_way == Way::GreenHand)
        return clickRowButton(list, row, u"hand"_s);
    const QPoint inRow = list->visualRect(list->model()->index(row, 1)).center();
    QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, inRow);
    QTest::mouseDClick(list->viewport(), Qt::LeftButton, {}, inRow);
    QCoreApplication::processEvents();
}

/// The newest lead that nothing stands in the way of.
LeadRow Walkthrough::leadToSend(const QString& notThis) const
{
    for (const LeadRow& row :
         mustHave(desk().invoicing.leads({.stage = LeadStage::New, .search = {}, .after = {}}))) {
        const Lead lead = mustHave(desk().invoicing.lead(row.id));
        if (!lead.card.customer || row.reference == notThis || row.invoiceNumber)
            continue;
        const Customer customer = mustHave(desk().invoicing.customer(*lead.card.customer));
        const bool priced = std::all_of(lead.card.lines.begin(), lead.card.lines.end(),
                                        [](const JobLine& line) { return line.unitPrice.e4() > 0; });
        if (customer.sageId && customer.standing == SageStanding::Active
            && isEmailAddress(customer.details.email) && priced && lead.card.lines.size() >= 3
            && !customer.details.postalAddress.isEmpty())
            return row;
    }
    throw Failed{u"the practice company has no lead that may go"_s};
}

void Walkthrough::openOffice()
{
    need(m_pictures.mkpath(u"."_s), u"the folder for the pictures could not be made"_s);
    QSettings::setDefaultFormat(QSettings::IniFormat);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
    initResources();
    chooseLanguage(m_language);
    applyLook(*qApp);
    chooseLook(*qApp, LookChoice::Light);

    auto line = std::make_unique<BreakableLine>();
    m_line = line.get();
    CompositionOptions options;
    options.actor = {.user = u"walk-through"_s, .machine = u"here"_s};
    options.transport = std::move(line);
    m_office =
        mustHave(Composition::createPractice(m_folder.filePath(u"practice.greenhand"_s), std::move(options)));
    if (m_album == Album::Steps)  // the help shows the pace that people have
        mustHave(desk().settings.set(u"push.pace_milliseconds"_s, u"0"_s).map([] { return true; }));
    const auto connected = m_office->connectPractice();
    waitUntil([&] { return connected.isFinished(); }, u"the practice Sage One"_s);
    mustHave(connected.result().map([] { return true; }));

    m_window = std::make_unique<MainWindow>(desk(), m_prompter);
    m_prompter.setWindow(m_window.get());
    m_window->resize(m_album == Album::Help ? kWindowForHelp : kWindow);
    m_window->show();
    need(QTest::qWaitForWindowExposed(m_window.get()), u"the window did not open"_s);
    m_lead = leadToSend();
}

void Walkthrough::invoicingNew()
{
    m_window->showInvoicing(LeadStage::New);
    auto* list = waitFor<ActionTable>(u"leadTable"_s);
    need(list->model()->rowCount() > 0, u"Invoicing - New is empty"_s);
    step(u"7"_s, u"Invoicing - New lists the leads that need to be billed"_s, u"invoicing-new"_s);
}

void Walkthrough::jobCard()
{
    auto* list = find<ActionTable>(u"leadTable"_s);
    openLead(list, rowOf(list, m_lead->reference));
    waitFor<QWidget>(u"jobCardScreen"_s);
    step(u"7.1"_s,
         (m_way == Way::GreenHand ? u"the green hand opens the job card of "_s
                                  : u"a double click opens the job card of "_s)
             % m_lead->reference,
         u"job-card"_s);
}

void Walkthrough::cancelGenerate()
{
    click(u"generateInvoiceButton"_s);
    waitFor<QWidget>(u"questionBox"_s);
    step(u"7.1"_s, u"Generate Invoice asks first"_s, u"generate-question"_s);
    click(u"noButton"_s);
    waitUntil([&] { return !find<QWidget>(u"questionBox"_s); }, u"the question to close"_s);
    need(find<QWidget>(u"jobCardScreen"_s) != nullptr, u"Cancel closed the job card"_s);
    need(!mustHave(desk().invoicing.lead(m_lead->id)).invoice, u"Cancel made an invoice"_s);
    step(u"7.1"_s, u"Cancel goes back to the job card and changes nothing"_s);
}

void Walkthrough::generate()
{
    click(u"generateInvoiceButton"_s);
    click(u"yesButton"_s);
    auto* box = waitFor<QWidget>(u"noticeBox"_s);
    const auto* text = box->findChild<QLabel*>(u"promptText"_s);
    need(text && text->text() == saidOf(2280), u"the manual's confirmation"_s);
    step(u"7.1"_s, u"OK: Invoice #2280 has been created successfully."_s, u"generate-done"_s);
    click(u"closeButton"_s);
    waitFor<QWidget>(u"invoiceScreen"_s);
    need(!find<QWidget>(u"jobCardScreen"_s), u"the job card stayed open"_s);
    m_invoice = *mustHave(desk().invoicing.lead(m_lead->id)).invoice;
    QTest::qWait(300);  // the preview follows a moment behind
    step(u"7.1"_s, u"the invoice screen opens with the draft"_s, u"invoice-screen"_s);
}

void Walkthrough::update()
{
    click(u"updateButton"_s);
    waitUntil([&] { return !find<QWidget>(u"invoiceScreen"_s); }, u"the invoice screen to close"_s);
    need(mustHave(desk().invoicing.row(m_lead->id)).stage == LeadStage::Active,
         u"the lead is not in Active"_s);
    m_window->showInvoicing(LeadStage::Active);
    need(rowOf(waitFor<ActionTable>(u"leadTable"_s), m_lead->reference) >= 0, u"the lead's row"_s);
    step(u"7.2"_s, u"Update closes the screen and the lead is in Invoicing - Active"_s,
         u"invoicing-active"_s);
}

void Walkthrough::updateJobCard()
{
    auto* list = find<ActionTable>(u"leadTable"_s);
    openLead(list, rowOf(list, m_lead->reference));
    auto* screen = waitFor<QWidget>(u"jobCardScreen"_s);
    auto* order = screen->findChild<QLineEdit*>(u"orderNumberField"_s);
    need(order != nullptr, u"the order number's field"_s);
    order->setFocus();
    order->selectAll();
    QTest::keyClicks(order, u"PO 4711"_s);
    step(u"7.2.1"_s, u"an Active lead's job card takes what was missing"_s, u"job-card-active"_s);
    click(u"saveJobCardButton"_s);
    waitUntil([&] { return mustHave(desk().billing.invoice(*m_invoice)).content.orderNumber == u"PO 4711"; },
              u"the draft to follow the job card"_s);
    if (auto* still = find<QWidget>(u"jobCardScreen"_s))
        still->close();
}

void Walkthrough::findInvoice()
{
    m_window->showInvoices();
    auto* search = waitFor<QLineEdit>(u"invoiceSearch"_s);
    search->setFocus();
    QTest::keyClicks(search, m_lead->customer.left(8));
    auto* list = waitFor<ActionTable>(u"invoiceTable"_s);
    waitUntil([&] { return list->model()->rowCount() == 1; }, u"the search to find one invoice"_s);
    step(u"7.3"_s, u"Billing > Invoices, the customer's name typed in Search"_s, u"billing-search"_s);
}

void Walkthrough::blueButton()
{
    auto* list = find<ActionTable>(u"invoiceTable"_s);
    clickRowButton(list, 0, u"open"_s);
    auto* screen = waitFor<QWidget>(u"invoiceScreen"_s);
    QTest::qWait(300);
    step(u"7.3"_s, u"the blue button opens the invoice"_s);
    screen->close();
}

void Walkthrough::cancelSending()
{
    auto* list = find<ActionTable>(u"invoiceTable"_s);
    clickRowButton(list, 0, u"send"_s);
    waitFor<QWidget>(u"sagePopUp"_s);
    step(u"7.3"_s, u"the orange button in the green section: Generate Sage One Invoice"_s, u"sage-pop-up"_s);
    click(u"cancelButton"_s);
    waitUntil([&] { return !find<QWidget>(u"sagePopUp"_s); }, u"the pop-up to close"_s);
    need(m_office->practiceServer()->invoices().empty(), u"Cancel sent something"_s);
    need(mustHave(desk().billing.row(*m_invoice)).state == InvoiceState::Ready,
         u"Cancel changed the invoice"_s);
}

void Walkthrough::send()
{
    auto* list = find<ActionTable>(u"invoiceTable"_s);
    clickRowButton(list, 0, u"send"_s);
    click(u"generateButton"_s);
    waitUntil([&] { return mustHave(desk().billing.row(*m_invoice)).state == InvoiceState::Emailed; },
              u"Sage One to have the invoice and to e-mail it"_s);
    waitUntil([&] { return !find<QWidget>(u"sagePopUp"_s); }, u"the pop-up to close"_s);
    step(u"7.3"_s, u"Generate: the invoice is in Sage One and was e-mailed to the customer"_s);
}

void Walkthrough::completed()
{
    m_window->showInvoicing(LeadStage::Completed);
    need(rowOf(waitFor<ActionTable>(u"leadTable"_s), m_lead->reference) >= 0, u"the lead's row"_s);
    need(mustHave(desk().invoicing.row(m_lead->id)).stage == LeadStage::Completed,
         u"the lead is not Completed"_s);
    step(u"7.4"_s, u"the lead is closed and in Invoicing - Completed"_s, u"invoicing-completed"_s);
}

InvoiceId Walkthrough::makeReady(const LeadRow& lead)
{
    const InvoiceId id = mustHave(desk().invoicing.generate(lead.id)).invoice;
    const Invoice draft = mustHave(desk().billing.invoice(id));
    mustHave(desk().billing.update(id, draft.version, draft.content));
    return id;
}

void Walkthrough::errorAndSyncing()
{
    makeReady(leadToSend(m_lead->reference));
    m_line->unplugged = true;
    m_window->showInvoices();
    auto* search = waitFor<QLineEdit>(u"invoiceSearch"_s);
    search->clear();
    QTest::keyClicks(search, u"2281"_s);
    auto* list = waitFor<ActionTable>(u"invoiceTable"_s);
    waitUntil([&] { return list->model()->rowCount() == 1; }, u"invoice #2281"_s);
    clickRowButton(list, 0, u"send"_s);
    click(u"generateButton"_s);
    waitFor<QWidget>(u"noticeBox"_s);
    step(u"5.3.1"_s, u"an error says what went wrong and whom to ask"_s, u"error"_s);
    click(u"otherButton"_s);
    auto* table = waitFor<ActionTable>(u"syncTable"_s);
    waitUntil([&] { return table->model()->rowCount() == 1; }, u"the error in Sage One Syncing"_s);
    table->selectRowAt(0);
    step(u"5.3.1"_s, u"Billing > Sage One Syncing shows every error until it is solved"_s, u"syncing"_s);
    m_line->unplugged = false;
}

void Walkthrough::settingsAndFirstRun()
{
    m_window->openSettings(SettingsPage::SageOne);
    auto* settings = waitFor<QWidget>(u"settingsDialog"_s);
    step(u"set-up"_s, u"the settings, here for Sage One"_s, u"settings-sage"_s);
    settings->close();
    FirstRunDialog first(m_window.get());
    first.open();
    step(u"set-up"_s, u"the first start asks one question"_s, u"first-start"_s);
    first.close();
}

/// The practice Sage One holds exactly the one invoice of the walk.
void Walkthrough::checkSageOne()
{
    const auto documents = m_office->practiceServer()->invoices();
    const Invoice ours = mustHave(desk().billing.invoice(*m_invoice));
    need(documents.size() == 1, u"Sage One holds %1 invoices instead of one"_s.arg(documents.size()));
    need(documents.front()[u"Reference"_s].toString() == ours.reference, u"Sage One holds another invoice"_s);
    need(qRound64(documents.front()[u"Total"_s].toDouble() * 100) == ours.totals.total.cents(),
         u"Sage One's total differs"_s);
    need(m_office->practiceServer()->outbox().size() == 1, u"not exactly one e-mail was sent"_s);
    m_out << "Sage One holds exactly this invoice, " << ours.sageNumber
          << ", to the cent: " << format(ours.totals.total) << Qt::endl;
}

}  // namespace greenhand
