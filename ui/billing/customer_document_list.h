#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/list_export.h"
#include "ui/shared/navigator.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QPushButton;

namespace greenhand {

class ActionTable;
class InlineMessage;
class PagedModelBase;

/// The leads or the invoices of a customer, with those of the customers merged into it: newest first
/// or sorted by any column, exported, with columns that are remembered.
class CustomerDocumentList : public QWidget {
    Q_OBJECT
public:
    [[nodiscard]] ActionTable* table() const { return m_table; }
    /// What the ledger has by now; selection and scroll place stay.
    void refresh();
    void exportTo(const QString& path);

protected:
    explicit CustomerDocumentList(const QString& name, const QString& title, QWidget* parent);

    /// `newest` is the column by which the ledger has them in order.
    void build(PagedModelBase* model, int newest);
    [[nodiscard]] virtual QStringList fileHeader() const = 0;
    [[nodiscard]] virtual ListExport::Next exportSteps() const = 0;
    [[nodiscard]] bool isNewestFirst() const
    {
        return m_column == m_newest && m_order == Qt::DescendingOrder;
    }
    [[nodiscard]] int column() const { return m_column; }
    [[nodiscard]] Qt::SortOrder order() const { return m_order; }
    /// Whether there are more than were sorted.
    void sayCovered(bool more);

private:
    void sort(int column, Qt::SortOrder order);
    void askExport();

    PagedModelBase* m_model = nullptr;
    InlineMessage* m_message;
    ActionTable* m_table;
    QLabel* m_covered;
    QPushButton* m_save;
    ListExport* m_export;
    int m_newest = 0;
    int m_column = 0;
    Qt::SortOrder m_order = Qt::DescendingOrder;
};

[[nodiscard]] CustomerDocumentList* leadsOfCustomer(Desk& desk, Navigator& navigator, CustomerId customer,
                                                    QWidget* parent);
[[nodiscard]] CustomerDocumentList* invoicesOfCustomer(Desk& desk, Navigator& navigator, CustomerId customer,
                                                       QWidget* parent);

}  // namespace greenhand
