#include "ui/job_card/job_card_form.h"

#include "core/workflow/invoicing.h"
#include "core/workflow/words.h"
#include "ui/job_card/customer_dialog.h"
#include "ui/job_card/customer_picker.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/typing_history.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

JobCardForm::JobCardForm(Invoicing& invoicing, const DateField::Today& today, QWidget* parent)
    : QWidget(parent)
    , m_invoicing{invoicing}
{
    makeFields(today);
    layOut();
    connect(m_customer, &CustomerPicker::picked, this, &JobCardForm::showCustomer);
    connect(m_customer, &CheckedField::problemChanged, this, &JobCardForm::edited);
    connect(m_newCustomer, &QPushButton::clicked, this, &JobCardForm::newCustomer);
    connect(m_editCustomer, &QPushButton::clicked, this, &JobCardForm::editCustomer);
    for (QPlainTextEdit* field : {m_site, m_work})
        connect(field, &QPlainTextEdit::textChanged, this, &JobCardForm::edited);
    for (QLineEdit* field : {m_orderNumber, m_technician, static_cast<QLineEdit*>(m_finishedOn)})
        connect(field, &QLineEdit::textChanged, this, &JobCardForm::edited);
    connect(m_priceMode, &QComboBox::currentIndexChanged, this, [this](int index) {
        Q_EMIT priceModeChanged(index == 1 ? PriceMode::Inclusive : PriceMode::Exclusive);
        Q_EMIT edited();
    });
}

void JobCardForm::makeFields(const DateField::Today& today)
{
    m_customer = new CustomerPicker(
        [this](const QString& text) { return m_invoicing.customersMatching(text, 20); }, this);
    m_customer->setObjectName(u"customerField"_s);
    m_customer->setMayBeNew();
    m_newCustomer = plainButton(tr("New c&ustomer…"), u"newCustomerButton"_s, this);
    m_editCustomer = plainButton(tr("&Edit customer…"), u"editCustomerButton"_s, this);
    m_customerDetails = wrappedLabel({}, this);
    m_customerDetails->setObjectName(u"customerDetails"_s);
    m_customerDetails->setForegroundRole(QPalette::PlaceholderText);
    m_site = smallText(u"siteField"_s, 3, this);
    m_orderNumber = new QLineEdit(this);
    m_orderNumber->setObjectName(u"orderNumberField"_s);
    m_technician = new QLineEdit(this);
    m_technician->setObjectName(u"technicianField"_s);
    m_finishedOn = new DateField(today, this);
    m_finishedOn->setObjectName(u"finishedOnField"_s);
    m_priceMode = new QComboBox(this);
    m_priceMode->setObjectName(u"priceModeBox"_s);
    m_priceMode->addItem(tr("exclusive of VAT"));
    m_priceMode->addItem(tr("inclusive of VAT"));
    m_work = smallText(u"workField"_s, 2, this);
}

