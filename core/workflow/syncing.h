#pragma once

#include "core/workflow/ledger.h"

#include <vector>

namespace greenhand {

/// Who can put a failed push right.
enum class Fixer { Nobody, Clerk, FinancialManager, SageAdministrator, Network };

/// What the clerk may do about a push that did not end well.
enum class SyncAction {
    Retry,
    AskSage,
    SendAgain,
    MailAgain,
    EditInvoice,
    OpenSageSettings,
    LinkCustomer,
    DoNotSend,
    CloseReview
};

/// One push that did not end well, or has not ended yet.
struct SyncRow {
    PushId push;
    PushEffect effect = PushEffect::Invoice;
    PushState state = PushState::Ready;
    std::optional<InvoiceId> invoice;
    qint64 number = 0;
    QString customer;
    Money total;
    qint64 whenMs = 0;  ///< UTC
    QString step;
    QString sentence;  ///< plain words: what happened and what to do
    QString words;     ///< Sage One's own, may be empty
    QString support;   ///< HTTP status and LOGUID, for "Copy for the financial manager"
    Fixer fixer = Fixer::Nobody;
    std::vector<SyncAction> actions;
    std::optional<qint64> notBeforeMs;
    bool createCustomer = false;  ///< as the clerk wished when it was first sent
    bool withEmail = true;
    bool waitsForPerson = false;
};

/// Billing › Sage One Syncing: every push that is not through, with the reason in plain words.
class Syncing {
public:
    explicit Syncing(Ledger& ledger) : m_ledger{ledger} {}

    Result<std::vector<SyncRow>> rows() const;  ///< oldest first
    Result<int> waiting() const;                ///< how many rows there are

private:
    Ledger& m_ledger;
};

}  // namespace greenhand
