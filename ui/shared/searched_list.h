#pragma once

#include "ui/shared/filter_row.h"
#include "ui/shared/list_words.h"
#include "ui/shared/paged_model.h"

#include <optional>

namespace greenhand {

/// A list over the ledger as the search above it sees it, whatever its rows are.
class SearchedList {
public:
    virtual ~SearchedList() = default;

    [[nodiscard]] virtual PagedModelBase& model() = 0;

    // Whoever changes these reads the list anew.
    virtual void setWords(const QString& words) = 0;
    virtual void setFilter(const ListFilter& filter) = 0;
    virtual void setOrder(int column, Qt::SortOrder order) = 0;
    virtual void setNewestFirst() = 0;  ///< as an index has them: nothing is sorted

    /// Else up to ten thousand rows are gathered and sorted first.
    [[nodiscard]] virtual bool isReadByKey() const = 0;
    [[nodiscard]] virtual bool isSorted() const = 0;  ///< by another column than the newest first
    [[nodiscard]] virtual ListTally tallyRead() const = 0;
    /// Known of a list that is sorted or filtered where no index is.
    [[nodiscard]] virtual std::optional<ListTally> gathered() const = 0;
    [[nodiscard]] virtual Result<ListTally> count(int most) const = 0;
};

}  // namespace greenhand
