#include "app/composition.h"
#include "app/process.h"
#include "core/sage/secret_store.h"
#include "core/when_done.h"
#include "tests/kills/clerk.h"
#include "tests/support/survived.h"

#include <QFile>
#include <QPromise>
#include <QTest>

#include <csignal>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

constexpr int kPatience = 60'000;
const QString kSave = u"TaxInvoice/Save"_s;
const QStringList kPush{u"push"_s, u"1"_s, u"--no-email"_s};
/// Long enough that a test can act while the program waits for its answer.
const LedgerPlan kSlowToGiveUp{.deadlineSeconds = 2};

const Fault kSavedInSilence{.line = Line::Silence};

void signalTo(const QProcess& process, int signal) { ::kill(pid_t(process.processId()), signal); }

/// A push of the first invoice, as far as the moment when Sage One has the body and says nothing.
void startSending(KillBench& bench, QProcess& process)
{
    bench.restore();
    bench.server().faultNext(kSave, kSavedInSilence);
    bench.start(process, kPush);
    REQUIRE(QTest::qWaitFor([&] { return bench.server().calls(kSave) == 1; }, kPatience));
    // The head has come; the body is there with the next turn of the loop.
    REQUIRE(QTest::qWaitFor([&] { return bench.server().company().invoices().size() == 1; }, kPatience));
}

void checkClerkEndsIt(KillBench& bench, int documents = 1)
{
    Clerk clerk(bench);
    QStringList wrongs = clerk.work();
    wrongs += bench.wrongs({u"sent"_s}, documents);
    INFO(wrongs.join(u'\n').toStdString());
    REQUIRE(wrongs.isEmpty());
}

bool isRefused(const Ended& ended)
{
    return ended.exit == 1 && ended.err.contains(u"is open in another Greenhand"_s);
}

/// A keyring that holds one thing.
class OneSecret final : public SecretStore {
public:
    QFuture<Result<std::optional<Secrets>>> read(const QString&) override
    {
        QPromise<Result<std::optional<Secrets>>> promise;
        promise.start();
        const Canaries canaries;
        promise.addResult(Secrets{canaries.password, u'{' + canaries.apiKey + u'}'});
        promise.finish();
        return promise.future();
    }
    QFuture<Result<void>> write(const QString&, const Secrets&) override
    {
        QPromise<Result<void>> promise;
        promise.start();
        promise.addResult(Result<void>());
        promise.finish();
        return promise.future();
    }
};

}  // namespace

TEST_CASE("F53 told to end while sending, the program ends, and the next run finds the invoice",
          "[fault][kills]")
{
    const PreparedLedger prepared(kSlowToGiveUp);
    KillBench bench(prepared);
    int inner = 0;
    for (const std::vector<int>& signals : {std::vector{SIGTERM}, {SIGTERM, SIGTERM}, {SIGINT}, {SIGHUP}}) {
        INFO("signal " << signals.front() << ", " << signals.size() << " times");
        QProcess process;
        startSending(bench, process);
        signalTo(process, signals.front());
        if (signals.size() == 2) {
            process.setReadChannel(QProcess::StandardError);
            REQUIRE(
                QTest::qWaitFor([&] { return process.peek(1000).contains("once more stops"); }, kPatience));
            signalTo(process, signals.back());
        }
        const Ended ended = CommandLineBench::wait(process);
        // Told once, it waits for its answer and then finds the invoice; told twice, it leaves it unknown.
        const bool waits = signals.size() == 1 && signals.front() != SIGHUP;
        CHECK(ended.exit == (signals.front() == SIGHUP ? -1 : waits ? 0 : 1));
        CHECK(bench.invoices()[0][u"state"_s] == (waits ? u"sent"_s : u"unknown"_s));
        checkClerkEndsIt(bench);
        ++inner;
    }
    survived("F53", inner);
}

