#pragma once

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
    /// What an editor that is gone had not saved.
    [[nodiscard]] Result<std::optional<Typing>> found() const;

Q_SIGNALS:
    void failed(const greenhand::Error& error);

private:
    void keep();

    Ledger& m_ledger;
    TypingPlace m_place;
    Source m_source;
    QTimer* m_pause;
    QTimer* m_atLast;
    bool m_isKept = false;
};

}  // namespace greenhand
