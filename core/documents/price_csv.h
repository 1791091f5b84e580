#pragma once

#include "core/documents/lead_csv.h"
#include "core/domain/price_item.h"

#include <QStringList>

#include <vector>

namespace greenhand {

/// The columns of a price list's file: code description kind unit price vat cost.
[[nodiscard]] const QStringList& priceFields();
/// A price as a row of such a file.
[[nodiscard]] QStringList priceRow(const PriceItem& item);

struct PriceFile {
    struct Item {
        int line = 0;
        PriceItem item;  ///< without an id
    };
    std::vector<Item> items;  ///< in the file's order, each code once
    std::vector<BadRow> bad;  ///< left out; named by their code
};

/// Prices and costs are exclusive of VAT. `kind` defaults to part, `vat` to standard; no cost: not known.
/// BadImport when a required column is missing (code, description, price) or a column is there twice.
[[nodiscard]] Result<PriceFile> readPrices(const CsvTable& table);

}  // namespace greenhand
