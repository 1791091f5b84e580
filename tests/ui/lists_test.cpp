#include "core/domain/number_text.h"
#include "tests/ui/bench.h"
#include "ui/billing/invoices_page.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/job_card/customer_picker.h"
#include "ui/main_window.h"
#include "ui/shared/action_table.h"
#include "ui/shared/column_memory.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/filter_row.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/search_field.h"

#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// Twelve leads of three customers; the dearest is neither the newest nor the oldest.
struct Lists {
    UiBench bench;
    std::unique_ptr<LeadListPage> page;

    Lists()
    {
        const auto customers =
            std::to_array<QString>({u"Karoo Guest House"_s, u"Umhlanga Plaza"_s, u"=Highveld Dairies"_s});
        for (int n = 0; n < 12; ++n)
            bench.addLead(u"L-%1"_s.arg(990 + n), customers[std::size_t(n) % 3], kToday.addDays(-n),
                          qint64(100) * (n * 5 % 12 + 1));
        open();
    }

    void open()
    {
        page = std::make_unique<LeadListPage>(bench.desk, bench.navigator, LeadStage::New);
        page->resize(1280, 800);
        page->show();
        REQUIRE(QTest::qWaitForWindowExposed(page.get()));
        page->activateWindow();
    }

    [[nodiscard]] ActionTable& table() const { return *page->table(); }
    [[nodiscard]] QHeaderView& header() const { return *table().horizontalHeader(); }
    [[nodiscard]] QString reference(int row) const { return page->model().at(row).reference; }
    [[nodiscard]] QString selected() const { return reference(table().selectedRow().value()); }
    [[nodiscard]] QString foot() const { return page->findChild<QLabel*>(u"leadTotals"_s)->text(); }
    template <class Control>
    [[nodiscard]] Control& control(const QString& name) const
    {
        return *page->findChild<Control*>(name);
    }
    void clickHeader(int column) const
    {
        const QPoint at(header().sectionViewportPosition(column) + 20, header().height() / 2);
        QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, at);
    }
    void select(int row) const { table().selectRowAt(row); }
};

QList<QByteArray> linesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    QList<QByteArray> lines = file.readAll().split('\n');
    lines.removeAll({});
    return lines;
}

}  // namespace

