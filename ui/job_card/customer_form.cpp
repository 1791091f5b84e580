#include "ui/job_card/customer_form.h"

#include "ui/shared/address_words.h"
#include "ui/shared/checked_field.h"
#include "ui/shared/look.h"

#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

CustomerForm::CustomerForm(const CustomerDetails& details, QWidget* parent)
    : QWidget(parent)
    , m_name(new CheckedField(this))
    , m_contact(new QLineEdit(this))
    , m_email(new CheckedField(this))
    , m_phone(new QLineEdit(this))
    , m_vatNumber(new CheckedField(this))
    , m_address(new QPlainTextEdit(this))
{
    m_name->setObjectName(u"customerName"_s);
    m_contact->setObjectName(u"customerContact"_s);
    m_email->setObjectName(u"customerEmail"_s);
    m_phone->setObjectName(u"customerPhone"_s);
    m_vatNumber->setObjectName(u"customerVatNumber"_s);
    m_address->setObjectName(u"customerAddress"_s);
    m_address->setTabChangesFocus(true);
    m_address->setMaximumHeight(110);

    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 0, 0);
    form->setSpacing(kSpacing);
    form->addRow(tr("&Name"), m_name);
    form->addRow({}, m_name->makeHint(this));
    form->addRow(tr("&Contact"), m_contact);
    form->addRow(tr("&E-mail"), m_email);
    form->addRow({}, m_email->makeHint(this));
    form->addRow(tr("&Phone"), m_phone);
    form->addRow(tr("&VAT number"), m_vatNumber);
    form->addRow({}, m_vatNumber->makeHint(this));
    form->addRow(tr("Postal &address"), m_address);

    setDetails(details);
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_name), m_contact, static_cast<QLineEdit*>(m_email),
                             m_phone, static_cast<QLineEdit*>(m_vatNumber)})
        connect(field, &QLineEdit::textChanged, this, &CustomerForm::check);
    connect(m_address, &QPlainTextEdit::textChanged, this, &CustomerForm::check);
    setFocusProxy(m_name);
    if (!details.name.isEmpty())
        check();  // a new one is not scolded before anything was typed
}

void CustomerForm::setDetails(const CustomerDetails& details)
{
    m_name->setText(details.name);
    m_contact->setText(details.contact);
    m_email->setText(details.email);
    m_phone->setText(details.phone);
    m_vatNumber->setText(details.vatNumber);
    m_address->setPlainText(details.postalAddress);
}

CustomerDetails CustomerForm::details() const
{
    return {.name = m_name->text().trimmed(),
            .contact = m_contact->text().trimmed(),
            .email = m_email->text().trimmed(),
            .phone = m_phone->text().trimmed(),
            .vatNumber = m_vatNumber->text().trimmed(),
            .postalAddress = m_address->toPlainText().trimmed()};
}

bool CustomerForm::mayBeSaved() const
{
    return !m_name->text().trimmed().isEmpty() && m_email->problem().isEmpty();
}

void CustomerForm::setReadOnly()
{
    for (QLineEdit* field : findChildren<QLineEdit*>())
        field->setReadOnly(true);
    m_address->setReadOnly(true);
}

void CustomerForm::check()
{
    const CustomerDetails typed = details();
    m_name->setProblem(typed.name.isEmpty() ? tr("A customer needs a name.") : QString());
    m_email->setProblem(emailProblem(typed.email));
    m_vatNumber->setProblem(vatNumberProblem(typed.vatNumber));
    Q_EMIT changed();
}

}  // namespace greenhand
