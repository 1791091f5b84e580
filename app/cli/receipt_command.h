#pragma once

#include "app/cli/command_line.h"

namespace greenhand::cli {

[[nodiscard]] Command receiptCommand();  ///< receipt

}  // namespace greenhand::cli
