#include "core/storage/history.h"

#include "core/storage/columns.h"

#include <QCryptographicHash>
#include <QJsonDocument>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr int kHashBytes = 32;

/// A row as it is stored: the JSON as text, since the hash is over its bytes.
struct Link {
    qint64 seq = 0;
    qint64 utcMs = 0;
    QString actor;
    QString machine;
    QString entity;
    qint64 entityId = 0;
    QString action;
    QString before;
    QString after;
    QByteArray previous;
    QByteArray hash;
};

/// Each field with its length in front, so that nothing can move from one field to the next.
QByteArray hashOf(const Link& link)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const std::array fields{QByteArray::number(link.seq), QByteArray::number(link.utcMs),
                            link.actor.toUtf8(),          link.machine.toUtf8(),
                            link.entity.toUtf8(),         QByteArray::number(link.entityId),
                            link.action.toUtf8(),         link.before.toUtf8(),
                            link.after.toUtf8(),          link.previous};
    for (const QByteArray& field : fields) {
        hash.addData(QByteArray::number(field.size()));
        hash.addData(QByteArrayLiteral(":"));
        hash.addData(field);
    }
    return hash.result();
}

const QString kSelect =
    u"SELECT seq, utc_ms, actor, machine, entity, entity_id, action, before_json, after_json, "
    "prev_hash, hash FROM history "_s;

Result<Link> toLink(const QSqlQuery& row)
{
    return Link{.seq = wholeAt(row, 0),
                .utcMs = wholeAt(row, 1),
                .actor = textAt(row, 2),
                .machine = textAt(row, 3),
                .entity = textAt(row, 4),
                .entityId = wholeAt(row, 5),
                .action = textAt(row, 6),
                .before = textAt(row, 7),
                .after = textAt(row, 8),
                .previous = row.value(9).toByteArray(),
                .hash = row.value(10).toByteArray()};
}

Result<HistoryRow> toHistoryRow(const QSqlQuery& row)
{
    return toLink(row).map([](const Link& link) {
        return HistoryRow{.seq = link.seq,
                          .utcMs = link.utcMs,
                          .actor = {.user = link.actor, .machine = link.machine},
                          .entry = {.entity = link.entity,
                                    .entityId = link.entityId,
                                    .action = link.action,
                                    .before = QJsonDocument::fromJson(link.before.toUtf8()).object(),
                                    .after = QJsonDocument::fromJson(link.after.toUtf8()).object()}};
    });
}

Result<History::Head> toHead(const QSqlQuery& row)
{
    return History::Head{.count = wholeAt(row, 0), .hash = row.value(1).toByteArray()};
}

QString compact(const QJsonObject& object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// As it will be read back, since the hash is over what is stored.
QString storable(const QString& text)
{
    return text.isValidUtf16() ? text : QString::fromUtf8(text.toUtf8());
}

}  // namespace

Result<void> History::append(qint64 utcMs, const HistoryEntry& entry)
{
    return m_db.atomically([&]() -> Result<void> {
        const auto last = head();
        if (!last)
            return passOn(last);
        Link link{.seq = last->count + 1,
                  .utcMs = utcMs,
                  .actor = storable(m_actor.user),
                  .machine = storable(m_actor.machine),
                  .entity = entry.entity,
                  .entityId = entry.entityId,
                  .action = storable(entry.action),
                  .before = compact(entry.before),
                  .after = compact(entry.after),
                  .previous = last->hash,
                  .hash = {}};
        link.hash = hashOf(link);
        return m_db
            .execute(
                u"INSERT INTO history (seq, utc_ms, actor, machine, entity, entity_id, action, before_json, "
                "after_json, prev_hash, hash) VALUES (:seq, :utc_ms, :actor, :machine, :entity, :entity_id, "
                ":action, :before, :after, :previous, :hash)"_s,
                {{":seq"_L1, link.seq},
                 {":utc_ms"_L1, link.utcMs},
                 {":actor"_L1, link.actor},
                 {":machine"_L1, link.machine},
                 {":entity"_L1, link.entity},
                 {":entity_id"_L1, link.entityId},
                 {":action"_L1, link.action},
                 {":before"_L1, link.before},
                 {":after"_L1, link.after},
                 {":previous"_L1, link.previous},
                 {":hash"_L1, link.hash}})
            .map([](int) {});
    });
}

Result<std::vector<HistoryRow>> History::of(const QString& entity, qint64 entityId) const
{
    return m_db.all<HistoryRow>(kSelect + u"WHERE entity = :entity AND entity_id = :entity_id ORDER BY seq"_s,
                                {{":entity"_L1, entity}, {":entity_id"_L1, entityId}}, toHistoryRow);
}

Result<QSet<QString>> History::removedAttachments() const
{
    const auto rows =
        m_db.all<HistoryRow>(kSelect
                                 + u"WHERE action IN ('attachment removed', 'attachment restored') "
                                   "ORDER BY seq"_s,
                             {}, toHistoryRow);
    if (!rows)
        return passOn(rows);
    QSet<QString> removed;
    for (const HistoryRow& row : *rows) {
        const QString file = row.entry.after[u"file"_s].toString();
        if (row.entry.action == "attachment removed"_L1)
            removed.insert(file);
        else
            removed.remove(file);
    }
    return removed;
}

Result<std::optional<qint64>> History::firstBroken() const
{
    Head last{.count = 0, .hash = QByteArray(kHashBytes, '\0')};
    while (true) {
        const auto links = m_db.all<Link>(kSelect + u"WHERE seq > :last ORDER BY seq LIMIT 2000"_s,
                                          {{":last"_L1, last.count}}, toLink);
        if (!links)
            return passOn(links);
        if (links->empty())
            return std::optional<qint64>();
        for (const Link& link : *links) {
            if (link.seq != last.count + 1 || link.previous != last.hash || link.hash != hashOf(link))
                return std::optional{link.seq};
            last = {.count = link.seq, .hash = link.hash};
        }
    }
}

Result<History::Head> History::head() const
{
    return firstOf(m_db.all<Head>(u"SELECT seq, hash FROM history ORDER BY seq DESC LIMIT 1"_s, {}, toHead))
        .map([](const std::optional<Head>& last) {
            return last.value_or(Head{.count = 0, .hash = QByteArray(kHashBytes, '\0')});
        });
}

Result<bool> History::reaches(const Head& point) const
{
    if (point.count == 0)
        return true;
    return firstOf(m_db.all<Head>(u"SELECT seq, hash FROM history WHERE seq = :seq"_s,
                                  {{":seq"_L1, point.count}}, toHead))
        .map([&](const std::optional<Head>& there) { return there && there->hash == point.hash; });
}

}  // namespace greenhand
