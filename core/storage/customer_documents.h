#pragma once

#include "core/storage/lead_repository.h"

#include <vector>

namespace greenhand {

/// What of the leads and invoices belongs to one customer: for its card, and for
/// merging it into another. The rows themselves are the repositories'.
class CustomerDocuments {
public:
    explicit CustomerDocuments(Database& db) : m_db{db} {}

    /// Newest work first, by (finished_on, id).
    Result<std::vector<LeadId>> leads(CustomerId id, const std::optional<LeadCursor>& after, int limit) const;
    /// Newest first, by id.
    Result<std::vector<InvoiceId>> invoices(CustomerId id, std::optional<InvoiceId> after, int limit) const;
    /// Leads that are not completed, and what they come to; by an index of those alone.
    Result<ListCount> open(CustomerId id) const;

    /// Leads whose job card is not locked by the push, oldest first.
    Result<std::vector<LeadId>> editableLeads(CustomerId id) const;
    /// Invoices that may still be edited, oldest first.
    Result<std::vector<InvoiceId>> editableInvoices(CustomerId id) const;
    /// Invoices that are in Sage One.
    Result<qint64> sentInvoices(CustomerId id) const;
    /// The number of an invoice that is on its way to Sage One or of which it is not known whether it
    /// is there.
    Result<std::optional<qint64>> onItsWay(CustomerId id) const;

    /// The lead is another customer's; its version grows.
    Result<void> giveLead(LeadId lead, CustomerId to);

private:
    Database& m_db;
};

}  // namespace greenhand
