#pragma once

#include <QString>

namespace greenhand {

/// What a person is told went wrong is in the log as well, so that nothing fails in one of the two only.
/// Called by what does the telling, and nowhere else.
void logTold(const QString& sentence, const QString& details = {});

}  // namespace greenhand
