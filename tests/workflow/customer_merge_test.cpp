#include "core/storage/verification.h"
#include "core/workflow/customers.h"
#include "core/workflow/words.h"
#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QJsonObject>
#include <QSqlQuery>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// An office with a second customer, "Karoo Guest House", that goes when the two are merged.
struct Merging {
    Office office;
    Customers customers{*office.ledger};
    CustomerId stays = *office.customer;
    Customer karoo = office.newCustomer(u"Karoo Guest House"_s);
    CustomerId goes = karoo.id;

    Customer customer(CustomerId id) { return must(office.invoicing.customer(id)); }
    CustomerId customerOf(LeadId id) { return *must(office.invoicing.lead(id)).card.customer; }
    InvoiceContent content(InvoiceId id) { return must(office.billing.invoice(id)).content; }
    void leadsFor(CustomerId id) { office.customer = id; }
    void linkBoth()
    {
        const auto entries = must(office.sageSetup.entries(SageList::Customer));
        REQUIRE(entries.size() > 1);
        must(office.sageSetup.link(stays, entries[0].sageId));
        must(office.sageSetup.link(goes, entries[1].sageId));
    }
    QStringList faults()
    {
        QStringList found;
        for (const Finding& finding : must(verifyLedger(*office.ledger->db)))
            found << finding.what;
        return found;
    }
    QStringList actionsOf(const std::vector<HistoryRow>& rows)
    {
        QStringList actions;
        for (const HistoryRow& row : rows)
            actions << row.entry.action;
        return actions;
    }
    QString why(const MergeOrder& order)
    {
        const auto merged = customers.merge(order);
        return merged ? QString() : sentence(merged.error());
    }
    PushRow push(PushEffect effect, std::optional<InvoiceId> invoice, std::optional<CustomerId> customer)
    {
        return must(
            office.ledger->pushes.open(effect, invoice, customer, u"GH-X"_s, {}, office.ledger->nowMs()));
    }
};

/// Everything that a merge may touch, as text.
QString imageOf(Office& office)
{
    QStringList lines;
    const auto read = [&](const QString& sql) {
        for (const QString& line : must(office.ledger->db->all<QString>(
                 sql, {}, [](const QSqlQuery& row) -> Result<QString> { return row.value(0).toString(); })))
            lines << line;
    };
    read(
        u"SELECT 'customer ' || id || '|' || name || '|' || coalesce(sage_id, '') || '|' || sage_name || '|' "
        "|| sage_standing || '|' || coalesce(merged_into, '') FROM customer ORDER BY id"_s);
    read(u"SELECT 'lead ' || id || '|' || coalesce(customer_id, '') || '|' || stage || '|' || total_cents || "
         u"'|' "
         "|| coalesce(invoice_id, '') FROM lead ORDER BY id"_s);
    read(u"SELECT 'invoice ' || id || '|' || customer_id || '|' || recipient_name || '|' || recipient_email "
         u"|| '|' "
         "|| recipient_vat_number || '|' || recipient_postal_address || '|' || state || '|' || total_cents "
         "|| '|' "
         "|| hex(document_sha256) FROM invoice ORDER BY id"_s);
    read(u"SELECT 'line ' || id || '|' || invoice_id || '|' || description || '|' || total_cents "
         "FROM invoice_line ORDER BY id"_s);
    read(u"SELECT 'found ' || lead_id || '|' || text FROM lead_search ORDER BY lead_id"_s);
    read(u"SELECT 'found ' || invoice_id || '|' || text FROM invoice_search ORDER BY invoice_id"_s);
    return lines.join(u'\n');
}

}  // namespace

