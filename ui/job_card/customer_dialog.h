#pragma once

#include "core/domain/customer.h"

#include <QDialog>

class QPushButton;

namespace greenhand {

class CustomerForm;
class InlineMessage;

/// The particulars of a customer: a value in, a value out. Whoever opened it
/// saves on saveWanted() and then accepts it or says what is wrong.
class CustomerDialog final : public QDialog {
    Q_OBJECT
public:
    CustomerDialog(const QString& title, const CustomerDetails& details, QWidget* parent);

    [[nodiscard]] CustomerDetails details() const;
    void refuse(const QString& sentence);
    /// Only to be read, and why.
    void lock(const QString& reason);

public Q_SLOTS:
    /// Asks about what was typed first.
    void reject() override;

Q_SIGNALS:
    void saveWanted();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    InlineMessage* m_message;
    CustomerForm* m_form;
    const CustomerDetails m_before;
    QPushButton* m_cancel;
    QPushButton* m_save;
};

}  // namespace greenhand
