#include "core/documents/accent.h"

#include "tests/documents/printed_samples.h"
#include "tests/support/catch_qt.h"

#include <QImage>
#include <QPainter>

using namespace greenhand;
using namespace greenhand::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

bool holds(const QString& accent, QRgb colour)
{
    PrintedInvoice invoice = invoiceOfThree();
    invoice.from.accent = accent;
    QImage image(InvoicePage::pageSize().toSize(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    InvoicePage(invoice).paint(painter, 0);
    painter.end();
    for (int y = 0; y < image.height(); ++y)
        for (int x = 0; x < image.width(); ++x)
            if (image.pixel(x, y) == colour)
                return true;
    return false;
}

}  // namespace

TEST_CASE("the contrast of a colour on white is that of WCAG", "[documents]")
{
    CHECK(contrastOnWhite(u"#000000") == 2100);
    CHECK(contrastOnWhite(u"#ffffff") == 100);
    CHECK(contrastOnWhite(u"#767676").value_or(0) >= kLeastContrast);
    CHECK(contrastOnWhite(u"#777777").value_or(0) < kLeastContrast);
    CHECK(contrastOnWhite(u"#2E7D32") == contrastOnWhite(kGreenAccent));
    CHECK(contrastOnWhite(kGreenAccent).value_or(0) >= kLeastContrast);
    for (const QStringView bad : {QStringView(u""), QStringView(u"green"), QStringView(u"#12345"),
                                  QStringView(u"#12345g"), QStringView(u"#1234567"), QStringView(u"# 12345")})
        CHECK_FALSE(contrastOnWhite(bad).has_value());
}

TEST_CASE("a page has the company's colour, and the green one where that could not be read",
          "[documents][pdf]")
{
    CHECK(holds(u"#0b5cad"_s, 0xff0b5cad));
    CHECK_FALSE(holds(u"#0b5cad"_s, 0xff2e7d32));
    CHECK(holds(u"#ffff00"_s, 0xff2e7d32));
    CHECK(holds({}, 0xff2e7d32));
}
