#include "core/workflow/sage_connection.h"

#include "core/storage/error_key.h"
#include "core/when_done.h"

#include <QPromise>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kLoginRefused = u"login_refused"_s;
const QString kRequests = u"requests_of_day"_s;  // "2026-06-30 137"

using ClientPromise = QPromise<Result<std::shared_ptr<SageClient>>>;

QFuture<Result<std::shared_ptr<SageClient>>> ready(Result<std::shared_ptr<SageClient>> result)
{
    ClientPromise promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

qint64 storedMs(Ledger& ledger, const QString& key)
{
    const auto stored = ledger.settings.meta(key);
    return stored ? stored->value_or(u"0"_s).toLongLong() : 0;
}

}  // namespace

SageConnection::SageConnection(Ledger& ledger, Settings& settings, HttpTransport& transport,
                               SecretStore& secrets, QObject* parent)
    : QObject(parent)
    , m_ledger{ledger}
    , m_settings{settings}
    , m_transport{transport}
    , m_secrets{secrets}
{
    const Pace::Stamps stamps{.lastRequestMs = storedMs(ledger, u"pace_last_ms"_s),
                              .blockedUntilMs = storedMs(ledger, u"pace_blocked_until_ms"_s)};
    // A stamp that cannot be written must not stop the work: the pace then holds for this run only.
    m_pace = std::make_unique<Pace>(1000, stamps, [this, last = stamps](const Pace::Stamps& now) mutable {
        if (now.blockedUntilMs == last.blockedUntilMs)
            rememberRequest(now.lastRequestMs);
        else
            static_cast<void>(
                m_ledger.settings.setMeta(u"pace_blocked_until_ms"_s, QString::number(now.blockedUntilMs)));
        last = now;
    });
    if (const auto counted = ledger.settings.meta(kRequests); counted && *counted) {
        m_requestDay = QDate::fromString(counted->value().section(u' ', 0, 0), Qt::ISODate);
        m_requests = counted->value().section(u' ', 1).toInt();
    }
    QObject::connect(&ledger, &Ledger::settingsChanged, this, &SageConnection::forget);
    if (const auto refused = ledger.settings.meta(kLoginRefused); refused && *refused)
        m_loginRefused = errorKindFromKey(**refused);
}

SageConnection::~SageConnection() = default;

void SageConnection::setPractice(const SageAccess& access)
{
    m_practice = access;
    forget();
}

bool SageConnection::isConnected() const
{
    const auto company = m_settings.value(u"sage.company_id"_s);
    return company && !company->isEmpty();
}

bool SageConnection::isPractice() const { return m_practice.has_value(); }
QString SageConnection::companyName() const
{
    return m_settings.value(u"sage.company_name"_s).value_or(QString());
}
qint64 SageConnection::blockedUntilMs() const
{
    return m_pace->blocked(m_ledger.nowMs()) ? m_pace->stamps().blockedUntilMs : 0;
}
int SageConnection::requestsToday() const { return m_requestDay == m_ledger.today() ? m_requests : 0; }

/// One commit for the stamp and the count: it comes with each request.
void SageConnection::rememberRequest(qint64 atMs)
{
    m_requests = requestsToday() + 1;
    m_requestDay = m_ledger.today();
    static_cast<void>(m_ledger.db->atomically([&]() -> Result<void> {
        if (auto done = m_ledger.settings.setMeta(u"pace_last_ms"_s, QString::number(atMs)); !done)
            return done;
        return m_ledger.settings.setMeta(
            kRequests, QString(m_requestDay.toString(Qt::ISODate) % u' ' % QString::number(m_requests)));
    }));
}

void SageConnection::forget()
{
    m_client.reset();
    ++m_forgotten;
}

QUrl SageConnection::address() const
{
    if (m_practice)
        return m_practice->base;
    const auto stored = m_settings.value(u"sage.url"_s);
    return stored && !stored->isEmpty() ? apiBase(*stored) : QUrl();
}

