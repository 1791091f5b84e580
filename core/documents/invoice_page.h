#pragma once

#include "core/domain/invoice.h"
#include "core/domain/number_text.h"

#include <QByteArray>
#include <QSizeF>
#include <QStringList>

#include <memory>

class QPainter;
class QPagedPaintDevice;

namespace greenhand {

/// Our own company as a tax invoice names it.
struct Letterhead {
    QString name;
    QString address;  ///< lines separated by '\n'
    QString vatNumber;
    QString phone;
    QString email;
    QString bankDetails;
    QString terms;
    QByteArray logo;  ///< PNG or JPEG, may be empty
    Vendor vendor = Vendor::Yes;
};

enum class PageMark { None, Draft, Copy, Practice };

/// Everything that stands on an invoice's paper.
struct PrintedInvoice {
    Letterhead from;
    qint64 number = 0;
    QString sageNumber;
    QString leadReference;
    InvoiceContent content;
    Totals totals;
    PageMark mark = PageMark::None;
    NumberStyle style;
};

/// The one painter of invoices: PDF, preview and print come from it. A4,
/// the particulars of VAT Act s 20(4), "Tax Invoice" only for a vendor.
class InvoicePage {
public:
    explicit InvoicePage(PrintedInvoice invoice);
    ~InvoicePage();
    InvoicePage(const InvoicePage&) = delete;
    InvoicePage& operator=(const InvoicePage&) = delete;

    /// In points: A4 is 595 × 842.
    [[nodiscard]] static QSizeF pageSize();
    [[nodiscard]] int pageCount() const;
    /// Paints a page, from 0, in points with the origin at its top left corner.
    void paint(QPainter& painter, int page) const;

private:
    class Layout;
    std::unique_ptr<Layout> m_layout;
};

/// The invoice as a PDF with a text layer and title. UnwritableFile or DiskFull
/// with the file's name; a half-written file is removed.
[[nodiscard]] Result<void> writePdf(const PrintedInvoice& invoice, const QString& path);

}  // namespace greenhand
