#include "core/workflow/may_be_in_sage.h"

#include "core/workflow/customers.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;
using Fault = PracticeTransport::Fault;

namespace {

const QString kTypedOver = u"typed over"_s;

/// An office with an invoice that went out without an end, was looked for in vain, and was then marked
/// "Do not send": it may be edited again, and it may be in Sage One all the same. Where it is there, somebody
/// had typed over its reference for a while.
struct Doubt : Office {
    InvoiceId id = ready();
    CustomerId of = *customer;
    Customer other = newCustomer(u"Karoo Guest House"_s);
    Customers customers{*ledger};

    explicit Doubt(bool isThere = false)
    {
        transport.plan = [this, isThere, sent = false](const QString& method) mutable {
            if (isThere && method == u"TaxInvoice/Get")
                refer(kTypedOver);
            if (method != u"TaxInvoice/Save" || std::exchange(sent, true))
                return Fault::None;
            return isThere ? Fault::LostAfter : Fault::LostBefore;
        };
        push({id});
        for (const qint64 wait : {601'000, 61'000}) {
            s_nowMs += wait;
            ask({id});
        }
        must(pushing.withdraw(id, u"Wrong month"_s));
        REQUIRE(state(id) == InvoiceState::Ready);
        transport.plan = {};
        refer(invoice().reference);
        REQUIRE(documentsFor(id) == int(isThere));
    }

    [[nodiscard]] Invoice invoice() const { return must(billing.invoice(id)); }
    /// Gives the document in Sage One this reference.
    void refer(const QString& reference)
    {
        for (QJsonObject document : transport.company.invoices()) {
            const QString present = document[u"Reference"_s].toString();
            if (present != kTypedOver && present != invoice().reference)
                continue;
            document[u"Reference"_s] = reference;
            must(transport.company.save(practice::Table::TaxInvoices, document));
        }
    }
    /// Sage One refuses the next document: its customer is gone there.
    void refuse()
    {
        refuseNext(id);
        REQUIRE(state(id) == InvoiceState::Rejected);
    }
};

}  // namespace

TEST_CASE("an invoice that may be in Sage One and goes to another customer is looked for under all of them",
          "[workflow][push][customers]")
{
    Doubt office(true);
    office.customer = office.of;
    REQUIRE(office.push({office.ready(u"L-2"_s)}).front().done);  // it is not the only document
    REQUIRE(must(mayBeInSage(*office.ledger, office.invoice())));
    const qint64 linked = must(office.invoicing.customer(office.of)).sageId.value();
    must(office.sageSetup.link(office.other.id, office.anotherInSage(linked)));
    office.other = must(office.invoicing.customer(office.other.id));
    SECTION("when it was edited")
    {
        Invoice edit = office.invoice();
        edit.content.customer = office.other.id;
        edit.content.recipient = office.other.details;
        must(office.billing.update(office.id, edit.version, edit.content));
    }
    SECTION("when its job card was")
    {
        Lead lead = must(office.invoicing.lead(office.invoice().lead));
        lead.card.customer = office.other.id;
        must(office.invoicing.saveCard(lead.id, lead.version, lead.card));
    }
    SECTION("when the customers were merged")
    {
        must(office.customers.unlink(office.of));
        must(office.customers.merge({.stays = office.other.id, .goes = office.of}));
    }
    SECTION("when the customer's link was given up and another taken")
    {
        must(office.customers.unlink(office.other.id));
        must(office.customers.unlink(office.of));
        must(office.sageSetup.link(office.of, office.anotherInSage(linked)));
    }
    office.transport.ignoresReferences = true;
    CHECK_FALSE(office.push({office.id}, {.takeBack = true}).front().done);
    CHECK(office.state(office.id) == InvoiceState::Review);
    CHECK(office.documentsFor(office.id) == 1);
    CHECK(office.callsOf(u"TaxInvoice/Save"_s) == 2);
}

TEST_CASE("an invoice that may be in Sage One, and is not, goes to its new customer once", "[workflow][push]")
{
    Doubt office;
    const qint64 linked = must(office.invoicing.customer(office.of)).sageId.value();
    must(office.sageSetup.link(office.of, office.anotherInSage(linked)));
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
    office.transport.alter = {};
    CHECK(office.push({office.id}).front().done);
    CHECK(office.documentsFor(office.id) == 1);
}

TEST_CASE("Sage One's own no ends the doubt", "[workflow][push]")
{
    Doubt office;
    office.refuse();
    CHECK_FALSE(must(mayBeInSage(*office.ledger, office.invoice())));
}

TEST_CASE("one Sage One company's no does not end the doubt about another", "[workflow][push][connect]")
{
    Doubt office;
    office.moveTo(u"localhost"_s);
    must(office.sageSetup.link(office.of, office.anotherInSage(0)));
    office.refuse();
    CHECK(must(mayBeInSage(*office.ledger, office.invoice())));  // its number stays known
    CHECK_FALSE(office.invoicing.deleteDraft(office.id, u"Wrong month"_s));
}
