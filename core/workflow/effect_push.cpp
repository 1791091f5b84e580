#include "core/workflow/effect_push.h"

#include "core/workflow/moments.h"
#include "core/workflow/push_step.h"

#include <QCryptographicHash>

namespace greenhand {
namespace {

/// True of the question that failed, but not of the document that may have gone out before.
bool speaksOfNothingSent(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::Offline:
    case ErrorKind::Paused:
    case ErrorKind::Maintenance:
    case ErrorKind::TlsRefused:
    case ErrorKind::ProxyRefused:
    case ErrorKind::LookUpUnusable: return true;
    default: return false;
    }
}

}  // namespace

EffectPush::EffectPush(PushContext context, PushRow row, QObject* parent)
    : QObject(parent)
    , m_context{std::move(context)}
    , m_row{std::move(row)}
{
}

bool EffectPush::move(PushEvent on, const PushFacts& facts, const Alongside& alongside)
{
    const auto moved = takeStep(ledger(), m_row, on, facts, alongside);
    if (!moved) {
        end(moved.error());
        return false;
    }
    m_row = *moved;
    return true;
}

bool EffectPush::note(const PushFacts& facts)
{
    const auto noted =
        ledger().db->transaction([&] { return ledger().pushes.note(m_row, facts, ledger().nowMs()); });
    if (!noted) {
        end(noted.error());
        return false;
    }
    m_row = *noted;
    Q_EMIT ledger().pushesChanged();
    return true;
}

void EffectPush::endWith(PushEvent on, const QString& step, const SageError& failed)
{
    m_context.connection.heard(failed.error);
    PushFacts facts = withFailure(factsAt(step), failed);
    facts.notBeforeMs = notBefore(on);
    if (move(on, facts))
        end(failed.error);
}

/// When this may be taken up again by itself: at the end of a block, or after a
/// while where nothing was sent.
std::optional<qint64> EffectPush::notBefore(PushEvent on) const
{
    const qint64 now = m_context.ledger.nowMs();
    if (on == PushEvent::RateLimited)
        return qMax(m_context.connection.blockedUntilMs(), now + m_context.timing.blockMs);
    if (on == PushEvent::NotSent || on == PushEvent::LookUpFailed)
        return qMax(m_context.connection.blockedUntilMs(), now + m_context.timing.retryMs);
    if (on == PushEvent::NoVerdict && m_row.facts.sentUtcMs)
        return *m_row.facts.sentUtcMs + m_context.timing.quarantineMs;
    return std::nullopt;
}

void EffectPush::end(const std::optional<Error>& error)
{
    m_error = error;
    const bool mayBeThere = m_row.state == PushState::Unknown || m_row.state == PushState::Sending;
    if (error && mayBeThere && speaksOfNothingSent(error->kind))
        m_error = Error{ErrorKind::NoAnswer, error->detail, {}};
    Q_EMIT ended();
}

PushEvent EffectPush::blockOr(PushEvent otherwise, ErrorKind kind)
{
    switch (judgeFailure(kind, false)) {
    case PushEvent::LoginRefused: return PushEvent::LoginRefused;
    case PushEvent::RateLimited: return PushEvent::RateLimited;
    case PushEvent::TlsRefused: return PushEvent::TlsRefused;
    case PushEvent::ConfigRefused: return PushEvent::ConfigRefused;
    case PushEvent::PaymentRefused: return PushEvent::PaymentRefused;
    case PushEvent::ProxyRefused: return PushEvent::ProxyRefused;
    default: return otherwise;  // every other event says nothing of a block
    }
}

PushFacts EffectPush::factsAt(const QString& step) const
{
    PushFacts facts = m_row.facts;
    facts.step = step;
    return facts;
}

PushFacts EffectPush::withFailure(PushFacts facts, const SageError& failed)
{
    facts.error = failed.error.kind;
    facts.words = failed.error.subject;
    facts.status = failed.status;
    facts.logUid = failed.logUid;
    return facts;
}

PushFacts EffectPush::cleared(PushFacts facts)
{
    facts.error.reset();
    facts.words.clear();
    facts.status = 0;
    facts.logUid.clear();
    facts.notBeforeMs.reset();
    return facts;
}

PushFacts EffectPush::committed(PushFacts facts, const QByteArray& body, std::optional<qint64> serverMs) const
{
    facts = sentAt(cleared(std::move(facts)), momentNow(m_context.ledger.clock, serverMs));
    facts.attempt += 1;
    facts.sentEpoch = m_context.ledger.epoch.number();
    facts.body = body;
    facts.bodySha256 = QCryptographicHash::hash(body, QCryptographicHash::Sha256);
    return facts;
}

bool EffectPush::beginSending(PushEvent on, const PushFacts& facts, const Alongside& alongside)
{
    if (!move(on, facts, alongside))
        return false;
    if (const auto remembered = ledger().epoch.remember(); !remembered) {
        endWith(PushEvent::NotSent, facts.step,
                {.error = remembered.error(), .logUid = {}, .serverDateMs = {}});
        return false;
    }
    return true;
}

}  // namespace greenhand
