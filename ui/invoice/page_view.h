#pragma once

#include "core/documents/invoice_page.h"

#include <QAbstractScrollArea>

#include <memory>

namespace greenhand {

/// How large pages are shown: as wide or as whole as there is room, or in per cent of their size on paper.
struct PageZoom {
    enum class Fit { Width, Page, Percent } fit = Fit::Width;
    int percent = 100;

    friend bool operator==(const PageZoom&, const PageZoom&) = default;
};

/// Sheets of paper one under the other; only those in sight are painted.
class PageView final : public QAbstractScrollArea {
    Q_OBJECT
public:
    explicit PageView(QWidget* parent = nullptr);

    void show(std::unique_ptr<InvoicePage> page);
    using QAbstractScrollArea::show;
    void setZoom(const PageZoom& zoom);

    [[nodiscard]] const PageZoom& zoom() const { return m_zoom; }
    [[nodiscard]] int percent() const;  ///< as shown
    [[nodiscard]] int pageCount() const { return m_page ? m_page->pageCount() : 1; }
    [[nodiscard]] int currentPage() const;  ///< from 0
    void goTo(int page);

Q_SIGNALS:
    void moved();   ///< another page, or another number of pages
    void zoomed();  ///< by key or wheel

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    [[nodiscard]] qreal scale() const;  ///< pixels a point
    [[nodiscard]] QSize sheet() const;
    [[nodiscard]] QRect sheetRect(int page) const;  ///< in the viewport
    void layOut();
    void zoomBy(int steps);

    std::unique_ptr<InvoicePage> m_page;
    PageZoom m_zoom;
};

}  // namespace greenhand
