#include "tests/kills/clerk.h"
#include "tests/support/survived.h"

#include <QThread>

#include <deque>
#include <mutex>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

namespace {

constexpr int kWorkers = 10;  // most of a round is waiting
constexpr int kMostSteps = 1000;

bool isWhole() { return qEnvironmentVariableIsSet("GREENHAND_CAMPAIGN"); }

/// What the server does to the Save, or to another method; the numbers are those of the fault list.
struct ServerFault {
    QString name;
    Fault fault;
    int times = 1;
    bool slow = false;  ///< costs the client its deadline
    bool mails = false;
    QString method = u"TaxInvoice/Save"_s;
    bool creates = false;  ///< the customer too

    [[nodiscard]] QStringList sendWords() const
    {
        QStringList words;
        if (!mails)
            words << u"--no-email"_s;
        if (creates)
            words << u"--create-customers"_s;
        return words;
    }
};

std::vector<ServerFault> serverFaults()
{
    const Fault zombie{.act = Act::DoesLater, .line = Line::Silence, .laterMs = 1300};
    std::vector<ServerFault> all{
        {u"no fault"_s, {}, 1, false, true},
        {u"F08"_s, {.line = Line::Close}},
        {u"F16"_s, zombie, 1, true},
        {u"F19"_s,
         {.act = Act::Ignores, .says = replies::json(500, R"({"Message":"An error has occurred."})")}},
        {u"F09"_s, {.line = Line::Reset}},
        {u"F10"_s, {.line = Line::StatusLineFragment}},
        {u"F11"_s, {.line = Line::HalfHeaders}},
        {u"F12"_s, {.line = Line::HalfBody}},
        {u"F13"_s, {.line = Line::ContinueThenClose}},
        {u"F14"_s, {.line = Line::Silence}, 1, true},
        {u"F15"_s, {.act = Act::Ignores, .line = Line::Silence}, 1, true},
        {u"F17"_s, zombie, 2, true},
        {u"F18"_s, {.line = Line::CloseAtHead}},
        {u"F20"_s, {.says = replies::json(500, R"({"Message":"An error has occurred."})")}},
        {u"F21"_s, {.act = Act::Ignores, .says = replies::html(502)}},
        {u"F22"_s, {.says = replies::html(200)}},
        {u"F23"_s, {.act = Act::Ignores, .says = replies::json(200, "null")}},
        {u"F24"_s,
         {.act = Act::Ignores, .says = replies::json(200, R"([{"Message":"The Date is required."}])")}},
        {u"F25"_s, {.alter = [](QJsonObject& document) { document.remove(u"ID"_s); }}},
        {u"F50"_s, {.line = Line::Close}, 1, false, true, u"TaxInvoice/Email"_s},
    };
    if (!isWhole())
        all.resize(3);
    return all;
}

/// What the server does to the customer's Save, as it has done it.
std::vector<ServerFault> customerFaults()
{
    const auto fault = [](const QString& name, const Fault& its, bool slow = false) {
        return ServerFault{name, its, 1, slow, false, u"Customer/Save"_s, true};
    };
    std::vector<ServerFault> all{
        fault(u"no fault"_s, {}),
        fault(u"F08"_s, {.line = Line::Close}),
        fault(u"F14"_s, {.line = Line::Silence}, true),
        fault(u"F20"_s, {.says = replies::json(500, R"({"Message":"An error has occurred."})")}),
        fault(u"F16"_s, {.act = Act::DoesLater, .line = Line::Silence, .laterMs = 1300}, true),
        fault(u"F19"_s,
              {.act = Act::Ignores, .says = replies::json(500, R"({"Message":"An error has occurred."})")}),
        fault(u"F18"_s, {.line = Line::CloseAtHead}),
        fault(u"F22"_s, {.says = replies::html(200)}),
        fault(u"F25"_s, {.alter = [](QJsonObject& customer) { customer.remove(u"ID"_s); }}),
    };
    if (!isWhole())
        all.resize(4);
    return all;
}

/// A first run of `push` on a fresh copy of everything, under this fault.
Ended pushStruck(KillBench& bench, const ServerFault& fault, const Strike& strike)
{
    bench.restore();
    bench.server().plan = [&fault](const QString& method, int nth) {
        return method == fault.method && nth <= fault.times ? fault.fault : Fault{};
    };
    return bench.run(QStringList{u"push"_s, u"1"_s} + fault.sendWords(), strike);
}

/// The steps at which a kill leaves it open whether Sage One has the invoice. All others leave it
/// as it was before the push, or as it is behind it.
std::vector<int> unclearSteps(const PreparedLedger& ledger, const ServerFault& fault)
{
    KillBench bench(ledger);
    std::vector<int> steps;
    for (int n = 1; pushStruck(bench, fault, {.at = n}).exit == -1; ++n) {
        const QJsonArray rows = bench.run({u"syncing"_s}).array();
        if (std::any_of(rows.begin(), rows.end(),
                        [](const auto& row) { return row[u"state"_s] == u"unknown"_s; }))
            steps.push_back(n);
    }
    return steps;
}

/// One loop over n = 1, 2, 3 … until a run ends by itself.
struct Loop {
    const ServerFault* fault = nullptr;
    bool after = false;  ///< struck once the step is done, not before it
    QString kinds = Strike().kinds;
    int first = 0;  ///< the n of the first kill, where the recovery is struck; else 0
    int next = 1;
    int end = kMostSteps;  ///< the smallest n that was not reached
    int kills = 0;
};

/// The loops' rounds, handed out to several threads; each has a computer and a Sage One of its own.
class CrashLoops {
public:
    CrashLoops(const PreparedLedger& usual, const PreparedLedger& patient, std::deque<Loop> loops)
        : m_usual{usual}
        , m_patient{patient}
        , m_loops{std::move(loops)}
    {
    }

