#include "ui/window_view.h"

#include "ui/shared/action_table.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>

namespace greenhand {

namespace {

/// Every control of a kind with its name, in the order of the window.
template <class Control, class Visit>
void eachOf(const QWidget* window, Visit visit)
{
    QMap<QString, int> seen;
    for (Control* control : window->findChildren<Control*>())
        if (const QString name = control->objectName(); !name.isEmpty())
            visit(control, QPair(name, seen[name]++));
}

/// What is chosen there has a meaning beyond its words and places.
bool isInFilterRow(const QWidget* control) { return qobject_cast<const FilterRow*>(control->parentWidget()); }

void selectRow(ActionTable* table, int row)
{
    QAbstractItemModel* model = table->model();
    while (row >= model->rowCount() && model->canFetchMore({}))
        model->fetchMore({});
    table->selectRowAt(row);
}

}  // namespace

WindowView WindowView::of(const QWidget* window)
{
    WindowView view;
    eachOf<QTabWidget>(window,
                       [&](auto* tabs, const Name& name) { view.m_tabs[name] = tabs->currentIndex(); });
    eachOf<QAbstractButton>(window, [&](auto* button, const Name& name) {
        if (button->isCheckable())
            view.m_buttons[name] = button->isChecked();
    });
    eachOf<QComboBox>(window, [&](auto* combo, const Name& name) {
        if (!isInFilterRow(combo))
            view.m_combos[name] = combo->currentIndex();
    });
    eachOf<QLineEdit>(window, [&](auto* line, const Name& name) {
        if (!isInFilterRow(line))
            view.m_lines[name] = line->text();
    });
    eachOf<FilterRow>(window,
                      [&](auto* filter, const Name& name) { view.m_filters[name] = filter->chosen(); });
    eachOf<ActionTable>(window, [&](auto* table, const Name& name) {
        view.m_rows[name] = table->selectedRow().value_or(-1);
    });
    eachOf<QWidget>(window, [&](auto* widget, const Name& name) {
        if (widget == window->focusWidget())
            view.m_focus = name;
    });
    return view;
}

/// What narrows a list comes before the row that is chosen in it.
void WindowView::showIn(QWidget* window) const
{
    eachOf<QTabWidget>(window, [&](auto* tabs, const Name& name) {
        tabs->setCurrentIndex(m_tabs.value(name, tabs->currentIndex()));
    });
    eachOf<QAbstractButton>(window, [&](auto* button, const Name& name) {
        if (button->isCheckable())
            button->setChecked(m_buttons.value(name, button->isChecked()));
    });
    eachOf<QComboBox>(window, [&](auto* combo, const Name& name) {
        combo->setCurrentIndex(m_combos.value(name, combo->currentIndex()));
    });
    eachOf<QLineEdit>(
        window, [&](auto* line, const Name& name) { line->setText(m_lines.value(name, line->text())); });
    eachOf<FilterRow>(window, [&](auto* filter, const Name& name) { filter->choose(m_filters.value(name)); });
    eachOf<ActionTable>(window, [&](auto* table, const Name& name) { selectRow(table, m_rows.value(name)); });
    eachOf<QWidget>(window, [&](auto* widget, const Name& name) {
        if (name == m_focus)
            widget->setFocus(Qt::OtherFocusReason);
    });
}

}  // namespace greenhand
