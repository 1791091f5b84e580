#pragma once

#include "core/documents/price_csv.h"
#include "core/workflow/piece_work.h"

#include <QSet>

#include <memory>

#include <vector>

namespace greenhand {

struct PriceReport {
    int added = 0;
    int changed = 0;
    int same = 0;
    std::vector<BadRow> bad;  ///< left out; in the file's order
};

/// Needs no ledger, so another thread may do it.
[[nodiscard]] Result<std::shared_ptr<const PriceFile>> readPriceFile(const QByteArray& csv);

/// A price list's file: a code that is there gets what the file says, a new one is added, and one that
/// the file does not name stays; what is out of use stays so. What is on job cards and invoices keeps its
/// price.
class PriceImport final : public PieceWork {
public:
    /// Fails when the VAT types cannot be read.
    static Result<std::unique_ptr<PriceImport>> create(Ledger& ledger, std::shared_ptr<const PriceFile> file,
                                                       DryRun dry);

    /// Of what was taken so far.
    [[nodiscard]] PriceReport report() const;

protected:
    Result<void> take(int which) override;
    void forgetReport() override;
    void tellAll() override;

private:
    PriceImport(Ledger& ledger, std::shared_ptr<const PriceFile> file, QSet<QString> vatCodes, DryRun dry);

    const std::shared_ptr<const PriceFile> m_file;
    const QSet<QString> m_vatCodes;
    PriceReport m_report;
};

/// The whole of it at once.
[[nodiscard]] Result<PriceReport> importPrices(Ledger& ledger, const QByteArray& csv);
/// "Of the price list 12 were added, 3 changed, 40 are as they were."
[[nodiscard]] QString sentence(const PriceReport& report);

}  // namespace greenhand
