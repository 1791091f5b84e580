#include "ui/settings/price_list_page.h"

#include "core/documents/price_csv.h"
#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "core/workflow/words.h"
#include "ui/job_card/job_lines.h"
#include "ui/settings/price_dialog.h"
#include "ui/shared/action_table.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/form_parts.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/list_columns.h"
#include "ui/shared/list_export.h"
#include "ui/shared/list_refresh.h"
#include "ui/shared/list_search.h"
#include "ui/shared/pill_delegate.h"
#include "ui/shared/plain_label.h"
#include "ui/shared/search_field.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

enum PriceColumn { Code, Description, Kind, Unit, Price, Vat, Cost, State, Actions };

constexpr auto kChange = "change"_L1;
constexpr auto kUse = "use"_L1;

std::optional<PriceSort> sortOf(int column)
{
    switch (PriceColumn(column)) {
    case Code: return PriceSort::Code;
    case Description: return PriceSort::Description;
    case Kind: return PriceSort::Kind;
    case Unit: return PriceSort::Unit;
    case Price: return PriceSort::Price;
    case Vat: return PriceSort::Vat;
    case Cost: return PriceSort::Cost;
    case State: return PriceSort::Use;
    case Actions: break;
    }
    return std::nullopt;
}

QString stateWord(const PriceItem& item)
{
    return item.inUse ? PriceListPage::tr("In use") : PriceListPage::tr("Out of use");
}

Column<PriceItem> textColumn(const QString& header, QString PriceItem::*member)
{
    return {.header = header,
            .text = [member](const PriceItem& item) { return item.*member; },
            .other = [member](const PriceItem& item, int role) -> QVariant {
                return role == Qt::ToolTipRole ? plainTooltip(item.*member) : QVariant();
            }};
}

}  // namespace

PriceListPage::PriceListPage(Desk& desk, QWidget* parent)
    : SettingsPageWidget(parent)
    , m_desk{desk}
    , m_prices{desk.ledger}
    , m_search(new SearchField(tr("Search code and description"), this))
    , m_showAll(new QCheckBox(tr("Show those o&ut of use"), this))
    , m_message(new InlineMessage(this))
    , m_table(new ActionTable(this))
    , m_model(new Model(
          columns(), [](const PriceItem& item) { return item.id; },
          [this](const PriceItem* after, int limit) { return read(after, limit); }, this))
    , m_foot(plainLabel({}, this))
    , m_export(new ListExport(m_message, this))
    , m_refresh(new ListRefresh(
          this, [this] { readAgain(); }, [] {}))
{
    setObjectName(u"priceListPage"_s);
    m_foot->setObjectName(u"priceFoot"_s);
    buildTable();
    auto* inner = new QWidget(this);
    auto* column = new QVBoxLayout(inner);
    column->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kPageMargin);
    column->setSpacing(kSpacing);
    column->addWidget(wrappedLabel(tr("Prices are exclusive of VAT. What is done here holds at once; what is "
                                      "on job cards and invoices keeps its price."),
                                   inner));
    column->addLayout(buildBar());
    column->addWidget(m_message);
    column->addWidget(m_table, 1);
    column->addWidget(m_foot);
    column->addLayout(buildButtons());
    setWidget(inner);
    readVatTypes();
    connect(m_model, &PagedModelBase::failed, this, &PriceListPage::tell);
    connect(m_table, &ActionTable::actionTriggered, this, &PriceListPage::act);
    connect(m_table, &ActionTable::rowOpened, this, [this](int row) { act(kChange, row); });
    connect(m_table, &ActionTable::selectionWasChanged, this, &PriceListPage::showFoot);
    connect(&desk.ledger, &Ledger::pricesChanged, m_refresh, &ListRefresh::soon);
    m_refresh->whenShown();
}

void PriceListPage::readVatTypes()
{
    const auto types = m_desk.invoicing.vatTypes();
    if (!types)
        tell(types.error());
    m_vat = vatChoicesOfCard(types.value_or(std::vector<VatType>()));
}

