#include "ui/shared/action_table_accessible.h"

#include "ui/shared/action_table.h"

#include <QAccessible>
#include <QAccessibleWidget>
#include <QHash>
#include <QHeaderView>
#include <QPointer>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

using Interfaces = QList<QAccessibleInterface*>;

/// What the parts of the table have in common: no object of their own.
class Part : public QAccessibleInterface {
public:
    explicit Part(ActionTable* table) : m_table(table) {}

    QObject* object() const override { return nullptr; }
    QWindow* window() const override { return m_table ? m_table->window()->windowHandle() : nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(m_table); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override {}

protected:
    QPointer<ActionTable> m_table;
};

class RowButton final : public Part, public QAccessibleActionInterface {
public:
    RowButton(ActionTable* table, const QModelIndex& cell, int button)
        : Part(table)
        , m_cell(cell)
        , m_button(button)
    {
    }

    bool isValid() const override { return m_table && m_cell.isValid(); }
    QAccessibleInterface* parent() const override
    {
        QAccessibleInterface* table = Part::parent();
        return table && isValid() ? table->tableInterface()->cellAt(m_cell.row(), m_cell.column()) : nullptr;
    }
    QString text(QAccessible::Text what) const override
    {
        if (!isValid())
            return {};
        if (what == QAccessible::Name)
            return m_table->buttonName(m_cell.row(), m_button);
        if (what == QAccessible::Accelerator)
            return m_table->buttonKey(m_button);
        if (what != QAccessible::Description)
            return {};
        const QString reason = m_table->whyNot(m_cell.row(), m_button);
        return reason.isEmpty() ? m_table->buttonKey(m_button) : reason;
    }
    QRect rect() const override
    {
        return isValid() ? m_table->buttonRect(m_cell, m_button)
                               .translated(m_table->viewport()->mapToGlobal(QPoint()))
                         : QRect();
    }
    QAccessible::Role role() const override { return QAccessible::Button; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.invisible = !isValid() || !m_table->isVisible();
        state.disabled =
            !isValid() || !m_table->isEnabled() || !m_table->whyNot(m_cell.row(), m_button).isEmpty();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {pressAction()}; }
    /// Queued: the asking program must not wait for a dialog.
    void doAction(const QString& name) override
    {
        if (name != pressAction() || !isValid())
            return;
        QMetaObject::invokeMethod(
            m_table,
            [table = m_table, cell = m_cell, button = m_button] {
                if (table && cell.isValid())
                    table->trigger(cell.row(), button);
            },
            Qt::QueuedConnection);
    }
    QStringList keyBindingsForAction(const QString& name) const override
    {
        const QString key = isValid() && name == pressAction() ? m_table->buttonKey(m_button) : QString();
        return key.isEmpty() ? QStringList() : QStringList{key};
    }

private:
    QPersistentModelIndex m_cell;
    int m_button;
};

class Cell final : public Part, public QAccessibleTableCellInterface, public QAccessibleActionInterface {
public:
    Cell(ActionTable* table, const QModelIndex& cell) : Part(table), m_cell(cell) {}
    ~Cell() override
    {
        for (const QAccessible::Id id : std::as_const(m_buttons))
            QAccessible::deleteAccessibleInterface(id);
    }

    bool isAt(int row, int column) const
    {
        return isValid() && m_cell.row() == row && m_cell.column() == column;
    }

