#pragma once

#include "core/documents/invoice_page.h"

#include <QScrollArea>

#include <memory>

namespace greenhand {

/// The invoice as it will print, page under page, as wide as there is room.
class PagePreview final : public QScrollArea {
    Q_OBJECT
public:
    explicit PagePreview(QWidget* parent = nullptr);

    /// The scroll place stays.
    void show(PrintedInvoice invoice);
    using QScrollArea::show;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    class Paper;
    void fitWidth();

    Paper* m_paper;
};

}  // namespace greenhand
