#include "core/documents/csv_columns.h"

#include "core/domain/number_text.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct CsvColumnWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::CsvColumnWords)
};

tl::unexpected<Error> refuse(const QString& sentence)
{
    return fail(ErrorKind::BadImport, u"columns: "_s + sentence, sentence);
}

QString loose(QStringView name)
{
    QString result;
    for (const QChar c : name)
        if (!c.isSpace() && c != u'-' && c != u'_')
            result += c.toCaseFolded();
    return result;
}

}  // namespace

bool isSameColumn(QStringView name, QStringView other) { return loose(name) == loose(other); }

Result<std::optional<qsizetype>> columnOf(const QStringList& header, const QString& name)
{
    std::vector<qsizetype> alike;
    for (qsizetype i = 0; i < header.size(); ++i)
        if (!header[i].isEmpty() && isSameColumn(header[i], name))
            alike.push_back(i);
    if (alike.size() == 1)
        return alike.front();
    if (alike.empty())
        return std::nullopt;
    if (header.count(name) == 1)
        return header.indexOf(name);
    return refuse(CsvColumnWords::tr("The file has more than one column “%1”.").arg(name));
}

tl::unexpected<Error> columnsMissing(const QStringList& missing, const QStringList& header)
{
    return refuse(CsvColumnWords::tr("No column is given for: %1. The file's columns are: %2.")
                      .arg(missing.join(u", "_s), header.join(u", "_s)));
}

QStringView cellAt(const CsvRow& row, std::optional<qsizetype> column)
{
    if (!column || *column >= row.fields.size())
        return {};
    return QStringView(row.fields[*column]).trimmed();
}

std::optional<QString> surplusCell(const CsvTable& table, const CsvRow& row)
{
    const auto surplus =
        std::find_if(std::min(row.fields.begin() + table.header.size(), row.fields.end()), row.fields.end(),
                     [](const QString& field) { return !field.trimmed().isEmpty(); });
    return surplus == row.fields.end() ? std::nullopt : std::optional(*surplus);
}

std::optional<QChar> decimalOf(const CsvTable& table, const std::vector<std::optional<qsizetype>>& columns)
{
    std::optional<QChar> proven;
    for (const CsvRow& row : table.rows) {
        for (const std::optional<qsizetype> column : columns) {
            const std::optional<QChar> here = provenDecimal(cellAt(row, column));
            if (here && proven && here != proven)
                return std::nullopt;
            proven = here ? here : proven;
        }
    }
    return proven;
}

bool isAmbiguousIn(QStringView number, std::optional<QChar> decimal)
{
    const NumberResult<Quantity> asQuantity = readQuantity(number, decimal);
    return !asQuantity && asQuantity.error() == NumberProblem::Ambiguous;
}

}  // namespace greenhand
