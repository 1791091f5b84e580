#include "core/domain/number_text.h"

#include <QString>

#include <algorithm>
#include <array>
#include <vector>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a lone separator with three digits behind it means in a field.
enum class LoneThree { Groups, Ambiguous, Decimal };

struct Field {
    int places;
    qint64 max;  ///< in units of 10^-places
    LoneThree loneThree;
};

constexpr Field kMoney{2, Money::kMaxCents, LoneThree::Groups};
constexpr Field kUnitPrice{4, UnitPrice::kMax, LoneThree::Groups};
constexpr Field kQuantity{4, Quantity::kMax, LoneThree::Ambiguous};
constexpr Field kRate{2, 10'000, LoneThree::Decimal};

/// What stands around the digits.
struct Stripped {
    QStringView digits;
    bool negative = false;
};

/// Runs of digits and the signs between them: runs.size() == signs.size() + 1.
struct Runs {
    std::vector<QStringView> digits;
    std::vector<QChar> signs;  ///< '.', ',' or ' ' for spaces of every width
};

enum class Reading { Whole, Decimal, LoneThree };

bool isWideOrNarrowSpace(QChar c) { return c == u'\t' || c.category() == QChar::Separator_Space; }

bool isMinus(QChar c) { return c == u'-' || c == u'\u2212'; }

bool isDigit(QChar c) { return c >= u'0' && c <= u'9'; }

bool isSign(QChar c) { return c == u'.' || c == u','; }

Stripped stripped(QStringView text)
{
    Stripped result{text.trimmed()};
    QStringView& rest = result.digits;
    if (rest.size() > 1 && rest.front() == u'(' && rest.back() == u')') {  // how accountants write a minus
        result.negative = true;
        rest = rest.sliced(1, rest.size() - 2).trimmed();
    }
    bool currency = false;
    while (!rest.isEmpty()) {
        if (!currency && rest.front().toUpper() == u'R')
            currency = true;
        else if (!result.negative && isMinus(rest.front()))
            result.negative = true;
        else
            break;
        rest = rest.sliced(1).trimmed();
    }
    if (!result.negative && rest.size() > 1 && isMinus(rest.back())) {
        result.negative = true;
        rest = rest.chopped(1).trimmed();
    }
    return result;
}

std::optional<Runs> runs(QStringView text)
{
    Runs result;
    qsizetype start = 0;
    qsizetype at = 0;
    while (at < text.size()) {
        if (isDigit(text[at])) {
            ++at;
            continue;
        }
        result.digits.push_back(text.sliced(start, at - start));
        if (isSign(text[at])) {
            result.signs.push_back(text[at++]);
        } else if (isWideOrNarrowSpace(text[at])) {
            result.signs.push_back(u' ');
            while (at < text.size() && isWideOrNarrowSpace(text[at]))
                ++at;
        } else {
            return std::nullopt;
        }
        start = at;
    }
    result.digits.push_back(text.sliced(start));
    // Only ",50" may begin with its sign, and nothing may end with one.
    for (std::size_t i = 0; i < result.digits.size(); ++i)
        if (result.digits[i].isEmpty() && !(i == 0 && result.digits.size() == 2 && isSign(result.signs[0])))
            return std::nullopt;
    return result;
}

bool onlyZeros(QStringView digits)
{
    return std::all_of(digits.begin(), digits.end(), [](QChar c) { return c == u'0'; });
}

/// Whether the first `count` runs are thousands in groups of one sign.
bool isGrouped(const Runs& number, std::size_t count)
{
    const QStringView first = number.digits[0];
    if (count == 1)
        return true;
    if (first.isEmpty() || first.size() > 3 || first.front() == u'0')
        return false;
    for (std::size_t i = 1; i < count; ++i)
        if (number.digits[i].size() != 3 || number.signs[i - 1] != number.signs[0])
            return false;
    return true;
}

/// What the last sign does. Nothing for what is not a number.
std::optional<Reading> reading(const Runs& number, std::optional<QChar> decimal)
{
    const std::size_t count = number.digits.size();
    if (count == 1)
        return Reading::Whole;
    const QChar last = number.signs.back();
    const bool repeated = std::count(number.signs.begin(), number.signs.end(), last) > 1;
    const bool decides = decimal ? last == *decimal : isSign(last) && !repeated;
    if (!decides)
        return isGrouped(number, count) ? std::optional{Reading::Whole} : std::nullopt;
    if (!isGrouped(number, count - 1) || repeated)
        return std::nullopt;
    const QStringView before = number.digits[0];
    if (decimal || count > 2 || number.digits.back().size() != 3 || onlyZeros(before) || before.size() > 3)
        return Reading::Decimal;
    return Reading::LoneThree;
}

NumberResult<qint64> read(QStringView text, const Field& field, std::optional<QChar> decimal)
{
    const auto [digits, negative] = stripped(text);
    if (digits.isEmpty())
        return tl::unexpected(negative ? NumberProblem::NotANumber : NumberProblem::Empty);
    const std::optional<Runs> number = runs(digits);
    if (!number)
        return tl::unexpected(NumberProblem::NotANumber);
    std::optional<Reading> read = reading(*number, decimal);
    if (!read)
        return tl::unexpected(NumberProblem::NotANumber);
    if (negative)
        return tl::unexpected(NumberProblem::Negative);
    if (read == Reading::LoneThree) {
        switch (field.loneThree) {
        case LoneThree::Ambiguous: return tl::unexpected(NumberProblem::Ambiguous);
        case LoneThree::Decimal: read = Reading::Decimal; break;
        case LoneThree::Groups:
            if (!isGrouped(*number, 2))
                return tl::unexpected(NumberProblem::NotANumber);
            read = Reading::Whole;
            break;
        }
    }

    QString value;
    QStringView fraction;
    std::size_t whole = number->digits.size();
    if (read == Reading::Decimal)
        fraction = number->digits[--whole];
    for (std::size_t i = 0; i < whole; ++i)
        value += number->digits[i];
    while (fraction.size() > field.places && fraction.back() == u'0')
        fraction = fraction.chopped(1);
    if (fraction.size() > field.places)
        return tl::unexpected(NumberProblem::TooManyDecimals);
    value += fraction;
    value += QString(field.places - fraction.size(), u'0');

    qint64 units = 0;
    for (const QChar digit : value) {
        units = units * 10 + digit.digitValue();
        if (units > field.max)
            return tl::unexpected(NumberProblem::TooLarge);
    }
    return units;
}

template <class T>
NumberResult<T> readDecimal4(QStringView text, const Field& field, std::optional<QChar> decimal)
{
    return read(text, field, decimal).map(&T::fromE4);
}

QStringView withoutPercent(QStringView text)
{
    const QStringView rest = text.trimmed();
    return rest.endsWith(u'%') ? rest.chopped(1) : rest;
}

/// Turns the plain text of a number, "-1234.5", into the style, with at least
/// `places` places.
QString styled(const QString& plain, int places, const NumberStyle& style)
{
    const bool negative = plain.startsWith(u'-');
    const qsizetype point = plain.indexOf(u'.');
    QString whole = plain.mid(negative ? 1 : 0, point < 0 ? -1 : point - (negative ? 1 : 0));
    const QString fraction = (point < 0 ? QString() : plain.mid(point + 1)).leftJustified(places, u'0');
    for (qsizetype at = whole.size() - 3; at > 0; at -= 3)
        whole.insert(at, style.group);
    QString text = negative ? u"-"_s : QString();
    text += whole;
    if (!fraction.isEmpty())
        text += style.decimal + fraction;
    return text;
}

QString withCurrency(const QString& number, const NumberStyle& style)
{
    const bool negative = number.startsWith(u'-');
    QString text = negative ? u"-"_s : QString();
    text += style.currency;
    text += QStringView(number).sliced(negative ? 1 : 0);
    return text;
}

qsizetype placesOf(const QString& plain)
{
    const qsizetype point = plain.indexOf(u'.');
    return point < 0 ? 0 : plain.size() - point - 1;
}

}  // namespace

