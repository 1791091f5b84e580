#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

using namespace greenhand;
using greenhand::testing::Office;

TEST_CASE("requests to Sage One are counted by the day, and a restart goes on counting",
          "[workflow][sage][pace]")
{
    Office office;
    const int before = office.connection.requestsToday();
    const std::size_t calls = office.transport.asked.size();
    office.push({office.ready()});
    const int sent = int(office.transport.asked.size() - calls);
    REQUIRE(sent > 0);
    CHECK(office.connection.requestsToday() == before + sent);

    const SageConnection next(*office.ledger, office.settings, office.transport, *office.secrets);
    CHECK(next.requestsToday() == before + sent);

    constexpr qint64 kDayMs = 24 * 3'600'000;
    const qint64 now = std::exchange(Office::s_nowMs, Office::s_nowMs + kDayMs);
    CHECK(office.connection.requestsToday() == 0);
    office.push({office.ready(QStringLiteral("L-2"), 200'000)});
    CHECK(office.connection.requestsToday() > 0);
    CHECK(office.connection.requestsToday() < before + 2 * sent);
    Office::s_nowMs = now;
}
