#include "ui/invoice/change_list.h"

#include "core/domain/date_text.h"
#include "core/domain/number_text.h"
#include "ui/shared/look.h"
#include "ui/shared/paged_model.h"
#include "ui/shared/plain_label.h"

#include <QAccessible>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTableWidget>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

enum Column { kWhat, kOnInvoice, kFromCard, kDifference, kColumns };

/// A change as its row says it.
struct Row {
    QString what;
    QString onInvoice;
    QString fromCard;
    QString difference;
};

Money totalOf(const InvoiceLine& line, PriceMode mode)
{
    return lineAmounts({line.quantity, line.unitPrice, line.discount, line.vatRate}, mode).total;
}

QString lineText(const InvoiceLine& line, PriceMode mode)
{
    QString sum = ChangeList::tr("%1 × %2").arg(format(line.quantity), format(line.unitPrice));
    if (line.discount != Rate())
        sum = ChangeList::tr("%1 less %2").arg(sum, format(line.discount));
    return ChangeList::tr("%1 = %2: %3").arg(sum, format(totalOf(line, mode)), line.description);
}

QString signedText(Money amount)
{
    return amount > Money{} ? QString(u"+"_s % format(amount)) : format(amount);
}

Row lineRow(const DraftChange& change, const WhatWillChange& what, const InvoiceContent& draft)
{
    const InvoiceLine* mine = change.onInvoice ? &draft.lines[*change.onInvoice] : nullptr;
    const InvoiceLine* card = change.onCard ? &what.fresh.lines[*change.onCard] : nullptr;
    const Money before = mine ? totalOf(*mine, draft.priceMode) : Money{};
    const Money after = card ? totalOf(*card, what.fresh.priceMode) : Money{};
    QString name = mine ? ChangeList::tr("Line %1").arg(*change.onInvoice + 1) : ChangeList::tr("New line");
    if (what.isOnBothSides(change, draft))
        name = ChangeList::tr("%1, changed on both").arg(name);
    return {.what = name,
            .onInvoice = mine ? lineText(*mine, draft.priceMode) : ChangeList::tr("not there"),
            .fromCard = card ? lineText(*card, what.fresh.priceMode) : ChangeList::tr("not there"),
            .difference = signedText(after - before)};
}

Row rowOf(const DraftChange& change, const WhatWillChange& what, const InvoiceContent& draft)
{
    switch (change.kind) {
    case ChangeKind::LineChanged:
    case ChangeKind::LineAdded:
    case ChangeKind::LineRemoved: return lineRow(change, what, draft);
    case ChangeKind::LineOrder:
        return {ChangeList::tr("Order of the lines"),
                ChangeList::tr("as on this invoice"),
                ChangeList::tr("as on the job card"),
                {}};
    case ChangeKind::Recipient:
        return {ChangeList::tr("Customer"), draft.recipient.name, what.fresh.recipient.name, {}};
    case ChangeKind::OrderNumber:
        return {ChangeList::tr("Order number"), draft.orderNumber, what.fresh.orderNumber, {}};
    case ChangeKind::DueDate:
        return {ChangeList::tr("Due on"), format(draft.dueDate), format(what.fresh.dueDate), {}};
    case ChangeKind::Message: return {ChangeList::tr("Text"), draft.message, what.fresh.message, {}};
    }
    return {};
}

/// Which change it is, while the invoice is typed into: by the line of the card, else of the invoice.
QString keyOf(const DraftChange& change, const InvoiceContent& draft)
{
    if (change.onCard)
        return u"card %1"_s.arg(*change.onCard);
    if (!change.onInvoice)
        return u"kind %1"_s.arg(int(change.kind));
    const auto& id = draft.lines[*change.onInvoice].id;
    return id ? u"invoice %1"_s.arg(id->value()) : u"new %1"_s.arg(*change.onInvoice);
}

/// Qt does not tell assistive technology what is ticked in a table.
void sayTick(QTableWidgetItem* cell)
{
    cell->setData(Qt::AccessibleTextRole, cell->checkState() == Qt::Checked
                                              ? ChangeList::tr("%1, ticked").arg(cell->text())
                                              : ChangeList::tr("%1, not ticked").arg(cell->text()));
}

}  // namespace

ChangeList::ChangeList(QWidget* parent)
    : QFrame(parent)
    , m_table(new QTableWidget(0, kColumns, this))
    , m_all(new QPushButton(tr("Ta&ke all"), this))
    , m_some(new QPushButton(tr("Take ticked"), this))
    , m_none(new QPushButton(tr("Take none"), this))
{
    setObjectName(u"changeList"_s);
    setFrameShape(QFrame::StyledPanel);
    build();
    hide();
}

