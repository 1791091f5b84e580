#pragma once

#include <QStringList>

#include <optional>

namespace greenhand {

/// The column that bears the field's own name; only letters and digits count, in any case.
[[nodiscard]] std::optional<qsizetype> ownColumn(const QStringList& header, const QString& field);

/// The column that most likely gives this field of a lead: its own, else one of a name that other programs
/// and people give it. A guess, to be shown and changed.
[[nodiscard]] std::optional<qsizetype> likelyColumn(const QStringList& header, const QString& field);

}  // namespace greenhand
