#include "ui/billing/customer_document_list.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/shared/action_table.h"
#include "ui/shared/draft_words.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/list_columns.h"
#include "ui/shared/list_words.h"
#include "ui/shared/look.h"
#include "ui/shared/paged_model.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

enum DocumentColumn { Number, What, Day, Total, State };

constexpr int kSorted = 2000;  // are read at once to be sorted: a tenth of a second
constexpr int kExported = 400;

/// What of a document a column sorts by: a number or a text.
struct SortKey {
    qint64 number = 0;
    QString text = {};

    friend bool operator<(const SortKey& a, const SortKey& b)
    {
        return a.number != b.number ? a.number < b.number : QString::localeAwareCompare(a.text, b.text) < 0;
    }
};

SortKey keyOf(const LeadRow& lead, int column)
{
    switch (DocumentColumn(column)) {
    case Number: return {.text = lead.reference};
    case What: return {.text = lead.work};
    case Day: return {.number = lead.finishedOn.toJulianDay()};
    case Total: return {.number = lead.total.cents()};
    case State: return {.number = int(lead.stage)};
    }
    Q_UNREACHABLE();
}

SortKey keyOf(const InvoiceRow& invoice, int column)
{
    switch (DocumentColumn(column)) {
    case Number: return {.number = invoice.number};
    case What: return {.text = invoice.customer};
    case Day: return {.number = invoice.date.toJulianDay()};
    case Total: return {.number = invoice.total.cents()};
    case State: return {.text = stateWord(invoice.state)};
    }
    Q_UNREACHABLE();
}

/// Text cells, and a pill where there is a tone.
template <class Row>
Column<Row> cells(const QString& header, std::function<QString(const Row&)> text,
                  std::function<Tone(const Row&)> tone = nullptr)
{
    return {.header = header,
            .alignment = kTextCell,
            .text = std::move(text),
            .other = [tone = std::move(tone)](const Row& row, int role) -> QVariant {
                return role == kToneRole && tone ? QVariant(int(tone(row))) : QVariant();
            }};
}

template <class Row>
Column<Row> totals()
{
    Column<Row> column =
        cells<Row>(CustomerDocumentList::tr("Total"), [](const Row& row) { return format(row.total); });
    column.alignment = kMoneyCell;
    column.firstSort = Qt::DescendingOrder;
    return column;
}

std::vector<Column<LeadRow>> leadColumns()
{
    std::vector<Column<LeadRow>> columns{
        cells<LeadRow>(CustomerDocumentList::tr("Lead"), &LeadRow::reference),
        cells<LeadRow>(CustomerDocumentList::tr("What was done"),
                       [](const LeadRow& row) { return row.work.simplified(); }),
        cells<LeadRow>(CustomerDocumentList::tr("Finished on"),
                       [](const LeadRow& row) { return format(row.finishedOn); }),
        totals<LeadRow>(),
        cells<LeadRow>(
            CustomerDocumentList::tr("Stage"), [](const LeadRow& row) { return stageWord(row.stage); },
            [](const LeadRow& row) {
                return row.stage == LeadStage::Completed ? Tone::Good : Tone::Neutral;
            })};
    columns[Day].firstSort = Qt::DescendingOrder;
    return columns;
}

std::vector<Column<InvoiceRow>> invoiceColumns()
{
    std::vector<Column<InvoiceRow>> columns{
        cells<InvoiceRow>(CustomerDocumentList::tr("Invoice"),
                          [](const InvoiceRow& row) { return u"#%1"_s.arg(row.number); }),
        cells<InvoiceRow>(CustomerDocumentList::tr("Made out to"),
                          [](const InvoiceRow& row) { return row.customer.simplified(); }),
        cells<InvoiceRow>(CustomerDocumentList::tr("Date"),
                          [](const InvoiceRow& row) { return format(row.date); }),
        totals<InvoiceRow>(),
        cells<InvoiceRow>(
            CustomerDocumentList::tr("State"), [](const InvoiceRow& row) { return stateWord(row.state); },
            [](const InvoiceRow& row) { return toneOf(row.state); })};
    columns[Number].firstSort = Qt::DescendingOrder;
    columns[Day].firstSort = Qt::DescendingOrder;
    return columns;
}

