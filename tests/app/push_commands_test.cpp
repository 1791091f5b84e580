#include "tests/app/command_line_bench.h"

#include "core/practice/practice_server.h"

#include <QDirIterator>
#include <QFile>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

QByteArray seed()
{
    QFile file(QStringLiteral(GREENHAND_SOURCE "/resources/practice/sage_company.json"));
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}  // namespace

TEST_CASE("a job goes from a CSV file into Sage One by the command line", "[app][push]")
{
    CommandLineBench bench;
    PracticeProcess sage(bench, {u"--no-rate-limit"_s});
    makeConnectedLedger(bench, sage);
    bench.done({u"import"_s, u"leads"_s, bench.write(u"leads.csv"_s, kThreeLeads)});

    const QJsonArray made = bench.done({u"--json"_s, u"generate"_s, u"L-2"_s}).array();
    REQUIRE(made.size() == 1);
    CHECK(made[0][u"reference"_s] == u"L-2"_s);
    CHECK(made[0][u"invoice_number"_s].toInteger() == 2280);
    CHECK(made[0][u"total_cents"_s].toInteger() == 83663);
    CHECK(bench.done({u"--json"_s, u"generate"_s, u"--all"_s}).array().size() == 2);
    const Ended twice = bench.cli({u"--json"_s, u"generate"_s, u"L-2"_s, u"L-99"_s});
    CHECK(twice.exit == 1);
    CHECK_FALSE(twice.array()[0][u"done"_s].toBool());
    CHECK(twice.err.contains(u"2280"_s));
    CHECK(twice.err.contains(u"L-99 was not found"_s));

    CHECK(bench.cli({u"push"_s, u"2280"_s}).exit != 0);  // a draft may not go
    bench.done({u"update"_s, u"#2280"_s});
    CHECK(bench.done({u"--json"_s, u"leads"_s, u"--stage"_s, u"active"_s}).array().size() == 1);
    bench.done({u"update"_s, u"--all"_s});
    CHECK(bench.done({u"--json"_s, u"invoices"_s, u"--state"_s, u"ready"_s}).array().size() == 3);

    const Ended unlinked = bench.cli({u"--json"_s, u"push"_s, u"2280"_s});
    CHECK(unlinked.exit == 1);
    CHECK(unlinked.array()[0][u"state"_s] == u"ready"_s);
    CHECK_FALSE(unlinked.array()[0][u"problems"_s].toArray().isEmpty());

    const Ended pushed = bench.cli({u"--json"_s, u"push"_s, u"--all"_s, u"--create-customers"_s});
    INFO(pushed.out.toStdString() << pushed.err.toStdString());
    REQUIRE(pushed.exit == 0);
    REQUIRE(pushed.array().size() == 3);

    const auto inSage = sage.invoices();
    const QJsonArray invoices = bench.done({u"--json"_s, u"invoices"_s}).array();
    REQUIRE(invoices.size() == 3);
    for (const QJsonValue& invoice : invoices) {
        CHECK(invoice[u"state"_s] == u"emailed"_s);
        CHECK(invoice[u"emailed"_s].toBool());
        const QJsonObject theirs = inSage.value(invoice[u"sage_reference"_s].toString());
        CHECK(theirs[u"ID"_s].toInteger() == invoice[u"sage_id"_s].toInteger());
        CHECK(theirs[u"DocumentNumber"_s] == invoice[u"sage_number"_s]);
        CHECK(qRound64(theirs[u"Total"_s].toDouble() * 100) == invoice[u"total_cents"_s].toInteger());
        CHECK(invoice[u"exclusive_cents"_s].toInteger() + invoice[u"vat_cents"_s].toInteger()
              == invoice[u"total_cents"_s].toInteger());
    }
    CHECK(bench.done({u"--json"_s, u"leads"_s, u"--stage"_s, u"completed"_s}).array().size() == 3);
    CHECK(bench.done({u"syncing"_s}).out == u"Every push is through.\n"_s);

    const Ended again = bench.done({u"--json"_s, u"push"_s, u"2280"_s, u"2281"_s, u"2282"_s});
    CHECK(again.array().size() == 3);
    CHECK(sage.invoices().size() == 3);
    CHECK(bench.done({u"verify"_s}).exit == 0);

    const Ended stopped = sage.stop();
    CHECK(stopped.exit == 0);
    CHECK(stopped.err.isEmpty());
}

