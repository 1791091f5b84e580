#pragma once

#include "core/domain/money.h"
#include "core/domain/text_format.h"

#include <QChar>
#include <QStringView>

#include <tl/expected.hpp>

#include <optional>

namespace greenhand {

/// Why a typed number was not taken.
enum class NumberProblem {
    Empty,
    NotANumber,
    Ambiguous,        ///< "1,234": a thousand, or one and a bit?
    TooManyDecimals,  ///< more places than the field keeps
    TooLarge,
    Negative,
};

template <class T>
using NumberResult = tl::expected<T, NumberProblem>;

/// The signs of a written number.
struct NumberStyle {
    QChar decimal = u',';
    QChar group = u'\u00a0';
    QString currency = QStringLiteral("R\u00a0");  ///< in front, with the space that belongs to it
    QString percent = QStringLiteral("\u00a0%");
};

[[nodiscard]] NumberStyle numberStyle(TextFormat format = textFormat());

// What people type and what files hold, read by one rule whatever the system's
// locale: point and comma are both taken; a last separator with one or two
// digits behind it (or four for prices and quantities) is the decimal one;
// spaces of every width and an "R" in front are passed over. A lone separator
// with three digits behind it groups thousands in money ("1,234" is R1 234,00)
// unless only zeros stand before it, and is Ambiguous in a quantity. Where a
// file has proved which sign is its decimal one, `decimal` settles all of this.
// Negative numbers are refused: a job line never has one. (ux-criteria 32)
[[nodiscard]] NumberResult<Money> readMoney(QStringView text, std::optional<QChar> decimal = {});
[[nodiscard]] NumberResult<UnitPrice> readUnitPrice(QStringView text, std::optional<QChar> decimal = {});
[[nodiscard]] NumberResult<Quantity> readQuantity(QStringView text, std::optional<QChar> decimal = {});
/// A discount: "12,5", "12.5 %"; from 0 to 100.
[[nodiscard]] NumberResult<Rate> readRate(QStringView text, std::optional<QChar> decimal = {});

/// The sign that a text proves to be the decimal one, if it proves any:
/// "2.55" does, "1,234" and "12" do not, "1.234,50" proves the comma.
[[nodiscard]] std::optional<QChar> provenDecimal(QStringView text);

// What format() writes, readers read back, in every format.
/// "R 1 234,50", "-R 1 234,50"
[[nodiscard]] QString format(Money amount, const NumberStyle& style = numberStyle());
/// Two or four places.
[[nodiscard]] QString format(UnitPrice unit, const NumberStyle& style = numberStyle());
/// As many places as it has.
[[nodiscard]] QString format(Quantity quantity, const NumberStyle& style = numberStyle());
/// "12,5 %"
[[nodiscard]] QString format(Rate rate, const NumberStyle& style = numberStyle());
/// Without the currency.
[[nodiscard]] QString formatPlain(Money amount, const NumberStyle& style = numberStyle());
[[nodiscard]] QString formatPlain(UnitPrice unit, const NumberStyle& style = numberStyle());

}  // namespace greenhand
