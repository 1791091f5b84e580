#pragma once

#include "core/workflow/approvals.h"

#include <QPushButton>

#include <optional>
#include <utility>

class QShortcut;
class QTimer;

namespace greenhand {

/// Approves the chosen documents, once a person can have seen the one in view: the second half of a
/// double click is not for a document that has just come into view.
class ApproveButton final : public QPushButton {
    Q_OBJECT
public:
    /// The `list` gets the focus when another document comes into view.
    ApproveButton(QWidget* list, QWidget* parent);

    /// `inView` is one of so many that are chosen; none: nothing is.
    void offer(const ApprovalRow* inView, std::size_t chosen);
    /// What is shown is approved already. The key would press it also where it is not seen.
    void withdraw();

private:
    void nameFor(std::size_t chosen);
    void settle(const ApprovalRow& inView);
    void check();

    QWidget* m_list;
    QTimer* m_settling;  ///< while it runs, what came into view cannot be approved yet
    QShortcut* m_key;
    bool m_offered = false;
    std::optional<std::pair<InvoiceId, QByteArray>> m_inView;
};

}  // namespace greenhand
