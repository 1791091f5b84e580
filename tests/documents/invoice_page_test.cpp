#include "core/documents/invoice_page.h"

#include "tests/documents/printed_samples.h"
#include "tests/support/catch_qt.h"

#include <QBuffer>
#include <QPainter>
#include <QRegularExpression>

using namespace greenhand;
using namespace greenhand::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QImage painted(const PrintedInvoice& invoice, int number = 0)
{
    const InvoicePage page(invoice);
    QImage image(InvoicePage::pageSize().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    page.paint(painter, number);
    painter.end();
    return image;
}

bool isWhite(const QImage& image, const QRect& area)
{
    for (int y = area.top(); y <= area.bottom(); ++y)
        for (int x = area.left(); x <= area.right(); ++x)
            if ((image.pixel(x, y) & 0xffffffu) != 0xffffffu)
                return false;
    return true;
}

QByteArray encodedLogo(const char* format)
{
    QImage image(120, 40, QImage::Format_RGB32);
    image.fill(Qt::darkBlue);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, format));
    return bytes;
}

}  // namespace

TEST_CASE("a tax invoice holds the particulars of the VAT Act as text", "[documents][pdf]")
{
    if (!readsPdf()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    const QStringList pages = pagesOf(invoiceOfThree());
    REQUIRE(pages.size() == 1);
    for (const QString& wanted : {u"Tax Invoice"_s,
                                  u"No. 2280"_s,
                                  u"INV0000412"_s,
                                  u"13 May 2024"_s,
                                  u"12 June 2024"_s,
                                  u"L-1004"_s,
                                  u"PO-88213"_s,
                                  u"Cape Pumps (Pty) Ltd"_s,
                                  u"14 Voortrekker Road"_s,
                                  u"Bellville 7530"_s,
                                  u"VAT No. 4123456789"_s,
                                  u"office@fjord-flats.example"_s,
                                  u"Harbour View Body Corporate"_s,
                                  u"PO Box 1140"_s,
                                  u"Sea Point 8060"_s,
                                  u"VAT No. 4987654321"_s,
                                  u"Booster pump 1 each 11 567,00 15 % 11 567,00"_s,
                                  u"Isolating valve 2,5 each 100,00 15 % 250,00"_s,
                                  u"Sealing tape 3 each 10,03 15 % 30,09"_s,
                                  u"Total excluding VAT 11 847,09"_s,
                                  u"VAT 15 % 1 777,06"_s,
                                  u"Total including VAT R 13 624,15"_s,
                                  u"Thank you for your custom."_s,
                                  u"FNB 62012345678"_s,
                                  u"Thirty days"_s,
                                  u"Page 1 of 1"_s}) {
        INFO(wanted.toStdString());
        CHECK(pages.front().contains(wanted));
    }
    CHECK_FALSE(pages.front().contains(u"Discount"_s));
}

TEST_CASE("who is no vendor writes an invoice without VAT", "[documents][pdf]")
{
    if (!readsPdf()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    PrintedInvoice invoice = invoiceOfThree();
    invoice.from.vendor = Vendor::No;
    for (InvoiceLine& line : invoice.content.lines)
        line.vatRate = {};
    invoice.content.recipient.vatNumber.clear();
    addUp(invoice);
    const QString text = pagesOf(invoice).join(QString());
    CHECK(text.contains(u"Invoice"_s));
    CHECK_FALSE(text.contains(u"Tax Invoice"_s));
    CHECK_FALSE(text.contains(u"VAT"_s));
    CHECK(text.contains(u"Total R 11 847,09"_s));
}

TEST_CASE("inclusive prices, discounts and several rates are told apart", "[documents][pdf]")
{
    if (!readsPdf()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    PrintedInvoice invoice = invoiceOfThree();
    invoice.content.priceMode = PriceMode::Inclusive;
    invoice.content.lines = {lineOf(u"Pump"_s, 10'000, 115'0000), lineOf(u"Valve"_s, 10'000, 230'0000),
                             lineOf(u"Paraffin"_s, 10'000, 50'0000), lineOf(u"Rent"_s, 10'000, 70'0000)};
    invoice.content.lines[1].discount = Rate::percent(50);
    invoice.content.lines[2].vatRate = {};
    invoice.content.lines[3].vatRate = {};
    invoice.content.lines[3].vatCode = u"exempt"_s;
    addUp(invoice);
    const QString text = pagesOf(invoice).join(QString());
    CHECK(text.contains(u"Price incl. VAT"_s));
    CHECK(text.contains(u"Amount excl. VAT"_s));
    CHECK(text.contains(u"Valve 1 each 230,00 50 % 15 % 100,00"_s));
    CHECK(text.contains(u"Paraffin 1 each 50,00 0 % 50,00"_s));
    CHECK(text.contains(u"Rent 1 each 70,00 Exempt 70,00"_s));
    CHECK(text.contains(u"Discount given (incl. VAT) 115,00"_s));
    CHECK(text.contains(u"15 % 200,00 30,00"_s));
    CHECK(text.contains(u"0 % 120,00 0,00"_s));
    CHECK(text.contains(u"Total including VAT R 350,00"_s));
}

TEST_CASE("hundreds of lines go over pages with their sums carried over", "[documents][pdf]")
{
    const PrintedInvoice invoice = invoiceOfMany(300);
    if (!readsPdf()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    const QStringList pages = pagesOf(invoice);
    CHECK(pages.size() == InvoicePage(invoice).pageCount());
    REQUIRE(pages.size() > 10);
    CHECK(pages.size() < 20);

    static const QRegularExpression fitting(u"Fitting number (\\d+)\\."_s);
    static const QRegularExpression carried(u"Carried forward ([\\d ,]+)\n"_s);
    static const QRegularExpression brought(u"Brought forward ([\\d ,]+)\n"_s);
    int next = 1;
    Money sum;
    for (qsizetype i = 0; i < pages.size(); ++i) {
        INFO("page " << i + 1);
        const QString& page = pages[i];
        CHECK(page.contains(u"Page %1 of %2"_s.arg(i + 1).arg(pages.size())));
        CHECK(page.contains(u"Description"_s));
        QString expected = formatPlain(sum).replace(u'\u00a0', u' ');
        if (i > 0)
            CHECK(brought.match(page).captured(1) == expected);
        for (auto match = fitting.globalMatch(page); match.hasNext(); ++next) {
            REQUIRE(match.next().captured(1).toInt() == next);
            sum += lineAmounts(terms(invoice.content.lines)[std::size_t(next - 1)], PriceMode::Exclusive)
                       .exclusive;
        }
        expected = formatPlain(sum).replace(u'\u00a0', u' ');
        if (i + 1 < pages.size())
            CHECK(carried.match(page).captured(1) == expected);
    }
    CHECK(next == 301);
    CHECK(sum == invoice.totals.exclusive);
    CHECK(fitting.match(pages.last()).hasMatch());
    CHECK(pages.last().contains(u"Total including VAT"_s));
}

TEST_CASE("totals never part from the last line, however many lines there are", "[documents][pdf]")
{
    if (!readsPdf()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    for (int count = 12; count <= 24; ++count) {
        INFO(count << " lines");
        const QStringList pages = pagesOf(invoiceOfMany(count));
        const QString last = u"Fitting number %1."_s.arg(count);
        for (const QString& page : pages)
            CHECK(page.contains(last) == page.contains(u"Total including VAT"_s));
    }
}

TEST_CASE("a mark stands on every page as a word", "[documents][pdf]")
{
    if (!readsPdf()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    for (const auto& [mark, word] :
         {std::pair{PageMark::Draft, u"DRAFT"_s}, std::pair{PageMark::Copy, u"COPY"_s},
          std::pair{PageMark::Practice, u"PRACTICE"_s}}) {
        PrintedInvoice invoice = invoiceOfMany(40);
        for (const QString& page : pagesOf(invoice))
            CHECK_FALSE(page.contains(word));
        invoice.marks = mark;
        for (const QString& page : pagesOf(invoice))
            CHECK(page.contains(word));
        CHECK_FALSE(isWhite(painted(invoice, 1), QRect(250, 600, 100, 20)));
    }
}

TEST_CASE("names are printed literally", "[documents][pdf]")
{
    if (!readsPdf()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    PrintedInvoice invoice = invoiceOfThree();
    invoice.content.recipient.name = u"<b>Bold</b> & Sons &amp; \u202eevil"_s;
    invoice.content.lines[0].description = u"<img src=file:///x>\n%1 %n"_s;
    const QString text = pagesOf(invoice).join(QString());
    CHECK(text.contains(u"<b>Bold</b> & Sons &amp; evil"_s));
    CHECK(text.contains(u"<img src=file:///x>"_s));
    CHECK(text.contains(u"%1 %n"_s));
}

TEST_CASE("nothing leaves the page, however long it is", "[documents][pdf]")
{
    PrintedInvoice invoice = invoiceOfThree();
    invoice.from.name = QString(2'000, u'M');
    invoice.from.address = QString(u"A street without end "_s).repeated(100);
    invoice.content.recipient.name = QString(10'000, u'W');
    invoice.content.recipient.postalAddress = u"line\n"_s.repeated(500);
    invoice.content.orderNumber = QString(3'000, u'8');
    invoice.content.message = u"Dear customer, "_s.repeated(2'000);
    invoice.from.terms = u"We sell, you pay. "_s.repeated(1'000);
    invoice.from.bankDetails = u"bank\n"_s.repeated(200);
    invoice.content.lines[0].description = u"pump and "_s.repeated(3'500);
    invoice.content.lines[1].unit = QString(500, u'u');
    invoice.content.lines[1].quantity = Quantity::fromE4(9'999'9999);
    invoice.content.lines[1].unitPrice = UnitPrice::fromE4(8'000'1234);
    addUp(invoice);
    const int count = InvoicePage(invoice).pageCount();
    CHECK(count > 10);
    CHECK(count < 200);
    for (int i = 0; i < count; ++i) {
        INFO("page " << i + 1);
        const QImage image = painted(invoice, i);
        CHECK(isWhite(image, QRect(0, 0, 48, 842)));
        CHECK(isWhite(image, QRect(547, 0, 48, 842)));
        CHECK(isWhite(image, QRect(0, 0, 595, 48)));
        CHECK(isWhite(image, QRect(0, 796, 595, 46)));
    }
}

TEST_CASE("an invoice without anything is a page all the same", "[documents][pdf]")
{
    const PrintedInvoice empty = emptyInvoice();
    CHECK(InvoicePage(empty).pageCount() == 1);
    CHECK_FALSE(isWhite(painted(empty), QRect(0, 0, 595, 842)));
    CHECK(isWhite(painted(empty, 1), QRect(0, 0, 595, 842)));
    CHECK(isWhite(painted(empty, -1), QRect(0, 0, 595, 842)));
}

TEST_CASE("only PNG and JPEG are taken for a logo", "[documents][pdf]")
{
    PrintedInvoice invoice = invoiceOfThree();
    const QImage without = painted(invoice);
    for (const char* format : {"png", "jpg"}) {
        invoice.from.logo = encodedLogo(format);
        CHECK(painted(invoice) != without);
    }
    const QByteArray png = encodedLogo("png");
    for (const QByteArray& bytes :
         {encodedLogo("bmp"), QByteArray("<svg xmlns='http://www.w3.org/2000/svg'/>"), png.left(40),
          QByteArray("\x89PNG\r\n\x1a\n"), QByteArray("\xff\xd8\xff")}) {
        invoice.from.logo = bytes;
        CHECK(painted(invoice) == without);
    }
}
