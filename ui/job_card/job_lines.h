#pragma once

#include "core/domain/job_card.h"
#include "ui/shared/lines_model.h"

namespace greenhand {

/// The columns of a job card's lines.
[[nodiscard]] LinesModel* makeJobLines(QObject* parent);
[[nodiscard]] std::vector<TypedLine> typedLines(const std::vector<JobLine>& lines);
/// Blank lines are left out.
[[nodiscard]] std::vector<JobLine> jobLines(const std::vector<TypedLine>& lines);
/// "standard" leaves the rate to the date; the types by their names.
[[nodiscard]] std::vector<std::pair<QString, QString>> vatChoicesOfCard(const std::vector<VatType>& types);

}  // namespace greenhand