TEST_CASE("a merge moves leads and drafts to the one that stays, and leaves what was sent as sent",
          "[workflow][customers]")
{
    Merging m;
    m.leadsFor(m.goes);
    must(
        m.office.sageSetup.link(m.goes, must(m.office.sageSetup.entries(SageList::Customer)).front().sageId));
    const InvoiceId sent = m.office.ready(u"L-1"_s);
    m.office.push({sent});
    REQUIRE(m.office.state(sent) != InvoiceState::Ready);
    const LeadId plain = m.office.lead(u"L-2"_s);
    const InvoiceId ready = m.office.ready(u"L-3"_s);
    const InvoiceContent asSent = m.content(sent);

    const MergePreview preview = must(m.customers.previewMerge(m.stays, m.goes));
    CHECK(preview.refusal == QString());
    CHECK(preview.leads == 2);
    CHECK(preview.invoices == 1);
    CHECK(preview.sent == 1);

    must(m.customers.merge({.stays = m.stays, .goes = m.goes, .link = LinkHolder::Stays}));
    CHECK(m.customerOf(plain) == m.stays);
    CHECK(m.content(ready).customer == m.stays);
    CHECK(m.content(ready).recipient == m.customer(m.stays).details);
    CHECK(m.office.state(ready) == InvoiceState::Ready);
    CHECK(m.content(sent) == asSent);
    CHECK(m.customer(m.goes).mergedInto == m.stays);
    CHECK(must(m.office.invoicing.customersMatching(u"karoo"_s)).empty());
    CHECK(must(m.customers.row(m.goes)).mergedInto == m.customer(m.stays).details.name);
    CHECK(m.faults().join(u'\n') == QString());
}

TEST_CASE("what was moved is found by the name that stays, and no longer by the one that went",
          "[workflow][customers][search]")
{
    Merging m;
    m.leadsFor(m.goes);
    const LeadId lead = m.office.lead(u"L-7"_s);
    const InvoiceId draft = m.office.ready(u"L-8"_s);
    const auto leads = [&](const QString& search) {
        return must(m.office.invoicing.leads({.search = search})).size();
    };
    const auto invoices = [&](const QString& search) {
        return must(m.office.billing.invoices({.search = search})).size();
    };
    REQUIRE(leads(u"karoo"_s) == 2);
    REQUIRE(invoices(u"karoo"_s) == 1);
    must(m.customers.merge({.stays = m.stays, .goes = m.goes}));
    const QString name = m.customer(m.stays).details.name;
    CHECK(leads(u"karoo"_s) == 0);
    CHECK(invoices(u"karoo"_s) == 0);
    CHECK(leads(name) == 2);
    CHECK(invoices(name) == 1);
    CHECK(must(m.office.invoicing.row(lead)).customer == name);
    CHECK(must(m.office.billing.row(draft)).customer == name);
}

TEST_CASE("the card of the one that stays shows leads, invoices and history of both", "[workflow][customers]")
{
    Merging m;
    m.linkBoth();
    m.leadsFor(m.goes);
    const InvoiceId sent = m.office.ready(u"L-1"_s);
    m.office.push({sent});
    m.leadsFor(m.stays);
    const InvoiceId own = m.office.ready(u"L-2"_s);
    must(m.customers.merge({.stays = m.stays, .goes = m.goes, .link = LinkHolder::Stays}));

    std::vector<InvoiceId> invoices;
    for (const InvoiceRow& row : must(m.customers.invoicesOf(m.stays, std::nullopt, 10)))
        invoices.push_back(row.id);
    CHECK(invoices == std::vector{own, sent});
    const auto first = must(m.customers.invoicesOf(m.stays, std::nullopt, 1));
    CHECK(must(m.customers.invoicesOf(m.stays, first.front().id, 1)).front().id == sent);
    const auto leads = must(m.customers.leadsOf(m.stays, std::nullopt, 1));
    REQUIRE(leads.size() == 1);
    CHECK(must(m.customers.leadsOf(m.stays, LeadCursor{leads[0].finishedOn, leads[0].id}, 5)).size() == 1);
    const QStringList actions = m.actionsOf(must(m.customers.historyOf(m.stays)));
    CHECK(actions.count(u"added"_s) >= 1);
    CHECK(actions.contains(u"merged from"_s));
    CHECK(actions.contains(u"merged into"_s));
    CHECK(m.actionsOf(must(m.customers.historyOf(m.goes))).contains(u"merged into"_s));
    CHECK(m.actionsOf(must(m.office.invoicing.historyOf(must(m.office.billing.invoice(own)).lead)))
              .contains(u"customer merged"_s)
          == false);
}

