#include "core/workflow/draft_deletion.h"

#include "core/storage/verification.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::must;
using greenhand::testing::Office;
using greenhand::testing::PracticeTransport;
using Fault = PracticeTransport::Fault;

namespace {

const QString kWhy = u"made twice"_s;

void verifyHolds(Office& office)
{
    for (const Finding& finding : must(verifyLedger(*office.ledger->db)))
        FAIL_CHECK(finding.check.toStdString() << ": " << finding.what.toStdString());
}

/// Everything of a lead and its invoice that a restored draft must have again.
struct Whole {
    LeadRow row;
    Lead lead;
    Invoice invoice;

    Whole(Office& office, LeadId id, InvoiceId invoiceId)
        : row{must(office.invoicing.row(id))}
        , lead{must(office.invoicing.lead(id))}
        , invoice{must(office.billing.invoice(invoiceId))}
    {
    }
    void checkAgainst(const Whole& before) const
    {
        CHECK(row.stage == before.row.stage);
        CHECK(row.total == before.row.total);
        CHECK(lead.invoice == before.lead.invoice);
        CHECK(lead.invoiceState == before.lead.invoiceState);
        CHECK(lead.card == before.lead.card);
        CHECK(lead.version == before.lead.version);
        CHECK(invoice.number == before.invoice.number);
        CHECK(invoice.reference == before.invoice.reference);
        CHECK(invoice.content == before.invoice.content);
        CHECK(invoice.totals == before.invoice.totals);
        CHECK(invoice.state == before.invoice.state);
        CHECK(invoice.voidReason == before.invoice.voidReason);
        CHECK(invoice.version == before.invoice.version);
    }
};

auto refusedByCalculate()
{
    return [](const QString& method, HttpReply& reply) {
        if (method == u"TaxInvoice/Calculate" && reply.status == 200)
            reply = {.status = 400,
                     .body = "\"Customer is on hold\"",
                     .contentType = "application/json",
                     .logUid = {},
                     .serverDateMs = {},
                     .bodyRead = true};
    };
}

auto once(const QString& method, Fault fault)
{
    return [method, fault, done = false](const QString& asked) mutable {
        if (done || asked != method)
            return Fault::None;
        done = true;
        return fault;
    };
}

}  // namespace

TEST_CASE("a deleted draft keeps its number as void with the reason and its lead goes back to New",
          "[workflow][void]")
{
    Office office;
    const InvoiceId id = office.ready();
    const LeadId lead = must(office.billing.invoice(id)).lead;
    REQUIRE(office.stage(lead) == LeadStage::Active);
    const DeletedDraft deleted = must(office.invoicing.deleteDraft(id, u"  made twice "_s));
    CHECK(deleted.number == 2280);
    CHECK(deleted.leadReference == u"L-1"_s);
    CHECK(office.state(id) == InvoiceState::Void);
    CHECK(must(office.billing.invoice(id)).voidReason == kWhy);
    CHECK(office.stage(lead) == LeadStage::New);
    CHECK_FALSE(must(office.invoicing.lead(lead)).invoice);
    const auto ofLead = must(office.invoicing.historyOf(lead));
    CHECK(std::ranges::any_of(ofLead, [](const HistoryRow& row) {
        return row.entry.action == u"draft deleted"_s && row.entry.after[u"reason"_s] == kWhy;
    }));
    CHECK(std::ranges::any_of(must(office.billing.historyOf(id)),
                              [](const HistoryRow& row) { return row.entry.action == u"voided"_s; }));
    verifyHolds(office);
}

TEST_CASE("the next Generate takes a new number and a new reference", "[workflow][void]")
{
    Office office;
    const LeadId lead = office.lead();
    const InvoiceId first = office.generated(lead);
    must(office.invoicing.deleteDraft(first, kWhy));
    const Generated second = must(office.invoicing.generate(lead));
    CHECK(second.number == 2281);
    CHECK(must(office.billing.row(second.invoice)).reference != must(office.billing.row(first)).reference);
    CHECK(must(office.billing.withNumber(2280)) == first);
    verifyHolds(office);
}

