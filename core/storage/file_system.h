#pragma once

#include "core/result.h"

#include <QString>

namespace greenhand {

/// Whether a file system of this name lies on another computer, where SQLite's
/// locks and its WAL cannot be relied on.
[[nodiscard]] bool isNetworkFileSystem(QStringView name);

/// Whether a path, or the nearest folder above it that exists, is on such a one.
[[nodiscard]] bool liesOnNetwork(const QString& path);

/// An empty file that only its owner may read; FileExists, ReadOnlyFile or Storage.
[[nodiscard]] Result<void> makePrivateFile(const QString& path);

/// A copy that only its owner may read, not yet synced; DiskFull or UnwritableFile, and then nothing is left.
[[nodiscard]] Result<void> copyPrivately(const QString& from, const QString& to);

/// Gives a file its name for good: never over another one, on the same disk, and durable. FileExists,
/// DiskFull or Storage.
[[nodiscard]] Result<void> moveIntoPlace(const QString& from, const QString& to);

}  // namespace greenhand
