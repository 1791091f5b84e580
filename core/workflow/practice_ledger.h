#pragma once

#include "core/workflow/ledger.h"

namespace greenhand {

/// What the practice company is made from.
struct PracticeMaterial {
    QByteArray leadsCsv;
    QByteArray priceListCsv;
};

/// A new practice ledger with the practice company's customers, price list and
/// leads, their dates moved so that the newest job was finished today. Its
/// next invoice is #2280, as in the manual. Fails as Ledger::create does.
[[nodiscard]] Result<std::unique_ptr<Ledger>> createPracticeLedger(const QString& path,
                                                                   const PracticeMaterial& material,
                                                                   Actor actor, Clock clock = {},
                                                                   Place place = {});

}  // namespace greenhand