void ChangeList::build()
{
    auto* heading =
        wrappedLabel(tr("What will change: the job card was changed after this invoice was. Choose "
                        "what to take from it; nothing changes before you press Update."),
                     this);
    m_table->setObjectName(u"changeTable"_s);
    m_table->setAccessibleName(tr("What will change"));
    m_table->setHorizontalHeaderLabels(
        {tr("What"), tr("On this invoice"), tr("From the job card"), tr("Difference")});
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(26);
    m_table->horizontalHeader()->setSectionResizeMode(kWhat, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(kOnInvoice, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kFromCard, QHeaderView::Stretch);
    m_table->horizontalHeader()->setSectionResizeMode(kDifference, QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    QPalette colours = m_table->palette();  // the style draws a tick box in a shade of the window
    colours.setColor(QPalette::Window, colours.color(QPalette::PlaceholderText));
    m_table->setPalette(colours);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->installEventFilter(this);
    m_all->setObjectName(u"takeAllButton"_s);
    m_all->setToolTip(tr("Make the invoice what a fresh one from the job card would be"));
    m_some->setObjectName(u"takeTickedButton"_s);
    m_some->setToolTip(tr("Take only the ticked rows (Space ticks a row)"));
    m_none->setObjectName(u"takeNoneButton"_s);
    m_none->setToolTip(tr("Leave the invoice as it is and do not ask again"));
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kSpacing);
    buttons->addStretch();
    for (QPushButton* button : {m_none, m_some, m_all}) {
        button->setAutoDefault(false);
        buttons->addWidget(button);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(kSpacing, kSpacing, kSpacing, kSpacing);
    column->setSpacing(kSpacing);
    column->addWidget(heading);
    column->addWidget(m_table);
    column->addLayout(buttons);

    connect(m_all, &QPushButton::clicked, this, [this] { Q_EMIT taken(m_changes); });
    connect(m_some, &QPushButton::clicked, this, [this] { Q_EMIT taken(ticked()); });
    connect(m_none, &QPushButton::clicked, this, [this] { Q_EMIT taken({}); });
    connect(m_table, &QTableWidget::itemChanged, this, &ChangeList::tickChanged);
}

void ChangeList::show(const std::optional<WhatWillChange>& what, const InvoiceContent& draft)
{
    setVisible(what.has_value());
    if (what) {
        fill(*what, draft);
    } else {
        m_shown.clear();
        m_changes.clear();
        m_keys.clear();
        m_ticks.clear();
    }
}

/// Space ticks the row, whatever its current cell.
bool ChangeList::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress
        || static_cast<QKeyEvent*>(event)->key() != Qt::Key_Space)
        return QFrame::eventFilter(watched, event);
    if (QTableWidgetItem* cell = m_table->item(m_table->currentRow(), kWhat);
        cell && !static_cast<QKeyEvent*>(event)->isAutoRepeat())
        cell->setCheckState(cell->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
    return true;
}

void ChangeList::fill(const WhatWillChange& what, const InvoiceContent& draft)
{
    std::vector<Row> rows;
    QStringList shown;
    for (const DraftChange& change : what.changes) {
        rows.push_back(rowOf(change, what, draft));
        shown << rows.back().what << rows.back().onInvoice << rows.back().fromCard;
    }
    m_changes = what.changes;
    m_keys.clear();
    for (const DraftChange& change : m_changes)
        m_keys << keyOf(change, draft);
    if (shown == m_shown)
        return;
    m_shown = shown;
    const QSignalBlocker quiet(m_table);
    const int current = m_table->currentRow();
    m_table->setRowCount(int(rows.size()));
    for (int row = 0; row < int(rows.size()); ++row) {
        const Row& said = rows[std::size_t(row)];
        const QStringList cells{said.what, said.onInvoice.simplified(), said.fromCard.simplified(),
                                said.difference};
        for (int column = 0; column < kColumns; ++column) {
            auto* cell = new QTableWidgetItem(cells[column]);
            cell->setToolTip(cells[column].toHtmlEscaped());
            if (column == kDifference)
                cell->setTextAlignment(kMoneyCell);
            m_table->setItem(row, column, cell);
        }
        const bool both = what.isOnBothSides(what.changes[std::size_t(row)], draft);
        QTableWidgetItem* head = m_table->item(row, kWhat);
        const bool ticked = m_ticks.emplace(m_keys[row], both).first->second;
        head->setFlags(head->flags() | Qt::ItemIsUserCheckable);
        head->setCheckState(ticked ? Qt::Checked : Qt::Unchecked);
        sayTick(head);
    }
    m_table->setCurrentCell(std::max(0, std::min(current, int(rows.size()) - 1)), kWhat);
    const int rowsShown = std::min(int(rows.size()), 4);
    m_table->setFixedHeight(m_table->horizontalHeader()->sizeHint().height() + rowsShown * 26 + 6);
    tickTaken();
}

void ChangeList::tickChanged(QTableWidgetItem* cell)
{
    const QSignalBlocker quiet(m_table);
    m_ticks[m_keys.value(cell->row())] = cell->checkState() == Qt::Checked;
    sayTick(cell);
    tickTaken();
    QAccessibleInterface* table = QAccessible::queryAccessibleInterface(m_table);
    if (QAccessibleInterface* heard = table && table->tableInterface()
                                        ? table->tableInterface()->cellAt(cell->row(), kWhat)
                                        : nullptr) {
        QAccessibleEvent renamed(heard, QAccessible::NameChanged);
        QAccessible::updateAccessibility(&renamed);
    }
}

void ChangeList::tickTaken() { m_some->setEnabled(!ticked().empty()); }

std::vector<DraftChange> ChangeList::ticked() const
{
    std::vector<DraftChange> changes;
    for (int row = 0; row < m_table->rowCount() && row < int(m_changes.size()); ++row)
        if (const auto* cell = m_table->item(row, kWhat); cell && cell->checkState() == Qt::Checked)
            changes.push_back(m_changes[std::size_t(row)]);
    return changes;
}

}  // namespace greenhand
