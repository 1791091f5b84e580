#include "ui/shared/pill_delegate.h"

#include "ui/shared/look.h"

#include <QPainter>

namespace greenhand {

namespace {

constexpr int kInset = 6;    // from the cell's edge
constexpr int kPadding = 9;  // from the pill's edge to its text

}  // namespace

void PillDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    const QVariant tone = index.data(kToneRole);
    if (!tone.isValid()) {
        QStyledItemDelegate::paint(painter, option, index);
        return;
    }
    QStyledItemDelegate::paint(painter, option, QModelIndex());  // background and selection only
    const QString text = index.data(Qt::DisplayRole).toString();
    if (text.isEmpty())
        return;

    const ToneColours colours = toneColours(Tone(tone.toInt()), option.palette);
    const QFontMetrics metrics(option.font);
    const int room = option.rect.width() - 2 * kInset;
    const QString shown = metrics.elidedText(text, Qt::ElideRight, room - 2 * kPadding);
    const QSize size(qMin(room, metrics.horizontalAdvance(shown) + 2 * kPadding), metrics.height() + 4);
    const QRect cell = option.rect.adjusted(kInset, 0, -kInset, 0);
    const auto side = Qt::Alignment(index.data(Qt::TextAlignmentRole).toInt()) & Qt::AlignHorizontal_Mask;
    const QRect pill =
        QStyle::alignedRect(option.direction, (side ? side : Qt::AlignLeft) | Qt::AlignVCenter, size, cell);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(colours.border);
    painter->setBrush(colours.fill);
    painter->drawRoundedRect(QRectF(pill).adjusted(0.5, 0.5, -0.5, -0.5), pill.height() / 2.0,
                             pill.height() / 2.0);
    painter->setFont(option.font);
    painter->setPen(colours.text);
    painter->drawText(pill, Qt::AlignCenter | Qt::TextSingleLine, shown);
    painter->restore();
}

QSize PillDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const QSize plain = QStyledItemDelegate::sizeHint(option, index);
    return {plain.width() + 2 * (kInset + kPadding), plain.height()};
}

}  // namespace greenhand
