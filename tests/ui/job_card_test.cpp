#include "ui/job_card/job_card_screen.h"
#include "ui/shared/click_guard.h"

#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "ui/job_card/customer_picker.h"
#include "ui/shared/date_field.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/line_table.h"
#include "ui/shared/lines_model.h"

#include <QComboBox>
#include <QDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct Card {
    UiBench bench;
    LeadId lead = bench.addLead(u"L-1004"_s, u"Karoo Guest House"_s);
    QPointer<JobCardScreen> screen;

    Card() { open(); }
    ~Card() { delete screen; }
    Card(const Card&) = delete;
    Card& operator=(const Card&) = delete;

    void open()
    {
        delete screen;
        screen = new JobCardScreen(bench.desk, bench.prompter, lead);
        screen->show();
        REQUIRE(QTest::qWaitForWindowExposed(screen));
        screen->activateWindow();
    }
    template <class T>
    T* find(const QString& name) const
    {
        auto* found = screen->findChild<T*>(name);
        INFO(name.toStdString());
        REQUIRE(found);
        return found;
    }
    QPushButton* button(const QString& name) const { return find<QPushButton>(name); }
    QString text(const QString& label) const { return find<QLabel>(label)->text(); }
    LineTable* table() const { return find<LineTable>(u"jobLineTable"_s); }
    LinesModel* lines() const { return qobject_cast<LinesModel*>(table()->model()); }
    /// Types into a cell as a clerk does, without leaving it.
    QLineEdit* typeInto(int row, LineColumn column, const QString& text) const
    {
        table()->editCell(row, lines()->sectionOf(column));
        const auto editors = table()->findChildren<QLineEdit*>(u"lineCellEditor"_s);
        REQUIRE_FALSE(editors.isEmpty());
        QLineEdit* editor = editors.last();  // closed ones are deleted later
        editor->selectAll();
        QTest::keyClicks(editor, text);
        return editor;
    }
};

}  // namespace

TEST_CASE("totals follow every keystroke in the lines", "[ui][job-card]")
{
    Card card;
    CHECK(card.text(u"totalTotal"_s) == format(Money::fromCents(115000)));
    card.typeInto(0, LineColumn::Price, u"2"_s);
    CHECK(card.text(u"totalTotal"_s) == format(Money::fromCents(230)));
    QTest::keyClicks(card.table()->findChild<QLineEdit*>(u"lineCellEditor"_s), u"0.5"_s);
    CHECK(card.text(u"totalExclusive"_s) == format(Money::fromCents(2050)));
    CHECK(card.text(u"totalVat"_s) == format(Money::fromCents(308)));
    CHECK(card.text(u"totalTotal"_s) == format(Money::fromCents(2358)));
}

