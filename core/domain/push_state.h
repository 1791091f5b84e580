#pragma once

#include <QString>

#include <array>
#include <optional>
#include <span>

namespace greenhand {

/// What a push does in Sage One. Each has its own row in the journal.
enum class PushEffect { Customer, Invoice, Email };

/// Where a push stands. See reliability 2.3; nothing is ever sent from a state
/// that does not come straight out of a valid negative look-up.
enum class PushState {
    Ready,           ///< may go; also after an attempt of which nothing was sent
    Checking,        ///< being looked for in Sage One, then calculated there
    Sending,         ///< committed before the first byte: from here on it may exist
    Confirmed,       ///< exists in Sage One exactly as we wanted it
    Rejected,        ///< Sage One said no and does not have it; may be edited
    Review,          ///< exists and differs, or exists twice: a person decides
    Unknown,         ///< may or may not exist: asked again, never sent again by itself
    Ask,             ///< long enough and often enough not found: the clerk may send again
    BlockedLogin,    ///< password, key or rights refused
    BlockedRate,     ///< 429: Sage One wants an hour of silence
    BlockedTls,      ///< the server could not prove that it is Sage One
    BlockedConfig,   ///< wrong address, or what Sage One needs is not mapped
    BlockedPayment,  ///< 402: the Sage One registration has run out
    BlockedProxy,
    Cancelled,  ///< "Do not send", with a reason; never sent
};

enum class PushEvent {
    Claim,           ///< this process takes the row
    FoundEqual,      ///< it is in Sage One and agrees
    FoundDifferent,  ///< it is there and differs, or twice
    LookUpFailed,    ///< no valid answer to the question, nothing was sent
    SaveCommitted,   ///< valid negative look-up and agreed totals: the body goes out now
    NotSent,         ///< the body was never read: nothing left this computer
    Accepted,        ///< answered with our reference, customer and total
    AcceptedOther,   ///< created, but total or customer differ
    Refused,         ///< a no with Sage's own words, confirmed by a negative look-up
    NoVerdict,       ///< everything else: it may exist
    OwnerDied,       ///< found at start, left by a process that has gone
    EpochChanged,    ///< the ledger was restored or copied
    FoundMissing,    ///< after the quarantine, twice validly not found
    SendAgain,       ///< the clerk's click, after all of that
    LoginRefused,
    RateLimited,
    TlsRefused,
    ConfigRefused,
    PaymentRefused,
    ProxyRefused,
    BlockLifted,
    Edited,     ///< a rejected document was changed: a new revision, the same reference
    Withdrawn,  ///< "Do not send"
    Settled,    ///< a person closed a review with a reason
};

struct PushTransition {
    PushState from;
    PushEvent on;
    PushState to;
};

/// The transitions of customers and invoices. What is not here cannot happen:
/// the journal's trigger is made from the same rows.
[[nodiscard]] std::span<const PushTransition> creationTransitions();
/// The transitions of e-mails: no look-up exists for a mail, so there is no
/// way back from Unknown but a person's click.
[[nodiscard]] std::span<const PushTransition> emailTransitions();

[[nodiscard]] std::optional<PushState> next(PushEffect effect, PushState from, PushEvent on);

[[nodiscard]] bool isFinal(PushState state);    ///< Confirmed, Cancelled
[[nodiscard]] bool isBlocked(PushState state);  ///< one of the Blocked…
/// Whether a person must act: Review, Ask, Rejected, Unknown e-mails, and every block but the one for pace.
[[nodiscard]] bool waitsForPerson(PushEffect effect, PushState state);

/// Spellings in the ledger: "ready", "checking", "blocked_login" …
[[nodiscard]] QString toKey(PushState state);
[[nodiscard]] std::optional<PushState> pushStateFromKey(QStringView key);
[[nodiscard]] QString toKey(PushEffect effect);  ///< "customer", "invoice", "email"
[[nodiscard]] std::optional<PushEffect> pushEffectFromKey(QStringView key);

}  // namespace greenhand
