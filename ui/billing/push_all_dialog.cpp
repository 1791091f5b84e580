#include "ui/billing/push_all_dialog.h"

#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/billing/duration_text.h"
#include "ui/billing/result_table.h"
#include "ui/shared/click_guard.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/state_pill.h"
#include "ui/shared/window_size.h"
#include "ui/shared/work_progress.h"

#include <QCheckBox>
#include <QElapsedTimer>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr int kPieceMs = 8;

Tone toneOf(const PlannedPush& row)
{
    if (!row.goes())
        return Tone::Neutral;
    return row.hints.isEmpty() ? Tone::Good : Tone::Warning;
}

QStringList toKnow(const PlannedPush& row) { return row.goes() ? row.hints : row.reasons; }

std::vector<Column<PlannedPush>> columns()
{
    return {{.header = PushAllDialog::tr("Invoice"),
             .text = [](const PlannedPush& row) { return u"#%1"_s.arg(row.number); },
             .other = {}},
            {.header = PushAllDialog::tr("Customer"),
             .text = [](const PlannedPush& row) { return row.customer.simplified(); },
             .other = {}},
            {.header = PushAllDialog::tr("Total"),
             .alignment = kMoneyCell,
             .text = [](const PlannedPush& row) { return format(row.total); },
             .other = {}},
            {.header = PushAllDialog::tr("Goes"),
             .text =
                 [](const PlannedPush& row) {
                     if (!row.goes())
                         return PushAllDialog::tr("No");
                     return row.hints.isEmpty() ? PushAllDialog::tr("Yes") : PushAllDialog::tr("Yes, but");
                 },
             .other = [](const PlannedPush& row, int role) -> QVariant {
                 return role == kToneRole ? QVariant(int(toneOf(row))) : QVariant();
             }},
            {.header = PushAllDialog::tr("What to know"),
             .text = [](const PlannedPush& row) { return toKnow(row).join(u' '); },
             .other = [](const PlannedPush& row, int role) -> QVariant {
                 return role == Qt::ToolTipRole ? plainTooltip(toKnow(row).join(u'\n')) : QVariant();
             }}};
}

}  // namespace

PushAllDialog::PushAllDialog(Desk& desk, Next next, QWidget* parent)
    : QDialog(parent)
    , m_desk{desk}
    , m_next{std::move(next)}
    , m_model(new Model(
          columns(), [](const PlannedPush& row) { return row.invoice; },
          [this](const PlannedPush* after, int) {
              return Result<std::vector<PlannedPush>>(after ? std::vector<PlannedPush>() : m_plan.rows);
          },
          this))
    , m_count(headingLabel({}, this))
    , m_time(wrappedLabel({}, this))
    , m_withEmail(new QCheckBox(tr("&E-mail them to the customers"), this))
    , m_createCustomers(new QCheckBox(tr("Create c&ustomers that Sage One lacks"), this))
    , m_message(new InlineMessage(this))
    , m_push(new QPushButton(icon(u"send"_s), {}, this))
    , m_goOn(new QTimer(this))
{
    setObjectName(u"pushAllDialog"_s);
    setWindowTitle(tr("Push All to Sage"));
    setAttribute(Qt::WA_DeleteOnClose);
    new ClickGuard(this);
    build();
    m_goOn->setSingleShot(true);
    connect(m_goOn, &QTimer::timeout, this, &PushAllDialog::planSome);
    plan();
}

void PushAllDialog::build()
{
    m_count->setObjectName(u"pushAllCount"_s);
    m_time->setObjectName(u"pushAllTime"_s);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(m_count);
    column->addLayout(buildWhere());
    column->addWidget(m_time);
    column->addLayout(buildWishes());
    column->addWidget(m_message);
    auto* cancel = new QPushButton(tr("&Cancel"), this);
    auto* table = resultTable(m_model, this);
    table->setObjectName(u"pushAllTable"_s);
    table->setAccessibleName(tr("What goes and what does not"));
    column->addWidget(table, 1);
    column->addWidget(chosenSentence(table));
    column->addLayout(buildButtons(cancel));
    sizeWithinScreen(*this, {860, 520});
}

/// To which company, and whether that is a real one.
QHBoxLayout* PushAllDialog::buildWhere()
{
    const QString name = m_desk.connection.companyName();
    auto* company = plainLabel(name.isEmpty() ? tr("To no Sage One company: none is connected")
                                              : tr("To the Sage One company %1").arg(name),
                               this);
    company->setObjectName(u"pushAllCompany"_s);
    auto* live = new StatePill(this);
    live->setObjectName(u"pushAllEnvironment"_s);
    live->sayEnvironment(m_desk.ledger.kind() == LedgerKind::Practice);
    auto* where = new QHBoxLayout;
    where->setSpacing(kSpacing);
    where->addWidget(company);
    where->addWidget(live);
    where->addStretch();
    return where;
}

