#include "ui/billing/approval_table.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/look.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"

#include <QCoreApplication>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

using enum ApprovalTable::Column;

namespace {

struct ApprovalTableWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::ApprovalsPage)
};

using ApprovalColumn = Column<ApprovalRow>;

QString standingWord(const ApprovalRow& row)
{
    if (!row.standing.said)
        return ApprovalTableWords::tr("Not asked yet");
    switch (row.standing.said->word) {
    case ApprovalWord::Asked: return ApprovalTableWords::tr("Asked for");
    case ApprovalWord::SentBack: return ApprovalTableWords::tr("Sent back");
    case ApprovalWord::Approved: return stateWord(InvoiceState::Approved);
    }
    Q_UNREACHABLE();
}

Tone toneOf(const ApprovalRow& row)
{
    if (!row.standing.said)
        return Tone::Neutral;
    switch (row.standing.said->word) {
    case ApprovalWord::Asked: return Tone::Warning;
    case ApprovalWord::SentBack: return Tone::Bad;
    case ApprovalWord::Approved: return Tone::Good;
    }
    Q_UNREACHABLE();
}

ApprovalColumn textColumn(const QString& header, const std::function<QString(const ApprovalRow&)>& text)
{
    ApprovalColumn column;
    column.header = header;
    column.text = text;
    column.other = [text](const ApprovalRow& row, int role) -> QVariant {
        return role == Qt::ToolTipRole ? plainTooltip(text(row)) : QVariant();
    };
    return column;
}

ApprovalColumn totalColumn()
{
    return {.header = ApprovalTableWords::tr("Total"),
            .alignment = kMoneyCell,
            .text = [](const ApprovalRow& row) { return format(row.total); }};
}

ApprovalColumn standingColumn()
{
    return {.header = ApprovalTableWords::tr("State"),
            .text = standingWord,
            .other = [](const ApprovalRow& row, int role) -> QVariant {
                return role == kToneRole ? QVariant(int(toneOf(row))) : QVariant();
            }};
}

/// Of the columns behind the first, which keeps the rows as they come.
SortKey keyOf(const ApprovalRow& row, int column)
{
    switch (ApprovalTable::Column(column)) {
    case Number: return {.text = {}, .number = row.number};
    case CustomerName: return {.text = sortText(row.customer)};
    case Total: return {.text = {}, .number = row.total.cents()};
    case Standing: return {.text = sortText(standingWord(row))};
    case Why:
    case Actions: break;
    }
    return {};
}

}  // namespace

QString nameOf(const ApprovalRow& row) { return u"#%1"_s.arg(row.number); }

std::vector<Column<ApprovalRow>> approvalColumns()
{
    const auto why = [](const ApprovalRow& row) { return approvalWords(row.standing.reasons); };
    const auto customer = [](const ApprovalRow& row) { return row.customer.simplified(); };
    std::vector<ApprovalColumn> columns{textColumn(ApprovalTableWords::tr("Why"), why),
                                        {.header = ApprovalTableWords::tr("Invoice"),
                                         .text = [](const ApprovalRow& row) { return nameOf(row); }},
                                        textColumn(ApprovalTableWords::tr("Customer"), customer),
                                        totalColumn(),
                                        standingColumn(),
                                        {.header = ApprovalTableWords::tr("Open"), .text = {}}};
    for (const int column : {int(Why), int(Number), int(Total)})
        columns[std::size_t(column)].firstSort = Qt::DescendingOrder;
    return columns;
}

std::vector<ApprovalRow> sortedBy(int column, Qt::SortOrder order, std::vector<ApprovalRow> rows)
{
    const bool ascending = order == Qt::AscendingOrder;
    if (column != Why)
        std::ranges::stable_sort(rows, [&](const ApprovalRow& a, const ApprovalRow& b) {
            return ascending ? keyOf(a, column) < keyOf(b, column) : keyOf(b, column) < keyOf(a, column);
        });
    else if (ascending)
        std::ranges::reverse(rows);
    return rows;
}

QStringList approvalFileHeader()
{
    return {ApprovalTableWords::tr("Why"),      ApprovalTableWords::tr("Invoice"),
            ApprovalTableWords::tr("Customer"), ApprovalTableWords::tr("Date"),
            ApprovalTableWords::tr("Total"),    ApprovalTableWords::tr("State"),
            ApprovalTableWords::tr("Note")};
}

QStringList approvalFileRow(const ApprovalRow& row)
{
    return {approvalWords(row.standing.reasons),
            QString::number(row.number),
            row.customer,
            isoDate(row.date),
            row.total.toPlain(),
            standingWord(row),
            row.standing.said ? row.standing.said->note : QString()};
}

}  // namespace greenhand
