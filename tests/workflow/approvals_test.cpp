#include "core/workflow/approvals.h"

#include "core/storage/verification.h"
#include "core/workflow/draft_deletion.h"
#include "core/workflow/manager.h"
#include "core/workflow/words.h"
#include "tests/domain/samples.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QString kPin = u"4711"_s;

/// An office with a financial manager, who has gone to lunch.
struct ApprovedOffice : Office {
    Manager manager{*ledger, 10};
    Approvals approvals{*ledger, settings};

    ApprovedOffice()
    {
        must(manager.setPin(kPin));
        manager.endActing();
    }

    InvoiceId large(const QString& reference = u"L-1"_s) { return ready(reference, 6'000'000); }
    [[nodiscard]] SeenDocument seen(InvoiceId id) const
    {
        const Invoice invoice = must(billing.invoice(id));
        return {id, documentDigest(invoice.number, invoice.reference, invoice.content, invoice.totals)};
    }
    void approve(const std::vector<InvoiceId>& ids)
    {
        must(manager.act(kPin));
        std::vector<SeenDocument> all;
        all.reserve(ids.size());
        for (const InvoiceId id : ids)
            all.push_back(seen(id));
        must(approvals.approve(all));
        manager.endActing();
    }
    void edit(InvoiceId id, const std::function<void(InvoiceContent&)>& change)
    {
        Invoice invoice = must(billing.invoice(id));
        change(invoice.content);
        must(billing.update(id, invoice.version, invoice.content));
    }
    [[nodiscard]] std::vector<ProblemKind> holds(InvoiceId id) const
    {
        std::vector<ProblemKind> kinds;
        for (const Problem& problem : must(billing.preflight(id, must(billing.invoice(id)).content)))
            if (isApproval(problem.kind))
                kinds.push_back(problem.kind);
        return kinds;
    }
    [[nodiscard]] QStringList actions(InvoiceId id) const
    {
        QStringList all;
        for (const HistoryRow& row : must(billing.historyOf(id)))
            all << row.entry.action;
        return all;
    }
};

}  // namespace

