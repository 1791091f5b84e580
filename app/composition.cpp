#include "app/composition.h"

#include "app/environment_secret_store.h"
#include "app/process.h"
#include "app/resources.h"
#include "core/practice/practice_server.h"
#include "core/sage/keychain_secret_store.h"
#include "core/sage/qt_http_transport.h"
#include "core/when_done.h"
#include "core/workflow/practice_ledger.h"

#include <QDir>
#include <QFile>
#include <QPromise>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

using practice::PracticeServer;

QByteArray resource(const QString& path)
{
    initResources();
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

std::unique_ptr<SecretStore> usualSecrets()
{
    if (EnvironmentSecrets given = environmentSecrets(); given.complete())
        return std::make_unique<EnvironmentSecretStore>(std::move(given.secrets));
    return std::make_unique<KeychainSecretStore>();
}

Result<std::unique_ptr<HttpTransport>> usualTransport(const Settings& settings)
{
    return settings.value(u"push.deadline_seconds"_s)
        .map([](const QString& seconds) -> std::unique_ptr<HttpTransport> {
            return std::make_unique<QtHttpTransport>(
                TransportOptions{.deadline = std::chrono::seconds(seconds.toInt()), .extraAuthorities = {}});
        });
}

/// Whoever turned the pace off for a practice run does not want to wait for a block either.
Result<bool> wantsRateLimit(const Settings& settings)
{
    return settings.value(u"push.pace_milliseconds"_s).map([](const QString& pace) { return pace != u"0"; });
}

Result<std::unique_ptr<PracticeServer>> servePractice(const Ledger& ledger, const Settings& settings)
{
    const auto rateLimit = wantsRateLimit(settings);
    if (!rateLimit)
        return passOn(rateLimit);
    return PracticeServer::start({.journalFile = practiceJournalPath(ledger.path()),
                                  .seed = practiceCompanySeed(),
                                  .rateLimit = *rateLimit,
                                  .clock = ledger.clock});
}

SageAccess accessTo(const PracticeServer& server)
{
    return {.base = server.url(),
            .user = PracticeServer::kUser,
            .password = PracticeServer::kPassword,
            .apiKey = PracticeServer::kApiKey,
            .companyId = server.companyId()};
}

}  // namespace

/// Members are destroyed from the last to the first: whoever uses another stands behind it.
class Composition::Parts {
public:
    struct Means {
        std::unique_ptr<Ledger> ledger;
        std::unique_ptr<SecretStore> secrets;
        std::unique_ptr<HttpTransport> transport;
        std::unique_ptr<PracticeServer> server;
    };

    explicit Parts(Means given) : means{std::move(given)}
    {
        followFormat(*means.ledger, settings);
        if (means.server)
            connection.setPractice(accessTo(*means.server));
    }

    const Means means;
    Settings settings{*means.ledger};
    Invoicing invoicing{*means.ledger, settings};
    Billing billing{*means.ledger, settings};
    SageConnection connection{*means.ledger, settings, *means.transport, *means.secrets};
    SageSetup sageSetup{*means.ledger, settings, connection};
    Pushing pushing{*means.ledger, settings, billing, connection};
    PushBatch batch{*means.ledger, settings, billing, connection, pushing};
    Syncing syncing{*means.ledger};
    Importing importing{*means.ledger, settings};
    Customers customers{*means.ledger};
    Overview overview{*means.ledger};
    Approvals approvals{*means.ledger, settings};
    Manager manager{*means.ledger};
    Backups backups{*means.ledger, settings};
    Desk desk{.ledger = *means.ledger,
              .settings = settings,
              .invoicing = invoicing,
              .billing = billing,
              .connection = connection,
              .sageSetup = sageSetup,
              .pushing = pushing,
              .batch = batch,
              .syncing = syncing,
              .importing = importing,
              .customers = customers,
              .overview = overview,
              .approvals = approvals,
              .manager = manager,
              .backups = backups};
};

Composition::Composition(std::unique_ptr<Parts> parts) : m_parts{std::move(parts)} {}
Composition::~Composition() = default;

Result<std::unique_ptr<Composition>> Composition::open(const QString& path, CompositionOptions options)
{
    auto ledger = Ledger::open(path, options.actor, options.clock, options.place);
    if (!ledger)
        return passOn(ledger);
    return around(*std::move(ledger), std::move(options));
}

Result<std::unique_ptr<Composition>> Composition::createPractice(const QString& path,
                                                                 CompositionOptions options)
{
    const PracticeMaterial material{.leadsCsv = resource(u":/practice/leads.csv"_s),
                                    .priceListCsv = resource(u":/practice/price_list.csv"_s)};
    auto ledger = createPracticeLedger(path, material, options.actor, options.clock, options.place);
    if (!ledger)
        return passOn(ledger);
    return around(*std::move(ledger), std::move(options));
}

Result<std::unique_ptr<Composition>> Composition::around(std::unique_ptr<Ledger> ledger,
                                                         CompositionOptions options)
{
    const Settings settings(*ledger);
    if (!options.transport) {
        auto transport = usualTransport(settings);
        if (!transport)
            return passOn(transport);
        options.transport = *std::move(transport);
    }
    std::unique_ptr<PracticeServer> server;
    if (options.servePractice && ledger->kind() == LedgerKind::Practice) {
        auto served = servePractice(*ledger, settings);
        if (!served)
            return passOn(served);
        server = *std::move(served);
    }
    if (!options.secrets)
        options.secrets =
            ledger->kind() == LedgerKind::Practice ? std::make_unique<SessionSecretStore>() : usualSecrets();
    return std::unique_ptr<Composition>(
        new Composition(std::make_unique<Parts>(Parts::Means{.ledger = std::move(ledger),
                                                             .secrets = std::move(options.secrets),
                                                             .transport = std::move(options.transport),
                                                             .server = std::move(server)})));
}

Desk& Composition::desk() { return m_parts->desk; }
PracticeServer* Composition::practiceServer() { return m_parts->means.server.get(); }

QFuture<Result<void>> Composition::connectPractice()
{
    Parts& parts = *m_parts;
    if (!parts.means.server || parts.connection.isConnected())
        return QtFuture::makeReadyFuture(Result<void>());
    auto promise = std::make_shared<QPromise<Result<void>>>();
    promise->start();
    const auto connected =
        parts.sageSetup.connectTo(accessTo(*parts.means.server), KeepSecrets::ForThisSession);
    whenDone(connected, &parts.sageSetup,
             [promise, &setup = parts.sageSetup](const Result<ConnectReport>& report) {
                 Result<void> done;
                 if (!report)
                     done = passOn(report);
                 else if (const auto linked = setup.linkObvious(); !linked)
                     done = passOn(linked);
                 promise->addResult(std::move(done));
                 promise->finish();
             });
    return promise->future();
}

QByteArray practiceCompanySeed() { return resource(u":/practice/sage_company.json"_s); }

QString standardLedgerPath(LedgerKind kind)
{
    const QString folder =
        QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + u"/greenhand"_s;
    QDir().mkpath(folder);
    switch (kind) {
    case LedgerKind::Practice: return folder + u"/practice.greenhand"_s;
    case LedgerKind::Company: return folder + u"/company.greenhand"_s;
    }
    Q_UNREACHABLE();
}

QString practiceJournalPath(const QString& ledgerPath) { return ledgerPath + u".sage"_s; }

}  // namespace greenhand
