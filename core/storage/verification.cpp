#include "core/storage/verification.h"

#include "core/domain/push_invariants.h"
#include "core/storage/columns.h"
#include "core/storage/history.h"
#include "core/storage/push_journal.h"
#include "core/storage/search.h"
#include "core/storage/stored_invoice.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

using Findings = std::vector<Finding>;

constexpr int kAtOnce = 1000;

const QString kSums = u"sums"_s;
const QString kDigest = u"digest"_s;
const QString kHistory = u"history"_s;
const QString kStates = u"states"_s;
const QString kNumbers = u"numbers"_s;
const QString kDatabase = u"database"_s;
const QString kCounters = u"counters"_s;

/// A check whose query gives one sentence for each thing that is wrong.
Result<void> sentences(Database& db, Findings& findings, const QString& check, const QString& sql)
{
    const auto found = db.all<QString>(sql, {}, toText);
    if (!found)
        return passOn(found);
    for (const QString& what : *found)
        findings.push_back({check, what});
    return {};
}

/// The check of every index against its rows jumps about the file, and with the usual 2 MB of pages it reads
/// the same ones again and again.
Result<std::vector<QString>> damagedPages(Database& db)
{
    if (auto wide = db.execute(u"PRAGMA cache_size = -32768"_s); !wide)
        return passOn(wide);
    auto found = db.all<QString>(u"PRAGMA integrity_check"_s, {}, toText);
    if (auto usual = db.execute(u"PRAGMA cache_size = -2000"_s); !usual)
        return passOn(usual);
    return found;
}

Result<void> checkDatabase(Database& db, Findings& findings)
{
    const auto pages = damagedPages(db);
    if (!pages)
        return passOn(pages);
    for (const QString& what : *pages)
        if (what != "ok"_L1)
            findings.push_back({kDatabase, what});
    const auto orphans =
        db.all<QString>(u"PRAGMA foreign_key_check"_s, {}, [](const QSqlQuery& row) -> Result<QString> {
            return u"Row %1 of %2 names a row of %3 that is not there."_s.arg(textAt(row, 1), textAt(row, 0),
                                                                              textAt(row, 2));
        });
    if (!orphans)
        return passOn(orphans);
    for (const QString& what : *orphans)
        findings.push_back({kDatabase, what});
    const auto words = searchFaults(db);
    if (!words)
        return passOn(words);
    for (const QString& what : *words)
        findings.push_back({kDatabase, what});
    return {};
}

Result<void> checkCounters(Database& db, Findings& findings)
{
    for (const auto& [list, column] : {std::pair{u"lead"_s, u"stage"_s}, std::pair{u"invoice"_s, u"state"_s}})
        if (auto done = sentences(
                db, findings, kCounters,
                u"SELECT 'The counter of %1s in ' || c.key || ' says ' || c.count || ' and ' || "
                u"c.total_cents || "
                "' cents, but there are ' || coalesce(r.count, 0) || ' and ' || coalesce(r.total, 0) || ' "
                "cents.' "
                "FROM list_counter c LEFT JOIN (SELECT %2 AS key, count(*) AS count, sum(total_cents) AS "
                "total "
                "FROM %1 GROUP BY %2) r ON r.key = c.key WHERE c.list = '%1' "
                "AND (c.count <> coalesce(r.count, 0) OR c.total_cents <> coalesce(r.total, 0))"_s.arg(
                    list, column));
            !done)
            return done;
    return sentences(
        db, findings, kCounters,
        u"WITH counted AS (SELECT substr(date, 1, 7) AS month, count(*) AS count, sum(total_cents) AS total "
        "FROM invoice WHERE state IN ('sent', 'emailed') GROUP BY substr(date, 1, 7)) "
        "SELECT 'The counter of what was sent in ' || m.month || ' says ' || coalesce(k.count, 0) || ' and ' "
        "|| coalesce(k.total_cents, 0) || ' cents, but there are ' || coalesce(c.count, 0) || ' and ' "
        "|| coalesce(c.total, 0) || ' cents.' "
        "FROM (SELECT month FROM sent_month UNION SELECT month FROM counted) m "
        "LEFT JOIN sent_month k ON k.month = m.month LEFT JOIN counted c ON c.month = m.month "
        "WHERE coalesce(k.count, 0) <> coalesce(c.count, 0) "
        "OR coalesce(k.total_cents, 0) <> coalesce(c.total, 0)"_s);
}

