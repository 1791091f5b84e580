#include "ui/settings/approval_page.h"

#include "core/workflow/words.h"
#include "ui/manager/new_pin_dialog.h"
#include "ui/manager/pin_dialog.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/number_field.h"
#include "ui/shared/plain_label.h"

#include <QCheckBox>
#include <QGridLayout>
#include <QGroupBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString kDelete = u"approval.delete_needs_pin"_s;

}  // namespace

ApprovalPage::ApprovalPage(Desk& desk, QWidget* parent)
    : SettingsPageWidget(parent)
    , m_desk{desk}
    , m_state(wrappedLabel({}, this))
    , m_message(new InlineMessage(this))
    , m_pin(new QPushButton(icon(u"lock"_s), {}, this))
    , m_off(new QPushButton(tr("Switch approval o&ff"), this))
{
    setObjectName(u"approvalPage"_s);
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(buildPin());
    m_limitBox = buildLimits();
    column->addWidget(m_limitBox);
    column->addStretch(1);
    setWidget(inner);
    connect(&desk.manager, &Manager::changed, this, &ApprovalPage::look);
    look();
}

QWidget* ApprovalPage::buildPin()
{
    auto* box = new QGroupBox(tr("The financial manager"), this);
    m_state->setObjectName(u"approvalState"_s);
    m_pin->setObjectName(u"changePinButton"_s);
    m_off->setObjectName(u"switchApprovalOffButton"_s);
    for (QPushButton* button : {m_pin, m_off})
        button->setAutoDefault(false);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addWidget(m_pin);
    buttons->addWidget(m_off);
    buttons->addStretch();
    auto* column = new QVBoxLayout(box);
    column->setSpacing(kSpacing);
    column->addWidget(m_state);
    column->addWidget(m_message);
    column->addLayout(buttons);
    connect(m_pin, &QPushButton::clicked, this, &ApprovalPage::changePin);
    connect(m_off, &QPushButton::clicked, this, &ApprovalPage::switchOff);
    return box;
}

QWidget* ApprovalPage::buildLimits()
{
    auto* box = new QGroupBox(tr("An invoice needs approval"), this);
    box->setObjectName(u"approvalLimits"_s);
    auto* grid = new QGridLayout(box);
    grid->setHorizontalSpacing(kSpacing);
    grid->setVerticalSpacing(kSpacing);
    auto* total = new MoneyField(box);
    auto* rate = new RateField(box);
    auto* discount = new MoneyField(box);
    m_limits = {Limit{.key = u"approval.total_above_cents"_s,
                      .field = total,
                      .typed = [total] { return total->value().map(&Money::cents).value_or(-1); },
                      .show = [total](qint64 cents) { total->setValue(Money::fromCents(cents)); }},
                Limit{.key = u"approval.discount_above_basis_points"_s,
                      .field = rate,
                      .typed = [rate] { return qint64{rate->value().map(&Rate::basisPoints).value_or(-1)}; },
                      .show = [rate](qint64 points) { rate->setValue(Rate::fromBasisPoints(int(points))); }},
                Limit{.key = u"approval.discount_above_cents"_s,
                      .field = discount,
                      .typed = [discount] { return discount->value().map(&Money::cents).value_or(-1); },
                      .show = [discount](qint64 cents) { discount->setValue(Money::fromCents(cents)); }}};
    addLimit(*grid, m_limits[0], tr("when its &total is above"), tr("R"), u"totalLimit"_s);
    addLimit(*grid, m_limits[1], tr("when a line has a &discount above"), {}, u"discountRateLimit"_s);
    addLimit(*grid, m_limits[2], tr("when it has more disco&unt in all than"), tr("R"), u"discountLimit"_s);
    m_delete = new QCheckBox(tr("Deleting suc&h a draft needs the PIN as well"), box);
    m_delete->setObjectName(u"deleteNeedsPin"_s);
    m_deleteBefore = m_desk.settings.value(kDelete).value_or(u"no"_s) == u"yes";
    m_delete->setChecked(m_deleteBefore);
    connect(m_delete, &QCheckBox::toggled, this, &SettingsPageWidget::edited);
    grid->addWidget(m_delete, grid->rowCount(), 0, 1, 3);
    grid->addWidget(wrappedLabel(tr("What is exactly at a limit needs no approval. An approval holds for the "
                                    "invoice as it was approved: any change ends it."),
                                 box),
                    grid->rowCount(), 0, 1, 3);
    grid->setColumnStretch(0, 1);
    return box;
}

