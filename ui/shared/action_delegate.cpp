#include "ui/shared/action_delegate.h"

#include "ui/shared/action_table.h"
#include "ui/shared/look.h"

#include <QPainter>
#include <QStyleOptionToolButton>

namespace greenhand {

ActionDelegate::ActionDelegate(ActionTable* table) : QStyledItemDelegate(table), m_table(table) {}

void ActionDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option,
                           const QModelIndex& index) const
{
    QStyleOptionViewItem ground = option;
    initStyleOption(&ground, index);
    ground.text.clear();
    m_table->style()->drawControl(QStyle::CE_ItemViewItem, &ground, painter, m_table);
    paintGreenSection(painter, option, index);

    const auto& actions = m_table->actionsOfRow();
    constexpr int kInset = (ActionTable::kTarget - ActionTable::kChip) / 2;
    for (int button = 0; button < int(actions.size()); ++button) {
        const QRect target = m_table->buttonRect(index, button);
        const bool enabled = m_table->whyNot(index.row(), button).isEmpty();
        if (enabled && m_table->isHot(index, button)) {
            QColor halo = option.palette.color(QPalette::Text);
            halo.setAlphaF(0.14F);
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            painter->setPen(Qt::NoPen);
            painter->setBrush(halo);
            painter->drawRoundedRect(target, 6, 6);
            painter->restore();
        }
        painter->save();
        if (!enabled)
            painter->setOpacity(0.45);
        actions[std::size_t(button)].icon.paint(painter, target.adjusted(kInset, kInset, -kInset, -kInset),
                                                Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        painter->restore();
    }
}

void ActionDelegate::paintGreenSection(QPainter* painter, const QStyleOptionViewItem& option,
                                       const QModelIndex& index) const
{
    const auto& actions = m_table->actionsOfRow();
    QRect section;
    for (int button = 0; button < int(actions.size()); ++button)
        if (actions[std::size_t(button)].section == RowAction::Section::Green)
            section |= m_table->buttonRect(index, button);
    if (section.isNull())
        return;
    const bool dark = isDark(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QColor(dark ? 0x3f8f5a : 0x4caf6a));
    painter->setBrush(QColor(dark ? 0x1c4a2e : 0xbfe8cb));
    painter->drawRoundedRect(QRectF(section).adjusted(-2.5, -0.5, 2.5, 0.5), 6, 6);
    painter->restore();
}

QSize ActionDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    Q_UNUSED(option);
    Q_UNUSED(index);
    return {m_table->actionsWidth(), kRowHeight};
}

}  // namespace greenhand
