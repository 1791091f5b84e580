#pragma once

#include "app/cli/session.h"

#include <functional>

namespace greenhand::cli {

/// Does what the financial manager alone may do: where that is refused, with the PIN
/// from GREENHAND_MANAGER_PIN or the terminal.
[[nodiscard]] Result<void> asManager(Session& session, const std::function<Result<void>()>& act);

}  // namespace greenhand::cli