TEST_CASE("Escape takes a cell back to what it was before it was typed into", "[ui][job-card]")
{
    Card card;
    QLineEdit* editor = card.typeInto(0, LineColumn::Price, u"2"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    CHECK(card.text(u"totalTotal"_s) == format(Money::fromCents(115000)));
    CHECK(card.screen->isVisible());
}

TEST_CASE("numbers in the lines are read alike in every locale", "[ui][job-card][numbers]")
{
    const QString name = GENERATE(u"C"_s, u"en_ZA"_s, u"af_ZA"_s, u"en_US"_s);
    CAPTURE(name);
    const QLocale before;
    QLocale::setDefault(QLocale(name));
    {
        Card card;
        for (const QString& text : {u"1 234,50"_s, u"1,234.50"_s, u"R1 234.50"_s, u"1234.50"_s}) {
            CAPTURE(text);
            card.typeInto(0, LineColumn::Price, text);
            CHECK(card.lines()->lines()[0].unitPrice == UnitPrice::fromE4(12345000));
            card.typeInto(0, LineColumn::Count, u"1"_s);
        }
        card.typeInto(0, LineColumn::Count, u"7,25"_s);
        CHECK(card.lines()->lines()[0].quantity == Quantity::fromE4(72500));
    }
    QLocale::setDefault(before);
}

TEST_CASE("Return goes to the next cell, and Tab behind the last one adds a line", "[ui][job-card]")
{
    Card card;
    LinesModel& lines = *card.lines();
    REQUIRE(QTest::qWaitFor([&] { return !card.screen->findChild<ClickGuard*>()->holds(); }));
    const QPointer<QLineEdit> editor = card.typeInto(0, LineColumn::Count, u"3"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(QTest::qWaitFor([&] { return !editor; }));
    CHECK(card.table()->currentIndex().column() == lines.sectionOf(LineColumn::Unit));
    CHECK(card.bench.prompter.asked.empty());

    card.table()->setCurrentIndex(lines.index(0, lines.sectionOf(LineColumn::Billable)));
    card.table()->setFocus();
    QTest::keyClick(card.table(), Qt::Key_Tab);
    CHECK(lines.rowCount() == 2);
    CHECK(card.table()->currentIndex().row() == 1);
    // A blank last line is left by Tab, and is not part of the card.
    card.table()->setCurrentIndex(lines.index(1, lines.sectionOf(LineColumn::Billable)));
    QTest::keyClick(card.table(), Qt::Key_Tab);
    CHECK(lines.rowCount() == 2);
    CHECK_FALSE(card.table()->hasFocus());
    QTest::keyClick(card.screen, Qt::Key_S, Qt::ControlModifier);
    CHECK(must(card.bench.invoicing.lead(card.lead)).card.lines.size() == 1);
}

TEST_CASE("Tab behind the last cell of an empty line and Shift+Tab before the first cell leave the lines",
          "[ui][job-card]")
{
    Card card;
    LinesModel& lines = *card.lines();
    LineTable* table = card.table();
    lines.addBlank();
    const bool isOpen = GENERATE(false, true);  // whether something is typed or chosen there right now
    CAPTURE(isOpen);
    const auto press = [&](int row, LineColumn column, Qt::Key key) -> QWidget* {
        table->setFocus();
        table->setCurrentIndex(lines.index(row, lines.sectionOf(column)));
        if (isOpen)
            table->editCell(row, lines.sectionOf(column));
        QTest::keyClick(card.screen->focusWidget(), key);
        return card.screen->focusWidget();
    };
    CHECK(press(1, LineColumn::Kind, Qt::Key_Tab) == table);  // from cell to cell, also in an empty line
    CHECK(table->currentIndex().row() == 1);

    const QWidget* behind = press(1, LineColumn::Billable, Qt::Key_Tab);
    CHECK(behind->objectName() == u"addLineButton"_s);
    const QWidget* before = press(0, LineColumn::Kind, Qt::Key_Backtab);
    CHECK(before->objectName() == u"workField"_s);
    CHECK(lines.rowCount() == 2);

    lines.setData(lines.index(1, lines.sectionOf(LineColumn::Description)), u"Washer"_s);
    CHECK(press(1, LineColumn::Billable, Qt::Key_Tab) == table);
    CHECK(lines.rowCount() == 3);
    CHECK(table->currentIndex().row() == 2);
}

TEST_CASE("lines are added, duplicated, moved and removed", "[ui][job-card]")
{
    Card card;
    LinesModel& lines = *card.lines();
    card.table()->setCurrentIndex(lines.index(0, lines.sectionOf(LineColumn::Description)));
    card.button(u"duplicateLineButton"_s)->click();
    REQUIRE(lines.rowCount() == 2);
    CHECK(card.text(u"totalTotal"_s) == format(Money::fromCents(230000)));
    card.typeInto(1, LineColumn::Description, u"Second"_s);
    card.button(u"moveLineUpButton"_s)->click();
    CHECK(lines.lines()[0].description == u"Second"_s);
    CHECK_FALSE(lines.lines()[0].jobLine);
    card.button(u"removeLineButton"_s)->click();
    REQUIRE(lines.rowCount() == 1);
    CHECK(lines.lines()[0].description == u"Geyser, 150 litre"_s);
    CHECK(card.text(u"totalTotal"_s) == format(Money::fromCents(115000)));
}

TEST_CASE("an entry of the price list fills kind, unit and price", "[ui][job-card]")
{
    Card card;
    const PriceItem hour{.id = PriceItemId{1},
                         .code = u"LAB"_s,
                         .description = u"Plumber, one hour"_s,
                         .kind = LineKind::Labour,
                         .unit = u"h"_s,
                         .price = UnitPrice::fromWhole(550),
                         .vat = kStandardVat};
    card.lines()->fill(0, hour);
    const JobCard saved = [&] {
        card.button(u"saveJobCardButton"_s)->click();
        return must(card.bench.invoicing.lead(card.lead)).card;
    }();
    CHECK(saved.lines[0].kind == LineKind::Labour);
    CHECK(saved.lines[0].unit == u"h"_s);
    CHECK(saved.lines[0].unitPrice == UnitPrice::fromWhole(550));

    card.find<QComboBox>(u"priceModeBox"_s)->setCurrentIndex(1);
    PriceItem dear = hour;
    dear.price = UnitPrice::fromWhole(900);
    card.lines()->fill(0, dear);  // an exclusive price would be too little here
    CHECK(card.lines()->lines()[0].unitPrice == UnitPrice::fromWhole(550));
}

TEST_CASE("Cancel goes back to the job card with nothing changed", "[ui][job-card]")
{
    Card card;
    card.find<QPlainTextEdit>(u"workField"_s)->setPlainText(u"Something else"_s);
    card.button(u"generateInvoiceButton"_s)->click();
    REQUIRE(card.bench.prompter.asked.size() == 1);
    const Question& asked = card.bench.prompter.asked[0].question;
    CHECK(asked.yes == u"OK"_s);
    CHECK(asked.no == u"Cancel"_s);
    CHECK(asked.text.contains(u"L-1004"_s));
    CHECK(asked.text.contains(format(Money::fromCents(115000))));
    // Cancel: nobody calls back.
    CHECK(card.screen->isVisible());
    CHECK(card.find<QPlainTextEdit>(u"workField"_s)->toPlainText() == u"Something else"_s);
    const Lead lead = must(card.bench.invoicing.lead(card.lead));
    CHECK(lead.card.work == u"Replaced the geyser"_s);
    CHECK_FALSE(lead.invoice);
}

TEST_CASE("OK saves what was typed and generates exactly one invoice, however often it is pressed",
          "[ui][job-card]")
{
    Card card;
    QSignalSpy generated(card.screen, &JobCardScreen::generated);
    card.find<QPlainTextEdit>(u"workField"_s)->setPlainText(u"Something else"_s);
    card.button(u"generateInvoiceButton"_s)->click();
    card.button(u"generateInvoiceButton"_s)->click();
    card.bench.prompter.sayYes();
    card.bench.prompter.sayYes();
    REQUIRE(card.bench.prompter.told.size() == 1);
    CHECK(card.bench.prompter.told[0].notice.text == u"Invoice #2280 has been created successfully."_s);
    CHECK(card.bench.prompter.told[0].notice.close == u"OK"_s);
    CHECK(generated.isEmpty());
    const Lead lead = must(card.bench.invoicing.lead(card.lead));
    CHECK(lead.invoiceNumber == 2280);
    CHECK(lead.card.work == u"Something else"_s);
    CHECK(must(card.bench.billing.invoices({})).size() == 1);

    card.bench.prompter.close();
    REQUIRE(generated.size() == 1);
    CHECK_FALSE(card.screen->isVisible());
}

TEST_CASE("a card that cannot be read is neither saved nor generated, and says where", "[ui][job-card]")
{
    Card card;
    card.typeInto(0, LineColumn::Count, u"1,234"_s);
    CHECK_FALSE(card.button(u"saveJobCardButton"_s)->isEnabled());
    CHECK_FALSE(card.button(u"generateInvoiceButton"_s)->isEnabled());
    CHECK(card.text(u"whyNotLabel"_s).startsWith(u"Line 1, Quantity"_s));
    CHECK(card.lines()->index(0, card.lines()->sectionOf(LineColumn::Count)).data() == u"1,234"_s);

    card.typeInto(0, LineColumn::Count, u"2"_s);
    CHECK(card.button(u"saveJobCardButton"_s)->isEnabled());
    auto* customer = card.find<CustomerPicker>(u"customerField"_s);
    customer->clear();
    QTest::keyClicks(customer, u"Nobody Ltd"_s);
    CHECK_FALSE(customer->problem().isEmpty());
    CHECK_FALSE(card.button(u"saveJobCardButton"_s)->isEnabled());
}

TEST_CASE("closing with changes asks Save, Discard or Keep editing, and without asks nothing",
          "[ui][job-card]")
{
    Card card;
    card.screen->close();
    CHECK_FALSE(card.screen->isVisible());

    card.open();
    card.find<QLineEdit>(u"technicianField"_s)->setText(u"Lerato"_s);
    const auto press = [&](const QString& name) {
        card.screen->reject();
        REQUIRE(card.find<QDialog>(u"leaveDialog"_s)->isVisible());
        card.find<QPushButton>(name)->click();
        REQUIRE(QTest::qWaitFor([&] { return !card.screen->findChild<QDialog*>(u"leaveDialog"_s); }));
    };
    press(u"leaveKeepButton"_s);
    CHECK(card.screen->isVisible());
    CHECK(card.find<QLineEdit>(u"technicianField"_s)->text() == u"Lerato"_s);
    press(u"leaveDiscardButton"_s);
    CHECK_FALSE(card.screen->isVisible());
    CHECK(must(card.bench.invoicing.lead(card.lead)).card.technician == u"Thabo Nkosi"_s);

    card.open();
    card.find<QLineEdit>(u"technicianField"_s)->setText(u"Lerato"_s);
    press(u"leaveSaveButton"_s);
    CHECK_FALSE(card.screen->isVisible());
    CHECK(must(card.bench.invoicing.lead(card.lead)).card.technician == u"Lerato"_s);
}

TEST_CASE("a card that somebody else saved keeps what was typed", "[ui][job-card]")
{
    Card card;
    Lead other = must(card.bench.invoicing.lead(card.lead));
    other.card.notes = u"from elsewhere"_s;
    must(card.bench.invoicing.saveCard(card.lead, other.version, other.card));
    card.find<QLineEdit>(u"technicianField"_s)->setText(u"Lerato"_s);
    card.button(u"saveJobCardButton"_s)->click();
    CHECK(card.screen->isVisible());
    CHECK_FALSE(card.find<InlineMessage>(u"inlineMessage"_s)->text().isEmpty());
    CHECK(card.find<QLineEdit>(u"technicianField"_s)->text() == u"Lerato"_s);
    CHECK(must(card.bench.invoicing.lead(card.lead)).card.notes == u"from elsewhere"_s);
}

TEST_CASE("an Active lead has Save and Open invoice, and the draft follows what is saved", "[ui][job-card]")
{
    Card card;
    const InvoiceId invoice = card.bench.generateAndUpdate(card.lead);
    card.open();
    CHECK_FALSE(card.button(u"generateInvoiceButton"_s)->isVisible());
    CHECK(card.button(u"openInvoiceButton"_s)->isVisible());
    card.typeInto(0, LineColumn::Price, u"2000"_s);
    card.button(u"saveJobCardButton"_s)->click();
    CHECK(must(card.bench.billing.invoice(invoice)).totals.total == Money::fromCents(230000));
    QSignalSpy wanted(card.screen, &JobCardScreen::invoiceWanted);
    card.button(u"openInvoiceButton"_s)->click();
    CHECK(wanted.size() == 1);
}

TEST_CASE("a line changed on the invoice as well is named and stays there", "[ui][job-card]")
{
    Card card;
    const InvoiceId id = card.bench.generateAndUpdate(card.lead);
    const Invoice invoice = must(card.bench.billing.invoice(id));
    InvoiceContent content = invoice.content;
    content.lines[0].unitPrice = UnitPrice::fromWhole(900);
    must(card.bench.billing.update(id, invoice.version, content));
    card.open();
    card.typeInto(0, LineColumn::Price, u"2000"_s);
    card.button(u"saveJobCardButton"_s)->click();
    QString said;
    for (const auto* message : card.screen->findChildren<InlineMessage*>())
        said += message->text();
    CHECK(said.contains(u"Geyser, 150 litre"_s));
    CHECK(must(card.bench.billing.invoice(id)).content.lines[0].unitPrice == UnitPrice::fromWhole(900));
}

TEST_CASE("a new lead and a new customer are made on the job card", "[ui][job-card]")
{
    UiBench bench;
    JobCardScreen screen(bench.desk, bench.prompter, std::nullopt);
    QSignalSpy saved(&screen, &JobCardScreen::saved);
    screen.show();
    screen.findChild<QPushButton*>(u"newCustomerButton"_s)->click();
    auto* dialog = screen.findChild<QDialog*>(u"customerDialog"_s);
    REQUIRE(dialog);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"customerName"_s), u"Umhlanga Plaza & Sons"_s);
    QTest::keyClicks(dialog->findChild<QLineEdit*>(u"customerEmail"_s), u"not an address"_s);
    auto* save = dialog->findChild<QPushButton*>(u"saveCustomerButton"_s);
    CHECK_FALSE(save->isEnabled());
    dialog->findChild<QLineEdit*>(u"customerEmail"_s)->setText(u"pay@umhlanga.example"_s);
    REQUIRE(save->isEnabled());
    save->click();
    screen.findChild<QPushButton*>(u"saveJobCardButton"_s)->click();
    REQUIRE(saved.size() == 1);
    const auto leads = must(bench.invoicing.leads({}));
    REQUIRE(leads.size() == 1);
    CHECK(leads[0].customer == u"Umhlanga Plaza & Sons"_s);
}

