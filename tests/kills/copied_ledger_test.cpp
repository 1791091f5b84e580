#include "tests/kills/clerk.h"
#include "tests/support/survived.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

namespace {

const QString kSave = u"TaxInvoice/Save"_s;
const QStringList kPush{u"push"_s, u"1"_s, u"--no-email"_s};

void copyLedger(const QString& from, const QString& to)
{
    for (const QString& end : {u""_s, u"-wal"_s, u"-shm"_s})
        QFile::remove(to + end);
    REQUIRE(QFile::copy(from, to));
}

/// Nothing goes out of a ledger that came from elsewhere before a person has spoken.
void checkPaused(KillBench& bench, const QStringList& push = kPush)
{
    const int before = bench.server().calls(kSave);
    const Ended refused = bench.run(push);
    INFO(refused.out.toStdString() << refused.err.toStdString());
    CHECK(refused.exit == 3);
    CHECK(refused.err.contains(u"was restored or copied from elsewhere"_s));
    CHECK(bench.server().calls(kSave) == before);
}

void checkClerkEndsIt(KillBench& bench)
{
    Clerk clerk(bench);
    QStringList wrongs = clerk.work();
    wrongs += bench.wrongs({u"sent"_s});
    INFO(wrongs.join(u'\n').toStdString());
    REQUIRE(wrongs.isEmpty());
}

}  // namespace

TEST_CASE("F58 two computers with the same ledger make one invoice", "[fault][kills]")
{
    const PreparedLedger prepared({.quarantineSeconds = 3});
    KillBench bench(prepared);
    auto elsewhere = bench.anotherComputer();
    copyLedger(bench.ledger(), elsewhere->ledger());

    SECTION("the first has sent it before the second begins")
    {
        CHECK(bench.run(kPush).exit == 0);
        bench.sitAt(elsewhere);
        checkPaused(bench);
        CHECK(bench.run({u"adopt"_s}).exit == 0);
        checkClerkEndsIt(bench);
        CHECK(bench.server().calls(kSave) == 1);
    }
    SECTION("what the first sent comes late")
    {
        bench.server().faultNext(kSave, {.act = Act::DoesLater, .line = Line::Silence, .laterMs = 1500});
        bench.run(kPush, {.at = 1000});  // ends by itself, with the invoice unknown
        bench.sitAt(elsewhere);
        CHECK(bench.run({u"adopt"_s}).exit == 0);
        const Ended early = bench.run(kPush);
        INFO(early.err.toStdString());
        CHECK(early.exit != 0);
        checkClerkEndsIt(bench);
        CHECK(bench.server().calls(kSave) == 1);
    }
    SECTION("the second is the one to work with, and the first is taken up again")
    {
        bench.sitAt(elsewhere);
        CHECK(bench.run({u"adopt"_s}).exit == 0);
        checkClerkEndsIt(bench);
        bench.sitAt(elsewhere);
        CHECK(bench.run(kPush).exit == 0);  // found by its look-up
        checkClerkEndsIt(bench);
        CHECK(bench.server().calls(kSave) == 1);
    }
    survived("F58");
}

TEST_CASE("F59 a copy restored after sending finds what was sent", "[fault][kills]")
{
    const PreparedLedger prepared;
    KillBench bench(prepared);
    const QString backup = bench.bench().path(u"yesterday.greenhand"_s);

    SECTION("the copy knows nothing of the push")
    {
        copyLedger(bench.ledger(), backup);
        CHECK(bench.run(kPush).exit == 0);
        copyLedger(backup, bench.ledger());
        checkPaused(bench);
        CHECK(bench.run({u"adopt"_s}).exit == 0);
        checkClerkEndsIt(bench);
        CHECK(bench.server().calls(kSave) == 1);
    }
    SECTION("the copy was made while it was unclear, and it was sent again since")
    {
        bench.server().faultNext(kSave, {.act = Act::Ignores, .line = Line::Close});
        static_cast<void>(bench.run(kPush));
        copyLedger(bench.ledger(), backup);
        checkClerkEndsIt(bench);
        CHECK(bench.server().calls(kSave) == 2);
        copyLedger(backup, bench.ledger());
        checkPaused(bench);
        CHECK(bench.run({u"adopt"_s}).exit == 0);
        checkClerkEndsIt(bench);
        CHECK(bench.server().calls(kSave) == 2);
    }
    SECTION("its e-mail is not sent twice by itself")
    {
        const QStringList withMail{u"push"_s, u"1"_s};
        copyLedger(bench.ledger(), backup);
        CHECK(bench.run(withMail).exit == 0);
        CHECK(bench.server().mails() == 1);
        copyLedger(backup, bench.ledger());
        checkPaused(bench, withMail);
        CHECK(bench.run({u"adopt"_s}).exit == 0);
        REQUIRE(QTest::qWaitFor(
            [&] {
                static_cast<void>(bench.run(withMail));
                return bench.invoices()[0][u"state"_s] == u"sent"_s;
            },
            20'000));
        CHECK(bench.run(withMail).exit == 3);
        CHECK(bench.server().mails() == 1);
        const QStringList wrongs = bench.wrongs({u"sent"_s});
        INFO(wrongs.join(u'\n').toStdString());
        REQUIRE(wrongs.isEmpty());
    }
    survived("F59");
}

TEST_CASE("F60 an invoice typed again after a restore is held back until a person says that it is another",
          "[fault][kills]")
{
    const PreparedLedger prepared;
    KillBench bench(prepared);
    const QStringList push{u"push"_s, u"2"_s, u"--no-email"_s};
    const auto invoice = [&] { bench.run({u"generate"_s, u"L-9"_s}), bench.run({u"update"_s, u"2"_s}); };
    bench.run(
        {u"import"_s, u"leads"_s,
         bench.bench().write(u"more.csv"_s,
                             "reference,customer,email,finished,description,quantity,unit_price\n"
                             "L-9,Kloof Bakery,accounts@kloof.example.co.za,2026-03-02,Pump,1,999.99\n")});
    const QString backup = bench.bench().path(u"yesterday.greenhand"_s);
    copyLedger(bench.ledger(), backup);
    invoice();
    CHECK(bench.run(push).exit == 0);
    const QString sent = bench.references().value(1);

    copyLedger(backup, bench.ledger());
    CHECK(bench.run({u"adopt"_s}).exit == 0);
    invoice();
    const QString again = bench.references().value(1);
    REQUIRE(again != sent);
    Ended held;
    REQUIRE(QTest::qWaitFor(
        [&] {
            held = bench.run(push);
            return held.exit == 3;
        },
        20'000));
    INFO(held.out.toStdString() << held.err.toStdString());
    CHECK(held.err.contains(u"with the same customer, the same total"_s));
    CHECK(bench.server().calls(kSave) == 1);
    CHECK(bench.server().documents(again) == 0);
    const QJsonArray rows = bench.run({u"syncing"_s}).array();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0][u"waits_for_person"_s].toBool());
    survived("F60");

    CHECK(bench.run({u"retry"_s, u"2"_s, u"--no-email"_s}).exit == 0);
    CHECK(bench.server().documents(again) == 1);
    CHECK(bench.server().documents(sent) == 1);
    CHECK(bench.run({u"verify"_s}).exit == 0);
    CHECK(filesWithSecrets(bench.bench().path(u"."_s)).isEmpty());
    survived("F60");
}
