#include "ui/invoicing/invoicing_page.h"

#include "core/domain/number_text.h"
#include "tests/ui/bench.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/shared/action_table.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/look.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/search_field.h"

#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QAction>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QTabWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct Invoicings {
    UiBench bench;
    LeadId geyser = bench.addLead(u"L-1001"_s, u"Karoo Guest House"_s, kToday.addDays(-2), 1100);
    LeadId drain = bench.addLead(u"L-1002"_s, u"Umhlanga Plaza"_s, kToday.addDays(-16), 2200);
    LeadId pump = bench.addLead(u"L-1003"_s, u"Highveld Dairies CC"_s, kToday.addDays(-21), 3300);
    InvoicingPage page{bench.desk, bench.navigator};

    Invoicings()
    {
        page.resize(1280, 800);
        page.QWidget::show();
        REQUIRE(QTest::qWaitForWindowExposed(&page));
        page.activateWindow();
    }

    LeadListPage& fresh() { return page.page(LeadStage::New); }
    ActionTable* table() { return fresh().table(); }
    SearchField* search() { return fresh().findChild<SearchField*>(u"leadSearch"_s); }
    QString tab(int n) { return page.findChild<QTabWidget*>(u"invoicingTabs"_s)->tabText(n); }
    QString cell(int row, int column) { return fresh().model().index(row, column).data().toString(); }
    QRect hand(int row)
    {
        return table()->buttonRect(fresh().model().index(row, LeadTableModel::Actions), 0);
    }
};

}  // namespace

TEST_CASE("Invoicing - New lists the leads to be billed, newest work first", "[ui][invoicing]")
{
    Invoicings invoicing;
    QAbstractItemModelTester tester(&invoicing.fresh().model());
    REQUIRE(invoicing.fresh().model().rowCount() == 3);
    CHECK(invoicing.cell(0, LeadTableModel::Reference) == u"L-1001"_s);
    CHECK(invoicing.cell(0, LeadTableModel::Customer) == u"Karoo Guest House"_s);
    CHECK(invoicing.cell(0, LeadTableModel::State) == u"To invoice"_s);
    CHECK(invoicing.cell(2, LeadTableModel::Reference) == u"L-1003"_s);
    CHECK(invoicing.table()->selectedRow() == 0);
}

TEST_CASE("work that waits too long is marked in words and colour", "[ui][invoicing]")
{
    CHECK(daysText(kToday, kToday) == u"today"_s);
    CHECK(daysText(kToday.addDays(-1), kToday) == u"1 day"_s);
    CHECK(daysText(kToday.addDays(-20), kToday) == u"20 days"_s);
    CHECK(daysText(kToday.addDays(-21), kToday) == u"21 days: late"_s);

    Invoicings invoicing;
    auto& model = invoicing.fresh().model();
    const auto days = [&](int row) { return model.index(row, LeadTableModel::Days); };
    CHECK_FALSE(days(0).data(kToneRole).isValid());
    CHECK(days(1).data(kToneRole).toInt() == int(Tone::Warning));
    CHECK(days(2).data(kToneRole).toInt() == int(Tone::Bad));
    CHECK(days(2).data().toString() == u"21 days: late"_s);
    CHECK(days(2).data(Qt::ToolTipRole).toString().contains(u"VAT Act"_s));
}

TEST_CASE("counts in the tabs follow what happens elsewhere", "[ui][invoicing]")
{
    Invoicings invoicing;
    CHECK(invoicing.tab(0) == u"&New (3)"_s);
    CHECK(invoicing.tab(1) == u"&Active (0)"_s);
    invoicing.bench.generateAndUpdate(invoicing.geyser);
    CHECK(QTest::qWaitFor([&] { return invoicing.tab(0) == u"&New (2)"_s; }));
    CHECK(QTest::qWaitFor([&] { return invoicing.tab(1) == u"&Active (1)"_s; }));
    // A list that is not seen is read when it is shown.
    invoicing.page.show(LeadStage::Active);
    CHECK(QTest::qWaitFor([&] { return invoicing.page.page(LeadStage::Active).model().rowCount() == 1; }));
}

TEST_CASE("a lead with a draft that was not updated stays in New and shows its number", "[ui][invoicing]")
{
    Invoicings invoicing;
    invoicing.bench.generate(invoicing.geyser);
    CHECK(QTest::qWaitFor([&] { return invoicing.cell(0, LeadTableModel::InvoiceNumber) == u"#2280"_s; }));
    CHECK(invoicing.cell(0, LeadTableModel::State) == u"Draft"_s);
    CHECK(invoicing.tab(0) == u"&New (3)"_s);
}

