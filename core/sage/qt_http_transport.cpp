#include "core/sage/qt_http_transport.h"

#include "core/sage/once_body.h"
#include "core/sage/sage_client.h"

#include <QLocale>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QPointer>
#include <QPromise>
#include <QSslConfiguration>
#include <QSslError>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

/// Why we ended a request ourselves; Qt reports all of them as a cancelled operation.
enum class Ended { ByItself, Deadline, TooLong };

std::optional<qint64> serverDate(const QByteArray& header)
{
    QDateTime date =
        QLocale::c().toDateTime(QString::fromLatin1(header.trimmed()), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid() || date.date().year() < 2015 || date.date().year() > 2100)
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return date.toMSecsSinceEpoch();
}

QNetworkProxy proxyFor(const QUrl& url, ProxyUse use)
{
    switch (use) {
    case ProxyUse::None: break;
    case ProxyUse::System:
        if (isLoopback(url))
            break;
        // Only the first: falling back to a direct connection would go round the office's proxy.
        const auto proxies = QNetworkProxyFactory::proxyForQuery(QNetworkProxyQuery(url));
        if (!proxies.isEmpty() && proxies.first().type() != QNetworkProxy::DefaultProxy)
            return proxies.first();
        break;
    }
    return QNetworkProxy(QNetworkProxy::NoProxy);
}

QNetworkRequest prepared(const HttpRequest& request, const TransportOptions& options)
{
    QNetworkRequest wire(request.url);
    wire.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::HttpPipeliningAllowedAttribute, false);
    wire.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    wire.setAttribute(QNetworkRequest::DoNotBufferUploadDataAttribute, true);
    wire.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    wire.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    wire.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
    wire.setDecompressedSafetyCheckThreshold(options.replyCap);

    wire.setRawHeader("Authorization", request.authorization);
    wire.setRawHeader("Accept", request.accept);
    wire.setRawHeader("Accept-Language", "en");
    wire.setRawHeader("User-Agent", "Greenhand/" GREENHAND_VERSION);
    if (request.verb != "GET") {
        wire.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
        wire.setHeader(QNetworkRequest::ContentLengthHeader, request.body.size());
    }

    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyPeer);
    if (!options.extraAuthorities.isEmpty() && isLoopback(request.url))
        tls.setCaCertificates(options.extraAuthorities);
    wire.setSslConfiguration(tls);
    return wire;
}

/// A status that Qt passed on with the whole body behind it.
bool isWhole(const QNetworkReply& reply, int status, qint64 bodySize)
{
    const QNetworkReply::NetworkError error = reply.error();
    const bool errorIsTheStatus = status >= 400 && error >= QNetworkReply::ContentAccessDenied
                               && error != QNetworkReply::ContentReSendError;
    // Qt wants to send the body on after a 307 before it heeds the redirect policy; ours does not rewind.
    const bool redirectRefused =
        (status == 307 || status == 308) && error == QNetworkReply::ContentReSendError;
    const bool proxyStatus = status == 407 && error == QNetworkReply::ProxyAuthenticationRequiredError;
    if (error != QNetworkReply::NoError && !errorIsTheStatus && !redirectRefused && !proxyStatus)
        return false;
    const QByteArray length = reply.rawHeader("Content-Length");
    return length.isEmpty() || reply.hasRawHeader("Content-Encoding") || bodySize >= length.toLongLong();
}

/// Scheme, host and port of the answer are those of the question, and TLS is no older than asked for.
bool isWhereWeAsked(const QNetworkReply& reply, const QUrl& asked)
{
    const QUrl answered = reply.url();
    if (answered.scheme() != asked.scheme() || answered.host() != asked.host()
        || answered.port() != asked.port())
        return false;
    if (asked.scheme() != "https"_L1)
        return true;
    const QSsl::SslProtocol protocol = reply.sslConfiguration().sessionProtocol();
    return protocol == QSsl::TlsV1_2 || protocol == QSsl::TlsV1_3;
}

