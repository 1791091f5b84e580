#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::must;
using greenhand::testing::Office;
using Fault = greenhand::testing::PracticeTransport::Fault;

namespace {

constexpr qint64 kHourMs = 3'600'000;
constexpr qint64 kQuarantineMs = 600'000;
constexpr qint64 kGapMs = 60'000;

PushState stateOf(Office& office, InvoiceId id)
{
    return must(office.ledger->pushes.ofInvoice(id, PushEffect::Invoice)).value().state;
}

}  // namespace

TEST_CASE("a computer that slept between the commit and the end of the connection waits the whole quarantine",
          "[workflow][push][quarantine]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = [](const QString& method) {
        if (method != u"TaxInvoice/Save")
            return Fault::None;
        Office::s_nowMs += 2 * kHourMs;
        return Fault::LostBefore;
    };
    office.push({id});
    office.transport.plan = {};
    CHECK(stateOf(office, id) == PushState::Unknown);

    for (int ask = 0; ask < 3; ++ask) {  // a request from after the sleep may still arrive
        Office::s_nowMs += kGapMs;
        office.ask({id});
        CHECK(stateOf(office, id) == PushState::Unknown);
    }
    Office::s_nowMs += kQuarantineMs;
    office.ask({id});
    CHECK(stateOf(office, id) == PushState::Unknown);
    Office::s_nowMs += kGapMs;
    office.ask({id});
    CHECK(stateOf(office, id) == PushState::Ask);
}

TEST_CASE("a Date that jumps ahead by a day does not let the clerk send again early",
          "[workflow][push][quarantine]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = [](const QString& method) {
        return method == u"TaxInvoice/Save" ? Fault::LostBefore : Fault::None;
    };
    office.push({id});
    office.transport.plan = {};
    office.transport.alter = [](const QString&, HttpReply& reply) {
        reply.serverDateMs = Office::s_nowMs + 24 * kHourMs;
    };
    for (int ask = 0; ask < 3; ++ask) {
        Office::s_nowMs += kGapMs;
        office.ask({id});
        CHECK(stateOf(office, id) == PushState::Unknown);
    }
}
