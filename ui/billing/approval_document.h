#pragma once

#include "core/workflow/desk.h"

#include <QWidget>

class QLabel;

namespace greenhand {

class PagePreview;

/// The document that is approved: why it needs that, what differs from the price list, and its page.
class ApprovalDocument final : public QWidget {
    Q_OBJECT
public:
    ApprovalDocument(Desk& desk, QWidget* parent);

    void show(const ApprovalRow& row);
    using QWidget::show;

Q_SIGNALS:
    void failed(const greenhand::Error& error);

private:
    void showWhy(const ApprovalRow& row);
    void showOffList(const InvoiceContent& content);

    Desk& m_desk;
    QLabel* m_heading;
    QLabel* m_why;
    QLabel* m_offList;
    PagePreview* m_preview;
};

}  // namespace greenhand
