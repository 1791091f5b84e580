#pragma once

#include "core/workflow/syncing.h"
#include "ui/shared/paged_model.h"

#include <QStringList>

#include <optional>
#include <vector>

namespace greenhand {

struct SyncTable {
    enum Column { When, Number, CustomerName, Total, Step, What, Who, State, Actions };
};

/// What of the list is shown, and in which order.
struct SyncView {
    QString words = {};  ///< all of them in what the row says
    std::optional<PushState> state = {};
    int column = SyncTable::When;
    Qt::SortOrder order = Qt::AscendingOrder;
};

[[nodiscard]] std::vector<Column<SyncRow>> syncColumns();
/// The states that a row of the list can have, each word once.
[[nodiscard]] std::vector<PushState> syncStates();
[[nodiscard]] std::vector<SyncRow> shownOf(std::vector<SyncRow> rows, const SyncView& view);

[[nodiscard]] QStringList syncFileHeader();
[[nodiscard]] QStringList syncFileRow(const SyncRow& row);

/// "#2280"; of a push without an invoice what it is about.
[[nodiscard]] QString nameOf(const SyncRow& row);
[[nodiscard]] QString effectWord(PushEffect effect);
[[nodiscard]] QString fixerWords(Fixer fixer);

}  // namespace greenhand
