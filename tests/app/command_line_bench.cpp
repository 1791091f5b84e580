#include "tests/app/command_line_bench.h"

#include "core/practice/practice_server.h"

#include <QEventLoop>
#include <QFile>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QTimer>
#include <QUrlQuery>

#include <csignal>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {
namespace {

constexpr int kPatienceMs = 300'000;

}  // namespace

const char* const kThreeLeads =
    "reference,customer,email,address,finished,technician,work,kind,description,quantity,unit,unit_price\n"
    "L-1,Kloof Bakery,accounts@kloof.example.co.za,1 Kloof "
    "St,2026-03-02,Sipho,Geyser,labour,Fitting,2,hour,485.00\n"
    "L-1,Kloof Bakery,accounts@kloof.example.co.za,1 Kloof "
    "St,2026-03-02,Sipho,Geyser,part,Valve,3,each,10.03\n"
    "L-2,Kloof Bakery,accounts@kloof.example.co.za,1 Kloof "
    "St,2026-03-03,Sipho,Leak,labour,Search,1.5,hour,485.00\n"
    "L-3,Berg Motors,pay@berg.example.co.za,9 Berg Rd,2026-03-04,Anna,Lights,part,Tube,7,each,9.99\n";

CommandLineBench::CommandLineBench()
{
    REQUIRE(m_home.isValid());
    const QString home = m_home.path();
    environment.insert(u"PATH"_s, qEnvironmentVariable("PATH"));
    environment.insert(u"LANG"_s, u"C.UTF-8"_s);
    environment.insert(u"TZ"_s, u"Africa/Johannesburg"_s);
    environment.insert(u"HOME"_s, home);
    environment.insert(u"XDG_CONFIG_HOME"_s, home + u"/config"_s);
    environment.insert(u"XDG_DATA_HOME"_s, home + u"/data"_s);
    environment.insert(u"XDG_STATE_HOME"_s, home + u"/state"_s);
    environment.insert(u"XDG_CACHE_HOME"_s, home + u"/cache"_s);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const QString& name : {u"ASAN_OPTIONS"_s, u"UBSAN_OPTIONS"_s, u"LSAN_OPTIONS"_s})
        if (qEnvironmentVariableIsSet(name.toLatin1().constData()))
            environment.insert(name, qEnvironmentVariable(name.toLatin1().constData()));
}

