#include "ui/shared/action_table.h"

#include "ui/shared/action_delegate.h"
#include "ui/shared/action_table_accessible.h"
#include "ui/shared/empty_state.h"
#include "ui/shared/look.h"
#include "ui/shared/plain_label.h"

#include <QAction>
#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>
#include <QVariantAnimation>

#include <algorithm>
#include <utility>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int kGap = 4;         // between buttons
constexpr int kSectionGap = 8;  // before the green section
constexpr int kFlashMs = 900;

}  // namespace

ActionTable::ActionTable(QWidget* parent)
    : QTableView(parent)
    , m_flash(new QVariantAnimation(this))
    , m_empty(new EmptyState(this))
{
    installActionTableAccessibility();
    setMouseTracking(true);
    setShowGrid(false);
    setAlternatingRowColors(true);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setFrameShape(NoFrame);
    setWordWrap(false);
    setTabKeyNavigation(false);
    setHorizontalScrollMode(ScrollPerPixel);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setDefaultSectionSize(qMax(kRowHeight, fontMetrics().height() + 12));
    horizontalHeader()->setHighlightSections(false);
    horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    horizontalHeader()->setSectionsMovable(true);
    horizontalHeader()->setStretchLastSection(false);
    // Else every frame of scrolling paints what lies under the bar, out to the window's background.
    verticalScrollBar()->setAutoFillBackground(true);

    m_flash->setStartValue(1.0);
    m_flash->setEndValue(0.0);
    m_flash->setDuration(kFlashMs);
    connect(m_flash, &QVariantAnimation::valueChanged, viewport(), qOverload<>(&QWidget::update));
    connect(m_flash, &QVariantAnimation::finished, this, [this] { m_flashed = QModelIndex(); });
    connect(this, &QTableView::activated, this, [this](const QModelIndex& index) {
        if (index.isValid())
            Q_EMIT rowOpened(index.row());
    });
}

void ActionTable::setModel(QAbstractItemModel* model)
{
    QTableView::setModel(model);
    if (!model)
        return;
    const auto looked = [this] {
        m_empty->check();
        refreshActions();
    };
    connect(model, &QAbstractItemModel::modelReset, this, looked);
    connect(model, &QAbstractItemModel::rowsInserted, this, looked);
    connect(model, &QAbstractItemModel::rowsRemoved, this, looked);
    connect(model, &QAbstractItemModel::rowsRemoved, this, [this] {
        if (const auto next = std::exchange(m_nextRow, std::nullopt))
            selectRowAt(std::min(*next, this->model()->rowCount() - 1));
    });
    connect(model, &QAbstractItemModel::dataChanged, this, looked);
    looked();
}

void ActionTable::setRowActions(std::vector<RowAction> actions, int column, int nameColumn)
{
    qDeleteAll(m_qactions);
    m_qactions.clear();
    m_actions = std::move(actions);
    m_actionColumn = column;
    m_nameColumn = nameColumn;
    setItemDelegateForColumn(column, new ActionDelegate(this));
    horizontalHeader()->setSectionResizeMode(column, QHeaderView::Fixed);
    setColumnWidth(column, actionsWidth());
    for (int button = 0; button < int(m_actions.size()); ++button) {
        const RowAction& action = m_actions[std::size_t(button)];
        auto* entry = new QAction(action.icon, action.text, this);
        entry->setObjectName(QString(action.id % u"Action"_s));
        entry->setShortcut(action.shortcut);
        entry->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        entry->setAutoRepeat(false);  // a held key must not go on with the next row
        connect(entry, &QAction::triggered, this, [this, button] {
            const auto rows = selectedRows();
            if (rows.size() == 1)
                trigger(rows.front(), button);
            else if (whyNotSelected(rows, button).isEmpty())
                Q_EMIT actionTriggered(m_actions[std::size_t(button)].id, rows.front());
        });
        addAction(entry);
        m_qactions.push_back(entry);
    }
    refreshActions();
}

QAction* ActionTable::rowAction(const QString& id) const
{
    for (std::size_t n = 0; n < m_actions.size(); ++n)
        if (m_actions[n].id == id)
            return m_qactions[n];
    return nullptr;
}

std::vector<int> ActionTable::selectedRows() const
{
    std::vector<int> rows;
    if (!selectionModel())
        return rows;
    for (const QModelIndex& index : selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows);
    return rows;
}

std::optional<int> ActionTable::selectedRow() const
{
    const auto rows = selectedRows();
    return rows.size() == 1 ? std::optional(rows.front()) : std::nullopt;
}

void ActionTable::selectRowAt(int row)
{
    if (!model() || row < 0 || row >= model()->rowCount())
        return;
    const QModelIndex index = model()->index(row, 0);
    selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    scrollTo(index);
}

void ActionTable::flash(int row)
{
    selectRowAt(row);
    m_flashed = currentIndex();
    m_flash->stop();
    m_flash->start();
}

