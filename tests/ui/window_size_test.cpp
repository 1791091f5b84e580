#include "ui/shared/window_size.h"

#include "tests/ui/bench.h"

#include <QScreen>
#include <QWidget>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

TEST_CASE("a window opens no larger than its screen, and else as large as it wants to be", "[ui][look]")
{
    UiBench bench;
    QWidget window;
    const QSize room = window.screen()->availableGeometry().size();
    sizeWithinScreen(window, {300, 200});
    CHECK(window.size() == QSize(300, 200));
    sizeWithinScreen(window, {300, 20'000});
    CHECK(window.width() == 300);
    CHECK(window.height() < room.height());  // its frame has room as well
    sizeWithinScreen(window, {20'000, 200});
    CHECK(window.width() < room.width());
}
