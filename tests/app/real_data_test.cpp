#include "tests/app/command_line_bench.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

TEST_CASE("999 lines of a real wholesaler go into Sage One and agree to the cent", "[app][push][slow]")
{
    const QString file = QStringLiteral(GREENHAND_SOURCE "/../shared/data/online-retail-1000.csv");
    if (!QFile::exists(file)) {
        WARN("skipped: ../shared/data/online-retail-1000.csv is not there");
        return;
    }
    CommandLineBench bench;
    PracticeProcess sage(bench, {u"--no-rate-limit"_s});
    makeConnectedLedger(bench, sage);
    const Ended imported =
        bench.cli({u"--json"_s, u"import"_s, u"leads"_s, file, u"--map"_s, u"reference=InvoiceNo"_s,
                   u"customer=CustomerID"_s, u"finished=InvoiceDate"_s, u"item=StockCode"_s,
                   u"description=Description"_s, u"quantity=Quantity"_s, u"unit_price=UnitPrice"_s,
                   u"address=Country"_s, u"--dates"_s, u"mdy"_s});
    INFO(imported.err.toStdString());
    CHECK(imported.exit == 1);
    CHECK(imported.object()[u"leads"_s].toInteger() == 61);
    CHECK(imported.object()[u"leads_left_out"_s].toInteger() == 5);

    bench.done({u"sage"_s, u"map"_s, u"part=account:Sales"_s});
    bench.done({u"generate"_s, u"--all"_s});
    bench.done({u"update"_s, u"--all"_s});
    const Ended pushed =
        bench.cli({u"--json"_s, u"push"_s, u"--all"_s, u"--create-customers"_s, u"--no-email"_s});
    INFO(pushed.err.toStdString());
    CHECK(pushed.exit == 0);

    const auto inSage = sage.invoices();
    const QJsonArray invoices = bench.done({u"--json"_s, u"invoices"_s}).array();
    CHECK(invoices.size() == 61);
    CHECK(inSage.size() == 61);
    for (const QJsonValue& invoice : invoices) {
        INFO(invoice[u"number"_s].toInteger());
        const QJsonObject theirs = inSage.value(invoice[u"sage_reference"_s].toString());
        CHECK(invoice[u"state"_s] == u"sent"_s);
        CHECK(qRound64(theirs[u"Exclusive"_s].toDouble() * 100) == invoice[u"exclusive_cents"_s].toInteger());
        CHECK(qRound64(theirs[u"Tax"_s].toDouble() * 100) == invoice[u"vat_cents"_s].toInteger());
        CHECK(qRound64(theirs[u"Total"_s].toDouble() * 100) == invoice[u"total_cents"_s].toInteger());
    }
    CHECK(bench.done({u"verify"_s}).exit == 0);
}
