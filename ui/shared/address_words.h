#pragma once

#include <QString>

namespace greenhand {

// What is wrong with what was typed, said beside the field; empty for what is right and for nothing typed.

[[nodiscard]] QString emailProblem(const QString& email);
[[nodiscard]] QString vatNumberProblem(const QString& number);

}  // namespace greenhand
