#include "ui/trade_buttons.h"

#include "core/domain/number_text.h"
#include "tests/ui/bench.h"
#include "tests/ui/mnemonics.h"
#include "ui/billing/billing_page.h"
#include "ui/billing/invoices_page.h"
#include "ui/invoicing/invoicing_page.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/main_window.h"
#include "ui/shared/action_table.h"
#include "ui/shared/draft_words.h"
#include "ui/shared/look.h"
#include "ui/shared/undo_bar.h"
#include "ui/shared/work_progress.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// The window with a lead in New, one with a draft and one in Active.
struct Trade {
    UiBench bench;
    LeadId plain = bench.addLead(u"L-1001"_s, u"Karoo Guest House"_s, kToday.addDays(-1));
    LeadId drafted = bench.addLead(u"L-1002"_s, u"Umhlanga Plaza"_s, kToday.addDays(-2));
    LeadId active = bench.addLead(u"L-1003"_s, u"Highveld Dairies CC"_s, kToday.addDays(-3));
    InvoiceId draft = bench.generate(drafted);          // #2280
    InvoiceId ready = bench.generateAndUpdate(active);  // #2281
    MainWindow window{bench.desk, bench.prompter};

    Trade()
    {
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        window.activateWindow();
    }
    LeadListPage& page(LeadStage stage) { return window.findChild<InvoicingPage*>()->page(stage); }
    ActionTable& leads(LeadStage stage = LeadStage::New) { return *page(stage).table(); }
    ActionTable& invoices() { return *window.findChild<InvoicesPage*>()->table(); }
    UndoBar& bar() { return *window.findChild<UndoBar*>(); }
    QAction* undoAction() { return window.findChild<QAction*>(u"undoAction"_s); }
    QDialog* customer() { return window.findChild<QDialog*>(u"customerDialog"_s); }
    QString announced() { return window.findChild<QLabel*>(u"announcement"_s)->text(); }
    InvoiceState state(InvoiceId id) { return must(bench.billing.row(id)).state; }
    LeadStage stage(LeadId id) { return must(bench.invoicing.row(id)).stage; }

    /// The accessible button of a row, by its name.
    static QAccessibleInterface* button(ActionTable& table, const QString& name)
    {
        auto* grid = QAccessible::queryAccessibleInterface(&table)->tableInterface();
        for (int row = 0; row < grid->rowCount(); ++row) {
            QAccessibleInterface* cell = grid->cellAt(row, table.actionColumn());
            for (int n = 0; n < cell->childCount(); ++n)
                if (cell->child(n)->text(QAccessible::Name) == name)
                    return cell->child(n);
        }
        return nullptr;
    }
    static void press(ActionTable& table, const QString& name)
    {
        QAccessibleInterface* found = button(table, name);
        INFO(name.toStdString());
        REQUIRE(found);
        REQUIRE_FALSE(found->state().disabled);
        found->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCoreApplication::processEvents();
    }
    void putOnItsWay(InvoiceId id)
    {
        must(bench.ledger->pushes.open(PushEffect::Invoice, id, std::nullopt,
                                       must(bench.billing.row(id)).reference, {}, 0));
        must(bench.ledger->invoices.refreshState(id));
        Q_EMIT bench.ledger->invoicesChanged();
        QCoreApplication::processEvents();
    }
};

const QString kRed = u"Red button: delete the draft of %1"_s;

}  // namespace

TEST_CASE("red asks first and says what happens to number and lead", "[ui][trade]")
{
    Trade trade;
    Trade::press(trade.leads(), kRed.arg(u"L-1002"_s));
    REQUIRE(trade.bench.prompter.asked.size() == 1);
    const Question& question = trade.bench.prompter.asked.front().question;
    CHECK(question.text.contains(u"Delete invoice #2280 of L-1002 (Umhlanga Plaza"_s));
    CHECK(question.text.contains(u"kept as void"_s));
    CHECK(question.text.contains(u"Invoicing - New"_s));
    CHECK(question.yes == u"&Delete invoice #2280"_s);
    CHECK(question.no == u"&Keep it"_s);
    CHECK(question.returnKey == Question::Safe::No);
    CHECK(trade.state(trade.draft) == InvoiceState::Draft);
    CHECK_FALSE(trade.bar().isVisible());
}