NumberStyle numberStyle(TextFormat format)
{
    switch (format) {
    case TextFormat::SouthAfrican: return {};
    case TextFormat::British:
    case TextFormat::UnitedStates:
        return {.decimal = u'.', .group = u',', .currency = u"R"_s, .percent = u"%"_s};
    }
    Q_UNREACHABLE();
}

NumberResult<Money> readMoney(QStringView text, std::optional<QChar> decimal)
{
    return read(text, kMoney, decimal).map(&Money::fromCents);
}

NumberResult<UnitPrice> readUnitPrice(QStringView text, std::optional<QChar> decimal)
{
    return readDecimal4<UnitPrice>(text, kUnitPrice, decimal);
}

NumberResult<Quantity> readQuantity(QStringView text, std::optional<QChar> decimal)
{
    return readDecimal4<Quantity>(text, kQuantity, decimal);
}

NumberResult<Rate> readRate(QStringView text, std::optional<QChar> decimal)
{
    return read(withoutPercent(text), kRate, decimal).map([](qint64 bp) {
        return Rate::fromBasisPoints(int(bp));
    });
}

std::optional<QChar> provenDecimal(QStringView text)
{
    const std::optional<Runs> number = runs(stripped(withoutPercent(text)).digits);
    if (!number || number->signs.empty())
        return std::nullopt;
    const std::optional<Reading> read = reading(*number, {});
    if (!read)
        return std::nullopt;
    switch (*read) {
    case Reading::Decimal: return number->signs.back();
    case Reading::LoneThree: return std::nullopt;
    case Reading::Whole: break;
    }
    // "1.234.567": what groups is not the decimal sign.
    if (number->signs[0] == u'.')
        return u',';
    if (number->signs[0] == u',')
        return u'.';
    return std::nullopt;
}

QString formatPlain(Money amount, const NumberStyle& style) { return styled(amount.toPlain(), 2, style); }

QString format(Money amount, const NumberStyle& style)
{
    return withCurrency(formatPlain(amount, style), style);
}

QString formatPlain(UnitPrice unit, const NumberStyle& style)
{
    // Two or four, never three: "1,234" would be read as a thousand.
    const QString plain = toPlain(unit);
    return styled(plain, placesOf(plain) > 2 ? 4 : 2, style);
}

QString format(UnitPrice unit, const NumberStyle& style)
{
    return withCurrency(formatPlain(unit, style), style);
}

QString format(Quantity quantity, const NumberStyle& style)
{
    // A fourth place where three could be thousands, so that what is shown is read back.
    const QString plain = toPlain(quantity);
    const bool belowOne = quantity > Quantity::fromWhole(-1) && quantity < Quantity::fromWhole(1);
    return styled(plain, placesOf(plain) == 3 && !belowOne ? 4 : 0, style);
}

QString format(Rate rate, const NumberStyle& style)
{
    QString text = styled(toPlain(rate), 0, style);
    text += style.percent;
    return text;
}

}  // namespace greenhand