    bool isValid() const override { return m_table && m_cell.isValid(); }
    int childCount() const override
    {
        return isValid() && m_cell.column() == m_table->actionColumn() ? int(m_table->actionsOfRow().size())
                                                                       : 0;
    }
    QAccessibleInterface* child(int n) const override
    {
        if (n < 0 || n >= childCount())
            return nullptr;
        if (m_buttons.isEmpty())
            for (int button = 0; button < childCount(); ++button)
                m_buttons << QAccessible::registerAccessibleInterface(new RowButton(m_table, m_cell, button));
        return QAccessible::accessibleInterface(m_buttons[n]);
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int n = 0; n < childCount(); ++n)
            if (child(n)->rect().contains(x, y))
                return child(n);
        return nullptr;
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (int n = 0; n < childCount(); ++n)
            if (child(n) == wanted)
                return n;
        return -1;
    }
    QString text(QAccessible::Text what) const override
    {
        if (!isValid())
            return {};
        if (what == QAccessible::Name) {
            const QString spoken = m_cell.data(Qt::AccessibleTextRole).toString();
            return spoken.isEmpty() ? m_cell.data(Qt::DisplayRole).toString() : spoken;
        }
        return what == QAccessible::Description ? m_cell.data(Qt::AccessibleDescriptionRole).toString()
                                                : QString();
    }
    QRect rect() const override
    {
        return isValid() ? m_table->visualRect(m_cell).translated(m_table->viewport()->mapToGlobal(QPoint()))
                         : QRect();
    }
    QAccessible::Role role() const override { return QAccessible::Cell; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        if (!isValid()) {
            state.invalid = true;
            return state;
        }
        state.invisible = !m_table->isVisible();
        state.offscreen = !m_table->viewport()->rect().intersects(m_table->visualRect(m_cell));
        state.selectable = true;
        state.focusable = true;
        state.selected = m_table->selectionModel()->isSelected(m_cell);
        state.focused = m_table->hasFocus() && m_table->currentIndex() == m_cell;
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::TableCellInterface)
            return static_cast<QAccessibleTableCellInterface*>(this);
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    QStringList actionNames() const override { return {setFocusAction(), pressAction()}; }
    /// Press opens the row.
    void doAction(const QString& name) override
    {
        if (!isValid())
            return;
        if (name == setFocusAction()) {
            m_table->setFocus();
            m_table->selectRowAt(m_cell.row());
            return;
        }
        QMetaObject::invokeMethod(
            m_table,
            [table = m_table, cell = m_cell] {
                if (!table || !cell.isValid())
                    return;
                table->selectRowAt(cell.row());
                Q_EMIT table->rowOpened(cell.row());
            },
            Qt::QueuedConnection);
    }
    QStringList keyBindingsForAction(const QString& name) const override
    {
        return name == pressAction()
                 ? QStringList{QKeySequence(Qt::Key_Return).toString(QKeySequence::NativeText)}
                 : QStringList();
    }

    bool isSelected() const override { return isValid() && m_table->selectionModel()->isSelected(m_cell); }
    Interfaces columnHeaderCells() const override
    {
        QAccessibleInterface* table = parent();
        return table ? Interfaces{table->child(m_cell.column() + 1)} : Interfaces{};
    }
    Interfaces rowHeaderCells() const override { return {}; }
    int columnIndex() const override { return m_cell.column(); }
    int rowIndex() const override { return m_cell.row(); }
    int columnExtent() const override { return 1; }
    int rowExtent() const override { return 1; }
    QAccessibleInterface* table() const override { return parent(); }

private:
    QPersistentModelIndex m_cell;
    mutable QList<QAccessible::Id> m_buttons;
};

class Header final : public Part {
public:
    Header(ActionTable* table, int headerRow, int headerColumn)
        : Part(table)
        , row(headerRow)
        , column(headerColumn)
    {
    }

    const int row;     ///< -1: the header row
    const int column;  ///< -1: the header column

    bool isValid() const override
    {
        return m_table && m_table->model() && row < m_table->model()->rowCount()
            && column < m_table->model()->columnCount();
    }
    QString text(QAccessible::Text what) const override
    {
        if (what != QAccessible::Name || !isValid())
            return {};
        if (row < 0 && column >= 0)
            return m_table->model()->headerData(column, Qt::Horizontal).toString();
        return row >= 0 ? m_table->rowName(row) : QString();
    }
    QRect rect() const override
    {
        if (!isValid() || row >= 0 || column < 0)
            return {};
        const QHeaderView* header = m_table->horizontalHeader();
        return {header->mapToGlobal(QPoint(header->sectionViewportPosition(column), 0)),
                QSize(header->sectionSize(column), header->height())};
    }
    QAccessible::Role role() const override
    {
        if (row >= 0)
            return QAccessible::RowHeader;
        return column < 0 ? QAccessible::Pane : QAccessible::ColumnHeader;
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.invisible =
            !m_table || !m_table->isVisible() || row >= 0 || m_table->horizontalHeader()->isHidden();
        return state;
    }
};

