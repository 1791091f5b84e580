#pragma once

#include "core/workflow/desk.h"
#include "ui/invoicing/lead_table_model.h"
#include "ui/shared/list_export.h"
#include "ui/shared/list_refresh.h"
#include "ui/shared/navigator.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTimer;

namespace greenhand {

class ActionTable;
class FilterRow;
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
    void refresh() { m_refresh->now(); }
    /// Writes all rows of the list as it is filtered, newest work first, to a CSV file.
    void exportTo(const QString& path);

Q_SIGNALS:
    void counted(qint64 leads);
    void importWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void build();
    void buildTable();
    void act(const QString& action, int row);
    void deleteDrafts();
    void buildFilter();
    void watchOrder();
    void search(const QString& words);
    void narrow();
    void sort(int column, Qt::SortOrder order);
    void sortFound();
    void readAgain();
    void clearAll();
    void sayWhyEmpty();
    void showTotals();
    void showCount();
    [[nodiscard]] QStringList found() const;
    [[nodiscard]] QString selected() const;
    void count();
    void askExport();
    [[nodiscard]] ListExport::Next exportSteps() const;
    [[nodiscard]] QString whyNoInvoice(int row) const;
    [[nodiscard]] QString whyNoCustomer(int row) const;
    [[nodiscard]] std::optional<InvoiceId> invoiceOf(int row) const;

    Desk& m_desk;
    Navigator& m_navigator;
    const LeadStage m_stage;
    LeadTableModel* m_model;
    SearchField* m_search;
    FilterRow* m_filter;
    InlineMessage* m_message;
    ActionTable* m_table;
    QLabel* m_totals;
    ListRefresh* m_refresh;
    QTimer* m_sortSoon;   ///< sorting what a search found waits until the typing does
    QTimer* m_countSoon;  ///< counting a search waits until the typing does
    std::optional<Gathered<LeadId>> m_counted;
    ListExport* m_export;
};

}  // namespace greenhand
