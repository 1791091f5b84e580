#include "ui/invoicing/lead_table_model.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/look.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"

#include <QCoreApplication>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

struct LeadTableWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::LeadTableWords)
};

using LeadColumn = Column<LeadRow>;

/// A text column whose tooltip is the whole text, line breaks kept.
LeadColumn textColumn(const QString& header, QString LeadRow::*member)
{
    return {.header = header,
            .text = [member](const LeadRow& row) { return (row.*member).simplified(); },
            .other = [member](const LeadRow& row, int role) -> QVariant {
                return role == Qt::ToolTipRole ? plainTooltip(row.*member) : QVariant();
            }};
}

LeadColumn daysColumn(const Ledger& ledger, LeadStage stage)
{
    const bool counts = stage != LeadStage::Completed;
    return {.header = LeadTableWords::tr("Since the work"),
            .text =
                [&ledger, counts](const LeadRow& row) {
                    return counts ? daysText(row.finishedOn, ledger.today()) : QString();
                },
            .other = [&ledger, counts](const LeadRow& row, int role) -> QVariant {
                if (!counts || !row.finishedOn.isValid())
                    return {};
                const Lateness late = lateness(row.finishedOn, ledger.today());
                if (role == kToneRole && late != Lateness::InTime)
                    return int(late == Lateness::Late ? Tone::Bad : Tone::Warning);
                if (role == Qt::ToolTipRole || role == Qt::AccessibleDescriptionRole) {
                    const QString rule =
                        LeadTableWords::tr(
                            "A tax invoice is due within 21 days of the supply (VAT Act, section "
                            "20). The work was finished on %1.")
                            .arg(format(row.finishedOn));
                    return role == Qt::ToolTipRole ? plainTooltip(rule) : rule;
                }
                return {};
            }};
}

LeadColumn stateColumn()
{
    return {.header = LeadTableWords::tr("State"),
            .text = [](const LeadRow& row) { return leadStateText(row.invoiceState); },
            .other = [](const LeadRow& row, int role) -> QVariant {
                if (role == kToneRole)
                    return int(row.invoiceState ? toneOf(*row.invoiceState) : Tone::Neutral);
                if (role == Qt::ToolTipRole && row.stage == LeadStage::New && row.invoiceNumber)
                    return plainTooltip(
                        LeadTableWords::tr("Invoice #%1 was made but not yet updated: the green "
                                           "hand opens it.")
                            .arg(*row.invoiceNumber));
                return {};
            }};
}

std::vector<LeadColumn> columnsOf(const Ledger& ledger, LeadStage stage)
{
    std::vector<LeadColumn> columns(LeadTableModel::kColumnCount);
    columns[LeadTableModel::Reference] = textColumn(LeadTableWords::tr("Lead"), &LeadRow::reference);
    columns[LeadTableModel::Customer] = textColumn(LeadTableWords::tr("Customer"), &LeadRow::customer);
    columns[LeadTableModel::Site] = textColumn(LeadTableWords::tr("Site"), &LeadRow::site);
    columns[LeadTableModel::Work] = textColumn(LeadTableWords::tr("What was done"), &LeadRow::work);
    columns[LeadTableModel::FinishedOn] = {.header = LeadTableWords::tr("Finished on"),
                                           .text = [](const LeadRow& row) { return format(row.finishedOn); }};
    columns[LeadTableModel::Technician] = textColumn(LeadTableWords::tr("Technician"), &LeadRow::technician);
    columns[LeadTableModel::Total] = {.header = LeadTableWords::tr("Total"),
                                      .alignment = kMoneyCell,
                                      .text = [](const LeadRow& row) { return format(row.total); },
                                      .other = [](const LeadRow&, int role) -> QVariant {
                                          return role == Qt::ToolTipRole
                                                   ? plainTooltip(LeadTableWords::tr("VAT included"))
                                                   : QVariant();
                                      }};
    columns[LeadTableModel::Days] = daysColumn(ledger, stage);
    columns[LeadTableModel::InvoiceNumber] = {
        .header = LeadTableWords::tr("Invoice"), .text = [](const LeadRow& row) {
            return row.invoiceNumber ? QString(u'#' % QString::number(*row.invoiceNumber)) : QString();
        }};
    columns[LeadTableModel::State] = stateColumn();
    for (const int column : {int(LeadTableModel::FinishedOn), int(LeadTableModel::Total),
                             int(LeadTableModel::Days), int(LeadTableModel::InvoiceNumber)})
        columns[std::size_t(column)].firstSort = Qt::DescendingOrder;
    columns[LeadTableModel::Actions] = {.header = LeadTableWords::tr("Actions"), .text = {}};
    return columns;
}

