#pragma once

#include "core/practice/sage_one.h"
#include "core/workflow/desk.h"

#include <functional>
#include <memory>
#include <vector>

namespace greenhand::testing {

/// Sage One without a wire: every request is answered by the practice Sage One
/// in this process, and a test may put a fault in its way.
class PracticeTransport final : public HttpTransport {
public:
    enum class Fault {
        None,
        Unplugged,    ///< nothing leaves this computer
        LostBefore,   ///< the body left, Sage never saw it
        LostAfter,    ///< Sage acted, its answer is lost
        ServerFault,  ///< Sage answers 500 and did nothing
        FaultAfter,   ///< Sage acted and answers 500
    };
    /// Asked for each request; "TaxInvoice/Save" and the like.
    using Plan = std::function<Fault(const QString& method)>;

    explicit PracticeTransport(qint64 (*utcMs)());

    QFuture<Outcome> send(const HttpRequest& request) override;

    Plan plan;
    std::vector<QString> asked;  ///< the methods, in order
    practice::Company company;
    practice::SageOne sage;
    bool ignoresReferences = false;  ///< what is asked for by reference is given as if nothing were asked for
    /// Lets a test change an answer before it goes back.
    std::function<void(const QString& method, HttpReply& reply)> alter;

private:
    qint64 (*m_utcMs)();
};

/// A whole practice office in memory: ledger, verbs and Sage One, connected and
/// with one customer who is linked. Its clock stands still until a test moves it.
class Office {
public:
    Office();
    /// On a ledger file, as the computer `place` has it, with a Sage One that other offices share.
    Office(std::shared_ptr<PracticeTransport> sage, std::unique_ptr<Ledger> file);

    [[nodiscard]] static NewLedger newLedger();
    [[nodiscard]] static Clock clock();
    [[nodiscard]] static std::shared_ptr<PracticeTransport> sage();

    /// A lead in New with one line of this price, exclusive.
    LeadId lead(const QString& reference = QStringLiteral("L-1"), qint64 cents = 100'000);
    /// One that the practice Sage One has not; later leads are for it.
    Customer newCustomer(const QString& name);
    InvoiceId generated(LeadId id);
    /// Generated and updated: may go.
    InvoiceId ready(const QString& reference = QStringLiteral("L-1"), qint64 cents = 100'000);
    /// Pushes and waits until the queue is empty; the outcomes in order.
    std::vector<PushOutcome> push(const std::vector<InvoiceId>& ids, const SendOptions& options = {});
    std::vector<PushOutcome> ask(const std::vector<InvoiceId>& ids);
    std::vector<PushOutcome> retry(const std::vector<InvoiceId>& ids, const SendOptions& options = {});

    /// Connects with the company of the same number at another host: to Greenhand it is another one.
    void moveTo(const QString& host);
    /// A customer in Sage One that is active, and not this one.
    [[nodiscard]] qint64 anotherInSage(qint64 than) const;
    /// Pushes, and Sage One refuses the document: its customer is gone there.
    std::vector<PushOutcome> refuseNext(InvoiceId id);

    InvoiceState state(InvoiceId id);
    LeadStage stage(LeadId id);
    int documentsFor(InvoiceId id);  ///< in Sage One, by our reference
    int callsOf(const QString& method) const;

    static qint64 s_nowMs;  ///< UTC; the clock of ledger and Sage One

    std::shared_ptr<PracticeTransport> line;
    PracticeTransport& transport = *line;
    std::unique_ptr<SecretStore> secrets;
    std::unique_ptr<Ledger> ledger;
    Settings settings{*ledger};
    Invoicing invoicing{*ledger, settings};
    Billing billing{*ledger, settings};
    SageConnection connection{*ledger, settings, transport, *secrets};
    SageSetup sageSetup{*ledger, settings, connection};
    Pushing pushing{*ledger, settings, billing, connection};
    PushBatch batch{*ledger, settings, billing, connection, pushing};
    Syncing syncing{*ledger};
    Importing importing{*ledger, settings};
    std::optional<CustomerId> customer;

private:
    void connectToSage(const SageAccess& access);
    /// With the first customer, that Sage One knows.
    void beginWithSage(const SageAccess& access);
    std::vector<PushOutcome> untilFinished(const std::function<void()>& start);
};

}  // namespace greenhand::testing
