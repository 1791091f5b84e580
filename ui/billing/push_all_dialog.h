#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/paged_model.h"

#include <QDialog>

class QCheckBox;
class QLabel;
class QPushButton;

namespace greenhand {

class InlineMessage;

/// The pre-flight of "Push All to Sage": what of a list goes and what does not
/// and why, how long it takes, and the one button that starts it.
class PushAllDialog final : public QDialog {
    Q_OBJECT
public:
    PushAllDialog(Desk& desk, std::vector<InvoiceId> invoices, QWidget* parent);

Q_SIGNALS:
    void started(int invoices);

private:
    using Model = PagedModel<PlannedPush, InvoiceId>;

    void build();
    void plan();
    void start();
    [[nodiscard]] SendOptions options() const;

    Desk& m_desk;
    const std::vector<InvoiceId> m_invoices;
    BatchPlan m_plan;
    Model* m_model;
    QLabel* m_count;
    QLabel* m_time;
    QCheckBox* m_withEmail;
    QCheckBox* m_createCustomers;
    InlineMessage* m_message;
    QPushButton* m_push;
};

}  // namespace greenhand
