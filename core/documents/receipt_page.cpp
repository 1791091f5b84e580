#include "core/documents/receipt_page.h"

#include "core/documents/whole_file.h"

#include <QBuffer>
#include <QFileInfo>
#include <QFont>
#include <QPageSize>
#include <QPdfWriter>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextTable>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDotsPerInch = 300;
constexpr qreal kMarginMm = 15;
constexpr qreal kTextPoints = 9;
constexpr qreal kHeadingPoints = 11;
constexpr qreal kTitlePoints = 16;
constexpr qreal kAmountMargin = 24;  // to the words of the next column
constexpr qreal kNameShare = 28;     ///< of the width, in per cent

QFont fontOf(qreal points, QFont::Weight weight)
{
    QFont font;
    font.setFamilies({u"Noto Sans"_s, u"DejaVu Sans"_s, u"Segoe UI"_s, u"Arial"_s});
    font.setStyleHint(QFont::SansSerif);
    font.setPointSizeF(points);
    font.setWeight(weight);
    return font;
}

QTextCharFormat formatOf(qreal points, QFont::Weight weight = QFont::Normal)
{
    QTextCharFormat format;
    format.setFont(fontOf(points, weight));
    format.setForeground(Qt::black);
    return format;
}

/// Line breaks of a text are not those of a table; everything else stands as it is.
QString oneLine(const QString& text)
{
    QString line = text;
    for (QChar& c : line)
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    return line;
}

void addLine(QTextCursor& cursor, const QString& text, const QTextCharFormat& format, qreal above)
{
    QTextBlockFormat block;
    block.setTopMargin(above);
    cursor.insertBlock(block, format);
    cursor.insertText(oneLine(text), format);
}

QTextTableFormat tableFormat(const QList<QTextLength>& widths)
{
    QTextTableFormat format;
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100));
    format.setColumnWidthConstraints(widths);
    format.setCellPadding(2);
    format.setCellSpacing(0);
    format.setBorderStyle(QTextFrameFormat::BorderStyle_None);
    format.setBorder(0);
    return format;
}

void fill(QTextTable& table, int row, int column, const QString& text, const QTextCharFormat& format)
{
    table.cellAt(row, column).firstCursorPosition().insertText(oneLine(text), format);
}

void addFacts(QTextCursor& cursor, const std::vector<ReceiptPage::Fact>& facts)
{
    if (facts.empty())
        return;
    cursor.insertBlock();
    QTextTable* table =
        cursor.insertTable(int(facts.size()), 2,
                           tableFormat({QTextLength(QTextLength::PercentageLength, kNameShare),
                                        QTextLength(QTextLength::PercentageLength, 100 - kNameShare)}));
    for (int row = 0; row < int(facts.size()); ++row) {
        fill(*table, row, 0, facts[std::size_t(row)].name, formatOf(kTextPoints, QFont::DemiBold));
        fill(*table, row, 1, facts[std::size_t(row)].value, formatOf(kTextPoints));
    }
    cursor.movePosition(QTextCursor::End);
}

void alignRight(QTextTable& table, int column)
{
    QTextBlockFormat right;
    right.setAlignment(Qt::AlignRight);
    right.setRightMargin(kAmountMargin);
    for (int row = 0; row < table.rows(); ++row)
        table.cellAt(row, column).firstCursorPosition().setBlockFormat(right);
}

void addTable(QTextCursor& cursor, const ReceiptPage::Section& section)
{
    if (section.columns.isEmpty())
        return;
    cursor.insertBlock();
    QTextTableFormat format = tableFormat({});
    format.setHeaderRowCount(1);  // again on each page
    QTextTable* table = cursor.insertTable(int(section.rows.size()) + 1, int(section.columns.size()), format);
    for (const int column : section.amounts)
        alignRight(*table, column);
    for (int column = 0; column < int(section.columns.size()); ++column) {
        fill(*table, 0, column, section.columns[column], formatOf(kTextPoints, QFont::DemiBold));
        for (int row = 0; row < int(section.rows.size()); ++row)
            fill(*table, row + 1, column, section.rows[std::size_t(row)].value(column),
                 formatOf(kTextPoints));
    }
    cursor.movePosition(QTextCursor::End);
}

}  // namespace

std::unique_ptr<QTextDocument> receiptDocument(const ReceiptPage& page)
{
    auto document = std::make_unique<QTextDocument>();
    document->setUndoRedoEnabled(false);
    document->setDefaultFont(fontOf(kTextPoints, QFont::Normal));
    document->setMetaInformation(QTextDocument::DocumentTitle, page.title);
    QTextCursor cursor(document.get());
    cursor.insertText(oneLine(page.title), formatOf(kTitlePoints, QFont::DemiBold));
    addLine(cursor, page.subtitle, formatOf(kTextPoints), 0);
    for (const ReceiptPage::Section& section : page.sections) {
        addLine(cursor, section.heading, formatOf(kHeadingPoints, QFont::DemiBold), 12);
        addFacts(cursor, section.facts);
        addTable(cursor, section);
    }
    return document;
}

Result<void> writePdf(const ReceiptPage& page, const QString& path)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    if (!buffer.open(QIODevice::WriteOnly))
        return fail(ErrorKind::UnwritableFile, u"pdf: no memory"_s, QFileInfo(path).fileName());
    {
        QPdfWriter writer(&buffer);
        writer.setCreator(u"Greenhand"_s);
        writer.setTitle(page.title);
        writer.setResolution(kDotsPerInch);
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins({kMarginMm, kMarginMm, kMarginMm, kMarginMm}, QPageLayout::Millimeter);
        receiptDocument(page)->print(&writer);
    }
    if (bytes.isEmpty())
        return fail(ErrorKind::UnwritableFile, u"pdf: nothing was painted"_s, QFileInfo(path).fileName());
    return writeWhole(bytes, path);
}

}  // namespace greenhand
