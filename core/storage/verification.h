#pragma once

#include "core/storage/database.h"

#include <functional>

namespace greenhand {

/// One thing that is not as it must be.
struct Finding {
    QString check;  ///< "sums", "digest", "history", "states", "numbers", "database", "counters"
    QString what;   ///< one English sentence with the number or row it is about
};

/// Reads a whole ledger and holds it against its own rules: SQLite's integrity
/// and foreign keys, sums of lines against totals, digests, the history chain,
/// states against push rows, push rows against their steps, invariants I3 to
/// I7 of reliability 2.3, numbers without gaps (issued or void), counters and
/// search index. Empty: all is well.
[[nodiscard]] Result<std::vector<Finding>> verifyLedger(Database& db);

}  // namespace greenhand
