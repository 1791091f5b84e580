#include "tests/ui/bench.h"
#include "ui/shared/filter_row.h"

#include <QApplication>
#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

TEST_CASE("the filter's key leads into the filter and back to where one was", "[ui][list][keys]")
{
    UiBench bench;
    QWidget page;
    auto* list = new QLineEdit(&page);
    auto* row = new FilterRow({.days = u"Finished on"_s,
                               .states = {},
                               .customers = [](const QString&) { return std::vector<Customer>{}; },
                               .technicians = [] { return QStringList{}; },
                               .today = [] { return kToday; }},
                              &page);
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
