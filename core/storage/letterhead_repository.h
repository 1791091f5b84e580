#pragma once

#include "core/domain/id.h"
#include "core/storage/database.h"

#include <QJsonObject>

#include <optional>

namespace greenhand {

/// Our own company as it stood on the invoices that were sent; the same particulars are kept once.
class LetterheadRepository {
public:
    explicit LetterheadRepository(Database& db) : m_db{db} {}

    /// In the place of what was kept with the invoice before.
    Result<void> keep(InvoiceId invoice, const QJsonObject& letterhead);
    Result<std::optional<QJsonObject>> of(InvoiceId invoice) const;

private:
    Database& m_db;
};

}  // namespace greenhand
