#include "ui/billing/sage_pop_up.h"

#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/invoice/customer_link_dialog.h"
#include "ui/invoice/problem_list.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/state_pill.h"
#include "ui/shared/window_size.h"

#include <QCheckBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

QLabel* amountLabel(const QString& name, QWidget* parent)
{
    auto* label = plainLabel({}, parent);
    label->setObjectName(name);
    label->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return label;
}

QWidget* outermost(QWidget* widget)
{
    while (widget->parentWidget())
        widget = widget->parentWidget();
    return widget;
}

QString stepText(const SyncRow& row)
{
    switch (row.effect) {
    case PushEffect::Customer: return SagePopUp::tr("Customer: %1").arg(row.sentence);
    case PushEffect::Invoice: return SagePopUp::tr("Invoice: %1").arg(row.sentence);
    case PushEffect::Email: return SagePopUp::tr("E-mail: %1").arg(row.sentence);
    }
    Q_UNREACHABLE();
}

bool isAboutConnection(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::NotConnected:
    case ErrorKind::NoPassword:
    case ErrorKind::NoSecretStore:
    case ErrorKind::AddressRefused:
    case ErrorKind::WrongPassword:
    case ErrorKind::WrongApiKey: return true;
    default: return false;
    }
}

}  // namespace

SagePopUp::SagePopUp(Desk& desk, Prompter& prompter, Navigator& navigator, InvoiceId id, QWidget* parent)
    : QDialog(parent)
    , m_desk{desk}
    , m_prompter{prompter}
    , m_navigator{navigator}
    , m_id{id}
{
    setObjectName(u"sagePopUp"_s);
    setWindowTitle(tr("Generate Sage One Invoice"));
    setMinimumWidth(540);
    new ClickGuard(this);
    build();
    lookAgain();
    connect(&m_desk.pushing, &Pushing::outcome, this, &SagePopUp::finish);
    connect(&m_desk.ledger, &Ledger::pushesChanged, this, &SagePopUp::showStep);
    for (const auto signal : {&Ledger::invoicesChanged, &Ledger::customersChanged, &Ledger::settingsChanged})
        connect(&m_desk.ledger, signal, this, [this] {
            if (!m_sending)
                lookAgain();
        });
}

void SagePopUp::build()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kPageMargin);
    layout->addLayout(buildHead());
    layout->addLayout(buildWhatGoes());
    layout->addWidget(buildCustomerChoice());
    m_sendEmail = new QCheckBox(this);
    m_sendEmail->setObjectName(u"sendEmailBox"_s);
    m_sendEmail->setChecked(true);
    layout->addWidget(m_sendEmail);
    m_problems = new ProblemList(this);
    m_problems->setObjectName(u"sageProblems"_s);
    layout->addWidget(m_problems);
    m_message = new InlineMessage(this, InlineMessage::Closing::Permanent);
    layout->addWidget(m_message);
    layout->addWidget(buildSteps());
    layout->addLayout(buildButtons());

    connect(m_createCustomer, &QCheckBox::toggled, this, &SagePopUp::lookAgain);
    connect(m_sendEmail, &QCheckBox::toggled, this, &SagePopUp::lookAgain);
    connect(m_problems, &ProblemList::fixWanted, this, &SagePopUp::fix);
}

QHBoxLayout* SagePopUp::buildHead()
{
    m_heading = headingLabel({}, this);
    m_heading->setObjectName(u"sageHeading"_s);
    m_environment = new StatePill(this);
    auto* head = new QHBoxLayout;
    head->setSpacing(kPageMargin);
    head->addWidget(m_heading);
    head->addWidget(m_environment);
    head->addStretch();
    return head;
}

