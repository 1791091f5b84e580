#pragma once

#include "core/documents/lead_csv.h"
#include "core/storage/piecewise_transaction.h"
#include "core/workflow/ledger.h"

#include <QHash>
#include <QSet>

#include <memory>
#include <optional>
#include <vector>

namespace greenhand {

class Settings;

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

/// One import of what was read of a file, in pieces, so that a window can stay awake: all of it becomes
/// part of the ledger with finish(), or nothing when it goes before. A dry run writes nothing at all and
/// reports the same.
class LeadImport {
public:
    /// Fails when the ledger's own lists cannot be read.
    static Result<std::unique_ptr<LeadImport>> create(Ledger& ledger, Settings& settings,
                                                      std::shared_ptr<const LeadFile> file, DryRun dry);

    /// Takes the next leads until so many milliseconds have gone by, but one at least. Whatever else was
    /// written to the ledger since the last time has made it begin again.
    Result<void> workFor(int milliseconds);
    /// Every lead was taken, and no other writer has undone that.
    [[nodiscard]] bool isThrough() const;
    [[nodiscard]] int done() const { return int(m_next); }
    [[nodiscard]] int total() const { return int(m_file->leads.size()); }
    /// Of what was taken so far.
    [[nodiscard]] const ImportReport& report() const { return m_report; }

    /// Once it is through: commits, unless it is a dry run.
    Result<void> finish();
    /// Nothing of it stays; lists that looked meanwhile look again.
    void abandon();

private:
    /// What a job card's total and its lines need from the ledger.
    struct Rules {
        QHash<QString, PriceItem> priceList;
        std::vector<VatType> types;
        Vendor vendor;
        VatRounding rounding;
    };

    LeadImport(Ledger& ledger, std::shared_ptr<const LeadFile> file, Rules rules, DryRun dry);

    Result<void> beginAgain();
    Result<void> takeFor(int milliseconds);
    Result<void> take(const ImportedLead& read);
    Result<void> write(ImportedLead lead, Money total);
    Result<void> countCustomer(const QString& name);
    Result<CustomerId> customerOf(const CustomerDetails& details);

    Ledger& m_ledger;
    const std::shared_ptr<const LeadFile> m_file;
    const Rules m_rules;
    const DryRun m_dry;
    PiecewiseTransaction m_writing;
    std::size_t m_next = 0;
    ImportReport m_report;
    QSet<QString> m_newNames;  ///< of a dry run: who would have been added by now
};

}  // namespace greenhand
