#include "core/workflow/sent_letterhead.h"

#include "core/storage/letterhead_repository.h"
#include "core/workflow/printing.h"

#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct Particular {
    QLatin1StringView key;
    QString Letterhead::*text;
};

constexpr std::array kParticulars{
    Particular{"name"_L1, &Letterhead::name},
    Particular{"address"_L1, &Letterhead::address},
    Particular{"vat_number"_L1, &Letterhead::vatNumber},
    Particular{"phone"_L1, &Letterhead::phone},
    Particular{"email"_L1, &Letterhead::email},
    Particular{"bank_details"_L1, &Letterhead::bankDetails},
    Particular{"terms"_L1, &Letterhead::terms},
};
constexpr auto kIsVendor = "vat_vendor"_L1;

/// Of an invoice that another copy of the ledger sent, or an older Greenhand: its lines say at least that.
Result<Vendor> vendorOfLines(Ledger& ledger, const Invoice& invoice)
{
    return ledger.vat.all().map([&](const std::vector<VatType>& types) {
        const bool none = std::ranges::any_of(invoice.content.lines, [&](const InvoiceLine& line) {
            const auto type = std::ranges::find(types, line.vatCode, &VatType::code);
            return type != types.end() && type->kind == VatKind::NotVendor;
        });
        return none ? Vendor::No : Vendor::Yes;
    });
}

}  // namespace

Result<void> keepLetterhead(Ledger& ledger, const Settings& settings, InvoiceId id)
{
    const auto now = settings.letterhead();
    if (!now)
        return passOn(now);
    QJsonObject kept{{kIsVendor, now->vendor == Vendor::Yes}};
    for (const Particular& particular : kParticulars)
        kept.insert(particular.key, (*now).*particular.text);
    return LetterheadRepository(*ledger.db).keep(id, kept);
}

Result<Letterhead> letterheadOf(Ledger& ledger, const Settings& settings, const Invoice& invoice)
{
    auto letterhead = settings.letterhead();
    if (!letterhead || !isInSage(invoice.state))
        return letterhead;
    const auto kept = LetterheadRepository(*ledger.db).of(invoice.id);
    if (!kept)
        return passOn(kept);
    if (!*kept) {
        const auto vendor = vendorOfLines(ledger, invoice);
        if (!vendor)
            return passOn(vendor);
        letterhead->vendor = *vendor;
        return letterhead;
    }
    letterhead->vendor = (**kept)[kIsVendor].toBool() ? Vendor::Yes : Vendor::No;
    for (const Particular& particular : kParticulars)
        (*letterhead).*particular.text = (**kept)[particular.key].toString();
    return letterhead;
}

}  // namespace greenhand
