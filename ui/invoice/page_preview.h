#pragma once

#include "core/documents/invoice_page.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QToolButton;

namespace greenhand {

class PageView;

/// The invoice as it will print, page under page, with a bar to turn the pages
/// and to choose how large they are shown. Page Up and Page Down turn the pages,
/// Ctrl with plus, minus or the wheel changes the size.
class PagePreview final : public QWidget {
    Q_OBJECT
public:
    explicit PagePreview(QWidget* parent = nullptr);

    /// The scroll place stays.
    void show(PrintedInvoice invoice);
    using QWidget::show;

    [[nodiscard]] int pageCount() const;
    [[nodiscard]] int currentPage() const;  ///< from 0: the one that fills most of the view

private:
    QWidget* buildBar();
    void say();

    PageView* m_view;
    QToolButton* m_back = nullptr;
    QToolButton* m_on = nullptr;
    QLabel* m_place = nullptr;
    QComboBox* m_zoom = nullptr;
};

}  // namespace greenhand
