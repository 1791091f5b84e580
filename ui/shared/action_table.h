#pragma once

#include <QIcon>
#include <QKeySequence>
#include <QPersistentModelIndex>
#include <QPointer>
#include <QTableView>

#include <functional>
#include <optional>
#include <vector>

class QAction;
class QMenu;
class QVariantAnimation;

namespace greenhand {

class EmptyState;
struct EmptyText;

/// One thing that can be done with a row: a painted button in the actions
/// column, an entry of the row's menu, and a QAction for buttons and menus.
struct RowAction {
    enum class Section { Plain, Green };  ///< Green: inside the green section (manual 7.3)

    QString id;
    QString text;     ///< in menus and on buttons: "Open &job card"
    QString rowText;  ///< names the painted button, %1 is the row: "Green hand: job card of %1"
    QIcon icon;
    QKeySequence shortcut = {};
    Section section = Section::Plain;
    /// Why it cannot be done with a row; empty: it can. None: it always can.
    std::function<QString(int row)> whyNot = {};
    /// By key and menu also for several selected rows; actionTriggered() tells the first of them.
    bool forMany = false;
};

/// A list whose rows carry painted buttons that are real buttons to assistive
/// technology. Everything acts on the selected rows, never on a stale current
/// one. Return or double-click opens the row (rowOpened); J and K go up and
/// down as the arrows do, Home and End to the first and last row. When the
/// selected row goes away the next one is selected.
class ActionTable final : public QTableView {
    Q_OBJECT
public:
    explicit ActionTable(QWidget* parent = nullptr);

    /// Call after setModel(). `column` is where the buttons are painted, `nameColumn`
    /// whose text names a row.
    void setRowActions(std::vector<RowAction> actions, int column, int nameColumn = 0);
    void setModel(QAbstractItemModel* model) override;

    /// The action on the selected rows, for menus and buttons; it is enabled while exactly one row is
    /// selected and the action may be done with it.
    [[nodiscard]] QAction* rowAction(const QString& id) const;

    [[nodiscard]] std::vector<int> selectedRows() const;   ///< ascending
    [[nodiscard]] std::optional<int> selectedRow() const;  ///< when it is exactly one
    void selectRowAt(int row);
    /// Selects a row, brings it into sight and lights it up once.
    void flash(int row);

    /// What stands in the list while it has no rows.
    void setEmptyText(const EmptyText& text);
    [[nodiscard]] EmptyState* emptyState() const { return m_empty; }

    // What the delegate and the accessibility tree see.
    [[nodiscard]] const std::vector<RowAction>& actionsOfRow() const { return m_actions; }
    [[nodiscard]] int actionColumn() const { return m_actionColumn; }
    [[nodiscard]] QString rowName(int row) const;
    [[nodiscard]] QString buttonName(int row, int button) const;
    [[nodiscard]] QString whyNot(int row, int button) const;
    [[nodiscard]] QString buttonKey(int button) const;  ///< "Ctrl+J"; empty: it has none
    [[nodiscard]] QRect buttonRect(const QModelIndex& cell, int button) const;  ///< in the viewport
    [[nodiscard]] int buttonAt(QPoint inViewport) const;                        ///< -1: none
    [[nodiscard]] bool isHot(const QModelIndex& cell, int button) const;
    [[nodiscard]] int actionsWidth() const;
    /// Does what the button does, unless it may not be done with the row.
    void trigger(int row, int button);

    static constexpr int kTarget = 28;
    static constexpr int kChip = 20;

Q_SIGNALS:
    void actionTriggered(const QString& id, int row);
    void rowOpened(int row);
    void selectionWasChanged();

protected:
    void mouseMoveEvent(QMouseEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool viewportEvent(QEvent* event) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last) override;

private:
    void track(QPoint inViewport);
    void showRowMenu(QPoint global);
    void refreshActions();
    [[nodiscard]] QString whyNotSelected(const std::vector<int>& rows, int button) const;

    std::vector<RowAction> m_actions;
    std::vector<QAction*> m_qactions;
    int m_actionColumn = -1;
    int m_nameColumn = 0;
    QPersistentModelIndex m_hot;
    int m_hotButton = -1;
    QPersistentModelIndex m_pressed;
    int m_pressedButton = -1;
    std::optional<int> m_nextRow;  ///< to be selected once the selected rows are gone
    QPersistentModelIndex m_flashed;
    QVariantAnimation* m_flash;
    EmptyState* m_empty;
    QPointer<QMenu> m_menu;  ///< of the selected rows, while it is open
};

}  // namespace greenhand
