#include "core/documents/price_csv.h"

#include "tests/support/catch_qt.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::must;

namespace {

PriceFile readFrom(const QByteArray& csv) { return must(readPrices(must(readCsv(csv)))); }

}  // namespace

TEST_CASE("a price that its own comma cuts in two is a bad row, not a lower price", "[documents][prices]")
{
    const PriceFile file = readFrom("code,description,price\nP1,Ball valve,1,234.50\nP2,Pipe,90.00\n");
    REQUIRE(file.bad.size() == 1);
    CHECK(file.bad.front().line == 2);
    CHECK(file.bad.front().reference == u"P1"_s);
    CHECK(file.bad.front().problem == RowProblem::TooManyFields);
    REQUIRE(file.items.size() == 1);
    CHECK(file.items.front().item.code == u"P2"_s);
    CHECK(readFrom("code,description,price\nP1,Ball valve,90.00, ,\n").bad.empty());
}

TEST_CASE("a price list's columns are named as a lead file's: loosely, and each once", "[documents][prices]")
{
    CHECK(readFrom("CODE, Des-cription ,Price\nP1,Valve,90.00\n").items.size() == 1);
    const auto twice = readPrices(must(readCsv("code,description,price,Price\nP1,Valve,1,2\n")));
    CHECK(twice);  // one of them has the very name
    const auto unclear = readPrices(must(readCsv("code,description,PRICE,Price\nP1,Valve,1,2\n")));
    REQUIRE_FALSE(unclear);
    CHECK(unclear.error().kind == ErrorKind::BadImport);
    const auto missing = readPrices(must(readCsv("code,description\nP1,Valve\n")));
    REQUIRE_FALSE(missing);
    CHECK(missing.error().subject.contains(u"No column is given for: price."_s));
}

TEST_CASE("a price list whose file does not say what a comma means has no thousand guessed into it",
          "[documents][prices]")
{
    const PriceFile unclear = readFrom("code;description;price\nP1;Valve;1,234\n");
    REQUIRE(unclear.bad.size() == 1);
    CHECK(unclear.bad.front().problem == RowProblem::AmbiguousNumber);
    const PriceFile clear = readFrom("code;description;price;cost\nP1;Valve;1,234;900,50\n");
    REQUIRE(clear.items.size() == 1);
    CHECK(clear.items.front().item.price == UnitPrice::fromE4(12'340));
}

TEST_CASE("what is written of a price list is read back the same", "[documents][prices]")
{
    const PriceItem whole{.id = PriceItemId{0},
                          .code = u"LAB, \"1\""_s,
                          .description = u"Labour; artisan"_s,
                          .kind = LineKind::Labour,
                          .unit = u"hour"_s,
                          .price = UnitPrice::fromE4(12'345'678),
                          .vat = u"15"_s,
                          .cost = UnitPrice::fromE4(9'000'000)};
    PriceItem bare = whole;
    bare.code = u"P1"_s;
    bare.price = UnitPrice::fromWhole(1000);
    bare.cost.reset();
    const PriceFile read =
        readFrom(csvLine(priceFields()) + csvLine(priceRow(whole)) + csvLine(priceRow(bare)));
    CHECK(read.bad.empty());
    REQUIRE(read.items.size() == 2);
    CHECK(read.items[0].item == whole);
    CHECK(read.items[1].item == bare);
}

TEST_CASE("a code that a spreadsheet would take for a formula, and a price of three places, come back as "
          "they were",
          "[documents][prices]")
{
    const PriceItem item{.id = PriceItemId{0},
                         .code = GENERATE(u"=P1"_s, u"+P1"_s, u"-P1"_s, u"@P1"_s, u"'=P1"_s),
                         .description = u"-flow valve"_s,
                         .unit = {},
                         .price = UnitPrice::fromE4(12'340)};
    CAPTURE(item.code.toStdString());
    const PriceFile read = readFrom(csvLine(priceFields()) + csvLine(priceRow(item)));
    CHECK(read.bad.empty());
    REQUIRE(read.items.size() == 1);
    CHECK(read.items.front().item == item);
}
