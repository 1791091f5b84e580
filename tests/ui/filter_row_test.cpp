#include "tests/ui/bench.h"
#include "ui/shared/checked_field.h"
#include "ui/shared/filter_row.h"

#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

FilterRow::Choices nobody()
{
    return {.days = u"Finished on"_s,
            .states = {},
            .customers = [](const QString&) { return std::vector<Customer>{}; },
            .technicians = [] { return QStringList{}; },
            .today = [] { return kToday; }};
}

/// A filter shown on its own, its days chosen to be from one to another.
struct ShownFilter {
    ShownFilter()
    {
        page.show();
        row->button()->click();
        page.findChild<QComboBox*>(u"daysFilter"_s)->setCurrentIndex(3);
    }

    CheckedField& field(const QString& name) { return *page.findChild<CheckedField*>(name); }

    UiBench bench;
    QWidget page;
    FilterRow* row = new FilterRow(nobody(), &page);
};

}  // namespace

TEST_CASE("the filter's key leads into the filter and back to where one was", "[ui][list][keys]")
{
    UiBench bench;
    QWidget page;
    auto* list = new QLineEdit(&page);
    auto* row = new FilterRow(nobody(), &page);
    auto* column = new QVBoxLayout(&page);
    for (QWidget* part :
         {static_cast<QWidget*>(row->button()), static_cast<QWidget*>(row), static_cast<QWidget*>(list)})
        column->addWidget(part);
    page.show();
    page.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&page));
    list->setFocus();

    const auto press = [&] {
        const bool shown = row->isVisible();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F, Qt::ControlModifier | Qt::ShiftModifier);
        REQUIRE(QTest::qWaitFor([&] { return row->isVisible() != shown; }));
    };
    press();
    CHECK(row->isAncestorOf(QApplication::focusWidget()));
    press();
    CHECK(QApplication::focusWidget() == list);

    press();
    row->button()->setFocus();  // whoever has gone elsewhere meanwhile stays there
    press();
    CHECK(QApplication::focusWidget() == row->button());
}

TEST_CASE("an open end of the filter's days is no mistake, a last day before the first is one", "[ui][list]")
{
    ShownFilter filter;
    CheckedField& from = filter.field(u"fromFilter"_s);
    CheckedField& to = filter.field(u"toFilter"_s);
    to.setText(u"2026-01-01"_s);
    to.clear();
    CHECK(to.problem().isEmpty());
    from.setText(u"2026-12-31"_s);
    to.setText(u"2026-01-01"_s);
    CHECK(to.problem().contains(u"2026/12/31"_s));
    from.setText(u"2025-12-31"_s);
    CHECK(to.problem().isEmpty());
}

TEST_CASE("the filter is told by the days it filters by, not by what is half typed", "[ui][list]")
{
    ShownFilter filter;
    filter.field(u"fromFilter"_s).setText(u"1/2/26"_s);
    filter.field(u"toFilter"_s).setText(u"rubbish"_s);
    CHECK(filter.row->words() == u"2026/02/01 to the last day"_s);
    CHECK(filter.field(u"toFilter"_s).problem().contains(u"not a date"_s));
}

TEST_CASE("what is typed and filters nothing is said under the filter", "[ui][list]")
{
    const ShownFilter filter;
    const auto* said = filter.page.findChild<QLabel*>(u"filterProblems"_s);
    CHECK_FALSE(said->isVisible());

    auto* customer = filter.page.findChild<CheckedField*>(u"customerFilter"_s);
    QTest::keyClicks(customer, u"nobody at all"_s);
    QTest::keyClick(customer, Qt::Key_Tab);
    CHECK(said->isVisible());
    CHECK(said->text().startsWith(u"Customer: "_s));
    auto* from = filter.page.findChild<CheckedField*>(u"fromFilter"_s);
    QTest::keyClicks(from, u"the day before"_s);
    CHECK(said->text().contains(u"Finished on, from: "_s));

    filter.page.findChild<QComboBox*>(u"daysFilter"_s)->setCurrentIndex(0);  // the days stand unseen
    CHECK_FALSE(said->text().contains(u"Finished on"_s));
    filter.page.findChild<QPushButton*>(u"clearFilters"_s)->click();
    CHECK_FALSE(said->isVisible());
}

TEST_CASE("a name that nobody has sends to no button that the filter does not have", "[ui][list]")
{
    ShownFilter filter;
    CheckedField& customer = filter.field(u"customerFilter"_s);
    QTest::keyClicks(&customer, u"zzz"_s);
    CHECK(customer.problem() == u"No customer has this name. Choose one from the list."_s);
}

TEST_CASE("what cannot be read in a filter can be cleared, and an empty one is not named", "[ui][list]")
{
    ShownFilter shown;
    auto* clear = shown.page.findChild<QPushButton*>(u"clearFilters"_s);
    CHECK(shown.row->words().isEmpty());
    CHECK(clear->isEnabled());
    shown.field(u"fromFilter"_s).setText(u"31/02/2026"_s);
    CHECK(shown.row->filter().isEmpty());
    clear->click();
    CHECK(shown.field(u"fromFilter"_s).text().isEmpty());
    CHECK_FALSE(clear->isEnabled());
    shown.field(u"customerFilter"_s).setText(u"zzz"_s);
    CHECK(clear->isEnabled());
    clear->click();
    CHECK(shown.field(u"customerFilter"_s).text().isEmpty());
}

TEST_CASE("a filter's days the wrong way round are named so", "[ui][list]")
{
    ShownFilter shown;
    shown.field(u"fromFilter"_s).setText(u"2026-06-20"_s);
    shown.field(u"toFilter"_s).setText(u"2026-06-10"_s);
    CHECK(shown.row->words().contains(u"wrong way round"_s));
}
