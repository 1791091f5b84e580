#include "ui/billing/sync_details.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/billing/sync_table.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

SyncDetails::SyncDetails(QWidget* parent)
    : QFrame(parent)
    , m_sentence(wrappedLabel({}, this))
    , m_fixer(plainLabel({}, this))
    , m_fold(new QToolButton(this))
    , m_words(wrappedLabel({}, this))
{
    setObjectName(u"syncDetails"_s);
    setFrameShape(QFrame::StyledPanel);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    buildSentences();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    layout->setSpacing(6);
    layout->addWidget(m_sentence);
    layout->addWidget(m_fixer);
    layout->addWidget(m_fold, 0, Qt::AlignLeft);
    layout->addWidget(m_words);
    layout->addLayout(buildButtons());
}

void SyncDetails::buildSentences()
{
    m_sentence->setObjectName(u"syncSentence"_s);
    QFont strong = m_sentence->font();
    strong.setBold(true);
    m_sentence->setFont(strong);
    m_fixer->setObjectName(u"syncFixer"_s);
    m_fixer->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_fold->setObjectName(u"syncFold"_s);
    m_fold->setText(tr("Sage One's own words"));
    m_fold->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_fold->setArrowType(Qt::RightArrow);
    m_fold->setCheckable(true);
    m_fold->setAutoRaise(true);
    m_words->setObjectName(u"syncWords"_s);
    m_words->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    connect(m_fold, &QToolButton::toggled, this, [this](bool open) {
        m_fold->setArrowType(open ? Qt::DownArrow : Qt::RightArrow);
        m_words->setVisible(open);
    });
}

QHBoxLayout* SyncDetails::buildButtons()
{
    makeButton(SyncAction::Retry, tr("&Retry"), u"retryButton"_s, u"refresh"_s);
    makeButton(SyncAction::AskSage, tr("Ask Sage again"), u"askSageButton"_s, u"search"_s);
    makeButton(SyncAction::SendAgain, tr("Send again"), u"sendAgainButton"_s, u"send"_s);
    makeButton(SyncAction::MailAgain, tr("E-mail again"), u"mailAgainButton"_s, u"send"_s);
    makeButton(SyncAction::EditInvoice, tr("Edit invoice"), u"editInvoiceButton"_s, u"edit"_s);
    makeButton(SyncAction::OpenSageSettings, tr("Sage settings"), u"sageSettingsButton"_s, u"settings"_s);
    makeButton(SyncAction::LinkCustomer, tr("Link customer"), u"linkCustomerButton"_s, u"customer"_s);
    makeButton(SyncAction::DoNotSend, tr("Do not send"), u"doNotSendButton"_s, u"delete"_s);
    makeButton(SyncAction::CloseReview, tr("Close as settled"), u"closeReviewButton"_s, u"ok"_s);
    auto* copy = new QPushButton(icon(u"copy"_s), tr("Copy for the financial manager"), this);
    copy->setObjectName(u"copyForManagerButton"_s);
    copy->setToolTip(tr("Puts all of this as text on the clipboard (Ctrl+C in the list)"));
    connect(copy, &QPushButton::clicked, this, &SyncDetails::copyWanted);
    m_receipt = new QPushButton(icon(u"view"_s), tr("Receipt"), this);
    m_receipt->setObjectName(u"receiptButton"_s);
    connect(m_receipt, &QPushButton::clicked, this, &SyncDetails::receiptWanted);

    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    for (const auto& [action, button] : m_buttons)
        buttons->addWidget(button);
    buttons->addStretch();
    buttons->addWidget(m_receipt);
    buttons->addWidget(copy);
    return buttons;
}

void SyncDetails::makeButton(SyncAction action, const QString& text, const QString& name,
                             const QString& iconName)
{
    auto* button = new QPushButton(icon(iconName), text, this);
    button->setObjectName(name);
    button->hide();  // until a row is chosen that it helps
    connect(button, &QPushButton::clicked, this, [this, action] { Q_EMIT actWanted(action); });
    m_buttons[action] = button;
}

void SyncDetails::show(const std::optional<SyncRow>& row, bool underWay)
{
    setVisible(row.has_value());
    if (!row)
        return;
    m_sentence->setText(row->sentence);
    m_fixer->setText(
        tr("Who can fix it: %1  ·  Our reference: %2").arg(fixerWords(row->fixer), row->reference));
    QStringList words{row->words, row->support};
    words.removeAll({});
    m_fold->setVisible(!words.isEmpty());
    m_words->setText(words.join(u'\n'));
    m_words->setVisible(!words.isEmpty() && m_fold->isChecked());
    showButtons(*row, underWay);
}

void SyncDetails::showButtons(const SyncRow& row, bool underWay)
{
    m_receipt->setVisible(row.hasReceipt);
    for (const auto& [action, button] : m_buttons) {
        button->setVisible(std::ranges::find(row.actions, action) != row.actions.end());
        button->setEnabled(!underWay);
    }
}

QString textForManager(const SyncRow& row)
{
    QStringList lines{SyncDetails::tr("Greenhand: %1 %2").arg(effectWord(row.effect), nameOf(row)),
                      SyncDetails::tr("Customer: %1").arg(row.customer)};
    if (row.invoice)
        lines << SyncDetails::tr("Total: %1").arg(format(row.total));
    lines << SyncDetails::tr("Our reference: %1").arg(row.reference)
          << SyncDetails::tr("When: %1").arg(momentText(row.whenMs))
          << SyncDetails::tr("State: %1").arg(stateWord(row.state))
          << SyncDetails::tr("What happened: %1").arg(row.sentence)
          << SyncDetails::tr("Who can fix it: %1").arg(fixerWords(row.fixer));
    if (!row.words.isEmpty())
        lines << SyncDetails::tr("Sage One's own words: %1").arg(row.words);
    if (!row.support.isEmpty())
        lines << SyncDetails::tr("For Sage One's support: %1").arg(row.support);
    return lines.join(u'\n');
}

}  // namespace greenhand
