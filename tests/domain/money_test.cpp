#include "core/domain/money.h"

#include "core/domain/id.h"
#include "tests/domain/samples.h"
#include "tests/support/catch_qt.h"

#include <type_traits>

using namespace greenhand;
using namespace greenhand::testing;

static_assert(!std::is_convertible_v<qint64, LeadId> && !std::is_convertible_v<LeadId, InvoiceId>);
static_assert(!std::is_convertible_v<double, Money> && !std::is_constructible_v<Money, double>);
static_assert(!std::is_convertible_v<Quantity, UnitPrice>);

TEST_CASE("halves of a cent are rounded away from zero", "[domain][money]")
{
    CHECK(share(cents(10), Rate::percent(15)) == cents(2));
    CHECK(share(cents(-10), Rate::percent(15)) == cents(-2));
    CHECK(share(cents(30), Rate::percent(15)) == cents(5));
    CHECK(share(cents(9), Rate::percent(15)) == cents(1));
    CHECK(price(Quantity::fromE4(5'000), UnitPrice::fromE4(100)) == cents(1));
    CHECK(price(Quantity::fromE4(4'999), UnitPrice::fromE4(100)) == cents(0));
    CHECK(price(Quantity::fromE4(-5'000), UnitPrice::fromE4(100)) == cents(-1));
    CHECK(price(Quantity::fromE4(15'000), UnitPrice::fromE4(1'234'550)) == cents(18'518));  // 185,1825
}

TEST_CASE("the VAT inside an amount is the exact fraction of it", "[domain][money]")
{
    CHECK(shareWithin(cents(11'500), Rate::percent(15)) == cents(1'500));
    CHECK(shareWithin(cents(10'000), Rate::percent(15)) == cents(1'304));
    CHECK(shareWithin(cents(1), Rate::percent(15)) == cents(0));
    CHECK(shareWithin(cents(11'400), Rate::percent(14)) == cents(1'400));
    CHECK(shareWithin(cents(-10'000), Rate::percent(15)) == cents(-1'304));
    CHECK(shareWithin(cents(12'345), Rate{}) == cents(0));
}

TEST_CASE("the largest quantity at the largest price neither overflows nor changes its sign",
          "[domain][money]")
{
    const auto most = Quantity::fromE4(Quantity::kMax);
    const auto dearest = UnitPrice::fromE4(UnitPrice::kMax);
    CHECK(price(most, dearest).cents() == 1'000'000'000'000'000'000);
    CHECK(price(Quantity::fromE4(std::numeric_limits<qint64>::max()), dearest) > cents(0));
    CHECK(price(Quantity::fromE4(-Quantity::kMax), dearest) < cents(0));
}

TEST_CASE("amounts are written plainly for files and for Sage One", "[domain][money]")
{
    CHECK(cents(0).toPlain() == u"0.00"_s);
    CHECK(cents(5).toPlain() == u"0.05"_s);
    CHECK(cents(-5).toPlain() == u"-0.05"_s);
    CHECK(cents(-123'450).toPlain() == u"-1234.50"_s);
    CHECK(cents(std::numeric_limits<qint64>::min()).toPlain() == u"-92233720368547758.08"_s);
    CHECK(toPlain(Quantity::fromE4(15'000)) == u"1.5"_s);
    CHECK(toPlain(UnitPrice::fromE4(1'499'500)) == u"149.95"_s);
    CHECK(toPlain(Quantity::fromWhole(3)) == u"3"_s);
    CHECK(toPlain(Quantity::fromWhole(300)) == u"300"_s);
    CHECK(toPlain(UnitPrice::fromE4(1)) == u"0.0001"_s);
    CHECK(toPlain(Rate::fromBasisPoints(1'250)) == u"12.5"_s);
    CHECK(toPlain(Rate::percent(15)) == u"15"_s);
    CHECK(toPlain(Rate::percent(100)) == u"100"_s);
}
