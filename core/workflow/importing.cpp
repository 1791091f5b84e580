#include "core/workflow/importing.h"

#include "core/documents/csv.h"
#include "core/workflow/history_text.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

/// What rolls a dry run back after everything was tried.
constexpr ErrorKind kOnlyTried = ErrorKind::Cancelled;

/// What the file leaves open and the price list knows: the VAT type and the unit.
void completeFrom(const QHash<QString, PriceItem>& priceList, JobCard& card)
{
    for (JobLine& line : card.lines) {
        const auto item = priceList.constFind(line.code);
        if (item == priceList.constEnd())
            continue;
        line.vat = item->vat;
        if (line.unit.isEmpty())
            line.unit = item->unit;
    }
}

}  // namespace

Result<ImportReport> Importing::importLeads(const QByteArray& csv, const LeadMapping& mapping,
                                            std::optional<DateOrder> order, DryRun dry)
{
    const auto table = readCsv(csv);
    if (!table)
        return passOn(table);
    auto file = readLeads(*table, mapping, order);
    if (!file)
        return passOn(file);
    const auto items = m_ledger.priceList.all();
    if (!items)
        return passOn(items);
    QHash<QString, PriceItem> priceList;
    for (const PriceItem& item : *items)
        priceList.insert(item.code, item);
    const auto types = m_ledger.vat.all();
    if (!types)
        return passOn(types);
    const auto vendor = m_settings.vendor();
    if (!vendor)
        return passOn(vendor);
    const auto rounding = m_settings.vatRounding();
    if (!rounding)
        return passOn(rounding);

    ImportReport report{.bad = file->bad,
                        .leadsLeftOut = file->leadsLeftOut,
                        .duplicates = {},
                        .order = file->order,
                        .orderAssumed = file->orderAssumed};
    const auto customerOf = [&](const CustomerDetails& details) -> Result<CustomerId> {
        const auto known = m_ledger.customers.named(details.name);
        if (!known)
            return passOn(known);
        if (known->has_value())
            return m_ledger.customers.standing((*known)->id);
        ++report.newCustomers;
        return m_ledger.customers.add(details);
    };
    const auto add = [&](ImportedLead& lead) -> Result<void> {
        const auto taken = m_ledger.leads.withReference(lead.card.reference);
        if (!taken)
            return passOn(taken);
        if (taken->has_value()) {
            report.duplicates.push_back({lead.line, lead.card.reference});
            return {};
        }
        completeFrom(priceList, lead.card);
        const auto total = jobCardTotals(lead.card, m_ledger.today(), *vendor, *types, *rounding);
        if (!total) {
            report.bad.push_back({lead.line, lead.card.reference, RowProblem::TooLarge, {}});
            ++report.leadsLeftOut;
            return {};
        }
        const auto customer = customerOf(lead.customer);
        if (!customer)
            return passOn(customer);
        lead.card.customer = *customer;
        const auto id = m_ledger.leads.add(lead.card, total->total, m_ledger.nowMs());
        if (!id)
            return passOn(id);
        ++report.leads;
        report.lines += int(lead.card.lines.size());
        return m_ledger.record({.entity = u"lead"_s,
                                .entityId = id->value(),
                                .action = u"imported"_s,
                                .before = {},
                                .after = historyOfCard(lead.card)});
    };
    const auto done = m_ledger.db->transaction([&]() -> Result<void> {
        for (ImportedLead& lead : file->leads)
            if (auto added = add(lead); !added)
                return added;
        if (dry == DryRun::Yes)
            return fail(kOnlyTried);
        return {};
    });
    if (!done && !(dry == DryRun::Yes && done.error().kind == kOnlyTried))
        return passOn(done);
    if (done) {
        Q_EMIT m_ledger.leadsChanged();
        Q_EMIT m_ledger.customersChanged();
    }
    return report;
}

}  // namespace greenhand
