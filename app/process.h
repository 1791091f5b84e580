#pragma once

#include "core/storage/history.h"

namespace greenhand {

enum class Program { Window, CommandLine };

/// The computer's user and this machine, as the history names who did something.
[[nodiscard]] Actor actorOfProcess(Program program);

/// No core files and no looking in from other processes: both would show the
/// password (reliability 4). Nothing in a Debug build, so that a debugger works.
void hardenProcess();

/// A write to a closed pipe or beyond a size limit fails as an error, not by ending the program.
void ignoreWriteSignals();

}  // namespace greenhand
