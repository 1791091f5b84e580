#include "ui/billing/merge_dialog.h"

#include "core/workflow/words.h"
#include "ui/job_card/customer_picker.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/window_size.h"

#include <QFormLayout>
#include <QGroupBox>
#include <QLabel>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kLongestOnButton = 28;

QString brief(const QString& name)
{
    return name.size() <= kLongestOnButton ? name : QString(name.left(kLongestOnButton - 1) % u'…');
}

/// "Karoo Guest House (stay@karoo.example, 4123456789)": two of one name are told apart.
QString described(const Customer& customer)
{
    QStringList rest{customer.details.contact, customer.details.email, customer.details.vatNumber};
    rest.removeAll({});
    return rest.isEmpty() ? customer.details.name
                          : QString(customer.details.name % u"  ("_s % rest.join(u", "_s) % u')');
}

QString leadsWords(qint64 leads, const QString& stays)
{
    if (leads == 0)
        return MergeDialog::tr("No lead moves: none of them may still be edited.");
    return leads == 1
             ? MergeDialog::tr("1 lead that may still be edited moves to %1.").arg(stays)
             : MergeDialog::tr("%1 leads that may still be edited move to %2.").arg(leads).arg(stays);
}

QString invoicesWords(qint64 invoices, const QString& stays)
{
    if (invoices == 0)
        return MergeDialog::tr("No invoice moves: none of them may still be edited.");
    return invoices == 1
             ? MergeDialog::tr("1 invoice that may still be edited moves too, and is made out to %1 "
                               "with its particulars.")
                   .arg(stays)
             : MergeDialog::tr("%1 invoices that may still be edited move too, and are made out to %2 "
                               "with its particulars.")
                   .arg(invoices)
                   .arg(stays);
}

QString sentWords(qint64 sent)
{
    if (sent == 0)
        return MergeDialog::tr("None of its invoices was sent yet.");
    return sent == 1 ? MergeDialog::tr("1 invoice that was sent keeps its recipient as sent.")
                     : MergeDialog::tr("%1 invoices that were sent keep their recipient as sent.").arg(sent);
}

}  // namespace

MergeDialog::MergeDialog(Desk& desk, const Customer& one, const std::optional<Customer>& other,
                         QWidget* parent)
    : QDialog(parent)
    , m_desk{desk}
    , m_one{one}
    , m_other(new CustomerPicker(
          [this](const QString& text) {
              auto found = m_desk.invoicing.customersMatching(text);
              if (found)
                  std::erase_if(*found, [this](const Customer& customer) { return customer.id == m_one.id; });
              return found;
          },
          this))
    , m_which(new QGroupBox(tr("Which one stays?"), this))
    , m_oneStays(new QRadioButton(m_which))
    , m_otherStays(new QRadioButton(m_which))
    , m_links(new QGroupBox(tr("They are linked to two customers in Sage One. Which one holds?"), this))
    , m_linkOfStaying(new QRadioButton(m_links))
    , m_linkOfGoing(new QRadioButton(m_links))
    , m_preview(wrappedLabel({}, this))
    , m_message(new InlineMessage(this, InlineMessage::Closing::Permanent))
    , m_merge(new QPushButton(tr("&Merge"), this))
{
    setObjectName(u"mergeDialog"_s);
    setWindowTitle(tr("Merge two customers"));
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(600);
    new ClickGuard(this);
    build();
    m_other->setCustomer(other);
    look();
}