    const std::deque<Loop>& run()
    {
        std::vector<std::unique_ptr<QThread>> threads;
        for (int i = 0; i < kWorkers; ++i) {
            threads.emplace_back(QThread::create([this] { work(); }));
            threads.back()->start();
        }
        for (const auto& thread : threads)
            thread->wait();
        return m_loops;
    }

    QStringList wrongs;

private:
    struct Round {
        std::size_t loop = 0;
        ServerFault fault = {};
        Strike first;
        Strike second;
    };

    std::optional<Round> take()
    {
        const std::lock_guard lock(m_mutex);
        for (std::size_t i = 0; i < m_loops.size(); ++i) {
            Loop& loop = m_loops[i];
            if (loop.next >= loop.end)
                continue;
            const int n = loop.next++;
            if (loop.first > 0)
                return Round{i, *loop.fault, {.at = loop.first, .after = loop.after}, {.at = n}};
            return Round{i, *loop.fault, {.at = n, .after = loop.after, .kinds = loop.kinds}, {}};
        }
        return std::nullopt;
    }

    void report(const Round& round, bool struck, const QStringList& found)
    {
        const std::lock_guard lock(m_mutex);
        Loop& loop = m_loops[round.loop];
        const int n = loop.first > 0 ? round.second.at : round.first.at;
        if (struck)
            ++loop.kills;
        else
            loop.end = std::min(loop.end, n);
        for (const QString& wrong : found)
            wrongs << u"%1, killed %2 step %3, then at %4: %5"_s.arg(
                round.fault.name, round.first.after ? u"after"_s : u"before"_s,
                QString::number(round.first.at), QString::number(round.second.at), wrong);
    }