/// To whom and how much.
QFormLayout* SagePopUp::buildWhatGoes()
{
    m_customer = wrappedLabel({}, this);
    m_address = wrappedLabel({}, this);
    m_address->setObjectName(u"sageEmail"_s);
    m_company = wrappedLabel({}, this);
    m_company->setObjectName(u"sageCompany"_s);
    m_exclusive = amountLabel(u"sageExclusive"_s, this);
    m_vat = amountLabel(u"sageVat"_s, this);
    m_total = amountLabel(u"sageTotal"_s, this);
    QFont strong = font();
    strong.setBold(true);
    m_total->setFont(strong);

    auto* form = new QFormLayout;
    form->setSpacing(4);
    form->setHorizontalSpacing(16);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("To"), m_customer);
    form->addRow(tr("E-mail"), m_address);
    form->addRow(tr("Sage One company"), m_company);
    form->addRow(tr("Exclusive"), m_exclusive);
    form->addRow(tr("VAT"), m_vat);
    form->addRow(tr("Total"), m_total);
    return form;
}

/// For a customer that is not linked to one in Sage One.
QWidget* SagePopUp::buildCustomerChoice()
{
    m_customerChoice = new QWidget(this);
    m_createCustomer = new QCheckBox(tr("C&reate this customer in Sage One"), m_customerChoice);
    m_createCustomer->setObjectName(u"createCustomerBox"_s);
    auto* link = new QPushButton(tr("&Link to one in Sage One…"), m_customerChoice);
    link->setObjectName(u"linkCustomerButton"_s);
    link->setAutoDefault(false);
    connect(link, &QPushButton::clicked, this, &SagePopUp::linkCustomer);
    auto* choice = new QHBoxLayout(m_customerChoice);
    choice->setContentsMargins(0, 0, 0, 0);
    choice->addWidget(m_createCustomer);
    choice->addStretch();
    choice->addWidget(link);
    return m_customerChoice;
}

QWidget* SagePopUp::buildSteps()
{
    m_steps = new QListWidget(this);
    m_steps->setObjectName(u"sageSteps"_s);
    m_steps->setAccessibleName(tr("Steps"));
    m_steps->setFixedHeight(110);
    m_steps->setWordWrap(true);
    m_steps->setResizeMode(QListView::Adjust);
    m_steps->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_steps->setFocusPolicy(Qt::NoFocus);
    m_steps->hide();
    return m_steps;
}

QHBoxLayout* SagePopUp::buildButtons()
{
    m_cancel = new QPushButton(tr("&Cancel"), this);
    m_cancel->setObjectName(u"cancelButton"_s);
    m_cancel->setDefault(true);
    auto* green = new GreenSection(this);
    m_generate = new QPushButton(icon(u"send"_s), tr("&Generate"), green);
    m_generate->setObjectName(u"generateButton"_s);
    m_generate->setAutoDefault(false);
    m_generate->setIconSize({20, 20});
    for (QPushButton* button : {m_cancel, m_generate})
        button->setMinimumHeight(kFootButtonHeight);
    connect(m_cancel, &QPushButton::clicked, this, &SagePopUp::reject);
    connect(m_generate, &QPushButton::clicked, this, &SagePopUp::generate);
    auto* ground = new QHBoxLayout(green);
    ground->setContentsMargins(6, 5, 6, 5);
    ground->addWidget(m_generate);
    return buttonsAtEnd({m_cancel, green});
}

SendOptions SagePopUp::options() const
{
    return {.createCustomer = m_createCustomer->isChecked(),
            .withEmail = m_sendEmail->isChecked(),
            .takeBack = true};
}

void SagePopUp::lookAgain()
{
    const auto preview = m_desk.pushing.preview(m_id, options());
    if (!preview) {
        m_message->tell(Tone::Bad, sentence(preview.error()));
        m_generate->setEnabled(false);
        return;
    }
    showPreview(*preview);
}

