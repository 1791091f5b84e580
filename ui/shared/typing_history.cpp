#include "ui/shared/typing_history.h"

#include "ui/shared/line_editor.h"
#include "ui/shared/look.h"

#include <QAction>
#include <QApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScopedValueRollback>
#include <QToolButton>
#include <QUndoStack>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

namespace {

constexpr int kTypingStep = 1;  // QUndoStack asks only steps of one id whether they merge

bool isUndoOrRedo(const QKeyEvent& key)
{
    const bool y = key.key() == Qt::Key_Y && key.modifiers() == Qt::ControlModifier;
    return y || key.matches(QKeySequence::Undo) || key.matches(QKeySequence::Redo);
}

int positionIn(const QWidget* widget)
{
    if (const auto* line = qobject_cast<const QLineEdit*>(widget))
        return line->cursorPosition();
    const auto* text = qobject_cast<const QPlainTextEdit*>(widget);
    return text ? text->textCursor().position() : 0;
}

void setPosition(QWidget* widget, int position)
{
    if (auto* line = qobject_cast<QLineEdit*>(widget)) {
        line->deselect();
        line->setCursorPosition(position);
    } else if (auto* text = qobject_cast<QPlainTextEdit*>(widget)) {
        QTextCursor cursor = text->textCursor();
        cursor.setPosition(std::min(position, int(text->toPlainText().size())));
        text->setTextCursor(cursor);
    }
}

QJsonObject placeOf(const FormPlace& place, int position)
{
    return {{u"field"_s, place.field},
            {u"row"_s, place.row},
            {u"column"_s, int(place.column)},
            {u"position"_s, position}};
}

}  // namespace

/// One step, as the difference that it made.
class TypingHistory::Step final : public QUndoCommand {
public:
    Step(TypingHistory& history, FormChange change, const QString& name, int visit)
        : QUndoCommand(name)
        , m_history{history}
        , m_change{std::move(change)}
        , m_visit{visit}
    {
    }

    void undo() override { m_history.write(m_change.reversed()); }
    void redo() override
    {
        if (m_done)
            m_history.write(m_change);
        m_done = true;  // the first time it was typed
    }
    int id() const override { return kTypingStep; }
    bool mergeWith(const QUndoCommand* other) override
    {
        const auto* next = static_cast<const Step*>(other);
        const auto place = solePlaceOf(m_change);
        if (!place || next->m_visit != m_visit || solePlaceOf(next->m_change) != place)
            return false;
        m_change.fieldsAfter = next->m_change.fieldsAfter;
        m_change.linesAfter = next->m_change.linesAfter;
        setObsolete(m_change.isEmpty());
        return true;
    }

private:
    TypingHistory& m_history;
    FormChange m_change;
    int m_visit;
    bool m_done = false;
};

TypingHistory::TypingHistory(QWidget* screen, LineEditor& lines, LinesModel& model)
    : QObject(screen)
    , m_screen{screen}
    , m_lines{lines}
    , m_model{model}
    , m_stack{new QUndoStack(this)}
    , m_undo{new QAction(icon(u"undo"_s), tr("Undo"), screen)}
    , m_redo{new QAction(icon(u"redo"_s), tr("Redo"), screen)}
{
    m_stack->setUndoLimit(kMostSteps);
    m_undo->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_Z));
    m_redo->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    screen->addActions({m_undo, m_redo});
    const auto describe = [this] {
        const auto words = [](const QString& verb, const QString& none, const QString& step,
                              QAction* action) {
            const QString what = step.isEmpty() ? none : verb.arg(step);
            action->setEnabled(!step.isEmpty());
            action->setText(what);
            action->setToolTip(
                tr("%1 (%2)").arg(what, action->shortcut().toString(QKeySequence::NativeText)));
        };
        words(tr("Undo %1"), tr("Nothing to undo"), m_stack->undoText(), m_undo);
        words(tr("Redo %1"), tr("Nothing to redo"), m_stack->redoText(), m_redo);
    };
    describe();
    connect(m_stack, &QUndoStack::indexChanged, this, describe);
    connect(m_stack, &QUndoStack::undoTextChanged, this, describe);
    connect(m_undo, &QAction::triggered, m_stack, &QUndoStack::undo);
    connect(m_redo, &QAction::triggered, m_stack, &QUndoStack::redo);
    connect(qApp, &QApplication::focusChanged, this,
            [this](const QWidget*, QWidget* now) { focusMoved(now); });
}

