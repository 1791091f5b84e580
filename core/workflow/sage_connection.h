#pragma once

#include "core/sage/sage_client.h"
#include "core/sage/secret_store.h"
#include "core/workflow/settings.h"

#include <QDate>
#include <QHash>
#include <QObject>

#include <memory>

namespace greenhand {

/// The one door to Sage One: knows address, user and company from the settings,
/// fetches the secrets when they are needed, keeps the pace across restarts and
/// remembers whether Sage One answered last.
class SageConnection final : public QObject {
    Q_OBJECT
public:
    enum class Reach { Unknown, Reachable, Unreachable };

    SageConnection(Ledger& ledger, Settings& settings, HttpTransport& transport, SecretStore& secrets,
                   QObject* parent = nullptr);
    ~SageConnection() override;

    /// The practice ledger's own Sage One: address and secrets come from here, not from settings or keyring.
    void setPractice(const SageAccess& access);

    [[nodiscard]] bool isConnected() const;  ///< a company has been chosen
    [[nodiscard]] bool isPractice() const;
    [[nodiscard]] QString companyName() const;
    [[nodiscard]] QUrl address() const;
    [[nodiscard]] Reach reach() const { return m_reach; }
    [[nodiscard]] qint64 unreachableSinceMs() const { return m_unreachableSinceMs; }
    [[nodiscard]] qint64 lastAnsweredMs() const { return m_lastAnsweredMs; }  ///< 0: not in this run
    [[nodiscard]] qint64 blockedUntilMs() const;                              ///< 0: no block
    /// Sent to Sage One this day, by whichever run of the program; it allows 5 000.
    [[nodiscard]] int requestsToday() const;

    /// The account under which the secret store keeps password and key.
    [[nodiscard]] static QString secretAccount(const QUrl& base, qint64 companyId);

    /// The client of the connected company: NotConnected, NoPassword, NoSecretStore, AddressRefused.
    QFuture<Result<std::shared_ptr<SageClient>>> client();
    /// A client for access that is not stored yet (the set-up's).
    Result<std::shared_ptr<SageClient>> clientFor(const SageAccess& access);
    /// Keeps password and key of a log-in that worked until the program ends: a
    /// computer without a keyring can work with them.
    void remember(const SageAccess& access);
    /// Drops the client: settings or secrets have changed.
    void forget();

    /// Told by whoever asked: keeps reach() up to date.
    void heard(const std::optional<Error>& error);

    SecretStore& secrets() { return m_secrets; }

    /// Told by whoever has just seen a log-in work, or let a person put right how things are booked.
    void tellMended();

    /// The refusal of a log-in after which nothing is asked of Sage One any more, also after a restart,
    /// until a log-in worked or a person presses Retry: 20 refusals an hour lock the user out for a day.
    [[nodiscard]] std::optional<ErrorKind> loginRefused() const { return m_loginRefused; }
    /// A person wants one more try.
    void allowLogin() { setLoginRefused(std::nullopt); }

Q_SIGNALS:
    void reachChanged();
    void mended();  ///< what blocked pushes may be gone

private:
    Ledger& m_ledger;
    Settings& m_settings;
    HttpTransport& m_transport;
    SecretStore& m_secrets;
    std::unique_ptr<Pace> m_pace;
    std::shared_ptr<SageClient> m_client;
    int m_forgotten = 0;  ///< how often; what was asked before is no answer any more
    std::optional<SageAccess> m_practice;
    QHash<QString, Secrets> m_session;  ///< by account
    void setLoginRefused(std::optional<ErrorKind> kind);
    void rememberRequest(qint64 atMs);

    QDate m_requestDay;  ///< on which the last request was sent
    int m_requests = 0;  ///< on that day

    std::optional<ErrorKind> m_loginRefused;
    Reach m_reach = Reach::Unknown;
    qint64 m_unreachableSinceMs = 0;
    qint64 m_lastAnsweredMs = 0;
};

}  // namespace greenhand