TEST_CASE("while no PIN is set nothing waits for approval, however large", "[workflow][approval]")
{
    Office office;
    const Approvals approvals(*office.ledger, office.settings);
    const InvoiceId id = office.ready(u"L-1"_s, 8'000'000'000);
    CHECK(must(approvals.waiting()).empty());
    must(approvals.mustBeApproved(id));
    for (const Problem& problem :
         must(office.billing.preflight(id, must(office.billing.invoice(id)).content)))
        CHECK_FALSE(isApproval(problem.kind));
    CHECK(office.push({id}).front().done);
}

TEST_CASE("an invoice over a limit is not sent before it is approved, and is sent then",
          "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    CHECK(office.holds(id) == std::vector{ProblemKind::NeedsApproval});
    const PushOutcome refused = office.push({id}).front();
    CHECK_FALSE(refused.done);
    CHECK(refused.waitsForPerson);
    CHECK(sentence(refused).contains(u"must approve this invoice first: over R"));
    CHECK(office.documentsFor(id) == 0);

    office.approve({id});
    CHECK(office.state(id) == InvoiceState::Approved);
    CHECK(office.holds(id).empty());
    CHECK(office.push({id}).front().done);
    CHECK(office.documentsFor(id) == 1);
    CHECK(office.state(id) == InvoiceState::Emailed);
}

TEST_CASE("an invoice within the limits is sent without anybody's approval", "[workflow][approval]")
{
    ApprovedOffice office;
    must(office.manager.act(kPin));
    must(office.settings.set(u"approval.total_above_cents"_s, u"115000"_s));  // R1 000 and VAT
    office.manager.endActing();
    CHECK(office.push({office.ready(u"L-1"_s, 100'000)}).front().done);
    CHECK_FALSE(office.push({office.ready(u"L-2"_s, 100'001)}).front().done);
}

TEST_CASE("what was approved and then edited is not sent; the history tells that the edit ended it",
          "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    office.approve({id});
    office.edit(id, [](InvoiceContent& content) { content.message = u"Thank you"_s; });
    CHECK(office.state(id) == InvoiceState::Ready);
    CHECK_FALSE(must(office.ledger->approvals.of(id)));
    CHECK_FALSE(office.push({id}).front().done);
    CHECK(office.documentsFor(id) == 0);
    CHECK(office.actions(id).contains(u"approval ended by an edit"_s));

    // Also when the edit is taken back: somebody looks at it again.
    office.edit(id, [](InvoiceContent& content) { content.message.clear(); });
    CHECK_FALSE(office.push({id}).front().done);
}

TEST_CASE("an Update that changes nothing leaves the approval", "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    office.approve({id});
    office.edit(id, [](InvoiceContent&) {});
    CHECK(office.state(id) == InvoiceState::Approved);
}

TEST_CASE("a job card that is saved ends the approval of the draft that follows it", "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    office.approve({id});
    const Lead lead = must(office.invoicing.lead(must(office.billing.invoice(id)).lead));
    JobCard card = lead.card;
    card.lines.front().quantity = Quantity::fromWhole(2);
    must(office.invoicing.saveCard(lead.id, lead.version, card));
    CHECK(office.state(id) == InvoiceState::Ready);
    CHECK(office.holds(id) == std::vector{ProblemKind::NeedsApproval});
    CHECK(office.actions(id).contains(u"approval ended by an edit"_s));
}

TEST_CASE("what is sent is the body of the document that was approved", "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    office.approve({id});
    const QByteArray approved = office.seen(id).document;
    CHECK(office.push({id}).front().done);
    CHECK(office.seen(id).document == approved);
    const PushRow row = *must(office.ledger->pushes.ofInvoice(id, PushEffect::Invoice));
    CHECK(row.facts.bodySha256 == QCryptographicHash::hash(row.facts.body, QCryptographicHash::Sha256));
    const QJsonObject body = QJsonDocument::fromJson(row.facts.body).object();
    CHECK(body[u"Reference"_s].toString() == must(office.billing.invoice(id)).reference);
    const QJsonArray lines = body[u"Lines"_s].toArray();
    REQUIRE(lines.size() == 1);
    CHECK(lines[0][u"UnitPriceExclusive"_s].toInteger() == 60'000);
}

TEST_CASE("the ledger's file itself refuses an approval of another document", "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    CHECK_FALSE(office.ledger->invoices.setApproved(id, true));
    office.approve({id});
    CHECK_FALSE(office.ledger->db->execute(
        u"UPDATE invoice SET document_sha256 = zeroblob(32) WHERE id = :id"_s, {{":id"_L1, id.value()}}));
}

TEST_CASE("verify finds what counts as approved and is not, and what the history does not tell of",
          "[workflow][approval][verify]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    const auto found = [&](const QString& what) {
        const auto findings = must(verifyLedger(*office.ledger->db));
        return std::ranges::any_of(findings, [&](const Finding& finding) { return finding.what == what; });
    };
    const auto plant = [&](const QString& sql) { must(office.ledger->db->execute(sql)); };
    const QString forged = u"INSERT INTO approval SELECT id, '%1', document_sha256, '', '', 1 FROM invoice"_s;

    SECTION("another document was approved")
    {
        office.approve({id});
        plant(u"UPDATE approval SET document_sha256 = zeroblob(32)"_s);
        CHECK(found(u"#2280 counts as approved, but another document was."_s));
    }
    SECTION("nobody approved it")
    {
        office.approve({id});
        SECTION("nothing was said of it") { plant(u"DELETE FROM approval"_s); }
        SECTION("it was only asked for") { plant(u"UPDATE approval SET standing = 'asked'"_s); }
        CHECK(found(u"#2280 counts as approved, but nobody approved it."_s));
    }
    SECTION("written into the file")
    {
        plant(forged.arg(u"approved"_s));
        plant(u"UPDATE invoice SET approved = 1, state = 'approved'"_s);
        CHECK(found(u"#2280 was approved, but the history does not say so."_s));
    }
    SECTION("written into the file again after an edit ended it")
    {
        office.approve({id});
        const QString message = must(office.billing.invoice(id)).content.message;
        for (const QString& words : {u"Thanks"_s, message})
            office.edit(id, [&](InvoiceContent& content) { content.message = words; });
        CHECK(must(verifyLedger(*office.ledger->db)).empty());
        plant(forged.arg(u"approved"_s));
        plant(u"UPDATE invoice SET approved = 1, state = 'approved'"_s);
        CHECK(found(u"#2280 was approved, but the history does not say so."_s));
    }
    SECTION("asked for in the file only")
    {
        plant(forged.arg(u"asked"_s));
        CHECK(found(u"#2280 waits for approval, but the history does not say so."_s));
    }
}

TEST_CASE("verify finds nothing wrong on the way from asking to approving, edits and deletion between",
          "[workflow][approval][verify]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    const auto isWhole = [&] { return must(verifyLedger(*office.ledger->db)).empty(); };
    const auto edit = [&](const QString& words) {
        office.edit(id, [&](InvoiceContent& content) { content.message = words; });
    };
    must(office.approvals.ask(id));
    CHECK(isWhole());
    edit(u"Thanks"_s);
    CHECK(isWhole());
    must(office.manager.act(kPin));
    must(office.approvals.sendBack(office.seen(id), u"Why so much?"_s));
    CHECK(isWhole());
    must(office.approvals.approve({office.seen(id)}));
    CHECK(isWhole());
    must(office.invoicing.restoreDraft(must(office.invoicing.deleteDraft(id, u"Oops"_s))));
    CHECK(isWhole());
    edit(u"Thank you"_s);
    CHECK(isWhole());
    must(office.approvals.approve({office.seen(id)}));
    must(office.approvals.sendBack(office.seen(id), u"On second thoughts"_s));
    CHECK(isWhole());
}

TEST_CASE("a limit that came down while an invoice waited holds it back in the moment of sending",
          "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.ready(u"L-1"_s, 100'000);
    office.transport.plan = [](const QString&) { return PracticeTransport::Fault::Unplugged; };
    CHECK_FALSE(office.push({id}).front().done);
    REQUIRE(office.state(id) == InvoiceState::Sending);  // it goes by itself when the line is back

    must(office.manager.act(kPin));
    must(office.settings.set(u"approval.total_above_cents"_s, u"1"_s));
    office.transport.plan = {};
    const PushOutcome held = office.push({id}).front();
    CHECK_FALSE(held.done);
    CHECK(held.waitsForPerson);
    REQUIRE(held.error);
    CHECK(held.error->kind == ErrorKind::NeedsApproval);
    CHECK(office.documentsFor(id) == 0);
    REQUIRE(office.state(id) == InvoiceState::Ready);  // where it can be approved

    office.approve({id});
    CHECK(office.push({id}).front().done);  // nobody said that it must not be sent
    CHECK(office.documentsFor(id) == 1);
}

TEST_CASE("approval that is withdrawn between look-up and sending keeps the body back",
          "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.ready(u"L-1"_s, 100'000);
    office.transport.plan = [&](const QString& method) {
        if (method == u"TaxInvoice/Calculate")  // meanwhile, in another window
            must(office.ledger->settings.set(u"approval.total_above_cents"_s, u"1"_s));
        return PracticeTransport::Fault::None;
    };
    const PushOutcome held = office.push({id}).front();
    CHECK_FALSE(held.done);
    CHECK(held.waitsForPerson);
    CHECK(office.callsOf(u"TaxInvoice/Save"_s) == 0);
    CHECK(office.documentsFor(id) == 0);
    CHECK(office.state(id) == InvoiceState::Ready);  // held in the same go: it can be approved
    office.transport.plan = {};
    office.approve({id});
    CHECK(office.push({id}).front().done);
}

TEST_CASE("what may be out already is not held back by a limit that came down since", "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.ready(u"L-1"_s, 100'000);
    office.transport.plan = [done = false](const QString& method) mutable {
        if (done || method != u"TaxInvoice/Save")
            return PracticeTransport::Fault::None;
        done = true;
        return PracticeTransport::Fault::LostBefore;
    };
    office.push({id});
    for (const qint64 wait : {601'000, 61'000}) {
        Office::s_nowMs += wait;
        office.ask({id});
    }
    must(office.ledger->settings.set(u"approval.total_above_cents"_s, u"1"_s));
    const auto frozen = must(office.ledger->pushes.ofInvoice(id, PushEffect::Invoice))->facts.body;
    CHECK(office.retry({id}).front().done);
    CHECK(must(office.ledger->pushes.ofInvoice(id, PushEffect::Invoice))->facts.body == frozen);
    CHECK(office.documentsFor(id) == 1);
}

TEST_CASE("“Do not send” holds, whatever words the clerk gives as the reason", "[workflow][push][batch]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = [](const QString&) { return PracticeTransport::Fault::Unplugged; };
    office.push({id});
    office.transport.plan = {};
    for (const QString& reason : {u"needs approval"_s, u"Push All was stopped"_s, u"held"_s, u"stopped"_s}) {
        INFO(reason.toStdString());
        must(office.pushing.withdraw(id, reason));
        CHECK_FALSE(office.push({id}).front().done);
        CHECK_FALSE(must(office.batch.plan({id}, {})).rows[0].goes());
        CHECK(office.documentsFor(id) == 0);
        office.transport.plan = [](const QString&) { return PracticeTransport::Fault::Unplugged; };
        office.push({id}, {.takeBack = true});
        office.transport.plan = {};
    }
}

TEST_CASE("what decides over the VAT is the manager's while approval is on", "[workflow][approval][settings]")
{
    ApprovedOffice office;
    for (const auto& [key, value] :
         {std::pair(u"vat.rounding"_s, u"document"_s), std::pair(u"company.vat_vendor"_s, u"no"_s),
          std::pair(u"company.vat_number"_s, u"4999999999"_s)}) {
        INFO(key.toStdString());
        const auto set = office.settings.set(key, value);
        REQUIRE_FALSE(set);
        CHECK(set.error().kind == ErrorKind::NeedsManager);
    }
    must(office.manager.act(kPin));
    must(office.settings.set(u"vat.rounding"_s, u"document"_s));
}

TEST_CASE("only the manager approves and sends back", "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    CHECK(office.approvals.approve({office.seen(id)}).error().kind == ErrorKind::NeedsManager);
    CHECK(office.approvals.sendBack(office.seen(id), u"No"_s).error().kind == ErrorKind::NeedsManager);
    CHECK(office.state(id) == InvoiceState::Ready);
}

TEST_CASE("several drafts are deleted at once by the manager alone", "[workflow][approval][void]")
{
    ApprovedOffice office;
    const InvoiceId first = office.ready(u"L-1"_s);
    const InvoiceId second = office.ready(u"L-2"_s);
    const auto deletionOf = [&](const std::vector<InvoiceId>& ids) {
        return DraftDeletion::create(*office.ledger, office.invoicing, ids, u"made twice"_s);
    };
    CHECK(deletionOf({first, second}).error().kind == ErrorKind::NeedsManager);
    CHECK(deletionOf({first}).has_value());
    must(office.manager.act(kPin));
    const auto deletion = must(deletionOf({first, second}));
    while (!deletion->isThrough())
        must(deletion->workFor(0));
    must(deletion->finish());
    CHECK(office.state(first) == InvoiceState::Void);
    CHECK(office.state(second) == InvoiceState::Void);
    CHECK(office.actions(second).count(u"voided"_s) == 1);
}

TEST_CASE("an invoice is approved once: who did it and when is not written over", "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    office.approve({id});
    must(office.manager.act(kPin));
    const auto again = office.approvals.approve({office.seen(id)});
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == ErrorKind::StageForbids);
    CHECK(office.actions(id).count(u"approved"_s) == 1);
}

TEST_CASE("what was changed since the manager saw it is not approved, nor what stands beside it",
          "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId first = office.large(u"L-1"_s);
    const InvoiceId second = office.large(u"L-2"_s);
    const std::vector shown{office.seen(first), office.seen(second)};
    office.edit(second, [](InvoiceContent& content) { content.orderNumber = u"PO 7"_s; });
    must(office.manager.act(kPin));
    const auto done = office.approvals.approve(shown);
    REQUIRE_FALSE(done);
    CHECK(done.error().kind == ErrorKind::Conflict);
    CHECK(office.state(first) == InvoiceState::Ready);
    CHECK(office.state(second) == InvoiceState::Ready);
}

TEST_CASE("the clerk asks; the manager sends back with a note, which holds until the document changes",
          "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    must(office.approvals.ask(id));
    CHECK(office.holds(id) == std::vector{ProblemKind::ApprovalAsked});

    must(office.manager.act(kPin));
    CHECK(office.approvals.sendBack(office.seen(id), u"  "_s).error().kind == ErrorKind::Incomplete);
    must(office.approvals.sendBack(office.seen(id), u"Why two compressors?"_s));
    office.manager.endActing();
    CHECK(office.holds(id) == std::vector{ProblemKind::SentBack});
    CHECK(must(office.approvals.undecided()).value(id.value()).note == u"Why two compressors?");

    office.edit(id, [](InvoiceContent& content) { content.message = u"Two rooms, two compressors"_s; });
    CHECK(office.holds(id) == std::vector{ProblemKind::NeedsApproval});
    CHECK(must(office.approvals.undecided()).isEmpty());
    CHECK(office.actions(id).contains(u"sent back"_s));
}

TEST_CASE("an approval is taken back by sending the invoice back", "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    office.approve({id});
    CHECK(must(office.approvals.approved()).size() == 1);
    must(office.manager.act(kPin));
    must(office.approvals.sendBack(office.seen(id), u"Not yet"_s));
    CHECK(office.state(id) == InvoiceState::Ready);
    CHECK_FALSE(office.push({id}).front().done);
    CHECK(must(office.approvals.approved()).empty());
}

TEST_CASE("what was approved and did not get into Sage One still stands among the approved",
          "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    office.approve({id});
    office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == u"TaxInvoice/Calculate")
            reply.body.replace("\"Total\":", "\"Total\":9");
    };
    office.push({id});
    REQUIRE(office.state(id) == InvoiceState::Rejected);
    const auto approved = must(office.approvals.approved());
    REQUIRE(approved.size() == 1);
    CHECK(approved.front().id == id);
    CHECK(must(office.approvals.waiting()).empty());
}

TEST_CASE("what is in order is not asked about, and a draft is updated first", "[workflow][approval]")
{
    ApprovedOffice office;
    CHECK(office.approvals.ask(office.ready()).error().kind == ErrorKind::StageForbids);
    CHECK(office.approvals.ask(office.generated(office.lead(u"L-2"_s, 6'000'000))).error().kind
          == ErrorKind::StageForbids);
}

TEST_CASE("what waits stands with the most and the largest exceptions first, what was sent back last",
          "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId large = office.ready(u"L-1"_s, 7'000'000);
    const InvoiceId larger = office.ready(u"L-2"_s, 8'000'000);
    const InvoiceId both = office.ready(u"L-3"_s, 9'000'000);
    office.edit(both, [](InvoiceContent& content) { content.lines.front().discount = Rate::percent(25); });
    const InvoiceId back = office.ready(u"L-4"_s, 90'000'000);
    office.ready(u"L-5"_s, 100);
    must(office.manager.act(kPin));
    must(office.approvals.sendBack(office.seen(back), u"No"_s));
    std::vector<InvoiceId> order;
    for (const ApprovalRow& row : must(office.approvals.waiting()))
        order.push_back(row.id);
    CHECK(order == std::vector{both, larger, large, back});
}

TEST_CASE("what is searched for as over a limit is exactly what is held for it",
          "[workflow][approval][random]")
{
    ApprovedOffice office;
    auto random = randomSource("approval: searched and held");
    for (int n = 0; n < 12; ++n) {
        const InvoiceId id = office.ready(u"L-%1"_s.arg(n), between(random, 1, 40) * 100);
        office.edit(id, [&](InvoiceContent& content) {
            content.lines.front().discount = Rate::fromBasisPoints(int(between(random, 0, 20) * 500));
            content.lines.push_back(content.lines.front());
            content.lines.back().discount = Rate::fromBasisPoints(int(between(random, 0, 20) * 500));
        });
    }
    const auto invoices = must(office.billing.invoices({}));
    REQUIRE(invoices.size() == 12);
    const auto one = [&]() -> const InvoiceRow& { return invoices[std::size_t(between(random, 0, 11))]; };
    for (int run = 0; run < 300; ++run) {
        ApprovalLimits limits;
        const Invoice some = must(office.billing.invoice(one().id));
        if (between(random, 0, 1))
            limits.total = some.totals.total + cents(between(random, -1, 1));
        if (between(random, 0, 1))
            limits.discount = some.totals.discount + cents(between(random, -1, 0));
        if (between(random, 0, 1))
            limits.discountRate = some.content.lines.front().discount;
        std::set<qint64> held;
        for (const InvoiceRow& row : invoices) {
            const Invoice invoice = must(office.billing.invoice(row.id));
            if (!whyApproval(invoice.content, invoice.totals, limits).empty())
                held.insert(row.id.value());
        }
        std::set<qint64> found;
        for (const InvoiceId id : must(office.ledger->approvals.overLimits(limits, 100)))
            found.insert(id.value());
        INFO("run " << run);
        REQUIRE(found == held);
    }
}

TEST_CASE("Push All leaves out what waits for approval, and says so", "[workflow][approval][batch]")
{
    ApprovedOffice office;
    const InvoiceId large = office.large(u"L-1"_s);
    const InvoiceId small = office.ready(u"L-2"_s);
    const BatchPlan plan = must(office.batch.plan({large, small}, {}));
    REQUIRE(plan.rows.size() == 2);
    CHECK_FALSE(plan.rows[0].goes());
    CHECK(plan.rows[0].reasons.front().contains(u"must approve"));
    CHECK(plan.rows[1].goes());
    office.approve({large});
    CHECK(must(office.batch.plan({large}, {})).rows[0].goes());
}

TEST_CASE("“Do not send” is the manager's while approval is on", "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.ready();
    office.transport.plan = [](const QString&) { return PracticeTransport::Fault::Unplugged; };
    office.push({id});
    CHECK(office.pushing.withdraw(id, u"Wrong customer"_s).error().kind == ErrorKind::NeedsManager);
    CHECK(office.state(id) == InvoiceState::Sending);
    must(office.manager.act(kPin));
    must(office.pushing.withdraw(id, u"Wrong customer"_s));
    CHECK(office.state(id) == InvoiceState::Ready);
}

TEST_CASE("deleting a draft over a limit needs the PIN where the setting says so", "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId free = office.large(u"L-1"_s);
    must(office.invoicing.deleteDraft(free, u"Twice"_s));
    must(office.manager.act(kPin));
    must(office.settings.set(u"approval.delete_needs_pin"_s, u"yes"_s));
    office.manager.endActing();
    const InvoiceId large = office.large(u"L-2"_s);
    CHECK(office.invoicing.deleteDraft(large, u"Twice"_s).error().kind == ErrorKind::NeedsManager);
    CHECK(office.state(large) == InvoiceState::Ready);
    must(office.invoicing.deleteDraft(office.ready(u"L-3"_s, 100), u"Twice"_s));
    must(office.manager.act(kPin));
    must(office.invoicing.deleteDraft(large, u"Twice"_s));
}

TEST_CASE("an approved draft that is deleted and brought back is approved as before", "[workflow][approval]")
{
    ApprovedOffice office;
    const InvoiceId id = office.large();
    office.approve({id});
    const DeletedDraft deleted = must(office.invoicing.deleteDraft(id, u"Oops"_s));
    CHECK(office.state(id) == InvoiceState::Void);
    must(office.invoicing.restoreDraft(deleted));
    CHECK(office.state(id) == InvoiceState::Approved);
    must(office.approvals.mustBeApproved(id));
}

TEST_CASE("whatever is done after an approval, what is over a limit is sent as it was approved or not at all",
          "[workflow][approval][random]")
{
    auto random = randomSource("approval: random acts");
    ApprovedOffice office;
    const auto die = [&](qint64 sides) { return between(random, 1, sides); };
    for (int run = 0; run < 40; ++run) {
        const InvoiceId id = office.ready(u"R-%1"_s.arg(run), die(12'000'000));
        QByteArray approved;
        for (qint64 left = die(6); left > 0; --left) {
            const Invoice before = must(office.billing.invoice(id));
            if (!isEditable(before.state))
                break;
            switch (die(6)) {
            case 1:
                office.edit(id, [&](InvoiceContent& content) {
                    content.lines.front().unitPrice = UnitPrice::fromWhole(die(120'000));
                });
                break;
            case 2:
                office.edit(id, [&](InvoiceContent& content) {
                    content.lines.front().discount = Rate::percent(int(die(40)));
                });
                break;
            case 3:
                office.edit(id,
                            [&](InvoiceContent& content) { content.orderNumber = u"PO %1"_s.arg(die(2)); });
                break;
            case 4: static_cast<void>(office.approvals.ask(id)); break;
            case 5:
                if (!must(office.approvals.standing(before, before.content, before.totals)).isApproved())
                    office.approve({id});
                approved = office.seen(id).document;
                break;
            case 6: office.push({id}); break;
            default: break;
            }
        }
        office.push({id});
        const Invoice after = must(office.billing.invoice(id));
        const ApprovalLimits limits = must(office.approvals.limits());
        const bool over = !whyApproval(after.content, after.totals, limits).empty();
        const bool sent = office.documentsFor(id) > 0;
        CAPTURE(run, over, sent);
        CHECK((!sent || !over || office.seen(id).document == approved));
        CHECK((sent || over));
    }
}
