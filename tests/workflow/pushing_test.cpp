#include "core/storage/verification.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::must;
using greenhand::testing::Office;
using Fault = greenhand::testing::PracticeTransport::Fault;

namespace {

const QString kSave = u"TaxInvoice/Save"_s;
const QString kEmail = u"TaxInvoice/Email"_s;

/// This fault at the first request of a method, none afterwards.
auto once(const QString& wanted, Fault fault)
{
    return [wanted, fault, done = false](const QString& method) mutable {
        if (done || method != wanted)
            return Fault::None;
        done = true;
        return fault;
    };
}

void verifyHolds(Office& office)
{
    for (const Finding& finding : must(verifyLedger(*office.ledger->db)))
        FAIL_CHECK(finding.check.toStdString() << ": " << finding.what.toStdString());
}

}  // namespace

TEST_CASE("Generate creates the invoice in Sage One once, mails it and completes the lead",
          "[workflow][push][manual]")
{
    Office office;
    const InvoiceId id = office.ready();
    const auto outcomes = office.push({id});
    REQUIRE(outcomes.size() == 1);
    CHECK(outcomes[0].done);
    CHECK_FALSE(outcomes[0].error);
    CHECK(office.state(id) == InvoiceState::Emailed);
    CHECK(office.stage(must(office.billing.row(id)).lead) == LeadStage::Completed);
    CHECK(office.documentsFor(id) == 1);
    REQUIRE(office.transport.company.outbox().size() == 1);
    CHECK(office.transport.company.outbox()[0][u"EmailAddress"_s].toString() == u"accounts@example.org"_s);
    const InvoiceRow row = must(office.billing.row(id));
    CHECK(row.sageId);
    CHECK(row.sageNumber.startsWith(u"INV"_s));
    CHECK(must(office.syncing.rows()).empty());
    CHECK(must(office.syncing.waiting()) == 0);
    verifyHolds(office);
}

TEST_CASE("a second push of a sent invoice sends nothing", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.push({id});
    const auto asked = office.transport.asked.size();
    const auto again = office.push({id, id});
    CHECK(again.front().done);
    CHECK(office.transport.asked.size() == asked);
    CHECK(office.documentsFor(id) == 1);
}

TEST_CASE("two clicks while the first is under way make one document", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.pushing.push({id}, {});
    office.push({id});
    CHECK(office.documentsFor(id) == 1);
    CHECK(office.callsOf(kSave) == 1);
}

TEST_CASE("a draft that was not updated does not go", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.generated(office.lead());
    const auto outcomes = office.push({id});
    CHECK(outcomes[0].error->kind == ErrorKind::StageForbids);
    CHECK(office.callsOf(kSave) == 0);
}

TEST_CASE("the pre-flight holds an invoice back before anything is asked of Sage One", "[workflow][push]")
{
    Office office;
    Customer customer = must(office.invoicing.customer(*office.customer));
    customer.details.email = u"no address"_s;
    must(office.invoicing.saveCustomer(customer));
    const InvoiceId id = office.ready();
    const auto asked = office.transport.asked.size();
    const auto outcomes = office.push({id});
    REQUIRE(outcomes[0].error);
    CHECK(outcomes[0].error->kind == ErrorKind::NotReady);
    CHECK(outcomes[0].error->subject == u"“no address” is not an e-mail address."_s);
    CHECK(office.transport.asked.size() == asked);
    CHECK(office.state(id) == InvoiceState::Ready);
    CHECK(office.push({id}, {.withEmail = false})[0].done);
    CHECK(office.transport.company.outbox().empty());
}

