#pragma once

#include "core/domain/money.h"
#include "core/result.h"

#include <vector>

namespace greenhand {

enum class PriceMode { Exclusive, Inclusive };  ///< of VAT; one for a whole document

/// Where VAT is rounded. Ours is per line; per document where Sage One was seen to do so.
enum class VatRounding { PerLine, PerDocument };

/// What of a line decides its amounts.
struct LineTerms {
    Quantity quantity;
    UnitPrice unitPrice;
    Rate discount;
    Rate vatRate;
};

struct LineAmounts {
    Money gross;     ///< quantity × price
    Money discount;  ///< of the gross, as prices are written: exclusive or inclusive
    Money exclusive;
    Money vat;
    Money total;  ///< exclusive + vat

    friend bool operator==(const LineAmounts&, const LineAmounts&) = default;
};

/// The VAT of one rate in a document.
struct VatSum {
    Rate rate;
    Money exclusive;
    Money vat;

    friend bool operator==(const VatSum&, const VatSum&) = default;
};

struct Totals {
    Money discount;
    Money exclusive;
    Money vat;
    Money total;
    std::vector<VatSum> byRate;  ///< ordered by rate, highest first

    friend bool operator==(const Totals&, const Totals&) = default;
};

/// product.md 6: gross = quantity × price rounded to the cent, discount = gross
/// × rate rounded, what remains is exclusive (VAT on top, rounded) or inclusive
/// (VAT = exact fraction rate/(100+rate) of it, rounded). Halves away from zero.
[[nodiscard]] LineAmounts lineAmounts(const LineTerms& line, PriceMode mode) noexcept;

/// The sum of the lines; the one place that adds up. Per document the VAT is
/// reckoned once for each rate from the summed amounts instead.
/// Fails with TooLarge beyond Money::kMaxCents.
[[nodiscard]] Result<Totals> totals(const std::vector<LineTerms>& lines, PriceMode mode,
                                    VatRounding rounding = VatRounding::PerLine);

}  // namespace greenhand
