#include "tests/documents/printed_samples.h"
#include "tests/support/catch_qt.h"

#include <QRegularExpression>

#include <algorithm>
#include <numeric>
#include <random>

using namespace greenhand;
using namespace greenhand::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

// Reckoned here once more, in fractions of whole numbers and by no rule of the
// program's own: what stands on paper is held against it.

struct Fraction {
    qint64 over = 0;
    qint64 under = 1;
};

Fraction times(Fraction a, Fraction b)
{
    const qint64 left = std::gcd(a.over, b.under);
    const qint64 right = std::gcd(b.over, a.under);
    return {(a.over / left) * (b.over / right), (a.under / right) * (b.under / left)};
}

/// Halves away from zero.
qint64 rounded(Fraction f) { return (2 * f.over + f.under) / (2 * f.under); }

struct Reckoned {
    qint64 exclusive = 0;
    qint64 vat = 0;
};

Reckoned reckoned(const InvoiceLine& line, PriceMode mode)
{
    constexpr qint64 kE4 = 10'000;
    const Fraction cents = times({line.quantity.e4(), kE4}, {line.unitPrice.e4(), kE4 / 100});
    const qint64 gross = rounded(cents);
    const qint64 left = gross - rounded(times({gross, 1}, {line.discount.basisPoints(), kE4}));
    const qint64 rate = line.vatRate.basisPoints();
    if (mode == PriceMode::Exclusive)
        return {left, rounded(times({left, 1}, {rate, kE4}))};
    const qint64 vat = rounded(times({left, 1}, {rate, kE4 + rate}));
    return {left - vat, vat};
}

/// "R 1 234,50" in cents.
qint64 centsOf(QString text)
{
    text.remove(u'R').remove(u' ').remove(u',');
    bool isNumber = false;
    const qint64 cents = text.toLongLong(&isNumber);
    INFO(text.toStdString());
    REQUIRE(isNumber);
    return cents;
}

qint64 oneSum(const QString& page, const QString& label)
{
    const QRegularExpression form(label + u" (R? ?[\\d ]+,\\d\\d)\n"_s);
    const QRegularExpressionMatch found = form.match(page);
    INFO(label.toStdString() << " on\n" << page.toStdString());
    REQUIRE(found.hasMatch());
    return centsOf(found.captured(1));
}

