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
    if (by == CustomerSort::Name)
        m_query.ascending = ascending;
    else if (by == CustomerSort::OpenLeads)
        m_query.without = OpenWork::Leads;
    else if (by == CustomerSort::Unsent)
        m_query.without = OpenWork::Amount;
}

Result<std::vector<CustomerRow>> CustomerListing::next(int limit)
{
    switch (m_by) {
    case CustomerSort::Name: return nextByName(limit);
    case CustomerSort::OpenLeads:
    case CustomerSort::Unsent: return nextByOpenWork(limit);
    case CustomerSort::Contact:
    case CustomerSort::Email:
    case CustomerSort::SageOne: return nextSorted(limit);
    }
    Q_UNREACHABLE();
}

Result<std::vector<CustomerRow>> CustomerListing::nextByOpenWork(int limit)
{
    const auto part = [this](bool isFirst, int most) {
        return isFirst == m_ascending ? nextByName(most) : nextSorted(most);
    };
    auto rows = part(true, limit);
    if (!rows || std::ssize(*rows) == limit)
        return rows;
    auto others = part(false, limit - int(rows->size()));
    if (!others)
        return others;
    std::ranges::move(*others, std::back_inserter(*rows));
    return rows;
}

Result<std::vector<CustomerRow>> CustomerListing::nextSorted(int limit)
{
    if (!m_sorted) {
        auto all = sorted();
        if (!all)
            return passOn(all);
        m_sorted = *std::move(all);
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

Result<std::vector<CustomerId>> CustomerListing::sorted() const
{
    CustomerQuery all = m_query;
    all.without.reset();
    switch (m_by) {
    case CustomerSort::Contact: return m_customers->sorted(all, CustomerKeyOf::Contact, m_ascending);
    case CustomerSort::Email: return m_customers->sorted(all, CustomerKeyOf::Email, m_ascending);
    case CustomerSort::SageOne: return m_customers->sorted(all, CustomerKeyOf::SageOne, m_ascending);
    case CustomerSort::OpenLeads:
    case CustomerSort::Unsent: return m_customers->withOpen(*m_query.without, all, m_ascending);
    case CustomerSort::Name: break;
    }
    Q_UNREACHABLE();
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
