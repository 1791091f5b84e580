#include "core/workflow/customer_listing.h"

#include <algorithm>
#include <iterator>

namespace greenhand {
namespace {

/// By open work there is no index: those that have none stand by name.
CustomerOrder orderOf(CustomerSort by)
{
    switch (by) {
    case CustomerSort::Contact: return CustomerOrder::Contact;
    case CustomerSort::Email: return CustomerOrder::Email;
    case CustomerSort::SageOne: return CustomerOrder::SageOne;
    case CustomerSort::Name:
    case CustomerSort::OpenLeads:
    case CustomerSort::Unsent: break;
    }
    return CustomerOrder::Name;
}

std::optional<OpenWork> openWorkOf(CustomerSort by)
{
    switch (by) {
    case CustomerSort::OpenLeads: return OpenWork::Leads;
    case CustomerSort::Unsent: return OpenWork::Amount;
    case CustomerSort::Name:
    case CustomerSort::Contact:
    case CustomerSort::Email:
    case CustomerSort::SageOne: break;
    }
    return std::nullopt;
}

}  // namespace

CustomerListing::CustomerListing(const Customers& customers, CustomerQuery query, CustomerSort by,
                                 bool ascending)
    : m_customers{&customers}
    , m_query{std::move(query)}
    , m_ascending{ascending}
{
    m_query.order = orderOf(by);
    m_query.without = openWorkOf(by);
    m_query.ascending = m_query.without || ascending;
    m_next = m_query;
}

Result<std::vector<CustomerRow>> CustomerListing::next(int limit)
{
    return m_query.without ? nextByOpenWork(limit) : nextByIndex(limit);
}

Result<std::vector<CustomerRow>> CustomerListing::nextByOpenWork(int limit)
{
    const auto part = [this](bool isFirst, int most) {
        return isFirst == m_ascending ? nextByIndex(most) : nextWithOpen(most);
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

Result<std::vector<CustomerRow>> CustomerListing::nextWithOpen(int limit)
{
    if (!m_withOpen) {
        CustomerQuery all = m_query;
        all.without.reset();
        auto sorted = m_customers->withOpen(*m_query.without, all, m_ascending);
        if (!sorted)
            return passOn(sorted);
        m_withOpen = *std::move(sorted);
    }
    std::vector<CustomerRow> rows;
    for (; m_given < m_withOpen->size() && std::ssize(rows) < limit; ++m_given) {
        auto row = m_customers->row((*m_withOpen)[m_given]);
        if (!row)
            return passOn(row);
        rows.push_back(*std::move(row));
    }
    return rows;
}

Result<std::vector<CustomerRow>> CustomerListing::nextByIndex(int limit)
{
    if (!m_next)
        return std::vector<CustomerRow>();
    m_next->limit = limit;
    auto page = m_customers->page(*m_next);
    if (!page)
        return passOn(page);
    m_next = std::move(page->next);
    return std::move(page->rows);
}

}  // namespace greenhand