TEST_CASE("after a new customer was saved the typing goes on in Site", "[ui][job-card]")
{
    UiBench bench;
    JobCardScreen screen(bench.desk, bench.prompter, std::nullopt);
    screen.show();
    auto* newCustomer = screen.findChild<QPushButton*>(u"newCustomerButton"_s);
    newCustomer->setFocus();
    QTest::keyClick(newCustomer, Qt::Key_Space);
    auto* dialog = screen.findChild<QDialog*>(u"customerDialog"_s);
    REQUIRE(dialog);
    dialog->findChild<QLineEdit*>(u"customerName"_s)->setText(u"Umhlanga Plaza & Sons"_s);
    dialog->findChild<QPushButton*>(u"saveCustomerButton"_s)->click();
    REQUIRE_FALSE(dialog->isVisible());
    REQUIRE(screen.focusWidget());
    CHECK(screen.focusWidget()->objectName() == u"siteField"_s);
}

TEST_CASE("an address of three lines is seen whole in Site", "[ui][job-card]")
{
    Card card;
    auto* site = card.find<QPlainTextEdit>(u"siteField"_s);
    site->setPlainText(u"Umhlanga Plaza\n4 Chartwell Drive\n4319 Umhlanga"_s);
    CHECK(site->verticalScrollBar()->maximum() == 0);
}

TEST_CASE("the history tells what was changed in plain sentences", "[ui][job-card]")
{
    Card card;
    card.find<QLineEdit>(u"technicianField"_s)->setText(u"Lerato"_s);
    card.button(u"saveJobCardButton"_s)->click();
    card.find<QTabWidget>(u"jobCardTabs"_s)->setCurrentIndex(2);
    auto* history = card.find<QListWidget>(u"historyList"_s);
    REQUIRE(history->count() >= 2);
    CHECK(history->item(0)->text().contains(u"Technician: Thabo Nkosi → Lerato"_s));
}

TEST_CASE("every control of the job card has a name, and no two share a mnemonic", "[ui][job-card]")
{
    Card card;
    CHECK(unnamedControls(card.screen) == QStringList());
    CHECK(sharedMnemonics(card.screen) == QStringList());
}