TEST_CASE("F54 however often an invoice is pressed at once, it goes once", "[fault][kills]")
{
    const PreparedLedger prepared;
    KillBench bench(prepared);
    const int repeats = GENERATE(2, 30);
    const bool secondQueue = GENERATE(false, true);
    bench.restore();
    {
        CompositionOptions options;
        options.actor = {u"clerk"_s, u"here"_s};
        options.place = {.machine = placeOfProcess().machine,
                         .memoryFolder = bench.bench().path(u"data/greenhand/ledgers"_s)};
        options.secrets = std::make_unique<OneSecret>();
        const auto made = must(Composition::open(bench.ledger(), std::move(options)));
        Desk& desk = made->desk();
        const InvoiceId invoice = must(desk.billing.invoices({})).front().id;
        Pushing second(desk.ledger, desk.settings, desk.billing, desk.connection);
        Pushing& other = secondQueue ? second : desk.pushing;
        for (int i = 0; i < repeats; ++i)
            (i % 2 == 0 ? desk.pushing : other).push({invoice}, {.withEmail = false});
        int turns = 0;
        REQUIRE(QTest::qWaitFor(
            [&] {
                ++turns;  // and again while it is under way, as a key that is held down does
                if (turns < 200 && turns % 5 == 0 && (desk.pushing.busy() || second.busy()))
                    other.push({invoice}, {.withEmail = false});
                return !desk.pushing.busy() && !second.busy();
            },
            kPatience));
        CHECK(must(desk.ledger.pushes.ofInvoice(invoice, PushEffect::Invoice)).has_value());
    }
    CHECK(bench.server().company().invoices().size() <= 1);
    checkClerkEndsIt(bench);
    survived("F54");
}

TEST_CASE("F55 a second program is refused while the first has the ledger", "[fault][kills]")
{
    const PreparedLedger prepared({.deadlineSeconds = 60});
    KillBench bench(prepared);
    QProcess first;
    startSending(bench, first);
    for (const QStringList& words :
         {kPush, {u"retry"_s, u"--all"_s}, {u"ask"_s, u"--all"_s}, {u"syncing"_s}}) {
        const Ended refused = bench.run(words);
        INFO(words.join(u' ').toStdString() << " " << refused.exit << " " << refused.err.toStdString());
        CHECK(isRefused(refused));
        survived("F55");
    }
    CHECK(bench.server().calls(kSave) == 1);
    signalTo(first, SIGHUP);
    static_cast<void>(CommandLineBench::wait(first));
    checkClerkEndsIt(bench);

    const QString window = QString::fromUtf8(GREENHAND_WINDOW);
    QProcess shown;
    bench.bench().start(shown, window, {u"--data"_s, bench.ledger()});
    REQUIRE(QTest::qWaitFor([&] { return QFile::exists(bench.ledger() + u"-wal"_s); }, kPatience));
    CHECK(isRefused(bench.run(kPush)));
    survived("F55");
    CHECK(bench.bench().run(window, {u"--data"_s, bench.ledger()}).exit
          == 0);  // and the first comes to the front
    CHECK(shown.state() == QProcess::Running);
    shown.kill();
    shown.waitForFinished();
    survived("F55");
}

TEST_CASE("F56 after kill -9 of the first the second opens the ledger and recovers", "[fault][kills]")
{
    const PreparedLedger prepared(kSlowToGiveUp);
    KillBench bench(prepared);
    QProcess first;
    startSending(bench, first);
    signalTo(first, SIGKILL);
    CHECK(CommandLineBench::wait(first).exit == -1);
    const Ended looked = bench.run({u"syncing"_s});
    CHECK(looked.exit == 0);
    REQUIRE(looked.array().size() == 1);
    CHECK(looked.array()[0][u"state"_s] == u"unknown"_s);
    CHECK(bench.run({u"ask"_s, u"1"_s}).exit == 0);
    checkClerkEndsIt(bench);
    CHECK(bench.server().calls(kSave) == 1);
    survived("F56");
}

TEST_CASE("F57 a program that stands still keeps its ledger, and goes on later", "[fault][kills]")
{
    const PreparedLedger prepared(kSlowToGiveUp);
    KillBench bench(prepared);
    QProcess first;
    startSending(bench, first);
    signalTo(first, SIGSTOP);
    for (const QStringList& words : {kPush, {u"verify"_s}}) {
        CHECK(isRefused(bench.run(words)));
        survived("F57");
    }
    signalTo(first, SIGCONT);
    static_cast<void>(CommandLineBench::wait(first));
    checkClerkEndsIt(bench);
    CHECK(bench.server().calls(kSave) == 1);
}

