#pragma once

#include "core/workflow/ledger.h"

#include <QSet>

namespace greenhand {

// The price list. Each change of it is in the history; what is on job cards and
// invoices keeps its price.

/// In the caller's transaction. Duplicate when the code is there, in use or not.
[[nodiscard]] Result<PriceItemId> addPrice(Ledger& ledger, const PriceItem& item);
/// In the caller's transaction: `known`, as it stands in the ledger, becomes `item`.
[[nodiscard]] Result<void> changePrice(Ledger& ledger, const PriceItem& known, const PriceItem& item);

/// What may stand as the VAT type of a price: the standard one and the codes that there are.
[[nodiscard]] Result<QSet<QString>> priceVatCodes(const Ledger& ledger);

/// The settings' page of prices.
class Prices {
public:
    explicit Prices(Ledger& ledger) : m_ledger{ledger} {}

    Result<std::vector<PriceItem>> page(const PriceQuery& query) const;
    /// Incomplete without code or description; NotFound for a VAT type that there is not.
    Result<PriceItemId> add(const PriceItem& item);
    /// Conflict when it is no longer as it was seen; else as add().
    Result<void> change(const PriceItem& seen, const PriceItem& item);

private:
    Ledger& m_ledger;
};

}  // namespace greenhand
