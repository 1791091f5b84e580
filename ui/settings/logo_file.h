#pragma once

#include "core/result.h"

#include <QByteArray>

namespace greenhand {

/// A picture file (PNG, JPEG or SVG) as a PNG of our own, no larger than paper
/// shows: nothing foreign is kept in the ledger. Fails with a sentence about
/// the file: unreadable, more than 5 MB, no such picture, damaged, or an SVG
/// that would pull in other files.
[[nodiscard]] Result<QByteArray> logoFromFile(const QString& path);

}  // namespace greenhand
