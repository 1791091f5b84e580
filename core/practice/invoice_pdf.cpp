#include "core/practice/invoice_pdf.h"

#include "core/practice/sage_json.h"

#include <QJsonArray>
#include <QStringList>

#include <vector>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

namespace {

constexpr int kRowsAPage = 48;
constexpr int kTop = 790;  // points from the bottom of an A4 page
constexpr int kLeading = 15;

struct Row {
    QString left;
    QString right;  ///< ends at the right margin, or nearly
    int size = 10;
};

QByteArray escaped(const QString& text)
{
    QByteArray bytes;
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        const char letter = code >= 0x20 && code < 0x100 && (code < 0x7f || code >= 0xa0) ? char(code) : '?';
        if (letter == '(' || letter == ')' || letter == '\\')
            bytes += '\\';
        bytes += letter;
    }
    return bytes;
}

QString rand(const QJsonValue& value)
{
    const auto number = decimalOf(value);
    const qint64 cents = number ? number->rounded(2).value_or(0) : 0;
    const qint64 magnitude = cents < 0 ? -cents : cents;
    return (cents < 0 ? u"-"_s : QString())
         + u"R %1.%2"_s.arg(magnitude / 100).arg(magnitude % 100, 2, 10, QChar(u'0'));
}

std::vector<Row> rowsOf(const QJsonObject& invoice, const QJsonObject& company)
{
    std::vector<Row> rows{
        {u"Tax Invoice"_s, invoice.value("DocumentNumber"_L1).toString(), 16},
        {},
        {company.value("Name"_L1).toString(), u"Date: "_s + invoice.value("Date"_L1).toString().left(10)},
        {u"VAT number: "_s + company.value("TaxNumber"_L1).toString(),
         u"Due: "_s + invoice.value("DueDate"_L1).toString().left(10)},
        {},
        {u"To: "_s + invoice.value("CustomerName"_L1).toString(),
         u"Reference: "_s + invoice.value("Reference"_L1).toString()}};
    for (int i = 1; i <= 5; ++i) {
        const QString address = invoice.value(u"PostalAddress0%1"_s.arg(i)).toString();
        if (!address.isEmpty())
            rows.push_back({u"    "_s + address, {}});
    }
    rows.push_back({u"VAT number: "_s + invoice.value("TaxReference"_L1).toString(), {}});
    rows.push_back({});
    for (const QJsonValue& value : invoice.value("Lines"_L1).toArray()) {
        const QJsonObject line = value.toObject();
        const QString quantity = line.value("Quantity"_L1).toVariant().toString();
        rows.push_back(
            {quantity + u" x "_s + line.value("Description"_L1).toString(), rand(line.value("Total"_L1))});
    }
    rows.push_back({});
    rows.push_back({u"Exclusive"_s, rand(invoice.value("Exclusive"_L1))});
    rows.push_back({u"VAT"_s, rand(invoice.value("Tax"_L1))});
    rows.push_back({u"Total"_s, rand(invoice.value("Total"_L1)), 12});
    return rows;
}

QByteArray shownText(int x, int y, int size, const QString& text)
{
    if (text.isEmpty())
        return {};
    return "BT /F1 " + QByteArray::number(size) + " Tf " + QByteArray::number(x) + ' ' + QByteArray::number(y)
         + " Td (" + escaped(text) + ") Tj ET\n";
}

QByteArray pageContent(const std::vector<Row>& rows, std::size_t from)
{
    QByteArray content;
    int y = kTop;
    for (std::size_t i = from; i < rows.size() && i < from + kRowsAPage; ++i) {
        content += shownText(50, y, rows[i].size, rows[i].left);
        content += shownText(430, y, rows[i].size, rows[i].right);
        y -= kLeading;
    }
    return content;
}

/// The objects of a PDF, numbered from 1 as they are added, and the table that says where each is.
class Objects {
public:
    void add(const QByteArray& body)
    {
        m_offsets.push_back(m_bytes.size());
        m_bytes += QByteArray::number(qsizetype(m_offsets.size())) + " 0 obj\n" + body + "\nendobj\n";
    }

    [[nodiscard]] QByteArray finished() const
    {
        const QByteArray count = QByteArray::number(qsizetype(m_offsets.size()) + 1);
        QByteArray table = "xref\n0 " + count + "\n0000000000 65535 f \n";
        for (const qsizetype offset : m_offsets)
            table += QByteArray::number(offset).rightJustified(10, '0') + " 00000 n \n";
        return m_bytes + table + "trailer\n<< /Size " + count + " /Root 1 0 R >>\nstartxref\n"
             + QByteArray::number(m_bytes.size()) + "\n%%EOF\n";
    }

private:
    QByteArray m_bytes = "%PDF-1.4\n%\xE2\xE3\xCF\xD3\n";
    std::vector<qsizetype> m_offsets;
};

}  // namespace

QByteArray invoicePdf(const QJsonObject& invoice, const QJsonObject& company)
{
    const std::vector<Row> rows = rowsOf(invoice, company);
    const std::size_t pages = (rows.size() + kRowsAPage - 1) / kRowsAPage;
    QByteArray kids;
    for (std::size_t page = 0; page < pages; ++page)
        kids += QByteArray::number(4 + 2 * qsizetype(page)) + " 0 R ";

    Objects objects;
    objects.add("<< /Type /Catalog /Pages 2 0 R >>");
    objects.add("<< /Type /Pages /Kids [" + kids + "] /Count " + QByteArray::number(qsizetype(pages))
                + " >>");
    objects.add("<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>");
    for (std::size_t page = 0; page < pages; ++page) {
        const QByteArray content = pageContent(rows, page * kRowsAPage);
        objects.add(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            "/Contents "
            + QByteArray::number(5 + 2 * qsizetype(page)) + " 0 R >>");
        objects.add("<< /Length " + QByteArray::number(content.size()) + " >>\nstream\n" + content
                    + "endstream");
    }
    return objects.finished();
}

}  // namespace greenhand::practice
