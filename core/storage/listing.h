#pragma once

#include "core/domain/id.h"
#include "core/domain/money.h"
#include "core/result.h"

#include <QDate>
#include <QStringList>

#include <algorithm>
#include <iterator>
#include <optional>
#include <utility>
#include <vector>

namespace greenhand {

// How lists are read. In the order of an index a list is read by key, a page at
// a time, to its end. Sorted or filtered otherwise it covers the newest rows
// (or hits of a search) only: their keys are gathered and sorted, and its pages
// are read from those.

inline constexpr int kGathered = 10'000;
/// Of so many newest hits of a search those come first where a word begins with the text.
inline constexpr int kBestFirst = 200;

/// What a list of leads or invoices is narrowed by, beside words and state.
struct RowFilter {
    QDate from = {};  ///< finished on, or the invoice's date; both ends are in
    QDate to = {};
    std::optional<CustomerId> customer = {};
    QString technician = {};

    [[nodiscard]] bool isEmpty() const { return *this == RowFilter{}; }
    friend bool operator==(const RowFilter&, const RowFilter&) = default;
};

/// The keys of a list in its order.
template <class Key>
struct Gathered {
    std::vector<Key> keys;
    Money total;
    bool more = false;  ///< there are older ones that were not looked at
};

/// How many rows a list has, and their sum.
struct ListCount {
    qint64 count = 0;
    Money total;
};

/// Of `limit` rows that an index gave, those that the filter wants.
template <class Row, class Query>
struct Chunk {
    std::vector<Row> rows;
    std::optional<Query> next;  ///< for what comes behind; none: that was all
};

/// The first kBestFirst hits of a search, the best of them in front; none where nothing is searched.
template <class Key, class Query>
struct FirstHits {
    std::vector<Key> keys;
    std::optional<Query> next;  ///< for what comes behind; none: that was all
};

/// What a row is sorted by.
struct SortKey {
    QString text;
    qint64 number = 0;

    friend auto operator<=>(const SortKey& a, const SortKey& b)
    {
        const int texts = QString::compare(a.text, b.text);
        return texts != 0 ? texts <=> 0 : a.number <=> b.number;
    }
    friend bool operator==(const SortKey&, const SortKey&) = default;
};

/// A text as people sort it: without case and accents, numbers in it by value.
[[nodiscard]] QString sortText(const QString& text);

/// One row that an index gave.
template <class Row>
struct Hit {
    Row row;
    bool wanted = true;   ///< by the filter
    bool begins = false;  ///< words in it begin with what was searched
};

template <class Row>
void putBestFirst(std::vector<Hit<Row>>& hits)
{
    const auto end = hits.begin() + std::min<std::ptrdiff_t>(std::ssize(hits), kBestFirst);
    std::stable_partition(hits.begin(), end, [](const Hit<Row>& hit) { return hit.begins; });
}

/// Sorts what was gathered, newest first; equal ones stay so.
template <class Row>
void sortHits(std::vector<Hit<Row>>& hits, bool ascending)
{
    std::ranges::stable_sort(hits, [ascending](const Hit<Row>& a, const Hit<Row>& b) {
        return ascending ? a.row.sort < b.row.sort : b.row.sort < a.row.sort;
    });
}

/// Reads a list from its beginning, a page at a time.
template <class Repository, class Query>
class Listing {
public:
    using Row = typename Repository::Row;
    using Key = typename Repository::Key;

    Listing(const Repository& repository, Query query) : m_repository{&repository}, m_query{std::move(query)}
    {
    }

    /// The next rows, fewer than `limit` at the end.
    Result<std::vector<Row>> next(int limit)
    {
        if (!Repository::isReadByKey(m_query))
            return nextGathered(limit);
        if (auto begun = begin(); !begun)
            return passOn(begun);
        if (m_first.empty())
            return nextBehind(limit);
        auto rows = m_repository->rows(taken(m_first, limit));
        if (!rows || std::ssize(*rows) == limit)
            return rows;
        auto more = nextBehind(limit - int(rows->size()));
        if (!more)
            return more;
        std::ranges::move(*more, std::back_inserter(*rows));
        return rows;
    }

    /// What is known of the whole list, once a page was read; nothing of one that is read by key.
    [[nodiscard]] const std::optional<Gathered<Key>>& gathered() const { return m_gathered; }

private:
    /// The best of a search's first hits are known once all of these were looked at; their rows are read
    /// as they are asked for.
    Result<void> begin()
    {
        if (std::exchange(m_begun, true))
            return {};
        return m_repository->firstHits(m_query).map([this](FirstHits<Key, Query> hits) {
            m_first = std::move(hits.keys);
            m_next = std::move(hits.next);
        });
    }

    Result<std::vector<Row>> nextBehind(int limit)
    {
        if (!m_next)
            return std::vector<Row>();
        m_next->limit = limit;
        auto page = m_repository->page(*m_next);
        if (!page)
            return page;
        if (std::ssize(*page) < limit)
            m_next.reset();
        else
            m_next->goOnBehind(page->back());
        return page;
    }

    static std::vector<Key> taken(std::vector<Key>& from, int limit)
    {
        const auto end = from.begin() + std::min<std::ptrdiff_t>(std::ssize(from), limit);
        std::vector<Key> keys(from.begin(), end);
        from.erase(from.begin(), end);
        return keys;
    }

    Result<std::vector<Row>> nextGathered(int limit)
    {
        if (!m_gathered) {
            auto gathered = m_repository->gather(m_query, kGathered);
            if (!gathered)
                return passOn(gathered);
            m_gathered = *std::move(gathered);
        }
        const auto& keys = m_gathered->keys;
        const auto from = keys.begin() + m_given;
        const auto to = from + std::min<std::ptrdiff_t>(keys.end() - from, limit);
        m_given = to - keys.begin();
        return m_repository->rows(std::vector<Key>(from, to));
    }

    const Repository* m_repository;
    Query m_query;
    bool m_begun = false;
    std::vector<Key> m_first;     ///< of a search, not yet given
    std::optional<Query> m_next;  ///< for what comes behind those
    std::optional<Gathered<Key>> m_gathered;
    std::ptrdiff_t m_given = 0;
};

}  // namespace greenhand
