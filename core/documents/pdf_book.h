#pragma once

#include "core/documents/sheets.h"

#include <QBuffer>

#include <memory>

class QPdfWriter;

namespace greenhand {

/// Invoices as one PDF with a text layer, fonts embedded once, and what a
/// reader shows as its properties: title, author, subject and creator.
class PdfBook {
public:
    PdfBook();
    ~PdfBook();
    PdfBook(const PdfBook&) = delete;
    PdfBook& operator=(const PdfBook&) = delete;

    void add(const PrintedInvoice& invoice);
    /// Whole or not at all: UnwritableFile or DiskFull with the file's name. Nothing can be added behind it.
    [[nodiscard]] Result<void> save(const QString& path);

private:
    QByteArray m_bytes;
    QBuffer m_buffer;
    std::unique_ptr<QPdfWriter> m_writer;
    std::unique_ptr<Sheets> m_sheets;
    QString m_first;  ///< "Tax Invoice 2280"
    QString m_last;
    QString m_company;
    QString m_customer;
    int m_count = 0;
};

[[nodiscard]] Result<void> writePdf(const PrintedInvoice& invoice, const QString& path);

}  // namespace greenhand