TEST_CASE("a wrong password costs one log-in, whatever waits, and is a person's matter", "[app][push]")
{
    CommandLineBench bench;
    auto server = must(practice::PracticeServer::start({.seed = seed()}));
    bench.done({u"init"_s, u"--company"_s, u"Kaap"_s, u"--vat-number"_s, u"4010101010"_s});
    bench.done({u"settings"_s, u"push.pace_milliseconds"_s, u"0"_s});
    givePracticeSecrets(bench);
    const QStringList connect{u"sage"_s,      u"connect"_s,
                              u"--url"_s,     server->url().toString(),
                              u"--user"_s,    practice::PracticeServer::kUser,
                              u"--company"_s, QString::number(server->companyId())};
    bench.environment.insert(u"GREENHAND_SAGE_PASSWORD"_s, u"canary-pw"_s);
    int before = server->requestCount();
    const Ended refused = bench.cli(connect);
    CHECK(refused.exit == 1);
    CHECK(refused.err.contains(u"Sage One did not accept the user name or password"_s));
    CHECK(server->requestCount() == before + 1);
    CHECK(bench.done({u"settings"_s, u"sage.company_id"_s}).out == u"\n"_s);

    givePracticeSecrets(bench);
    bench.done(connect);
    makeReadyInvoices(bench);
    bench.environment.insert(u"GREENHAND_SAGE_PASSWORD"_s, u"canary-pw"_s);
    before = server->requestCount();
    const Ended push =
        bench.cli({u"--json"_s, u"push"_s, u"--all"_s, u"--create-customers"_s, u"--no-email"_s});
    INFO(push.out.toStdString() << push.err.toStdString());
    CHECK(push.exit == 3);
    CHECK(bench.cli({u"syncing"_s}).exit == 3);
    CHECK(push.array().size() == 3);
    CHECK(server->requestCount() == before + 1);
    CHECK(server->invoices().empty());

    QDirIterator files(bench.path(u"."_s), QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        REQUIRE(file.open(QIODevice::ReadOnly));
        INFO(file.fileName().toStdString());
        CHECK_FALSE(file.readAll().contains("canary-pw"));
    }

    givePracticeSecrets(bench);
    const Ended retried = bench.cli({u"retry"_s, u"--all"_s, u"--create-customers"_s, u"--no-email"_s});
    const Ended rest = bench.cli({u"push"_s, u"--all"_s, u"--create-customers"_s, u"--no-email"_s});
    INFO(retried.out.toStdString() << retried.err.toStdString() << rest.out.toStdString()
                                   << rest.err.toStdString());
    CHECK(rest.exit == 0);
    CHECK(server->invoices().size() == 3);
}

TEST_CASE("while Sage One is down nothing is lost, and the next run sends", "[app][push]")
{
    CommandLineBench bench;
    {
        const PracticeProcess sage(bench, {u"--no-rate-limit"_s, u"--data"_s, bench.ledger()});
        makeConnectedLedger(bench, sage);
        makeReadyInvoices(bench);
        const QJsonArray theirs = QJsonDocument::fromJson(seed())[u"Customers"_s].toArray();
        const auto idOf = [&](int i) { return QString::number(theirs[i][u"ID"_s].toInteger()); };
        bench.done({u"sage"_s, u"link"_s, u"Kloof Bakery="_s + idOf(0), u"Berg Motors="_s + idOf(1)});
    }
    const Ended down = bench.cli({u"--json"_s, u"push"_s, u"--all"_s, u"--no-email"_s});
    INFO(down.out.toStdString() << down.err.toStdString());
    CHECK(down.exit == 1);
    CHECK(down.err.contains(u"Sage One could not be reached; nothing was sent"_s));
    CHECK(bench.done({u"verify"_s}).exit == 0);
    CHECK(bench.done({u"--json"_s, u"invoices"_s}).array().size() == 3);

    PracticeProcess sage(bench, {u"--no-rate-limit"_s, u"--data"_s, bench.ledger()});
    bench.done(sage.connectWords());
    const Ended up = bench.cli({u"push"_s, u"--all"_s, u"--no-email"_s});
    INFO(up.out.toStdString() << up.err.toStdString());
    CHECK(up.exit == 0);
    CHECK(sage.invoices().size() == 3);
}

