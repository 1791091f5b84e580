#include "core/storage/price_list_repository.h"

#include "core/domain/customer.h"
#include "core/storage/columns.h"

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kColumns =
    u"SELECT id, code, description, kind, unit, price_e4, vat, cost_e4, in_use FROM price_item "_s;

// Placeholders outlive the bindings, which only point at them.
constexpr std::array kWordNames{":w0"_L1, ":w1"_L1, ":w2"_L1, ":w3"_L1,
                                ":w4"_L1, ":w5"_L1, ":w6"_L1, ":w7"_L1};

/// What makes the order whole, so that a page can begin behind any row.
QStringList orderOf(PriceSort by)
{
    const QStringList byCode{u"folded_code"_s, u"folded_description"_s, u"id"_s};
    switch (by) {
    case PriceSort::Code: return byCode;
    case PriceSort::Description: return {u"folded_description"_s, u"folded_code"_s, u"id"_s};
    case PriceSort::Kind: return QStringList(u"kind"_s) + byCode;
    case PriceSort::Unit: return QStringList(u"unit"_s) + byCode;
    case PriceSort::Price: return QStringList(u"price_e4"_s) + byCode;
    case PriceSort::Vat: return QStringList(u"vat"_s) + byCode;
    case PriceSort::Cost: return QStringList(u"sorted_cost"_s) + byCode;
    case PriceSort::Use: return QStringList(u"out_of_use"_s) + byCode;
    }
    Q_UNREACHABLE();
}

/// The condition for what a query wants, wherever it begins; its words become bindings.
QStringList wantedBy(const PriceQuery& query, Database::List& bindings)
{
    QStringList wanted{query.outOfUse == OutOfUse::Hidden ? u"in_use"_s : u"TRUE"_s};
    const QStringList words = folded(query.search.simplified()).split(u' ', Qt::SkipEmptyParts);
    for (std::size_t at = 0; at < std::min(std::size_t(words.size()), kWordNames.size()); ++at) {
        wanted << u"(instr(folded_code, :w%1) > 0 OR instr(folded_description, :w%1) > 0)"_s.arg(at);
        bindings.emplace_back(kWordNames.at(at), words[qsizetype(at)]);
    }
    return wanted;
}

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
                     .cost = cost ? std::optional(UnitPrice::fromE4(*cost)) : std::nullopt,
                     .inUse = flagAt(row, 8)};
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
            {":in_use"_L1, int(item.inUse)},
            {":folded_code"_L1, folded(item.code)},
            {":folded_description"_L1, folded(item.description)}};
}

}  // namespace

Result<PriceItemId> PriceListRepository::add(const PriceItem& item)
{
    return naming(
               m_db.insert(u"INSERT INTO price_item (code, description, kind, unit, price_e4, vat, cost_e4, "
                           "in_use, folded_code, folded_description) VALUES (:code, :description, :kind, "
                           ":unit, :price, :vat, :cost, :in_use, :folded_code, :folded_description)"_s,
                           bindings(item)),
               item.code)
        .map([](qint64 id) { return PriceItemId{id}; });
}

Result<void> PriceListRepository::save(const PriceItem& item)
{
    Database::List row = bindings(item);
    row.emplace_back(":id"_L1, item.id.value());
    return naming(m_db.execute(
                      u"UPDATE price_item SET code = :code, description = :description, kind = :kind, "
                      "unit = :unit, price_e4 = :price, vat = :vat, cost_e4 = :cost, in_use = :in_use, "
                      "folded_code = :folded_code, folded_description = :folded_description WHERE id = :id"_s,
                      row),
                  item.code)
        .map([](int) {});
}

Result<PriceItem> PriceListRepository::find(PriceItemId id) const
{
    return m_db.one<PriceItem>(kColumns + u"WHERE id = :id"_s, {{":id"_L1, id.value()}}, toPriceItem);
}

Result<std::vector<PriceItem>> PriceListRepository::all() const
{
    return m_db.all<PriceItem>(kColumns + u"ORDER BY folded_code, folded_description, id"_s, {}, toPriceItem);
}

Result<std::vector<PriceItem>> PriceListRepository::page(const PriceQuery& query) const
{
    Database::List bindings{{":limit"_L1, query.limit}};
    QStringList wanted = wantedBy(query, bindings);
    const QStringList order = orderOf(query.by);
    if (query.after) {
        const QString behind = query.ascending ? u">"_s : u"<"_s;
        // By values without a type of their own SQLite looks up the whole place, else its first column only.
        wanted << u"(%1) %2 (SELECT +%3 FROM price_item WHERE id = :after)"_s.arg(order.join(u", "_s), behind,
                                                                                  order.join(u", +"_s));
        bindings.emplace_back(":after"_L1, query.after->value());
    }
    const QString direction = query.ascending ? u" ASC"_s : u" DESC"_s;
    const QStringList parts{kColumns + u"WHERE"_s, wanted.join(u" AND "_s), u"ORDER BY"_s,
                            order.join(direction + u", "_s) + direction, u"LIMIT :limit"_s};
    return m_db.all<PriceItem>(parts.join(u' '), bindings, toPriceItem);
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
              "WHERE in_use AND (instr(folded_code, :text) = 1 OR instr(folded_description, :text) > 0) "
              "ORDER BY folded_code, folded_description, id LIMIT :limit) "
              "ORDER BY folded_code, folded_description, id"_s,
        {{":text"_L1, folded(text.trimmed())}, {":limit"_L1, limit}}, toPriceItem);
}

}  // namespace greenhand
