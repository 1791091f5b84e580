#pragma once

#include "core/domain/money.h"
#include "core/workflow/lists.h"

#include <QString>

#include <optional>
#include <vector>

namespace greenhand {

inline constexpr int kCounted = 1000;  ///< of a search or filter no more are counted

/// How much of a list is there.
struct ListTally {
    qint64 count = 0;
    Money total;
    bool more = false;  ///< at least these
};

/// Of the rows that were read; if there are more, of `known`, which was gathered or counted.
template <class Row, class Key>
[[nodiscard]] ListTally tallyOf(const std::vector<Row>& rows, bool more,
                                const std::optional<Gathered<Key>>& known)
{
    if (more && known)
        return {.count = qint64(known->keys.size()), .total = known->total, .more = known->more};
    ListTally tally{.count = qint64(rows.size()), .total = {}, .more = more};
    for (const Row& row : rows)
        tally.total += row.total;
    return tally;
}

[[nodiscard]] QString foundText(const ListTally& tally);  ///< "12 found, R1 234,50", "1 000+ found"
/// Of what was typed, and of the filter in words; one of them may be empty.
[[nodiscard]] QString nothingFoundText(const QString& words, const QString& filter);
[[nodiscard]] QString selectedText(qint64 rows, Money total);  ///< of several rows
/// What a list that is not read to its end leaves out: "Sorted among the newest 10 000".
[[nodiscard]] QString coveredText(bool isSorted, bool isFiltered, int newest = kGathered);

}  // namespace greenhand
