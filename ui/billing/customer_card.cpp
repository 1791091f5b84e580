#include "ui/billing/customer_card.h"

#include "core/workflow/words.h"
#include "ui/billing/customer_document_list.h"
#include "ui/billing/customer_words.h"
#include "ui/invoice/customer_link_dialog.h"
#include "ui/job_card/customer_form.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/history_words.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/state_pill.h"
#include "ui/shared/window_size.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QTabWidget>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

CustomerCard::CustomerCard(Desk& desk, Navigator& navigator, const CustomerRow& row, QWidget* parent)
    : EditingDialog(parent)
    , m_desk{desk}
    , m_navigator{navigator}
    , m_row{row}
    , m_leads(leadsOfCustomer(desk, navigator, row.customer.id, this))
    , m_invoices(invoicesOfCustomer(desk, navigator, row.customer.id, this))
    , m_form(new CustomerForm(row.customer.details, this))
    , m_message(new InlineMessage(this))
    , m_pill(new StatePill(this))
    , m_linkWords(wrappedLabel({}, this))
    , m_link(new QPushButton(tr("&Link…"), this))
    , m_unlink(new QPushButton(tr("&Unlink"), this))
    , m_tabs(new QTabWidget(this))
    , m_history(new QListWidget(this))
    , m_save(new QPushButton(tr("&Save"), this))
{
    setObjectName(u"customerCard"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    sizeWithinScreen(*this, {1060, 620});
    auto* close = new QPushButton(tr("Cl&ose"), this);
    close->setObjectName(u"closeButton"_s);
    close->setAutoDefault(false);
    m_save->setObjectName(u"saveCustomerButton"_s);
    m_save->setAutoDefault(false);
    m_save->setToolTip(tr("Save the customer (Ctrl+Return)"));

    auto* halves = new QHBoxLayout;
    halves->setSpacing(kPageMargin);
    halves->addWidget(buildSide(), 2);
    halves->addWidget(buildDocuments(), 3);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(m_message);
    column->addLayout(halves, 1);
    column->addLayout(buttonsAtEnd({close, m_save}));

    connect(m_form, &CustomerForm::changed, this, &CustomerCard::showChanges);
    connect(m_save, &QPushButton::clicked, this, &CustomerCard::saveAndClose);
    connect(close, &QPushButton::clicked, this, &CustomerCard::reject);
    connect(m_link, &QPushButton::clicked, this, &CustomerCard::link);
    connect(m_unlink, &QPushButton::clicked, this, &CustomerCard::unlink);
    for (const auto signal : {&Ledger::customersChanged, &Ledger::leadsChanged, &Ledger::invoicesChanged})
        connect(&desk.ledger, signal, this, &CustomerCard::look);
    if (row.customer.mergedInto)
        m_form->setReadOnly();
    look();
    m_form->setFocus();
}

QWidget* CustomerCard::buildSide()
{
    m_link->setObjectName(u"linkButton"_s);
    m_link->setAutoDefault(false);
    m_link->setToolTip(tr("Say which customer in Sage One this one is"));
    m_unlink->setObjectName(u"unlinkButton"_s);
    m_unlink->setAutoDefault(false);
    m_unlink->setToolTip(tr("This customer is no longer the one in Sage One; nothing changes there"));
    m_linkWords->setObjectName(u"linkWords"_s);
    auto* state = new QHBoxLayout;
    state->setSpacing(kSpacing);
    state->addWidget(headingLabel(tr("Sage One"), this));
    state->addWidget(m_pill);
    state->addStretch();
    state->addWidget(m_link);
    state->addWidget(m_unlink);
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(headingLabel(tr("Particulars"), side));
    column->addWidget(m_form);
    column->addSpacing(kSpacing);
    column->addLayout(state);
    column->addWidget(m_linkWords);
    column->addStretch();
    return side;
}

QWidget* CustomerCard::buildDocuments()
{
    m_tabs->setObjectName(u"customerTabs"_s);
    m_history->setObjectName(u"customerHistory"_s);
    m_history->setAccessibleName(tr("History of this customer"));
    m_history->setWordWrap(true);
    m_history->setFrameShape(QFrame::NoFrame);
    m_tabs->addTab(m_leads, tr("Lea&ds"));
    m_tabs->addTab(m_invoices, tr("&Invoices"));
    m_tabs->addTab(m_history, tr("Histor&y"));
    connect(m_tabs, &QTabWidget::currentChanged, this, &CustomerCard::showHistory);
    return m_tabs;
}

bool CustomerCard::isChanged() const
{
    return !m_row.customer.mergedInto && m_form->details() != m_row.customer.details;
}

void CustomerCard::showChanges() { m_save->setEnabled(isChanged() && m_form->mayBeSaved()); }

bool CustomerCard::save()
{
    Customer after = m_row.customer;
    after.details = m_form->details();
    const auto saved = m_desk.invoicing.saveCustomer(after);
    if (!saved) {
        m_message->tell(Tone::Bad, sentence(saved.error()));
        return false;
    }
    m_row.customer = *saved;
    m_navigator.announce(tr("Customer %1 saved.").arg(saved->details.name));
    return true;
}

void CustomerCard::saveAndClose()
{
    if (save())
        QDialog::accept();
}

void CustomerCard::link()
{
    auto* dialog = new CustomerLinkDialog(m_desk, m_row.customer.id, this);
    connect(dialog, &CustomerLinkDialog::createChosen, this, [this] {
        m_message->tell(Tone::Info, tr("Sage One gets this customer with its next invoice: the pop-up of "
                                       "Generate Sage One Invoice asks."));
    });
    dialog->open();
}

void CustomerCard::unlink()
{
    const QString was = m_row.customer.sageName;
    if (const auto done = m_desk.customers.unlink(m_row.customer.id); !done)
        m_message->tell(Tone::Bad, sentence(done.error()));
    else
        m_message->tell(Tone::Info, tr("No longer linked to “%1”. Link… takes it up again.").arg(was));
}

/// What the ledger has by now; what is being typed stays.
void CustomerCard::look()
{
    const bool typing = isChanged();
    const auto now = m_desk.customers.row(m_row.customer.id);
    if (!now) {
        m_message->tell(Tone::Bad, sentence(now.error()));
        return;
    }
    const bool elsewhere = typing && now->customer.details != m_row.customer.details;
    if (elsewhere)  // saving says so: its version is the one seen
        return;
    m_row = *now;
    if (!typing && m_form->details() != m_row.customer.details)
        m_form->setDetails(m_row.customer.details);
    m_leads->refresh();
    m_invoices->refresh();
    showLink();
    showHistory();
    showChanges();
}

void CustomerCard::showLink()
{
    const bool merged = m_row.customer.mergedInto.has_value();
    setWindowTitle(tr("Customer: %1").arg(m_row.customer.details.name));
    m_pill->say(linkWord(m_row), linkTone(m_row));
    m_linkWords->setText(linkSentence(m_row));
    m_link->setVisible(!merged);
    m_unlink->setVisible(!merged && m_row.customer.sageId);
    m_save->setVisible(!merged);
}

void CustomerCard::showHistory()
{
    if (m_tabs->currentWidget() != m_history)
        return;
    m_history->clear();
    const auto rows = m_desk.customers.historyOf(m_row.customer.id);
    if (!rows) {
        m_history->addItem(sentence(rows.error()));
        return;
    }
    for (auto row = rows->rbegin(); row != rows->rend(); ++row)
        m_history->addItem(sentence(*row));
    if (m_history->count() > 0)
        m_history->setCurrentRow(0);
}

}  // namespace greenhand
