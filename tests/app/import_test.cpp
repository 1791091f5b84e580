#include "tests/app/command_line_bench.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

namespace {

void makeLedger(const CommandLineBench& bench)
{
    bench.done({u"init"_s, u"--company"_s, u"Kaap"_s, u"--vat-number"_s, u"4010101010"_s});
}

}  // namespace

TEST_CASE("one bad row keeps its whole lead out and is named by line and reason", "[app]")
{
    const CommandLineBench bench;
    makeLedger(bench);
    const QString file =
        bench.write(u"leads.csv"_s, "reference,customer,finished,description,quantity,unit_price\n"
                                    "L-1,Kloof,2026-03-02,Fitting,2,485.00\n"
                                    "L-2,Berg,2026-03-02,Search,-1,485.00\n"
                                    "L-2,Berg,2026-03-02,Pipe,1,10.00\n"
                                    "L-3,Duin,2026-13-02,Tube,1,10.00\n");
    const Ended partly = bench.cli({u"--json"_s, u"import"_s, u"leads"_s, file});
    CHECK(partly.exit == 1);
    CHECK(partly.object()[u"leads"_s].toInteger() == 1);
    CHECK(partly.object()[u"leads_left_out"_s].toInteger() == 2);
    REQUIRE(partly.object()[u"bad_rows"_s].toArray().size() == 2);
    CHECK(partly.object()[u"bad_rows"_s].toArray()[0][u"line"_s].toInteger() == 3);
    CHECK(partly.err.contains(u"Line 3 (L-2): "_s));
    CHECK(partly.err.contains(u"Line 5 (L-3): "_s));

    const QJsonArray leads = bench.done({u"--json"_s, u"leads"_s}).array();
    REQUIRE(leads.size() == 1);
    const QJsonObject lead = leads[0].toObject();
    CHECK(lead[u"reference"_s] == u"L-1"_s);
    CHECK(lead[u"customer"_s] == u"Kloof"_s);
    CHECK(lead[u"stage"_s] == u"new"_s);
    CHECK(lead[u"total_cents"_s].toInteger() == 111550);
    CHECK(lead[u"invoice_number"_s].isNull());
}

TEST_CASE("the bad rows of a price list are told to programs as those of leads are", "[app]")
{
    const CommandLineBench bench;
    makeLedger(bench);
    const QString file =
        bench.write(u"prices.csv"_s, "code,description,price\nP1,Valve,1,234.50\nP2,Pipe,90\n");
    const Ended partly = bench.cli({u"--json"_s, u"import"_s, u"prices"_s, file});
    CHECK(partly.exit == 1);
    CHECK(partly.object()[u"added"_s].toInteger() == 1);
    const QJsonArray bad = partly.object()[u"bad_rows"_s].toArray();
    REQUIRE(bad.size() == 1);
    CHECK(bad[0][u"line"_s].toInteger() == 2);
    CHECK(bad[0][u"reference"_s] == u"P1"_s);
}

TEST_CASE("a lead that the ledger has is a duplicate and left out", "[app]")
{
    const CommandLineBench bench;
    makeLedger(bench);
    const QString file = bench.write(u"leads.csv"_s, kThreeLeads);
    bench.done({u"import"_s, u"leads"_s, file});
    const Ended again = bench.cli({u"--json"_s, u"import"_s, u"leads"_s, file});
    CHECK(again.exit == 1);
    CHECK(again.object()[u"leads"_s].toInteger() == 0);
    CHECK(again.object()[u"duplicates"_s].toArray().size() == 3);
    CHECK(again.err.contains(u"L-1 is in the ledger already"_s));
    CHECK(bench.done({u"--json"_s, u"leads"_s}).array().size() == 3);
}

TEST_CASE("a dry run says the same and changes nothing", "[app]")
{
    const CommandLineBench bench;
    makeLedger(bench);
    const QString file = bench.write(u"leads.csv"_s, kThreeLeads);
    const Ended dry = bench.done({u"--json"_s, u"import"_s, u"leads"_s, file, u"--dry-run"_s});
    CHECK(dry.object()[u"leads"_s].toInteger() == 3);
    CHECK(dry.object()[u"dry_run"_s].toBool());
    CHECK(bench.done({u"--json"_s, u"leads"_s}).array().isEmpty());
    CHECK(bench.done({u"settings"_s, u"invoice.next_number"_s}).out == u"1\n"_s);
}

TEST_CASE("dates that prove no order are read day first, with one line of warning", "[app]")
{
    const CommandLineBench bench;
    makeLedger(bench);
    const QByteArray head = "reference,customer,finished,description,quantity,unit_price\n";
    const Ended assumed = bench.done({u"--json"_s, u"import"_s, u"leads"_s,
                                      bench.write(u"a.csv"_s, head + "A,Kloof,4/3/2026,Work,1,1.00\n")});
    CHECK(assumed.object()[u"dates"_s] == u"dmy"_s);
    CHECK(assumed.object()[u"dates_assumed"_s].toBool());
    CHECK(assumed.err.count(u'\n') == 1);
    const Ended said =
        bench.done({u"import"_s, u"leads"_s, bench.write(u"b.csv"_s, head + "B,Kloof,4/3/2026,Work,1,1.00\n"),
                    u"--dates"_s, u"mdy"_s});
    CHECK(said.err.isEmpty());
    const QJsonArray leads = bench.done({u"--json"_s, u"leads"_s}).array();
    REQUIRE(leads.size() == 2);
    CHECK(leads[0][u"finished"_s] == u"2026-04-03"_s);
    CHECK(leads[1][u"finished"_s] == u"2026-03-04"_s);
}

TEST_CASE("a file that is not there or no CSV brings a sentence and nothing else", "[app]")
{
    const CommandLineBench bench;
    makeLedger(bench);
    const Ended missing = bench.cli({u"import"_s, u"leads"_s, bench.path(u"nowhere.csv"_s)});
    CHECK(missing.exit == 1);
    CHECK(missing.err
          == u"greenhand-cli: nowhere.csv could not be read. Choose a file itself, not a link to it, and "
             "check that it is yours to read.\n"_s);
    CHECK(bench.cli({u"import"_s, u"leads"_s, bench.path(u"."_s)}).exit == 1);
    const Ended binary = bench.cli({u"import"_s, u"leads"_s, bench.ledger()});
    CHECK(binary.exit == 1);
    CHECK(binary.err.count(u'\n') == 1);
    const Ended column = bench.cli(
        {u"import"_s, u"leads"_s, bench.write(u"l.csv"_s, kThreeLeads), u"--map"_s, u"customer=Nobody"_s});
    CHECK(column.exit == 1);
    CHECK(column.err.contains(u"Nobody"_s));
}

TEST_CASE("what customers are called cannot steer a terminal", "[app]")
{
    const CommandLineBench bench;
    makeLedger(bench);
    const QString file =
        bench.write(u"leads.csv"_s, "reference,customer,finished,description,quantity,unit_price\n"
                                    "L-1,\"Kloof \xe2\x80\xae <b>&amp; Co\",2026-03-02,Fitting,2,485.00\n");
    bench.done({u"import"_s, u"leads"_s, file});
    const Ended table = bench.done({u"leads"_s});
    CHECK(table.out.contains(u"Kloof <b>&amp; Co"_s));
    CHECK_FALSE(table.out.contains(QChar(0x202e)));
    CHECK(table.out.contains(u"R 1 115,50"_s));
}
