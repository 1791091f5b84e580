#pragma once

#include <QObject>

#include <map>
#include <vector>

class QTableView;

namespace greenhand {

class ColumnMemory;

/// Of a customer's name: as many as tell one from another.
inline constexpr int kNameLetters = 20;

/// A column that gives and takes room.
struct FitColumn {
    static constexpr int kLeastLetters = 7;

    int column;
    int leastLetters = kLeastLetters;  ///< of a text that stay readable
};

/// Makes some columns of a list share the room that the others leave, in the
/// proportion they have, so that the last column (the buttons) stays in sight
/// at every window width. The user can still drag them. Where even their least
/// widths have no room, columns that the user did not choose are left out.
class ColumnFit final : public QObject {
    Q_OBJECT
public:
    /// `givesWay` are the columns to be left out, the first one first.
    ColumnFit(ColumnMemory* memory, QTableView* table, std::vector<FitColumn> columns,
              std::vector<int> givesWay = {});

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fit();
    void leaveOut();
    void share();
    void takeShares();
    [[nodiscard]] bool shares(int column) const;
    [[nodiscard]] int least(const FitColumn& column) const;
    [[nodiscard]] int leastOfAll() const;
    [[nodiscard]] int widthOf(int column) const;  ///< that it takes at least, or took while it was shown

    ColumnMemory* m_memory;
    QTableView* m_table;
    std::vector<FitColumn> m_columns;
    std::vector<int> m_shares;  ///< of the columns, in their order
    std::vector<int> m_givesWay;
    std::map<int, int> m_widths;  ///< of those that are left out
    bool m_fitting = false;
};

}  // namespace greenhand
