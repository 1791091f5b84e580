#include "core/workflow/customer_push.h"

#include "core/when_done.h"
#include "core/workflow/miss_count.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kLookUp = u"customer look-up"_s;
const QString kCreate = u"customer"_s;

}  // namespace

CustomerPush::CustomerPush(PushContext context, PushRow row, Customer customer, QObject* parent)
    : EffectPush(std::move(context), std::move(row), parent)
    , m_customer{std::move(customer)}
{
}

void CustomerPush::start()
{
    if (row().state == PushState::Ready && !move(PushEvent::Claim, cleared(factsAt(kLookUp))))
        return;
    lookUp(PushEvent::LookUpFailed);
}

void CustomerPush::lookUp(PushEvent whenFailed)
{
    whenDone(client().customersNamed(m_customer.details.name), this,
             [this, whenFailed](const SageResult<std::vector<SageCustomer>>& answer) {
                 if (answer) {
                     context().connection.heard(std::nullopt);
                     return judge(*answer);
                 }
                 if (row().state == PushState::Checking)
                     return endWith(blockOr(whenFailed, answer.error().error.kind), kLookUp, answer.error());
                 context().connection.heard(answer.error().error);
                 PushFacts facts = withFailure(factsAt(kLookUp), answer.error());
                 facts.notBeforeMs = ledger().nowMs() + context().timing.retryMs;
                 if (note(facts))
                     end(answer.error().error);
             });
}

void CustomerPush::judge(const SageAnswer<std::vector<SageCustomer>>& answer)
{
    const auto& found = answer.value;
    const auto ours = std::find_if(found.begin(), found.end(), [this](const SageCustomer& customer) {
        return customer.tag == row().reference;
    });
    if (ours != found.end())
        return adopt(PushEvent::FoundEqual, *ours, kLookUp);
    if (!found.empty())
        return adopt(PushEvent::FoundDifferent, found.front(), kLookUp);
    if (row().state == PushState::Checking)
        return create(answer.serverDateMs);
    countMiss(answer.serverDateMs);
}

void CustomerPush::countMiss(std::optional<qint64> serverMs)
{
    if (row().state == PushState::Ask)
        return end(Error{ErrorKind::MaySendAgain, {}, {}});
    const PushFacts facts = afterMiss(factsAt(kLookUp), ledger().clock, serverMs, context().timing);
    const bool written = missedForGood(facts) ? move(PushEvent::FoundMissing, cleared(facts)) : note(facts);
    if (written)
        end(Error{missedForGood(facts) ? ErrorKind::MaySendAgain : ErrorKind::NotThereYet, {}, {}});
}

void CustomerPush::create(std::optional<qint64> serverMs)
{
    const QByteArray body = encodeCustomer(m_customer.details, row().reference);
    if (!move(PushEvent::SaveCommitted, committed(factsAt(kCreate), body, serverMs)))
        return;
    whenDone(client().saveCustomer(body), this,
             [this](const SageResult<SageCustomer>& saved) { afterCreating(saved); });
}

void CustomerPush::afterCreating(const SageResult<SageCustomer>& saved)
{
    if (saved) {
        context().connection.heard(std::nullopt);
        return adopt(PushEvent::Accepted, saved->value, kCreate);
    }
    const PushEvent verdict = judgeFailure(saved.error().error.kind, saved.error().bodyRead);
    if (verdict != PushEvent::NoVerdict)
        return endWith(verdict, kCreate, saved.error());
    context().connection.heard(saved.error().error);
    PushFacts facts = withFailure(factsAt(kCreate), saved.error());
    facts.notBeforeMs = ledger().nowMs() + context().timing.quarantineMs;
    if (move(PushEvent::NoVerdict, facts))
        lookUp(PushEvent::LookUpFailed);
}

void CustomerPush::adopt(PushEvent on, const SageCustomer& found, const QString& step)
{
    PushFacts facts = cleared(factsAt(step));
    facts.sageId = found.id;
    if (on == PushEvent::FoundDifferent) {
        facts.error = ErrorKind::CustomerUnclear;
        facts.words = found.name;
        const Error unclear{ErrorKind::CustomerUnclear, {}, found.name};
        if (move(on, facts))
            end(unclear);
        return;
    }
    const auto link = [&] {
        return ledger().customers.linkToSage(m_customer.id, found.id, found.name, found.active);
    };
    if (!move(on, facts, link))
        return;
    Q_EMIT ledger().customersChanged();
    end();
}

}  // namespace greenhand
