#pragma once

#include "core/domain/customer.h"
#include "ui/shared/form_dialog.h"

namespace greenhand {

class CustomerForm;

/// The particulars of a customer.
class CustomerDialog final : public FormDialog {
    Q_OBJECT
public:
    CustomerDialog(const QString& title, const CustomerDetails& details, QWidget* parent);

    [[nodiscard]] CustomerDetails details() const;
    /// Only to be read, and why.
    void lock(const QString& reason);

protected:
    [[nodiscard]] bool isChanged() const override;
    [[nodiscard]] bool mayBeSaved() const override;

private:
    CustomerForm* m_form;
    const CustomerDetails m_before;
};

}  // namespace greenhand
