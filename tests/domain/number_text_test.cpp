#include "core/domain/number_text.h"

#include "tests/domain/samples.h"
#include "tests/support/catch_qt.h"

#include <QLocale>

using namespace greenhand;
using namespace greenhand::testing;

namespace {

constexpr auto kPoint = u'.';
constexpr auto kComma = u',';

/// Cents, or nothing; fails the test's comparison visibly.
std::optional<qint64> money(QStringView text, std::optional<QChar> decimal = {})
{
    const NumberResult<Money> read = readMoney(text, decimal);
    return read ? std::optional{read->cents()} : std::nullopt;
}

std::optional<qint64> quantity(QStringView text, std::optional<QChar> decimal = {})
{
    const NumberResult<Quantity> read = readQuantity(text, decimal);
    return read ? std::optional{read->e4()} : std::nullopt;
}

std::optional<qint64> unitPrice(QStringView text, std::optional<QChar> decimal = {})
{
    const NumberResult<UnitPrice> read = readUnitPrice(text, decimal);
    return read ? std::optional{read->e4()} : std::nullopt;
}

std::optional<int> rate(QStringView text)
{
    const NumberResult<Rate> read = readRate(text);
    return read ? std::optional{read->basisPoints()} : std::nullopt;
}

template <class T>
NumberProblem problem(const NumberResult<T>& read)
{
    REQUIRE_FALSE(read.has_value());
    return read.error();
}

}  // namespace

