#pragma once

#include "core/practice/call.h"

/// The service TaxInvoice.
namespace greenhand::practice::invoices {

[[nodiscard]] Response get(const Call& call);
[[nodiscard]] Response calculate(const Call& call);
[[nodiscard]] Response save(const Call& call);
[[nodiscard]] Response email(const Call& call);
[[nodiscard]] Response exportPdf(const Call& call);

}  // namespace greenhand::practice::invoices