/// A merged customer leads to one that stays, and nothing that may still be edited is left with it.
Result<void> checkMerges(Database& db, Findings& findings)
{
    for (const QString& sql :
         {u"WITH RECURSIVE family (id) AS (SELECT id FROM customer WHERE merged_into IS NULL "
          u"UNION SELECT customer.id FROM family JOIN customer ON customer.merged_into = family.id) "
          "SELECT 'Customer ' || name || ' is merged, but into none that stays.' FROM customer "
          "WHERE id NOT IN (SELECT id FROM family)"_s,
          u"SELECT 'Lead ' || lead.reference || ' may still be edited, but its customer ' || customer.name "
          u"|| ' was merged into another.' "
          "FROM customer CROSS JOIN lead ON lead.customer_id = customer.id "
          "LEFT JOIN invoice ON invoice.id = lead.invoice_id WHERE customer.merged_into IS NOT NULL "
          "AND lead.stage <> 'completed' "
          "AND coalesce(invoice.state, 'draft') IN ('draft', 'ready', 'approved', 'rejected') "
          // Its invoice, another customer's, may have been on its way then and have come back.
          "AND NOT EXISTS (SELECT 1 FROM invoice AS gone JOIN push ON push.invoice_id = gone.id "
          "WHERE gone.lead_id = lead.id AND gone.customer_id <> lead.customer_id)"_s,
          u"SELECT '#' || invoice.number || ' may still be edited, but its customer ' || customer.name "
          u"|| ' was merged into another.' "
          "FROM customer CROSS JOIN invoice ON invoice.customer_id = customer.id "
          "WHERE customer.merged_into IS NOT NULL "
          "AND invoice.state IN ('draft', 'ready', 'approved', 'rejected')"_s})
        if (auto done = sentences(db, findings, kStates, sql); !done)
            return done;
    return {};
}

/// What counts as approved is exactly what the financial manager saw; and the history, which cannot be
/// forged without being noticed, tells of it.
Result<void> checkApprovals(Database& db, Findings& findings)
{
    for (const QString& sql :
         {u"SELECT '#' || number || CASE WHEN approval.standing IS 'approved' "
          "THEN ' counts as approved, but another document was.' "
          "ELSE ' counts as approved, but nobody approved it.' END "
          "FROM invoice LEFT JOIN approval ON approval.invoice_id = invoice.id WHERE invoice.approved = 1 "
          "AND (approval.standing IS NOT 'approved' OR approval.document_sha256 <> invoice.document_sha256) "
          "ORDER BY number"_s,
          // What was said last, where the history tells of it; nothing stands after an edit ended it.
          u"SELECT '#' || number || CASE approval.standing WHEN 'approved' THEN ' was approved' "
          "WHEN 'asked' THEN ' waits for approval' ELSE ' was sent back' END "
          "|| ', but the history does not say so.' "
          "FROM approval JOIN invoice ON invoice.id = approval.invoice_id "
          "LEFT JOIN history ON history.seq = (SELECT seq FROM history WHERE entity = 'invoice' "
          "AND entity_id = approval.invoice_id AND action IN ('approval asked for', 'sent back', 'approved', "
          "'approval ended by an edit') ORDER BY seq DESC LIMIT 1) "
          "WHERE history.action IS NOT CASE approval.standing WHEN 'approved' THEN 'approved' "
          "WHEN 'asked' THEN 'approval asked for' ELSE 'sent back' END OR instr(after_json, "
          "'\"document_sha256\":\"' || lower(hex(approval.document_sha256)) || '\"') = 0 "
          "ORDER BY number"_s})
        if (auto done = sentences(db, findings, kStates, sql); !done)
            return done;
    return {};
}

Result<void> checkNumbers(Database& db, Findings& findings)
{
    if (auto done =
            sentences(db, findings, kNumbers,
                      u"SELECT CASE WHEN next = number + 2 THEN 'Number ' || (number + 1) || ' is missing.' "
                      "ELSE 'Numbers ' || (number + 1) || ' to ' || (next - 1) || ' are missing.' END "
                      "FROM (SELECT number, lead(number) OVER (ORDER BY number) AS next FROM invoice) "
                      "WHERE next > number + 1 ORDER BY number"_s);
        !done)
        return done;
    return sentences(
        db, findings, kNumbers,
        u"SELECT 'The next number would be ' || value || ', but ' || (SELECT max(number) FROM invoice) || "
        "' is taken.' FROM meta WHERE key = 'next_number' "
        "AND CAST(value AS INTEGER) <= (SELECT max(number) FROM invoice)"_s);
}

