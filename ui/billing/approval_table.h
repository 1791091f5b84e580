#pragma once

#include "core/workflow/approvals.h"
#include "ui/shared/paged_model.h"

#include <QStringList>

#include <vector>

namespace greenhand {

struct ApprovalTable {
    enum Column { Why, Number, CustomerName, Total, Standing, Actions };
};

[[nodiscard]] std::vector<Column<ApprovalRow>> approvalColumns();
/// The first column keeps the rows as they come, gravest first.
[[nodiscard]] std::vector<ApprovalRow> sortedBy(int column, Qt::SortOrder order,
                                                std::vector<ApprovalRow> rows);

[[nodiscard]] QStringList approvalFileHeader();
[[nodiscard]] QStringList approvalFileRow(const ApprovalRow& row);

/// "#2280"
[[nodiscard]] QString nameOf(const ApprovalRow& row);

}  // namespace greenhand
