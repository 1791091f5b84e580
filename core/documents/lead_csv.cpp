#include "core/documents/lead_csv.h"

#include "core/documents/csv_columns.h"
#include "core/domain/number_text.h"

#include <QCoreApplication>
#include <QHash>
#include <QSet>
#include <QStringView>

#include <algorithm>
#include <array>
#include <iterator>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LeadCsvWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::LeadCsvWords)
};

enum class Field {
    Reference,
    Customer,
    Email,
    Phone,
    VatNumber,
    Address,
    Finished,
    Technician,
    Work,
    Kind,
    Item,
    Description,
    Quantity,
    Unit,
    UnitPrice,
    Discount,
    OrderNumber,
};

constexpr std::array kRequired = {Field::Reference,   Field::Customer, Field::Finished,
                                  Field::Description, Field::Quantity, Field::UnitPrice};
constexpr std::array kNumbers = {Field::Quantity, Field::UnitPrice, Field::Discount};

/// For each field its column, none where the file has no such thing.
using Columns = QHash<Field, qsizetype>;

const QString& nameOf(Field field) { return leadFields().at(qsizetype(field)); }

tl::unexpected<Error> refuse(const QString& sentence)
{
    return fail(ErrorKind::BadImport, u"leads: "_s + sentence, sentence);
}

std::optional<Field> fieldOf(const QString& name)
{
    const QStringList& fields = leadFields();
    for (qsizetype i = 0; i < fields.size(); ++i)
        if (isSameColumn(fields[i], name))
            return Field(i);
    return std::nullopt;
}

Result<Columns> columnsFor(const QStringList& header, const LeadMapping& mapping)
{
    Columns columns;
    QSet<Field> mapped;
    for (const auto& [name, column] : mapping.asKeyValueRange()) {
        const std::optional<Field> field = fieldOf(name);
        if (!field)
            return refuse(LeadCsvWords::tr("There is no field “%1”. The fields are: %2.")
                              .arg(name, leadFields().join(u", "_s)));
        const Result<std::optional<qsizetype>> found = columnOf(header, column.simplified());
        if (!found)
            return passOn(found);
        if (!*found)
            return refuse(LeadCsvWords::tr("The file has no column “%1”. Its columns are: %2.")
                              .arg(column, header.join(u", "_s)));
        columns[*field] = **found;
        mapped.insert(*field);
    }
    for (qsizetype i = 0; i < leadFields().size(); ++i) {
        if (mapped.contains(Field(i)))
            continue;
        const Result<std::optional<qsizetype>> found = columnOf(header, leadFields()[i]);
        if (!found)
            return passOn(found);
        if (*found)
            columns[Field(i)] = **found;
    }
    QStringList missing;
    for (const Field field : kRequired)
        if (!columns.contains(field))
            missing.append(nameOf(field));
    if (!missing.isEmpty())
        return columnsMissing(missing, header);
    return columns;
}

QStringView cell(const CsvRow& row, const Columns& columns, Field field)
{
    const auto column = columns.constFind(field);
    return cellAt(row, column == columns.cend() ? std::nullopt : std::optional(*column));
}

std::vector<std::optional<qsizetype>> numbersOf(const Columns& columns)
{
    std::vector<std::optional<qsizetype>> found;
    for (const Field field : kNumbers)
        if (columns.contains(field))
            found.emplace_back(columns[field]);
    return found;
}

struct DateReading {
    DateOrder order = DateOrder::Dmy;
    bool assumed = false;
};

DateReading dateReadingOf(const CsvTable& table, const Columns& columns)
{
    bool dmy = false;
    bool mdy = false;
    bool unproven = false;
    bool any = false;
    for (const CsvRow& row : table.rows) {
        const QStringView text = cell(row, columns, Field::Finished);
        const std::optional<DateOrder> proven = provenOrder(text);
        dmy = dmy || proven == DateOrder::Dmy;
        mdy = mdy || proven == DateOrder::Mdy;
        unproven = unproven || (!proven && readDate(text, DateOrder::Dmy));
        any = any || proven == DateOrder::Ymd;
    }
    if (dmy != mdy)
        return {dmy ? DateOrder::Dmy : DateOrder::Mdy, false};
    if (dmy || unproven)  // both proofs contradict each other
        return {DateOrder::Dmy, true};
    return {any ? DateOrder::Ymd : DateOrder::Dmy, false};
}

QString withPlainBreaks(QStringView text)
{
    QString result = text.toString();
    result.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    return result;
}