void ActionTable::setEmptyText(const EmptyText& text) { m_empty->setText(text); }

QString ActionTable::rowName(int row) const { return model()->index(row, m_nameColumn).data().toString(); }

QString ActionTable::buttonName(int row, int button) const
{
    const QString& pattern = m_actions[std::size_t(button)].rowText;
    return pattern.contains("%1"_L1) ? pattern.arg(rowName(row)) : pattern;
}

QString ActionTable::whyNot(int row, int button) const
{
    const auto& reason = m_actions[std::size_t(button)].whyNot;
    return reason ? reason(row) : QString();
}

QString ActionTable::buttonKey(int button) const
{
    return m_actions[std::size_t(button)].shortcut.toString(QKeySequence::NativeText);
}

int ActionTable::actionsWidth() const
{
    int width = 2 * kGap;
    for (std::size_t n = 0; n < m_actions.size(); ++n)
        width += kTarget + kGap;
    const auto isGreen = [](const RowAction& one) { return one.section == RowAction::Section::Green; };
    if (std::ranges::any_of(m_actions, isGreen))
        width += 2 * kSectionGap;
    return std::max(width, horizontalHeader()->sectionSizeHint(m_actionColumn));  // its word is not cut
}

QRect ActionTable::buttonRect(const QModelIndex& cell, int button) const
{
    const QRect area = visualRect(cell);
    if (area.isNull())
        return {};
    int left = area.left() + kGap;
    bool green = false;
    for (int n = 0; n <= button; ++n) {
        const bool inGreen = m_actions[std::size_t(n)].section == RowAction::Section::Green;
        if (inGreen != green)
            left += kSectionGap;
        green = inGreen;
        if (n < button)
            left += kTarget + kGap;
    }
    const QRect rect(left, area.top() + (area.height() - kTarget) / 2, kTarget, kTarget);
    return QStyle::visualRect(layoutDirection(), area, rect);
}

int ActionTable::buttonAt(QPoint inViewport) const
{
    const QModelIndex cell = indexAt(inViewport);
    if (!cell.isValid() || cell.column() != m_actionColumn)
        return -1;
    for (int button = 0; button < int(m_actions.size()); ++button)
        if (buttonRect(cell, button).contains(inViewport))
            return button;
    return -1;
}

bool ActionTable::isHot(const QModelIndex& cell, int button) const
{
    return m_hotButton == button && m_hot == cell;
}

void ActionTable::trigger(int row, int button)
{
    selectRowAt(row);
    const QString reason = whyNot(row, button);
    if (!reason.isEmpty()) {
        const QRect rect = buttonRect(model()->index(row, m_actionColumn), button);
        QToolTip::showText(viewport()->mapToGlobal(rect.bottomLeft()), plainTooltip(reason), viewport());
        return;
    }
    Q_EMIT actionTriggered(m_actions[std::size_t(button)].id, row);
}

void ActionTable::mouseMoveEvent(QMouseEvent* event)
{
    track(event->position().toPoint());
    QTableView::mouseMoveEvent(event);
}

void ActionTable::mousePressEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    m_pressedButton = event->button() == Qt::LeftButton ? buttonAt(at) : -1;
    m_pressed = m_pressedButton < 0 ? QModelIndex() : indexAt(at);
    QTableView::mousePressEvent(event);
}

void ActionTable::mouseReleaseEvent(QMouseEvent* event)
{
    const QPoint at = event->position().toPoint();
    const int button = buttonAt(at);
    const bool clicked = button >= 0 && button == m_pressedButton && m_pressed == indexAt(at);
    const int row = m_pressed.row();
    m_pressedButton = -1;
    QTableView::mouseReleaseEvent(event);
    if (clicked)
        trigger(row, button);
}

/// The second click of a double click on a button does nothing: once is once.
void ActionTable::mouseDoubleClickEvent(QMouseEvent* event)
{
    if (buttonAt(event->position().toPoint()) >= 0)
        event->accept();
    else
        QTableView::mouseDoubleClickEvent(event);
}

void ActionTable::leaveEvent(QEvent* event)
{
    track({-1, -1});
    QTableView::leaveEvent(event);
}

void ActionTable::keyPressEvent(QKeyEvent* event)
{
    const bool opens = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (opens && event->isAutoRepeat())
        return;
    if (opens && event->modifiers() == Qt::NoModifier) {
        if (const auto row = selectedRow())
            Q_EMIT rowOpened(*row);
        return;
    }
    if (event->key() == Qt::Key_F10 && event->modifiers() == Qt::ShiftModifier) {
        const auto row = selectedRow();
        const QRect rect = row ? visualRect(model()->index(*row, m_nameColumn)) : QRect();
        showRowMenu(viewport()->mapToGlobal(rect.bottomLeft()));
        return;
    }
    const bool down = event->key() == Qt::Key_J;
    if ((down || event->key() == Qt::Key_K) && event->modifiers() == Qt::NoModifier) {
        QKeyEvent arrow(QEvent::KeyPress, down ? Qt::Key_Down : Qt::Key_Up, Qt::NoModifier);
        QTableView::keyPressEvent(&arrow);
        return;
    }
    // Home and End lead to rows; within a row there is nothing to go to.
    if (model() && (event->key() == Qt::Key_Home || event->key() == Qt::Key_End)
        && event->modifiers() == Qt::NoModifier)
        return selectRowAt(event->key() == Qt::Key_Home ? 0 : model()->rowCount() - 1);
    QTableView::keyPressEvent(event);
}

