#include "core/sage/keychain_secret_store.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QPromise>
#include <QTimer>

#include <qt6keychain/keychain.h>

#include <functional>
#include <memory>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kService = QStringLiteral("greenhand");

QString toText(const Secrets& secrets)
{
    const QJsonObject object{{u"password"_s, secrets.password}, {u"api_key"_s, secrets.apiKey}};
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// Nothing for a text that we did not write: the clerk types the password again.
std::optional<Secrets> fromText(const QString& text)
{
    const QJsonObject object = QJsonDocument::fromJson(text.toUtf8()).object();
    if (!object[u"password"_s].isString() || !object[u"api_key"_s].isString())
        return std::nullopt;
    return Secrets{object[u"password"_s].toString(), object[u"api_key"_s].toString()};
}

/// The keyring's own texts may be translated or name paths; its code is enough.
tl::unexpected<Error> noStore(const char* doing, QKeychain::Error error)
{
    return fail(ErrorKind::NoSecretStore,
                u"keyring error %1 while %2"_s.arg(int(error)).arg(QLatin1StringView(doing)));
}

/// One answer, from the keyring or from the timer, whichever is first.
template <class T>
class Answer {
public:
    explicit Answer(std::chrono::milliseconds patience)
    {
        m_promise.start();
        m_timer.setSingleShot(true);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer,
                         [this] { give(fail(ErrorKind::NoSecretStore, u"the keyring did not answer"_s)); });
        m_timer.start(patience);
    }

    [[nodiscard]] QFuture<Result<T>> future() { return m_promise.future(); }

    void give(Result<T> result)
    {
        if (std::exchange(m_given, true))
            return;
        m_timer.stop();
        m_promise.addResult(std::move(result));
        m_promise.finish();
    }

private:
    QPromise<Result<T>> m_promise;
    QTimer m_timer;
    bool m_given = false;
};

void readInto(QObject* owner, const QString& account,
              std::function<void(const Result<std::optional<Secrets>>&)> use)
{
    auto* job = new QKeychain::ReadPasswordJob(kService, owner);
    job->setKey(account);
    QObject::connect(job, &QKeychain::Job::finished, owner, [job, use = std::move(use)] {
        if (job->error() == QKeychain::EntryNotFound)
            use(std::optional<Secrets>());
        else if (job->error() != QKeychain::NoError)
            use(noStore("reading", job->error()));
        else
            use(fromText(job->textData()));
    });
    job->start();
}

}  // namespace

KeychainSecretStore::KeychainSecretStore(std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent)
    , m_patience{patience}
{
}

QFuture<Result<std::optional<Secrets>>> KeychainSecretStore::read(const QString& account)
{
    const auto answer = std::make_shared<Answer<std::optional<Secrets>>>(m_patience);
    readInto(this, account, [answer](const auto& result) { answer->give(result); });
    return answer->future();
}

QFuture<Result<void>> KeychainSecretStore::write(const QString& account, const Secrets& secrets)
{
    const auto answer = std::make_shared<Answer<void>>(m_patience);
    const QString text = toText(secrets);
    auto* job = new QKeychain::WritePasswordJob(kService, this);
    job->setKey(account);
    job->setTextData(text);
    connect(job, &QKeychain::Job::finished, this, [this, job, account, text, answer] {
        if (job->error() != QKeychain::NoError) {
            answer->give(noStore("writing", job->error()));
            return;
        }
        readInto(this, account, [text, answer](const auto& kept) {
            if (!kept)
                answer->give(passOn(kept));
            else if (!*kept || toText(**kept) != text)
                answer->give(fail(ErrorKind::NoSecretStore, u"the keyring did not keep what was written"_s));
            else
                answer->give({});
        });
    });
    job->start();
    return answer->future();
}

QFuture<Result<std::optional<Secrets>>> SessionSecretStore::read(const QString& account)
{
    const auto found = m_secrets.constFind(account);
    return QtFuture::makeReadyFuture(Result<std::optional<Secrets>>(
        found == m_secrets.constEnd() ? std::nullopt : std::optional<Secrets>(*found)));
}

QFuture<Result<void>> SessionSecretStore::write(const QString& account, const Secrets& secrets)
{
    m_secrets.insert(account, secrets);
    return QtFuture::makeReadyFuture(Result<void>());
}

}  // namespace greenhand