QStringList fileRow(const LeadRow& lead)
{
    return {lead.reference, lead.work, isoDate(lead.finishedOn), lead.total.toPlain(), stageWord(lead.stage)};
}

QStringList fileRow(const InvoiceRow& invoice)
{
    return {QString::number(invoice.number), invoice.customer, isoDate(invoice.date), invoice.total.toPlain(),
            stateWord(invoice.state)};
}

/// Newest first, a page at a time, behind a row or from the first one.
template <class Row>
using ReadRows = std::function<Result<std::vector<Row>>(const Row* after, int limit)>;

template <class Row>
class Documents final : public CustomerDocumentList {
public:
    using Id = decltype(Row::id);
    using Model = PagedModel<Row, Id>;

    Documents(const QString& name, const QString& title, std::vector<Column<Row>> columns, int newest,
              ReadRows<Row> rows, QWidget* parent)
        : CustomerDocumentList(name, title, parent)
        , m_rows{std::move(rows)}
        , m_model(new Model(
              std::move(columns), [](const Row& row) { return row.id; },
              [this](const Row* after, int limit) { return read(after, limit); }, this))
    {
        build(m_model, newest);
    }

    [[nodiscard]] const Row& at(int row) const { return m_model->at(row); }

protected:
    [[nodiscard]] QStringList fileHeader() const override
    {
        QStringList words;
        for (int column = 0; column < m_model->columnCount(); ++column)
            words << m_model->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
        return words;
    }

    [[nodiscard]] ListExport::Next exportSteps() const override
    {
        return [rows = m_rows, last = std::optional<Row>()]() mutable -> Result<ListExport::Step> {
            const auto page = rows(last ? &*last : nullptr, kExported);
            if (!page)
                return passOn(page);
            ListExport::Step step{.rows = {}, .last = std::ssize(*page) < kExported};
            for (const Row& row : *page)
                step.rows.push_back(fileRow(row));
            if (!page->empty())
                last = page->back();
            return step;
        };
    }

private:
    Result<std::vector<Row>> read(const Row* after, int limit)
    {
        if (isNewestFirst()) {
            sayCovered(false);
            return m_rows(after, limit);
        }
        if (after)  // all that are sorted came at once
            return std::vector<Row>();
        auto rows = m_rows(nullptr, kSorted + 1);
        if (!rows)
            return rows;
        sayCovered(std::ssize(*rows) > kSorted);
        if (std::ssize(*rows) > kSorted)
            rows->pop_back();
        std::ranges::stable_sort(*rows, [this](const Row& a, const Row& b) {
            return order() == Qt::AscendingOrder ? keyOf(a, column()) < keyOf(b, column())
                                                 : keyOf(b, column()) < keyOf(a, column());
        });
        return rows;
    }

    ReadRows<Row> m_rows;
    Model* m_model;
};

}  // namespace

CustomerDocumentList::CustomerDocumentList(const QString& name, const QString& title, QWidget* parent)
    : QWidget(parent)
    , m_message(new InlineMessage(this))
    , m_table(new ActionTable(this))
    , m_covered(plainLabel({}, this))
    , m_save(new QPushButton(icon(u"export"_s), tr("Export…"), this))
    , m_export(new ListExport(m_message, this))
{
    m_table->setObjectName(name);
    m_table->setAccessibleName(title);
    m_save->setObjectName(QString(name % u"Export"_s));
    m_save->setAccessibleName(tr("Export: %1").arg(title));
    m_save->setAutoDefault(false);
    m_save->setToolTip(plainTooltip(tr("Writes all rows of this list, newest first, to a CSV file")));
}

