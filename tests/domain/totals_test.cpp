#include "core/domain/totals.h"

#include "tests/domain/samples.h"
#include "tests/support/catch_qt.h"

#include <map>
#include <numeric>

using namespace greenhand;
using namespace greenhand::testing;

namespace {

__extension__ typedef __int128 Big;

/// An exact fraction, independent of the product's arithmetic.
struct Rational {
    Big over = 0;
    Big under = 1;

    friend Rational operator+(Rational a, Rational b)
    {
        return reduced({a.over * b.under + b.over * a.under, a.under * b.under});
    }
    friend Rational operator-(Rational a, Rational b) { return a + Rational{-b.over, b.under}; }
    friend Rational operator*(Rational a, Rational b)
    {
        return reduced({a.over * b.over, a.under * b.under});
    }
    friend Rational operator/(Rational a, Rational b) { return a * Rational{b.under, b.over}; }

    static Rational reduced(Rational value)
    {
        Big a = value.over < 0 ? -value.over : value.over;
        Big b = value.under;
        while (b != 0) {
            const Big rest = a % b;
            a = b;
            b = rest;
        }
        return a == 0 ? Rational{0, 1} : Rational{value.over / a, value.under / a};
    }

    /// To the whole, halves upwards; only for what is not negative.
    [[nodiscard]] Rational rounded() const
    {
        REQUIRE(over >= 0);
        const Big whole = over / under;
        const Big rest = over % under;
        return {rest + rest >= under ? whole + 1 : whole, 1};
    }
    [[nodiscard]] qint64 whole() const
    {
        REQUIRE(under == 1);
        return qint64(over);
    }
};

struct Reckoned {
    Rational discount;
    Rational exclusive;
    Rational vat;
    std::map<int, std::pair<Rational, Rational>> byRate;  ///< exclusive and VAT
};

/// product.md 6 in fractions of a cent.
Reckoned reckon(const std::vector<LineTerms>& lines, PriceMode mode, VatRounding rounding)
{
    Reckoned result;
    std::map<int, Rational> nets;
    const auto vatOf = [mode](Rational net, int basisPoints) {
        const Rational rate = Rational::reduced({basisPoints, 10'000});
        return (mode == PriceMode::Exclusive ? net * rate : net * rate / (Rational{1, 1} + rate)).rounded();
    };
    const auto add = [&](int basisPoints, Rational net, Rational vat) {
        const Rational exclusive = mode == PriceMode::Exclusive ? net : net - vat;
        auto& sum = result.byRate[basisPoints];
        sum = {sum.first + exclusive, sum.second + vat};
        result.exclusive = result.exclusive + exclusive;
        result.vat = result.vat + vat;
    };
    for (const LineTerms& line : lines) {
        const Rational quantity = Rational::reduced({line.quantity.e4(), 10'000});
        const Rational unit = Rational::reduced({line.unitPrice.e4(), 10'000});
        const Rational gross = (quantity * unit * Rational{100, 1}).rounded();
        const Rational discount =
            (gross * Rational::reduced({line.discount.basisPoints(), 10'000})).rounded();
        const Rational net = gross - discount;
        const int rate = line.vatRate.basisPoints();
        result.discount = result.discount + discount;
        if (rounding == VatRounding::PerLine)
            add(rate, net, vatOf(net, rate));
        else
            nets[rate] = nets[rate] + net;
    }
    for (const auto& [rate, net] : nets)
        add(rate, net, vatOf(net, rate));
    return result;
}

std::vector<LineTerms> same(std::size_t count, qint64 unitCents)
{
    return std::vector<LineTerms>(count, LineTerms{.quantity = Quantity::fromWhole(1),
                                                   .unitPrice = UnitPrice::fromE4(unitCents * 100),
                                                   .discount = {},
                                                   .vatRate = Rate::percent(15)});
}

}  // namespace

TEST_CASE("the VAT of a document is that of the test vectors", "[domain][totals]")
{
    const auto vat = [](std::size_t lines, qint64 unitCents, PriceMode mode) {
        return must(totals(same(lines, unitCents), mode)).vat;
    };
    CHECK(vat(3, 1'003, PriceMode::Exclusive) == cents(450));
    CHECK(vat(3, 10'000, PriceMode::Inclusive) == cents(3'912));
    CHECK(vat(7, 999, PriceMode::Inclusive) == cents(910));
    CHECK(vat(1, 1'156'700, PriceMode::Inclusive) == cents(150'874));
    CHECK(vat(1, 10, PriceMode::Exclusive) == cents(2));
    CHECK(vat(1, 30, PriceMode::Exclusive) == cents(5));
}

TEST_CASE("VAT rounded per document differs from VAT rounded per line", "[domain][totals]")
{
    const Totals perLine = must(totals(same(3, 3'335), PriceMode::Exclusive));
    const Totals perDocument = must(totals(same(3, 3'335), PriceMode::Exclusive, VatRounding::PerDocument));
    CHECK(perLine.vat == cents(1'500));
    CHECK(perDocument.vat == cents(1'501));
    CHECK(perDocument.exclusive == cents(10'005));
    CHECK(perDocument.total == cents(11'506));

    const Totals inclusive = must(totals(same(7, 999), PriceMode::Inclusive, VatRounding::PerDocument));
    CHECK(inclusive.vat == cents(912));
    CHECK(inclusive.total == cents(6'993));
    CHECK(inclusive.exclusive == cents(6'081));
}

TEST_CASE("a discount is taken from the gross before VAT", "[domain][totals]")
{
    const LineTerms line{.quantity = Quantity::fromE4(15'000),
                         .unitPrice = UnitPrice::fromWhole(450),
                         .discount = Rate::fromBasisPoints(1'250),
                         .vatRate = Rate::percent(15)};
    const LineAmounts exclusive = lineAmounts(line, PriceMode::Exclusive);
    CHECK(exclusive == LineAmounts{cents(67'500), cents(8'438), cents(59'062), cents(8'859), cents(67'921)});
    const LineAmounts inclusive = lineAmounts(line, PriceMode::Inclusive);
    CHECK(inclusive == LineAmounts{cents(67'500), cents(8'438), cents(51'358), cents(7'704), cents(59'062)});
}

TEST_CASE("the VAT is summed by rate, the highest first", "[domain][totals]")
{
    std::vector<LineTerms> lines = same(3, 10'000);
    lines[0].vatRate = {};
    lines[1].vatRate = Rate::percent(14);
    lines.push_back(lines[0]);
    const Totals sum = must(totals(lines, PriceMode::Exclusive));
    CHECK(sum.byRate
          == std::vector<VatSum>{{Rate::percent(15), cents(10'000), cents(1'500)},
                                 {Rate::percent(14), cents(10'000), cents(1'400)},
                                 {Rate{}, cents(20'000), cents(0)}});
    CHECK(sum.total == cents(42'900));
}

TEST_CASE("a document without lines comes to nothing", "[domain][totals]")
{
    CHECK(must(totals({}, PriceMode::Exclusive)) == Totals{});
}

TEST_CASE("an amount beyond what Greenhand reckons with is refused, not wrapped", "[domain][totals]")
{
    const auto refused = [](const std::vector<LineTerms>& lines, PriceMode mode) {
        const Result<Totals> sum = totals(lines, mode);
        return !sum && sum.error().kind == ErrorKind::TooLarge;
    };
    std::vector<LineTerms> lines = same(1, Money::kMaxCents);
    CHECK(totals(lines, PriceMode::Inclusive).has_value());
    CHECK(refused(lines, PriceMode::Exclusive));  // the VAT on top is too much
    lines.push_back(same(1, 1)[0]);
    CHECK(refused(lines, PriceMode::Inclusive));
    lines[1].vatRate = {};  // another rate's sum
    CHECK(refused(lines, PriceMode::Inclusive));
    lines = same(1, Money::kMaxCents);
    lines[0].quantity = Quantity::fromE4(Quantity::kMax);
    CHECK(refused(lines, PriceMode::Inclusive));
    lines[0].discount = Rate::percent(100);  // its gross alone is too much
    CHECK(refused(lines, PriceMode::Inclusive));
    CHECK(refused(std::vector<LineTerms>(2'000, lines[0]), PriceMode::Exclusive));
}

TEST_CASE("random documents come to what exact fractions come to", "[domain][totals][random]")
{
    std::mt19937_64 random = randomSource("totals");
    constexpr std::array kRates{0, 1'400, 1'500};
    constexpr int kDocuments = 120'000;
    for (int document = 0; document < kDocuments; ++document) {
        std::vector<LineTerms> lines(std::size_t(between(random, 1, 6)));
        for (LineTerms& line : lines) {
            const qint64 wholeOnly = between(random, 0, 2);
            line.quantity = wholeOnly ? Quantity::fromWhole(between(random, 0, 40))
                                      : Quantity::fromE4(between(random, 0, 2'000'000));
            line.unitPrice = wholeOnly == 2 ? UnitPrice::fromE4(between(random, 0, 500'000) * 100)
                                            : UnitPrice::fromE4(between(random, 0, 50'000'000));
            const qint64 kind = between(random, 0, 3);
            line.discount =
                Rate::fromBasisPoints(kind < 2 ? 0 : int(between(random, 0, kind == 2 ? 10'000 : 2'000)));
            line.vatRate = Rate::fromBasisPoints(kRates[std::size_t(between(random, 0, 2))]);
        }
        const PriceMode mode = between(random, 0, 1) ? PriceMode::Exclusive : PriceMode::Inclusive;
        const VatRounding rounding = between(random, 0, 3) ? VatRounding::PerLine : VatRounding::PerDocument;

        const Reckoned expected = reckon(lines, mode, rounding);
        const Result<Totals> sum = totals(lines, mode, rounding);
        bool agrees = sum && sum->discount.cents() == expected.discount.whole()
                   && sum->exclusive.cents() == expected.exclusive.whole()
                   && sum->vat.cents() == expected.vat.whole()
                   && sum->total.cents() == (expected.exclusive + expected.vat).whole()
                   && sum->byRate.size() == expected.byRate.size();
        if (agrees)
            for (const VatSum& one : sum->byRate) {
                const auto& [exclusive, vat] = expected.byRate.at(one.rate.basisPoints());
                agrees =
                    agrees && one.exclusive.cents() == exclusive.whole() && one.vat.cents() == vat.whole();
            }
        if (!agrees)
            FAIL("document " << document << " of " << lines.size() << " lines differs");
    }
    SUCCEED();
}
