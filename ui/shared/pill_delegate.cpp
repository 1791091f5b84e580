#include "ui/shared/pill_delegate.h"

#include "ui/shared/look.h"

#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace greenhand {

namespace {

constexpr int kInset = 6;     // from the cell's edge
constexpr int kPadding = 9;   // from the pill's edge to its text
constexpr int kRounding = 2;  // letters end between two pixels

}  // namespace

void PillDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                         const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    const QString text = std::exchange(ground.text, {});
    ground.features &= ~QStyleOptionViewItem::HasDisplay;
    const QStyle* style = option.widget ? option.widget->style() : QApplication::style();
    style->drawControl(QStyle::CE_ItemViewItem, &ground, painter, option.widget);
    if (text.isEmpty())
        return;

    const QVariant tone = index.data(kToneRole);
    if (!tone.isValid()) {  // as far in as the text of a pill
        const QRect room = option.rect.adjusted(kInset + kPadding, 0, -kInset, 0);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setFont(option.font);
        painter->setPen(option.palette.color(selected ? QPalette::HighlightedText : QPalette::Text));
        painter->drawText(room,
                          int(Qt::AlignVCenter | Qt::TextSingleLine)
                              | int(ground.displayAlignment & Qt::AlignHorizontal_Mask),
                          QFontMetrics(option.font).elidedText(text, Qt::ElideRight, room.width()));
        painter->restore();
        return;
    }
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

int pillColumnWidth(const QFontMetrics& metrics, const QStringList& words)
{
    int longest = 0;
    for (const QString& word : words)
        longest = std::max(longest, metrics.horizontalAdvance(word));
    return longest + kRounding + 2 * (kInset + kPadding);
}

}  // namespace greenhand
