#include "core/sage/sage_client.h"

#include "core/sage/odata.h"
#include "core/sage/sage_error.h"
#include "core/sage/sage_json.h"

#include <QFutureWatcher>
#include <QPointer>
#include <QPromise>
#include <QSet>
#include <QTimer>

#include <algorithm>
#include <deque>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr int kPageSize = 100;    ///< Sage One never gives more at once
constexpr int kMostPages = 1000;  ///< of one list
constexpr qint64 kHourMs = 3'600'000;

using Reply = tl::expected<HttpReply, SageError>;

SageError unsent(ErrorKind kind, QString detail, QString subject = {})
{
    return {.error = {kind, std::move(detail), std::move(subject)},
            .bodyRead = false,
            .status = 0,
            .logUid = {},
            .serverDateMs = {}};
}

SageError failed(const HttpReply& reply, Error error)
{
    return {.error = std::move(error),
            .bodyRead = reply.bodyRead,
            .status = reply.status,
            .logUid = reply.logUid,
            .serverDateMs = reply.serverDateMs};
}

/// A 2xx that is not what was asked for; Sage One may say in it why.
SageError misunderstood(const HttpReply& reply, Error error)
{
    if (error.subject.isEmpty())
        error.subject = sageWords(reply.body, reply.contentType);
    return failed(reply, std::move(error));
}

template <class T>
SageResult<T> answered(const HttpReply& reply, T value)
{
    return SageAnswer<T>{std::move(value), reply.status, reply.logUid, reply.serverDateMs, reply.body};
}

template <class T>
SageResult<T> answered(const HttpReply& reply, Result<T> value)
{
    if (!value)
        return tl::unexpected(misunderstood(reply, std::move(value.error())));
    return answered(reply, *std::move(value));
}

template <class T>
using Decode = std::function<Result<T>(const QByteArray& body)>;
template <class T>
using DecodeRow = Result<std::optional<T>> (*)(const QJsonObject& row);

/// A future and the end that keeps it. Dropped unkept, the future ends without a result.
template <class T>
class Answering {
public:
    Answering() { m_promise->start(); }
    [[nodiscard]] SageFuture<T> future() const { return m_promise->future(); }
    void operator()(SageResult<T> result) const
    {
        m_promise->addResult(std::move(result));
        m_promise->finish();
    }

private:
    std::shared_ptr<QPromise<SageResult<T>>> m_promise = std::make_shared<QPromise<SageResult<T>>>();
};

/// A filter that Sage One does not take; anything else is a fault of its own.
bool filterFailed(const SageError& error)
{
    const ErrorKind kind = error.error.kind;
    const bool refused =
        kind == ErrorKind::Rejected || kind == ErrorKind::WrongAddress || kind == ErrorKind::ServerFault;
    return refused && (error.status == 400 || error.status == 404 || error.status == 500);
}

SageError asUnusable(SageError error)
{
    if (filterFailed(error))
        error.error.kind = ErrorKind::LookUpUnusable;
    return error;
}

Result<SageLookUp> lookUpFrom(const QByteArray& body, const QString& reference)
{
    const auto list = listFrom(body);
    if (!list || !list->totalResults)
        return SageLookUp{};
    const auto rows = list->rows.size();
    const bool countersAgree = rows == 0 ? *list->totalResults == 0 : *list->totalResults >= rows;
    const auto isOurs = [&](const QJsonValue& row) { return row[u"Reference"_s].toString() == reference; };
    if (!countersAgree || !std::all_of(list->rows.begin(), list->rows.end(), isOurs))
        return SageLookUp{};

    SageLookUp lookUp{.valid = true, .found = {}};
    for (const auto& row : list->rows) {
        auto document = documentFrom(row.toObject());
        if (!document)
            return passOn(document);
        lookUp.found.push_back(*std::move(document));
    }
    return lookUp;
}

Result<SageInvoicePage> invoicePageFrom(const QByteArray& body)
{
    const auto list = listFrom(body);
    if (!list)
        return passOn(list);
    if (!list->totalResults)
        return fail(ErrorKind::BadReply, u"a list without TotalResults"_s);
    SageInvoicePage page{.documents = {}, .totalResults = *list->totalResults};
    for (const auto& row : list->rows) {
        auto document = documentFrom(row.toObject());
        if (!document)
            return passOn(document);
        page.documents.push_back(*std::move(document));
    }
    return page;
}

