#pragma once

#include "core/workflow/desk.h"
#include "ui/invoicing/lead_table_model.h"
#include "ui/shared/navigator.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace greenhand {

class ActionTable;
class InlineMessage;
class SearchField;

/// One list of Invoicing: New, Active or Completed.
class LeadListPage final : public QWidget {
    Q_OBJECT
public:
    LeadListPage(Desk& desk, Navigator& navigator, LeadStage stage, QWidget* parent = nullptr);

    [[nodiscard]] ActionTable* table() const { return m_table; }
    [[nodiscard]] LeadTableModel& model() { return *m_model; }
    /// The invoice of the selected lead.
    [[nodiscard]] std::optional<InvoiceId> selectedInvoice() const;
    /// Shows the lead and lights its row up once; a search that hides it is given up.
    void flash(LeadId lead);
    void refresh();

Q_SIGNALS:
    void counted(qint64 leads);
    void importWanted();

private:
    void build();
    void buildTable();
    void act(const QString& action, int row);
    void search(const QString& words);
    void sayWhyEmpty();
    void showTotals();
    [[nodiscard]] QString whyNoInvoice(int row) const;
    [[nodiscard]] QString whyNoCustomer(int row) const;
    [[nodiscard]] std::optional<InvoiceId> invoiceOf(int row) const;

    Desk& m_desk;
    Navigator& m_navigator;
    const LeadStage m_stage;
    LeadTableModel* m_model;
    SearchField* m_search;
    InlineMessage* m_message;
    ActionTable* m_table;
    QLabel* m_totals;
    QTimer* m_refreshSoon;
};

}  // namespace greenhand
