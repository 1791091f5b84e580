#include "ui/shared/typed_form.h"

#include "core/domain/number_text.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

struct StepWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::StepWords)
};

struct ColumnName {
    LineColumn column;
    QLatin1StringView key;
};

/// The columns that can be typed into.
constexpr std::array kColumns{
    ColumnName{LineColumn::Kind, "kind"_L1},
    ColumnName{LineColumn::Code, "code"_L1},
    ColumnName{LineColumn::Description, "description"_L1},
    ColumnName{LineColumn::Count, "quantity"_L1},
    ColumnName{LineColumn::Unit, "unit"_L1},
    ColumnName{LineColumn::Price, "price"_L1},
    ColumnName{LineColumn::Discount, "discount"_L1},
    ColumnName{LineColumn::Vat, "vat"_L1},
    ColumnName{LineColumn::Billable, "billable"_L1},
};

QString columnWord(LineColumn column)
{
    switch (column) {
    case LineColumn::Kind: return StepWords::tr("kind");
    case LineColumn::Code: return StepWords::tr("code");
    case LineColumn::Description: return StepWords::tr("description");
    case LineColumn::Count: return StepWords::tr("quantity");
    case LineColumn::Unit: return StepWords::tr("unit");
    case LineColumn::Price: return StepWords::tr("price");
    case LineColumn::Discount: return StepWords::tr("discount");
    case LineColumn::Vat: return StepWords::tr("VAT type");
    case LineColumn::Billable: return StepWords::tr("billable");
    case LineColumn::Amount:
    case LineColumn::Exclusive:
    case LineColumn::Total: break;
    }
    return {};
}

/// Whether two lines say the same in a column, read or not.
bool isSame(const TypedLine& a, const TypedLine& b, LineColumn column)
{
    const auto wrong = [column](const TypedLine& line) {
        const auto found = line.wrong.find(column);
        return found == line.wrong.end() ? std::optional<QString>() : std::optional(found->second);
    };
    if (wrong(a) != wrong(b))
        return false;
    switch (column) {
    case LineColumn::Kind: return a.kind == b.kind;
    case LineColumn::Code: return a.code == b.code;
    case LineColumn::Description: return a.description == b.description;
    case LineColumn::Count: return a.quantity == b.quantity;
    case LineColumn::Unit: return a.unit == b.unit;
    case LineColumn::Price: return a.unitPrice == b.unitPrice;
    case LineColumn::Discount: return a.discount == b.discount;
    case LineColumn::Vat: return a.vat == b.vat;
    case LineColumn::Billable: return a.billable == b.billable;
    case LineColumn::Amount:
    case LineColumn::Exclusive:
    case LineColumn::Total: break;
    }
    return true;
}

std::vector<LineColumn> columnsThatDiffer(const TypedLine& a, const TypedLine& b)
{
    std::vector<LineColumn> columns;
    for (const ColumnName& name : kColumns)
        if (!isSame(a, b, name.column))
            columns.push_back(name.column);
    return columns;
}

template <class Key>
QJsonValue orNull(const std::optional<Key>& id)
{
    return id ? QJsonValue(id->value()) : QJsonValue();
}

template <class Key>
std::optional<Key> idIn(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(Key{value.toInteger()}) : std::nullopt;
}

QJsonObject toJson(const TypedLine& line)
{
    QJsonObject wrong;
    for (const ColumnName& name : kColumns)
        if (const auto found = line.wrong.find(name.column); found != line.wrong.end())
            wrong[name.key] = found->second;
    return {{u"job_line"_s, orNull(line.jobLine)},
            {u"invoice_line"_s, orNull(line.invoiceLine)},
            {u"touched"_s, line.touched},
            {u"kind"_s, toKey(line.kind)},
            {u"code"_s, line.code},
            {u"description"_s, line.description},
            {u"quantity_e4"_s, line.quantity.e4()},
            {u"unit"_s, line.unit},
            {u"price_e4"_s, line.unitPrice.e4()},
            {u"discount_bp"_s, line.discount.basisPoints()},
            {u"vat"_s, line.vat},
            {u"billable"_s, line.billable == Billable::Yes},
            {u"wrong"_s, wrong}};
}

TypedLine lineFrom(const QJsonObject& json)
{
    TypedLine line;
    line.jobLine = idIn<JobLineId>(json[u"job_line"_s]);
    line.invoiceLine = idIn<InvoiceLineId>(json[u"invoice_line"_s]);
    line.touched = json[u"touched"_s].toBool();
    line.kind = lineKindFromKey(json[u"kind"_s].toString()).value_or(LineKind::Part);
    line.code = json[u"code"_s].toString();
    line.description = json[u"description"_s].toString();
    line.quantity = Quantity::fromE4(json[u"quantity_e4"_s].toInteger());
    line.unit = json[u"unit"_s].toString();
    line.unitPrice = UnitPrice::fromE4(json[u"price_e4"_s].toInteger());
    line.discount = Rate::fromBasisPoints(json[u"discount_bp"_s].toInt());
    line.vat = json[u"vat"_s].toString();
    line.billable = json[u"billable"_s].toBool() ? Billable::Yes : Billable::No;
    const QJsonObject wrong = json[u"wrong"_s].toObject();
    for (const ColumnName& name : kColumns)
        if (const QJsonValue text = wrong[name.key]; text.isString())
            line.wrong[name.column] = text.toString();
    return line;
}

