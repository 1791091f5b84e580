#include "core/documents/pdf_book.h"

#include "core/documents/pdf_info.h"
#include "tests/documents/printed_samples.h"
#include "tests/support/catch_qt.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace greenhand;
using namespace greenhand::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

/// What a reader shows as the properties of a PDF, "Title: …" a line.
QString propertiesOf(const QString& path)
{
    QProcess reader;
    reader.start(u"pdfinfo"_s, {path});
    REQUIRE(reader.waitForFinished());
    CHECK(reader.readAllStandardError().isEmpty());
    return QString::fromUtf8(reader.readAllStandardOutput()).simplified();
}

bool readsProperties() { return !QStandardPaths::findExecutable(u"pdfinfo"_s).isEmpty(); }

}  // namespace

TEST_CASE("a PDF names its title, the company as its author, the customer as its subject, and Greenhand",
          "[documents][pdf]")
{
    if (!readsProperties()) {
        WARN("skipped: pdfinfo is not installed");
        return;
    }
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"invoice.pdf"_s);
    PrintedInvoice invoice = invoiceOfThree();
    invoice.from.name = u"Môrester (Pty) Ltd \\"_s;
    must(writePdf(invoice, path));
    const QString properties = propertiesOf(path);
    INFO(properties.toStdString());
    CHECK(properties.contains(u"Title: Tax Invoice 2280 Subject: Harbour View Body Corporate"_s));
    CHECK(properties.contains(u"Author: Môrester (Pty) Ltd \\ Creator: Greenhand CreationDate: "_s));
    CHECK(properties.contains(u"Pages: 1 "_s));
}

TEST_CASE("a PDF takes the place of an older file whole and embeds its own fonts", "[documents][pdf]")
{
    useFonts();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"invoice.pdf"_s);
    QFile old(path);
    REQUIRE(old.open(QIODevice::WriteOnly));
    old.write("the one before");
    old.close();
    must(writePdf(invoiceOfThree(), path));
    const QByteArray bytes = contentOf(path);
    CHECK(bytes.startsWith("%PDF-"));
    CHECK(bytes.endsWith("%%EOF\n"));
    CHECK(bytes.contains("/FontFile2"));
    CHECK(QDir(folder.path()).entryList(QDir::Files | QDir::Hidden).size() == 1);
}

TEST_CASE("properties are added to nothing but a PDF of the known form", "[documents][pdf]")
{
    const PdfInfo info{.title = u"t"_s, .author = u"a"_s, .subject = u"s"_s, .creator = u"c"_s};
    for (const QByteArray& bytes :
         {QByteArray(), QByteArray("no PDF"), QByteArray("trailer\n<<\n/Size 2\n>>\nstartxref\n9\n%%EOF\n")})
        CHECK(withInfo(bytes, info) == bytes);
}

TEST_CASE("many invoices become one PDF, each from a page of its own, with their fonts once",
          "[documents][pdf]")
{
    if (!readsPdf() || !readsProperties()) {
        WARN("skipped: pdftotext or pdfinfo is not installed");
        return;
    }
    useFonts();
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"book.pdf"_s);
    PdfBook book;
    for (qint64 number = 2280; number < 2300; ++number) {
        PrintedInvoice invoice = number == 2285 ? invoiceOfMany(40) : invoiceOfThree();
        invoice.number = number;
        book.add(invoice);
    }
    must(book.save(path));
    const QStringList pages = pagesOf(path);
    REQUIRE(pages.size() == 21);
    CHECK(pages[4].contains(u"No. 2284"_s));
    CHECK(pages[5].contains(u"Page 1 of 2"_s));
    CHECK(pages[6].contains(u"Page 2 of 2"_s));
    CHECK(pages[7].contains(u"No. 2286"_s));
    CHECK(pages[7].contains(u"Page 1 of 1"_s));
    CHECK(contentOf(path).count("/FontFile2") == 2);
    CHECK(
        propertiesOf(path).startsWith(u"Title: Tax Invoice 2280 to Tax Invoice 2299 Subject: 20 invoices"_s));
}

TEST_CASE("a book without invoices is not written", "[documents][pdf]")
{
    const QTemporaryDir folder;
    PdfBook book;
    CHECK_FALSE(book.save(folder.filePath(u"empty.pdf"_s)).has_value());
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("a PDF that cannot be written says so and leaves nothing behind", "[documents][pdf]")
{
    const QTemporaryDir folder;
    const auto failure = [](const QString& path) {
        const Result<void> written = writePdf(invoiceOfThree(), path);
        if (written)
            FAIL("written to " << path.toStdString());
        return written.error();
    };
    const Error missing = failure(folder.filePath(u"no such folder/7.pdf"_s));
    CHECK(missing.kind == ErrorKind::UnwritableFile);
    CHECK(missing.subject == u"7.pdf"_s);
    CHECK(failure(folder.path()).kind == ErrorKind::UnwritableFile);
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("a full disk is told from other errors", "[documents][pdf]")
{
    const QString full = u"/dev/full"_s;
    if (!QFileInfo(full).isWritable()) {
        WARN("skipped: there is no /dev/full here");
        return;
    }
    const Result<void> written = writePdf(invoiceOfThree(), full);
    REQUIRE_FALSE(written.has_value());
    CHECK(written.error().kind == ErrorKind::DiskFull);
    CHECK(written.error().subject == u"full"_s);
    CHECK_FALSE(QFileInfo(full).isFile());
}
