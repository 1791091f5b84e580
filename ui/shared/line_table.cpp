#include "ui/shared/line_table.h"

#include "core/domain/number_text.h"
#include "ui/shared/lines_model.h"
#include "ui/shared/look.h"
#include "ui/shared/number_field.h"

#include <QClipboard>
#include <QComboBox>
#include <QCompleter>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QShortcut>
#include <QStandardItemModel>
#include <QTimer>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr auto kCell = "cell";
constexpr auto kBefore = "before";

/// Cells of a spreadsheet rather than a text for one cell.
bool isTable(const QString& text) { return text.contains(u'\t') || text.trimmed().contains(u'\n'); }

NumberField* numberEditor(LineColumn column, QWidget* parent)
{
    if (column == LineColumn::Count)
        return new QuantityField(parent);
    if (column == LineColumn::Price)
        return new UnitPriceField(parent);
    return column == LineColumn::Discount ? new RateField(parent) : nullptr;
}

}  // namespace

LineDelegate::LineDelegate(LinesModel& lines, FindPriceItems find, QObject* parent)
    : QStyledItemDelegate(parent)
    , m_lines{lines}
    , m_find{std::move(find)}
{
}

QWidget* LineDelegate::createEditor(QWidget* parent, const QStyleOptionViewItem& option,
                                    const QModelIndex& index) const
{
    Q_UNUSED(option);
    const LineColumn column = m_lines.columnAt(index.column());
    auto* self = const_cast<LineDelegate*>(this);
    QWidget* made = nullptr;
    if (const auto choices = m_lines.choices(column); !choices.empty()) {
        auto* box = new QComboBox(parent);
        for (const auto& [key, word] : choices)
            box->addItem(word, key);
        connect(box, &QComboBox::currentIndexChanged, self, [self, box] { Q_EMIT self->commitData(box); });
        made = box;
    } else {
        QLineEdit* field = numberEditor(column, parent);
        if (!field)
            field = new QLineEdit(parent);
        field->setFrame(false);
        field->setAutoFillBackground(true);
        connect(field, &QLineEdit::textEdited, self, [self, field] { Q_EMIT self->commitData(field); });
        if (column == LineColumn::Code || column == LineColumn::Description)
            complete(field, index.row(), column == LineColumn::Code);
        made = field;
    }
    made->setObjectName(u"lineCellEditor"_s);
    made->setAccessibleName(m_lines.headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString());
    made->setProperty(kCell, QVariant::fromValue(QPersistentModelIndex(index)));
    made->setProperty(kBefore, index.data(Qt::EditRole));
    return made;
}

void LineDelegate::complete(QLineEdit* editor, int row, bool byCode) const
{
    if (!m_find)
        return;
    auto* self = const_cast<LineDelegate*>(this);
    auto* entries = new QStandardItemModel(editor);
    auto* completer = new QCompleter(entries, editor);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    completer->setCompletionRole(Qt::UserRole);
    completer->setMaxVisibleItems(12);
    completer->setWidget(editor);
    auto items = std::make_shared<std::vector<PriceItem>>();
    connect(editor, &QLineEdit::textEdited, completer, [this, entries, completer, items, byCode, editor] {
        const QString typed = editor->text().trimmed();
        auto found = typed.isEmpty() ? Result<std::vector<PriceItem>>() : m_find(typed);
        if (!found)
            Q_EMIT findFailed(found.error());
        *items = found ? *std::move(found) : std::vector<PriceItem>();
        entries->clear();
        for (const PriceItem& item : *items) {
            auto* entry =
                new QStandardItem(item.code % u"   "_s % item.description % u"   "_s % format(item.price));
            entry->setData(byCode ? item.code : item.description, Qt::UserRole);
            entries->appendRow(entry);
        }
        if (items->empty()) {
            completer->popup()->hide();
            return;
        }
        QRect under = editor->rect();
        under.setWidth(qMax(under.width(), 480));
        completer->complete(under);
    });
    connect(completer, qOverload<const QModelIndex&>(&QCompleter::activated), self,
            [self, items, editor, row](const QModelIndex& chosen) {
                if (!chosen.isValid() || chosen.row() >= int(items->size()))
                    return;
                const PriceItem item = (*items)[std::size_t(chosen.row())];
                Q_EMIT self->closeEditor(editor, QAbstractItemDelegate::NoHint);
                Q_EMIT self->itemChosen(row, item);
            });
}

