#pragma once

#include "core/documents/invoice_page.h"

namespace greenhand::testing {

InvoiceLine lineOf(const QString& description, qint64 quantityE4, qint64 priceE4);
PrintedInvoice emptyInvoice();
/// The totals of its lines.
void addUp(PrintedInvoice& invoice);
PrintedInvoice invoiceOfThree();
PrintedInvoice invoiceOfMany(int count);

/// Whether pdftotext is here.
bool readsPdf();
/// The program's own fonts, which an application registers at start.
void useFonts();
/// The text layer, one string a page, spaces of every kind made one plain space.
QStringList pagesOf(const PrintedInvoice& invoice);
QStringList pagesOf(const QString& pdfPath);

}  // namespace greenhand::testing
