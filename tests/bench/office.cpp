#include "tests/bench/office.h"

#include "app/process.h"
#include "core/practice/practice_server.h"
#include "core/sage/keychain_secret_store.h"
#include "tests/bench/lead_file.h"
#include "tests/bench/made_up.h"
#include "tests/bench/painted.h"
#include "tests/bench/raw_sqlite.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSocketNotifier>
#include <QTimer>

#include <algorithm>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

using practice::PracticeServer;

constexpr int kPatienceMs = 60'000;

std::vector<CustomerDetails> practiceCustomers()
{
    std::vector<CustomerDetails> customers;
    const QJsonArray known =
        QJsonDocument::fromJson(practiceCompanySeed()).object()[u"Customers"_s].toArray();
    for (const QJsonValue& value : known) {
        const QJsonObject customer = value.toObject();
        if (customer[u"Active"_s].toBool(true))
            customers.push_back({.name = customer[u"Name"_s].toString(),
                                 .contact = {},
                                 .email = u"office@example.com"_s,
                                 .phone = {},
                                 .vatNumber = {},
                                 .postalAddress = u"1 Main Road\nPaarl"_s});
    }
    return customers;
}

/// Every kind of line that is booked nowhere goes to the first item.
Result<void> mapAll(SageSetup& setup)
{
    const auto keys = setup.mappingKeys();
    const auto mapped = setup.mappings();
    const auto items = setup.entries(SageList::Item);
    if (!keys)
        return passOn(keys);
    if (!mapped)
        return passOn(mapped);
    if (!items)
        return passOn(items);
    for (const QString& key : *keys) {
        if (mapped->contains(key) || key.startsWith("vat."_L1))
            continue;
        const SageEntry& item = items->front();
        if (auto done = setup.map(key, {SageList::Item, item.sageId, item.name}); !done)
            return done;
    }
    return {};
}

Result<void> linkTo(SageSetup& setup, const std::vector<SageEntry>& entries, const Customer& customer)
{
    const auto found = std::ranges::find(entries, customer.details.name, &SageEntry::name);
    if (found == entries.end())
        return fail(ErrorKind::NotFound, customer.details.name);
    return setup.link(customer.id, found->sageId);
}

}  // namespace

void Yes::confirm(const Question&, QObject* context, std::function<void()> onYes)
{
    QTimer::singleShot(0, context, std::move(onYes));
}

void Yes::tell(const Notice& notice, QObject* context, std::function<void()> onClosed)
{
    told << notice.text;
    if (onClosed)
        QTimer::singleShot(0, context, std::move(onClosed));
}

CompositionOptions usualOptions()
{
    CompositionOptions options;
    options.actor = actorOfProcess(Program::Window);
    options.place = placeOfProcess();
    options.secrets = std::make_unique<SessionSecretStore>();
    options.servePractice = false;
    return options;
}

Result<std::unique_ptr<Composition>> emptyOffice()
{
    auto ledger = Ledger::inMemory(
        {.kind = LedgerKind::Company, .companyName = u"Measured Plumbing"_s, .vatNumber = u"4123456789"_s});
    if (!ledger)
        return passOn(ledger);
    return Composition::around(*std::move(ledger), usualOptions());
}

Result<std::unique_ptr<PracticeSage>> PracticeSage::start()
{
    std::unique_ptr<PracticeSage> sage(new PracticeSage);
    sage->m_process.start(QCoreApplication::applicationFilePath(), {u"--serve-practice"_s});
    if (!sage->m_process.waitForReadyRead(kPatienceMs))
        return fail(ErrorKind::Offline, u"the practice Sage One does not begin"_s);
    const QStringList said =
        QString::fromUtf8(sage->m_process.readLine()).trimmed().split(u' ', Qt::SkipEmptyParts);
    sage->m_access = {.base = QUrl(said.value(0)),
                      .user = PracticeServer::kUser,
                      .password = PracticeServer::kPassword,
                      .apiKey = PracticeServer::kApiKey,
                      .companyId = said.value(1).toLongLong()};
    return sage;
}

PracticeSage::~PracticeSage()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(kPatienceMs))
        m_process.kill();
}

int servePractice()
{
    const auto server = PracticeServer::start(
        {.port = 0, .journalFile = {}, .seed = practiceCompanySeed(), .rateLimit = false, .clock = {}});
    if (!server)
        return 1;
    std::printf("%s %lld\n", qUtf8Printable((*server)->url().toString()),
                static_cast<long long>((*server)->companyId()));
    std::fflush(stdout);
    // Its parent's end ends it, however that comes.
    QSocketNotifier input(fileno(stdin), QSocketNotifier::Read);
    QObject::connect(&input, &QSocketNotifier::activated, QCoreApplication::instance(), [] {
        if (std::getc(stdin) == EOF)
            QCoreApplication::exit(0);
    });
    return QCoreApplication::exec();
}

Result<void> becomePractice(const QString& ledger)
{
    const auto db = RawSqlite::open(ledger);
    if (!db)
        return passOn(db);
    return (*db)->execute(u"UPDATE meta SET value = 'practice' WHERE key = 'kind'"_s);
}

Result<void> connectTo(Desk& desk, const SageAccess& access)
{
    if (auto set = desk.settings.set(
            {{u"push.pace_milliseconds"_s, u"0"_s}, {u"company.address"_s, u"14 Nywerheid Street\nPaarl"_s}});
        !set)
        return set;
    desk.connection.setPractice(access);
    const auto connecting = desk.sageSetup.connectTo(access, KeepSecrets::ForThisSession);
    if (!turnUntil([&] { return connecting.isFinished(); }, kPatienceMs))
        return fail(ErrorKind::NoAnswer, u"the practice Sage One does not answer"_s);
    if (const auto report = connecting.result(); !report)
        return passOn(report);
    return mapAll(desk.sageSetup);
}

Result<std::vector<LeadId>> importLinkedLeads(Desk& desk, int leads, const QString& prefix)
{
    const std::vector<CustomerDetails> customers = practiceCustomers();
    MadeUp madeUp(3, int(customers.size()));
    std::vector<FileLead> file;
    for (int i = 0; i < leads; ++i)
        file.push_back(fileLead(madeUp, QString(prefix + QString::number(i)), desk.ledger.today(),
                                customers[std::size_t(madeUp.chance.below(int(customers.size())))]));
    const auto report = desk.importing.importLeads(leadFile(file), {}, DateOrder::Ymd, DryRun::No);
    if (!report)
        return passOn(report);
    const auto entries = desk.sageSetup.entries(SageList::Customer);
    if (!entries)
        return passOn(entries);

    std::vector<LeadId> ids;
    for (const FileLead& lead : file) {
        const auto id = desk.ledger.leads.withReference(lead.card.reference);
        const auto customer = desk.ledger.customers.named(lead.customer.name);
        if (!id || !*id || !customer || !*customer)
            return fail(ErrorKind::NotFound, lead.card.reference);
        ids.push_back(**id);
        if (!(*customer)->sageId)
            if (auto linked = linkTo(desk.sageSetup, *entries, **customer); !linked)
                return passOn(linked);
    }
    return ids;
}

}  // namespace greenhand::bench