TEST_CASE("each lead and draft that was moved says so in its own history", "[workflow][customers]")
{
    Merging m;
    m.leadsFor(m.goes);
    const InvoiceId draft = m.office.ready(u"L-1"_s);
    must(m.customers.merge({.stays = m.stays, .goes = m.goes}));
    const auto ofLead = must(m.office.invoicing.historyOf(must(m.office.billing.invoice(draft)).lead));
    CHECK(ofLead.back().entry.action == u"customer merged"_s);
    CHECK(ofLead.back().entry.before[u"recipient"_s].toString() == u"Karoo Guest House"_s);
    const auto ofInvoice = must(m.office.billing.historyOf(draft));
    CHECK(ofInvoice.back().entry.action == u"customer merged"_s);
    CHECK(ofInvoice.back().entry.after[u"recipient"_s].toString() == m.customer(m.stays).details.name);
}

TEST_CASE("undoing a merge puts everything back exactly", "[workflow][customers][property]")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    Merging m;
    if (random() % 2)
        m.linkBoth();
    for (int n = 1; n <= 6; ++n) {
        m.leadsFor(random() % 3 ? m.goes : m.stays);
        const LeadId lead = m.office.lead(u"L-%1"_s.arg(n), 10'000 * (1 + qint64(random() % 9)));
        if (random() % 2)
            m.office.generated(lead);
    }
    const QString before = imageOf(m.office);
    const auto link = random() % 2 ? LinkHolder::Stays : LinkHolder::Goes;
    const auto merged = must(m.customers.merge({.stays = m.stays, .goes = m.goes, .link = link}));
    CHECK(imageOf(m.office) != before);
    CHECK(m.faults().join(u'\n') == QString());
    must(m.customers.undoMerge(merged));
    CHECK(imageOf(m.office) == before);
    CHECK(m.faults().join(u'\n') == QString());
    CHECK(m.actionsOf(must(m.customers.historyOf(m.goes))).last() == u"merge undone"_s);
}

TEST_CASE("a merge stays when something of it was changed since, and says so", "[workflow][customers]")
{
    Merging m;
    m.leadsFor(m.goes);
    const LeadId lead = m.office.lead(u"L-1"_s);
    const auto merged = must(m.customers.merge({.stays = m.stays, .goes = m.goes}));
    SECTION("its job card was saved")
    {
        Lead now = must(m.office.invoicing.lead(lead));
        now.card.notes = u"ring first"_s;
        must(m.office.invoicing.saveCard(lead, now.version, now.card));
    }
    SECTION("its invoice was generated") { m.office.generated(lead); }
    SECTION("the customer was changed")
    {
        Customer now = m.customer(m.stays);
        now.details.contact = u"Sipho"_s;
        must(m.office.invoicing.saveCustomer(now));
    }
    const QString image = imageOf(m.office);
    const auto undone = m.customers.undoMerge(merged);
    REQUIRE_FALSE(undone.has_value());
    CHECK(sentence(undone.error()).contains(u"was changed since"_s));
    CHECK(imageOf(m.office) == image);
}