void LineDelegate::setEditorData(QWidget* editor, const QModelIndex& index) const
{
    const QString text = index.data(Qt::EditRole).toString();
    if (auto* box = qobject_cast<QComboBox*>(editor)) {
        const QSignalBlocker quiet(box);
        box->setCurrentIndex(box->findData(text));
        return;
    }
    auto* field = qobject_cast<QLineEdit*>(editor);
    if (!field || field->isModified())  // what is being typed is newer
        return;
    field->setText(text);
    field->selectAll();
}

void LineDelegate::setModelData(QWidget* editor, QAbstractItemModel* model, const QModelIndex& index) const
{
    if (const auto* box = qobject_cast<QComboBox*>(editor))
        model->setData(index, box->currentData());
    else if (const auto* field = qobject_cast<QLineEdit*>(editor); field && field->isModified())
        model->setData(index, field->text());
}

bool LineDelegate::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->matches(QKeySequence::Paste)
        && isTable(QGuiApplication::clipboard()->text())) {
        Q_EMIT linesPasted(qobject_cast<QWidget*>(watched));
        return true;
    }
    if (event->type() == QEvent::KeyPress && static_cast<QKeyEvent*>(event)->key() == Qt::Key_Escape) {
        const auto cell = watched->property(kCell).value<QPersistentModelIndex>();
        if (cell.isValid())
            m_lines.setData(cell, watched->property(kBefore));
        if (auto* field = qobject_cast<QLineEdit*>(watched))
            field->setModified(false);
    }
    return QStyledItemDelegate::eventFilter(watched, event);
}

void LineDelegate::initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const
{
    QStyledItemDelegate::initStyleOption(option, index);
    option->textElideMode = Qt::ElideRight;
}

LineTable::LineTable(LinesModel& lines, FindPriceItems find, QWidget* parent)
    : QTableView(parent)
    , m_lines{lines}
{
    auto* delegate = new LineDelegate(lines, std::move(find), this);
    setItemDelegate(delegate);
    setModel(&lines);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(QAbstractItemView::SelectItems);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setEditTriggers(QAbstractItemView::AnyKeyPressed | QAbstractItemView::DoubleClicked
                    | QAbstractItemView::EditKeyPressed | QAbstractItemView::SelectedClicked);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setDefaultSectionSize(kRowHeight);
    verticalHeader()->setMinimumSectionSize(kRowHeight);
    verticalHeader()->setDefaultAlignment(Qt::AlignCenter);
    verticalHeader()->setHighlightSections(false);
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setSectionsMovable(true);
    setAccessibleDescription(tr("Tab goes from cell to cell and adds a line at the end; Ctrl+Tab leaves the "
                                "lines"));
    leaveBy(QKeySequence(Qt::CTRL | Qt::Key_Tab), true);
    leaveBy(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), false);
    connect(delegate, &LineDelegate::linesPasted, this, [this, delegate](QWidget* editor) {
        Q_EMIT delegate->closeEditor(editor, QAbstractItemDelegate::NoHint);
        pasteLines();
        setFocus();
    });
    connect(delegate, &LineDelegate::findFailed, this, &LineTable::findFailed);
    connect(delegate, &LineDelegate::itemChosen, this, [this](int row, const PriceItem& item) {
        if (row >= m_lines.rowCount())
            return;
        m_lines.fill(row, item);
        setFocus();
        setCurrentIndex(m_lines.index(row, m_lines.sectionOf(LineColumn::Count)));
    });
}

void LineTable::editCell(int row, int section)
{
    const QModelIndex cell = m_lines.index(row, section);
    if (!cell.isValid())
        return;
    setFocus();
    setCurrentIndex(cell);
    scrollTo(cell);
    if (m_lines.flags(cell).testFlag(Qt::ItemIsEditable))
        edit(cell);
}

