#include "core/domain/approval.h"
#include "tests/domain/samples.h"
#include "tests/support/catch_qt.h"

#include <map>

using namespace greenhand;
using namespace greenhand::testing;

namespace {

InvoiceLine line(qint64 rand, Rate discount = {})
{
    InvoiceLine made;
    made.description = u"Compressor"_s;
    made.unitPrice = UnitPrice::fromWhole(rand);
    made.discount = discount;
    return made;
}

struct Document {
    InvoiceContent content;

    explicit Document(std::vector<InvoiceLine> lines)
        : content{.customer = CustomerId{7},
                  .recipient = {},
                  .date = QDate(2026, 1, 31),
                  .dueDate = QDate(2026, 3, 2),
                  .orderNumber = {},
                  .message = {},
                  .lines = std::move(lines)}
    {
    }
    [[nodiscard]] Totals totals() const
    {
        return must(greenhand::totals(terms(content.lines), content.priceMode));
    }
    [[nodiscard]] std::vector<ApprovalReason> why(const ApprovalLimits& limits) const
    {
        return whyApproval(content, totals(), limits);
    }
};

/// Whole numbers only: numerator / denominator, halves away from zero. Nothing here is negative.
qint64 rounded(qint64 numerator, qint64 denominator)
{
    return (2 * numerator + denominator) / (2 * denominator);
}

/// What of a document is held against the limits, in cents; reckoned here from product.md alone.
struct Reckoned {
    qint64 total = 0;
    qint64 discount = 0;
};

Reckoned reckon(const InvoiceContent& content, VatRounding rounding)
{
    constexpr qint64 kWhole = 10'000;  // basis points, and ten-thousandths
    Reckoned sums;
    std::map<int, qint64> netByRate;
    for (const InvoiceLine& one : content.lines) {
        const qint64 gross = rounded(one.quantity.e4() * one.unitPrice.e4(), kWhole * kWhole / 100);
        const qint64 discount = rounded(gross * one.discount.basisPoints(), kWhole);
        const qint64 rate = one.vatRate.basisPoints();
        sums.discount += discount;
        sums.total += gross - discount;
        if (content.priceMode == PriceMode::Inclusive)
            continue;
        if (rounding == VatRounding::PerLine)
            sums.total += rounded((gross - discount) * rate, kWhole);
        else
            netByRate[one.vatRate.basisPoints()] += gross - discount;
    }
    for (const auto& [rate, net] : netByRate)
        sums.total += rounded(net * rate, kWhole);
    return sums;
}

}  // namespace

