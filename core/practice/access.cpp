#include "core/practice/access.h"

#include "core/practice/replies.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

namespace {

constexpr qint64 kMinute = 60'000;
constexpr qint64 kHour = 60 * kMinute;
constexpr qint64 kDay = 24 * kHour;
constexpr std::size_t kCallsAMinute = 100;
constexpr std::size_t kFailuresAnHour = 20;

struct BasicAuth {
    QString user;
    QString password;
};

std::optional<BasicAuth> basicAuth(const Request& request)
{
    const QByteArray header = request.headers.value("Authorization");
    if (!header.left(6).toLower().startsWith("basic "))
        return std::nullopt;
    const QString pair = QString::fromUtf8(QByteArray::fromBase64(header.mid(6).trimmed()));
    const qsizetype colon = pair.indexOf(u':');
    if (colon <= 0)
        return std::nullopt;
    return BasicAuth{.user = pair.left(colon), .password = pair.mid(colon + 1)};
}

void forgetBefore(std::deque<qint64>& moments, qint64 utcMs)
{
    while (!moments.empty() && moments.front() <= utcMs)
        moments.pop_front();
}

Response tooManyLogIns()
{
    return replies::text(
        429, "Too Many Requests",
        "Your Username has exceeded the allowed number of login attempts and has been blocked for "
        "24 hours");
}

Response tooManyCalls()
{
    return replies::text(
        429, "Too Many Requests",
        "Your IP address has exceeded the allowed number of transactions per minute and has been "
        "blocked for 1 hour");
}

}  // namespace

std::optional<Response> Access::refuse(const Request& request, qint64 utcMs)
{
    const auto auth = basicAuth(request);
    if (!auth)
        return replies::userMissing();
    if (!knowsKey(request))
        return replies::wrongApiKey();

    const QString user = auth->user.toLower();
    LogIns& logIns = m_logIns[user];
    if (utcMs < logIns.blockedUntil)
        return tooManyLogIns();
    if (user != m_credentials.user.toLower() || auth->password != m_credentials.password) {
        forgetBefore(logIns.failures, utcMs - kHour);
        logIns.failures.push_back(utcMs);
        if (logIns.failures.size() >= kFailuresAnHour) {
            logIns.blockedUntil = utcMs + kDay;
            logIns.failures.clear();
        }
        return replies::wrongPassword();
    }
    if (m_rateLimit && overRate(request, utcMs))
        return tooManyCalls();
    return std::nullopt;
}

/// With braces, as Sage's examples have it, or without.
bool Access::knowsKey(const Request& request) const
{
    const QUuid key = QUuid::fromString(request.parameter(u"apikey").value_or(QString()));
    return !key.isNull() && key == m_credentials.apiKey;
}

/// Whoever goes on calling while blocked stays blocked for another hour.
bool Access::overRate(const Request& request, qint64 utcMs)
{
    Calls& calls = m_calls[request.parameter(u"companyid").value_or(QString())];
    forgetBefore(calls.recent, utcMs - kMinute);
    calls.recent.push_back(utcMs);
    const bool blocked = utcMs < calls.blockedUntil || calls.recent.size() > kCallsAMinute;
    if (blocked) {
        calls.blockedUntil = utcMs + kHour;
        calls.recent.clear();
    }
    return blocked;
}

}  // namespace greenhand::practice
