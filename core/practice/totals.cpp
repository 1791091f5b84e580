#include "core/practice/totals.h"

#include <map>

namespace greenhand::practice {

namespace {

/// The VAT in (inclusive) or on top of (exclusive) an amount.
std::optional<qint64> taxOf(qint64 netCents, const Fraction& rate, bool inclusive)
{
    const Fraction share = inclusive ? rate / (Fraction(1) + rate) : rate;
    return (Fraction::fromCents(netCents) * share).rounded(2);
}

std::optional<LineTotals> lineTotals(const LineInput& line, const TotalsRules& rules)
{
    const auto gross = (line.quantity * line.price).rounded(2);
    if (!gross)
        return std::nullopt;
    const auto own = (Fraction::fromCents(*gross) * line.discountRate).rounded(2);
    if (!own)
        return std::nullopt;
    const auto header = (Fraction::fromCents(*gross - *own) * rules.headerDiscountRate).rounded(2);
    if (!header)
        return std::nullopt;
    const qint64 discount = *own + *header;
    const qint64 net = *gross - discount;
    const auto tax = taxOf(net, line.taxRate, rules.inclusive);
    if (!tax)
        return std::nullopt;
    return LineTotals{
        .exclusive = rules.inclusive ? net - *tax : net,
        .discount = discount,
        .tax = *tax,
        .total = rules.inclusive ? net : net + *tax,
    };
}

/// Puts the VAT of the whole document, rounded once a rate, in the place of the lines' VAT.
bool roundTaxPerDocument(DocumentTotals& document, const std::vector<LineInput>& lines,
                         const TotalsRules& rules)
{
    struct Group {
        Fraction rate = 0;
        qint64 net = 0;
    };
    std::map<qint64, Group> groups;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        Group& group = groups[lines[i].taxTypeId];
        group.rate = lines[i].taxRate;
        group.net += rules.inclusive ? document.lines[i].total : document.lines[i].exclusive;
    }
    const qint64 both = document.exclusive + document.tax;
    document.tax = 0;
    for (const auto& [taxType, group] : groups) {
        const auto tax = taxOf(group.net, group.rate, rules.inclusive);
        if (!tax)
            return false;
        document.tax += *tax;
    }
    if (rules.inclusive)
        document.exclusive = both - document.tax;
    return true;
}

qint64 roundedToCoins(qint64 cents, const CashRounding& rounding)
{
    if (rounding.way == CashRounding::Way::None || rounding.cents <= 1)
        return cents;
    const qint64 magnitude = cents < 0 ? -cents : cents;
    const qint64 below = magnitude / rounding.cents * rounding.cents;
    const qint64 rest = magnitude - below;
    bool up = false;
    switch (rounding.way) {
    case CashRounding::Way::Up: up = rest > 0; break;
    case CashRounding::Way::Normal: up = rest * 2 >= rounding.cents; break;
    case CashRounding::Way::Down:
    case CashRounding::Way::None: break;
    }
    const qint64 rounded = up ? below + rounding.cents : below;
    return cents < 0 ? -rounded : rounded;
}

}  // namespace

std::optional<DocumentTotals> totalsOf(const std::vector<LineInput>& lines, const TotalsRules& rules)
{
    DocumentTotals document;
    for (const LineInput& line : lines) {
        const auto totals = lineTotals(line, rules);
        if (!totals)
            return std::nullopt;
        document.lines.push_back(*totals);
        document.exclusive += totals->exclusive;
        document.discount += totals->discount;
        document.tax += totals->tax;
    }
    if (rules.taxPerDocument && !roundTaxPerDocument(document, lines, rules))
        return std::nullopt;
    const qint64 both = document.exclusive + document.tax;
    document.total = roundedToCoins(both, rules.rounding);
    document.rounding = document.total - both;
    return document;
}

}  // namespace greenhand::practice
