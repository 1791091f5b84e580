#pragma once

#include "core/workflow/desk.h"

#include <QDialog>

class QLabel;
class QLineEdit;
class QListWidget;
class QPushButton;

namespace greenhand {

class InlineMessage;

/// Which customer in Sage One is this one of ours? Proposes those that look
/// like it, with the reason; nothing is linked without the click.
class CustomerLinkDialog final : public QDialog {
    Q_OBJECT
public:
    CustomerLinkDialog(Desk& desk, CustomerId customer, QWidget* parent);

Q_SIGNALS:
    void linked();
    void createChosen();  ///< Sage One shall get this customer with the invoice

private:
    void fill(const QString& search);
    void link();
    void readListsAgain();

    Desk& m_desk;
    const CustomerId m_customer;
    InlineMessage* m_message;
    QLabel* m_words;
    QLineEdit* m_search;
    QListWidget* m_list;
    QPushButton* m_link;
    QPushButton* m_create;
    QPushButton* m_read;
};

}  // namespace greenhand
