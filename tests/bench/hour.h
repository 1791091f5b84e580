#pragma once

#include <QStringList>

namespace greenhand::bench {

/// The process that does an hour's work on a ledger, for its memory's sake by itself: "LEDGER LEADS". Says
/// what it found in one line of JSON.
int workAnHour(const QStringList& words);

/// Peak memory of Greenhand's window over nothing, in a process of its own.
[[nodiscard]] double emptyWindowMiB();

}  // namespace greenhand::bench
