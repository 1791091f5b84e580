#pragma once

#include "core/sage/secret_store.h"

namespace greenhand {

/// What GREENHAND_SAGE_PASSWORD and GREENHAND_SAGE_API_KEY hold.
struct EnvironmentSecrets {
    bool passwordGiven = false;
    bool apiKeyGiven = false;
    Secrets secrets;

    [[nodiscard]] bool complete() const { return passwordGiven && apiKeyGiven; }
    [[nodiscard]] bool half() const { return passwordGiven != apiKeyGiven; }
};

[[nodiscard]] EnvironmentSecrets environmentSecrets();

/// The secrets of the environment, for every account; never stored. The keyring
/// is neither read nor written then (reliability 4).
class EnvironmentSecretStore final : public SecretStore {
public:
    explicit EnvironmentSecretStore(Secrets secrets) : m_secrets{std::move(secrets)} {}

    QFuture<Result<std::optional<Secrets>>> read(const QString& account) override;
    QFuture<Result<void>> write(const QString& account, const Secrets& secrets) override;

private:
    const Secrets m_secrets;
};

}  // namespace greenhand
