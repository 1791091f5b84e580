#pragma once

#include <QString>

#include <compare>
#include <optional>

namespace greenhand::practice {

/// A rational number without any rounding of its own: what the practice Sage One reckons with.
/// Written from scratch and knowing nothing of Greenhand's money, so that agreement means something.
/// Operands must stay within what fromText() lets in; products of two of them fit.
class Fraction {
public:
    constexpr Fraction(qint64 whole = 0)
        : m_numerator(whole)
        , m_denominator(1) {}  // NOLINT: numbers are fractions

    /// A plain or scientific decimal ("-12.50", "1e-05") below 10^12 with at most 15 digits that
    /// count; nothing for anything else.
    [[nodiscard]] static std::optional<Fraction> fromText(QStringView text);
    [[nodiscard]] static Fraction fromCents(qint64 cents) { return Fraction(cents) / Fraction(100); }

    [[nodiscard]] Fraction operator+(const Fraction& other) const;
    [[nodiscard]] Fraction operator-(const Fraction& other) const;
    [[nodiscard]] Fraction operator*(const Fraction& other) const;
    /// The divisor must not be zero.
    [[nodiscard]] Fraction operator/(const Fraction& other) const;
    [[nodiscard]] std::strong_ordering operator<=>(const Fraction& other) const;
    [[nodiscard]] bool operator==(const Fraction& other) const;

    /// In units of 10^-decimals, halves away from zero; nothing when that is 10^15 units or more.
    [[nodiscard]] std::optional<qint64> rounded(int decimals) const;

private:
    __extension__ using Wide = __int128;
    constexpr Fraction(Wide numerator, Wide denominator) : m_numerator(numerator), m_denominator(denominator)
    {
    }
    [[nodiscard]] static Fraction reduced(Wide numerator, Wide denominator);

    Wide m_numerator;
    Wide m_denominator;  ///< above zero
};

}  // namespace greenhand::practice
