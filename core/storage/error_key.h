#pragma once

#include "core/result.h"

namespace greenhand {

/// How an error's kind is spelt in the journal: "no_answer", "rejected" …
[[nodiscard]] QString toKey(ErrorKind kind);
[[nodiscard]] std::optional<ErrorKind> errorKindFromKey(QStringView key);

}  // namespace greenhand
