#include "ui/shared/filter_row.h"

#include "core/domain/date_text.h"
#include "core/workflow/desk.h"
#include "core/workflow/words.h"
#include "ui/job_card/customer_picker.h"
#include "ui/shared/checked_field.h"
#include "ui/shared/date_field.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

FilterRow::FilterRow(Choices choices, QWidget* parent)
    : QWidget(parent)
    , m_choices{std::move(choices)}
    , m_button(new QPushButton(parent))
    , m_state(new QComboBox(this))
    , m_days(new QComboBox(this))
    , m_from(new DateField(m_choices.today, this))
    , m_to(new DateField(m_choices.today, this))
    , m_customer(new CustomerPicker(m_choices.customers, this))
    , m_technician(new QComboBox(this))
    , m_clear(new QPushButton(icon(u"close"_s), tr("Clear filters"), this))
    , m_problems(wrappedLabel({}, this))
{
    setObjectName(u"filterRow"_s);
    build();
    hide();
    m_button->setObjectName(u"filterButton"_s);
    m_button->setCheckable(true);
    m_button->setFocusPolicy(Qt::TabFocus);  // its key would bring the focus along
    connect(m_button, &QPushButton::toggled, this, [this](bool shown) {
        if (shown)
            unfold();
        else
            fold();
        tell();
    });
    connect(m_state, &QComboBox::currentIndexChanged, this, &FilterRow::tell);
    connect(m_technician, &QComboBox::currentIndexChanged, this, &FilterRow::tell);
    connect(m_customer, &CustomerPicker::picked, this, &FilterRow::tell);
    connect(m_customer, &QLineEdit::textChanged, this, &FilterRow::tell);
    connect(m_days, &QComboBox::currentIndexChanged, this, [this](int days) {
        for (DateField* field : {m_from, m_to})
            field->setVisible(days == FromTo);
        tell();
    });
    for (DateField* field : {m_from, m_to})
        connect(field, &QLineEdit::textChanged, this, &FilterRow::tell);
    for (CheckedField* field : {static_cast<CheckedField*>(m_from), static_cast<CheckedField*>(m_to),
                                static_cast<CheckedField*>(m_customer)})
        connect(field, &CheckedField::problemChanged, this, &FilterRow::sayProblems);
    connect(m_days, &QComboBox::currentIndexChanged, this, &FilterRow::sayProblems);
    connect(m_clear, &QPushButton::clicked, this, &FilterRow::clear);
    sayProblems();
    tell();
}

void FilterRow::unfold()
{
    m_cameFrom = window()->focusWidget();
    fillTechnicians();
    show();
    m_state->setFocus(Qt::TabFocusReason);
}

/// Without a word Qt would leave the focus beside the list, where the keys of its rows do nothing.
void FilterRow::fold()
{
    const bool wasHere = isAncestorOf(window()->focusWidget());
    hide();
    if (wasHere && m_cameFrom)
        m_cameFrom->setFocus(Qt::OtherFocusReason);
}

void FilterRow::build()
{
    const auto named = [](QWidget* control, const QString& objectName, const QString& name) {
        control->setObjectName(objectName);
        control->setAccessibleName(name);
        control->setToolTip(plainTooltip(name));
    };
    for (const auto& [box, name] : {std::pair{m_state, tr("State")}, std::pair{m_days, m_choices.days},
                                    std::pair{m_technician, tr("Technician")}})
        nameUnseen(box, name);
    named(m_state, u"stateFilter"_s, tr("State"));
    m_state->addItem(tr("Any state"), int(AnyState));
    if (m_choices.withoutInvoice)
        m_state->addItem(tr("To invoice"), int(WithoutInvoice));
    for (const InvoiceState state : m_choices.states)
        m_state->addItem(stateWord(state), int(state));
    named(m_days, u"daysFilter"_s, m_choices.days);
    m_days->addItems(
        {tr("%1: any day").arg(m_choices.days), tr("This month"), tr("Last month"), tr("From … to")});
    named(m_from, u"fromFilter"_s, tr("%1, from").arg(m_choices.days));
    named(m_to, u"toFilter"_s, tr("%1, to").arg(m_choices.days));
    m_from->setPlaceholderText(tr("From"));
    m_to->setPlaceholderText(tr("To"));
    for (DateField* field : {m_from, m_to}) {
        field->setMayBeEmpty();
        field->setFixedWidth(16 * fontMetrics().averageCharWidth());
        field->hide();
    }
    named(m_customer, u"customerFilter"_s, tr("Customer"));
    m_customer->setPlaceholderText(tr("Any customer"));
    named(m_technician, u"technicianFilter"_s, tr("Technician"));
    m_technician->addItem(tr("Any technician"));
    m_clear->setObjectName(u"clearFilters"_s);
    m_clear->setToolTip(plainTooltip(tr("Shows the whole list again (Escape)")));

    m_problems->setObjectName(u"filterProblems"_s);
    colourAsProblem(m_problems);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kSpacing);
    auto* row = new QHBoxLayout;
    row->setSpacing(kSpacing);
    column->addLayout(row);
    column->addWidget(m_problems);
    row->addWidget(m_state);
    row->addWidget(m_days);
    row->addWidget(m_from);
    row->addWidget(m_to);
    row->addWidget(m_customer, 1);
    row->addWidget(m_technician);
    row->addWidget(m_clear);
}

