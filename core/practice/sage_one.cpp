#include "core/practice/sage_one.h"

#include "core/practice/entity_service.h"
#include "core/practice/invoice_service.h"
#include "core/practice/replies.h"
#include "core/practice/sage_json.h"

#include <QJsonDocument>
#include <QLocale>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

namespace {

constexpr QUuid kLogUids(0x8a3d9f02, 0x14c6, 0x4e5a, 0xb7, 0x31, 0x70, 0x72, 0x61, 0x63, 0x74, 0x69);
constexpr qint64 kRegistrationExpired = 1;  // Company.Status

struct Route {
    Table table;
    QLatin1StringView method;
    QByteArrayView verb;
    Response (*serve)(const Call& call);
    bool needsCompany = true;
};

constexpr auto kRoutes = std::to_array<Route>({
    {Table::Companies, "Get"_L1, "GET", entities::get, false},
    {Table::Companies, "Current"_L1, "GET", entities::currentCompany},
    {Table::Customers, "Get"_L1, "GET", entities::get},
    {Table::Customers, "Save"_L1, "POST", entities::save},
    {Table::Customers, "Delete"_L1, "DELETE", entities::remove},
    {Table::Items, "Get"_L1, "GET", entities::get},
    {Table::Items, "Save"_L1, "POST", entities::save},
    {Table::Items, "Delete"_L1, "DELETE", entities::remove},
    {Table::Accounts, "Get"_L1, "GET", entities::get},
    {Table::Accounts, "GetWithSystemAccounts"_L1, "GET", entities::getWithSystemAccounts},
    {Table::TaxTypes, "Get"_L1, "GET", entities::get},
    {Table::SalesRepresentatives, "Get"_L1, "GET", entities::get},
    {Table::SalesRepresentatives, "Save"_L1, "POST", entities::save},
    {Table::SalesRepresentatives, "Delete"_L1, "DELETE", entities::remove},
    {Table::SalesRepresentatives, "HasActivity"_L1, "GET", entities::hasActivity},
    {Table::TaxInvoices, "Get"_L1, "GET", invoices::get},
    {Table::TaxInvoices, "Calculate"_L1, "POST", invoices::calculate},
    {Table::TaxInvoices, "Save"_L1, "POST", invoices::save},
    {Table::TaxInvoices, "Email"_L1, "POST", invoices::email},
    {Table::TaxInvoices, "Export"_L1, "GET", invoices::exportPdf},
});

const Route* routeOf(Table table, const QString& method)
{
    const auto found = std::ranges::find_if(kRoutes, [&](const Route& route) {
        return route.table == table && method.compare(route.method, Qt::CaseInsensitive) == 0;
    });
    return found == kRoutes.end() ? nullptr : &*found;
}

/// Service, method and perhaps an id, when the path lies under the API's base.
std::optional<QStringList> wordsOf(const QString& path)
{
    constexpr auto kBase = "/api/2.0.0/"_L1;
    if (!path.startsWith(kBase, Qt::CaseInsensitive))
        return std::nullopt;
    const QStringList words = path.mid(kBase.size()).split(u'/', Qt::SkipEmptyParts);
    return words.size() == 2 || words.size() == 3 ? std::optional(words) : std::nullopt;
}

std::optional<Response> refuseBody(const Request& request)
{
    if (request.method != "POST")
        return std::nullopt;
    const QByteArray type = request.headers.value("Content-Type");
    const QByteArray plain = type.split(';').first().trimmed().toLower();
    if (plain != "application/json" && plain != "text/json")
        return replies::wrongContentType(plain);
    if (!QJsonDocument::fromJson(request.body).isObject())
        return replies::message(400, u"The request is invalid."_s);
    return std::nullopt;
}

QByteArray httpDate(qint64 utcMs)
{
    const auto moment = QDateTime::fromMSecsSinceEpoch(utcMs, Qt::UTC);
    return QLocale::c().toString(moment, u"ddd, dd MMM yyyy HH:mm:ss 'GMT'").toLatin1();
}

}  // namespace

SageOne::SageOne(Company& company, SageOneOptions options)
    : m_company(company)
    , m_unconfirmed(options.unconfirmed)
    , m_access(std::move(options.credentials), options.rateLimit)
{
}

Response SageOne::answer(const Request& request, qint64 utcMs)
{
    Response response = judged(request, utcMs);
    ++m_answered;
    if (!response.headers.has("X-APIKey")) {  // the page for a bad key comes from before the service
        const QByteArray name = QByteArray::number(utcMs) + '/' + QByteArray::number(m_answered);
        response.headers.add("LOGUID", QUuid::createUuidV5(kLogUids, name).toByteArray(QUuid::WithoutBraces));
    }
    response.headers.add("Date", httpDate(utcMs));
    return response;
}

Response SageOne::judged(const Request& request, qint64 utcMs)
{
    if (auto refused = m_access.refuse(request, utcMs))
        return *std::move(refused);
    return routed(request, utcMs);
}

Response SageOne::routed(const Request& request, qint64 utcMs)
{
    const auto words = wordsOf(request.path);
    const auto table = words ? tableOfService(words->at(0)) : std::nullopt;
    if (!table)
        return replies::noSuchResource(request);
    const Route* route = routeOf(*table, words->at(1));
    if (!route)
        return replies::noSuchMethod(words->at(0), words->at(1));
    if (request.method != route->verb)
        return replies::wrongVerb(request.method, route->verb.toByteArray());
    if (auto refused = refuseBody(request))
        return *std::move(refused);
    if (route->needsCompany) {
        if (auto refused = refuseCompany(request))
            return *std::move(refused);
    }
    std::optional<qint64> id;
    if (words->size() == 3) {
        id = integerOf(words->at(2));
        if (!id)
            return replies::message(400, u"The request is invalid."_s);
    }
    return route->serve({.request = request,
                         .company = m_company,
                         .unconfirmed = m_unconfirmed,
                         .utcMs = utcMs,
                         .table = *table,
                         .id = id});
}

std::optional<Response> SageOne::refuseCompany(const Request& request) const
{
    const auto company = request.parameter(u"companyid");
    if (!company || company->isEmpty())
        return replies::jsonString(400, u"The companyid is required."_s);
    if (integerOf(*company) != m_company.id())
        return replies::message(404, u"The company was not found."_s);
    if (m_company.profile().value("Status"_L1).toInteger() == kRegistrationExpired)
        return replies::message(402, u"The registration of this company has expired."_s);
    return std::nullopt;
}

}  // namespace greenhand::practice