void checkSums(const StoredInvoice& stored, Findings& findings)
{
    const Invoice& invoice = stored.invoice;
    const std::vector<LineTerms> lines = terms(invoice.content.lines);
    bool agrees = false;
    for (const VatRounding rounding : {VatRounding::PerLine, VatRounding::PerDocument}) {
        const auto reckoned = totals(lines, invoice.content.priceMode, rounding);
        agrees = agrees || (reckoned && *reckoned == invoice.totals);
    }
    if (!agrees)
        findings.push_back({kSums, u"The lines of #%1 do not add up to its totals."_s.arg(invoice.number)});
    for (std::size_t at = 0; at < lines.size(); ++at)
        if (lineAmounts(lines[at], invoice.content.priceMode) != stored.amounts[at])
            findings.push_back(
                {kSums, u"The amounts of line %1 of #%2 are not those of its terms."_s.arg(at + 1).arg(
                            invoice.number)});
}

Result<void> checkInvoices(Database& db, Findings& findings)
{
    const auto last = db.one<qint64>(u"SELECT coalesce(max(id), 0) FROM invoice"_s, {}, toWhole);
    if (!last)
        return passOn(last);
    for (qint64 first = 1; first <= *last; first += kAtOnce) {
        const auto page = storedInvoices(db, InvoiceId{first}, InvoiceId{first + kAtOnce - 1});
        if (!page)
            return passOn(page);
        for (const StoredInvoice& stored : *page) {
            const Invoice& invoice = stored.invoice;
            if (documentDigest(invoice.number, invoice.reference, invoice.content, invoice.totals)
                != stored.digest)
                findings.push_back(
                    {kDigest, u"#%1 is not what was stored: its digest differs."_s.arg(invoice.number)});
            if (stored.storedState != invoice.state)
                findings.push_back({kStates, u"#%1 is listed as %2, but it is %3."_s.arg(invoice.number)
                                                 .arg(toKey(stored.storedState), toKey(invoice.state))});
            checkSums(stored, findings);
        }
    }
    return sentences(
        db, findings, kSums,
        u"SELECT 'Lead ' || lead.reference || ' shows another total than #' || invoice.number || '.' "
        "FROM lead JOIN invoice ON invoice.id = lead.invoice_id "
        "WHERE lead.total_cents <> invoice.total_cents"_s);
}

Result<void> checkLeads(Database& db, Findings& findings)
{
    for (const QString& sql :
         {u"SELECT 'Lead ' || lead.reference || ' shows #' || invoice.number || ', which is void or another "
          u"lead''s.' "
          "FROM lead JOIN invoice ON invoice.id = lead.invoice_id "
          "WHERE invoice.lead_id <> lead.id OR invoice.state = 'void'"_s,
          u"SELECT 'Lead ' || lead.reference || ' does not show its invoice #' || invoice.number || '.' "
          "FROM invoice JOIN lead ON lead.id = invoice.lead_id "
          "WHERE invoice.state <> 'void' AND lead.invoice_id IS NOT invoice.id"_s,
          u"SELECT 'Lead ' || lead.reference || ' is completed, but its invoice is not in Sage One.' "
          "FROM lead LEFT JOIN invoice ON invoice.id = lead.invoice_id "
          "WHERE lead.stage = 'completed' AND coalesce(invoice.list, '') <> 'sent'"_s,
          u"SELECT 'Lead ' || lead.reference || ' is active, but has no invoice.' "
          "FROM lead WHERE stage = 'active' AND invoice_id IS NULL"_s})
        if (auto done = sentences(db, findings, kStates, sql); !done)
            return done;
    return {};
}

