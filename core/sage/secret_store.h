#pragma once

#include "core/result.h"

#include <QFuture>
#include <QString>

#include <optional>

namespace greenhand {

struct Secrets {
    QString password;
    QString apiKey;
};

/// Where password and API key live. The account is "company@host", so that a
/// test server's password never goes to another. Anything but success and
/// "not there" is NoSecretStore; it answers within 15 seconds.
class SecretStore {
public:
    virtual ~SecretStore() = default;
    virtual QFuture<Result<std::optional<Secrets>>> read(const QString& account) = 0;
    virtual QFuture<Result<void>> write(const QString& account, const Secrets& secrets) = 0;
};

}  // namespace greenhand
