#pragma once

#include "core/domain/push_state.h"

#include <QByteArray>

#include <optional>
#include <vector>

namespace greenhand {

/// The invariants of reliability 2.3 that one push's own story can break.
enum class PushInvariant {
    BodyOnRecord,      ///< I3: what goes out has its hash in the journal first
    LookedForFirst,    ///< I4: sent only after a look-up; after an unclear end also after a person's click
    SameBody,          ///< I5: no attempt sends other bytes, unless a person changed what is sent
    OneAutomaticMail,  ///< I6: a mail that may have gone goes again by a person's click only
    AlongTheTable,     ///< I7: every step is in the table and begins where the one before it ended
};

struct PushStoryStep {
    PushState from = PushState::Ready;
    PushEvent on = PushEvent::Claim;
    PushState to = PushState::Ready;
    QByteArray bodySha256 = {};
};

/// Reads a push's story step by step. A broken step does not end it: what may
/// have been sent stays in mind, so that each later step is judged as well.
class PushStoryJudge {
public:
    explicit PushStoryJudge(PushEffect effect) : m_effect{effect} {}

    /// The invariant that this step breaks, if it does.
    std::optional<PushInvariant> take(const PushStoryStep& step);

    [[nodiscard]] PushState state() const { return m_state; }
    /// The hash that the journal must still hold: of the last body that was committed for
    /// sending, unless a person began a new one since.
    [[nodiscard]] const std::optional<QByteArray>& committedBody() const { return m_committed; }

private:
    [[nodiscard]] std::optional<PushInvariant> judge(const PushStoryStep& step) const;
    [[nodiscard]] std::optional<PushInvariant> judgeSending(const PushStoryStep& step) const;
    void remember(const PushStoryStep& step);

    const PushEffect m_effect;
    PushState m_state = PushState::Ready;
    bool m_mayExist = false;      ///< something went out and nothing has said yet that it made nothing
    bool m_foundMissing = false;  ///< a valid negative after the quarantine, since then
    std::optional<QByteArray> m_committed;
    std::optional<QByteArray> m_read;  ///< of the last attempt that may have been read
};

/// All that the journal holds of one push.
struct PushStory {
    PushEffect effect = PushEffect::Invoice;
    std::vector<PushStoryStep> steps = {};
    PushState state = PushState::Ready;
    QByteArray body = {};
    QByteArray bodySha256 = {};
};

struct BrokenInvariant {
    PushInvariant invariant;
    std::optional<std::size_t> step;  ///< none: the row itself does not fit its steps
};

/// The first thing in the story that cannot be, if any.
[[nodiscard]] std::optional<BrokenInvariant> firstBroken(const PushStory& story);

/// Whether an attempt that ended so certainly made nothing in Sage One.
[[nodiscard]] bool madeNothing(PushEvent end);

[[nodiscard]] QString toKey(PushInvariant invariant);  ///< "I3" … "I7"

}  // namespace greenhand