void SagePopUp::showPreview(const PushPreview& preview)
{
    const Invoice& invoice = preview.invoice;
    m_invoice = invoice;
    m_email = preview.recipientEmail;
    m_heading->setText(tr("Invoice #%1").arg(invoice.number));
    m_environment->sayEnvironment(preview.practice);
    m_customer->setText(
        preview.sageCustomer.isEmpty() || preview.sageCustomer == invoice.content.recipient.name
            ? invoice.content.recipient.name
            : tr("%1 (in Sage One: %2)").arg(invoice.content.recipient.name, preview.sageCustomer));
    m_address->setText(m_email.isEmpty() ? tr("none") : m_email);
    m_company->setText(preview.sageCompany.isEmpty() ? tr("none connected") : preview.sageCompany);
    m_exclusive->setText(format(invoice.totals.exclusive));
    m_vat->setText(format(invoice.totals.vat));
    m_total->setText(format(invoice.totals.total));
    m_customerChoice->setVisible(!preview.customerLinked);
    m_sendEmail->setText(m_email.isEmpty() ? tr("Sage One &e-mails it to the customer")
                                           : tr("Sage One &e-mails it to %1").arg(buttonText(m_email)));
    m_problems->show(preview.problems, invoice.content);

    const QString whyNot = whyNotNow();
    if (whyNot.isEmpty())
        m_message->dismiss();
    else
        m_message->tell(Tone::Warning, whyNot);
    m_generate->setEnabled(!m_sending && whyNot.isEmpty() && !holdsBack(preview.problems));
    m_generate->setToolTip(m_generate->isEnabled() ? tr("Sends the invoice to Sage One (Alt+G)")
                                                   : tr("Something stands in the way, see above"));
    fitHeight(*this);
}

/// Why it cannot be sent by a click; empty: it can.
QString SagePopUp::whyNotNow() const
{
    const auto row = m_desk.billing.row(m_id);
    if (!row)
        return sentence(row.error());
    const auto waiting = row->state == InvoiceState::Sending ? waitingRow() : std::nullopt;
    return waiting ? waiting->sentence : whyNotSent(*row);
}

/// As Sage One Syncing shows it.
std::optional<SyncRow> SagePopUp::waitingRow() const
{
    for (SyncRow& row : ownRows())
        if (row.invoice)
            return std::move(row);
    return std::nullopt;
}

/// Of this invoice and of its customer; what cannot be read the outcome tells.
std::vector<SyncRow> SagePopUp::ownRows() const
{
    if (!m_invoice)
        return {};
    return m_desk.syncing.rowsOf(m_id, m_invoice->content.customer).value_or(std::vector<SyncRow>());
}

void SagePopUp::fix(const Problem& problem)
{
    switch (problem.field) {
    case ProblemField::Customer:
        if (problem.kind == ProblemKind::CustomerNotLinked || problem.kind == ProblemKind::CustomerInactive
            || problem.kind == ProblemKind::CustomerGone) {
            linkCustomer();
            return;
        }
        [[fallthrough]];
    case ProblemField::Document:
    case ProblemField::Email:
    case ProblemField::Date:
    case ProblemField::DueDate:
    case ProblemField::Lines:
    case ProblemField::Address:
        reject();
        m_navigator.openInvoiceAt(m_id, problem);
        break;
    case ProblemField::Company:
    case ProblemField::SageSettings: openSettingsFor(problem, m_navigator); break;
    case ProblemField::Approval:
        if (const auto asked = m_desk.approvals.ask(m_id); !asked)
            m_message->tell(Tone::Bad, sentence(asked.error()));
        break;
    case ProblemField::None: break;
    }
}

void SagePopUp::linkCustomer()
{
    if (!m_invoice)
        return;
    auto* dialog = new CustomerLinkDialog(m_desk, m_invoice->content.customer, this);
    connect(dialog, &CustomerLinkDialog::linked, this, &SagePopUp::lookAgain);
    connect(dialog, &CustomerLinkDialog::createChosen, this, [this] { m_createCustomer->setChecked(true); });
    dialog->open();
}