Result<FoundDocument> documentFromBody(const QByteArray& body, DocumentId rule)
{
    const auto object = objectFrom(body);
    if (!object)
        return passOn(object);
    return documentFrom(*object, rule);
}

bool sameName(const QString& a, const QString& b)
{
    return a.trimmed().compare(b.trimmed(), Qt::CaseInsensitive) == 0;
}

QList<QueryItem> pageFrom(int skip)
{
    return {{u"$top"_s, QString::number(kPageSize)}, {u"$skip"_s, QString::number(skip)}};
}

}  // namespace

/// The queue: every request of the client goes through ask(), one at a time.
class SageClient::Impl final : public QObject {
public:
    using Use = std::function<void(const Reply&)>;

    struct Call {
        QString path;
        QList<QueryItem> query = {};
        QByteArray body = {};  ///< not empty: a POST
        RequestKind kind = RequestKind::Question;
        QByteArray accept = "application/json";
        bool needsCompany = true;
    };

    Impl(HttpTransport& transport, Pace& pace, const SageAccess& access, Clock clock)
        : m_transport{transport}
        , m_pace{pace}
        , m_access{access}
        , m_clock{std::move(clock)}
    {
        m_timer.setSingleShot(true);
        connect(&m_timer, &QTimer::timeout, this, [this] { sendNext(); });
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { take(); });
    }

    void ask(const Call& call, Use use)
    {
        m_waiting.push_back({call, std::move(use)});
        schedule();
    }

    template <class T>
    SageFuture<T> single(const Call& call, Decode<T> decode)
    {
        const Answering<T> answer;
        ask(call, [answer, decode = std::move(decode)](const Reply& reply) {
            answer(reply ? answered(*reply, decode(reply->body))
                         : SageResult<T>(tl::unexpected(reply.error())));
        });
        return answer.future();
    }

    template <class T>
    SageFuture<std::vector<T>> list(const Call& call, DecodeRow<T> decodeRow)
    {
        const Answering<std::vector<T>> answer;
        nextPage(std::make_shared<Listing<T>>(Listing<T>{call, decodeRow, answer}));
        return answer.future();
    }

    /// From the whole list: no filter has to work for it.
    void readCustomersNamed(const QString& wanted, const Answering<std::vector<SageCustomer>>& answer)
    {
        const auto finish = [=](SageResult<std::vector<SageCustomer>> all) {
            if (all)
                std::erase_if(all->value,
                              [&](const SageCustomer& each) { return !sameName(each.name, wanted); });
            answer(std::move(all));
        };
        nextPage(std::make_shared<Listing<SageCustomer>>(
            Listing<SageCustomer>{{.path = u"Customer/Get"_s}, &customerFrom, finish}));
    }

    template <class T>
    struct Listing {
        Call call;
        DecodeRow<T> decodeRow;
        std::function<void(SageResult<std::vector<T>>)> done;
        std::vector<T> rows = {};
        QSet<qint64> seen = {};
        std::optional<int> promised = {};  ///< by the latest counter
        bool whole = true;
        int received = 0;
        int pages = 0;
    };

    template <class T>
    void nextPage(const std::shared_ptr<Listing<T>>& listing)
    {
        Call call = listing->call;
        call.query += pageFrom(listing->received);
        ask(call, [this, listing](const Reply& reply) {
            if (!reply) {
                listing->done(tl::unexpected(reply.error()));
                return;
            }
            const Result<bool> more = takePage(*listing, reply->body);
            if (!more)
                listing->done(tl::unexpected(misunderstood(*reply, more.error())));
            else if (*more)
                nextPage(listing);
            else
                finish(*listing, *reply);
        });
    }

