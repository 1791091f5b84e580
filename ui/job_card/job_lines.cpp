#include "ui/job_card/job_lines.h"

#include <QCoreApplication>

namespace greenhand {

LinesModel* makeJobLines(QObject* parent)
{
    return new LinesModel({LineColumn::Kind, LineColumn::Code, LineColumn::Description, LineColumn::Count,
                           LineColumn::Unit, LineColumn::Price, LineColumn::Discount, LineColumn::Vat,
                           LineColumn::Billable, LineColumn::Amount},
                          parent);
}

std::vector<TypedLine> typedLines(const std::vector<JobLine>& lines)
{
    std::vector<TypedLine> typed;
    for (const JobLine& line : lines)
        typed.push_back({.jobLine = line.id,
                         .invoiceLine = {},
                         .kind = line.kind,
                         .code = line.code,
                         .description = line.description,
                         .quantity = line.quantity,
                         .unit = line.unit,
                         .unitPrice = line.unitPrice,
                         .discount = line.discount,
                         .vat = line.vat,
                         .vatRate = {},
                         .billable = line.billable,
                         .wrong = {}});
    return typed;
}

std::vector<JobLine> jobLines(const std::vector<TypedLine>& lines)
{
    std::vector<JobLine> read;
    for (const TypedLine& line : lines) {
        if (line.isBlank())
            continue;
        read.push_back({.id = line.jobLine,
                        .kind = line.kind,
                        .code = line.code,
                        .description = line.description,
                        .quantity = line.quantity,
                        .unit = line.unit,
                        .unitPrice = line.unitPrice,
                        .discount = line.discount,
                        .vat = line.vat,
                        .billable = line.billable});
    }
    return read;
}

std::vector<std::pair<QString, QString>> vatChoicesOfCard(const std::vector<VatType>& types)
{
    std::vector<std::pair<QString, QString>> choices{
        {kStandardVat, QCoreApplication::translate("greenhand::JobLines", "Standard")}};
    for (const VatType& type : types)
        choices.emplace_back(type.code, type.name);
    return choices;
}

}  // namespace greenhand
