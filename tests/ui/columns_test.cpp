#include "tests/ui/bench.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/shared/action_table.h"
#include "ui/shared/column_memory.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

void choose(LeadListPage& page, const QString& entry)
{
    QMenu menu;
    page.table()->findChild<ColumnMemory*>()->fill(&menu);
    for (QAction* action : menu.actions())
        if (QString(action->text()).remove(u'&') == entry)
            return action->trigger();
    FAIL(entry.toStdString());
}

}  // namespace

TEST_CASE(
    "a narrow window leaves out columns, but none that the clerk chose, and a wide one shows them again",
    "[ui][lists]")
{
    UiBench bench;
    bench.addLead(u"L-1001"_s, u"Karoo Guest House"_s);
    const auto open = [&](int width) {
        auto page = std::make_unique<LeadListPage>(bench.desk, bench.navigator, LeadStage::New);
        page->resize(width, 560);
        page->show();
        REQUIRE(QTest::qWaitForWindowExposed(page.get()));
        return page;
    };
    const auto isShown = [](LeadListPage& page, int column) { return !page.table()->isColumnHidden(column); };
    {
        const auto page = open(996);
        CHECK_FALSE(isShown(*page, LeadTableModel::Site));
        CHECK_FALSE(isShown(*page, LeadTableModel::Technician));
        page->resize(1400, 560);
        CHECK(isShown(*page, LeadTableModel::Site));
        CHECK(isShown(*page, LeadTableModel::Technician));
        page->resize(996, 560);
    }
    const auto wide = open(1400);
    CHECK(isShown(*wide, LeadTableModel::Site));  // what the window left out is not remembered
    wide->resize(996, 560);
    choose(*wide, u"Site"_s);
    CHECK(isShown(*wide, LeadTableModel::Site));
    const auto again = open(996);
    CHECK(isShown(*again, LeadTableModel::Site));
    choose(*again, u"Put the columns back"_s);
    CHECK_FALSE(isShown(*again, LeadTableModel::Site));
}

TEST_CASE("columns are hidden, moved and put back, and found again as they were", "[ui][lists]")
{
    UiBench bench;
    bench.addLead(u"L-1001"_s, u"Karoo Guest House"_s);
    const auto open = [&] {
        auto page = std::make_unique<LeadListPage>(bench.desk, bench.navigator, LeadStage::New);
        page->resize(1280, 800);
        page->show();
        REQUIRE(QTest::qWaitForWindowExposed(page.get()));
        return page;
    };
    {
        const auto page = open();
        choose(*page, u"Site"_s);
        page->table()->horizontalHeader()->moveSection(LeadTableModel::Customer, 0);
    }
    const auto again = open();
    CHECK(again->table()->isColumnHidden(LeadTableModel::Site));
    CHECK(again->table()->horizontalHeader()->visualIndex(LeadTableModel::Customer) == 0);
    choose(*again, u"Put the columns back"_s);
    CHECK_FALSE(again->table()->isColumnHidden(LeadTableModel::Site));
    CHECK(again->table()->horizontalHeader()->visualIndex(LeadTableModel::Customer)
          == LeadTableModel::Customer);
}
