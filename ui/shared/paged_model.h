#pragma once

#include "core/result.h"

#include <QAbstractTableModel>

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <utility>
#include <vector>

namespace greenhand {

inline constexpr Qt::Alignment kTextCell = Qt::AlignLeft | Qt::AlignVCenter;
inline constexpr Qt::Alignment kMoneyCell = Qt::AlignRight | Qt::AlignVCenter;

/// One column of a list over rows of type Row.
template <class Row>
struct Column {
    QString header;
    Qt::Alignment alignment = kTextCell;
    std::function<QString(const Row&)> text;
    /// Whatever else a cell has: tooltip, tone (kToneRole), accessible text. Asked for
    /// every role but display and alignment.
    std::function<QVariant(const Row&, int role)> other = nullptr;
    /// How a first click on the header sorts: texts from A, amounts from the largest.
    Qt::SortOrder firstSort = Qt::AscendingOrder;
};

/// What of a paged model does not depend on its rows.
class PagedModelBase : public QAbstractTableModel {
    Q_OBJECT
public:
    using QAbstractTableModel::QAbstractTableModel;

    /// Starts again from the first page.
    virtual void reload() = 0;
    /// Reads all rows that it holds again; selection and scroll place stay with their rows.
    void refresh() { refresh(rowCount()); }
    /// The same with no more than this many rows and a page; those behind them come as they are scrolled to.
    virtual void refresh(int inUse) = 0;
    /// Starts again from the first page, and reads on, but not far, to where this row stands then.
    virtual std::optional<int> reloadKeeping(std::optional<int> row) = 0;

Q_SIGNALS:
    void failed(const greenhand::Error& error);  ///< a page could not be read; what was shown stays
};

/// A list that reads its rows by key, a page at a time, as the view asks for them.
/// `Key` is what two readings of the same row have in common, as its id.
template <class Row, class Key>
class PagedModel : public PagedModelBase {
public:
    /// At most `limit` rows behind `after`, or the first ones; fewer than asked for: there are no more.
    using ReadPage = std::function<Result<std::vector<Row>>(const Row* after, int limit)>;
    using KeyOf = std::function<Key(const Row&)>;

    static constexpr int kPage = 100;

    PagedModel(std::vector<Column<Row>> columns, KeyOf keyOf, ReadPage read, QObject* parent = nullptr)
        : PagedModelBase(parent)
        , m_columns{std::move(columns)}
        , m_keyOf{std::move(keyOf)}
        , m_read{std::move(read)}
    {
    }

    [[nodiscard]] const Row& at(int row) const { return m_rows[std::size_t(row)]; }
    [[nodiscard]] const std::vector<Row>& rows() const { return m_rows; }
    /// Where a row stands, if it has been read.
    [[nodiscard]] std::optional<int> rowOf(const Key& key) const
    {
        const auto found = std::ranges::find_if(m_rows, [&](const Row& row) { return m_keyOf(row) == key; });
        return found == m_rows.end() ? std::nullopt : std::optional(int(found - m_rows.begin()));
    }

    void reload() override
    {
        auto first = m_read(nullptr, kPage);
        if (!first) {
            Q_EMIT failed(first.error());
            return;
        }
        beginResetModel();
        m_more = int(first->size()) == kPage;
        m_rows = *std::move(first);
        endResetModel();
    }

    using PagedModelBase::refresh;
    void refresh(int inUse) override
    {
        const int wanted = std::max(kPage, std::min(rowCount(), inUse + kPage));
        auto fresh = m_read(nullptr, wanted);
        if (!fresh) {
            Q_EMIT failed(fresh.error());
            return;
        }
        m_more = int(fresh->size()) == wanted;
        becomes(*std::move(fresh));
    }