void FilterRow::fillTechnicians()
{
    const QSignalBlocker still(m_technician);
    const QString chosen = m_technician->currentIndex() > 0 ? m_technician->currentText() : QString();
    while (m_technician->count() > 1)
        m_technician->removeItem(1);
    if (const auto technicians = m_choices.technicians())
        m_technician->addItems(*technicians);
    else
        Q_EMIT failed(technicians.error());
    m_technician->setCurrentIndex(std::max(0, chosen.isEmpty() ? 0 : m_technician->findText(chosen)));
}

ListFilter FilterRow::filter() const
{
    ListFilter filter;
    const int state = m_state->currentData().toInt();
    filter.withoutInvoice = state == WithoutInvoice;
    if (state >= 0)
        filter.state = InvoiceState(state);
    const QDate today = m_choices.today();
    const QDate month(today.year(), today.month(), 1);
    switch (Days(m_days->currentIndex())) {
    case AnyDay: break;
    case ThisMonth:
        filter.rows.from = month;
        filter.rows.to = month.addMonths(1).addDays(-1);
        break;
    case LastMonth:
        filter.rows.from = month.addMonths(-1);
        filter.rows.to = month.addDays(-1);
        break;
    case FromTo:
        filter.rows.from = m_from->value().value_or(QDate());
        filter.rows.to = m_to->value().value_or(QDate());
        break;
    }
    if (m_customer->customer())
        filter.rows.customer = m_customer->customer()->id;
    if (m_technician->currentIndex() > 0)
        filter.rows.technician = m_technician->currentText();
    return filter;
}

QString FilterRow::words() const
{
    QStringList parts;
    if (m_state->currentIndex() > 0)
        parts << m_state->currentText();
    const auto from = m_from->value();
    const auto to = m_to->value();
    if (m_days->currentIndex() == FromTo && (from || to))
        parts << (from && to && *to < *from ? tr("%1 to %2, which is the wrong way round") : tr("%1 to %2"))
                     .arg(from ? format(*from) : tr("the first day"), to ? format(*to) : tr("the last day"));
    else if (m_days->currentIndex() > 0 && m_days->currentIndex() != FromTo)
        parts << m_days->currentText();
    if (m_customer->customer())
        parts << m_customer->customer()->details.name;
    if (m_technician->currentIndex() > 0)
        parts << m_technician->currentText();
    return parts.join(u", "_s);
}

void FilterRow::sayProblems()
{
    std::vector<const CheckedField*> fields{m_customer};
    if (m_days->currentIndex() == FromTo)
        fields.insert(fields.begin(), {m_from, m_to});
    QStringList lines;
    for (const CheckedField* field : fields)
        if (!field->problem().isEmpty())
            lines << tr("%1: %2").arg(field->accessibleName(), field->problem());
    m_problems->setText(lines.join(u'\n'));
    m_problems->setVisible(!lines.isEmpty());
}

FilterRow::Chosen FilterRow::chosen() const
{
    return {.state = m_state->currentData().toInt(),
            .days = m_days->currentIndex(),
            .from = m_from->value().value_or(QDate()),
            .to = m_to->value().value_or(QDate()),
            .customer = m_customer->customer(),
            .technician = m_technician->currentIndex() > 0 ? m_technician->currentText() : QString()};
}

void FilterRow::choose(const Chosen& chosen)
{
    m_choosing = true;
    m_state->setCurrentIndex(std::max(0, m_state->findData(chosen.state)));
    m_days->setCurrentIndex(chosen.days);
    for (const auto& [field, day] : {std::pair{m_from, chosen.from}, std::pair{m_to, chosen.to}}) {
        if (day.isValid())
            field->setValue(day);
        else
            field->clear();
    }
    m_customer->setCustomer(chosen.customer);
    if (!chosen.technician.isEmpty())
        fillTechnicians();
    m_technician->setCurrentIndex(
        chosen.technician.isEmpty() ? 0 : std::max(0, m_technician->findText(chosen.technician)));
    m_choosing = false;
    tell();
}

void FilterRow::clear() { choose({}); }

void FilterRow::tell()
{
    if (m_choosing)
        return;
    m_to->setEarliest(m_from->value());
    const ListFilter now = filter();
    const int parts = int(now.state || now.withoutInvoice)
                    + int(now.rows.from.isValid() || now.rows.to.isValid())
                    + int(now.rows.customer.has_value()) + int(!now.rows.technician.isEmpty());
    m_button->setText(parts == 0 ? tr("Filter") : tr("Filter (%1)").arg(parts));
    m_button->setShortcut(QKeySequence(u"Ctrl+Shift+F"_s));  // a new text takes the key away
    m_button->setToolTip(plainTooltip(parts == 0
                                          ? tr("Shows only some states, days, a customer, a technician "
                                               "(Ctrl+Shift+F)")
                                          : tr("Filtered: %1 (Ctrl+Shift+F)").arg(words())));
    // What cannot be read filters nothing, and is cleared as well.
    const bool isTyped = m_days->currentIndex() == FromTo || !m_customer->text().isEmpty();
    m_clear->setEnabled(parts > 0 || isTyped);
    if (now == m_told)
        return;
    m_told = now;
    Q_EMIT filtered();
}

FilterRow::Choices filterChoices(Desk& desk)
{
    return {.customers = [&desk](const QString& text) { return desk.invoicing.customersMatching(text); },
            .technicians = [&desk] { return desk.ledger.leads.technicians(); },
            .today = [&desk] { return desk.ledger.today(); }};
}

}  // namespace greenhand
