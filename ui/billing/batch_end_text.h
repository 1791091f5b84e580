#pragma once

#include "core/workflow/push_batch.h"

#include <QString>

namespace greenhand {

/// What Push All came to, in the words of its list: "In Sage One: 3 of 5; not yet: 1, left out: 1."
[[nodiscard]] QString batchEndText(const BatchCount& count);

}  // namespace greenhand