QStringList fileRow(const LeadRow& row)
{
    return {row.reference,
            row.customer,
            row.site,
            row.work,
            isoDate(row.finishedOn),
            row.technician,
            row.total.toPlain(),
            stageWord(row.stage),
            row.invoiceNumber ? QString::number(*row.invoiceNumber) : QString(),
            leadStateText(row.invoiceState)};
}

}  // namespace

QString leadStateText(std::optional<InvoiceState> invoice)
{
    return invoice ? stateWord(*invoice) : LeadTableWords::tr("To invoice");
}

QString daysText(QDate finishedOn, QDate today)
{
    if (!finishedOn.isValid())
        return {};
    const qint64 days = finishedOn.daysTo(today);
    if (days <= 0)
        return days == 0 ? LeadTableWords::tr("today") : LeadTableWords::tr("not yet");
    const QString counted = days == 1 ? LeadTableWords::tr("1 day") : LeadTableWords::tr("%1 days").arg(days);
    return lateness(finishedOn, today) == Lateness::Late ? LeadTableWords::tr("%1: late").arg(counted)
                                                         : counted;
}

LeadTableModel::LeadTableModel(Desk& desk, LeadStage stage, QObject* parent)
    : ListingModel(desk.ledger.leads, {.stage = stage}, columnsOf(desk.ledger, stage), parent)
{
}

void LeadTableModel::setFilter(const ListFilter& filter)
{
    LeadQuery& query = changeableQuery();
    query.filter = filter.rows;
    query.state = filter.state;
    query.withoutInvoice = filter.withoutInvoice;
}

void LeadTableModel::setOrder(int column, Qt::SortOrder order)
{
    LeadQuery& query = changeableQuery();
    query.ascending = order == Qt::AscendingOrder;
    switch (ColumnIndex(column)) {
    case Reference: query.order = LeadOrder::Reference; break;
    case Customer: query.order = LeadOrder::Customer; break;
    case Site: query.order = LeadOrder::Site; break;
    case Work: query.order = LeadOrder::Work; break;
    case Technician: query.order = LeadOrder::Technician; break;
    case Total: query.order = LeadOrder::Total; break;
    case InvoiceNumber: query.order = LeadOrder::InvoiceNumber; break;
    case State: query.order = LeadOrder::State; break;
    case Days:  // many days ago is an early day
        query.ascending = !query.ascending;
        query.order = LeadOrder::FinishedOn;
        break;
    case FinishedOn:
    case Actions:
    case kColumnCount: query.order = LeadOrder::FinishedOn; break;
    }
}

QStringList LeadTableModel::fileHeader()
{
    return {LeadTableWords::tr("Lead"),        LeadTableWords::tr("Customer"),
            LeadTableWords::tr("Site"),        LeadTableWords::tr("What was done"),
            LeadTableWords::tr("Finished on"), LeadTableWords::tr("Technician"),
            LeadTableWords::tr("Total"),       LeadTableWords::tr("Stage"),
            LeadTableWords::tr("Invoice"),     LeadTableWords::tr("State")};
}

ListExport::Next LeadTableModel::exportSteps() const { return exportBy(fileRow); }

}  // namespace greenhand
