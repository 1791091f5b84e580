#pragma once

#include "core/result.h"

#include <QString>

#include <functional>

namespace greenhand::bench {

struct MadeLedger {
    int invoices = 1'000'000;  ///< with as many leads, and a few leads that wait
    quint64 seed = 1;
    std::function<void(int invoices)> progress = {};  ///< now and then
    std::function<void()> indexing = {};              ///< when all rows are there
};

/// How many leads without an invoice a ledger gets beside its invoices.
[[nodiscard]] int waitingLeads(int invoices);

/// Writes a whole ledger of some twelve years of work: its rows by raw SQLite
/// and in the product's schema, the indexes after the rows. The same for the
/// same size and seed but for what names this very file. FileExists.
Result<void> makeLedger(const QString& path, const MadeLedger& what);

}  // namespace greenhand::bench