void ApprovalPage::addLimit(QGridLayout& grid, Limit& limit, const QString& text, const QString& unit,
                            const QString& name)
{
    const int row = grid.rowCount();
    limit.before = m_desk.settings.value(limit.key).value_or(QString());
    limit.holds = new QCheckBox(text, grid.parentWidget());
    limit.holds->setObjectName(QString(name % u"Holds"_s));
    limit.holds->setChecked(!limit.before.isEmpty());
    limit.field->setObjectName(QString(name % u"Field"_s));
    limit.field->setAccessibleName(QString(text).remove(u'&'));
    limit.field->setFixedWidth(16 * fontMetrics().averageCharWidth());
    limit.field->setAlignment(Qt::AlignRight);
    if (!limit.before.isEmpty())
        limit.show(limit.before.toLongLong());
    limit.field->setEnabled(limit.holds->isChecked());
    grid.addWidget(limit.holds, row, 0);
    grid.addWidget(plainLabel(unit, grid.parentWidget()), row, 1);
    grid.addWidget(limit.field, row, 2);
    connect(limit.holds, &QCheckBox::toggled, limit.field, &QWidget::setEnabled);
    connect(limit.holds, &QCheckBox::toggled, this, &SettingsPageWidget::edited);
    connect(limit.field, &QLineEdit::textChanged, this, &SettingsPageWidget::edited);
}

QString ApprovalPage::now(const Limit& limit)
{
    return limit.holds->isChecked() ? QString::number(limit.typed()) : QString();
}

SettingFields::Changes ApprovalPage::changes() const
{
    SettingFields::Changes changed;
    for (const Limit& limit : m_limits)
        if (const QString typed = now(limit); typed != limit.before)
            changed.append({limit.key, typed});
    if (m_delete->isChecked() != m_deleteBefore)
        changed.append({kDelete, m_delete->isChecked() ? u"yes"_s : u"no"_s});
    return changed;
}

QString ApprovalPage::whatIsInvalid() const
{
    for (const Limit& limit : m_limits)
        if (limit.holds->isChecked() && limit.typed() < 0)
            return tr("Approval: please type where the limit lies, or take its tick away.");
    return {};
}

void ApprovalPage::look()
{
    const auto on = m_desk.manager.isOn();
    if (!on) {
        m_message->tell(Tone::Bad, sentence(on.error()));
        return;
    }
    m_state->setText(*on ? tr("Approval is on. With the PIN the manager approves invoices under Billing › "
                              "Approvals, marks them “Do not send”, and changes limits, bank details and the "
                              "Sage One settings.")
                         : tr("Approval is off: every invoice may go. Setting a PIN switches it on; then "
                              "invoices above a limit wait for the financial manager."));
    m_pin->setText(*on ? tr("Change the &PIN…") : tr("Set a &PIN…"));
    m_off->setVisible(*on);
    m_limitBox->setEnabled(*on);
}

void ApprovalPage::changePin()
{
    asManager(m_desk.manager, this, tr("Another PIN is set by the financial manager."),
              [this] { (new NewPinDialog(m_desk.manager, this))->open(); });
}

void ApprovalPage::switchOff()
{
    asManager(m_desk.manager, this, tr("Approval is switched off by the financial manager."), [this] {
        if (const auto done = m_desk.manager.removePin(); !done)
            m_message->tell(Tone::Bad, sentence(done.error()));
    });
}

}  // namespace greenhand
