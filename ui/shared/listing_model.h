#pragma once

#include "core/workflow/ledger.h"
#include "ui/shared/list_export.h"
#include "ui/shared/searched_list.h"

namespace greenhand {

/// The rows of one of the ledger's repositories, narrowed by words and a filter, in any order.
template <class Repository, class Query>
class ListingModel : public PagedModel<typename Repository::Row, typename Repository::Key>,
                     public SearchedList {
public:
    using Row = typename Repository::Row;
    using Key = typename Repository::Key;

    ListingModel(const Repository& repository, Query query, std::vector<Column<Row>> columns, QObject* parent)
        : PagedModel<Row, Key>(
            std::move(columns), [](const Row& row) { return row.id; },
            [this](const Row* after, int limit) { return read(!after, limit); }, parent)
        , m_repository{repository}
        , m_query{std::move(query)}
    {
    }

    PagedModelBase& model() final { return *this; }
    void setWords(const QString& words) final { m_query.search = words; }
    void setNewestFirst() final
    {
        m_query.order = Query{}.order;
        m_query.ascending = Query{}.ascending;
    }

    [[nodiscard]] const Query& query() const { return m_query; }
    [[nodiscard]] bool isReadByKey() const final { return Repository::isReadByKey(m_query); }
    [[nodiscard]] bool isSorted() const final { return m_query.order != Query{}.order; }

    [[nodiscard]] ListTally tallyRead() const final
    {
        ListTally tally{.count = qint64(this->rows().size()), .total = {}, .more = this->canFetchMore({})};
        for (const Row& row : this->rows())
            tally.total += row.total;
        return tally;
    }
    [[nodiscard]] std::optional<ListTally> gathered() const final
    {
        if (!m_listing || !m_listing->gathered())
            return std::nullopt;
        return tallyOf(*m_listing->gathered());
    }
    [[nodiscard]] Result<ListTally> count(int most) const final
    {
        return m_repository.gather(m_query, most).map(tallyOf);
    }

protected:
    [[nodiscard]] const Repository& repository() const { return m_repository; }
    [[nodiscard]] Query& changeableQuery() { return m_query; }
    /// Whatever else its cells show, each time before the first page is read.
    virtual Result<void> readBeside() { return {}; }
    /// All rows of the list as it is narrowed, newest first.
    [[nodiscard]] ListExport::Next exportBy(QStringList (*fileRow)(const Row&)) const
    {
        Query all = m_query;
        all.order = Query{}.order;
        return exportOf(m_repository, all, fileRow);
    }

private:
    static ListTally tallyOf(const Gathered<Key>& gathered)
    {
        return {.count = qint64(gathered.keys.size()), .total = gathered.total, .more = gathered.more};
    }

    Result<std::vector<Row>> read(bool first, int limit)
    {
        if (!first && m_listing)
            return m_listing->next(limit);
        if (auto done = readBeside(); !done)
            return passOn(done);
        Listing<Repository, Query> fresh(m_repository, m_query);
        auto rows = fresh.next(limit);
        if (rows)
            m_listing = std::move(fresh);
        return rows;
    }

    const Repository& m_repository;
    Query m_query;
    std::optional<Listing<Repository, Query>> m_listing;
};

}  // namespace greenhand
