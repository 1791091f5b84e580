#include "core/documents/pdf_info.h"

#include <QRegularExpression>
#include <QStringEncoder>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

/// UTF-16 with its mark, in hexadecimal digits: no character needs an escape then.
QByteArray pdfText(const QString& text)
{
    QStringEncoder encode(QStringEncoder::Utf16BE, QStringEncoder::Flag::WriteBom);
    return QByteArray(encode(text)).toHex().prepend('<').append('>');
}

/// What the writer put there itself: the moment of creation and its own name.
QByteArray keptEntries(const QByteArray& pdf, const QByteArray& object)
{
    const qsizetype begin = pdf.indexOf(QByteArray(object + " 0 obj"));
    const qsizetype end = pdf.indexOf("endobj", begin);
    if (begin < 0 || end < 0)
        return {};
    static const QRegularExpression date(u"/CreationDate \\([^)]*\\)"_s);
    return date.match(QString::fromLatin1(pdf.mid(begin, end - begin))).captured().toLatin1();
}

}  // namespace

QByteArray withInfo(const QByteArray& pdf, const PdfInfo& info)
{
    constexpr qsizetype kTail = 600;
    const QString tail = QString::fromLatin1(pdf.right(kTail));
    static const QRegularExpression form(
        u"trailer\\s*<<([^>]*(?:<[0-9A-Fa-f]*>[^>]*)*)>>\\s*startxref\\s*(\\d+)\\s*%%EOF\\s*$"_s);
    static const QRegularExpression place(u"/Info (\\d+) 0 R"_s);
    const QRegularExpressionMatch trailer = form.match(tail);
    const QRegularExpressionMatch found = place.match(trailer.captured(1));
    if (!trailer.hasMatch() || !found.hasMatch())
        return pdf;

    const QByteArray object = found.captured(1).toLatin1();
    QByteArray result = pdf;
    const QByteArray at = QByteArray::number(result.size()).rightJustified(10, '0');
    result += object + " 0 obj\n<<\n/Title " + pdfText(info.title) + "\n/Author " + pdfText(info.author)
            + "\n/Subject " + pdfText(info.subject) + "\n/Creator " + pdfText(info.creator) + '\n'
            + keptEntries(pdf, object) + "\n>>\nendobj\n";
    const QByteArray table = QByteArray::number(result.size());
    result += "xref\n" + object + " 1\n" + at + " 00000 n \ntrailer\n<<" + trailer.captured(1).toLatin1()
            + "/Prev " + trailer.captured(2).toLatin1() + "\n>>\nstartxref\n" + table + "\n%%EOF\n";
    return result;
}

}  // namespace greenhand