    void work()
    {
        std::unique_ptr<KillBench> usual;
        std::unique_ptr<KillBench> patient;
        while (const auto round = take()) {
            std::unique_ptr<KillBench>& bench = round->fault.slow ? patient : usual;
            if (!bench)
                bench = std::make_unique<KillBench>(round->fault.slow ? m_patient : m_usual);
            const Ended pushed = pushStruck(*bench, round->fault, round->first);
            Clerk clerk(*bench, round->fault.sendWords());
            clerk.strikeOnce(round->second);
            QStringList found = clerk.work();
            found += bench->wrongs({round->fault.mails ? u"emailed"_s : u"sent"_s});
            const bool struck = round->second.at > 0 ? clerk.wasStruck() : pushed.exit == -1;
            report(*round, struck, found);
        }
    }

    const PreparedLedger& m_usual;
    const PreparedLedger& m_patient;
    std::mutex m_mutex;
    std::deque<Loop> m_loops;
};

int killsOf(const std::deque<Loop>& loops)
{
    int kills = 0;
    for (const Loop& loop : loops)
        kills += loop.kills;
    return kills;
}

/// Runs them and holds that nothing went wrong in any, and that each was really struck.
void strikeThrough(const char* listed, CrashLoops& crashes, int leastKills)
{
    const auto& done = crashes.run();
    INFO(crashes.wrongs.join(u'\n').toStdString());
    REQUIRE(crashes.wrongs.isEmpty());
    for (const Loop& loop : done) {
        INFO(loop.fault->name.toStdString() << " first killed at " << loop.first);
        CHECK(loop.kills >= leastKills);
        CHECK(loop.end < kMostSteps);
    }
    WARN(killsOf(done) << " kills in " << done.size() << " loops");
    survived(listed, killsOf(done));
}

}  // namespace

TEST_CASE("F51 the program killed at every step, under every fault, leaves exactly one invoice",
          "[fault][kills]")
{
    if (!canStrike())
        return;
    const PreparedLedger usual;
    const PreparedLedger patient({.quarantineSeconds = 3});
    const auto faults = serverFaults();
    std::deque<Loop> loops;
    for (const ServerFault& fault : faults) {
        if (isWhole() || fault.mails)
            loops.push_back({.fault = &fault});
        if (isWhole() || !fault.mails)
            loops.push_back({.fault = &fault, .after = true});
    }
    if (isWhole())  // half-written transactions too
        loops.push_back({.fault = &faults.front(), .kinds = u"send,fsync,fdatasync,pwrite"_s});
    CrashLoops crashes(usual, patient, loops);
    strikeThrough("F51", crashes, 10);  // look-up, calculate, save: less would mean that nothing was struck
}

TEST_CASE("F51 killed at every step of creating the customer, the customer is there once, and the invoice",
          "[fault][kills]")
{
    if (!canStrike())
        return;
    const PreparedLedger usual({.linked = false});
    const PreparedLedger patient({.linked = false, .quarantineSeconds = 3});
    const auto faults = customerFaults();
    std::deque<Loop> loops;
    for (const ServerFault& fault : faults) {
        if (isWhole() || fault.name == u"no fault")
            loops.push_back({.fault = &fault});
        if (isWhole() || fault.name != u"no fault")
            loops.push_back({.fault = &fault, .after = true});
    }
    CrashLoops crashes(usual, patient, loops);
    strikeThrough("F51", crashes, 10);
}

TEST_CASE("F52 killed again at every step of the recovery, there is still exactly one invoice",
          "[fault][kills]")
{
    if (!canStrike())
        return;
    const PreparedLedger usual;
    const PreparedLedger patient({.quarantineSeconds = 3});
    const auto faults = serverFaults();
    std::deque<Loop> loops;
    for (const ServerFault& fault : faults) {
        if (!isWhole() && fault.name != u"F08"_s)
            continue;
        const std::vector<int> steps = unclearSteps(usual, fault);
        INFO(fault.name.toStdString());
        REQUIRE(steps.size() >= 3);
        const std::size_t from = isWhole() ? 0 : steps.size() - 2;
        for (std::size_t i = from; i < steps.size(); ++i)
            loops.push_back({.fault = &fault, .first = steps[i]});
    }
    CrashLoops crashes(usual, patient, loops);
    strikeThrough("F52", crashes, 5);
}
