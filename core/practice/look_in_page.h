#pragma once

#include "core/practice/company.h"

namespace greenhand::practice {

/// A page for people: the documents and the outbox of a practice company.
[[nodiscard]] QByteArray lookInPage(const Company& company);

}  // namespace greenhand::practice