QString described(const QList<QSslError>& errors)
{
    QStringList parts;
    for (const QSslError& error : errors) {
        const QSslCertificate certificate = error.certificate();
        parts << u"certificate error %1, subject %2, issuer %3, valid until %4"_s.arg(
            QString::number(int(error.error())),
            certificate.subjectInfo(QSslCertificate::CommonName).join(u' '),
            certificate.issuerInfo(QSslCertificate::CommonName).join(u' '),
            certificate.expiryDate().toString(Qt::ISODate));
    }
    return parts.join(u"; "_s);
}

/// One request from its first byte to its last; goes when it is done.
class Exchange final : public QObject {
public:
    /// Uses `kept` for a request without a body, else a manager of its own: no
    /// kept-alive connection can then die under a body that goes out once.
    Exchange(const HttpRequest& request, const TransportOptions& options, QNetworkAccessManager& kept,
             QObject* parent)
        : QObject(parent)
        , m_url{request.url}
        , m_cap{request.accept == "application/pdf" ? options.pdfCap : options.replyCap}
        , m_hasBody{request.verb != "GET"}
        , m_body{request.body}
    {
        m_promise.start();
        if (request.kind == RequestKind::Money || m_hasBody)
            m_own = std::make_unique<QNetworkAccessManager>();
        QNetworkAccessManager& manager = m_own ? *m_own : kept;
        const QNetworkProxy proxy = proxyFor(request.url, options.proxy);
        m_throughProxy = proxy.type() != QNetworkProxy::NoProxy;
        manager.setProxy(proxy);

        const QNetworkRequest wire = prepared(request, options);
        if (!m_hasBody)
            m_reply = manager.get(wire);
        else if (request.verb == "POST")
            m_reply = manager.post(wire, &m_body);
        else
            m_reply = manager.sendCustomRequest(wire, request.verb, &m_body);

        connect(m_reply, &QNetworkReply::requestSent, this, [this] { m_requestSent = true; });
        connect(m_reply, &QNetworkReply::sslErrors, this,
                [this](const QList<QSslError>& errors) { m_tlsErrors = described(errors); });
        connect(m_reply, &QIODevice::readyRead, this, [this] { readOn(); });
        connect(m_reply, &QNetworkReply::finished, this, [this] { finish(); });
        connect(&m_deadline, &QTimer::timeout, this, [this] { end(Ended::Deadline); });
        m_deadline.setSingleShot(true);
        m_deadline.start(options.deadline);
    }

    ~Exchange() override
    {
        if (m_reply)
            m_reply->disconnect(this);
        delete m_reply.data();
    }

    [[nodiscard]] QFuture<HttpTransport::Outcome> future() { return m_promise.future(); }

private:
    void readOn()
    {
        if (m_ended != Ended::ByItself)
            return;
        constexpr qint64 kPiece = 64 * 1024;
        for (;;) {
            const QByteArray piece = m_reply->read(kPiece);
            if (piece.isEmpty())
                return;
            m_read += piece;
            if (m_read.size() > m_cap) {
                end(Ended::TooLong);
                return;
            }
        }
    }

    void end(Ended why)
    {
        if (m_done || m_ended != Ended::ByItself)
            return;
        m_ended = why;
        m_reply->abort();
        finish();
    }

    void finish()
    {
        if (m_done)
            return;
        readOn();
        if (m_done)
            return;
        m_done = true;
        m_deadline.stop();
        deleteLater();
        m_promise.addResult(outcome());
        m_promise.finish();
    }

    [[nodiscard]] bool bodyRead() const { return m_hasBody && m_body.wasRead(); }

    /// What a connection that gave no whole reply means.
    [[nodiscard]] TransportFailure broken(const QString& detail) const
    {
        const bool sent = bodyRead() || (!m_hasBody && m_requestSent);
        return {sent ? ErrorKind::NoAnswer : ErrorKind::Offline, bodyRead(), detail};
    }

