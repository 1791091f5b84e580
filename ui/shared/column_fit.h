#pragma once

#include <QObject>

#include <vector>

class QTableView;

namespace greenhand {

/// Makes some columns of a list share the room that the others leave, in the
/// proportion they have, so that the last column (the buttons) stays in sight
/// at every window width. The user can still drag them.
class ColumnFit final : public QObject {
    Q_OBJECT
public:
    ColumnFit(QTableView* table, std::vector<int> columns);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void takeShares();

    QTableView* m_table;
    std::vector<int> m_columns;
    std::vector<int> m_shares;  ///< of the columns, in their order
    bool m_fitting = false;
};

}  // namespace greenhand
