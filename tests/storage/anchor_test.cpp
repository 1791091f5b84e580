#include "core/storage/anchor.h"

#include "tests/support/catch_qt.h"
#include "tests/support/small_disk.h"

#include <QTemporaryDir>

using namespace greenhand;
using namespace greenhand::testing;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("an anchor is found again as it was kept", "[storage][epoch]")
{
    const QTemporaryDir folder;
    const AnchorFile anchor(folder.path(), u"ledger"_s);
    CHECK_FALSE(anchor.read().has_value());
    must(anchor.write({.opening = u"monday"_s, .rows = 7, .head = "seven"}));
    const auto kept = anchor.read();
    REQUIRE(kept.has_value());
    CHECK(kept->opening == u"monday"_s);
    CHECK(kept->rows == 7);
    CHECK(kept->head == "seven");
}

#ifdef Q_OS_UNIX
TEST_CASE("a full disk leaves the anchor as it was, so that a copy put in place is still noticed",
          "[storage][epoch]")
{
    const QTemporaryDir folder;
    const AnchorFile anchor(folder.path(), u"ledger"_s);
    must(anchor.write({.opening = u"monday"_s, .rows = 7, .head = "seven"}));
    {
        const SmallDisk disk(0);
        const auto written = anchor.write({.opening = u"tuesday"_s, .rows = 8, .head = "eight"});
        REQUIRE_FALSE(written.has_value());
        CHECK(written.error().kind == ErrorKind::NotRemembered);
    }
    const auto kept = anchor.read();
    REQUIRE(kept.has_value());
    CHECK(kept->opening == u"monday"_s);
}
#endif