void MergeDialog::build()
{
    m_other->setObjectName(u"mergeOther"_s);
    m_oneStays->setObjectName(u"oneStays"_s);
    m_otherStays->setObjectName(u"otherStays"_s);
    m_linkOfStaying->setObjectName(u"linkOfStaying"_s);
    m_linkOfGoing->setObjectName(u"linkOfGoing"_s);
    m_preview->setObjectName(u"mergePreview"_s);
    m_merge->setObjectName(u"mergeButton"_s);
    m_merge->setAutoDefault(false);
    auto* cancel = new QPushButton(tr("Cance&l"), this);
    cancel->setObjectName(u"cancelButton"_s);
    cancel->setDefault(true);

    auto* form = new QFormLayout;
    form->setSpacing(kSpacing);
    form->addRow(tr("Customer"), wrappedLabel(described(m_one), this));
    form->addRow(tr("Merge &with"), m_other);
    form->addRow({}, m_other->makeHint(this));
    for (const auto& [box, first, second] : {std::tuple{m_which, m_oneStays, m_otherStays},
                                             std::tuple{m_links, m_linkOfStaying, m_linkOfGoing}}) {
        auto* rows = new QVBoxLayout(box);
        rows->setSpacing(kSpacing);
        rows->addWidget(first);
        rows->addWidget(second);
        for (const QRadioButton* button : {first, second})
            connect(button, &QRadioButton::toggled, this, [this](bool on) {
                if (on)
                    look();
            });
    }
    m_oneStays->setChecked(true);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kPageMargin);
    column->addLayout(form);
    column->addWidget(m_which);
    column->addWidget(m_links);
    column->addWidget(m_preview, 1);
    column->addWidget(m_message);
    column->addLayout(buttonsAtEnd({cancel, m_merge}));
    connect(m_other, &CustomerPicker::picked, this, &MergeDialog::look);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_merge, &QPushButton::clicked, this, &MergeDialog::mergeNow);
    m_other->setFocus();
}

MergeOrder MergeDialog::order() const
{
    const CustomerId other = m_other->customer()->id;
    const bool oneStays = m_oneStays->isChecked();
    MergeOrder order{.stays = oneStays ? m_one.id : other, .goes = oneStays ? other : m_one.id};
    if (m_linkOfStaying->isChecked())
        order.link = LinkHolder::Stays;
    else if (m_linkOfGoing->isChecked())
        order.link = LinkHolder::Goes;
    return order;
}

void MergeDialog::look()
{
    const auto& other = m_other->customer();
    m_which->setVisible(other.has_value());
    m_merge->setEnabled(false);
    m_merge->setText(tr("&Merge"));
    m_message->dismiss();
    if (!other) {
        m_links->hide();
        m_preview->setText(
            tr("The one that goes is kept, marked as merged and hidden from lists and from choice. "
               "Its history stays, and is shown with that of the one that stays."));
        return;
    }
    m_oneStays->setText(buttonText(described(m_one)));
    m_otherStays->setText(buttonText(described(*other)));
    const MergeOrder wish = order();
    const auto preview = m_desk.customers.previewMerge(wish.stays, wish.goes);
    if (preview)
        say(*preview);
    else
        m_message->tell(Tone::Bad, sentence(preview.error()));
}

void MergeDialog::say(const MergePreview& preview)
{
    const QString& stays = preview.stays.details.name;
    const QString& goes = preview.goes.details.name;
    m_links->setVisible(preview.needsLink);
    m_linkOfStaying->setText(buttonText(tr("%1, of %2").arg(preview.stays.sageName, stays)));
    m_linkOfGoing->setText(buttonText(tr("%1, of %2").arg(preview.goes.sageName, goes)));
    m_preview->setText(QStringList{
        tr("%1 becomes part of %2:").arg(goes, stays), u"•  "_s + leadsWords(preview.leads, stays),
        u"•  "_s + invoicesWords(preview.invoices, stays), u"•  "_s + sentWords(preview.sent),
        u"•  "_s
            + tr("%1 is kept, marked as merged and hidden from lists and from choice; its "
                 "history stays.")
                  .arg(goes)}
                           .join(u'\n'));
    m_merge->setText(buttonText(tr("Merge %1 into %2").arg(brief(goes), brief(stays))));
    m_merge->setToolTip(
        plainTooltip(tr("Merge %1 into %2. It can be undone for ten seconds.").arg(goes, stays)));
    if (!preview.refusal.isEmpty())
        m_message->tell(Tone::Bad, preview.refusal);
    // A label that breaks its lines does not ask for their height by itself.
    m_preview->setMinimumHeight(m_preview->heightForWidth(width() - 2 * kPageMargin));
    fitHeight(*this);
    m_merge->setEnabled(preview.refusal.isEmpty() && (!preview.needsLink || order().link));
}

void MergeDialog::mergeNow()
{
    const auto done = m_desk.customers.merge(order());
    if (!done) {
        m_message->tell(Tone::Bad, sentence(done.error()));
        return;
    }
    accept();
    Q_EMIT merged(*done);
}

}  // namespace greenhand
