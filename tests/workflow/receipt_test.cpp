#include "core/workflow/push_step.h"
#include "core/workflow/receipt.h"
#include "core/workflow/words.h"

#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QCryptographicHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

using Fault = PracticeTransport::Fault;

const QString kSave = u"TaxInvoice/Save"_s;

PracticeTransport::Plan once(const QString& method, Fault fault)
{
    return [=, done = false](const QString& asked) mutable {
        if (done || asked != method)
            return Fault::None;
        done = true;
        return fault;
    };
}

const ReceiptPart& partOf(const Receipt& receipt, PushEffect effect)
{
    const auto found = std::find_if(receipt.parts.begin(), receipt.parts.end(),
                                    [effect](const ReceiptPart& part) { return part.effect == effect; });
    REQUIRE(found != receipt.parts.end());
    return *found;
}

QStringList textsOf(const ReceiptPage& page)
{
    QStringList all{page.title, page.subtitle};
    for (const ReceiptPage::Section& section : page.sections) {
        all << section.heading << section.columns;
        for (const ReceiptPage::Fact& fact : section.facts)
            all << fact.name << fact.value;
        for (const QStringList& row : section.rows)
            all << row;
    }
    return all;
}

}  // namespace

TEST_CASE("a receipt says what was sent, when, by whom and what Sage One holds, to the cent",
          "[workflow][receipt]")
{
    Office office;
    const InvoiceId id = office.ready();
    REQUIRE(office.push({id}).front().done);
    const Receipt receipt = must(receiptOf(*office.ledger, id));
    const Invoice invoice = must(office.billing.invoice(id));
    CHECK(receipt.number == invoice.number);
    CHECK(receipt.reference == invoice.reference);
    CHECK(receipt.ours == invoice.totals);
    CHECK_FALSE(receipt.ledgerCompany.isEmpty());
    CHECK_FALSE(receipt.sageCompany.isEmpty());

    const ReceiptPart& part = partOf(receipt, PushEffect::Invoice);
    CHECK(part.state == PushState::Confirmed);
    CHECK(part.inSage.id == invoice.sageId);
    CHECK(part.inSage.number == invoice.sageNumber);
    CHECK(part.inSage.total == invoice.totals.total);
    CHECK(part.inSage.exclusive == invoice.totals.exclusive);
    CHECK(part.inSage.vat == invoice.totals.vat);
    REQUIRE(part.attempts.size() == 1);
    const ReceiptAttempt& attempt = part.attempts[0];
    const PushRow row = *must(office.ledger->pushes.ofInvoice(id, PushEffect::Invoice));
    CHECK(attempt.number == 1);
    CHECK(attempt.sentMs == Office::s_nowMs);
    CHECK(attempt.by.user == u"test"_s);
    CHECK(attempt.by.machine == u"test"_s);
    CHECK(
        attempt.bodySha256
        == QString::fromLatin1(QCryptographicHash::hash(row.facts.body, QCryptographicHash::Sha256).toHex()));
    CHECK(attempt.sent == invoice.totals.total);
    REQUIRE(attempt.answer);
    CHECK(attempt.answer->on == PushEvent::Accepted);
    CHECK(attempt.differenceCents == 0);
    CHECK(part.steps.size() == must(office.ledger->pushes.steps(row.id)).size());

    const ReceiptPart& mail = partOf(receipt, PushEffect::Email);
    CHECK(mail.attempts.size() == 1);
    CHECK_FALSE(mail.email.isEmpty());
    CHECK_FALSE(mail.attempts[0].sent);
    CHECK(textsOf(printed(receipt)).count(u"equal to the cent"_s) == 4);
}

TEST_CASE("an answer that was lost and a document that was found stand on one receipt", "[workflow][receipt]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = once(kSave, Fault::LostAfter);
    REQUIRE(office.push({id}).front().done);
    const Receipt receipt = must(receiptOf(*office.ledger, id));
    const ReceiptPart& part = partOf(receipt, PushEffect::Invoice);
    REQUIRE(part.attempts.size() == 1);
    REQUIRE(part.attempts[0].answer);
    CHECK(part.attempts[0].answer->on == PushEvent::NoVerdict);
    CHECK(part.attempts[0].answer->sentence.contains(u"No clear answer"_s));
    CHECK(part.attempts[0].inSage.id);
    CHECK(part.attempts[0].differenceCents == 0);
    CHECK(part.steps.back().on == PushEvent::FoundEqual);
}

