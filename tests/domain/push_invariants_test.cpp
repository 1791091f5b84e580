#include "core/domain/push_invariants.h"

#include "tests/support/catch_qt.h"

#include <QCryptographicHash>

#include <random>
#include <set>

using namespace greenhand;
using namespace Qt::Literals::StringLiterals;
using enum PushState;
using enum PushEvent;

namespace {

QByteArray hashOf(const QByteArray& body)
{
    return QCryptographicHash::hash(body, QCryptographicHash::Sha256);
}

/// A story told along the table; what goes out bears `body`.
struct Told {
    PushStory story;
    QByteArray body = "{\"Total\":1.00}";

    explicit Told(PushEffect effect = PushEffect::Invoice) { story.effect = effect; }

    Told& then(PushEvent on)
    {
        const auto to = next(story.effect, story.state, on);
        REQUIRE(to);
        return then(story.state, on, *to);
    }

    Told& then(PushState from, PushEvent on, PushState to)
    {
        if (to == Sending) {
            story.body = body;
            story.bodySha256 = hashOf(body);
        }
        story.steps.push_back({from, on, to, story.bodySha256});
        story.state = to;
        return *this;
    }

    Told& sent() { return then(Claim).then(SaveCommitted); }
    Told& missedAndClicked() { return then(FoundMissing).then(SendAgain); }
    Told& with(const QByteArray& other)
    {
        body = other;
        return *this;
    }
};

/// "I4 at 3", "I7 at the end", "whole"
QString verdictOn(const Told& told)
{
    const auto broken = firstBroken(told.story);
    if (!broken)
        return u"whole"_s;
    return toKey(broken->invariant)
         + (broken->step ? u" at %1"_s.arg(qulonglong(*broken->step)) : u" at the end"_s);
}

}  // namespace

TEST_CASE("what the protocol does breaks no invariant", "[domain][invariants]")
{
    CHECK(verdictOn(Told()) == u"whole"_s);
    CHECK(verdictOn(Told().sent().then(Accepted)) == u"whole"_s);
    CHECK(verdictOn(Told().sent().then(NoVerdict).then(FoundEqual)) == u"whole"_s);
    CHECK(verdictOn(Told().sent().then(NoVerdict).missedAndClicked().sent().then(Accepted)) == u"whole"_s);
    CHECK(verdictOn(Told().sent().then(OwnerDied).missedAndClicked().sent().then(NoVerdict)) == u"whole"_s);
    CHECK(verdictOn(Told().then(EpochChanged).missedAndClicked().sent()) == u"whole"_s);
    CHECK(verdictOn(Told().sent().then(RateLimited).then(BlockLifted).sent()) == u"whole"_s);
    Told edited;
    edited.sent().then(Refused).then(Edited).with("{\"Total\":2.00}").sent();
    CHECK(verdictOn(edited) == u"whole"_s);
    Told unread;
    unread.sent().then(NotSent).with("{\"Total\":2.00}").sent();
    CHECK(verdictOn(unread) == u"whole"_s);
    Told takenBack;
    takenBack.sent().then(NoVerdict).then(FoundMissing).then(Withdrawn).then(SendAgain).with("{}").sent();
    CHECK(verdictOn(takenBack) == u"whole"_s);

    Told mail(PushEffect::Email);
    CHECK(verdictOn(mail.then(Claim).then(NotSent).then(Claim).then(NoVerdict).then(SendAgain).then(Claim))
          == u"whole"_s);
    CHECK(verdictOn(Told(PushEffect::Email).then(Claim).then(Refused).then(Edited).with("{}").then(Claim))
          == u"whole"_s);
}

TEST_CASE("a body that goes out is on record first", "[domain][invariants]")
{
    Told none;
    none.sent();
    none.story.steps.back().bodySha256.clear();
    CHECK(verdictOn(none) == u"I3 at 1"_s);
    Told lost;
    lost.sent().then(NoVerdict);
    lost.story.body.chop(1);
    CHECK(verdictOn(lost) == u"I3 at the end"_s);
    Told another;
    another.sent().then(NoVerdict);
    another.story.body = "{}";
    another.story.bodySha256 = hashOf("{}");
    CHECK(verdictOn(another) == u"I3 at the end"_s);
}

