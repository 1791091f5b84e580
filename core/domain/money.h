#pragma once

#include <QString>

#include <compare>

namespace greenhand {

/// An amount in whole cents. Never a double.
class Money {
public:
    static constexpr qint64 kMaxCents = 10'000'000'000;  ///< R100 million: what Greenhand reckons with

    constexpr Money() noexcept = default;
    [[nodiscard]] static constexpr Money fromCents(qint64 cents) noexcept { return Money{cents}; }

    [[nodiscard]] constexpr qint64 cents() const noexcept { return m_cents; }
    [[nodiscard]] QString toPlain() const;  ///< "-1234.50": for files and the wire

    constexpr Money& operator+=(Money other) noexcept
    {
        m_cents += other.m_cents;
        return *this;
    }
    friend constexpr Money operator+(Money a, Money b) noexcept { return a += b; }
    friend constexpr Money operator-(Money a, Money b) noexcept { return Money{a.m_cents - b.m_cents}; }
    friend constexpr Money operator-(Money a) noexcept { return Money{-a.m_cents}; }
    friend constexpr auto operator<=>(Money, Money) noexcept = default;

private:
    explicit constexpr Money(qint64 cents) noexcept : m_cents{cents} {}
    qint64 m_cents = 0;
};

/// An exact decimal of four places, kept as a whole number of ten-thousandths.
template <class Tag>
class Decimal4 {
public:
    static constexpr qint64 kOne = 10'000;
    static constexpr qint64 kMax = 100'000'000 * kOne;  ///< a hundred million

    constexpr Decimal4() noexcept = default;
    [[nodiscard]] static constexpr Decimal4 fromE4(qint64 e4) noexcept { return Decimal4{e4}; }
    [[nodiscard]] static constexpr Decimal4 fromWhole(qint64 whole) noexcept
    {
        return Decimal4{whole * kOne};
    }

    [[nodiscard]] constexpr qint64 e4() const noexcept { return m_e4; }

    friend constexpr auto operator<=>(Decimal4, Decimal4) noexcept = default;

private:
    explicit constexpr Decimal4(qint64 e4) noexcept : m_e4{e4} {}
    qint64 m_e4 = 0;
};

using Quantity = Decimal4<struct QuantityTag>;    ///< of the line's unit
using UnitPrice = Decimal4<struct UnitPriceTag>;  ///< rand for one unit

/// A share in hundredths of a per cent, so 15 % is 1500.
class Rate {
public:
    constexpr Rate() noexcept = default;
    [[nodiscard]] static constexpr Rate fromBasisPoints(int bp) noexcept { return Rate{bp}; }
    [[nodiscard]] static constexpr Rate percent(int percent) noexcept { return Rate{percent * 100}; }

    [[nodiscard]] constexpr int basisPoints() const noexcept { return m_bp; }

    friend constexpr auto operator<=>(Rate, Rate) noexcept = default;

private:
    explicit constexpr Rate(int bp) noexcept : m_bp{bp} {}
    int m_bp = 0;
};

/// quantity × price, rounded to the cent, halves away from zero.
[[nodiscard]] Money price(Quantity quantity, UnitPrice unit) noexcept;
/// The share of an amount, rounded to the cent, halves away from zero.
[[nodiscard]] Money share(Money amount, Rate rate) noexcept;
/// The VAT inside an inclusive amount: amount × rate / (100 % + rate), rounded
/// to the cent, halves away from zero. 15 % of R115,00 inclusive is R15,00.
[[nodiscard]] Money shareWithin(Money inclusive, Rate rate) noexcept;

/// The shortest exact text with a point: "1.5", "149.95", "3"; for files and the wire.
[[nodiscard]] QString toPlain(Quantity quantity);
[[nodiscard]] QString toPlain(UnitPrice unit);
[[nodiscard]] QString toPlain(Rate rate);  ///< "12.5" for 12,5 %

}  // namespace greenhand
