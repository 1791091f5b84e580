#pragma once

#include <QStringList>
#include <QStyledItemDelegate>

class QFontMetrics;

namespace greenhand {

/// The role under which a model hands int(Tone) to a pill.
inline constexpr int kToneRole = Qt::UserRole + 1;

/// A state as a pill: the display text on the colour of its tone; an empty text
/// paints nothing, a cell without a tone is plain text.
class PillDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option,
               const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

/// What a column needs so that none of these words is cut.
[[nodiscard]] int pillColumnWidth(const QFontMetrics& metrics, const QStringList& words);

}  // namespace greenhand
