#include "core/domain/quarantine.h"

#include "tests/support/catch_qt.h"

using namespace greenhand;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 kSecond = 1000;
constexpr qint64 kMinute = 60 * kSecond;
constexpr qint64 kDay = 24 * 60 * kMinute;
constexpr qint64 kYear = 365 * kDay;
constexpr qint64 kQuarantine = 10 * kMinute;
constexpr Patience kPatience{.quarantineMs = kQuarantine, .lookUpGapMs = kMinute};
constexpr qint64 kOld = kDay;  ///< of a process

const QString kBoot = u"this boot"_s;

/// When the body went out; Sage's clock is three minutes ahead of ours.
Moment sentAt()
{
    return {.serverMs = 1'800'000'000'000 + 3 * kMinute,
            .utcMs = 1'800'000'000'000,
            .bootId = kBoot,
            .bootMs = 5 * kDay};
}

/// That much later by every clock.
Moment later(qint64 ms)
{
    Moment now = sentAt();
    *now.serverMs += ms;
    now.utcMs += ms;
    now.bootMs += ms;
    return now;
}

/// That much later, after this computer was started again an hour ago.
Moment laterInAnotherBoot(qint64 ms)
{
    Moment now = later(ms);
    now.bootId = u"another boot"_s;
    now.bootMs = 60 * kMinute;
    return now;
}

bool over(const Moment& now, qint64 processAgeMs = kOld)
{
    return quarantineOver(sentAt(), now, processAgeMs, kQuarantine);
}

Misses sent() { return {.sent = sentAt()}; }

Misses missed(Misses misses, const Moment& now) { return afterMiss(std::move(misses), now, kOld, kPatience); }

}  // namespace

TEST_CASE("the quarantine ends to the millisecond when every clock says so", "[domain][quarantine]")
{
    CHECK_FALSE(over(later(kQuarantine - 1)));
    CHECK(over(later(kQuarantine)));
    CHECK_FALSE(over(laterInAnotherBoot(kQuarantine - 1)));
    CHECK(over(laterInAnotherBoot(kQuarantine)));
}

TEST_CASE("Sage's own clock counts: while it says too early, it is too early", "[domain][quarantine]")
{
    Moment now = later(kQuarantine + kMinute);
    *now.serverMs -= 2 * kMinute;
    CHECK_FALSE(over(now));
    now = laterInAnotherBoot(kQuarantine + kMinute);
    *now.serverMs -= 2 * kMinute;
    CHECK_FALSE(over(now));
}

TEST_CASE("in another boot Sage's clock is enough, however young the process", "[domain][quarantine]")
{
    Moment now = laterInAnotherBoot(kQuarantine);
    now.utcMs -= 2 * kMinute;
    now.bootMs = 30 * kSecond;
    CHECK(over(now, 0));
}

TEST_CASE("a Date that is centuries ahead does not end the quarantine", "[domain][quarantine]")
{
    for (const qint64 astray : {6 * kMinute, kDay, 73 * kYear, 500 * kYear}) {
        CAPTURE(astray);
        Moment now = later(kMinute);
        *now.serverMs += astray;
        CHECK_FALSE(over(now));
        now = laterInAnotherBoot(kMinute);
        *now.serverMs += astray;
        CHECK_FALSE(over(now));
    }
}

TEST_CASE("a Date that was 1970 before the send and right afterwards does not end the quarantine",
          "[domain][quarantine]")
{
    Moment sent = sentAt();
    sent.serverMs = 0;
    CHECK_FALSE(quarantineOver(sent, later(kMinute), kOld, kQuarantine));
    CHECK_FALSE(quarantineOver(sent, laterInAnotherBoot(kMinute), kOld, kQuarantine));
    CHECK(quarantineOver(sent, later(kQuarantine), kOld, kQuarantine));
    CHECK(quarantineOver(sent, laterInAnotherBoot(kQuarantine), kOld, kQuarantine));
}

TEST_CASE("a Date that is missing, stands still, is 1970, 2099 or runs backwards falls back to our clocks",
          "[domain][quarantine]")
{
    const std::optional<qint64> d0 = sentAt().serverMs;
    for (const std::optional<qint64> date :
         {std::optional<qint64>(), d0, std::optional<qint64>(0), std::optional(*d0 + 73 * kYear),
          std::optional(*d0 - kSecond), std::optional(*d0 - kDay)})
        for (Moment now : {later(kQuarantine), laterInAnotherBoot(kQuarantine)}) {
            CAPTURE(date.value_or(-1), now.bootId);
            now.serverMs = date;
            CHECK(over(now));
            now.utcMs -= 1;
            now.bootMs -= now.bootId == kBoot ? 1 : 0;
            CHECK_FALSE(over(now));
        }
}

