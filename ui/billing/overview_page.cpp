#include "ui/billing/overview_page.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/figure_panel.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/look.h"

#include <QGridLayout>
#include <QLocale>
#include <QScrollArea>
#include <QTimer>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr double kCentsInRand = 100;
constexpr double kRandInThousand = 1000;
/// A bar this many times as long as the others would make them invisible.
constexpr double kCutFrom = 10;

double rand(Money amount) { return double(amount.cents()) / kCentsInRand; }

QString leadsWords(qint64 leads)
{
    return leads == 1 ? OverviewPage::tr("1 lead") : OverviewPage::tr("%1 leads").arg(leads);
}

QString invoicesWords(qint64 invoices)
{
    return invoices == 1 ? OverviewPage::tr("1 invoice") : OverviewPage::tr("%1 invoices").arg(invoices);
}

QString clockWords(const UnbilledLead& lead)
{
    const qint64 left = lead.left();
    if (left == 1)
        return OverviewPage::tr("1 day left");
    if (left > 1)
        return OverviewPage::tr("%1 days left").arg(left);
    if (left == 0)
        return OverviewPage::tr("late: due today");
    return left == -1 ? OverviewPage::tr("late: 1 day over")
                      : OverviewPage::tr("late: %1 days over").arg(-left);
}

/// A row of the numbers that ends in an amount.
void add(Figures& figures, const QStringList& words, Money total)
{
    figures.rows.push_back(words + QStringList{format(total)});
    figures.fileRows.push_back(words + QStringList{total.toPlain()});
}

QString monthWords(QDate month) { return QLocale().toString(month, u"MMM yyyy"_s); }

}  // namespace

OverviewPage::OverviewPage(Desk& desk, Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_desk{desk}
    , m_navigator{navigator}
    , m_refreshSoon(new QTimer(this))
{
    setObjectName(u"overviewPage"_s);
    m_refreshSoon->setSingleShot(true);
    m_refreshSoon->setInterval(0);
    connect(m_refreshSoon, &QTimer::timeout, this, &OverviewPage::refresh);
    for (const auto signal : {&Ledger::leadsChanged, &Ledger::invoicesChanged, &Ledger::pushesChanged})
        connect(&desk.ledger, signal, m_refreshSoon, qOverload<>(&QTimer::start));
}

void OverviewPage::build()
{
    m_message = new InlineMessage(this);
    m_stages = new FigurePanel(u"stagesPanel"_s, tr("Value by stage"), BarsGo::Across, this);
    m_months = new FigurePanel(u"monthsPanel"_s, tr("Sent per month"), BarsGo::Up, this);
    m_oldest = new FigurePanel(u"oldestPanel"_s, tr("Oldest unbilled work"), BarsGo::Across, this);
    m_waiting = new FigurePanel(u"waitingPanel"_s, tr("Invoices that wait"), BarsGo::Across, this);
    connect(m_stages, &FigurePanel::opened, this, &OverviewPage::openStage);
    connect(m_months, &FigurePanel::opened, this, &OverviewPage::openMonth);
    connect(m_oldest, &FigurePanel::opened, this, &OverviewPage::openOldest);
    connect(m_waiting, &FigurePanel::opened, this, &OverviewPage::openWaiting);

    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    auto* inside = new QWidget(area);
    auto* grid = new QGridLayout(inside);
    grid->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kSpacing);
    grid->setSpacing(kSpacing);
    grid->addWidget(m_stages, 0, 0);
    grid->addWidget(m_months, 0, 1);
    grid->addWidget(m_oldest, 1, 0);
    grid->addWidget(m_waiting, 1, 1);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    grid->setRowStretch(0, 4);
    grid->setRowStretch(1, 5);
    area->setWidget(inside);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    column->addWidget(m_message);
    column->addWidget(area, 1);
}

void OverviewPage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!m_stages)
        build();
    refresh();
}

void OverviewPage::refresh()
{
    if (!m_stages || !isVisible())
        return;
    m_message->dismiss();
    showStages();
    showMonths();
    showOldest();
    showWaiting();
}

void OverviewPage::showStages()
{
    const auto stages = m_desk.overview.stages();
    if (!stages)
        return tell(stages.error());
    Figures figures{.header = {tr("Stage"), tr("Leads"), tr("Value, VAT included")}};
    QStringList words;
    double others = 0;
    for (const StageValue& value : *stages)
        if (value.stage != LeadStage::Completed)
            others = std::max(others, rand(value.leads.total));
    for (const auto& [stage, leads] : *stages) {
        const bool cut = others > 0 && rand(leads.total) > kCutFrom * others;
        if (cut)
            figures.scale.cutAt = kCutFrom / 2 * others;
        const QString text =
            tr("%1: %2, %3").arg(stageWord(stage), leadsWords(leads.count), format(leads.total));
        words << text;
        figures.bars.push_back({cut ? tr("%1 (bar cut short)").arg(text) : text, rand(leads.total)});
        add(figures, {stageWord(stage), QString::number(leads.count)}, leads.total);
    }
    figures.summary = tr("%1.").arg(words.join(u"; "_s));
    m_stages->draw(figures);
}