TEST_CASE("the list narrows while the clerk types", "[ui][invoicing]")
{
    Invoicings invoicing;
    QTest::keyClicks(invoicing.search(), u"umhl"_s);
    REQUIRE(invoicing.fresh().model().rowCount() == 1);
    CHECK(invoicing.cell(0, LeadTableModel::Customer) == u"Umhlanga Plaza"_s);
    QTest::keyClick(invoicing.search(), Qt::Key_Escape);
    CHECK(invoicing.search()->text().isEmpty());
    CHECK(invoicing.fresh().model().rowCount() == 3);
}

TEST_CASE("a search without a find names its words and offers to clear them", "[ui][invoicing]")
{
    Invoicings invoicing;
    EmptyState* empty = invoicing.table()->emptyState();
    CHECK_FALSE(empty->isVisible());
    QTest::keyClicks(invoicing.search(), u"zzz qq"_s);
    REQUIRE(empty->isVisible());
    CHECK(empty->text().contains(u"“zzz qq”"_s));
    QPushButton* clear = nullptr;
    CHECK(QTest::qWaitFor([&] {
        for (auto* button : empty->findChildren<QPushButton*>())
            if (button->isVisible() && button->text().startsWith(u"Clea"_s))
                clear = button;
        return clear != nullptr;
    }));
    REQUIRE(clear);
    clear->click();
    CHECK(invoicing.search()->text().isEmpty());
    CHECK_FALSE(empty->isVisible());
}

TEST_CASE("a lead that is in another list is found from here by one click", "[ui][invoicing]")
{
    Invoicings invoicing;
    invoicing.bench.generateAndUpdate(invoicing.drain);
    REQUIRE(QTest::qWaitFor([&] { return invoicing.fresh().model().rowCount() == 2; }));
    QTest::keyClicks(invoicing.search(), u"1002"_s);
    REQUIRE(invoicing.table()->emptyState()->isVisible());
    const auto way = [&](const QString& words) -> QPushButton* {
        for (auto* button : invoicing.table()->emptyState()->findChildren<QPushButton*>())
            if (button->isVisible() && button->text() == words)
                return button;
        return nullptr;
    };
    REQUIRE(QTest::qWaitFor([&] { return way(u"Search in Active"_s) && way(u"Search in Completed"_s); }));
    CHECK_FALSE(way(u"Search in New"_s));
    way(u"Search in Active"_s)->click();
    CHECK(invoicing.page.shownStage() == LeadStage::Active);
    LeadListPage& active = invoicing.page.page(LeadStage::Active);
    REQUIRE(active.model().rowCount() == 1);
    CHECK(active.model().at(0).reference == u"L-1002"_s);
    CHECK(active.table()->selectedRow() == 0);
}

TEST_CASE("an empty list says why and what to do next", "[ui][invoicing]")
{
    UiBench bench;
    InvoicingPage page(bench.desk, bench.navigator);
    page.QWidget::show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    EmptyState* empty = page.page(LeadStage::New).table()->emptyState();
    CHECK(empty->isVisible());
    CHECK(empty->text().contains(u"No leads"_s));
    for (auto* button : empty->findChildren<QPushButton*>())
        if (button->text() == u"New lead"_s)
            button->click();
    CHECK(bench.navigator.newLeads == 1);
}

TEST_CASE("the green hand opens its lead with the mouse, once", "[ui][invoicing]")
{
    Invoicings invoicing;
    const QPoint hand = invoicing.hand(1).center();
    QTest::mouseClick(invoicing.table()->viewport(), Qt::LeftButton, {}, hand);
    REQUIRE(invoicing.bench.navigator.leads == std::vector{invoicing.drain});
    CHECK(invoicing.table()->selectedRow() == 1);
    // A double click is press, release, double click, release: one opening.
    QTest::mouseClick(invoicing.table()->viewport(), Qt::LeftButton, {}, hand);
    QTest::mouseDClick(invoicing.table()->viewport(), Qt::LeftButton, {}, hand);
    QTest::mouseRelease(invoicing.table()->viewport(), Qt::LeftButton, {}, hand);
    CHECK(invoicing.bench.navigator.leads.size() == 2);
}

