#include "core/domain/vat.h"

#include <algorithm>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

bool VatType::holdsOn(QDate day) const
{
    return day.isValid() && (!from || day >= *from) && (!until || day <= *until);
}

const std::vector<VatType>& southAfricanVatTypes()
{
    static const std::vector<VatType> types{
        {.code = u"15"_s,
         .name = u"VAT 15 %"_s,
         .kind = VatKind::Standard,
         .rate = Rate::percent(15),
         .from = QDate(2018, 4, 1),
         .until = {}},
        {.code = u"14"_s,
         .name = u"VAT 14 %"_s,
         .kind = VatKind::Standard,
         .rate = Rate::percent(14),
         .from = {},
         .until = QDate(2018, 3, 31)},
        {.code = u"0"_s,
         .name = u"Zero-rated"_s,
         .kind = VatKind::ZeroRated,
         .rate = {},
         .from = {},
         .until = {}},
        {.code = u"exempt"_s,
         .name = u"Exempt"_s,
         .kind = VatKind::Exempt,
         .rate = {},
         .from = {},
         .until = {}},
        {.code = u"none"_s,
         .name = u"No VAT"_s,
         .kind = VatKind::NotVendor,
         .rate = {},
         .from = {},
         .until = {}},
    };
    return types;
}

std::optional<VatType> vatTypeFor(QStringView choice, QDate supplied, Vendor vendor,
                                  const std::vector<VatType>& types)
{
    const auto first = [](const std::vector<VatType>& among, auto fits) -> std::optional<VatType> {
        const auto found = std::find_if(among.begin(), among.end(), fits);
        return found == among.end() ? std::nullopt : std::optional{*found};
    };
    if (vendor == Vendor::No) {
        const auto chargesNone = [](const VatType& type) { return type.kind == VatKind::NotVendor; };
        const std::optional<VatType> own = first(types, chargesNone);
        return own ? own : first(southAfricanVatTypes(), chargesNone);
    }
    if (choice == kStandardVat)
        return first(types, [supplied](const VatType& type) {
            return type.kind == VatKind::Standard && type.holdsOn(supplied);
        });
    return first(types, [choice](const VatType& type) { return type.code == choice; });
}

}  // namespace greenhand