void TypingHistory::add(const QString& name, TypedField field) { m_fields[name] = std::move(field); }

void TypingHistory::add(const QString& name, const QString& word, QLineEdit* field)
{
    add(name, {.word = word,
               .widget = field,
               .read = [field] { return QJsonValue(field->text()); },
               .write = [field](const QJsonValue& value) { field->setText(value.toString()); }});
}

void TypingHistory::add(const QString& name, const QString& word, QPlainTextEdit* field)
{
    field->setUndoRedoEnabled(false);  // the screen's undo knows every field
    add(name, {.word = word,
               .widget = field,
               .read = [field] { return QJsonValue(field->toPlainText()); },
               .write = [field](const QJsonValue& value) { field->setPlainText(value.toString()); }});
}

QWidget* TypingHistory::makeButtons(QWidget* parent)
{
    auto* box = new QWidget(parent);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(2);
    for (QAction* action : {m_undo, m_redo}) {
        auto* button = new QToolButton(box);
        button->setObjectName(action == m_undo ? u"undoButton"_s : u"redoButton"_s);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setAutoRaise(true);
        button->setMinimumSize(28, 28);
        button->setFocusPolicy(Qt::TabFocus);  // a click leaves the caret where it is
        row->addWidget(button);
    }
    return box;
}

TypedForm TypingHistory::form() const
{
    TypedForm form;
    for (const auto& [name, field] : m_fields)
        form.fields[name] = field.read();
    form.lines = m_model.lines();
    for (TypedLine& line : form.lines)
        line.vatRate = {};  // reckoned from the date, never typed
    return form;
}

void TypingHistory::begin()
{
    m_stack->clear();
    m_now = form();
    m_saved = m_now;
    m_ready = true;
}

void TypingHistory::note()
{
    if (m_writing || !m_ready)
        return;
    TypedForm now = form();
    FormChange change = changeBetween(m_now, now);
    if (change.isEmpty())
        return;
    m_now = std::move(now);
    const auto field = m_fields.find(firstPlaceOf(change).field);
    const QString name = nameOf(change, field == m_fields.end() ? QString() : field->second.word);
    m_stack->push(new Step(*this, std::move(change), name, m_visit));
}

void TypingHistory::saved()
{
    TypedForm now = form();
    const bool renamed = now != m_now;
    m_now = std::move(now);
    m_saved = m_now;
    if (renamed)
        m_stack->clear();
    else
        m_stack->setClean();
    ++m_visit;
}

void TypingHistory::put(const TypedForm& wanted, const QString& name)
{
    note();
    const FormChange change = changeBetween(form(), wanted);
    if (change.isEmpty())
        return;
    {
        const QScopedValueRollback quiet(m_writing, true);
        write(change);
    }
    m_now = form();
    m_stack->push(new Step(*this, change, name, ++m_visit));
    ++m_visit;
    Q_EMIT restored();
}

void TypingHistory::setLocked(bool locked)
{
    m_undo->setVisible(!locked);
    m_redo->setVisible(!locked);
    m_undo->setEnabled(!locked && m_stack->canUndo());
    m_redo->setEnabled(!locked && m_stack->canRedo());
}

void TypingHistory::write(const FormChange& change)
{
    const bool byUndo = !m_writing;
    {
        const QScopedValueRollback quiet(m_writing, true);
        for (auto field = change.fieldsAfter.begin(); field != change.fieldsAfter.end(); ++field)
            if (const auto known = m_fields.find(field.key()); known != m_fields.end())
                known->second.write(field.value());
        if (!change.linesBefore.empty() || !change.linesAfter.empty()) {
            m_lines.table().showModel();
            m_model.replace(change.firstLine, int(change.linesBefore.size()), change.linesAfter);
        }
    }
    if (!byUndo)
        return;
    m_now = form();
    ++m_visit;
    showPlace(firstPlaceOf(change));
    Q_EMIT restored();
}