/// What is wrong with a push, behind its name.
QString faultOf(const BrokenInvariant& broken, const PushRow& push, const std::vector<PushStepRow>& steps)
{
    if (!broken.step)
        return broken.invariant == PushInvariant::BodyOnRecord
                 ? u"has a body that does not fit the digest of what was sent."_s
                 : u"is %1, but its last step did not lead there."_s.arg(toKey(push.state));
    const PushStepRow& step = steps[*broken.step];
    switch (broken.invariant) {
    case PushInvariant::BodyOnRecord: return u"was sent without a body on record."_s;
    case PushInvariant::LookedForFirst:
        return u"was sent on %1 from %2 though nobody had made sure that it is not in Sage One."_s.arg(
            toKey(step.on), toKey(step.from));
    case PushInvariant::SameBody:
        return u"was sent again with another body though nobody had changed the document."_s;
    case PushInvariant::OneAutomaticMail: return u"may have been e-mailed, and went again by itself."_s;
    case PushInvariant::AlongTheTable:
        return u"went from %1 to %2 on %3, which cannot be there."_s.arg(toKey(step.from), toKey(step.to),
                                                                         toKey(step.on));
    }
    return {};
}

/// Reliability 2.3, I3 to I7, for one row and its steps.
void checkPush(const PushRow& push, const std::vector<PushStepRow>& steps, Findings& findings)
{
    PushStory story{.effect = push.effect,
                    .state = push.state,
                    .body = push.facts.body,
                    .bodySha256 = push.facts.bodySha256};
    for (const PushStepRow& step : steps)
        story.steps.push_back({step.from, step.on, step.to, step.bodySha256});
    if (const auto broken = firstBroken(story))
        findings.push_back(
            {toKey(broken->invariant), QString(u"Push %1 (%2 %3) "_s.arg(QString::number(push.id.value()),
                                                                         toKey(push.effect), push.reference)
                                               + faultOf(*broken, push, steps))});
}

struct Rule {
    QString check;
    QString sql;  ///< one sentence for each row that breaks it
};

