#include "tests/faults/cases.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace greenhand;
using namespace greenhand::testing;

TEST_CASE("F08 Sage One commits and closes the line without a reply: found again, one document", "[fault]")
{
    survived("F08", foundAgain({.line = Line::Close}));
}

TEST_CASE("F09 Sage One commits and tears the line off: found again, one document", "[fault]")
{
    survived("F09", foundAgain({.line = Line::Reset}));
}

TEST_CASE("F10 Sage One commits and half a status line comes: found again, one document", "[fault]")
{
    survived("F10", foundAgain({.line = Line::StatusLineFragment}));
}

TEST_CASE("F11 Sage One commits and half the headers come: found again, one document", "[fault]")
{
    survived("F11", foundAgain({.line = Line::HalfHeaders}));
}

TEST_CASE("F12 Sage One commits and half the reply comes: found again, one document", "[fault]")
{
    survived("F12", foundAgain({.line = Line::HalfBody}));
}

TEST_CASE("F13 Sage One commits, says 100 Continue and closes: found again, one document", "[fault]")
{
    survived("F13", foundAgain({.line = Line::ContinueThenClose}));
}

TEST_CASE("F14 Sage One commits and hangs: given up, found again, one document", "[fault]")
{
    survived("F14", foundAgain({.line = Line::Silence}, true));
}

TEST_CASE("F15 Sage One hangs and never commits: two look-ups behind the quarantine, a click, one document",
          "[fault]")
{
    survived("F15", sentAgainByTheClerk({.act = Act::Ignores, .line = Line::Silence}, true));
}

TEST_CASE("F16 Sage One commits after we have given up: found in the quarantine, one document", "[fault]")
{
    int variants = 0;
    for (const Wire wire : kWires)
        for (const Line line : {Line::Silence, Line::Close, Line::Reset}) {
            CAPTURE(int(wire), int(line));
            Rig rig(wire);
            rig.impatientFor(kSave, kShort);
            const InvoiceId invoice = rig.ready();
            rig.sage.faultNext(kSave, {.act = Act::DoesLater, .line = line});
            rig.push({invoice});
            rig.settleTheBooks(invoice, 0, PushState::Unknown);
            rig.pass(5min);
            rig.ask(invoice);
            rig.settleTheBooks(invoice, 0, PushState::Unknown);
            rig.pass(4min);
            rig.sage.doHeld();
            rig.settleTheBooks(invoice, 1, PushState::Unknown);
            rig.retry(invoice);
            rig.settleTheBooks(invoice, 1, PushState::Confirmed);
            REQUIRE(rig.saves() == 1);
            ++variants;
        }
    survived("F16", variants);
}

TEST_CASE("F17 Sage One is late twice, for the first send and for the clerk's second: one document",
          "[fault]")
{
    int variants = 0;
    for (const Wire wire : kWires) {
        CAPTURE(int(wire));
        Rig rig(wire);
        rig.impatientFor(kSave, kShort);
        const InvoiceId invoice = rig.ready();
        // The first is late and then lost for good, the second is only late.
        rig.sage.faultNext(kSave, {.act = Act::Ignores, .line = Line::Silence});
        rig.sage.faultNext(kSave, {.act = Act::DoesLater, .line = Line::Silence});
        rig.push({invoice});
        rig.waitOutTheQuarantine(invoice);
        rig.retry(invoice);
        rig.settleTheBooks(invoice, 0, PushState::Unknown);
        rig.crash();
        rig.pass(9min);
        rig.ask(invoice);
        rig.settleTheBooks(invoice, 0, PushState::Unknown);
        rig.sage.doHeld();
        rig.pass(1min);
        rig.ask(invoice);
        rig.settleTheBooks(invoice, 1, PushState::Confirmed);
        REQUIRE(rig.saves() == 2);

        // Another one, late twice in a row, each time within the quarantine.
        const InvoiceId other = rig.ready();
        rig.sage.faultNext(kSave, {.act = Act::DoesLater, .line = Line::Silence});
        rig.push({other});
        rig.pass(9min);
        rig.ask(other);
        rig.sage.doHeld();
        rig.pass(10min);
        rig.ask(other);
        rig.settleTheBooks(other, 1, PushState::Confirmed);
        variants += 2;
    }
    survived("F17", variants);
}

