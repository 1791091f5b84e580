#include "tests/support/catch_qt.h"
#include "ui/shared/page_tabs.h"

#include <QLabel>
#include <QPaintEvent>
#include <QTabBar>
#include <QTest>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;

namespace {

class Paintings final : public QObject {
public:
    explicit Paintings(QWidget* widget) { widget->installEventFilter(this); }

    [[nodiscard]] int count() const { return m_count; }

protected:
    bool eventFilter(QObject*, QEvent* event) override
    {
        m_count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }

private:
    int m_count = 0;
};

struct Tabbed {
    PageTabs tabs;
    QLabel* label = new QLabel(u"400 found"_s);

    Tabbed()
    {
        auto* page = new QWidget;
        auto* column = new QVBoxLayout(page);
        column->addWidget(label);
        label->setMinimumWidth(300);
        tabs.addTab(page, u"Active (400)"_s);
        tabs.resize(500, 200);
        tabs.show();
        REQUIRE(QTest::qWaitForWindowExposed(&tabs));
        QCoreApplication::processEvents();
    }
};

}  // namespace

TEST_CASE("other words on a page do not paint the tabs around it anew", "[ui][shared]")
{
    Tabbed shown;
    const Paintings ofTabs(shown.tabs.tabBar());
    const Paintings ofLabel(shown.label);
    shown.label->setText(u"17 found"_s);
    shown.tabs.setTitle(0, u"Active (400)"_s);
    QCoreApplication::processEvents();
    CHECK(ofLabel.count() > 0);
    CHECK(ofTabs.count() == 0);
}

TEST_CASE("tabs make room when what is on a page needs more of it, and when their own words do",
          "[ui][shared]")
{
    Tabbed shown;
    const int needed = shown.tabs.minimumSizeHint().width();
    shown.label->setMinimumWidth(700);
    QCoreApplication::processEvents();
    CHECK(shown.tabs.minimumSizeHint().width() > needed);
    CHECK(shown.label->width() >= 700);
    const int wide = shown.tabs.tabBar()->width();
    shown.tabs.setTitle(0, u"Active (1 000 000)"_s);
    QCoreApplication::processEvents();
    CHECK(shown.tabs.tabBar()->width() > wide);
}