TEST_CASE("nothing goes out that was not looked for, nor again without a miss and a click",
          "[domain][invariants]")
{
    CHECK(verdictOn(Told().then(Ready, SaveCommitted, Sending)) == u"I4 at 0"_s);
    CHECK(verdictOn(Told().then(Claim).then(Checking, Claim, Sending)) == u"I4 at 1"_s);
    for (const PushEvent unclear : {NoVerdict, OwnerDied, EpochChanged}) {
        Told unasked;
        unasked.sent().then(unclear).then(Unknown, LookUpFailed, Ready).sent();
        CHECK(firstBroken(unasked.story)->invariant == PushInvariant::AlongTheTable);
        // The judge keeps in mind what may exist, also behind a step that cannot be.
        PushStoryJudge judge(PushEffect::Invoice);
        std::optional<PushInvariant> last;
        for (const PushStoryStep& step : unasked.story.steps)
            last = judge.take(step);
        CHECK(last == PushInvariant::LookedForFirst);

        Told unclicked;
        unclicked.sent().then(unclear).then(FoundMissing).then(Ask, BlockLifted, Ready).sent();
        PushStoryJudge other(PushEffect::Customer);
        for (const PushStoryStep& step : unclicked.story.steps)
            last = other.take(step);
        CHECK(last == PushInvariant::LookedForFirst);
    }
    // A miss before the ledger was restored says nothing afterwards.
    Told restored;
    restored.sent().then(NoVerdict).then(FoundMissing).then(EpochChanged).then(Unknown, SendAgain, Ready);
    restored.sent();
    PushStoryJudge judge(PushEffect::Invoice);
    std::optional<PushInvariant> last;
    for (const PushStoryStep& step : restored.story.steps)
        last = judge.take(step);
    CHECK(last == PushInvariant::LookedForFirst);
}

TEST_CASE("every attempt sends the same bytes until a person changed the document", "[domain][invariants]")
{
    Told again;
    again.sent().then(NoVerdict).missedAndClicked().with("{\"Total\":2.00}").sent();
    CHECK(verdictOn(again) == u"I5 at 6"_s);
    Told blocked;
    blocked.sent().then(LoginRefused).then(BlockLifted).with("{\"Total\":2.00}").sent();
    CHECK(verdictOn(blocked) == u"I5 at 5"_s);
    // Not sent in between frees nobody from what may have been read before.
    Told between;
    between.sent().then(NoVerdict).missedAndClicked().sent().then(NotSent).with("{}").sent();
    CHECK(verdictOn(between) == u"I5 at 9"_s);
}

TEST_CASE("a mail that may have gone is not sent again by itself", "[domain][invariants]")
{
    for (const PushEvent unclear : {NoVerdict, OwnerDied, EpochChanged}) {
        Told mail(PushEffect::Email);
        mail.then(Claim).then(unclear).then(Unknown, BlockLifted, Ready).then(Claim);
        PushStoryJudge judge(PushEffect::Email);
        std::optional<PushInvariant> last;
        for (const PushStoryStep& step : mail.story.steps)
            last = judge.take(step);
        CHECK(last == PushInvariant::OneAutomaticMail);
    }
    Told twice(PushEffect::Email);
    twice.then(Claim).then(Sending, Claim, Sending);
    CHECK(verdictOn(twice) == u"I6 at 1"_s);
}

TEST_CASE("steps follow the table, without a gap, up to where the row stands", "[domain][invariants]")
{
    CHECK(verdictOn(Told().then(Claim).then(Checking, Withdrawn, Cancelled)) == u"I7 at 1"_s);
    CHECK(verdictOn(Told().then(Claim).then(Ready, Withdrawn, Cancelled)) == u"I7 at 1"_s);
    Told moved;
    moved.then(Claim);
    moved.story.state = Rejected;
    CHECK(verdictOn(moved) == u"I7 at the end"_s);
}

TEST_CASE("no walk along the tables breaks an invariant while bodies stay frozen", "[domain][invariants]")
{
    const unsigned seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    std::set<PushState> reached;
    for (int walk = 0; walk < 2000; ++walk) {
        const PushEffect effect =
            std::array{PushEffect::Customer, PushEffect::Invoice, PushEffect::Email}[std::size_t(walk % 3)];
        Told told(effect);
        for (int step = 0; step < 40; ++step) {
            std::vector<PushEvent> ways;
            for (const PushTransition& row :
                 effect == PushEffect::Email ? emailTransitions() : creationTransitions())
                if (row.from == told.story.state)
                    ways.push_back(row.on);
            if (ways.empty())
                break;
            const PushEvent on = ways[random() % ways.size()];
            if (on == Edited)
                told.body += ' ';
            told.then(on);
            reached.insert(told.story.state);
        }
        // A new document has no body until it is sent.
        if (!told.story.steps.empty() && told.story.steps.back().on == Edited)
            told.story.body = told.story.bodySha256 = {};
        INFO("walk " << walk);
        REQUIRE(verdictOn(told) == u"whole"_s);
    }
    CHECK(reached.size() == 15);
}

TEST_CASE("invariants are spelt as in the specification", "[domain][invariants]")
{
    CHECK(toKey(PushInvariant::BodyOnRecord) == u"I3"_s);
    CHECK(toKey(PushInvariant::LookedForFirst) == u"I4"_s);
    CHECK(toKey(PushInvariant::SameBody) == u"I5"_s);
    CHECK(toKey(PushInvariant::OneAutomaticMail) == u"I6"_s);
    CHECK(toKey(PushInvariant::AlongTheTable) == u"I7"_s);
}
