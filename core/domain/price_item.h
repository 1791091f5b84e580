#pragma once

#include "core/domain/job_card.h"

namespace greenhand {

/// One entry of the price list.
struct PriceItem {
    PriceItemId id;
    QString code;  ///< unique; a Sage item of the same code is where its lines go
    QString description;
    LineKind kind = LineKind::Part;
    QString unit;
    UnitPrice price;  ///< exclusive of VAT
    QString vat = kStandardVat;
    std::optional<UnitPrice> cost = {};  ///< what we pay for it, exclusive of VAT
    bool inUse = true;                   ///< else it is kept, and offered no more

    friend bool operator==(const PriceItem&, const PriceItem&) = default;
};

}  // namespace greenhand