TEST_CASE("point and comma are both read right whatever the locale", "[domain][numbers]")
{
    for (const char* name : {"C", "en_ZA", "af_ZA", "en_US", "zu_ZA", "de_DE"}) {
        QLocale::setDefault(QLocale(QString::fromLatin1(name)));
        CAPTURE(name);
        CHECK(money(u"7.25") == 725);
        CHECK(money(u"7,25") == 725);
        CHECK(money(u"1 234,50") == 123'450);
        CHECK(money(u"1,234.50") == 123'450);
        CHECK(money(u"1.234,50") == 123'450);
        CHECK(money(u"1 234.50") == 123'450);
        CHECK(money(u"R1 234.50") == 123'450);
        CHECK(money(u"R 1 234,50") == 123'450);
        CHECK(format(cents(123'450)) == u"R\u00a01\u00a0234,50"_s);
    }
    QLocale::setDefault(QLocale::c());
}

TEST_CASE("spaces of every width group thousands", "[domain][numbers]")
{
    for (const char16_t space : {u' ', u'\u00a0', u'\u202f', u'\u2009', u'\u2007', u'\u3000', u'\t'}) {
        CAPTURE(int(space));
        const QString text = u"_R_1_234_567,8_"_s.replace(u'_', QChar(space));
        CHECK(money(text) == 123'456'780);
    }
    CHECK(money(u"1  234") == 123'400);
}

TEST_CASE("a space that does not group thousands is no number, rather than a hundredfold price",
          "[domain][numbers]")
{
    for (const QStringView text : {u"7 25", u"1 2", u"12 34 567", u"1 234 50", u"1,2 5", u"1 ,50", u"1, 234"})
        CHECK(problem(readMoney(text)) == NumberProblem::NotANumber);
}

TEST_CASE("money is read by one rule", "[domain][numbers]")
{
    CHECK(money(u"0") == 0);
    CHECK(money(u"12") == 1'200);
    CHECK(money(u"12,5") == 1'250);
    CHECK(money(u".5") == 50);
    CHECK(money(u",05") == 5);
    CHECK(money(u"007,10") == 710);
    CHECK(money(u"1,234") == 123'400);  // thousands
    CHECK(money(u"1.234") == 123'400);
    CHECK(money(u"12.500") == 1'250'000);
    CHECK(money(u"1.234.567") == 123'456'700);
    CHECK(money(u"1,234,567.89") == 123'456'789);
    CHECK(money(u"r12,50") == 1'250);
    CHECK(money(u"149.9500") == 14'995);  // as databases write it
    CHECK(money(u"100000000") == Money::kMaxCents);
}

TEST_CASE("what is no amount is refused with its reason", "[domain][numbers]")
{
    for (const QStringView text : {u"", u"   ", u"R", u" R \u00a0"})
        CHECK(problem(readMoney(text)) == NumberProblem::Empty);
    for (const QStringView text : {u"nan",
                                   u"inf",
                                   u"1e9",
                                   u"0x10",
                                   u"abc",
                                   u"12a",
                                   u"1.2.3",
                                   u"1,234,56",
                                   u"1234,567,890",
                                   u"1.234,567.89",
                                   u"12,",
                                   u"12.",
                                   u"..",
                                   u",",
                                   u"R R5",
                                   u"+5",
                                   u"5 R",
                                   u"1'234",
                                   u"12 %",
                                   u"\uff11\uff12",
                                   u"\u0661\u0662",
                                   u"1\n234",
                                   u"5;6",
                                   u"- 5x",
                                   u"-",
                                   u"0,123,456",
                                   u"012,345"})
        CHECK(problem(readMoney(text)) == NumberProblem::NotANumber);
    for (const QStringView text :
         {u"-5", u"\u22125", u"R-5", u"-R 5,00", u"- 5", u"(5)", u"(R1 234,50)", u"5-", u"-0"})
        CHECK(problem(readMoney(text)) == NumberProblem::Negative);
    for (const QStringView text : {u"1,2345", u"0.125", u"1 234,567", u"1234.567", u"1.234,567", u"7.12345"})
        CHECK(problem(readMoney(text)) == NumberProblem::TooManyDecimals);
    for (const QStringView text : {u"100000000,01", u"100 000 001", u"99999999999999999999999999999999"})
        CHECK(problem(readMoney(text)) == NumberProblem::TooLarge);
}

TEST_CASE("a quantity of one sign and three digits is ambiguous", "[domain][numbers]")
{
    CHECK(problem(readQuantity(u"1,234")) == NumberProblem::Ambiguous);
    CHECK(problem(readQuantity(u"12.500")) == NumberProblem::Ambiguous);
    CHECK(quantity(u"0,125") == 1'250);
    CHECK(quantity(u".125") == 1'250);
    CHECK(quantity(u"1234.567") == 12'345'670);
    CHECK(quantity(u"1 234,567") == 12'345'670);
    CHECK(quantity(u"1.2345") == 12'345);
    CHECK(quantity(u"1,5") == 15'000);
    CHECK(quantity(u"7.25") == 72'500);
    CHECK(problem(readQuantity(u"1.23456")) == NumberProblem::TooManyDecimals);
    CHECK(problem(readQuantity(u"-1")) == NumberProblem::Negative);
    CHECK(problem(readQuantity(u"100 000 001")) == NumberProblem::TooLarge);
}

TEST_CASE("a unit price keeps four places", "[domain][numbers]")
{
    CHECK(unitPrice(u"R 1,2345") == 12'345);
    CHECK(unitPrice(u"149,95") == 1'499'500);
    CHECK(unitPrice(u"1,234") == 12'340'000);  // thousands, as in money
    CHECK(unitPrice(u"0,123") == 1'230);
    CHECK(problem(readUnitPrice(u"0,00001")) == NumberProblem::TooManyDecimals);
}

TEST_CASE("a discount is from nothing to everything", "[domain][numbers]")
{
    CHECK(rate(u"12,5") == 1'250);
    CHECK(rate(u"12.5 %") == 1'250);
    CHECK(rate(u"12,5\u00a0%") == 1'250);
    CHECK(rate(u"0") == 0);
    CHECK(rate(u"100%") == 10'000);
    CHECK(rate(u"1.250") == 125);
    CHECK(problem(readRate(u"100,01")) == NumberProblem::TooLarge);
    CHECK(problem(readRate(u"12,345")) == NumberProblem::TooManyDecimals);
    CHECK(problem(readRate(u"-5 %")) == NumberProblem::Negative);
    CHECK(problem(readRate(u"%")) == NumberProblem::Empty);
    CHECK(problem(readRate(u"5 %%")) == NumberProblem::NotANumber);
}

TEST_CASE("what a file has proved settles its ambiguous numbers", "[domain][numbers]")
{
    CHECK(quantity(u"1,234", kComma) == 12'340);
    CHECK(quantity(u"1,234", kPoint) == 12'340'000);
    CHECK(quantity(u"1.234", kPoint) == 12'340);
    CHECK(money(u"1,234", kPoint) == 123'400);
    CHECK(problem(readMoney(u"1,234", kComma)) == NumberProblem::TooManyDecimals);
    CHECK(problem(readMoney(u"7,25", kPoint)) == NumberProblem::NotANumber);
    CHECK(money(u"1 234,50", kComma) == 123'450);
    CHECK(money(u"1.234.567,5", kComma) == 123'456'750);
    CHECK(money(u"12", kComma) == 1'200);
}

TEST_CASE("a text proves its decimal sign or does not", "[domain][numbers]")
{
    CHECK(provenDecimal(u"2.55") == QChar(kPoint));
    CHECK(provenDecimal(u"2,5") == QChar(kComma));
    CHECK(provenDecimal(u"R -2,55") == QChar(kComma));
    CHECK(provenDecimal(u"12,5 %") == QChar(kComma));
    CHECK(provenDecimal(u"1.234,50") == QChar(kComma));
    CHECK(provenDecimal(u"1,234.567") == QChar(kPoint));
    CHECK(provenDecimal(u"0.125") == QChar(kPoint));
    CHECK(provenDecimal(u"1234,567") == QChar(kComma));
    CHECK(provenDecimal(u"1 234,567") == QChar(kComma));
    CHECK(provenDecimal(u"1.234.567") == QChar(kComma));  // the point groups
    for (const QStringView text : {u"1,234", u"1.234", u"12", u"1 234", u"", u"abc", u"1,2,3", u"1.2.3,4"})
        CHECK_FALSE(provenDecimal(text));
}

TEST_CASE("numbers are written as South Africa writes them", "[domain][numbers]")
{
    CHECK(format(cents(0)) == u"R\u00a00,00"_s);
    CHECK(format(cents(-123'450)) == u"-R\u00a01\u00a0234,50"_s);
    CHECK(format(cents(100'000'000'00)) == u"R\u00a0100\u00a0000\u00a0000,00"_s);
    CHECK(formatPlain(cents(99'999)) == u"999,99"_s);
    CHECK(formatPlain(cents(-5)) == u"-0,05"_s);
    CHECK(format(UnitPrice::fromWhole(12)) == u"R\u00a012,00"_s);
    CHECK(format(UnitPrice::fromE4(12'345)) == u"R\u00a01,2345"_s);
    CHECK(format(UnitPrice::fromE4(12'340)) == u"R\u00a01,2340"_s);  // three places would be thousands
    CHECK(format(Quantity::fromE4(15'000)) == u"1,5"_s);
    CHECK(format(Quantity::fromWhole(1'500)) == u"1\u00a0500"_s);
    CHECK(format(Quantity::fromE4(1'250)) == u"0,125"_s);
    CHECK(format(Quantity::fromE4(12'340)) == u"1,2340"_s);
    CHECK(format(Rate::fromBasisPoints(1'250)) == u"12,5\u00a0%"_s);
    const NumberStyle english{.decimal = u'.', .group = u',', .currency = {}, .percent = {}};
    CHECK(format(cents(-123'456'789), english) == u"-1,234,567.89"_s);
}

TEST_CASE("what is written is read back as the same number", "[domain][numbers][random]")
{
    std::mt19937_64 random = randomSource("number text");
    const std::array styles{
        NumberStyle{}, numberStyle(TextFormat::British),
        NumberStyle{.decimal = u'.', .group = u' ', .currency = {}, .percent = u"%"_s},
        NumberStyle{.decimal = u',', .group = u'.', .currency = u"R"_s, .percent = u"%"_s}};
    for (int i = 0; i < 20'000; ++i) {
        const qint64 scale = std::array<qint64, 4>{1'000, 1'000'000, 10'000'000'000, 100}[std::size_t(i) % 4];
        const NumberStyle& style = styles[std::size_t(between(random, 0, 3))];
        const qint64 value = between(random, 0, scale);
        const bool same =
            money(format(cents(value), style)) == value
            && unitPrice(format(UnitPrice::fromE4(value), style)) == value
            && (style.group != u'\u00a0' || quantity(format(Quantity::fromE4(value), style)) == value)
            && rate(format(Rate::fromBasisPoints(int(value % 10'001)), style)) == int(value % 10'001)
            && quantity(toPlain(Quantity::fromE4(value)), kPoint) == value;
        if (!same)
            FAIL(value << " is written " << format(UnitPrice::fromE4(value), style).toStdString());
    }
    SUCCEED();
}

TEST_CASE("the three formats write their own signs", "[domain][numbers]")
{
    CHECK(format(cents(123'450), numberStyle(TextFormat::SouthAfrican)) == u"R\u00a01\u00a0234,50"_s);
    for (const TextFormat as : {TextFormat::British, TextFormat::UnitedStates}) {
        const NumberStyle style = numberStyle(as);
        CHECK(format(cents(123'450), style) == u"R1,234.50"_s);
        CHECK(format(cents(-123'450), style) == u"-R1,234.50"_s);
        CHECK(formatPlain(UnitPrice::fromWhole(1'234), style) == u"1,234.00"_s);
        CHECK(format(Rate::fromBasisPoints(1'250), style) == u"12.5%"_s);
    }
}

TEST_CASE("what a program-wide format writes is read back in every format", "[domain][numbers]")
{
    struct Reset {
        ~Reset() { setTextFormat(TextFormat::SouthAfrican); }
    } reset;
    constexpr std::array kAll{TextFormat::SouthAfrican, TextFormat::British, TextFormat::UnitedStates};
    for (const TextFormat as : kAll) {
        setTextFormat(as);
        for (const qint64 value : {0LL, 5LL, 99'999LL, 123'450LL, 100'000'000LL, 123'456'789LL}) {
            CHECK(money(format(cents(value))) == value);
            CHECK(money(formatPlain(cents(value))) == value);
            CHECK(unitPrice(format(UnitPrice::fromE4(value))) == value);
            CHECK(unitPrice(formatPlain(UnitPrice::fromE4(value))) == value);
        }
        for (const qint64 value : {5'000LL, 12'340LL, 15'000LL, 9'999'000LL})
            CHECK(quantity(format(Quantity::fromE4(value))) == value);
        CHECK(rate(format(Rate::fromBasisPoints(1'250))) == 1'250);
    }
}
