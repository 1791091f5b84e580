#pragma once

#include "core/workflow/lead_import.h"
#include "core/workflow/settings.h"

namespace greenhand {

/// Leads from a CSV file into Invoicing - New. Good leads go in, each bad one is
/// named by line and reason, and the whole file is one transaction.
class Importing {
public:
    Importing(Ledger& ledger, Settings& settings) : m_ledger{ledger}, m_settings{settings} {}

    Result<ImportReport> importLeads(const QByteArray& csv, const LeadMapping& mapping,
                                     std::optional<DateOrder> order, DryRun dry);
    /// The same of a file that was read already, for who works in pieces.
    Result<std::unique_ptr<LeadImport>> start(std::shared_ptr<const LeadFile> file, DryRun dry);

private:
    Ledger& m_ledger;
    Settings& m_settings;
};

}  // namespace greenhand
