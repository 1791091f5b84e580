#include "ui/shared/typing_recovery.h"

#include "core/workflow/words.h"
#include "ui/shared/inline_message.h"
#include "ui/shared/recovered_dialog.h"
#include "ui/shared/typing_history.h"
#include "ui/shared/typing_keeper.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

TypingRecovery::TypingRecovery(QDialog* screen, TypingHistory& typing, TypingKeeper& keeper,
                               InlineMessage& message, std::function<TypedForm(TypedForm)> fitted)
    : QObject(screen)
    , m_screen{screen}
    , m_typing{typing}
    , m_keeper{keeper}
    , m_message{message}
    , m_fitted{std::move(fitted)}
{
    connect(&typing, &TypingHistory::caretMoved, &keeper, &TypingKeeper::note);
    connect(&keeper, &TypingKeeper::failed, this,
            [this](const Error& error) { m_message.tell(Tone::Bad, sentence(error)); });
    connect(&keeper, &TypingKeeper::foundLate, this, [this](const std::optional<Typing>& late) {
        m_keeps = late.has_value();
        m_message.dismiss();  // it could be read after all
        if (late)
            offerLate(*late);
    });
}

void TypingRecovery::takeUp(const QString& title, int savedVersion, bool locked)
{
    m_title = title;
    const auto found = m_keeper.found();
    m_keeps = !found || *found;
    if (!found)
        m_message.tell(Tone::Bad, sentence(found.error()));
    else if (*found && !locked && (*found)->seenVersion == savedVersion)
        bringBack(**found);
    else if (*found)  // once the screen stands
        QMetaObject::invokeMethod(
            this, [this, typing = **found, title, locked] { chooseBetween(typing, title, locked); },
            Qt::QueuedConnection);
}

void TypingRecovery::put(const Typing& typing)
{
    m_typing.put(m_fitted(typedFormFrom(typing.typed)), tr("what was typed before the interruption"));
}

void TypingRecovery::bringBack(const Typing& typing)
{
    m_keeps = false;
    put(typing);
    QMetaObject::invokeMethod(
        this, [this, caret = typing.caret] { m_typing.goTo(caret); }, Qt::QueuedConnection);
    const QString at = momentText(typing.typedAtMs);
    m_message.tell(
        Tone::Warning,
        m_wasLocked
            ? tr("It can be changed again. What you typed at %1 is back and not saved yet.").arg(at)
            : tr("Greenhand was interrupted. What you typed at %1 is back and not saved yet.").arg(at),
        tr("Discard it"), [this] {
            letGo();
            m_message.dismiss();
        });
}

/// A step of undo: a wrong click is taken back.
void TypingRecovery::letGo()
{
    m_keeps = false;
    m_typing.putSaved(tr("going back to what is saved"));
    m_keeper.forget();
}

void TypingRecovery::tellUnsaved(const QString& words)
{
    m_keeps = true;
    m_wasLocked = true;
    m_message.tell(Tone::Warning, words, tr("Let go of it"), [this] {
        m_keeper.forget();
        m_message.dismiss();
    });
}

void TypingRecovery::chooseBetween(const Typing& typing, const QString& title, bool locked)
{
    const QStringList differences = m_typing.differences(m_typing.form(), typedFormFrom(typing.typed));
    if (locked)
        return tellUnsaved(
            tr("What you typed at %1 was not saved and cannot be any more. Copy from here what you still "
               "need, or make a credit note: %2")
                .arg(momentText(typing.typedAtMs), differences.join(u"; "_s)));
    auto* ask = new RecoveredDialog(title, momentText(typing.typedAtMs), differences, m_screen);
    connect(ask, &RecoveredDialog::typedChosen, this, [this, typing] { bringBack(typing); });
    connect(ask, &RecoveredDialog::savedChosen, this, [this, typing] {
        put(typing);
        letGo();
    });
    connect(ask, &QDialog::rejected, this, [this] {
        m_keeps = true;
        Q_EMIT leftForLater();
    });
    ask->open();
}

void TypingRecovery::offerLate(const Typing& typing)
{
    const QStringList differences = m_typing.differences(m_typing.form(), typedFormFrom(typing.typed));
    auto* ask = new RecoveredDialog(m_title, momentText(typing.typedAtMs), differences, m_screen,
                                    RecoveredDialog::Against::TypedOn);
    connect(ask, &RecoveredDialog::typedChosen, this, [this, typing] {
        m_keeper.settle();
        bringBack(typing);
    });
    connect(ask, &RecoveredDialog::savedChosen, this, [this] {
        m_keeps = false;
        m_keeper.settle();
        m_keeper.note();
    });
    connect(ask, &QDialog::rejected, this, [this, typing] {
        m_message.tell(Tone::Warning,
                       tr("What was typed at %1 stays kept. What you type now is not, until you decide or "
                          "save.")
                           .arg(momentText(typing.typedAtMs)),
                       tr("Decide now"), [this, typing] {
                           m_message.dismiss();
                           offerLate(typing);
                       });
    });
    ask->open();
}

void TypingRecovery::end()
{
    if (!m_keeps)
        m_keeper.forget();
}

}  // namespace greenhand
