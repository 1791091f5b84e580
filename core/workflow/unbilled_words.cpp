#include "core/workflow/unbilled_words.h"

#include <QCoreApplication>

namespace greenhand {
namespace {

struct UnbilledWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::UnbilledWords)
};

}  // namespace

QString sentence(const UnbilledHint& hint, const QString& line)
{
    switch (hint.kind) {
    case UnbilledKind::HoursWithoutLabour:
        return UnbilledWords::tr("“%1” is noted, but there is no labour line. Add one if it is to be billed.")
            .arg(hint.value);
    case UnbilledKind::LabourNotBillable:
        return UnbilledWords::tr("Line %1, “%2”, is labour that is not billed. Set Billable to Yes if it "
                                 "should be.")
            .arg(hint.line + 1)
            .arg(line);
    case UnbilledKind::NotOnDraft:
        return UnbilledWords::tr("Line %1, “%2”, is billable but not on the invoice. Add it there, or set "
                                 "Billable to No.")
            .arg(hint.line + 1)
            .arg(line);
    case UnbilledKind::BelowCost:
        return UnbilledWords::tr(
                   "Line %1, “%2”, is priced below what it costs. Check its price and discount.")
            .arg(hint.line + 1)
            .arg(line);
    case UnbilledKind::LooksAlike:
        return UnbilledWords::tr("Invoice #%1 has the same customer and total and is of the same week. Check "
                                 "that this job is not billed twice.")
            .arg(hint.value);
    }
    return {};
}

}  // namespace greenhand
