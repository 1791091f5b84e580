#pragma once

#include "core/domain/price_item.h"
#include "core/storage/database.h"

#include <optional>

namespace greenhand {

class PriceListRepository {
public:
    explicit PriceListRepository(Database& db) : m_db{db} {}

    Result<PriceItemId> add(const PriceItem& item);  ///< the id given is not looked at
    Result<void> save(const PriceItem& item);        ///< by its id
    Result<std::vector<PriceItem>> all() const;      ///< by code
    Result<std::optional<PriceItem>> withCode(const QString& code) const;
    /// Items whose code begins with, or whose description contains, the text.
    Result<std::vector<PriceItem>> matching(const QString& text, int limit) const;

private:
    Database& m_db;
};

}  // namespace greenhand
