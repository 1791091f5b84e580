#pragma once

#include <QString>

namespace greenhand {

/// Our own number as people write it: "#2280".
[[nodiscard]] inline QString numberText(qint64 number) { return u'#' + QString::number(number); }

}  // namespace greenhand
