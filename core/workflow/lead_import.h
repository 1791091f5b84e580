#pragma once

#include "core/documents/lead_csv.h"
#include "core/workflow/piece_work.h"

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

/// The leads of a file, with the customers that they bring.
class LeadImport final : public PieceWork {
public:
    /// Fails when the ledger's own lists cannot be read.
    static Result<std::unique_ptr<LeadImport>> create(Ledger& ledger, Settings& settings,
                                                      std::shared_ptr<const LeadFile> file, DryRun dry);

    /// Of what was taken so far.
    [[nodiscard]] const ImportReport& report() const { return m_report; }

protected:
    Result<void> take(int which) override;
    void forgetReport() override;
    void tellAll() override;

private:
    /// What a job card's total and its lines need from the ledger.
    struct Rules {
        QHash<QString, PriceItem> priceList;
        std::vector<VatType> types;
        Vendor vendor;
        VatRounding rounding;
    };

    LeadImport(Ledger& ledger, std::shared_ptr<const LeadFile> file, Rules rules, DryRun dry);

    Result<void> write(ImportedLead lead, Money total);
    Result<void> countCustomer(const QString& name);
    Result<CustomerId> customerOf(const CustomerDetails& details);
    Result<CustomerId> foundOrAdded(const CustomerDetails& details);

    const std::shared_ptr<const LeadFile> m_file;
    const Rules m_rules;
    ImportReport m_report;
    QHash<QString, CustomerId> m_customers;  ///< met so far, by name; most of a file's leads are of a few
    QSet<QString> m_newNames;                ///< of a dry run: who would have been added by now
};

}  // namespace greenhand
