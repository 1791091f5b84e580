#include "ui/invoice/page_view.h"

#include "ui/shared/look.h"

#include <QKeyEvent>
#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <array>
#include <cmath>

namespace greenhand {

namespace {

constexpr int kPointsPerInch = 72;
constexpr auto kSteps = std::to_array<int>({25, 50, 75, 100, 125, 150, 200, 300});
constexpr int kFocusWidth = 2;

}  // namespace

PageView::PageView(QWidget* parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    // Whether a bar is needed must not change the width that the pages fit.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

void PageView::show(std::unique_ptr<InvoicePage> page)
{
    m_page = std::move(page);
    layOut();
    viewport()->update();
    Q_EMIT moved();
}

void PageView::setZoom(const PageZoom& zoom)
{
    if (zoom == m_zoom)
        return;
    const int page = currentPage();
    m_zoom = zoom;
    layOut();
    goTo(page);
    viewport()->update();
}

qreal PageView::scale() const
{
    const QSizeF paper = InvoicePage::pageSize();
    const qreal wide = qMax(40, viewport()->width() - 2 * kSpacing) / paper.width();
    const qreal high = qMax(40, viewport()->height() - 2 * kSpacing) / paper.height();
    switch (m_zoom.fit) {
    case PageZoom::Fit::Width: return wide;
    case PageZoom::Fit::Page: return qMin(wide, high);
    case PageZoom::Fit::Percent: return m_zoom.percent / 100.0 * logicalDpiX() / kPointsPerInch;
    }
    Q_UNREACHABLE();
}

int PageView::percent() const { return int(std::lround(scale() * 100 * kPointsPerInch / logicalDpiX())); }

QSize PageView::sheet() const
{
    const QSizeF size = InvoicePage::pageSize() * scale();
    return {int(std::lround(size.width())), int(std::lround(size.height()))};
}

QRect PageView::sheetRect(int page) const
{
    const QSize size = sheet();
    const int centred = qMax(kSpacing, (viewport()->width() - size.width()) / 2);
    return {QPoint(centred - horizontalScrollBar()->value(),
                   kSpacing + page * (size.height() + kSpacing) - verticalScrollBar()->value()),
            size};
}

int PageView::currentPage() const
{
    const int step = sheet().height() + kSpacing;
    const int middle = verticalScrollBar()->value() + viewport()->height() / 2;
    return std::clamp(middle / step, 0, pageCount() - 1);
}

void PageView::goTo(int page)
{
    const int step = sheet().height() + kSpacing;
    verticalScrollBar()->setValue(std::clamp(page, 0, pageCount() - 1) * step);
}

void PageView::layOut()
{
    const QSize size = sheet();
    const int high = kSpacing + pageCount() * (size.height() + kSpacing);
    verticalScrollBar()->setPageStep(viewport()->height());
    verticalScrollBar()->setSingleStep(fontMetrics().lineSpacing() * 3);
    verticalScrollBar()->setRange(0, qMax(0, high - viewport()->height()));
    horizontalScrollBar()->setPageStep(viewport()->width());
    horizontalScrollBar()->setSingleStep(fontMetrics().lineSpacing() * 3);
    horizontalScrollBar()->setRange(0, qMax(0, size.width() + 2 * kSpacing - viewport()->width()));
}

void PageView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    painter.fillRect(event->rect(), palette().color(QPalette::Mid));
    for (int page = 0; m_page && page < pageCount(); ++page) {
        const QRect paper = sheetRect(page);
        if (!paper.intersects(event->rect()))
            continue;
        painter.save();
        painter.fillRect(paper, Qt::white);
        painter.setClipRect(paper);
        painter.translate(paper.topLeft());
        painter.scale(scale(), scale());
        m_page->paint(painter, page);
        painter.restore();
    }
    if (!hasFocus())
        return;
    painter.setPen(QPen(palette().color(QPalette::Highlight), kFocusWidth));
    painter.drawRect(viewport()->rect().adjusted(1, 1, -1, -1));
}

void PageView::resizeEvent(QResizeEvent* event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
    Q_EMIT moved();
}

void PageView::keyPressEvent(QKeyEvent* event)
{
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (event->key()) {
    case Qt::Key_PageUp: goTo(currentPage() - 1); return;
    case Qt::Key_PageDown: goTo(currentPage() + 1); return;
    case Qt::Key_Home: goTo(0); return;
    case Qt::Key_End: goTo(pageCount() - 1); return;
    default: break;
    }
    if (control && (event->key() == Qt::Key_Plus || event->key() == Qt::Key_Equal))
        zoomBy(1);
    else if (control && event->key() == Qt::Key_Minus)
        zoomBy(-1);
    else
        QAbstractScrollArea::keyPressEvent(event);
}

void PageView::wheelEvent(QWheelEvent* event)
{
    if (!event->modifiers().testFlag(Qt::ControlModifier)) {
        QAbstractScrollArea::wheelEvent(event);
        return;
    }
    if (event->angleDelta().y() != 0)
        zoomBy(event->angleDelta().y() > 0 ? 1 : -1);
    event->accept();
}

void PageView::zoomBy(int steps)
{
    const int now = percent();
    const auto above = std::size_t(std::ranges::upper_bound(kSteps, now) - kSteps.begin());
    const auto below = std::size_t(std::ranges::lower_bound(kSteps, now) - kSteps.begin());
    if (steps > 0 && above < kSteps.size())
        setZoom({.fit = PageZoom::Fit::Percent, .percent = kSteps.at(above)});
    else if (steps < 0 && below > 0)
        setZoom({.fit = PageZoom::Fit::Percent, .percent = kSteps.at(below - 1)});
    Q_EMIT zoomed();
}

void PageView::scrollContentsBy(int, int)
{
    viewport()->update();
    Q_EMIT moved();
}

void PageView::focusInEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusInEvent(event);
    viewport()->update();
}

void PageView::focusOutEvent(QFocusEvent* event)
{
    QAbstractScrollArea::focusOutEvent(event);
    viewport()->update();
}

}  // namespace greenhand
