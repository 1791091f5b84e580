#pragma once

#include "core/domain/price_item.h"
#include "core/storage/database.h"

#include <optional>
#include <vector>

namespace greenhand {

/// What the price list is sorted by.
enum class PriceSort { Code, Description, Kind, Unit, Price, Vat, Cost, Use };
enum class OutOfUse { Hidden, Shown };

struct PriceQuery {
    QString search = {};  ///< words over code and description
    OutOfUse outOfUse = OutOfUse::Hidden;
    PriceSort by = PriceSort::Code;
    bool ascending = true;
    std::optional<PriceItemId> after = {};
    int limit = 100;
};

class PriceListRepository {
public:
    explicit PriceListRepository(Database& db) : m_db{db} {}

    Result<PriceItemId> add(const PriceItem& item);  ///< the id given is not looked at
    Result<void> save(const PriceItem& item);        ///< by its id
    Result<PriceItem> find(PriceItemId id) const;
    Result<std::vector<PriceItem>> all() const;  ///< by code, those out of use as well
    Result<std::vector<PriceItem>> page(const PriceQuery& query) const;
    Result<std::optional<PriceItem>> withCode(const QString& code) const;
    /// Items in use whose code begins with, or whose description contains, the text.
    Result<std::vector<PriceItem>> matching(const QString& text, int limit) const;

private:
    Database& m_db;
};

}  // namespace greenhand
