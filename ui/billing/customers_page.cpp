#include "ui/billing/customers_page.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/billing/customer_card.h"
#include "ui/billing/customer_words.h"
#include "ui/billing/merge_dialog.h"
#include "ui/job_card/customer_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/list_columns.h"
#include "ui/shared/list_export.h"
#include "ui/shared/list_search.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/search_field.h"

#include <QAction>
#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

enum CustomerColumn { Name, Contact, Email, SageState, OpenLeads, Unsent, Actions };

constexpr int kExportedAtOnce = 200;
constexpr auto kOpen = "open"_L1;
constexpr auto kMerge = "merge"_L1;

CustomerSort sortOf(int column)
{
    switch (CustomerColumn(column)) {
    case Contact: return CustomerSort::Contact;
    case Email: return CustomerSort::Email;
    case SageState: return CustomerSort::SageOne;
    case OpenLeads: return CustomerSort::OpenLeads;
    case Unsent: return CustomerSort::Unsent;
    case Name:
    case Actions: break;
    }
    return CustomerSort::Name;
}

QStringList fileHeader()
{
    return {CustomersPage::tr("Name"),       CustomersPage::tr("Contact"),
            CustomersPage::tr("E-mail"),     CustomersPage::tr("Phone"),
            CustomersPage::tr("VAT number"), CustomersPage::tr("Postal address"),
            CustomersPage::tr("Sage One"),   CustomersPage::tr("Name in Sage One"),
            CustomersPage::tr("Open leads"), CustomersPage::tr("Not yet sent")};
}

QStringList fileRow(const CustomerRow& row)
{
    const CustomerDetails& details = row.customer.details;
    return {details.name,
            details.contact,
            details.email,
            details.phone,
            details.vatNumber,
            details.postalAddress,
            linkWord(row),
            row.customer.sageName,
            QString::number(row.open.count),
            row.open.total.toPlain()};
}

using CustomersColumn = Column<CustomerRow>;

CustomersColumn textColumn(const QString& header, QString CustomerDetails::*member)
{
    return {.header = header,
            .text = [member](const CustomerRow& row) { return (row.customer.details.*member).simplified(); },
            .other = [member](const CustomerRow& row, int role) -> QVariant {
                return role == Qt::ToolTipRole ? plainTooltip(row.customer.details.*member) : QVariant();
            }};
}

std::vector<CustomersColumn> columns()
{
    return {
        textColumn(CustomersPage::tr("Name"), &CustomerDetails::name),
        textColumn(CustomersPage::tr("Contact"), &CustomerDetails::contact),
        textColumn(CustomersPage::tr("E-mail"), &CustomerDetails::email),
        {.header = CustomersPage::tr("Sage One"),
         .text = [](const CustomerRow& row) { return linkWord(row); },
         .other = [](const CustomerRow& row, int role) -> QVariant {
             if (role == kToneRole)
                 return int(linkTone(row));
             if (role == Qt::ToolTipRole)
                 return plainTooltip(linkSentence(row));
             return role == Qt::AccessibleDescriptionRole ? linkSentence(row) : QVariant();
         }},
        {.header = CustomersPage::tr("Open leads"),
         .alignment = kMoneyCell,
         .text = [](const CustomerRow& row) { return QString::number(row.open.count); },
         .firstSort = Qt::DescendingOrder},
        {.header = CustomersPage::tr("Not yet sent"),
         .alignment = kMoneyCell,
         .text = [](const CustomerRow& row) { return format(row.open.total); },
         .other = [](const CustomerRow&, int role) -> QVariant {
             return role == Qt::ToolTipRole
                      ? plainTooltip(CustomersPage::tr("What its open leads come to, VAT included"))
                      : QVariant();
         },
         .firstSort = Qt::DescendingOrder},
        {.header = CustomersPage::tr("Actions"), .text = {}},
    };
}

}  // namespace

CustomersPage::CustomersPage(Desk& desk, Navigator& navigator, QWidget* parent)
    : QWidget(parent)
    , m_desk{desk}
    , m_navigator{navigator}
    , m_model(new Model(
          columns(), [](const CustomerRow& row) { return row.customer.id; },
          [this](const CustomerRow* after, int limit) { return read(!after, limit); }, this))
    , m_search(new SearchField(tr("Search name, contact, e-mail, phone, VAT number"), this))
    , m_showMerged(new QCheckBox(tr("Show mer&ged"), this))
    , m_message(new InlineMessage(this))
    , m_table(new ActionTable(this))
    , m_foot(plainLabel({}, this))
    , m_export(new ListExport(m_message, this))
    , m_refresh(new ListRefresh(
          this, [this] { readAgain(); }, [this] { showCount(); }))
{
    setObjectName(u"customersPage"_s);
    buildTable();
    build();
    sayWhyEmpty();
    connect(m_model, &PagedModelBase::failed, this,
            [this](const Error& error) { m_message->tell(Tone::Bad, sentence(error)); });
    connect(m_table, &ActionTable::actionTriggered, this, &CustomersPage::act);
    connect(m_table, &ActionTable::rowOpened, this, [this](int row) { act(kOpen, row); });
    connect(m_table, &ActionTable::selectionWasChanged, this, &CustomersPage::showFoot);
    const auto lookAgain = [this] {
        sayWhyEmpty();
        m_model->reload();
        m_table->selectRowAt(0);
        showFoot();
    };
    connect(m_search, &SearchField::searched, this, [this, lookAgain](const QString& words) {
        m_query.search = words;
        lookAgain();
    });
    connect(m_showMerged, &QCheckBox::toggled, this, [this, lookAgain](bool shown) {
        m_query.merged = shown ? Merged::Shown : Merged::Hidden;
        lookAgain();
    });
    connect(&desk.ledger, &Ledger::customersChanged, this, [this] { m_count.reset(); });
    for (const auto signal : {&Ledger::customersChanged, &Ledger::leadsChanged, &Ledger::invoicesChanged})
        connect(&desk.ledger, signal, m_refresh, &ListRefresh::soon);
    m_refresh->whenShown();
}

