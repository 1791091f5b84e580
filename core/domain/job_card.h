#pragma once

#include "core/domain/id.h"
#include "core/domain/money.h"
#include "core/domain/totals.h"
#include "core/domain/vat.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace greenhand {

enum class LineKind { Labour, Part, Travel, Other };
enum class Billable { Yes, No };

[[nodiscard]] QString toKey(LineKind kind);  ///< "labour", "part", "travel", "other"
[[nodiscard]] std::optional<LineKind> lineKindFromKey(QStringView key);

/// One line of the job card.
struct JobLine {
    std::optional<JobLineId> id;  ///< none before it was saved
    LineKind kind = LineKind::Part;
    QString code;  ///< of the price list or of Sage's item, may be empty
    QString description;
    Quantity quantity = Quantity::fromWhole(1);
    QString unit;
    UnitPrice unitPrice;
    Rate discount;
    QString vat = kStandardVat;  ///< "standard", or the code of a VatType
    Billable billable = Billable::Yes;

    friend bool operator==(const JobLine&, const JobLine&) = default;
};

/// What was done for whom: the document that the clerk checks before she invoices.
struct JobCard {
    QString reference;  ///< the lead's own name, as "L-1004"; unique in the ledger
    std::optional<CustomerId> customer;
    QString site;  ///< where the work was done; lines separated by '\n'
    QString orderNumber;
    QString technician;
    QDate finishedOn;
    QString work;   ///< what was done
    QString notes;  ///< for the office, never printed
    PriceMode priceMode = PriceMode::Exclusive;
    std::vector<JobLine> lines;

    friend bool operator==(const JobCard&, const JobCard&) = default;
};

/// Lines reckoned for a day of supply, billable ones only. TooLarge, or
/// BadValue with the VAT code that no type has.
[[nodiscard]] Result<Totals> jobCardTotals(const JobCard& card, QDate supplied, Vendor vendor,
                                           const std::vector<VatType>& types,
                                           VatRounding rounding = VatRounding::PerLine);

}  // namespace greenhand