TEST_CASE("a click on a header sorts by value, another turns it, and the selection stays with its lead",
          "[ui][list]")
{
    Lists lists;
    lists.select(4);
    const QString selected = lists.selected();
    lists.clickHeader(LeadTableModel::Total);
    CHECK(lists.page->model().at(0).total == Money::fromCents(138'000));  // the dearest first
    CHECK(lists.selected() == selected);
    lists.clickHeader(LeadTableModel::Total);
    CHECK(lists.page->model().at(0).total == Money::fromCents(11'500));
    CHECK(lists.selected() == selected);
    lists.clickHeader(LeadTableModel::Reference);
    CHECK(lists.reference(0) == u"L-990"_s);  // and not L-1000, as texts are compared
    lists.clickHeader(LeadTableModel::Days);
    CHECK(lists.reference(0) == u"L-1001"_s);  // the work that waits longest
    const QString before = lists.reference(0);
    lists.clickHeader(LeadTableModel::Actions);
    CHECK(lists.reference(0) == before);
}

TEST_CASE("the order of a list is remembered, also by the keyboard's way to it", "[ui][list]")
{
    Lists lists;
    QMenu menu;
    lists.table().findChild<ColumnMemory*>()->fill(&menu);
    for (QAction* entry : menu.actions())
        if (entry->menu())
            for (QAction* column : entry->menu()->actions())
                if (column->text() == u"Customer"_s)
                    column->trigger();
    CHECK(lists.page->model().at(0).customer == u"=Highveld Dairies"_s);
    lists.open();
    CHECK(lists.header().sortIndicatorSection() == LeadTableModel::Customer);
    CHECK(lists.page->model().at(0).customer == u"=Highveld Dairies"_s);
    CHECK(lists.page->model().at(11).customer == u"Umhlanga Plaza"_s);
}

TEST_CASE("filters narrow a list, the empty list names them, and Escape clears search, then filters",
          "[ui][list]")
{
    Lists lists;
    lists.control<QPushButton>(u"filterButton"_s).click();
    auto& state = lists.control<QComboBox>(u"stateFilter"_s);
    CHECK(state.isVisible());
    lists.control<CustomerPicker>(u"customerFilter"_s)
        .setCustomer(must(lists.bench.invoicing.customer(lists.bench.customerNamed(u"Karoo Guest House"_s))));
    CHECK(lists.page->model().rowCount() == 4);
    CHECK(lists.control<QPushButton>(u"filterButton"_s).text() == u"Filter (1)"_s);
    CHECK(lists.foot().contains(u"4 found, "_s));

    auto& search = lists.control<SearchField>(u"leadSearch"_s);
    search.setText(u"L-99"_s);
    CHECK(lists.page->model().rowCount() == 4);
    search.setText(u"L-993"_s);
    CHECK(lists.page->model().rowCount() == 1);
    state.setCurrentText(u"Draft"_s);
    CHECK(lists.page->model().rowCount() == 0);
    const QString empty = lists.table().emptyState()->text();
    CHECK(empty.contains(u"“L-993”"_s));
    CHECK(empty.contains(u"Draft, Karoo Guest House"_s));

    lists.table().setFocus();
    QTest::keyClick(&lists.table(), Qt::Key_Escape);
    CHECK(search.text().isEmpty());
    CHECK(lists.page->model().rowCount() == 0);
    QTest::keyClick(&lists.table(), Qt::Key_Escape);
    CHECK(lists.page->model().rowCount() == 12);
    CHECK(lists.control<QPushButton>(u"filterButton"_s).text() == u"Filter"_s);
}

TEST_CASE("a list is filtered by this month, by last month and by days from and to", "[ui][list]")
{
    Lists lists;
    lists.bench.addLead(u"L-May"_s, u"Karoo Guest House"_s, QDate(2026, 5, 31));
    REQUIRE(QTest::qWaitFor([&] { return lists.page->model().rowCount() == 13; }));
    lists.control<QPushButton>(u"filterButton"_s).click();
    auto& days = lists.control<QComboBox>(u"daysFilter"_s);
    days.setCurrentIndex(1);
    CHECK(lists.page->model().rowCount() == 12);
    days.setCurrentIndex(2);
    REQUIRE(lists.page->model().rowCount() == 1);
    CHECK(lists.reference(0) == u"L-May"_s);
    days.setCurrentIndex(3);
    QTest::keyClicks(&lists.control<QWidget>(u"fromFilter"_s), u"2026-06-21"_s);
    QTest::keyClicks(&lists.control<QWidget>(u"toFilter"_s), u"2026-06-25"_s);
    CHECK(lists.page->model().rowCount() == 5);
    lists.control<QPushButton>(u"clearFilters"_s).click();
    CHECK(lists.page->model().rowCount() == 13);
}

TEST_CASE("a click on the header of the buttons sorts nothing and moves no sort mark", "[ui][list]")
{
    const Lists lists;
    lists.clickHeader(LeadTableModel::Total);
    const Qt::SortOrder order = lists.header().sortIndicatorOrder();
    const QString first = lists.reference(0);
    lists.clickHeader(LeadTableModel::Actions);
    CHECK(lists.header().sortIndicatorSection() == LeadTableModel::Total);
    CHECK(lists.header().sortIndicatorOrder() == order);
    CHECK(lists.reference(0) == first);
}

TEST_CASE("J and K go through a list as the arrows do, Home and End to its ends", "[ui][list][keys]")
{
    Lists lists;
    lists.table().setFocus();
    lists.select(0);
    QTest::keyClick(&lists.table(), Qt::Key_J);
    QTest::keyClick(&lists.table(), Qt::Key_J);
    CHECK(lists.table().selectedRow() == 2);
    QTest::keyClick(&lists.table(), Qt::Key_K);
    CHECK(lists.table().selectedRow() == 1);
    QTest::keyClick(&lists.table(), Qt::Key_Down);
    CHECK(lists.table().selectedRow() == 2);
    QTest::keyClick(&lists.table(), Qt::Key_End);
    CHECK(lists.table().selectedRow() == 11);
    QTest::keyClick(&lists.table(), Qt::Key_J);
    CHECK(lists.table().selectedRow() == 11);
    QTest::keyClick(&lists.table(), Qt::Key_Home);
    CHECK(lists.table().selectedRow() == 0);
    QTest::keyClick(&lists.table(), Qt::Key_J);
    QTest::keyClick(&lists.table(), Qt::Key_Down, Qt::ShiftModifier);
    CHECK(lists.table().selectedRows() == std::vector{1, 2});
    CHECK(lists.foot().contains(u"selected: 2 rows, "_s));
}

TEST_CASE("all rows of a list as it is filtered are exported, safe against formulas", "[ui][list][export]")
{
    Lists lists;
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"leads.csv"_s);
    lists.control<SearchField>(u"leadSearch"_s).setText(u"highveld"_s);
    lists.page->exportTo(path);
    auto& message = *lists.page->findChild<InlineMessage*>();
    CHECK(QTest::qWaitFor([&] { return message.text().startsWith(u"4 rows were exported to "_s); }));
    const auto lines = linesOf(path);
    REQUIRE(lines.size() == 5);
    CHECK(lines[0].startsWith("\xef\xbb\xbf\"Lead\",\"Customer\""));
    CHECK(lines[1].startsWith("\"L-992\",\"'=Highveld Dairies\",\"Sandton\""));
    CHECK(lines[1].contains("\"2026-06-28\",\"Thabo Nkosi\",\"1265.00\""));
    CHECK(lines[1].trimmed().endsWith("\"To invoice\""));

    lists.page->exportTo(folder.filePath(u"missing/leads.csv"_s));
    CHECK(message.text().contains(u"leads.csv"_s));
    CHECK_FALSE(QFile::exists(folder.filePath(u"missing"_s)));
}

TEST_CASE("invoices are sorted, filtered, added up and exported as leads are", "[ui][list][billing]")
{
    UiBench bench;
    for (int n = 0; n < 5; ++n) {
        const LeadId lead = bench.addLead(u"L-%1"_s.arg(n), u"Karoo Guest House"_s, kToday.addDays(-n),
                                          qint64(100) * (n * 3 % 5 + 1));
        if (n % 2 == 0)
            bench.generateAndUpdate(lead);
        else
            bench.generate(lead);
    }
    InvoicesPage page(bench.desk, bench.navigator);
    page.resize(1280, 800);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    const auto* model = page.table()->model();
    const auto* foot = page.findChild<QLabel*>(u"invoiceFoot"_s);
    const auto number = [&](int row) { return model->index(row, 0).data().toString(); };
    CHECK(number(0) == u"#2284"_s);
    CHECK(foot->text().contains(QString(u"5 invoices, "_s % format(Money::fromCents(172'500)))));
    page.table()->horizontalHeader()->setSortIndicator(6, Qt::AscendingOrder);
    CHECK(number(0) == u"#2280"_s);
    CHECK(number(4) == u"#2283"_s);
    page.findChild<QPushButton*>(u"filterButton"_s)->click();
    page.findChild<QComboBox*>(u"stateFilter"_s)->setCurrentText(u"Draft"_s);
    CHECK(model->rowCount() == 2);
    CHECK(foot->text().contains(u"2 found, "_s));
    const QTemporaryDir folder;
    page.exportTo(folder.filePath(u"i.csv"_s));
    CHECK(QTest::qWaitFor([&] { return QFile::exists(folder.filePath(u"i.csv"_s)); }));
    const auto lines = linesOf(folder.filePath(u"i.csv"_s));
    REQUIRE(lines.size() == 3);
    CHECK(lines[1].startsWith("\"2283\",\"Karoo Guest House\",\"L-3\""));
}

TEST_CASE("what a search found is counted anew when the list shows other invoices", "[ui][list][billing]")
{
    UiBench bench;
    constexpr int kToPush = 110;  // more than are read at once
    for (int n = 0; n < kToPush; ++n)
        bench.generate(bench.addLead(u"L-%1"_s.arg(n), u"Karoo Guest House"_s));
    bench.push(bench.generateAndUpdate(bench.addLead(u"L-sent"_s, u"Karoo Guest House"_s)),
               {PushEvent::Claim, PushEvent::FoundEqual}, {.sageId = 4711, .sageNumber = u"INV0000417"_s});
    InvoicesPage page(bench.desk, bench.navigator);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    const auto* foot = page.findChild<QLabel*>(u"invoiceFoot"_s);
    page.findChild<SearchField*>()->setText(u"karoo"_s);
    REQUIRE(QTest::qWaitFor([&] { return foot->text().contains(u"110 found"_s); }));
    page.findChild<QPushButton*>(u"allFilter"_s)->click();
    CHECK(QTest::qWaitFor([&] { return foot->text().contains(u"111 found"_s); }));
}

TEST_CASE("what a clerk does often asks the ledger little", "[ui][list][plan]")
{
    UiBench bench;
    LeadId lead{0};
    InvoiceId invoice{0};
    for (int n = 0; n < 30; ++n) {
        lead = bench.addLead(u"L-%1"_s.arg(n), u"Karoo Guest House"_s);
        if (n % 3 == 0)
            invoice = bench.generateAndUpdate(lead);
    }
    const auto statements = [&](const auto& action) {
        const qint64 before = bench.ledger->db->statementCount();
        action();
        return bench.ledger->db->statementCount() - before;
    };
    std::unique_ptr<LeadListPage> page;
    CHECK(statements(
              [&] { page = std::make_unique<LeadListPage>(bench.desk, bench.navigator, LeadStage::New); })
          <= 3);
    // The hits, and then the rows of those that are shown.
    CHECK(statements([&] { page->findChild<SearchField*>(u"leadSearch"_s)->setText(u"kar"_s); }) <= 4);
    CHECK(statements([&] {
              page->table()->horizontalHeader()->setSortIndicator(LeadTableModel::Total, Qt::AscendingOrder);
          })
          <= 4);
    MainWindow window(bench.desk, bench.prompter);
    CHECK(statements([&] { window.openJobCard(lead); }) <= 20);
    CHECK(statements([&] { window.openInvoice(invoice); }) <= 45);
}

TEST_CASE("a list that is not seen is not read when a lead changes, and is right when it is shown again",
          "[ui][list]")
{
    Lists lists;
    QSignalSpy counted(lists.page.get(), &LeadListPage::counted);
    lists.page->hide();
    lists.bench.addLead(u"L-2000"_s, u"Karoo Guest House"_s);
    const qint64 before = lists.bench.ledger->db->statementCount();
    Q_EMIT lists.bench.ledger->leadsChanged();
    Q_EMIT lists.bench.ledger->invoicesChanged();
    Q_EMIT lists.bench.ledger->customersChanged();
    REQUIRE(counted.wait());
    CHECK(lists.bench.ledger->db->statementCount() - before == 1);  // its counter, for the tab's title
    CHECK(counted.back().at(0).toLongLong() == 13);
    CHECK(lists.page->model().rowCount() == 12);

    lists.page->show();
    CHECK(lists.page->model().rowCount() == 13);
}

TEST_CASE("several changes in one turn are read once, and a list that is scrolled keeps place and selection",
          "[ui][list]")
{
    Lists lists;
    for (int n = 0; n < 600; ++n)
        lists.bench.addLead(u"X-%1"_s.arg(n), u"Umhlanga Plaza"_s, kToday.addDays(-20 - n));
    lists.page->refresh();
    while (lists.page->model().rowCount() < 600)
        lists.page->model().fetchMore({});
    lists.select(250);
    const QString selected = lists.selected();
    lists.table().scrollTo(lists.page->model().index(240, 0), QAbstractItemView::PositionAtTop);
    REQUIRE(lists.table().rowAt(0) == 240);

    QSignalSpy read(&lists.page->model(), &QAbstractItemModel::dataChanged);
    lists.bench.addLead(u"L-2000"_s, u"Karoo Guest House"_s);
    Q_EMIT lists.bench.ledger->leadsChanged();
    Q_EMIT lists.bench.ledger->invoicesChanged();
    REQUIRE(read.wait());
    CHECK_FALSE(read.wait(50));
    CHECK(read.count() == 1);
    CHECK(lists.selected() == selected);
    CHECK(lists.reference(lists.table().rowAt(0)) == u"X-228"_s);
    CHECK(lists.page->model().rowCount()
          < 450);  // what is seen and a page, not all that was scrolled through
    while (lists.page->model().canFetchMore({}))
        lists.page->model().fetchMore({});
    CHECK(lists.page->model().rowCount() == 613);
}

TEST_CASE("a search of a list that is sorted by another column shows the newest at once and sorts when the "
          "typing pauses",
          "[ui][list]")
{
    Lists lists;
    lists.clickHeader(LeadTableModel::Total);
    auto& search = lists.control<SearchField>(u"leadSearch"_s);
    search.setText(u"Karoo"_s);
    REQUIRE(QTest::qWaitFor([&] { return lists.page->model().rowCount() == 4; }));
    CHECK(lists.reference(0) == u"L-990"_s);
    REQUIRE(QTest::qWaitFor([&] { return lists.reference(0) == u"L-999"_s; }));
    CHECK(lists.selected() == u"L-999"_s);
    CHECK(lists.header().sortIndicatorSection() == LeadTableModel::Total);
}
