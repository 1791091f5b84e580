#pragma once

#include "core/workflow/customer_listing.h"
#include "core/workflow/desk.h"
#include "ui/shared/list_refresh.h"
#include "ui/shared/navigator.h"
#include "ui/shared/paged_model.h"

#include <QWidget>

#include <functional>

class QCheckBox;
class QLabel;

namespace greenhand {

class ActionTable;
class InlineMessage;
class ListExport;
class SearchField;

/// Billing › Customers: who is billed, with what each has open. Its rows are
/// read when it is first shown, and again only while it is seen.
class CustomersPage final : public QWidget {
    Q_OBJECT
public:
    using Model = PagedModel<CustomerRow, CustomerId>;

    CustomersPage(Desk& desk, Navigator& navigator, QWidget* parent = nullptr);

    [[nodiscard]] ActionTable* table() const { return m_table; }
    void refresh() { m_refresh->now(); }
    void openCard(CustomerId id);

Q_SIGNALS:
    void counted(qint64 customers);
    /// What was done and how it is taken back.
    void undoOffered(const QString& what, const std::function<void()>& undo);

private:
    void build();
    void readAgain();
    void showCount();
    void buildTable();
    [[nodiscard]] CustomerListing listing() const;
    [[nodiscard]] Result<std::vector<CustomerRow>> read(bool first, int limit);
    void sort(int column, Qt::SortOrder order);
    void askExport();
    void act(const QString& action, int row);
    void addCustomer();
    void startMerge();
    void merge(const Customer& one, const std::optional<Customer>& other);
    void offerUndo(const MergedCustomers& what);
    void sayWhyEmpty();
    void showFoot();
    [[nodiscard]] QStringList selected() const;
    [[nodiscard]] QString whyNotMerged(int row) const;

    Desk& m_desk;
    Navigator& m_navigator;
    CustomerQuery m_query;
    CustomerSort m_by = CustomerSort::Name;
    bool m_ascending = true;
    std::optional<CustomerListing> m_listing;
    Model* m_model;
    SearchField* m_search;
    QCheckBox* m_showMerged;
    InlineMessage* m_message;
    ActionTable* m_table;
    QLabel* m_foot;
    ListExport* m_export;
    ListRefresh* m_refresh;
    std::optional<qint64> m_count;  ///< of all; none: not counted since they changed
};

}  // namespace greenhand
