#include "core/practice/exact_fraction.h"

#include "tests/support/catch_qt.h"

using namespace Qt::Literals::StringLiterals;
using greenhand::practice::Fraction;

namespace {

Fraction fraction(QStringView text)
{
    const auto read = Fraction::fromText(text);
    REQUIRE(read);
    return *read;
}

}  // namespace

TEST_CASE("a decimal is taken exactly as it is written", "[practice]")
{
    CHECK(fraction(u"12.50") == Fraction(25) / 2);
    CHECK(fraction(u"-0.01") == Fraction(-1) / 100);
    CHECK(fraction(u"1e-05") == Fraction(1) / 100000);
    CHECK(fraction(u"1.5E+3") == Fraction(1500));
    CHECK(fraction(u".5") == Fraction(1) / 2);
    CHECK(fraction(u"000.500") == Fraction(1) / 2);
}

TEST_CASE("what is no decimal, too long or too large is refused", "[practice]")
{
    const auto text =
        GENERATE(as<QString>(), u""_s, u"-"_s, u"."_s, u"1,5"_s, u"1.2.3"_s, u"abc"_s, u"1e"_s, u"1e99"_s,
                 u"nan"_s, u"inf"_s, u"1000000000000"_s, u"1234567890123456"_s, u"1e-30"_s, u" 1"_s);
    CHECK_FALSE(Fraction::fromText(text));
}

TEST_CASE("sums and products of fractions are exact", "[practice]")
{
    CHECK(fraction(u"0.1") + fraction(u"0.2") == fraction(u"0.3"));
    CHECK(Fraction(1) / 3 * Fraction(3) == Fraction(1));
    CHECK(fraction(u"1.15") - 1 == Fraction(15) / 100);
    CHECK(Fraction(6) / Fraction(-4) == Fraction(-3) / 2);
    CHECK(fraction(u"0.3") > fraction(u"0.29"));
}

TEST_CASE("halves round away from zero", "[practice]")
{
    CHECK(fraction(u"1.005").rounded(2) == 101);
    CHECK(fraction(u"-1.005").rounded(2) == -101);
    CHECK(fraction(u"1.00499").rounded(2) == 100);
    CHECK((Fraction(2) / 3).rounded(2) == 67);
    CHECK(fraction(u"172.4425").rounded(4) == 1'724'425);
}

TEST_CASE("an amount that is too large has no cents", "[practice]")
{
    const Fraction most = fraction(u"999999999999");
    CHECK_FALSE((most * most).rounded(2));
    CHECK(fraction(u"9999999999999e-1").rounded(2) == 99'999'999'999'990);
}
