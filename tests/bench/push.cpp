#include "core/sage/qt_http_transport.h"
#include "tests/bench/measures.h"
#include "tests/bench/office.h"
#include "tests/bench/painted.h"
#include "tests/bench/raw_sqlite.h"

#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTemporaryDir>
#include <QtEndian>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr int kRounds = 12;
constexpr int kInvoicesARound = 8;
constexpr int kPatienceMs = 120'000;

/// Keeps what goes out.
class KeepingTransport final : public HttpTransport {
public:
    explicit KeepingTransport(std::vector<HttpRequest>& kept) : m_kept{kept} {}

    QFuture<Outcome> send(const HttpRequest& request) override
    {
        m_kept.push_back(request);
        return m_real.send(request);
    }

private:
    std::vector<HttpRequest>& m_kept;
    QtHttpTransport m_real;
};

/// How many commits stand in a write-ahead log, and which life of it this is.
struct LogState {
    QByteArray salt;
    int commits = 0;
};

/// https://sqlite.org/fileformat2.html#walformat: a frame that ends a commit says the size of the file.
LogState logState(const QString& ledger)
{
    constexpr qint64 kHeader = 32;
    constexpr qint64 kFrameHeader = 24;
    QFile log(ledger + u"-wal"_s);
    if (!log.open(QIODevice::ReadOnly))
        return {};
    const QByteArray head = log.read(kHeader);
    if (head.size() < kHeader)
        return {};
    const qint64 page = qFromBigEndian<quint32>(head.constData() + 8);
    LogState state{.salt = head.mid(16, 8), .commits = 0};
    for (qint64 at = kHeader; log.seek(at); at += kFrameHeader + page) {
        const QByteArray frame = log.read(kFrameHeader);
        if (frame.size() < kFrameHeader || frame.mid(8, 8) != state.salt)
            break;
        if (qFromBigEndian<quint32>(frame.constData() + 4) != 0)
            ++state.commits;
    }
    return state;
}

/// The same requests without anything around them.
class BareSender {
public:
    explicit BareSender(const QUrl& server) : m_server{server} {}

    void send(const HttpRequest& request)
    {
        QUrl url = request.url;
        url.setPort(m_server.port());
        QNetworkRequest wire(url);
        wire.setRawHeader("Authorization", request.authorization);
        wire.setRawHeader("Accept", request.accept);
        if (request.verb == "GET")
            return wait(*m_kept.get(wire));
        wire.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        QNetworkAccessManager fresh;
        wait(*fresh.sendCustomRequest(wire, request.verb, request.body));
    }

private:
    static void wait(QNetworkReply& reply)
    {
        turnUntil([&] { return reply.isFinished(); }, kPatienceMs);
        reply.readAll();
        delete &reply;
    }

    const QUrl m_server;
    QNetworkAccessManager m_kept;
};

/// One row, durable, as often as wanted.
class BareCommits {
public:
    static Result<std::unique_ptr<BareCommits>> in(const QString& folder)
    {
        const QString path = folder + u"/commits.db"_s;
        QFile(path).open(QIODevice::WriteOnly);
        auto db = RawSqlite::open(path);
        if (!db)
            return passOn(db);
        for (const QString& sql : {u"PRAGMA journal_mode = WAL"_s, u"PRAGMA synchronous = FULL"_s,
                                   u"CREATE TABLE step (id INTEGER PRIMARY KEY, words TEXT)"_s})
            if (auto done = (*db)->execute(sql); !done)
                return passOn(done);
        return std::unique_ptr<BareCommits>(new BareCommits(*std::move(db)));
    }

    Result<void> commit()
    {
        return m_insert->run({}).map([](int) {});
    }

private:
    explicit BareCommits(std::unique_ptr<RawSqlite> db)
        : m_db{std::move(db)}
        , m_insert{m_db->prepare(u"INSERT INTO step (words) VALUES ('sending')"_s)}
    {
    }

    std::unique_ptr<RawSqlite> m_db;
    std::unique_ptr<RawSqlite::Statement> m_insert;
};

class Push {
public:
    Push(const Job& job, Desk& desk, std::vector<HttpRequest>& kept, const QUrl& other)
        : m_job{job}
        , m_desk{desk}
        , m_kept{kept}
        , m_sender{other}
    {
        QObject::connect(&desk.pushing, &Pushing::outcome, &m_context, [this](const PushOutcome& outcome) {
            if (outcome.done)
                return;
            QStringList why{sentence(outcome)};
            for (const Problem& problem : outcome.problems)
                why << QString::number(int(problem.kind));
            keep(fail(ErrorKind::NotReady, u"not pushed: "_s + why.join(u", "_s)));
        });
    }

