#pragma once

#include "core/documents/price_csv.h"
#include "core/workflow/ledger.h"

namespace greenhand {

struct PriceReport {
    int added = 0;
    int changed = 0;
    int same = 0;
    std::vector<BadRow> bad;  ///< left out; in the file's order
};

/// Takes a price list from a CSV file: a code that is there gets what the file says, a new one is added,
/// and one that the file does not name stays. One transaction. What is on job cards and invoices keeps
/// its price.
[[nodiscard]] Result<PriceReport> importPrices(Ledger& ledger, const QByteArray& csv);
/// "Of the price list 12 were added, 3 changed, 40 are as they were."
[[nodiscard]] QString sentence(const PriceReport& report);

}  // namespace greenhand
