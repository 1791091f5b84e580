#include "core/documents/receipt_page.h"

#include "tests/support/catch_qt.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>
#include <QTextTable>

using namespace greenhand;
using namespace greenhand::testing;
using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList kHostile{u"<img src=\"file:///etc/passwd\"><b>Bold</b> & Sons"_s,
                           u"<a href='http://x'>click</a>"_s, u"O'Brien \"Pumps\" &lt;Ltd&gt;"_s,
                           u"Zoë 日本 \u202Egnirts"_s};

ReceiptPage page(const QString& text)
{
    return {
        .title = u"Push receipt of "_s + text,
        .subtitle = text,
        .sections = {{.heading = text, .facts = {{text, text}}},
                     {.heading = u"Steps"_s, .columns = {u"When"_s, text}, .rows = {{u"10:52"_s, text}}}}};
}

int picturesIn(const QTextDocument& document)
{
    int pictures = 0;
    for (QTextBlock block = document.begin(); block.isValid(); block = block.next())
        for (auto piece = block.begin(); !piece.atEnd(); ++piece)
            pictures +=
                piece.fragment().charFormat().isImageFormat() || piece.fragment().charFormat().isAnchor();
    return pictures;
}

QString textOfPdf(const QString& path)
{
    QProcess reader;
    reader.start(u"pdftotext"_s, {u"-layout"_s, path, u"-"_s});
    reader.waitForFinished();
    return QString::fromUtf8(reader.readAllStandardOutput());
}

}  // namespace

TEST_CASE("a receipt shows every text as it was written, whatever stands in it", "[documents][receipt]")
{
    for (const QString& text : kHostile) {
        const auto document = receiptDocument(page(text));
        const QString shown = document->toPlainText();
        INFO(shown.toStdString());
        CHECK(shown.count(text) == 7);  // title, subtitle, heading, two of a fact, a column, a cell
        CHECK(picturesIn(*document) == 0);
    }
}

TEST_CASE("a text of several lines stays in its place on a receipt", "[documents][receipt]")
{
    const auto document = receiptDocument(page(u"one\ntwo\u2029three\ttab"_s));
    CHECK(document->toPlainText().contains(u"one two three tab"_s));
}

TEST_CASE("a receipt's tables have a row for each line and a header that goes over pages",
          "[documents][receipt]")
{
    ReceiptPage long_ = page(u"x"_s);
    for (int row = 0; row < 200; ++row)
        long_.sections[1].rows.push_back({u"11:00"_s, u"step %1"_s.arg(row)});
    const auto document = receiptDocument(long_);
    QList<QTextTable*> tables;
    for (QTextFrame* frame : document->rootFrame()->childFrames())
        if (auto* table = qobject_cast<QTextTable*>(frame))
            tables << table;
    REQUIRE(tables.size() == 2);
    CHECK(tables[1]->rows() == 202);
    CHECK(tables[1]->format().headerRowCount() == 1);
}

TEST_CASE("amounts on a receipt stand to the right, cents below cents", "[documents][receipt]")
{
    const auto document =
        receiptDocument({.title = u"Receipt"_s,
                         .subtitle = u"Ours"_s,
                         .sections = {{.heading = u"Amounts"_s,
                                       .columns = {u"What"_s, u"Greenhand"_s},
                                       .rows = {{u"VAT"_s, u"R 648,15"_s}, {u"Total"_s, u"R 4 969,15"_s}},
                                       .amounts = {1}}}});
    const auto tables = document->rootFrame()->childFrames();
    REQUIRE(tables.size() == 1);
    const auto* table = qobject_cast<QTextTable*>(tables.front());
    for (int row = 0; row < table->rows(); ++row) {
        const auto alignment = [&](int column) {
            return table->cellAt(row, column).firstCursorPosition().blockFormat().alignment();
        };
        CHECK(alignment(1).testFlag(Qt::AlignRight));
        CHECK_FALSE(alignment(0).testFlag(Qt::AlignRight));
    }
}

TEST_CASE("a receipt goes onto A4 sheets with every line", "[documents][receipt][pdf]")
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"receipt.pdf"_s);
    ReceiptPage long_ = page(u"Kloof <b>Bakery</b>"_s);
    for (int row = 0; row < 150; ++row)
        long_.sections[1].rows.push_back({u"11:00"_s, u"step-%1."_s.arg(row)});
    must(writePdf(long_, path));
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
    if (QStandardPaths::findExecutable(u"pdftotext"_s).isEmpty()) {
        WARN("skipped: pdftotext is not installed");
        return;
    }
    const QString text = textOfPdf(path);
    CHECK(text.contains(u"Kloof <b>Bakery</b>"_s));
    CHECK(text.contains(u"step-0."_s));
    CHECK(text.contains(u"step-149."_s));
    CHECK(text.count(u'\f') >= 3);
}

TEST_CASE("a receipt that cannot be written says so and leaves nothing behind", "[documents][receipt][pdf]")
{
    QTemporaryDir folder;
    const auto nowhere = writePdf(page(u"x"_s), folder.filePath(u"no/such/receipt.pdf"_s));
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().kind == ErrorKind::UnwritableFile);
    CHECK(nowhere.error().subject == u"receipt.pdf"_s);
    CHECK(writePdf(page(u"x"_s), u"/dev/full"_s).error().kind == ErrorKind::DiskFull);
    CHECK(QDir(folder.path()).isEmpty());
}
