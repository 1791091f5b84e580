#pragma once

#include "core/result.h"

#include <QByteArray>
#include <QFuture>
#include <QUrl>

#include <optional>

namespace greenhand {

/// A question may be asked again; a money request creates or mails something
/// and leaves this computer at most once.
enum class RequestKind { Question, Money };

struct HttpRequest {
    RequestKind kind = RequestKind::Question;
    QByteArray verb = {};
    QUrl url = {};
    QByteArray authorization = {};  ///< the whole header value
    QByteArray accept = "application/json";
    QByteArray body = {};
};

struct HttpReply {
    int status = 0;
    QByteArray body = {};
    QByteArray contentType = {};
    QString logUid = {};                      ///< Sage's support handle
    std::optional<qint64> serverDateMs = {};  ///< the Date header, UTC; none when missing or absurd
    bool apiKeyRefused = false;               ///< X-APIKey: Invalid
    bool bodyRead = false;
};

/// Why no whole reply came. `bodyRead` alone tells sent from not sent
/// (reliability 2.6): unless it is set, nothing left this computer.
struct TransportFailure {
    ErrorKind kind;  ///< Offline, TlsRefused, ProxyRefused, NoAnswer, BadReply, AddressRefused
    bool bodyRead = false;
    QString detail = {};  ///< our own words: Qt's carry the URL with the key in it
};

/// The seam between what we say to Sage and how bytes travel. A reply with any
/// HTTP status is a value; a failure means that no whole reply came.
class HttpTransport {
public:
    using Outcome = tl::expected<HttpReply, TransportFailure>;

    virtual ~HttpTransport() = default;
    virtual QFuture<Outcome> send(const HttpRequest& request) = 0;
};

}  // namespace greenhand