TEST_CASE("with two customers in Sage One the clerk says which one holds", "[workflow][customers]")
{
    Merging m;
    m.linkBoth();
    const auto ofStays = m.customer(m.stays).sageId;
    const auto ofGoes = m.customer(m.goes).sageId;
    CHECK(must(m.customers.previewMerge(m.stays, m.goes)).needsLink);
    CHECK(m.why({.stays = m.stays, .goes = m.goes}).contains(u"which of the two holds"_s));
    const auto merged = must(m.customers.merge({.stays = m.stays, .goes = m.goes, .link = LinkHolder::Goes}));
    CHECK(m.customer(m.stays).sageId == ofGoes);
    must(m.customers.undoMerge(merged));
    CHECK(m.customer(m.stays).sageId == ofStays);
    must(m.customers.merge({.stays = m.stays, .goes = m.goes, .link = LinkHolder::Stays}));
    CHECK(m.customer(m.stays).sageId == ofStays);
}

TEST_CASE("the only link to Sage One goes with the merge", "[workflow][customers]")
{
    Merging m;
    must(m.customers.merge({.stays = m.goes, .goes = m.stays}));
    CHECK(m.customer(m.goes).sageId == m.customer(m.stays).sageId);
    CHECK(m.customer(m.goes).sageId.has_value());
}

TEST_CASE("no merge while a customer or its invoice is on its way to Sage One, or nobody knows",
          "[workflow][customers]")
{
    Merging m;
    m.leadsFor(m.goes);
    const InvoiceId invoice = m.office.ready(u"L-1"_s);
    const QString image = imageOf(m.office);
    SECTION("the customer") { m.push(PushEffect::Customer, std::nullopt, m.goes); }
    SECTION("the customer that would stay") { m.push(PushEffect::Customer, std::nullopt, m.stays); }
    SECTION("an invoice")
    {
        PushRow row = m.push(PushEffect::Invoice, invoice, std::nullopt);
        must(m.office.ledger->pushes.advance(row, PushEvent::Claim, row.facts, m.office.ledger->nowMs()));
        must(m.office.ledger->invoices.refreshState(invoice));
    }
    const QString now = imageOf(m.office);
    const QString why = m.why({.stays = m.stays, .goes = m.goes});
    CHECK(why.contains(u"on its way to Sage One"_s));
    CHECK(must(m.customers.previewMerge(m.stays, m.goes)).refusal == why);
    CHECK(imageOf(m.office) == now);
}

TEST_CASE("a lead whose invoice was on its way for another customer may come back after a merge",
          "[workflow][customers][verify]")
{
    Merging m;
    m.leadsFor(m.goes);
    const InvoiceId id = m.office.ready(u"L-1"_s);
    Invoice edit = must(m.office.billing.invoice(id));
    edit.content.customer = m.stays;
    edit.content.recipient = m.customer(m.stays).details;
    must(m.office.billing.update(id, edit.version, edit.content));
    const CustomerId third = m.office.newCustomer(u"Bakers"_s).id;
    PushRow row = m.push(PushEffect::Invoice, id, std::nullopt);
    const auto advance = [&](PushEvent on) {
        row = must(m.office.ledger->pushes.advance(row, on, row.facts, m.office.ledger->nowMs()));
        must(m.office.ledger->record({.entity = u"push"_s,
                                      .entityId = row.id.value(),
                                      .action = toKey(on),
                                      .before = {},
                                      .after = {}}));
        must(m.office.ledger->invoices.refreshState(id));
    };
    advance(PushEvent::Claim);
    must(m.customers.merge({.stays = third, .goes = m.goes}));
    CHECK(m.faults().isEmpty());
    advance(PushEvent::Refused);
    REQUIRE(m.office.state(id) == InvoiceState::Rejected);
    CHECK(m.faults().isEmpty());

    must(m.office.invoicing.deleteDraft(id, u"Wrong customer"_s));
    const LeadId lead = must(m.office.billing.invoice(id)).lead;
    const InvoiceId again = must(m.office.invoicing.generate(lead)).invoice;
    CHECK(m.content(again).customer == third);
    CHECK(must(m.office.invoicing.lead(lead)).card.customer == third);
    CHECK(m.faults().isEmpty());
}

