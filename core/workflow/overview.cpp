#include "core/workflow/overview.h"

namespace greenhand {

Result<std::vector<StageValue>> Overview::stages() const
{
    std::vector<StageValue> values;
    for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed}) {
        const auto counted = m_ledger.leads.count(stage);
        if (!counted)
            return passOn(counted);
        values.push_back({stage, *counted});
    }
    return values;
}

Result<std::vector<SentMonth>> Overview::sentByMonth() const
{
    const QDate today = m_ledger.today();
    return OfficeFigures(*m_ledger.db).sentByMonth(today.addMonths(1 - kMonths), today);
}

Result<std::vector<UnbilledLead>> Overview::oldestUnbilled() const
{
    const auto ids = OfficeFigures(*m_ledger.db).oldestUnbilled(kOldest);
    if (!ids)
        return passOn(ids);
    std::vector<UnbilledLead> leads;
    for (const LeadId id : *ids) {
        auto row = m_ledger.leads.row(id);
        if (!row)
            return passOn(row);
        const qint64 days = row->finishedOn.daysTo(m_ledger.today());
        leads.push_back({*std::move(row), days});
    }
    return leads;
}

Result<std::vector<StateValue>> Overview::waiting() const
{
    std::vector<StateValue> values;
    for (const InvoiceState state :
         {InvoiceState::Draft, InvoiceState::Ready, InvoiceState::Approved, InvoiceState::Sending,
          InvoiceState::Blocked, InvoiceState::Unknown, InvoiceState::Rejected, InvoiceState::Review}) {
        const auto counted = m_ledger.invoices.count(state);
        if (!counted)
            return passOn(counted);
        values.push_back({state, *counted});
    }
    return values;
}

}  // namespace greenhand
