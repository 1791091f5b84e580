#pragma once

#include "ui/shared/action_table.h"

#include <QAbstractTableModel>
#include <QWidget>

#include <memory>
#include <vector>

namespace greenhand {
class SearchField;
}

namespace greenhand::bench {

/// Rows as they were painted once, kept in an array, and as many of them as wanted.
class ArrayModel final : public QAbstractTableModel {
public:
    /// The first rows of a view's model.
    void take(const ActionTable& from);
    void show(int rows);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] QString whyNot(int row, int button) const;
    [[nodiscard]] int taken() const { return int(m_rows.size()); }

private:
    struct Cell {
        QVariant text;
        QVariant alignment;
        QVariant tone;
    };
    struct Row {
        std::vector<Cell> cells;
        std::vector<QString> whyNot;
    };

    [[nodiscard]] const Row& row(int number) const { return m_rows[std::size_t(number) % m_rows.size()]; }

    std::vector<QVariant> m_header;
    std::vector<Row> m_rows;
    int m_shown = 0;
};

/// What a list of the window is measured beside: the same view with the same columns, delegates and
/// row buttons, its size, and a search field, over an array.
class ArrayView final : public QWidget {
public:
    explicit ArrayView(const ActionTable& like);

    /// What the other view shows now, `rows` of it.
    void take(const ActionTable& from, int rows);

    [[nodiscard]] SearchField& field() { return *m_field; }
    [[nodiscard]] ActionTable& table() { return *m_table; }
    /// Shows the array again, as a search does.
    void showAgain();

private:
    ArrayModel m_model;
    int m_rows = 0;
    SearchField* m_field;
    ActionTable* m_table;
};

}  // namespace greenhand::bench
