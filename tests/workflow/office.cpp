#include "tests/workflow/office.h"

#include "core/sage/keychain_secret_store.h"
#include "tests/support/catch_qt.h"

#include <QFile>
#include <QJsonObject>
#include <QPromise>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {
namespace {

const QUuid kKey(u"{11111111-2222-3333-4444-555555555555}"_s);

practice::Company seededCompany()
{
    QFile seed(QStringLiteral(GREENHAND_SOURCE_DIR) + u"/resources/practice/sage_company.json"_s);
    REQUIRE(seed.open(QIODevice::ReadOnly));
    return must(practice::Company::open(seed.readAll()));
}

void forgetReference(practice::Request& asked)
{
    asked.query.removeIf(
        [](const auto& pair) { return pair.first == u"$filter"_s && pair.second.contains(u"Reference"_s); });
}

practice::Request asPractice(const HttpRequest& request, bool ignoresReferences)
{
    practice::Request asked;
    const QByteArray target = request.url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
    REQUIRE(practice::readTarget(target, asked));
    if (ignoresReferences)
        forgetReference(asked);
    asked.method = request.verb;
    asked.headers.add("Authorization", request.authorization);
    if (!request.body.isEmpty()) {
        asked.headers.add("Content-Type", "application/json");
        asked.headers.add("Content-Length", QByteArray::number(request.body.size()));
    }
    asked.body = request.body;
    return asked;
}

HttpTransport::Outcome lost(ErrorKind kind, bool bodyRead)
{
    return tl::unexpected(TransportFailure{.kind = kind, .bodyRead = bodyRead, .detail = {}});
}

QString methodOf(const QUrl& url)
{
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    return parts.mid(2, 2).join(u'/');  // behind api/2.0.0
}

}  // namespace

PracticeTransport::PracticeTransport(qint64 (*utcMs)())
    : company{seededCompany()}
    , sage{company, {.credentials = {u"practice@greenhand.example"_s, u"practice"_s, kKey}}}
    , m_utcMs{utcMs}
{
}

QFuture<HttpTransport::Outcome> PracticeTransport::send(const HttpRequest& request)
{
    const QString method = methodOf(request.url);
    asked.push_back(method);
    const Fault fault = plan ? plan(method) : Fault::None;
    const bool sends = !request.body.isEmpty();
    const auto answered = [&]() -> Outcome {
        const practice::Response response = sage.answer(asPractice(request, ignoresReferences), m_utcMs());
        HttpReply reply{.status = response.status,
                        .body = response.body,
                        .contentType = response.headers.value("Content-Type"),
                        .logUid = QString::fromLatin1(response.headers.value("LOGUID")),
                        .serverDateMs = m_utcMs(),
                        .apiKeyRefused = response.headers.value("X-APIKey") == "Invalid",
                        .bodyRead = sends};
        if (alter)
            alter(method, reply);
        return reply;
    };
    const auto outcome = [&]() -> Outcome {
        switch (fault) {
        case Fault::None: return answered();
        case Fault::Unplugged: return lost(ErrorKind::Offline, false);
        case Fault::LostBefore: return lost(ErrorKind::NoAnswer, sends);
        case Fault::LostAfter: static_cast<void>(answered()); return lost(ErrorKind::NoAnswer, sends);
        case Fault::FaultAfter: static_cast<void>(answered()); [[fallthrough]];
        case Fault::ServerFault:
            return HttpReply{.status = 500,
                             .body = R"({"Message":"An error has occurred."})",
                             .contentType = "application/json",
                             .logUid = {},
                             .serverDateMs = m_utcMs(),
                             .bodyRead = sends};
        }
        Q_UNREACHABLE();
    };
    QPromise<Outcome> promise;
    promise.start();
    promise.addResult(outcome());
    promise.finish();
    return promise.future();
}

qint64 Office::s_nowMs = 0;

NewLedger Office::newLedger()
{
    return {.kind = LedgerKind::Practice,
            .companyName = u"Bergrivier Cooling & Electrical"_s,
            .vatNumber = u"4123456789"_s,
            .nextNumber = 2280};
}

Clock Office::clock()
{
    return {.utcMs = [] { return s_nowMs; },
            .today = [] { return QDateTime::fromMSecsSinceEpoch(s_nowMs, Qt::UTC).date(); },
            .sinceBootMs = [] { return s_nowMs; }};
}

std::shared_ptr<PracticeTransport> Office::sage()
{
    s_nowMs = QDateTime({2026, 1, 31}, {8, 0}, Qt::UTC).toMSecsSinceEpoch();
    return std::make_shared<PracticeTransport>([] { return s_nowMs; });
}

Office::Office() : Office(sage(), must(Ledger::inMemory(newLedger(), clock()))) {}

Office::Office(std::shared_ptr<PracticeTransport> sage, std::unique_ptr<Ledger> file)
    : line{std::move(sage)}
    , secrets{std::make_unique<SessionSecretStore>()}
    , ledger{std::move(file)}
{
    const SageAccess access{.base = QUrl(u"http://127.0.0.1:1/api/2.0.0/"_s),
                            .user = u"practice@greenhand.example"_s,
                            .password = u"practice"_s,
                            .apiKey = kKey.toString(),
                            .companyId = transport.company.id()};
    connection.setPractice(access);
    if (connection.isConnected())
        customer = must(ledger->customers.all()).front().id;
    else
        beginWithSage(access);
}

