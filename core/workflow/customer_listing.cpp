#include "core/workflow/customer_listing.h"

#include <algorithm>
#include <iterator>

namespace greenhand {

CustomerListing::CustomerListing(const Customers& customers, CustomerQuery query, CustomerSort by,
                                 bool ascending)
    : m_customers{&customers}
    , m_query{std::move(query)}
    , m_by{by}
    , m_ascending{ascending}
{
}

Result<std::vector<CustomerRow>> CustomerListing::next(int limit)
{
    if (m_by == CustomerSort::Name && m_ascending)
        return nextByName(limit);
    if (!m_sorted) {
        auto sorted = m_customers->sorted(m_query, m_by, m_ascending);
        if (!sorted)
            return passOn(sorted);
        m_sorted = *std::move(sorted);
    }
    std::vector<CustomerRow> rows;
    for (; m_given < m_sorted->size() && std::ssize(rows) < limit; ++m_given) {
        auto row = m_customers->row((*m_sorted)[m_given]);
        if (!row)
            return passOn(row);
        rows.push_back(*std::move(row));
    }
    return rows;
}

Result<std::vector<CustomerRow>> CustomerListing::nextByName(int limit)
{
    m_query.limit = limit;
    auto rows = m_customers->page(m_query);
    if (rows && !rows->empty())
        m_query.after = cursorOf(rows->back().customer);
    return rows;
}

}  // namespace greenhand
