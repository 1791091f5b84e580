#include "ui/billing/billing_page.h"

#include "core/workflow/words.h"
#include "ui/billing/approvals_page.h"
#include "ui/billing/batch_results_dialog.h"
#include "ui/billing/batch_strip.h"
#include "ui/billing/customers_page.h"
#include "ui/billing/invoices_page.h"
#include "ui/billing/overview_page.h"
#include "ui/billing/syncing_page.h"
#include "ui/shared/action_table.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/page_tabs.h"

#include <QApplication>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

BillingPage::BillingPage(Desk& desk, Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_desk{desk}
    , m_navigator{navigator}
    , m_strip(new BatchStrip(desk, this))
    , m_message(new InlineMessage(this))
    , m_options(new PageTabs(this))
    , m_invoices(new InvoicesPage(desk, navigator, this))
    , m_customers(new CustomersPage(desk, navigator, this))
    , m_syncing(new SyncingPage(desk, navigator, this))
    , m_overview(new OverviewPage(desk, navigator, this))
{
    setObjectName(u"billingPage"_s);
    m_options->setObjectName(u"billingTabs"_s);
    m_options->addTab(m_invoices, tr("Invoi&ces"));
    m_options->addTab(m_customers, tr("C&ustomers"));
    m_options->addTab(m_syncing, tr("Sage One S&yncing"));
    m_options->addTab(m_overview, tr("&Overview"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kSpacing);
    column->setSpacing(kSpacing);
    column->addWidget(m_message);
    column->addWidget(m_strip);
    column->addWidget(m_options);
    connect(m_strip, &BatchStrip::listWanted, this, &BillingPage::openResults);
    connect(m_strip, &BatchStrip::failed, this,
            [this](const Error& error) { m_message->tell(Tone::Bad, sentence(error)); });
    connect(&desk.batch, &PushBatch::ended, this, &BillingPage::tellEnd);
    setFocusProxy(m_options);

    const auto titleInvoices = [this](qint64 toPush) {
        m_options->setTitle(0, tr("Invoi&ces (%1)").arg(toPush));
        Q_EMIT countsChanged();
    };
    const auto titleSyncing = [this](int waiting) {
        m_options->setTitle(m_options->indexOf(m_syncing), tr("Sage One S&yncing (%1)").arg(waiting));
        Q_EMIT countsChanged();
    };
    connect(m_invoices, &InvoicesPage::counted, this, titleInvoices);
    connect(m_syncing, &SyncingPage::counted, this, titleSyncing);
    connect(m_customers, &CustomersPage::counted, this, [this](qint64 customers) {
        m_options->setTitle(m_options->indexOf(m_customers), tr("C&ustomers (%1)").arg(customers));
    });
    connect(m_customers, &CustomersPage::undoOffered, this, &BillingPage::undoOffered);
    connect(&desk.manager, &Manager::changed, this, &BillingPage::showOrHideApprovals);
    showOrHideApprovals();
    refresh();
}

void BillingPage::showOrHideApprovals()
{
    const bool on = m_desk.manager.isOn().value_or(false);
    if (on == (m_approvals != nullptr))
        return;
    if (!on) {
        delete m_approvals;  // its tab goes with it
        m_approvals = nullptr;
        return;
    }
    m_approvals = new ApprovalsPage(m_desk, m_navigator, this);
    m_options->insertTab(m_options->indexOf(m_syncing), m_approvals, {});
    connect(m_approvals, &ApprovalsPage::counted, this, [this](int waiting) {
        m_options->setTitle(m_options->indexOf(m_approvals), tr("A&pprovals (%1)").arg(waiting));
    });
    m_approvals->refresh();
}

/// The list opens by itself where nothing else is being done; the strip keeps the way to it.
void BillingPage::tellEnd()
{
    m_navigator.announce(tr("Push All to Sage has come to its end."));
    if (isVisible() && window()->isActiveWindow() && !QApplication::activeModalWidget())
        openResults();
}

void BillingPage::openResults() { (new BatchResultsDialog(m_desk, m_navigator, window()))->open(); }

void BillingPage::showInvoices()
{
    m_options->setCurrentWidget(m_invoices);
    m_invoices->table()->setFocus(Qt::OtherFocusReason);
}

void BillingPage::showSyncing()
{
    m_options->setCurrentWidget(m_syncing);
    m_syncing->table()->setFocus(Qt::OtherFocusReason);
}

void BillingPage::refresh()
{
    m_invoices->refresh();
    m_customers->refresh();
    m_syncing->refresh();
    m_overview->refresh();
    if (m_approvals)
        m_approvals->refresh();
}

}  // namespace greenhand