TEST_CASE("after red the undo bar names the deletion and takes it back exactly", "[ui][trade]")
{
    Trade trade;
    trade.window.showInvoices();
    Trade::press(trade.invoices(), u"Red button: delete invoice #2281"_s);
    trade.bench.prompter.sayYes();
    CHECK(trade.state(trade.ready) == InvoiceState::Void);
    CHECK(trade.stage(trade.active) == LeadStage::New);
    CHECK_FALSE(must(trade.bench.billing.invoice(trade.ready)).voidReason.isEmpty());
    REQUIRE(trade.bar().isVisible());
    CHECK(trade.bar().text() == u"Invoice #2281 was deleted; L-1003 is in Invoicing - New."_s);
    trade.bar().findChild<QPushButton*>(u"undoButton"_s)->click();
    CHECK(trade.state(trade.ready) == InvoiceState::Ready);
    CHECK(trade.stage(trade.active) == LeadStage::Active);
    CHECK_FALSE(trade.bar().isVisible());
    CHECK(trade.announced() == u"Invoice #2281 of L-1003 is back as it was."_s);
    CHECK(trade.bench.prompter.told.empty());
}

TEST_CASE("deleting and undoing need no mouse", "[ui][trade][keyboard]")
{
    Trade trade;
    trade.leads().setFocus();
    trade.leads().selectRowAt(1);
    QTest::keyClick(&trade.leads(), Qt::Key_Delete);
    REQUIRE(trade.bench.prompter.asked.size() == 1);
    trade.bench.prompter.sayYes();
    REQUIRE(trade.bar().isVisible());
    QTest::keyClick(&trade.leads(), Qt::Key_Z, Qt::ControlModifier);
    CHECK(trade.state(trade.draft) == InvoiceState::Draft);
    CHECK_FALSE(trade.bar().isVisible());
}

TEST_CASE("the undo bar goes after ten seconds and the deletion stands", "[ui][trade]")
{
    Trade trade;
    trade.window.deleteDrafts({trade.draft});
    trade.bench.prompter.sayYes();
    CHECK(trade.undoAction()->isEnabled());
    for (int second = 1; second < UndoBar::kSeconds; ++second)
        trade.bar().secondPassed();
    CHECK(trade.bar().isVisible());
    trade.bar().secondPassed();
    CHECK_FALSE(trade.bar().isVisible());
    CHECK_FALSE(trade.undoAction()->isEnabled());
    trade.bar().undo();
    CHECK(trade.state(trade.draft) == InvoiceState::Void);
}

TEST_CASE("several drafts are deleted by one question, and one Undo brings all of them back", "[ui][trade]")
{
    Trade trade;
    trade.window.showInvoices();
    trade.invoices().setFocus();
    trade.invoices().selectAll();
    QTest::keyClick(&trade.invoices(), Qt::Key_Delete);
    REQUIRE(trade.bench.prompter.asked.size() == 1);
    const Question& question = trade.bench.prompter.asked.front().question;
    CHECK(question.text.contains(u"Delete 2 invoices, %1 together?"_s.arg(format(Money::fromCents(230000)))));
    CHECK(question.details.contains(u"#2280 of L-1002"_s));
    CHECK(question.details.contains(u"#2281 of L-1003"_s));
    CHECK(question.returnKey == Question::Safe::No);
    trade.bench.prompter.sayYes();
    REQUIRE(QTest::qWaitFor([&] { return trade.bar().isVisible(); }));
    CHECK(trade.state(trade.draft) == InvoiceState::Void);
    CHECK(trade.state(trade.ready) == InvoiceState::Void);
    trade.bar().undo();
    REQUIRE(QTest::qWaitFor([&] { return trade.announced().contains(u"back as they were"_s); }));
    CHECK(trade.state(trade.draft) == InvoiceState::Draft);
    CHECK(trade.state(trade.ready) == InvoiceState::Ready);
    CHECK(trade.stage(trade.active) == LeadStage::Active);
}