TEST_CASE("after the company became a VAT vendor, or none, an invoice goes with its next Update",
          "[workflow][push]")
{
    Office office;
    const bool wasVendor = GENERATE(true, false);
    const auto registered = [&](bool vendor) {
        must(office.settings.set({{u"company.vat_vendor"_s, vendor ? u"yes"_s : u"no"_s},
                                  {u"company.vat_number"_s, u"4999999999"_s}}));
    };
    registered(wasVendor);
    const InvoiceId id = office.ready();
    registered(!wasVendor);
    const auto held = office.push({id});
    REQUIRE(held[0].error);
    CHECK(held[0].error->kind == ErrorKind::NotReady);
    CHECK(held[0].error->subject.contains(u"press Update"_s));
    CHECK(office.callsOf(kSave) == 0);

    const Invoice saved = must(office.billing.invoice(id));
    const Invoice updated = must(office.billing.update(id, saved.version, saved.content));
    CHECK(updated.totals.vat.cents() == (wasVendor ? 0 : 15'000));
    CHECK(office.push({id})[0].done);
    CHECK(office.documentsFor(id) == 1);
}

TEST_CASE("an answer that is lost after Sage acted is found by the look-up: one document", "[workflow][push]")
{
    for (const Fault fault : {Fault::LostAfter, Fault::FaultAfter}) {
        Office office;
        const InvoiceId id = office.ready();
        office.transport.plan = once(kSave, fault);
        const auto outcomes = office.push({id});
        CHECK(outcomes[0].done);
        CHECK(office.documentsFor(id) == 1);
        CHECK(office.callsOf(kSave) == 1);
        CHECK(office.state(id) == InvoiceState::Emailed);
        verifyHolds(office);
    }
}

TEST_CASE("what may have been sent is never sent again before the quarantine, two misses and a click",
          "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = once(kSave, Fault::LostBefore);
    office.push({id});
    CHECK(office.state(id) == InvoiceState::Unknown);

    for (int click = 0; click < 3; ++click)  // the quarantine runs: clicks only ask
        office.retry({id});
    CHECK(office.callsOf(kSave) == 1);
    CHECK(office.state(id) == InvoiceState::Unknown);

    Office::s_nowMs += 601'000;  // behind it: the first miss counts, the second only a minute later
    office.ask({id});
    office.retry({id});
    CHECK(office.callsOf(kSave) == 1);
    Office::s_nowMs += 61'000;
    office.ask({id});
    const auto rows = must(office.syncing.rows());
    CHECK(must(office.syncing.waiting()) == std::ssize(rows));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].state == PushState::Ask);
    CHECK(office.callsOf(kSave) == 1);

    CHECK(office.push({id})[0].waitsForPerson);  // no ordinary push sends it either
    CHECK(office.callsOf(kSave) == 1);
    CHECK(office.retry({id})[0].done);  // the clerk's click
    CHECK(office.callsOf(kSave) == 2);
    CHECK(office.documentsFor(id) == 1);
    verifyHolds(office);
}

TEST_CASE("with the line down nothing is sent and the invoice goes later", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = [](const QString&) { return Fault::Unplugged; };
    const auto outcomes = office.push({id});
    CHECK(outcomes[0].error->kind == ErrorKind::Offline);
    CHECK(office.documentsFor(id) == 0);
    CHECK(office.connection.reach() == SageConnection::Reach::Unreachable);
    const auto rows = must(office.syncing.rows());
    CHECK(must(office.syncing.waiting()) == std::ssize(rows));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].sentence.contains(u"could not be reached; nothing was sent"_s));
    office.transport.plan = {};
    CHECK(office.push({id})[0].done);
    CHECK(must(office.syncing.rows()).empty());
    CHECK(office.documentsFor(id) == 1);
}

TEST_CASE("a line that breaks at Save before the body was read is no send", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = once(kSave, Fault::Unplugged);
    CHECK(office.push({id})[0].error->kind == ErrorKind::Offline);
    CHECK(office.state(id) == InvoiceState::Sending);
    CHECK(office.push({id})[0].done);
    CHECK(office.documentsFor(id) == 1);
}

TEST_CASE("when Sage reckons another total nothing is sent and both are shown", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == u"TaxInvoice/Calculate")
            reply.body.replace("\"Total\":1150", "\"Total\":1150.01");
    };
    const auto outcomes = office.push({id});
    CHECK(outcomes[0].error->kind == ErrorKind::TotalsDiffer);
    CHECK(office.callsOf(kSave) == 0);
    CHECK(office.state(id) == InvoiceState::Rejected);
    office.transport.alter = {};
    CHECK(office.push({id})[0].done);  // after it was put right
}

