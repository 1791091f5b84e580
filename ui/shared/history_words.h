#pragma once

#include "core/workflow/ledger.h"

#include <QString>

namespace greenhand {

/// A row of the history as a person tells it: "10:52, thabo: saved the job card. Technician: Sipho → Lerato."
[[nodiscard]] QString sentence(const HistoryRow& row);

}  // namespace greenhand
