#pragma once

#include "core/domain/invoice.h"

#include <optional>
#include <vector>

namespace greenhand {

/// What a change is about: one line, or something of the whole document.
enum class ChangeKind {
    LineChanged,
    LineAdded,
    LineRemoved,
    LineOrder,
    Recipient,
    OrderNumber,
    DueDate,
    Message
};

/// One way in which a draft differs from a fresh generation of its job card.
struct DraftChange {
    ChangeKind kind = ChangeKind::LineChanged;
    std::optional<std::size_t> onInvoice = {};  ///< of the line, where it stands in the draft
    std::optional<std::size_t> onCard = {};     ///< of the line, where it stands in the fresh one

    friend bool operator==(const DraftChange&, const DraftChange&) = default;
};

/// Every difference, lines first and in the order of the invoice (product.md 4). `fresh` is what
/// draftFrom() makes of the job card on the invoice's date.
[[nodiscard]] std::vector<DraftChange> changesTo(const InvoiceContent& fresh, const InvoiceContent& draft);

/// The draft with those changes taken: all of them make it `fresh`, but for the ids of its lines;
/// none leaves it as it is.
[[nodiscard]] InvoiceContent withChanges(const InvoiceContent& draft, const InvoiceContent& fresh,
                                         const std::vector<DraftChange>& taken);

/// Lines that say what a fresh draft says follow the job card again.
[[nodiscard]] InvoiceContent untouchedWhereFresh(InvoiceContent draft, const InvoiceContent& fresh);

}  // namespace greenhand
