#pragma once

#include "core/workflow/customer_push.h"
#include "core/workflow/email_push.h"
#include "core/workflow/invoice_push.h"
#include "core/workflow/pushing.h"

#include <QObject>

#include <deque>

namespace greenhand {

/// GoOn: nobody's click, only what may go on by itself.
enum class PushVerb { Push, Ask, Retry, GoOn };

struct PushJob {
    InvoiceId invoice;
    std::optional<CustomerId> customer = {};  ///< set: about this customer alone, and no invoice
    PushVerb verb = PushVerb::Push;
    SendOptions options;
};

/// One invoice after the other: its customer where that is wanted, the invoice,
/// the e-mail. Stops at the first answer that would be the same for all.
class PushQueue final : public QObject {
    Q_OBJECT
public:
    PushQueue(Ledger& ledger, Settings& settings, Billing& billing, SageConnection& connection);

    void add(const std::vector<InvoiceId>& invoices, PushVerb verb, const SendOptions& options);
    void addCustomer(CustomerId id, PushVerb verb);
    /// These do not wait any more; the current one comes to its end.
    void drop(const std::vector<InvoiceId>& invoices);
    void stopAfterCurrent();
    /// While it is held the current one comes to its end and no other begins.
    void setHeld(bool held);
    [[nodiscard]] bool busy() const { return m_current.has_value() || !m_waiting.empty(); }
    [[nodiscard]] bool sendingNow() const { return m_effect && m_effect->bodyMayBeOut(); }
    [[nodiscard]] std::optional<InvoiceId> current() const;

Q_SIGNALS:
    void progressed(int done, int total);
    void outcome(const greenhand::PushOutcome& outcome);
    void finished();
    void saved();  ///< Sage One has just taken an invoice

private:
    void enqueue(const PushJob& job);
    [[nodiscard]] bool holds(const PushJob& job) const;
    void next();
    void begin();
    void putBack();
    void withClient(std::shared_ptr<SageClient> client);
    void pushCustomer(const Customer& customer);
    void pushCustomerOf(const Invoice& invoice, const Customer& customer);
    void pushCustomerAlone(CustomerId id);
    Result<qint64> linkAgain(const PushRow& row, const Customer& customer);
    void pushInvoice(const Invoice& invoice, qint64 sageCustomer);
    /// `behindInvoice`: by the click that has just sent the invoice.
    void pushEmail(bool behindInvoice);
    void run(std::unique_ptr<EffectPush> effect, void (PushQueue::*then)());
    void afterCustomer();
    void holdInvoiceBack(const Error& error);
    void afterInvoice();
    void afterEmail();
    void close(const std::optional<Error>& error);
    [[nodiscard]] QString standingOf(const PushRow& row, const Error& error) const;
    [[nodiscard]] PushOutcome outcomeOf(const PushJob& job, const std::optional<Error>& error) const;
    void closeWaiting(const std::optional<Error>& error);
    [[nodiscard]] bool stopsAll(const std::optional<Error>& error);

    Result<PushRow> readyRow(const Invoice& invoice);
    Result<PushRow> readyCustomerRow(const Customer& customer);
    Result<PushRow> readyEmailRow(const PushRow& row);
    Result<PushRow> prepared(const PushRow& row, const PushFacts& wish);
    Result<PushRow> withWish(const PushRow& row, const PushFacts& wish);
    [[nodiscard]] bool mayTakeUp(const PushRow& row) const;
    [[nodiscard]] bool isCancelled(InvoiceId id) const;
    [[nodiscard]] bool isHeld(InvoiceId id) const;
    Result<void> checkReady(const Invoice& invoice);
    [[nodiscard]] PushContext context() const;

    Ledger& m_ledger;
    Settings& m_settings;
    Billing& m_billing;
    SageConnection& m_connection;
    std::deque<PushJob> m_waiting;
    std::optional<PushJob> m_current;
    std::vector<Problem> m_problems;  ///< of the current one's pre-flight
    std::shared_ptr<SageClient> m_client;
    PushTiming m_timing;
    std::unique_ptr<EffectPush> m_effect;
    bool m_held = false;
    int m_done = 0;
    int m_total = 0;
    int m_offlineInARow = 0;
};

}  // namespace greenhand
