#include "core/storage/verification.h"
#include "core/workflow/may_be_in_sage.h"
#include "core/workflow/words.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QDir>
#include <QFile>
#include <QJsonObject>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::must;
using greenhand::testing::Office;
using greenhand::testing::PracticeTransport;
using Fault = PracticeTransport::Fault;

namespace {

constexpr qint64 kQuarantineMs = 600'000;

/// Two computers and one Sage One.
class TwoComputers {
public:
    std::shared_ptr<PracticeTransport> sage = Office::sage();

    [[nodiscard]] QString path(const QString& name) const { return m_folder.filePath(name); }
    [[nodiscard]] Place here() const { return {u"here"_s, path(u"memory-here"_s)}; }
    [[nodiscard]] Place there() const { return {u"there"_s, path(u"memory-there"_s)}; }

    [[nodiscard]] std::unique_ptr<Office> create(const QString& name) const
    {
        return std::make_unique<Office>(sage,
                                        must(Ledger::create(path(name), Office::newLedger(),
                                                            {u"clerk"_s, u"pc"_s}, Office::clock(), here())));
    }
    [[nodiscard]] std::unique_ptr<Office> open(const QString& name, const Place& place) const
    {
        return std::make_unique<Office>(
            sage, must(Ledger::open(path(name), {u"clerk"_s, u"pc"_s}, Office::clock(), place)));
    }
    /// A closed file, as an Explorer window copies it.
    void copy(const QString& from, const QString& to) const
    {
        for (const QString& end : {u""_s, u"-wal"_s, u"-shm"_s}) {
            QFile::remove(path(to) + end);
            if (QFile::exists(path(from) + end))
                REQUIRE(QFile::copy(path(from) + end, path(to) + end));
        }
    }
    /// How many documents and e-mails Sage One has in all.
    [[nodiscard]] std::pair<std::size_t, std::size_t> sent() const
    {
        return {sage->company.invoices().size(), sage->company.outbox().size()};
    }

private:
    QTemporaryDir m_folder;
};

const QString kLedger = u"books.greenhand"_s;
const QString kCopy = u"copy.greenhand"_s;

void verifyHolds(Office& office)
{
    for (const Finding& finding : must(verifyLedger(*office.ledger->db)))
        FAIL_CHECK(finding.check.toStdString() << ": " << finding.what.toStdString());
}

PushState emailState(Office& office, InvoiceId id)
{
    return must(office.ledger->pushes.ofInvoice(id, PushEffect::Email)).value().state;
}

}  // namespace

TEST_CASE("a ledger that is closed and opened on its own computer stays in its epoch", "[workflow][epoch]")
{
    TwoComputers world;
    world.create(kLedger)->ready();
    for (int again = 0; again < 3; ++again) {
        const auto office = world.open(kLedger, world.here());
        CHECK(office->ledger->epoch.number() == 1);
        CHECK_FALSE(office->ledger->epoch.awaitsWord());
    }
}

TEST_CASE("a restored ledger sends nothing until a person says that it is the one to use",
          "[workflow][epoch][push]")
{
    TwoComputers world;
    const InvoiceId id = world.create(kLedger)->ready();
    world.copy(kLedger, kCopy);
    REQUIRE(world.open(kLedger, world.here())->push({id}).front().done);
    const auto before = world.sent();
    world.copy(kCopy, kLedger);

    const auto office = world.open(kLedger, world.here());
    CHECK(office->ledger->epoch.number() == 2);
    CHECK(office->ledger->epoch.awaitsWord());
    const auto held = office->push({id});
    CHECK(held.front().error->kind == ErrorKind::LedgerMoved);

    must(office->ledger->adopt());
    const auto early = office->push({id});
    CHECK(early.front().error->kind == ErrorKind::LedgerNew);

    Office::s_nowMs += kQuarantineMs;
    const auto found = office->push({id});
    CHECK(sentence(*found.front().error).contains(u"may have been sent"_s));  // its e-mail
    CHECK(office->state(id) == InvoiceState::Sent);
    CHECK(world.sent() == before);  // neither the document nor the e-mail a second time
    CHECK(emailState(*office, id) == PushState::Unknown);
    verifyHolds(*office);
}

TEST_CASE("a copy on another computer does not send what the first one sent", "[workflow][epoch][push]")
{
    TwoComputers world;
    const InvoiceId id = world.create(kLedger)->ready();
    world.copy(kLedger, kCopy);
    const auto first = world.open(kLedger, world.here());
    const auto second = world.open(kCopy, world.there());
    CHECK(second->ledger->epoch.awaitsWord());
    REQUIRE(first->push({id}).front().done);
    must(second->ledger->adopt());
    Office::s_nowMs += kQuarantineMs;
    second->push({id});
    CHECK(second->documentsFor(id) == 1);
    CHECK(world.sage->company.outbox().size() == 1);
}

