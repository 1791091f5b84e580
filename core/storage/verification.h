#pragma once

#include "core/storage/database.h"

#include <functional>

namespace greenhand {

/// One thing that is not as it must be.
struct Finding {
    /// "sums", "digest", "history", "states", "numbers", "database", "counters", or the
    /// invariant of reliability 2.3 that does not hold: "I1" … "I9"
    QString check;
    QString what;  ///< one English sentence with the number or row it is about
};

/// Reads a whole ledger and holds it against its own rules: SQLite's integrity
/// and foreign keys, sums of lines against totals, digests, the history chain,
/// states against push rows, the invariants of reliability 2.3 (I8, the lock, is
/// held by having the file open), numbers without gaps (issued or void), counters
/// and search index. Empty: all is well.
[[nodiscard]] Result<std::vector<Finding>> verifyLedger(Database& db);

}  // namespace greenhand
