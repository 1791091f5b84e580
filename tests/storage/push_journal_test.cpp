#include "tests/storage/ledger_fixture.h"

#include "core/storage/error_key.h"

#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const std::vector<PushState> kStates{
    PushState::Ready,          PushState::Checking,     PushState::Sending,    PushState::Confirmed,
    PushState::Rejected,       PushState::Review,       PushState::Unknown,    PushState::Ask,
    PushState::BlockedLogin,   PushState::BlockedRate,  PushState::BlockedTls, PushState::BlockedConfig,
    PushState::BlockedPayment, PushState::BlockedProxy, PushState::Cancelled,
};

PushFacts richFacts()
{
    return {.attempt = 2,
            .revision = 3,
            .body = QByteArray("\x00\x01{}", 4),
            .bodySha256 = QByteArray(32, 'x'),
            .expectedTotalCents = 690'000,
            .sentServerMs = 1,
            .sentUtcMs = 2,
            .sentBootId = u"boot"_s,
            .sentBootMs = 3,
            .negatives = 4,
            .lastNegativeServerMs = 5,
            .lastNegativeUtcMs = 6,
            .notBeforeMs = 7,
            .step = u"save"_s,
            .error = ErrorKind::NoAnswer,
            .words = u"Sage said \"no\""_s,
            .status = 500,
            .logUid = u"uid"_s,
            .sageId = 8,
            .sageNumber = u"INV1"_s,
            .sageTotalCents = 9,
            .email = u"a@b.co"_s,
            .reason = u"because"_s,
            .createCustomer = true,
            .withEmail = false};
}

void checkSame(const PushFacts& a, const PushFacts& b)
{
    CHECK(a.attempt == b.attempt);
    CHECK(a.revision == b.revision);
    CHECK(a.body == b.body);
    CHECK(a.bodySha256 == b.bodySha256);
    CHECK(a.expectedTotalCents == b.expectedTotalCents);
    CHECK(a.sentServerMs == b.sentServerMs);
    CHECK(a.sentUtcMs == b.sentUtcMs);
    CHECK(a.sentBootId == b.sentBootId);
    CHECK(a.sentBootMs == b.sentBootMs);
    CHECK(a.negatives == b.negatives);
    CHECK(a.lastNegativeServerMs == b.lastNegativeServerMs);
    CHECK(a.lastNegativeUtcMs == b.lastNegativeUtcMs);
    CHECK(a.notBeforeMs == b.notBeforeMs);
    CHECK(a.step == b.step);
    CHECK(a.error == b.error);
    CHECK(a.words == b.words);
    CHECK(a.status == b.status);
    CHECK(a.logUid == b.logUid);
    CHECK(a.sageId == b.sageId);
    CHECK(a.sageNumber == b.sageNumber);
    CHECK(a.sageTotalCents == b.sageTotalCents);
    CHECK(a.email == b.email);
    CHECK(a.reason == b.reason);
    CHECK(a.createCustomer == b.createCustomer);
    CHECK(a.withEmail == b.withEmail);
}

}  // namespace