void OverviewPage::showMonths()
{
    const auto months = m_desk.overview.sentByMonth();
    if (!months)
        return tell(months.error());
    Figures figures{.scale = {.title = tr("thousand rand")},
                    .header = {tr("Month"), tr("Invoices"), tr("Value, VAT included")}};
    qint64 count = 0;
    qint64 cents = 0;
    m_monthsShown.clear();
    for (const auto& [month, sent] : *months) {
        m_monthsShown.push_back(month);
        count += sent.count;
        cents += sent.total.cents();
        figures.bars.push_back({QLocale().toString(month, u"MMM yy"_s), rand(sent.total) / kRandInThousand});
        const QString number = QString::number(sent.count);
        figures.rows.push_back({monthWords(month), number, format(sent.total)});
        figures.fileRows.push_back({month.toString(u"yyyy-MM"_s), number, sent.total.toPlain()});
    }
    const QString inAll = count == 1 ? tr("1 invoice dated in the last two years is in Sage One, %1")
                                           .arg(format(Money::fromCents(cents)))
                                     : tr("%1 dated in the last two years are in Sage One, %2 together")
                                           .arg(invoicesWords(count), format(Money::fromCents(cents)));
    figures.summary =
        tr("%1; this month %2, %3.")
            .arg(inAll, invoicesWords(months->back().sent.count), format(months->back().sent.total));
    m_months->draw(figures);
}

void OverviewPage::showOldest()
{
    auto leads = m_desk.overview.oldestUnbilled();
    if (!leads)
        return tell(leads.error());
    m_oldestLeads = *std::move(leads);
    Figures figures{
        .scale = {.title = tr("days since the work; due by %1").arg(kDaysToInvoice), .step = kDaysToInvoice},
        .header = {tr("Lead"), tr("Finished on"), tr("Total"), tr("Days"), tr("Clock")}};
    qint64 late = 0;
    for (const UnbilledLead& unbilled : m_oldestLeads) {
        const LeadRow& lead = unbilled.lead;
        const Lateness lateness = greenhand::lateness(lead.finishedOn, m_desk.ledger.today());
        const Tone tone = lateness == Lateness::Late ? Tone::Bad
                        : lateness == Lateness::Soon ? Tone::Warning
                                                     : Tone::Neutral;
        late += lateness == Lateness::Late ? 1 : 0;
        figures.bars.push_back({tr("%1, %2").arg(lead.reference, clockWords(unbilled)),
                                double(std::max<qint64>(unbilled.days, 0)), tone});
        const QString name = tr("%1 %2").arg(lead.reference, lead.customer.simplified());
        const QString days = QString::number(unbilled.days);
        figures.rows.push_back(
            {name, format(lead.finishedOn), format(lead.total), days, clockWords(unbilled)});
        figures.fileRows.push_back(
            {name, isoDate(lead.finishedOn), lead.total.toPlain(), days, clockWords(unbilled)});
    }
    if (m_oldestLeads.empty())
        figures.summary = tr("Nothing is unbilled.");
    else
        figures.summary =
            tr("The oldest is %1, finished on %2: %3. Late among the oldest %4: %5.")
                .arg(m_oldestLeads.front().lead.reference, format(m_oldestLeads.front().lead.finishedOn),
                     clockWords(m_oldestLeads.front()), QString::number(m_oldestLeads.size()),
                     QString::number(late));
    m_oldest->draw(figures);
}

void OverviewPage::showWaiting()
{
    const auto states = m_desk.overview.waiting();
    if (!states)
        return tell(states.error());
    Figures figures{.header = {tr("State"), tr("Invoices"), tr("Value, VAT included")}};
    m_waitingStates.clear();
    QStringList words;
    for (const auto& [state, invoices] : *states) {
        if (invoices.count == 0)
            continue;
        m_waitingStates.push_back(state);
        const QString text =
            tr("%1: %2, %3").arg(stateWord(state), invoicesWords(invoices.count), format(invoices.total));
        words << text;
        figures.bars.push_back({text, double(invoices.count), toneOf(state)});
        add(figures, {stateWord(state), QString::number(invoices.count)}, invoices.total);
    }
    figures.summary =
        words.isEmpty() ? tr("No invoice waits for Sage One.") : tr("%1.").arg(words.join(u"; "_s));
    m_waiting->draw(figures);
}

void OverviewPage::openStage(int row)
{
    m_navigator.showInvoicing(
        std::array{LeadStage::New, LeadStage::Active, LeadStage::Completed}.at(std::size_t(row)));
}

void OverviewPage::openMonth(int row) { m_navigator.showSentInvoices(m_monthsShown.at(std::size_t(row))); }

void OverviewPage::openOldest(int row) { m_navigator.openLead(m_oldestLeads.at(std::size_t(row)).lead.id); }

/// What the clerk has in hand is in Invoices; what Sage One has not taken is in Syncing.
void OverviewPage::openWaiting(int row)
{
    switch (m_waitingStates.at(std::size_t(row))) {
    case InvoiceState::Draft:
    case InvoiceState::Ready:
    case InvoiceState::Approved:
    case InvoiceState::Sent:
    case InvoiceState::Emailed:
    case InvoiceState::Void: m_navigator.showInvoices(); return;
    case InvoiceState::Sending:
    case InvoiceState::Blocked:
    case InvoiceState::Unknown:
    case InvoiceState::Rejected:
    case InvoiceState::Review: m_navigator.showSyncing(); return;
    }
}

void OverviewPage::tell(const Error& error) { m_message->tell(Tone::Bad, sentence(error)); }

}  // namespace greenhand
