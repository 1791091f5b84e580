#include "ui/invoice/customer_link_dialog.h"

#include "core/when_done.h"
#include "core/workflow/words.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/window_size.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kSageId = Qt::UserRole;
constexpr int kMostShown = 200;

QString reasonWords(MatchReason reason)
{
    switch (reason) {
    case MatchReason::VatNumber: return CustomerLinkDialog::tr("same VAT number");
    case MatchReason::Email: return CustomerLinkDialog::tr("same e-mail address");
    case MatchReason::Name: return CustomerLinkDialog::tr("same name");
    case MatchReason::Phone: return CustomerLinkDialog::tr("same phone number");
    }
    Q_UNREACHABLE();
}

QString describe(const SageEntry& entry)
{
    QStringList parts{
        entry.name, entry.email,
        entry.taxReference.isEmpty() ? QString() : CustomerLinkDialog::tr("VAT %1").arg(entry.taxReference)};
    if (!entry.active)
        parts << CustomerLinkDialog::tr("not active");
    parts.removeAll({});
    return parts.join(u" · "_s);
}

/// Linked, to one that Sage One takes no invoice for.
bool isAsleep(const Customer& ours) { return ours.sageId && ours.standing != SageStanding::Active; }

/// What is wrong with its link, and the way out.
QString asleepWords(const Customer& ours)
{
    const QString words =
        ours.standing == SageStanding::Gone
            ? CustomerLinkDialog::tr(
                "%1 is linked to “%2”, which is no longer in Sage One. Link another one.")
            : CustomerLinkDialog::tr("%1 is linked to “%2”, which is not active in Sage One. Make it active "
                                     "there and read the lists again, or link another one.");
    return words.arg(ours.details.name, ours.sageName);
}

}  // namespace

CustomerLinkDialog::CustomerLinkDialog(Desk& desk, CustomerId customer, QWidget* parent)
    : QDialog(parent)
    , m_desk{desk}
    , m_customer{customer}
    , m_message(new InlineMessage(this))
    , m_words(wrappedLabel({}, this))
    , m_search(new QLineEdit(this))
    , m_list(new QListWidget(this))
    , m_link(new QPushButton(tr("&Link to this one"), this))
    , m_create(new QPushButton(tr("C&reate in Sage One"), this))
    , m_read(new QPushButton(icon(u"refresh"_s), tr("Read lists &again"), this))
{
    setObjectName(u"customerLinkDialog"_s);
    setWindowTitle(tr("Link customer to Sage One"));
    setAttribute(Qt::WA_DeleteOnClose);
    sizeWithinScreen(*this, {560, 400});
    new ClickGuard(this);
    m_list->setObjectName(u"sageCustomerList"_s);
    m_list->setAccessibleName(tr("Customers in Sage One"));
    m_list->setAlternatingRowColors(true);
    m_list->setWordWrap(true);
    m_search->setObjectName(u"sageCustomerSearch"_s);
    m_search->setClearButtonEnabled(true);
    m_search->setPlaceholderText(tr("Search all customers in Sage One"));
    auto* searchLabel = new QLabel(tr("&Search"), this);
    searchLabel->setBuddy(m_search);
    m_link->setObjectName(u"linkCustomerButton"_s);
    m_link->setDefault(true);
    m_create->setObjectName(u"createCustomerButton"_s);
    m_create->setAutoDefault(false);
    m_create->setToolTip(tr("Sage One gets this customer when the invoice is generated there"));
    m_read->setObjectName(u"readListsButton"_s);
    m_read->setAutoDefault(false);
    m_read->setToolTip(plainTooltip(tr("Asks Sage One for its customers as they are now")));
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setAutoDefault(false);

    auto* searchRow = new QHBoxLayout;
    searchRow->setSpacing(kSpacing);
    searchRow->addWidget(searchLabel);
    searchRow->addWidget(m_search, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addWidget(m_create);
    buttons->addWidget(m_read);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_link);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(kSpacing);
    layout->addWidget(m_words);
    layout->addWidget(m_message);
    layout->addLayout(searchRow);
    layout->addWidget(m_list, 1);
    layout->addLayout(buttons);

    connect(m_search, &QLineEdit::textChanged, this, &CustomerLinkDialog::fill);
    connect(m_list, &QListWidget::itemSelectionChanged, this,
            [this] { m_link->setEnabled(!m_list->selectedItems().isEmpty()); });
    connect(m_list, &QListWidget::itemActivated, this, &CustomerLinkDialog::link);
    connect(m_link, &QPushButton::clicked, this, &CustomerLinkDialog::link);
    connect(m_create, &QPushButton::clicked, this, [this] {
        accept();
        Q_EMIT createChosen();
    });
    connect(m_read, &QPushButton::clicked, this, &CustomerLinkDialog::readListsAgain);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    fill({});
}

