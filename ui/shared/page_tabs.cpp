#include "ui/shared/page_tabs.h"

#include <QEvent>
#include <QTabBar>

#include <utility>

namespace greenhand {

void PageTabs::setTitle(int tab, const QString& text)
{
    if (text != tabText(tab))
        setTabText(tab, text);
}

bool PageTabs::event(QEvent* event)
{
    if (event->type() == QEvent::LayoutRequest) {
        const std::tuple needed(tabBar()->sizeHint(), sizeHint(), minimumSizeHint());
        if (std::exchange(m_needed, needed) == needed)
            return true;
    }
    return QTabWidget::event(event);
}

}  // namespace greenhand
