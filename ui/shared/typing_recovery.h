#pragma once

#include "ui/shared/typed_form.h"

#include <QObject>

#include <functional>

class QDialog;

namespace greenhand {

class InlineMessage;
class TypingHistory;
class TypingKeeper;
struct Typing;

/// What an editor that died had not saved comes back into the next one: as a step of undo, or by a
/// choice where the document was saved meanwhile. It stays kept until it is saved or let go of.
class TypingRecovery final : public QObject {
    Q_OBJECT
public:
    /// `fitted` makes what was typed fit the document as it is saved now.
    TypingRecovery(QDialog* screen, TypingHistory& typing, TypingKeeper& keeper, InlineMessage& message,
                   std::function<TypedForm(TypedForm)> fitted);

    /// `title` names the document whose saved state, of this version, the screen shows.
    void takeUp(const QString& title, int savedVersion, bool locked);
    /// What was typed cannot be saved any more.
    void tellUnsaved(const QString& words);
    /// The screen goes: what was typed is forgotten, unless somebody has yet to decide about it.
    void end();

Q_SIGNALS:
    void leftForLater();  ///< the screen has nothing to do until the choice is made

private:
    void bringBack(const Typing& typing);
    /// What was typed on meanwhile stands in the form; the other waits for a choice.
    void offerLate(const Typing& typing);
    void chooseBetween(const Typing& typing, const QString& title, bool locked);
    void put(const Typing& typing);
    void letGo();

    QDialog* m_screen;
    TypingHistory& m_typing;
    TypingKeeper& m_keeper;
    InlineMessage& m_message;
    std::function<TypedForm(TypedForm)> m_fitted;
    QString m_title;
    /// What is kept was not looked at, or the choice between typed and saved was put off.
    bool m_keeps = true;
    bool m_wasLocked = false;  ///< while it was typed into or since
};

}  // namespace greenhand