TEST_CASE("a clerk's calendar that is years off leaves the quarantine as long as it is",
          "[domain][quarantine]")
{
    for (const qint64 astray : {-56 * kYear, -kDay, kDay, 70 * kYear}) {
        CAPTURE(astray);
        Moment sent = sentAt();
        sent.utcMs += astray;
        for (Moment now : {later(kQuarantine), laterInAnotherBoot(kQuarantine)}) {
            now.utcMs += astray;
            CHECK(quarantineOver(sent, now, kOld, kQuarantine));
            now.bootMs -= 1;
            now.utcMs -= 1;
            *now.serverMs -= 1;
            CHECK_FALSE(quarantineOver(sent, now, kOld, kQuarantine));
        }
    }
}

TEST_CASE("within one boot only the time since its start can end the quarantine, suspend included",
          "[domain][quarantine]")
{
    Moment now = later(2 * 60 * kMinute);  // slept for two hours: CLOCK_BOOTTIME went on
    now.serverMs.reset();
    now.utcMs = sentAt().utcMs;
    CHECK(over(now, 0));
    now = later(kMinute);  // both calendars put forward together
    *now.serverMs += kDay;
    now.utcMs += kDay;
    CHECK_FALSE(over(now));
}

TEST_CASE("in another boot without a Date our calendar counts, in a process that is a minute old",
          "[domain][quarantine]")
{
    Moment now = laterInAnotherBoot(kQuarantine);
    now.serverMs.reset();
    CHECK(over(now, kMinute));
    CHECK_FALSE(over(now, kMinute - 1));
    now.utcMs -= 1;
    CHECK_FALSE(over(now, kOld));
}

TEST_CASE("a calendar put right after the start does not end the quarantine without a Date",
          "[domain][quarantine]")
{
    Moment now = laterInAnotherBoot(2 * kMinute);
    now.serverMs.reset();
    now.utcMs += 26 * kYear;  // the battery was flat; the network has put it right
    now.bootMs = 2 * kMinute;
    CHECK_FALSE(over(now));
    now.bootMs = kQuarantine;
    CHECK(over(now));
}

TEST_CASE("a calendar put forward by a day does not shorten the quarantine in another boot",
          "[domain][quarantine]")
{
    Moment now = laterInAnotherBoot(2 * kMinute);
    now.utcMs += kDay;
    now.bootMs = kMinute;
    CHECK_FALSE(over(now));
}

TEST_CASE("a boot that cannot be told is taken for another one", "[domain][quarantine]")
{
    Moment sent = sentAt();
    sent.bootId.clear();
    Moment now = later(kQuarantine);
    now.bootId.clear();
    now.bootMs = 0;
    CHECK(quarantineOver(sent, now, kOld, kQuarantine));
    now.serverMs.reset();
    CHECK(quarantineOver(sent, now, kOld, kQuarantine));
    CHECK_FALSE(quarantineOver(sent, now, kSecond, kQuarantine));
}

TEST_CASE("a miss inside the quarantine does not count", "[domain][quarantine]")
{
    const Misses after = missed(sent(), later(kQuarantine - 1));
    CHECK(after.counted == 0);
    CHECK_FALSE(after.lastUtcMs);
    CHECK(*after.notBeforeMs == later(kQuarantine - 1).utcMs + kMinute);
    CHECK(*missed(sent(), later(kSecond)).notBeforeMs == sentAt().utcMs + kQuarantine);
}

TEST_CASE("two misses that count lie a while apart", "[domain][quarantine]")
{
    Misses misses = missed(sent(), later(kQuarantine));
    CHECK(misses.counted == 1);
    CHECK_FALSE(missedForGood(misses));
    CHECK(*misses.notBeforeMs == later(kQuarantine).utcMs + kMinute);
    misses = missed(misses, later(kQuarantine + kMinute - 1));
    CHECK(misses.counted == 1);
    misses = missed(misses, later(kQuarantine + kMinute));
    CHECK(misses.counted == 2);
    CHECK(missedForGood(misses));
}

