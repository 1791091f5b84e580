#pragma once

#include "core/storage/history.h"
#include "core/workflow/epoch.h"

namespace greenhand {

enum class Program { Window, CommandLine };

/// The computer's user and this machine, as the history names who did something.
[[nodiscard]] Actor actorOfProcess(Program program);

/// This computer, as ledgers know it: its id, hashed so that it says nothing elsewhere, and the folder
/// in which it remembers them.
[[nodiscard]] Place placeOfProcess();

/// No core files and no looking in from other processes: both would show the
/// password (reliability 4). Nothing in a Debug build, so that a debugger works.
void hardenProcess();

/// What cannot be handled ends the program, but not without a line in the log and a sentence on stderr:
/// an exception that nobody caught, no memory left, a failed assertion. The next start recovers.
void sayLastWords();

/// A write to a closed pipe or beyond a size limit fails as an error, not by ending the program.
void ignoreWriteSignals();

}  // namespace greenhand
