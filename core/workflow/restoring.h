#pragma once

#include "core/result.h"

namespace greenhand {

/// Puts a backup in a ledger's place, with those attachments that are missing; nobody may have the ledger
/// open. What is there is put aside beside it, as "NAME.before-restore-20261124-081502", and nothing is
/// deleted. The ledger then begins a new epoch when it is opened (Epoch): nothing is sent before a person has
/// said that it is the one to work with. Says what the old one is called now; empty where there was none.
/// InUse; NoSuchFile, ForeignFile, NotBackup, NewerFile or DamagedFile of the backup; DiskFull,
/// UnwritableFile, FileExists, Storage. Nobody can open the ledger meanwhile; after a failure it is where it
/// was. May be called from any thread.
[[nodiscard]] Result<QString> restoreBackup(const QString& backup, const QString& ledgerPath);

}  // namespace greenhand