/// Reliability 2.3, what a push's own steps cannot show.
Result<void> checkAcrossPushes(Database& db, Findings& findings)
{
    const std::vector<Rule> rules{
        // Numbers of two Sage One companies have nothing to do with each other.
        {u"I1"_s,
         u"WITH held AS (SELECT id AS invoice_id, sage_id FROM invoice WHERE sage_id IS NOT NULL "
         "UNION SELECT invoice_id, sage_id FROM push "
         "WHERE effect = 'invoice' AND state = 'confirmed' AND sage_id IS NOT NULL), "
         "twice AS (SELECT sage_id FROM held GROUP BY sage_id HAVING count(*) > 1), "
         "placed AS (SELECT held.sage_id, number, (SELECT count(*) FROM history WHERE entity = 'setting' "
         "AND (after_json LIKE '%\"sage.company_id\"%' OR after_json LIKE '%\"sage.url\"%') "
         "AND utc_ms <= (SELECT coalesce(max(utc_ms), 0) FROM push JOIN push_step ON push_id = push.id "
         "WHERE push.invoice_id = invoice.id AND effect = 'invoice' AND to_state = 'confirmed')) AS company "
         "FROM held JOIN twice USING (sage_id) JOIN invoice ON invoice.id = held.invoice_id) "
         "SELECT 'Document ' || sage_id || ' of Sage One belongs to ' || count(*) || ' invoices, #' "
         "|| min(number) || ' and #' || max(number) || '.' "
         "FROM placed GROUP BY placed.sage_id, company HAVING count(*) > 1"_s},
        {u"I2"_s, u"SELECT 'Push ' || id || ' is confirmed without a number of Sage One''s.' FROM push "
                  "WHERE effect <> 'email' AND state = 'confirmed' AND sage_id IS NULL"_s},
        {u"I2"_s,
         u"SELECT '#' || invoice.number || ' is confirmed as document ' || push.sage_id || ', but it "
         "names ' || coalesce(invoice.sage_id, 'none') || '.' "
         "FROM push JOIN invoice ON invoice.id = push.invoice_id WHERE push.effect = 'invoice' "
         "AND push.state = 'confirmed' AND push.sage_id IS NOT NULL "
         "AND invoice.sage_id IS NOT push.sage_id"_s},
        {u"I2"_s, u"SELECT '#' || invoice.number || ' is ' || invoice.total_cents || ' cents, but what Sage "
                  "One confirmed is ' || coalesce(push.sage_total_cents, 'unknown') || '.' "
                  "FROM push JOIN invoice ON invoice.id = push.invoice_id WHERE push.effect = 'invoice' "
                  "AND push.state = 'confirmed' AND push.sage_total_cents IS NOT invoice.total_cents "
                  "AND (SELECT event FROM push_step WHERE push_id = push.id ORDER BY id DESC LIMIT 1) "
                  "IS NOT 'settled'"_s},
        {u"I6"_s, u"SELECT 'The e-mail of #' || invoice.number || ' went before the invoice was confirmed.' "
                  "FROM push AS mail JOIN invoice ON invoice.id = mail.invoice_id "
                  "WHERE mail.effect = 'email' AND mail.state NOT IN ('ready', 'cancelled') "
                  "AND NOT EXISTS (SELECT 1 FROM push WHERE push.invoice_id = mail.invoice_id "
                  "AND push.effect = 'invoice' AND push.state = 'confirmed')"_s},
        {u"I7"_s,
         // Both told in one sorted list: SQLite joins them in full only row by row with every row.
         u"WITH told AS (SELECT push_id, event, NULL AS action, row_number() OVER (PARTITION BY push_id "
         "ORDER BY id) AS place FROM push_step UNION ALL SELECT entity_id, NULL, action, row_number() "
         "OVER (PARTITION BY entity_id ORDER BY seq) FROM history WHERE entity = 'push') "
         "SELECT 'Step ' || place || ' of push ' || push_id || ' is ' || coalesce(max(event), 'missing') "
         "|| ', but the history says ' || coalesce(max(action), 'nothing') || '.' "
         "FROM told GROUP BY push_id, place HAVING max(event) IS NOT max(action) "
         "ORDER BY push_id, place"_s},
        {u"I9"_s, u"SELECT 'Push ' || push.id || ' is ' || push.state || ', but ' || CASE "
                  "WHEN invoice.id IS NULL THEN 'its invoice is not there.' "
                  "ELSE '#' || invoice.number || ' is listed as ' || invoice.state || '.' END "
                  "FROM push LEFT JOIN invoice ON invoice.id = push.invoice_id "
                  "WHERE push.effect <> 'customer' AND push.state NOT IN ('confirmed', 'cancelled') "
                  "AND (invoice.id IS NULL "
                  "OR (push.effect = 'invoice' AND invoice.state NOT IN "
                  "('sending', 'blocked', 'unknown', 'rejected', 'review') "
                  "AND NOT (push.state = 'rejected' AND invoice.state = 'void')) "
                  "OR (push.effect = 'email' AND invoice.state <> 'sent'))"_s},
        {u"I9"_s, u"SELECT 'Push ' || push.id || ' is ' || push.state || ', but its customer is not there.' "
                  "FROM push LEFT JOIN customer ON customer.id = push.customer_id "
                  "WHERE push.effect = 'customer' AND push.state NOT IN ('confirmed', 'cancelled') "
                  "AND customer.id IS NULL"_s},
    };
    for (const Rule& rule : rules)
        if (auto done = sentences(db, findings, rule.check, rule.sql); !done)
            return done;
    return {};
}

Result<void> checkPushes(Database& db, Findings& findings)
{
    const PushJournal journal(db);
    PushId last{0};
    while (true) {
        const auto told = journal.told(last, kAtOnce);
        if (!told)
            return passOn(told);
        if (told->empty())
            break;
        for (const PushTold& one : *told)
            checkPush(one.push, one.steps, findings);
        last = told->back().push.id;
    }
    if (auto done =
            sentences(db, findings, kStates,
                      u"SELECT '#' || invoice.number || ' is void, but its push is ' || push.state || '.' "
                      "FROM push JOIN invoice ON invoice.id = push.invoice_id WHERE invoice.void = 1 "
                      "AND effect = 'invoice' AND push.state NOT IN ('cancelled', 'rejected')"_s);
        !done)
        return done;
    return checkAcrossPushes(db, findings);
}

Result<void> checkHistory(Database& db, Findings& findings)
{
    const auto broken = History(db, {}).firstBroken();
    if (!broken)
        return passOn(broken);
    if (*broken)
        findings.push_back(
            {kHistory, u"The history is not what was written, from row %1 on."_s.arg(**broken)});
    return {};
}

}  // namespace

Result<std::vector<Finding>> verifyLedger(Database& db)
{
    Findings findings;
    for (const auto check : {checkDatabase, checkCounters, checkNumbers, checkInvoices, checkLeads,
                             checkMerges, checkApprovals, checkPushes, checkHistory})
        if (auto done = check(db, findings); !done)
            return passOn(done);
    return findings;
}

}  // namespace greenhand
