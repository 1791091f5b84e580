#include "ui/shared/lines_model.h"

#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/checked_field.h"
#include "ui/shared/paged_model.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

bool isNumber(LineColumn column)
{
    switch (column) {
    case LineColumn::Count:
    case LineColumn::Price:
    case LineColumn::Discount:
    case LineColumn::Amount:
    case LineColumn::Exclusive:
    case LineColumn::Total: return true;
    case LineColumn::Kind:
    case LineColumn::Code:
    case LineColumn::Description:
    case LineColumn::Unit:
    case LineColumn::Vat:
    case LineColumn::Billable: return false;
    }
    Q_UNREACHABLE();
}

constexpr int kMostPasted = 1000;

bool isReckoned(LineColumn column)
{
    return column == LineColumn::Amount || column == LineColumn::Exclusive || column == LineColumn::Total;
}

template <class T>
std::optional<NumberProblem> problemIn(const NumberResult<T>& read)
{
    return read ? std::nullopt : std::optional(read.error());
}

}  // namespace

bool TypedLine::isBlank() const
{
    return !jobLine && !invoiceLine && code.trimmed().isEmpty() && description.trimmed().isEmpty()
        && unitPrice == UnitPrice() && wrong.empty();
}

LinesModel::LinesModel(std::vector<LineColumn> columns, QObject* parent)
    : QAbstractTableModel(parent)
    , m_columns{std::move(columns)}
{
}

void LinesModel::setLines(std::vector<TypedLine> lines)
{
    beginResetModel();
    m_lines = std::move(lines);
    endResetModel();
}

void LinesModel::replace(int first, int count, const std::vector<TypedLine>& lines)
{
    const int changed = std::min(count, int(lines.size()));
    std::copy_n(lines.begin(), changed, m_lines.begin() + first);
    if (changed > 0)
        Q_EMIT dataChanged(index(first, 0), index(first + changed - 1, columnCount() - 1));
    if (count > changed) {
        beginRemoveRows({}, first + changed, first + count - 1);
        m_lines.erase(m_lines.begin() + first + changed, m_lines.begin() + first + count);
        endRemoveRows();
    } else if (int(lines.size()) > changed) {
        beginInsertRows({}, first + changed, first + int(lines.size()) - 1);
        m_lines.insert(m_lines.begin() + first + changed, lines.begin() + changed, lines.end());
        endInsertRows();
    }
    Q_EMIT edited();
}

void LinesModel::setJobLines(const std::vector<std::optional<JobLineId>>& ids)
{
    std::size_t next = 0;
    for (TypedLine& line : m_lines)
        if (!line.isBlank() && next < ids.size())
            line.jobLine = ids[next++];
}

