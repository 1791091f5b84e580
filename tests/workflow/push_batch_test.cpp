#include "core/storage/verification.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QCoreApplication>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::must;
using greenhand::testing::Office;
using greenhand::testing::PracticeTransport;
using Fault = PracticeTransport::Fault;

namespace {

constexpr int kPieceMs = 8;
constexpr int kNoTime = 0;  ///< one invoice a piece

std::vector<InvoiceId> readyInvoices(Office& office, int count)
{
    std::vector<InvoiceId> ids;
    for (int i = 1; i <= count; ++i)
        ids.push_back(office.ready(u"L-%1"_s.arg(i), 10'000 * i));
    return ids;
}

void untilEnded(Office& office)
{
    REQUIRE(QTest::qWaitFor(
        [&] {
            const auto progress = must(office.batch.progress());
            return progress && progress->state == BatchState::Ended;
        },
        20'000));
}

void start(Office& office, const std::vector<InvoiceId>& ids, const SendOptions& options = {})
{
    const auto work = office.batch.start(must(office.batch.plan(ids, options)));
    while (!work->isThrough())
        must(work->workFor(kPieceMs));
    must(work->finish());
}

std::vector<BatchOutcome> outcomes(Office& office)
{
    std::vector<BatchOutcome> found;
    for (const BatchResult& result : must(office.batch.results()))
        found.push_back(result.outcome);
    return found;
}

/// A ledger on the disk and its Sage One: what is left when the program is killed.
struct OnDisk {
    QTemporaryDir folder;
    QString path = folder.filePath(u"books.greenhand"_s);
    Place place{u"here"_s, folder.filePath(u"memory"_s)};
    std::shared_ptr<PracticeTransport> sage = Office::sage();

    Office begin()
    {
        return {sage, must(Ledger::create(path, Office::newLedger(), {u"clerk"_s, u"pc"_s}, Office::clock(),
                                          place))};
    }
    Office begunAgain()
    {
        return {sage, must(Ledger::open(path, {u"clerk"_s, u"pc"_s}, Office::clock(), place))};
    }
    /// As the file stands when the power goes, while the program still has it open.
    Office killedNow()
    {
        const QString copy = folder.filePath(u"killed.greenhand"_s);
        for (const QString& end : {u""_s, u"-wal"_s})
            REQUIRE(QFile::copy(path + end, copy + end));
        return {sage, must(Ledger::open(copy, {u"clerk"_s, u"pc"_s}, Office::clock()))};
    }
};

}  // namespace

TEST_CASE("Push All says first what will go, what not and why", "[workflow][batch]")
{
    Office office;
    const InvoiceId good = office.ready(u"L-1"_s);
    const InvoiceId draft = office.generated(office.lead(u"L-2"_s));
    const InvoiceId sent = office.ready(u"L-3"_s, 500'000);
    office.push({sent});
    const InvoiceId unwanted = office.ready(u"L-4"_s, 700'000);
    office.transport.plan = [](const QString&) { return Fault::Unplugged; };
    office.push({unwanted});
    must(office.pushing.withdraw(unwanted, u"paid in cash"_s));
    office.transport.plan = {};

    const BatchPlan plan = must(office.batch.plan({good, draft, sent, unwanted}, {}));
    CHECK(plan.going() == 1);
    REQUIRE(plan.rows.size() == 4);
    CHECK(plan.rows[0].goes());
    for (std::size_t held = 1; held < 4; ++held)
        CHECK_FALSE(plan.rows[held].reasons.join(u' ').isEmpty());
    CHECK(office.documentsFor(good) == 0);  // planning sends nothing
}

TEST_CASE("an invoice that is being typed into is left out and named, and is not sent on its own either",
          "[workflow][batch][typing]")
{
    Office office;
    const InvoiceId still = office.ready(u"L-1"_s);
    const InvoiceId edited = office.ready(u"L-2"_s);
    const Invoice before = must(office.billing.invoice(edited));
    const TypingPlace place{TypedDocument::Invoice, edited.value()};
    must(office.ledger->typing.keep(
        {.place = place, .seenVersion = before.version, .typedAtMs = 1, .caret = "{}", .typed = "{}"}));

    const BatchPlan plan = must(office.batch.plan({still, edited}, {}));
    CHECK(plan.going() == 1);
    const QString why = u"#%1 is being edited. Save it first."_s.arg(before.number);
    CHECK(plan.rows[1].reasons == QStringList{why});
    start(office, {still, edited});
    untilEnded(office);
    CHECK(outcomes(office) == std::vector{BatchOutcome::Done, BatchOutcome::LeftOut});
    CHECK(must(office.pushing.preview(edited)).problems.front().kind == ProblemKind::BeingEdited);
    office.push({edited});
    CHECK(office.documentsFor(edited) == 0);

    must(office.ledger->typing.forget(place));
    office.push({edited});
    CHECK(office.documentsFor(edited) == 1);
}

TEST_CASE("Push All sends every invoice once and tells the end in one list", "[workflow][batch]")
{
    Office office;
    auto ids = readyInvoices(office, 5);
    ids.push_back(office.generated(office.lead(u"L-draft"_s)));
    start(office, ids);
    untilEnded(office);
    for (int i = 0; i < 5; ++i)
        CHECK(office.documentsFor(ids[std::size_t(i)]) == 1);
    auto expected = std::vector(5, BatchOutcome::Done);
    expected.push_back(BatchOutcome::LeftOut);
    CHECK(outcomes(office) == expected);
    CHECK_FALSE(must(office.batch.results()).back().sentence.isEmpty());
    CHECK(must(verifyLedger(*office.ledger->db)).empty());
}

TEST_CASE("a kill while Push All is written down leaves nothing of it, and after it all of it goes once",
          "[workflow][batch]")
{
    OnDisk books;
    std::vector<InvoiceId> ids;
    {
        Office office = books.begin();
        ids = readyInvoices(office, 3);
        const auto work = office.batch.start(must(office.batch.plan(ids, {})));
        must(work->workFor(kNoTime));
        must(work->workFor(kNoTime));
        REQUIRE(work->done() == 2);
        Office killed = books.killedNow();
        CHECK_FALSE(must(killed.ledger->batches.latest()));
        killed.batch.attend();
        CHECK_FALSE(killed.batch.isUnfinished());
        for (const InvoiceId id : ids)
            CHECK(killed.state(id) == InvoiceState::Ready);
        CHECK(must(verifyLedger(*killed.ledger->db)).empty());
        must(work->workFor(kNoTime));
        must(work->finish());
    }
    Office office = books.begunAgain();
    CHECK(office.callsOf(u"TaxInvoice/Save"_s) == 0);
    office.batch.attend();
    untilEnded(office);
    CHECK(outcomes(office) == std::vector(3, BatchOutcome::Done));
    for (const InvoiceId id : ids)
        CHECK(office.documentsFor(id) == 1);
    CHECK(must(verifyLedger(*office.ledger->db)).empty());
}

TEST_CASE("nothing of a Push All goes before all of it is written down, whatever else is sent meanwhile",
          "[workflow][batch]")
{
    Office office;
    const auto ids = readyInvoices(office, 3);
    const InvoiceId other = office.ready(u"L-other"_s, 90'000);
    const auto work = office.batch.start(must(office.batch.plan(ids, {})));
    must(work->workFor(kNoTime));
    must(work->workFor(kNoTime));
    office.push({other});
    CHECK(office.documentsFor(other) == 1);
    CHECK(office.callsOf(u"TaxInvoice/Save"_s) == 1);
    CHECK_FALSE(office.batch.isUnfinished());
    while (!work->isThrough())
        must(work->workFor(kNoTime));
    must(work->finish());
    untilEnded(office);
    CHECK(outcomes(office) == std::vector(3, BatchOutcome::Done));
    for (const InvoiceId id : ids)
        CHECK(office.documentsFor(id) == 1);
    CHECK(must(verifyLedger(*office.ledger->db)).empty());
}

TEST_CASE("a Push All that is stopped while it is written down sends nothing, and the next one begins anew",
          "[workflow][batch]")
{
    Office office;
    const auto ids = readyInvoices(office, 3);
    const auto work = office.batch.start(must(office.batch.plan(ids, {})));
    must(work->workFor(kNoTime));
    must(work->workFor(kNoTime));
    work->abandon();
    QCoreApplication::processEvents();
    CHECK_FALSE(office.batch.isUnfinished());
    CHECK_FALSE(must(office.batch.progress()));
    CHECK(office.callsOf(u"TaxInvoice/Save"_s) == 0);
    start(office, ids);
    untilEnded(office);
    CHECK(outcomes(office) == std::vector(3, BatchOutcome::Done));
}

TEST_CASE("a Push All of thousands is written down in pieces, and Stop takes them back in pieces",
          "[workflow][batch]")
{
    constexpr int kMany = 3000;
    Office office;
    const InvoiceRow row = must(office.billing.row(office.ready()));
    const PlannedPush one{
        .invoice = row.id, .number = row.number, .customer = row.customer, .total = row.total};
    const BatchPlan plan{.rows = std::vector<PlannedPush>(kMany, one), .options = {}};
    const auto work = office.batch.start(plan);
    must(work->workFor(kPieceMs));
    CHECK(work->done() > 0);
    CHECK(work->done() < kMany);
    while (!work->isThrough())
        must(work->workFor(kPieceMs));
    must(work->finish());
    must(office.batch.stop());
    untilEnded(office);
    CHECK(must(office.batch.resultCount()).all == kMany);
    CHECK(must(office.ledger->batches.waitingInvoices()).empty());
}

TEST_CASE("a paused batch sends nothing more until it is resumed", "[workflow][batch]")
{
    Office office;
    const auto ids = readyInvoices(office, 4);
    QObject::connect(&office.pushing, &Pushing::outcome, &office.pushing, [&, once = true]() mutable {
        if (std::exchange(once, false))
            must(office.batch.pause());
    });
    start(office, ids);
    REQUIRE(QTest::qWaitFor([&] { return !office.pushing.busy(); }, 20'000));
    CHECK(must(office.batch.progress())->state == BatchState::Paused);
    CHECK(must(office.batch.progress())->done == 1);
    CHECK(office.callsOf(u"TaxInvoice/Save"_s) == 1);
    must(office.batch.resume());
    untilEnded(office);
    CHECK(outcomes(office) == std::vector(4, BatchOutcome::Done));
    CHECK(office.callsOf(u"TaxInvoice/Save"_s) == 4);
}

TEST_CASE("a stopped batch finishes the current invoice and leaves the others as they were",
          "[workflow][batch]")
{
    Office office;
    const auto ids = readyInvoices(office, 4);
    QObject::connect(&office.pushing, &Pushing::outcome, &office.pushing, [&, once = true]() mutable {
        if (std::exchange(once, false))
            must(office.batch.stop());
    });
    start(office, ids);
    untilEnded(office);
    const auto found = outcomes(office);
    CHECK(std::ranges::count(found, BatchOutcome::Done) + std::ranges::count(found, BatchOutcome::Stopped)
          == 4);
    CHECK(std::ranges::count(found, BatchOutcome::Stopped) >= 2);
    CHECK(office.state(ids.back()) == InvoiceState::Ready);
    CHECK(office.documentsFor(ids.back()) == 0);
}

TEST_CASE("what a stop finds on its way to a dead line does not go by itself when the line is back",
          "[workflow][batch][once]")
{
    Office office;
    const auto ids = readyInvoices(office, 2);
    office.transport.plan = [&, once = true](const QString&) mutable {
        if (std::exchange(once, false))
            must(office.batch.stop());
        return Fault::Unplugged;
    };
    start(office, ids);
    untilEnded(office);
    CHECK(outcomes(office) == std::vector(2, BatchOutcome::Stopped));
    CHECK(must(office.ledger->pushes.unfinished()).empty());
    CHECK(office.state(ids.front()) == InvoiceState::Ready);
    CHECK(must(verifyLedger(*office.ledger->db)).empty());
}

TEST_CASE("Stop is kept with the click, however many wait, and takes them back without holding the window",
          "[workflow][batch]")
{
    constexpr int kMany = 300;
    Office office;
    const auto ids = readyInvoices(office, kMany);
    start(office, ids);
    const qint64 before = office.ledger->db->statementCount();
    must(office.batch.stop());
    CHECK(office.ledger->db->statementCount() - before < 10);
    CHECK(must(office.ledger->batches.latest())->stopped);
    untilEnded(office);
    CHECK(std::ranges::count(outcomes(office), BatchOutcome::Stopped) == kMany);
    CHECK(office.callsOf(u"TaxInvoice/Save"_s) == 0);
    CHECK(must(verifyLedger(*office.ledger->db)).empty());
}

TEST_CASE(
    "a batch that was stopped sends nothing more after a kill, and calls stopped only what had not begun",
    "[workflow][batch]")
{
    OnDisk books;
    std::vector<InvoiceId> ids;
    {
        Office office = books.begin();
        ids = readyInvoices(office, 4);
        office.transport.plan = [](const QString& method) {
            return method == u"TaxInvoice/Save" ? Fault::LostAfter : Fault::None;
        };
        start(office, ids);
        REQUIRE(QTest::qWaitFor([&] { return office.callsOf(u"TaxInvoice/Save"_s) > 0; }, 20'000));
        must(office.batch.stop());
    }
    Office office = books.begunAgain();
    CHECK(office.state(ids[0]) == InvoiceState::Unknown);
    REQUIRE(must(office.batch.progress())->state == BatchState::Running);
    office.batch.attend();
    untilEnded(office);
    CHECK(outcomes(office)
          == std::vector{BatchOutcome::NotDone, BatchOutcome::Stopped, BatchOutcome::Stopped,
                         BatchOutcome::Stopped});
    CHECK(office.callsOf(u"TaxInvoice/Save"_s) == 1);  // the one before the kill
    for (std::size_t left = 1; left < 4; ++left)
        CHECK(office.state(ids[left]) == InvoiceState::Ready);
    CHECK(must(verifyLedger(*office.ledger->db)).empty());
}

TEST_CASE("what would meet every invoice pauses the batch with its reason", "[workflow][batch]")
{
    Office office;
    const auto ids = readyInvoices(office, 3);
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == u"TaxInvoice/Save")
            reply.status = 401;
    };
    start(office, ids);
    REQUIRE(QTest::qWaitFor([&] { return !office.pushing.busy(); }, 20'000));
    const auto progress = must(office.batch.progress());
    CHECK(progress->state == BatchState::Paused);
    REQUIRE(progress->pausedBy);
    CHECK(progress->pausedBy->kind == ErrorKind::WrongPassword);
    CHECK_FALSE(progress->goesOnByItself);
    CHECK(office.callsOf(u"TaxInvoice/Save"_s) == 1);
    office.transport.alter = {};
    must(office.batch.resume());
    untilEnded(office);
    CHECK(outcomes(office) == std::vector(3, BatchOutcome::Done));
}

TEST_CASE("one unclear invoice does not hold up the batch, and is named in its list", "[workflow][batch]")
{
    Office office;
    const auto ids = readyInvoices(office, 3);
    office.transport.plan = [saves = 0](const QString& method) mutable {
        return method == u"TaxInvoice/Save" && ++saves == 2 ? Fault::LostBefore : Fault::None;
    };
    start(office, ids);
    untilEnded(office);
    CHECK(outcomes(office) == std::vector{BatchOutcome::Done, BatchOutcome::NotDone, BatchOutcome::Done});
    CHECK(office.state(ids[1]) == InvoiceState::Unknown);
}

TEST_CASE("a batch goes on after the program was closed in its middle", "[workflow][batch]")
{
    OnDisk books;
    std::vector<InvoiceId> ids;
    {
        Office office = books.begin();
        ids = readyInvoices(office, 4);
        QSignalSpy outcome(&office.pushing, &Pushing::outcome);
        start(office, ids);
        REQUIRE(QTest::qWaitFor([&] { return outcome.count() > 0; }, 20'000));
    }
    Office office = books.begunAgain();
    REQUIRE(must(office.batch.progress())->state == BatchState::Running);
    office.batch.attend();
    untilEnded(office);
    for (const InvoiceId id : ids)
        CHECK(office.documentsFor(id) == 1);
    CHECK(outcomes(office) == std::vector(4, BatchOutcome::Done));
}

TEST_CASE("the end of a long Push All is read a page at a time, and its head counts all of it",
          "[workflow][batch]")
{
    Office office;
    auto ids = readyInvoices(office, 4);
    ids.push_back(office.generated(office.lead(u"L-draft"_s)));
    office.transport.plan = [saves = 0](const QString& method) mutable {
        return method == u"TaxInvoice/Save" && ++saves == 2 ? Fault::LostBefore : Fault::None;
    };
    start(office, ids);
    untilEnded(office);
    const BatchCount before = must(office.batch.resultCount());
    CHECK(before.all == 5);
    CHECK(before.leftOut == 1);
    CHECK(before.inSage == 3);

    const auto first = must(office.batch.results(-1, 2));
    REQUIRE(first.size() == 2);
    CHECK(first[1].invoice == ids[1]);
    const auto rest = must(office.batch.results(first.back().position, 100));
    REQUIRE(rest.size() == 3);
    CHECK(rest.front().invoice == ids[2]);

    // As if the first one's end had been written down before it went on its way.
    must(office.ledger->batches.setOutcome(must(office.ledger->batches.latest())->id, 1,
                                           BatchOutcome::NotDone, std::nullopt));
    CHECK(must(office.batch.resultCount()).inSage == 3);
    CHECK(outcomes(office)[0] == BatchOutcome::Done);
}

TEST_CASE("a second batch is refused while the first one runs", "[workflow][batch]")
{
    Office office;
    const auto ids = readyInvoices(office, 2);
    start(office, ids);
    const auto second = office.batch.start(must(office.batch.plan(ids, {})))->workFor(kPieceMs);
    REQUIRE_FALSE(second);
    CHECK(second.error().kind == ErrorKind::NotReady);
    untilEnded(office);
}

TEST_CASE(
    "a stopped invoice that could not be sent does not go by itself later, but goes with the next Push All",
    "[workflow][batch]")
{
    Office office;
    const auto ids = readyInvoices(office, 2);
    office.transport.plan = [](const QString&) { return Fault::Unplugged; };
    start(office, ids);
    REQUIRE(QTest::qWaitFor([&] { return !office.pushing.busy(); }, 20'000));
    must(office.batch.stop());
    untilEnded(office);
    office.transport.plan = {};
    CHECK(must(office.syncing.rows()).empty());
    CHECK(office.state(ids[0]) == InvoiceState::Ready);
    start(office, ids);
    untilEnded(office);
    CHECK(outcomes(office) == std::vector(2, BatchOutcome::Done));
    for (const InvoiceId id : ids)
        CHECK(office.documentsFor(id) == 1);
    CHECK(must(verifyLedger(*office.ledger->db)).empty());
}

TEST_CASE("a batch that was stopped while a log-in was refused sends nothing when the log-in works again",
          "[workflow][batch]")
{
    Office office;
    const auto ids = readyInvoices(office, 3);
    office.transport.alter = [](const QString&, HttpReply& reply) { reply.status = 401; };
    start(office, ids);
    REQUIRE(QTest::qWaitFor([&] { return !office.pushing.busy(); }, 20'000));
    must(office.batch.stop());
    untilEnded(office);
    office.transport.alter = {};
    office.connection.tellMended();
    for (const InvoiceId id : ids)
        CHECK(office.state(id) == InvoiceState::Ready);
    CHECK(must(office.syncing.rows()).empty());
    CHECK(must(verifyLedger(*office.ledger->db)).empty());
}

TEST_CASE("a window that is about to close lets the batch rest, and the next start goes on",
          "[workflow][batch]")
{
    Office office;
    const auto ids = readyInvoices(office, 3);
    QObject::connect(&office.pushing, &Pushing::outcome, &office.pushing, [&, once = true]() mutable {
        if (std::exchange(once, false))
            office.batch.rest();
    });
    start(office, ids);
    REQUIRE(QTest::qWaitFor([&] { return !office.pushing.busy(); }, 20'000));
    CHECK(office.callsOf(u"TaxInvoice/Save"_s) == 1);
    PushBatch next(*office.ledger, office.settings, office.billing, office.connection, office.pushing);
    next.attend();
    untilEnded(office);
    for (const InvoiceId id : ids)
        CHECK(office.documentsFor(id) == 1);
}
