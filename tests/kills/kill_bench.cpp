#include "tests/kills/kill_bench.h"

#include <QDateTime>
#include <QDirIterator>
#include <QFile>

#include <filesystem>
#include <map>
#include <mutex>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {
namespace {

namespace fs = std::filesystem;

const QString kCustomer = QStringLiteral("Kloof Bakery");

/// Catch2 knows one thread; whoever may meet one of its macros waits for the others.
std::mutex& catchMutex()
{
    static std::mutex one;
    return one;
}

void copyFolder(const QString& from, const QString& to)
{
    for (const auto& old : fs::directory_iterator(to.toStdString()))
        fs::remove_all(old);
    fs::copy(from.toStdString(), to.toStdString(), fs::copy_options::recursive);
}

void giveSecrets(CommandLineBench& bench)
{
    const Canaries canaries;
    bench.environment.insert(u"GREENHAND_SAGE_PASSWORD"_s, canaries.password);
    bench.environment.insert(u"GREENHAND_SAGE_API_KEY"_s, u'{' + canaries.apiKey + u'}');
}

std::unique_ptr<CommandLineBench> computer()
{
    const std::lock_guard lock(catchMutex());
    auto bench = std::make_unique<CommandLineBench>();
    giveSecrets(*bench);
    return bench;
}

std::unique_ptr<FaultServer> makeServer()
{
    const std::lock_guard lock(catchMutex());
    auto server = std::make_unique<FaultServer>([] { return QDateTime::currentMSecsSinceEpoch(); });
    server->listen();
    return server;
}

QByteArray leadsFor(int invoices)
{
    QByteArray csv = "reference,customer,email,address,finished,technician,work,kind,description,quantity,"
                     "unit,unit_price\n";
    for (int i = 1; i <= invoices; ++i)
        csv += "L-" + QByteArray::number(i) + ',' + kCustomer.toUtf8()
             + ",accounts@kloof.example.co.za,1 Kloof St,2026-03-02,Sipho,Geyser,labour,"
               "Fitting,"
             + QByteArray::number(i) + ",hour,485.03\n";
    return csv;
}

QStringList connecting(FaultServer& server)
{
    return {u"sage"_s,   u"connect"_s,    u"--url"_s,     server.base().toString(),
            u"--user"_s, Canaries().user, u"--company"_s, QString::number(server.company().id())};
}

}  // namespace

bool canStrike()
{
#if defined(__SANITIZE_ADDRESS__)
    WARN("left out: AddressSanitizer must be loaded first, so nothing can be preloaded before it");
    return false;
#else
    return true;
#endif
}

PreparedLedger::PreparedLedger(const LedgerPlan& plan)
{
    giveSecrets(m_bench);
    const auto server = makeServer();
    m_bench.done(
        {u"init"_s, u"--company"_s, u"Kaap Plumbing (Pty) Ltd"_s, u"--vat-number"_s, u"4010101010"_s});
    const auto set = [&](const QString& key, int value) {
        m_bench.done({u"settings"_s, key, QString::number(value)});
    };
    set(u"push.pace_milliseconds"_s, 0);
    set(u"push.quarantine_seconds"_s, plan.quarantineSeconds);
    set(u"push.lookup_gap_seconds"_s, 0);
    set(u"push.deadline_seconds"_s, plan.deadlineSeconds);
    set(u"push.block_seconds"_s, 1);
    set(u"push.retry_seconds"_s, 0);
    m_bench.done(connecting(*server));
    m_bench.done({u"import"_s, u"leads"_s, m_bench.write(u"leads.csv"_s, leadsFor(plan.invoices))});
    if (!plan.linked)
        m_newCustomers << kCustomer;
    else
        m_bench.done(
            {u"sage"_s, u"link"_s,
             kCustomer + u'='
                 + QString::number(server->company().rows(practice::Table::Customers).begin()->first)});
    m_bench.done({u"generate"_s, u"--all"_s});
    m_bench.done({u"update"_s, u"--all"_s});
}

KillBench::KillBench(const PreparedLedger& prepared)
    : m_made{prepared.folder()}
    , m_newCustomers{prepared.newCustomers()}
    , m_bench{computer()}
{
    restore();
}

