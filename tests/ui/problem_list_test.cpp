#include "ui/invoice/problem_list.h"

#include "tests/ui/bench.h"

#include <QLineEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// Twenty things that stand in the way, and the field below them.
struct LongList {
    LongList()
    {
        list = new ProblemList(&page);
        field = new QLineEdit(&page);
        auto* column = new QVBoxLayout(&page);
        column->addWidget(list);
        column->addWidget(field);
        page.resize(600, 400);
        const InvoiceContent content{.customer = CustomerId{1},
                                     .recipient = {},
                                     .date = {},
                                     .dueDate = {},
                                     .orderNumber = {},
                                     .message = {},
                                     .lines = {}};
        std::vector<Problem> problems;
        problems.reserve(20);
        for (int line = 0; line < 20; ++line)
            problems.push_back({.kind = ProblemKind::LineNotMapped,
                                .field = ProblemField::Company,
                                .line = -1,
                                .value = QString::number(line)});
        list->show(problems, content);
        page.show();
        page.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&page));
        field->setFocus();
    }

    UiBench bench;
    QWidget page;
    ProblemList* list = nullptr;
    QLineEdit* field = nullptr;
};

}  // namespace

TEST_CASE("the keyboard presses no “Fix…” that is out of sight", "[ui][keys][preflight]")
{
    const LongList shown;
    REQUIRE(QTest::qWaitFor([&] { return shown.list->verticalScrollBar()->maximum() > 0; }));
    QTest::keyClick(shown.field, Qt::Key_Tab, Qt::ShiftModifier);
    const QWidget* button = shown.page.focusWidget();
    REQUIRE(button->objectName() == u"fixButton20"_s);
    CHECK_FALSE(button->visibleRegion().isEmpty());
}

TEST_CASE("a long list of what stands in the way is scrolled without a mouse", "[ui][keys][preflight]")
{
    const LongList shown;
    QScrollBar* bar = shown.list->verticalScrollBar();
    REQUIRE(QTest::qWaitFor([&] { return bar->maximum() > 0; }));
    CHECK(shown.list->focusPolicy() == Qt::TabFocus);
    shown.list->setFocus();
    QTest::keyClick(shown.list, Qt::Key_Down);
    CHECK(bar->value() > 0);
}