TEST_CASE("Ctrl+C lets the current invoice come to its end, and the next run sends the rest", "[app][push]")
{
    CommandLineBench bench;
    const PracticeProcess sage(bench, {u"--no-rate-limit"_s});
    makeConnectedLedger(bench, sage);
    makeReadyInvoices(bench);
    bench.done({u"settings"_s, u"push.pace_milliseconds"_s, u"200"_s});
    QProcess push;
    bench.start(push, CommandLineBench::program(),
                {u"--data"_s, bench.ledger(), u"push"_s, u"--all"_s, u"--create-customers"_s});
    REQUIRE(push.waitForReadyRead(60'000));
    ::kill(pid_t(push.processId()), SIGINT);
    const Ended stopped = CommandLineBench::wait(push);
    INFO(stopped.out.toStdString() << stopped.err.toStdString());
    CHECK(stopped.exit == 1);
    CHECK(stopped.err.contains(u"Stopping after the current invoice"_s));
    CHECK(stopped.out.contains(u" of 3 done."_s));
    const QJsonArray after = bench.done({u"--json"_s, u"invoices"_s}).array();
    for (const QJsonValue& invoice : after)
        CHECK((invoice[u"state"_s] == u"emailed"_s || invoice[u"state"_s] == u"ready"_s));

    bench.done({u"push"_s, u"--all"_s, u"--create-customers"_s});
    CHECK(sage.invoices().size() == 3);
    CHECK(bench.done({u"verify"_s}).exit == 0);
}

TEST_CASE("lines go where they are mapped, and a target that Sage One lacks maps nothing", "[app][push]")
{
    CommandLineBench bench;
    PracticeProcess sage(bench, {});
    makeConnectedLedger(bench, sage);
    const Ended unknown = bench.cli({u"sage"_s, u"map"_s, u"labour=item:NO-SUCH"_s});
    CHECK(unknown.exit == 1);
    CHECK(unknown.err.contains(u"item:NO-SUCH was not found"_s));
    CHECK(bench.cli({u"sage"_s, u"map"_s, u"labour"_s}).exit == 2);
    CHECK(bench.cli({u"sage"_s, u"map"_s, u"colour=item:X"_s}).exit == 2);
    CHECK(bench.cli({u"sage"_s, u"map"_s, u"labour=tax:Standard"_s}).exit == 2);
    bool paired = false;
    const QJsonArray map = bench.done({u"--json"_s, u"sage"_s, u"map"_s}).array();
    for (const QJsonValue& row : map)
        paired |=
            row[u"key"_s] == u"vat.15"_s && row[u"list"_s] == u"tax"_s && row[u"sage_id"_s].toInteger() > 0;
    CHECK(paired);
}

TEST_CASE("customers are offered their like in Sage One and linked by name", "[app][push]")
{
    CommandLineBench bench;
    PracticeProcess sage(bench, {});
    makeConnectedLedger(bench, sage);
    makeReadyInvoices(bench);
    const QJsonArray open = bench.done({u"--json"_s, u"sage"_s, u"matches"_s}).array();
    CHECK(open.size() == 2);
    const QJsonArray customers = QJsonDocument::fromJson(seed())[u"Customers"_s].toArray();
    const qint64 someone = customers[0][u"ID"_s].toInteger();
    bench.done({u"sage"_s, u"link"_s, u"Kloof Bakery="_s + QString::number(someone)});
    CHECK(bench.done({u"--json"_s, u"sage"_s, u"matches"_s}).array().size() == 1);
    CHECK(bench.cli({u"sage"_s, u"link"_s, u"Nobody=1"_s}).exit == 1);
    CHECK(bench.cli({u"sage"_s, u"link"_s, u"Kloof Bakery"_s}).exit == 2);
}

TEST_CASE("a practice ledger comes with its Sage One and everything linked", "[app][push]")
{
    const CommandLineBench bench;
    const Ended made = bench.done({u"--json"_s, u"init"_s, u"--practice"_s});
    CHECK(made.object()[u"kind"_s] == u"practice"_s);
    CHECK(made.object()[u"next_number"_s].toInteger() == 2280);
    bench.done({u"settings"_s, u"push.pace_milliseconds"_s, u"0"_s});
    CHECK(bench.done({u"--json"_s, u"leads"_s, u"--stage"_s, u"new"_s}).array().size() == 60);
    bench.done({u"generate"_s, u"L-1002"_s});
    bench.done({u"update"_s, u"2280"_s});
    const Ended pushed = bench.cli({u"--json"_s, u"push"_s, u"2280"_s});
    INFO(pushed.out.toStdString() << pushed.err.toStdString());
    CHECK(pushed.exit == 0);
    CHECK(pushed.array()[0][u"state"_s] == u"emailed"_s);
    const Ended elsewhere = bench.cli(
        {u"sage"_s, u"connect"_s, u"--url"_s, u"127.0.0.1:9"_s, u"--user"_s, u"u"_s, u"--company"_s, u"1"_s});
    CHECK(elsewhere.exit == 1);
    CHECK(elsewhere.err.contains(u"for practice"_s));
}

TEST_CASE("a PDF is written whole or not at all", "[app]")
{
    CommandLineBench bench;
    bench.environment.remove(u"QT_QPA_PLATFORM"_s);
    bench.done({u"init"_s, u"--company"_s, u"Kaap"_s, u"--vat-number"_s, u"4010101010"_s});
    makeReadyInvoices(bench);
    const QString file = bench.path(u"invoice.pdf"_s);
    bench.done({u"pdf"_s, u"1"_s, u"--output"_s, file});
    QFile pdf(file);
    REQUIRE(pdf.open(QIODevice::ReadOnly));
    CHECK(pdf.read(5) == "%PDF-");
    CHECK(pdf.size() > 5000);

    const Ended full = bench.cli({u"pdf"_s, u"1"_s, u"--output"_s, u"/dev/full"_s});
    CHECK(full.exit == 1);
    CHECK(full.err.startsWith(u"greenhand-cli: "_s));
    CHECK(bench.cli({u"pdf"_s, u"1"_s, u"--output"_s, bench.path(u"no/such/folder.pdf"_s)}).exit == 1);
    const Ended none = bench.cli({u"pdf"_s, u"77"_s, u"--output"_s, bench.path(u"none.pdf"_s)});
    CHECK(none.exit == 1);
    CHECK(none.err.contains(u"Invoice #77 was not found"_s));
    CHECK_FALSE(QFile::exists(bench.path(u"none.pdf"_s)));
}

TEST_CASE("the practice Sage One needs no ledger, says what it lets in, and its port must be free", "[app]")
{
    const CommandLineBench bench;
    PracticeProcess sage(bench, {});
    CHECK(sage.url().startsWith(u"http://127.0.0.1:"_s));
    CHECK(sage.said()[u"password"_s] == QString(practice::PracticeServer::kPassword));
    const QString port = QString::number(QUrl(sage.url()).port());
    const Ended taken = bench.bare({u"practice"_s, u"--port"_s, port});
    CHECK(taken.exit == 1);
    CHECK(taken.err.contains(port));
    CHECK(sage.stop().exit == 0);
}
