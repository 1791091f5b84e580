#pragma once

#include "core/workflow/ledger.h"
#include "core/workflow/translator.h"

#include <vector>

namespace greenhand {

/// One push that did not end well, or has not ended yet.
struct SyncRow {
    PushId push;
    PushEffect effect = PushEffect::Invoice;
    PushState state = PushState::Ready;
    std::optional<InvoiceId> invoice;
    std::optional<CustomerId> customerId;  ///< where the customer is what must be put right
    QString reference = {};                ///< ours, by which Sage One is asked
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
    bool hasReceipt = false;  ///< something of the invoice went out, see receipt.h
};

/// Billing › Sage One Syncing: every push that is not through, with the reason in plain words.
class Syncing {
public:
    explicit Syncing(Ledger& ledger) : m_ledger{ledger} {}

    Result<std::vector<SyncRow>> rows() const;  ///< oldest first
    /// Those of an invoice and of its customer, oldest first.
    Result<std::vector<SyncRow>> rowsOf(InvoiceId invoice, CustomerId customer) const;
    /// The sentence of an invoice's row; empty: it has none.
    Result<QString> howItStands(InvoiceId id) const;
    Result<qint64> waiting() const;     ///< how many rows there are
    Result<qint64> inFirstTry() const;  ///< how many of them nothing went wrong with so far

private:
    [[nodiscard]] Result<std::vector<SyncRow>> shown(const Result<std::vector<PushRow>>& pushes) const;
    [[nodiscard]] Result<SyncRow> row(const PushRow& push) const;
    [[nodiscard]] Result<void> nameInvoice(SyncRow& row, InvoiceId id) const;
    [[nodiscard]] Result<Translation> said(const PushRow& push) const;

    Ledger& m_ledger;
};

}  // namespace greenhand