TEST_CASE("of two copies open on one computer the later one waits for the word; then the other sends nothing",
          "[workflow][epoch][push]")
{
    TwoComputers world;
    auto made = world.create(kLedger);
    const InvoiceId id = made->ready();
    const InvoiceId other = made->ready(u"L-2"_s, 200'000);
    made.reset();
    world.copy(kLedger, kCopy);
    const auto first = world.open(kLedger, world.here());
    const auto second = world.open(kCopy, world.here());
    CHECK(second->ledger->epoch.awaitsWord());
    CHECK(first->push({id}).front().done);  // looking at a copy disturbs nobody

    must(second->ledger->adopt());
    const int before = first->callsOf(u"TaxInvoice/Save"_s);
    const auto overtaken = first->push({other});
    REQUIRE(overtaken.front().error);
    CHECK(overtaken.front().error->kind == ErrorKind::LedgerMoved);
    CHECK(first->documentsFor(other) == 0);
    CHECK(first->callsOf(u"TaxInvoice/Save"_s) == before);
    verifyHolds(*first);
}

TEST_CASE("a copy that is only looked at, again and again, begins one epoch and overtakes nobody",
          "[workflow][epoch]")
{
    TwoComputers world;
    world.create(kLedger)->ready();
    world.copy(kLedger, kCopy);
    CHECK(world.open(kLedger, world.here())->ledger->epoch.number() == 1);
    for (int look = 0; look < 3; ++look) {
        const auto copy = world.open(kCopy, world.here());
        CHECK(copy->ledger->epoch.number() == 2);
        CHECK(copy->ledger->epoch.awaitsWord());
    }
    CHECK(world.open(kLedger, world.here())->ledger->epoch.number() == 1);
}

TEST_CASE("a person's word is kept, and the quarantine runs from it", "[workflow][epoch][push]")
{
    TwoComputers world;
    const InvoiceId id = world.create(kLedger)->ready();
    {
        const auto office = world.open(kLedger, world.there());
        Office::s_nowMs += kQuarantineMs;  // the other computer is still worked with
        must(office->ledger->adopt());
        CHECK(office->push({id}).front().error->kind == ErrorKind::LedgerNew);
    }
    Office::s_nowMs += kQuarantineMs;
    const auto office = world.open(kLedger, world.there());
    CHECK(office->ledger->epoch.number() == 2);
    CHECK_FALSE(office->ledger->epoch.awaitsWord());
    CHECK(office->push({id}).front().done);
}

TEST_CASE("retrying an invoice that turns out to be there after a restore does not e-mail it again",
          "[workflow][epoch][push]")
{
    TwoComputers world;
    const InvoiceId id = world.create(kLedger)->ready();
    world.copy(kLedger, kCopy);
    REQUIRE(world.open(kLedger, world.here())->push({id}).front().done);
    world.copy(kCopy, kLedger);
    const auto office = world.open(kLedger, world.here());
    must(office->ledger->adopt());
    Office::s_nowMs += kQuarantineMs;
    office->retry({id});
    CHECK(world.sage->company.outbox().size() == 1);
    CHECK(emailState(*office, id) == PushState::Unknown);
    CHECK(office->retry({id}).front().done);  // now it is about the e-mail: the clerk's own word
    CHECK(world.sage->company.outbox().size() == 2);
}

TEST_CASE("what a copy was about to send, to e-mail or to ask about is unclear in the new epoch",
          "[workflow][epoch][push]")
{
    TwoComputers world;
    auto office = world.create(kLedger);
    const InvoiceId refused = office->ready(u"L-1"_s);
    const InvoiceId unclear = office->ready(u"L-2"_s, 200'000);
    const InvoiceId unmailed = office->ready(u"L-3"_s, 300'000);
    office->transport.plan = [](const QString&) { return Fault::Unplugged; };
    office->push({refused});
    office->transport.plan = [](const QString& method) {
        return method == u"TaxInvoice/Save" ? Fault::LostBefore : Fault::None;
    };
    office->push({unclear});
    office->transport.plan = [](const QString& method) {
        return method == u"TaxInvoice/Email" ? Fault::Unplugged : Fault::None;
    };
    office->push({unmailed});
    office->transport.plan = {};
    REQUIRE(emailState(*office, unmailed) == PushState::Ready);
    office.reset();

    office = world.open(kLedger, world.there());
    const auto stateOf = [&](InvoiceId id) {
        return must(office->ledger->pushes.ofInvoice(id, PushEffect::Invoice)).value().state;
    };
    CHECK(stateOf(refused) == PushState::Unknown);
    CHECK(stateOf(unclear) == PushState::Unknown);
    CHECK(stateOf(unmailed) == PushState::Confirmed);
    CHECK(emailState(*office, unmailed) == PushState::Unknown);

    // Looking is free; what was missed before the restore counts no more.
    office->ask({unclear});
    CHECK(stateOf(unclear) == PushState::Unknown);
    Office::s_nowMs += kQuarantineMs;
    office->ask({unclear});
    CHECK(stateOf(unclear) == PushState::Unknown);
    Office::s_nowMs += 60'000;
    office->ask({unclear});
    CHECK(stateOf(unclear) == PushState::Ask);
    must(office->ledger->adopt());
    Office::s_nowMs += kQuarantineMs;
    CHECK(office->retry({unclear}).front().done);
    CHECK(office->documentsFor(unclear) == 1);
    verifyHolds(*office);
}

TEST_CASE("after a restore an invoice typed again is held once, with the number that it looks like",
          "[workflow][epoch][push]")
{
    TwoComputers world;
    auto office = world.create(kLedger);
    const LeadId lead = office->lead();
    office.reset();
    world.copy(kLedger, kCopy);
    office = world.open(kLedger, world.here());
    const InvoiceId lost = office->generated(lead);
    const Invoice draft = must(office->billing.invoice(lost));
    must(office->billing.update(lost, draft.version, draft.content));
    REQUIRE(office->push({lost}).front().done);
    const QString number = must(office->billing.row(lost)).sageNumber;
    office.reset();
    world.copy(kCopy, kLedger);

    office = world.open(kLedger, world.here());
    must(office->ledger->adopt());
    Office::s_nowMs += kQuarantineMs;
    const InvoiceId again = office->generated(lead);
    const Invoice typed = must(office->billing.invoice(again));
    must(office->billing.update(again, typed.version, typed.content));
    const auto held = office->push({again});
    REQUIRE(held.front().error);
    CHECK(held.front().error->kind == ErrorKind::LooksSent);
    CHECK(held.front().error->subject == number);
    CHECK(office->documentsFor(again) == 0);
    CHECK(office->state(again) == InvoiceState::Rejected);

    CHECK(office->retry({again}).front().done);  // the clerk says that it is another job
    CHECK(office->documentsFor(again) == 1);
    verifyHolds(*office);
}

TEST_CASE("after a restore only a no of the company connected then ends the doubt about the other copy",
          "[workflow][epoch][push][connect]")
{
    TwoComputers world;
    auto office = world.create(kLedger);
    const InvoiceId id = office->ready();
    const CustomerId customer = *office->customer;
    office.reset();
    office = world.open(kLedger, world.there());
    must(office->ledger->adopt());
    Office::s_nowMs += kQuarantineMs;
    const auto mayBeThere = [&] {
        return must(mayBeInSage(*office->ledger, must(office->billing.invoice(id))));
    };
    REQUIRE(mayBeThere());
    SECTION("its own no ends it")
    {
        office->refuseNext(id);
        REQUIRE(office->state(id) == InvoiceState::Rejected);
        CHECK_FALSE(mayBeThere());
    }
    SECTION("another company's does not, nor after the next start")
    {
        office->moveTo(u"localhost"_s);
        must(office->sageSetup.link(customer, office->anotherInSage(0)));
        office->refuseNext(id);
        REQUIRE(office->state(id) == InvoiceState::Rejected);
        CHECK(mayBeThere());
        office.reset();
        office = world.open(kLedger, world.there());
        CHECK(mayBeThere());
    }
    SECTION("nor where that one was connected at the next restore")
    {
        office->moveTo(u"localhost"_s);
        must(office->sageSetup.link(customer, office->anotherInSage(0)));
        office.reset();
        office = world.open(kLedger, world.here());
        REQUIRE(office->ledger->epoch.number() == 3);
        must(office->ledger->adopt());
        Office::s_nowMs += kQuarantineMs;
        office->refuseNext(id);
        REQUIRE(office->state(id) == InvoiceState::Rejected);
        CHECK(mayBeThere());
    }
}

TEST_CASE("an anchor that cannot be written keeps the document from going out", "[workflow][epoch][push]")
{
    TwoComputers world;
    const auto office = world.create(kLedger);
    const InvoiceId id = office->ready();
    const QString folder = world.here().memoryFolder;
    REQUIRE(QDir(folder).removeRecursively());
    QFile inTheWay(folder);
    REQUIRE(inTheWay.open(QIODevice::WriteOnly));
    const auto held = office->push({id});
    REQUIRE(held.front().error);
    CHECK(office->callsOf(u"TaxInvoice/Save"_s) == 0);
    CHECK(office->documentsFor(id) == 0);
    verifyHolds(*office);
}

TEST_CASE("a draft from before a restore is not deleted, for the other copy may have sent it",
          "[workflow][epoch][void]")
{
    TwoComputers world;
    const InvoiceId id = world.create(kLedger)->ready();
    world.copy(kLedger, kCopy);
    REQUIRE(world.open(kLedger, world.here())->push({id}).front().done);
    world.copy(kCopy, kLedger);

    const auto office = world.open(kLedger, world.here());
    REQUIRE(office->state(id) == InvoiceState::Ready);
    CHECK(office->invoicing.deleteDraft(id, u"made twice"_s).error().kind == ErrorKind::NotReady);
    must(office->ledger->adopt());
    CHECK(office->invoicing.deleteDraft(id, u"made twice"_s).error().kind == ErrorKind::NotReady);
    Office::s_nowMs += 1000;
    const InvoiceId later = office->ready(u"L-2"_s);
    CHECK(office->invoicing.deleteDraft(later, u"made twice"_s).has_value());
    verifyHolds(*office);
}
