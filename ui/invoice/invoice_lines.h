#pragma once

#include "core/domain/invoice.h"
#include "ui/shared/lines_model.h"

namespace greenhand {

/// The columns of an invoice's lines.
[[nodiscard]] LinesModel* makeInvoiceLines(QObject* parent);
[[nodiscard]] std::vector<TypedLine> typedLines(const std::vector<InvoiceLine>& lines);
/// Blank lines are left out.
[[nodiscard]] std::vector<InvoiceLine> invoiceLines(const std::vector<TypedLine>& lines);
[[nodiscard]] std::vector<std::pair<QString, QString>> vatChoicesOfInvoice(const std::vector<VatType>& types);

}  // namespace greenhand