private:
    struct Waiting {
        Call call;
        Use use;
    };

    template <class T>
    static void finish(Listing<T>& listing, const HttpReply& last)
    {
        auto answer = answered(last, std::move(listing.rows));
        answer->whole = listing.whole && listing.seen.size() >= listing.promised.value_or(0);
        listing.done(std::move(answer));
    }

    /// Whether there is more to ask for.
    template <class T>
    static Result<bool> takePage(Listing<T>& listing, const QByteArray& body)
    {
        const auto page = listFrom(body);
        if (!page)
            return passOn(page);
        if (listing.promised && listing.promised != page->totalResults)
            listing.whole = false;  // it changed while it was read: the pages may have passed one over
        listing.promised = page->totalResults;
        if (page->rows.isEmpty())
            return false;

        bool somethingNew = false;
        for (const auto& each : page->rows) {
            const QJsonObject row = each.toObject();
            auto value = listing.decodeRow(row);
            if (!value)
                return passOn(value);
            const qint64 id = row[u"ID"_s].toInteger();
            if (listing.seen.contains(id))
                continue;
            listing.seen.insert(id);
            somethingNew = true;
            if (*value)
                listing.rows.push_back(**std::move(value));
        }
        if (!somethingNew || ++listing.pages >= kMostPages)
            return fail(ErrorKind::BadReply, u"a list that does not end"_s);
        listing.received += int(page->rows.size());
        return !page->totalResults || listing.received < *page->totalResults;
    }

    [[nodiscard]] HttpRequest requestFor(const Call& call) const
    {
        QList<QueryItem> query = call.query;
        query.append({u"apikey"_s, normalisedApiKey(m_access.apiKey)});
        if (call.needsCompany)
            query.append({u"companyid"_s, QString::number(m_access.companyId)});
        return {.kind = call.kind,
                .verb = call.body.isEmpty() ? "GET" : "POST",
                .url = odataUrl(m_access.base, call.path, query),
                .authorization =
                    "Basic " + QString(m_access.user + u':' + m_access.password).toUtf8().toBase64(),
                .accept = call.accept,
                .body = call.body};
    }

    /// Why a request cannot even be tried.
    [[nodiscard]] std::optional<SageError> hindrance(const Call& call) const
    {
        if (const qint64 now = m_clock.utcMs(); m_pace.blocked(now))
            return unsent(ErrorKind::Paused, u"Sage One blocks for a while"_s,
                          QString::number(m_pace.stamps().blockedUntilMs));
        if (m_access.base.isEmpty() || m_access.user.isEmpty()
            || (call.needsCompany && m_access.companyId <= 0))
            return unsent(ErrorKind::NotConnected, u"no Sage One company is set up"_s);
        if (m_access.password.isEmpty() || normalisedApiKey(m_access.apiKey).isEmpty())
            return unsent(ErrorKind::NoPassword, u"no password or API key"_s);
        if (const auto allowed = allowedAddress(m_access.base); !allowed)
            return unsent(ErrorKind::AddressRefused, allowed.error().detail, m_access.base.host());
        return std::nullopt;
    }

    void schedule()
    {
        if (m_underWay || m_waiting.empty() || m_timer.isActive())
            return;
        const qint64 wait = hindrance(m_waiting.front().call) ? 0 : m_pace.waitMs(m_clock.utcMs());
        m_timer.start(std::chrono::milliseconds(wait));
    }

    void sendNext()
    {
        if (m_underWay || m_waiting.empty())
            return;
        if (const auto error = hindrance(m_waiting.front().call)) {
            const Use use = std::move(m_waiting.front().use);
            m_waiting.pop_front();
            schedule();
            use(tl::unexpected(*error));
            return;
        }
        if (m_pace.waitMs(m_clock.utcMs()) > 0) {
            schedule();
            return;
        }
        m_underWay = std::move(m_waiting.front());
        m_waiting.pop_front();
        const auto future = m_transport.send(requestFor(m_underWay->call));
        m_pace.requestSent(m_clock.utcMs());
        m_watcher.setFuture(future);
    }

    void take()
    {
        if (!m_underWay)
            return;
        const Waiting done = *std::exchange(m_underWay, std::nullopt);
        const auto future = m_watcher.future();
        const HttpTransport::Outcome outcome =
            future.resultCount() > 0 ? future.result()
                                     : tl::unexpected(TransportFailure{
                                         ErrorKind::NoAnswer, !done.call.body.isEmpty(), u"abandoned"_s});
        const Reply reply = judged(done.call, outcome);
        std::deque<Waiting> refused;
        if (!reply && reply.error().status == 429) {
            const qint64 block = speaksOfLogIns(reply.error().error.subject) ? 24 * kHourMs : kHourMs;
            m_pace.blockUntil(m_clock.utcMs() + block);
        } else if (!reply && reply.error().status == 401) {
            // Every further bad log-in brings the block of a day nearer (reliability 2.4).
            refused = std::exchange(m_waiting, {});
        }
        schedule();

        const QPointer<Impl> alive(this);  // whoever uses a result may delete the client
        done.use(reply);
        for (const Waiting& waiting : refused) {
            if (!alive)
                return;
            Error error = reply.error().error;
            error.detail = u"not asked: the request before was refused"_s;
            waiting.use(tl::unexpected(unsent(error.kind, error.detail, error.subject)));
        }
    }

    [[nodiscard]] static Reply judged(const Call& call, const HttpTransport::Outcome& outcome)
    {
        const QString asked = call.path.section(u'/', 0, 1);
        if (!outcome) {
            const TransportFailure& failure = outcome.error();
            SageError error = unsent(failure.kind, asked + u": "_s + failure.detail);
            error.bodyRead = failure.bodyRead;
            return tl::unexpected(error);
        }
        if (outcome->status >= 200 && outcome->status < 300)
            return *outcome;
        const QString words = sageWords(outcome->body, outcome->contentType);
        return tl::unexpected(failed(*outcome, {kindOfRefusal(*outcome, call.kind, words),
                                                u"%1: HTTP %2"_s.arg(asked).arg(outcome->status), words}));
    }

    HttpTransport& m_transport;
    Pace& m_pace;
    const SageAccess& m_access;
    Clock m_clock;
    QTimer m_timer;
    QFutureWatcher<HttpTransport::Outcome> m_watcher;
    std::deque<Waiting> m_waiting;
    std::optional<Waiting> m_underWay;
};

