#include "ui/shared/folding_bar.h"

#include "ui/shared/look.h"

#include <QBoxLayout>

namespace greenhand {

FoldingBar::FoldingBar(QBoxLayout* first, QBoxLayout* second, QWidget* parent)
    : QWidget(parent)
    , m_rows(new QBoxLayout(QBoxLayout::LeftToRight, this))
    , m_first(first)
    , m_second(second)
{
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(kSpacing);
    m_rows->setSizeConstraint(QLayout::SetNoConstraint);  // it folds where it would be the narrowest
    for (QBoxLayout* row : {first, second})
        row->setSpacing(kSpacing);
    m_second->addStretch();
    m_rows->addLayout(m_first, 1);
    m_rows->addLayout(m_second);
}

void FoldingBar::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    const int wanted = m_first->sizeHint().width() + m_rows->spacing() + m_second->sizeHint().width();
    m_rows->setDirection(wanted <= width() ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

}  // namespace greenhand
