#include "ui/invoice/invoice_form.h"

#include "core/domain/date_text.h"
#include "core/domain/invoice.h"
#include "ui/shared/address_words.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/look.h"
#include "ui/shared/typing_history.h"

#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

InvoiceForm::InvoiceForm(const DateField::Today& today, QWidget* parent) : QWidget(parent)
{
    makeFields(today);
    layOut();
    connect(m_email, &QLineEdit::textChanged, this, &InvoiceForm::checkEmail);
    for (QLineEdit* field :
         {static_cast<QLineEdit*>(m_name), m_contact, static_cast<QLineEdit*>(m_email), m_phone, m_vatNumber,
          m_orderNumber, static_cast<QLineEdit*>(m_date), static_cast<QLineEdit*>(m_dueDate)})
        connect(field, &QLineEdit::textChanged, this, &InvoiceForm::edited);
    for (QPlainTextEdit* field : {m_address, m_text})
        connect(field, &QPlainTextEdit::textChanged, this, &InvoiceForm::edited);
}

void InvoiceForm::makeFields(const DateField::Today& today)
{
    m_name = new CheckedField(this);
    m_contact = new QLineEdit(this);
    m_email = new CheckedField(this);
    m_phone = new QLineEdit(this);
    m_vatNumber = new QLineEdit(this);
    m_address = smallText(u"recipientAddress"_s, 3, this);
    m_date = new DateField(today, this);
    m_dueDate = new DateField(today, this);
    m_orderNumber = new QLineEdit(this);
    m_text = smallText(u"messageField"_s, 2, this);
    m_name->setObjectName(u"recipientName"_s);
    m_contact->setObjectName(u"recipientContact"_s);
    m_email->setObjectName(u"recipientEmail"_s);
    m_phone->setObjectName(u"recipientPhone"_s);
    m_vatNumber->setObjectName(u"recipientVatNumber"_s);
    m_date->setObjectName(u"invoiceDate"_s);
    m_dueDate->setObjectName(u"dueDate"_s);
    m_orderNumber->setObjectName(u"orderNumberField"_s);
    m_text->setPlaceholderText(tr("Printed under the lines"));
}

void InvoiceForm::layOut()
{
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kSpacing);
    grid->setVerticalSpacing(4);
    const auto put = [&](int row, int column, const QString& label, QWidget* field) {
        grid->addWidget(labelFor(label, field, this), row, column);
        grid->addWidget(field, row, column + 1);
    };
    put(0, 0, tr("Custome&r"), m_name);
    grid->addWidget(m_name->makeHint(this), 1, 1);
    put(2, 0, tr("&Contact"), m_contact);
    put(3, 0, tr("&E-mail"), m_email);
    grid->addWidget(m_email->makeHint(this), 4, 1);
    put(5, 0, tr("P&hone"), m_phone);
    put(6, 0, tr("Postal addre&ss"), m_address);
    put(0, 2, tr("Da&te"), m_date);
    grid->addWidget(m_date->makeHint(this), 1, 3);
    put(2, 2, tr("Due &on"), m_dueDate);
    grid->addWidget(m_dueDate->makeHint(this), 4, 3);
    put(3, 2, tr("Order num&ber"), m_orderNumber);
    put(5, 2, tr("VAT &number"), m_vatNumber);
    put(6, 2, tr("Te&xt"), m_text);
    m_text->setFixedHeight(m_address->height());
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);

    QWidget* before = m_name;
    for (QWidget* field :
         {static_cast<QWidget*>(m_contact), static_cast<QWidget*>(m_email), static_cast<QWidget*>(m_phone),
          static_cast<QWidget*>(m_address), static_cast<QWidget*>(m_date), static_cast<QWidget*>(m_dueDate),
          static_cast<QWidget*>(m_orderNumber), static_cast<QWidget*>(m_vatNumber),
          static_cast<QWidget*>(m_text)}) {
        setTabOrder(before, field);
        before = field;
    }
}