SageClient::SageClient(HttpTransport& transport, Pace& pace, SageAccess access, QObject* parent, Clock clock)
    : QObject(parent)
    , m_access{std::move(access)}
    , m_impl{std::make_unique<Impl>(transport, pace, m_access, std::move(clock))}
{
}

SageClient::~SageClient() = default;

SageFuture<std::vector<SageCompany>> SageClient::companies()
{
    return m_impl->list({.path = u"Company/Get"_s, .needsCompany = false}, &companyFrom);
}

SageFuture<std::vector<SageCustomer>> SageClient::customers()
{
    return m_impl->list({.path = u"Customer/Get"_s}, &customerFrom);
}

SageFuture<std::vector<SageSelection>> SageClient::items()
{
    return m_impl->list({.path = u"Item/Get"_s}, &itemFrom);
}

SageFuture<std::vector<SageSelection>> SageClient::accounts()
{
    return m_impl->list({.path = u"Account/Get"_s}, &accountFrom);
}

SageFuture<std::vector<SageTaxType>> SageClient::taxTypes()
{
    return m_impl->list({.path = u"TaxType/Get"_s}, &taxTypeFrom);
}

SageFuture<std::vector<SageRepresentative>> SageClient::representatives()
{
    return m_impl->list({.path = u"SalesRepresentative/Get"_s}, &representativeFrom);
}

SageFuture<std::vector<SageCustomer>> SageClient::customersNamed(const QString& name)
{
    using Customers = std::vector<SageCustomer>;
    const QString wanted = customerNameInSage(name);
    const Answering<Customers> answer;

    const auto readAll = [this, answer, wanted] { m_impl->readCustomersNamed(wanted, answer); };
    Impl::Call filtered{.path = u"Customer/Get"_s, .query = {{u"$filter"_s, odataEquals("Name"_L1, wanted)}}};
    m_impl->ask(filtered, [=](const Reply& reply) {
        if (!reply) {
            if (filterFailed(reply.error()))
                readAll();
            else
                answer(tl::unexpected(reply.error()));
            return;
        }
        const auto list = listFrom(reply->body);
        if (!list) {
            answer(tl::unexpected(misunderstood(*reply, list.error())));
            return;
        }
        Customers found;
        bool honoured = list->totalResults.has_value() && (*list->totalResults == 0) == list->rows.isEmpty();
        for (const auto& row : list->rows) {
            const auto customer = customerFrom(row.toObject());
            if (!customer) {
                answer(tl::unexpected(misunderstood(*reply, customer.error())));
                return;
            }
            honoured = honoured && sameName((*customer)->name, wanted);
            found.push_back(**customer);
        }
        if (honoured)
            answer(answered(*reply, std::move(found)));
        else
            readAll();
    });
    return answer.future();
}

SageFuture<std::vector<SageCustomer>> SageClient::customersNamedInWholeList(const QString& name)
{
    const Answering<std::vector<SageCustomer>> answer;
    m_impl->readCustomersNamed(customerNameInSage(name), answer);
    return answer.future();
}

SageFuture<SageCustomer> SageClient::saveCustomer(const QByteArray& body)
{
    return m_impl->single<SageCustomer>(
        {.path = u"Customer/Save"_s, .body = body, .kind = RequestKind::Money},
        [](const QByteArray& saved) -> Result<SageCustomer> {
            const auto object = objectFrom(saved);
            if (!object)
                return passOn(object);
            auto customer = customerFrom(*object);
            if (!customer)
                return passOn(customer);
            return **std::move(customer);
        });
}

