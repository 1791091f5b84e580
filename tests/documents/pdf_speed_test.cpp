#include "core/documents/page_type.h"
#include "core/documents/pdf_book.h"
#include "core/documents/whole_file.h"
#include "tests/documents/printed_samples.h"
#include "tests/support/catch_qt.h"

#include <QBuffer>
#include <QElapsedTimer>
#include <QPdfWriter>
#include <QTemporaryDir>

#include <algorithm>
#include <functional>

using namespace greenhand;
using namespace greenhand::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

qint64 medianOf(const std::function<void()>& work)
{
    constexpr int kTimes = 41;
    std::vector<qint64> took;
    for (int n = 0; n < kTimes; ++n) {
        QElapsedTimer timer;
        timer.start();
        work();
        took.push_back(timer.nsecsElapsed());
    }
    std::ranges::sort(took);
    return took[kTimes / 2];
}

/// The same words in the same two fonts, put down without any thought where.
void bare(const QString& path, const QStringList& words)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    REQUIRE(buffer.open(QIODevice::WriteOnly));
    QPdfWriter writer(&buffer);
    writer.setResolution(1200);
    writer.setPageSize(QPageSize(QPageSize::A4));
    QPainter painter(&writer);
    painter.scale(1200.0 / 720, 1200.0 / 720);
    const auto faces = pageFaces();
    for (qsizetype n = 0; n < words.size(); ++n) {
        painter.setFont(faces[std::size_t(n == 0 ? Face::Name : Face::Body)].font());
        painter.drawText(QPointF(500 + double(n % 4) * 1000, 500 + double(n) * 90), words[n]);
    }
    painter.end();
    must(writeWhole(bytes, path));
}

}  // namespace

// Run by hand; ratios of one run only, since machines are noisy (speed.md).
TEST_CASE("an invoice's PDF takes hardly longer than a bare page of the same words", "[.speed]")
{
    if (!readsPdf()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    const PrintedInvoice invoice = invoiceOfThree();
    QStringList words;
    for (const QString& line : pagesOf(invoice).front().split(u'\n'))
        if (!line.trimmed().isEmpty())
            words << line.trimmed();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    const qint64 plain = medianOf([&] { bare(path, words); });
    const qint64 ours = medianOf([&] { must(writePdf(invoice, path)); });
    const qint64 laidOut = medianOf([&] { CHECK(InvoicePage(invoice).pageCount() == 1); });
    constexpr int kBook = 20;
    const qint64 inBook = medianOf([&] {
                              PdfBook book;
                              for (int n = 0; n < kBook; ++n)
                                  book.add(invoice);
                              must(book.save(path));
                          })
                        / kBook;
    const qint64 many = medianOf([&] { CHECK(InvoicePage(invoiceOfMany(400)).pageCount() > 10); });
    WARN("bare " << plain / 1000 << " us, ours " << ours / 1000 << " us: " << double(plain) / double(ours)
                 << "; layout " << laidOut / 1000 << " us; in a book of 20 " << inBook / 1000
                 << " us a page; layout of 400 lines " << many / 1000 << " us");
    CHECK(double(plain) / double(ours) > 0.5);
}
