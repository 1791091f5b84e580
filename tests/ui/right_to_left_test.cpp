#include "tests/ui/bench.h"
#include "tests/ui/contrast.h"
#include "ui/invoicing/lead_list_page.h"
#include "ui/shared/action_table.h"
#include "ui/shared/look.h"

#include <QApplication>
#include <QPushButton>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

struct RightToLeft {
    RightToLeft() { QApplication::setLayoutDirection(Qt::RightToLeft); }
    ~RightToLeft() { QApplication::setLayoutDirection(Qt::LeftToRight); }
};

/// The columns of a picture that something is drawn in.
std::pair<int, int> inked(const QImage& picture, int inset)
{
    const QColor ground = picture.pixelColor(inset, picture.height() / 2);
    int first = -1;
    int last = -1;
    for (int x = inset; x < picture.width() - inset; ++x)
        for (int y = picture.height() / 3; y < picture.height() * 2 / 3; ++y)
            if (contrast(picture.pixelColor(x, y), ground) > 1.5) {
                first = first < 0 ? x : first;
                last = x;
            }
    return {first, last};
}

}  // namespace

TEST_CASE("right to left an arrow points the other way, and what is no arrow stays as it is drawn",
          "[ui][look][right-to-left]")
{
    const auto drawn = [](const QString& name) { return icon(name).pixmap(QSize(24, 24)).toImage(); };
    const QImage back = drawn(u"back"_s);
    const QImage undo = drawn(u"undo"_s);
    const QImage search = drawn(u"search"_s);
    const RightToLeft mirrored;
    CHECK(drawn(u"back"_s) != back);
    CHECK(drawn(u"undo"_s) != undo);
    CHECK(drawn(u"search"_s) == search);
}

TEST_CASE("right to left the buttons of a row begin at the right, and a click meets the one that is seen",
          "[ui][trade][right-to-left]")
{
    const RightToLeft mirrored;
    UiBench bench;
    const LeadId lead = bench.addLead(u"L-990"_s, u"Karoo Guest House"_s, kToday);
    LeadListPage page(bench.desk, bench.navigator, LeadStage::New);
    page.resize(1600, 600);
    page.show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    ActionTable& table = *page.table();
    const QModelIndex cell = table.model()->index(0, table.model()->columnCount() - 1);
    const QRect room = table.visualRect(cell);

    const int buttons = int(table.actionsOfRow().size());
    for (int button = 0; button < buttons; ++button) {
        const QRect place = table.buttonRect(cell, button);
        CHECK(room.contains(place));
        CHECK(table.viewport()->rect().contains(place));
        if (button > 0)
            CHECK(place.right() < table.buttonRect(cell, button - 1).left());
    }
    QTest::mouseClick(table.viewport(), Qt::LeftButton, {}, table.buttonRect(cell, 0).center());
    CHECK(bench.navigator.leads == std::vector{lead});
    CHECK(bench.navigator.customersOfLeads.empty());
}

TEST_CASE("right to left a button's words stand beside its picture, in the middle",
          "[ui][look][right-to-left]")
{
    const RightToLeft restored;
    UiBench bench;
    for (const auto direction : {Qt::LeftToRight, Qt::RightToLeft}) {
        QApplication::setLayoutDirection(direction);
        QPushButton button(icon(u"hand"_s), u"Job card"_s);
        button.resize(400, 30);
        const auto [first, last] = inked(button.grab().toImage(), 6);
        INFO((direction == Qt::LeftToRight ? "left to right" : "right to left"));
        CHECK(std::abs(first - (400 - 1 - last)) <= 6);
        CHECK(last - first < 120);
    }
}