    Measured all()
    {
        const int rounds = m_job.times(kRounds);
        std::vector<InvoiceId> invoices;
        prepare(1 + kProbes + rounds * kInvoicesARound, invoices);
        auto commits = BareCommits::in(m_folder.path());
        if (!commits)
            return passOn(commits);
        pushThese({take(invoices)});  // connections and statements are there
        replay(**commits, 0);
        const double commitsEach = countCommits(invoices, **commits);
        Series ours;
        Series bare;
        for (int round = 0; round < rounds && m_done; ++round) {
            std::vector<InvoiceId> some;
            for (int i = 0; i < kInvoicesARound; ++i)
                some.push_back(take(invoices));
            ours.push_back(kInvoicesARound * 1e6 / microseconds([&] { pushThese(some); }));
            bare.push_back(kInvoicesARound * 1e6 / microseconds([&] {
                               replay(**commits, int(std::lround(commitsEach * kInvoicesARound)));
                           }));
        }
        if (!m_done)
            return passOn(m_done);
        std::fprintf(stderr, "a push: %zu requests and %g commits\n", m_requestsEach, commitsEach);
        return std::vector<Figure>{atLeastTimes(0.8, {.name = u"push through the practice Sage One"_s,
                                                      .value = median(ours),
                                                      .limit = median(bare),
                                                      .unit = u"/s"_s})};
    }

private:
    static constexpr int kProbes = 5;

    void keep(const Result<void>& done)
    {
        if (m_done && !done)
            m_done = done;
    }

    void prepare(int count, std::vector<InvoiceId>& invoices)
    {
        const auto leads = importLinkedLeads(m_desk, count, u"P-"_s);
        if (!leads)
            return keep(passOn(leads));
        for (const LeadId lead : *leads) {
            const auto made = m_desk.invoicing.generate(lead);
            if (!made)
                return keep(passOn(made));
            const auto draft = m_desk.billing.invoice(made->invoice);
            if (!draft)
                return keep(passOn(draft));
            const auto updated = m_desk.billing.update(draft->id, draft->version, draft->content);
            if (!updated)
                return keep(passOn(updated));
            invoices.push_back(draft->id);
        }
        settle();
    }

    static InvoiceId take(std::vector<InvoiceId>& from)
    {
        const InvoiceId last = from.empty() ? InvoiceId{0} : from.back();
        if (!from.empty())
            from.pop_back();
        return last;
    }

    void pushThese(const std::vector<InvoiceId>& invoices)
    {
        bool through = false;
        const auto ending =
            QObject::connect(&m_desk.pushing, &Pushing::finished, &m_context, [&through] { through = true; });
        m_desk.pushing.push(invoices, {});
        if (!turnUntil([&] { return through; }, kPatienceMs))
            keep(fail(ErrorKind::NoAnswer, u"the push does not end"_s));
        QObject::disconnect(ending);
    }

    /// What was sent since the last time, with its share of the commits behind each request.
    void replay(BareCommits& commits, int all)
    {
        int done = 0;
        for (std::size_t i = 0; i < m_kept.size(); ++i) {
            m_sender.send(m_kept[i]);
            for (; done < all * int(i + 1) / int(m_kept.size()); ++done)
                keep(commits.commit());
        }
        m_kept.clear();
    }

    /// Of one push; a log that began anew meanwhile has forgotten some.
    double countCommits(std::vector<InvoiceId>& invoices, BareCommits& commits)
    {
        for (int probe = 0; probe < kProbes && m_done; ++probe) {
            const LogState before = logState(m_desk.ledger.path());
            pushThese({take(invoices)});
            const LogState after = logState(m_desk.ledger.path());
            m_requestsEach = m_kept.size();
            replay(commits, 0);
            if (after.salt == before.salt && after.commits > before.commits)
                return after.commits - before.commits;
        }
        keep(fail(ErrorKind::Storage, u"the commits of a push could not be counted"_s));
        return 0;
    }

    const Job& m_job;
    Desk& m_desk;
    std::vector<HttpRequest>& m_kept;
    BareSender m_sender;
    QObject m_context;
    QTemporaryDir m_folder;
    std::size_t m_requestsEach = 0;
    Result<void> m_done;
};

}  // namespace

Measured measurePush(const Job& job)
{
    if (auto done = becomePractice(job.ledger); !done)
        return passOn(done);
    const auto sage = PracticeSage::start();
    const auto other = PracticeSage::start();
    if (!sage)
        return passOn(sage);
    if (!other)
        return passOn(other);
    std::vector<HttpRequest> kept;
    CompositionOptions options = usualOptions();
    options.transport = std::make_unique<KeepingTransport>(kept);
    const auto office = Composition::open(job.ledger, std::move(options));
    if (!office)
        return passOn(office);
    Desk& desk = (*office)->desk();
    if (auto connected = connectTo(desk, (*sage)->access()); !connected)
        return passOn(connected);
    kept.clear();
    return Push(job, desk, kept, (*other)->access().base).all();
}

}  // namespace greenhand::bench
