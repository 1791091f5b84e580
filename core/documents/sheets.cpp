#include "core/documents/sheets.h"

#include <QPagedPaintDevice>
#include <QPageLayout>
#include <QPageSize>

namespace greenhand {

namespace {

constexpr int kPointsPerInch = 72;

}  // namespace

Sheets::Sheets(QPagedPaintDevice& device) : m_device(device)
{
    QPageLayout layout(QPageSize(QPageSize::A4), QPageLayout::Portrait, {});
    layout.setMode(QPageLayout::FullPageMode);
    m_device.setPageLayout(layout);
    if (m_painter.begin(&m_device))
        m_painter.scale(qreal(m_device.logicalDpiX()) / kPointsPerInch,
                        qreal(m_device.logicalDpiY()) / kPointsPerInch);
}

bool Sheets::add(const PrintedInvoice& invoice)
{
    if (!m_painter.isActive())
        return false;
    const InvoicePage page(invoice);
    for (int i = 0; i < page.pageCount(); ++i) {
        if (m_count > 0 && !m_device.newPage())
            return false;
        page.paint(m_painter, i);
        ++m_count;
    }
    return true;
}

bool Sheets::end() { return m_painter.isActive() && m_painter.end(); }

}  // namespace greenhand
