#include "core/domain/money.h"

#include <algorithm>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

__extension__ typedef __int128 Wide;

/// Far beyond anything that totals() lets pass, and small enough that two of
/// them still add up.
constexpr qint64 kSaturated = 4'000'000'000'000'000'000;

/// a·b/c, halves away from zero; c is positive.
Money scaled(qint64 a, qint64 b, qint64 c) noexcept
{
    const Wide product = Wide{a} * b;
    const Wide half = c / 2;
    const Wide rounded = (product >= 0 ? product + half : product - half) / c;
    return Money::fromCents(qint64(std::clamp<Wide>(rounded, -kSaturated, kSaturated)));
}

/// The decimal text of a number of units of 10^-places, zeros at the end cut
/// down to `keep` places.
QString plain(qint64 value, int places, int keep)
{
    const bool negative = value < 0;
    QString digits =
        QString::number(negative ? 0 - quint64(value) : quint64(value)).rightJustified(places + 1, u'0');
    QString fraction = digits.right(places);
    digits.chop(places);
    while (fraction.size() > keep && fraction.endsWith(u'0'))
        fraction.chop(1);
    QString text = negative ? u"-"_s : QString();
    text += digits;
    if (!fraction.isEmpty())
        text += u'.' + fraction;
    return text;
}

}  // namespace

QString Money::toPlain() const { return plain(m_cents, 2, 2); }

Money price(Quantity quantity, UnitPrice unit) noexcept
{
    return scaled(quantity.e4(), unit.e4(), Quantity::kOne * (UnitPrice::kOne / 100));
}

Money share(Money amount, Rate rate) noexcept { return scaled(amount.cents(), rate.basisPoints(), 10'000); }

Money shareWithin(Money inclusive, Rate rate) noexcept
{
    Q_ASSERT(rate >= Rate{});
    return scaled(inclusive.cents(), rate.basisPoints(), 10'000 + qint64{rate.basisPoints()});
}

QString toPlain(Quantity quantity) { return plain(quantity.e4(), 4, 0); }
QString toPlain(UnitPrice unit) { return plain(unit.e4(), 4, 0); }
QString toPlain(Rate rate) { return plain(rate.basisPoints(), 2, 0); }

}  // namespace greenhand