TEST_CASE("a calendar put forward does not shorten the while between two misses", "[domain][quarantine]")
{
    for (const qint64 jump : {kMinute, 4 * kMinute, kDay, 70 * kYear})
        for (Moment first : {later(kQuarantine), laterInAnotherBoot(kQuarantine)}) {
            CAPTURE(jump, first.bootId);
            Misses misses = missed(sent(), first);
            REQUIRE(misses.counted == 1);
            Moment now = first;
            *now.serverMs += kSecond;
            now.utcMs += kSecond + jump;
            now.bootMs += kSecond;
            misses = missed(misses, now);
            CHECK(misses.counted == 1);
            *now.serverMs += kMinute;
            now.utcMs += kMinute;
            now.bootMs += kMinute;
            CHECK(missed(misses, now).counted == 2);
        }
}

TEST_CASE("a calendar set back does not lengthen the while between two misses without end",
          "[domain][quarantine]")
{
    Misses misses = missed(sent(), later(kQuarantine));
    Moment now = later(kQuarantine + kMinute);
    now.utcMs -= kDay;
    CHECK(missed(misses, now).counted == 2);  // Sage's clock says so
    now.serverMs.reset();
    misses = missed(misses, now);
    CHECK(misses.counted == 1);
    now.utcMs += kMinute;
    now.bootMs += kMinute;
    CHECK(missed(misses, now).counted == 2);
}

TEST_CASE("a Date that stands still holds up neither the quarantine nor the second miss",
          "[domain][quarantine]")
{
    for (const Moment& first : {later(kQuarantine), laterInAnotherBoot(kQuarantine)}) {
        Moment now = first;
        now.serverMs = sentAt().serverMs;
        Misses misses = missed(sent(), now);
        CHECK(misses.counted == 1);
        for (int minute = 0; minute < 2; ++minute) {
            now.utcMs += kMinute;
            now.bootMs += kMinute;
            misses = missed(misses, now);
        }
        CHECK(missedForGood(misses));
    }
}

TEST_CASE("a calendar set back starts the quarantine anew by it", "[domain][quarantine]")
{
    Moment now = laterInAnotherBoot(kQuarantine + kMinute);
    now.serverMs.reset();
    now.utcMs = sentAt().utcMs - kDay;
    Misses misses = missed(sent(), now);
    CHECK(misses.counted == 0);
    CHECK(misses.sent->utcMs == now.utcMs);
    CHECK(*misses.notBeforeMs == now.utcMs + kQuarantine);
    now.utcMs += kQuarantine - 1;
    misses = missed(misses, now);
    CHECK(misses.counted == 0);
    now.utcMs += 1;
    CHECK(missed(misses, now).counted == 1);
}

TEST_CASE("what this ledger does not know to have been sent is in quarantine from the first miss on",
          "[domain][quarantine]")
{
    Misses misses = missed({}, later(0));
    REQUIRE(misses.sent);
    CHECK(misses.counted == 0);
    CHECK(*misses.notBeforeMs == later(kQuarantine).utcMs);
    misses = missed(misses, later(kQuarantine - 1));
    CHECK(misses.counted == 0);
    CHECK(missed(misses, later(kQuarantine)).counted == 1);
}

TEST_CASE("the quarantine runs from the end of the connection, not from the commit before it",
          "[domain][quarantine]")
{
    const Misses before{.sent = sentAt(), .counted = 2, .lastServerMs = 1, .lastUtcMs = 1, .notBeforeMs = 7};
    Moment closed = later(2 * kDay);  // slept in between
    closed.serverMs.reset();          // no answer, no Date
    Misses misses = quarantinedFrom(closed, before);
    CHECK(misses.counted == 0);
    CHECK_FALSE(misses.lastUtcMs);
    CHECK(misses.notBeforeMs == 7);
    CHECK(missed(misses, later(2 * kDay + kQuarantine - 1)).counted == 0);
    CHECK(missed(misses, later(2 * kDay + kQuarantine)).counted == 1);

    misses = missed(misses, later(2 * kDay));  // from here on Sage's clock is known again
    CHECK(misses.sent->serverMs == later(2 * kDay).serverMs);
    Moment now = laterInAnotherBoot(2 * kDay + kQuarantine - 1);
    now.bootMs = kMinute;
    CHECK(missed(misses, now).counted == 0);
    *now.serverMs += 1;
    CHECK(missed(misses, now).counted == 1);
}
