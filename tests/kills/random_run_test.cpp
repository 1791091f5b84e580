#include "tests/kills/clerk.h"
#include "tests/kills/history_checker.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QFile>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand::testing;

namespace {

constexpr int kInvoices = 6;
const QString kSave = u"TaxInvoice/Save"_s;

bool isWhole() { return qEnvironmentVariableIsSet("GREENHAND_CAMPAIGN"); }

/// Writes what everybody did, as history_checker.h reads it.
class History {
public:
    History(KillBench& bench, const QString& file) : m_bench{bench}, m_file{file}
    {
        REQUIRE(m_file.open(QIODevice::WriteOnly));
    }

    int invoke(const QString& operation, const QStringList& references)
    {
        line({{u"type"_s, u"invoke"_s},
              {u"op"_s, operation},
              {u"call"_s, ++m_calls},
              {u"references"_s, QJsonArray::fromStringList(references)}});
        return m_calls;
    }

    /// "unknown" when it was killed: then nobody knows how far it came.
    void ended(int call, const Ended& ended)
    {
        sageOne();
        QJsonArray through;
        const QJsonArray rows = ended.array();
        for (const auto& row : rows)
            if (row[u"state"_s] == u"sent"_s || row[u"state"_s] == u"emailed"_s)
                through << row[u"sage_reference"_s];
        line({{u"type"_s, ended.exit == -1  ? u"unknown"_s
                          : ended.exit == 0 ? u"ok"_s
                                            : u"fail"_s},
              {u"call"_s, call},
              {u"through"_s, through},
              {u"mailed_again"_s, QJsonArray::fromStringList(m_bench.mailedAgain().mid(m_mailedAgain))}});
        m_mailedAgain = m_bench.mailedAgain().size();
    }

    /// What Sage One did since it was last looked at.
    void sageOne()
    {
        const auto documents = m_bench.server().company().invoices();
        for (; m_documents < documents.size(); ++m_documents)
            line({{u"type"_s, u"document"_s},
                  {u"reference"_s, documents[m_documents][u"Reference"_s]},
                  {u"id"_s, documents[m_documents][u"ID"_s]}});
        const auto& mails = m_bench.server().company().outbox();
        for (; m_mails < mails.size(); ++m_mails)
            for (const QJsonObject& document : documents)
                if (document[u"ID"_s] == mails[m_mails][u"ID"_s])
                    line({{u"type"_s, u"mail"_s}, {u"reference"_s, document[u"Reference"_s]}});
    }

    QByteArray text()
    {
        m_file.flush();
        QFile file(m_file.fileName());
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    }

private:
    void line(QJsonObject entry)
    {
        m_last = std::max(m_last, QDateTime::currentMSecsSinceEpoch());
        entry[u"time"_s] = m_last;
        m_file.write(QJsonDocument(entry).toJson(QJsonDocument::Compact) + '\n');
    }

    KillBench& m_bench;
    QFile m_file;
    int m_calls = 0;
    std::size_t m_documents = 0;
    std::size_t m_mails = 0;
    qsizetype m_mailedAgain = 0;
    qint64 m_last = 0;
};

QByteArray listing(KillBench& bench)
{
    QJsonArray documents;
    for (const QJsonObject& document : bench.server().company().invoices())
        documents << QJsonObject{{u"reference"_s, document[u"Reference"_s]}, {u"id"_s, document[u"ID"_s]}};
    QJsonArray invoices;
    const QJsonArray rows = bench.invoices();
    for (const auto& row : rows)
        invoices << QJsonObject{{u"number"_s, row[u"number"_s]},
                                {u"reference"_s, row[u"sage_reference"_s]},
                                {u"state"_s, row[u"state"_s]}};
    return QJsonDocument(QJsonObject{{u"documents"_s, documents},
                                     {u"invoices"_s, invoices},
                                     {u"syncing"_s, bench.run({u"syncing"_s}).array()}})
        .toJson();
}

class Monkey {
public:
    Monkey(KillBench& bench, const QString& file, unsigned seed)
        : m_bench{bench}
        , m_history{bench, file}
        , m_random{seed}
        , m_references{bench.references()}
    {
        m_bench.server().plan = [this](const QString& method, int) {
            m_history.sageOne();
            return anyFault(method);
        };
    }

