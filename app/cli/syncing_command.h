#pragma once

#include "app/cli/command_line.h"

namespace greenhand::cli {

[[nodiscard]] Command syncingCommand();  ///< syncing

}  // namespace greenhand::cli
