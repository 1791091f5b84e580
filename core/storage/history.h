#pragma once

#include "core/storage/database.h"

#include <QJsonObject>
#include <QSet>

#include <vector>

namespace greenhand {

/// Who did something; written into every history row.
struct Actor {
    QString user = {};     ///< the computer's user name, "greenhand-cli" marked as such
    QString machine = {};  ///< host name
};

struct HistoryEntry {
    QString entity;  ///< "lead", "invoice", "customer", "push", "setting", "mapping", "ledger"
    qint64 entityId = 0;
    QString action;  ///< past tense, as "generated", "updated"
    QJsonObject before = {};
    QJsonObject after = {};
};

struct HistoryRow {
    qint64 seq = 0;
    qint64 utcMs = 0;
    Actor actor;
    HistoryEntry entry;
};

/// Append-only and chained: each row's hash covers the one before, triggers
/// refuse UPDATE and DELETE (reliability 6.1). Written in the transaction of
/// the change it tells of.
class History {
public:
    History(Database& db, Actor actor) : m_db{db}, m_actor{std::move(actor)} {}

    [[nodiscard]] const Actor& actor() const { return m_actor; }

    Result<void> append(qint64 utcMs, const HistoryEntry& entry);
    Result<std::vector<HistoryRow>> of(const QString& entity, qint64 entityId) const;

    /// The "file" of each attachment whose last word is that it was removed.
    Result<QSet<QString>> removedAttachments() const;

    /// Walks the chain; the seq of the first broken row, none when whole.
    Result<std::optional<qint64>> firstBroken() const;
    struct Head {
        qint64 count = 0;
        QByteArray hash;
    };
    Result<Head> head() const;
    /// Whether this history has that point behind it.
    Result<bool> reaches(const Head& point) const;

private:
    Database& m_db;
    Actor m_actor;
};

}  // namespace greenhand
