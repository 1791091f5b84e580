#pragma once

#include "core/workflow/billing.h"
#include "core/workflow/sage_connection.h"

#include <QObject>

#include <vector>

namespace greenhand {

/// What became of one invoice in a run.
struct PushOutcome {
    InvoiceId invoice;
    std::optional<CustomerId> customer = {};  ///< set: it was about this customer alone, and no invoice
    qint64 number = 0;
    InvoiceState state = InvoiceState::Draft;
    bool done = false;  ///< it is in Sage One, and e-mailed where that was wanted
    bool waitsForPerson = false;
    std::optional<Error> error;     ///< why not
    QString standing = {};          ///< what its push says, where that knows more than the error
    std::vector<Problem> problems;  ///< of the pre-flight: those that hold, and hints
};

/// Why an invoice is not through, for the clerk; empty when there is no error.
[[nodiscard]] QString sentence(const PushOutcome& outcome);

/// Whether what went wrong would go wrong for every other invoice too.
[[nodiscard]] bool stopsEverything(ErrorKind kind);

/// What the Sage pop-up shows before Generate (manual 7.3).
struct PushPreview {
    Invoice invoice;
    QString sageCompany;
    QString recipientEmail;
    bool customerLinked = false;
    QString sageCustomer;  ///< its name in Sage One
    bool practice = false;
    std::vector<Problem> problems;
};

/// The driver of the push: one invoice after the other through look-up,
/// Calculate, compare, Save, check and e-mail, each step in the journal before
/// and after (reliability 2.3). Nothing is sent again without a valid negative
/// look-up, and after an unclear end not without the clerk's click.
class Pushing final : public QObject {
    Q_OBJECT
public:
    Pushing(Ledger& ledger, Settings& settings, Billing& billing, SageConnection& connection,
            QObject* parent = nullptr);
    ~Pushing() override;

    Result<PushPreview> preview(InvoiceId id, const SendOptions& options = {}) const;

    /// Sends these, in this order, behind whatever runs. Those that may not go
    /// are reported at once and change nothing.
    void push(const std::vector<InvoiceId>& invoices, const SendOptions& options);
    /// Looks up what is unclear; never sends a document.
    void ask(const std::vector<InvoiceId>& invoices);
    /// The clerk's click: takes up again what was blocked, not sent or rejected, sends
    /// again what two look-ups after the quarantine did not find, mails again.
    /// Refused (Paused, with until when) while the quarantine runs.
    void retry(const std::vector<InvoiceId>& invoices, const SendOptions& options);
    /// The same two for a customer that Sage One was to get.
    void askCustomer(CustomerId id);
    void retryCustomer(CustomerId id);
    /// These are not begun any more; the current one comes to its end.
    void drop(const std::vector<InvoiceId>& invoices);
    /// Finishes what is in flight and starts nothing more.
    void stopAfterCurrent();
    /// For a while that the ledger is needed otherwise: what is in flight comes to its end, the others wait.
    void setHeld(bool held);

    /// From now on takes up by itself what may go on by itself: asks about what is
    /// unclear, sends what was not sent, once its time has come.
    void attend();

    [[nodiscard]] bool busy() const;
    [[nodiscard]] bool sendingNow() const;  ///< a body may be on the wire
    [[nodiscard]] std::optional<InvoiceId> current() const;

    /// "Do not send", with a reason, the manager's where approval is on (NeedsManager); and a person's
    /// word on a review or on an e-mail that may have gone. Only where the table allows: StageForbids.
    Result<void> withdraw(InvoiceId id, const QString& reason);
    Result<void> settle(InvoiceId id, const QString& reason);

Q_SIGNALS:
    void progressed(int done, int total);
    void outcome(const greenhand::PushOutcome& outcome);  ///< one of the run is through
    void finished();                                      ///< the queue is empty

private:
    void takeUpWhatIsDue();
    void takeUp(const PushRow& row);
    void liftBlocks(const std::vector<PushState>& states);

    Ledger& m_ledger;
    Billing& m_billing;
    SageConnection& m_connection;
    std::unique_ptr<class PushQueue> m_queue;
    qint64 m_restMs = 0;       ///< grows while nothing goes
    qint64 m_restUntilMs = 0;  ///< UTC; takeUpWhatIsDue() keeps still until then
};

}  // namespace greenhand
