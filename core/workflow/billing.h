#pragma once

#include "core/domain/draft_changes.h"
#include "core/domain/preflight.h"
#include "core/workflow/kept_typing.h"
#include "core/workflow/settings.h"

#include <vector>

namespace greenhand {

struct SendOptions {
    bool createCustomer = false;  ///< the clerk agreed that Sage One gets the customer
    bool withEmail = true;
    bool takeBack = false;  ///< also what was marked "Do not send"
};

/// What an Update of the invoice screen ends.
struct EditEnds {
    KeptTyping typing = KeptTyping::Stays;
    bool choiceMade = false;  ///< the clerk chose in What will change; what she left is not asked again
};

/// How a draft differs from its job card after both were changed (product.md 4).
struct WhatWillChange {
    InvoiceContent fresh;  ///< what a fresh generation would give
    std::vector<DraftChange> changes;
    std::vector<JobLineId> onBothSides;  ///< job lines that were changed on the card and on the draft

    [[nodiscard]] bool isOnBothSides(const DraftChange& change, const InvoiceContent& draft) const;
};

/// From draft to "may go" (manual 7.1 Update, 7.2, 7.3), and what invoices look like.
class Billing {
public:
    Billing(Ledger& ledger, Settings& settings) : m_ledger{ledger}, m_settings{settings} {}

    Result<std::vector<InvoiceRow>> invoices(const InvoiceQuery& query) const;
    Result<InvoiceRow> row(InvoiceId id) const;
    Result<ListCount> count(InvoiceState state) const;
    Result<Invoice> invoice(InvoiceId id) const;
    Result<std::optional<InvoiceId>> withNumber(qint64 number) const;
    Result<std::vector<HistoryRow>> historyOf(InvoiceId id) const;

    /// Saves the draft and lets it go: the lead moves to Active (manual 7.1).
    /// A rejected invoice stays so until it is sent again, under the same reference. Conflict, Locked.
    Result<Invoice> update(InvoiceId id, int seenVersion, const InvoiceContent& content, EditEnds ends = {});

    /// The invoice as it would be after the clerk's edit: VAT rates of its date, touched lines marked.
    Result<InvoiceContent> edited(const Invoice& before, const InvoiceContent& after) const;
    Result<Totals> totalsOf(const InvoiceContent& content) const;
    /// As they were saved while the content is as it was saved: what is sent, and what Sage One has, whatever
    /// the settings say by now.
    Result<Totals> totalsOf(const Invoice& invoice, const InvoiceContent& content) const;
    /// What taking over the job card would do to this content; none while there is nothing to choose:
    /// no line was changed on both sides, or the two say the same by now.
    Result<std::optional<WhatWillChange>> whatWillChange(InvoiceId id, const InvoiceContent& content) const;
    Result<std::vector<VatType>> vatTypes() const;

    /// What stands in the way of this content, whether it is saved already or being typed.
    Result<std::vector<Problem>> preflight(InvoiceId id, const InvoiceContent& content,
                                           const SendOptions& options = {}) const;
    /// What stands in the way of sending an invoice as it is saved: also that somebody is typing into it.
    Result<std::vector<Problem>> preflight(const Invoice& saved, const SendOptions& options) const;

    /// For the page, the preview and the PDF. Draft until sent, Copy once an original was made of it
    /// (Printing), Practice in a practice ledger.
    Result<PrintedInvoice> printed(InvoiceId id) const;
    Result<PrintedInvoice> printed(const Invoice& invoice, const InvoiceContent& content) const;

private:
    Result<InvoiceContent> marked(const Invoice& before, const InvoiceContent& content) const;
    Result<InvoiceContent> withStandingCustomer(InvoiceContent content) const;
    Result<std::optional<InvoiceContent>> fresh(LeadId lead, const InvoiceContent& content) const;
    Result<void> end(InvoiceId id, EditEnds ends);
    Result<void> forgetRefusal(InvoiceId id);
    Result<PageMarks> marksOf(const Invoice& invoice) const;

    Ledger& m_ledger;
    Settings& m_settings;
};

}  // namespace greenhand