void CustomersPage::build()
{
    m_search->setObjectName(u"customerSearch"_s);
    m_search->setList(m_table);
    m_showMerged->setObjectName(u"showMergedBox"_s);
    m_showMerged->setToolTip(tr("Also list customers that were merged into another"));
    m_foot->setObjectName(u"customerFoot"_s);
    auto* add = new QPushButton(icon(u"add"_s), tr("Ne&w customer…"), this);
    add->setObjectName(u"newCustomerButton"_s);
    connect(add, &QPushButton::clicked, this, &CustomersPage::addCustomer);
    auto* join = new QPushButton(icon(u"merge"_s), tr("&Merge two…"), this);
    join->setObjectName(u"mergeCustomersButton"_s);
    join->setToolTip(tr("Merge the selected customer, or the two selected, into one (Ctrl+M)"));
    connect(join, &QPushButton::clicked, this, &CustomersPage::startMerge);

    auto* bar = new QHBoxLayout;
    bar->setSpacing(kSpacing);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_showMerged);
    bar->addWidget(add);
    bar->addWidget(join);
    auto* save = new QPushButton(icon(u"export"_s), tr("Export…"), this);
    save->setObjectName(u"exportCustomersButton"_s);
    save->setToolTip(plainTooltip(tr("Writes all rows of this list, as it is filtered, to a CSV file")));
    connect(save, &QPushButton::clicked, this, &CustomersPage::askExport);
    bar->addWidget(save);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kSpacing);
    column->setSpacing(kSpacing);
    column->addLayout(bar);
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addWidget(m_foot);
    setFocusProxy(m_search);
}

void CustomersPage::buildTable()
{
    m_table->setObjectName(u"customerTable"_s);
    m_table->setAccessibleName(tr("Customers"));
    m_table->setModel(m_model);
    m_table->setRowActions({{.id = kOpen,
                             .text = tr("&Open the card"),
                             .rowText = tr("Black button: card of %1"),
                             .icon = icon(u"customer"_s),
                             .shortcut = QKeySequence(u"Ctrl+K"_s)},
                            {.id = kMerge,
                             .text = tr("&Merge with another…"),
                             .rowText = tr("Merge %1 with another customer"),
                             .icon = icon(u"merge"_s),
                             .shortcut = QKeySequence(u"Ctrl+M"_s),
                             .whyNot = [this](int row) { return whyNotMerged(row); }}},
                           Actions, Name);
    m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);  // two are merged
    m_table->setItemDelegateForColumn(SageState, new PillDelegate(m_table));
    setWidths(*m_table,
              {{Name, 40}, {Contact, 22}, {Email, 34}, {SageState, 17}, {OpenLeads, 11}, {Unsent, 16}});
    m_table->setColumnWidth(Actions, m_table->actionsWidth());
    rememberColumns(m_table, {.name = u"customers"_s,
                              .sortedBy = Name,
                              .order = Qt::AscendingOrder,
                              .shares = {{Name, kNameLetters}, {Contact}, {Email}}});
    const QHeaderView* header = m_table->horizontalHeader();
    m_by = sortOf(header->sortIndicatorSection());  // as the columns remember it
    m_ascending = header->sortIndicatorOrder() == Qt::AscendingOrder;
    connect(header, &QHeaderView::sortIndicatorChanged, this, &CustomersPage::sort);
}

CustomerListing CustomersPage::listing() const { return {m_desk.customers, m_query, m_by, m_ascending}; }

Result<std::vector<CustomerRow>> CustomersPage::read(bool first, int limit)
{
    if (!first && m_listing)
        return m_listing->next(limit);
    CustomerListing fresh = listing();
    auto rows = fresh.next(limit);
    if (rows)
        m_listing = std::move(fresh);
    return rows;
}

void CustomersPage::sort(int column, Qt::SortOrder order)
{
    if (column == Actions)
        return;
    m_by = sortOf(column);
    m_ascending = order == Qt::AscendingOrder;
    reloadInPlace(*m_table, *m_model);
    showFoot();
}