void LinesModel::setVatRates(const std::vector<Rate>& rates)
{
    std::size_t next = 0;
    for (TypedLine& line : m_lines)
        if (!line.isBlank() && next < rates.size())
            line.vatRate = rates[next++];
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void LinesModel::setVatChoices(std::vector<std::pair<QString, QString>> codesAndNames)
{
    m_vatChoices = std::move(codesAndNames);
}

void LinesModel::setPriceMode(PriceMode mode)
{
    m_priceMode = mode;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_lines.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

void LinesModel::setReadOnly(bool readOnly) { m_readOnly = readOnly; }

int LinesModel::sectionOf(LineColumn column) const
{
    const auto found = std::ranges::find(m_columns, column);
    return found == m_columns.end() ? -1 : int(found - m_columns.begin());
}

std::vector<std::pair<QString, QString>> LinesModel::choices(LineColumn column) const
{
    if (column == LineColumn::Kind) {
        std::vector<std::pair<QString, QString>> kinds;
        for (const LineKind kind : {LineKind::Labour, LineKind::Part, LineKind::Travel, LineKind::Other})
            kinds.emplace_back(toKey(kind), kindWord(kind));
        return kinds;
    }
    if (column == LineColumn::Billable)
        return {{u"yes"_s, tr("Yes")}, {u"no"_s, tr("No")}};
    return column == LineColumn::Vat ? m_vatChoices : std::vector<std::pair<QString, QString>>();
}

std::optional<CellProblem> LinesModel::firstProblem() const
{
    for (int row = 0; row < rowCount(); ++row) {
        const TypedLine& line = m_lines[std::size_t(row)];
        for (const auto& [column, text] : line.wrong)
            return CellProblem{row, column, problemOf(line, column)};
    }
    return std::nullopt;
}

TypedLine LinesModel::blankLine() const
{
    TypedLine blank;
    if (sectionOf(LineColumn::Billable) < 0 && !m_lines.empty()) {
        blank.vat = m_lines.back().vat;  // an invoice names the very type
        blank.vatRate = m_lines.back().vatRate;
    }
    return blank;
}

int LinesModel::addBlank()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_lines.push_back(blankLine());
    endInsertRows();
    Q_EMIT edited();
    return row;
}

int LinesModel::duplicate(int row)
{
    TypedLine copy = m_lines[std::size_t(row)];
    copy.jobLine.reset();
    copy.invoiceLine.reset();
    beginInsertRows({}, row + 1, row + 1);
    m_lines.insert(m_lines.begin() + row + 1, std::move(copy));
    endInsertRows();
    Q_EMIT edited();
    return row + 1;
}

/// Those that can be typed into, from a column to the right.
std::vector<LineColumn> LinesModel::columnsFrom(int section) const
{
    std::vector<LineColumn> columns;
    for (int at = std::max(0, section); at < columnCount(); ++at)
        if (!isReckoned(columnAt(at)))
            columns.push_back(columnAt(at));
    return columns;
}

int LinesModel::paste(const QString& table, const QModelIndex& at)
{
    const std::vector<LineColumn> columns = columnsFrom(at.column());
    std::vector<TypedLine> lines;
    QStringList rows = QString(table).remove(u'\r').split(u'\n');
    if (rows.constLast().isEmpty())
        rows.removeLast();
    if (rows.size() > kMostPasted) {
        rows = rows.mid(0, kMostPasted);
        Q_EMIT pasteCut(kMostPasted);
    }
    for (const QString& row : rows) {
        TypedLine& line = lines.emplace_back(blankLine());
        const QStringList cells = row.split(u'\t');
        for (qsizetype cell = 0; cell < std::min(cells.size(), qsizetype(columns.size())); ++cell)
            if (const QString text = cells[cell].trimmed(); !text.isEmpty())
                take(line, columns[std::size_t(cell)], text);
    }
    const bool onBlank = at.isValid() && m_lines[std::size_t(at.row())].isBlank();
    const int first = at.isValid() ? at.row() + (onBlank ? 0 : 1) : rowCount();
    replace(first, onBlank ? 1 : 0, lines);
    return int(lines.size());
}

void LinesModel::remove(int row)
{
    beginRemoveRows({}, row, row);
    m_lines.erase(m_lines.begin() + row);
    endRemoveRows();
    Q_EMIT edited();
}

int LinesModel::move(int row, int by)
{
    const int to = row + by;
    if (to < 0 || to >= rowCount())
        return row;
    if (!beginMoveRows({}, row, row, {}, by > 0 ? to + 1 : to))
        return row;
    std::swap(m_lines[std::size_t(row)], m_lines[std::size_t(to)]);
    endMoveRows();
    Q_EMIT edited();
    return to;
}

void LinesModel::fill(int row, const PriceItem& item)
{
    TypedLine& line = m_lines[std::size_t(row)];
    line.kind = item.kind;
    line.code = item.code;
    line.description = item.description;
    line.unit = item.unit;
    const bool known =
        std::ranges::any_of(m_vatChoices, [&](const auto& vat) { return vat.first == item.vat; });
    if (known)
        line.vat = item.vat;
    const bool priced = m_priceMode == PriceMode::Exclusive;
    if (priced) {
        line.unitPrice = item.price;
        line.wrong.erase(LineColumn::Price);
    }
    rowChanged(row);
    if (!priced)
        Q_EMIT priceLeftOut(item.code);
}

int LinesModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

int LinesModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_columns.size());
}

