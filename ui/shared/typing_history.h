#pragma once

#include "ui/shared/typed_form.h"

#include <QObject>
#include <QPointer>

#include <functional>
#include <map>

class QAction;
class QComboBox;
class QLineEdit;
class QPlainTextEdit;
class QToolButton;
class QUndoStack;
class QWidget;

namespace greenhand {

class LineEditor;

/// A field of an editor as undo and the kept typing know it.
struct TypedField {
    QString word;  ///< "site", as in "Undo change of site"
    QWidget* widget = nullptr;
    std::function<QJsonValue()> read;
    std::function<void(const QJsonValue&)> write;
    /// What a person reads of a value; none: the value itself.
    std::function<QString(const QJsonValue&)> shown = {};
};

/// Undo and redo of an editor, by what stands in it rather than by widgets: after each edit the form
/// is compared with what it was, and the difference is a step with a name. Typing on in one field or
/// cell stays one step. Bounded.
class TypingHistory final : public QObject {
    Q_OBJECT
public:
    static constexpr int kMostSteps = 200;

    /// `screen` gets the actions with their keys, which work inside its text fields too.
    TypingHistory(QWidget* screen, LineEditor& lines, LinesModel& model);

    void add(const QString& name, TypedField field);
    void add(const QString& name, const QString& word, QLineEdit* field);
    void add(const QString& name, const QString& word, QPlainTextEdit* field);
    /// Two buttons for the head of the screen.
    [[nodiscard]] QWidget* makeButtons(QWidget* parent);

    /// What stands in the form now is where it begins: nothing to undo.
    void begin();
    /// After an edit: a step, unless nothing differs.
    void note();
    /// What stands in the form is saved now. Where new lines got their ids by that, the steps from
    /// before are let go: they would bring those lines back as strangers.
    void saved();
    [[nodiscard]] TypedForm form() const;
    /// Puts a form in, as one step of that name.
    void put(const TypedForm& form, const QString& name);
    /// Puts in what was saved last, as one step of that name.
    void putSaved(const QString& name) { put(m_saved, name); }
    void setLocked(bool locked);

    [[nodiscard]] QByteArray caret() const;
    void goTo(const QByteArray& caret);
    /// The differences as sentences: "Site: “A” is now “B”".
    [[nodiscard]] QStringList differences(const TypedForm& before, const TypedForm& after) const;

Q_SIGNALS:
    void restored();    ///< undo, redo or put() have changed the form
    void caretMoved();  ///< into another field or cell

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    class Step;

    void write(const FormChange& change);
    void showPlace(const FormPlace& place);
    void focusMoved(QWidget* now);

    QWidget* m_screen;
    LineEditor& m_lines;
    LinesModel& m_model;
    std::map<QString, TypedField> m_fields;
    QUndoStack* m_stack;
    QAction* m_undo;
    QAction* m_redo;
    TypedForm m_now;
    TypedForm m_saved;
    int m_visit = 0;  ///< grows when the caret goes elsewhere: typing there is a step of its own
    bool m_writing = false;
    bool m_ready = false;
};

}  // namespace greenhand
