#include "core/domain/backup_rotation.h"

#include "tests/support/catch_qt.h"

#include <algorithm>
#include <random>
#include <set>

using namespace greenhand;

namespace {

const QDateTime kNow(QDate(2026, 11, 24), QTime(17, 0));

/// What is left when it is thinned out after each one, as the program does.
std::vector<QDateTime> keptOf(const std::vector<QDateTime>& made)
{
    std::vector<QDateTime> kept;
    for (const QDateTime& one : made) {
        kept.push_back(one);
        const auto old = superseded(kept);
        std::erase_if(kept, [&](const QDateTime& at) { return std::ranges::find(old, at) != old.end(); });
    }
    return kept;
}

bool hasOneIn(const std::vector<QDateTime>& kept, QDate from, QDate until)
{
    return std::ranges::any_of(kept,
                               [&](const QDateTime& at) { return at.date() >= from && at.date() <= until; });
}

}  // namespace

TEST_CASE("the ten latest backups are kept, however close they are", "[domain][backup]")
{
    std::vector<QDateTime> made;
    made.reserve(12);
    for (int minute = 0; minute < 12; ++minute)
        made.push_back(kNow.addSecs(qint64{60} * minute));
    CHECK(superseded(made) == std::vector{made[1], made[0]});
    CHECK(superseded({made.begin(), made.begin() + 10}).empty());
    CHECK(superseded({}).empty());
}

TEST_CASE("ten years of backups leave one of each of 30 days, 12 weeks and 84 months", "[domain][backup]")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::vector<QDateTime> made;
    for (QDate day = kNow.date().addYears(-10); day <= kNow.date(); day = day.addDays(1))
        for (unsigned more = 1 + random() % 4; more > 0; --more)
            made.emplace_back(day, QTime(6 + int(4 - more) * 3, int(random() % 60)));
    const std::vector<QDateTime> kept = keptOf(made);

    for (int back = 0; back < 30; ++back)
        CHECK(hasOneIn(kept, kNow.date().addDays(-back), kNow.date().addDays(-back)));
    const QDate monday = kNow.date().addDays(1 - kNow.date().dayOfWeek());
    for (int back = 0; back < 12; ++back)
        CHECK(hasOneIn(kept, monday.addDays(qint64{-7} * back), monday.addDays(6 - qint64{7} * back)));
    const QDate first(kNow.date().year(), kNow.date().month(), 1);
    for (int back = 0; back < 84; ++back)
        CHECK(hasOneIn(kept, first.addMonths(-back), first.addMonths(1 - back).addDays(-1)));
    CHECK(kept.size() <= 10 + 30 + 12 + 84);
    CHECK(kept.front().date() >= first.addMonths(-83));
    CHECK(kept.back() == made.back());
}

TEST_CASE("a pause in the work takes no backup away", "[domain][backup]")
{
    std::vector<QDateTime> made;
    made.reserve(21);
    for (int day = 0; day < 20; ++day)
        made.push_back(kNow.addYears(-3).addDays(day));
    made.push_back(kNow);
    CHECK(superseded(made).empty());
}
