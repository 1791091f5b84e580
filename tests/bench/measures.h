#pragma once

#include "core/result.h"
#include "tests/bench/figures.h"

namespace greenhand::bench {

/// What is measured on a ledger. Ours and the bare work take turns within one run.
struct Job {
    QString ledger;     ///< a working copy: some measures write into it
    bool once = false;  ///< everything a few times only, to see that it works

    [[nodiscard]] int times(int usual) const { return once ? std::max(1, usual / 20) : usual; }
};

using Measured = Result<std::vector<Figure>>;

/// Lists, search, counts, job card, invoice: nothing is changed.
Measured measureReading(const Job& job);
/// Greenhand's window from the process's start on, beside the same window over nothing.
Measured measureStart(const Job& job);
/// Typing, scrolling, filtering and opening in the window, until it is painted.
Measured measureWindow(const Job& job);
/// One invoice as a PDF beside the same texts drawn directly.
Measured measurePage(const Job& job);
/// Generate and import beside the same rows by raw SQLite.
Measured measureWriting(const Job& job);
/// The push beside its own requests sent bare.
Measured measurePush(const Job& job);
/// 500 leads taken to Completed and 5 000 searches: memory, and how long the window stood still.
Measured measureHour(const Job& job);
/// Beside one bare read of every row.
Measured measureVerify(const Job& job);

}  // namespace greenhand::bench