void TypingHistory::showPlace(const FormPlace& place)
{
    if (const auto field = m_fields.find(place.field); field != m_fields.end() && field->second.widget) {
        field->second.widget->setFocus();
        setPosition(field->second.widget, positionIn(field->second.widget));
    } else if (place.row >= 0 && m_model.rowCount() > 0) {
        m_lines.table().setFocus();
        m_lines.table().setCurrentIndex(m_model.index(std::min(place.row, m_model.rowCount() - 1),
                                                      std::max(0, m_model.sectionOf(place.column))));
    }
}

QByteArray TypingHistory::caret() const
{
    QWidget* focus = m_screen->focusWidget();
    QJsonObject place;
    for (const auto& [name, field] : m_fields)
        if (focus && field.widget == focus)
            place = placeOf({.field = name}, positionIn(focus));
    const LineTable& table = m_lines.table();
    if (focus && (focus == &table || table.isAncestorOf(focus)) && table.currentIndex().isValid()) {
        const QModelIndex at = table.currentIndex();
        place = placeOf({.field = {}, .row = at.row(), .column = m_model.columnAt(at.column())},
                        focus == &table ? -1 : positionIn(focus));
    }
    return QJsonDocument(place).toJson(QJsonDocument::Compact);
}

void TypingHistory::goTo(const QByteArray& caret)
{
    const QJsonObject place = QJsonDocument::fromJson(caret).object();
    const int position = place[u"position"_s].toInt();
    if (const auto field = m_fields.find(place[u"field"_s].toString());
        field != m_fields.end() && field->second.widget) {
        field->second.widget->setFocus();
        setPosition(field->second.widget, position);
        return;
    }
    const int row = place[u"row"_s].toInt(-1);
    const int section = m_model.sectionOf(LineColumn(place[u"column"_s].toInt()));
    if (row < 0 || row >= m_model.rowCount() || section < 0)
        return;
    LineTable& table = m_lines.table();
    table.setFocus();
    table.setCurrentIndex(m_model.index(row, section));
    if (position < 0)
        return;
    table.editCell(row, section);
    if (QWidget* editor = table.indexWidget(table.currentIndex()))
        setPosition(editor, position);
}

QStringList TypingHistory::differences(const TypedForm& before, const TypedForm& after) const
{
    const FormChange change = changeBetween(before, after);
    QStringList words;
    for (auto field = change.fieldsAfter.begin(); field != change.fieldsAfter.end(); ++field) {
        const auto known = m_fields.find(field.key());
        if (known == m_fields.end() || known->second.word.isEmpty())
            continue;
        const auto shown = [&](const QJsonValue& value) {
            const QString text = known->second.shown ? known->second.shown(value) : value.toString();
            return text.isEmpty() ? tr("nothing") : tr("“%1”").arg(text.simplified());
        };
        words << tr("%1: saved is %2, you typed %3")
                     .arg(known->second.word, shown(change.fieldsBefore[field.key()]), shown(field.value()));
    }
    const auto isIn = [](const std::vector<TypedLine>& lines, const TypedLine& line) {
        return std::ranges::find(lines, line) != lines.end();
    };
    for (const TypedLine& line : before.lines)
        if (!isIn(after.lines, line))
            words << tr("saved line: %1").arg(lineWords(line));
    for (const TypedLine& line : after.lines)
        if (!isIn(before.lines, line))
            words << tr("your line: %1").arg(lineWords(line));
    return words;
}

void TypingHistory::focusMoved(QWidget* now)
{
    if (!now || !m_screen->isAncestorOf(now))
        return;
    ++m_visit;
    now->installEventFilter(this);
    Q_EMIT caretMoved();
}

/// A text field would take Ctrl+Z for itself.
bool TypingHistory::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::ShortcutOverride && isUndoOrRedo(static_cast<QKeyEvent&>(*event))) {
        event->ignore();
        return true;
    }
    return QObject::eventFilter(watched, event);
}

}  // namespace greenhand
