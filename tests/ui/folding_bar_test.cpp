#include "ui/shared/folding_bar.h"

#include "tests/ui/bench.h"
#include "ui/main_window.h"
#include "ui/status_strip.h"

#include <QBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

TEST_CASE("buttons for which there is no room beside the search stand below it, with all their words",
          "[ui][list]")
{
    UiBench bench;
    QWidget page;
    auto* one = new QPushButton(u"Show only what is to be sent"_s, &page);
    auto* other = new QPushButton(u"Generate Sage One Invoice"_s, &page);
    auto* first = new QHBoxLayout;
    first->addWidget(one);
    auto* second = new QHBoxLayout;
    second->addWidget(other);
    auto* column = new QVBoxLayout(&page);
    column->addWidget(new FoldingBar(first, second, &page));
    column->addStretch();
    page.setMinimumSize(100, 100);
    page.resize(1000, 300);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    const auto y = [&](const QWidget* button) { return button->mapTo(&page, QPoint()).y(); };
    CHECK(y(one) == y(other));

    page.resize(one->sizeHint().width() + 60, 300);
    CHECK(QTest::qWaitFor([&] { return y(other) > y(one); }));
    CHECK(other->width() >= other->sizeHint().width());
    page.resize(1000, 300);
    CHECK(QTest::qWaitFor([&] { return y(one) == y(other); }));
}

TEST_CASE("what was just done is told in full where the company's name would leave it no room",
          "[ui][window]")
{
    UiBench bench;
    MainWindow window(bench.desk, bench.prompter);
    window.resize(1280, 700);
    window.show();
    REQUIRE(QTest::qWaitForWindowExposed(&window));
    const auto* company = window.findChild<QLabel*>(u"companyStatus"_s);
    window.announce(u"Done."_s);
    CHECK(company->isVisible());
    window.announce(QString(90, u'w'));
    CHECK_FALSE(company->isVisible());
    window.announce(u"Done."_s);
    CHECK(company->isVisible());
}