TEST_CASE("a total of exactly the limit needs no approval, one cent more does", "[domain][approval]")
{
    const Document invoice({line(50'000)});
    CHECK(invoice.why({.total = cents(5'000'000)}).empty());
    const auto reasons = invoice.why({.total = cents(4'999'999)});
    REQUIRE(reasons.size() == 1);
    CHECK(reasons[0]
          == ApprovalReason{
              .cause = ApprovalCause::Total, .amount = cents(5'000'000), .limit = cents(4'999'999)});
}

TEST_CASE("a line's discount of exactly the limit needs no approval, a hundredth of a per cent more does",
          "[domain][approval]")
{
    const Document invoice({line(100), line(100, Rate::percent(20)), line(100, Rate::fromBasisPoints(2001))});
    const auto reasons = invoice.why({.discountRate = Rate::percent(20)});
    REQUIRE(reasons.size() == 1);
    CHECK(reasons[0].cause == ApprovalCause::DiscountRate);
    CHECK(reasons[0].line == 2);
    CHECK(reasons[0].rate == Rate::fromBasisPoints(2001));
    CHECK(reasons[0].rateLimit == Rate::percent(20));
    CHECK(invoice.why({.discountRate = Rate::fromBasisPoints(2001)}).empty());
}

TEST_CASE("discounts are added up over the lines; exactly the limit in rand needs no approval",
          "[domain][approval]")
{
    const Document invoice({line(100, Rate::percent(10)), line(300, Rate::percent(5))});  // 10 and 15
    CHECK(invoice.why({.discount = cents(2500)}).empty());
    const auto reasons = invoice.why({.discount = cents(2499)});
    REQUIRE(reasons.size() == 1);
    CHECK(reasons[0].cause == ApprovalCause::Discount);
    CHECK(reasons[0].amount == cents(2500));
}

TEST_CASE("a limit of nothing holds every discount; no limit holds none", "[domain][approval]")
{
    const Document invoice({line(100, Rate::fromBasisPoints(1))});
    CHECK(invoice.why({.discountRate = Rate{}}).size() == 1);
    CHECK(Document({line(100)}).why({.discountRate = Rate{}, .discount = Money{}}).empty());
    CHECK(Document({line(900'000, Rate::percent(90))}).why({}).empty());
}

TEST_CASE("an invoice that is over several limits says all of them", "[domain][approval]")
{
    const Document invoice({line(60'000, Rate::percent(25)), line(10, Rate::percent(30))});
    const auto reasons = invoice.why(
        {.total = cents(4'000'000), .discountRate = Rate::percent(20), .discount = cents(100'000)});
    REQUIRE(reasons.size() == 4);
    CHECK(reasons[0].cause == ApprovalCause::Total);
    CHECK(reasons[1].line == 0);
    CHECK(reasons[2].line == 1);
    CHECK(reasons[3].cause == ApprovalCause::Discount);
}

TEST_CASE("no line's discount is above its document's in rand, and no document's above its highest line's in "
          "per cent",
          "[domain][approval][random]")
{
    auto random = randomSource("approval: two checks speak of four");
    for (int run = 0; run < 500; ++run) {
        std::vector<InvoiceLine> lines;
        Rate highest;
        for (qint64 left = between(random, 1, 6); left > 0; --left) {
            const Rate rate = Rate::fromBasisPoints(int(between(random, 0, 10'000)));
            highest = std::max(highest, rate);
            lines.push_back(line(between(random, 1, 5000), rate));
        }
        const Document invoice(lines);
        Money gross;
        Money most;
        for (const InvoiceLine& one : lines) {
            const LineAmounts amounts =
                lineAmounts({one.quantity, one.unitPrice, one.discount, {}}, PriceMode::Exclusive);
            gross += amounts.gross;
            most = std::max(most, amounts.discount);
        }
        CHECK(most <= invoice.totals().discount);
        const qint64 halfCents = 5'000 * std::ssize(lines);  // each line is rounded
        CHECK(invoice.totals().discount.cents() * 10'000
              <= gross.cents() * highest.basisPoints() + halfCents);
    }
}

TEST_CASE("what is held for approval is what whole numbers, reckoned apart, say is over a limit",
          "[domain][approval][random]")
{
    auto random = randomSource("approval: limits reckoned apart");
    const auto near = [&](qint64 value) { return std::max<qint64>(0, value + between(random, -1, 1)); };
    const auto isSet = [&] { return between(random, 0, 3) > 0; };
    int held = 0;
    constexpr int kRuns = 2000;
    for (int run = 0; run < kRuns; ++run) {
        std::vector<InvoiceLine> lines;
        for (qint64 left = between(random, 1, 6); left > 0; --left) {
            InvoiceLine made = line(0, Rate::fromBasisPoints(int(between(random, 0, 10'000))));
            made.quantity = Quantity::fromE4(between(random, 1, 500'000));
            made.unitPrice = UnitPrice::fromE4(between(random, 0, 90'000'000));
            made.vatRate = Rate::fromBasisPoints(int(between(random, 0, 1) * 1500));
            lines.push_back(made);
        }
        Document invoice(lines);
        invoice.content.priceMode = between(random, 0, 1) ? PriceMode::Exclusive : PriceMode::Inclusive;
        const auto rounding = between(random, 0, 1) ? VatRounding::PerLine : VatRounding::PerDocument;
        const Reckoned sums = reckon(invoice.content, rounding);

        ApprovalLimits limits;
        std::vector<ApprovalReason> expected;
        if (isSet()) {
            limits.total = cents(near(sums.total));
            if (sums.total > limits.total->cents())
                expected.push_back(
                    {.cause = ApprovalCause::Total, .amount = cents(sums.total), .limit = *limits.total});
        }
        if (isSet()) {
            const auto& some = lines[std::size_t(between(random, 0, std::ssize(lines) - 1))];
            limits.discountRate = Rate::fromBasisPoints(int(near(some.discount.basisPoints())));
            for (std::size_t at = 0; at < lines.size(); ++at)
                if (lines[at].discount.basisPoints() > limits.discountRate->basisPoints())
                    expected.push_back({.cause = ApprovalCause::DiscountRate,
                                        .line = int(at),
                                        .rate = lines[at].discount,
                                        .rateLimit = *limits.discountRate});
        }
        if (isSet()) {
            limits.discount = cents(near(sums.discount));
            if (sums.discount > limits.discount->cents())
                expected.push_back({.cause = ApprovalCause::Discount,
                                    .amount = cents(sums.discount),
                                    .limit = *limits.discount});
        }
        const Totals reckoned =
            must(totals(terms(invoice.content.lines), invoice.content.priceMode, rounding));
        INFO("run " << run);
        REQUIRE(whyApproval(invoice.content, reckoned, limits) == expected);
        held += expected.empty() ? 0 : 1;
    }
    CHECK(held > kRuns / 4);
    CHECK(held < kRuns);
}

TEST_CASE("a word holds for exactly the document it was said about", "[domain][approval]")
{
    const Document invoice({line(100)});
    const QByteArray document = documentDigest(2280, u"GH-1"_s, invoice.content, invoice.totals());
    const Approval said{.word = ApprovalWord::Approved, .document = document};
    CHECK(wordFor(said, document) == ApprovalWord::Approved);
    CHECK_FALSE(wordFor(std::nullopt, document));

    InvoiceContent other = invoice.content;
    other.message = u"Thank you"_s;
    CHECK_FALSE(wordFor(said, documentDigest(2280, u"GH-1"_s, other, invoice.totals())));
}

TEST_CASE("a price that is not the price list's is named with the list's, in the document's price mode",
          "[domain][approval]")
{
    Document invoice({line(90), line(100), line(5)});
    invoice.content.lines[0].code = u"COMP"_s;
    invoice.content.lines[1].code = u"COMP"_s;
    invoice.content.lines[2].code = u"UNKNOWN"_s;
    const QHash<QString, UnitPrice> prices{{u"COMP"_s, UnitPrice::fromWhole(100)}};
    CHECK(offList(invoice.content, prices)
          == std::vector<OffList>{
              {.line = 0, .price = UnitPrice::fromWhole(90), .onList = UnitPrice::fromWhole(100)}});

    for (InvoiceLine& one : invoice.content.lines)
        one.vatRate = Rate::percent(15);
    invoice.content.priceMode = PriceMode::Inclusive;
    invoice.content.lines[1].unitPrice = UnitPrice::fromWhole(115);
    CHECK(offList(invoice.content, prices)
          == std::vector<OffList>{
              {.line = 0, .price = UnitPrice::fromWhole(90), .onList = UnitPrice::fromWhole(115)}});
}