QString LinesModel::shown(const TypedLine& line, LineColumn column) const
{
    const auto choice = [&](const QString& key) {
        for (const auto& [code, name] : choices(column))
            if (code == key)
                return name;
        return key;
    };
    const auto amounts = [&](Rate vat, PriceMode mode) {
        return lineAmounts({line.quantity, line.unitPrice, line.discount, vat}, mode);
    };
    switch (column) {
    case LineColumn::Kind: return choice(toKey(line.kind));
    case LineColumn::Code: return line.code;
    case LineColumn::Description: return line.description;
    case LineColumn::Count: return format(line.quantity);
    case LineColumn::Unit: return line.unit;
    case LineColumn::Price: return formatPlain(line.unitPrice);
    case LineColumn::Discount: return line.discount == Rate() ? QString() : format(line.discount);
    case LineColumn::Vat: return choice(line.vat);
    case LineColumn::Billable: return line.billable == Billable::Yes ? tr("Yes") : tr("No");
    case LineColumn::Amount:
        // As prices are written: without a rate exclusive and inclusive are one.
        return line.billable == Billable::Yes ? formatPlain(amounts({}, PriceMode::Exclusive).exclusive)
                                              : tr("not billed");
    case LineColumn::Exclusive: return formatPlain(amounts(line.vatRate, m_priceMode).exclusive);
    case LineColumn::Total: return formatPlain(amounts(line.vatRate, m_priceMode).total);
    }
    Q_UNREACHABLE();
}

QString LinesModel::editable(const TypedLine& line, LineColumn column) const
{
    if (const auto wrong = line.wrong.find(column); wrong != line.wrong.end())
        return wrong->second;
    switch (column) {
    case LineColumn::Kind: return toKey(line.kind);
    case LineColumn::Vat: return line.vat;
    case LineColumn::Billable: return line.billable == Billable::Yes ? u"yes"_s : u"no"_s;
    case LineColumn::Discount: return format(line.discount);
    case LineColumn::Code:
    case LineColumn::Description:
    case LineColumn::Count:
    case LineColumn::Unit:
    case LineColumn::Price:
    case LineColumn::Amount:
    case LineColumn::Exclusive:
    case LineColumn::Total: return shown(line, column);
    }
    Q_UNREACHABLE();
}

QString LinesModel::problemOf(const TypedLine& line, LineColumn column) const
{
    const auto wrong = line.wrong.find(column);
    if (wrong == line.wrong.end())
        return {};
    std::optional<NumberProblem> problem;
    if (column == LineColumn::Count)
        problem = problemIn(readQuantity(wrong->second));
    else if (column == LineColumn::Price)
        problem = problemIn(readUnitPrice(wrong->second));
    else if (column == LineColumn::Discount)
        problem = problemIn(readRate(wrong->second));
    if (!choices(column).empty())
        return tr("This is not one of the choices here.");
    return problem ? sentence(*problem) : QString();
}

QVariant LinesModel::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    const TypedLine& line = m_lines[std::size_t(index.row())];
    const LineColumn column = columnAt(index.column());
    const auto wrong = line.wrong.find(column);
    switch (role) {
    case Qt::DisplayRole: return wrong == line.wrong.end() ? shown(line, column) : wrong->second;
    case Qt::EditRole: return editable(line, column);
    case Qt::TextAlignmentRole: return int(isNumber(column) ? kMoneyCell : kTextCell);
    case Qt::ForegroundRole:
        if (wrong != line.wrong.end())
            return problemColour(QGuiApplication::palette());
        if (line.billable == Billable::No)
            return QGuiApplication::palette().color(QPalette::PlaceholderText);
        return {};
    case Qt::ToolTipRole: {
        const QString text = wrong == line.wrong.end() ? shown(line, column) : problemOf(line, column);
        return text.isEmpty() ? QVariant() : QVariant(text.toHtmlEscaped());
    }
    case Qt::AccessibleDescriptionRole: return problemOf(line, column);
    default: return {};
    }
}

