#pragma once

#include "core/domain/money.h"
#include "core/workflow/ledger.h"

#include <QString>

namespace greenhand {

inline constexpr int kCounted = 1000;  ///< of a search or filter no more are counted

/// How much of a list is there.
struct ListTally {
    qint64 count = 0;
    Money total;
    bool more = false;  ///< at least these
};

[[nodiscard]] QString foundText(const ListTally& tally);  ///< "12 found, R1 234,50", "1 000+ found"
/// Of what was typed, and of the filter in words; one of them may be empty.
[[nodiscard]] QString nothingFoundText(const QString& words, const QString& filter);
[[nodiscard]] QString selectedText(qint64 rows, Money total);  ///< of several rows
/// What a list that is not read to its end leaves out: "Sorted among the newest 10 000".
[[nodiscard]] QString coveredText(bool isSorted, bool isFiltered, int newest = kGathered);

}  // namespace greenhand
