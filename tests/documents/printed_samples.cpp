#include "tests/documents/printed_samples.h"

#include "core/documents/pdf_book.h"
#include "tests/support/catch_qt.h"

#include <QFontDatabase>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::testing {

InvoiceLine lineOf(const QString& description, qint64 quantityE4, qint64 priceE4)
{
    InvoiceLine line;
    line.description = description;
    line.quantity = Quantity::fromE4(quantityE4);
    line.unit = u"each"_s;
    line.unitPrice = UnitPrice::fromE4(priceE4);
    line.vatCode = u"15"_s;
    line.vatRate = Rate::percent(15);
    return line;
}

PrintedInvoice emptyInvoice()
{
    return {.from = {},
            .number = 0,
            .sageNumber = {},
            .leadReference = {},
            .content = {.customer = CustomerId{1},
                        .recipient = {},
                        .date = {},
                        .dueDate = {},
                        .orderNumber = {},
                        .message = {},
                        .lines = {}},
            .totals = {},
            .style = {}};
}

void addUp(PrintedInvoice& invoice)
{
    invoice.totals = must(totals(terms(invoice.content.lines), invoice.content.priceMode));
}

PrintedInvoice invoiceOfThree()
{
    PrintedInvoice invoice = emptyInvoice();
    invoice.number = 2280;
    invoice.sageNumber = u"INV0000412"_s;
    invoice.leadReference = u"L-1004"_s;

    Letterhead& from = invoice.from;
    from.name = u"Cape Pumps (Pty) Ltd"_s;
    from.address = u"14 Voortrekker Road\nBellville 7530"_s;
    from.vatNumber = u"4123456789"_s;
    from.phone = u"021 555 0101"_s;
    from.email = u"office@fjord-flats.example"_s;
    from.bankDetails = u"FNB 62012345678"_s;
    from.terms = u"Thirty days from the date of the invoice."_s;

    InvoiceContent& content = invoice.content;
    content.recipient.name = u"Harbour View Body Corporate"_s;
    content.recipient.contact = u"Ms Dlamini"_s;
    content.recipient.vatNumber = u"4987654321"_s;
    content.recipient.postalAddress = u"PO Box 1140\nSea Point 8060"_s;
    content.date = QDate(2024, 5, 13);
    content.dueDate = QDate(2024, 6, 12);
    content.orderNumber = u"PO-88213"_s;
    content.message = u"Thank you for your custom."_s;
    content.lines = {lineOf(u"Booster pump"_s, 10'000, 11'567'0000),
                     lineOf(u"Isolating valve"_s, 25'000, 100'0000),
                     lineOf(u"Sealing tape"_s, 30'000, 10'0300)};
    addUp(invoice);
    return invoice;
}

PrintedInvoice invoiceOfMany(int count)
{
    PrintedInvoice invoice = invoiceOfThree();
    invoice.content.lines.clear();
    for (int i = 1; i <= count; ++i)
        invoice.content.lines.push_back(lineOf(u"Fitting number %1."_s.arg(i), 10'000, 12'3400 + i * 100));
    addUp(invoice);
    return invoice;
}

bool readsPdf() { return !QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty(); }

void useFonts()
{
    static const bool known = [] {
        for (const QString& name : {u"Regular"_s, u"Bold"_s})
            QFontDatabase::addApplicationFont(QStringLiteral(GREENHAND_FONTS "/NotoSans-%1.ttf").arg(name));
        return true;
    }();
    REQUIRE(known);
}

QStringList pagesOf(const PrintedInvoice& invoice)
{
    useFonts();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"invoice.pdf"_s);
    must(writePdf(invoice, path));
    return pagesOf(path);
}

QStringList pagesOf(const QString& pdfPath)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, pdfPath, u"-"_s});
    REQUIRE(reader.waitForFinished());
    QStringList pages = QString::fromUtf8(reader.readAllStandardOutput()).split(u'\f');
    pages.removeLast();
    for (QString& page : pages)
        page.replace(QRegularExpression(u"[ \u00a0]+"_s), u" "_s).replace(u"0%"_s, u"0 %"_s);
    return pages;
}

}  // namespace greenhand::testing
