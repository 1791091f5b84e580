#pragma once

#include <QString>

#include <array>
#include <optional>

namespace greenhand {

enum class LeadStage { New, Active, Completed };
enum class LeadEvent { InvoiceUpdated, InvoiceConfirmed, InvoiceVoided };

struct LeadTransition {
    LeadStage from;
    LeadEvent on;
    LeadStage to;
};

/// The whole way of a lead through Invoicing (manual 7.1, 7.2, 7.4). What is
/// not in this table cannot happen.
inline constexpr auto kLeadTransitions = std::to_array<LeadTransition>({
    {LeadStage::New, LeadEvent::InvoiceUpdated, LeadStage::Active},
    {LeadStage::New, LeadEvent::InvoiceVoided, LeadStage::New},
    {LeadStage::Active, LeadEvent::InvoiceUpdated, LeadStage::Active},
    {LeadStage::Active, LeadEvent::InvoiceConfirmed, LeadStage::Completed},
    {LeadStage::Active, LeadEvent::InvoiceVoided, LeadStage::New},
});

[[nodiscard]] constexpr std::optional<LeadStage> next(LeadStage from, LeadEvent on)
{
    for (const LeadTransition& row : kLeadTransitions)
        if (row.from == from && row.on == on)
            return row.to;
    return std::nullopt;
}

/// The spelling in the ledger and on the command line: "new", "active", "completed".
[[nodiscard]] QString toKey(LeadStage stage);
[[nodiscard]] std::optional<LeadStage> leadStageFromKey(QStringView key);

}  // namespace greenhand
