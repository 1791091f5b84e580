#include "core/workflow/manager.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

constexpr int kFewRounds = 10;  // slow is tested where it is made
constexpr qint64 kMinute = 60'000;

QStringList actions(Ledger& ledger, const QString& entity = u"manager"_s, qint64 id = 0)
{
    QStringList all;
    for (const HistoryRow& row : must(ledger.history.of(entity, id)))
        all << row.entry.action;
    return all;
}

}  // namespace

TEST_CASE("a PIN is 4 to 12 digits", "[workflow][approval]")
{
    for (const QString& pin : {u"1234"_s, u"000000000000"_s})
        CHECK(Manager::isPin(pin));
    for (const QString& text : {u"123"_s, u"1234567890123"_s, u"12a4"_s, u"12 4"_s, u"١٢٣٤"_s, u""_s}) {
        CAPTURE(text);
        CHECK_FALSE(Manager::isPin(text));
    }
}

TEST_CASE("the PIN's hash is PBKDF2 with HMAC-SHA-256, salted anew for each PIN", "[workflow][approval]")
{
    // As another implementation reckons it.
    CHECK(pinDigest(u"1234"_s, QByteArray(16, 'x'), 100'000).toHex()
          == "6b83ff19ee131fa234a2e0fa5a09c3a3dc8196261ffa86185733c402e1128f9d");
    CHECK(freshSalt().size() == 16);
    CHECK(freshSalt() != freshSalt());
    CHECK(kPinRounds >= 100'000);
    CHECK(sameBytes("abc", "abc"));
    CHECK_FALSE(sameBytes("abc", "abd"));
    CHECK_FALSE(sameBytes("abc", "ab"));
}

TEST_CASE("setting a PIN switches approval on; whoever set it is the manager for ten minutes",
          "[workflow][approval]")
{
    Office office;
    Manager manager(*office.ledger, kFewRounds);
    QSignalSpy changed(&manager, &Manager::changed);
    CHECK_FALSE(must(manager.isOn()));
    must(office.ledger->manager.mayAct());  // everybody may

    REQUIRE(manager.setPin(u"12"_s).error().kind == ErrorKind::SettingRefused);
    must(manager.setPin(u"4711"_s));
    CHECK(must(manager.isOn()));
    CHECK(changed.count() == 1);
    must(office.ledger->manager.mayAct());
    CHECK(manager.actsUntilMs() == Office::s_nowMs + 10 * kMinute);

    Office::s_nowMs += 10 * kMinute - 1;
    must(office.ledger->manager.mayAct());
    Office::s_nowMs += 1;
    CHECK(office.ledger->manager.mayAct().error().kind == ErrorKind::NeedsManager);
    CHECK_FALSE(manager.actsUntilMs());

    must(manager.act(u"4711"_s));
    must(office.ledger->manager.mayAct());
    manager.endActing();
    CHECK(office.ledger->manager.mayAct().error().kind == ErrorKind::NeedsManager);
    CHECK(actions(*office.ledger) == QStringList{u"approval switched on"_s, u"acts as the manager"_s});
}

TEST_CASE("a clock that is set back ends acting as the manager", "[workflow][approval]")
{
    Office office;
    Manager manager(*office.ledger, kFewRounds);
    must(manager.setPin(u"4711"_s));
    Office::s_nowMs -= 1;
    CHECK(office.ledger->manager.mayAct().error().kind == ErrorKind::NeedsManager);
}

TEST_CASE("wrong PINs are looked at ever later, also after a restart and with the clock set back",
          "[workflow][approval]")
{
    const QTemporaryDir home;
    const QString path = home.filePath(u"a.greenhand"_s);
    Office::s_nowMs = 1'790'000'000'000;
    {
        const auto ledger = must(Ledger::create(path, Office::newLedger(), {}, Office::clock()));
        Manager manager(*ledger, kFewRounds);
        must(manager.setPin(u"4711"_s));
        manager.endActing();
        for (const qint64 seconds : {1, 2, 4, 8}) {
            CHECK(manager.act(u"0000"_s).error().kind == ErrorKind::WrongPin);
            CHECK(must(manager.waitMs()) == seconds * 1000);
            const auto early = manager.act(u"4711"_s);
            REQUIRE_FALSE(early);
            CHECK(early.error().kind == ErrorKind::PinTooSoon);
            CHECK(early.error().subject == QString::number(seconds));
            Office::s_nowMs += seconds * 1000;
        }
        CHECK(manager.act(u"0000"_s).error().kind == ErrorKind::WrongPin);
    }
    const auto ledger = must(Ledger::open(path, {}, Office::clock()));
    Manager manager(*ledger, kFewRounds);
    CHECK(must(manager.waitMs()) == 16'000);
    Office::s_nowMs -= 3'600'000;
    CHECK(must(manager.waitMs()) == 16'000);  // not an hour longer
    Office::s_nowMs += 3'600'000 + 16'000;
    must(manager.act(u"4711"_s));
    CHECK(must(manager.waitMs()) == 0);
    CHECK(actions(*ledger).count(u"wrong PIN"_s) == 5);

    for (int tries = 0; tries < 14; ++tries) {
        Office::s_nowMs += must(manager.waitMs());
        CHECK_FALSE(manager.act(u"0000"_s));
    }
    CHECK(must(manager.waitMs()) == 15 * kMinute);
}

TEST_CASE("the PIN is nowhere in the ledger's file", "[workflow][approval]")
{
    const QTemporaryDir home;
    const QString path = home.filePath(u"a.greenhand"_s);
    {
        const auto ledger = must(Ledger::create(path, Office::newLedger(), {}, Office::clock()));
        Manager manager(*ledger, kFewRounds);
        must(manager.setPin(u"918273645500"_s));
        CHECK_FALSE(manager.act(u"918273645501"_s));
        for (const HistoryRow& row : must(ledger->history.of(u"manager"_s, 0)))
            CHECK_FALSE(QJsonDocument(row.entry.after).toJson().contains("9182736455"));
    }
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK_FALSE(file.readAll().contains("9182736455"));
}

TEST_CASE("another PIN and switching off need the PIN; afterwards everything may go again",
          "[workflow][approval]")
{
    Office office;
    Manager manager(*office.ledger, kFewRounds);
    must(manager.setPin(u"4711"_s));
    manager.endActing();
    CHECK(manager.setPin(u"1234"_s).error().kind == ErrorKind::NeedsManager);
    CHECK(manager.removePin().error().kind == ErrorKind::NeedsManager);

    must(manager.act(u"4711"_s));
    must(manager.setPin(u"1234"_s));
    manager.endActing();
    CHECK(manager.act(u"4711"_s).error().kind == ErrorKind::WrongPin);
    Office::s_nowMs += 1000;
    must(manager.act(u"1234"_s));
    must(manager.removePin());
    CHECK_FALSE(must(manager.isOn()));
    must(office.ledger->manager.mayAct());
    CHECK(actions(*office.ledger).last() == u"approval switched off");
}

TEST_CASE("a forgotten PIN is undone by the company's name, and the history says so", "[workflow][approval]")
{
    Office office;
    Manager manager(*office.ledger, kFewRounds);
    const QString name = Office::newLedger().companyName;
    CHECK(manager.forgetPin(name).error().kind == ErrorKind::NotFound);
    must(manager.setPin(u"4711"_s));
    manager.endActing();
    CHECK(manager.forgetPin(u"Somebody else"_s).error().kind == ErrorKind::BadValue);
    CHECK(must(manager.isOn()));
    must(manager.forgetPin(name));
    CHECK_FALSE(must(manager.isOn()));
    CHECK(actions(*office.ledger).last() == u"approval switched off without the PIN");
}

TEST_CASE("limits, bank details, pace and Sage One are the manager's while approval is on; the rest is not",
          "[workflow][approval]")
{
    Office office;
    must(office.settings.set(u"company.bank_details"_s, u"FNB 123"_s));  // off: everybody's
    Manager manager(*office.ledger, kFewRounds);
    must(manager.setPin(u"4711"_s));
    manager.endActing();
    for (const auto& [key, value] : std::initializer_list<std::pair<QString, QString>>{
             {u"company.bank_details"_s, u"FNB 456"_s},
             {u"approval.total_above_cents"_s, {}},
             {u"approval.discount_above_basis_points"_s, u"10000"_s},
             {u"push.pace_milliseconds"_s, u"5"_s},
             {u"sage.email_subject"_s, u"Yours"_s}}) {
        CAPTURE(key);
        const auto before = must(office.settings.value(key));
        CHECK(office.settings.set(key, value).error().kind == ErrorKind::NeedsManager);
        CHECK(must(office.settings.value(key)) == before);
    }
    CHECK(office.sageSetup.map(u"labour"_s, {.list = SageList::Item, .sageId = 1, .name = {}}).error().kind
          == ErrorKind::NeedsManager);
    must(office.settings.set(u"invoice.message"_s, u"Thank you"_s));
    // All or none: what is the clerk's is not kept either when it comes together with what is not.
    CHECK_FALSE(
        office.settings.set({{u"invoice.message"_s, u"Bye"_s}, {u"sage.email_subject"_s, u"Yours"_s}}));
    CHECK(must(office.settings.value(u"invoice.message"_s)) == u"Thank you");

    must(manager.act(u"4711"_s));
    must(office.settings.set(u"company.bank_details"_s, u"FNB 456"_s));
}