void InvoiceForm::addTo(TypingHistory& typing)
{
    typing.add(u"name"_s, tr("customer"), m_name);
    typing.add(u"contact"_s, tr("contact"), m_contact);
    typing.add(u"email"_s, tr("e-mail"), m_email);
    typing.add(u"phone"_s, tr("phone"), m_phone);
    typing.add(u"vat_number"_s, tr("VAT number"), m_vatNumber);
    typing.add(u"address"_s, tr("postal address"), m_address);
    typing.add(u"date"_s, tr("date"), m_date);
    typing.add(u"due_date"_s, tr("due date"), m_dueDate);
    typing.add(u"order_number"_s, tr("order number"), m_orderNumber);
    typing.add(u"text"_s, tr("text"), m_text);
}

void InvoiceForm::showContent(const InvoiceContent& content)
{
    m_name->setText(content.recipient.name);
    m_contact->setText(content.recipient.contact);
    m_email->setText(content.recipient.email);
    m_phone->setText(content.recipient.phone);
    m_vatNumber->setText(content.recipient.vatNumber);
    m_address->setPlainText(content.recipient.postalAddress);
    m_date->setValue(content.date);
    m_dueDate->setValue(content.dueDate);
    m_orderNumber->setText(content.orderNumber);
    m_text->setPlainText(content.message);
}

void InvoiceForm::setLocked(bool locked)
{
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_name), m_contact, static_cast<QLineEdit*>(m_email),
                             m_phone, m_vatNumber, m_orderNumber})
        field->setReadOnly(locked);
    m_date->setLocked(locked);
    m_dueDate->setLocked(locked);
    m_address->setReadOnly(locked);
    m_text->setReadOnly(locked);
}

InvoiceContent InvoiceForm::applied(InvoiceContent content) const
{
    content.recipient = {.name = m_name->text(),
                         .contact = m_contact->text(),
                         .email = m_email->text().trimmed(),
                         .phone = m_phone->text(),
                         .vatNumber = m_vatNumber->text().trimmed(),
                         .postalAddress = m_address->toPlainText()};
    content.date = m_date->value().value_or(content.date);
    content.dueDate = m_dueDate->value().value_or(content.dueDate);
    content.orderNumber = m_orderNumber->text();
    content.message = m_text->toPlainText();
    return content;
}

void InvoiceForm::write(const InvoiceContent& content, TypedForm& form)
{
    const CustomerDetails& to = content.recipient;
    for (const auto& [field, value] :
         {std::pair{u"name"_s, to.name}, std::pair{u"contact"_s, to.contact}, std::pair{u"email"_s, to.email},
          std::pair{u"phone"_s, to.phone}, std::pair{u"vat_number"_s, to.vatNumber},
          std::pair{u"address"_s, to.postalAddress}, std::pair{u"due_date"_s, format(content.dueDate)},
          std::pair{u"order_number"_s, content.orderNumber}, std::pair{u"text"_s, content.message}})
        form.fields[field] = value;
}

QString InvoiceForm::whatIsInvalid() const
{
    if (!m_date->value())
        return tr("Date: %1").arg(m_date->problem());
    if (!m_dueDate->value())
        return tr("Due on: %1").arg(m_dueDate->problem());
    if (!m_email->problem().isEmpty())
        return tr("E-mail: %1").arg(m_email->problem());
    return {};
}

void InvoiceForm::checkEmail() { m_email->setProblem(emailProblem(m_email->text().trimmed())); }

void InvoiceForm::goTo(ProblemField field)
{
    switch (field) {
    case ProblemField::Customer: m_name->setFocus(); break;
    case ProblemField::Email:
        m_email->setFocus();
        m_email->selectAll();
        break;
    case ProblemField::Date:
        m_date->setFocus();
        m_date->selectAll();
        break;
    case ProblemField::DueDate:
        m_dueDate->setFocus();
        m_dueDate->selectAll();
        break;
    case ProblemField::Address: m_address->setFocus(); break;
    case ProblemField::Lines:
    case ProblemField::Company:
    case ProblemField::SageSettings:
    case ProblemField::Approval:
    case ProblemField::Document:
    case ProblemField::None: break;
    }
}

}  // namespace greenhand
