#pragma once

#include "app/cli/command_line.h"

#include <vector>

namespace greenhand::cli {

/// Every command of the program, in the order of the help.
[[nodiscard]] const std::vector<Command>& commands();

[[nodiscard]] std::vector<Command> ledgerCommands();    ///< init, adopt, settings, verify
[[nodiscard]] std::vector<Command> leadsCommands();     ///< import …, leads, generate
[[nodiscard]] std::vector<Command> invoiceCommands();   ///< update, invoices, pdf
[[nodiscard]] std::vector<Command> sageCommands();      ///< sage …
[[nodiscard]] std::vector<Command> pushCommands();      ///< push, ask, retry, syncing, receipt
[[nodiscard]] std::vector<Command> approvalCommands();  ///< approvals, approve, forget-pin
[[nodiscard]] std::vector<Command> practiceCommands();  ///< practice

}  // namespace greenhand::cli
