#include "ui/shared/typing_keeper.h"

#include <QTimer>

namespace greenhand {

namespace {

constexpr int kPauseMs = 250;
constexpr int kAtLastMs = 1000;

QTimer* singleShot(int milliseconds, QObject* parent)
{
    auto* timer = new QTimer(parent);
    timer->setSingleShot(true);
    timer->setInterval(milliseconds);
    return timer;
}

}  // namespace

TypingKeeper::TypingKeeper(Ledger& ledger, TypingPlace place, Source source, QObject* parent)
    : QObject(parent)
    , m_ledger{ledger}
    , m_place{place}
    , m_source{std::move(source)}
    , m_pause{singleShot(kPauseMs, this)}
    , m_atLast{singleShot(kAtLastMs, this)}
{
    connect(m_pause, &QTimer::timeout, this, &TypingKeeper::keep);
    connect(m_atLast, &QTimer::timeout, this, &TypingKeeper::keep);
}

Result<std::optional<Typing>> TypingKeeper::found()
{
    auto found = m_ledger.typing.of(m_place);
    if (found)
        m_standing = Standing::Free;
    return found;
}

KeptTyping TypingKeeper::whenSaved() const
{
    return m_standing == Standing::Free ? KeptTyping::Ends : KeptTyping::Stays;
}

void TypingKeeper::note()
{
    m_pause->start();
    if (!m_atLast->isActive())
        m_atLast->start();
}

void TypingKeeper::keep()
{
    if (!m_source.isChanged()) {
        if (m_isKept)
            forget();
        return;
    }
    m_pause->stop();
    m_atLast->stop();
    if (m_standing == Standing::Unread)
        readLate();
    if (m_standing != Standing::Free)
        return;
    const auto kept = m_ledger.typing.keep({.place = m_place,
                                            .seenVersion = m_source.seenVersion(),
                                            .typedAtMs = m_ledger.nowMs(),
                                            .caret = m_source.caret(),
                                            .typed = m_source.typed()});
    if (kept)
        m_isKept = true;
    else
        Q_EMIT failed(kept.error());
}

void TypingKeeper::readLate()
{
    const auto late = found();
    if (!late) {
        Q_EMIT failed(late.error());
        return;
    }
    if (*late)
        m_standing = Standing::Undecided;
    Q_EMIT foundLate(*late);
}

void TypingKeeper::forget()
{
    ended(m_place);
    if (const auto forgotten = m_ledger.typing.forget(m_place); !forgotten)
        Q_EMIT failed(forgotten.error());
}

void TypingKeeper::leaveKept()
{
    keep();
    ended(m_place);
}

void TypingKeeper::ended(TypingPlace place)
{
    m_pause->stop();
    m_atLast->stop();
    if (place != m_place)  // a document that is new has nothing from before
        m_standing = Standing::Free;
    m_place = place;
    m_isKept = false;
}

}  // namespace greenhand
