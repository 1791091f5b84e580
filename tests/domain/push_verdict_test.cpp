#include "core/domain/push_verdict.h"

#include "tests/domain/samples.h"
#include "tests/support/catch_qt.h"

#include <functional>

using namespace greenhand;
using namespace greenhand::testing;

namespace {

const Expected kExpected{.reference = u"GH-7F3K-9Q2M-X4TD-8W2Z-P"_s,
                         .customer = 11,
                         .date = QDate(2024, 5, 13),
                         .total = cents(11'500)};

FoundDocument ours(const std::function<void(FoundDocument&)>& change = {})
{
    FoundDocument document{.id = 42,
                           .number = u"INV0042"_s,
                           .reference = kExpected.reference,
                           .customer = 11,
                           .date = kExpected.date,
                           .exclusive = cents(10'000),
                           .vat = cents(1'500),
                           .rounding = {},
                           .total = cents(11'500)};
    if (change)
        change(document);
    return document;
}

}  // namespace

TEST_CASE("a look-up that finds nothing lets the save go on", "[domain][push]")
{
    CHECK(judgeLookUp({}, kExpected) == PushEvent::SaveCommitted);
}

TEST_CASE("a look-up finds our invoice only where customer, total and date agree", "[domain][push]")
{
    CHECK(judgeLookUp({ours()}, kExpected) == PushEvent::FoundEqual);
    const std::vector<std::function<void(FoundDocument&)>> changes{
        [](FoundDocument& d) { d.customer = 12; },
        [](FoundDocument& d) { d.total = cents(11'501); },
        [](FoundDocument& d) { d.date = d.date.addDays(1); },
        [](FoundDocument& d) { d.reference = u"GH-0000-0000-0000-0000-0"_s; },
        [](FoundDocument& d) { d.id = 0; },
    };
    for (const auto& change : changes)
        CHECK(judgeLookUp({ours(change)}, kExpected) == PushEvent::FoundDifferent);
}

TEST_CASE("two documents with our reference are never picked from", "[domain][push]")
{
    CHECK(judgeLookUp({ours(), ours()}, kExpected) == PushEvent::FoundDifferent);
}

TEST_CASE("a save is accepted only with our reference, customer, total and date", "[domain][push]")
{
    CHECK(judgeSave(ours(), kExpected) == PushEvent::Accepted);
    CHECK(judgeSave(ours([](FoundDocument& d) { d.date = d.date.addDays(1); }), kExpected)
          == PushEvent::AcceptedOther);
    CHECK(judgeSave(ours([](FoundDocument& d) { d.date = {}; }), kExpected) == PushEvent::Accepted);
    CHECK(judgeSave(ours([](FoundDocument& d) { d.customer = 12; }), kExpected) == PushEvent::AcceptedOther);
    CHECK(judgeSave(ours([](FoundDocument& d) { d.reference.clear(); }), kExpected)
          == PushEvent::AcceptedOther);
    CHECK(judgeSave(ours([](FoundDocument& d) {
                        d.rounding = cents(-1);
                        d.total = cents(11'499);
                    }),
                    kExpected)
          == PushEvent::AcceptedOther);
    CHECK(judgeSave(ours([](FoundDocument& d) { d.id = 0; }), kExpected) == PushEvent::NoVerdict);
    CHECK(judgeSave(ours([](FoundDocument& d) { d.id = -1; }), kExpected) == PushEvent::NoVerdict);
    CHECK(judgeSave({}, kExpected) == PushEvent::NoVerdict);
}

TEST_CASE("a failure says whether anything was sent, and nothing more than it knows", "[domain][push]")
{
    struct Row {
        ErrorKind kind;
        PushEvent unread;
        PushEvent read;
    };
    using enum ErrorKind;
    const std::vector<Row> rows{
        {WrongPassword, PushEvent::LoginRefused, PushEvent::LoginRefused},
        {WrongApiKey, PushEvent::LoginRefused, PushEvent::LoginRefused},
        {Forbidden, PushEvent::LoginRefused, PushEvent::LoginRefused},
        {Throttled, PushEvent::RateLimited, PushEvent::RateLimited},
        {Expired, PushEvent::PaymentRefused, PushEvent::PaymentRefused},
        {WrongAddress, PushEvent::ConfigRefused, PushEvent::ConfigRefused},
        {Rejected, PushEvent::Refused, PushEvent::Refused},
        {TlsRefused, PushEvent::TlsRefused, PushEvent::NoVerdict},
        {ProxyRefused, PushEvent::ProxyRefused, PushEvent::NoVerdict},
        {Offline, PushEvent::NotSent, PushEvent::NoVerdict},
        {NoAnswer, PushEvent::NotSent, PushEvent::NoVerdict},
        {BadReply, PushEvent::NotSent, PushEvent::NoVerdict},
        {ServerFault, PushEvent::NotSent, PushEvent::NoVerdict},
        {Maintenance, PushEvent::NotSent, PushEvent::NoVerdict},
        {Paused, PushEvent::NotSent, PushEvent::NoVerdict},
        {NoPassword, PushEvent::NotSent, PushEvent::NoVerdict},
        {Cancelled, PushEvent::NotSent, PushEvent::NoVerdict},
        {DiskFull, PushEvent::NotSent, PushEvent::NoVerdict},
    };
    for (const Row& row : rows) {
        CAPTURE(int(row.kind));
        CHECK(judgeFailure(row.kind, false) == row.unread);
        CHECK(judgeFailure(row.kind, true) == row.read);
    }
}

TEST_CASE("no failure of a request whose body was read lets it go again by itself", "[domain][push]")
{
    for (int kind = int(ErrorKind::NotFound); kind <= int(ErrorKind::Cancelled); ++kind) {
        CAPTURE(kind);
        CHECK(judgeFailure(ErrorKind(kind), true) != PushEvent::NotSent);
        CHECK(judgeFailure(ErrorKind(kind), false) != PushEvent::NoVerdict);
    }
}