std::vector<Column<PriceItem>> PriceListPage::columns() const
{
    const auto vatWord = [this](const PriceItem& item) {
        const auto known = std::ranges::find(m_vat, item.vat, &std::pair<QString, QString>::first);
        return known == m_vat.end() ? item.vat : known->second;
    };
    return {textColumn(tr("Code"), &PriceItem::code),
            textColumn(tr("Description"), &PriceItem::description),
            {.header = tr("Kind"), .text = [](const PriceItem& item) { return kindWord(item.kind); }},
            {.header = tr("Unit"), .text = [](const PriceItem& item) { return item.unit; }},
            {.header = tr("Price"),
             .alignment = kMoneyCell,
             .text = [](const PriceItem& item) { return format(item.price); },
             .firstSort = Qt::DescendingOrder},
            {.header = tr("VAT type"), .text = vatWord},
            {.header = tr("Cost"),
             .alignment = kMoneyCell,
             .text = [](const PriceItem& item) { return item.cost ? format(*item.cost) : QString(); },
             .firstSort = Qt::DescendingOrder},
            {.header = tr("State"),
             .text = [](const PriceItem& item) { return stateWord(item); },
             .other = [](const PriceItem& item, int role) -> QVariant {
                 return role == kToneRole ? QVariant(int(item.inUse ? Tone::Good : Tone::Neutral))
                                          : QVariant();
             }},
            {.header = tr("Actions"), .text = {}}};
}

QLayout* PriceListPage::buildBar()
{
    m_search->setObjectName(u"priceSearch"_s);
    m_search->setList(m_table);
    m_showAll->setObjectName(u"showOutOfUseBox"_s);
    connect(m_search, &SearchField::searched, this, [this](const QString& words) {
        m_query.search = words;
        lookAgain();
    });
    connect(m_showAll, &QCheckBox::toggled, this, [this](bool shown) {
        m_query.outOfUse = shown ? OutOfUse::Shown : OutOfUse::Hidden;
        lookAgain();
    });
    auto* bar = new QHBoxLayout;
    bar->setSpacing(kSpacing);
    bar->addWidget(m_search, 1);
    bar->addWidget(m_showAll);
    return bar;
}

QLayout* PriceListPage::buildButtons()
{
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    const auto button = [&](const QString& picture, const QString& text, const QString& name,
                            const QString& tip) {
        QPushButton* made = plainButton(text, name, this);
        made->setIcon(icon(picture));
        made->setToolTip(plainTooltip(tip));
        buttons->addWidget(made);
        return made;
    };
    connect(button(u"add"_s, tr("Ne&w price…"), u"newPriceButton"_s, tr("Adds one price to the list")),
            &QPushButton::clicked, this, &PriceListPage::add);
    connect(button(u"import"_s, tr("I&mport…"), u"importPricesButton"_s,
                   tr("Takes prices from a CSV file; what would change is shown first")),
            &QPushButton::clicked, this, &PriceListPage::importWanted);
    connect(button(u"export"_s, tr("E&xport…"), u"exportPricesButton"_s,
                   tr("Writes all rows of this list, as it is filtered, to a CSV file that can be imported "
                      "again")),
            &QPushButton::clicked, this, &PriceListPage::askExport);
    buttons->addStretch();
    return buttons;
}

void PriceListPage::buildTable()
{
    m_table->setObjectName(u"priceTable"_s);
    m_table->setAccessibleName(tr("Price list"));
    m_table->setModel(m_model);
    m_table->setRowActions({{.id = kChange,
                             .text = tr("&Change…"),
                             .rowText = tr("Change the price %1"),
                             .icon = icon(u"edit"_s),
                             .shortcut = QKeySequence(Qt::Key_F2)},
                            {.id = kUse,
                             .text = tr("&Take out of use, or put back"),
                             .rowText = tr("Take %1 out of use, or put it back"),
                             .icon = icon(u"remove"_s),
                             .shortcut = QKeySequence(Qt::Key_Delete)}},
                           Actions, Code);
    m_table->setItemDelegateForColumn(State, new PillDelegate(m_table));
    setWidths(*m_table,
              {{Code, 12}, {Description, 36}, {Kind, 9}, {Unit, 8}, {Price, 13}, {Vat, 14}, {Cost, 13}});
    m_table->setColumnWidth(State, pillColumnWidth(m_table->fontMetrics(), {tr("In use"), tr("Out of use")}));
    m_table->setColumnWidth(Actions, m_table->actionsWidth());
    rememberColumns(m_table, {.name = u"prices"_s,
                              .sortedBy = Code,
                              .order = Qt::AscendingOrder,
                              .shares = {{Code}, {Description, kNameLetters}},
                              .givesWay = {Vat, Unit, Kind, Cost}});
    const QHeaderView* header = m_table->horizontalHeader();
    m_query.by = sortOf(header->sortIndicatorSection()).value_or(PriceSort::Code);  // as it is remembered
    m_query.ascending = header->sortIndicatorOrder() == Qt::AscendingOrder;
    connect(header, &QHeaderView::sortIndicatorChanged, this, &PriceListPage::sort);
}

Result<std::vector<PriceItem>> PriceListPage::read(const PriceItem* after, int limit) const
{
    PriceQuery query = m_query;
    query.after = after ? std::optional(after->id) : std::nullopt;
    query.limit = limit;
    return m_prices.page(query);
}

