#include "core/storage/history.h"
#include "core/storage/invoice_repository.h"
#include "core/storage/push_journal.h"
#include "tests/app/command_line_bench.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QTimeZone>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

QJsonObject rowOf(const Ended& syncing, qint64 number)
{
    for (const QJsonValue& row : syncing.array())
        if (row[u"number"_s].toInteger() == number)
            return row.toObject();
    FAIL("no row of " << number << ": " << syncing.out.toStdString() << syncing.err.toStdString());
    return {};
}

/// "retry", "ask@2026-…", "edit in the window" …
QStringList allowed(const QJsonObject& row)
{
    QStringList all;
    for (const QJsonValue& one : row[u"allowed"_s].toArray()) {
        const QString from = one[u"from"_s].toString();
        CHECK(one[u"from"_s].isUndefined() == !one[u"where"_s].isUndefined());
        if (!one[u"where"_s].isUndefined())
            all << one[u"action"_s].toString() + u" in the "_s + one[u"where"_s].toString();
        else
            all << (from.isEmpty() ? one[u"action"_s].toString()
                                   : QString(one[u"action"_s].toString() + u'@' + from));
    }
    return all;
}

/// A time of day as the programs of the bench write it.
QString clockText(qint64 utcMs)
{
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone("Africa/Johannesburg")).toString(u"HH:mm"_s);
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
                facts.step = u"save"_s;
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

TEST_CASE("while an invoice may still be on its way, retry says until when and sends nothing", "[app][push]")
{
    CommandLineBench bench;
    const PracticeProcess sage(bench, {u"--no-rate-limit"_s});
    makeConnectedLedger(bench, sage);
    makeReadyInvoices(bench);
    linkBoth(bench);
    const qint64 until = QDateTime::currentMSecsSinceEpoch() + 600'000;
    loseAnswer(bench, 2280, until);

    const Ended listed = bench.cli({u"--json"_s, u"syncing"_s});
    CHECK(listed.exit == 0);  // Greenhand asks by itself
    const QJsonObject row = rowOf(listed, 2280);
    CHECK(row[u"state"_s] == u"unknown"_s);
    CHECK(row[u"fixer"_s] == u"nobody"_s);
    CHECK(row[u"sentence"_s].toString().contains(u"Wait until"_s));
    // Nothing sends it again before two look-ups have missed it.
    CHECK(allowed(row)
          == QStringList{u"ask@"_s + QDateTime::fromMSecsSinceEpoch(until, Qt::UTC).toString(Qt::ISODate),
                         u"receipt"_s});
    const QString time = clockText(until);
    CHECK(row[u"sentence"_s].toString().endsWith(QString(time + u", then run “ask”."_s)));
    const QString table = bench.done({u"syncing"_s}).out;
    INFO(table.toStdString());
    for (const QString& column : {u"State"_s, u"Step"_s, u"Who can fix it"_s, u"Next"_s})
        CHECK(table.section(u'\n', 0, 0).contains(column));
    CHECK(table.contains(u"  Unknown  Sending  nobody          ask 2280 from "_s));
    CHECK(table.contains(QString(time + u"  It is not clear"_s)));

    const Ended refused = bench.cli({u"retry"_s, u"2280"_s, u"--no-email"_s});
    INFO(refused.out.toStdString() << refused.err.toStdString());
    CHECK(refused.exit == 3);
    CHECK(refused.err.contains(u"Wait until "_s));
    CHECK(refused.err.contains(u"then run “ask”."_s));
    CHECK_FALSE(refused.err.contains(u"Greenhand asks"_s));
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
    makeReadyInvoices(bench);
    linkBoth(bench);
    bench.environment.insert(u"GREENHAND_SAGE_PASSWORD"_s, u"canary-pw"_s);
    CHECK(bench.cli({u"push"_s, u"2280"_s, u"--no-email"_s}).exit == 3);
    const Ended listed = bench.cli({u"--json"_s, u"syncing"_s});
    CHECK(listed.exit == 3);
    const QJsonObject row = rowOf(listed, 2280);
    CHECK(row[u"fixer"_s] == u"sage_administrator"_s);
    CHECK(allowed(row) == QStringList{u"retry"_s, u"do_not_send in the window"_s});
    CHECK(bench.cli({u"syncing"_s}).out.contains(u"  Blocked  Look-up  sage administrator  retry 2280 "_s));
}