TEST_CASE("the keyboard opens the selected lead by Return, Ctrl+J and the row's menu", "[ui][invoicing]")
{
    Invoicings invoicing;
    ActionTable* table = invoicing.table();
    table->setFocus();
    table->selectRowAt(2);
    QTest::keyClick(table, Qt::Key_Return);
    CHECK(invoicing.bench.navigator.leads == std::vector{invoicing.pump});
    table->rowAction(u"hand"_s)->trigger();
    CHECK(invoicing.bench.navigator.leads.size() == 2);
    CHECK(table->rowAction(u"hand"_s)->shortcut() == QKeySequence(u"Ctrl+J"_s));

    QTest::keyClick(table, Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = table->findChild<QMenu*>(u"rowMenu"_s);
    REQUIRE(menu);
    CHECK(menu->actions().contains(table->rowAction(u"hand"_s)));
    CHECK(menu->actions().contains(table->rowAction(u"invoice"_s)));
    menu->close();
}

TEST_CASE("an action that cannot be done says why", "[ui][invoicing]")
{
    Invoicings invoicing;
    ActionTable* table = invoicing.table();
    CHECK_FALSE(table->rowAction(u"invoice"_s)->isEnabled());
    CHECK(table->rowAction(u"invoice"_s)->toolTip().contains(u"no invoice yet"_s));
    table->trigger(0, 1);
    CHECK(invoicing.bench.navigator.invoices.empty());

    const InvoiceId invoice = invoicing.bench.generate(invoicing.geyser);
    CHECK(QTest::qWaitFor([&] { return table->rowAction(u"invoice"_s)->isEnabled(); }));
    table->trigger(0, 1);
    CHECK(invoicing.bench.navigator.invoices == std::vector{invoice});
}

TEST_CASE("the green hand is a push button for assistive technology", "[ui][invoicing][accessibility]")
{
    Invoicings invoicing;
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(invoicing.table());
    REQUIRE(table);
    REQUIRE(table->tableInterface());
    CHECK(table->tableInterface()->rowCount() == 3);
    QAccessibleInterface* cell = table->tableInterface()->cellAt(1, LeadTableModel::Actions);
    REQUIRE(cell);
    REQUIRE(cell->childCount() == 5);
    QAccessibleInterface* hand = cell->child(0);
    CHECK(hand->role() == QAccessible::Button);
    CHECK(hand->text(QAccessible::Name) == u"Green hand: job card of L-1002"_s);
    CHECK(cell->child(1)->state().disabled);
    REQUIRE(hand->actionInterface());
    hand->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(QTest::qWaitFor([&] { return !invoicing.bench.navigator.leads.empty(); }));
    CHECK(invoicing.bench.navigator.leads == std::vector{invoicing.drain});

    // After the list has changed the same place names the lead that is there now.
    invoicing.bench.generateAndUpdate(invoicing.geyser);
    REQUIRE(QTest::qWaitFor([&] { return invoicing.fresh().model().rowCount() == 2; }));
    CHECK(table->tableInterface()->cellAt(1, LeadTableModel::Actions)->child(0)->text(QAccessible::Name)
          == u"Green hand: job card of L-1003"_s);
}

TEST_CASE("the selection goes to the next row when its lead leaves the list", "[ui][invoicing]")
{
    Invoicings invoicing;
    invoicing.table()->selectRowAt(1);
    invoicing.bench.generateAndUpdate(invoicing.drain);
    REQUIRE(QTest::qWaitFor([&] { return invoicing.fresh().model().rowCount() == 2; }));
    REQUIRE(invoicing.table()->selectedRow().has_value());
    CHECK(invoicing.cell(*invoicing.table()->selectedRow(), LeadTableModel::Reference) == u"L-1003"_s);
}

TEST_CASE("the foot of the list gives its total and that of the selected lead", "[ui][invoicing]")
{
    Invoicings invoicing;
    const auto* foot = invoicing.fresh().findChild<QLabel*>(u"leadTotals"_s);
    invoicing.table()->selectRowAt(0);
    CHECK(foot->text().contains(
        QString(u"3 leads, "_s % format(Money::fromCents(759000)) % u" VAT included"_s)));
    CHECK(foot->text().contains(QString(u"L-1001, "_s % format(Money::fromCents(126500)))));
}

TEST_CASE("every control of Invoicing has a name", "[ui][invoicing][accessibility]")
{
    Invoicings invoicing;
    CHECK(unnamedControls(&invoicing.page) == QStringList());
}
