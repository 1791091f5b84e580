#pragma once

#include "core/workflow/desk.h"
#include "ui/shared/navigator.h"

#include <QDialog>

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
class CustomerCard final : public QDialog {
    Q_OBJECT
public:
    CustomerCard(Desk& desk, Navigator& navigator, const CustomerRow& row, QWidget* parent);

public Q_SLOTS:
    void reject() override;

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    QWidget* buildSide();
    QWidget* buildDocuments();
    bool save();
    void saveAndClose();
    void link();
    void unlink();
    void look();
    void showLink();
    void showHistory();
    void showChanges();
    [[nodiscard]] bool hasChanges() const;

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
