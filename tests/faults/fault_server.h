#pragma once

#include "core/practice/http_server.h"
#include "core/practice/sage_one.h"

#include <QSslCertificate>
#include <QUrl>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <vector>

class QTcpServer;
class QTcpSocket;

namespace greenhand::testing {

/// What a server shows of itself. Good is signed by testAuthority() for 127.0.0.1, localhost and
/// Sage One's own host; so are Expired and WrongName, but for their fault.
enum class Certificate { Good, SelfSigned, Expired, WrongName };

/// Made once a run with the openssl of this computer.
[[nodiscard]] QSslCertificate testAuthority();
[[nodiscard]] practice::HttpServer::Identity identityOf(Certificate which);

/// What Sage One does with a request that came whole.
enum class Act {
    Does,      ///< what was asked for, before anything goes back
    Ignores,   ///< nothing, and never will
    DoesLater  ///< after Fault::laterMs, or when the test says doHeld(): a zombie
};

/// What becomes of the line to the client.
enum class Line {
    Whole,               ///< the reply
    WholeThenClose,      ///< the reply, and the end of a line that was to be kept
    Close,               ///< the end in order (FIN), no reply
    Reset,               ///< torn off (RST), no reply
    StatusLineFragment,  ///< "HTTP/1.1 2" and the end
    HalfHeaders,
    HalfBody,
    ContinueThenClose,  ///< "100 Continue" and the end
    Silence,            ///< open, and nothing comes
    SlowBytes,          ///< one byte each 20 ms
    Flood,              ///< 200 and a body of 100 MB, sent as fast as it is taken
    CloseAtHead,        ///< the end before the body was read; nothing is done
    ResetAtHead,
};

struct Fault {
    Act act = Act::Does;
    Line line = Line::Whole;
    /// Goes back instead of Sage One's own answer.
    std::optional<practice::Response> says = {};
    /// Changes Sage One's own answer where that is a JSON object.
    std::function<void(QJsonObject&)> alter = {};
    std::optional<int> laterMs = {};  ///< of DoesLater; none: only doHeld()
};

/// The replies of the wild, to be put in Fault::says.
namespace replies {
[[nodiscard]] practice::Response json(int status, const QByteArray& body);
[[nodiscard]] practice::Response html(int status);
[[nodiscard]] practice::Response redirect(int status, const QUrl& target);
[[nodiscard]] practice::Response gzipBomb();
}  // namespace replies

/// Whom the server lets in; no file may hold the password or the key, whatever happens.
struct Canaries {
    QString user = QStringLiteral("canary-user@greenhand.example");
    QString password = QStringLiteral("canary-pw-5d1f93ac");
    QString apiKey = QStringLiteral("ca4a21e5-0bad-4c0d-8fee-7d5ecaba4a21");  ///< a UUID, without braces
};

/// The practice Sage One with a plan of what goes wrong, on a port of this computer and in the event
/// loop of the test, over plain HTTP or TLS.
class FaultServer {
public:
    /// `method` as in "TaxInvoice/Save"; `nth` counts its requests from 1.
    using Plan = std::function<Fault(const QString& method, int nth)>;

    /// `utcMs` is Sage One's clock, and its Date header follows it. A journal keeps the company's
    /// documents for another FaultServer; without one they live as long as this.
    explicit FaultServer(std::function<qint64()> utcMs, const Canaries& canaries = {},
                         const QString& journalFile = {});
    ~FaultServer();
    FaultServer(const FaultServer&) = delete;
    FaultServer& operator=(const FaultServer&) = delete;

    /// Port 0 takes a free one. May be called again, with another identity on the same port.
    void listen(std::optional<Certificate> tls = {}, quint16 port = 0);
    /// Who connects from now on is shown this one.
    void show(Certificate tls);
    void stop();  ///< every line is cut, the port refuses
    [[nodiscard]] quint16 port() const { return m_port; }
    /// "http(s)://127.0.0.1:PORT/api/2.0.0/"
    [[nodiscard]] QUrl base() const;

    /// Asked for each request, unless faultNext() named one.
    Plan plan;
    /// For the next request of this method that has none yet.
    void faultNext(const QString& method, const Fault& fault);

    bool ignoresFilter = false;            ///< lists are given as if no $filter had been asked for
    qint64 lagMs = 0;                      ///< so long after its birth an invoice is in no list
    std::optional<QByteArray> dateHeader;  ///< instead of the right one; empty: none at all

    /// Does what DoesLater kept back, in order.
    void doHeld();
    [[nodiscard]] int held() const { return int(m_held.size()); }

    /// Documents of this reference that Sage One holds.
    [[nodiscard]] int documents(const QString& reference) const;
    [[nodiscard]] int customersNamed(const QString& name) const;
    /// Requests whose head came, by method; all of them for an empty one.
    [[nodiscard]] int calls(const QString& method = {}) const;
    [[nodiscard]] int mails() const { return int(m_company.outbox().size()); }  ///< sent to somebody
    [[nodiscard]] int mails(const QString& reference) const;  ///< of the documents of this reference
    [[nodiscard]] int connections() const { return m_connections; }
    [[nodiscard]] const QByteArray& received() const { return m_received; }  ///< every byte, decrypted
    /// The bodies that came whole, of one method.
    [[nodiscard]] const std::vector<QByteArray>& bodies(const QString& method) { return m_bodies[method]; }
    void forgetCalls();  ///< calls(), connections() and received() begin anew; documents stay

    [[nodiscard]] practice::Company& company() { return m_company; }

private:
    class Talk;
    [[nodiscard]] Fault faultFor(const QString& method);
    [[nodiscard]] practice::Response answer(practice::Request request);
    void hideTheYoung(practice::Response& response);
    void welcome();

    std::function<qint64()> m_utcMs;
    practice::Company m_company;
    practice::SageOne m_sage;
    std::unique_ptr<QTcpServer> m_listener;
    std::unique_ptr<QTcpSocket> m_kept;  ///< while stopped: bound, so that nobody else gets the port
    bool m_secure = false;
    quint16 m_port = 0;
    std::map<QString, std::deque<Fault>> m_next;
    std::map<QString, int> m_calls;
    std::map<QString, std::vector<QByteArray>> m_bodies;
    std::map<qint64, qint64> m_bornMs;  ///< of invoices, by ID
    std::deque<practice::Request> m_held;
    int m_connections = 0;
    QByteArray m_received;
};

/// Where a redirect leads: whatever comes here should not have come.
class TrapHost {
public:
    explicit TrapHost(std::optional<Certificate> tls = {});
    ~TrapHost();
    [[nodiscard]] QUrl url() const;

    int connections = 0;
    QByteArray received;

private:
    std::unique_ptr<QTcpServer> m_listener;
    bool m_secure;
};

}  // namespace greenhand::testing