/// One line for one line.
bool isInPlace(const FormChange& change)
{
    return change.linesBefore.size() == 1 && change.linesAfter.size() == 1;
}

QString nameOfLines(const FormChange& change)
{
    const int line = change.firstLine + 1;
    const auto before = change.linesBefore.size();
    const auto after = change.linesAfter.size();
    if (isInPlace(change)) {
        const auto columns = columnsThatDiffer(change.linesBefore[0], change.linesAfter[0]);
        if (columns.size() == 1)
            return StepWords::tr("change of %1 in line %2").arg(columnWord(columns[0])).arg(line);
        return StepWords::tr("filling line %1 from the price list").arg(line);
    }
    if (before == 0)
        return after == 1 ? StepWords::tr("adding line %1").arg(line)
                          : StepWords::tr("adding %1 lines").arg(after);
    if (after == 0)
        return before == 1 ? StepWords::tr("removing line %1").arg(line)
                           : StepWords::tr("removing %1 lines").arg(before);
    if (before == after
        && std::is_permutation(change.linesBefore.begin(), change.linesBefore.end(),
                               change.linesAfter.begin()))
        return StepWords::tr("moving line %1").arg(line);
    return StepWords::tr("change of %1 lines").arg(std::max(before, after));
}

}  // namespace

QByteArray toJson(const TypedForm& form)
{
    QJsonArray lines;
    for (const TypedLine& line : form.lines)
        lines.append(toJson(line));
    return QJsonDocument(QJsonObject{{u"fields"_s, form.fields}, {u"lines"_s, lines}})
        .toJson(QJsonDocument::Compact);
}

TypedForm typedFormFrom(const QByteArray& json)
{
    const QJsonObject read = QJsonDocument::fromJson(json).object();
    TypedForm form{.fields = read[u"fields"_s].toObject(), .lines = {}};
    const QJsonArray lines = read[u"lines"_s].toArray();
    for (const auto& line : lines)
        form.lines.push_back(lineFrom(line.toObject()));
    return form;
}

bool FormChange::isEmpty() const { return fieldsBefore == fieldsAfter && linesBefore == linesAfter; }

FormChange FormChange::reversed() const
{
    return {.fieldsBefore = fieldsAfter,
            .fieldsAfter = fieldsBefore,
            .firstLine = firstLine,
            .linesBefore = linesAfter,
            .linesAfter = linesBefore};
}

FormChange changeBetween(const TypedForm& before, const TypedForm& after)
{
    FormChange change;
    for (auto field = after.fields.begin(); field != after.fields.end(); ++field)
        if (const QJsonValue was = before.fields[field.key()]; was != field.value()) {
            change.fieldsBefore[field.key()] = was;
            change.fieldsAfter[field.key()] = field.value();
        }
    const auto [from, to] =
        std::mismatch(before.lines.begin(), before.lines.end(), after.lines.begin(), after.lines.end());
    auto beforeEnd = before.lines.end();
    auto afterEnd = after.lines.end();
    while (beforeEnd != from && afterEnd != to && *std::prev(beforeEnd) == *std::prev(afterEnd)) {
        --beforeEnd;
        --afterEnd;
    }
    change.firstLine = int(from - before.lines.begin());
    change.linesBefore.assign(from, beforeEnd);
    change.linesAfter.assign(to, afterEnd);
    return change;
}

std::optional<FormPlace> solePlaceOf(const FormChange& change)
{
    if (change.linesBefore.empty() && change.linesAfter.empty() && change.fieldsAfter.size() == 1)
        return FormPlace{.field = change.fieldsAfter.keys().constFirst()};
    if (!change.fieldsAfter.isEmpty() || !isInPlace(change))
        return std::nullopt;
    const auto columns = columnsThatDiffer(change.linesBefore[0], change.linesAfter[0]);
    if (columns.size() != 1)
        return std::nullopt;
    return FormPlace{.field = {}, .row = change.firstLine, .column = columns[0]};
}

FormPlace firstPlaceOf(const FormChange& change)
{
    if (const auto sole = solePlaceOf(change))
        return *sole;
    if (change.linesBefore.empty() && change.linesAfter.empty() && !change.fieldsAfter.isEmpty())
        return {.field = change.fieldsAfter.keys().constFirst()};
    return {.field = {}, .row = change.firstLine, .column = LineColumn::Description};
}

QString nameOf(const FormChange& change, const QString& fieldWord)
{
    if (change.linesBefore.empty() && change.linesAfter.empty())
        return StepWords::tr("change of %1").arg(fieldWord);
    return nameOfLines(change);
}

QString lineWords(const TypedLine& line)
{
    const auto shown = [&](LineColumn column, const QString& read) {
        const auto wrong = line.wrong.find(column);
        return wrong == line.wrong.end() ? read : wrong->second;
    };
    return StepWords::tr("%1 × %2 at %3")
        .arg(shown(LineColumn::Count, format(line.quantity)), line.description,
             shown(LineColumn::Price, format(line.unitPrice)));
}

}  // namespace greenhand
