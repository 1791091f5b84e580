#pragma once

#include "core/result.h"

#include <QString>

#include <vector>

namespace greenhand {

class Database;

/// "GRNH": marks a file as a ledger of ours.
inline constexpr int kApplicationId = 0x47524e48;
inline constexpr int kBackupId = 0x47524e42;  ///< in its place in a backup, so that nobody works with that

/// One step of the schema, in statements: SQLite's driver runs one a call.
struct Migration {
    const char* what;
    std::vector<QString> statements;
    /// What SQL alone cannot do, behind the statements.
    Result<void> (*then)(Database&) = nullptr;
};

/// Append only: a step that was shipped is never edited.
[[nodiscard]] const std::vector<Migration>& migrations();

/// The version that this program writes.
[[nodiscard]] int schemaVersion();
[[nodiscard]] Result<int> storedVersion(Database& db);

/// Brings the file up to the last step, one transaction a step, its version in the same.
[[nodiscard]] Result<void> migrate(Database& db, const std::vector<Migration>& steps = migrations());

}  // namespace greenhand
