#pragma once

#include <QDateTime>

#include <vector>

namespace greenhand {

/// Which of the backups made at these moments need not be kept any longer (reliability 3.6). Kept are the 10
/// latest, and the last one of each of the 30 latest days, 12 latest weeks and 84 latest months that have
/// any: seven years, as the Companies Act wants its records (s 24).
[[nodiscard]] std::vector<QDateTime> superseded(std::vector<QDateTime> made);

}  // namespace greenhand