void JobCardForm::layOut()
{
    auto* customerRow = new QHBoxLayout;
    customerRow->setSpacing(kSpacing);
    customerRow->addWidget(m_customer, 1);
    customerRow->addWidget(m_newCustomer);
    customerRow->addWidget(m_editCustomer);

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(kSpacing);
    grid->setVerticalSpacing(6);
    grid->addWidget(labelFor(tr("&Customer"), m_customer, this), 0, 0);
    grid->addLayout(customerRow, 0, 1);
    grid->addWidget(m_customer->makeHint(this), 1, 1);
    grid->addWidget(m_customerDetails, 2, 1);
    auto* siteLabel = labelFor(tr("S&ite"), m_site, this);
    grid->addWidget(siteLabel, 3, 0, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(m_site, 3, 1, 2, 1, Qt::AlignTop);

    grid->addWidget(labelFor(tr("&Finished on"), m_finishedOn, this), 0, 2);
    grid->addWidget(m_finishedOn, 0, 3);
    grid->addWidget(m_finishedOn->makeHint(this), 1, 3);
    grid->addWidget(labelFor(tr("Tec&hnician"), m_technician, this), 2, 2);
    grid->addWidget(m_technician, 2, 3);
    grid->addWidget(labelFor(tr("Order num&ber"), m_orderNumber, this), 3, 2);
    grid->addWidget(m_orderNumber, 3, 3);
    grid->addWidget(labelFor(tr("P&rices are"), m_priceMode, this), 4, 2);
    grid->addWidget(m_priceMode, 4, 3);

    auto* workLabel = labelFor(tr("&What was done"), m_work, this);
    grid->addWidget(workLabel, 5, 0, Qt::AlignRight | Qt::AlignTop);
    grid->addWidget(m_work, 5, 1, 1, 3);
    grid->setColumnStretch(1, 3);
    grid->setColumnStretch(3, 2);
    grid->setColumnMinimumWidth(2, 110);

    setTabOrder(m_customer, m_newCustomer);
    setTabOrder(m_newCustomer, m_editCustomer);
    setTabOrder(m_editCustomer, m_site);
    setTabOrder(m_site, m_finishedOn);
    setTabOrder(m_finishedOn, m_technician);
    setTabOrder(m_technician, m_orderNumber);
    setTabOrder(m_orderNumber, m_priceMode);
    setTabOrder(m_priceMode, m_work);
}

void JobCardForm::addTo(TypingHistory& typing)
{
    typing.add(u"customer"_s, {.word = tr("customer"),
                               .widget = m_customer,
                               .read =
                                   [this] {
                                       return m_customer->customer()
                                                ? QJsonValue(m_customer->customer()->id.value())
                                                : QJsonValue(m_customer->text());
                                   },
                               .write =
                                   [this](const QJsonValue& value) {
                                       const auto found = m_invoicing.customer(CustomerId{value.toInteger()});
                                       if (value.isDouble() && found)
                                           m_customer->setCustomer(*found);
                                       else
                                           m_customer->setTyped(value.toString());
                                   },
                               .shown =
                                   [this](const QJsonValue& value) {
                                       const auto found = m_invoicing.customer(CustomerId{value.toInteger()});
                                       return found ? found->details.name : value.toString();
                                   }});
    typing.add(u"site"_s, tr("site"), m_site);
    typing.add(u"order_number"_s, tr("order number"), m_orderNumber);
    typing.add(u"technician"_s, tr("technician"), m_technician);
    typing.add(u"finished_on"_s, tr("finished on"), m_finishedOn);
    typing.add(u"work"_s, tr("what was done"), m_work);
    typing.add(u"prices"_s,
               {.word = tr("how prices are"),
                .widget = m_priceMode,
                .read = [this] { return QJsonValue(m_priceMode->currentIndex()); },
                .write = [this](const QJsonValue& value) { m_priceMode->setCurrentIndex(value.toInt()); },
                .shown = [this](const QJsonValue& value) { return m_priceMode->itemText(value.toInt()); }});
}

void JobCardForm::showCard(const JobCard& card)
{
    std::optional<Customer> customer;
    if (card.customer)
        if (const auto found = m_invoicing.customer(*card.customer))
            customer = *found;
    m_customer->setCustomer(customer);
    m_site->setPlainText(card.site);
    m_orderNumber->setText(card.orderNumber);
    m_technician->setText(card.technician);
    m_finishedOn->setValue(card.finishedOn);
    m_priceMode->setCurrentIndex(card.priceMode == PriceMode::Inclusive ? 1 : 0);
    m_work->setPlainText(card.work);
}

void JobCardForm::lock()
{
    for (QLineEdit* field : {static_cast<QLineEdit*>(m_customer), m_orderNumber, m_technician})
        field->setReadOnly(true);
    m_finishedOn->setLocked(true);
    for (QPlainTextEdit* field : {m_site, m_work})
        field->setReadOnly(true);
    m_priceMode->setEnabled(false);
    m_newCustomer->hide();
    m_editCustomer->hide();
}

JobCard JobCardForm::applied(JobCard card) const
{
    card.customer = m_customer->customer() ? std::optional(m_customer->customer()->id) : std::nullopt;
    card.site = m_site->toPlainText();
    card.orderNumber = m_orderNumber->text();
    card.technician = m_technician->text();
    card.finishedOn = m_finishedOn->value().value_or(card.finishedOn);
    card.work = m_work->toPlainText();
    card.priceMode = m_priceMode->currentIndex() == 1 ? PriceMode::Inclusive : PriceMode::Exclusive;
    return card;
}

QString JobCardForm::whatIsInvalid() const
{
    if (!m_customer->customer() && !m_customer->text().trimmed().isEmpty())
        return tr("Customer: choose one from the list or make a new one.");
    if (!m_finishedOn->value())
        return tr("Finished on: %1").arg(m_finishedOn->problem());
    return {};
}

const std::optional<Customer>& JobCardForm::customer() const { return m_customer->customer(); }

void JobCardForm::goToCustomer() { m_customer->setFocus(); }

void JobCardForm::newCustomer()
{
    CustomerDetails details;
    if (!m_customer->customer())
        details.name = m_customer->text().trimmed();
    auto* dialog = new CustomerDialog(tr("New customer"), details, this);
    connect(dialog, &CustomerDialog::saveWanted, this, [this, dialog] {
        const auto added = m_invoicing.addCustomer(dialog->details());
        if (!added) {
            dialog->refuse(sentence(added.error()));
            return;
        }
        m_customer->setCustomer(*added);
        m_site->setFocus();  // on the button, a second Space would make a second customer
        dialog->accept();
    });
    dialog->open();
}

void JobCardForm::editCustomer()
{
    if (!m_customer->customer())
        return;
    const Customer before = *m_customer->customer();
    auto* dialog = new CustomerDialog(tr("Edit customer"), before.details, this);
    connect(dialog, &CustomerDialog::saveWanted, this, [this, dialog, before] {
        Customer after = before;
        after.details = dialog->details();
        const auto done = m_invoicing.saveCustomer(after);
        if (!done) {
            dialog->refuse(sentence(done.error()));
            return;
        }
        m_customer->setCustomer(*done);
        dialog->accept();
    });
    dialog->open();
}

void JobCardForm::showCustomer()
{
    const auto& customer = m_customer->customer();
    m_editCustomer->setEnabled(customer.has_value());
    QStringList known;
    if (customer) {
        const CustomerDetails& d = customer->details;
        known = {d.contact, d.email, d.phone,
                 d.vatNumber.isEmpty() ? QString() : tr("VAT %1").arg(d.vatNumber),
                 QString(d.postalAddress).replace(u'\n', u", "_s)};
        known.removeAll({});
    }
    m_customerDetails->setText(known.join(u" · "_s));
    Q_EMIT edited();
}

}  // namespace greenhand
