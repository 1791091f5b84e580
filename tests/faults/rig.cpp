#include "tests/faults/rig.h"

#include "app/log.h"
#include "core/sage/redact.h"
#include "core/storage/verification.h"
#include "core/workflow/words.h"
#include "tests/support/catch_qt.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QDir>
#include <QEventLoop>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QPromise>
#include <QSignalSpy>
#include <QSqlQuery>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace greenhand::testing {
namespace {

constexpr auto kPatience = 15s;
const qint64 kBootedMs = QDateTime({2026, 1, 31}, {6, 0}, Qt::UTC).toMSecsSinceEpoch();
const QString kSageOne = u"https://accounting.sageone.co.za/api/2.0.0/"_s;

/// The desktop's keyring: outlives the office, as the real one outlives the process.
class Keyring final : public SecretStore {
public:
    explicit Keyring(QHash<QString, Secrets>& kept) : m_kept{kept} {}

    QFuture<Result<std::optional<Secrets>>> read(const QString& account) override
    {
        const auto found = m_kept.constFind(account);
        return QtFuture::makeReadyFuture(Result<std::optional<Secrets>>(
            found == m_kept.constEnd() ? std::nullopt : std::optional(*found)));
    }
    QFuture<Result<void>> write(const QString& account, const Secrets& secrets) override
    {
        m_kept.insert(account, secrets);
        return QtFuture::makeReadyFuture(Result<void>());
    }

private:
    QHash<QString, Secrets>& m_kept;
};

/// Where messages and failures go while a rig lives, as the program's log keeps them.
LogFile* currentLog = nullptr;

void log(const QString& line)
{
    if (currentLog)
        currentLog->write(redacted(line));
}

void takeMessage(QtMsgType, const QMessageLogContext&, const QString& message) { log(message); }

void run(const QString& program, const QStringList& words)
{
    QProcess process;
    process.start(program, words);
    REQUIRE(process.waitForFinished(20'000));
    CAPTURE(process.readAllStandardOutput(), process.readAllStandardError());
    REQUIRE(process.exitCode() == 0);
}

QString folder()
{
    // In memory where there is such a folder: a durable commit costs seconds on a loaded disk.
    const QString memory = u"/dev/shm"_s;
    return (QFileInfo(memory).isWritable() ? memory : QDir::tempPath()) + u"/greenhand-faults"_s;
}

Result<QString> firstText(const QSqlQuery& query) { return query.value(0).toString(); }

/// What a clerk can act on, or what Greenhand says it will do.
bool namesWhatComesNext(const SyncRow& row)
{
    if (!row.actions.empty())
        return true;
    for (const auto& words : {"Greenhand"_L1, "Wait"_L1, "Ask"_L1, "Asking"_L1, "Being sent"_L1})
        if (row.sentence.contains(words))
            return true;
    return false;
}

}  // namespace

bool comesTrue(const std::function<bool()>& holds)
{
    QTimer alarm;  // lets the loop look up also when nothing comes
    alarm.start(20);
    for (QDeadlineTimer end(30s); !end.hasExpired();
         QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents)) {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        if (holds())
            return true;
    }
    return holds();
}

/// The real transport, once for each deadline.
struct Rig::Wires final : HttpTransport {
    explicit Wires(const std::map<QString, std::chrono::milliseconds>& deadlines)
        : m_deadlines{deadlines}
        , m_usual{TransportOptions{.deadline = kPatience, .extraAuthorities = {testAuthority()}}}
    {
    }