TEST_CASE("Sage's no is confirmed by a look-up and shown in its own words", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == u"TaxInvoice/Calculate" && reply.status == 200)
            reply = {.status = 400,
                     .body = "\"Customer is on hold\"",
                     .contentType = "application/json",
                     .logUid = {},
                     .serverDateMs = {},
                     .bodyRead = true};
    };
    const auto outcomes = office.push({id});
    CHECK(outcomes[0].error->kind == ErrorKind::Rejected);
    CHECK(office.state(id) == InvoiceState::Rejected);
    CHECK(must(office.syncing.rows())[0].words == u"Customer is on hold"_s);
    // The job card may be edited and the same reference goes again.
    const LeadId lead = must(office.billing.row(id)).lead;
    Lead card = must(office.invoicing.lead(lead));
    card.card.notes = u"asked them"_s;
    must(office.invoicing.saveCard(lead, card.version, card.card));
    office.transport.alter = {};
    CHECK(office.push({id})[0].done);
    CHECK(office.documentsFor(id) == 1);
}

TEST_CASE("a wrong password stops the whole queue at the first answer", "[workflow][push]")
{
    Office office;
    const InvoiceId first = office.ready(u"L-1"_s);
    const InvoiceId second = office.ready(u"L-2"_s);
    SageAccess wrong{.base = QUrl(u"http://127.0.0.1:1/api/2.0.0/"_s),
                     .user = u"practice@greenhand.example"_s,
                     .password = u"wrong"_s,
                     .apiKey = u"{11111111-2222-3333-4444-555555555555}"_s};
    office.connection.setPractice(wrong);
    const auto asked = office.transport.asked.size();
    const auto outcomes = office.push({first, second});
    REQUIRE(outcomes.size() == 2);
    CHECK(outcomes[0].error->kind == ErrorKind::WrongPassword);
    CHECK(outcomes[1].error->kind == ErrorKind::WrongPassword);
    CHECK(office.transport.asked.size() == asked + 1);
    CHECK(office.state(first) == InvoiceState::Blocked);
    CHECK(office.state(second) == InvoiceState::Ready);
    CHECK(outcomes[0].waitsForPerson);
}

TEST_CASE("429 silences everything for an hour, also after a restart", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.alter = [](const QString&, HttpReply& reply) {
        reply.status = 429;
        reply.body = "Your IP address has exceeded the allowed number of transactions per minute and has "
                     "been blocked for 1 hour";
        reply.contentType = "text/plain";
    };
    CHECK(office.push({id})[0].error->kind == ErrorKind::Throttled);
    const auto asked = office.transport.asked.size();
    CHECK(office.push({id})[0].error->kind == ErrorKind::Paused);
    SageConnection restarted(*office.ledger, office.settings, office.transport, *office.secrets);
    CHECK(restarted.blockedUntilMs() > Office::s_nowMs + 3'500'000);
    CHECK(office.transport.asked.size() == asked);
    office.transport.alter = {};
    Office::s_nowMs += 3'601'000;
    CHECK(office.push({id})[0].done);
}

TEST_CASE("an e-mail whose answer is lost is never sent again by itself", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = once(kEmail, Fault::LostAfter);
    const auto outcomes = office.push({id});
    CHECK_FALSE(outcomes[0].done);
    CHECK(outcomes[0].waitsForPerson);
    CHECK(office.state(id) == InvoiceState::Sent);
    CHECK(office.stage(must(office.billing.row(id)).lead) == LeadStage::Completed);
    office.push({id});
    office.ask({id});
    CHECK(office.callsOf(kEmail) == 1);
    must(office.pushing.settle(id, u"the customer has it"_s));
    CHECK(office.state(id) == InvoiceState::Emailed);
    CHECK(must(office.syncing.rows()).empty());
}

