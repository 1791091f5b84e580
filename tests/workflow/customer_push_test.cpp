#include "core/storage/verification.h"
#include "core/workflow/customers.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

using Fault = PracticeTransport::Fault;

const QString kCreate = u"Customer/Save"_s;
const QString kList = u"Customer/Get"_s;

/// The first creation meets the fault, and the question right behind it finds no line.
PracticeTransport::Plan lostWithItsLookUp(Fault fault)
{
    return [=, created = false, asked = false](const QString& method) mutable {
        if (method == kCreate && !created) {
            created = true;
            return fault;
        }
        if (method == kList && created && !asked) {
            asked = true;
            return Fault::Unplugged;
        }
        return Fault::None;
    };
}

struct NewCustomer : Office {
    Customer fresh;
    InvoiceId id;

    NewCustomer() : fresh{newCustomer(u"Kloof Bakery"_s)}, id{ofFresh()} {}

    void change(const QString& name, const QString& email)
    {
        Customer changed = must(invoicing.customer(fresh.id));
        changed.details.name = name;
        changed.details.email = email;
        must(invoicing.saveCustomer(changed));
    }

    void waitAndAsk()
    {
        for (int times = 0; times < 3; ++times) {
            s_nowMs += 20 * 60'000;
            QSignalSpy finished(&pushing, &Pushing::finished);
            pushing.askCustomer(fresh.id);
            REQUIRE(QTest::qWaitFor([&] { return !finished.isEmpty(); }));
        }
    }

private:
    InvoiceId ofFresh()
    {
        customer = fresh.id;
        return ready();
    }
};

}  // namespace

TEST_CASE("a customer that may be in Sage One is looked for by the name that was sent", "[workflow][push]")
{
    NewCustomer office;
    office.transport.plan = lostWithItsLookUp(Fault::LostAfter);
    CHECK_FALSE(office.push({office.id}, {.createCustomer = true})[0].done);
    REQUIRE(must(office.ledger->pushes.ofCustomer(office.fresh.id))->state == PushState::Unknown);
    office.change(u"Kloof Bakery and Sons"_s, u"pay@kloof.example"_s);
    office.waitAndAsk();
    CHECK(must(office.invoicing.customer(office.fresh.id)).sageId);
    const auto done = office.retry({office.id}, {.createCustomer = true});
    CHECK(done[0].done);
    CHECK(office.callsOf(kCreate) == 1);
}

TEST_CASE("a customer is created again with the bytes of the first time", "[workflow][push]")
{
    NewCustomer office;
    office.transport.plan = lostWithItsLookUp(Fault::LostBefore);
    CHECK_FALSE(office.push({office.id}, {.createCustomer = true})[0].done);
    office.change(u"Kloof Bakery"_s, u"new@kloof.example"_s);
    office.waitAndAsk();
    REQUIRE(must(office.ledger->pushes.ofCustomer(office.fresh.id))->state == PushState::Ask);
    const auto done = office.retry({office.id}, {.createCustomer = true});
    INFO(done[0].error.value_or(Error{ErrorKind::Cancelled, {}, {}}).detail.toStdString());
    CHECK(done[0].done);
    CHECK(office.callsOf(kCreate) == 2);
    const auto steps =
        must(office.ledger->pushes.steps(must(office.ledger->pushes.ofCustomer(office.fresh.id))->id));
    std::vector<QByteArray> bodies;
    for (const PushStepRow& step : steps)
        if (step.to == PushState::Sending)
            bodies.push_back(step.bodySha256);
    REQUIRE(bodies.size() == 2);
    CHECK(bodies[0] == bodies[1]);
}

TEST_CASE("a customer that Greenhand created and whose link was given up is linked again, not created again",
          "[workflow][push][customers]")
{
    NewCustomer office;
    CHECK(office.push({office.id}, {.createCustomer = true})[0].done);
    const auto created = must(office.invoicing.customer(office.fresh.id)).sageId;
    REQUIRE(created);
    must(Customers(*office.ledger).unlink(office.fresh.id));
    const InvoiceId second = office.ready(u"L-2"_s);
    CHECK_FALSE(office.push({second})[0].done);
    CHECK(office.state(second) == InvoiceState::Ready);
    CHECK(office.push({second}, {.createCustomer = true})[0].done);
    CHECK(must(office.invoicing.customer(office.fresh.id)).sageId == created);
    CHECK(must(Customers(*office.ledger).historyOf(office.fresh.id)).back().entry.action
          == u"linked to Sage One"_s);
    CHECK(office.callsOf(kCreate) == 1);
    CHECK(office.documentsFor(second) == 1);
}

TEST_CASE("a link that a person chose and gave up is chosen by a person again, and the invoice is sent then",
          "[workflow][push][customers]")
{
    NewCustomer office;
    office.transport.plan = lostWithItsLookUp(Fault::LostBefore);
    office.push({office.id}, {.createCustomer = true});
    REQUIRE(must(office.ledger->pushes.ofCustomer(office.fresh.id))->state == PushState::Unknown);
    const qint64 chosen = must(office.sageSetup.entries(SageList::Customer)).front().sageId;
    must(office.sageSetup.link(office.fresh.id, chosen));
    must(office.pushing.withdraw(office.id, u"Wrong customer"_s));
    must(Customers(*office.ledger).unlink(office.fresh.id));

    const InvoiceId second = office.ready(u"L-2"_s);
    const PushOutcome refused = office.push({second}, {.createCustomer = true})[0];
    CHECK_FALSE(refused.done);
    CHECK(sentence(refused).contains(u"Link it under Customers"_s));
    const auto stands = must(office.syncing.rows());  // from the click on, with what it waits for
    REQUIRE(stands.size() == 1);
    CHECK(stands.front().invoice == second);
    CHECK(stands.front().sentence.contains(u"Link it under Customers"_s));
    must(office.sageSetup.link(office.fresh.id, chosen));
    CHECK(office.push({second}, {.createCustomer = true})[0].done);
}

