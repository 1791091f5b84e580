#pragma once

#include <QObject>

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

private:
    void save() const;
    void showMenu(const QPoint& inHeader);
    void fillSorting(QMenu* menu);
    void reset();

    QTableView* m_table;
    QString m_key;
    QByteArray m_standard;
};

}  // namespace greenhand
