#pragma once

#include <QStyledItemDelegate>

namespace greenhand {

class ActionTable;

/// Paints the buttons of a row, the green section behind those that belong to
/// it, and the ones that cannot be used grey.
class ActionDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ActionDelegate(ActionTable* table);

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    void paintGreenSection(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const;

    ActionTable* m_table;
};

}  // namespace greenhand
