#pragma once

#include "core/domain/invoice.h"
#include "core/domain/number_text.h"
#include "core/domain/text_format.h"

#include <QByteArray>
#include <QFlags>
#include <QSizeF>
#include <QStringList>

#include <memory>

class QPainter;

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
    QString accent;   ///< "#2e7d32"; the program's green unless it stands out on white paper
    Vendor vendor = Vendor::Yes;
};

/// What a page says of itself; several may hold, and the strongest is the watermark.
enum class PageMark {
    Void = 1,
    Draft = 2,     ///< not in Sage One yet
    Practice = 4,  ///< of a made-up company
    Copy = 8,      ///< an original was made before (VAT Act s 20(1))
};
Q_DECLARE_FLAGS(PageMarks, PageMark)
Q_DECLARE_OPERATORS_FOR_FLAGS(PageMarks)

/// Everything that stands on an invoice's paper.
struct PrintedInvoice {
    Letterhead from;
    qint64 number = 0;
    QString sageNumber;
    QString leadReference;
    InvoiceContent content;
    Totals totals;
    PageMarks marks = {};
    NumberStyle style;
    TextFormat dates = textFormat();
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

}  // namespace greenhand