TEST_CASE("a push remembers every fact, and so does each of its steps", "[storage][push]")
{
    Books books;
    const InvoiceId id = books.ready(u"A"_s, 1);
    const PushRow opened = must(books.pushes.open(PushEffect::Invoice, id, {}, u"GH-1"_s, {}, 10));
    checkSame(must(books.pushes.find(opened.id)).facts, {});
    const PushRow moved = must(books.pushes.advance(opened, PushEvent::Claim, richFacts(), 20));
    const PushRow read = must(books.pushes.find(opened.id));
    for (const PushRow& row : {moved, read}) {
        CHECK(row.state == PushState::Checking);
        CHECK(row.version == 2);
        CHECK(row.createdAtMs == 10);
        CHECK(row.changedAtMs == 20);
        CHECK(row.invoice == id);
        CHECK(row.reference == u"GH-1"_s);
        checkSame(row.facts, richFacts());
    }
    const auto steps = must(books.pushes.steps(opened.id));
    REQUIRE(steps.size() == 1);
    CHECK(steps[0].from == PushState::Ready);
    CHECK(steps[0].on == PushEvent::Claim);
    CHECK(steps[0].to == PushState::Checking);
    CHECK(steps[0].utcMs == 20);
    CHECK(steps[0].attempt == 2);
    CHECK(steps[0].error == ErrorKind::NoAnswer);
    CHECK(steps[0].words == richFacts().words);
    CHECK(steps[0].bodySha256 == QByteArray(32, 'x'));
    CHECK(steps[0].sageTotalCents == 9);

    PushFacts later = richFacts();
    later.negatives = 9;
    const PushRow noted = must(books.pushes.note(moved, later, 30));
    CHECK(noted.version == 3);
    CHECK(must(books.pushes.find(opened.id)).facts.negatives == 9);
    CHECK(must(books.pushes.steps(opened.id)).size() == 1);
    CHECK(books.pushes.note(moved, later, 30).error().kind == ErrorKind::Conflict);
}

TEST_CASE("a push that moved on cannot be moved by who saw it before", "[storage][push]")
{
    Books books;
    const PushRow seen = books.push(books.ready(u"A"_s, 1));
    must(books.pushes.advance(seen, PushEvent::Claim, seen.facts, 1));
    const auto late = books.pushes.advance(seen, PushEvent::Claim, seen.facts, 2);
    CHECK(late.error().kind == ErrorKind::Conflict);
    CHECK(must(books.pushes.steps(seen.id)).size() == 1);
    CHECK(books.pushes.advance(seen, PushEvent::SaveCommitted, seen.facts, 2).error().kind
          == ErrorKind::StageForbids);
}

TEST_CASE("there is one push of a kind an invoice, and one a customer", "[storage][push]")
{
    Books books;
    const InvoiceId id = books.ready(u"A"_s, 1);
    const CustomerId customer = books.customer(u"A"_s);
    books.push(id);
    const auto kind = [](const Result<PushRow>& row) { return row ? -1 : int(row.error().kind); };
    CHECK(kind(books.pushes.open(PushEffect::Invoice, id, {}, u"r"_s, {}, 1))
          == int(ErrorKind::AlreadyInvoiced));
    CHECK(kind(books.pushes.open(PushEffect::Email, id, {}, u"r"_s, {}, 1)) == -1);
    CHECK(kind(books.pushes.open(PushEffect::Email, id, {}, u"r"_s, {}, 1))
          == int(ErrorKind::AlreadyInvoiced));
    CHECK(kind(books.pushes.open(PushEffect::Customer, {}, customer, u"r"_s, {}, 1)) == -1);
    CHECK(kind(books.pushes.open(PushEffect::Customer, {}, customer, u"r"_s, {}, 1))
          == int(ErrorKind::AlreadyInvoiced));
    CHECK(must(books.pushes.ofInvoice(id, PushEffect::Email))->effect == PushEffect::Email);
    CHECK(must(books.pushes.ofCustomer(customer))->customer == customer);
    CHECK_FALSE(must(books.pushes.ofCustomer(CustomerId{9})));
    CHECK_FALSE(books.pushes.open(PushEffect::Invoice, {}, {}, u"r"_s, {}, 1).has_value());
    // Two invoices of one customer, both with the customer named.
    const InvoiceId second = books.ready(u"A"_s, 2);
    const InvoiceId third = books.ready(u"A"_s, 3);
    CHECK(kind(books.pushes.open(PushEffect::Invoice, second, customer, u"r"_s, {}, 1)) == -1);
    CHECK(kind(books.pushes.open(PushEffect::Invoice, third, customer, u"r"_s, {}, 1)) == -1);
}

