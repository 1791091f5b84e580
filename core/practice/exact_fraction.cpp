#include "core/practice/exact_fraction.h"

namespace greenhand::practice {

namespace {

constexpr int kMostDigits = 15;
constexpr int kFinest = 18;  // decimals

struct Digits {
    qint64 value = 0;
    int decimals = 0;
};

/// "0012.500" is 12500 with three decimals.
std::optional<Digits> readDigits(QStringView text)
{
    Digits read;
    int counted = 0;
    bool any = false;
    bool point = false;
    for (const QChar c : text) {
        if (c == u'.' && !point) {
            point = true;
            continue;
        }
        if (c < u'0' || c > u'9')
            return std::nullopt;
        any = true;
        counted += counted > 0 || c != u'0' ? 1 : 0;
        read.decimals += point ? 1 : 0;
        if (counted > kMostDigits)
            return std::nullopt;
        read.value = read.value * 10 + (c.unicode() - u'0');
    }
    return any ? std::optional(read) : std::nullopt;
}

/// Ten to the power; Int must hold it.
template <class Int>
Int powerOfTen(int exponent)
{
    Int power = 1;
    for (int i = 0; i < exponent; ++i)
        power *= 10;
    return power;
}

template <class Int>
Int commonDivisor(Int a, Int b)
{
    while (b != 0) {
        const Int rest = a % b;
        a = b;
        b = rest;
    }
    return a < 0 ? -a : a;
}

}  // namespace

std::optional<Fraction> Fraction::fromText(QStringView text)
{
    const bool negative = text.startsWith(u'-');
    const QStringView unsignedText = negative || text.startsWith(u'+') ? text.mid(1) : text;
    const qsizetype mark = unsignedText.indexOf(u'e', 0, Qt::CaseInsensitive);
    bool ok = true;
    const int exponent = mark < 0 ? 0 : unsignedText.mid(mark + 1).toInt(&ok);
    const auto digits = readDigits(mark < 0 ? unsignedText : unsignedText.left(mark));
    if (!ok || !digits)
        return std::nullopt;
    if (digits->value == 0)
        return Fraction(0);
    const int shift = exponent - digits->decimals;
    if (shift < -kFinest || shift > kMostDigits)
        return std::nullopt;
    const Wide value = negative ? -Wide(digits->value) : Wide(digits->value);
    const Fraction read =
        shift < 0 ? reduced(value, powerOfTen<Wide>(-shift)) : reduced(value * powerOfTen<Wide>(shift), 1);
    const auto limit = powerOfTen<qint64>(12);
    return read < Fraction(limit) && read > Fraction(-limit) ? std::optional(read) : std::nullopt;
}

Fraction Fraction::operator+(const Fraction& other) const
{
    return reduced(m_numerator * other.m_denominator + other.m_numerator * m_denominator,
                   m_denominator * other.m_denominator);
}

Fraction Fraction::operator-(const Fraction& other) const
{
    return reduced(m_numerator * other.m_denominator - other.m_numerator * m_denominator,
                   m_denominator * other.m_denominator);
}

Fraction Fraction::operator*(const Fraction& other) const
{
    return reduced(m_numerator * other.m_numerator, m_denominator * other.m_denominator);
}

Fraction Fraction::operator/(const Fraction& other) const
{
    const Wide sign = other.m_numerator < 0 ? -1 : 1;
    return reduced(sign * m_numerator * other.m_denominator, sign * m_denominator * other.m_numerator);
}

std::strong_ordering Fraction::operator<=>(const Fraction& other) const
{
    return m_numerator * other.m_denominator <=> other.m_numerator * m_denominator;
}

bool Fraction::operator==(const Fraction& other) const
{
    return m_numerator == other.m_numerator && m_denominator == other.m_denominator;
}

std::optional<qint64> Fraction::rounded(int decimals) const
{
    const Wide magnitude = m_numerator < 0 ? -m_numerator : m_numerator;
    const Wide scaled = magnitude * powerOfTen<Wide>(decimals);
    const Wide units = (2 * scaled + m_denominator) / (2 * m_denominator);
    if (units >= powerOfTen<Wide>(15))
        return std::nullopt;
    return qint64(m_numerator < 0 ? -units : units);
}

Fraction Fraction::reduced(Wide numerator, Wide denominator)
{
    const Wide divisor = commonDivisor<Wide>(numerator, denominator);
    return {numerator / divisor, denominator / divisor};
}

}  // namespace greenhand::practice