QHBoxLayout* PushAllDialog::buildWishes()
{
    m_withEmail->setObjectName(u"pushAllEmail"_s);
    m_withEmail->setChecked(true);
    m_createCustomers->setObjectName(u"pushAllCustomers"_s);
    for (QCheckBox* wish : {m_withEmail, m_createCustomers})
        connect(wish, &QCheckBox::toggled, this, &PushAllDialog::plan);
    auto* wishes = new QHBoxLayout;
    wishes->setSpacing(kPageMargin);
    wishes->addWidget(m_withEmail);
    wishes->addWidget(m_createCustomers);
    wishes->addStretch();
    return wishes;
}

QHBoxLayout* PushAllDialog::buildButtons(QPushButton* cancel)
{
    cancel->setObjectName(u"cancelButton"_s);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_push->setObjectName(u"pushAllStart"_s);
    m_push->setAutoDefault(false);  // Return does not send
    connect(m_push, &QPushButton::clicked, this, &PushAllDialog::start);
    cancel->setDefault(true);
    cancel->setFocus();
    return buttonsAtEnd({cancel, m_push});
}

/// Of none while they are counted, or where none can go.
void PushAllDialog::offerPush(int going)
{
    m_push->setText(going == 0   ? tr("&Push to Sage One")
                    : going == 1 ? tr("&Push 1 to Sage One")
                                 : tr("&Push %1 to Sage One").arg(going));
    m_push->setEnabled(going > 0);
}

SendOptions PushAllDialog::options() const
{
    return {.createCustomer = m_createCustomers->isChecked(), .withEmail = m_withEmail->isChecked()};
}

void PushAllDialog::plan()
{
    m_plan = {.rows = {}, .options = options()};
    m_looked = 0;
    offerPush(0);
    planSome();
}

void PushAllDialog::planSome()
{
    QElapsedTimer clock;
    clock.start();
    do {
        const auto more = planNext();
        if (!more)
            return m_message->tell(Tone::Bad, sentence(more.error()));
        if (!*more)
            return showPlan();
    } while (clock.elapsed() < kPieceMs);
    m_count->setText(tr("Looking through the list: %1 so far…").arg(m_looked));
    m_goOn->start(0);
}

Result<bool> PushAllDialog::planNext()
{
    if (m_looked == m_invoices.size() && !m_isRead) {
        const auto next = m_next();
        if (!next)
            return passOn(next);
        m_isRead = next->empty();
        m_invoices.insert(m_invoices.end(), next->begin(), next->end());
    }
    if (m_looked == m_invoices.size())
        return false;
    const auto one = m_desk.batch.plan({m_invoices[m_looked]}, m_plan.options);
    if (!one)
        return passOn(one);
    m_plan.rows.insert(m_plan.rows.end(), one->rows.begin(), one->rows.end());
    m_plan.milliseconds += one->milliseconds;
    ++m_looked;
    return true;
}

void PushAllDialog::showPlan()
{
    std::ranges::sort(m_plan.rows, {}, &PlannedPush::number);
    std::ranges::stable_sort(m_plan.rows, {}, &PlannedPush::goes);  // what is held back first
    Money sum;
    for (const PlannedPush& row : m_plan.rows)
        if (row.goes())
            sum += row.total;
    const int going = m_plan.going();
    const int staying = int(m_plan.rows.size()) - going;
    const QString go = going == 1 ? tr("1 invoice goes to Sage One, %1 in all").arg(format(sum))
                                  : tr("%1 invoices go to Sage One, %2 in all").arg(going).arg(format(sum));
    m_count->setText(staying == 0 ? tr("%1.").arg(go) : tr("%1; %2 not.").arg(go).arg(staying));
    m_time->setText(going == 0 ? tr("Nothing here can go as it stands.")
                               : tr("One after the other at the pace that Sage One allows: %1.")
                                     .arg(aboutText(m_plan.milliseconds)));
    offerPush(going);
    m_model->reload();
}

void PushAllDialog::start()
{
    workThrough(m_desk, m_desk.batch.start(m_plan),
                {.title = tr("Push All to Sage"),
                 .progress = tr("Keeping what goes: %1 of %2"),
                 .saving = tr("Saving…"),
                 .cancelTip = tr("Stops; nothing is sent then (Escape)")},
                this, [this](const Result<void>& begun) {
                    if (!begun)
                        return m_message->tell(Tone::Bad, sentence(begun.error()));
                    accept();
                    Q_EMIT started(m_plan.going());
                });
}

}  // namespace greenhand