TEST_CASE("the file takes the steps of the domain's tables and no others", "[storage][push]")
{
    Books books;
    const InvoiceId id = books.ready(u"A"_s, 1);
    books.push(id);
    must(books.pushes.open(PushEffect::Email, id, {}, u"r"_s, {}, 1));
    must(books.pushes.open(PushEffect::Customer, {}, books.customer(u"A"_s), u"r"_s, {}, 1));
    // The triggers of the table, without those of the steps, from any state to any.
    const auto triggers = must(books.db->all<QString>(
        u"SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'push_moves_along%' ORDER BY name"_s,
        {}, text));
    REQUIRE(triggers.size() == 2);
    int taken = 0;
    for (const PushEffect effect : {PushEffect::Customer, PushEffect::Invoice, PushEffect::Email}) {
        std::set<std::pair<PushState, PushState>> allowed;
        for (const PushTransition& row :
             effect == PushEffect::Email ? emailTransitions() : creationTransitions())
            allowed.emplace(row.from, row.to);
        for (const PushState from : kStates) {
            for (const QString& name : {u"creation"_s, u"email"_s})
                must(books.db->execute(u"DROP TRIGGER push_moves_along_the_table_"_s + name));
            must(books.db->execute(u"UPDATE push SET state = :state WHERE effect = :effect"_s,
                                   {{":state"_L1, toKey(from)}, {":effect"_L1, toKey(effect)}}));
            for (const QString& sql : triggers)
                must(books.db->execute(sql));
            for (const PushState to : kStates) {
                if (to == from)
                    continue;
                const auto done = books.db->transaction([&]() -> Result<int> {
                    const auto moved =
                        books.db->execute(u"UPDATE push SET state = :state WHERE effect = :effect"_s,
                                          {{":state"_L1, toKey(to)}, {":effect"_L1, toKey(effect)}});
                    return moved ? Result<int>(fail(ErrorKind::Cancelled)) : moved;
                });
                const bool wasTaken = done.error().kind == ErrorKind::Cancelled;
                INFO(toKey(effect).toStdString()
                     << ' ' << toKey(from).toStdString() << " > " << toKey(to).toStdString());
                CHECK(wasTaken == allowed.contains({from, to}));
                taken += wasTaken;
            }
        }
    }
    CHECK(taken > 100);
}

TEST_CASE("a push begins ready, keeps what it is for, and is never deleted", "[storage][push]")
{
    Books books;
    const PushRow row = books.push(books.ready(u"A"_s, 1));
    books.step(row, PushEvent::Claim);
    for (const QString& sql :
         {u"DELETE FROM push"_s, u"UPDATE push SET effect = 'email'"_s, u"UPDATE push SET reference = 'x'"_s,
          u"UPDATE push SET invoice_id = NULL"_s, u"INSERT OR REPLACE INTO push SELECT * FROM push"_s,
          u"DELETE FROM push_step"_s, u"UPDATE push_step SET words = 'x'"_s,
          u"INSERT OR REPLACE INTO push_step SELECT * FROM push_step"_s}) {
        INFO(sql.toStdString());
        CHECK_FALSE(books.db->execute(sql).has_value());
    }
    CHECK(must(books.pushes.find(row.id)).state == PushState::Checking);
}

TEST_CASE("no push begins for a void invoice", "[storage][push]")
{
    Books books;
    const InvoiceId id = books.ready(u"A"_s, 1);
    must(books.db->execute(
        u"UPDATE invoice SET void = 1, void_reason = 'Wrong month' WHERE id = %1"_s.arg(id.value())));
    for (const PushEffect effect : {PushEffect::Invoice, PushEffect::Email})
        CHECK_FALSE(books.pushes.open(effect, id, {}, u"GH-1"_s, {}, 10));
}

TEST_CASE("what is not through is listed, oldest first", "[storage][push]")
{
    Books books;
    const PushRow first = books.push(books.ready(u"A"_s, 1));
    books.sent(u"B"_s, 2);
    const PushRow third = books.push(books.ready(u"C"_s, 3));
    books.step(third, PushEvent::Claim);
    const auto open = must(books.pushes.unfinished());
    REQUIRE(open.size() == 2);
    CHECK(open[0].id == first.id);
    CHECK(open[1].id == third.id);
    CHECK(must(books.pushes.inState(PushState::Checking)).size() == 1);
    CHECK(must(books.pushes.inState(PushState::Confirmed)).size() == 1);
    CHECK(must(books.pushes.inState(PushState::Ask)).empty());
}

