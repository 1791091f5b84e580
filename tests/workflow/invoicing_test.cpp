#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using greenhand::testing::must;
using greenhand::testing::Office;

TEST_CASE("generating takes the next number, makes the draft and leaves the lead in New",
          "[workflow][manual]")
{
    Office office;
    const LeadId lead = office.lead();
    const Generated made = must(office.invoicing.generate(lead));
    CHECK(made.number == 2280);
    CHECK(made.total.cents() == 115'000);
    CHECK(office.stage(lead) == LeadStage::New);
    CHECK(office.state(made.invoice) == InvoiceState::Draft);
    CHECK(must(office.settings.value(u"invoice.next_number"_s)) == u"2281"_s);
    const Lead shown = must(office.invoicing.lead(lead));
    CHECK(shown.invoiceNumber == 2280);
}

TEST_CASE("a lead never gets a second draft", "[workflow]")
{
    Office office;
    const LeadId lead = office.lead();
    must(office.invoicing.generate(lead));
    const auto again = office.invoicing.generate(lead);
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == ErrorKind::AlreadyInvoiced);
    CHECK(again.error().subject == u"#2280"_s);
    CHECK(must(office.settings.value(u"invoice.next_number"_s)) == u"2281"_s);
}

TEST_CASE("a failure in the middle of generating changes nothing", "[workflow]")
{
    Office office;
    const LeadId lead = office.lead();
    must(office.ledger->db->execute(u"CREATE TEMP TRIGGER boom BEFORE INSERT ON main.invoice_line "
                                    "BEGIN SELECT RAISE(ABORT, 'boom'); END"_s));
    CHECK_FALSE(office.invoicing.generate(lead));
    must(office.ledger->db->execute(u"DROP TRIGGER boom"_s));
    CHECK(must(office.settings.value(u"invoice.next_number"_s)) == u"2280"_s);
    CHECK_FALSE(must(office.invoicing.lead(lead)).invoice);
    CHECK(must(office.invoicing.generate(lead)).number == 2280);
}

TEST_CASE("a job card without billable lines or customer is not invoiced", "[workflow]")
{
    Office office;
    JobCard card = must(office.invoicing.blankCard());
    const LeadId noCustomer = must(office.invoicing.addLead(card));
    CHECK(office.invoicing.generate(noCustomer).error().kind == ErrorKind::NoCustomer);
    card.reference = u"L-77"_s;
    card.customer = office.customer;
    const LeadId noLines = must(office.invoicing.addLead(card));
    CHECK(office.invoicing.generate(noLines).error().kind == ErrorKind::NothingToInvoice);
}

TEST_CASE("Update moves the lead to Active and lets the invoice go", "[workflow][manual]")
{
    Office office;
    const LeadId lead = office.lead();
    const InvoiceId id = office.generated(lead);
    const Invoice draft = must(office.billing.invoice(id));
    must(office.billing.update(id, draft.version, draft.content));
    CHECK(office.stage(lead) == LeadStage::Active);
    CHECK(office.state(id) == InvoiceState::Ready);
}