TEST_CASE("when the waiting time is over, the list says that ask is next, and no process that asks is named",
          "[app][push]")
{
    CommandLineBench bench;
    const PracticeProcess sage(bench, {u"--no-rate-limit"_s});
    makeConnectedLedger(bench, sage);
    makeReadyInvoices(bench);
    linkBoth(bench);
    loseAnswer(bench, 2280, QDateTime::currentMSecsSinceEpoch() - 1000);
    const QJsonObject row = rowOf(bench.done({u"--json"_s, u"syncing"_s}), 2280);
    CHECK(allowed(row) == QStringList{u"ask"_s, u"receipt"_s});
    CHECK(row[u"sentence"_s] == u"It is not clear whether this reached Sage One. Run “ask”."_s);
    CHECK(bench.done({u"syncing"_s}).out.contains(u"  ask 2280  "_s));
}

TEST_CASE("ask says why there is nothing to ask about", "[app][push]")
{
    CommandLineBench bench;
    const PracticeProcess sage(bench, {u"--no-rate-limit"_s});
    makeConnectedLedger(bench, sage);
    makeReadyInvoices(bench);
    const Ended ready = bench.cli({u"ask"_s, u"2280"_s});
    CHECK(ready.exit == 1);
    CHECK(ready.err == u"greenhand-cli: #2280 was never sent; there is nothing to ask about.\n"_s);
    CHECK(bench.cli({u"--json"_s, u"ask"_s, u"2280"_s}).array()[0][u"error"_s]
          == u"#2280 was never sent; there is nothing to ask about."_s);
    CHECK(bench.done({u"ask"_s, u"--all"_s}).err.isEmpty());
}

TEST_CASE("a copied ledger says first that it waits to be adopted, and how that is done", "[app][push]")
{
    CommandLineBench bench;
    const PracticeProcess sage(bench, {u"--no-rate-limit"_s});
    makeConnectedLedger(bench, sage);
    makeReadyInvoices(bench);
    linkBoth(bench);
    bench.environment.insert(u"GREENHAND_SAGE_PASSWORD"_s, u"canary-pw"_s);
    CHECK(bench.cli({u"push"_s, u"2280"_s, u"--no-email"_s}).exit == 3);
    CHECK(bench.cli({u"push"_s, u"2281"_s, u"--no-email"_s}).exit == 3);  // not tried, for the same reason

    CommandLineBench elsewhere;  // another computer remembers no ledger
    givePracticeSecrets(elsewhere);
    REQUIRE(QFile::copy(bench.ledger(), elsewhere.ledger()));
    const Ended retry = elsewhere.cli({u"retry"_s, u"2280"_s, u"--no-email"_s});
    INFO(retry.err.toStdString());
    CHECK(retry.exit == 3);
    CHECK(retry.err.contains(u"“adopt” says so."_s));

    const Ended listed = elsewhere.cli({u"syncing"_s});
    CHECK(listed.exit == 3);
    CHECK(listed.out.startsWith(u"This ledger was restored or copied from elsewhere"_s));
    CHECK(listed.out.section(u'\n', 0, 0).endsWith(u"“adopt” says so."_s));
    const Ended json = elsewhere.cli({u"--json"_s, u"syncing"_s});
    CHECK(json.exit == 3);
    const QJsonObject first = json.array()[0].toObject();
    CHECK(first[u"effect"_s] == u"ledger"_s);
    CHECK(first[u"state"_s] == u"awaits_adopt"_s);
    CHECK(first[u"number"_s].isNull());
    CHECK(first[u"waits_for_person"_s].toBool());
    CHECK(listed.out.startsWith(first[u"sentence"_s].toString()));
    CHECK(allowed(first) == QStringList{u"adopt"_s});
    for (const QJsonValue& row : json.array())
        CHECK_FALSE(allowed(row.toObject()).contains(u"retry"_s));

    CHECK(elsewhere.done({u"adopt"_s, u"--help"_s}).out.contains(u"after a copy was put back"_s));
    const QJsonObject adopted = elsewhere.done({u"--json"_s, u"adopt"_s}).object();
    CHECK(adopted[u"adopted"_s].toBool());
    CHECK_FALSE(adopted[u"sentence"_s].toString().isEmpty());
    CHECK_FALSE(elsewhere.done({u"--json"_s, u"adopt"_s}).object()[u"adopted"_s].toBool(true));
    for (const QJsonValue& row : elsewhere.cli({u"--json"_s, u"syncing"_s}).array())
        CHECK(row[u"effect"_s] != u"ledger"_s);
    CHECK_FALSE(elsewhere.cli({u"syncing"_s}).out.contains(u"“adopt”"_s));
}