QVariant LinesModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (section < 0 || section >= columnCount())
        return {};
    const LineColumn column = columnAt(section);
    if (role == Qt::TextAlignmentRole)
        return int(isNumber(column) ? kMoneyCell : kTextCell);
    if (role != Qt::DisplayRole)
        return {};
    const bool inclusive = m_priceMode == PriceMode::Inclusive;
    switch (column) {
    case LineColumn::Kind: return tr("Kind");
    case LineColumn::Code: return tr("Code");
    case LineColumn::Description: return tr("Description");
    case LineColumn::Count: return tr("Quantity");
    case LineColumn::Unit: return tr("Unit");
    case LineColumn::Price: return inclusive ? tr("Price incl.") : tr("Price excl.");
    case LineColumn::Discount: return tr("Discount");
    case LineColumn::Vat: return tr("VAT type");
    case LineColumn::Billable: return tr("Billable");
    case LineColumn::Amount: return inclusive ? tr("Total incl.") : tr("Total excl.");
    case LineColumn::Exclusive: return tr("Exclusive");
    case LineColumn::Total: return tr("Total");
    }
    Q_UNREACHABLE();
}

void LinesModel::take(TypedLine& line, LineColumn column, const QString& text)
{
    const auto number = [&](auto read, auto& into) {
        if (read) {
            into = *read;
            line.wrong.erase(column);
        } else {
            line.wrong[column] = text;
        }
    };
    switch (column) {
    case LineColumn::Kind:
    case LineColumn::Vat:
    case LineColumn::Billable: takeChoice(line, column, text); break;
    case LineColumn::Code: line.code = text.trimmed(); break;
    case LineColumn::Description: line.description = text; break;
    case LineColumn::Count: number(readQuantity(text), line.quantity); break;
    case LineColumn::Unit: line.unit = text.trimmed(); break;
    case LineColumn::Price: number(readUnitPrice(text), line.unitPrice); break;
    case LineColumn::Discount:
        number(text.trimmed().isEmpty() ? NumberResult<Rate>(Rate()) : readRate(text), line.discount);
        break;
    case LineColumn::Amount:
    case LineColumn::Exclusive:
    case LineColumn::Total: break;
    }
}

/// A choice by its key or, as a spreadsheet has it, by its word.
void LinesModel::takeChoice(TypedLine& line, LineColumn column, const QString& text)
{
    const auto all = choices(column);
    const auto chosen = std::ranges::find_if(all, [&](const auto& choice) {
        return choice.first.compare(text, Qt::CaseInsensitive) == 0
            || choice.second.compare(text, Qt::CaseInsensitive) == 0;
    });
    if (chosen == all.end()) {
        line.wrong[column] = text;
        return;
    }
    line.wrong.erase(column);
    if (column == LineColumn::Kind)
        line.kind = lineKindFromKey(chosen->first).value_or(line.kind);
    else if (column == LineColumn::Vat)
        line.vat = chosen->first;
    else
        line.billable = chosen->first == "yes"_L1 ? Billable::Yes : Billable::No;
}

bool LinesModel::setData(const QModelIndex& index, const QVariant& value, int role)
{
    if (role != Qt::EditRole || !flags(index).testFlag(Qt::ItemIsEditable))
        return false;
    const QString text = value.toString();
    if (data(index, Qt::EditRole).toString() == text)
        return true;
    take(m_lines[std::size_t(index.row())], columnAt(index.column()), text);
    rowChanged(index.row());
    return true;
}

Qt::ItemFlags LinesModel::flags(const QModelIndex& index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index) | Qt::ItemNeverHasChildren;
    if (index.isValid() && !m_readOnly && !isReckoned(columnAt(index.column())))
        flags |= Qt::ItemIsEditable;
    return flags;
}

void LinesModel::rowChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
    Q_EMIT edited();
}

}  // namespace greenhand
