#pragma once

#include "core/sage/secret_store.h"
#include "core/workflow/desk.h"
#include "tests/support/catch_qt.h"
#include "tests/support/fake_prompter.h"
#include "tests/support/fake_transport.h"
#include "ui/shared/navigator.h"

#include <QTemporaryDir>

#include <map>

namespace greenhand::testing {

/// A keyring that always works.
class FakeSecretStore final : public SecretStore {
public:
    QFuture<Result<std::optional<Secrets>>> read(const QString& account) override;
    QFuture<Result<void>> write(const QString& account, const Secrets& secrets) override;

    std::map<QString, Secrets> kept;
};

/// Keeps which screens were asked for.
class FakeNavigator final : public Navigator {
public:
    void openLead(LeadId id) override { leads.push_back(id); }
    void openJobCard(LeadId id) override { cards.push_back(id); }
    void openNewLead() override { ++newLeads; }
    void openInvoice(InvoiceId id) override { invoices.push_back(id); }
    void openInvoiceAt(InvoiceId id, const Problem& problem) override
    {
        invoices.push_back(id);
        fixes.push_back(problem.kind);
    }
    void openSagePopUp(InvoiceId id) override { sagePopUps.push_back(id); }
    void openReceipt(InvoiceId id) override { receipts.push_back(id); }
    void openCustomerOf(LeadId id) override { customersOfLeads.push_back(id); }
    void openCustomerOf(InvoiceId id) override { customersOfInvoices.push_back(id); }
    void deleteDrafts(const std::vector<InvoiceId>& ids) override
    {
        deletions.insert(deletions.end(), ids.begin(), ids.end());
    }
    void copyLead(LeadId id) override { copies.push_back(id); }
    void showInvoicing(LeadStage stage) override { stages.push_back(stage); }
    void showInvoices() override { ++shownInvoices; }
    void showSentInvoices(QDate month) override { sentMonths.push_back(month); }
    void showSyncing() override { ++shownSyncing; }
    void openSettings(SettingsPage page) override { settings.push_back(page); }
    void openSettingsAt(SettingsPage page, const QString& field) override
    {
        settings.push_back(page);
        settingFields << field;
    }
    void announce(const QString& line) override { lines << line; }

    std::vector<LeadId> leads;
    std::vector<LeadId> cards;
    int newLeads = 0;
    std::vector<InvoiceId> invoices;
    std::vector<ProblemKind> fixes;
    std::vector<InvoiceId> sagePopUps;
    std::vector<InvoiceId> receipts;
    std::vector<LeadId> customersOfLeads;
    std::vector<InvoiceId> customersOfInvoices;
    std::vector<InvoiceId> deletions;
    std::vector<LeadId> copies;
    std::vector<LeadStage> stages;
    int shownInvoices = 0;
    std::vector<QDate> sentMonths;
    int shownSyncing = 0;
    std::vector<SettingsPage> settings;
    QStringList settingFields;
    QStringList lines;
};

inline const QDate kToday(2026, 6, 30);

/// A ledger in memory with everything a window works with, no network, no
/// keyring, and the user's settings in a folder that goes with it. Today is kToday.
class UiBench {
public:
    explicit UiBench(LedgerKind kind = LedgerKind::Company);

    /// A lead in New with one line of this many rand, exclusive of VAT.
    LeadId addLead(const QString& reference, const QString& customer, QDate finishedOn = kToday.addDays(-3),
                   qint64 rand = 1000);
    CustomerId customerNamed(const QString& name);
    /// Its draft, as Generate makes it.
    InvoiceId generate(LeadId lead);
    /// Its draft, updated: the lead is in Active.
    InvoiceId generateAndUpdate(LeadId lead);
    /// What the queue has to say of its way to Sage One, without a network.
    void push(InvoiceId id, const std::vector<PushEvent>& events, const PushFacts& facts);

private:
    QTemporaryDir m_home;

public:
    std::unique_ptr<Ledger> ledger;
    FakeTransport transport;
    FakeSecretStore secrets;
    Settings settings;
    Invoicing invoicing;
    Billing billing;
    SageConnection connection;
    SageSetup sageSetup;
    Pushing pushing;
    PushBatch batch;
    Syncing syncing;
    Importing importing;
    Customers customers;
    Overview overview;
    Approvals approvals;
    Manager manager;
    Backups backups;
    Desk desk;
    FakePrompter prompter;
    FakeNavigator navigator;
};

/// Every control below that has no accessible name, as "class objectName"; empty
/// when all have one. Popups, scroll bars and plain containers are no controls.
[[nodiscard]] QStringList unnamedControls(QWidget* window);

}  // namespace greenhand::testing
