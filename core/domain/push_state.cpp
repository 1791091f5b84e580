#include "core/domain/push_state.h"

#include <algorithm>

namespace greenhand {

using namespace Qt::Literals::StringLiterals;

namespace {

using enum PushState;
using enum PushEvent;

constexpr auto kCreation = std::to_array<PushTransition>({
    {Ready, Claim, Checking},
    {Ready, EpochChanged, Unknown},
    {Ready, Withdrawn, Cancelled},

    {Checking, FoundEqual, Confirmed},
    {Checking, FoundDifferent, Review},
    {Checking, LookUpFailed, Ready},
    {Checking, NotSent, Ready},
    {Checking, SaveCommitted, Sending},
    {Checking, Refused, Rejected},  // Calculate said no, or another total: nothing was created
    {Checking, OwnerDied, Ready},
    {Checking, EpochChanged, Unknown},
    {Checking, LoginRefused, BlockedLogin},
    {Checking, RateLimited, BlockedRate},
    {Checking, TlsRefused, BlockedTls},
    {Checking, ConfigRefused, BlockedConfig},
    {Checking, PaymentRefused, BlockedPayment},
    {Checking, ProxyRefused, BlockedProxy},

    {Sending, Accepted, Confirmed},
    {Sending, AcceptedOther, Review},
    {Sending, Refused, Rejected},
    {Sending, FoundEqual, Confirmed},  // the look-up that confirms a 400 finds it after all
    {Sending, FoundDifferent, Review},
    {Sending, NotSent, Ready},
    {Sending, NoVerdict, Unknown},
    {Sending, OwnerDied, Unknown},
    {Sending, EpochChanged, Unknown},
    {Sending, LoginRefused, BlockedLogin},  // the server said no before it did anything
    {Sending, RateLimited, BlockedRate},
    {Sending, TlsRefused, BlockedTls},
    {Sending, ConfigRefused, BlockedConfig},
    {Sending, PaymentRefused, BlockedPayment},
    {Sending, ProxyRefused, BlockedProxy},

    // Nothing may be closed while it is unclear.
    {Unknown, FoundEqual, Confirmed},
    {Unknown, FoundDifferent, Review},
    {Unknown, FoundMissing, Ask},

    {Ask, FoundEqual, Confirmed},
    {Ask, FoundDifferent, Review},
    {Ask, SendAgain, Ready},
    {Ask, EpochChanged, Unknown},
    {Ask, Withdrawn, Cancelled},

    {Rejected, Edited, Ready},
    {Rejected, Withdrawn, Cancelled},

    {Review, FoundEqual, Confirmed},  // a later look-up agrees, or a person links it
    {Review, Settled, Confirmed},     // a person says that what Sage One has stands
    {Cancelled, SendAgain, Ready},    // "Do not send" taken back: looked up like a first send

    {BlockedLogin, BlockLifted, Ready},
    {BlockedLogin, Withdrawn, Cancelled},
    {BlockedLogin, EpochChanged, Unknown},
    {BlockedRate, BlockLifted, Ready},
    {BlockedRate, Withdrawn, Cancelled},
    {BlockedRate, EpochChanged, Unknown},
    {BlockedTls, BlockLifted, Ready},
    {BlockedTls, Withdrawn, Cancelled},
    {BlockedTls, EpochChanged, Unknown},
    {BlockedConfig, BlockLifted, Ready},
    {BlockedConfig, Withdrawn, Cancelled},
    {BlockedConfig, EpochChanged, Unknown},
    {BlockedPayment, BlockLifted, Ready},
    {BlockedPayment, Withdrawn, Cancelled},
    {BlockedPayment, EpochChanged, Unknown},
    {BlockedProxy, BlockLifted, Ready},
    {BlockedProxy, Withdrawn, Cancelled},
    {BlockedProxy, EpochChanged, Unknown},
});

constexpr auto kEmail = std::to_array<PushTransition>({
    {Ready, Claim, Sending},
    {Ready, EpochChanged, Unknown},
    {Ready, Withdrawn, Cancelled},

    {Sending, Accepted, Confirmed},
    {Sending, Refused, Rejected},
    {Sending, NotSent, Ready},
    {Sending, NoVerdict, Unknown},
    {Sending, OwnerDied, Unknown},
    {Sending, EpochChanged, Unknown},
    {Sending, LoginRefused, BlockedLogin},
    {Sending, RateLimited, BlockedRate},
    {Sending, TlsRefused, BlockedTls},
    {Sending, ConfigRefused, BlockedConfig},
    {Sending, PaymentRefused, BlockedPayment},
    {Sending, ProxyRefused, BlockedProxy},

    {Unknown, SendAgain, Ready},
    {Unknown, Accepted, Confirmed},  // the clerk says that it arrived
    {Unknown, Settled, Cancelled},

    {Rejected, Edited, Ready},
    {Rejected, Withdrawn, Cancelled},

    // In a restored ledger a blocked mail may have gone since: lifting the block must not send it twice.
    {BlockedLogin, BlockLifted, Ready},
    {BlockedLogin, Withdrawn, Cancelled},
    {BlockedLogin, EpochChanged, Unknown},
    {BlockedRate, BlockLifted, Ready},
    {BlockedRate, Withdrawn, Cancelled},
    {BlockedRate, EpochChanged, Unknown},
    {BlockedTls, BlockLifted, Ready},
    {BlockedTls, Withdrawn, Cancelled},
    {BlockedTls, EpochChanged, Unknown},
    {BlockedConfig, BlockLifted, Ready},
    {BlockedConfig, Withdrawn, Cancelled},
    {BlockedConfig, EpochChanged, Unknown},
    {BlockedPayment, BlockLifted, Ready},
    {BlockedPayment, Withdrawn, Cancelled},
    {BlockedPayment, EpochChanged, Unknown},
    {BlockedProxy, BlockLifted, Ready},
    {BlockedProxy, Withdrawn, Cancelled},
    {BlockedProxy, EpochChanged, Unknown},
});

constexpr bool isFunction(std::span<const PushTransition> rows)
{
    for (std::size_t a = 0; a < rows.size(); ++a)
        for (std::size_t b = a + 1; b < rows.size(); ++b)
            if (rows[a].from == rows[b].from && rows[a].on == rows[b].on)
                return false;
    return true;
}
static_assert(isFunction(kCreation) && isFunction(kEmail), "two rows share state and event");

constexpr bool sendsOnlyWhatWasLookedFor(std::span<const PushTransition> rows)
{
    for (const PushTransition& row : rows)
        if (row.to == Sending && (row.from != Checking || row.on != SaveCommitted))
            return false;
    return true;
}
static_assert(sendsOnlyWhatWasLookedFor(kCreation), "reliability 2.3, I4");

}  // namespace

std::span<const PushTransition> creationTransitions() { return kCreation; }
std::span<const PushTransition> emailTransitions() { return kEmail; }

std::optional<PushState> next(PushEffect effect, PushState from, PushEvent on)
{
    const std::span<const PushTransition> rows =
        effect == PushEffect::Email ? emailTransitions() : creationTransitions();
    const auto row = std::find_if(rows.begin(), rows.end(), [from, on](const PushTransition& candidate) {
        return candidate.from == from && candidate.on == on;
    });
    return row == rows.end() ? std::nullopt : std::optional{row->to};
}

bool isFinal(PushState state) { return state == Confirmed || state == Cancelled; }

bool isBlocked(PushState state)
{
    switch (state) {
    case BlockedLogin:
    case BlockedRate:
    case BlockedTls:
    case BlockedConfig:
    case BlockedPayment:
    case BlockedProxy: return true;
    case Ready:
    case Checking:
    case Sending:
    case Confirmed:
    case Rejected:
    case Review:
    case Unknown:
    case Ask:
    case Cancelled: return false;
    }
    return false;
}

bool waitsForPerson(PushEffect effect, PushState state)
{
    switch (state) {
    case Review:
    case Ask:
    case Rejected:
    case BlockedLogin:
    case BlockedTls:
    case BlockedConfig:
    case BlockedPayment:
    case BlockedProxy: return true;
    case Unknown:
        return effect == PushEffect::Email;  // invoices and customers are asked about by the program
    case BlockedRate:                        // waits for time alone
    case Ready:
    case Checking:
    case Sending:
    case Confirmed:
    case Cancelled: return false;
    }
    return false;
}

QString toKey(PushState state)
{
    switch (state) {
    case Ready: return u"ready"_s;
    case Checking: return u"checking"_s;
    case Sending: return u"sending"_s;
    case Confirmed: return u"confirmed"_s;
    case Rejected: return u"rejected"_s;
    case Review: return u"review"_s;
    case Unknown: return u"unknown"_s;
    case Ask: return u"ask"_s;
    case BlockedLogin: return u"blocked_login"_s;
    case BlockedRate: return u"blocked_rate"_s;
    case BlockedTls: return u"blocked_tls"_s;
    case BlockedConfig: return u"blocked_config"_s;
    case BlockedPayment: return u"blocked_payment"_s;
    case BlockedProxy: return u"blocked_proxy"_s;
    case Cancelled: return u"cancelled"_s;
    }
    return {};
}

std::optional<PushState> pushStateFromKey(QStringView key)
{
    for (const PushState state :
         {Ready, Checking, Sending, Confirmed, Rejected, Review, Unknown, Ask, BlockedLogin, BlockedRate,
          BlockedTls, BlockedConfig, BlockedPayment, BlockedProxy, Cancelled})
        if (toKey(state) == key)
            return state;
    return std::nullopt;
}

QString toKey(PushEffect effect)
{
    switch (effect) {
    case PushEffect::Customer: return u"customer"_s;
    case PushEffect::Invoice: return u"invoice"_s;
    case PushEffect::Email: return u"email"_s;
    }
    return {};
}

std::optional<PushEffect> pushEffectFromKey(QStringView key)
{
    for (const PushEffect effect : {PushEffect::Customer, PushEffect::Invoice, PushEffect::Email})
        if (toKey(effect) == key)
            return effect;
    return std::nullopt;
}

}  // namespace greenhand
