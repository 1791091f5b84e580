#include "core/documents/pdf_book.h"
#include "tests/documents/printed_samples.h"
#include "tests/support/catch_qt.h"

#include <QBuffer>
#include <QDir>
#include <QImage>
#include <QLinearGradient>
#include <QPainter>

using namespace greenhand;
using namespace greenhand::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray drawnLogo()
{
    QImage image(720, 200, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    QLinearGradient sky(0, 0, 200, 200);
    sky.setColorAt(0, QColor(0x0b, 0x5c, 0xad));
    sky.setColorAt(1, QColor(0x39, 0xb5, 0xc9));
    painter.setBrush(sky);
    painter.drawEllipse(4, 4, 192, 192);
    painter.setBrush(Qt::white);
    painter.drawRoundedRect(60, 84, 80, 32, 10, 10);
    QFont font(u"Noto Sans"_s);
    font.setPixelSize(96);
    font.setBold(true);
    painter.setFont(font);
    painter.setPen(QColor(0x0b, 0x3a, 0x6b));
    painter.drawText(QRect(224, 0, 490, 200), Qt::AlignVCenter, u"Weskus"_s);
    painter.end();
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    REQUIRE(image.save(&buffer, "png"));
    return bytes;
}

PrintedInvoice shortest()
{
    PrintedInvoice invoice = invoiceOfThree();
    invoice.content.lines.resize(1);
    addUp(invoice);
    return invoice;
}

PrintedInvoice ofNoVendor()
{
    PrintedInvoice invoice = shortest();
    invoice.from.vendor = Vendor::No;
    invoice.from.vatNumber.clear();
    invoice.content.lines[0].vatRate = {};
    addUp(invoice);
    return invoice;
}

PrintedInvoice crowded()
{
    PrintedInvoice invoice = invoiceOfThree();
    invoice.from.name = u"Weskus Loodgieters & Elektrisiëns (Eiendoms) Beperk"_s;
    invoice.from.address = u"Môrester-sentrum, Eenheid 14\nHoofweg 221\nVredenburg 7380"_s;
    invoice.from.logo = drawnLogo();
    invoice.from.accent = u"#0b5cad"_s;
    invoice.from.bankDetails =
        u"Eerste Nasionale Bank, tak 250655\nRekening 62012345678\nVerwysing: die faktuurnommer"_s;
    invoice.from.terms = u"Betaling binne dertig dae. Rente teen prima plus 2 % op agterstallige bedrae. "
                         u"Goedere bly ons eiendom totdat ten volle betaal."_s;
    invoice.content.recipient.name =
        u"Die Trustees vir die Tyd van die Bergzicht en Seesig Deeltitel-eienaarsvereniging (SS 412/1998)"_s;
    invoice.content.recipient.contact = u"Mev. Zoë van Niekerk-Labuschagné"_s;
    invoice.content.recipient.postalAddress =
        u"p/a Kusfront Eiendomsbestuur (Edms) Bpk\nPosbus 1140\nLangebaan-noord\nWes-Kaap\n7357"_s;
    invoice.content.orderNumber = u"BH/2024/0000-88213/Geboue-instandhouding"_s;
    invoice.content.message =
        u"Dankie vir u vertroue. Die werk is deur ’n geregistreerde tegnikus nagegaan."_s;
    const QString deep =
        u"Verwyder die lekkende geiser, vervang die dreineer-, druk- en vakuumkleppe, en toets "
        u"die hele stelsel onder druk; sluit alle koppelstukke, pype en reëls in"_s;
    invoice.content.lines = {lineOf(deep, 12'500, 1'234'5600), lineOf(deep.left(150), 30'000, 89'9900),
                             lineOf(u"Êerste ys- en waterfilter, ’n stel van drieë"_s, 10'000, 412'3500),
                             lineOf(u"Arbeid, naweektarief"_s, 75'000, 650'0000)};
    invoice.content.lines[1].discount = Rate::fromBasisPoints(1250);
    invoice.content.lines[2].vatRate = {};
    addUp(invoice);
    return invoice;
}

PrintedInvoice inclusive()
{
    PrintedInvoice invoice = invoiceOfMany(30);
    invoice.content.priceMode = PriceMode::Inclusive;
    addUp(invoice);
    return invoice;
}

}  // namespace

// Run by hand with GREENHAND_PICTURES=folder: what a person should look at.
TEST_CASE("pictures of invoices on paper", "[.pictures]")
{
    const QString folder = qEnvironmentVariable("GREENHAND_PICTURES");
    if (folder.isEmpty()) {
        WARN("skipped: GREENHAND_PICTURES names no folder");
        return;
    }
    useFonts();
    const auto keep = [&](const QString& name, PrintedInvoice invoice, PageMarks marks = {}) {
        invoice.marks = marks;
        must(writePdf(invoice, QDir(folder).filePath(QString(name % u".pdf"_s))));
    };
    keep(u"one"_s, shortest());
    keep(u"one-draft"_s, shortest(), PageMark::Draft);
    keep(u"no-vendor"_s, ofNoVendor(), PageMark::Copy | PageMark::Practice);
    keep(u"many"_s, invoiceOfMany(400), PageMark::Copy);
    keep(u"crowded"_s, crowded());
    keep(u"crowded-void"_s, crowded(), PageMark::Void);
    keep(u"inclusive"_s, inclusive(), PageMark::Draft | PageMark::Practice);
}
