#include "ui/job_card/customer_dialog.h"

#include "ui/shared/checked_field.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"

#include <QFormLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

CustomerDialog::CustomerDialog(const QString& title, const CustomerDetails& details, QWidget* parent)
    : QDialog(parent)
    , m_message(new InlineMessage(this))
    , m_name(new CheckedField(this))
    , m_contact(new QLineEdit(details.contact, this))
    , m_email(new CheckedField(this))
    , m_phone(new QLineEdit(details.phone, this))
    , m_vatNumber(new QLineEdit(details.vatNumber, this))
    , m_address(new QPlainTextEdit(details.postalAddress, this))
    , m_cancel(new QPushButton(tr("Cance&l"), this))
    , m_save(new QPushButton(tr("&Save"), this))
{
    setObjectName(u"customerDialog"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(460);
    m_name->setText(details.name);
    m_email->setText(details.email);
    m_name->setObjectName(u"customerName"_s);
    m_contact->setObjectName(u"customerContact"_s);
    m_email->setObjectName(u"customerEmail"_s);
    m_phone->setObjectName(u"customerPhone"_s);
    m_vatNumber->setObjectName(u"customerVatNumber"_s);
    m_address->setObjectName(u"customerAddress"_s);
    m_save->setObjectName(u"saveCustomerButton"_s);
    m_address->setTabChangesFocus(true);
    m_address->setMaximumHeight(110);

    auto* form = new QFormLayout;
    form->setSpacing(kSpacing);
    form->addRow(tr("&Name"), m_name);
    form->addRow({}, m_name->makeHint(this));
    form->addRow(tr("&Contact"), m_contact);
    form->addRow(tr("&E-mail"), m_email);
    form->addRow({}, m_email->makeHint(this));
    form->addRow(tr("&Phone"), m_phone);
    form->addRow(tr("&VAT number"), m_vatNumber);
    form->addRow(tr("Postal &address"), m_address);

    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setAutoDefault(false);
    m_save->setDefault(true);
    m_save->setToolTip(tr("Save the customer (Ctrl+Return)"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addStretch();
    buttons->addWidget(m_cancel);
    buttons->addWidget(m_save);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kPageMargin);
    layout->addWidget(m_message);
    layout->addLayout(form);
    layout->addLayout(buttons);

    connect(m_name, &QLineEdit::textChanged, this, &CustomerDialog::check);
    connect(m_email, &QLineEdit::textChanged, this, &CustomerDialog::check);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, [this] {
        m_message->dismiss();
        Q_EMIT saveWanted();
    });
    m_save->setEnabled(!details.name.trimmed().isEmpty());
}

CustomerDetails CustomerDialog::details() const
{
    return {.name = m_name->text().trimmed(),
            .contact = m_contact->text().trimmed(),
            .email = m_email->text().trimmed(),
            .phone = m_phone->text().trimmed(),
            .vatNumber = m_vatNumber->text().trimmed(),
            .postalAddress = m_address->toPlainText().trimmed()};
}

void CustomerDialog::refuse(const QString& sentence) { m_message->tell(Tone::Bad, sentence); }

void CustomerDialog::lock(const QString& reason)
{
    m_message->tell(Tone::Info, reason);
    for (QLineEdit* field :
         {static_cast<QLineEdit*>(m_name), m_contact, static_cast<QLineEdit*>(m_email), m_phone, m_vatNumber})
        field->setReadOnly(true);
    m_address->setReadOnly(true);
    m_save->setEnabled(false);
    m_save->hide();
    m_cancel->setText(tr("C&lose"));
    m_cancel->setDefault(true);
    m_cancel->setFocus();
}

void CustomerDialog::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::ControlModifier)
        m_save->click();
    else
        QDialog::keyPressEvent(event);
}

void CustomerDialog::check()
{
    m_name->setProblem(m_name->text().trimmed().isEmpty() ? tr("A customer needs a name.") : QString());
    const QString email = m_email->text().trimmed();
    const bool badEmail = !email.isEmpty() && !isEmailAddress(email);
    m_email->setProblem(badEmail ? tr("This is not an e-mail address. It looks like name@company.co.za.")
                                 : QString());
    m_save->setEnabled(m_name->problem().isEmpty() && m_email->problem().isEmpty());
}

}  // namespace greenhand
