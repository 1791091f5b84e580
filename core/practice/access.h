#pragma once

#include "core/practice/http_message.h"

#include <QHash>
#include <QUuid>

#include <deque>
#include <optional>

namespace greenhand::practice {

/// Who may use a practice Sage One.
struct Credentials {
    QString user;
    QString password;
    QUuid apiKey;
};

/// The door: user, key, the limit of 100 requests a minute and the one of 20 wrong log-ins an hour.
class Access {
public:
    Access(Credentials credentials, bool rateLimit)
        : m_credentials(std::move(credentials))
        , m_rateLimit(rateLimit)
    {
    }

    /// The answer to whoever may not come in now; nothing for the others. Counts the request.
    [[nodiscard]] std::optional<Response> refuse(const Request& request, qint64 utcMs);

private:
    struct LogIns {
        std::deque<qint64> failures;
        qint64 blockedUntil = 0;
    };
    struct Calls {
        std::deque<qint64> recent;
        qint64 blockedUntil = 0;
    };

    [[nodiscard]] bool knowsKey(const Request& request) const;
    [[nodiscard]] bool overRate(const Request& request, qint64 utcMs);

    Credentials m_credentials;
    bool m_rateLimit;
    QHash<QString, LogIns> m_logIns;  ///< by user, lower case
    QHash<QString, Calls> m_calls;    ///< by company: the key and the user are always the same two
};

}  // namespace greenhand::practice
