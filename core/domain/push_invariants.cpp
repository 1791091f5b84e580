#include "core/domain/push_invariants.h"

#include <QCryptographicHash>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype kSha256Bytes = 32;

/// A person has begun a new document: one that was refused was edited, or "Do not
/// send" was taken back. Both lead through a look-up before anything goes out.
bool beginsNewBody(const PushStoryStep& step)
{
    return step.on == PushEvent::Edited
        || (step.on == PushEvent::SendAgain && step.from == PushState::Cancelled);
}

}  // namespace

bool madeNothing(PushEvent end)
{
    switch (end) {
    case PushEvent::NotSent:
    case PushEvent::Refused:
    case PushEvent::LoginRefused:
    case PushEvent::RateLimited:
    case PushEvent::TlsRefused:
    case PushEvent::ConfigRefused:
    case PushEvent::PaymentRefused:
    case PushEvent::ProxyRefused: return true;
    case PushEvent::Claim:
    case PushEvent::FoundEqual:
    case PushEvent::FoundDifferent:
    case PushEvent::LookUpFailed:
    case PushEvent::SaveCommitted:
    case PushEvent::Accepted:
    case PushEvent::AcceptedOther:
    case PushEvent::NoVerdict:
    case PushEvent::OwnerDied:
    case PushEvent::EpochChanged:
    case PushEvent::FoundMissing:
    case PushEvent::SendAgain:
    case PushEvent::BlockLifted:
    case PushEvent::Edited:
    case PushEvent::Withdrawn:
    case PushEvent::Settled: return false;
    }
    return false;
}

std::optional<PushInvariant> PushStoryJudge::take(const PushStoryStep& step)
{
    const auto broken = judge(step);
    remember(step);
    return broken;
}

std::optional<PushInvariant> PushStoryJudge::judge(const PushStoryStep& step) const
{
    if (step.to == PushState::Sending)
        if (const auto broken = judgeSending(step))
            return broken;
    if (step.from != m_state || next(m_effect, step.from, step.on) != step.to)
        return PushInvariant::AlongTheTable;
    return std::nullopt;
}

std::optional<PushInvariant> PushStoryJudge::judgeSending(const PushStoryStep& step) const
{
    const bool mail = m_effect == PushEffect::Email;
    if (m_mayExist)
        return mail ? PushInvariant::OneAutomaticMail : PushInvariant::LookedForFirst;
    if (!mail && (step.from != PushState::Checking || step.on != PushEvent::SaveCommitted))
        return PushInvariant::LookedForFirst;
    if (step.bodySha256.size() != kSha256Bytes)
        return PushInvariant::BodyOnRecord;
    // A mail's words come from the settings and may change between two of them.
    if (!mail && m_read && *m_read != step.bodySha256)
        return PushInvariant::SameBody;
    return std::nullopt;
}

void PushStoryJudge::remember(const PushStoryStep& step)
{
    const bool attemptOver = m_state == PushState::Sending && step.to != PushState::Sending;
    // The body of a push that was not sent was never read, so it binds nobody.
    if (attemptOver && step.on != PushEvent::NotSent)
        m_read = m_committed;
    if (attemptOver && step.from == PushState::Sending && madeNothing(step.on))
        m_mayExist = false;

    if (step.to == PushState::Sending) {
        m_committed = step.bodySha256;
        m_mayExist = true;
        m_foundMissing = false;
    } else if (step.on == PushEvent::EpochChanged) {  // the other copy of the ledger may have sent it
        m_mayExist = true;
        m_foundMissing = false;
    } else if (step.on == PushEvent::FoundMissing) {
        m_foundMissing = true;
    } else if (step.on == PushEvent::SendAgain && (m_foundMissing || m_effect == PushEffect::Email)) {
        m_mayExist = false;
        m_foundMissing = false;
    }
    if (beginsNewBody(step)) {
        m_committed.reset();
        m_read.reset();
    }
    m_state = step.to;
}

std::optional<BrokenInvariant> firstBroken(const PushStory& story)
{
    PushStoryJudge judge(story.effect);
    for (std::size_t at = 0; at < story.steps.size(); ++at)
        if (const auto broken = judge.take(story.steps[at]))
            return BrokenInvariant{*broken, at};
    if (judge.state() != story.state)
        return BrokenInvariant{PushInvariant::AlongTheTable, std::nullopt};
    const bool nothing = story.body.isEmpty() && story.bodySha256.isEmpty();
    const QByteArray digest = QCryptographicHash::hash(story.body, QCryptographicHash::Sha256);
    if ((!nothing && digest != story.bodySha256)
        || (judge.committedBody() && *judge.committedBody() != story.bodySha256))
        return BrokenInvariant{PushInvariant::BodyOnRecord, std::nullopt};
    return std::nullopt;
}

QString toKey(PushInvariant invariant)
{
    switch (invariant) {
    case PushInvariant::BodyOnRecord: return u"I3"_s;
    case PushInvariant::LookedForFirst: return u"I4"_s;
    case PushInvariant::SameBody: return u"I5"_s;
    case PushInvariant::OneAutomaticMail: return u"I6"_s;
    case PushInvariant::AlongTheTable: return u"I7"_s;
    }
    return {};
}

}  // namespace greenhand
