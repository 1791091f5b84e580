#include "core/domain/lead.h"

#include "tests/support/catch_qt.h"

#include <map>

using namespace greenhand;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("a lead goes the clerk's way and no other", "[domain][lead]")
{
    using enum LeadStage;
    using enum LeadEvent;
    const std::map<std::pair<LeadStage, LeadEvent>, LeadStage> way{
        {{New, InvoiceUpdated}, Active},    {{New, InvoiceVoided}, New},
        {{Active, InvoiceUpdated}, Active}, {{Active, InvoiceConfirmed}, Completed},
        {{Active, InvoiceVoided}, New},
    };
    for (const LeadStage from : {New, Active, Completed})
        for (const LeadEvent on : {InvoiceUpdated, InvoiceConfirmed, InvoiceVoided}) {
            CAPTURE(int(from), int(on));
            const auto expected = way.find({from, on});
            CHECK(next(from, on)
                  == (expected == way.end() ? std::nullopt : std::optional<LeadStage>{expected->second}));
        }
    static_assert(next(New, InvoiceUpdated) == Active);
    static_assert(!next(Completed, InvoiceVoided));
}

TEST_CASE("the stages of a lead have their spelling", "[domain][lead]")
{
    CHECK(toKey(LeadStage::New) == u"new"_s);
    CHECK(toKey(LeadStage::Active) == u"active"_s);
    CHECK(toKey(LeadStage::Completed) == u"completed"_s);
    for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed})
        CHECK(leadStageFromKey(toKey(stage)) == stage);
    CHECK_FALSE(leadStageFromKey(u"NEW"));
    CHECK_FALSE(leadStageFromKey(u""));
}

TEST_CASE("an invoice is soon late from day 15 and late from day 21", "[domain][lead]")
{
    const QDate done(2024, 5, 1);
    CHECK(lateness(done, done) == Lateness::InTime);
    CHECK(lateness(done, done.addDays(14)) == Lateness::InTime);
    CHECK(lateness(done, done.addDays(15)) == Lateness::Soon);
    CHECK(lateness(done, done.addDays(20)) == Lateness::Soon);
    CHECK(lateness(done, done.addDays(21)) == Lateness::Late);
    CHECK(lateness(done, done.addDays(-3)) == Lateness::InTime);
    CHECK(lateness(QDate(), done) == Lateness::InTime);
}
