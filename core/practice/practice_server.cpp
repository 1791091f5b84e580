#include "core/practice/practice_server.h"

#include "core/practice/look_in_page.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

Result<std::unique_ptr<PracticeServer>> PracticeServer::start(Options options)
{
    auto company = Company::open(options.seed, options.journalFile);
    if (!company)
        return passOn(company);
    std::unique_ptr<PracticeServer> server(new PracticeServer(*std::move(company), options));
    if (const auto listening = server->m_server.listen(options.port); !listening)
        return passOn(listening);
    return server;
}

PracticeServer::PracticeServer(Company company, const Options& options)
    : m_company(std::move(company))
    , m_sage(m_company, {.credentials = practiceCredentials(), .rateLimit = options.rateLimit})
    , m_clock(options.clock)
    , m_server([this](const Request& request) { return Reply{answer(request)}; })
{
}

QUrl PracticeServer::url() const { return QUrl(u"http://127.0.0.1:%1/api/2.0.0/"_s.arg(m_server.port())); }

Response PracticeServer::answer(const Request& request)
{
    if (request.path == u"/" && request.method == "GET")
        return {.headers = {{"Content-Type", "text/html; charset=utf-8"}, {"Cache-Control", "no-store"}},
                .body = lookInPage(m_company)};
    return m_sage.answer(request, m_clock.utcMs());
}

Credentials practiceCredentials()
{
    return {.user = PracticeServer::kUser,
            .password = PracticeServer::kPassword,
            .apiKey = QUuid::fromString(PracticeServer::kApiKey)};
}

}  // namespace greenhand::practice
