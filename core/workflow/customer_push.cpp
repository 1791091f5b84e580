#include "core/workflow/customer_push.h"

#include "core/when_done.h"
#include "core/workflow/customer_link.h"
#include "core/workflow/miss_count.h"
#include "core/workflow/moments.h"
#include "core/workflow/sage_lists.h"

#include <QJsonDocument>
#include <QJsonObject>

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
    m_asked = momentNow(ledger().clock, std::nullopt);
    whenDone(client().customersNamed(nameInBody()), this,
             [this, whenFailed](const SageResult<std::vector<SageCustomer>>& answer) {
                 if (!answer)
                     return failed(whenFailed, answer.error());
                 context().connection.heard(std::nullopt);
                 judge(*answer);
             });
}

/// A question that failed is never a miss.
void CustomerPush::failed(PushEvent whenFailed, const SageError& error)
{
    if (row().state == PushState::Checking)
        return endWith(blockOr(whenFailed, error.error.kind), kLookUp, error);
    if (row().state == PushState::Sending)  // refused, and it cannot be confirmed
        return endWith(PushEvent::NoVerdict, kCreate, error);
    context().connection.heard(error.error);
    PushFacts facts = withFailure(factsAt(kLookUp), error);
    facts.notBeforeMs = ledger().nowMs() + context().timing.retryMs;
    if (note(facts))
        end(error.error);
}

void CustomerPush::judge(const SageAnswer<std::vector<SageCustomer>>& answer)
{
    if (!decided(answer.value))
        proveMiss(answer.serverDateMs);
}

/// Whether what was found settles it; by our tag it is ours, without it a person decides.
bool CustomerPush::decided(const std::vector<SageCustomer>& found)
{
    const auto ours = std::find_if(found.begin(), found.end(), [this](const SageCustomer& customer) {
        return customer.tag == row().reference;
    });
    if (ours != found.end()) {
        adopt(PushEvent::FoundEqual, *ours, cleared(factsAt(kLookUp)));
        return true;
    }
    if (!found.empty())
        adopt(PushEvent::FoundDifferent, found.front(), cleared(factsAt(kLookUp)));
    return !found.empty();
}

/// Nothing found proves nothing until the same question has found a customer that is there
/// (reliability 2.4); where none is known, or it is not found, the whole list is read.
void CustomerPush::proveMiss(std::optional<qint64> serverMs)
{
    const auto known = ledger().sageLists.entries(SageList::Customer);
    if (!known || known->empty())
        return readAll();
    whenDone(client().customersNamed(known->front().name), this,
             [this, serverMs](const SageResult<std::vector<SageCustomer>>& control) {
                 if (!control)
                     return failed(PushEvent::LookUpFailed, control.error());
                 if (control->value.empty())
                     return readAll();
                 missed(serverMs);
             });
}

void CustomerPush::readAll()
{
    whenDone(client().customersNamedInWholeList(nameInBody()), this,
             [this](const SageResult<std::vector<SageCustomer>>& all) {
                 if (!all)
                     return failed(PushEvent::LookUpFailed, all.error());
                 takeWholeList(*all);
             });
}

void CustomerPush::takeWholeList(const SageAnswer<std::vector<SageCustomer>>& all)
{
    if (decided(all.value))
        return;
    if (!all.whole)
        return failed(PushEvent::LookUpFailed, endedEarly(all));
    missed(all.serverDateMs);
}

void CustomerPush::missed(std::optional<qint64> serverMs)
{
    if (row().state == PushState::Checking)
        return create(serverMs);
    if (m_refusal)
        return endWith(PushEvent::Refused, kCreate, *m_refusal);
    countMiss(serverMs);
}

void CustomerPush::countMiss(std::optional<qint64> serverMs)
{
    if (row().state == PushState::Ask)
        return end(Error{ErrorKind::MaySendAgain, {}, {}});
    m_asked.serverMs = serverMs;
    const PushFacts facts = afterMiss(factsAt(kLookUp), m_asked, context().timing);
    const bool written = missedForGood(facts) ? move(PushEvent::FoundMissing, cleared(facts)) : note(facts);
    if (written)
        end(Error{missedForGood(facts) ? ErrorKind::MaySendAgain : ErrorKind::NotThereYet, {}, {}});
}

/// The frozen bytes of this revision; made once (invariant I5).
QByteArray CustomerPush::body() const
{
    return row().facts.body.isEmpty() ? encodeCustomer(m_customer.details, row().reference)
                                      : row().facts.body;
}

/// What it may be called in Sage One, whatever ours is called by now.
QString CustomerPush::nameInBody() const
{
    return QJsonDocument::fromJson(body()).object()[u"Name"_s].toString();
}

void CustomerPush::create(std::optional<qint64> serverMs)
{
    if (!beginSending(PushEvent::SaveCommitted, committed(factsAt(kCreate), body(), serverMs)))
        return;
    whenDone(client().saveCustomer(row().facts.body), this,
             [this](const SageResult<SageCustomer>& saved) { afterCreating(saved); });
}

void CustomerPush::afterCreating(const SageResult<SageCustomer>& saved)
{
    if (saved) {
        context().connection.heard(std::nullopt);
        return adopt(PushEvent::Accepted, saved->value, answeredBy(cleared(factsAt(kCreate)), *saved));
    }
    const PushEvent verdict = judgeFailure(saved.error().error.kind, saved.error().bodyRead);
    if (verdict == PushEvent::Refused) {
        m_refusal = saved.error();
        return lookUp(PushEvent::NoVerdict);
    }
    if (verdict != PushEvent::NoVerdict)
        return endWith(verdict, kCreate, saved.error());
    context().connection.heard(saved.error().error);
    PushFacts facts = withFailure(factsAt(kCreate), saved.error());
    facts.notBeforeMs = ledger().nowMs() + context().timing.quarantineMs;
    if (move(PushEvent::NoVerdict, facts))
        lookUp(PushEvent::LookUpFailed);
}

void CustomerPush::adopt(PushEvent on, const SageCustomer& found, const PushFacts& news)
{
    PushFacts facts = news;
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
        const SageEntry entry = entryOf(found);
        return ledger().sageLists.put(SageList::Customer, entry).and_then([&] {
            return linkCustomer(ledger(), m_customer.id, entry);
        });
    };
    if (!move(on, facts, link))
        return;
    Q_EMIT ledger().customersChanged();
    end();
}

}  // namespace greenhand
