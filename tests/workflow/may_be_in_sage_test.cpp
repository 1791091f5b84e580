#include "core/workflow/may_be_in_sage.h"

#include "core/workflow/customers.h"
#include "core/workflow/words.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;
using Fault = PracticeTransport::Fault;

namespace {

/// An office with an invoice that went out without an end, was looked for in vain, and was then marked
/// "Do not send": it may be edited again, and it may be in Sage One all the same.
struct Doubt : Office {
    InvoiceId id = ready();
    CustomerId of = *customer;
    Customer other = newCustomer(u"Karoo Guest House"_s);
    Customers customers{*ledger};

    Doubt()
    {
        transport.plan = [done = false](const QString& method) mutable {
            if (done || method != u"TaxInvoice/Save")
                return Fault::None;
            done = true;
            return Fault::LostBefore;
        };
        push({id});
        for (const qint64 wait : {601'000, 61'000}) {
            s_nowMs += wait;
            ask({id});
        }
        must(pushing.withdraw(id, u"Wrong month"_s));
        REQUIRE(state(id) == InvoiceState::Ready);
    }

    [[nodiscard]] Invoice invoice() const { return must(billing.invoice(id)); }
    QString host() const { return connection.address().host(); }
    void moveTo(const QString& elsewhere)
    {
        SageAccess access = must(connection.client().result())->access();
        access.base.setHost(elsewhere);
        const auto moved = sageSetup.connectTo(access, KeepSecrets::ForThisSession);
        REQUIRE(QTest::qWaitFor([&] { return moved.isFinished(); }, 10'000));
        must(moved.result());
    }
    void readLists()
    {
        const auto read = sageSetup.refresh();
        REQUIRE(QTest::qWaitFor([&] { return read.isFinished(); }, 10'000));
        must(read.result());
    }
    /// A customer in Sage One that is active, and not this one.
    [[nodiscard]] qint64 another(qint64 than) const
    {
        const auto entries = must(sageSetup.entries(SageList::Customer));
        const auto found = std::ranges::find_if(
            entries, [&](const SageEntry& entry) { return entry.active && entry.sageId != than; });
        REQUIRE(found != entries.end());
        return found->sageId;
    }
};

template <class T>
QString refusalOf(const Result<T>& done)
{
    return done ? QString() : sentence(done.error());
}

}  // namespace

TEST_CASE("an invoice that may be in Sage One keeps its customer, and is sent once in the end",
          "[workflow][push][customers]")
{
    Doubt office;
    REQUIRE(must(mayBeInSage(*office.ledger, office.invoice())));
    const QString why = u"may have reached Sage One once"_s;
    const qint64 linked = must(office.invoicing.customer(office.of)).sageId.value();
    SECTION("when it is edited")
    {
        Invoice edit = office.invoice();
        edit.content.customer = office.other.id;
        edit.content.recipient = office.other.details;
        CHECK(refusalOf(office.billing.update(office.id, edit.version, edit.content)).contains(why));
    }
    SECTION("when its job card is")
    {
        Lead lead = must(office.invoicing.lead(office.invoice().lead));
        lead.card.customer = office.other.id;
        CHECK(refusalOf(office.invoicing.saveCard(lead.id, lead.version, lead.card)).contains(why));
    }
    SECTION("when the customers are merged")
    {
        CHECK(refusalOf(office.customers.merge({.stays = office.other.id, .goes = office.of})).contains(why));
        CHECK(refusalOf(office.customers.merge({.stays = office.of, .goes = office.other.id})).contains(why));
    }
    SECTION("when the customer's link is given up or another is taken")
    {
        CHECK(refusalOf(office.customers.unlink(office.of)).contains(why));
        CHECK(refusalOf(office.sageSetup.link(office.of, office.another(linked))).contains(why));
        must(office.sageSetup.link(office.of, linked));
    }
    CHECK(office.invoice().content.customer == office.of);
    CHECK(must(office.invoicing.customer(office.of)).sageId == linked);
    CHECK(office.push({office.id}, {.takeBack = true}).front().done);
    CHECK(office.documentsFor(office.id) == 1);
}

TEST_CASE("what else stands on an invoice that may be in Sage One may be changed", "[workflow][push]")
{
    Doubt office;
    Invoice edit = office.invoice();
    edit.content.message = u"Thank you"_s;
    must(office.billing.update(office.id, edit.version, edit.content));
    CHECK(office.push({office.id}, {.takeBack = true}).front().done);
    CHECK(office.documentsFor(office.id) == 1);
}

TEST_CASE("a no of our own, before anything is sent again, does not end the doubt about what was sent before",
          "[workflow][push]")
{
    Doubt office;
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == u"TaxInvoice/Calculate")
            reply.body.replace("\"Total\":1150", "\"Total\":1150.01");
    };
    office.push({office.id}, {.takeBack = true});
    REQUIRE(office.state(office.id) == InvoiceState::Rejected);
    CHECK(must(mayBeInSage(*office.ledger, office.invoice())));
    CHECK_FALSE(office.invoicing.deleteDraft(office.id, u"Wrong month"_s));
    Invoice edit = office.invoice();
    edit.content.customer = office.other.id;
    CHECK_FALSE(office.billing.update(office.id, edit.version, edit.content));

    office.transport.alter = {};
    CHECK(office.push({office.id}).front().done);
    CHECK(office.documentsFor(office.id) == 1);
}

TEST_CASE("Sage One's own no ends the doubt", "[workflow][push]")
{
    Doubt office;
    const qint64 linked = must(office.invoicing.customer(office.of)).sageId.value();
    office.transport.plan = [&](const QString& method) {
        if (method == u"TaxInvoice/Save")
            must(office.transport.company.remove(practice::Table::Customers, linked));
        return Fault::None;
    };
    office.push({office.id}, {.takeBack = true});
    REQUIRE(office.state(office.id) == InvoiceState::Rejected);
    CHECK_FALSE(must(mayBeInSage(*office.ledger, office.invoice())));
}

TEST_CASE("in another Sage One company what may be in the one of before is not held to its customer",
          "[workflow][push][customers][connect]")
{
    Doubt office;
    office.moveTo(u"localhost"_s);
    const auto problems = must(office.billing.preflight(office.invoice(), {}));
    REQUIRE(std::ranges::any_of(problems, [](const Problem& problem) {
        return problem.kind == ProblemKind::CustomerNotLinked && problem.field == ProblemField::Customer;
    }));

    const qint64 mistaken = office.another(0);
    must(office.sageSetup.link(office.of, mistaken));
    must(office.sageSetup.link(office.of, office.another(mistaken)));
    CHECK(must(mayBeInSage(*office.ledger, office.invoice())));  // its number stays known
    CHECK_FALSE(office.invoicing.deleteDraft(office.id, u"Wrong month"_s));
    CHECK(office.push({office.id}, {.takeBack = true}).front().done);
}

TEST_CASE("once the company is connected again in which an invoice may be, its customer stays again",
          "[workflow][push][customers][connect]")
{
    Doubt office;
    const QString first = office.host();
    CHECK_FALSE(mayChangeCustomer(*office.ledger, office.invoice()));
    office.moveTo(u"localhost"_s);
    CHECK(mayChangeCustomer(*office.ledger, office.invoice()));
    office.moveTo(first);
    CHECK_FALSE(mayChangeCustomer(*office.ledger, office.invoice()));
}

TEST_CASE("a customer that Sage One has no longer holds nothing back: another is linked and the invoice goes",
          "[workflow][push][customers]")
{
    Doubt office;
    const qint64 gone = must(office.invoicing.customer(office.of)).sageId.value();
    must(office.transport.company.remove(practice::Table::Customers, gone));
    office.readLists();
    CHECK_FALSE(must(office.invoicing.customer(office.of)).active);
    must(office.sageSetup.link(office.of, office.another(gone)));
    CHECK(office.push({office.id}, {.takeBack = true}).front().done);
    CHECK(office.documentsFor(office.id) == 1);
}

TEST_CASE("what may be in Sage One for a customer that is not active there goes once it is active again",
          "[workflow][push][customers]")
{
    Doubt office;
    const qint64 linked = must(office.invoicing.customer(office.of)).sageId.value();
    const auto makeActive = [&](bool active) {
        QJsonObject customer = *office.transport.company.find(practice::Table::Customers, linked);
        customer[u"Active"_s] = active;
        must(office.transport.company.save(practice::Table::Customers, customer));
        office.readLists();
    };
    makeActive(false);
    const auto refused = office.sageSetup.link(office.of, office.another(linked));
    CHECK(refusalOf(refused).contains(u"active in Sage One again, then read the lists again"_s));
    makeActive(true);
    CHECK(office.push({office.id}, {.takeBack = true}).front().done);
    CHECK(office.documentsFor(office.id) == 1);
}
