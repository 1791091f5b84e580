#pragma once

#include "core/workflow/kept_typing.h"
#include "core/workflow/ledger.h"

#include <QObject>

#include <functional>

class QTimer;

namespace greenhand {

/// Keeps what is typed in the ledger while it is not saved: in the first pause of the typing, and
/// once a second while there is none.
class TypingKeeper final : public QObject {
    Q_OBJECT
public:
    struct Source {
        std::function<bool()> isChanged;
        std::function<int()> seenVersion;
        std::function<QByteArray()> typed;
        std::function<QByteArray()> caret;
    };

    TypingKeeper(Ledger& ledger, TypingPlace place, Source source, QObject* parent);

    /// Something was typed, or the caret has moved.
    void note();
    /// Nothing is kept from here on until the next note().
    void forget();
    /// What is typed now stays kept, whatever becomes of the editor.
    void leaveKept();
    /// The ledger has ended it together with what was saved, maybe under a new id.
    void ended(TypingPlace place);
    /// Writes down what is typed, unless that would write over what nobody has seen yet.
    void keep();
    /// What an editor that is gone had not saved. Until it could be read nothing is written over it.
    [[nodiscard]] Result<std::optional<Typing>> found();
    /// A person has decided about what was found late: it may be written over.
    void settle() { m_standing = Standing::Free; }
    /// For the verb that saves the document: what was not seen stays.
    [[nodiscard]] KeptTyping whenSaved() const;

Q_SIGNALS:
    void failed(const greenhand::Error& error);
    /// What could not be read at first, or that there is nothing; written over only after settle().
    void foundLate(const std::optional<greenhand::Typing>& typing);

private:
    /// Of what the ledger may keep from before.
    enum class Standing { Unread, Undecided, Free };

    void readLate();

    Ledger& m_ledger;
    TypingPlace m_place;
    Source m_source;
    QTimer* m_pause;
    QTimer* m_atLast;
    Standing m_standing = Standing::Unread;
    bool m_isKept = false;
};

}  // namespace greenhand
