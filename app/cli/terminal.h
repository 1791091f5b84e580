#pragma once

#include <QString>

#include <optional>

namespace greenhand::cli {

[[nodiscard]] bool atTerminal();

/// Asks on the terminal without showing what is typed; nothing after Ctrl+C or
/// at the end of the input.
[[nodiscard]] std::optional<QString> askSecretly(const QString& question);

}  // namespace greenhand::cli