void ActionTable::rowsAboutToBeRemoved(const QModelIndex& parent, int first, int last)
{
    const auto rows = selectedRows();
    if (!rows.empty() && rows.front() >= first && rows.back() <= last)
        m_nextRow = first;
    QTableView::rowsAboutToBeRemoved(parent, first, last);
}

void ActionTable::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Keyboard) {
        const auto row = selectedRow();
        const QRect rect = row ? visualRect(model()->index(*row, m_nameColumn)) : QRect();
        showRowMenu(viewport()->mapToGlobal(rect.bottomLeft()));
        return;
    }
    if (indexAt(event->pos()).isValid())
        showRowMenu(event->globalPos());
}

void ActionTable::showRowMenu(QPoint global)
{
    if (selectedRows().empty() || actions().isEmpty())
        return;
    auto* menu = new QMenu(this);
    m_menu = menu;
    menu->setObjectName(u"rowMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    menu->addActions(actions());
    menu->popup(global);
    if (!menu->actions().isEmpty())
        menu->setActiveAction(menu->actions().constFirst());
}

/// Coming in by keyboard finds a row selected.
void ActionTable::focusInEvent(QFocusEvent* event)
{
    QTableView::focusInEvent(event);
    if (model() && model()->rowCount() > 0 && selectedRows().empty()
        && event->reason() != Qt::MouseFocusReason)
        selectRowAt(0);
}

void ActionTable::paintEvent(QPaintEvent* event)
{
    QTableView::paintEvent(event);
    if (!m_flashed.isValid())
        return;
    QColor glow = toneColours(Tone::Good, palette()).border;
    glow.setAlphaF(glow.alphaF() * m_flash->currentValue().toFloat());
    QRect row = visualRect(m_flashed);
    row.setLeft(0);
    row.setRight(viewport()->width());
    QPainter(viewport()).fillRect(row, glow);
}

bool ActionTable::viewportEvent(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QTableView::viewportEvent(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int button = buttonAt(help->pos());
    if (button < 0)
        return QTableView::viewportEvent(event);
    const int row = indexAt(help->pos()).row();
    QString text = buttonName(row, button);
    if (const QString key = buttonKey(button); !key.isEmpty())
        text += u" ("_s % key % u')';
    const QString reason = whyNot(row, button);
    if (!reason.isEmpty())
        text += u'\n' % reason;
    QToolTip::showText(help->globalPos(), plainTooltip(text), viewport());
    return true;
}

void ActionTable::selectionChanged(const QItemSelection& selected, const QItemSelection& deselected)
{
    QTableView::selectionChanged(selected, deselected);
    if (m_menu)
        m_menu->close();  // it was opened for other rows
    refreshActions();
    Q_EMIT selectionWasChanged();
}

void ActionTable::track(QPoint inViewport)
{
    const int button = buttonAt(inViewport);
    const QModelIndex cell = button < 0 ? QModelIndex() : indexAt(inViewport);
    viewport()->setCursor(button >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
    if (button == m_hotButton && m_hot == cell)
        return;
    m_hot = cell;
    m_hotButton = button;
    viewport()->update();
}

void ActionTable::refreshActions()
{
    const auto rows = selectedRows();
    for (int button = 0; button < int(m_qactions.size()); ++button) {
        QAction* action = m_qactions[std::size_t(button)];
        const QString reason = whyNotSelected(rows, button);
        action->setEnabled(reason.isEmpty());
        if (!reason.isEmpty())
            action->setToolTip(plainTooltip(reason));
        else
            action->setToolTip(plainTooltip(rows.size() == 1
                                                ? buttonName(rows.front(), button)
                                                : tr("For all %1 selected rows").arg(rows.size())));
    }
}

QString ActionTable::whyNotSelected(const std::vector<int>& rows, int button) const
{
    if (rows.empty())
        return tr("Choose a row first.");
    if (rows.size() == 1)
        return whyNot(rows.front(), button);
    if (!m_actions[std::size_t(button)].forMany)
        return tr("Choose one row only.");
    for (const int row : rows)
        if (const QString why = whyNot(row, button); !why.isEmpty())
            return tr("%1: %2").arg(rowName(row), why);
    return {};
}

}  // namespace greenhand
