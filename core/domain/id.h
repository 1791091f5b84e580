#pragma once

#include <QtGlobal>

#include <compare>

namespace greenhand {

/// The key of one row, typed by what it is the key of. There is no null id:
/// a thing that may lack one holds std::optional<Id>.
template <class Tag>
class Id {
public:
    explicit constexpr Id(qint64 value) noexcept : m_value{value} {}

    [[nodiscard]] constexpr qint64 value() const noexcept { return m_value; }

    friend constexpr auto operator<=>(const Id&, const Id&) noexcept = default;

private:
    qint64 m_value;
};

using CustomerId = Id<struct CustomerTag>;
using LeadId = Id<struct LeadTag>;
using JobLineId = Id<struct JobLineTag>;
using InvoiceId = Id<struct InvoiceTag>;
using InvoiceLineId = Id<struct InvoiceLineTag>;
using PriceItemId = Id<struct PriceItemTag>;
using PushId = Id<struct PushTag>;
using BatchId = Id<struct BatchTag>;

}  // namespace greenhand
