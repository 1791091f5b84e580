#pragma once

#include "core/sage/http_transport.h"

#include <QObject>
#include <QSslCertificate>

#include <chrono>
#include <memory>

class QNetworkAccessManager;

namespace greenhand {

enum class ProxyUse { None, System };

struct TransportOptions {
    std::chrono::milliseconds deadline = std::chrono::seconds(120);  ///< for a whole request
    qint64 replyCap = qint64{2} * 1024 * 1024;                       ///< bytes of a JSON reply
    qint64 pdfCap = qint64{20} * 1024 * 1024;
    ProxyUse proxy = ProxyUse::System;
    QList<QSslCertificate> extraAuthorities = {};  ///< for a loopback server with its own certificate
};

/// HTTP through Qt, tamed as reliability 2.6 says: the body of every POST comes
/// from a device that can be read once, a money request has a manager of its
/// own, HTTP/2 and redirects are off, the host is pinned by the request's URL,
/// the whole request has a deadline and the reply a cap.
class QtHttpTransport final : public QObject, public HttpTransport {
    Q_OBJECT
public:
    explicit QtHttpTransport(TransportOptions options = {}, QObject* parent = nullptr);
    ~QtHttpTransport() override;

    QFuture<Outcome> send(const HttpRequest& request) override;

private:
    TransportOptions m_options;
    std::unique_ptr<QNetworkAccessManager> m_questions;
};

}  // namespace greenhand
