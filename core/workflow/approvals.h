#pragma once

#include "core/workflow/settings.h"

#include <QHash>

#include <vector>

namespace greenhand {

/// Where an invoice stands with the financial manager.
struct ApprovalStanding {
    std::vector<ApprovalReason> reasons = {};  ///< why it needs approval; none: it needs none
    std::optional<Approval> said = {};         ///< about the document as it stands

    [[nodiscard]] bool isApproved() const { return said && said->word == ApprovalWord::Approved; }
    [[nodiscard]] bool isHeld() const { return !reasons.empty() && !isApproved(); }
};

/// One row of Billing › Approvals.
struct ApprovalRow {
    InvoiceId id;
    qint64 number = 0;
    QString customer;
    QDate date;
    Money total;
    QByteArray document;  ///< the digest of what is shown, to be handed back with the word
    ApprovalStanding standing;
};

/// What the manager saw when the button was pressed.
struct SeenDocument {
    InvoiceId invoice;
    QByteArray document;
};

/// Approving invoices that are over a limit (product.md 8). Nothing is held
/// back while no PIN is set. A word holds for exactly the document it was said
/// about; an edit ends it.
class Approvals {
public:
    Approvals(Ledger& ledger, const Settings& settings) : m_ledger{ledger}, m_settings{settings} {}

    /// None over which nothing is held back: approval is off, or no limit is set.
    Result<ApprovalLimits> limits() const;
    /// Of this content, saved or being typed.
    Result<ApprovalStanding> standing(const Invoice& invoice, const InvoiceContent& content,
                                      const Totals& totals) const;
    /// NeedsApproval, with the sentence; for the transaction that sends.
    Result<void> mustBeApproved(InvoiceId id) const;

    /// NeedsManager where deleting a draft over a limit is the manager's.
    Result<void> mayDelete(const Invoice& invoice) const;

    static constexpr int kMost = 500;  ///< that are shown at once

    /// Those that wait, gravest first; what was sent back stands behind them.
    Result<std::vector<ApprovalRow>> waiting() const;
    Result<std::vector<ApprovalRow>> approved() const;  ///< and not sent yet, newest first
    /// What was asked or sent back, by the invoice's id.
    Result<QHash<qint64, Approval>> undecided() const;
    Result<std::vector<OffList>> offList(const InvoiceContent& content) const;

    /// The clerk's. StageForbids unless it could go but for the approval.
    Result<void> ask(InvoiceId id);
    /// The manager's: NeedsManager without the PIN. All or none; Conflict when one is not what was
    /// seen any more, StageForbids when one is not Ready.
    Result<void> approve(const std::vector<SeenDocument>& seen);
    /// Sends it back to the clerk with a note; an approval ends by it.
    Result<void> sendBack(const SeenDocument& seen, const QString& note);

private:
    Result<std::vector<ApprovalRow>> rows(const std::vector<InvoiceId>& ids) const;
    Result<void> approveOne(const SeenDocument& seen);
    Result<Invoice> seenInvoice(const SeenDocument& seen) const;
    Result<void> say(const Invoice& invoice, ApprovalWord word, const QString& note, const QString& action);

    Ledger& m_ledger;
    const Settings& m_settings;
};

/// In the transaction that saved an edit: tells the history that it ended an approval, if it did.
Result<void> endApproval(Ledger& ledger, const Invoice& before);

/// Whether this push was taken out of the queue because its invoice needs approval.
[[nodiscard]] bool wasHeldForApproval(const PushRow& row);

}  // namespace greenhand
