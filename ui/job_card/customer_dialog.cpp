#include "ui/job_card/customer_dialog.h"

#include "ui/job_card/customer_form.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

CustomerDialog::CustomerDialog(const QString& title, const CustomerDetails& details, QWidget* parent)
    : FormDialog(title, parent)
    , m_form(new CustomerForm(details, this))
    , m_before(m_form->details())
{
    setObjectName(u"customerDialog"_s);
    build(m_form, u"saveCustomerButton"_s, tr("Save the customer (Ctrl+Return)"));
    connect(m_form, &CustomerForm::changed, this, &CustomerDialog::checkSave);
}

CustomerDetails CustomerDialog::details() const { return m_form->details(); }

bool CustomerDialog::isChanged() const { return m_form->details() != m_before; }

bool CustomerDialog::mayBeSaved() const { return m_form->mayBeSaved(); }

void CustomerDialog::lock(const QString& reason)
{
    m_form->setReadOnly();
    takeSaveAway(reason);
}

}  // namespace greenhand
