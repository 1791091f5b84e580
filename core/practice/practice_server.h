#pragma once

#include "core/clock.h"
#include "core/practice/http_server.h"
#include "core/practice/sage_one.h"

#include <QUrl>

namespace greenhand::practice {

/// A practice Sage One on a port of this computer. Its address without a path shows the documents
/// and the outbox to a browser.
class PracticeServer : public QObject {
    Q_OBJECT

public:
    static constexpr QLatin1StringView kUser{"practice@greenhand.example"};
    static constexpr QLatin1StringView kPassword{"practice"};
    static constexpr QLatin1StringView kApiKey{"{11111111-2222-3333-4444-555555555555}"};

    struct Options {
        quint16 port = 0;          ///< 0: a free one
        QString journalFile = {};  ///< empty: nothing is kept
        QByteArray seed = {};      ///< see Company::open
        bool rateLimit = false;
        Clock clock = {};
    };

    /// Fails as Company::open() and HttpServer::listen() do.
    [[nodiscard]] static Result<std::unique_ptr<PracticeServer>> start(Options options);

    /// "http://127.0.0.1:PORT/api/2.0.0/"
    [[nodiscard]] QUrl url() const;
    [[nodiscard]] qint64 companyId() const { return m_company.id(); }
    [[nodiscard]] const Company& company() const { return m_company; }
    [[nodiscard]] std::vector<QJsonObject> invoices() const { return m_company.invoices(); }
    [[nodiscard]] const std::vector<QJsonObject>& outbox() const { return m_company.outbox(); }
    [[nodiscard]] int requestCount() const { return m_server.requestCount(); }

private:
    PracticeServer(Company company, const Options& options);
    [[nodiscard]] Response answer(const Request& request);

    Company m_company;
    SageOne m_sage;
    Clock m_clock;
    HttpServer m_server;
};

/// What the practice Sage One lets in.
[[nodiscard]] Credentials practiceCredentials();

}  // namespace greenhand::practice
