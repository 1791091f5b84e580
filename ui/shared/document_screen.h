#pragma once

#include "core/domain/totals.h"
#include "core/workflow/desk.h"
#include "core/workflow/kept_typing.h"
#include "ui/shared/editing_dialog.h"
#include "ui/shared/prompter.h"
#include "ui/shared/typed_form.h"

#include <functional>

class QHBoxLayout;
class QLabel;
class QVBoxLayout;

namespace greenhand {

class InlineMessage;
class LineEditor;
class LinesModel;
class StatePill;
class TypingHistory;
class TypingKeeper;
class TypingRecovery;

/// What the screens of a job card and an invoice have alike: title and state, the lines, undo, what is
/// typed kept until it is saved, and what is wrong with it.
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
    /// What of it cannot be read, as a sentence; empty: nothing.
    [[nodiscard]] virtual QString whatIsInvalid() const = 0;
    /// Called when nothing is invalid.
    virtual void saveAndLeave() = 0;
    void saveAndClose() override;

    /// The screen from its head down to the messages: title, state, what stands `beside` them, undo at
    /// the right end.
    QVBoxLayout* beginColumn(QWidget* beside = nullptr);
    void buildLines(const QString& text, const QString& name, QWidget* parent);
    /// Undo; then come the fields that it knows, then keepTyping().
    void beginTyping();
    /// `fitted` makes what was typed fit the document as it is saved now.
    void keepTyping(const TypingPlace& place, std::function<int()> seenVersion,
                    std::function<TypedForm(TypedForm)> fitted);
    void noteTyping();
    void goToFirstLine();
    /// Why it cannot be saved as it stands, this being what it comes to; empty: it can.
    [[nodiscard]] QString whyNotSaved(const Result<Totals>& totals) const;

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
    LineEditor* m_lineEditor = nullptr;
    TypingHistory* m_typing = nullptr;
    TypingKeeper* m_keeper = nullptr;
    TypingRecovery* m_recovery = nullptr;

private:
    QWidget* buildHead(QWidget* beside);

    QHBoxLayout* m_undoButtons = nullptr;
};

}  // namespace greenhand
