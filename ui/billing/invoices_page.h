#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/navigator.h"

#include <QWidget>

#include <array>
#include <optional>
#include <vector>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace greenhand {

class ActionTable;
class FilterRow;
class InlineMessage;
class InvoiceTableModel;
class ListExport;
class ListRefresh;
class ListSearch;
class PushAllButton;
class SearchField;
struct RowAction;

/// Billing › Invoices (manual 7.3): everything that must go to Sage One, and
/// what has gone. Blue opens the invoice, orange in the green section sends it.
class InvoicesPage final : public QWidget {
    Q_OBJECT
public:
    InvoicesPage(Desk& desk, Navigator& navigator, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<InvoiceId> selectedInvoice() const;
    [[nodiscard]] ActionTable* table() const { return m_table; }
    void refresh();
    /// What is in Sage One with a date in the month that begins on this day.
    void showSent(QDate month);
    /// Writes all rows of the list as it is filtered, newest first, to a CSV file.
    void exportTo(const QString& path);

Q_SIGNALS:
    void counted(qint64 toPush);

private:
    FilterRow* buildFilter();
    void buildTable();
    void buildColumns();
    void build();
    QWidget* buildStages();
    QWidget* buildGreenSection();
    QHBoxLayout* buildFoot();
    QPushButton* filterButton(const QString& name, InvoiceFilter filter);
    [[nodiscard]] std::vector<RowAction> rowActions() const;
    [[nodiscard]] std::vector<InvoiceId> selectedInvoices() const;
    void act(const QString& action, int row);
    [[nodiscard]] QString whyNoReceipt(int row) const;
    void choose(InvoiceFilter filter);
    void sayWhyEmpty();
    void sayNothingFound();
    void showCounts();
    [[nodiscard]] QStringList selected() const;
    void askExport();

    Desk& m_desk;
    Navigator& m_navigator;
    InvoiceTableModel* m_model;
    SearchField* m_search;
    InlineMessage* m_message;
    ActionTable* m_table;
    QLabel* m_foot;
    FilterRow* m_filter;
    ListExport* m_export;
    ListRefresh* m_refresh;
    ListSearch* m_list = nullptr;
    PushAllButton* m_pushAll = nullptr;
    std::array<QPushButton*, 3> m_filters{};
};

}  // namespace greenhand
