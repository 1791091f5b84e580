#pragma once

#include "core/clock.h"
#include "core/sage/http_transport.h"
#include "core/sage/pace.h"
#include "core/sage/sage_types.h"

#include <QObject>

#include <functional>

namespace greenhand {

/// A failed request to Sage One, with all that the push needs to judge it.
struct SageError {
    Error error;  ///< subject: Sage's own words when it said some
    bool bodyRead = false;
    int status = 0;  ///< 0: no HTTP status came
    QString logUid;
    std::optional<qint64> serverDateMs;
};

/// A reply that was understood.
template <class T>
struct SageAnswer {
    T value;
    int status = 0;
    QString logUid;
    std::optional<qint64> serverDateMs;
    QByteArray body;  ///< as it came, for the receipt
    /// Of a list: as much came as its counter said, and that said the same on each page. Where not, what is
    /// not in it may be there all the same.
    bool whole = true;
};

template <class T>
using SageResult = tl::expected<SageAnswer<T>, SageError>;

/// What a list means whose counter promised more than came, or fell while it was read, so that the pages may
/// have passed one over: what is not in it may be there all the same.
template <class T>
[[nodiscard]] SageError endedEarly(const SageAnswer<T>& list)
{
    return {.error = {ErrorKind::LookUpUnusable, QStringLiteral("a list ended early"), {}},
            .logUid = list.logUid,
            .serverDateMs = list.serverDateMs};
}

template <class T>
using SageFuture = QFuture<SageResult<T>>;

struct Nothing {};

/// Whether Sage One or we number the document (sage-one-api 1.4).
enum class DocumentNumbering { Sage, Ours };

/// One method an endpoint, in domain types; Sage's JSON stays inside. Requests
/// go out one at a time and never faster than the pace allows. Futures finish
/// on the thread of the client; a destroyed client abandons what waits.
class SageClient final : public QObject {
    Q_OBJECT
public:
    SageClient(HttpTransport& transport, Pace& pace, SageAccess access, QObject* parent = nullptr,
               Clock clock = {});
    ~SageClient() override;

    [[nodiscard]] const SageAccess& access() const { return m_access; }

    SageFuture<std::vector<SageCompany>> companies();               ///< proves user and key; needs no company
    SageFuture<std::vector<SageCustomer>> customers();              ///< all pages
    SageFuture<std::vector<SageSelection>> items();                 ///< all pages
    SageFuture<std::vector<SageSelection>> accounts();              ///< all pages
    SageFuture<std::vector<SageTaxType>> taxTypes();                ///< all pages
    SageFuture<std::vector<SageRepresentative>> representatives();  ///< all pages

    /// Customers by exact name; falls back to reading all where the filter fails (400, 500).
    SageFuture<std::vector<SageCustomer>> customersNamed(const QString& name);
    /// The same by reading the whole list: for when the filter has not proved that it works.
    SageFuture<std::vector<SageCustomer>> customersNamedInWholeList(const QString& name);
    /// Not a money request by itself, but it creates: sent once, like one.
    SageFuture<SageCustomer> saveCustomer(const QByteArray& body);

    SageFuture<SageLookUp> findInvoice(const QString& reference);
    SageFuture<SageInvoicePage> invoicesOfCustomer(qint64 customerId, int skip);
    SageFuture<SageInvoicePage> allInvoices(int skip);
    SageFuture<FoundDocument> invoice(qint64 id);  ///< NotFound for 404 and for a literal null

    SageFuture<FoundDocument> calculate(const QByteArray& body);
    SageFuture<FoundDocument> save(const QByteArray& body, DocumentNumbering numbering);
    SageFuture<Nothing> email(const QByteArray& body);
    SageFuture<QByteArray> exportPdf(qint64 id);

private:
    class Impl;
    SageAccess m_access;
    std::unique_ptr<Impl> m_impl;
};

/// The bytes that travel; frozen in the journal before they do.
[[nodiscard]] QByteArray encode(const SageInvoice& invoice);
[[nodiscard]] QByteArray encode(const SageEmail& email);
/// A new customer; `tag` goes into TextField1, where a look-up finds it again.
[[nodiscard]] QByteArray encodeCustomer(const CustomerDetails& details, const QString& tag);

/// Https to one of Sage One's two hosts, or http(s) to this computer; anything
/// else is AddressRefused.
[[nodiscard]] Result<void> allowedAddress(const QUrl& base);
[[nodiscard]] bool isLoopback(const QUrl& base);
/// "accounting.sageone.co.za" or a whole URL, with or without the path, as the base of requests.
[[nodiscard]] QUrl apiBase(const QString& typed);

/// "123", "{123}" and "%7B123%7D" as "{123}".
[[nodiscard]] QString normalisedApiKey(const QString& typed);

}  // namespace greenhand