    QFuture<Outcome> send(const HttpRequest& request) override
    {
        const QString path = request.url.path();
        for (const auto& [method, deadline] : m_deadlines)
            if (path.endsWith(method)) {
                auto& own = m_own[{method, deadline}];
                if (!own)
                    own = std::make_unique<QtHttpTransport>(
                        TransportOptions{.deadline = deadline, .extraAuthorities = {testAuthority()}});
                return own->send(request);
            }
        return m_usual.send(request);
    }

private:
    const std::map<QString, std::chrono::milliseconds>& m_deadlines;
    QtHttpTransport m_usual;
    std::map<std::pair<QString, std::chrono::milliseconds>, std::unique_ptr<QtHttpTransport>> m_own;
};

Rig::Rig(const Options& options) : m_dir{folder()}
{
    REQUIRE(m_dir.isValid());
    m_log = std::make_unique<LogFile>(m_dir.filePath(u"greenhand.log"_s));
    currentLog = m_log.get();
    qInstallMessageHandler(&takeMessage);

    static_cast<void>(must(Ledger::create(m_dir.filePath(u"office.greenhand"_s),
                                          {.kind = LedgerKind::Company,
                                           .companyName = u"Bergrivier Cooling & Electrical"_s,
                                           .vatNumber = u"4123456789"_s,
                                           .nextNumber = 2280},
                                          {u"clerk"_s, u"desk"_s})));
    sage.listen(options.wire == Wire::Tls || options.farAway ? std::optional(Certificate::Good)
                                                             : std::nullopt);
    if (options.onListening)
        options.onListening(sage.port());
    if (options.farAway)
        tick(1100ms);
    open();
    connect(options);
}

Rig::~Rig()
{
    m_office.reset();
    qInstallMessageHandler(nullptr);
    currentLog = nullptr;
}

void Rig::open()
{
    CompositionOptions options;
    options.actor = {u"clerk"_s, u"desk"_s};
    options.clock = {.utcMs = [this] { return ourMs(); },
                     .today = [this] { return QDateTime::fromMSecsSinceEpoch(ourMs(), Qt::UTC).date(); },
                     .sinceBootMs = [this] { return m_trueMs - kBootedMs; }};
    options.secrets = std::make_unique<Keyring>(m_keyring);
    options.transport = std::make_unique<Wires>(m_deadlines);
    m_office = must(Composition::open(m_dir.filePath(u"office.greenhand"_s), std::move(options)));
}

void Rig::connect(const Options& options)
{
    if (!options.farAway)
        must(desk().settings.set(u"push.pace_milliseconds"_s, u"0"_s));
    if (!options.settings.isEmpty())
        must(desk().settings.set(options.settings));
    const SageAccess access{.base = options.farAway ? QUrl(kSageOne) : sage.base(),
                            .user = canaries.user,
                            .password = canaries.password,
                            .apiKey = canaries.apiKey,
                            .companyId = sage.company().id()};
    const auto connected = desk().sageSetup.connectTo(access, KeepSecrets::InKeyring);
    REQUIRE(comesTrue([&] { return connected.isFinished(); }));
    must(connected.result());

    const auto entries = must(desk().sageSetup.entries(SageList::Customer));
    const auto active =
        std::find_if(entries.begin(), entries.end(), [](const SageEntry& one) { return one.active; });
    REQUIRE(active != entries.end());
    const Customer added =
        must(desk().invoicing.addCustomer({.name = active->name,
                                           .contact = {},
                                           .email = u"accounts@example.org"_s,
                                           .phone = {},
                                           .vatNumber = {},
                                           .postalAddress = u"1 Example Street\nPaarl"_s}));
    must(desk().sageSetup.link(added.id, active->sageId));
    m_customer = added.id;
    sage.forgetCalls();
}

Desk& Rig::desk() { return m_office->desk(); }

qint64 Rig::ourMs()
{
    m_trueMs += m_tickMs;
    return m_trueMs + m_errorMs;
}

InvoiceId Rig::ready()
{
    JobCard card = must(desk().invoicing.blankCard());
    card.reference = u"L-%1"_s.arg(++m_leads);
    card.customer = m_customer;
    card.work = u"Service of the cold room"_s;
    card.lines.push_back(JobLine{.id = {},
                                 .kind = LineKind::Labour,
                                 .code = {},
                                 .description = u"Labour"_s,
                                 .unit = u"hr"_s,
                                 .unitPrice = UnitPrice::fromE4(qint64{100} * (100'000 + m_leads)),
                                 .discount = {}});
    const InvoiceId id = must(desk().invoicing.generate(must(desk().invoicing.addLead(card)))).invoice;
    const Invoice draft = must(desk().billing.invoice(id));
    must(desk().billing.update(id, draft.version, draft.content));
    return id;
}

std::vector<InvoiceId> Rig::ready(int count)
{
    std::vector<InvoiceId> ids;
    while (int(ids.size()) < count)
        ids.push_back(ready());
    return ids;
}

std::vector<PushOutcome> Rig::untilFinished(const std::function<void()>& start)
{
    std::vector<PushOutcome> outcomes;
    Pushing& pushing = desk().pushing;
    const auto heard = QObject::connect(&pushing, &Pushing::outcome, &pushing, [&](const PushOutcome& news) {
        outcomes.push_back(news);
        if (news.error)
            log(QString(news.error->detail % u" | "_s % news.error->subject % u" | "_s
                        % sentence(*news.error)));
    });
    QSignalSpy finished(&pushing, &Pushing::finished);
    start();
    REQUIRE(comesTrue([&] { return finished.count() > 0; }));
    QObject::disconnect(heard);
    return outcomes;
}

std::vector<PushOutcome> Rig::push(const std::vector<InvoiceId>& ids, bool withEmail)
{
    return untilFinished([&] { desk().pushing.push(ids, {.withEmail = withEmail}); });
}

std::vector<PushOutcome> Rig::ask(InvoiceId id)
{
    return untilFinished([&] { desk().pushing.ask({id}); });
}

std::vector<PushOutcome> Rig::retry(InvoiceId id, bool withEmail)
{
    return untilFinished([&] { desk().pushing.retry({id}, {.withEmail = withEmail}); });
}

void Rig::pushUntil(InvoiceId id, const std::function<bool()>& until)
{
    desk().pushing.push({id}, {.withEmail = false});
    REQUIRE(comesTrue(until));
}

void Rig::waitForEnd()
{
    REQUIRE(comesTrue([&] { return !desk().pushing.busy(); }));
}

/// The copy is made by another process: our closing a file of the ledger would drop its locks. It is
/// what a computer finds after a crash, with the write-ahead log as it was.
void Rig::crash()
{
    REQUIRE_FALSE(secretsLieIn(m_dir.path()));
    const QString ledger = m_dir.filePath(u"office.greenhand"_s);
    const QString wal = ledger + u"-wal"_s;
    run(u"cp"_s, {ledger, ledger + u".crashed"_s});
    const bool hasWal = QFile::exists(wal);
    if (hasWal)
        run(u"cp"_s, {wal, wal + u".crashed"_s});
    m_office.reset();
    for (const QString& file : {ledger, wal}) {
        QFile::remove(file);
        if (file == ledger || hasWal)
            REQUIRE(QFile::rename(file + u".crashed"_s, file));
    }
    open();
}

void Rig::impatientFor(const QString& method, std::chrono::milliseconds deadline)
{
    m_deadlines[method] = deadline;
}

QString Rig::reference(InvoiceId id) { return must(desk().billing.row(id)).reference; }

PushRow Rig::row(InvoiceId id, PushEffect effect)
{
    const auto found = must(desk().ledger.pushes.ofInvoice(id, effect));
    REQUIRE(found);
    return *found;
}

bool Rig::hasRow(InvoiceId id, PushEffect effect)
{
    return must(desk().ledger.pushes.ofInvoice(id, effect)).has_value();
}

PushState Rig::state(InvoiceId id, PushEffect effect) { return row(id, effect).state; }

bool Rig::wasEver(InvoiceId id, PushState state)
{
    const auto steps = must(desk().ledger.pushes.steps(row(id).id));
    return std::any_of(steps.begin(), steps.end(),
                       [state](const PushStepRow& step) { return step.to == state; });
}

std::optional<SyncRow> Rig::visible(InvoiceId id, PushEffect effect)
{
    for (const SyncRow& one : must(desk().syncing.rows()))
        if (one.invoice == id && one.effect == effect)
            return one;
    return std::nullopt;
}

void Rig::waitOutTheQuarantine(InvoiceId id)
{
    const int before = saves();
    REQUIRE(state(id) == PushState::Unknown);
    pass(5min);
    ask(id);
    REQUIRE(state(id) == PushState::Unknown);
    REQUIRE(row(id).facts.negatives == 0);
    // Neither a push nor a click sends now.
    push({id});
    retry(id);
    REQUIRE(state(id) == PushState::Unknown);
    pass(6min);
    ask(id);
    REQUIRE(row(id).facts.negatives == 1);
    REQUIRE(state(id) == PushState::Unknown);
    pass(10s);  // too soon behind the first to count
    ask(id);
    REQUIRE(row(id).facts.negatives == 1);
    pass(61s);
    ask(id);
    REQUIRE(state(id) == PushState::Ask);
    push({id});
    REQUIRE(state(id) == PushState::Ask);
    REQUIRE(saves() == before);
}

void Rig::checkSight(InvoiceId id, PushState state)
{
    const auto seen = visible(id);
    if (isFinal(state)) {
        REQUIRE_FALSE(seen);
        return;
    }
    REQUIRE(seen);
    log(u"in sight: "_s + seen->sentence);
    CAPTURE(seen->sentence);
    REQUIRE_FALSE(seen->sentence.trimmed().isEmpty());
    REQUIRE(namesWhatComesNext(*seen));
    const bool mayBeThere = state == PushState::Unknown || state == PushState::Sending;
    REQUIRE_FALSE((mayBeThere && seen->sentence.contains("nothing was sent"_L1)));
}

void Rig::settleTheBooks(InvoiceId id, int documents, PushState expected)
{
    const PushRow push = row(id);
    CAPTURE(toKey(push.state), toKey(expected), push.facts.words, push.facts.status);
    REQUIRE(this->documents(id) == documents);
    REQUIRE(push.state == expected);
    checkSight(id, expected);
    int attempts = 0;
    for (const InvoiceRow& invoice : must(desk().billing.invoices({})))
        if (hasRow(invoice.id))
            attempts += row(invoice.id).facts.attempt;
    REQUIRE(saves() <= attempts);
    if (push.state == PushState::Confirmed && push.facts.sageId) {
        const QJsonObject* document = sage.company().find(practice::Table::TaxInvoices, *push.facts.sageId);
        REQUIRE(document);
        REQUIRE((*document)["Reference"_L1].toString() == push.reference);
    }

    Database& db = *desk().ledger.db;
    for (const Finding& finding : must(verifyLedger(db)))
        FAIL(finding.check.toStdString() << ": " << finding.what.toStdString());
    REQUIRE(must(db.all<QString>(u"PRAGMA quick_check"_s, {}, &firstText)) == std::vector{u"ok"_s});
    REQUIRE(must(db.all<QString>(u"PRAGMA foreign_key_check"_s, {}, &firstText)).empty());
    REQUIRE_FALSE(secretsLieIn(m_dir.path()));
}

/// Everything that lies there, the write-ahead log too; another process reads it, see crash().
bool Rig::secretsLieIn(const QString& place) const
{
    const QByteArray basic = QString(canaries.user % u':' % canaries.password).toUtf8().toBase64();
    QProcess grep;
    grep.start(u"grep"_s, {u"-raqiF"_s, u"-e"_s, canaries.password, u"-e"_s, canaries.apiKey, u"-e"_s,
                           QString::fromLatin1(basic), place});
    REQUIRE(grep.waitForFinished(20'000));
    REQUIRE(grep.exitCode() < 2);  // 2: it could not read
    return grep.exitCode() == 0;
}

}  // namespace greenhand::testing
