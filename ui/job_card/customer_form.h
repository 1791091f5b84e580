#pragma once

#include "core/domain/customer.h"

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;

namespace greenhand {

class CheckedField;

/// The particulars of a customer, checked while they are typed. A name must be
/// there and an e-mail address well formed; a VAT number that is not a South
/// African one is only said, for a customer may come from elsewhere.
class CustomerForm final : public QWidget {
    Q_OBJECT
public:
    explicit CustomerForm(const CustomerDetails& details, QWidget* parent = nullptr);

    [[nodiscard]] CustomerDetails details() const;
    void setDetails(const CustomerDetails& details);
    [[nodiscard]] bool mayBeSaved() const;
    void setReadOnly();

Q_SIGNALS:
    void changed();

private:
    void check();

    CheckedField* m_name;
    QLineEdit* m_contact;
    CheckedField* m_email;
    QLineEdit* m_phone;
    CheckedField* m_vatNumber;
    QPlainTextEdit* m_address;
};

}  // namespace greenhand