void Office::connectToSage(const SageAccess& access)
{
    const auto connected = sageSetup.connectTo(access, KeepSecrets::ForThisSession);
    REQUIRE(QTest::qWaitFor([&] { return connected.isFinished(); }, 10'000));
    must(connected.result());
}

void Office::beginWithSage(const SageAccess& access)
{
    must(settings.set(u"push.pace_milliseconds"_s, u"0"_s));
    connectToSage(access);
    const auto entries = must(sageSetup.entries(SageList::Customer));
    const auto active =
        std::find_if(entries.begin(), entries.end(), [](const SageEntry& one) { return one.active; });
    REQUIRE(active != entries.end());
    const Customer added = must(invoicing.addCustomer({.name = active->name,
                                                       .contact = {},
                                                       .email = u"accounts@example.org"_s,
                                                       .phone = {},
                                                       .vatNumber = {},
                                                       .postalAddress = u"1 Example Street\nPaarl"_s}));
    must(sageSetup.link(added.id, active->sageId));
    customer = added.id;
}

LeadId Office::lead(const QString& reference, qint64 cents)
{
    JobCard card = must(invoicing.blankCard());
    card.reference = reference;
    card.customer = customer;
    card.work = u"Service of the cold room"_s;
    card.lines.push_back(JobLine{.id = {},
                                 .kind = LineKind::Labour,
                                 .code = {},
                                 .description = u"Labour"_s,
                                 .unit = u"hr"_s,
                                 .unitPrice = UnitPrice::fromE4(cents * 100),
                                 .discount = {}});
    return must(invoicing.addLead(card));
}

Customer Office::newCustomer(const QString& name)
{
    Customer added = must(invoicing.addCustomer({.name = name,
                                                 .contact = {},
                                                 .email = u"new@example.org"_s,
                                                 .phone = {},
                                                 .vatNumber = {},
                                                 .postalAddress = u"2 Example Street"_s}));
    customer = added.id;
    return added;
}

InvoiceId Office::generated(LeadId id) { return must(invoicing.generate(id)).invoice; }

InvoiceId Office::ready(const QString& reference, qint64 cents)
{
    const InvoiceId id = generated(lead(reference, cents));
    const Invoice draft = must(billing.invoice(id));
    must(billing.update(id, draft.version, draft.content));
    return id;
}

std::vector<PushOutcome> Office::untilFinished(const std::function<void()>& start)
{
    std::vector<PushOutcome> outcomes;
    const auto heard = QObject::connect(&pushing, &Pushing::outcome, &pushing,
                                        [&](const PushOutcome& outcome) { outcomes.push_back(outcome); });
    QSignalSpy finished(&pushing, &Pushing::finished);
    start();
    REQUIRE(QTest::qWaitFor([&] { return finished.count() > 0; }, 20'000));
    QObject::disconnect(heard);
    return outcomes;
}

std::vector<PushOutcome> Office::push(const std::vector<InvoiceId>& ids, const SendOptions& options)
{
    return untilFinished([&] { pushing.push(ids, options); });
}

std::vector<PushOutcome> Office::ask(const std::vector<InvoiceId>& ids)
{
    return untilFinished([&] { pushing.ask(ids); });
}

std::vector<PushOutcome> Office::retry(const std::vector<InvoiceId>& ids, const SendOptions& options)
{
    return untilFinished([&] { pushing.retry(ids, options); });
}

void Office::moveTo(const QString& host)
{
    SageAccess access = must(connection.client().result())->access();
    access.base.setHost(host);
    connectToSage(access);
}

qint64 Office::anotherInSage(qint64 than) const
{
    const auto entries = must(sageSetup.entries(SageList::Customer));
    const auto found = std::ranges::find_if(
        entries, [&](const SageEntry& entry) { return entry.active && entry.sageId != than; });
    REQUIRE(found != entries.end());
    return found->sageId;
}

std::vector<PushOutcome> Office::refuseNext(InvoiceId id)
{
    const auto of = must(billing.invoice(id)).content.customer;
    const qint64 linked = must(invoicing.customer(of)).sageId.value();
    transport.plan = [this, linked](const QString& method) {
        if (method == u"TaxInvoice/Save")
            must(transport.company.remove(practice::Table::Customers, linked));
        return PracticeTransport::Fault::None;
    };
    return push({id}, {.takeBack = true});
}

InvoiceState Office::state(InvoiceId id) { return must(billing.row(id)).state; }
LeadStage Office::stage(LeadId id) { return must(invoicing.row(id)).stage; }

int Office::documentsFor(InvoiceId id)
{
    const QString reference = must(billing.row(id)).reference;
    int found = 0;
    for (const QJsonObject& document : transport.company.invoices())
        found += document[u"Reference"_s].toString() == reference ? 1 : 0;
    return found;
}

int Office::callsOf(const QString& method) const
{
    return int(std::count(transport.asked.begin(), transport.asked.end(), method));
}

}  // namespace greenhand::testing
