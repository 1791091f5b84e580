#include "tests/support/catch_qt.h"

#include "core/sage/pace.h"

using namespace greenhand;

TEST_CASE("one request an interval, also across a restart", "[sage][pace]")
{
    Pace pace(1000, {});
    CHECK(pace.waitMs(5'000'000) == 0);
    pace.requestSent(5'000'000);
    CHECK(pace.waitMs(5'000'000) == 1000);
    CHECK(pace.waitMs(5'000'400) == 600);
    CHECK(pace.waitMs(5'001'000) == 0);

    const Pace restarted(1000, pace.stamps());
    CHECK(restarted.waitMs(5'000'400) == 600);
}

TEST_CASE("a clock set back costs one interval and no more", "[sage][pace]")
{
    Pace pace(1000, {.lastRequestMs = 9'000'000, .blockedUntilMs = 0});
    CHECK(pace.waitMs(1000) == 1000);
}

TEST_CASE("a block is never shortened", "[sage][pace]")
{
    std::vector<qint64> remembered;
    Pace pace(1000, {}, [&](const Pace::Stamps& stamps) { remembered.push_back(stamps.blockedUntilMs); });
    pace.blockUntil(100'000);
    CHECK(pace.blocked(99'999));
    CHECK_FALSE(pace.blocked(100'000));
    pace.blockUntil(50'000);
    CHECK(pace.blocked(99'999));
    pace.blockUntil(200'000);
    CHECK(pace.blocked(150'000));
    CHECK_FALSE(pace.blocked(200'000));
    pace.requestSent(1);
    CHECK(remembered == std::vector<qint64>{100'000, 200'000, 200'000});
}
