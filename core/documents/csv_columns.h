#pragma once

#include "core/documents/csv.h"

#include <QStringView>

#include <optional>
#include <vector>

namespace greenhand {

/// "Unit price", "unit-price" and "unit_price" are one name.
[[nodiscard]] bool isSameColumn(QStringView name, QStringView other);

/// Where the column of this name stands; nothing when there is none. BadImport when there are several.
[[nodiscard]] Result<std::optional<qsizetype>> columnOf(const QStringList& header, const QString& name);

/// BadImport that names the required columns that are missing.
[[nodiscard]] tl::unexpected<Error> columnsMissing(const QStringList& missing, const QStringList& header);

/// A cell as it stands in the file, without the space around it.
[[nodiscard]] QStringView cellAt(const CsvRow& row, std::optional<qsizetype> column);

/// What stands behind the last column of the header: a comma that was meant otherwise moves all cells.
[[nodiscard]] std::optional<QString> surplusCell(const CsvTable& table, const CsvRow& row);

/// The decimal sign of the whole file, if its number columns prove just one.
[[nodiscard]] std::optional<QChar> decimalOf(const CsvTable& table,
                                             const std::vector<std::optional<qsizetype>>& columns);

/// "1,234" in a file that proves no decimal sign; a typed price would take it for a thousand.
[[nodiscard]] bool isAmbiguousIn(QStringView number, std::optional<QChar> decimal);

}  // namespace greenhand