RowProblem quantityProblem(NumberProblem problem)
{
    switch (problem) {
    case NumberProblem::Empty: return RowProblem::NoQuantity;
    case NumberProblem::NotANumber:
    case NumberProblem::TooManyDecimals: return RowProblem::BadQuantity;
    case NumberProblem::Ambiguous: return RowProblem::AmbiguousNumber;
    case NumberProblem::TooLarge: return RowProblem::TooLarge;
    case NumberProblem::Negative: return RowProblem::NegativeQuantity;
    }
    return RowProblem::BadQuantity;
}

/// One row, read.
struct LeadRowRead {
    JobLine line;
    QDate finished;
};

struct Fault {
    RowProblem problem;
    QString value;
};

class Import {
public:
    Import(const CsvTable& table, Columns columns, std::optional<DateOrder> order)
        : m_table(table)
        , m_columns(std::move(columns))
        , m_decimal(decimalOf(table, numbersOf(m_columns)))
    {
        const DateReading dates = order ? DateReading{*order, false} : dateReadingOf(table, m_columns);
        m_result.order = dates.order;
        m_result.orderAssumed = dates.assumed;
    }

    LeadFile run() &&
    {
        for (const CsvRow& row : m_table.rows)
            take(row);
        for (Draft& draft : m_drafts) {
            if (draft.isWhole)
                checkTotal(draft);
            if (!draft.isWhole) {
                ++m_result.leadsLeftOut;
                continue;
            }
            JobCard& card = draft.lead.card;
            if (card.work.isEmpty())
                card.work = card.lines.front().description;
            m_result.leads.push_back(std::move(draft.lead));
        }
        std::stable_sort(m_result.bad.begin(), m_result.bad.end(),
                         [](const BadRow& a, const BadRow& b) { return a.line < b.line; });
        return std::move(m_result);
    }

private:
    struct Draft {
        ImportedLead lead;
        bool isWhole = true;
        int largestAt = 0;  ///< line of the row with the largest amount
        Money largest;
        QString largestPrice;
    };

    [[nodiscard]] QStringView at(const CsvRow& row, Field field) const { return cell(row, m_columns, field); }

    void take(const CsvRow& row)
    {
        const QString reference = at(row, Field::Reference).toString().simplified();
        if (reference.isEmpty()) {
            m_result.bad.push_back({row.line, {}, RowProblem::NoReference, {}});
            return;
        }
        const auto known = m_byReference.constFind(reference);
        const bool isFirst = known == m_byReference.cend();
        const std::size_t index = isFirst ? m_drafts.size() : *known;
        if (isFirst) {
            m_byReference.insert(reference, index);
            m_drafts.emplace_back();
            m_drafts[index].lead.line = row.line;
            m_drafts[index].lead.card.reference = reference;
        }
        Draft& draft = m_drafts[index];
        if (draft.lead.customer.name.isEmpty())
            draft.lead.customer.name = at(row, Field::Customer).toString().simplified();

        const tl::expected<LeadRowRead, Fault> read = readRow(row, draft.lead.customer.name);
        if (!read) {
            draft.isWhole = false;
            m_result.bad.push_back({row.line, reference, read.error().problem, read.error().value});
            return;
        }
        add(draft, row, *read);
    }

    [[nodiscard]] tl::expected<LeadRowRead, Fault> readRow(const CsvRow& row,
                                                           const QString& customerSoFar) const
    {
        const auto bad = [&](RowProblem problem, QStringView value = {}) {
            return tl::unexpected(Fault{problem, value.toString()});
        };
        if (const auto surplus = surplusCell(m_table, row))
            return bad(RowProblem::TooManyFields, *surplus);

        const QString customer = at(row, Field::Customer).toString().simplified();
        if (customer.isEmpty())
            return bad(RowProblem::NoCustomer);
        if (!customerSoFar.isEmpty() && folded(customer) != folded(customerSoFar))
            return bad(RowProblem::CustomerDiffers, customer);

        const QStringView finished = at(row, Field::Finished);
        if (finished.isEmpty())
            return bad(RowProblem::NoDate);
        const std::optional<QDate> day = readDate(finished, m_result.order);
        if (!day)
            return bad(RowProblem::BadDate, finished);

        LeadRowRead result{.line = {}, .finished = *day};
        JobLine& line = result.line;
        const QStringView kind = at(row, Field::Kind);
        if (!kind.isEmpty()) {
            const std::optional<LineKind> known = lineKindFromKey(kind.toString().toLower());
            if (!known)
                return bad(RowProblem::BadKind, kind);
            line.kind = *known;
        }
        line.code = at(row, Field::Item).toString().simplified();
        line.description = at(row, Field::Description).toString().simplified();
        line.unit = at(row, Field::Unit).toString().simplified();
        if (line.description.isEmpty())
            return bad(RowProblem::NoDescription);

        const QStringView quantity = at(row, Field::Quantity);
        const NumberResult<Quantity> howMany = readQuantity(quantity, m_decimal);
        if (!howMany)
            return bad(quantityProblem(howMany.error()), quantity);
        if (*howMany == Quantity{})
            return bad(RowProblem::BadQuantity, quantity);
        line.quantity = *howMany;

        const QStringView price = at(row, Field::UnitPrice);
        if (isAmbiguousIn(price, m_decimal))
            return bad(RowProblem::AmbiguousNumber, price);
        const NumberResult<UnitPrice> unitPrice = readUnitPrice(price, m_decimal);
        if (!unitPrice)
            return bad(priceProblem(unitPrice.error()), price);
        line.unitPrice = *unitPrice;

        const QStringView discount = at(row, Field::Discount);
        if (!discount.isEmpty()) {
            const NumberResult<Rate> rate = readRate(discount, m_decimal);
            if (!rate)
                return bad(RowProblem::BadDiscount, discount);
            line.discount = *rate;
        }
        if (greenhand::price(line.quantity, line.unitPrice).cents() > Money::kMaxCents)
            return bad(RowProblem::TooLarge, price);
        return result;
    }