TEST_CASE("a refused e-mail leaves the invoice sent and goes to the corrected address", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == kEmail)
            reply = {.status = 400,
                     .body = "\"Invalid address\"",
                     .contentType = "application/json",
                     .logUid = {},
                     .serverDateMs = {},
                     .bodyRead = true};
    };
    office.push({id});
    CHECK(office.state(id) == InvoiceState::Sent);
    office.transport.alter = {};
    Customer customer = must(office.invoicing.customer(*office.customer));
    customer.details.email = u"right@example.org"_s;
    must(office.invoicing.saveCustomer(customer));
    CHECK(office.retry({id})[0].done);
    CHECK(office.transport.company.outbox().back()[u"EmailAddress"_s].toString() == u"right@example.org"_s);
}

TEST_CASE("a new customer is created in Sage One once, and only with the clerk's yes", "[workflow][push]")
{
    Office office;
    const Customer fresh = office.newCustomer(u"Nuwe Kliënt (Edms) Bpk"_s);
    const InvoiceId id = office.ready();
    CHECK(office.push({id})[0].error->kind == ErrorKind::NotReady);
    office.transport.plan = once(u"Customer/Save"_s, Fault::LostAfter);
    const auto outcomes = office.push({id}, {.createCustomer = true});
    CHECK(outcomes[0].done);
    CHECK(office.callsOf(u"Customer/Save"_s) == 1);
    CHECK(must(office.invoicing.customer(fresh.id)).sageId);
}

TEST_CASE("a customer of the same name that we did not make is never taken by itself", "[workflow][push]")
{
    Office office;
    const auto entries = must(office.sageSetup.entries(SageList::Customer));
    const QString taken = entries.back().name;
    const Customer fresh = office.newCustomer(taken);
    const InvoiceId id = office.ready();
    const auto outcomes = office.push({id}, {.createCustomer = true});
    CHECK(outcomes[0].error->kind == ErrorKind::CustomerUnclear);
    CHECK(outcomes[0].waitsForPerson);
    CHECK(office.callsOf(u"Customer/Save"_s) == 0);
    must(office.sageSetup.link(fresh.id, entries.back().sageId));
    const auto waiting = must(office.syncing.rows());
    REQUIRE(waiting.size() == 1);  // the click on Generate is kept: the invoice goes now
    CHECK(waiting[0].invoice == id);
    CHECK(office.push({id}).front().done);
    CHECK(must(office.syncing.rows()).empty());
}

TEST_CASE("a saved document that differs is held for a person and not mailed", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == kSave)
            reply.body.replace("\"Total\":1150", "\"Total\":1151");
    };
    const auto outcomes = office.push({id});
    CHECK(outcomes[0].waitsForPerson);
    CHECK(office.state(id) == InvoiceState::Review);
    CHECK(office.transport.company.outbox().empty());
    CHECK(office.documentsFor(id) == 1);
    office.push({id});
    office.retry({id});
    CHECK(office.callsOf(kSave) == 1);
}

TEST_CASE("what a dead process was sending is unclear at the next start, and found", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    // The ledger cannot take the confirmation: the row stays as it was when the body went out.
    must(office.ledger->db->execute(u"CREATE TEMP TRIGGER boom BEFORE UPDATE OF state ON main.push "
                                    "WHEN NEW.state = 'confirmed' BEGIN SELECT RAISE(ABORT, 'boom'); END"_s));
    CHECK(office.push({id})[0].error->kind == ErrorKind::Storage);
    must(office.ledger->db->execute(u"DROP TRIGGER boom"_s));
    CHECK(office.documentsFor(id) == 1);
    CHECK(office.state(id) == InvoiceState::Sending);
    CHECK(office.push({id})[0].done);  // looks first, and finds it
    CHECK(office.callsOf(kSave) == 1);
    CHECK(office.documentsFor(id) == 1);
}

TEST_CASE("where the filter is not honoured the whole list is read, and one document is made",
          "[workflow][push]")
{
    Office office;
    REQUIRE(office.push({office.ready(u"L-0"_s)})[0].done);
    const InvoiceId id = office.ready();
    const auto asked = office.callsOf(u"TaxInvoice/Get"_s);
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == u"TaxInvoice/Get")
            reply.body = R"({"TotalResults":1,"ReturnedResults":1,"Results":[{"ID":1,"Reference":"foreign",)"
                         R"("CustomerId":1,"Date":"2026-01-01","Total":1.0,"Exclusive":1.0,"Tax":0.0}]})";
    };
    CHECK(office.push({id})[0].done);
    CHECK(office.callsOf(u"TaxInvoice/Get"_s) == asked + 3);  // by reference, by customer, all
    CHECK(office.documentsFor(id) == 1);
}

