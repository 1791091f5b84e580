#include "tests/bench/array_view.h"

#include "ui/shared/pill_delegate.h"
#include "ui/shared/search_field.h"

#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand::bench {
namespace {

constexpr int kMostTaken = 200;

}  // namespace

void ArrayModel::take(const ActionTable& from)
{
    const QAbstractItemModel& model = *from.model();
    m_header.clear();
    for (int column = 0; column < model.columnCount(); ++column)
        m_header.push_back(model.headerData(column, Qt::Horizontal, Qt::DisplayRole));
    m_rows.clear();
    for (int number = 0; number < std::min(model.rowCount(), kMostTaken); ++number) {
        Row row;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QModelIndex cell = model.index(number, column);
            row.cells.push_back(
                {cell.data(Qt::DisplayRole), cell.data(Qt::TextAlignmentRole), cell.data(kToneRole)});
        }
        for (int button = 0; button < int(from.actionsOfRow().size()); ++button)
            row.whyNot.push_back(from.whyNot(number, button));
        m_rows.push_back(std::move(row));
    }
}

void ArrayModel::show(int rows)
{
    beginResetModel();
    m_shown = m_rows.empty() ? 0 : rows;
    endResetModel();
}

int ArrayModel::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : m_shown; }
int ArrayModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : int(m_header.size());
}

QVariant ArrayModel::data(const QModelIndex& index, int role) const
{
    const Cell& cell = row(index.row()).cells[std::size_t(index.column())];
    switch (role) {
    case Qt::DisplayRole: return cell.text;
    case Qt::TextAlignmentRole: return cell.alignment;
    case kToneRole: return cell.tone;
    default: return {};
    }
}

QVariant ArrayModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    return orientation == Qt::Horizontal && role == Qt::DisplayRole ? m_header[std::size_t(section)]
                                                                    : QVariant();
}

QString ArrayModel::whyNot(int number, int button) const { return row(number).whyNot[std::size_t(button)]; }

ArrayView::ArrayView(const ActionTable& like)
    : m_field(new SearchField(u"Search"_s, this))
    , m_table(new ActionTable(this))
{
    setObjectName(u"arrayView"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_field);
    column->addWidget(m_table);
    m_model.take(like);
    m_table->setModel(&m_model);

    std::vector<RowAction> actions = like.actionsOfRow();
    for (int button = 0; button < int(actions.size()); ++button)
        actions[std::size_t(button)].whyNot = [this, button](int row) { return m_model.whyNot(row, button); };
    m_table->setRowActions(std::move(actions), like.actionColumn());
    for (int section = 0; section < m_model.columnCount(); ++section) {
        if (qobject_cast<PillDelegate*>(like.itemDelegateForColumn(section)))
            m_table->setItemDelegateForColumn(section, new PillDelegate(m_table));
        m_table->setColumnWidth(section, like.columnWidth(section));
        m_table->setColumnHidden(section, like.isColumnHidden(section));
    }
    m_table->setFixedSize(like.size());
    connect(m_field, &SearchField::searched, this, &ArrayView::showAgain);
}

void ArrayView::take(const ActionTable& from, int rows)
{
    m_model.take(from);
    m_rows = rows;
    showAgain();
}

void ArrayView::showAgain()
{
    m_model.show(m_rows);
    m_table->scrollToTop();
    m_table->selectRowAt(0);
}

}  // namespace greenhand::bench
