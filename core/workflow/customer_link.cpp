#include "core/workflow/customer_link.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

SageStanding standingOf(const SageEntry& entry)
{
    return entry.active ? SageStanding::Active : SageStanding::Inactive;
}

QString actionOf(SageStanding standing)
{
    switch (standing) {
    case SageStanding::Active: return u"active again in Sage One"_s;
    case SageStanding::Inactive: return u"not active in Sage One"_s;
    case SageStanding::Gone: return u"gone from Sage One"_s;
    }
    Q_UNREACHABLE();
}

}  // namespace

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
    if (before->sageId == entry.sageId)
        return noteStanding(ledger, *before, &entry);
    if (auto linked = ledger.customers.linkToSage(id, entry.sageId, entry.name, standingOf(entry)); !linked)
        return linked;
    Customer after = *before;
    after.sageId = entry.sageId;
    after.sageName = entry.name;
    return ledger.record({.entity = u"customer"_s,
                          .entityId = id.value(),
                          .action = u"linked to Sage One"_s,
                          .before = historyOfLink(*before),
                          .after = historyOfLink(after)});
}

Result<void> noteStanding(Ledger& ledger, const Customer& linked, const SageEntry* entry)
{
    const QString name = entry ? entry->name : linked.sageName;
    const SageStanding now = entry ? standingOf(*entry) : SageStanding::Gone;
    if (name == linked.sageName && now == linked.standing)
        return {};
    if (auto kept = ledger.customers.linkToSage(linked.id, *linked.sageId, name, now); !kept)
        return kept;
    if (now == linked.standing)
        return {};
    return ledger.record({.entity = u"customer"_s,
                          .entityId = linked.id.value(),
                          .action = actionOf(now),
                          .before = {{u"sage_standing"_s, toKey(linked.standing)}},
                          .after = {{u"sage_standing"_s, toKey(now)}}});
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
