#include "ui/invoice/invoice_editor.h"

#include "ui/invoice/invoice_form.h"
#include "ui/invoice/invoice_lines.h"
#include "ui/invoice/problem_list.h"
#include "ui/shared/line_editor.h"
#include "ui/shared/look.h"
#include "ui/shared/totals_box.h"
#include "ui/shared/typing_history.h"

#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

// What is kept of an invoice beside its fields and lines.
constexpr auto kCustomer = "customer_id"_L1;
constexpr auto kPrices = "prices"_L1;
constexpr auto kChoiceMade = "choice_made"_L1;

/// What makes a line come to nothing.
LineColumn emptyFactorOf(const TypedLine& line)
{
    if (line.unitPrice == UnitPrice())
        return LineColumn::Price;
    return line.quantity == Quantity() ? LineColumn::Count : LineColumn::Discount;
}

}  // namespace

InvoiceEditor::InvoiceEditor(InvoiceForm* form, LineEditor* lines, QWidget* parent)
    : QWidget(parent)
    , m_form{form}
    , m_lineEditor{lines}
    , m_lines{lines->lines()}
    , m_problems(new ProblemList(this))
    , m_totals(new TotalsBox(this))
{
    layOut();
    connect(m_form, &InvoiceForm::edited, this, &InvoiceEditor::edited);
}

void InvoiceEditor::layOut()
{
    m_lineEditor->setMinimumHeight(150);
    auto* ways = new QVBoxLayout;
    ways->addWidget(m_problems);
    ways->addStretch();
    auto* under = new QHBoxLayout;
    under->setSpacing(24);
    under->addLayout(ways, 1);
    under->addWidget(m_totals, 0, Qt::AlignTop);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, kSpacing, 0);
    column->setSpacing(kSpacing);
    column->addWidget(m_form);
    column->addWidget(m_lineEditor, 1);
    column->addLayout(under);
}

void InvoiceEditor::addTo(TypingHistory& typing)
{
    m_form->addTo(typing);
    typing.add(kCustomer,
               {.word = {},
                .widget = nullptr,
                .read = [this] { return m_customer ? QJsonValue(m_customer->value()) : QJsonValue(); },
                .write = [this](const QJsonValue& id) { m_customer = CustomerId{id.toInteger()}; }});
    typing.add(kChoiceMade, {.word = {},
                             .widget = nullptr,
                             .read = [this] { return QJsonValue(m_choiceMade); },
                             .write = [this](const QJsonValue& made) { m_choiceMade = made.toBool(); }});
    typing.add(kPrices,
               {.word = {},
                .widget = nullptr,
                .read = [this] { return QJsonValue(int(m_lines.priceMode())); },
                .write = [this](const QJsonValue& mode) { m_lines.setPriceMode(PriceMode(mode.toInt())); }});
}

void InvoiceEditor::show(const InvoiceContent& content)
{
    m_form->showContent(content);
    m_lines.setPriceMode(content.priceMode);
    m_lines.setLines(typedLines(content.lines));
    m_customer = content.customer;
    m_choiceMade = false;
}

void InvoiceEditor::setLocked(bool locked)
{
    m_form->setLocked(locked);
    m_lineEditor->setReadOnly(locked);
}

InvoiceContent InvoiceEditor::applied(InvoiceContent content) const
{
    content = m_form->applied(std::move(content));
    content.customer = m_customer.value_or(content.customer);
    content.priceMode = m_lines.priceMode();
    content.lines = invoiceLines(m_lines.lines());
    return content;
}

QString InvoiceEditor::whatIsInvalid() const
{
    const QString wrong = m_form->whatIsInvalid();
    return wrong.isEmpty() ? m_lineEditor->whatIsInvalid() : wrong;
}

void InvoiceEditor::showRates(const std::vector<InvoiceLine>& lines)
{
    std::vector<Rate> rates;
    rates.reserve(lines.size());
    for (const InvoiceLine& line : lines)
        rates.push_back(line.vatRate);
    m_lines.setVatRates(rates);
}

void InvoiceEditor::showTotals(const Result<Totals>& totals) { m_totals->show(totals); }

void InvoiceEditor::goTo(const Problem& problem)
{
    if (problem.field == ProblemField::Lines)
        goToLine(problem);
    else
        m_form->goTo(problem.field);
}

void InvoiceEditor::goToLine(const Problem& problem)
{
    const std::vector<TypedLine>& lines = m_lines.lines();
    int row = 0;
    for (int left = problem.line; row < m_lines.rowCount(); ++row)  // problems count without blank lines
        if (!lines[std::size_t(row)].isBlank() && left-- <= 0)
            break;
    LineColumn column = LineColumn::Description;
    if (problem.kind == ProblemKind::OldVatRate)
        column = LineColumn::Vat;
    else if (problem.kind == ProblemKind::LineWithoutAmount || problem.kind == ProblemKind::ZeroTotal)
        column = row < m_lines.rowCount() ? emptyFactorOf(lines[std::size_t(row)]) : LineColumn::Price;
    m_lineEditor->goTo(row, column);
}

TypedForm InvoiceEditor::withContent(TypedForm form, const InvoiceContent& content)
{
    InvoiceForm::write(content, form);
    form.fields[kCustomer] = content.customer.value();
    form.fields[kPrices] = int(content.priceMode);
    form.lines = typedLines(content.lines);
    for (TypedLine& line : form.lines)
        line.vatRate = {};
    return form;
}

TypedForm InvoiceEditor::withChoiceMade(TypedForm form)
{
    form.fields[kChoiceMade] = true;
    return form;
}

}  // namespace greenhand
