#include "core/workflow/may_be_in_sage.h"

#include <algorithm>

namespace greenhand {
namespace {

/// What nobody knows the end of.
struct Doubts {
    bool ofAnotherLife = false;  ///< what a copy of the ledger did that this one knows nothing of
    std::vector<PushStepRow> bodies = {};
};

/// What was refused before it was sent says nothing about what had been sent before.
bool isSagesNo(const PushStepRow& step)
{
    return step.from == PushState::Sending && step.on == PushEvent::Refused;
}

/// One company's no says nothing about another. Steps of an older ledger name none.
bool speaksOf(const PushStepRow& no, const QString& company)
{
    return company == no.company || company.isEmpty();
}

Result<Doubts> doubtsOf(Ledger& ledger, const Invoice& invoice)
{
    const bool restored = ledger.epoch.number() > 1;
    Doubts doubts{.ofAnotherLife = restored && invoice.createdAtMs <= ledger.epoch.sinceMs()};
    const auto push = ledger.pushes.ofInvoice(invoice.id, PushEffect::Invoice);
    if (!push)
        return passOn(push);
    if (!*push)
        return doubts;
    const auto steps = ledger.pushes.steps((*push)->id);
    if (!steps)
        return passOn(steps);
    for (const PushStepRow& step : *steps) {
        if (step.to == PushState::Unknown)
            doubts.bodies.push_back(step);
        if (!isSagesNo(step))
            continue;
        std::erase_if(doubts.bodies, [&](const PushStepRow& doubt) { return speaksOf(step, doubt.company); });
        if (step.utcMs > ledger.epoch.sinceMs() && speaksOf(step, ledger.epoch.company()))
            doubts.ofAnotherLife = false;
    }
    return doubts;
}

}  // namespace

Result<bool> mayBeInSage(Ledger& ledger, const Invoice& invoice)
{
    return doubtsOf(ledger, invoice).map([](const Doubts& doubts) {
        return doubts.ofAnotherLife || !doubts.bodies.empty();
    });
}

Result<bool> anotherMayBeInSage(Ledger& ledger, const Invoice& invoice, const PushRow& push)
{
    return doubtsOf(ledger, invoice).map([&](const Doubts& doubts) {
        return doubts.ofAnotherLife || std::ranges::any_of(doubts.bodies, [&](const PushStepRow& doubt) {
                   return doubt.bodySha256 != push.facts.bodySha256;
               });
    });
}

}  // namespace greenhand
