#include "core/storage/price_list_repository.h"

#include "core/domain/customer.h"
#include "core/storage/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kColumns =
    u"SELECT id, code, description, kind, unit, price_e4, vat, cost_e4 FROM price_item "_s;

Result<PriceItem> toPriceItem(const QSqlQuery& row)
{
    const auto kind = lineKindFromKey(textAt(row, 3));
    if (!kind)
        return fail(ErrorKind::Storage, u"kind of price item "_s + textAt(row, 1));
    const auto cost = maybeAt(row, 7);
    return PriceItem{.id = PriceItemId{wholeAt(row, 0)},
                     .code = textAt(row, 1),
                     .description = textAt(row, 2),
                     .kind = *kind,
                     .unit = textAt(row, 4),
                     .price = UnitPrice::fromE4(wholeAt(row, 5)),
                     .vat = textAt(row, 6),
                     .cost = cost ? std::optional(UnitPrice::fromE4(*cost)) : std::nullopt};
}

Database::List bindings(const PriceItem& item)
{
    return {{":code"_L1, item.code},
            {":description"_L1, item.description},
            {":kind"_L1, toKey(item.kind)},
            {":unit"_L1, item.unit},
            {":price"_L1, item.price.e4()},
            {":vat"_L1, item.vat},
            {":cost"_L1, item.cost ? QVariant(item.cost->e4()) : QVariant()},
            {":folded_code"_L1, folded(item.code)},
            {":folded_description"_L1, folded(item.description)}};
}

}  // namespace

Result<PriceItemId> PriceListRepository::add(const PriceItem& item)
{
    return naming(
               m_db.insert(u"INSERT INTO price_item (code, description, kind, unit, price_e4, vat, cost_e4, "
                           "folded_code, folded_description) VALUES (:code, :description, :kind, :unit, "
                           ":price, :vat, :cost, :folded_code, :folded_description)"_s,
                           bindings(item)),
               item.code)
        .map([](qint64 id) { return PriceItemId{id}; });
}

Result<void> PriceListRepository::save(const PriceItem& item)
{
    Database::List row = bindings(item);
    row.emplace_back(":id"_L1, item.id.value());
    return m_db
        .execute(u"UPDATE price_item SET code = :code, description = :description, kind = :kind, "
                 "unit = :unit, price_e4 = :price, vat = :vat, cost_e4 = :cost, folded_code = :folded_code, "
                 "folded_description = :folded_description WHERE id = :id"_s,
                 row)
        .map([](int) {});
}

Result<std::vector<PriceItem>> PriceListRepository::all() const
{
    return m_db.all<PriceItem>(kColumns + u"ORDER BY folded_code, folded_description, id"_s, {}, toPriceItem);
}

Result<std::optional<PriceItem>> PriceListRepository::withCode(const QString& code) const
{
    return firstOf(
        m_db.all<PriceItem>(kColumns + u"WHERE code = :code"_s, {{":code"_L1, code}}, toPriceItem));
}

Result<std::vector<PriceItem>> PriceListRepository::matching(const QString& text, int limit) const
{
    return m_db.all<PriceItem>(
        kColumns
            + u"WHERE id IN (SELECT id FROM price_item "
              "WHERE instr(folded_code, :text) = 1 OR instr(folded_description, :text) > 0 "
              "ORDER BY folded_code, folded_description, id LIMIT :limit) "
              "ORDER BY folded_code, folded_description, id"_s,
        {{":text"_L1, folded(text.trimmed())}, {":limit"_L1, limit}}, toPriceItem);
}

}  // namespace greenhand
