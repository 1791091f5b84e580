#include "core/documents/price_csv.h"

#include "core/documents/csv_columns.h"
#include "core/domain/number_text.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

enum Field { Code, Description, Kind, Unit, Price, Vat, Cost };
constexpr int kFieldCount = 7;
constexpr std::array kRequired = {Code, Description, Price};

using Columns = std::array<std::optional<qsizetype>, kFieldCount>;

Result<Columns> columnsOf(const QStringList& header)
{
    Columns columns{};
    QStringList missing;
    for (int field = 0; field < kFieldCount; ++field) {
        const QString& name = priceFields()[field];
        const auto column = columnOf(header, name);
        if (!column)
            return passOn(column);
        columns[std::size_t(field)] = *column;
        if (!*column && std::ranges::find(kRequired, Field(field)) != kRequired.end())
            missing << name;
    }
    if (!missing.isEmpty())
        return columnsMissing(missing, header);
    return columns;
}

/// Never with three places: where no other number says so, "1.234" may be a thousand.
QString written(UnitPrice price)
{
    const QString text = toPlain(price);
    const bool hasThreePlaces = text.size() > 4 && text[text.size() - 4] == u'.';
    return hasThreePlaces ? QString(text + u'0') : text;
}

struct Fault {
    RowProblem problem;
    QString value = {};
};

class Reader {
public:
    Reader(const CsvTable& table, const Columns& columns)
        : m_table{table}
        , m_columns{columns}
        , m_decimal{decimalOf(table, {columns[Price], columns[Cost]})}
    {
    }

    [[nodiscard]] QString at(const CsvRow& row, Field field) const
    {
        return cellAt(row, m_columns[field]).toString().simplified();
    }

    [[nodiscard]] tl::expected<PriceItem, Fault> item(const CsvRow& row) const
    {
        if (const auto surplus = surplusCell(m_table, row))
            return tl::unexpected(Fault{RowProblem::TooManyFields, *surplus});
        PriceItem item{.id = PriceItemId{0},
                       .code = at(row, Code),
                       .description = at(row, Description),
                       .unit = at(row, Unit),
                       .price = {}};
        if (item.description.isEmpty())
            return tl::unexpected(Fault{RowProblem::NoDescription});
        if (const QString kind = at(row, Kind); !kind.isEmpty()) {
            const auto known = lineKindFromKey(kind.toLower());
            if (!known)
                return tl::unexpected(Fault{RowProblem::BadKind, kind});
            item.kind = *known;
        }
        if (const QString vat = at(row, Vat); !vat.isEmpty())
            item.vat = vat;
        const auto price = amount(row, Price);
        if (!price)
            return tl::unexpected(price.error());
        item.price = *price;
        if (!at(row, Cost).isEmpty()) {
            const auto cost = amount(row, Cost);
            if (!cost)
                return tl::unexpected(cost.error());
            item.cost = *cost;
        }
        return item;
    }

private:
    [[nodiscard]] tl::expected<UnitPrice, Fault> amount(const CsvRow& row, Field field) const
    {
        const QString text = at(row, field);
        if (isAmbiguousIn(text, m_decimal))
            return tl::unexpected(Fault{RowProblem::AmbiguousNumber, text});
        const auto read = readUnitPrice(text, m_decimal);
        if (!read)
            return tl::unexpected(Fault{priceProblem(read.error()), text});
        return *read;
    }

    const CsvTable& m_table;
    const Columns m_columns;
    std::optional<QChar> m_decimal;
};

}  // namespace

const QStringList& priceFields()
{
    static const QStringList fields = {u"code"_s,  u"description"_s, u"kind"_s, u"unit"_s,
                                       u"price"_s, u"vat"_s,         u"cost"_s};
    return fields;
}

QStringList priceRow(const PriceItem& item)
{
    return {item.code,
            item.description,
            toKey(item.kind),
            item.unit,
            written(item.price),
            item.vat,
            item.cost ? written(*item.cost) : QString()};
}

Result<PriceFile> readPrices(const CsvTable& table)
{
    const auto columns = columnsOf(table.header);
    if (!columns)
        return passOn(columns);
    const Reader reader(table, *columns);
    PriceFile file;
    QSet<QString> seen;
    for (const CsvRow& row : table.rows) {
        const QString code = reader.at(row, Code);
        auto item = reader.item(row);
        if (code.isEmpty())
            file.bad.push_back({row.line, {}, RowProblem::NoCode, {}});
        else if (!item)
            file.bad.push_back({row.line, code, item.error().problem, item.error().value});
        else if (seen.contains(code))
            file.bad.push_back({row.line, code, RowProblem::CodeTwice, {}});
        else {
            seen.insert(code);
            file.items.push_back({row.line, *std::move(item)});
        }
    }
    return file;
}

}  // namespace greenhand
