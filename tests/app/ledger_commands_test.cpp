#include "tests/app/command_line_bench.h"

#include "core/workflow/ledger.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QStringList kInit{u"init"_s,       u"--company"_s,     u"Kaap Plumbing"_s, u"--vat-number"_s,
                        u"4010101010"_s, u"--next-number"_s, u"2280"_s};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}  // namespace

TEST_CASE("init makes a company's ledger once and leaves an existing file alone", "[app]")
{
    const CommandLineBench bench;
    const Ended made = bench.cli(QStringList{u"--json"_s} + kInit);
    INFO(made.err.toStdString());
    REQUIRE(made.exit == 0);
    CHECK(made.object()[u"next_number"_s].toInteger() == 2280);
    CHECK(made.object()[u"vat_number"_s] == u"4010101010"_s);
    CHECK(bench.done({u"settings"_s, u"company.vat_vendor"_s}).out == u"yes\n"_s);

    const QByteArray before = bytesOf(bench.ledger());
    const Ended again = bench.cli(kInit);
    CHECK(again.exit == 1);
    CHECK(again.err == u"greenhand-cli: ledger.greenhand exists already; it was not touched.\n"_s);
    CHECK(bytesOf(bench.ledger()) == before);
}

TEST_CASE("a company without a VAT number is not a VAT vendor", "[app]")
{
    const CommandLineBench bench;
    bench.done({u"init"_s, u"--company"_s, u"Kaap"_s});
    CHECK(bench.done({u"settings"_s, u"company.vat_vendor"_s}).out == u"no\n"_s);
    CHECK(bench.done({u"settings"_s, u"invoice.next_number"_s}).out == u"1\n"_s);
}

TEST_CASE("settings are listed, shown, set, and refused with a reason", "[app]")
{
    const CommandLineBench bench;
    bench.done(kInit);
    const QJsonArray all = bench.done({u"--json"_s, u"settings"_s}).array();
    const auto listed = [&](const QString& key) {
        for (const auto one : all)
            if (one[u"key"_s] == key)
                return one[u"value"_s].toString();
        return u"not listed"_s;
    };
    CHECK(listed(u"push.pace_milliseconds"_s) == u"1000"_s);
    CHECK(listed(u"push.quarantine_seconds"_s) == u"600"_s);
    CHECK(listed(u"push.lookup_gap_seconds"_s) == u"60"_s);
    CHECK(listed(u"push.deadline_seconds"_s) == u"120"_s);

    CHECK(bench.done({u"settings"_s, u"invoice.due_days"_s, u"14"_s}).out == u"14\n"_s);
    CHECK(bench.done({u"--json"_s, u"settings"_s, u"invoice.due_days"_s}).object()[u"value"_s] == u"14"_s);

    const Ended unknown = bench.cli({u"settings"_s, u"nonsense"_s});
    CHECK(unknown.exit == 2);
    CHECK(unknown.err.contains(u"There is no setting nonsense"_s));
    const Ended refused = bench.cli({u"settings"_s, u"invoice.due_days"_s, u"soon"_s});
    CHECK(refused.exit == 1);
    CHECK(refused.err.contains(u"whole number"_s));
    CHECK(bench.cli({u"settings"_s, u"invoice.next_number"_s, u"2279"_s}).exit == 1);
    CHECK(bench.done({u"settings"_s, u"invoice.next_number"_s}).out == u"2280\n"_s);
    CHECK(bench.cli({u"settings"_s, u"sage.url"_s, u"http://example.com"_s}).exit == 1);
    const Ended connected = bench.cli({u"settings"_s, u"sage.company_id"_s, u"99999"_s});
    CHECK(connected.exit == 1);
    CHECK(connected.err.contains(u"sage connect"_s));
    CHECK(bench.done({u"settings"_s, u"sage.company_id"_s}).out == u"\n"_s);
}

TEST_CASE("a sound ledger verifies, and a missing one is named", "[app]")
{
    const CommandLineBench bench;
    const Ended missing = bench.cli({u"verify"_s});
    CHECK(missing.exit == 1);
    CHECK(missing.err == u"greenhand-cli: ledger.greenhand does not exist.\n"_s);
    CHECK_FALSE(QFile::exists(bench.ledger()));

    bench.done(kInit);
    CHECK(bench.done({u"--json"_s, u"verify"_s}).array().isEmpty());
    CHECK(bench.done({u"verify"_s}).out == u"The ledger is sound.\n"_s);
}

