#pragma once

#include "core/documents/invoice_page.h"

#include <QPainter>

class QPagedPaintDevice;

namespace greenhand {

/// Puts invoices on the A4 sheets of a PDF or a printer, each from a sheet of its own.
class Sheets {
public:
    explicit Sheets(QPagedPaintDevice& device);

    /// False when the device takes no more: a printer that failed.
    [[nodiscard]] bool add(const PrintedInvoice& invoice);
    [[nodiscard]] bool end();
    [[nodiscard]] int count() const { return m_count; }

private:
    QPagedPaintDevice& m_device;
    QPainter m_painter;
    int m_count = 0;
};

}  // namespace greenhand
