#pragma once

#include "core/domain/invoice.h"
#include "core/domain/job_card.h"

#include <QHash>

#include <optional>
#include <vector>

namespace greenhand {

/// Work that may be forgotten on the invoice. Hints: they never hold anything back.
enum class UnbilledKind {
    HoursWithoutLabour,  ///< value: the words that name them, as "3 h"
    LabourNotBillable,
    NotOnDraft,  ///< a billable job line that the draft has not
    BelowCost,
    LooksAlike,  ///< same customer, total and week; value: the other's number
};

struct UnbilledHint {
    UnbilledKind kind = UnbilledKind::HoursWithoutLabour;
    int line = -1;  ///< of the job card, from 0; -1: the card
    QString value;

    friend bool operator==(const UnbilledHint&, const UnbilledHint&) = default;
};

/// What the rules look at beside the card, gathered beforehand.
struct UnbilledFacts {
    const InvoiceContent* draft = nullptr;  ///< none: there is no draft yet
    const JobCard* saved =
        nullptr;  ///< the card that the draft follows; what is typed comes when it is saved
    QHash<QString, UnitPrice> costs;   ///< by the price list's code, exclusive of VAT
    Rate vat;                          ///< that inclusive prices are told apart with
    std::optional<qint64> looksAlike;  ///< the number of an invoice of the same customer, total and week
};

/// The first hours that a text names, as it names them: "3 h", "2,5 hours", "1½ hrs", "4 ure".
[[nodiscard]] std::optional<QString> hoursNamedIn(const QString& text);

[[nodiscard]] std::vector<UnbilledHint> unbilledWork(const JobCard& card, const UnbilledFacts& facts);

}  // namespace greenhand
