#pragma once

#include "core/storage/database.h"

struct sqlite3;
struct sqlite3_backup;

namespace greenhand {

/// A copy of an open ledger that is made piece by piece while it is worked with; what is written meanwhile
/// is in it as well. By SQLite's backup on the ledger's own connection, since nobody else may open the file.
/// That needs the Qt driver and this program to share one SQLite, as they do on Debian. Must not outlive the
/// database.
class LedgerCopy {
public:
    /// `target` must be there, empty, and is not synced. Storage, UnwritableFile.
    static Result<std::unique_ptr<LedgerCopy>> begin(Database& source, const QString& target);
    ~LedgerCopy();
    LedgerCopy(const LedgerCopy&) = delete;
    LedgerCopy& operator=(const LedgerCopy&) = delete;

    /// Goes on for so long; true once the copy is whole and closed. Nothing is copied while a transaction is
    /// open on the ledger. DiskFull, UnwritableFile, DamagedFile, Storage: no copy comes of it any more.
    Result<bool> copyFor(int milliseconds);
    [[nodiscard]] int percent() const { return m_percent; }

private:
    LedgerCopy(QString target, sqlite3* file, sqlite3_backup* backup);

    [[nodiscard]] tl::unexpected<Error> failed(int code);
    Result<void> close();

    const QString m_target;
    sqlite3* m_file;
    sqlite3_backup* m_backup;
    int m_percent = 0;
};

}  // namespace greenhand