void SagePopUp::generate()
{
    if (m_sending)
        return;
    m_sending = true;
    m_generate->setEnabled(false);
    m_customerChoice->setEnabled(false);
    m_sendEmail->setEnabled(false);
    m_problems->setEnabled(false);
    m_cancel->setText(tr("&Close"));
    m_cancel->setToolTip(tr("The invoice is sent all the same"));
    m_steps->clear();
    m_lastSteps.clear();
    m_steps->show();
    m_steps->addItem(tr("Waiting for its turn…"));
    fitHeight(*this);
    m_desk.pushing.push({m_id}, options());
}

void SagePopUp::showStep()
{
    if (!m_sending)
        return;
    for (const SyncRow& row : ownRows()) {
        const QString step = stepText(row);
        if (step == m_lastSteps.value(row.effect))
            continue;
        m_lastSteps[row.effect] = step;
        m_steps->addItem(step);
        m_steps->scrollToBottom();
    }
}

void SagePopUp::finish(const PushOutcome& outcome)
{
    if (outcome.invoice != m_id || !m_sending)
        return;
    m_sending = false;
    const bool wasLeft = !isVisible();
    const auto row = m_desk.billing.row(m_id);
    const QString sageNumber = row ? row->sageNumber : QString();
    if (!outcome.done) {
        m_generate->setEnabled(false);
        m_prompter.tell(whatWentWrong(outcome, sageNumber), this,
                        [this, wasLeft] { leave(wasLeft, Rejected); });
        return;
    }
    m_navigator.announce(row && row->emailed
                             ? tr("Invoice #%1 is in Sage One as %2 and was e-mailed to %3.")
                                   .arg(outcome.number)
                                   .arg(sageNumber, m_email)
                             : tr("Invoice #%1 is in Sage One as %2.").arg(outcome.number).arg(sageNumber));
    leave(wasLeft, Accepted);
}

/// With Sage One's own words folded under it (manual 5.3.1).
Notice SagePopUp::whatWentWrong(const PushOutcome& outcome, const QString& sageNumber) const
{
    const bool inSage = outcome.state == InvoiceState::Sent;
    QString text = outcome.error ? sentence(outcome) : tr("It is not through yet.");
    QStringList details;
    if (const auto waiting = waitingRow()) {
        text = waiting->sentence;
        details << waiting->words << waiting->support;
    }
    details.removeAll({});
    if (inSage)
        text = tr("Invoice #%1 is in Sage One as %2, but it was not e-mailed. %3")
                   .arg(outcome.number)
                   .arg(sageNumber, text);
    // Nothing was begun, so that Syncing knows nothing of it: its cause stands in the settings.
    const bool isSetUpWrong = !waitingRow() && outcome.error && isAboutConnection(outcome.error->kind);
    return {.tone = Notice::Tone::Problem,
            .title = inSage ? tr("Invoice #%1 was not e-mailed").arg(outcome.number)
                            : tr("Invoice #%1 was not sent to Sage One").arg(outcome.number),
            .text = QString(text % u"\n\n"_s % tr("Please consult your financial manager.")),
            .details = details.join(u'\n'),
            .close = tr("OK"),
            .other = isSetUpWrong ? tr("Open the Sage One settings") : tr("Open Sage One Syncing"),
            .onOther = [&navigator = m_navigator, isSetUpWrong] {
                if (isSetUpWrong)
                    navigator.openSettings(SettingsPage::SageOne);
                else
                    navigator.showSyncing();
            }};
}

/// A box that was closed while it sent has lived on only to tell the end.
void SagePopUp::leave(bool wasLeft, DialogCode code)
{
    if (wasLeft)
        deleteLater();
    else if (code == Accepted)
        accept();
    else
        reject();
}

void SagePopUp::reject()
{
    if (m_sending)  // it lives on unseen to tell the end
        setAttribute(Qt::WA_DeleteOnClose, false);
    QDialog::reject();
    if (m_sending && parentWidget())  // also when the screen is closed that it was opened over
        setParent(outermost(parentWidget()), windowFlags());
}

void SagePopUp::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::ControlModifier)
        m_generate->click();
    else
        QDialog::keyPressEvent(event);
}

}  // namespace greenhand
