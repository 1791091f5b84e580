#include "core/domain/totals.h"

#include <algorithm>
#include <functional>
#include <map>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

/// An amount as prices are written, taken apart.
struct Split {
    Money exclusive;
    Money vat;
};

Split split(Money net, Rate rate, PriceMode mode) noexcept
{
    switch (mode) {
    case PriceMode::Exclusive: return {net, share(net, rate)};
    case PriceMode::Inclusive: break;
    }
    const Money vat = shareWithin(net, rate);
    return {net - vat, vat};
}

bool isTooLarge(Money amount)
{
    return amount.cents() > Money::kMaxCents || amount.cents() < -Money::kMaxCents;
}

}  // namespace

LineAmounts lineAmounts(const LineTerms& line, PriceMode mode) noexcept
{
    const Money gross = price(line.quantity, line.unitPrice);
    const Money discount = share(gross, line.discount);
    const Split net = split(gross - discount, line.vatRate, mode);
    return {gross, discount, net.exclusive, net.vat, net.exclusive + net.vat};
}

Result<Totals> totals(const std::vector<LineTerms>& lines, PriceMode mode, VatRounding rounding)
{
    struct OfRate {
        Split summed;
        Money net;  ///< as prices are written
    };
    std::map<Rate, OfRate, std::greater<>> byRate;
    Totals result;
    for (const LineTerms& line : lines) {
        const LineAmounts amounts = lineAmounts(line, mode);
        if (isTooLarge(amounts.gross) || isTooLarge(amounts.discount) || isTooLarge(amounts.total))
            return fail(ErrorKind::TooLarge, u"a line of "_s + amounts.total.toPlain());
        OfRate& sum = byRate[line.vatRate];
        sum.summed.exclusive += amounts.exclusive;
        sum.summed.vat += amounts.vat;
        sum.net += amounts.gross - amounts.discount;
        result.discount += amounts.discount;
        if (isTooLarge(sum.summed.exclusive + sum.summed.vat) || isTooLarge(result.discount))
            return fail(ErrorKind::TooLarge, u"lines of one rate"_s);
    }

    for (const auto& [rate, sum] : byRate) {
        const Split amounts = rounding == VatRounding::PerLine ? sum.summed : split(sum.net, rate, mode);
        result.byRate.push_back({rate, amounts.exclusive, amounts.vat});
        result.exclusive += amounts.exclusive;
        result.vat += amounts.vat;
        result.total = result.exclusive + result.vat;
        if (isTooLarge(result.total))
            return fail(ErrorKind::TooLarge, u"a total of "_s + result.total.toPlain());
    }
    return result;
}

}  // namespace greenhand
