#include "tests/app/command_line_bench.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QTimer>

#include <csignal>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

namespace {

constexpr int kRounds = 20;
constexpr int kLeads = 60;

/// kill -9 after so many milliseconds, unless the program was through by then.
void killAfter(const CommandLineBench& bench, const QStringList& words, int milliseconds)
{
    QProcess process;
    bench.start(process, CommandLineBench::program(), QStringList{u"--data"_s, bench.ledger()} + words);
    REQUIRE(process.waitForStarted());
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QTimer::singleShot(milliseconds, &loop, &QEventLoop::quit);
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    if (process.state() != QProcess::NotRunning)
        ::kill(pid_t(process.processId()), SIGKILL);
    process.waitForFinished();
}

}  // namespace

TEST_CASE("kill -9 at any moment of generating leaves whole leads and no lost number", "[app][slow]")
{
    const CommandLineBench bench;
    bench.done({u"init"_s, u"--company"_s, u"Kaap"_s, u"--vat-number"_s, u"4010101010"_s});
    QByteArray csv = "reference,customer,finished,description,quantity,unit_price\n";
    for (int i = 0; i < kLeads; ++i)
        for (int row = 0; row < 5; ++row)
            csv += "J-" + QByteArray::number(i) + ",Kloof,2026-03-02,Line,1,10.03\n";
    bench.done({u"import"_s, u"leads"_s, bench.write(u"leads.csv"_s, csv)});

    const QString imported = bench.path(u"imported.greenhand"_s);
    REQUIRE(QFile::copy(bench.ledger(), imported));  // closed, so whole
    QElapsedTimer timer;
    timer.start();
    bench.done({u"generate"_s, u"--all"_s});
    const int wholeMs = int(timer.elapsed());

    const unsigned seed = std::random_device{}();
    std::mt19937 random(seed);
    std::uniform_int_distribution<int> delay(0, wholeMs);
    int midway = 0;
    for (int round = 0; round < kRounds; ++round) {
        for (const QString& end : {u""_s, u"-wal"_s, u"-shm"_s})
            QFile::remove(bench.ledger() + end);
        REQUIRE(QFile::copy(imported, bench.ledger()));
        killAfter(bench, {u"generate"_s, u"--all"_s}, delay(random));
        const Ended sound = bench.cli({u"verify"_s});
        INFO("seed " << seed << " round " << round << sound.out.toStdString() << sound.err.toStdString());
        REQUIRE(sound.exit == 0);
        qint64 invoiced = 0;
        const QJsonArray leads = bench.done({u"--json"_s, u"leads"_s}).array();
        for (const QJsonValue& lead : leads)
            invoiced += lead[u"invoice_number"_s].isNull() ? 0 : 1;
        const qint64 next = bench.done({u"settings"_s, u"invoice.next_number"_s}).out.trimmed().toLongLong();
        REQUIRE(next == invoiced + 1);
        midway += invoiced > 0 && invoiced < kLeads ? 1 : 0;
    }
    WARN("seed " << seed << ", " << midway << " of " << kRounds << " struck midway");
    CHECK(midway > 0);
    bench.done({u"generate"_s, u"--all"_s});
    const QJsonArray invoices = bench.done({u"--json"_s, u"invoices"_s}).array();
    CHECK(invoices.size() == kLeads);
    for (const QJsonValue& invoice : invoices)
        CHECK(invoice[u"exclusive_cents"_s].toInteger() == 5015);
}