TEST_CASE("a deleted draft does not come back for a customer that went with a merge",
          "[workflow][customers][void]")
{
    Merging m;
    m.leadsFor(m.stays);
    const InvoiceId id = m.office.ready(u"L-1"_s);
    Invoice edit = must(m.office.billing.invoice(id));
    edit.content.customer = m.goes;  // on the invoice only: its lead is another customer's
    edit.content.recipient = m.karoo.details;
    must(m.office.billing.update(id, edit.version, edit.content));
    const DeletedDraft deleted = must(m.office.invoicing.deleteDraft(id, u"Oops"_s));
    const MergedCustomers merged = must(m.customers.merge({.stays = m.stays, .goes = m.goes}));
    const auto restored = m.office.invoicing.restoreDraft(deleted);
    REQUIRE_FALSE(restored);
    CHECK(sentence(restored.error()).contains(u"Karoo Guest House was merged into another"_s));
    CHECK(m.faults().isEmpty());
    must(m.customers.undoMerge(merged));
    must(m.office.invoicing.restoreDraft(deleted));
    CHECK(m.content(id).customer == m.goes);
    CHECK(m.faults().isEmpty());
}

TEST_CASE("a customer is not merged with itself, nor twice", "[workflow][customers]")
{
    Merging m;
    CHECK(m.why({.stays = m.stays, .goes = m.stays}).contains(u"two different"_s));
    must(m.customers.merge({.stays = m.stays, .goes = m.goes}));
    const Customer third = m.office.newCustomer(u"Bakers"_s);
    CHECK(m.why({.stays = third.id, .goes = m.goes}).contains(u"merged into another customer before"_s));
}

TEST_CASE("the copy of a sent lead is for the customer that stays", "[workflow][customers]")
{
    Merging m;
    m.linkBoth();
    m.leadsFor(m.goes);
    const InvoiceId sent = m.office.ready(u"L-1"_s);
    m.office.push({sent});
    must(m.customers.merge({.stays = m.stays, .goes = m.goes, .link = LinkHolder::Stays}));
    const LeadId copy = must(m.office.invoicing.copyLead(must(m.office.billing.invoice(sent)).lead));
    CHECK(m.customerOf(copy) == m.stays);
    CHECK(m.faults().join(u'\n') == QString());
}

TEST_CASE("a link to Sage One is given up and taken up again, each in the history", "[workflow][customers]")
{
    Merging m;
    const auto linked = m.customer(m.stays).sageId;
    REQUIRE(linked);
    must(m.customers.unlink(m.stays));
    CHECK_FALSE(m.customer(m.stays).sageId);
    CHECK(m.actionsOf(must(m.customers.historyOf(m.stays))).last() == u"unlinked from Sage One"_s);
    must(m.office.sageSetup.link(m.stays, *linked));
    CHECK(m.customer(m.stays).sageId == linked);
    m.push(PushEffect::Customer, std::nullopt, m.stays);
    const auto refused = m.customers.unlink(m.stays);
    REQUIRE_FALSE(refused.has_value());
    CHECK(sentence(refused.error()).contains(u"on its way to Sage One"_s));
}

TEST_CASE("a customer that went with a merge does not come back through a card or an invoice that was open",
          "[workflow][customers]")
{
    Merging m;
    m.leadsFor(m.goes);
    const InvoiceId draft = m.office.ready(u"L-1"_s);
    const InvoiceContent typed = m.content(draft);
    JobCard card = must(m.office.invoicing.lead(must(m.office.billing.invoice(draft)).lead)).card;
    must(m.customers.merge({.stays = m.stays, .goes = m.goes}));

    must(m.office.billing.update(draft, must(m.office.billing.invoice(draft)).version, typed));
    CHECK(m.content(draft).customer == m.stays);
    CHECK(m.content(draft).recipient == m.customer(m.stays).details);
    const Lead lead = must(m.office.invoicing.lead(must(m.office.billing.invoice(draft)).lead));
    must(m.office.invoicing.saveCard(lead.id, lead.version, card));
    CHECK(m.customerOf(lead.id) == m.stays);
    card.reference = u"L-2"_s;
    CHECK(m.customerOf(must(m.office.invoicing.addLead(card))) == m.stays);
    CHECK(m.faults().join(u'\n') == QString());
}

