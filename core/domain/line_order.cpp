#include "core/domain/line_order.h"

#include <algorithm>

namespace greenhand {

std::vector<InvoiceLine> woven(std::vector<Strand> strands, std::optional<std::size_t> Strand::*first,
                               std::optional<std::size_t> Strand::*second)
{
    const auto by = [](std::optional<std::size_t> Strand::*place) {
        return [place](const Strand& a, const Strand& b) { return a.*place < b.*place; };
    };
    std::vector<Strand> late;
    std::vector<Strand> order;
    for (Strand& strand : strands)
        (strand.*first ? order : late).push_back(std::move(strand));
    std::sort(order.begin(), order.end(), by(first));
    std::sort(late.begin(), late.end(), by(second));
    for (Strand& strand : late) {
        auto after = order.begin();
        std::optional<std::size_t> nearest;
        for (auto at = order.begin(); at != order.end(); ++at) {
            const std::optional<std::size_t> place = (*at).*second;
            if (place && place < strand.*second && (!nearest || place > nearest)) {
                nearest = place;
                after = std::next(at);
            }
        }
        order.insert(after, std::move(strand));
    }
    std::vector<InvoiceLine> lines;
    for (Strand& strand : order)
        lines.push_back(std::move(strand.line));
    return lines;
}

InvoiceLine inMode(InvoiceLine line, PriceMode from, PriceMode to)
{
    if (from == to)
        return line;
    const qint64 whole = 10'000 + qint64{line.vatRate.basisPoints()};
    const auto scaled = [&line](qint64 by, qint64 over) {
        const qint64 product = line.unitPrice.e4() * by;
        return UnitPrice::fromE4((product + (product < 0 ? -over : over) / 2) / over);
    };
    line.unitPrice = to == PriceMode::Inclusive ? scaled(whole, 10'000) : scaled(10'000, whole);
    return line;
}

}  // namespace greenhand
