#include "tests/walkthrough/must_have.h"
#include "tests/walkthrough/walkthrough.h"
#include "ui/invoice/customer_link_dialog.h"
#include "ui/invoicing/import_dialog.h"

#include <QDialog>
#include <QFile>
#include <QLineEdit>
#include <QTabWidget>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kSettledMs = 400;

}  // namespace

void Walkthrough::furtherScreens()
{
    showSettings(SettingsPage::Company, u"settings-company"_s);
    showSettings(SettingsPage::Invoices, u"settings-invoices"_s);
    m_window->openReceipt(*m_invoice);
    takeAndClose(u"receiptDialog"_s, u"receipt"_s);
    m_window->openCustomerOf(leadToSend(m_lead->reference).id);
    takeAndClose(u"customerDialog"_s, u"customer"_s);
    showLink();
    showWhatWillChange();
    showPushAll();
    showBilling(u"customersPage"_s, u"customers"_s);
    showBilling(u"overviewPage"_s, u"overview"_s);
    showImport();
    showApprovals();
    m_out << "The pictures of the help are taken" << Qt::endl;
}

void Walkthrough::takeAndClose(const QString& screen, const QString& picture)
{
    auto* shown = waitFor<QWidget>(screen);
    QTest::qWait(kSettledMs);
    takeForHelp(picture);
    shown->close();
    waitUntil([&] { return !find<QWidget>(screen); }, QString(screen % u" to close"_s));
}

void Walkthrough::showSettings(SettingsPage page, const QString& picture)
{
    m_window->openSettings(page);
    takeAndClose(u"settingsDialog"_s, picture);
}

/// A customer that Sage One spells in another way.
void Walkthrough::showLink()
{
    const auto found = mustHave(desk().invoicing.customersMatching(u"Langkloof"_s));
    need(!found.empty(), u"no customer Langkloof"_s);
    CustomerLinkDialog dialog(desk(), found.front().id, m_window.get());
    dialog.open();
    takeAndClose(u"customerLinkDialog"_s, u"link-customer"_s);
}

/// A line that the clerk has changed on the invoice, and then on the job card too.
void Walkthrough::showWhatWillChange()
{
    const LeadRow lead = leadToSend(m_lead->reference);
    const InvoiceId id = makeReady(lead);
    Invoice draft = mustHave(desk().billing.invoice(id));
    draft.content.lines.front().discount = Rate::fromBasisPoints(1000);
    mustHave(desk().billing.update(id, draft.version, draft.content));
    Lead changed = mustHave(desk().invoicing.lead(lead.id));
    JobLine& line = changed.card.lines.front();
    line.quantity = Quantity::fromE4(line.quantity.e4() + 1'0000);
    mustHave(desk().invoicing.saveCard(lead.id, changed.version, changed.card));
    m_window->openInvoice(id);
    takeAndClose(u"invoiceScreen"_s, u"what-will-change"_s);
}

/// An option of Billing, by the name of its page.
void Walkthrough::showBilling(const QString& page, const QString& picture)
{
    m_window->showInvoices();
    auto* options = waitFor<QTabWidget>(u"billingTabs"_s);
    options->setCurrentWidget(options->findChild<QWidget*>(page));
    waitFor<QWidget>(page);
    QTest::qWait(kSettledMs);
    takeForHelp(picture);
}

void Walkthrough::showPushAll()
{
    constexpr int kInvoices = 6;
    auto leads = mustHave(desk().invoicing.leads({.stage = LeadStage::New, .search = {}, .after = {}}));
    int made = 0;
    for (const LeadRow& lead : leads)
        if (made < kInvoices && !lead.invoiceNumber && !lead.customer.isEmpty()) {
            makeReady(lead);
            ++made;
        }
    m_window->showInvoices();
    find<QLineEdit>(u"invoiceSearch"_s)->clear();
    click(u"pushAllButton"_s);
    takeAndClose(u"pushAllDialog"_s, u"push-all"_s);
}

void Walkthrough::showImport()
{
    const QString file = m_folder.filePath(u"jobs-of-march.csv"_s);
    need(QFile::copy(u":/practice/leads.csv"_s, file), u"a file to import"_s);
    ImportDialog dialog(desk(), file, m_window.get());
    dialog.open();
    takeAndClose(u"importDialog"_s, u"import"_s);
}

/// Last: from here on the financial manager must approve.
void Walkthrough::showApprovals()
{
    mustHave(desk().manager.setPin(u"4711"_s).map([] { return true; }));
    mustHave(desk().settings.set(u"approval.total_above_cents"_s, u"200000"_s).map([] { return true; }));
    desk().manager.endActing();
    showBilling(u"approvalsPage"_s, u"approvals"_s);
}

}  // namespace greenhand