TEST_CASE("a list that promises more than it gives is no answer, and nothing is sent", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == u"TaxInvoice/Get")
            reply.body = R"({"TotalResults":7,"ReturnedResults":0,"Results":[]})";
    };
    CHECK(office.push({id})[0].error->kind == ErrorKind::LookUpUnusable);
    CHECK(office.callsOf(kSave) == 0);
    office.transport.alter = {};
    CHECK(office.push({id})[0].done);
    CHECK(office.documentsFor(id) == 1);
}

TEST_CASE("a list that becomes shorter while it is read is no answer, and nothing is sent",
          "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    const auto listed = [](int total, const QList<int>& rows) -> QByteArray {
        QByteArrayList documents;
        for (const int row : rows)
            documents << R"({"ID":%,"Reference":"foreign","CustomerId":0,"Date":"2026-01-01","Total":1.0,)"
                         R"("Exclusive":1.0,"Tax":0.0})"_ba.replace("%", QByteArray::number(row));
        return R"({"TotalResults":%,"Results":[)"_ba.replace("%", QByteArray::number(total))
             + documents.join(',') + "]}";
    };
    office.transport.alter = [&, call = 0](const QString& method, HttpReply& reply) mutable {
        if (method != u"TaxInvoice/Get")
            return;
        call += 1;
        // By reference and by customer: no filter works. Then the whole list: one of the first page was
        // deleted before the second was asked for, so that what was the third is on neither.
        reply.body = call < 4 ? listed(4, {1, 2}) : listed(2, {});
    };
    const PushOutcome outcome = office.push({id}).front();
    REQUIRE(outcome.error);
    CHECK(outcome.error->kind == ErrorKind::LookUpUnusable);
    CHECK(office.callsOf(kSave) == 0);
}

TEST_CASE("a withdrawn invoice goes only when it is taken back by name", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = [](const QString&) { return Fault::Unplugged; };
    office.push({id});
    must(office.pushing.withdraw(id, u"the customer cancelled"_s));
    office.transport.plan = {};
    CHECK_FALSE(office.push({id})[0].done);
    CHECK(office.documentsFor(id) == 0);
    CHECK(office.push({id}, {.takeBack = true})[0].done);
    CHECK(office.documentsFor(id) == 1);
}

TEST_CASE("a review that a person settled is at its end: completed, locked, never sent again",
          "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == kSave)
            reply.body.replace("\"Total\":1150", "\"Total\":1151");
    };
    office.push({id});
    office.transport.alter = {};
    must(office.pushing.settle(id, u"the cent is right in Sage One"_s));
    CHECK(office.state(id) == InvoiceState::Sent);
    CHECK(office.stage(must(office.billing.row(id)).lead) == LeadStage::Completed);
    office.push({id}, {.takeBack = true});
    office.retry({id}, {.takeBack = true});
    CHECK(office.callsOf(kSave) == 1);
    CHECK(must(office.syncing.rows()).empty());
}

