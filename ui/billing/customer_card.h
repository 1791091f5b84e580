#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/editing_dialog.h"
#include "ui/shared/navigator.h"

class QLabel;
class QListWidget;
class QPushButton;
class QTabWidget;

namespace greenhand {

class CustomerDocumentList;
class CustomerForm;
class InlineMessage;
class StatePill;

/// All of one customer: its particulars, its link to Sage One, its leads and
/// invoices with those of the customers merged into it, and its history.
class CustomerCard final : public EditingDialog {
    Q_OBJECT
public:
    CustomerCard(Desk& desk, Navigator& navigator, const CustomerRow& row, QWidget* parent);

protected:
    [[nodiscard]] bool isChanged() const override;
    void saveAndClose() override;
    [[nodiscard]] QPushButton* mainButton() const override { return m_save; }
    [[nodiscard]] QString subject() const override { return m_row.customer.details.name; }

private:
    QWidget* buildSide();
    QWidget* buildDocuments();
    bool save();
    void link();
    void unlink();
    void look();
    void showLink();
    void showHistory();
    void showChanges();

    Desk& m_desk;
    Navigator& m_navigator;
    CustomerRow m_row;
    CustomerDocumentList* m_leads;
    CustomerDocumentList* m_invoices;
    CustomerForm* m_form;
    InlineMessage* m_message;
    StatePill* m_pill;
    QLabel* m_linkWords;
    QPushButton* m_link;
    QPushButton* m_unlink;
    QTabWidget* m_tabs;
    QListWidget* m_history;
    QPushButton* m_save;
};

}  // namespace greenhand