/// Child numbers are those of QTableViewPrivate::accessibleTable2Index (one header
/// row and one header column even when hidden), because QTableView itself sends
/// focus and selection events with them.
class Table final : public QAccessibleWidget, public QAccessibleTableInterface {
public:
    explicit Table(ActionTable* table) : QAccessibleWidget(table, QAccessible::Table) {}
    ~Table() override { forget(); }

    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::TableInterface ? static_cast<QAccessibleTableInterface*>(this)
                                                   : QAccessibleWidget::interface_cast(type);
    }
    QString text(QAccessible::Text what) const override { return QAccessibleWidget::text(what); }
    int childCount() const override { return (rowCount() + 1) * (columnCount() + 1); }
    QAccessibleInterface* child(int n) const override
    {
        if (n < 0 || n >= childCount())
            return nullptr;
        const int columns = columnCount() + 1;
        const int row = n / columns - 1;
        const int column = n % columns - 1;
        return row >= 0 && column >= 0 ? cellAt(row, column) : headerAt(row, column);
    }
    int indexOfChild(const QAccessibleInterface* part) const override
    {
        if (const auto* cell = dynamic_cast<const Cell*>(part))
            return cell->isValid() ? (cell->rowIndex() + 1) * (columnCount() + 1) + cell->columnIndex() + 1
                                   : -1;
        if (const auto* header = dynamic_cast<const Header*>(part))
            return (header->row + 1) * (columnCount() + 1) + header->column + 1;
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        const QModelIndex index = table()->indexAt(table()->viewport()->mapFromGlobal(QPoint(x, y)));
        return index.isValid() ? cellAt(index.row(), index.column()) : nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        const QModelIndex index = table()->currentIndex();
        return index.isValid() ? cellAt(index.row(), index.column()) : nullptr;
    }
    QAccessibleInterface* cellAt(int row, int column) const override
    {
        if (!table()->model())
            return nullptr;
        const QModelIndex index = table()->model()->index(row, column, table()->rootIndex());
        if (!index.isValid())
            return nullptr;
        const auto key = qMakePair(row, column);
        if (m_parts.contains(key)) {
            QAccessibleInterface* known = QAccessible::accessibleInterface(m_parts[key]);
            if (const auto* cell = dynamic_cast<const Cell*>(known); cell && cell->isAt(row, column))
                return known;
            QAccessible::deleteAccessibleInterface(m_parts.take(key));
        }
        return keep(key, new Cell(table(), index));
    }
    QAccessibleInterface* caption() const override { return nullptr; }
    QAccessibleInterface* summary() const override { return nullptr; }
    QString columnDescription(int column) const override
    {
        return table()->model() ? table()->model()->headerData(column, Qt::Horizontal).toString() : QString();
    }
    QString rowDescription(int) const override { return {}; }
    int columnCount() const override { return table()->model() ? table()->model()->columnCount() : 0; }
    int rowCount() const override { return table()->model() ? table()->model()->rowCount() : 0; }
    int selectedCellCount() const override { return int(selectedCells().size()); }
    int selectedColumnCount() const override { return 0; }
    int selectedRowCount() const override { return int(table()->selectedRows().size()); }
    Interfaces selectedCells() const override
    {
        Interfaces cells;
        for (const int row : table()->selectedRows())
            for (int column = 0; column < columnCount(); ++column)
                cells << cellAt(row, column);
        return cells;
    }
    QList<int> selectedColumns() const override { return {}; }
    QList<int> selectedRows() const override
    {
        const auto rows = table()->selectedRows();
        return {rows.begin(), rows.end()};
    }
    bool isColumnSelected(int) const override { return false; }
    bool isRowSelected(int row) const override
    {
        return table()->selectionModel()
            && table()->selectionModel()->isRowSelected(row, table()->rootIndex());
    }
    bool selectRow(int row) override
    {
        if (row < 0 || row >= rowCount())
            return false;
        table()->selectRowAt(row);  // moves the current row too
        return true;
    }
    bool selectColumn(int) override { return false; }
    bool unselectRow(int row) override
    {
        if (row < 0 || row >= rowCount())
            return false;
        table()->selectionModel()->select(table()->model()->index(row, 0),
                                          QItemSelectionModel::Deselect | QItemSelectionModel::Rows);
        return true;
    }
    bool unselectColumn(int) override { return false; }
    void modelChange(QAccessibleTableModelChangeEvent* event) override
    {
        if (event->modelChangeType() != QAccessibleTableModelChangeEvent::DataChanged)
            forget();
    }

private:
    using Key = QPair<int, int>;

    ActionTable* table() const { return static_cast<ActionTable*>(widget()); }
    QAccessibleInterface* headerAt(int row, int column) const
    {
        const Key key{row, column};
        return m_parts.contains(key) ? QAccessible::accessibleInterface(m_parts[key])
                                     : keep(key, new Header(table(), row, column));
    }
    QAccessibleInterface* keep(const Key& key, QAccessibleInterface* part) const
    {
        m_parts.insert(key, QAccessible::registerAccessibleInterface(part));
        return part;
    }
    void forget()
    {
        for (const QAccessible::Id id : std::as_const(m_parts))
            QAccessible::deleteAccessibleInterface(id);
        m_parts.clear();
    }

    mutable QHash<Key, QAccessible::Id> m_parts;
};

QAccessibleInterface* make(const QString& className, QObject* object)
{
    return className == "greenhand::ActionTable"_L1 && object ? new Table(static_cast<ActionTable*>(object))
                                                              : nullptr;
}

}  // namespace

void installActionTableAccessibility() { QAccessible::installFactory(make); }

}  // namespace greenhand
