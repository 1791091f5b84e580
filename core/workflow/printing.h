#pragma once

#include "core/workflow/billing.h"

#include <vector>

namespace greenhand {

/// Invoices that leave the program as paper or PDF. Of an invoice that is in
/// Sage One there is one original; whatever is made of it later says Copy
/// (VAT Act s 20(1), product.md 6). That is kept in the history: the original
/// is written down before it exists, so that no crash makes two, and taken
/// back when it came to nothing.
class Printing {
public:
    enum class Onto { Pdf, Paper };

    Printing(Ledger& ledger, const Billing& billing) : m_ledger{ledger}, m_billing{billing} {}

    /// The pages as they must be made now, in one transaction with the history. Drafts and void numbers
    /// are only watermarked, and nothing is written down.
    Result<std::vector<PrintedInvoice>> take(const std::vector<InvoiceId>& ids, Onto onto);
    /// What was taken last came to nothing: a full disk, a printer that failed.
    Result<void> giveBack();

private:
    Result<PrintedInvoice> takeOne(InvoiceId id, Onto onto);

    Ledger& m_ledger;
    const Billing& m_billing;
    std::vector<InvoiceId> m_taken;  ///< written down, and not yet known to exist
};

/// Whether it stands in Sage One, so that a tax invoice exists.
[[nodiscard]] bool isInSage(InvoiceState state);

/// How many were made and not given back: none, one original, or copies as well.
[[nodiscard]] Result<int> originalsOf(const Ledger& ledger, InvoiceId id);

}  // namespace greenhand
