#include "tests/storage/ledger_fixture.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

TEST_CASE("an invoice comes back as it was made", "[storage][invoice]")
{
    Books books;
    const LeadId lead = books.lead(u"Zoë's Plumbing"_s);
    InvoiceContent content = books.draft(lead);
    const InvoiceId id = books.invoice(lead, 2280);
    const Invoice invoice = must(books.invoices.find(id));
    REQUIRE(invoice.content.lines.size() == content.lines.size());
    for (std::size_t at = 0; at < content.lines.size(); ++at)
        content.lines[at].id = invoice.content.lines[at].id;
    CHECK(invoice.content == content);
    CHECK(invoice.totals == Books::totalsOf(content));
    CHECK(invoice.number == 2280);
    CHECK(invoice.lead == lead);
    CHECK(invoice.state == InvoiceState::Draft);
    CHECK(invoice.version == 1);
    CHECK(must(books.invoices.withNumber(2280)) == id);
    CHECK(must(books.invoices.withReference(invoice.reference)) == id);
    CHECK_FALSE(must(books.invoices.withNumber(1)));
    CHECK(books.invoices.find(InvoiceId{9}).error().kind == ErrorKind::NotFound);
}

TEST_CASE("VAT rounded for the whole document is kept as it was reckoned", "[storage][invoice]")
{
    Books books;
    const LeadId lead = books.lead(u"A"_s);
    InvoiceContent content = books.draft(lead);
    content.lines.assign(3, content.lines[0]);
    for (InvoiceLine& line : content.lines)
        line.unitPrice = UnitPrice::fromE4(100'300);
    content.lines[2].vatRate = Rate::percent(14);
    const Totals sums = must(totals(terms(content.lines), content.priceMode, VatRounding::PerDocument));
    const InvoiceId id = must(books.invoices.add({.lead = lead,
                                                  .number = 1,
                                                  .reference = u"GH-1"_s,
                                                  .content = content,
                                                  .totals = sums,
                                                  .createdAtMs = 0}));
    CHECK(must(books.invoices.find(id)).totals == sums);
}

TEST_CASE("a lead has one invoice that is not void, and numbers and references are given once",
          "[storage][invoice]")
{
    Books books;
    const LeadId lead = books.lead(u"A"_s);
    const InvoiceId first = books.invoice(lead, 2280);
    const InvoiceContent content = books.draft(lead);
    const auto make = [&](LeadId of, qint64 number, const QString& reference) {
        return books.invoices.add({.lead = of,
                                   .number = number,
                                   .reference = reference,
                                   .content = content,
                                   .totals = Books::totalsOf(content),
                                   .createdAtMs = 0});
    };
    const auto second = make(lead, 2281, u"GH-2"_s);
    CHECK(second.error().kind == ErrorKind::AlreadyInvoiced);
    CHECK(second.error().subject == u"#2280"_s);
    CHECK(countOf(*books.db, u"invoice"_s) == 1);

    const LeadId other = books.lead(u"B"_s);
    CHECK(make(other, 2280, u"GH-2"_s).error().kind == ErrorKind::Duplicate);
    CHECK(make(other, 2281, must(books.invoices.find(first)).reference).error().kind == ErrorKind::Duplicate);

    must(books.invoices.markVoid(first, u"wrong customer"_s));
    CHECK(must(books.invoices.find(first)).voidReason == u"wrong customer"_s);
    CHECK(make(lead, 2282, u"GH-3"_s).has_value());
    // The index holds even where the check is passed by.
    CHECK_FALSE(
        books.db->execute(u"UPDATE invoice SET void = 0, state = 'draft' WHERE number = 2280"_s).has_value());
}

TEST_CASE("saving content needs the version that was seen", "[storage][invoice]")
{
    Books books;
    const InvoiceId id = books.invoice(books.lead(u"A"_s), 2280);
    Invoice invoice = must(books.invoices.find(id));
    invoice.content.lines[0].description = u"Solar geyser"_s;
    invoice.content.lines[0].touched = true;
    invoice.content.lines.erase(invoice.content.lines.begin() + 1);
    const Totals sums = Books::totalsOf(invoice.content);
    const Invoice saved = must(books.invoices.saveContent(id, 1, invoice.content, sums));
    CHECK(saved.version == 2);
    CHECK(saved.content == invoice.content);
    CHECK(saved.totals == sums);
    CHECK(books.invoices.saveContent(id, 1, invoice.content, sums).error().kind == ErrorKind::Conflict);
    CHECK(books.invoices.saveContent(InvoiceId{9}, 1, invoice.content, sums).error().kind
          == ErrorKind::NotFound);
}

TEST_CASE("an invoice on its way to Sage One cannot be changed, even past the program", "[storage][invoice]")
{
    Books books;
    const InvoiceId id = books.ready(u"A"_s, 2280);
    const Invoice invoice = must(books.invoices.find(id));
    CHECK(invoice.state == InvoiceState::Ready);
    PushRow row = books.push(id);
    CHECK(must(books.invoices.refreshState(id)) == InvoiceState::Sending);
    const auto locked = [&] {
        const auto saved = books.invoices.saveContent(id, invoice.version, invoice.content, invoice.totals);
        return !saved && saved.error().kind == ErrorKind::Locked && saved.error().subject == u"#2280"_s;
    };
    CHECK(locked());
    CHECK(books.invoices.markVoid(id, u"x"_s).error().kind == ErrorKind::Locked);
    for (const QString& sql :
         {u"UPDATE invoice SET total_cents = 0, exclusive_cents = 0, vat_cents = 0"_s,
          u"UPDATE invoice SET recipient_name = 'x'"_s,
          u"UPDATE invoice SET document_sha256 = zeroblob(32)"_s,
          u"UPDATE invoice_line SET unit_price_e4 = 0"_s, u"DELETE FROM invoice_line"_s,
          u"DELETE FROM invoice_vat"_s, u"UPDATE invoice_vat SET vat_cents = 0"_s,
          u"INSERT INTO invoice_vat (invoice_id, rate_bp, exclusive_cents, vat_cents) VALUES (1, 0, 0, 0)"_s})
        CHECK(books.db->execute(sql).error().kind == ErrorKind::Locked);

    row = books.step(books.step(books.step(row, PushEvent::Claim), PushEvent::SaveCommitted),
                     PushEvent::Refused);
    CHECK(must(books.invoices.find(id)).state == InvoiceState::Rejected);
    CHECK_FALSE(locked());
    for (const QString& sql : {u"UPDATE invoice SET number = 9"_s, u"UPDATE invoice SET reference = 'GH-9'"_s,
                               u"UPDATE invoice SET lead_id = 9"_s})
        CHECK(books.db->execute(sql).error().kind == ErrorKind::Locked);
}

TEST_CASE("a void is taken back to what the invoice was, a refusal included", "[storage][invoice]")
{
    Books books;
    const InvoiceId id = books.ready(u"A"_s, 2280);
    books.step(books.step(books.step(books.push(id), PushEvent::Claim), PushEvent::SaveCommitted),
               PushEvent::Refused);
    REQUIRE(must(books.invoices.refreshState(id)) == InvoiceState::Rejected);
    PushJournal journal(*books.db);
    CHECK(must(journal.unfinished()).size() == 1);
    must(books.invoices.markVoid(id, u"wrong"_s));
    CHECK(must(books.invoices.find(id)).state == InvoiceState::Void);
    CHECK(must(journal.unfinished()).empty());  // nobody needs to do anything about it
    must(books.invoices.clearVoid(id));
    const Invoice back = must(books.invoices.find(id));
    CHECK(back.state == InvoiceState::Rejected);
    CHECK(back.voidReason.isEmpty());
    CHECK(must(journal.unfinished()).size() == 1);
    CHECK(must(books.invoices.count(InvoiceState::Void)).count == 0);
}

TEST_CASE("the state follows from flags and pushes, and the lists from the state", "[storage][invoice]")
{
    Books books;
    const InvoiceId draft = books.invoice(books.lead(u"A"_s), 1);
    const InvoiceId ready = books.ready(u"B"_s, 2);
    const InvoiceId sent = books.sent(u"C"_s, 3);
    const InvoiceId gone = books.invoice(books.lead(u"D"_s), 4);
    must(books.invoices.markVoid(gone, u"double"_s));
    const auto ids = [&](const InvoiceQuery& query) {
        std::vector<InvoiceId> found;
        for (const InvoiceRow& row : must(books.invoices.page(query)))
            found.push_back(row.id);
        return found;
    };
    CHECK(ids({}) == std::vector{gone, sent, ready, draft});
    CHECK(ids({.limit = 2}) == std::vector{gone, sent});
    CHECK(ids({.after = sent}) == std::vector{ready, draft});
    CHECK(ids({.filter = InvoiceFilter::ToPush}) == std::vector{ready, draft});
    CHECK(ids({.filter = InvoiceFilter::Sent}) == std::vector{sent});
    CHECK(ids({.state = InvoiceState::Void}) == std::vector{gone});
    CHECK(ids({.filter = InvoiceFilter::ToPush, .state = InvoiceState::Ready}) == std::vector{ready});
    CHECK(must(books.invoices.idsInState(InvoiceState::Draft)) == std::vector{draft});

    PushRow mail = books.push(sent, PushEffect::Email);
    mail = books.step(books.step(mail, PushEvent::Claim), PushEvent::Accepted);
    const InvoiceRow row = must(books.invoices.row(sent));
    CHECK(row.state == InvoiceState::Emailed);
    CHECK(row.emailed);
    CHECK(row.sageId == 9003);
    CHECK(row.sageNumber == u"INV0000003"_s);
    CHECK(row.customer == u"C"_s);
    CHECK(row.leadReference == must(books.leads.row(row.lead)).reference);
    CHECK(row.total == row.exclusive + row.vat);
    CHECK(must(books.invoices.count(InvoiceState::Emailed)).count == 1);
    CHECK(must(books.invoices.count(InvoiceState::Sent)).count == 0);
    CHECK(must(books.invoices.lastConfirmedReference()) == row.reference);
}

TEST_CASE("a changed amount in the file is noticed when the invoice is read", "[storage][invoice]")
{
    Books books;
    const InvoiceId id = books.invoice(books.lead(u"A"_s), 2280);
    must(books.invoices.find(id));
    SECTION("in a line")
    {
        must(books.db->execute(u"UPDATE invoice_line SET unit_price_e4 = unit_price_e4 + 1"_s));
    }
    SECTION("in a sum") { must(books.db->execute(u"UPDATE invoice_vat SET vat_cents = vat_cents + 1"_s)); }
    SECTION("in the name") { must(books.db->execute(u"UPDATE invoice SET recipient_name = 'Somebody'"_s)); }
    SECTION("a line gone") { must(books.db->execute(u"DELETE FROM invoice_line WHERE position = 0"_s)); }
    const auto found = books.invoices.find(id);
    REQUIRE_FALSE(found.has_value());
    CHECK(found.error().kind == ErrorKind::Storage);
    CHECK(found.error().detail.contains(u"digest"_s));
}

TEST_CASE("an invoice with the same customer, total and week looks alike", "[storage][invoice]")
{
    Books books;
    const InvoiceId first = books.invoice(books.lead(u"A"_s), 1, QDate(2024, 5, 10));
    const InvoiceId near = books.invoice(books.lead(u"A"_s), 2, QDate(2024, 5, 13));
    const InvoiceId far = books.invoice(books.lead(u"A"_s), 3, QDate(2024, 5, 17));
    const InvoiceId other = books.invoice(books.lead(u"B"_s), 4, QDate(2024, 5, 13));
    CHECK(must(books.invoices.lookAlike(first)) == 2);
    CHECK(must(books.invoices.lookAlike(near)) == 1);
    CHECK_FALSE(must(books.invoices.lookAlike(far)));
    CHECK_FALSE(must(books.invoices.lookAlike(other)));
    must(books.invoices.markVoid(near, u"x"_s));
    CHECK_FALSE(must(books.invoices.lookAlike(first)));
}

TEST_CASE("nothing is confirmed yet in a new ledger", "[storage][invoice]")
{
    Books books;
    books.ready(u"A"_s, 1);
    CHECK_FALSE(must(books.invoices.lastConfirmedReference()));
}