void CustomersPage::askExport()
{
    m_export->ask(window(), u"customers-%1.csv"_s.arg(isoDate(m_desk.ledger.today())), fileHeader(),
                  [from = listing()]() mutable -> Result<ListExport::Step> {
                      const auto rows = from.next(kExportedAtOnce);
                      if (!rows)
                          return passOn(rows);
                      ListExport::Step step{.rows = {}, .last = std::ssize(*rows) < kExportedAtOnce};
                      for (const CustomerRow& row : *rows)
                          step.rows.push_back(fileRow(row));
                      return step;
                  });
}

/// Leads and invoices make no customers: those signals count none.
void CustomersPage::showCount()
{
    if (m_count)
        return;
    const auto count = m_desk.customers.count();
    if (!count)
        return m_message->tell(Tone::Bad, sentence(count.error()));
    m_count = *count;
    Q_EMIT counted(*count);
}

void CustomersPage::readAgain()
{
    showCount();
    refreshInPlace(*m_table, *m_model);
    showFoot();
}

void CustomersPage::showFoot()
{
    QStringList parts;
    if (m_count)
        parts << (*m_count == 1 ? tr("1 customer") : tr("%1 customers").arg(*m_count));
    if (!m_query.search.isEmpty())
        parts << (m_model->canFetchMore({}) ? tr("more than %1 found").arg(m_model->rowCount())
                                            : tr("%1 found").arg(m_model->rowCount()));
    parts << selected();
    m_foot->setText(parts.join(u"  ·  "_s));
}

QStringList CustomersPage::selected() const
{
    const auto rows = m_table->selectedRows();
    if (rows.empty())
        return {};
    Money open;
    for (const int row : rows)
        open += m_model->at(row).open.total;
    if (rows.size() > 1)
        return {selectedText(qint64(rows.size()), open)};
    const CustomerRow& customer = m_model->at(rows.front());
    return {tr("selected: %1").arg(customer.customer.details.name), linkSentence(customer)};
}

void CustomersPage::sayWhyEmpty()
{
    if (!m_query.search.isEmpty())
        m_table->setEmptyText(
            nothingFound(m_search, tr("Looked in name, contact, e-mail, phone and VAT number.")));
    else
        m_table->setEmptyText({.title = tr("There are no customers yet"),
                               .hint = tr("They come with imported leads, or one by one."),
                               .ways = {{tr("New customer…"), [this] { addCustomer(); }}}});
}

QString CustomersPage::whyNotMerged(int row) const
{
    const CustomerRow& customer = m_model->at(row);
    return customer.customer.mergedInto ? linkSentence(customer) : QString();
}

void CustomersPage::act(const QString& action, int row)
{
    const Customer customer = m_model->at(row).customer;
    if (action == kMerge)
        merge(customer, std::nullopt);
    else
        openCard(customer.id);
}

void CustomersPage::openCard(CustomerId id)
{
    const auto row = m_desk.customers.row(id);
    if (!row) {
        m_message->tell(Tone::Bad, sentence(row.error()));
        return;
    }
    (new CustomerCard(m_desk, m_navigator, *row, window()))->open();
}

void CustomersPage::addCustomer()
{
    auto* dialog = new CustomerDialog(tr("New customer"), {}, window());
    connect(dialog, &CustomerDialog::saveWanted, this, [this, dialog] {
        const auto added = m_desk.invoicing.addCustomer(dialog->details());
        if (!added)
            return dialog->refuse(sentence(added.error()));
        dialog->accept();
        m_navigator.announce(tr("Customer %1 added.").arg(added->details.name));
        m_search->clear();
        readAgain();
        if (const auto row = m_model->rowOf(added->id))
            m_table->flash(*row);
    });
    dialog->open();
}

void CustomersPage::startMerge()
{
    const std::vector<int> rows = m_table->selectedRows();
    if (rows.empty() || rows.size() > 2) {
        m_message->tell(Tone::Info, tr("Select the customer that is to be merged, or both of the two."));
        return;
    }
    for (const int row : rows)
        if (const QString why = whyNotMerged(row); !why.isEmpty()) {
            m_message->tell(Tone::Info, why);
            return;
        }
    merge(m_model->at(rows.front()).customer,
          rows.size() == 2 ? std::optional(m_model->at(rows.back()).customer) : std::nullopt);
}

void CustomersPage::merge(const Customer& one, const std::optional<Customer>& other)
{
    auto* dialog = new MergeDialog(m_desk, one, other, window());
    connect(dialog, &MergeDialog::merged, this, &CustomersPage::offerUndo);
    dialog->open();
}

void CustomersPage::offerUndo(const MergedCustomers& what)
{
    readAgain();
    if (const auto row = m_model->rowOf(what.stays.id))
        m_table->flash(*row);
    Q_EMIT undoOffered(
        tr("%1 was merged into %2.").arg(what.goes.details.name, what.stays.details.name), [this, what] {
            if (const auto done = m_desk.customers.undoMerge(what); !done)
                m_message->tell(Tone::Bad, sentence(done.error()));
            else
                m_navigator.announce(tr("%1 and %2 are two customers again.")
                                         .arg(what.goes.details.name, what.stays.details.name));
        });
}

}  // namespace greenhand
