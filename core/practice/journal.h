#pragma once

#include "core/result.h"

#include <QFile>
#include <QJsonObject>
#include <QLockFile>

#include <functional>
#include <memory>

namespace greenhand::practice {

/// What happened to the practice company, one line of JSON a change, on the disk before it counts.
class Journal {
public:
    using Replay = std::function<void(const QJsonObject& change)>;

    /// Makes the file if there is none, else replays it; a last line that a crash tore is cut off.
    /// Fails naming the file: UnwritableFile, InUse, ForeignFile or DamagedFile.
    [[nodiscard]] static Result<std::unique_ptr<Journal>> open(const QString& path, const Replay& replay);

    /// Comes back once the change is on the disk; after a failure the file is as it was before.
    [[nodiscard]] Result<void> append(const QJsonObject& change);

private:
    explicit Journal(const QString& path);
    [[nodiscard]] Result<void> prepare(const Replay& replay);
    [[nodiscard]] Result<void> readBack(const QByteArray& content, const Replay& replay);
    [[nodiscard]] Result<void> write(const QByteArray& line);
    [[nodiscard]] tl::unexpected<Error> problem(ErrorKind kind, const QString& detail) const;

    QFile m_file;
    QLockFile m_lock;
};

}  // namespace greenhand::practice