    [[nodiscard]] HttpTransport::Outcome outcome() const
    {
        const auto failed = [](TransportFailure failure) { return tl::unexpected(std::move(failure)); };
        switch (m_ended) {
        case Ended::ByItself: break;
        case Ended::Deadline: return failed(broken(u"no whole reply before the deadline"_s));
        case Ended::TooLong:
            return failed({ErrorKind::BadReply, bodyRead(), u"a reply beyond %1 bytes"_s.arg(m_cap)});
        }

        const int error = int(m_reply->error());
        const QVariant status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute);
        if (status.isValid() && isWhole(*m_reply, status.toInt(), m_read.size())) {
            if (!isWhereWeAsked(*m_reply, m_url))
                return failed({ErrorKind::BadReply, bodyRead(), u"a reply from somewhere else"_s});
            return reply(status.toInt());
        }
        return failed(withoutReply(error, status.toInt()));
    }

    [[nodiscard]] TransportFailure withoutReply(int error, int status) const
    {
        if (status != 0) {
            if (m_reply->error() == QNetworkReply::UnknownContentError)
                return {ErrorKind::BadReply, bodyRead(), u"a reply that cannot be unpacked"_s};
            return broken(u"HTTP %1, then the reply broke off (%2)"_s.arg(status).arg(error));
        }
        const bool sent = bodyRead() || m_requestSent;
        if (!sent && m_reply->error() == QNetworkReply::SslHandshakeFailedError)
            return {ErrorKind::TlsRefused, false,
                    m_tlsErrors.isEmpty() ? u"no TLS handshake"_s : m_tlsErrors};
        // Qt names some refusals of a proxy, and knows the others only as unknown.
        const bool proxyError =
            (error >= QNetworkReply::ProxyConnectionRefusedError && error <= QNetworkReply::UnknownProxyError)
            || (m_throughProxy && m_reply->error() == QNetworkReply::UnknownNetworkError);
        if (!sent && proxyError)
            return {ErrorKind::ProxyRefused, false, u"the proxy refused (%1)"_s.arg(error)};
        if (sent && m_reply->error() == QNetworkReply::ProtocolFailure)
            return {ErrorKind::BadReply, bodyRead(), u"a reply that is not HTTP"_s};
        return broken(u"the connection failed (%1)"_s.arg(error));
    }

    [[nodiscard]] HttpReply reply(int status) const
    {
        return {
            .status = status,
            .body = m_read,
            .contentType = m_reply->rawHeader("Content-Type"),
            .logUid = QString::fromLatin1(m_reply->rawHeader("LOGUID").left(64)),
            .serverDateMs = serverDate(m_reply->rawHeader("Date")),
            .apiKeyRefused = m_reply->rawHeader("X-APIKey").trimmed().toLower() == "invalid",
            .bodyRead = bodyRead(),
        };
    }

    QUrl m_url;
    qint64 m_cap;
    bool m_hasBody;
    OnceBody m_body;  ///< outlives manager and reply, which read from it
    std::unique_ptr<QNetworkAccessManager> m_own;
    QPointer<QNetworkReply> m_reply;
    QTimer m_deadline;
    QPromise<HttpTransport::Outcome> m_promise;
    QByteArray m_read;
    QString m_tlsErrors;
    Ended m_ended = Ended::ByItself;
    bool m_throughProxy = false;
    bool m_requestSent = false;
    bool m_done = false;
};

}  // namespace

QtHttpTransport::QtHttpTransport(TransportOptions options, QObject* parent)
    : QObject(parent)
    , m_options{std::move(options)}
    , m_questions{std::make_unique<QNetworkAccessManager>()}
{
}

QtHttpTransport::~QtHttpTransport()
{
    // Before the manager whose replies they hold.
    qDeleteAll(findChildren<QObject*>(Qt::FindDirectChildrenOnly));
}

QFuture<HttpTransport::Outcome> QtHttpTransport::send(const HttpRequest& request)
{
    if (const auto allowed = allowedAddress(request.url); !allowed) {
        const TransportFailure refused{ErrorKind::AddressRefused, false, allowed.error().detail};
        return QtFuture::makeReadyFuture(Outcome(tl::unexpected(refused)));
    }
    return (new Exchange(request, m_options, *m_questions, this))->future();
}

}  // namespace greenhand
