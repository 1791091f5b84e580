#pragma once

#include "core/workflow/customers.h"

#include <optional>
#include <vector>

namespace greenhand {

/// Reads the list of customers from its beginning, a page at a time, along an index. By open work those
/// that have some are sorted; the others, nearly all, stand behind or before them by name.
class CustomerListing {
public:
    CustomerListing(const Customers& customers, CustomerQuery query, CustomerSort by, bool ascending);

    /// The next rows, fewer than `limit` at the end.
    Result<std::vector<CustomerRow>> next(int limit);

private:
    Result<std::vector<CustomerRow>> nextByIndex(int limit);
    Result<std::vector<CustomerRow>> nextByOpenWork(int limit);
    Result<std::vector<CustomerRow>> nextWithOpen(int limit);

    const Customers* m_customers;
    CustomerQuery m_query;
    bool m_ascending;
    std::optional<CustomerQuery> m_next;                ///< along the index; none: that was all
    std::optional<std::vector<CustomerId>> m_withOpen;  ///< once they were sorted
    std::size_t m_given = 0;                            ///< of those
};

}  // namespace greenhand
