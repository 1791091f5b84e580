#include "tests/storage/ledger_fixture.h"

#include "core/storage/verification.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// A ledger in which everything happens once, and all is well.
struct WholeBooks : Books {
    InvoiceId sentOne{0};
    InvoiceId waiting{0};

    WholeBooks()
    {
        must(db->execute(u"UPDATE meta SET value = '6' WHERE key = 'next_number'"_s));
        sentOne = sent(u"Anele"_s, 1);
        step(step(push(sentOne, PushEffect::Email), PushEvent::Claim), PushEvent::Accepted);
        waiting = ready(u"Bakers"_s, 2);
        PushRow row = step(step(push(waiting), PushEvent::Claim), PushEvent::SaveCommitted);
        row = step(step(step(row, PushEvent::NoVerdict), PushEvent::FoundMissing), PushEvent::SendAgain);
        step(step(step(row, PushEvent::Claim), PushEvent::SaveCommitted), PushEvent::NoVerdict);
        const LeadId again = lead(u"Cele"_s);
        const InvoiceId wrong = invoice(again, 3);
        must(invoices.markVoid(wrong, u"wrong"_s));
        must(leads.setInvoice(again, {}, Money::fromCents(690'000)));
        invoice(again, 4);
        PushRow rejected = step(step(push(ready(u"Dube"_s, 5)), PushEvent::Claim), PushEvent::SaveCommitted);
        rejected = step(step(rejected, PushEvent::Refused), PushEvent::Edited);
        must(history.append(1, {.entity = u"ledger"_s, .action = u"made"_s, .before = {}, .after = {}}));
        must(history.append(2, {.entity = u"ledger"_s, .action = u"used"_s, .before = {}, .after = {}}));
    }

    /// Does what the program never does.
    void plant(const QStringList& statements)
    {
        for (const QString& name :
             must(db->all<QString>(u"SELECT name FROM sqlite_schema WHERE type = 'trigger'"_s, {}, text)))
            must(db->execute(u"DROP TRIGGER "_s + name));
        for (const QString& sql : statements)
            must(db->execute(sql));
    }

    QStringList found(const QString& check)
    {
        QStringList sentences;
        for (const Finding& finding : must(verifyLedger(*db)))
            if (finding.check == check)
                sentences.push_back(finding.what);
        return sentences;
    }
};

}  // namespace

TEST_CASE("a ledger in which all is well has no findings", "[storage][verify]")
{
    WholeBooks books;
    for (const Finding& finding : must(verifyLedger(*books.db)))
        FAIL_CHECK(finding.check.toStdString() << ": " << finding.what.toStdString());
    CHECK(must(verifyLedger(*must(Database::inMemory()))).empty());
}

TEST_CASE("verification finds each fault that is planted", "[storage][verify]")
{
    struct Fault {
        QString check;
        QString words;
        QStringList statements;
    };
    const std::vector<Fault> faults{
        {u"sums"_s,
         u"#1"_s,
         {u"UPDATE invoice SET vat_cents = vat_cents + 1, total_cents = total_cents + 1 WHERE number = 1"_s}},
        {u"sums"_s,
         u"line 1 of #1"_s,
         {u"UPDATE invoice_line SET gross_cents = gross_cents + 1 WHERE invoice_id = 1 AND position = 0"_s}},
        {u"sums"_s, u"another total"_s, {u"UPDATE lead SET total_cents = 1 WHERE id = 1"_s}},
        {u"digest"_s, u"#1"_s, {u"UPDATE invoice SET recipient_name = 'Somebody' WHERE number = 1"_s}},
        {u"digest"_s, u"#1"_s, {u"UPDATE invoice_line SET description = 'x' WHERE invoice_id = 1"_s}},
        {u"history"_s, u"row 1 "_s, {u"UPDATE history SET actor = 'x' WHERE seq = 1"_s}},
        {u"states"_s, u"listed as draft"_s, {u"UPDATE invoice SET state = 'draft' WHERE number = 1"_s}},
        {u"states"_s, u"completed"_s, {u"UPDATE lead SET stage = 'completed' WHERE id = 2"_s}},
        {u"states"_s, u"is active"_s, {u"UPDATE lead SET invoice_id = NULL WHERE id = 2"_s}},
        {u"states"_s, u"void or another"_s, {u"UPDATE lead SET invoice_id = 1 WHERE id = 2"_s}},
        {u"I1"_s, u"#1 and #5"_s, {u"UPDATE invoice SET sage_id = 9001 WHERE number = 5"_s}},
        {u"I1"_s,
         u"#1 and #5"_s,
         {u"UPDATE push SET sage_id = 9001, state = 'confirmed' WHERE invoice_id = 5"_s}},
        {u"I2"_s, u"without a number"_s, {u"UPDATE push SET sage_id = NULL WHERE id = 1"_s}},
        {u"I2"_s, u"it names 77"_s, {u"UPDATE invoice SET sage_id = 77 WHERE number = 1"_s}},
        {u"I2"_s, u"690000 cents"_s, {u"UPDATE push SET sage_total_cents = 690001 WHERE id = 1"_s}},
        {u"I2"_s, u"is unknown"_s, {u"UPDATE push SET sage_total_cents = NULL WHERE id = 1"_s}},
        {u"I3"_s, u"without a body"_s, {u"UPDATE push_step SET body_sha256 = x'' WHERE id = 2"_s}},
        {u"I3"_s, u"does not fit the digest"_s, {u"UPDATE push SET body = x'00' WHERE id = 1"_s}},
        {u"I4"_s,
         u"nobody had made sure"_s,
         {u"UPDATE push_step SET event = 'claim', from_state = 'ready' WHERE id = 2"_s}},
        {u"I4"_s,
         u"nobody had made sure"_s,
         {u"DELETE FROM push_step WHERE push_id = 3 AND event IN ('found_missing', 'send_again', "
          u"'no_verdict', "
          "'claim') AND id > (SELECT min(id) FROM push_step WHERE push_id = 3)"_s}},
        {u"I5"_s,
         u"another body"_s,
         {u"UPDATE push_step SET body_sha256 = zeroblob(32) WHERE event = 'save_committed' AND push_id = 3 "
          "AND id > (SELECT min(id) FROM push_step WHERE event = 'save_committed' AND push_id = 3)"_s}},
        {u"I6"_s,
         u"by itself"_s,
         {u"UPDATE push_step SET from_state = 'sending', event = 'claim', to_state = 'sending' "
          "WHERE push_id = 2 AND event = 'accepted'"_s}},
        {u"I6"_s, u"went before"_s, {u"UPDATE push SET invoice_id = 4 WHERE effect = 'email'"_s}},
        {u"I7"_s, u"did not lead there"_s, {u"UPDATE push SET state = 'ask' WHERE id = 3"_s}},
        {u"I7"_s, u"cannot be there"_s, {u"UPDATE push_step SET event = 'withdrawn' WHERE id = 1"_s}},
        {u"I7"_s, u"cannot be there"_s, {u"UPDATE push_step SET from_state = 'ask' WHERE id = 3"_s}},
        {u"I7"_s,
         u"Step 2 of push 1 is save_committed, but the history says nothing"_s,
         {u"UPDATE history SET entity_id = 99 WHERE entity = 'push' AND entity_id = 1 "
          "AND action <> 'claim'"_s}},
        {u"I7"_s,
         u"Step 1 of push 1 is claim, but the history says accepted"_s,
         {u"UPDATE history SET action = 'accepted' WHERE entity = 'push' AND entity_id = 1"_s}},
        {u"I7"_s,
         u"Step 1 of push 77 is missing, but the history says claim"_s,
         {u"INSERT INTO history SELECT max(seq) + 1, 1, '', '', 'push', 77, 'claim', '', '', zeroblob(32), "
          "zeroblob(32) FROM history"_s}},
        {u"I9"_s, u"listed as draft"_s, {u"UPDATE invoice SET state = 'draft' WHERE number = 2"_s}},
        {u"I9"_s, u"invoice is not there"_s, {u"UPDATE push SET invoice_id = 99 WHERE id = 3"_s}},
        {u"I9"_s,
         u"customer is not there"_s,
         {u"UPDATE push SET effect = 'customer', customer_id = 99, invoice_id = NULL WHERE id = 3"_s}},
        {u"states"_s, u"is void, but"_s, {u"UPDATE invoice SET void = 1, state = 'void' WHERE number = 2"_s}},
        {u"numbers"_s,
         u"Number 3 is missing"_s,
         {u"DELETE FROM invoice_vat WHERE invoice_id = 3"_s,
          u"DELETE FROM invoice_line WHERE invoice_id = 3"_s,
          u"DELETE FROM invoice_search WHERE invoice_id = 3"_s, u"DELETE FROM invoice WHERE id = 3"_s}},
        {u"database"_s, u"job_line"_s, {u"UPDATE job_line SET lead_id = 99 WHERE id = 1"_s}},
        {u"database"_s, u"invoice #1"_s, {u"UPDATE invoice_search SET text = 'x' WHERE invoice_id = 1"_s}},
        {u"database"_s, u"lead_gram"_s, {u"INSERT INTO lead_gram (rowid, text) VALUES (5, 'xyz')"_s}},
        {u"counters"_s,
         u"leads in new"_s,
         {u"UPDATE list_counter SET count = count + 1 WHERE key = 'new'"_s}},
        {u"counters"_s,
         u"invoices in emailed"_s,
         {u"UPDATE list_counter SET total_cents = 0 WHERE key = 'emailed'"_s}},
    };
    for (const Fault& fault : faults) {
        INFO(fault.statements.join(u"; "_s).toStdString());
        WholeBooks books;
        must(books.db->all<qint64>(u"PRAGMA foreign_keys = OFF"_s, {}, whole));
        books.plant(fault.statements);
        const QStringList found = books.found(fault.check);
        INFO(found.join(u'\n').toStdString());
        CHECK(std::any_of(found.begin(), found.end(),
                          [&](const QString& what) { return what.contains(fault.words); }));
    }
}

TEST_CASE("verification says when the next number is one that is taken", "[storage][verify]")
{
    WholeBooks books;
    must(books.db->execute(u"UPDATE meta SET value = '5' WHERE key = 'next_number'"_s));
    const QStringList found = books.found(u"numbers"_s);
    REQUIRE(found.size() == 1);
    CHECK(found[0] == u"The next number would be 5, but 5 is taken."_s);
}

TEST_CASE("numbers of two Sage One companies may be the same", "[storage][verify]")
{
    Books books;
    must(books.db->execute(u"UPDATE meta SET value = '3' WHERE key = 'next_number'"_s));
    books.sent(u"Anele"_s, 1);
    must(books.history.append(5000, {.entity = u"setting"_s,
                                     .action = u"set"_s,
                                     .before = {{u"sage.company_id"_s, u"1"_s}},
                                     .after = {{u"sage.company_id"_s, u"2"_s}}}));
    const InvoiceId second = books.ready(u"Bakers"_s, 2);
    PushRow row = books.step(books.step(books.push(second), PushEvent::Claim), PushEvent::SaveCommitted);
    row.facts.sageId = 9001;
    row.facts.sageTotalCents = 690'000;
    must(books.pushes.advance(row, PushEvent::Accepted, row.facts, 6000));
    must(books.history.append(6000, {.entity = u"push"_s,
                                     .entityId = row.id.value(),
                                     .action = u"accepted"_s,
                                     .before = {},
                                     .after = {}}));
    must(books.invoices.refreshState(second));
    must(books.invoices.setSage(second, 9001, u"INV0000001"_s));
    must(books.leads.move(must(books.invoices.find(second)).lead, LeadStage::Active, LeadStage::Completed));
    for (const Finding& finding : must(verifyLedger(*books.db)))
        FAIL_CHECK(finding.check.toStdString() << ": " << finding.what.toStdString());
}

TEST_CASE("what a person settled need not have our total", "[storage][verify]")
{
    Books books;
    must(books.db->execute(u"UPDATE meta SET value = '2' WHERE key = 'next_number'"_s));
    const InvoiceId id = books.ready(u"Anele"_s, 1);
    PushRow row = books.step(books.step(books.push(id), PushEvent::Claim), PushEvent::SaveCommitted);
    row.facts.sageId = 9001;
    row.facts.sageTotalCents = 689'999;
    row = books.step(row, PushEvent::AcceptedOther);
    books.step(row, PushEvent::Settled);
    must(books.invoices.setSage(id, 9001, u"INV0000001"_s));
    must(books.leads.move(must(books.invoices.find(id)).lead, LeadStage::Active, LeadStage::Completed));
    for (const Finding& finding : must(verifyLedger(*books.db)))
        FAIL_CHECK(finding.check.toStdString() << ": " << finding.what.toStdString());
}
