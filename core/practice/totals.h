#pragma once

#include "core/practice/exact_fraction.h"

#include <optional>
#include <vector>

namespace greenhand::practice {

struct LineInput {
    Fraction quantity;
    Fraction price;  ///< with VAT in it when the document is inclusive
    Fraction discountRate = 0;
    Fraction taxRate = 0;
    qint64 taxTypeId = 0;
};

/// Cents.
struct LineTotals {
    qint64 exclusive = 0;
    qint64 discount = 0;
    qint64 tax = 0;
    qint64 total = 0;
};

/// Rounding of a document's total to coins: Company.RoundingType and RoundingValue.
struct CashRounding {
    enum class Way { Up = 0, Down = 1, Normal = 2, None = 3 };  ///< Sage's numbers
    Way way = Way::None;
    qint64 cents = 0;  ///< 0: none
};

struct TotalsRules {
    bool inclusive = false;
    Fraction headerDiscountRate = 0;
    /// Sage One rounds VAT a line or once a rate and document; which of the two is not confirmed.
    bool taxPerDocument = false;
    CashRounding rounding = {};
};

/// Cents; total = exclusive + tax + rounding.
struct DocumentTotals {
    std::vector<LineTotals> lines;
    qint64 exclusive = 0;
    qint64 discount = 0;
    qint64 tax = 0;
    qint64 rounding = 0;
    qint64 total = 0;
};

/// Nothing when an amount is too large to reckon with (10 trillion rand).
[[nodiscard]] std::optional<DocumentTotals> totalsOf(const std::vector<LineInput>& lines,
                                                     const TotalsRules& rules);

}  // namespace greenhand::practice
