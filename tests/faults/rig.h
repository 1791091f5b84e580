#pragma once

#include "app/composition.h"
#include "app/log.h"
#include "core/sage/qt_http_transport.h"
#include "tests/faults/fault_server.h"

#include <QHash>
#include <QTemporaryDir>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace greenhand::testing {

enum class Wire { Plain, Tls };
constexpr Wire kWires[] = {Wire::Plain, Wire::Tls};

/// Whether it holds in the end; the event loop runs without a pause until then.
[[nodiscard]] bool comesTrue(const std::function<bool()>& holds);

/// An office with a ledger file and the real transport, connected to a Sage One that fails as planned.
/// Time stands still until a test lets it pass, on every clock; so nothing is waited for.
class Rig {
public:
    struct Options {
        Wire wire = Wire::Plain;
        /// Sage One under its own name instead of this computer's address: by a proxy that leads there.
        bool farAway = false;
        std::function<void(quint16 port)> onListening = {};  ///< of the server, before anything is asked
        QList<std::pair<QString, QString>> settings = {};
    };

    explicit Rig(Wire wire = Wire::Plain) : Rig(Options{.wire = wire}) {}
    explicit Rig(const Options& options);
    ~Rig();
    Rig(const Rig&) = delete;
    Rig& operator=(const Rig&) = delete;

    // Time.
    void pass(std::chrono::milliseconds time) { m_trueMs += time.count(); }
    /// Our own clock is wrong by this from now on; Sage One's is not.
    void setOurClockWrongBy(std::chrono::milliseconds error) { m_errorMs = error.count(); }
    /// Our clock goes on by this whenever somebody looks at it; for a pace that cannot be turned off.
    void tick(std::chrono::milliseconds step) { m_tickMs = step.count(); }

    // The office.
    InvoiceId ready();  ///< a new invoice that may go
    std::vector<InvoiceId> ready(int count);
    std::vector<PushOutcome> push(const std::vector<InvoiceId>& ids, bool withEmail = false);
    std::vector<PushOutcome> ask(InvoiceId id);
    std::vector<PushOutcome> retry(InvoiceId id, bool withEmail = false);
    /// Starts a push and comes back while it is under way, once `until` holds.
    void pushUntil(InvoiceId id, const std::function<bool()>& until);
    /// Waits for the end of what is under way.
    void waitForEnd();
    /// The process dies: what is on the disk now is what the next one opens and recovers.
    void crash();
    /// From now on requests of this method are given up after so long.
    void impatientFor(const QString& method, std::chrono::milliseconds deadline);

    [[nodiscard]] Desk& desk();
    [[nodiscard]] CustomerId customer() const { return m_customer; }
    [[nodiscard]] QString reference(InvoiceId id);
    [[nodiscard]] PushRow row(InvoiceId id, PushEffect effect = PushEffect::Invoice);
    [[nodiscard]] bool hasRow(InvoiceId id, PushEffect effect = PushEffect::Invoice);
    [[nodiscard]] PushState state(InvoiceId id, PushEffect effect = PushEffect::Invoice);
    /// Whether the push has ever been in this state.
    [[nodiscard]] bool wasEver(InvoiceId id, PushState state);
    [[nodiscard]] std::optional<SyncRow> visible(InvoiceId id, PushEffect effect = PushEffect::Invoice);
    [[nodiscard]] int documents(InvoiceId id) { return sage.documents(reference(id)); }
    [[nodiscard]] int saves() const { return sage.calls(QStringLiteral("TaxInvoice/Save")); }

    /// The oracle, at the end of every case: so many documents with this invoice's reference in Sage One,
    /// the push in this state and, where that is not final, in sight with what comes next; no more bodies
    /// on the wire than the journal knows of; the ledger whole; and no secret in any file.
    void settleTheBooks(InvoiceId id, int documents, PushState state);

    /// Whether a file of this folder holds the password, the key or the header made of them.
    [[nodiscard]] bool secretsLieIn(const QString& place) const;

    /// The fixed way from "may have been sent" to the clerk's leave to send again; nothing is sent.
    void waitOutTheQuarantine(InvoiceId id);

private:
    struct Wires;
    std::vector<PushOutcome> untilFinished(const std::function<void()>& start);
    void open();
    void connect(const Options& options);
    void checkSight(InvoiceId id, PushState state);
    [[nodiscard]] qint64 ourMs();

    QTemporaryDir m_dir;  ///< in memory where the computer has such a folder: faults of the disk are not ours
    std::unique_ptr<LogFile> m_log;
    qint64 m_trueMs = QDateTime({2026, 1, 31}, {8, 0}, Qt::UTC).toMSecsSinceEpoch();
    qint64 m_errorMs = 0;
    qint64 m_tickMs = 0;
    QHash<QString, Secrets> m_keyring;
    std::map<QString, std::chrono::milliseconds> m_deadlines;
    std::unique_ptr<Composition> m_office;
    CustomerId m_customer = CustomerId(1);
    int m_leads = 0;

public:
    Canaries canaries;
    FaultServer sage{[this] { return m_trueMs; }, canaries};
};

}  // namespace greenhand::testing