void CustomerLinkDialog::fill(const QString& search)
{
    m_list->clear();
    const auto add = [this](const SageEntry& entry, const QString& why) {
        auto* item = new QListWidgetItem(
            why.isEmpty() ? describe(entry) : QString(describe(entry) % u"  —  "_s % why), m_list);
        item->setData(kSageId, entry.sageId);
    };
    const auto ours = m_desk.invoicing.customer(m_customer);
    if (!ours) {
        m_message->tell(Tone::Bad, sentence(ours.error()));
        return;
    }
    if (const QString words = folded(search.simplified()); !words.isEmpty()) {
        const auto all = m_desk.sageSetup.entries(SageList::Customer);
        if (!all)
            m_message->tell(Tone::Bad, sentence(all.error()));
        else
            for (const SageEntry& entry : *all)
                if (m_list->count() < kMostShown && folded(describe(entry)).contains(words))
                    add(entry, {});
    } else {
        const auto matches = m_desk.sageSetup.matches(*ours);
        if (!matches)
            m_message->tell(Tone::Bad, sentence(matches.error()));
        else
            for (const CustomerMatch& match : *matches)
                add(match.entry, reasonWords(match.reason));
        m_words->setText(
            isAsleep(*ours) ? asleepWords(*ours)
            : m_list->count() > 0
                ? tr("These customers in Sage One look like %1. Which one is it?").arg(ours->details.name)
                : tr("No customer in Sage One looks like %1. Search for it below, or let Sage "
                     "One get it with the invoice.")
                      .arg(ours->details.name));
    }
    if (m_list->count() > 0)
        m_list->setCurrentRow(0);
    m_link->setEnabled(m_list->count() > 0);
}

void CustomerLinkDialog::link()
{
    const QListWidgetItem* chosen = m_list->currentItem();
    if (!chosen)
        return;
    const auto done = m_desk.sageSetup.link(m_customer, chosen->data(kSageId).toLongLong());
    if (!done) {
        m_message->tell(Tone::Bad, sentence(done.error()));
        return;
    }
    accept();
    Q_EMIT linked();
}

/// What was mended in Sage One is known here once its lists were read again. Where the link is awake again
/// all is well; who was made there stands in the list now.
void CustomerLinkDialog::readListsAgain()
{
    m_read->setEnabled(false);
    const auto before = m_desk.invoicing.customer(m_customer);
    const bool wasAsleep = before && isAsleep(*before);
    whenDone(m_desk.sageSetup.refresh(), this, [this, wasAsleep](const Result<ConnectReport>& read) {
        m_read->setEnabled(true);
        if (!read)
            return m_message->tell(Tone::Bad, sentence(read.error()));
        m_message->tell(Tone::Good,
                        tr("The lists were read again. Customers in Sage One: %1").arg(read->customers));
        fill(m_search->text());
        const auto ours = m_desk.invoicing.customer(m_customer);
        if (!wasAsleep || !ours || !ours->sageId || isAsleep(*ours))
            return;
        accept();
        Q_EMIT linked();
    });
}

}  // namespace greenhand
