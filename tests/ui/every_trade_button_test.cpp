#include "tests/ui/bench.h"
#include "ui/billing/billing_page.h"
#include "ui/billing/invoices_page.h"
#include "ui/invoicing/invoicing_page.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/main_window.h"
#include "ui/shared/action_table.h"

#include <QAccessible>
#include <QAction>
#include <QApplication>
#include <QHelpEvent>
#include <QMenu>
#include <QSet>
#include <QTest>
#include <QToolTip>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// The window with a lead of each kind: untouched, without a customer, drafted, ready, sent.
struct Walk {
    UiBench bench;
    MainWindow window{bench.desk, bench.prompter};

    Walk()
    {
        bench.addLead(u"L-1001"_s, u"Karoo Guest House"_s, kToday.addDays(-1));
        JobCard nobody;
        nobody.reference = u"L-1002"_s;
        nobody.finishedOn = kToday;
        nobody.work = u"Pump"_s;
        must(bench.invoicing.addLead(nobody));
        bench.generate(bench.addLead(u"L-1003"_s, u"Umhlanga Plaza"_s, kToday.addDays(-2)));
        bench.generateAndUpdate(bench.addLead(u"L-1004"_s, u"Highveld Dairies CC"_s, kToday.addDays(-3)));
        window.resize(1280, 800);
        window.show();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        QCoreApplication::processEvents();
    }
    std::vector<ActionTable*> tables()
    {
        auto* invoicing = window.findChild<InvoicingPage*>();
        std::vector<ActionTable*> all;
        for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed})
            all.push_back(invoicing->page(stage).table());
        all.push_back(window.findChild<InvoicesPage*>()->table());
        return all;
    }
    void bringToFront(ActionTable* table)
    {
        if (table->objectName() == u"leadTable"_s) {
            for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed})
                if (window.findChild<InvoicingPage*>()->page(stage).table() == table)
                    window.showInvoicing(stage);
        } else {
            window.showInvoices();
        }
        QCoreApplication::processEvents();
    }
};

QString tooltipOf(ActionTable& table, int row, int button)
{
    const QRect at = table.buttonRect(table.model()->index(row, table.actionColumn()), button);
    QHelpEvent ask(QEvent::ToolTip, at.center(), table.viewport()->mapToGlobal(at.center()));
    QApplication::sendEvent(table.viewport(), &ask);
    return QToolTip::text();
}

QAccessibleInterface* accessibleButton(ActionTable& table, int row, int button)
{
    auto* grid = QAccessible::queryAccessibleInterface(&table)->tableInterface();
    return grid->cellAt(row, table.actionColumn())->child(button);
}

QString plain(const QAction* action) { return QString(action->text()).remove(u'&').remove(u'…'); }

/// What the row's menu offers, opened by its key.
QStringList menuOf(ActionTable& table)
{
    table.setFocus();
    QTest::keyClick(&table, Qt::Key_F10, Qt::ShiftModifier);
    auto* menu = table.findChild<QMenu*>(u"rowMenu"_s);
    REQUIRE(menu);
    QStringList entries;
    for (const QAction* action : menu->actions())
        entries << plain(action);
    delete menu;
    return entries;
}

void checkButton(ActionTable& table, int row, int button)
{
    const RowAction& action = table.actionsOfRow()[std::size_t(button)];
    QAction* entry = table.rowAction(action.id);
    const QString name = table.buttonName(row, button);
    const QString why = table.whyNot(row, button);
    INFO(name.toStdString());
    CHECK_FALSE(action.icon.isNull());
    CHECK_FALSE(action.shortcut.isEmpty());
    CHECK(name.contains(table.rowName(row)));
    CHECK(name.length() > table.rowName(row).length() + 5);  // a verb or a thing beside the number

    const QString tip = tooltipOf(table, row, button);
    CHECK(tip.contains(table.rowName(row)));
    CHECK(tip.contains(action.shortcut.toString(QKeySequence::NativeText)));
    CHECK(tip.contains(why.toHtmlEscaped()));

    QAccessibleInterface* heard = accessibleButton(table, row, button);
    CHECK(heard->text(QAccessible::Name) == name);
    CHECK(heard->state().disabled == !why.isEmpty());
    const QString key = action.shortcut.toString(QKeySequence::NativeText);
    CHECK(heard->text(QAccessible::Description) == (why.isEmpty() ? key : why));
    CHECK(heard->text(QAccessible::Accelerator) == key);
    const QString press = QAccessibleActionInterface::pressAction();
    CHECK(heard->actionInterface()->keyBindingsForAction(press) == QStringList{key});

    CHECK(entry->isEnabled() == why.isEmpty());
    CHECK(entry->toolTip().contains(why.isEmpty() ? name.toHtmlEscaped() : why.toHtmlEscaped()));
}

}  // namespace

TEST_CASE("every trade button has icon, tooltip, name, key and menu entry; a disabled one says why",
          "[ui][trade][keyboard]")
{
    Walk walk;
    int disabled = 0;
    int enabled = 0;
    for (ActionTable* table : walk.tables()) {
        walk.bringToFront(table);
        for (int row = 0; row < table->model()->rowCount(); ++row) {
            table->selectRowAt(row);
            const QStringList menu = menuOf(*table);
            for (int button = 0; button < int(table->actionsOfRow().size()); ++button) {
                checkButton(*table, row, button);
                CHECK(menu.contains(plain(table->rowAction(table->actionsOfRow()[std::size_t(button)].id))));
                (table->whyNot(row, button).isEmpty() ? enabled : disabled) += 1;
            }
        }
    }
    CHECK(enabled > 10);
    CHECK(disabled > 3);
}

TEST_CASE("the manual's buttons are all there, each named by its colour", "[ui][trade]")
{
    Walk walk;
    QSet<QString> found;
    QSet<QString> green;
    const auto wanted = {u"Green hand"_s,   u"Blue button"_s,  u"Orange button"_s,    u"Red button"_s,
                         u"Black button"_s, u"White button"_s, u"Light blue button"_s};
    for (ActionTable* table : walk.tables())
        for (const RowAction& action : table->actionsOfRow())
            for (const QString& colour : wanted)
                if (action.rowText.startsWith(colour)) {
                    found << colour;
                    if (action.section == RowAction::Section::Green)
                        green << colour;
                }
    CHECK(found == QSet<QString>(wanted.begin(), wanted.end()));
    CHECK(green == QSet<QString>{u"Orange button"_s});
}
