#include "ui/shared/column_memory.h"

#include "ui/shared/action_table.h"
#include "ui/shared/plain_label.h"

#include <QAction>
#include <QHeaderView>
#include <QMenu>
#include <QSettings>
#include <QTableView>

#include <algorithm>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

QString chosenKey(const QString& key) { return QString(key % u"-chosen"_s); }

}  // namespace

ColumnMemory::ColumnMemory(QTableView* table, const QString& key)
    : QObject(table)
    , m_table(table)
    , m_key(QString(u"columns/"_s % key))
{
    QHeaderView* header = table->horizontalHeader();
    m_standard = header->saveState();
    for (int column = 0; column < header->count(); ++column)
        if (header->isSectionHidden(column))
            m_hidden.push_back(column);
    const bool isSorted = header->isSortIndicatorShown();
    const QByteArray stored = QSettings().value(m_key).toByteArray();
    if (!stored.isEmpty()
        && (!header->restoreState(stored) || header->count() != table->model()->columnCount()
            || header->isSortIndicatorShown() != isSorted))
        reset();
    readChosen();
    showChosen();
    if (const auto* list = qobject_cast<const ActionTable*>(table); list && list->actionColumn() >= 0)
        header->resizeSection(list->actionColumn(), list->actionsWidth());
    connect(header, &QHeaderView::sectionResized, this, &ColumnMemory::save);
    connect(header, &QHeaderView::sectionMoved, this, &ColumnMemory::save);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ColumnMemory::save);
    header->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(header, &QHeaderView::customContextMenuRequested, this, &ColumnMemory::showMenu);
}

void ColumnMemory::save() const { QSettings().setValue(m_key, m_table->horizontalHeader()->saveState()); }

/// Apart from the header's state: a column that is hidden there may have been left out for want of room.
void ColumnMemory::choose(int column, bool shown)
{
    m_chosen[column] = shown;
    QVariantMap chosen;
    for (const auto& [number, isShown] : m_chosen)
        chosen.insert(QString::number(number), isShown);
    QSettings().setValue(chosenKey(m_key), chosen);
    m_table->setColumnHidden(column, !shown);
    save();
    Q_EMIT this->chosen();
}

void ColumnMemory::readChosen()
{
    const QVariantMap chosen = QSettings().value(chosenKey(m_key)).toMap();
    for (auto entry = chosen.begin(); entry != chosen.end(); ++entry)
        m_chosen[entry.key().toInt()] = entry->toBool();
}

void ColumnMemory::showChosen()
{
    for (int column = 0; column < m_table->horizontalHeader()->count(); ++column) {
        const auto chosen = m_chosen.find(column);
        const bool isHidden = chosen != m_chosen.end()
                                ? !chosen->second
                                : std::ranges::find(m_hidden, column) != m_hidden.end();
        m_table->setColumnHidden(column, isHidden);
    }
}

void ColumnMemory::showMenu(const QPoint& inHeader)
{
    auto* menu = new QMenu(m_table);
    menu->setObjectName(u"columnMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    fill(menu);
    menu->popup(m_table->horizontalHeader()->mapToGlobal(inHeader));
}

void ColumnMemory::fill(QMenu* menu)
{
    QHeaderView* header = m_table->horizontalHeader();
    for (int place = 0; place < header->count(); ++place) {
        const int column = header->logicalIndex(place);
        const QString name = m_table->model()->headerData(column, Qt::Horizontal).toString();
        if (name.isEmpty())
            continue;
        QAction* entry = menu->addAction(buttonText(name));
        entry->setCheckable(true);
        entry->setChecked(!header->isSectionHidden(column));
        const bool last = header->count() - header->hiddenSectionCount() <= 1;
        entry->setEnabled(!entry->isChecked() || !last);
        connect(entry, &QAction::toggled, this, [this, column](bool shown) { choose(column, shown); });
    }
    menu->addSeparator();
    if (header->isSortIndicatorShown())
        fillSorting(menu->addMenu(tr("&Sort by")));
    connect(menu->addAction(tr("&Put the columns back")), &QAction::triggered, this, &ColumnMemory::reset);
}

/// What a click on the header does, for the keyboard.
void ColumnMemory::fillSorting(QMenu* menu)
{
    QHeaderView* header = m_table->horizontalHeader();
    const auto* list = qobject_cast<const ActionTable*>(m_table);
    const int sorted = header->sortIndicatorSection();
    for (int column = 0; column < header->count(); ++column) {
        if (list && column == list->actionColumn())
            continue;
        const QAbstractItemModel* model = m_table->model();
        QAction* entry = menu->addAction(buttonText(model->headerData(column, Qt::Horizontal).toString()));
        entry->setCheckable(true);
        entry->setChecked(column == sorted);
        const auto first =
            Qt::SortOrder(model->headerData(column, Qt::Horizontal, Qt::InitialSortOrderRole).toInt());
        const auto turned =
            header->sortIndicatorOrder() == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
        connect(entry, &QAction::triggered, header,
                [header, column, order = column == sorted ? turned : first] {
                    header->setSortIndicator(column, order);
                });
    }
}

void ColumnMemory::reset()
{
    m_table->horizontalHeader()->restoreState(m_standard);
    QSettings().remove(m_key);
    QSettings().remove(chosenKey(m_key));
    m_chosen.clear();
    Q_EMIT chosen();
}

}  // namespace greenhand