TEST_CASE("the draft follows its job card, and lines touched on the invoice stay", "[workflow][manual]")
{
    Office office;
    const LeadId lead = office.lead();
    const InvoiceId id = office.generated(lead);
    Invoice draft = must(office.billing.invoice(id));
    must(office.billing.update(id, draft.version, draft.content));

    Lead card = must(office.invoicing.lead(lead));
    card.card.lines.front().quantity = Quantity::fromWhole(2);
    const SavedCard saved = must(office.invoicing.saveCard(lead, card.version, card.card));
    CHECK(saved.pending.empty());
    draft = must(office.billing.invoice(id));
    CHECK(draft.totals.total.cents() == 230'000);
    CHECK(draft.state == InvoiceState::Ready);
    CHECK(must(office.invoicing.row(lead)).total.cents() == 230'000);

    draft.content.lines.front().description = u"Labour, two technicians"_s;
    must(office.billing.update(id, draft.version, draft.content));
    card = must(office.invoicing.lead(lead));
    card.card.lines.front().quantity = Quantity::fromWhole(3);
    const SavedCard kept = must(office.invoicing.saveCard(lead, card.version, card.card));
    CHECK(kept.pending.size() == 1);
    CHECK(must(office.billing.invoice(id)).totals.total.cents() == 230'000);
}

TEST_CASE("a job card saved elsewhere since is a conflict and nothing is lost", "[workflow]")
{
    Office office;
    const LeadId lead = office.lead();
    const Lead first = must(office.invoicing.lead(lead));
    JobCard mine = first.card;
    mine.notes = u"mine"_s;
    must(office.invoicing.saveCard(lead, first.version, mine));
    JobCard late = first.card;
    late.notes = u"late"_s;
    CHECK(office.invoicing.saveCard(lead, first.version, late).error().kind == ErrorKind::Conflict);
    CHECK(must(office.invoicing.lead(lead)).card.notes == u"mine"_s);
}

TEST_CASE("settings are checked, and kept with their history", "[workflow][settings]")
{
    Office office;
    CHECK(office.settings.value(u"no.such"_s).error().kind == ErrorKind::UnknownSetting);
    CHECK(office.settings.set(u"invoice.due_days"_s, u"soon"_s).error().kind == ErrorKind::SettingRefused);
    CHECK(office.settings.set(u"invoice.next_number"_s, u"5"_s).error().kind == ErrorKind::SettingRefused);
    must(office.settings.set(u"invoice.due_days"_s, u"14"_s));
    CHECK(must(office.settings.value(u"invoice.due_days"_s)) == u"14"_s);
    const auto rows = must(office.ledger->history.of(u"setting"_s, 0));
    REQUIRE_FALSE(rows.empty());
    CHECK(rows.back().entry.after[u"invoice.due_days"_s].toString() == u"14"_s);
}

TEST_CASE("which Sage One company is ours is set by connecting alone", "[workflow][settings]")
{
    Office office;
    for (const QString& key : {u"sage.url"_s, u"sage.user"_s, u"sage.company_id"_s, u"sage.company_name"_s,
                               u"sage.locked_until"_s}) {
        INFO(key.toStdString());
        const QString before = must(office.settings.value(key));
        const auto refused = office.settings.set(key, QString());
        REQUIRE_FALSE(refused);
        CHECK(refused.error().kind == ErrorKind::SettingRefused);
        CHECK(refused.error().subject.contains(u"sage connect"_s));
        CHECK(must(office.settings.value(key)) == before);
    }
    must(office.settings.set(u"sage.email_subject"_s, u"Your invoice"_s));
}

TEST_CASE("times that are safe only with a practice Sage One are refused for the real one",
          "[workflow][settings]")
{
    Office office;
    must(office.settings.set(u"push.quarantine_seconds"_s,
                             u"1"_s));  // the practice Sage One is on this computer
    CHECK(office.settings.timing(QUrl(u"https://accounting.sageone.co.za/api/2.0.0/"_s)).error().kind
          == ErrorKind::SettingRefused);
    CHECK(office.settings.timing(QUrl(u"http://127.0.0.1:99/api/2.0.0/"_s)));
    CHECK_FALSE(office.settings.store(
        {{u"sage.url"_s, u"https://accounting.sageone.co.za"_s}, {u"push.pace_milliseconds"_s, u"10"_s}}));
}

namespace {

/// Updated, with two lines whose VAT is rounded up each: 4c by line, 3c for the whole document.
InvoiceId invoiceOfCents(Office& office)
{
    const InvoiceId id = office.generated(office.lead(u"L-1"_s, 10));
    Invoice draft = must(office.billing.invoice(id));
    draft.content.lines.push_back(draft.content.lines.front());
    draft.content.lines.back().id.reset();
    draft.content.lines.back().from.reset();
    must(office.billing.update(id, draft.version, draft.content));
    REQUIRE(must(office.billing.invoice(id)).totals.vat.cents() == 4);
    return id;
}

}  // namespace

TEST_CASE("a sent invoice prints the totals that Sage One has, whatever the settings say by now",
          "[workflow][billing]")
{
    Office office;
    const InvoiceId id = invoiceOfCents(office);
    REQUIRE(office.push({id}).front().done);
    must(office.settings.set(u"vat.rounding"_s, u"document"_s));
    CHECK(must(office.billing.printed(id)).totals == must(office.billing.invoice(id)).totals);
    CHECK(must(office.billing.printed(id)).totals.vat.cents() == 4);
}

TEST_CASE("a sent invoice names our company as it did when it was sent, a draft as the settings say by now",
          "[workflow][billing]")
{
    Office office;
    must(office.settings.set(u"company.bank_details"_s, u"Old Bank 1"_s));
    const InvoiceId sent = office.ready();
    REQUIRE(office.push({sent}).front().done);
    const Letterhead before = must(office.billing.printed(sent)).from;
    const InvoiceId draft = office.generated(office.lead(u"L-2"_s));
    must(office.settings.set({{u"company.name"_s, u"Another (Pty) Ltd"_s},
                              {u"company.address"_s, u"2 New Street"_s},
                              {u"company.bank_details"_s, u"New Bank 2"_s},
                              {u"company.vat_vendor"_s, u"no"_s},
                              {u"company.vat_number"_s, {}}}));
    const Letterhead copy = must(office.billing.printed(sent)).from;
    CHECK(copy.vendor == Vendor::Yes);
    CHECK(copy.name == before.name);
    CHECK(copy.address == before.address);
    CHECK(copy.vatNumber == before.vatNumber);
    CHECK(copy.bankDetails == u"Old Bank 1"_s);
    const Letterhead now = must(office.billing.printed(draft)).from;
    CHECK(now.vendor == Vendor::No);
    CHECK(now.name == u"Another (Pty) Ltd"_s);
    CHECK(now.bankDetails == u"New Bank 2"_s);

    // Sent by an older Greenhand: its sums still have to add up.
    must(office.ledger->db->execute(u"UPDATE invoice SET letterhead_id = NULL"_s));
    CHECK(must(office.billing.printed(sent)).from.vendor == Vendor::Yes);
}

TEST_CASE("another rounding of the VAT reaches an invoice with its next Update, and the paper with it",
          "[workflow][billing]")
{
    Office office;
    const InvoiceId id = invoiceOfCents(office);
    must(office.settings.set(u"vat.rounding"_s, u"document"_s));
    const Invoice before = must(office.billing.invoice(id));
    CHECK(must(office.billing.printed(id)).totals.vat.cents() == 4);  // as it would be sent
    SECTION("saved as it stands") { must(office.billing.update(id, before.version, before.content)); }
    SECTION("when it follows its job card")
    {
        const Lead lead = must(office.invoicing.lead(before.lead));
        must(office.invoicing.saveCard(lead.id, lead.version, lead.card));
    }
    CHECK(must(office.billing.invoice(id)).totals.vat.cents() == 3);
    CHECK(must(office.billing.printed(id)).totals.vat.cents() == 3);
    CHECK(must(office.invoicing.row(before.lead)).total == must(office.billing.invoice(id)).totals.total);
}
