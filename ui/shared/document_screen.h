#pragma once

#include "core/workflow/desk.h"
#include "core/workflow/kept_typing.h"
#include "ui/shared/editing_dialog.h"
#include "ui/shared/prompter.h"
#include "ui/shared/typed_form.h"

#include <functional>

class QHBoxLayout;
class QLabel;

namespace greenhand {

class InlineMessage;
class LineEditor;
class LinesModel;
class StatePill;
class TypingHistory;
class TypingKeeper;
class TypingRecovery;

/// What the screens of a job card and an invoice have alike: title and state, the lines, undo, what is
/// typed kept until it is saved, and why it cannot be saved.
class DocumentScreen : public EditingDialog {
    Q_OBJECT
public:
    ~DocumentScreen() override;

public Q_SLOTS:
    /// However a person closes it, nothing is kept of what was typed.
    void done(int result) override;

protected:
    using MakeLines = LinesModel* (*)(QObject* parent);
    DocumentScreen(Desk& desk, Prompter& prompter, MakeLines makeLines, QWidget* parent);

    virtual void changed() = 0;

    /// Title, state, what stands `beside` them, and undo at the right end.
    QWidget* buildHead(QWidget* beside = nullptr);
    void buildLines(const QString& text, const QString& name, QWidget* parent);
    void onKey(const QKeySequence& key, QPushButton* button);
    /// Undo; then come the fields that it knows, then keepTyping().
    void beginTyping();
    /// `fitted` makes what was typed fit the document as it is saved now.
    void keepTyping(const TypingPlace& place, std::function<int()> seenVersion,
                    std::function<TypedForm(TypedForm)> fitted);
    void noteTyping();
    void goToFirstLine();
    /// What is wrong, in colour; or, where nothing is, whatever else is to be said there.
    void sayWhyNot(const QString& wrong, const QString& otherwise);

    [[nodiscard]] QString subject() const override;

    Desk& m_desk;
    Prompter& m_prompter;
    bool m_locked = false;
    bool m_loading = false;
    LinesModel* m_lines;
    InlineMessage* m_message;
    InlineMessage* m_reason;  ///< what holds for the whole document, as why it is locked
    QLabel* m_title;
    StatePill* m_state;
    QLabel* m_whyNot;
    LineEditor* m_lineEditor = nullptr;
    TypingHistory* m_typing = nullptr;
    TypingKeeper* m_keeper = nullptr;
    TypingRecovery* m_recovery = nullptr;

private:
    QHBoxLayout* m_undoButtons = nullptr;
};

}  // namespace greenhand