namespace {

QByteArray logOf(KillBench& bench)
{
    QFile file(bench.bench().path(u"state/greenhand/greenhand.log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

TEST_CASE("F61 without memory for a huge answer the program may end, says so, and never half-way",
          "[fault][kills]")
{
    if (!canStrike())
        return;
    const PreparedLedger prepared;
    KillBench bench(prepared);
    const auto huge = [](QJsonObject& answer) { answer[u"Message"_s] = QString(900'000, u'x'); };
    int inner = 0;
    for (const QString& method : {u"TaxInvoice/Get"_s, u"TaxInvoice/Calculate"_s, kSave}) {
        constexpr int kMost = 60;
        int n = 1;
        for (; n < kMost; ++n) {
            bench.restore();
            bench.server().plan = [&](const QString& asked, int) {
                return asked == method ? Fault{.alter = huge} : Fault{};
            };
            QProcess process;
            bench.start(process, kPush, {.memoryAt = n, .memoryBytes = 1'000'000});
            const Ended ended = CommandLineBench::wait(process);
            if (!ended.err.contains(u"has run out of memory"_s))
                break;
            CHECK(ended.exit == 1);
            CHECK(logOf(bench).contains("out of memory"));
            INFO(method.toStdString() << " without memory at request " << n);
            CHECK(bench.run({u"verify"_s}).exit == 0);
            bench.server().plan = {};
            checkClerkEndsIt(bench);
            ++inner;
        }
        INFO(method.toStdString());
        CHECK(n > 1);
        CHECK(n < kMost);
    }
    survived("F61", inner);
}

TEST_CASE("F62 after the program broke down the next run recovers", "[fault][kills]")
{
    const PreparedLedger prepared(kSlowToGiveUp);
    KillBench bench(prepared);
    QProcess first;
    startSending(bench, first);
    signalTo(first, SIGABRT);
    CHECK(CommandLineBench::wait(first).exit == -1);
    checkClerkEndsIt(bench);
    CHECK(bench.server().calls(kSave) == 1);
    survived("F62");

    bench.restore();
    bench.server().faultNext(u"TaxInvoice/Calculate"_s, {.line = Line::Silence});
    QProcess second;
    bench.start(second, kPush);
    REQUIRE(QTest::qWaitFor([&] { return bench.server().calls(u"TaxInvoice/Calculate"_s) == 1; }, kPatience));
    signalTo(second, SIGABRT);
    const Ended abort = CommandLineBench::wait(second);
    CHECK(abort.exit == -1);
    CHECK(abort.err.contains(u"start Greenhand again"_s));
    CHECK(bench.server().company().invoices().empty());
    checkClerkEndsIt(bench);
    survived("F62");
}

TEST_CASE(
    "F62 an exception that nobody catches, at any step, ends with a sentence, and the next run recovers",
    "[fault][kills]")
{
    if (!canStrike())
        return;
    const PreparedLedger prepared;
    KillBench bench(prepared);
    constexpr int kMost = 200;
    const int step = qEnvironmentVariableIsSet("GREENHAND_CAMPAIGN") ? 1 : 4;
    int n = 2;
    for (; n < kMost; n += step) {
        INFO("thrown at step " << n);
        bench.restore();
        const Ended ended = bench.run(kPush, {.at = n, .with = u"throw"_s});
        if (ended.exit == 0)
            break;
        CHECK(ended.exit == 1);
        CHECK(ended.err.contains(u"met a fault of its own"_s));
        CHECK(ended.err.contains(u"start Greenhand again"_s));
        CHECK(logOf(bench).contains("an exception that nobody caught"));
        checkClerkEndsIt(bench);
        survived("F62");
    }
    CHECK(n > 10);
    CHECK(n < kMost);
}

TEST_CASE("F63 of a batch of 40 that was killed at the 17th, 40 go and none twice", "[fault][kills]")
{
    const PreparedLedger prepared({.invoices = 40});
    KillBench bench(prepared);
    QProcess push;
    bench.server().plan = [&](const QString& method, int nth) {
        if (method == kSave && nth == 17)
            signalTo(push, SIGKILL);
        return Fault{};
    };
    bench.start(push, {u"push"_s, u"--all"_s, u"--no-email"_s});
    CHECK(CommandLineBench::wait(push).exit == -1);
    const auto before = bench.server().company().invoices().size();
    CHECK((before == 16 || before == 17));
    checkClerkEndsIt(bench);
    CHECK(bench.server().company().invoices().size() == 40);
    survived("F63");
}