TEST_CASE("while something else holds the ledger, the command line says so and does nothing", "[app]")
{
    const CommandLineBench bench;
    bench.done(kInit);
    {
        const auto held = must(Ledger::open(bench.ledger(), {u"clerk"_s, u"here"_s}));
        const Ended refused = bench.cli({u"leads"_s});
        CHECK(refused.exit == 1);
        CHECK(refused.out.isEmpty());
        CHECK(refused.err.contains(u"ledger.greenhand is open in another Greenhand"_s));
    }
    bench.done({u"leads"_s});
}

TEST_CASE("a foreign file and a newer ledger are refused byte for byte as they were", "[app]")
{
    const CommandLineBench bench;
    bench.write(u"ledger.greenhand"_s, "Dear diary, this is no ledger at all; it is a text.\n");
    const QByteArray before = bytesOf(bench.ledger());
    const Ended foreign = bench.cli({u"leads"_s});
    CHECK(foreign.exit == 1);
    CHECK(foreign.err.contains(u"is not a ledger of Greenhand"_s));
    CHECK(bytesOf(bench.ledger()) == before);

    REQUIRE(QFile::remove(bench.ledger()));
    bench.done(kInit);
    QByteArray newer = bytesOf(bench.ledger());
    newer[62] = char(0x7f);  // user_version of the SQLite header, big-endian at 60
    bench.write(u"ledger.greenhand"_s, newer);
    const Ended refused = bench.cli({u"leads"_s});
    CHECK(refused.exit == 1);
    CHECK(refused.err.contains(u"was written by a newer Greenhand"_s));
    CHECK(bytesOf(bench.ledger()) == newer);
}

TEST_CASE("a ledger that may not grow says that the disk is full or fails, and stays sound", "[app]")
{
    const CommandLineBench bench;
    bench.done(kInit);
    QByteArray many = "reference,customer,finished,description,quantity,unit_price\n";
    for (int i = 0; i < 3000; ++i)
        many += "J-" + QByteArray::number(i) + ",Kloof,2026-03-02," + QByteArray(200, 'x') + ",1,10.00\n";
    const QString file = bench.write(u"many.csv"_s, many);
    const Ended full =
        bench.throughShell(u"ulimit -f 900; exec \"$0\" \"$@\""_s, {u"import"_s, u"leads"_s, file});
    INFO(full.err.toStdString());
    CHECK(full.exit == 1);
    CHECK(full.err.startsWith(u"greenhand-cli: "_s));
    CHECK_FALSE(full.err.contains(u"SQL"_s, Qt::CaseInsensitive));
    CHECK(bench.done({u"--json"_s, u"leads"_s}).array().isEmpty());
    CHECK(bench.done({u"verify"_s}).exit == 0);
    bench.done({u"import"_s, u"leads"_s, file});
    CHECK(bench.done({u"--json"_s, u"leads"_s}).array().size() == 3000);
}

TEST_CASE("output that cannot be written is not called done", "[app]")
{
    const CommandLineBench bench;
    bench.done(kInit);
    const Ended full = bench.throughShell(u"exec \"$0\" \"$@\" > /dev/full"_s, {u"settings"_s});
    CHECK(full.exit == 1);
    CHECK(full.err.contains(u"could not be written"_s));
}

TEST_CASE("a backup is made, and restored only where nobody has the ledger open", "[app][backup]")
{
    const CommandLineBench bench;
    bench.done(kInit);
    const QJsonObject made = bench.done({u"--json"_s, u"backup"_s}).object();
    const QString backup = made[u"path"_s].toString();
    CHECK(made[u"next_number"_s].toInteger() == 2280);
    REQUIRE(QFile::exists(backup));
    bench.done({u"settings"_s, u"company.phone"_s, u"021 555 0101"_s});

    const QByteArray before = bytesOf(backup);
    const Ended opened = bench.bare({u"--data"_s, backup, u"leads"_s});
    CHECK(opened.exit == 1);
    CHECK(opened.err.contains(u"is a backup"_s));
    CHECK(bytesOf(backup) == before);

    const QString aside = bench.done({u"--json"_s, u"restore"_s, backup}).object()[u"put_aside"_s].toString();
    CHECK(QFile::exists(bench.path(aside)));
    CHECK(bench.done({u"settings"_s, u"company.phone"_s}).out == u"\n"_s);
    CHECK(bench.done({u"--json"_s, u"adopt"_s}).object()[u"adopted"_s].toBool());
    CHECK(bench.done({u"verify"_s}).exit == 0);
}
