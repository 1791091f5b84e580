#pragma once

#include "core/domain/vat.h"
#include "core/storage/database.h"

namespace greenhand {

class VatRepository {
public:
    explicit VatRepository(Database& db) : m_db{db} {}

    Result<std::vector<VatType>> all() const;
    Result<void> add(const VatType& type);
    Result<void> replace(const VatType& type);  ///< the one with its code

private:
    Database& m_db;
};

}  // namespace greenhand
