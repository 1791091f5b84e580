#include "tests/app/command_line_bench.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

namespace {

const char* const kHostileLead =
    "reference,customer,email,address,finished,technician,work,kind,description,quantity,unit,unit_price\n"
    "L-9,<b>Kloof</b> <img src=x>,accounts@kloof.example.co.za,1 Kloof "
    "St,2026-03-02,Sipho,Geyser,labour,Fitting,2,hour,485.00\n";

}  // namespace

TEST_CASE("a receipt tells what was sent and that both agree to the cent, names as they are",
          "[app][receipt]")
{
    CommandLineBench bench;
    const PracticeProcess sage(bench, {u"--no-rate-limit"_s});
    makeConnectedLedger(bench, sage);
    makeReadyInvoices(bench, kHostileLead);
    const Ended never = bench.cli({u"receipt"_s, u"2280"_s});
    CHECK(never.exit == 1);
    CHECK(never.err.contains(u"Invoice #2280 was never sent to Sage One"_s));
    CHECK(bench.cli({u"receipt"_s, u"77"_s}).exit == 1);
    const Ended whose = bench.cli({u"receipt"_s});
    CHECK(whose.exit == 2);
    CHECK(whose.err == u"greenhand-cli: “receipt” needs INVOICE. See: greenhand-cli receipt --help\n"_s);

    bench.done({u"push"_s, u"2280"_s, u"--create-customers"_s});
    const Ended text = bench.done({u"receipt"_s, u"2280"_s});
    INFO(text.out.toStdString());
    CHECK(text.out.contains(u"<b>Kloof</b> <img src=x>"_s));
    CHECK(text.out.count(u"equal to the cent"_s) == 4);
    CHECK(text.out.contains(u"Invoice, attempt 1"_s));
    CHECK(text.out.contains(u"Customer, attempt 1"_s));
    CHECK(text.out.contains(u"E-mail, attempt 1"_s));

    const QJsonObject receipt = bench.done({u"--json"_s, u"receipt"_s, u"2280"_s}).object();
    CHECK(receipt[u"number"_s].toInteger() == 2280);
    CHECK(receipt[u"total_cents"_s].toInteger() == 111550);
    const QJsonArray parts = receipt[u"parts"_s].toArray();
    REQUIRE(parts.size() == 3);
    CHECK(parts[1][u"effect"_s] == u"invoice"_s);
    const QJsonObject attempt = parts[1][u"attempts"_s][0].toObject();
    CHECK(attempt[u"body_sha256"_s].toString().size() == 64);
    CHECK(attempt[u"sent_cents"_s].toInteger() == 111550);
    CHECK(attempt[u"difference_cents"_s].toInteger(-1) == 0);
    CHECK(attempt[u"in_sage"_s][u"total_cents"_s].toInteger() == 111550);
    CHECK_FALSE(attempt[u"user"_s].toString().isEmpty());
    CHECK(parts[1][u"steps"_s].toArray().size() == 3);

    const QString file = bench.path(u"receipt.pdf"_s);
    bench.done({u"receipt"_s, u"2280"_s, u"--pdf"_s, file});
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    CHECK(bench.cli({u"receipt"_s, u"2280"_s, u"--pdf"_s, u"/dev/full"_s}).exit == 1);
}