TEST_CASE("a customer that was linked before its turn, and whose link was given up, is created on the click",
          "[workflow][push][customers]")
{
    NewCustomer office;
    office.transport.plan = [](const QString&) { return Fault::Unplugged; };
    office.push({office.id}, {.createCustomer = true});
    office.transport.plan = {};
    must(office.sageSetup.link(office.fresh.id,
                               must(office.sageSetup.entries(SageList::Customer)).front().sageId));
    REQUIRE(must(office.ledger->pushes.ofCustomer(office.fresh.id))->state == PushState::Cancelled);
    must(office.pushing.withdraw(office.id, u"Wrong customer"_s));
    must(Customers(*office.ledger).unlink(office.fresh.id));
    CHECK(office.push({office.id}, {.createCustomer = true, .takeBack = true})[0].done);
    CHECK(office.callsOf(kCreate) == 1);
    CHECK(office.documentsFor(office.id) == 1);
}

TEST_CASE("a link that a person put in the place of Greenhand's own does not come back by itself",
          "[workflow][push][customers]")
{
    NewCustomer office;
    REQUIRE(office.push({office.id}, {.createCustomer = true})[0].done);
    const qint64 created = must(office.invoicing.customer(office.fresh.id)).sageId.value();
    const auto entries = must(office.sageSetup.entries(SageList::Customer));
    const auto other = std::ranges::find_if(
        entries, [&](const SageEntry& entry) { return entry.active && entry.sageId != created; });
    REQUIRE(other != entries.end());
    must(office.sageSetup.link(office.fresh.id, other->sageId));
    const QJsonObject relinked =
        must(Customers(*office.ledger).historyOf(office.fresh.id)).back().entry.before;
    CHECK(relinked[u"sage_id"_s].toInteger() == created);
    must(Customers(*office.ledger).unlink(office.fresh.id));

    CHECK_FALSE(office.push({office.ready(u"L-2"_s)}, {.createCustomer = true})[0].done);
    CHECK_FALSE(must(office.invoicing.customer(office.fresh.id)).sageId);
}

TEST_CASE("a list of customers that breaks off is no answer: none is created", "[workflow][push][customers]")
{
    NewCustomer office;
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == kList)
            reply.body = reply.body.contains("\"TotalResults\":0,")
                           ? reply.body
                           : R"({"TotalResults":7,"ReturnedResults":0,"Results":[]})";
    };
    CHECK(office.push({office.id}, {.createCustomer = true})[0].error->kind == ErrorKind::LookUpUnusable);
    CHECK(office.callsOf(kCreate) == 0);
    office.transport.alter = {};
    CHECK(office.push({office.id}, {.createCustomer = true})[0].done);
    CHECK(office.callsOf(kCreate) == 1);
}

TEST_CASE("what is gone from Sage One's customers is not linked to by itself", "[workflow][push][customers]")
{
    NewCustomer office;
    REQUIRE(office.push({office.id}, {.createCustomer = true})[0].done);
    must(Customers(*office.ledger).unlink(office.fresh.id));
    auto entries = must(office.sageSetup.entries(SageList::Customer));
    CHECK(std::erase_if(entries, [](const SageEntry& entry) { return entry.name == u"Kloof Bakery"; }) == 1);
    must(office.ledger->sageLists.replace(SageList::Customer, entries));
    CHECK_FALSE(office.push({office.ready(u"L-2"_s)}, {.createCustomer = true})[0].done);
    CHECK_FALSE(must(office.invoicing.customer(office.fresh.id)).sageId);
}

TEST_CASE(
    "a customer that was created in one Sage One company is linked by hand in the next, and all is told",
    "[workflow][connect][customers]")
{
    NewCustomer office;
    REQUIRE(office.push({office.id}, {.createCustomer = true})[0].done);
    const auto links = [&] { return must(Customers(*office.ledger).historyOf(office.fresh.id)); };
    CHECK(links().back().entry.action == u"linked to Sage One"_s);
    must(office.settings.store({{u"sage.company_id"_s, u"1"_s}}));  // as if another one had been connected
    const auto moved = office.sageSetup.connectTo({.base = QUrl(u"http://127.0.0.1:1/api/2.0.0/"_s),
                                                   .user = u"practice@greenhand.example"_s,
                                                   .password = u"practice"_s,
                                                   .apiKey = u"{11111111-2222-3333-4444-555555555555}"_s,
                                                   .companyId = office.transport.company.id()},
                                                  KeepSecrets::ForThisSession);
    REQUIRE(QTest::qWaitFor([&] { return moved.isFinished(); }, 10'000));
    must(moved.result());
    CHECK(links().back().entry.action == u"unlinked from Sage One"_s);
    CHECK(must(verifyLedger(*office.ledger->db)).empty());

    const InvoiceId second = office.ready(u"L-2"_s);
    const PushOutcome refused = office.push({second}, {.createCustomer = true})[0];
    CHECK(sentence(refused).contains(u"create it there"_s));
    CHECK_FALSE(must(office.invoicing.customer(office.fresh.id)).sageId);
}
