#pragma once

#include "ui/invoicing/lead_table_model.h"
#include "ui/shared/navigator.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace greenhand {

class ActionTable;
class FilterRow;
class InlineMessage;
class ListExport;
class ListRefresh;
class ListSearch;
class SearchField;
struct RowAction;

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
    /// Shows what these words find, whatever was searched and filtered before.
    void searchFor(const QString& words);
    /// Writes all rows of the list as it is filtered, newest work first, to a CSV file.
    void exportTo(const QString& path);

Q_SIGNALS:
    void counted(qint64 leads);
    void importWanted();
    void searchWanted(greenhand::LeadStage stage, const QString& words);  ///< in another list

private:
    FilterRow* buildFilter();
    void build();
    QPushButton* buildHand();
    void addNewcomers(QHBoxLayout* bar);
    QPushButton* buildExport();
    void buildTable();
    void buildColumns();
    void givePills(int column, const QStringList& words);
    [[nodiscard]] std::vector<RowAction> rowActions() const;
    void act(const QString& action, int row);
    void deleteDrafts();
    void sayWhyEmpty();
    void sayNothingFound();
    void showTotals();
    void showCount();
    [[nodiscard]] QString selected() const;
    void askExport();
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
    FilterRow* m_filter;
    ListExport* m_export;
    ListRefresh* m_refresh;
    ListSearch* m_list = nullptr;
};

}  // namespace greenhand
