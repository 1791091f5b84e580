#include "ui/invoice/page_preview.h"

#include "ui/shared/look.h"

#include <QPainter>
#include <QPaintEvent>
#include <QScrollBar>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

class PagePreview::Paper final : public QWidget {
public:
    using QWidget::QWidget;

    void show(std::unique_ptr<InvoicePage> page)
    {
        m_page = std::move(page);
        update();
    }
    using QWidget::show;

    [[nodiscard]] int pages() const { return m_page ? m_page->pageCount() : 1; }
    [[nodiscard]] static int pageHeight(int width)
    {
        return int(std::lround(InvoicePage::pageSize().height() / InvoicePage::pageSize().width() * width));
    }
    [[nodiscard]] int heightFor(int width) const
    {
        return kSpacing + pages() * (pageHeight(width - 2 * kSpacing) + kSpacing);
    }

protected:
    void paintEvent(QPaintEvent* event) override
    {
        QPainter painter(this);
        painter.fillRect(event->rect(), palette().color(QPalette::Mid));
        if (!m_page)
            return;
        const int paperWidth = width() - 2 * kSpacing;
        const int paperHeight = pageHeight(paperWidth);
        painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
        for (int page = 0; page < pages(); ++page) {
            const QRect paper(kSpacing, kSpacing + page * (paperHeight + kSpacing), paperWidth, paperHeight);
            if (!paper.intersects(event->rect()))
                continue;
            painter.save();
            painter.fillRect(paper, Qt::white);
            painter.setClipRect(paper);
            painter.translate(paper.topLeft());
            const double scale = paperWidth / InvoicePage::pageSize().width();
            painter.scale(scale, scale);
            m_page->paint(painter, page);
            painter.restore();
        }
    }

private:
    std::unique_ptr<InvoicePage> m_page;
};

PagePreview::PagePreview(QWidget* parent) : QScrollArea(parent), m_paper(new Paper)
{
    setObjectName(u"pagePreview"_s);
    setAccessibleName(tr("The page as it will print"));
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
    setWidget(m_paper);
}

void PagePreview::show(PrintedInvoice invoice)
{
    const int place = verticalScrollBar()->value();
    m_paper->show(std::make_unique<InvoicePage>(std::move(invoice)));
    fitWidth();
    verticalScrollBar()->setValue(place);
}

void PagePreview::resizeEvent(QResizeEvent* event)
{
    QScrollArea::resizeEvent(event);
    fitWidth();
}

void PagePreview::fitWidth()
{
    const int width = viewport()->width();
    m_paper->resize(width, qMax(m_paper->heightFor(width), viewport()->height()));
}

}  // namespace greenhand
