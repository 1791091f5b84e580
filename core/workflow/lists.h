#pragma once

#include "core/workflow/ledger.h"

namespace greenhand {

using LeadListing = Listing<LeadRepository, LeadQuery>;
using InvoiceListing = Listing<InvoiceRepository, InvoiceQuery>;

[[nodiscard]] inline LeadListing listing(const Ledger& ledger, const LeadQuery& query)
{
    return {ledger.leads, query};
}
[[nodiscard]] inline InvoiceListing listing(const Ledger& ledger, const InvoiceQuery& query)
{
    return {ledger.invoices, query};
}

}  // namespace greenhand
