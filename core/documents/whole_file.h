#pragma once

#include "core/result.h"

#include <QByteArray>

class QFileDevice;

namespace greenhand {

/// Writes a file whole or not at all; to a device, as /dev/stdout, directly.
/// DiskFull or UnwritableFile, with the file's name.
[[nodiscard]] Result<void> writeWhole(const QByteArray& bytes, const QString& path);

/// Why a file just refused to be written: DiskFull or UnwritableFile, with the file's name.
[[nodiscard]] tl::unexpected<Error> notWritten(const QFileDevice& file);

}  // namespace greenhand
