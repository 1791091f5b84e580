#pragma once

#include "core/storage/database.h"

#include <QMap>

#include <optional>

namespace greenhand {

/// Settings as text by key; their meaning, units and limits are workflow/settings.h's.
class SettingRepository {
public:
    explicit SettingRepository(Database& db) : m_db{db} {}

    Result<std::optional<QString>> value(const QString& key) const;
    Result<QMap<QString, QString>> all() const;
    Result<void> set(const QString& key, const QString& value);

    /// Facts about the file itself that are no settings: "kind" (practice or
    /// company), "install_id", "epoch", "next_number", "pace_last_ms",
    /// "pace_blocked_until_ms", "closed_cleanly".
    Result<std::optional<QString>> meta(const QString& key) const;
    Result<void> setMeta(const QString& key, const QString& value);

    /// The next invoice number, taken: it grows by one in the caller's transaction.
    Result<qint64> takeNumber();

private:
    Database& m_db;
};

}  // namespace greenhand
