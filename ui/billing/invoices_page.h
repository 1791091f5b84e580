#pragma once

#include "core/workflow/desk.h"
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
    void refresh();

Q_SIGNALS:
    void counted(qint64 toPush);

private:
    void build();
    void buildTable();
    void act(const QString& action, int row);
    [[nodiscard]] QString whyNotSend(int row) const;
    [[nodiscard]] QString whyNoReceipt(int row) const;
    void choose(InvoiceFilter filter);
    void search(const QString& words);
    void sayWhyEmpty();
    void showCounts();
    void pushAll();
    void showPushAll();
    [[nodiscard]] Result<std::vector<InvoiceId>> shownInvoices() const;
    QPushButton* filterButton(const QString& name, InvoiceFilter filter);

    Desk& m_desk;
    Navigator& m_navigator;
    InvoiceQuery m_query;
    Model* m_model;
    SearchField* m_search;
    InlineMessage* m_message;
    ActionTable* m_table;
    QLabel* m_foot;
    QTimer* m_refreshSoon;
    QPushButton* m_pushAll;
    std::array<QPushButton*, 3> m_filters{};
};

}  // namespace greenhand