void PriceListPage::lookAgain()
{
    m_model->reload();
    sayWhyEmpty();
    m_table->selectRowAt(0);
    showFoot();
}

void PriceListPage::readAgain()
{
    refreshInPlace(*m_table, *m_model);
    sayWhyEmpty();
    showFoot();
}

void PriceListPage::sort(int column, Qt::SortOrder order)
{
    const auto by = sortOf(column);
    if (!by)
        return;
    m_query.by = *by;
    m_query.ascending = order == Qt::AscendingOrder;
    reloadInPlace(*m_table, *m_model);
    showFoot();
}

void PriceListPage::sayWhyEmpty()
{
    if (m_model->rowCount() > 0)
        return;
    if (!m_query.search.isEmpty())
        return m_table->setEmptyText(nothingFound(m_search, tr("Looked in code and description.")));
    const auto any = m_prices.page({.outOfUse = OutOfUse::Shown, .limit = 1});
    if (!any)
        return tell(any.error());
    if (!any->empty())
        m_table->setEmptyText(
            {.title = tr("No price is in use"),
             .hint = tr("What is out of use is kept, and not offered on job cards."),
             .ways = {{tr("Show those out of use"), [this] { m_showAll->setChecked(true); }},
                      {tr("New price…"), [this] { add(); }}}});
    else
        m_table->setEmptyText({.title = tr("There are no prices yet"),
                               .hint = tr("They come from a CSV file, or one by one. On a job card they are "
                                          "offered while a line is typed."),
                               .ways = {{tr("Import a price list…"), [this] { Q_EMIT importWanted(); }},
                                        {tr("New price…"), [this] { add(); }}}});
}

void PriceListPage::showFoot()
{
    const int rows = m_model->rowCount();
    const QString count = m_model->canFetchMore({}) ? tr("more than %1 prices").arg(rows)
                        : rows == 1                 ? tr("1 price")
                                                    : tr("%1 prices").arg(rows);
    const auto row = m_table->selectedRow();
    m_foot->setText(row ? QString(count + u"  ·  "_s + tr("selected: %1").arg(m_model->at(*row).code))
                        : count);
}

void PriceListPage::act(const QString& action, int row)
{
    const PriceItem seen = m_model->at(row);
    if (action == kUse)
        turnUse(seen);
    else
        change(seen);
}

void PriceListPage::add()
{
    auto* dialog = new PriceDialog(std::nullopt, m_vat, window());
    connect(dialog, &PriceDialog::saveWanted, this, [this, dialog] {
        const PriceItem item = dialog->item();
        const auto added = m_prices.add(item);
        if (!added)
            return dialog->refuse(sentence(added.error()));
        dialog->accept();
        m_message->tell(Tone::Good, tr("The price %1 was added.").arg(item.code));
        m_search->clear();
        if (const auto row = m_model->reloadAt(*added))
            m_table->flash(*row);
        showFoot();
    });
    dialog->open();
}

void PriceListPage::change(const PriceItem& seen)
{
    auto* dialog = new PriceDialog(seen, m_vat, window());
    connect(dialog, &PriceDialog::saveWanted, this, [this, dialog, seen] {
        if (const auto done = m_prices.change(seen, dialog->item()); !done)
            return dialog->refuse(sentence(done.error()));
        dialog->accept();
        readAgain();
        if (const auto row = m_model->rowOf(seen.id))
            m_table->flash(*row);
    });
    dialog->open();
}

void PriceListPage::turnUse(const PriceItem& seen)
{
    PriceItem item = seen;
    item.inUse = !seen.inUse;
    if (const auto done = m_prices.change(seen, item); !done)
        return tell(done.error());
    m_message->tell(Tone::Good,
                    item.inUse ? tr("%1 is in use again.").arg(item.code)
                               : tr("%1 is out of use: it is kept, and offered no more.").arg(item.code),
                    tr("Un&do"), [this, item] { turnUse(item); });
}

void PriceListPage::askExport()
{
    m_export->ask(window(), u"prices-%1.csv"_s.arg(isoDate(m_desk.ledger.today())), priceFields(),
                  [this, query = m_query]() mutable -> Result<ListExport::Step> {
                      const auto items = m_prices.page(query);
                      if (!items)
                          return passOn(items);
                      ListExport::Step step{.rows = {}, .last = std::ssize(*items) < query.limit};
                      for (const PriceItem& item : *items)
                          step.rows.push_back(priceRow(item));
                      if (!items->empty())
                          query.after = items->back().id;
                      return step;
                  });
}

void PriceListPage::tell(const Error& error) { m_message->tell(Tone::Bad, sentence(error)); }

}  // namespace greenhand