PrintedInvoice madeUp(unsigned seed, int count, PriceMode mode)
{
    std::mt19937 random(seed);
    const auto from = [&](int least, int most) { return std::uniform_int_distribution(least, most)(random); };
    PrintedInvoice invoice = invoiceOfThree();
    invoice.content.priceMode = mode;
    invoice.content.lines.clear();
    for (int n = 1; n <= count; ++n) {
        InvoiceLine line = lineOf(u"Item %1."_s.arg(n), from(1, 200'000), from(1, 40'000'000));
        line.discount = from(0, 3) == 0 ? Rate::fromBasisPoints(from(1, 5000)) : Rate();
        if (from(0, 4) == 0)
            line.vatRate = {};
        if (from(0, 9) == 0)
            line.description +=
                QString(u" with a longer word on what was done there"_s).repeated(from(1, 30));
        invoice.content.lines.push_back(line);
    }
    addUp(invoice);
    return invoice;
}

/// The figure behind this item's last percentage. pdftotext breaks a line within a figure now and then.
qint64 amountOf(const QString& page, int number)
{
    static const QRegularExpression last(u" % ([\\d\\s]+,\\d\\d)\n"_s);
    const QRegularExpressionMatch amount = last.match(page, page.indexOf(u"Item %1."_s.arg(number)));
    REQUIRE(amount.hasMatch());
    return centsOf(amount.captured(1).simplified());
}

}  // namespace

TEST_CASE("on paper every line, every sum carried forward and every total is right to the cent",
          "[documents][pdf]")
{
    if (!readsPdf()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    const PriceMode mode = GENERATE(PriceMode::Exclusive, PriceMode::Inclusive);
    constexpr int kLines = 400;
    const PrintedInvoice invoice = madeUp(seed, kLines, mode);
    const QStringList pages = pagesOf(invoice);
    REQUIRE(pages.size() > 10);

    static const QRegularExpression item(u"(?:^|\n)\\s*Item (\\d+)\\."_s);
    // What stands behind the totals, as bank details, may have a page to itself.
    const auto end = std::ranges::find_if(
        pages, [](const QString& page) { return page.contains(u"Total including VAT"_s); });
    REQUIRE(end != pages.end());
    const qsizetype lastPage = end - pages.begin();
    Reckoned sum;
    int next = 1;
    for (qsizetype n = 0; n <= lastPage; ++n) {
        const QString& page = pages[n];
        INFO("page " << n + 1);
        CHECK(page.contains(u"Description Qty Unit"_s));  // the column headers, on each page
        CHECK(page.contains(u"Page %1 of %2"_s.arg(n + 1).arg(pages.size())));
        if (n > 0)
            CHECK(oneSum(page, u"Brought forward"_s) == sum.exclusive);
        const int first = next;
        for (auto match = item.globalMatch(page); match.hasNext(); ++next) {
            REQUIRE(match.next().captured(1).toInt() == next);
            const Reckoned line = reckoned(invoice.content.lines[std::size_t(next - 1)], mode);
            CHECK(amountOf(page, next) == line.exclusive);
            sum.exclusive += line.exclusive;
            sum.vat += line.vat;
        }
        CHECK(next > first);  // no page with a header alone
        if (n < lastPage)
            CHECK(oneSum(page, u"Carried forward"_s) == sum.exclusive);
    }
    CHECK(next == kLines + 1);
    CHECK(oneSum(*end, u"Total excluding VAT"_s) == sum.exclusive);
    CHECK(oneSum(*end, u"(?<!excluding )(?<!including )VAT"_s) == sum.vat);
    CHECK(oneSum(*end, u"Total including VAT"_s) == sum.exclusive + sum.vat);
}

TEST_CASE("a description longer than a page goes on over the next and loses no word", "[documents][pdf]")
{
    if (!readsPdf()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    constexpr int kWords = 900;
    PrintedInvoice invoice = invoiceOfThree();
    QStringList words;
    for (int n = 1; n <= kWords; ++n)
        words << u"word%1."_s.arg(n);
    invoice.content.lines[1].description = words.join(u' ');
    addUp(invoice);
    const QStringList pages = pagesOf(invoice);
    CHECK(pages.size() >= 3);
    static const QRegularExpression word(u"word(\\d+)\\."_s);
    int next = 1;
    for (auto match = word.globalMatch(pages.join(u'\n')); match.hasNext(); ++next)
        REQUIRE(match.next().captured(1).toInt() == next);
    CHECK(next == kWords + 1);
    for (qsizetype n = 1; n < pages.size(); ++n)
        CHECK(pages[n].contains(u"Brought forward"_s));
}

TEST_CASE("below R5 000 nothing that is known is left out all the same", "[documents][pdf]")
{
    if (!readsPdf()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    PrintedInvoice invoice = invoiceOfThree();
    invoice.content.lines = {lineOf(u"Washer"_s, 20'000, 4'5000)};
    addUp(invoice);
    const QString full = pagesOf(invoice).join(QString());
    for (const QString& wanted : {u"Tax Invoice"_s, u"Harbour View Body Corporate"_s, u"VAT No. 4987654321"_s,
                                  u"Washer 2 each 4,50 15 % 9,00"_s, u"Total including VAT R 10,35"_s})
        CHECK(full.contains(wanted));
    // And what the Act lets be left out, when it is not known.
    invoice.content.recipient = {};
    const QString abridged = pagesOf(invoice).join(QString());
    CHECK(abridged.contains(u"Tax Invoice"_s));
    CHECK(abridged.contains(u"VAT No. 4123456789"_s));
    CHECK(abridged.contains(u"Total including VAT R 10,35"_s));
}

TEST_CASE("an American page has American figures and days", "[documents][pdf]")
{
    if (!readsPdf()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    PrintedInvoice invoice = invoiceOfThree();
    invoice.style = numberStyle(TextFormat::UnitedStates);
    invoice.dates = TextFormat::UnitedStates;
    const QString text = pagesOf(invoice).join(QString());
    CHECK(text.contains(u"May 13, 2024"_s));
    CHECK(text.contains(u"11,847.09"_s));
    CHECK_FALSE(text.contains(u"11 847,09"_s));
}
