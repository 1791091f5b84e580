#include "app/environment_secret_store.h"

#include <QtGlobal>

namespace greenhand {

EnvironmentSecrets environmentSecrets()
{
    EnvironmentSecrets found{.passwordGiven = !qEnvironmentVariableIsEmpty("GREENHAND_SAGE_PASSWORD"),
                             .apiKeyGiven = !qEnvironmentVariableIsEmpty("GREENHAND_SAGE_API_KEY"),
                             .secrets = {}};
    found.secrets.password = qEnvironmentVariable("GREENHAND_SAGE_PASSWORD");
    found.secrets.apiKey = qEnvironmentVariable("GREENHAND_SAGE_API_KEY");
    return found;
}

QFuture<Result<std::optional<Secrets>>> EnvironmentSecretStore::read(const QString&)
{
    return QtFuture::makeReadyFuture(Result<std::optional<Secrets>>(m_secrets));
}

QFuture<Result<void>> EnvironmentSecretStore::write(const QString&, const Secrets&)
{
    return QtFuture::makeReadyFuture(Result<void>());
}

}  // namespace greenhand
