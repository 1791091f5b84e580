#include "core/practice/invoice_document.h"

#include "core/practice/sage_json.h"
#include "core/practice/totals.h"

#include <QJsonArray>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::practice {

namespace {

constexpr int kItemLine = 0;
constexpr int kAccountLine = 1;

using Refused = std::optional<QString>;

/// "CustomerId", or else the ID in "Customer": clients send the one, the other or both.
qint64 linkOf(const QJsonObject& header, QLatin1StringView id, QLatin1StringView entity)
{
    if (header.contains(id))
        return integerOf(header.value(id)).value_or(0);
    return sentId(header.value(entity).toObject());
}

bool isActive(const QJsonObject& entity)
{
    return !entity.contains("Active"_L1) || flagOf(entity.value("Active"_L1));
}

Refused linkCustomer(const Call& call, QJsonObject& header)
{
    const qint64 id = linkOf(header, "CustomerId"_L1, "Customer"_L1);
    header.remove("Customer"_L1);
    if (id == 0)
        return u"The Customer field is required."_s;
    const QJsonObject* customer = call.company.find(Table::Customers, id);
    if (!customer)
        return u"Valid Customer Required"_s;
    if (!isActive(*customer))
        return u"The customer is not active."_s;
    header.insert("CustomerId"_L1, id);
    header.insert("CustomerName"_L1, customer->value("Name"_L1));
    return std::nullopt;
}

Refused linkRepresentative(const Call& call, QJsonObject& header)
{
    const qint64 id = linkOf(header, "SalesRepresentativeId"_L1, "SalesRepresentative"_L1);
    header.remove("SalesRepresentative"_L1);
    if (id == 0)
        return std::nullopt;
    if (!call.company.find(Table::SalesRepresentatives, id))
        return u"Valid Sales Representative Required"_s;
    header.insert("SalesRepresentativeId"_L1, id);
    return std::nullopt;
}

/// Documents carry days; a time of day is dropped.
Refused readDays(QJsonObject& header)
{
    for (const QLatin1StringView member : {"Date"_L1, "DueDate"_L1}) {
        if (!header.contains(member))
            return u"The %1 field is required."_s.arg(member);
        const auto moment = momentOf(header.value(member).toString());
        header.insert(member, momentText(moment->date().startOfDay(Qt::UTC)));
    }
    return std::nullopt;
}

/// A number, with what it counts as when it is not there; nothing when it cannot be read.
std::optional<Fraction> number(const QJsonObject& entity, QLatin1StringView member, qint64 absent)
{
    return entity.contains(member) ? decimalOf(entity.value(member)) : Fraction(absent);
}

std::optional<Fraction> discountRate(const Call& call, const QJsonObject& entity)
{
    const auto sent = number(entity, "DiscountPercentage"_L1, 0);
    if (!sent)
        return std::nullopt;
    const Fraction rate = call.unconfirmed.discountIsFraction ? *sent : *sent / 100;
    return rate < 0 || rate > 1 ? std::nullopt : std::optional(rate);
}

/// Companies have 15 as well as 0.15 for fifteen per cent; 1 is the hundred per cent of imports.
Fraction taxRate(const QJsonObject& taxType)
{
    const Fraction sent = decimalOf(taxType.value("Percentage"_L1)).value_or(0);
    const Fraction rate = sent > 1 ? sent / 100 : sent;
    return Fraction(rate.rounded(6).value_or(0)) / 1'000'000;
}

/// An item or an account of the company that is in use.
const QJsonObject* selectionOf(const Call& call, const QJsonObject& line)
{
    const auto type = line.contains("LineType"_L1) ? integerOf(line.value("LineType"_L1)) : kItemLine;
    const qint64 id = integerOf(line.value("SelectionId"_L1)).value_or(0);
    if (type != kItemLine && type != kAccountLine)
        return nullptr;
    const QJsonObject* selection = call.company.find(type == kItemLine ? Table::Items : Table::Accounts, id);
    return selection && isActive(*selection) ? selection : nullptr;
}

/// A VAT type of this company: the templates that Sage One lists beside them bear CompanyId 0.
const QJsonObject* taxTypeOf(const Call& call, const QJsonObject& line)
{
    const qint64 id = integerOf(line.value("TaxTypeId"_L1)).value_or(0);
    const QJsonObject* type = id == 0 ? nullptr : call.company.find(Table::TaxTypes, id);
    const bool usable = type && isActive(*type) && type->value("CompanyId"_L1).toInteger(1) != 0;
    return usable ? type : nullptr;
}

struct CheckedLine {
    QJsonObject json;
    LineInput input;
};

/// The price as the document has it; from the other one where only that was sent.
std::optional<Fraction> priceOf(const QJsonObject& line, const Fraction& rate, bool inclusive)
{
    const auto own = inclusive ? "UnitPriceInclusive"_L1 : "UnitPriceExclusive"_L1;
    const auto other = inclusive ? "UnitPriceExclusive"_L1 : "UnitPriceInclusive"_L1;
    if (line.contains(own) || !line.contains(other))
        return number(line, own, 0);
    const auto sent = decimalOf(line.value(other));
    if (!sent)
        return std::nullopt;
    return inclusive ? *sent * (Fraction(1) + rate) : *sent / (Fraction(1) + rate);
}

tl::expected<CheckedLine, QString> checkLine(const Call& call, const QJsonObject& sent, bool inclusive)
{
    CheckedLine line{.json = readable(sent, lineSchema()), .input = {.quantity = 0, .price = 0}};
    const QJsonObject* selection = selectionOf(call, line.json);
    if (!selection)
        return tl::unexpected(u"Valid Selection Required"_s);
    const QJsonObject* taxType = taxTypeOf(call, line.json);
    if (!taxType)
        return tl::unexpected(u"Tax Type is Required"_s);
    if (auto fault = firstFault(line.json, lineSchema()))
        return tl::unexpected(*fault);
    if (!line.json.contains("Quantity"_L1))
        return tl::unexpected(u"The Quantity field is required."_s);

    const Fraction rate = taxRate(*taxType);
    const auto quantity = decimalOf(line.json.value("Quantity"_L1));
    const auto price = priceOf(line.json, rate, inclusive);
    const auto discount = discountRate(call, line.json);
    if (!quantity || !price || !discount)
        return tl::unexpected(u"The request is invalid."_s);
    line.input = {.quantity = *quantity,
                  .price = *price,
                  .discountRate = *discount,
                  .taxRate = rate,
                  .taxTypeId = integerOf(line.json.value("TaxTypeId"_L1)).value_or(0)};
    line.json.insert("TaxPercentage"_L1, taxType->value("Percentage"_L1));
    if (line.json.value("Description"_L1).toString().isEmpty())
        line.json.insert("Description"_L1,
                         selection->value(selection->contains("Code"_L1) ? "Description"_L1 : "Name"_L1));
    return line;
}

CashRounding cashRounding(const QJsonObject& company)
{
    const qint64 way = company.value("RoundingType"_L1).toInteger(qint64(CashRounding::Way::None));
    const bool known = way >= 0 && way <= qint64(CashRounding::Way::None);
    return {.way = known ? CashRounding::Way(way) : CashRounding::Way::None,
            .cents = integerOf(company.value("RoundingValue"_L1)).value_or(0)};
}

void fillLine(QJsonObject& json, const LineInput& input, const LineTotals& totals, bool inclusive,
              qint64& lastId)
{
    const Fraction factor = Fraction(1) + input.taxRate;
    const Fraction exclusive = inclusive ? input.price / factor : input.price;
    const Fraction with = inclusive ? input.price : input.price * factor;
    if (sentId(json) <= 0)
        json.insert("ID"_L1, ++lastId);
    if (!json.contains("LineType"_L1))
        json.insert("LineType"_L1, kItemLine);
    json.insert("UnitPriceExclusive"_L1, unitPrice(exclusive.rounded(4).value_or(0)));
    json.insert("UnitPriceInclusive"_L1, unitPrice(with.rounded(4).value_or(0)));
    json.insert("Exclusive"_L1, amount(totals.exclusive));
    json.insert("Discount"_L1, amount(totals.discount));
    json.insert("Tax"_L1, amount(totals.tax));
    json.insert("Total"_L1, amount(totals.total));
}

QJsonArray filledLines(std::vector<CheckedLine> lines, const DocumentTotals& totals, bool inclusive)
{
    qint64 lastId = 0;
    for (const CheckedLine& line : lines)
        lastId = std::max(lastId, sentId(line.json));
    QJsonArray filled;
    for (std::size_t i = 0; i < lines.size(); ++i) {
        fillLine(lines[i].json, lines[i].input, totals.lines[i], inclusive, lastId);
        filled.append(lines[i].json);
    }
    return filled;
}

void fillTotals(QJsonObject& header, const DocumentTotals& totals)
{
    header.insert("Discount"_L1, amount(totals.discount));
    header.insert("Exclusive"_L1, amount(totals.exclusive));
    header.insert("Tax"_L1, amount(totals.tax));
    header.insert("Rounding"_L1, amount(totals.rounding));
    header.insert("Total"_L1, amount(totals.total));
    header.insert("AmountDue"_L1, amount(totals.total));
    header.insert("Status"_L1, u"Unpaid"_s);
    for (const QLatin1StringView no : {"Paid"_L1, "Locked"_L1, "HasAttachments"_L1, "HasNotes"_L1})
        header.insert(no, false);
    header.insert("Editable"_L1, true);
    if (!header.contains("Printed"_L1))
        header.insert("Printed"_L1, false);
    if (!header.contains("DiscountPercentage"_L1))
        header.insert("DiscountPercentage"_L1, 0);
}

}  // namespace

