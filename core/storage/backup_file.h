#pragma once

#include "core/result.h"
#include "core/storage/history.h"

#include <QDateTime>

#include <atomic>
#include <vector>

namespace greenhand {

/// A backup as it lies in its folder, under "STEM-20261124-081502-v53.backup".
struct BackupFile {
    QString path;
    QDateTime made;  ///< of this computer's clock, as its name says
    qint64 size = 0;
    bool isReadable = false;  ///< what follows is known
    QString ledger = {};      ///< whose backup it is, see SettingRepository's "install_id"
    qint64 nextNumber = 0;    ///< the next invoice's, then
    History::Head head = {};  ///< how far its history goes
};

/// What a new one is called.
[[nodiscard]] QString backupName(const QString& stem, const QDateTime& made);
/// The stem that a backup's name begins with; empty: it is not one of ours.
[[nodiscard]] QString stemOf(const QString& backupName);

// All of these may be called from any thread.

[[nodiscard]] BackupFile lookAtBackup(const QString& path);
/// Those of one ledger, the latest first; one that cannot be read counts by its name.
[[nodiscard]] std::vector<BackupFile> backupsIn(const QString& folder, const QString& stem,
                                                const QString& ledger);
/// Reads it through; `head` must be the end of its history. DamagedFile where it is not whole, or where
/// `dropped` says meanwhile that nobody wants it any more.
[[nodiscard]] Result<void> proveBackup(const QString& path, const History::Head& head,
                                       std::atomic_bool* dropped = nullptr);
/// Removes what rotation does not keep (superseded()); one that cannot be read is left alone.
void rotate(const std::vector<BackupFile>& backups);
/// Those attachments of a folder that the other one lacks. DiskFull, UnwritableFile, Storage.
[[nodiscard]] Result<void> copyMissing(const QString& from, const QString& to);

}  // namespace greenhand