TEST_CASE("deleting very many drafts shows how far it is; cancelled, none is deleted", "[ui][trade]")
{
    Trade trade;
    std::vector<InvoiceId> drafts;
    for (int n = 0; n < 150; ++n)
        drafts.push_back(trade.bench.generate(trade.bench.addLead(u"M-%1"_s.arg(n), u"Karoo Guest House"_s)));
    const auto voided = [&] {
        return std::ranges::count_if(drafts,
                                     [&](InvoiceId id) { return trade.state(id) == InvoiceState::Void; });
    };
    trade.window.deleteDrafts(drafts);
    trade.bench.prompter.sayYes();
    auto* progress = trade.window.findChild<WorkProgress*>();
    REQUIRE(progress);
    CHECK(progress->windowTitle() == u"Delete the drafts"_s);
    CHECK(unnamedControls(progress) == QStringList());
    progress->reject();
    QCoreApplication::processEvents();
    CHECK(voided() == 0);
    CHECK_FALSE(trade.bar().isVisible());

    trade.window.deleteDrafts(drafts);
    trade.bench.prompter.sayYes();
    REQUIRE(QTest::qWaitFor([&] { return trade.bar().isVisible(); }, 30'000));
    CHECK(voided() == 150);
    trade.bar().undo();
    REQUIRE(QTest::qWaitFor([&] { return trade.announced().contains(u"150 invoices are back"_s); }, 30'000));
    CHECK(voided() == 0);
}

TEST_CASE("of several selected rows one that may not be deleted holds back all, by name", "[ui][trade]")
{
    Trade trade;
    trade.window.showInvoices();
    trade.putOnItsWay(trade.ready);
    trade.invoices().selectAll();
    const QAction* red = trade.invoices().rowAction(u"delete"_s);
    CHECK_FALSE(red->isEnabled());
    CHECK(red->toolTip().contains(u"#2281"_s));
    CHECK(trade.invoices().rowAction(u"open"_s)->toolTip().contains(u"Choose one row only."_s));
}

TEST_CASE("a second deletion leaves the first its ten seconds", "[ui][trade]")
{
    Trade trade;
    trade.window.deleteDrafts({trade.draft});
    trade.bench.prompter.sayYes();
    trade.bar().secondPassed();
    trade.window.deleteDrafts({trade.ready});
    trade.bench.prompter.sayYes();
    CHECK(trade.bar().text().contains(u"#2281"_s));
    trade.bar().undo();
    CHECK(trade.state(trade.ready) == InvoiceState::Ready);
    REQUIRE(trade.bar().isVisible());
    CHECK(trade.bar().text().contains(u"#2280"_s));
    CHECK(trade.bar().findChild<QLabel*>(u"undoSeconds"_s)->text() == u"9 s"_s);
    trade.bar().undo();
    CHECK(trade.state(trade.draft) == InvoiceState::Draft);
    CHECK_FALSE(trade.bar().isVisible());
}

TEST_CASE("an undo that no longer fits says why", "[ui][trade]")
{
    Trade trade;
    trade.window.deleteDrafts({trade.draft});
    trade.bench.prompter.sayYes();
    trade.bench.generate(trade.drafted);
    trade.bar().undo();
    REQUIRE(trade.bench.prompter.told.size() == 1);
    CHECK(trade.bench.prompter.told.front().notice.text.contains(u"#2282"_s));
    CHECK(trade.state(trade.draft) == InvoiceState::Void);
}

TEST_CASE("red is disabled with its reason where there is nothing to delete or it is too late", "[ui][trade]")
{
    Trade trade;
    CHECK(Trade::button(trade.leads(), kRed.arg(u"L-1001"_s))->state().disabled);
    trade.leads().selectRowAt(0);
    CHECK(trade.leads().rowAction(u"delete"_s)->toolTip().contains(u"no draft to delete"_s));

    trade.window.showInvoices();
    trade.putOnItsWay(trade.ready);
    CHECK(Trade::button(trade.invoices(), u"Red button: delete invoice #2281"_s)->state().disabled);
    CHECK(whyNotDeleted(trade.state(trade.ready)).contains(u"waits to be sent or is being sent"_s));
    CHECK(whyNotDeleted(InvoiceState::Blocked).contains(u"is blocked and waits"_s));
    CHECK(whyNotDeleted(InvoiceState::Unknown).contains(u"may be in Sage One already"_s));
    CHECK(whyNotDeleted(InvoiceState::Emailed).contains(u"in Sage One"_s));
}

TEST_CASE("what went on its way while red was asking is not deleted", "[ui][trade]")
{
    Trade trade;
    trade.window.deleteDrafts({trade.ready});
    trade.putOnItsWay(trade.ready);
    trade.bench.prompter.sayYes();
    CHECK(trade.state(trade.ready) == InvoiceState::Sending);
    REQUIRE(trade.bench.prompter.told.size() == 1);
    CHECK_FALSE(trade.bar().isVisible());
}

TEST_CASE("black opens the customer of a row and saves what is changed there", "[ui][trade]")
{
    Trade trade;
    Trade::press(trade.leads(), u"Black button: customer of L-1001"_s);
    REQUIRE(trade.customer());
    auto* phone = trade.customer()->findChild<QLineEdit*>(u"customerPhone"_s);
    CHECK_FALSE(phone->isReadOnly());
    phone->setText(u"021 555 0999"_s);
    trade.customer()->findChild<QPushButton*>(u"saveCustomerButton"_s)->click();
    const CustomerId id = trade.bench.customerNamed(u"Karoo Guest House"_s);
    CHECK(must(trade.bench.invoicing.customer(id)).details.phone == u"021 555 0999"_s);
    CHECK(trade.announced() == u"Customer Karoo Guest House saved."_s);
}

TEST_CASE("black on a draft says that the draft keeps its particulars", "[ui][trade]")
{
    Trade trade;
    trade.window.showInvoices();
    Trade::press(trade.invoices(), u"Black button: customer of invoice #2280"_s);
    REQUIRE(trade.customer());
    trade.customer()->findChild<QPushButton*>(u"saveCustomerButton"_s)->click();
    CHECK(trade.announced().contains(u"Invoice #2280 keeps the particulars it has"_s));
}

TEST_CASE("once the invoice goes to Sage One its customer is only viewed", "[ui][trade]")
{
    Trade trade;
    trade.putOnItsWay(trade.ready);
    trade.window.openCustomerOf(trade.active);
    REQUIRE(trade.customer());
    for (const QLineEdit* field : trade.customer()->findChildren<QLineEdit*>())
        CHECK(field->isReadOnly());
    CHECK_FALSE(trade.customer()->findChild<QPushButton*>(u"saveCustomerButton"_s)->isVisible());
    CHECK(trade.customer()->findChild<QPushButton*>(u"cancelButton"_s)->text() == u"C&lose"_s);
    CHECK(trade.customer()->findChild<QLabel*>(u"inlineMessageText"_s)->text().contains(u"only viewed"_s));
    CHECK(unnamedControls(trade.customer()) == QStringList());
    CHECK(sharedMnemonics(trade.customer()) == QStringList());
}

TEST_CASE("light blue makes a copy in Invoicing - New and shows it", "[ui][trade]")
{
    Trade trade;
    trade.window.showInvoices();
    Trade::press(trade.invoices(), u"Light blue button: copy the job card of invoice #2281 as a new lead"_s);
    CHECK(trade.announced() == u"L-1003-2 is a copy of L-1003 and has no invoice yet."_s);
    auto& list = trade.page(LeadStage::New);
    REQUIRE(list.isVisible());
    const auto row = list.table()->selectedRow();
    REQUIRE(row);
    CHECK(list.model().at(*row).reference == u"L-1003-2"_s);
    CHECK_FALSE(list.model().at(*row).invoiceNumber);
    CHECK(trade.stage(trade.active) == LeadStage::Active);
}

TEST_CASE("in each list no two rows' actions share a key or a letter of the menu", "[ui][trade][keyboard]")
{
    Trade trade;
    for (ActionTable* table : {&trade.leads(), &trade.invoices()}) {
        QSet<QString> keys;
        QSet<QString> letters;
        for (const QAction* action : table->actions()) {
            INFO(action->text().toStdString());
            CHECK_FALSE(action->icon().isNull());
            CHECK_FALSE(action->shortcut().isEmpty());
            CHECK_FALSE(keys.contains(action->shortcut().toString()));
            keys << action->shortcut().toString();
            const QString letter = QKeySequence::mnemonic(action->text()).toString();
            CHECK_FALSE(letter.isEmpty());
            CHECK_FALSE(letters.contains(letter));
            letters << letter;
        }
        for (const QAction* action : trade.window.findChildren<QAction*>())
            if (action->shortcutContext() == Qt::WindowShortcut && !action->shortcut().isEmpty())
                CHECK_FALSE(keys.contains(action->shortcut().toString()));
    }
}

TEST_CASE("the undo bar is named, shares no letter, and the newest offer stands before the others",
          "[ui][trade]")
{
    Trade trade;
    int first = 0;
    int second = 0;
    trade.bar().offer(u"First"_s, [&] { ++first; });
    trade.bar().secondPassed();
    CHECK(trade.bar().findChild<QLabel*>(u"undoSeconds"_s)->text() == u"9 s"_s);
    trade.bar().offer(u"Second"_s, [&] { ++second; });
    CHECK(trade.bar().findChild<QLabel*>(u"undoSeconds"_s)->text() == u"10 s"_s);
    CHECK(trade.bar().accessibleName() == u"Second"_s);
    auto* button = trade.bar().findChild<QPushButton*>(u"undoButton"_s);
    CHECK(button->accessibleName() == u"Undo: Second"_s);
    CHECK(button->focusPolicy() & Qt::TabFocus);
    CHECK(sharedMnemonics(&trade.window) == QStringList());
    CHECK(unnamedControls(&trade.window) == QStringList());
    trade.bar().undo();
    CHECK(first == 0);
    CHECK(second == 1);
    trade.bar().undo();
    trade.bar().undo();
    CHECK(first == 1);
    CHECK(second == 1);
}

// Run by hand with GREENHAND_PICTURES=folder: what a person should look at.
TEST_CASE("pictures of the trade buttons and the undo bar", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (folder.isEmpty()) {
        WARN("skipped: GREENHAND_PICTURES names no folder");
        return;
    }
    const bool dark = GENERATE(false, true);
    Trade trade;
    chooseLook(*qApp, dark ? LookChoice::Dark : LookChoice::Light);
    const auto picture = [&](QWidget& widget, const QString& name) {
        QCoreApplication::processEvents();
        REQUIRE(widget.grab().save(
            QDir(folder).filePath(QString(name % (dark ? u"-dark.png"_s : u"-light.png"_s)))));
    };
    trade.window.resize(1280, 800);
    trade.window.deleteDrafts({trade.draft});
    trade.bench.prompter.sayYes();
    picture(trade.window, u"trade_leads"_s);
    trade.window.showInvoices();
    picture(trade.window, u"trade_invoices"_s);
    trade.window.resize(1024, 700);
    picture(trade.window, u"trade_invoices_small"_s);
    trade.window.showInvoicing(LeadStage::New);
    picture(trade.window, u"trade_leads_small"_s);
    trade.putOnItsWay(trade.ready);
    trade.window.openCustomerOf(trade.active);
    picture(*trade.customer(), u"trade_customer"_s);
    chooseLook(*qApp, LookChoice::Light);
}