void LineTable::showModel()
{
    if (auto* field = qobject_cast<QLineEdit*>(indexWidget(currentIndex())))
        field->setModified(false);
}

QModelIndex LineTable::neighbour(const QModelIndex& from, int by) const
{
    const int columns = m_lines.columnCount();
    const int cells = m_lines.rowCount() * columns;
    for (int at = from.row() * columns + from.column() + by; at >= 0 && at < cells; at += by) {
        const QModelIndex cell = m_lines.index(at / columns, at % columns);
        if (m_lines.flags(cell).testFlag(Qt::ItemIsEditable))
            return cell;
    }
    return {};
}

bool LineTable::go(int by, bool addRows)
{
    const QModelIndex from = currentIndex();
    if (m_lines.isReadOnly() || !from.isValid())
        return false;
    if (const QModelIndex to = neighbour(from, by); to.isValid()) {
        setCurrentIndex(to);
        return true;
    }
    if (by < 0 || !addRows || m_lines.lines().back().isBlank())
        return false;
    const int row = m_lines.addBlank();
    setCurrentIndex(m_lines.index(row, qMax(0, m_lines.sectionOf(LineColumn::Code))));
    return true;
}

void LineTable::closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint)
{
    QTableView::closeEditor(editor, QAbstractItemDelegate::NoHint);
    switch (hint) {
    case QAbstractItemDelegate::EditNextItem: focusNextPrevChild(true); break;  // Tab in an open cell
    case QAbstractItemDelegate::EditPreviousItem: focusNextPrevChild(false); break;
    case QAbstractItemDelegate::SubmitModelCache: go(+1, true); break;
    case QAbstractItemDelegate::NoHint:
    case QAbstractItemDelegate::RevertModelCache: break;
    }
}

void LineTable::keyPressEvent(QKeyEvent* event)
{
    const bool enter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (enter && event->modifiers() == Qt::NoModifier) {
        if (state() != EditingState)  // an open cell goes on by closing
            go(+1, true);
        event->accept();
        return;
    }
    if (event->matches(QKeySequence::Paste) && pasteLines()) {
        event->accept();
        return;
    }
    QTableView::keyPressEvent(event);
}

bool LineTable::pasteLines()
{
    const QString text = QGuiApplication::clipboard()->text();
    const QModelIndex at = currentIndex();
    if (m_lines.isReadOnly() || text.trimmed().isEmpty())
        return false;
    if (!isTable(text))
        return m_lines.setData(at, text.trimmed());
    const int row =
        at.isValid() && !m_lines.lines()[std::size_t(at.row())].isBlank() ? at.row() + 1 : qMax(0, at.row());
    if (m_lines.paste(text, at) > 0)
        setCurrentIndex(m_lines.index(row, qMax(0, at.column())));
    return true;
}

void LineTable::resizeEvent(QResizeEvent* event)
{
    QTableView::resizeEvent(event);
    constexpr int kLeast = 110;
    const int description = m_lines.sectionOf(LineColumn::Description);
    int room = viewport()->width();
    for (int section = 0; section < m_lines.columnCount(); ++section)
        room -= section == description ? 0 : columnWidth(section);
    setColumnWidth(description, qMax(kLeast, room));
}

/// Tab stays in lines that are full, so another key must lead out of them, from an open cell as well.
void LineTable::leaveBy(const QKeySequence& key, bool forward)
{
    auto* leaving = new QShortcut(key, this);
    leaving->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leaving, &QShortcut::activated, this, [this, forward] {
        setFocus();  // what is typed in a cell is taken over
        // NOLINTNEXTLINE(bugprone-parent-virtual-call): the view's own goes from cell to cell
        QAbstractScrollArea::focusNextPrevChild(forward);
    });
}

bool LineTable::focusNextPrevChild(bool next)
{
    // NOLINTNEXTLINE(bugprone-parent-virtual-call): the view's own goes from cell to cell
    return go(next ? +1 : -1, true) || QAbstractScrollArea::focusNextPrevChild(next);
}

}  // namespace greenhand
