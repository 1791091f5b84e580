#pragma once

#include "app/cli/session.h"

#include <vector>

namespace greenhand::cli {

/// One invoice that the command line named, or was found by --all.
struct ChosenInvoice {
    qint64 number = 0;
    Result<InvoiceId> invoice;
};

/// The numbers behind the command; nothing, and told, for one that is no number
/// or when neither or both of numbers and --all were given.
[[nodiscard]] std::optional<std::vector<qint64>> invoiceNumbers(Session& session);

/// Those named, in their order and once each; NotFound in the ones that are not there.
[[nodiscard]] Result<std::vector<ChosenInvoice>> namedInvoices(Session& session,
                                                               const std::vector<qint64>& numbers);
/// All in these states, oldest first.
[[nodiscard]] Result<std::vector<ChosenInvoice>> invoicesInStates(Session& session,
                                                                  const std::vector<InvoiceState>& states);

}  // namespace greenhand::cli
