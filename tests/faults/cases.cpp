#include "tests/faults/cases.h"

#include "core/workflow/words.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace greenhand::testing {
namespace {

void foundAtOnce(Rig& rig, const Fault& fault)
{
    const InvoiceId invoice = rig.ready();
    rig.sage.faultNext(kSave, fault);
    const auto outcomes = rig.push({invoice});
    REQUIRE(outcomes.size() == 1);
    REQUIRE(outcomes[0].done);
    REQUIRE(rig.wasEver(invoice, PushState::Unknown));
    REQUIRE(rig.saves() == 1);
    rig.settleTheBooks(invoice, 1, PushState::Confirmed);
}

/// Nothing gets through after the Save, and the program dies before it does again.
void foundLater(Rig& rig, const Fault& fault)
{
    const InvoiceId invoice = rig.ready();
    bool dead = false;
    rig.sage.plan = [&](const QString& method, int) -> Fault {
        if (method == kSave) {
            dead = true;
            return fault;
        }
        return dead ? Fault{.line = Line::Close} : Fault{};
    };
    const int before = rig.saves();
    rig.push({invoice});
    rig.settleTheBooks(invoice, 1, PushState::Unknown);
    rig.crash();
    rig.settleTheBooks(invoice, 1, PushState::Unknown);
    dead = false;
    rig.sage.plan = nullptr;
    rig.pass(1min);
    rig.ask(invoice);
    REQUIRE(rig.saves() == before + 1);
    rig.settleTheBooks(invoice, 1, PushState::Confirmed);
}

}  // namespace

int foundAgain(const Fault& fault, bool impatient)
{
    int variants = 0;
    for (const Wire wire : kWires) {
        CAPTURE(int(wire));
        Rig rig(wire);
        if (impatient)
            rig.impatientFor(kSave, kShort);
        foundAtOnce(rig, fault);
        foundLater(rig, fault);
        variants += 2;
    }
    return variants;
}

int sentAgainByTheClerk(const Fault& fault, bool impatient)
{
    int variants = 0;
    for (const Wire wire : kWires) {
        CAPTURE(int(wire));
        Rig rig(wire);
        if (impatient)
            rig.impatientFor(kSave, kShort);
        const InvoiceId invoice = rig.ready();
        rig.sage.faultNext(kSave, fault);
        rig.push({invoice});
        rig.settleTheBooks(invoice, 0, PushState::Unknown);
        rig.waitOutTheQuarantine(invoice);
        rig.settleTheBooks(invoice, 0, PushState::Ask);
        rig.crash();
        rig.settleTheBooks(invoice, 0, PushState::Ask);
        rig.retry(invoice);
        REQUIRE(rig.saves() == 2);
        const auto& bodies = rig.sage.bodies(kSave);
        REQUIRE(std::adjacent_find(bodies.begin(), bodies.end(), std::not_equal_to<>()) == bodies.end());
        rig.settleTheBooks(invoice, 1, PushState::Confirmed);
        ++variants;
    }
    return variants;
}

QString said(const std::vector<PushOutcome>& outcomes)
{
    REQUIRE(outcomes.size() == 1);
    return outcomes[0].error ? sentence(*outcomes[0].error) : QString();
}

}  // namespace greenhand::testing
