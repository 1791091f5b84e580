#include "core/workflow/importing.h"

#include "core/documents/csv.h"

#include <limits>

namespace greenhand {

Result<std::unique_ptr<LeadImport>> Importing::start(std::shared_ptr<const LeadFile> file, DryRun dry)
{
    return LeadImport::create(m_ledger, m_settings, std::move(file), dry);
}

Result<ImportReport> Importing::importLeads(const QByteArray& csv, const LeadMapping& mapping,
                                            std::optional<DateOrder> order, DryRun dry)
{
    const auto table = readCsv(csv);
    if (!table)
        return passOn(table);
    auto file = readLeads(*table, mapping, order);
    if (!file)
        return passOn(file);
    const auto import = start(std::make_shared<const LeadFile>(*std::move(file)), dry);
    if (!import)
        return passOn(import);
    if (auto worked = (*import)->workFor(std::numeric_limits<int>::max()); !worked)
        return passOn(worked);
    if (auto finished = (*import)->finish(); !finished)
        return passOn(finished);
    return (*import)->report();
}

}  // namespace greenhand
