#include "core/domain/vat.h"

#include "core/domain/job_card.h"
#include "tests/domain/samples.h"
#include "tests/support/catch_qt.h"

#include <algorithm>

using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QDate kLast14(2018, 3, 31);
const QDate kFirst15(2018, 4, 1);

std::optional<QString> codeFor(QStringView choice, QDate day, Vendor vendor = Vendor::Yes)
{
    const std::optional<VatType> type = vatTypeFor(choice, day, vendor, southAfricanVatTypes());
    return type ? std::optional{type->code} : std::nullopt;
}

}  // namespace

TEST_CASE("the day of supply picks the standard rate", "[domain][vat]")
{
    CHECK(codeFor(kStandardVat, kLast14) == u"14"_s);
    CHECK(codeFor(kStandardVat, kFirst15) == u"15"_s);
    CHECK(codeFor(kStandardVat, QDate(2024, 5, 13)) == u"15"_s);
    CHECK(vatTypeFor(kStandardVat, kLast14, Vendor::Yes, southAfricanVatTypes())->rate == Rate::percent(14));
    CHECK_FALSE(codeFor(kStandardVat, QDate()));
    CHECK_FALSE(vatTypeFor(kStandardVat, kFirst15, Vendor::Yes, {}));

    std::vector<VatType> backwards = southAfricanVatTypes();
    std::reverse(backwards.begin(), backwards.end());
    CHECK(vatTypeFor(kStandardVat, kFirst15, Vendor::Yes, backwards)->code == u"15"_s);
}

TEST_CASE("work that straddles a change of rate keeps the type that was picked", "[domain][vat]")
{
    CHECK(codeFor(u"14", QDate(2018, 5, 1)) == u"14"_s);
    CHECK(codeFor(u"15", kLast14) == u"15"_s);
    CHECK(codeFor(u"0", kFirst15) == u"0"_s);
    CHECK(codeFor(u"exempt", kFirst15) == u"exempt"_s);
    CHECK_FALSE(codeFor(u"16", kFirst15));
    CHECK_FALSE(codeFor(u"", kFirst15));
}

TEST_CASE("a business that is no vendor charges no VAT whatever the line says", "[domain][vat]")
{
    for (const QStringView choice :
         {QStringView(kStandardVat), QStringView(u"15"), QStringView(u"unheard of")})
        CHECK(codeFor(choice, kFirst15, Vendor::No) == u"none"_s);
    CHECK(vatTypeFor(kStandardVat, kFirst15, Vendor::No, {})->rate == Rate{});
}

TEST_CASE("a VAT type holds on its first and its last day", "[domain][vat]")
{
    VatType type;
    type.from = kLast14;
    type.until = kFirst15;
    CHECK_FALSE(type.holdsOn(kLast14.addDays(-1)));
    CHECK(type.holdsOn(kLast14));
    CHECK(type.holdsOn(kFirst15));
    CHECK_FALSE(type.holdsOn(kFirst15.addDays(1)));
    CHECK_FALSE(type.holdsOn(QDate()));
    CHECK_FALSE(VatType{}.holdsOn(QDate()));
}

TEST_CASE("a job card is reckoned for its day, billable lines only", "[domain][vat][job_card]")
{
    JobCard card = jobCard();
    card.lines[2].billable = Billable::No;
    card.lines[2].vat = u"unheard of"_s;
    const auto total = [&](QDate day, Vendor vendor) {
        return must(jobCardTotals(card, day, vendor, southAfricanVatTypes())).total;
    };
    CHECK(total(kFirst15, Vendor::Yes) == cents(649'750));
    CHECK(total(kLast14, Vendor::Yes) == cents(644'100));
    CHECK(total(kFirst15, Vendor::No) == cents(565'000));

    card.lines[0].vat = u"16"_s;
    const Result<Totals> unknown = jobCardTotals(card, kFirst15, Vendor::Yes, southAfricanVatTypes());
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().kind == ErrorKind::BadValue);
    CHECK(unknown.error().subject == u"16"_s);

    card.lines[0].vat = kStandardVat;
    card.lines[0].unitPrice = UnitPrice::fromE4(UnitPrice::kMax);
    const Result<Totals> large = jobCardTotals(card, kFirst15, Vendor::Yes, southAfricanVatTypes());
    REQUIRE_FALSE(large);
    CHECK(large.error().kind == ErrorKind::TooLarge);
}

TEST_CASE("the kinds of a line have their spelling", "[domain][job_card]")
{
    CHECK(lineKindFromKey(u"labour") == LineKind::Labour);
    CHECK(lineKindFromKey(u"part") == LineKind::Part);
    CHECK(lineKindFromKey(u"travel") == LineKind::Travel);
    CHECK(lineKindFromKey(u"other") == LineKind::Other);
    CHECK_FALSE(lineKindFromKey(u"Labour"));
    CHECK(toKey(LineKind::Travel) == u"travel"_s);
}