    int rowCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_rows.size());
    }
    int columnCount(const QModelIndex& parent = {}) const override
    {
        return parent.isValid() ? 0 : int(m_columns.size());
    }

    QVariant data(const QModelIndex& index, int role) const override
    {
        if (!index.isValid())
            return {};
        const Column<Row>& column = m_columns[std::size_t(index.column())];
        if (role == Qt::DisplayRole)
            return column.text ? column.text(at(index.row())) : QString();
        if (role == Qt::TextAlignmentRole)
            return int(column.alignment);
        return column.other ? column.other(at(index.row()), role) : QVariant();
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        const Column<Row>& column = m_columns[std::size_t(section)];
        if (role == Qt::DisplayRole)
            return column.header;
        if (role == Qt::InitialSortOrderRole)
            return int(column.firstSort);
        return role == Qt::TextAlignmentRole ? QVariant(int(column.alignment)) : QVariant();
    }

    /// Starts again from the first page, and reads on to the row with this key, but not far.
    std::optional<int> reloadAt(const std::optional<Key>& key)
    {
        constexpr int kFar = 1000;
        reload();
        auto row = key ? rowOf(*key) : std::nullopt;
        while (key && !row && canFetchMore({}) && rowCount() < kFar) {
            fetchMore({});
            row = rowOf(*key);
        }
        return row;
    }
    std::optional<int> reloadKeeping(std::optional<int> row) override
    {
        return reloadAt(row ? std::optional(m_keyOf(at(*row))) : std::nullopt);
    }

    bool canFetchMore(const QModelIndex& parent) const override { return !parent.isValid() && m_more; }

    void fetchMore(const QModelIndex& parent) override
    {
        if (!canFetchMore(parent))
            return;
        auto page = m_read(m_rows.empty() ? nullptr : &m_rows.back(), kPage);
        m_more = page && int(page->size()) == kPage;
        if (!page) {
            Q_EMIT failed(page.error());
            return;
        }
        if (page->empty())
            return;
        beginInsertRows({}, rowCount(), rowCount() + int(page->size()) - 1);
        std::ranges::move(*page, std::back_inserter(m_rows));
        endInsertRows();
    }

private:
    /// Turns the shown rows into these by taking out, putting in order, adding and
    /// changing, so that selection and scroll place stay with their rows.
    void becomes(std::vector<Row> fresh)
    {
        if (!std::ranges::equal(m_rows, fresh, {}, m_keyOf, m_keyOf)) {
            std::map<Key, int> places;
            for (const Row& row : fresh)
                places.emplace(m_keyOf(row), int(places.size()));
            removeFrom(int(fresh.size()) + kPage);
            for (int row = rowCount() - 1; row >= 0; --row) {
                if (places.contains(m_keyOf(at(row))))
                    continue;
                beginRemoveRows({}, row, row);
                m_rows.erase(m_rows.begin() + row);
                endRemoveRows();
            }
            putInOrder(places);
            for (int row = 0; row < int(fresh.size()); ++row) {
                const Row& wanted = fresh[std::size_t(row)];
                if (row < rowCount() && m_keyOf(at(row)) == m_keyOf(wanted))
                    continue;
                beginInsertRows({}, row, row);
                m_rows.insert(m_rows.begin() + row, wanted);
                endInsertRows();
            }
        }
        m_rows = std::move(fresh);
        if (!m_rows.empty())
            Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
    }

    /// Far behind what was read again nothing is looked for.
    void removeFrom(int row)
    {
        if (row >= rowCount())
            return;
        beginRemoveRows({}, row, rowCount() - 1);
        m_rows.erase(m_rows.begin() + row, m_rows.end());
        endRemoveRows();
    }

    void putInOrder(const std::map<Key, int>& places)
    {
        const auto place = [&](const Row& row) { return places.at(m_keyOf(row)); };
        if (std::ranges::is_sorted(m_rows, {}, place))
            return;
        Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
        const std::vector<Row> before = m_rows;
        std::ranges::stable_sort(m_rows, {}, place);
        std::map<Key, int> now;
        for (const Row& row : m_rows)
            now.emplace(m_keyOf(row), int(now.size()));
        const QModelIndexList old = persistentIndexList();
        for (const QModelIndex& from : old)
            changePersistentIndex(from,
                                  index(now.at(m_keyOf(before[std::size_t(from.row())])), from.column()));
        Q_EMIT layoutChanged({}, VerticalSortHint);
    }

    const std::vector<Column<Row>> m_columns;
    const KeyOf m_keyOf;
    const ReadPage m_read;
    std::vector<Row> m_rows;
    bool m_more = false;
};

}  // namespace greenhand
