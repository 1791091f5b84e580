#pragma once

#include "core/result.h"
#include "tests/bench/figures.h"

namespace greenhand::bench {

// What is measured on a ledger. Ours and the bare work take turns within one run.

/// Lists, search, counts, job card, invoice: nothing is changed.
Result<std::vector<Figure>> measureReading(const QString& ledger);
/// Beside one bare read of every row.
Result<std::vector<Figure>> measureVerify(const QString& ledger);

}  // namespace greenhand::bench
