#pragma once

#include <QSaveFile>

namespace greenhand {

/// Puts a file in its place when all that was written is on the disk; else false, and nothing is changed.
/// QSaveFile::commit() alone does not see that the disk refused what was still in memory.
[[nodiscard]] inline bool putInPlace(QSaveFile& file) { return file.flush() && file.commit(); }

}  // namespace greenhand
