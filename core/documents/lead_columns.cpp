#include "core/documents/lead_columns.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

QString bare(const QString& name)
{
    QString kept;
    for (const QChar c : name)
        if (c.isLetterOrNumber())
            kept += c.toLower();
    return kept;
}

std::optional<qsizetype> columnCalled(const QStringList& header, const QString& name)
{
    for (qsizetype column = 0; column < header.size(); ++column)
        if (bare(header[column]) == bare(name))
            return column;
    return std::nullopt;
}

/// By field, the likeliest first. No name stands twice, so that no column is guessed for two fields.
const QHash<QString, QStringList>& otherNames()
{
    static const QHash<QString, QStringList> kNames{
        {u"reference"_s,
         {u"Lead"_s,
          u"Lead no"_s,
          u"Lead number"_s,
          u"Job no"_s,
          u"Job number"_s,
          u"Job reference"_s,
          u"Job ref"_s,
          u"Job card"_s,
          u"Job card no"_s,
          u"Job card number"_s,
          u"Job"_s,
          u"Job id"_s,
          u"Ticket"_s,
          u"Ticket no"_s,
          u"Ticket number"_s,
          u"Work order"_s,
          u"Work order no"_s,
          u"Work order number"_s,
          u"Ref"_s,
          u"Reference no"_s,
          u"Reference number"_s}},
        {u"customer"_s,
         {u"Customer name"_s, u"Client"_s, u"Client name"_s, u"Account name"_s, u"Company"_s,
          u"Company name"_s, u"Bill to"_s}},
        {u"email"_s,
         {u"E-mail address"_s, u"Customer e-mail"_s, u"Client e-mail"_s, u"Contact e-mail"_s, u"Mail"_s}},
        {u"phone"_s,
         {u"Phone no"_s, u"Phone number"_s, u"Telephone"_s, u"Telephone no"_s, u"Telephone number"_s,
          u"Tel"_s, u"Tel no"_s, u"Cell"_s, u"Cell no"_s, u"Cell number"_s, u"Cellphone"_s, u"Mobile"_s,
          u"Mobile no"_s, u"Mobile number"_s, u"Contact no"_s, u"Contact number"_s}},
        {u"vat_number"_s,
         {u"VAT no"_s, u"VAT reg no"_s, u"VAT registration"_s, u"VAT registration no"_s,
          u"VAT registration number"_s, u"Tax number"_s, u"Tax reference"_s}},
        {u"address"_s,
         {u"Site address"_s, u"Site"_s, u"Job address"_s, u"Street address"_s, u"Physical address"_s,
          u"Delivery address"_s, u"Postal address"_s, u"Location"_s}},
        {u"finished"_s,
         {u"Finished on"_s, u"Date finished"_s, u"Finish date"_s, u"Completed"_s, u"Completed on"_s,
          u"Date completed"_s, u"Completion date"_s, u"Date done"_s, u"Done on"_s, u"Date of work"_s,
          u"Work date"_s, u"Job date"_s, u"End date"_s, u"Date"_s}},
        {u"technician"_s,
         {u"Technician name"_s, u"Tech"_s, u"Tech name"_s, u"Artisan"_s, u"Engineer"_s, u"Plumber"_s,
          u"Electrician"_s, u"Assigned to"_s, u"Done by"_s}},
        {u"work"_s,
         {u"What was done"_s, u"Work done"_s, u"Description of work"_s, u"Work description"_s,
          u"Job description"_s, u"Job title"_s, u"Summary"_s}},
        {u"kind"_s, {u"Kind of line"_s, u"Line type"_s, u"Item type"_s, u"Type"_s}},
        {u"item"_s,
         {u"Item code"_s, u"Item no"_s, u"Item number"_s, u"Stock code"_s, u"Product code"_s, u"Part no"_s,
          u"Part number"_s, u"Code"_s, u"SKU"_s}},
        {u"description"_s,
         {u"Line description"_s, u"Item description"_s, u"Product description"_s, u"Item name"_s,
          u"Product"_s, u"Product name"_s, u"Details"_s, u"Particulars"_s}},
        {u"quantity"_s, {u"Qty"_s, u"Quantity used"_s, u"Qty used"_s, u"Hours"_s}},
        {u"unit"_s, {u"Unit of measure"_s, u"UoM"_s, u"Measure"_s}},
        {u"unit_price"_s,
         {u"Price"_s, u"Price each"_s, u"Price per unit"_s, u"Selling price"_s, u"Unit price excl"_s,
          u"Unit price excl VAT"_s, u"Price excl"_s, u"Price excl VAT"_s, u"Unit rate"_s, u"Rate"_s}},
        {u"discount"_s, {u"Discount per cent"_s, u"Discount percent"_s, u"Discount percentage"_s, u"Disc"_s}},
        {u"order_number"_s,
         {u"Order no"_s, u"PO"_s, u"PO no"_s, u"PO number"_s, u"Purchase order"_s, u"Purchase order no"_s,
          u"Purchase order number"_s, u"Customer order"_s, u"Customer order no"_s, u"Customer order number"_s,
          u"Your order"_s}},
    };
    return kNames;
}

}  // namespace

std::optional<qsizetype> ownColumn(const QStringList& header, const QString& field)
{
    return columnCalled(header, field);
}

std::optional<qsizetype> likelyColumn(const QStringList& header, const QString& field)
{
    auto column = ownColumn(header, field);
    for (const QString& name : otherNames().value(field))
        if (!column)
            column = columnCalled(header, name);
    return column;
}

}  // namespace greenhand