TEST_CASE("another Sage One company forgets the old one's numbers, and waits for what is not through",
          "[workflow][connect]")
{
    Office office;
    const InvoiceId id = office.ready();
    must(office.settings.store(
        {{u"sage.company_id"_s, u"1"_s}}));  // as if another one had been connected before
    const SageAccess access{.base = QUrl(u"http://127.0.0.1:1/api/2.0.0/"_s),
                            .user = u"practice@greenhand.example"_s,
                            .password = u"practice"_s,
                            .apiKey = u"{11111111-2222-3333-4444-555555555555}"_s,
                            .companyId = office.transport.company.id()};
    office.transport.plan = [](const QString&) { return Fault::Unplugged; };
    office.push({id});
    office.transport.plan = {};
    const auto refused = office.sageSetup.connectTo(access, KeepSecrets::ForThisSession);
    REQUIRE(QTest::qWaitFor([&] { return refused.isFinished(); }, 10'000));
    REQUIRE_FALSE(refused.result());
    CHECK(refused.result().error().kind == ErrorKind::SettingRefused);
    must(office.pushing.withdraw(id, u"moving"_s));
    const auto moved = office.sageSetup.connectTo(access, KeepSecrets::ForThisSession);
    REQUIRE(QTest::qWaitFor([&] { return moved.isFinished(); }, 10'000));
    must(moved.result());
    CHECK_FALSE(must(office.invoicing.customer(*office.customer)).sageId);
}

TEST_CASE("a connection that cannot be stored as a whole leaves the old one as it was", "[workflow][connect]")
{
    Office office;
    const QString before = must(office.settings.value(u"sage.url"_s));
    must(office.ledger->db->execute(u"CREATE TRIGGER no_room BEFORE DELETE ON sage_entry BEGIN "
                                    "SELECT RAISE(ABORT, 'no room'); END"_s));
    const auto connected = office.sageSetup.connectTo({.base = QUrl(u"http://127.0.0.1:2/api/2.0.0/"_s),
                                                       .user = u"practice@greenhand.example"_s,
                                                       .password = u"practice"_s,
                                                       .apiKey = u"{11111111-2222-3333-4444-555555555555}"_s,
                                                       .companyId = office.transport.company.id()},
                                                      KeepSecrets::ForThisSession);
    REQUIRE(QTest::qWaitFor([&] { return connected.isFinished(); }, 10'000));
    REQUIRE_FALSE(connected.result());
    CHECK(must(office.settings.value(u"sage.url"_s)) == before);
}

TEST_CASE("asking about an invoice never sends it, wherever it stands", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = once(kSave, Fault::Unplugged);
    office.push({id});
    office.transport.plan = {};
    office.ask({id});
    CHECK(office.documentsFor(id) == 0);
    CHECK(office.callsOf(kSave) == 1);
    CHECK(office.push({id}).front().done);
    CHECK(office.documentsFor(id) == 1);
}

TEST_CASE(
    "a customer of whom it is unclear whether Sage One has it is asked about by itself and created once",
    "[workflow][push]")
{
    Office office;
    const Customer fresh = office.newCustomer(u"Weltevrede Laundry"_s);
    const InvoiceId id = office.ready();
    office.transport.plan = once(u"Customer/Save"_s, Fault::LostBefore);
    office.push({id}, {.createCustomer = true});
    CHECK(must(office.ledger->pushes.ofCustomer(fresh.id)).value().state == PushState::Unknown);
    const auto askCustomer = [&] {
        office.pushing.askCustomer(fresh.id);
        REQUIRE(QTest::qWaitFor([&] { return !office.pushing.busy(); }, 20'000));
    };
    Office::s_nowMs += 600'000;
    askCustomer();
    Office::s_nowMs += 60'000;
    askCustomer();
    CHECK(must(office.ledger->pushes.ofCustomer(fresh.id)).value().state == PushState::Ask);
    CHECK(office.callsOf(u"Customer/Save"_s) == 1);
    office.pushing.retryCustomer(fresh.id);
    REQUIRE(QTest::qWaitFor([&] { return !office.pushing.busy(); }, 20'000));
    CHECK(must(office.invoicing.customer(fresh.id)).sageId);
    CHECK(office.push({id}).front().done);  // the invoice's own click was kept
    CHECK(office.callsOf(u"Customer/Save"_s) == 2);
    CHECK(office.documentsFor(id) == 1);
    verifyHolds(office);
}

TEST_CASE("what was blocked goes on when a person has put the log-in right", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.alter = [](const QString&, HttpReply& reply) { reply.status = 401; };
    office.push({id});
    CHECK(office.state(id) == InvoiceState::Blocked);
    office.transport.alter = {};
    office.connection.tellMended();
    CHECK(office.state(id) == InvoiceState::Sending);  // waits for its turn
    CHECK(must(office.syncing.rows()).front().state == PushState::Ready);
}

TEST_CASE("what Sage One refused leaves the list when the invoice was mended, and goes by the next click",
          "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method != u"TaxInvoice/Calculate")
            return;
        reply.status = 400;
        reply.body = R"({"Message":"The date is in a locked period."})";
    };
    office.push({id});
    REQUIRE(office.state(id) == InvoiceState::Rejected);
    CHECK(must(office.syncing.rows()).size() == 1);
    office.transport.alter = {};
    const Invoice refused = must(office.billing.invoice(id));
    InvoiceContent mended = refused.content;
    mended.orderNumber = u"PO 7"_s;
    must(office.billing.update(id, refused.version, mended));
    CHECK(must(office.syncing.rows()).empty());
    CHECK(office.push({id}).front().done);
    CHECK(office.documentsFor(id) == 1);
    verifyHolds(office);
}

TEST_CASE("after the first refused log-in nothing is asked of Sage One until a person does something",
          "[workflow][push]")
{
    Office office;
    const InvoiceId first = office.ready(u"L-1"_s);
    const InvoiceId second = office.ready(u"L-2"_s, 200'000);
    office.transport.alter = [](const QString&, HttpReply& reply) { reply.status = 401; };
    office.push({first});
    const std::size_t asked = office.transport.asked.size();
    for (int again = 0; again < 30; ++again) {
        Office::s_nowMs += 120'000;
        CHECK(office.push({first, second}).front().error->kind == ErrorKind::WrongPassword);
        office.ask({first});
    }
    CHECK(office.transport.asked.size() == asked);
    office.retry({first});  // one click, one try
    CHECK(office.transport.asked.size() == asked + 1);
    office.transport.alter = {};
    CHECK(office.retry({first}).front().done);
    CHECK(office.push({second}).front().done);
}

TEST_CASE("a refused log-in is remembered by the ledger, whatever the queue of this run knows",
          "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.alter = [](const QString&, HttpReply& reply) { reply.status = 401; };
    office.push({id});
    const SageConnection next(*office.ledger, office.settings, office.transport, *office.secrets);
    CHECK(next.loginRefused() == ErrorKind::WrongPassword);
    office.connection.tellMended();
    const SageConnection then(*office.ledger, office.settings, office.transport, *office.secrets);
    CHECK_FALSE(then.loginRefused());
}

TEST_CASE("what the clerk says about the e-mail at the last click counts", "[workflow][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = [](const QString&) { return Fault::Unplugged; };
    office.push({id});
    office.transport.plan = {};
    CHECK(office.retry({id}, {.withEmail = false}).front().done);
    CHECK(office.documentsFor(id) == 1);
    CHECK(office.transport.company.outbox().empty());
}

TEST_CASE("a customer that Sage One refused is looked for before it counts as refused", "[workflow][push]")
{
    Office office;
    const Customer fresh = office.newCustomer(u"Weltevrede Laundry"_s);
    const InvoiceId id = office.ready();
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method != u"Customer/Save")
            return;
        reply.status = 400;  // after it was created all the same
        reply.body = R"({"Message":"An error has occurred."})";
    };
    office.push({id}, {.createCustomer = true});
    CHECK(must(office.invoicing.customer(fresh.id)).sageId);
    CHECK(office.callsOf(u"Customer/Save"_s) == 1);
    verifyHolds(office);
}

TEST_CASE("what is on its way of one invoice is read without reading what else is", "[workflow][push][plan]")
{
    Office office;
    office.transport.plan = [](const QString& method) {
        return method == u"TaxInvoice/Save" ? Fault::LostBefore : Fault::None;
    };
    const auto push = [&](int number) {
        const InvoiceId id = office.ready(u"L-%1"_s.arg(number));
        office.push({id});
        REQUIRE(office.state(id) == InvoiceState::Unknown);
        return id;
    };
    const InvoiceId own = push(0);
    const auto statements = [&] {
        const qint64 before = office.ledger->db->statementCount();
        const auto rows = must(office.syncing.rowsOf(own, *office.customer));
        REQUIRE(rows.size() == 1);
        CHECK(rows.front().invoice == own);
        return office.ledger->db->statementCount() - before;
    };
    const qint64 alone = statements();
    for (int number = 1; number <= 5; ++number)
        push(number);
    REQUIRE(must(office.syncing.rows()).size() == 6);
    CHECK(statements() == alone);
}