SageFuture<SageLookUp> SageClient::findInvoice(const QString& reference)
{
    const Answering<SageLookUp> answer;
    m_impl->ask(
        {.path = u"TaxInvoice/Get"_s, .query = {{u"$filter"_s, odataEquals("Reference"_L1, reference)}}},
        [answer, reference](const Reply& reply) {
            if (!reply)
                answer(tl::unexpected(asUnusable(reply.error())));
            else if (reply->status != 200)
                answer(answered(*reply, SageLookUp{}));
            else
                answer(answered(*reply, lookUpFrom(reply->body, reference)));
        });
    return answer.future();
}

SageFuture<SageInvoicePage> SageClient::invoicesOfCustomer(qint64 customerId, int skip)
{
    const Answering<SageInvoicePage> answer;
    Impl::Call call{.path = u"TaxInvoice/Get"_s,
                    .query = {{u"$filter"_s, odataEquals("CustomerId"_L1, customerId)}}};
    call.query += pageFrom(skip);
    m_impl->ask(call, [answer, customerId](const Reply& reply) {
        if (!reply) {
            answer(tl::unexpected(asUnusable(reply.error())));
            return;
        }
        auto page = invoicePageFrom(reply->body);
        const auto foreign = [=](const FoundDocument& each) { return each.customer != customerId; };
        if (page && std::any_of(page->documents.begin(), page->documents.end(), foreign))
            page = fail(ErrorKind::LookUpUnusable, u"invoices of other customers"_s);
        answer(answered(*reply, std::move(page)));
    });
    return answer.future();
}

SageFuture<SageInvoicePage> SageClient::allInvoices(int skip)
{
    return m_impl->single<SageInvoicePage>({.path = u"TaxInvoice/Get"_s, .query = pageFrom(skip)},
                                           &invoicePageFrom);
}

SageFuture<FoundDocument> SageClient::invoice(qint64 id)
{
    const Answering<FoundDocument> answer;
    const QString asked = QString::number(id);
    m_impl->ask({.path = u"TaxInvoice/Get/"_s + asked}, [answer, id, asked](const Reply& reply) {
        if (!reply) {
            SageError error = reply.error();
            if (error.status == 404)
                error.error = {ErrorKind::NotFound, error.error.detail, asked};
            answer(tl::unexpected(error));
        } else if (reply->body.trimmed() == "null") {
            answer(tl::unexpected(failed(*reply, {ErrorKind::NotFound, u"TaxInvoice/Get: null"_s, asked})));
        } else {
            auto document = documentFromBody(reply->body, DocumentId::Required);
            if (document && document->id != id)
                document = fail(ErrorKind::BadReply, u"another document than the one asked for"_s);
            answer(answered(*reply, std::move(document)));
        }
    });
    return answer.future();
}

SageFuture<FoundDocument> SageClient::calculate(const QByteArray& body)
{
    return m_impl->single<FoundDocument>(
        {.path = u"TaxInvoice/Calculate"_s, .body = body},
        [](const QByteArray& reckoned) { return documentFromBody(reckoned, DocumentId::Optional); });
}

SageFuture<FoundDocument> SageClient::save(const QByteArray& body, DocumentNumbering numbering)
{
    const bool bySage = numbering == DocumentNumbering::Sage;
    return m_impl->single<FoundDocument>(
        {.path = u"TaxInvoice/Save"_s,
         .query = {{u"useSystemDocumentNumber"_s, bySage ? u"true"_s : u"false"_s}},
         .body = body,
         .kind = RequestKind::Money},
        [](const QByteArray& saved) { return documentFromBody(saved, DocumentId::Required); });
}

SageFuture<Nothing> SageClient::email(const QByteArray& body)
{
    return m_impl->single<Nothing>({.path = u"TaxInvoice/Email"_s, .body = body, .kind = RequestKind::Money},
                                   [](const QByteArray&) { return Result<Nothing>(Nothing{}); });
}

SageFuture<QByteArray> SageClient::exportPdf(qint64 id)
{
    return m_impl->single<QByteArray>(
        {.path = u"TaxInvoice/Export/"_s + QString::number(id), .accept = "application/pdf"},
        [](const QByteArray& pdf) -> Result<QByteArray> {
            if (!pdf.startsWith("%PDF"))
                return fail(ErrorKind::BadReply, u"the export is no PDF"_s);
            return pdf;
        });
}

}  // namespace greenhand
