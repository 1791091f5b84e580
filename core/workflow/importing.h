#pragma once

#include "core/documents/lead_csv.h"
#include "core/workflow/settings.h"

#include <functional>
#include <vector>

namespace greenhand {

struct DuplicateLead {
    int line = 0;
    QString reference;
};

struct ImportReport {
    int leads = 0;
    int lines = 0;
    int newCustomers = 0;
    std::vector<BadRow> bad;
    int leadsLeftOut = 0;  ///< because of bad rows
    std::vector<DuplicateLead> duplicates;
    DateOrder order = DateOrder::Dmy;
    bool orderAssumed = false;
};

enum class DryRun { Yes, No };

/// Leads from a CSV file into Invoicing - New. Good leads go in, each bad one is
/// named by line and reason, and the whole file is one transaction.
class Importing {
public:
    Importing(Ledger& ledger, Settings& settings) : m_ledger{ledger}, m_settings{settings} {}

    Result<ImportReport> importLeads(const QByteArray& csv, const LeadMapping& mapping,
                                     std::optional<DateOrder> order, DryRun dry);

private:
    Ledger& m_ledger;
    Settings& m_settings;
};

}  // namespace greenhand
