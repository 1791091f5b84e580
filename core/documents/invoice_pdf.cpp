#include "core/documents/invoice_page.h"
#include "core/documents/whole_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDotsPerInch = 1200;
constexpr int kPointsPerInch = 72;

QByteArray pdfOf(const PrintedInvoice& invoice)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return {};
    QPdfWriter writer(&buffer);
    writer.setCreator(u"Greenhand"_s);
    const QString title = invoice.from.vendor == Vendor::Yes ? u"Tax Invoice"_s : u"Invoice"_s;
    writer.setTitle(invoice.number > 0 ? u"%1 %2"_s.arg(title).arg(invoice.number) : title);
    writer.setResolution(kDotsPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins({});

    const InvoicePage page(invoice);
    QPainter painter(&writer);
    painter.scale(qreal(kDotsPerInch) / kPointsPerInch, qreal(kDotsPerInch) / kPointsPerInch);
    for (int i = 0; i < page.pageCount(); ++i) {
        if (i > 0)
            writer.newPage();
        page.paint(painter, i);
    }
    painter.end();
    return bytes;
}

}  // namespace

Result<void> writePdf(const PrintedInvoice& invoice, const QString& path)
{
    const QByteArray bytes = pdfOf(invoice);
    if (bytes.isEmpty())
        return fail(ErrorKind::UnwritableFile, u"pdf: nothing was painted"_s, QFileInfo(path).fileName());
    return writeWhole(bytes, path);
}

}  // namespace greenhand
