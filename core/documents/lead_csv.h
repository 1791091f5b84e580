#pragma once

#include "core/documents/csv.h"
#include "core/domain/customer.h"
#include "core/domain/date_text.h"
#include "core/domain/job_card.h"
#include "core/domain/number_text.h"

#include <QMap>
#include <QStringList>

#include <optional>
#include <vector>

namespace greenhand {

/// The fields that a lead file can give: reference customer email phone
/// vat_number address finished technician work kind item description quantity
/// unit unit_price discount order_number.
[[nodiscard]] const QStringList& leadFields();

/// Which column holds which field; a field without an entry is taken from the
/// column of its own name, if there is one (case, spaces, - and _ do not matter).
using LeadMapping = QMap<QString, QString>;

enum class RowProblem {
    NoReference,
    NoCustomer,
    NoDescription,
    NoDate,
    BadDate,
    BadKind,
    NoQuantity,
    BadQuantity,
    NegativeQuantity,
    NoPrice,
    BadPrice,
    NegativePrice,
    AmbiguousNumber,
    BadDiscount,
    TooManyFields,
    CustomerDiffers,  ///< rows of one reference name different customers
    TooLarge,
    NoCode,
    CodeTwice,
    BadVat,
};

/// What is wrong with a unit price.
[[nodiscard]] RowProblem priceProblem(NumberProblem problem);

struct BadRow {
    int line = 0;
    QString reference;
    RowProblem problem;
    QString value;  ///< as it stands in the file
};

struct ImportedLead {
    int line = 0;  ///< of its first row
    CustomerDetails customer;
    JobCard card;  ///< without customer and id's
};

struct LeadFile {
    std::vector<ImportedLead> leads;  ///< in the file's order; each whole
    std::vector<BadRow> bad;          ///< every bad row; its whole lead is left out
    int leadsLeftOut = 0;
    DateOrder order = DateOrder::Dmy;
    bool orderAssumed = false;  ///< neither said nor proved: day first was taken
};

/// Rows with the same reference form one lead. `kind` defaults to part,
/// quantity must be above zero, unit_price is exclusive of VAT, a time behind
/// the date is passed over. The date order is the one given, else ISO, else
/// what the file proves, else day first. BadImport for a mapping that names a
/// field or column that is not there, or when a required column is missing
/// (reference, customer, finished, description, quantity, unit_price).
[[nodiscard]] Result<LeadFile> readLeads(const CsvTable& table, const LeadMapping& mapping,
                                         std::optional<DateOrder> order);

}  // namespace greenhand
