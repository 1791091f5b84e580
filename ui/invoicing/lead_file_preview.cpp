#include "ui/invoicing/lead_file_preview.h"

#include <QColor>
#include <QGuiApplication>
#include <QPalette>

#include <algorithm>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

QString leadFieldWord(const QString& field)
{
    const QMap<QString, QString> words{
        {u"reference"_s, LeadFilePreview::tr("Lead")},
        {u"customer"_s, LeadFilePreview::tr("Customer")},
        {u"email"_s, LeadFilePreview::tr("E-mail")},
        {u"phone"_s, LeadFilePreview::tr("Phone")},
        {u"vat_number"_s, LeadFilePreview::tr("VAT number")},
        {u"address"_s, LeadFilePreview::tr("Address")},
        {u"finished"_s, LeadFilePreview::tr("Finished on")},
        {u"technician"_s, LeadFilePreview::tr("Technician")},
        {u"work"_s, LeadFilePreview::tr("What was done")},
        {u"kind"_s, LeadFilePreview::tr("Kind of line")},
        {u"item"_s, LeadFilePreview::tr("Item code")},
        {u"description"_s, LeadFilePreview::tr("Description")},
        {u"quantity"_s, LeadFilePreview::tr("Quantity")},
        {u"unit"_s, LeadFilePreview::tr("Unit")},
        {u"unit_price"_s, LeadFilePreview::tr("Unit price")},
        {u"discount"_s, LeadFilePreview::tr("Discount")},
        {u"order_number"_s, LeadFilePreview::tr("Order number")},
    };
    return words.value(field, field);
}

void LeadFilePreview::setFile(const CsvTable& table)
{
    beginResetModel();
    m_header = table.header;
    const auto shown = std::min(table.rows.size(), std::size_t(kRows));
    m_rows.assign(table.rows.begin(), table.rows.begin() + std::ptrdiff_t(shown));
    m_fieldOfColumn.clear();
    endResetModel();
}

void LeadFilePreview::setFields(const QStringList& fieldOfColumn)
{
    m_fieldOfColumn = fieldOfColumn;
    if (m_header.isEmpty())
        return;
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, columnCount() - 1);
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
}

int LeadFilePreview::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}
int LeadFilePreview::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_header.size());
}

QVariant LeadFilePreview::data(const QModelIndex& index, int role) const
{
    if (!index.isValid())
        return {};
    if (role == Qt::DisplayRole)
        return m_rows[std::size_t(index.row())].fields.value(index.column()).simplified();
    if (role == Qt::ForegroundRole && m_fieldOfColumn.value(index.column()).isEmpty())
        return QGuiApplication::palette().color(QPalette::PlaceholderText);
    return {};
}

QVariant LeadFilePreview::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (role != Qt::DisplayRole || section < 0)
        return {};
    if (orientation == Qt::Vertical)
        return section < int(m_rows.size()) ? QVariant(m_rows[std::size_t(section)].line) : QVariant();
    if (section >= int(m_header.size()))
        return {};
    const QString field = m_fieldOfColumn.value(section);
    return field.isEmpty() ? tr("%1\n(left out)").arg(m_header.at(section))
                           : tr("%1\n→ %2").arg(m_header.at(section), leadFieldWord(field));
}

}  // namespace greenhand
