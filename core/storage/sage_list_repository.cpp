#include "core/storage/sage_list_repository.h"

#include "core/storage/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

QString toKey(SageList list)
{
    switch (list) {
    case SageList::Item: return u"item"_s;
    case SageList::Account: return u"account"_s;
    case SageList::TaxType: return u"tax_type"_s;
    case SageList::Customer: return u"customer"_s;
    case SageList::Representative: return u"representative"_s;
    }
    return {};
}

std::optional<SageList> sageListFromKey(QStringView key)
{
    for (const SageList list :
         {SageList::Item, SageList::Account, SageList::TaxType, SageList::Customer, SageList::Representative})
        if (toKey(list) == key)
            return list;
    return std::nullopt;
}

const QString kSelect =
    u"SELECT sage_id, code, name, email, tax_reference, phone, rate_bp, active, usable, is_default FROM sage_entry "_s;

Result<SageEntry> toEntry(const QSqlQuery& row)
{
    return SageEntry{.sageId = wholeAt(row, 0),
                     .code = textAt(row, 1),
                     .name = textAt(row, 2),
                     .email = textAt(row, 3),
                     .taxReference = textAt(row, 4),
                     .phone = textAt(row, 5),
                     .rateBasisPoints = intAt(row, 6),
                     .active = flagAt(row, 7),
                     .usable = flagAt(row, 8),
                     .isDefault = flagAt(row, 9)};
}

using Mapping = std::pair<QString, SageTarget>;

Result<Mapping> toMapping(const QSqlQuery& row)
{
    const auto list = sageListFromKey(textAt(row, 1));
    if (!list)
        return fail(ErrorKind::Storage, u"list of mapping "_s + textAt(row, 0));
    return Mapping{textAt(row, 0), {.list = *list, .sageId = wholeAt(row, 2), .name = textAt(row, 3)}};
}

}  // namespace

Result<void> SageListRepository::replace(SageList list, const std::vector<SageEntry>& entries)
{
    return m_db.atomically([&]() -> Result<void> {
        if (auto cleared =
                m_db.execute(u"DELETE FROM sage_entry WHERE list = :list"_s, {{":list"_L1, toKey(list)}});
            !cleared)
            return passOn(cleared);
        for (const SageEntry& entry : entries)
            if (auto added = add(list, entry); !added)
                return added;
        return {};
    });
}

Result<void> SageListRepository::put(SageList list, const SageEntry& entry)
{
    return m_db.atomically([&]() -> Result<void> {
        if (auto gone = m_db.execute(u"DELETE FROM sage_entry WHERE list = :list AND sage_id = :sage_id"_s,
                                     {{":list"_L1, toKey(list)}, {":sage_id"_L1, entry.sageId}});
            !gone)
            return passOn(gone);
        return add(list, entry);
    });
}

Result<void> SageListRepository::add(SageList list, const SageEntry& entry)
{
    return m_db
        .execute(u"INSERT INTO sage_entry (list, sage_id, code, name, email, tax_reference, phone, "
                 "rate_bp, active, usable, is_default) VALUES (:list, :sage_id, :code, :name, :email, "
                 ":tax_reference, :phone, :rate, :active, :usable, :is_default)"_s,
                 {{":list"_L1, toKey(list)},
                  {":sage_id"_L1, entry.sageId},
                  {":code"_L1, entry.code},
                  {":name"_L1, entry.name},
                  {":email"_L1, entry.email},
                  {":tax_reference"_L1, entry.taxReference},
                  {":phone"_L1, entry.phone},
                  {":rate"_L1, entry.rateBasisPoints},
                  {":active"_L1, entry.active},
                  {":usable"_L1, entry.usable},
                  {":is_default"_L1, entry.isDefault}})
        .map([](int) {});
}

Result<std::vector<SageEntry>> SageListRepository::entries(SageList list) const
{
    return m_db.all<SageEntry>(kSelect + u"WHERE list = :list ORDER BY name, code, sage_id"_s,
                               {{":list"_L1, toKey(list)}}, toEntry);
}

Result<std::optional<SageEntry>> SageListRepository::itemWithCode(const QString& code) const
{
    return firstOf(m_db.all<SageEntry>(
        kSelect + u"WHERE list = 'item' AND code = :code AND active = 1 ORDER BY sage_id LIMIT 1"_s,
        {{":code"_L1, code}}, toEntry));
}

Result<std::optional<SageEntry>> SageListRepository::entry(SageList list, qint64 sageId) const
{
    return firstOf(m_db.all<SageEntry>(kSelect + u"WHERE list = :list AND sage_id = :sage_id"_s,
                                       {{":list"_L1, toKey(list)}, {":sage_id"_L1, sageId}}, toEntry));
}

Result<QMap<QString, SageTarget>> SageListRepository::mappings() const
{
    return m_db.all<Mapping>(u"SELECT key, list, sage_id, name FROM sage_mapping"_s, {}, toMapping)
        .map([](const std::vector<Mapping>& rows) {
            QMap<QString, SageTarget> mappings;
            for (const auto& [key, target] : rows)
                mappings.insert(key, target);
            return mappings;
        });
}

Result<void> SageListRepository::map(const QString& key, const SageTarget& target)
{
    return m_db
        .execute(u"INSERT INTO sage_mapping (key, list, sage_id, name) VALUES (:key, :list, :sage_id, :name) "
                 "ON CONFLICT (key) DO UPDATE SET list = excluded.list, sage_id = excluded.sage_id, "
                 "name = excluded.name"_s,
                 {{":key"_L1, key},
                  {":list"_L1, toKey(target.list)},
                  {":sage_id"_L1, target.sageId},
                  {":name"_L1, target.name}})
        .map([](int) {});
}

Result<void> SageListRepository::unmapAll()
{
    return m_db.execute(u"DELETE FROM sage_mapping"_s).map([](int) {});
}

}  // namespace greenhand
