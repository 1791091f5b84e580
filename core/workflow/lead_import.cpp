#include "core/workflow/lead_import.h"

#include "core/workflow/history_text.h"
#include "core/workflow/settings.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

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

ImportReport reportOf(const LeadFile& file)
{
    return {.bad = file.bad,
            .leadsLeftOut = file.leadsLeftOut,
            .duplicates = {},
            .order = file.order,
            .orderAssumed = file.orderAssumed};
}

}  // namespace

Result<std::unique_ptr<LeadImport>> LeadImport::create(Ledger& ledger, Settings& settings,
                                                       std::shared_ptr<const LeadFile> file, DryRun dry)
{
    const auto items = ledger.priceList.all();
    if (!items)
        return passOn(items);
    auto types = ledger.vat.all();
    if (!types)
        return passOn(types);
    const auto vendor = settings.vendor();
    if (!vendor)
        return passOn(vendor);
    const auto rounding = settings.vatRounding();
    if (!rounding)
        return passOn(rounding);
    Rules rules{.priceList = {}, .types = *std::move(types), .vendor = *vendor, .rounding = *rounding};
    for (const PriceItem& item : *items)
        if (item.inUse)
            rules.priceList.insert(item.code, item);
    return std::unique_ptr<LeadImport>(new LeadImport(ledger, std::move(file), std::move(rules), dry));
}

LeadImport::LeadImport(Ledger& ledger, std::shared_ptr<const LeadFile> file, Rules rules, DryRun dry)
    : PieceWork(ledger, int(file->leads.size()), dry)
    , m_file{std::move(file)}
    , m_rules{std::move(rules)}
    , m_report{reportOf(*m_file)}
{
}

void LeadImport::forgetReport()
{
    m_report = reportOf(*m_file);
    m_customers.clear();
}

Result<void> LeadImport::take(int which)
{
    const ImportedLead& read = m_file->leads[std::size_t(which)];
    const auto taken = m_ledger.leads.withReference(read.card.reference);
    if (!taken)
        return passOn(taken);
    if (taken->has_value()) {
        m_report.duplicates.push_back({read.line, read.card.reference});
        return {};
    }
    ImportedLead lead = read;
    completeFrom(m_rules.priceList, lead.card);
    const auto total =
        jobCardTotals(lead.card, m_ledger.today(), m_rules.vendor, m_rules.types, m_rules.rounding);
    if (!total) {
        m_report.bad.push_back({lead.line, lead.card.reference, RowProblem::TooLarge, {}});
        ++m_report.leadsLeftOut;
        return {};
    }
    ++m_report.leads;
    m_report.lines += int(lead.card.lines.size());
    return isDry() ? countCustomer(lead.customer.name) : write(std::move(lead), total->total);
}

Result<void> LeadImport::write(ImportedLead lead, Money total)
{
    const auto customer = customerOf(lead.customer);
    if (!customer)
        return passOn(customer);
    lead.card.customer = *customer;
    const auto id = m_ledger.leads.add(lead.card, total, m_ledger.nowMs());
    if (!id)
        return passOn(id);
    return m_ledger.record({.entity = u"lead"_s,
                            .entityId = id->value(),
                            .action = u"imported"_s,
                            .before = {},
                            .after = historyOfCard(lead.card)});
}

Result<CustomerId> LeadImport::customerOf(const CustomerDetails& details)
{
    if (const auto met = m_customers.constFind(details.name); met != m_customers.constEnd())
        return *met;
    return foundOrAdded(details).map([&](CustomerId id) { return *m_customers.insert(details.name, id); });
}

Result<CustomerId> LeadImport::foundOrAdded(const CustomerDetails& details)
{
    const auto known = m_ledger.customers.named(details.name);
    if (!known)
        return passOn(known);
    if (known->has_value())
        return m_ledger.customers.standing((*known)->id);
    ++m_report.newCustomers;
    return m_ledger.customers.add(details);
}

Result<void> LeadImport::countCustomer(const QString& name)
{
    if (m_newNames.contains(name))
        return {};
    const auto known = m_ledger.customers.named(name);
    if (!known)
        return passOn(known);
    if (!known->has_value()) {
        m_newNames.insert(name);
        ++m_report.newCustomers;
    }
    return {};
}

void LeadImport::tellAll()
{
    Q_EMIT m_ledger.leadsChanged();
    Q_EMIT m_ledger.customersChanged();
}

}  // namespace greenhand
