#pragma once

#include "core/storage/office_figures.h"
#include "core/workflow/ledger.h"

#include <vector>

namespace greenhand {

/// The days that a tax invoice may take from the supply on (VAT Act s 20(1)).
inline constexpr int kDaysToInvoice = 21;

struct StageValue {
    LeadStage stage;
    ListCount leads;
};

/// A lead that is not billed yet, and its clock.
struct UnbilledLead {
    LeadRow lead;
    qint64 days = 0;                                                     ///< since the work was finished
    [[nodiscard]] qint64 left() const { return kDaysToInvoice - days; }  ///< below 0: over
};

struct StateValue {
    InvoiceState state;
    ListCount invoices;
};

/// Billing › Overview: what a person wants to see of the office at a glance.
/// Drawn from counters and the first rows of an index.
class Overview {
public:
    static constexpr int kMonths = 24;
    static constexpr int kOldest = 10;

    explicit Overview(Ledger& ledger) : m_ledger{ledger} {}

    Result<std::vector<StageValue>> stages() const;
    /// The last two years, this month included, oldest first.
    Result<std::vector<SentMonth>> sentByMonth() const;
    Result<std::vector<UnbilledLead>> oldestUnbilled() const;
    /// Every state in which an invoice still waits for somebody.
    Result<std::vector<StateValue>> waiting() const;

private:
    Ledger& m_ledger;
};

}  // namespace greenhand
