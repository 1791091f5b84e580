#pragma once

#include "core/workflow/customers.h"

#include <optional>
#include <vector>

namespace greenhand {

/// Reads the list of customers from its beginning, a page at a time. By name it goes along an index. By
/// open work those that have some are sorted; the others, nearly all, stand behind or before them by name.
/// Otherwise the keys of all customers are sorted first, for what is looked for may stand anywhere.
class CustomerListing {
public:
    CustomerListing(const Customers& customers, CustomerQuery query, CustomerSort by, bool ascending);

    /// The next rows, fewer than `limit` at the end.
    Result<std::vector<CustomerRow>> next(int limit);

private:
    Result<std::vector<CustomerRow>> nextByName(int limit);
    Result<std::vector<CustomerRow>> nextByOpenWork(int limit);
    Result<std::vector<CustomerRow>> nextSorted(int limit);
    [[nodiscard]] Result<std::vector<CustomerId>> sorted() const;

    const Customers* m_customers;
    CustomerQuery m_query;
    CustomerSort m_by;
    bool m_ascending;
    std::optional<std::vector<CustomerId>> m_sorted;
    std::size_t m_given = 0;
};

}  // namespace greenhand
