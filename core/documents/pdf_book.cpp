#include "core/documents/pdf_book.h"

#include "core/documents/page_text.h"
#include "core/documents/pdf_info.h"
#include "core/documents/whole_file.h"

#include <QFileInfo>
#include <QPdfWriter>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kDotsPerInch = 1200;

QString nameOf(const PrintedInvoice& invoice)
{
    const QString title = invoice.from.vendor == Vendor::Yes ? u"Tax Invoice"_s : u"Invoice"_s;
    return invoice.number > 0 ? u"%1 %2"_s.arg(title).arg(invoice.number) : title;
}

}  // namespace

PdfBook::PdfBook() : m_buffer(&m_bytes)
{
    m_buffer.open(QIODevice::WriteOnly);
    m_writer = std::make_unique<QPdfWriter>(&m_buffer);
    m_writer->setResolution(kDotsPerInch);
    m_sheets = std::make_unique<Sheets>(*m_writer);
}

PdfBook::~PdfBook() = default;

void PdfBook::add(const PrintedInvoice& invoice)
{
    m_last = nameOf(invoice);
    if (m_count++ == 0) {
        m_first = m_last;
        m_company = oneLine(invoice.from.name);
        m_customer = oneLine(invoice.content.recipient.name);
    }
    if (!m_sheets->add(invoice))
        m_sheets.reset();
}

Result<void> PdfBook::save(const QString& path)
{
    const bool isPainted = m_sheets && m_count > 0 && m_sheets->end();
    m_sheets.reset();
    m_writer.reset();
    if (!isPainted || m_bytes.isEmpty())
        return fail(ErrorKind::UnwritableFile, u"pdf: nothing was painted"_s, QFileInfo(path).fileName());
    const bool isOne = m_count == 1;
    const PdfInfo info{.title = isOne ? m_first : u"%1 to %2"_s.arg(m_first, m_last),
                       .author = m_company,
                       .subject = isOne ? m_customer : u"%1 invoices"_s.arg(m_count),
                       .creator = u"Greenhand"_s};
    return writeWhole(withInfo(m_bytes, info), path);
}

Result<void> writePdf(const PrintedInvoice& invoice, const QString& path)
{
    PdfBook book;
    book.add(invoice);
    return book.save(path);
}

}  // namespace greenhand
