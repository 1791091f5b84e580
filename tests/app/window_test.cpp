#include "app/process.h"
#include "core/workflow/ledger.h"
#include "tests/app/command_line_bench.h"

#include <QDirIterator>
#include <QFile>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

QString window() { return QString::fromUtf8(GREENHAND_WINDOW); }

/// Whether a window has the ledger.
bool isHeld(const CommandLineBench& bench, const QString& ledger)
{
    const Ended asked = bench.bare({u"--data"_s, ledger, u"leads"_s});
    return asked.exit == 1 && asked.err.contains(u"is open in another Greenhand"_s);
}

/// Asks only once the window has opened it: asking takes the ledger for a moment.
bool waitUntilHeld(const CommandLineBench& bench, const QString& ledger)
{
    return QTest::qWaitFor([&] { return QFile::exists(ledger + u"-wal"_s); }, 60'000)
        && isHeld(bench, ledger);
}

void end(QProcess& process)
{
    process.kill();
    process.waitForFinished();
}

}  // namespace

TEST_CASE("the window answers --version and --help without a display, and wrong use with 2", "[app]")
{
    CommandLineBench bench;
    bench.environment.remove(u"QT_QPA_PLATFORM"_s);
    CHECK(bench.run(window(), {u"--version"_s}).out.startsWith(u"greenhand "_s));
    CHECK(bench.run(window(), {u"--help"_s}).out.contains(u"--practice"_s));
    for (const QStringList& words : {QStringList{u"--colour"_s}, QStringList{u"--data"_s},
                                     QStringList{u"--practice"_s, u"--data"_s, u"x"_s}}) {
        const Ended wrong = bench.run(window(), words);
        CHECK(wrong.exit == 2);
        CHECK(wrong.err.count(u'\n') == 1);
    }
}

TEST_CASE("a window holds its ledger; a second start brings the first to the front and ends", "[app]")
{
    const CommandLineBench bench;
    bench.done({u"init"_s, u"--company"_s, u"Kaap"_s});
    QProcess first;
    bench.start(first, window(), {u"--data"_s, bench.ledger()});
    REQUIRE(waitUntilHeld(bench, bench.ledger()));

    const Ended second = bench.run(window(), {u"--data"_s, bench.ledger()});
    CHECK(second.exit == 0);
    CHECK(first.state() == QProcess::Running);

    end(first);
    bench.done({u"leads"_s});  // a killed window leaves nothing that holds the file
    QProcess again;            // and the last ledger is remembered
    bench.start(again, window(), {});
    CHECK(waitUntilHeld(bench, bench.ledger()));
    end(again);
}

TEST_CASE("practice mode makes the practice company and opens it", "[app]")
{
    const CommandLineBench bench;
    const QString ledger = bench.path(u"data/greenhand/practice.greenhand"_s);
    for (int start = 0; start < 2; ++start) {
        QProcess process;
        bench.start(process, window(), {u"--practice"_s});
        CHECK(waitUntilHeld(bench, ledger));
        end(process);
        const Ended leads = bench.bare({u"--json"_s, u"--data"_s, ledger, u"leads"_s});
        CHECK(leads.array().size() == 60);
    }
}

TEST_CASE("a ledger that is not there is not made in silence", "[app]")
{
    const CommandLineBench bench;
    QProcess process;
    bench.start(process, window(), {u"--data"_s, bench.ledger()});
    CHECK_FALSE(QTest::qWaitFor([&] { return process.state() == QProcess::NotRunning; }, 1500));
    CHECK_FALSE(QFile::exists(bench.ledger()));
    end(process);
}

TEST_CASE("told to end by the system, the window ends in order, leaves the ledger free and the typing kept",
          "[app]")
{
    const CommandLineBench bench;
    bench.done({u"init"_s, u"--company"_s, u"Kaap"_s});
    const TypingPlace fresh{TypedDocument::Lead, {}};
    const auto ledger = [&] {
        return must(Ledger::open(
            bench.ledger(), {u"clerk"_s, u"here"_s}, {},
            {.machine = placeOfProcess().machine, .memoryFolder = bench.path(u"data/greenhand/ledgers"_s)}));
    };
    for (const int signal : {SIGTERM, SIGHUP, SIGINT}) {
        INFO("signal " << signal);
        must(ledger()->typing.keep({.place = fresh,
                                    .seenVersion = 0,
                                    .typedAtMs = 1,
                                    .caret = "{}",
                                    .typed = R"({"fields": {"technician": "Sipho"}, "lines": []})"}));
        QProcess process;
        bench.start(process, window(), {u"--data"_s, bench.ledger()});
        REQUIRE(waitUntilHeld(bench, bench.ledger()));
        QTest::qWait(500);  // the editor with what was typed is open
        ::kill(pid_t(process.processId()), signal);
        const Ended ended = CommandLineBench::wait(process);
        CHECK(process.exitStatus() == QProcess::NormalExit);
        CHECK(ended.exit == 0);
        CHECK_FALSE(QFile::exists(bench.ledger() + u"-wal"_s));
        const auto kept = must(ledger()->typing.of(fresh));
        REQUIRE(kept);
        CHECK(kept->typed.contains("Sipho"));
    }
}

TEST_CASE("told to end before there is a window, the program ends", "[app]")
{
    const CommandLineBench bench;
    QProcess process;
    bench.start(process, window(), {u"--data"_s, bench.ledger()});
    REQUIRE(process.waitForStarted());
    QTest::qWait(1500);  // the box that says that the file is not there
    ::kill(pid_t(process.processId()), SIGTERM);
    CHECK(CommandLineBench::wait(process).exit == 0);
    CHECK(process.exitStatus() == QProcess::NormalExit);
}
