#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/navigator.h"

#include <QWidget>

#include <functional>

namespace greenhand {

class ApprovalsPage;
class BatchStrip;
class CustomersPage;
class InlineMessage;
class InvoicesPage;
class OverviewPage;
class PageTabs;
class SyncingPage;

/// The Billing tab (manual 7.3): its options Invoices, Customers, Sage One
/// Syncing and Overview, and Approvals while that is on.
class BillingPage final : public QWidget {
    Q_OBJECT
public:
    BillingPage(Desk& desk, Navigator& navigator, QWidget* parent = nullptr);

    void showInvoices();
    void showSyncing();
    void refresh();
    [[nodiscard]] InvoicesPage& invoices() { return *m_invoices; }
    [[nodiscard]] SyncingPage& syncing() { return *m_syncing; }

Q_SIGNALS:
    void countsChanged();  ///< how many wait has changed
    /// What was done and how it is taken back.
    void undoOffered(const QString& what, const std::function<void()>& undo);

private:
    void showOrHideApprovals();
    void openResults();
    void tellEnd();

    Desk& m_desk;
    Navigator& m_navigator;
    BatchStrip* m_strip;
    InlineMessage* m_message;
    PageTabs* m_options;
    InvoicesPage* m_invoices;
    CustomersPage* m_customers;
    SyncingPage* m_syncing;
    ApprovalsPage* m_approvals = nullptr;  ///< while approval is on
    OverviewPage* m_overview;
};

}  // namespace greenhand