TEST_CASE("an invoice that looks like one that was sent to the customer that went says so",
          "[workflow][customers]")
{
    Merging m;
    m.linkBoth();
    m.leadsFor(m.goes);
    const InvoiceId sent = m.office.ready(u"L-1"_s);
    REQUIRE(m.office.push({sent}).front().done);
    must(m.customers.merge({.stays = m.stays, .goes = m.goes, .link = LinkHolder::Stays}));
    m.leadsFor(m.stays);
    const InvoiceId again = m.office.ready(u"L-2"_s);
    const auto problems = must(m.office.billing.preflight(again, m.content(again)));
    CHECK(std::ranges::count(problems, ProblemKind::LooksAlike, &Problem::kind) == 1);
}

TEST_CASE("an e-mail that was refused goes to the address of the customer that stays",
          "[workflow][customers]")
{
    Merging m;
    m.linkBoth();
    m.leadsFor(m.goes);
    const InvoiceId sent = m.office.ready(u"L-1"_s);
    m.office.transport.alter = [](const QString& method, HttpReply& reply) {
        if (method == u"TaxInvoice/Email")
            reply = {.status = 400,
                     .body = "\"Invalid address\"",
                     .contentType = "application/json",
                     .logUid = {},
                     .serverDateMs = {},
                     .bodyRead = true};
    };
    m.office.push({sent});
    REQUIRE(m.office.state(sent) == InvoiceState::Sent);
    m.office.transport.alter = {};
    must(m.customers.merge({.stays = m.stays, .goes = m.goes, .link = LinkHolder::Stays}));
    CHECK(m.office.retry({sent}).front().done);
    CHECK(m.office.transport.company.outbox().back()[u"EmailAddress"_s].toString()
          == m.customer(m.stays).details.email);
}

TEST_CASE("a merge leaves on a draft what the clerk typed there, and tells of an approval that it ended",
          "[workflow][customers][approval]")
{
    Merging m;
    m.leadsFor(m.goes);
    const InvoiceId plain = m.office.ready(u"L-1"_s);
    const InvoiceId own = m.office.ready(u"L-2"_s);
    Invoice edit = must(m.office.billing.invoice(own));
    edit.content.recipient.contact = u"Sipho"_s;
    must(m.office.billing.update(own, edit.version, edit.content));
    const Invoice seen = must(m.office.billing.invoice(plain));
    must(m.office.ledger->approvals.put(
        plain, {.word = ApprovalWord::Approved,
                .document = documentDigest(seen.number, seen.reference, seen.content, seen.totals)}));
    must(m.office.ledger->invoices.setApproved(plain, true));

    must(m.customers.merge({.stays = m.stays, .goes = m.goes}));
    CHECK(m.content(plain).recipient == m.customer(m.stays).details);
    CHECK(m.content(own).recipient == edit.content.recipient);
    CHECK(m.content(own).customer == m.stays);
    CHECK(m.actionsOf(must(m.office.billing.historyOf(plain))).contains(u"approval ended by an edit"_s));
    CHECK_FALSE(must(m.office.ledger->approvals.of(plain)));
}

TEST_CASE("the history of the customer that stays keeps the link that a merge replaced",
          "[workflow][customers]")
{
    Merging m;
    m.linkBoth();
    const qint64 before = m.customer(m.stays).sageId.value();
    must(m.customers.merge({.stays = m.stays, .goes = m.goes, .link = LinkHolder::Goes}));
    const auto rows = must(m.office.ledger->history.of(u"customer"_s, m.stays.value()));
    CHECK(rows.back().entry.before[u"sage_id"_s].toInteger() == before);
    CHECK(rows.back().entry.after[u"sage_id"_s].toInteger() == m.customer(m.stays).sageId);
}
