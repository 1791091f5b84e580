#pragma once

#include "core/domain/id.h"
#include "core/storage/database.h"

#include <vector>

namespace greenhand {

/// Job lines that were changed on the job card while their invoice lines had been
/// changed on the draft: the clerk has not chosen between the two yet.
class PendingChangeRepository {
public:
    explicit PendingChangeRepository(Database& db) : m_db{db} {}

    Result<void> add(InvoiceId invoice, JobLineId line);  ///< again: nothing happens
    Result<void> clear(InvoiceId invoice);
    Result<std::vector<JobLineId>> of(InvoiceId invoice) const;

private:
    Database& m_db;
};

}  // namespace greenhand
