#include "core/storage/setting_repository.h"

#include "core/storage/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

using Entry = std::pair<QString, QString>;

Result<Entry> toEntry(const QSqlQuery& row) { return Entry{textAt(row, 0), textAt(row, 1)}; }

}  // namespace

Result<std::optional<QString>> SettingRepository::value(const QString& key) const
{
    return firstOf(
        m_db.all<QString>(u"SELECT value FROM setting WHERE key = :key"_s, {{":key"_L1, key}}, toText));
}

Result<QMap<QString, QString>> SettingRepository::all() const
{
    return m_db.all<Entry>(u"SELECT key, value FROM setting"_s, {}, toEntry)
        .map([](const std::vector<Entry>& rows) {
            QMap<QString, QString> settings;
            for (const auto& [key, value] : rows)
                settings.insert(key, value);
            return settings;
        });
}

Result<void> SettingRepository::set(const QString& key, const QString& value)
{
    return m_db
        .execute(u"INSERT INTO setting (key, value) VALUES (:key, :value) "
                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                 {{":key"_L1, key}, {":value"_L1, value}})
        .map([](int) {});
}

Result<std::optional<QString>> SettingRepository::meta(const QString& key) const
{
    return firstOf(
        m_db.all<QString>(u"SELECT value FROM meta WHERE key = :key"_s, {{":key"_L1, key}}, toText));
}

Result<void> SettingRepository::setMeta(const QString& key, const QString& value)
{
    return m_db
        .execute(u"INSERT INTO meta (key, value) VALUES (:key, :value) "
                 "ON CONFLICT (key) DO UPDATE SET value = excluded.value"_s,
                 {{":key"_L1, key}, {":value"_L1, value}})
        .map([](int) {});
}

Result<qint64> SettingRepository::takeNumber()
{
    return m_db.atomically([&]() -> Result<qint64> {
        const auto stored = meta(u"next_number"_s);
        if (!stored)
            return passOn(stored);
        bool readable = true;
        const qint64 number = stored->value_or(u"1"_s).toLongLong(&readable);
        if (!readable || number < 1)
            return fail(ErrorKind::Storage, u"next_number is "_s + stored->value_or(QString()));
        if (auto done = setMeta(u"next_number"_s, QString::number(number + 1)); !done)
            return passOn(done);
        return number;
    });
}

}  // namespace greenhand
