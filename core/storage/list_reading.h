#pragma once

#include "core/storage/database.h"
#include "core/storage/listing.h"
#include "core/storage/search.h"

#include <QHash>
#include <QSqlQuery>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace greenhand {

// What leads and invoices have in common when their lists are read.

/// One way to read a list: from an index, in its order, and what it gives of each row.
struct ListSource {
    QString from;
    QString rows = {};  ///< joins the rows, where the index can be read without them
    QString where;
    QString order;
    QString wanted = QStringLiteral("1");  ///< by what the index does not know
    QString begins = QStringLiteral("0");  ///< whether words begin with what was searched
    Database::List bindings = {};
};

/// What a list is searched for: the words that were typed, and the technician of the filter.
struct SearchedFor {
    std::vector<Search> searches;
    bool isTyped = false;  ///< the first of them
    QString match = {};    ///< for the trigrams
    bool mayBe = true;     ///< else no list has it

    [[nodiscard]] bool isEmpty() const { return searches.empty(); }
};

/// `inSeveral`: several lists are to be read; whether any has it is asked once, and first.
[[nodiscard]] Result<SearchedFor> searchedFor(Database& db, QLatin1StringView grams, const QString& typed,
                                              const QString& technician, bool inSeveral);

/// Reads as many rows as asked of each source. `map` finds wanted and begins in the first two columns.
template <class Row>
Result<std::vector<Hit<Row>>> hitsOf(Database& db, const std::vector<ListSource>& sources,
                                     const QString& columns, int limit,
                                     Result<Hit<Row>> (*map)(const QSqlQuery&))
{
    std::vector<Hit<Row>> hits;
    for (const ListSource& source : sources) {
        const QStringList parts{QStringLiteral("SELECT %1, %2,").arg(source.wanted, source.begins),
                                columns,
                                source.from,
                                source.rows,
                                source.where,
                                source.order,
                                QStringLiteral("LIMIT :limit")};
        Database::List bindings = source.bindings;
        bindings.emplace_back(QLatin1StringView(":limit"), limit);
        auto read = db.all<Hit<Row>>(parts.join(QLatin1Char(' ')), bindings, map);
        if (!read)
            return read;
        std::ranges::move(*read, std::back_inserter(hits));
    }
    return hits;
}

/// The first of what several sources gave, in the order of `placeOf`.
template <class Row, class PlaceOf>
void putTogether(std::vector<Hit<Row>>& hits, PlaceOf placeOf, bool ascending, int limit)
{
    std::ranges::sort(hits, [&](const Hit<Row>& a, const Hit<Row>& b) {
        return ascending ? placeOf(a.row) < placeOf(b.row) : placeOf(b.row) < placeOf(a.row);
    });
    if (std::ssize(hits) > limit)
        hits.erase(hits.begin() + limit, hits.end());
}

template <class Row>
void dropUnwanted(std::vector<Hit<Row>>& hits)
{
    std::erase_if(hits, [](const Hit<Row>& hit) { return !hit.wanted; });
}

/// What was read for `query`, and how to go on behind it.
template <class Row, class Query>
Chunk<Row, Query> chunkOf(std::vector<Hit<Row>> hits, const Query& query)
{
    Chunk<Row, Query> chunk;
    if (std::ssize(hits) == query.limit) {
        chunk.next = query;
        chunk.next->goOnBehind(hits.back().row);
    }
    dropUnwanted(hits);
    for (Hit<Row>& hit : hits)
        chunk.rows.push_back(std::move(hit.row));
    return chunk;
}

/// The first of a search's hits by the index alone, without their rows; `map` is given their places in the
/// third column. Of a query that needs nothing else.
template <class Found, class Query, class PlaceOf>
Result<FirstHits<decltype(Found::id), Query>>
firstHitsOf(Database& db, std::vector<ListSource> sources, const QString& place, const Query& query,
            Result<Hit<Found>> (*map)(const QSqlQuery&), PlaceOf placeOf)
{
    for (ListSource& source : sources)
        source.rows.clear();
    auto hits = hitsOf<Found>(db, sources, place, kBestFirst, map);
    if (!hits)
        return passOn(hits);
    if (sources.size() > 1)
        putTogether(*hits, placeOf, query.ascending, kBestFirst);
    FirstHits<decltype(Found::id), Query> first;
    if (std::ssize(*hits) == kBestFirst) {
        first.next = query;
        first.next->goOnBehind(hits->back().row);
    }
    if (!query.ascending)
        putBestFirst(*hits);
    for (const Hit<Found>& hit : *hits)
        first.keys.push_back(hit.row.id);
    return first;
}

/// Reads on until there are as many rows as asked, or no more.
template <class Repository, class Query>
Result<std::vector<typename Repository::Row>> pageOf(const Repository& repository, const Query& query)
{
    std::vector<typename Repository::Row> rows;
    std::optional<Query> next = query;
    while (next) {
        next->limit = query.limit - int(rows.size());
        auto read = repository.chunk(*next);
        if (!read)
            return passOn(read);
        std::ranges::move(read->rows, std::back_inserter(rows));
        next = std::ssize(rows) < query.limit ? read->next : std::nullopt;
    }
    return rows;
}

/// The query that reads what is gathered, and one row more: that tells whether there are older ones.
template <class Query>
Query newestOf(Query query, int most)
{
    query.ascending = false;
    query.after.reset();
    query.limit = most + 1;
    return query;
}

/// True when there were more than `most`; the last one is let go of then.
template <class Row>
bool cutTo(std::vector<Hit<Row>>& hits, int most)
{
    if (std::ssize(hits) <= most)
        return false;
    hits.pop_back();
    return true;
}

template <class Key, class Row>
Gathered<Key> keysOf(const std::vector<Hit<Row>>& hits, bool more)
{
    Gathered<Key> gathered{.keys = {}, .total = {}, .more = more};
    for (const Hit<Row>& hit : hits) {
        gathered.keys.push_back(hit.row.id);
        gathered.total += hit.row.total;
    }
    return gathered;
}

/// Keys for SQL's json_each().
template <class Key>
[[nodiscard]] QString jsonOf(const std::vector<Key>& keys)
{
    QStringList numbers;
    for (const Key key : keys)
        numbers << QString::number(key.value());
    return QString(QLatin1Char('[') + numbers.join(QLatin1Char(',')) + QLatin1Char(']'));
}

/// Rows as their keys stand.
template <class Row, class Key>
[[nodiscard]] Result<std::vector<Row>> inOrder(Result<std::vector<Row>> rows, const std::vector<Key>& keys)
{
    if (!rows)
        return rows;
    QHash<qint64, std::size_t> place;
    for (const Key key : keys)
        place.insert(key.value(), std::size_t(place.size()));
    std::ranges::sort(*rows, {}, [&](const Row& row) { return place.value(row.id.value()); });
    return rows;
}

[[nodiscard]] Result<ListCount> toListCount(const QSqlQuery& row);

}  // namespace greenhand
