#pragma once

#include "core/domain/invoice.h"

#include <optional>
#include <vector>

namespace greenhand {

/// One line of a draft that is put together from two documents; where it stands in each.
struct Strand {
    InvoiceLine line;
    std::optional<std::size_t> onCard;     ///< place among the job card's lines
    std::optional<std::size_t> onInvoice;  ///< place among the invoice's lines
};

/// The lines in the order of `first`; what only `second` orders goes behind what comes before it there.
[[nodiscard]] std::vector<InvoiceLine> woven(std::vector<Strand> strands,
                                             std::optional<std::size_t> Strand::*first,
                                             std::optional<std::size_t> Strand::*second);

/// The line with its price written for the other mode, so that its amount stays.
[[nodiscard]] InvoiceLine inMode(InvoiceLine line, PriceMode from, PriceMode to);

}  // namespace greenhand