void CustomerDocumentList::build(PagedModelBase* model, int newest)
{
    m_model = model;
    m_newest = newest;
    m_table->setModel(model);
    m_table->setItemDelegateForColumn(State, new PillDelegate(m_table));
    setWidths(*m_table, {{Number, 9}, {What, 24}, {Day, 12}, {Total, 12}, {State, 13}});
    rememberColumns(m_table, {.name = m_table->objectName(),
                              .sortedBy = newest,
                              .order = Qt::DescendingOrder,
                              .shares = {{What}}});
    const QHeaderView* header = m_table->horizontalHeader();
    m_column = header->sortIndicatorSection();  // as the columns remember it
    m_order = header->sortIndicatorOrder();

    auto* foot = new QHBoxLayout;
    foot->addWidget(m_covered, 1);
    foot->addWidget(m_save);
    auto* rows = new QVBoxLayout(this);
    rows->setContentsMargins(0, 0, 0, kSpacing);
    rows->setSpacing(kSpacing);
    rows->addWidget(m_message);
    rows->addWidget(m_table, 1);
    rows->addLayout(foot);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &CustomerDocumentList::sort);
    connect(m_save, &QPushButton::clicked, this, &CustomerDocumentList::askExport);
    connect(model, &PagedModelBase::failed, this,
            [this](const Error& error) { m_message->tell(Tone::Bad, sentence(error)); });
    model->reload();
}

void CustomerDocumentList::refresh() { m_model->refresh(); }

void CustomerDocumentList::sort(int column, Qt::SortOrder order)
{
    m_column = column;
    m_order = order;
    m_model->reload();
    m_table->selectRowAt(0);
}

void CustomerDocumentList::sayCovered(bool more)
{
    m_covered->setText(more ? coveredText(true, false, kSorted) : QString());
}

void CustomerDocumentList::askExport()
{
    m_export->ask(window(), QString(m_table->objectName() % u".csv"_s), fileHeader(), exportSteps());
}

void CustomerDocumentList::exportTo(const QString& path)
{
    m_export->start(path, fileHeader(), exportSteps());
}

CustomerDocumentList* leadsOfCustomer(Desk& desk, Navigator& navigator, CustomerId customer, QWidget* parent)
{
    auto* leads = new Documents<LeadRow>(
        u"customerLeads"_s, CustomerDocumentList::tr("Leads of this customer"), leadColumns(), Day,
        [&desk, customer](const LeadRow* after, int limit) {
            return desk.customers.leadsOf(
                customer, after ? std::optional(LeadCursor{after->finishedOn, after->id}) : std::nullopt,
                limit);
        },
        parent);
    leads->table()->setEmptyText(
        {.title = CustomerDocumentList::tr("No lead is for this customer"), .hint = {}});
    QObject::connect(leads->table(), &ActionTable::rowOpened, leads,
                     [&navigator, leads](int row) { navigator.openLead(leads->at(row).id); });
    return leads;
}

CustomerDocumentList* invoicesOfCustomer(Desk& desk, Navigator& navigator, CustomerId customer,
                                         QWidget* parent)
{
    auto* invoices = new Documents<InvoiceRow>(
        u"customerInvoices"_s, CustomerDocumentList::tr("Invoices of this customer"), invoiceColumns(),
        Number,
        [&desk, customer](const InvoiceRow* after, int limit) {
            return desk.customers.invoicesOf(customer, after ? std::optional(after->id) : std::nullopt,
                                             limit);
        },
        parent);
    invoices->table()->setEmptyText({.title = CustomerDocumentList::tr("No invoice is for this customer"),
                                     .hint = CustomerDocumentList::tr("Generate one from a job card.")});
    QObject::connect(invoices->table(), &ActionTable::rowOpened, invoices,
                     [&navigator, invoices](int row) { navigator.openInvoice(invoices->at(row).id); });
    return invoices;
}

}  // namespace greenhand
