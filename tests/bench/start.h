#pragma once

#include <QStringList>

namespace greenhand::bench {

/// The process whose start is measured: "LEDGER SINCE" is Greenhand as main() begins it, "- SINCE" its
/// window over nothing. SINCE is when it was started, in nanoseconds of the steady clock. Says in one line
/// the milliseconds until the list was painted and its memory, and ends.
int startAndTell(const QStringList& words, char* argv[]);

}  // namespace greenhand::bench
