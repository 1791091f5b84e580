#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/paged_model.h"

#include <QDialog>

#include <functional>

class QCheckBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QTimer;

namespace greenhand {

class InlineMessage;

/// The pre-flight of "Push All to Sage": what of a list goes and what does not
/// and why, how long it takes, and the one button that starts it. The list is
/// looked through in pieces, so that a long one holds nobody up.
class PushAllDialog final : public QDialog {
    Q_OBJECT
public:
    /// The next invoices of the list, some hundred at a time; none: that was all.
    using Next = std::function<Result<std::vector<InvoiceId>>()>;

    PushAllDialog(Desk& desk, Next next, QWidget* parent);

Q_SIGNALS:
    void started(int invoices);

private:
    using Model = PagedModel<PlannedPush, InvoiceId>;

    void build();
    QHBoxLayout* buildWhere();
    QHBoxLayout* buildWishes();
    QHBoxLayout* buildButtons(QPushButton* cancel);
    void plan();
    void planSome();
    Result<bool> planNext();  ///< whether there was one
    void showPlan();
    void offerPush(int going);
    void start();
    [[nodiscard]] SendOptions options() const;

    Desk& m_desk;
    const Next m_next;
    std::vector<InvoiceId> m_invoices;  ///< read so far
    bool m_isRead = false;
    std::size_t m_looked = 0;  ///< at so many of them, as is ticked now
    BatchPlan m_plan;
    Model* m_model;
    QLabel* m_count;
    QLabel* m_time;
    QCheckBox* m_withEmail;
    QCheckBox* m_createCustomers;
    InlineMessage* m_message;
    QPushButton* m_push;
    QTimer* m_goOn;
};

}  // namespace greenhand
