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
        {u"states"_s, u"last step led to"_s, {u"UPDATE push SET state = 'ask' WHERE id = 3"_s}},
        {u"states"_s, u"cannot be"_s, {u"UPDATE push_step SET event = 'withdrawn' WHERE id = 1"_s}},
        {u"states"_s, u"but it was"_s, {u"UPDATE push_step SET from_state = 'ask' WHERE id = 2"_s}},
        {u"states"_s, u"without a body"_s, {u"UPDATE push_step SET body_sha256 = x'' WHERE id = 2"_s}},
        {u"states"_s,
         u"another body"_s,
         {u"UPDATE push_step SET body_sha256 = zeroblob(32) WHERE event = 'save_committed' AND push_id = 3 "
          "AND id > (SELECT min(id) FROM push_step WHERE event = 'save_committed' AND push_id = 3)"_s}},
        {u"states"_s, u"does not fit its digest"_s, {u"UPDATE push SET body = x'00' WHERE id = 1"_s}},
        {u"states"_s, u"without a number"_s, {u"UPDATE push SET sage_id = NULL WHERE id = 1"_s}},
        {u"states"_s, u"went before"_s, {u"UPDATE push SET invoice_id = 4 WHERE effect = 'email'"_s}},
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