TEST_CASE("a receipt shows each attempt, and the click between them", "[workflow][receipt]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = once(kSave, Fault::LostBefore);
    office.push({id});
    const ReceiptPart lost = partOf(must(receiptOf(*office.ledger, id)), PushEffect::Invoice);
    REQUIRE(lost.attempts.size() == 1);
    CHECK_FALSE(lost.attempts[0].inSage.id);
    CHECK_FALSE(lost.attempts[0].differenceCents);
    for (int minutes : {20, 20, 20}) {
        Office::s_nowMs += minutes * 60'000;
        office.ask({id});
    }
    REQUIRE(office.retry({id}).front().done);

    const ReceiptPart part = partOf(must(receiptOf(*office.ledger, id)), PushEffect::Invoice);
    REQUIRE(part.attempts.size() == 2);
    CHECK(part.attempts[0].answer->on == PushEvent::NoVerdict);
    CHECK(part.attempts[1].number == 2);
    CHECK(part.attempts[1].answer->on == PushEvent::Accepted);
    CHECK(part.attempts[0].bodySha256 == part.attempts[1].bodySha256);
    CHECK(part.attempts[1].sentMs > part.attempts[0].sentMs);
    QStringList told;
    for (const ReceiptStep& step : part.steps)
        told << step.sentence;
    CHECK(told.contains(u"A person said: send it again."_s));
    CHECK(told.contains(u"Not in Sage One, asked twice after the waiting time."_s));
}

TEST_CASE("what went wrong stands on the receipt in plain words, and Sage One's own beside them",
          "[workflow][receipt]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = once(kSave, Fault::LostBefore);
    office.push({id});
    const auto told = [&] {
        return partOf(must(receiptOf(*office.ledger, id)), PushEffect::Invoice).steps.back();
    };
    CHECK(told().sentence.startsWith(u"No clear answer. Sage One did not answer"_s));
    for (int minutes : {20, 20, 20}) {
        Office::s_nowMs += minutes * 60'000;
        office.ask({id});
    }
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method != u"TaxInvoice/Calculate"_s)
            return;
        reply.status = 400;
        reply.body = "\"The customer is not active.\"";
    };
    office.retry({id});
    CHECK(told().on == PushEvent::Refused);
    CHECK(told().status == 400);
    CHECK(told().words == u"The customer is not active."_s);
    CHECK(told().sentence.startsWith(
        u"Refused before anything was sent. The customer is not active in Sage One."_s));
}

TEST_CASE("a receipt counts the cents by which Sage One differs", "[workflow][receipt]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == kSave)
            reply.body.replace("\"Total\":1150", "\"Total\":1151");
    };
    office.push({id});
    REQUIRE(office.state(id) == InvoiceState::Review);
    const Receipt receipt = must(receiptOf(*office.ledger, id));
    const ReceiptPart& part = partOf(receipt, PushEffect::Invoice);
    CHECK(part.attempts.at(0).differenceCents == 100);
    const QStringList texts = textsOf(printed(receipt));
    CHECK(std::any_of(texts.begin(), texts.end(), [](const QString& text) {
        return text.contains(u"Sage One has"_s) && text.endsWith(u"more"_s);
    }));
}

TEST_CASE("an invoice that was never sent has no receipt, and a sentence says so", "[workflow][receipt]")
{
    Office office;
    const InvoiceId id = office.ready();
    const auto none = receiptOf(*office.ledger, id);
    REQUIRE_FALSE(none);
    CHECK(sentence(none.error()).contains(u"was never sent to Sage One"_s));
    office.transport.plan = [](const QString&) { return Fault::Unplugged; };
    office.push({id});
    CHECK_FALSE(receiptOf(*office.ledger, id).has_value());
    CHECK(receiptOf(*office.ledger, InvoiceId{999}).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a receipt blames nobody for what the program itself held back", "[workflow][receipt]")
{
    const auto [step, words] =
        GENERATE(table<QString, QString>({{kHeldStep, u"It needed the financial manager's approval"_s},
                                          {kStoppedStep, u"Push All was stopped before its turn"_s},
                                          {kLinkedStep, u"A person said which customer in Sage One it is"_s},
                                          {QString(), u"A person said: do not send it"_s}}));
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = once(kSave, Fault::Unplugged);
    office.push({id});
    const auto row = must(office.ledger->pushes.ofInvoice(id, PushEffect::Invoice));
    REQUIRE(row);
    PushFacts facts = row->facts;
    facts.step = step;
    must(takeStep(*office.ledger, *row, PushEvent::Withdrawn, facts));
    const Receipt receipt = must(receiptOf(*office.ledger, id));
    CHECK(partOf(receipt, PushEffect::Invoice).steps.back().sentence.startsWith(words));
}