tl::expected<QJsonObject, QString> makeInvoice(const Call& call, const QJsonObject& sent)
{
    QJsonObject header = readable(sent, schemaOf(Table::TaxInvoices));
    if (auto fault = linkCustomer(call, header))
        return tl::unexpected(*fault);
    if (auto fault = firstFault(header, schemaOf(Table::TaxInvoices)))
        return tl::unexpected(*fault);
    if (auto fault = linkRepresentative(call, header))
        return tl::unexpected(*fault);
    if (auto fault = readDays(header))
        return tl::unexpected(*fault);

    const bool inclusive = flagOf(header.value("Inclusive"_L1));
    std::vector<CheckedLine> lines;
    std::vector<LineInput> inputs;
    for (const QJsonValue& one : header.value("Lines"_L1).toArray()) {
        const auto line = checkLine(call, one.toObject(), inclusive);
        if (!line)
            return tl::unexpected(line.error());
        lines.push_back(*line);
        inputs.push_back(line->input);
    }
    if (lines.empty())
        return tl::unexpected(u"The Lines field is required."_s);

    const auto discount = discountRate(call, header);
    if (!discount)
        return tl::unexpected(u"The request is invalid."_s);
    const auto totals = totalsOf(inputs, {.inclusive = inclusive,
                                          .headerDiscountRate = *discount,
                                          .taxPerDocument = call.unconfirmed.taxPerDocument,
                                          .rounding = cashRounding(call.company.profile())});
    if (!totals)
        return tl::unexpected(u"An amount is too large."_s);
    header.insert("Inclusive"_L1, inclusive);
    header.insert("Lines"_L1, filledLines(std::move(lines), *totals, inclusive));
    fillTotals(header, *totals);
    return header;
}

}  // namespace greenhand::practice
