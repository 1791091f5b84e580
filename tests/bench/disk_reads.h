#pragma once

#include "tests/bench/figures.h"

#include <functional>

namespace greenhand::bench {

// A ledger of a million invoices is larger than what many computers keep of it in memory. A figure that
// waited for the disk says how fast that is; so it is told apart from those that did not.

/// Bytes that this process has had read from storage so far, as Linux counts them; 0 elsewhere.
[[nodiscard]] qint64 readFromDisk();

/// Times of the same thing.
struct Times {
    Series all;
    Series fromMemory;  ///< of those during which this process read nothing from the disk

    /// `measure` gives how long it took.
    void take(const std::function<double()>& measure);
    /// For the table: how many of all waited for the disk, and the p99 of those that did not.
    [[nodiscard]] std::vector<Figure> waits(const QString& unit) const;
};

}  // namespace greenhand::bench
