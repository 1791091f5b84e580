#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/navigator.h"

#include <QMainWindow>

class QDialog;
class QTabWidget;

namespace greenhand {

class BillingPage;
class InvoiceScreen;
class InvoicingPage;
class MainMenus;
class Prompter;
class StatusStrip;
class TradeButtons;
class UndoBar;

/// The clerk's window: Invoicing and Billing, and the one that knows every screen.
class MainWindow final : public QMainWindow, public Navigator {
    Q_OBJECT
public:
    MainWindow(Desk& desk, Prompter& prompter, QWidget* parent = nullptr);

    void openLead(LeadId id) override;
    void openJobCard(LeadId id) override;
    void openNewLead() override;
    void openInvoice(InvoiceId id) override;
    void openInvoiceAt(InvoiceId id, const Problem& problem) override;
    void openSagePopUp(InvoiceId id) override;
    void openReceipt(InvoiceId id) override;
    void openCustomerOf(LeadId id) override;
    void openCustomerOf(InvoiceId id) override;
    void deleteDrafts(const std::vector<InvoiceId>& ids) override;
    void copyLead(LeadId id) override;
    void showInvoicing(LeadStage stage) override;
    void showInvoices() override;
    void showSentInvoices(QDate month) override;
    void showSyncing() override;
    void openSettings(SettingsPage page) override;
    void openSettingsAt(SettingsPage page, const QString& field) override;
    void announce(const QString& line) override;

    /// As at a log-out: no question is asked. What is typed is kept, what is on its way to Sage One
    /// comes to its end first, what waits goes on at the next start. closed() tells the end.
    void closeUnasked();
    /// Asks for a CSV file and shows what it would bring.
    void importLeads();

Q_SIGNALS:
    /// Language or format changed: what is written in this window is to be written anew.
    void anewWanted();
    void closed();
    /// This backup is to take the ledger's place.
    void restoreWanted(const QString& backup);

protected:
    void closeEvent(QCloseEvent* event) override;

private:
    void build();
    QWidget* buildAdoption(QWidget* parent);
    void connectMenus();
    void openCard(std::optional<LeadId> id);
    InvoiceScreen* invoiceScreen(InvoiceId id);
    void lookAtFile(const QString& path);
    void takeUpTyping();
    [[nodiscard]] bool isLocked(const TypingPlace& place) const;
    void open(QDialog* screen);
    [[nodiscard]] QWidget* topWindow();
    void saved(LeadId id);
    void updated(InvoiceId id);
    void updatedAndOn(InvoiceId id, std::optional<LeadId> next);
    [[nodiscard]] Result<LeadRow> announceUpdate(InvoiceId id, const QString& more);
    [[nodiscard]] std::optional<LeadRow> leadAfter(LeadId lead);
    void outcome(const PushOutcome& outcome);
    void tell(const Error& error);
    void askBeforeClosing();
    void askBeforeLeavingWhatWaits();
    [[nodiscard]] QString whatWaits() const;
    void stay();
    void askBeforeDroppingExport();
    void closeWhenSent();
    void backUpAndClose();
    void askBeforeClosingWithout(const Error& problem);
    void keepTyping();
    void refresh();
    void generateSageInvoice();
    [[nodiscard]] std::optional<InvoiceId> selectedInvoice() const;

    Desk& m_desk;
    Prompter& m_prompter;
    QTabWidget* m_tabs;
    InvoicingPage* m_invoicing;
    BillingPage* m_billing;
    StatusStrip* m_status;
    MainMenus* m_menus;
    UndoBar* m_undo;
    TradeButtons* m_trade;
    // A person said so, or nobody can be asked. stay() takes it all back.
    bool m_closeWhenSent = false;
    bool m_leavesWaiting = false;
    bool m_dropsExport = false;
    bool m_needsNoBackup = false;  ///< or one was made
};

}  // namespace greenhand