TEST_CASE("F18 the line ends before Sage One reads the body: whatever we think, one document in the end",
          "[fault]")
{
    // Whether the body had left us is for the flag to say: then it may be there, else it is simply sent
    // again.
    int variants = 0;
    for (const Wire wire : kWires)
        for (const Line line : {Line::CloseAtHead, Line::ResetAtHead}) {
            CAPTURE(int(wire), int(line));
            Rig rig(wire);
            const InvoiceId invoice = rig.ready();
            rig.sage.faultNext(kSave, {.line = line});
            rig.push({invoice});
            REQUIRE(rig.saves() == 1);
            if (rig.state(invoice) == PushState::Unknown) {
                rig.settleTheBooks(invoice, 0, PushState::Unknown);
                rig.waitOutTheQuarantine(invoice);
                rig.retry(invoice);
            } else {
                rig.settleTheBooks(invoice, 0, PushState::Ready);
                rig.pass(1min);
                rig.push({invoice});
            }
            rig.settleTheBooks(invoice, 1, PushState::Confirmed);
            ++variants;
        }
    survived("F18", variants);
}

TEST_CASE("F19 Sage One has a fault before it commits: asked for, then sent again by a click", "[fault]")
{
    const int page = sentAgainByTheClerk({.act = Act::Ignores, .says = replies::html(500)});
    const int json = sentAgainByTheClerk(
        {.act = Act::Ignores, .says = replies::json(500, R"({"Message":"An error has occurred."})")});
    survived("F19", page + json);
}

TEST_CASE("F20 Sage One commits and then has a fault: found again, one document", "[fault]")
{
    const int page = foundAgain({.says = replies::html(500)});
    const int json = foundAgain({.says = replies::json(500, R"({"Message":"An error has occurred."})")});
    survived("F20", page + json);
}

TEST_CASE("F21 a page says 502, 503 or 504: the same rule, one document", "[fault]")
{
    int variants = 0;
    for (const int status : {502, 503, 504}) {
        CAPTURE(status);
        variants += foundAgain({.says = replies::html(status)});
        variants += sentAgainByTheClerk({.act = Act::Ignores, .says = replies::html(status)});
    }
    survived("F21", variants);
}

TEST_CASE("F22 a success that is no JSON of Sage One: found again, one document", "[fault]")
{
    practice::Response otherType = replies::json(200, "ID=5&Total=1");
    otherType.headers.set("Content-Type", "application/x-www-form-urlencoded");
    int variants = 0;
    for (const practice::Response& odd :
         {replies::html(200), replies::json(200, "}{ \x01\xff"), replies::json(200, ""), otherType,
          replies::json(201, "[1,2,3]"), replies::json(204, "")})
        variants += foundAgain({.says = odd});
    survived("F22", variants);
}

TEST_CASE("F23 a success that says null: the look-up decides", "[fault]")
{
    const int there = foundAgain({.says = replies::json(200, "null")});
    const int missing = sentAgainByTheClerk({.act = Act::Ignores, .says = replies::json(200, "null")});
    survived("F23", there + missing);
}

TEST_CASE("F24 a success that holds a refusal, and nothing was saved: none until the clerk's click",
          "[fault]")
{
    const practice::Response refusal =
        replies::json(200, R"({"Message":"The request is invalid.","ModelState":{"Date":["Locked."]}})");
    survived("F24", sentAgainByTheClerk({.act = Act::Ignores, .says = refusal}));
}

TEST_CASE("F25 a success without a usable ID, but it was saved: the look-up adopts it", "[fault]")
{
    int variants = 0;
    const std::vector<QJsonValue> ids{QJsonValue(QJsonValue::Undefined), QJsonValue(), 0, -5, u"x"_s, 1e300};
    for (const QJsonValue& id : ids)
        variants += foundAgain({.alter = [id](QJsonObject& document) { document["ID"_L1] = id; }});
    survived("F25", variants);
}

TEST_CASE("F36 a reply of 100 MB is cut off: found again, one document", "[fault]")
{
    survived("F36", foundAgain({.line = Line::Flood}));
}

TEST_CASE("F37 a packed reply that would fill the memory is not unpacked: found again, one document",
          "[fault]")
{
    survived("F37", foundAgain({.says = replies::gzipBomb()}));
}

TEST_CASE("F38 a reply of a few bytes a second ends at the deadline: found again, one document", "[fault]")
{
    survived("F38", foundAgain({.line = Line::SlowBytes}, true));
}
