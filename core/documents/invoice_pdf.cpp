#include "core/documents/invoice_page.h"

#include <QBuffer>
#include <QFile>
#include <QFileInfo>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

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

tl::unexpected<Error> notWritten(const QFileDevice& file, const QString& path)
{
    const ErrorKind kind =
        file.error() == QFileDevice::ResourceError ? ErrorKind::DiskFull : ErrorKind::UnwritableFile;
    return fail(kind, u"pdf: "_s + file.errorString(), QFileInfo(path).fileName());
}

/// A device, as /dev/stdout: a file made beside it could only take its place.
Result<void> writeToDevice(const QByteArray& bytes, const QString& path)
{
    QFile device(path);
    if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || device.write(bytes) != bytes.size())
        return notWritten(device, path);
    return {};
}

}  // namespace

Result<void> writePdf(const PrintedInvoice& invoice, const QString& path)
{
    const QByteArray bytes = pdfOf(invoice);
    if (bytes.isEmpty())
        return fail(ErrorKind::UnwritableFile, u"pdf: nothing was painted"_s, QFileInfo(path).fileName());

    const QFileInfo target(path);
    if (target.exists() && !target.isFile() && !target.isDir())
        return writeToDevice(bytes, path);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return notWritten(file, path);
    return {};
}

}  // namespace greenhand