TEST_CASE("after a deletion the lead shows the total of its job card", "[workflow][void]")
{
    Office office;
    const LeadId lead = office.lead();
    const InvoiceId id = office.generated(lead);
    Invoice draft = must(office.billing.invoice(id));
    draft.content.lines.front().quantity = Quantity::fromWhole(3);
    must(office.billing.update(id, draft.version, draft.content));
    REQUIRE(must(office.invoicing.row(lead)).total.cents() == 345'000);
    const DeletedDraft deleted = must(office.invoicing.deleteDraft(id, kWhy));
    CHECK(must(office.invoicing.row(lead)).total.cents() == 115'000);
    must(office.invoicing.restoreDraft(deleted));
    CHECK(must(office.invoicing.row(lead)).total.cents() == 345'000);
    verifyHolds(office);
}

TEST_CASE("undo restores invoice and lead exactly, wherever the draft stood", "[workflow][void]")
{
    Office office;
    const LeadId lead = office.lead();
    const InvoiceId id = office.generated(lead);
    const int stand = GENERATE(0, 1, 2);  // Draft, Ready, Rejected
    if (stand > 0) {
        const Invoice draft = must(office.billing.invoice(id));
        must(office.billing.update(id, draft.version, draft.content));
    }
    if (stand > 1) {
        office.transport.alter = refusedByCalculate();
        office.push({id});
    }
    REQUIRE(
        office.state(id)
        == std::array{InvoiceState::Draft, InvoiceState::Ready, InvoiceState::Rejected}[std::size_t(stand)]);
    const Whole before(office, lead, id);
    const auto waiting = must(office.syncing.waiting());
    const DeletedDraft deleted = must(office.invoicing.deleteDraft(id, kWhy));
    CHECK(must(office.syncing.waiting()) == 0);
    CHECK(must(office.syncing.rows()).empty());
    verifyHolds(office);
    must(office.invoicing.restoreDraft(deleted));
    Whole(office, lead, id).checkAgainst(before);
    CHECK(must(office.syncing.waiting()) == waiting);
    verifyHolds(office);
    office.transport.alter = {};
    if (stand > 0)
        CHECK(office.push({id}).front().done);
}

TEST_CASE("a void number is never sent, and a refused draft that was deleted is not either",
          "[workflow][void][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.alter = refusedByCalculate();
    office.push({id});
    must(office.invoicing.deleteDraft(id, kWhy));
    office.transport.alter = {};
    CHECK_FALSE(office.push({id}).front().done);
    CHECK_FALSE(office.retry({id}).front().done);
    CHECK(office.documentsFor(id) == 0);
    verifyHolds(office);
}

TEST_CASE("what is in Sage One or on its way there is not deleted", "[workflow][void][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    const LeadId lead = must(office.billing.invoice(id)).lead;
    const auto refused = [&](ErrorKind kind) {
        const InvoiceState state = office.state(id);
        const auto done = office.invoicing.deleteDraft(id, kWhy);
        return !done && done.error().kind == kind && office.state(id) == state
            && must(office.invoicing.lead(lead)).invoice == id;
    };
    SECTION("sent")
    {
        REQUIRE(office.push({id}).front().done);
        CHECK(refused(ErrorKind::Locked));
    }
    SECTION("on its way")
    {
        office.transport.plan = [](const QString&) { return Fault::Unplugged; };
        office.push({id});
        REQUIRE(office.state(id) == InvoiceState::Sending);
        CHECK(refused(ErrorKind::Locked));
    }
    SECTION("unclear")
    {
        office.transport.plan = once(u"TaxInvoice/Save"_s, Fault::LostBefore);
        office.push({id});
        REQUIRE(office.state(id) == InvoiceState::Unknown);
        CHECK(refused(ErrorKind::Locked));
    }
    SECTION("withdrawn after an unclear end, though the look-ups found nothing")
    {
        office.transport.plan = once(u"TaxInvoice/Save"_s, Fault::LostBefore);
        office.push({id});
        Office::s_nowMs += 601'000;
        office.ask({id});
        Office::s_nowMs += 61'000;
        office.ask({id});
        must(office.pushing.withdraw(id, u"the customer cancelled"_s));
        REQUIRE(office.state(id) == InvoiceState::Ready);
        CHECK(refused(ErrorKind::NotReady));
    }
    verifyHolds(office);
}

TEST_CASE("an invoice withdrawn before anything of it was sent may be deleted", "[workflow][void][push]")
{
    Office office;
    const InvoiceId id = office.ready();
    office.transport.plan = [](const QString&) { return Fault::Unplugged; };
    office.push({id});
    must(office.pushing.withdraw(id, u"the customer cancelled"_s));
    const DeletedDraft deleted = must(office.invoicing.deleteDraft(id, kWhy));
    verifyHolds(office);
    must(office.invoicing.restoreDraft(deleted));
    CHECK(office.state(id) == InvoiceState::Ready);
    verifyHolds(office);
}

TEST_CASE("a deletion has a reason, happens once, and a restoration too", "[workflow][void]")
{
    Office office;
    const InvoiceId id = office.ready();
    CHECK(office.invoicing.deleteDraft(id, u"  "_s).error().kind == ErrorKind::Incomplete);
    const DeletedDraft deleted = must(office.invoicing.deleteDraft(id, kWhy));
    CHECK(office.invoicing.deleteDraft(id, kWhy).error().kind == ErrorKind::StageForbids);
    must(office.invoicing.restoreDraft(deleted));
    CHECK(office.invoicing.restoreDraft(deleted).error().kind == ErrorKind::AlreadyInvoiced);
    verifyHolds(office);
}

TEST_CASE("undo does not overrule what was done since", "[workflow][void]")
{
    Office office;
    const InvoiceId id = office.ready();
    const LeadId lead = must(office.billing.invoice(id)).lead;
    const DeletedDraft deleted = must(office.invoicing.deleteDraft(id, kWhy));
    SECTION("another draft was generated")
    {
        must(office.invoicing.generate(lead));
        const auto undone = office.invoicing.restoreDraft(deleted);
        CHECK(undone.error().kind == ErrorKind::AlreadyInvoiced);
        CHECK(undone.error().subject == u"#2281"_s);
    }
    SECTION("the job card was saved")
    {
        const Lead shown = must(office.invoicing.lead(lead));
        JobCard card = shown.card;
        card.lines.front().quantity = Quantity::fromWhole(2);
        must(office.invoicing.saveCard(lead, shown.version, card));
        CHECK(office.invoicing.restoreDraft(deleted).error().kind == ErrorKind::NotReady);
    }
    CHECK(office.state(id) == InvoiceState::Void);
    verifyHolds(office);
}

TEST_CASE("a failure in the middle of a deletion or an undo changes nothing", "[workflow][void]")
{
    Office office;
    const InvoiceId id = office.ready();
    const LeadId lead = must(office.billing.invoice(id)).lead;
    const Whole before(office, lead, id);
    const auto broken = [&](const auto& act) {
        must(office.ledger->db->execute(u"CREATE TEMP TRIGGER boom BEFORE UPDATE OF stage ON main.lead "
                                        "BEGIN SELECT RAISE(ABORT, 'boom'); END"_s));
        CHECK_FALSE(act());
        must(office.ledger->db->execute(u"DROP TRIGGER boom"_s));
    };
    broken([&] { return office.invoicing.deleteDraft(id, kWhy).has_value(); });
    Whole(office, lead, id).checkAgainst(before);
    const DeletedDraft deleted = must(office.invoicing.deleteDraft(id, kWhy));
    broken([&] { return office.invoicing.restoreDraft(deleted).has_value(); });
    CHECK(office.state(id) == InvoiceState::Void);
    CHECK(office.stage(lead) == LeadStage::New);
    verifyHolds(office);
}

TEST_CASE("drafts that are deleted in pieces are all untouched until the last one, also after a kill",
          "[workflow][void]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"books.greenhand"_s);
    const QString copy = folder.filePath(u"killed.greenhand"_s);
    const auto sage = Office::sage();
    Office office(sage,
                  must(Ledger::create(path, Office::newLedger(), {u"clerk"_s, u"pc"_s}, Office::clock())));
    const std::vector<InvoiceId> ids{office.ready(u"L-1"_s), office.ready(u"L-2"_s), office.ready(u"L-3"_s)};
    const auto deletion = must(DraftDeletion::create(*office.ledger, office.invoicing, ids, kWhy));
    must(deletion->workFor(0));
    REQUIRE(deletion->done() == 1);
    for (const QString& end : {u""_s, u"-wal"_s})  // as the file stands when the power goes
        REQUIRE(QFile::copy(path + end, copy + end));
    {
        Office after(sage, must(Ledger::open(copy, {u"clerk"_s, u"pc"_s}, Office::clock())));
        for (const InvoiceId id : ids)
            CHECK(after.state(id) == InvoiceState::Ready);
        verifyHolds(after);
    }
    must(office.settings.set(u"company.phone"_s, u"021 555 0199"_s));  // another writer: it begins again
    while (!deletion->isThrough())
        must(deletion->workFor(0));
    must(deletion->finish());
    CHECK(deletion->deleted().size() == 3);
    for (const InvoiceId id : ids)
        CHECK(office.state(id) == InvoiceState::Void);
    verifyHolds(office);

    DraftReturn back(*office.ledger, office.invoicing, deletion->deleted());
    while (!back.isThrough())
        must(back.workFor(0));
    must(back.finish());
    for (const InvoiceId id : ids)
        CHECK(office.state(id) == InvoiceState::Ready);
    verifyHolds(office);
}

TEST_CASE("of drafts that are deleted in pieces one that cannot be deleted keeps all", "[workflow][void]")
{
    Office office;
    const std::vector<InvoiceId> ids{office.ready(u"L-1"_s), InvoiceId{999}};
    const auto deletion = must(DraftDeletion::create(*office.ledger, office.invoicing, ids, kWhy));
    must(deletion->workFor(0));
    CHECK_FALSE(deletion->workFor(0));
    CHECK(office.state(ids.front()) == InvoiceState::Ready);
    verifyHolds(office);
}

TEST_CASE("a copy of a lead has its job card under a reference of its own and no invoice", "[workflow][copy]")
{
    Office office;
    const LeadId original = office.lead(u"L-1001"_s);
    office.generated(original);
    const LeadId second = must(office.invoicing.copyLead(original));
    const Lead copy = must(office.invoicing.lead(second));
    const Lead source = must(office.invoicing.lead(original));
    CHECK(copy.card.reference == u"L-1001-2"_s);
    CHECK(copy.stage == LeadStage::New);
    CHECK_FALSE(copy.invoice);
    REQUIRE(copy.card.lines.size() == source.card.lines.size());
    CHECK(copy.card.lines.front().id != source.card.lines.front().id);
    JobCard same = copy.card;
    same.reference = source.card.reference;
    for (std::size_t line = 0; line < same.lines.size(); ++line)
        same.lines[line].id = source.card.lines[line].id;
    CHECK(same == source.card);
    CHECK(must(office.invoicing.row(second)).total.cents() == 115'000);

    // A copy of the copy is the third of the first; a number that belongs to the reference stays.
    CHECK(must(office.invoicing.row(must(office.invoicing.copyLead(second)))).reference == u"L-1001-3"_s);
    const LeadId other = office.lead(u"JOB-2026-17"_s);
    CHECK(must(office.invoicing.row(must(office.invoicing.copyLead(other)))).reference == u"JOB-2026-17-2"_s);
    CHECK(must(office.invoicing.historyOf(second)).front().entry.after[u"copy_of"_s] == u"L-1001"_s);
    must(office.invoicing.generate(second));
    verifyHolds(office);
}
