#include "core/storage/history.h"
#include "core/storage/invoice_repository.h"
#include "core/storage/push_journal.h"
#include "tests/app/command_line_bench.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const char* const kHostileLead =
    "reference,customer,email,address,finished,technician,work,kind,description,quantity,unit,unit_price\n"
    "L-9,<b>Kloof</b> <img src=x>,accounts@kloof.example.co.za,1 Kloof "
    "St,2026-03-02,Sipho,Geyser,labour,Fitting,2,hour,485.00\n";

void makeReady(const CommandLineBench& bench, const QByteArray& leads)
{
    bench.done({u"import"_s, u"leads"_s, bench.write(u"leads.csv"_s, leads)});
    bench.done({u"generate"_s, u"--all"_s});
    bench.done({u"update"_s, u"--all"_s});
}

QJsonObject rowOf(const Ended& syncing, qint64 number)
{
    for (const QJsonValue& row : syncing.array())
        if (row[u"number"_s].toInteger() == number)
            return row.toObject();
    FAIL("no row of " << number << ": " << syncing.out.toStdString() << syncing.err.toStdString());
    return {};
}

/// "ask", "retry@2026-…", "receipt" …
QStringList allowed(const QJsonObject& row)
{
    QStringList all;
    for (const QJsonValue& one : row[u"allowed"_s].toArray()) {
        const QString from = one[u"from"_s].toString();
        all << (from.isEmpty() ? one[u"action"_s].toString()
                               : QString(one[u"action"_s].toString() + u'@' + from));
    }
    return all;
}

/// As a process leaves the ledger that sent this invoice and never heard of it again.
void loseAnswer(const CommandLineBench& bench, qint64 number, qint64 untilMs)
{
    const auto db = must(Database::open(bench.ledger()));
    InvoiceRepository invoices(*db);
    PushJournal pushes(*db);
    History history(*db, {.user = u"thandi"_s, .machine = u"office"_s});
    const InvoiceId id = *must(invoices.withNumber(number));
    const Invoice invoice = must(invoices.find(id));
    const qint64 now = QDateTime::currentMSecsSinceEpoch();
    PushFacts facts;
    facts.withEmail = false;
    must(db->transaction([&]() -> Result<void> {
        PushRow row = must(pushes.open(PushEffect::Invoice, id, {}, invoice.reference, facts, now));
        for (const PushEvent on : {PushEvent::Claim, PushEvent::SaveCommitted, PushEvent::NoVerdict}) {
            if (on == PushEvent::SaveCommitted) {
                facts.attempt = 1;
                facts.body = "{}";
                facts.bodySha256 = QCryptographicHash::hash(facts.body, QCryptographicHash::Sha256);
                facts.expectedTotalCents = invoice.totals.total.cents();
                facts.sentServerMs = facts.sentUtcMs = now;
            } else if (on == PushEvent::NoVerdict) {
                facts.error = ErrorKind::NoAnswer;
                facts.notBeforeMs = untilMs;
            }
            row = must(pushes.advance(row, on, facts, now));
            must(history.append(now, {.entity = u"push"_s,
                                      .entityId = row.id.value(),
                                      .action = toKey(on),
                                      .before = {},
                                      .after = {}}));
        }
        return invoices.refreshState(id).map([](InvoiceState) {});
    }));
}

void linkBoth(const CommandLineBench& bench)
{
    QFile file(QStringLiteral(GREENHAND_SOURCE "/resources/practice/sage_company.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    const QJsonArray theirs = QJsonDocument::fromJson(file.readAll())[u"Customers"_s].toArray();
    const auto idOf = [&](int i) { return QString::number(theirs[i][u"ID"_s].toInteger()); };
    bench.done({u"sage"_s, u"link"_s, u"Kloof Bakery="_s + idOf(0), u"Berg Motors="_s + idOf(1)});
}

}  // namespace

TEST_CASE("a receipt tells what was sent and that both agree to the cent, names as they are",
          "[app][receipt]")
{
    CommandLineBench bench;
    const PracticeProcess sage(bench, {u"--no-rate-limit"_s});
    makeConnectedLedger(bench, sage);
    makeReady(bench, kHostileLead);
    const Ended never = bench.cli({u"receipt"_s, u"2280"_s});
    CHECK(never.exit == 1);
    CHECK(never.err.contains(u"Invoice #2280 was never sent to Sage One"_s));
    CHECK(bench.cli({u"receipt"_s, u"77"_s}).exit == 1);
    CHECK(bench.cli({u"receipt"_s}).exit == 2);

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

TEST_CASE("while an invoice may still be on its way, retry says until when and sends nothing", "[app][push]")
{
    CommandLineBench bench;
    const PracticeProcess sage(bench, {u"--no-rate-limit"_s});
    makeConnectedLedger(bench, sage);
    makeReady(bench, kThreeLeads);
    linkBoth(bench);
    const qint64 until = QDateTime::currentMSecsSinceEpoch() + 600'000;
    loseAnswer(bench, 2280, until);

    const Ended listed = bench.cli({u"--json"_s, u"syncing"_s});
    CHECK(listed.exit == 0);  // Greenhand asks by itself
    const QJsonObject row = rowOf(listed, 2280);
    CHECK(row[u"state"_s] == u"unknown"_s);
    CHECK(row[u"fixer"_s] == u"nobody"_s);
    CHECK(row[u"sentence"_s].toString().contains(u"Wait until"_s));
    CHECK(allowed(row)
          == QStringList{u"ask"_s,
                         u"retry@"_s + QDateTime::fromMSecsSinceEpoch(until, Qt::UTC).toString(Qt::ISODate),
                         u"receipt"_s});

    const Ended refused = bench.cli({u"retry"_s, u"2280"_s, u"--no-email"_s});
    INFO(refused.out.toStdString() << refused.err.toStdString());
    CHECK(refused.exit == 3);
    CHECK(refused.err.contains(u"Wait until "_s));
    CHECK(sage.invoices().isEmpty());
    CHECK(bench.cli({u"retry"_s, u"--all"_s, u"--no-email"_s}).exit == 3);
    CHECK(bench.cli({u"ask"_s, u"--all"_s}).exit == 1);
    CHECK(sage.invoices().isEmpty());
    CHECK(bench.done({u"receipt"_s, u"2280"_s}).out.contains(u"No clear answer"_s));
    CHECK(bench.done({u"verify"_s}).exit == 0);
    CHECK(bench.done({u"syncing"_s, u"--help"_s}).out.contains(u"do_not_send"_s));
}

TEST_CASE("a refused log-in is a person's, and what is allowed says so", "[app][push]")
{
    CommandLineBench bench;
    const PracticeProcess sage(bench, {u"--no-rate-limit"_s});
    makeConnectedLedger(bench, sage);
    makeReady(bench, kThreeLeads);
    linkBoth(bench);
    bench.environment.insert(u"GREENHAND_SAGE_PASSWORD"_s, u"canary-pw"_s);
    CHECK(bench.cli({u"push"_s, u"2280"_s, u"--no-email"_s}).exit == 3);
    const Ended listed = bench.cli({u"--json"_s, u"syncing"_s});
    CHECK(listed.exit == 3);
    const QJsonObject row = rowOf(listed, 2280);
    CHECK(row[u"fixer"_s] == u"sage_administrator"_s);
    CHECK(allowed(row) == QStringList{u"retry"_s, u"do_not_send"_s});
}