    void add(Draft& draft, const CsvRow& row, const LeadRowRead& read)
    {
        const auto keepFirst = [](QString& into, const QString& text) {
            if (into.isEmpty())
                into = text;
        };
        const auto word = [&](Field field) { return at(row, field).toString().simplified(); };
        const auto lines = [&](Field field) { return withPlainBreaks(at(row, field)); };

        CustomerDetails& customer = draft.lead.customer;
        keepFirst(customer.email, word(Field::Email));
        keepFirst(customer.phone, word(Field::Phone));
        keepFirst(customer.vatNumber, word(Field::VatNumber));
        keepFirst(customer.postalAddress, lines(Field::Address));

        JobCard& card = draft.lead.card;
        keepFirst(card.site, lines(Field::Address));
        keepFirst(card.orderNumber, word(Field::OrderNumber));
        keepFirst(card.technician, word(Field::Technician));
        keepFirst(card.work, lines(Field::Work));
        if (!card.finishedOn.isValid() || read.finished > card.finishedOn)
            card.finishedOn = read.finished;

        const Money amount = price(read.line.quantity, read.line.unitPrice);
        if (card.lines.empty() || amount > draft.largest) {
            draft.largest = amount;
            draft.largestAt = row.line;
            draft.largestPrice = at(row, Field::UnitPrice).toString();
        }
        card.lines.push_back(read.line);
    }

    void checkTotal(Draft& draft)
    {
        const JobCard& card = draft.lead.card;
        const Result<Totals> sum = jobCardTotals(card, card.finishedOn, Vendor::Yes, southAfricanVatTypes());
        if (sum || sum.error().kind != ErrorKind::TooLarge)
            return;
        draft.isWhole = false;
        m_result.bad.push_back({draft.largestAt, card.reference, RowProblem::TooLarge, draft.largestPrice});
    }

    const CsvTable& m_table;
    Columns m_columns;
    std::optional<QChar> m_decimal;
    LeadFile m_result;
    std::vector<Draft> m_drafts;
    QHash<QString, std::size_t> m_byReference;
};

}  // namespace

RowProblem priceProblem(NumberProblem problem)
{
    switch (problem) {
    case NumberProblem::Empty: return RowProblem::NoPrice;
    case NumberProblem::NotANumber:
    case NumberProblem::TooManyDecimals: return RowProblem::BadPrice;
    case NumberProblem::Ambiguous: return RowProblem::AmbiguousNumber;
    case NumberProblem::TooLarge: return RowProblem::TooLarge;
    case NumberProblem::Negative: return RowProblem::NegativePrice;
    }
    return RowProblem::BadPrice;
}

const QStringList& leadFields()
{
    static const QStringList fields = {
        u"reference"_s, u"customer"_s,   u"email"_s,      u"phone"_s,    u"vat_number"_s,  u"address"_s,
        u"finished"_s,  u"technician"_s, u"work"_s,       u"kind"_s,     u"item"_s,        u"description"_s,
        u"quantity"_s,  u"unit"_s,       u"unit_price"_s, u"discount"_s, u"order_number"_s};
    return fields;
}

Result<LeadFile> readLeads(const CsvTable& table, const LeadMapping& mapping, std::optional<DateOrder> order)
{
    Result<Columns> columns = columnsFor(table.header, mapping);
    if (!columns)
        return passOn(columns);
    return Import(table, *std::move(columns), order).run();
}

}  // namespace greenhand
