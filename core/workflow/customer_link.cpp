#include "core/workflow/customer_link.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

QJsonObject historyOfLink(const Customer& customer)
{
    return {{u"sage_id"_s, customer.sageId ? QJsonValue(*customer.sageId) : QJsonValue()},
            {u"sage_name"_s, customer.sageName}};
}

Result<void> linkCustomer(Ledger& ledger, CustomerId id, const SageEntry& entry)
{
    const auto before = ledger.customers.find(id);
    if (!before)
        return passOn(before);
    if (auto linked = ledger.customers.linkToSage(id, entry.sageId, entry.name, entry.active); !linked)
        return linked;
    if (before->sageId == entry.sageId)
        return {};
    Customer after = *before;
    after.sageId = entry.sageId;
    after.sageName = entry.name;
    return ledger.record({.entity = u"customer"_s,
                          .entityId = id.value(),
                          .action = u"linked to Sage One"_s,
                          .before = historyOfLink(*before),
                          .after = historyOfLink(after)});
}

Result<void> recordUnlinked(Ledger& ledger, const Customer& linked)
{
    Customer after = linked;
    after.sageId.reset();
    after.sageName.clear();
    return ledger.record({.entity = u"customer"_s,
                          .entityId = linked.id.value(),
                          .action = u"unlinked from Sage One"_s,
                          .before = historyOfLink(linked),
                          .after = historyOfLink(after)});
}

}  // namespace greenhand