QString SageConnection::secretAccount(const QUrl& base, qint64 companyId)
{
    const QString port = base.port() < 0 ? QString() : QString(u":"_s + QString::number(base.port()));
    return QString(QString::number(companyId) + u"@"_s + base.host() + port);
}

Result<std::shared_ptr<SageClient>> SageConnection::clientFor(const SageAccess& access)
{
    if (auto allowed = allowedAddress(access.base); !allowed)
        return passOn(allowed);
    const auto timing = m_settings.timing(access.base);
    if (!timing)
        return passOn(timing);
    m_pace->setInterval(timing->paceMs);
    return std::make_shared<SageClient>(m_transport, *m_pace, access, nullptr, m_ledger.clock);
}

QFuture<Result<std::shared_ptr<SageClient>>> SageConnection::client()
{
    if (m_client)
        return ready(m_client);
    if (!isConnected())
        return ready(fail(ErrorKind::NotConnected));
    SageAccess access;
    if (m_practice) {
        access = *m_practice;
    } else {
        access.base = address();
        access.user = m_settings.value(u"sage.user"_s).value_or(QString());
    }
    access.companyId = m_settings.value(u"sage.company_id"_s).value_or(QString()).toLongLong();
    const auto keep = [this](Result<std::shared_ptr<SageClient>> made) {
        if (made)
            m_client = *made;
        return made;
    };
    if (m_practice)
        return ready(keep(clientFor(access)));

    const QString account = secretAccount(access.base, access.companyId);
    if (const auto known = m_session.constFind(account); known != m_session.constEnd()) {
        access.password = known->password;
        access.apiKey = known->apiKey;
        return ready(keep(clientFor(access)));
    }
    auto promise = std::make_shared<ClientPromise>();
    promise->start();
    whenDone(m_secrets.read(account), this,
             [this, promise, access, keep,
              asked = m_forgotten](const Result<std::optional<Secrets>>& found) mutable {
                 const auto finish = [promise](Result<std::shared_ptr<SageClient>> result) {
                     promise->addResult(std::move(result));
                     promise->finish();
                 };
                 if (asked != m_forgotten)  // another log-in was stored meanwhile
                     return whenDone(client(), this, finish);
                 if (!found)
                     return finish(passOn(found));
                 if (!found->has_value())
                     return finish(fail(ErrorKind::NoPassword));
                 access.password = (*found)->password;
                 access.apiKey = (*found)->apiKey;
                 finish(keep(clientFor(access)));
             });
    return promise->future();
}

void SageConnection::remember(const SageAccess& access)
{
    m_session.insert(secretAccount(access.base, access.companyId), {access.password, access.apiKey});
    forget();
}

void SageConnection::tellMended()
{
    setLoginRefused(std::nullopt);
    Q_EMIT mended();
}

void SageConnection::setLoginRefused(std::optional<ErrorKind> kind)
{
    if (m_loginRefused == kind)
        return;
    m_loginRefused = kind;
    // Where it cannot be written it holds for this run.
    static_cast<void>(m_ledger.settings.setMeta(kLoginRefused, kind ? toKey(*kind) : QString()));
}

void SageConnection::heard(const std::optional<Error>& error)
{
    if (!error)
        setLoginRefused(std::nullopt);
    else if (error->kind == ErrorKind::WrongPassword || error->kind == ErrorKind::WrongApiKey
             || error->kind == ErrorKind::Forbidden)
        setLoginRefused(error->kind);
    const bool silent = error
                     && (error->kind == ErrorKind::Offline || error->kind == ErrorKind::NoAnswer
                         || error->kind == ErrorKind::TlsRefused || error->kind == ErrorKind::ProxyRefused);
    if (!silent)
        m_lastAnsweredMs = m_ledger.nowMs();
    const Reach reach = silent ? Reach::Unreachable : Reach::Reachable;
    if (reach == m_reach)
        return;
    m_reach = reach;
    m_unreachableSinceMs = silent ? m_ledger.nowMs() : 0;
    Q_EMIT reachChanged();
}

}  // namespace greenhand