TEST_CASE("events and kinds of error are spelt so that they come back", "[storage][push]")
{
    std::set<QString> spelt;
    for (int number = 0; number <= int(PushEvent::Settled); ++number) {
        const QString key = toKey(PushEvent(number));
        CHECK(pushEventFromKey(key) == PushEvent(number));
        CHECK(spelt.insert(key).second);
    }
    CHECK(toKey(PushEvent::FoundEqual) == u"found_equal"_s);
    CHECK_FALSE(pushEventFromKey(u"nothing"_s));
    spelt.clear();
    for (int number = 0; number <= int(ErrorKind::Cancelled); ++number) {
        const QString key = toKey(ErrorKind(number));
        CHECK(errorKindFromKey(key) == ErrorKind(number));
        CHECK(spelt.insert(key).second);
    }
    CHECK_FALSE(errorKindFromKey(u""_s));
}

TEST_CASE("a step that would break an invariant of the push's story is refused, and nothing is written",
          "[storage][push][invariants]")
{
    Books books;
    const PushRow ready = books.push(books.ready(u"A"_s, 1));
    const PushRow checking = books.step(ready, PushEvent::Claim);

    PushFacts bodiless = checking.facts;
    bodiless.body = bodiless.bodySha256 = {};
    const auto unrecorded = books.pushes.advance(checking, PushEvent::SaveCommitted, bodiless, 5);
    CHECK(unrecorded.error().kind == ErrorKind::Storage);
    CHECK(unrecorded.error().detail.contains(u"I3"_s));
    CHECK(must(books.pushes.find(ready.id)).version == checking.version);
    CHECK(must(books.pushes.steps(ready.id)).size() == 1);

    PushRow row = books.step(books.step(checking, PushEvent::SaveCommitted), PushEvent::NoVerdict);
    row = books.step(books.step(row, PushEvent::FoundMissing), PushEvent::SendAgain);
    row = books.step(row, PushEvent::Claim);
    PushFacts other = row.facts;
    other.body = "{}";
    other.bodySha256 = QCryptographicHash::hash(other.body, QCryptographicHash::Sha256);
    CHECK(books.pushes.advance(row, PushEvent::SaveCommitted, other, 5).error().detail.contains(u"I5"_s));
    CHECK(must(books.pushes.find(ready.id)).state == PushState::Checking);
    CHECK(must(books.pushes.steps(ready.id)).size() == 6);
    CHECK(must(books.pushes.advance(row, PushEvent::SaveCommitted, row.facts, 5)).state
          == PushState::Sending);
}

TEST_CASE("a row that stands elsewhere than its story says moves no further but into doubt",
          "[storage][push][invariants]")
{
    Books books;
    PushRow row = books.step(books.push(books.ready(u"A"_s, 1)), PushEvent::Claim);
    row = books.step(books.step(row, PushEvent::SaveCommitted), PushEvent::NoVerdict);
    for (const QString& name : {u"creation"_s, u"email"_s})
        must(books.db->execute(u"DROP TRIGGER push_moves_along_the_table_"_s + name));
    must(books.db->execute(u"UPDATE push SET state = 'ready'"_s));
    row = must(books.pushes.find(row.id));
    const auto claimed = books.pushes.advance(row, PushEvent::Claim, row.facts, 5);
    CHECK(claimed.error().kind == ErrorKind::Storage);
    CHECK(claimed.error().detail.contains(u"I7"_s));
    CHECK(must(books.pushes.advance(row, PushEvent::EpochChanged, row.facts, 5)).state == PushState::Unknown);
    // Who saw an older row is told of that, and not of a broken story.
    CHECK(books.pushes.advance(row, PushEvent::Claim, row.facts, 6).error().kind == ErrorKind::Conflict);
}