    void act()
    {
        static const QStringList verbs{u"push"_s, u"push"_s, u"ask"_s, u"retry"_s};
        const QString verb = verbs[upTo(3)];
        m_bench.server().lagMs = upTo(3) == 0 ? 400 : 0;  // well within the quarantine
        QStringList words{verb};
        QStringList references;
        if (upTo(2) == 0) {
            words << u"--all"_s;
            references = m_references;
        } else {
            const int first = upTo(kInvoices - 1);
            for (int i = first; i < std::min(first + 1 + upTo(2), kInvoices); ++i) {
                words << QString::number(i + 1);
                references << m_references[i];
            }
        }
        if (verb != u"ask" && upTo(1) == 0)
            words << u"--no-email"_s;
        else if (verb == u"retry")
            noteMailsAgain(references);
        const Strike strike{.at = canBeStruck ? upTo(1) * (1 + upTo(40)) : 0, .after = upTo(1) == 0};
        const int call = m_history.invoke(verb, references);
        m_history.ended(call, m_bench.run(words, strike));
    }

    /// The server is well again, and the clerk presses until all is through.
    QStringList end()
    {
        m_bench.server().plan = [this](const QString&, int) {
            m_history.sageOne();
            return Fault{};
        };
        m_bench.server().lagMs = 0;
        const int call = m_history.invoke(u"retry"_s, m_references);
        QStringList wrongs = Clerk(m_bench, {}).work();
        m_history.ended(call, {.exit = 0, .out = {}, .err = {}});
        m_listing = listing(m_bench);
        wrongs += wrongsOf(m_history.text(), m_listing);
        wrongs += m_bench.wrongs({u"sent"_s, u"emailed"_s});
        return wrongs;
    }

    /// What the checker says while all is still open.
    QStringList look() { return wrongsOf(m_history.text(), listing(m_bench)); }
    QByteArray history() { return m_history.text(); }

    bool canBeStruck = true;

private:
    /// Of these invoices, those whose e-mail is what Retry is about.
    void noteMailsAgain(const QStringList& references)
    {
        const QJsonArray rows = m_bench.run({u"syncing"_s}).array();
        for (const auto& row : rows)
            if (const QString reference = m_references.value(row[u"number"_s].toInteger() - 1);
                row[u"effect"_s] == u"email"_s && references.contains(reference))
                m_bench.mailsAgain(reference);
    }

    int upTo(int most) { return std::uniform_int_distribution<int>(0, most)(m_random); }

    Fault anyFault(const QString& method)
    {
        if (upTo(9) >= 3)  // most requests go well
            return {};
        Fault fault;
        const bool save = method == kSave;
        switch (upTo(save ? 8 : 4)) {
        case 0: fault.line = Line::Close; break;
        case 1: fault.line = Line::Reset; break;
        case 2: fault.line = Line::HalfBody; break;
        case 3: fault = {.act = Act::Ignores, .says = replies::json(500, R"({"Message":"Sorry."})")}; break;
        case 4: fault = {.act = Act::Ignores, .says = replies::html(503)}; break;
        case 5: fault = {.act = Act::Ignores, .line = Line::Close}; break;
        case 6: fault = {.act = Act::DoesLater, .line = Line::Close, .laterMs = 100 + upTo(500)}; break;
        case 7: fault.says = replies::json(200, "null"); break;
        case 8: fault.says = replies::html(502); break;
        }
        return fault;
    }

    KillBench& m_bench;
    History m_history;
    std::mt19937 m_random;
    QStringList m_references;
    QByteArray m_listing;
};

}  // namespace

