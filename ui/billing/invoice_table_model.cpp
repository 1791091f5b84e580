#include "ui/billing/invoice_table_model.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/state_pill.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

struct InvoiceTableWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::InvoiceTableWords)
};

using InvoiceColumn = Column<InvoiceRow>;

InvoiceColumn textColumn(const QString& header, QString InvoiceRow::*member)
{
    return {.header = header,
            .text = [member](const InvoiceRow& row) { return (row.*member).simplified(); },
            .other = [member](const InvoiceRow& row, int role) -> QVariant {
                return role == Qt::ToolTipRole ? plainTooltip(row.*member) : QVariant();
            }};
}

InvoiceColumn moneyColumn(const QString& header, Money InvoiceRow::*member)
{
    return {.header = header,
            .alignment = kMoneyCell,
            .text = [member](const InvoiceRow& row) { return format(row.*member); },
            .firstSort = Qt::DescendingOrder};
}

/// Where the invoice stands, for the clerk: what the financial manager said stands before Ready.
InvoiceColumn stateColumn(const QHash<qint64, Approval>& said)
{
    const auto isSentBack = [](const Approval& word) { return word.word == ApprovalWord::SentBack; };
    const auto text = [&said, isSentBack](const InvoiceRow& row) {
        const auto word = said.constFind(row.id.value());
        if (word == said.constEnd())
            return stateWord(row.state);
        return isSentBack(*word) ? InvoiceTableWords::tr("Sent back") : InvoiceTableWords::tr("At approval");
    };
    const auto other = [&said, isSentBack](const InvoiceRow& row, int role) -> QVariant {
        const auto word = said.constFind(row.id.value());
        if (role == Qt::ToolTipRole && word != said.constEnd() && isSentBack(*word))
            return plainTooltip(InvoiceTableWords::tr("The financial manager: “%1”").arg(word->note));
        if (role != kToneRole)
            return {};
        if (word == said.constEnd())
            return int(toneOf(row.state));
        return int(isSentBack(*word) ? Tone::Bad : Tone::Warning);
    };
    return {.header = InvoiceTableWords::tr("State"), .text = text, .other = other};
}

std::vector<InvoiceColumn> columns(const QHash<qint64, Approval>& said)
{
    return {
        {.header = InvoiceTableWords::tr("Invoice"),
         .text = [](const InvoiceRow& row) { return u"#%1"_s.arg(row.number); },
         .firstSort = Qt::DescendingOrder},
        textColumn(InvoiceTableWords::tr("Customer"), &InvoiceRow::customer),
        textColumn(InvoiceTableWords::tr("Lead"), &InvoiceRow::leadReference),
        {.header = InvoiceTableWords::tr("Date"),
         .text = [](const InvoiceRow& row) { return format(row.date); },
         .firstSort = Qt::DescendingOrder},
        moneyColumn(InvoiceTableWords::tr("Exclusive"), &InvoiceRow::exclusive),
        moneyColumn(InvoiceTableWords::tr("VAT"), &InvoiceRow::vat),
        moneyColumn(InvoiceTableWords::tr("Total"), &InvoiceRow::total),
        stateColumn(said),
        textColumn(InvoiceTableWords::tr("Sage One"), &InvoiceRow::sageNumber),
        {.header = InvoiceTableWords::tr("Actions"), .text = {}},
    };
}

InvoiceOrder orderOf(int column)
{
    switch (InvoiceTableModel::ColumnIndex(column)) {
    case InvoiceTableModel::CustomerName: return InvoiceOrder::Customer;
    case InvoiceTableModel::LeadReference: return InvoiceOrder::Lead;
    case InvoiceTableModel::Date: return InvoiceOrder::Date;
    case InvoiceTableModel::Exclusive: return InvoiceOrder::Exclusive;
    case InvoiceTableModel::Vat: return InvoiceOrder::Vat;
    case InvoiceTableModel::Total: return InvoiceOrder::Total;
    case InvoiceTableModel::State: return InvoiceOrder::State;
    case InvoiceTableModel::SageNumber: return InvoiceOrder::SageNumber;
    case InvoiceTableModel::Number:
    case InvoiceTableModel::Actions: break;
    }
    return InvoiceOrder::Number;
}

QStringList fileRow(const InvoiceRow& row)
{
    return {QString::number(row.number),
            row.customer,
            row.leadReference,
            isoDate(row.date),
            row.exclusive.toPlain(),
            row.vat.toPlain(),
            row.total.toPlain(),
            stateWord(row.state),
            row.sageNumber,
            row.reference};
}

}  // namespace

InvoiceTableModel::InvoiceTableModel(Desk& desk, QObject* parent)
    : ListingModel(desk.ledger.invoices, {.filter = InvoiceFilter::ToPush}, columns(m_said), parent)
    , m_approvals{desk.approvals}
{
}

void InvoiceTableModel::setFilter(const ListFilter& filter)
{
    changeableQuery().rows = filter.rows;
    changeableQuery().state = filter.state;
}

void InvoiceTableModel::setOrder(int column, Qt::SortOrder order)
{
    changeableQuery().order = orderOf(column);
    changeableQuery().ascending = order == Qt::AscendingOrder;
}

Result<void> InvoiceTableModel::readBeside()
{
    auto said = m_approvals.undecided();
    if (!said)
        return passOn(said);
    m_said = *std::move(said);
    return {};
}

InvoiceListing InvoiceTableModel::toPush() const
{
    InvoiceQuery query = this->query();
    query.filter = InvoiceFilter::ToPush;
    return {repository(), query};
}

QStringList InvoiceTableModel::fileHeader()
{
    return {InvoiceTableWords::tr("Invoice"),   InvoiceTableWords::tr("Customer"),
            InvoiceTableWords::tr("Lead"),      InvoiceTableWords::tr("Date"),
            InvoiceTableWords::tr("Exclusive"), InvoiceTableWords::tr("VAT"),
            InvoiceTableWords::tr("Total"),     InvoiceTableWords::tr("State"),
            InvoiceTableWords::tr("Sage One"),  InvoiceTableWords::tr("Reference")};
}

ListExport::Next InvoiceTableModel::exportSteps() const { return exportBy(fileRow); }

QStringList invoiceStateWords()
{
    QStringList words{InvoiceTableWords::tr("Sent back"), InvoiceTableWords::tr("At approval")};
    for (const InvoiceState state : kInvoiceStates)
        words << stateWord(state);
    return words;
}

}  // namespace greenhand
