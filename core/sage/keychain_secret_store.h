#pragma once

#include "core/sage/secret_store.h"

#include <QHash>
#include <QObject>

#include <chrono>

namespace greenhand {

/// The desktop's keyring through QtKeychain, never its plain-text fallback.
/// What was written is read back before write() succeeds.
class KeychainSecretStore final : public QObject, public SecretStore {
    Q_OBJECT
public:
    explicit KeychainSecretStore(std::chrono::milliseconds patience = std::chrono::seconds(15),
                                 QObject* parent = nullptr);

    QFuture<Result<std::optional<Secrets>>> read(const QString& account) override;
    QFuture<Result<void>> write(const QString& account, const Secrets& secrets) override;

private:
    std::chrono::milliseconds m_patience;
};

/// Kept in memory until the program ends: for a session without a keyring, and
/// for secrets that came from the environment.
class SessionSecretStore final : public SecretStore {
public:
    QFuture<Result<std::optional<Secrets>>> read(const QString& account) override;
    QFuture<Result<void>> write(const QString& account, const Secrets& secrets) override;

private:
    QHash<QString, Secrets> m_secrets;
};

}  // namespace greenhand