TEST_CASE("random work, faults and kills keep every promise, as a separate checker reads the history",
          "[kills][campaign]")
{
    // The quarantine is longer than anything that comes late.
    const PreparedLedger prepared({.invoices = kInvoices, .quarantineSeconds = 3});
    KillBench bench(prepared);
    const QByteArray given = qgetenv("GREENHAND_SEED");
    QElapsedTimer timer;
    timer.start();
    constexpr qint64 kCampaignMs = 240'000;
    int runs = 0;
    unsigned seed = given.isEmpty() ? std::random_device{}() : given.toUInt();
    do {
        bench.restore();
        const QTemporaryDir folder;
        Monkey monkey(bench, folder.filePath(u"history.jsonl"_s), seed);
#if defined(__SANITIZE_ADDRESS__)
        monkey.canBeStruck = false;
#endif
        INFO("GREENHAND_SEED=" << seed << " plays this run again");
        for (int step = 0; step < 30; ++step)
            monkey.act();
        const QStringList open = monkey.look();
        const QStringList wrongs = monkey.end();
        INFO(open.join(u'\n').toStdString() << "\n" << wrongs.join(u'\n').toStdString());
        const bool sound = open.isEmpty() && wrongs.isEmpty();
        if (!sound)
            WARN(monkey.history().toStdString());
        REQUIRE(sound);
        WARN("seed " << seed);
        ++runs;
        seed += 1;
    } while (isWhole() && given.isEmpty() && timer.elapsed() < kCampaignMs);
    WARN(runs << " runs");
}

namespace {

struct BatchPlan {
    int invoices;
    int kills;
};

}  // namespace

TEST_CASE("a batch through a server that fails 30 % of the time, killed again and again, is there once each",
          "[kills][campaign]")
{
    const BatchPlan plan = isWhole() ? BatchPlan{200, 20} : BatchPlan{40, 6};
    const PreparedLedger prepared({.invoices = plan.invoices});
    KillBench bench(prepared);
    const QByteArray given = qgetenv("GREENHAND_SEED");
    const unsigned seed = given.isEmpty() ? std::random_device{}() : given.toUInt();
    INFO("GREENHAND_SEED=" << seed << " plays this run again");
    WARN("seed " << seed);
    std::mt19937 random(seed);
    const auto upTo = [&](int most) { return std::uniform_int_distribution<int>(0, most)(random); };
    bench.server().plan = [&](const QString& method, int) -> Fault {
        if (upTo(9) >= 3)
            return {};
        const bool save = method == kSave;
        switch (upTo(save ? 5 : 2)) {
        case 0: return {.line = Line::Close};
        case 1: return {.line = Line::Reset};
        case 2: return {.act = Act::Ignores, .says = replies::json(500, R"({"Message":"Sorry."})")};
        case 3: return {.act = Act::Ignores, .line = Line::Close};
        case 4: return {.line = Line::HalfHeaders};
        case 5: return {.says = replies::html(502)};
        }
        return {};
    };
    // All kills come while at least half of the work is left.
    const std::size_t each = std::size_t(plan.invoices / (2 * plan.kills));
    const bool strikes = canStrike();
    Clerk clerk(bench);
    int kills = 0;
    bool left = true;
    for (int look = 0; left && look < 600; ++look) {
        const bool due = bench.server().company().invoices().size() >= each * std::size_t(kills);
        const bool strike = kills < plan.kills && due && strikes;
        clerk.strikeOnce({.at = strike ? 5 + upTo(40) : 0, .after = upTo(1) == 0});
        left = clerk.act();
        kills += clerk.wasStruck() ? 1 : 0;
        left |= clerk.wasStruck();
    }
    CHECK_FALSE(left);
    CHECK((kills == plan.kills || !strikes));
    const QStringList wrongs = bench.wrongs({u"sent"_s});
    INFO(wrongs.join(u'\n').toStdString());
    CHECK(wrongs.isEmpty());
    CHECK(bench.server().company().invoices().size() == std::size_t(plan.invoices));
}
