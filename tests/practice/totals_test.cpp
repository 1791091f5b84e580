#include "core/practice/totals.h"

#include "tests/support/catch_qt.h"

using namespace greenhand::practice;

namespace {

Fraction fraction(QStringView text)
{
    const auto read = Fraction::fromText(text);
    REQUIRE(read);
    return *read;
}

LineInput line(QStringView quantity, QStringView price, QStringView rate = u"0.15",
               QStringView discount = u"0")
{
    return {.quantity = fraction(quantity),
            .price = fraction(price),
            .discountRate = fraction(discount),
            .taxRate = fraction(rate),
            .taxTypeId = fraction(rate) == 0 ? 2 : 1};
}

DocumentTotals totals(const std::vector<LineInput>& lines, const TotalsRules& rules = {})
{
    const auto reckoned = totalsOf(lines, rules);
    REQUIRE(reckoned);
    return *reckoned;
}

std::vector<LineInput> times(int count, QStringView price)
{
    return std::vector<LineInput>(std::size_t(count), line(u"1", price));
}

}  // namespace

TEST_CASE("Sage One's VAT agrees with the vectors of the trade", "[practice][totals]")
{
    const TotalsRules inclusive{.inclusive = true};
    CHECK(totals(times(3, u"10.03")).tax == 450);
    CHECK(totals(times(3, u"100.00"), inclusive).tax == 3912);
    CHECK(totals(times(7, u"9.99"), inclusive).tax == 910);
    CHECK(totals(times(1, u"11567.00"), inclusive).tax == 150874);
    CHECK(totals(times(1, u"0.10")).tax == 2);
    CHECK(totals(times(1, u"0.30")).tax == 5);
}

TEST_CASE("an inclusive price splits into what Sage One's clients expect", "[practice][totals]")
{
    const TotalsRules inclusive{.inclusive = true};
    const DocumentTotals hundred = totals(times(1, u"100.00"), inclusive);
    CHECK(hundred.exclusive == 8696);
    CHECK(hundred.tax == 1304);
    CHECK(hundred.total == 10000);
    CHECK(totals(times(1, u"115.00"), inclusive).exclusive == 10000);
    CHECK(totals(times(1, u"0.01"), inclusive).tax == 0);
}

TEST_CASE("a discount is rounded to the cent before VAT", "[practice][totals]")
{
    const DocumentTotals one = totals({line(u"3", u"33.35", u"0.15", u"0.125")});
    CHECK(one.lines[0].discount == 1251);  // 12.50625
    CHECK(one.exclusive == 8754);
    CHECK(one.tax == 1313);  // 13.131
    CHECK(one.total == 10067);
}

TEST_CASE("a discount on the document comes off what the lines' own discounts left", "[practice][totals]")
{
    const DocumentTotals one =
        totals({line(u"1", u"200", u"0.15", u"0.10")}, {.headerDiscountRate = fraction(u"0.05")});
    CHECK(one.discount == 2000 + 900);
    CHECK(one.exclusive == 17100);
}

TEST_CASE("credits mirror debits to the cent", "[practice][totals]")
{
    const DocumentTotals plus = totals({line(u"1", u"0.10"), line(u"2.5", u"33.33")});
    const DocumentTotals minus = totals({line(u"-1", u"0.10"), line(u"-2.5", u"33.33")});
    CHECK(minus.total == -plus.total);
    CHECK(minus.tax == -plus.tax);
}

TEST_CASE("VAT can be rounded once a document and rate", "[practice][totals]")
{
    const TotalsRules document{.taxPerDocument = true};
    CHECK(totals(times(3, u"33.35")).tax == 1500);
    CHECK(totals(times(3, u"33.35"), document).tax == 1501);
    const auto mixed =
        totals({line(u"1", u"33.35"), line(u"1", u"33.35"), line(u"1", u"50", u"0")}, document);
    CHECK(mixed.tax == 1001);  // 10.005
    CHECK(mixed.exclusive == 11670);

    const auto inclusive = totals(times(3, u"100.00"), {.inclusive = true, .taxPerDocument = true});
    CHECK(inclusive.tax == 3913);  // 39.1304
    CHECK(inclusive.total == 30000);
    CHECK(inclusive.exclusive == 30000 - 3913);
}

TEST_CASE("cash rounding is part of the total and says how much it was", "[practice][totals]")
{
    using Way = CashRounding::Way;
    const auto rounded = [](Way way, int count = 1) {
        return totals(times(count, u"10.03"), {.rounding = {.way = way, .cents = 10}});  // 11.53 each
    };
    CHECK(rounded(Way::Up).total == 1160);
    CHECK(rounded(Way::Up).rounding == 7);
    CHECK(rounded(Way::Down).total == 1150);
    CHECK(rounded(Way::Down).rounding == -3);
    CHECK(rounded(Way::Normal).total == 1150);
    CHECK(rounded(Way::None).total == 1153);
    CHECK(rounded(Way::Normal, 5).total == 5770);  // 57.65: a half goes up
}

TEST_CASE("an invoice beyond reckoning has no totals", "[practice][totals]")
{
    CHECK_FALSE(totalsOf({line(u"999999999999", u"999999999999")}, {}));
}
