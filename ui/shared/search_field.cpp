#include "ui/shared/search_field.h"

#include "ui/shared/look.h"

#include <QAction>
#include <QKeyEvent>
#include <QShortcut>
#include <QToolButton>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

/// Qt gives the buttons inside a line edit no name.
void SearchField::nameButtons(const QString& name)
{
    for (QToolButton* button : findChildren<QToolButton*>())
        if (button->accessibleName().isEmpty())
            button->setAccessibleName(name);
}

SearchField::SearchField(const QString& placeholder, QWidget* parent) : QLineEdit(parent)
{
    setPlaceholderText(tr("%1 (Ctrl+F)").arg(placeholder));
    setAccessibleName(placeholder);
    addAction(icon(u"search"_s), QLineEdit::LeadingPosition);
    nameButtons(tr("Search"));
    setClearButtonEnabled(true);
    nameButtons(tr("Clear the search"));
    auto* find = new QShortcut(QKeySequence::Find, this);
    connect(find, &QShortcut::activated, this, [this] {
        setFocus(Qt::ShortcutFocusReason);
        selectAll();
    });
    connect(this, &QLineEdit::textChanged, this, [this] {
        if (words() == m_last)
            return;
        m_last = words();
        Q_EMIT searched(m_last);
    });
}

void SearchField::keyPressEvent(QKeyEvent* event)
{
    const bool toList =
        event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Escape)
        event->ignore();  // the page clears its filters
    else if (toList && m_list)
        m_list->setFocus(Qt::TabFocusReason);
    else
        QLineEdit::keyPressEvent(event);
}

}  // namespace greenhand