QString CommandLineBench::write(const QString& name, const QByteArray& content) const
{
    QFile file(path(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

QString CommandLineBench::program() { return QString::fromUtf8(GREENHAND_CLI); }

void CommandLineBench::start(QProcess& process, const QString& program, const QStringList& words) const
{
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(m_home.path());
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, words);
}

Ended CommandLineBench::wait(QProcess& process)
{
    if (process.state() != QProcess::NotRunning) {
        QEventLoop loop;
        QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
        QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
        QTimer::singleShot(kPatienceMs, &loop, &QEventLoop::quit);
        loop.exec();
    }
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished();
        FAIL("the program did not end: " << process.readAllStandardError().toStdString());
    }
    return {.exit = process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            .out = QString::fromUtf8(process.readAllStandardOutput()),
            .err = QString::fromUtf8(process.readAllStandardError())};
}

Ended CommandLineBench::run(const QString& program, const QStringList& words) const
{
    QProcess process;
    start(process, program, words);
    return wait(process);
}

Ended CommandLineBench::bare(const QStringList& words) const { return run(program(), words); }
Ended CommandLineBench::cli(const QStringList& words) const
{
    return bare(QStringList{u"--data"_s, ledger()} + words);
}

Ended CommandLineBench::throughShell(const QString& script, const QStringList& words) const
{
    return run(u"/bin/sh"_s, QStringList{u"-c"_s, script, program(), u"--data"_s, ledger()} + words);
}

Ended CommandLineBench::done(const QStringList& words) const
{
    Ended ended = cli(words);
    INFO(words.join(u' ').toStdString() << "\n" << ended.out.toStdString() << ended.err.toStdString());
    REQUIRE(ended.exit == 0);
    return ended;
}

PracticeProcess::PracticeProcess(const CommandLineBench& bench, const QStringList& words)
{
    bench.start(m_process, CommandLineBench::program(),
                QStringList{u"--json"_s, u"practice"_s, u"--port"_s, u"0"_s} + words);
    while (!m_process.canReadLine())
        if (!m_process.waitForReadyRead(30'000))
            FAIL("the practice Sage One did not start: " << m_process.readAllStandardError().toStdString());
    m_said = QJsonDocument::fromJson(m_process.readLine()).object();
}

PracticeProcess::~PracticeProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.kill();
    m_process.waitForFinished();
}

QStringList PracticeProcess::connectWords() const
{
    return {u"sage"_s,      u"connect"_s,
            u"--url"_s,     url(),
            u"--user"_s,    m_said[u"user"_s].toString(),
            u"--company"_s, QString::number(m_said[u"company_id"_s].toInteger())};
}

QMap<QString, QJsonObject> PracticeProcess::invoices() const
{
    QNetworkAccessManager manager;
    manager.setProxy(QNetworkProxy::NoProxy);
    QMap<QString, QJsonObject> found;
    for (int skip = 0;; skip += 100) {
        QUrlQuery query;
        query.addQueryItem(u"apikey"_s, m_said[u"api_key"_s].toString());
        query.addQueryItem(u"CompanyId"_s, QString::number(m_said[u"company_id"_s].toInteger()));
        query.addQueryItem(u"$skip"_s, QString::number(skip));
        QUrl address(url() + u"TaxInvoice/Get"_s);
        address.setQuery(query);
        QNetworkRequest request(address);
        const QString logIn = m_said[u"user"_s].toString() + u':' + m_said[u"password"_s].toString();
        request.setRawHeader("Authorization", "Basic " + logIn.toUtf8().toBase64());
        const std::unique_ptr<QNetworkReply> reply(manager.get(request));
        QEventLoop loop;
        QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
        loop.exec();
        REQUIRE(reply->error() == QNetworkReply::NoError);
        const QJsonObject page = QJsonDocument::fromJson(reply->readAll()).object();
        const QJsonArray rows = page[u"Results"_s].toArray();
        for (const QJsonValue& row : rows)
            found.insert(row[u"Reference"_s].toString(), row.toObject());
        if (skip + 100 >= page[u"TotalResults"_s].toInt())
            return found;
    }
}

Ended PracticeProcess::stop()
{
    ::kill(pid_t(m_process.processId()), SIGINT);
    return CommandLineBench::wait(m_process);
}

void givePracticeSecrets(CommandLineBench& bench)
{
    using practice::PracticeServer;
    bench.environment.insert(u"GREENHAND_SAGE_PASSWORD"_s, PracticeServer::kPassword);
    bench.environment.insert(u"GREENHAND_SAGE_API_KEY"_s, PracticeServer::kApiKey);
}

void makeConnectedLedger(CommandLineBench& bench, const PracticeProcess& sage)
{
    bench.done({u"init"_s, u"--company"_s, u"Kaap Plumbing (Pty) Ltd"_s, u"--vat-number"_s, u"4010101010"_s,
                u"--next-number"_s, u"2280"_s});
    bench.done({u"settings"_s, u"push.pace_milliseconds"_s, u"0"_s});
    givePracticeSecrets(bench);
    bench.done(sage.connectWords());
}

void makeReadyInvoices(const CommandLineBench& bench, const QByteArray& leads)
{
    bench.done({u"import"_s, u"leads"_s, bench.write(u"leads.csv"_s, leads)});
    bench.done({u"generate"_s, u"--all"_s});
    bench.done({u"update"_s, u"--all"_s});
}

}  // namespace greenhand::testing
