#pragma once

#include "core/domain/invoice.h"
#include "core/storage/database.h"

#include <vector>

namespace greenhand {

/// An invoice as the file has it, not yet compared with its digest.
struct StoredInvoice {
    Invoice invoice;
    InvoiceState storedState;  ///< invoice.state is stateOf(facts)
    QByteArray digest;
    std::vector<LineAmounts> amounts;  ///< of the lines
};

/// Those with ids from first to last, in this order.
[[nodiscard]] Result<std::vector<StoredInvoice>> storedInvoices(Database& db, InvoiceId first,
                                                                InvoiceId last);

}  // namespace greenhand
