#include "core/domain/date_text.h"

#include "tests/support/catch_qt.h"

using namespace greenhand;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate kMay13(2024, 5, 13);
constexpr std::array kOrders{DateOrder::Ymd, DateOrder::Dmy, DateOrder::Mdy};
constexpr std::array kFormats{TextFormat::SouthAfrican, TextFormat::British, TextFormat::UnitedStates};

}  // namespace

TEST_CASE("an ISO date is read whatever the order", "[domain][dates]")
{
    for (const DateOrder order : kOrders)
        for (const QStringView text : {u"2024-05-13", u"2024/05/13", u"2024.5.13", u"2024 05 13",
                                       u" 2024-05-13 ", u"2024-05-13T10:22:00Z", u"2024-05-13 10:22",
                                       u"2024-05-13T10:22:33.123+02:00", u"2024/05/13 10:22:33 PM"})
            CHECK(readDate(text, order) == kMay13);
}

TEST_CASE("a date is read in the file's order", "[domain][dates]")
{
    CHECK(readDate(u"13/05/2024", DateOrder::Dmy) == kMay13);
    CHECK(readDate(u"13.5.24", DateOrder::Dmy) == kMay13);
    CHECK(readDate(u"13 5 2024 08:15", DateOrder::Dmy) == kMay13);
    CHECK(readDate(u"05/13/2024", DateOrder::Mdy) == kMay13);
    CHECK(readDate(u"5-13-24", DateOrder::Mdy) == kMay13);
    CHECK(readDate(u"24-05-13", DateOrder::Ymd) == kMay13);
    CHECK(readDate(u"05/06/2024", DateOrder::Dmy) == QDate(2024, 6, 5));
    CHECK(readDate(u"05/06/2024", DateOrder::Mdy) == QDate(2024, 5, 6));
    CHECK(readDate(u"1/2/99", DateOrder::Dmy) == QDate(2099, 2, 1));
    CHECK(readDate(u"29/02/2024", DateOrder::Dmy) == QDate(2024, 2, 29));
}

TEST_CASE("what is not a day of the calendar is no date", "[domain][dates]")
{
    for (const QStringView text :
         {u"", u"abc", u"29/02/2023", u"31/04/2024", u"13/13/2024", u"0/5/2024", u"13/05", u"13/05-2024",
          u"13/05/024", u"13/05/2024x", u"13/05/2024 soon", u"13/05/20245", u"2024/05/2024", u"20240513",
          u"13//05/2024", u"-13/05/2024", u"\uff11\uff13/05/2024", u"0000-01-01"})
        CHECK_FALSE(readDate(text, DateOrder::Dmy));
    CHECK_FALSE(readDate(u"13/05/2024", DateOrder::Mdy));
    CHECK_FALSE(readDate(u"13/05/2024", DateOrder::Ymd));
}

TEST_CASE("a date proves its order only where it can be read in no other", "[domain][dates]")
{
    CHECK(provenOrder(u"2024-05-13") == DateOrder::Ymd);
    CHECK(provenOrder(u"2024-05-06 10:00") == DateOrder::Ymd);
    CHECK(provenOrder(u"13/05/2024") == DateOrder::Dmy);
    CHECK(provenOrder(u"13/5/24") == DateOrder::Dmy);
    CHECK(provenOrder(u"05/13/2024") == DateOrder::Mdy);
    CHECK(provenOrder(u"99-05-13") == DateOrder::Ymd);
    for (const QStringView text : {u"05/06/2024", u"5/6/24", u"13/13/2024", u"2024-13-13", u"", u"t"})
        CHECK_FALSE(provenOrder(text));
}

TEST_CASE("a clerk types dates short", "[domain][dates]")
{
    const QDate today(2024, 5, 20);
    CHECK(readTypedDate(u"2024-05-13", today) == kMay13);
    CHECK(readTypedDate(u"13/5/24", today) == kMay13);
    CHECK(readTypedDate(u"13 5", today) == kMay13);
    CHECK(readTypedDate(u"13.5", today) == kMay13);
    CHECK(readTypedDate(u"t", today) == today);
    CHECK(readTypedDate(u" T ", today) == today);
    CHECK(readTypedDate(u"+7", today) == QDate(2024, 5, 27));
    CHECK(readTypedDate(u"-1", today) == QDate(2024, 5, 19));
    CHECK(readTypedDate(u"29 2", today) == QDate(2024, 2, 29));
    CHECK_FALSE(readTypedDate(u"29 2", QDate(2023, 5, 20)));
    for (const QStringView text : {u"", u"13", u"+", u"+99999", u"tt", u"31 4", u"13 5 2"})
        CHECK_FALSE(readTypedDate(text, today));
    CHECK_FALSE(readTypedDate(u"t", QDate()));
    CHECK_FALSE(readTypedDate(u"+7", QDate()));
}

TEST_CASE("dates are written in ISO, no day as nothing", "[domain][dates]")
{
    CHECK(isoDate(kMay13) == u"2024-05-13"_s);
    CHECK(isoDate(QDate()).isEmpty());
}

TEST_CASE("where day and month could change places, the format decides", "[domain][dates]")
{
    const QDate today(2024, 5, 20);
    constexpr std::array kDayFirst{TextFormat::SouthAfrican, TextFormat::British};
    for (const TextFormat format : kDayFirst) {
        CHECK(readTypedDate(u"5/6/24", today, format) == QDate(2024, 6, 5));
        CHECK(readTypedDate(u"5 6", today, format) == QDate(2024, 6, 5));
    }
    CHECK(readTypedDate(u"5/6/24", today, TextFormat::UnitedStates) == QDate(2024, 5, 6));
    CHECK(readTypedDate(u"5 6", today, TextFormat::UnitedStates) == QDate(2024, 5, 6));
}

TEST_CASE("a date that can be read in one way only is read so in every format", "[domain][dates]")
{
    const QDate today(2024, 5, 20);
    for (const TextFormat format : kFormats) {
        for (const QStringView text :
             {u"2024-05-13", u"2024/5/13", u"13/5/24", u"5/13/24", u"13 5", u"5.13", u"13/05/2024"})
            CHECK(readTypedDate(text, today, format) == kMay13);
        CHECK(readTypedDate(u"t", today, format) == today);
        CHECK(readTypedDate(u"+7", today, format) == today.addDays(7));
        for (const QStringView text : {u"13/14/24", u"0/5/24", u"31/4/24", u"4/31/24", u"32 1"})
            CHECK_FALSE(readTypedDate(text, today, format));
    }
}

TEST_CASE("every day that is written is read back as it was", "[domain][dates]")
{
    CHECK(format(QDate(2026, 11, 3), TextFormat::SouthAfrican) == u"2026/11/03"_s);
    CHECK(format(QDate(2026, 11, 3), TextFormat::British) == u"03/11/2026"_s);
    CHECK(format(QDate(2026, 11, 3), TextFormat::UnitedStates) == u"11/03/2026"_s);
    for (const TextFormat as : kFormats) {
        CHECK(format(QDate(), as).isEmpty());
        for (QDate day(2023, 12, 1); day < QDate(2025, 3, 1); day = day.addDays(1))
            if (readTypedDate(format(day, as), kMay13, as) != day)
                FAIL(format(day, as).toStdString() << " is read as another day");
    }
}