/// The new Sage One has a port of its own: while another thread starts a program, that child holds the old
/// one.
void KillBench::restore()
{
    copyFolder(m_made, m_bench->path(u"."_s));
    m_mailedAgain.clear();
    m_server.reset();
    m_server = makeServer();
    static_cast<void>(run(connecting(*m_server)));
}

std::unique_ptr<CommandLineBench> KillBench::anotherComputer() const { return computer(); }

void strikeWith(QProcessEnvironment& environment, const Strike& strike)
{
    environment.insert(u"LD_PRELOAD"_s, QStringLiteral(GREENHAND_STRIKE));
    environment.insert(u"GREENHAND_STRIKE_MALLOC"_s, u"%1:%2"_s.arg(strike.memoryAt).arg(strike.memoryBytes));
    environment.insert(u"GREENHAND_STRIKE_AT"_s, QString::number(strike.at));
    environment.insert(u"GREENHAND_STRIKE_AFTER"_s, strike.after ? u"1"_s : u"0"_s);
    environment.insert(u"GREENHAND_STRIKE_WITH"_s, strike.with);
    environment.insert(u"GREENHAND_STRIKE_KINDS"_s, strike.kinds);
}

void KillBench::start(QProcess& process, const QStringList& words, const Strike& strike)
{
    auto& environment = m_bench->environment;
    const QProcessEnvironment usual = environment;
    if (strike.at > 0 || strike.memoryAt > 0)
        strikeWith(environment, strike);
    m_bench->start(process, CommandLineBench::program(),
                   QStringList{u"--data"_s, ledger(), u"--json"_s} + words);
    environment = usual;
}

Ended KillBench::run(const QStringList& words, const Strike& strike)
{
    QProcess process;
    start(process, words, strike);
    return CommandLineBench::wait(process);
}

QStringList KillBench::references()
{
    std::map<qint64, QString> byNumber;
    const QJsonArray rows = invoices();
    for (const auto& row : rows)
        byNumber[row[u"number"_s].toInteger()] = row[u"sage_reference"_s].toString();
    QStringList found;
    for (const auto& [number, reference] : byNumber)
        found << reference;
    return found;
}

QStringList KillBench::wrongs(const QStringList& states, int documents)
{
    m_server->doHeld();  // what is late comes in the end
    QStringList found;
    const QJsonArray rows = invoices();
    if (rows.isEmpty())
        found << u"the ledger has no invoices"_s;
    for (const auto& row : rows) {
        const QString reference = row[u"sage_reference"_s].toString();
        const QString state = row[u"state"_s].toString();
        if (!states.contains(state))
            found << u"%1 is %2, not %3"_s.arg(reference, state, states.join(u" or "_s));
        if (const int held = m_server->documents(reference); held != documents)
            found << u"Sage One has %1 of %2 instead of %3"_s.arg(held).arg(reference).arg(documents);
        const auto most = 1 + m_mailedAgain.count(reference);
        if (const int mails = m_server->mails(reference); mails > most)
            found << u"%1 was mailed %2 times, not %3"_s.arg(reference).arg(mails).arg(most);
    }
    for (const QString& customer : std::as_const(m_newCustomers))
        if (const int held = m_server->customersNamed(customer); held != (documents > 0 ? 1 : 0))
            found << u"Sage One has %1 customers named %2"_s.arg(held).arg(customer);
    if (const auto held = m_server->company().invoices().size(); held != std::size_t(rows.size() * documents))
        found << u"Sage One has %1 documents in all"_s.arg(held);
    if (const Ended sound = run({u"verify"_s}); sound.exit != 0)
        found << u"verify: "_s + sound.out + sound.err;
    for (const QString& file : filesWithSecrets(m_bench->path(u"."_s)))
        found << u"a secret stands in "_s + file;
    return found;
}

QStringList filesWithSecrets(const QString& folder)
{
    const Canaries canaries;
    const QByteArray logIn = (canaries.user + u':' + canaries.password).toUtf8().toBase64();
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly)) {
            found << u"unreadable "_s + file.fileName();
            continue;
        }
        const QByteArray bytes = file.readAll();
        for (const QByteArray& secret : {canaries.password.toUtf8(), canaries.apiKey.toUtf8(), logIn})
            if (bytes.contains(secret))
                found << file.fileName();
    }
    return found;
}

}  // namespace greenhand::testing
