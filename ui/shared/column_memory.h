#pragma once

#include <QObject>

#include <map>
#include <vector>

class QMenu;
class QTableView;

namespace greenhand {

/// Remembers which columns of a list are shown, how wide, in which order and what
/// the list is sorted by, and lets the user choose: the header's menu, which is
/// View › Columns as well, sorts, shows and hides them and puts all back.
class ColumnMemory final : public QObject {
    Q_OBJECT
public:
    /// Call once the list's columns stand as they should by default. `key` names the
    /// list in the user's settings.
    ColumnMemory(QTableView* table, const QString& key);

    void fill(QMenu* menu);
    /// Whether the user herself showed or hid it.
    [[nodiscard]] bool isChosen(int column) const { return m_chosen.contains(column); }

Q_SIGNALS:
    /// A column was shown or hidden, or all were put back.
    void chosen();

private:
    void choose(int column, bool shown);
    void readChosen();
    void showChosen();
    void save() const;
    void showMenu(const QPoint& inHeader);
    void fillSorting(QMenu* menu);
    void reset();

    QTableView* m_table;
    QString m_key;
    QByteArray m_standard;
    std::vector<int> m_hidden;     ///< by default
    std::map<int, bool> m_chosen;  ///< what the user shows and hides
};

}  // namespace greenhand
