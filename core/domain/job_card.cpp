#include "core/domain/job_card.h"

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

QString toKey(LineKind kind)
{
    switch (kind) {
    case LineKind::Labour: return u"labour"_s;
    case LineKind::Part: return u"part"_s;
    case LineKind::Travel: return u"travel"_s;
    case LineKind::Other: return u"other"_s;
    }
    return {};
}

std::optional<LineKind> lineKindFromKey(QStringView key)
{
    for (const LineKind kind : {LineKind::Labour, LineKind::Part, LineKind::Travel, LineKind::Other})
        if (toKey(kind) == key)
            return kind;
    return std::nullopt;
}

Result<Totals> jobCardTotals(const JobCard& card, QDate supplied, Vendor vendor,
                             const std::vector<VatType>& types, VatRounding rounding)
{
    std::vector<LineTerms> billed;
    for (const JobLine& line : card.lines) {
        if (line.billable == Billable::No)
            continue;
        const std::optional<VatType> vat = vatTypeFor(line.vat, supplied, vendor, types);
        if (!vat)
            return fail(ErrorKind::BadValue, u"no VAT type for a job line"_s, line.vat);
        billed.push_back({line.quantity, line.unitPrice, line.discount, vat->rate});
    }
    return totals(billed, card.priceMode, rounding);
}

}  // namespace greenhand
