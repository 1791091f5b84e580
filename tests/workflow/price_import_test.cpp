#include "core/workflow/price_import.h"

#include "core/workflow/words.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::must;
using greenhand::testing::Office;

namespace {

PriceItem itemOf(Office& office, const QString& code)
{
    const auto item = must(office.ledger->priceList.withCode(code));
    REQUIRE(item);
    return *item;
}

}  // namespace

TEST_CASE("a price list's cost brings the hint that a line is sold below it", "[workflow][prices][unbilled]")
{
    Office office;
    JobCard card;
    card.reference = u"L-9"_s;
    card.customer = *office.customer;
    JobLine line;
    line.code = u"V1"_s;
    line.description = u"Valve"_s;
    line.quantity = Quantity::fromE4(10'000);
    line.unitPrice = UnitPrice::fromWhole(90);
    card.lines = {line};
    const auto isBelowCost = [&] {
        const auto hints = must(office.invoicing.unbilledWork({}, card));
        return std::ranges::any_of(
            hints, [](const UnbilledHint& hint) { return hint.kind == UnbilledKind::BelowCost; });
    };
    must(importPrices(*office.ledger, "code,description,price\nV1,Valve,120.00\n"));
    CHECK_FALSE(isBelowCost());
    const PriceReport report =
        must(importPrices(*office.ledger, "code,description,price,cost\nV1,Valve,120.00,95.50\n"));
    CHECK(report.changed == 1);
    CHECK(itemOf(office, u"V1"_s).cost == UnitPrice::fromE4(955'000));
    CHECK(isBelowCost());
}

TEST_CASE("importing a price list twice changes nothing, and what the file does not name stays",
          "[workflow][prices]")
{
    Office office;
    const QByteArray file = "Code;Description;Kind;Unit;Price;VAT;Cost\n"
                            "LAB;Labour, artisan;labour;hour;485,00;standard;\n"
                            "V1;Valve;part;each;1 234,50;15;900,00\n";
    const auto before = must(office.ledger->priceList.all()).size();
    const PriceReport first = must(importPrices(*office.ledger, file));
    CHECK(first.added == 2);
    CHECK(first.bad.empty());
    CHECK(itemOf(office, u"LAB"_s).kind == LineKind::Labour);
    CHECK_FALSE(itemOf(office, u"LAB"_s).cost);
    CHECK(itemOf(office, u"V1"_s).price == UnitPrice::fromE4(12'345'000));
    const PriceReport again = must(importPrices(*office.ledger, file));
    CHECK(again.same == 2);
    CHECK(again.added + again.changed == 0);
    const PriceReport other = must(importPrices(*office.ledger, "code,description,price\nX,Pipe,10.00\n"));
    CHECK(other.added == 1);
    CHECK(must(office.ledger->priceList.all()).size() == before + 3);
    const auto history = must(office.ledger->history.of(u"price_item"_s, itemOf(office, u"V1"_s).id.value()));
    CHECK(history.size() == 1);
}

TEST_CASE("bad rows of a price list are named by line and code, the others are taken", "[workflow][prices]")
{
    Office office;
    const PriceReport report = must(importPrices(*office.ledger, "code,description,price,vat,kind,cost\n"
                                                                 "A,Good,10.00,,,\n"
                                                                 ",No code,10.00,,,\n"
                                                                 "B,,10.00,,,\n"
                                                                 "C,No price,,,,\n"
                                                                 "D,Word,ten,,,\n"
                                                                 "E,Below,-1,,,\n"
                                                                 "F,Vat,10.00,77,,\n"
                                                                 "G,Kind,10.00,,thing,\n"
                                                                 "H,Cost,10.00,,,cheap\n"
                                                                 "A,Twice,11.00,,,\n"));
    CHECK(report.added == 1);
    CHECK(itemOf(office, u"A"_s).price == UnitPrice::fromWhole(10));
    QStringList said;
    for (const BadRow& row : report.bad)
        said << sentence(row);
    REQUIRE(said.size() == 9);
    CHECK(std::ranges::is_sorted(report.bad, {}, &BadRow::line));
    CHECK(said.contains(u"Line 3: it has no code."_s));
    CHECK(said.contains(u"Line 5 (C): it has no unit price."_s));
    CHECK(said.contains(u"Line 8 (F): there is no VAT type “77”."_s));
    CHECK(said.contains(u"Line 10 (H): “cheap” is not a price."_s));
    CHECK(said.contains(u"Line 11 (A): an earlier row has the same code."_s));

    const auto noPrice = importPrices(*office.ledger, "code,description\nA,Good\n");
    REQUIRE_FALSE(noPrice);
    CHECK(sentence(noPrice.error()).contains(u"price"_s));
}
