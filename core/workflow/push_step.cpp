#include "core/workflow/push_step.h"

#include "core/workflow/miss_count.h"

#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

/// Sage may act for a while after the connection was closed (reliability A1), which it is now at
/// the latest; the commit before the send may be hours old, when this computer slept.
PushFacts stamped(const Ledger& ledger, const PushRow& seen, PushEvent on, const PushFacts& facts)
{
    const bool unclear = on == PushEvent::NoVerdict || on == PushEvent::OwnerDied;
    return unclear && seen.state == PushState::Sending ? unclearFromNow(facts, ledger.clock) : facts;
}

}  // namespace

Result<PushRow> recordStep(Ledger& ledger, const PushRow& seen, PushEvent on, const PushFacts& facts)
{
    auto after = ledger.pushes.advance(seen, on, stamped(ledger, seen, on, facts), ledger.nowMs());
    if (!after)
        return after;
    if (seen.invoice)
        if (auto refreshed = ledger.invoices.refreshState(*seen.invoice); !refreshed)
            return passOn(refreshed);
    QJsonObject news{{u"state"_s, toKey(after->state)}, {u"attempt"_s, facts.attempt}};
    if (!facts.step.isEmpty())
        news[u"step"_s] = facts.step;
    if (!facts.words.isEmpty())
        news[u"words"_s] = facts.words;
    if (!facts.reason.isEmpty())
        news[u"reason"_s] = facts.reason;
    const HistoryEntry entry{.entity = u"push"_s,
                             .entityId = seen.id.value(),
                             .action = toKey(on),
                             .before = {{u"state"_s, toKey(seen.state)}},
                             .after = news};
    if (auto recorded = ledger.record(entry); !recorded)
        return passOn(recorded);
    return after;
}

Result<PushRow> takeStep(Ledger& ledger, const PushRow& seen, PushEvent on, const PushFacts& facts,
                         const std::function<Result<void>()>& alongside)
{
    auto taken = ledger.db->transaction([&]() -> Result<PushRow> {
        if (alongside)
            if (auto done = alongside(); !done)
                return passOn(done);
        return recordStep(ledger, seen, on, facts);
    });
    if (taken) {
        Q_EMIT ledger.pushesChanged();
        if (seen.invoice)
            Q_EMIT ledger.invoicesChanged();
    }
    return taken;
}

}  // namespace greenhand
