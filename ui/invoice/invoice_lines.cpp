#include "ui/invoice/invoice_lines.h"

namespace greenhand {

LinesModel* makeInvoiceLines(QObject* parent)
{
    return new LinesModel({LineColumn::Code, LineColumn::Description, LineColumn::Count, LineColumn::Unit,
                           LineColumn::Price, LineColumn::Discount, LineColumn::Vat, LineColumn::Exclusive,
                           LineColumn::Total, LineColumn::Kind},
                          parent);
}

std::vector<TypedLine> typedLines(const std::vector<InvoiceLine>& lines)
{
    std::vector<TypedLine> typed;
    typed.reserve(lines.size());
    for (const InvoiceLine& line : lines)
        typed.push_back({.jobLine = line.from,
                         .invoiceLine = line.id,
                         .touched = line.touched,
                         .kind = line.kind,
                         .code = line.code,
                         .description = line.description,
                         .quantity = line.quantity,
                         .unit = line.unit,
                         .unitPrice = line.unitPrice,
                         .discount = line.discount,
                         .vat = line.vatCode,
                         .vatRate = line.vatRate,
                         .billable = Billable::Yes,
                         .wrong = {}});
    return typed;
}

std::vector<InvoiceLine> invoiceLines(const std::vector<TypedLine>& lines)
{
    std::vector<InvoiceLine> read;
    for (const TypedLine& line : lines) {
        if (line.isBlank())
            continue;
        read.push_back({.id = line.invoiceLine,
                        .from = line.jobLine,
                        .touched = line.touched,
                        .kind = line.kind,
                        .code = line.code,
                        .description = line.description,
                        .quantity = line.quantity,
                        .unit = line.unit,
                        .unitPrice = line.unitPrice,
                        .discount = line.discount,
                        .vatCode = line.vat,
                        .vatRate = line.vatRate});
    }
    return read;
}

std::vector<std::pair<QString, QString>> vatChoicesOfInvoice(const std::vector<VatType>& types)
{
    std::vector<std::pair<QString, QString>> choices;
    choices.reserve(types.size());
    for (const VatType& type : types)
        choices.emplace_back(type.code, type.name);
    return choices;
}

}  // namespace greenhand
