#include "ui/shared/empty_state.h"

#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QAbstractItemView>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

EmptyState::EmptyState(QAbstractItemView* view)
    : QWidget(view->parentWidget())
    , m_view(view)
    , m_title(headingLabel({}, this))
    , m_hint(wrappedLabel({}, this))
    , m_ways(new QHBoxLayout)
{
    setObjectName(u"emptyState"_s);
    m_title->setObjectName(u"emptyTitle"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_hint->setObjectName(u"emptyHint"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setForegroundRole(QPalette::PlaceholderText);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(4 * kPageMargin, kPageMargin, 4 * kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addStretch(2);
    column->addWidget(m_title);
    column->addWidget(m_hint);
    column->addSpacing(kSpacing);
    m_ways->setSpacing(kSpacing);
    column->addLayout(m_ways);
    column->addStretch(3);

    view->installEventFilter(this);
    view->viewport()->installEventFilter(this);
    hide();
}

void EmptyState::setText(const EmptyText& text)
{
    m_title->setText(text.title);
    m_title->setVisible(!text.title.isEmpty());
    m_hint->setText(text.hint);
    m_hint->setVisible(!text.hint.isEmpty());
    while (QLayoutItem* item = m_ways->takeAt(0)) {
        if (QWidget* button = item->widget()) {
            button->hide();
            button->deleteLater();  // it may be the one that was pressed
        }
        delete item;
    }
    m_ways->addStretch(1);
    for (const EmptyText::Way& way : text.ways) {
        auto* button = new QPushButton(way.text, this);
        button->setObjectName(u"emptyWay%1"_s.arg(m_ways->count()));
        connect(button, &QPushButton::clicked, this, way.go);
        m_ways->addWidget(button);
    }
    m_ways->addStretch(1);
    check();
}

QString EmptyState::text() const { return QString(m_title->text() % u'\n' % m_hint->text()); }

void EmptyState::check()
{
    const bool empty = !m_view->model() || m_view->model()->rowCount() == 0;
    const bool says = !m_title->text().isEmpty() || !m_hint->text().isEmpty();
    if (!empty || !says || m_view->isHidden() || !m_view->parentWidget()) {
        hide();
        return;
    }
    lieOver();
    show();
    raise();
}

void EmptyState::lieOver()
{
    if (parentWidget() != m_view->parentWidget())
        setParent(m_view->parentWidget());  // the list has been put into a layout since
    const QWidget* viewport = m_view->viewport();
    setGeometry(QRect(viewport->mapTo(parentWidget(), QPoint(0, 0)), viewport->size()));
}

bool EmptyState::eventFilter(QObject* watched, QEvent* event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Move:
        if (isVisible() && m_view->parentWidget())
            lieOver();
        break;
    case QEvent::Show:
    case QEvent::ParentChange: check(); break;
    case QEvent::Hide:
        if (watched == m_view)
            hide();
        break;
    default: break;
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace greenhand
