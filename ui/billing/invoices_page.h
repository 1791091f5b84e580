#pragma once

#include "core/workflow/desk.h"
#include "core/workflow/lists.h"
#include "ui/shared/list_export.h"
#include "ui/shared/list_refresh.h"
#include "ui/shared/navigator.h"
#include "ui/shared/paged_model.h"

#include <QWidget>

#include <array>
#include <optional>

class QLabel;
class QPushButton;
class QTimer;

namespace greenhand {

class ActionTable;
class FilterRow;
class InlineMessage;
class SearchField;

/// Billing › Invoices (manual 7.3): everything that must go to Sage One, and
/// what has gone. Blue opens the invoice, orange in the green section sends it.
class InvoicesPage final : public QWidget {
    Q_OBJECT
public:
    using Model = PagedModel<InvoiceRow, InvoiceId>;

    InvoicesPage(Desk& desk, Navigator& navigator, QWidget* parent = nullptr);

    [[nodiscard]] std::optional<InvoiceId> selectedInvoice() const;
    [[nodiscard]] ActionTable* table() const { return m_table; }
    void refresh() { m_refresh->now(); }
    /// What is in Sage One with a date in the month that begins on this day.
    void showSent(QDate month);
    /// Writes all rows of the list as it is filtered, newest first, to a CSV file.
    void exportTo(const QString& path);

Q_SIGNALS:
    void counted(qint64 toPush);

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    Result<std::vector<InvoiceRow>> read(bool first, int limit);
    void build();
    void buildTable();
    [[nodiscard]] std::vector<InvoiceId> selectedInvoices() const;
    void act(const QString& action, int row);
    [[nodiscard]] QString whyNotSend(int row) const;
    [[nodiscard]] QString whyNoReceipt(int row) const;
    void choose(InvoiceFilter filter);
    void buildFilter();
    void watchOrder();
    void setOrder(int column, Qt::SortOrder order);
    void sort(int column, Qt::SortOrder order);
    void sortFound();
    void readAgain();
    void search(const QString& words);
    void narrow();
    void sayWhyEmpty();
    void showCounts();
    [[nodiscard]] QStringList found() const;
    [[nodiscard]] QStringList selected() const;
    void countFound();
    void askExport();
    [[nodiscard]] ListExport::Next exportSteps() const;
    void pushAll();
    void showPushAll();
    QPushButton* filterButton(const QString& name, InvoiceFilter filter);

    Desk& m_desk;
    Navigator& m_navigator;
    InvoiceQuery m_query;
    QHash<qint64, Approval> m_said;  ///< what waits for the financial manager or was sent back
    std::optional<InvoiceListing> m_listing;
    std::optional<Gathered<InvoiceId>> m_counted;
    Model* m_model;
    SearchField* m_search;
    FilterRow* m_filter = nullptr;
    InlineMessage* m_message;
    ActionTable* m_table;
    QLabel* m_foot;
    ListRefresh* m_refresh;
    QTimer* m_sortSoon;   ///< sorting what a search found waits until the typing does
    QTimer* m_countSoon;  ///< counting a search waits until the typing does
    ListExport* m_export;
    QPushButton* m_pushAll;
    std::array<QPushButton*, 3> m_filters{};
};

}  // namespace greenhand
