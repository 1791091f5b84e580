#include "tests/storage/ledger_fixture.h"

#include <algorithm>
#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

TEST_CASE("a job card comes back as it was saved", "[storage][lead]")
{
    Books books;
    JobCard card = books.card(u"Zoë's Plumbing"_s);
    card.priceMode = PriceMode::Inclusive;
    card.lines[0].quantity = Quantity::fromE4(15'001);
    card.lines[0].unitPrice = UnitPrice::fromE4(999'999);
    card.lines[0].discount = Rate::fromBasisPoints(1250);
    card.lines[1].billable = Billable::No;
    card.lines[1].vat = u"0"_s;
    const Lead lead = must(books.leads.find(books.lead(card)));
    CHECK(lead.stage == LeadStage::New);
    CHECK(lead.version == 1);
    REQUIRE(lead.card.lines.size() == 2);
    for (std::size_t at = 0; at < 2; ++at) {
        REQUIRE(lead.card.lines[at].id);
        card.lines[at].id = lead.card.lines[at].id;
    }
    CHECK(lead.card == card);
    CHECK(must(books.leads.withReference(card.reference)) == lead.id);
    CHECK_FALSE(must(books.leads.withReference(u"L-none"_s)));
    CHECK(books.leads.find(LeadId{99}).error().kind == ErrorKind::NotFound);
}

TEST_CASE("a lead without customer, day and lines can be kept", "[storage][lead]")
{
    Books books;
    const LeadId id = must(books.leads.add(bareCard(u"bare"_s), {}, 1));
    const Lead lead = must(books.leads.find(id));
    CHECK_FALSE(lead.card.customer);
    CHECK_FALSE(lead.card.finishedOn.isValid());
    CHECK(must(books.leads.row(id)).customer.isEmpty());
    CHECK(must(books.leads.page({.search = u"bare"_s})).size() == 1);
}

TEST_CASE("two leads never have one reference", "[storage][lead]")
{
    Books books;
    JobCard card = books.card(u"A"_s);
    books.lead(card);
    const auto again = books.leads.add(card, {}, 1);
    CHECK(again.error().kind == ErrorKind::Duplicate);
    CHECK(again.error().subject == card.reference);
    JobCard other = books.card(u"A"_s);
    CHECK(other.reference != card.reference);
    const LeadId second = books.lead(other);
    other.reference = card.reference;
    CHECK(books.leads.saveCard(second, 1, other, {}).error().kind == ErrorKind::Duplicate);
}

TEST_CASE("lines keep their ids when a card is saved, and an id is never used again", "[storage][lead]")
{
    Books books;
    const LeadId id = books.lead(u"A"_s);
    JobCard card = must(books.leads.find(id)).card;
    const auto first = card.lines[0].id;
    const auto second = card.lines[1].id;
    card.lines[1].id.reset();
    card.lines[1].description = u"new"_s;
    std::swap(card.lines[0], card.lines[1]);
    const Lead saved = must(books.leads.saveCard(id, 1, card, Money::fromCents(5)));
    CHECK(saved.version == 2);
    REQUIRE(saved.card.lines.size() == 2);
    CHECK(saved.card.lines[1].id == first);
    CHECK(saved.card.lines[0].description == u"new"_s);
    CHECK(saved.card.lines[0].id->value() > second->value());
    CHECK(must(books.leads.row(id)).total == Money::fromCents(5));
}

TEST_CASE("a stale save and a stale move are conflicts that change nothing", "[storage][lead]")
{
    Books books;
    const LeadId id = books.lead(u"A"_s);
    JobCard card = must(books.leads.find(id)).card;
    must(books.leads.saveCard(id, 1, card, {}));
    card.lines.clear();
    CHECK(books.leads.saveCard(id, 1, card, {}).error().kind == ErrorKind::Conflict);
    CHECK(must(books.leads.find(id)).card.lines.size() == 2);
    CHECK(books.leads.saveCard(LeadId{99}, 1, books.card(u"A"_s), {}).error().kind == ErrorKind::NotFound);
    must(books.leads.move(id, LeadStage::New, LeadStage::Active));
    CHECK(books.leads.move(id, LeadStage::New, LeadStage::Active).error().kind == ErrorKind::Conflict);
    CHECK(must(books.leads.find(id)).stage == LeadStage::Active);
}

TEST_CASE("a lead shows its invoice and the invoice's total, until that is void", "[storage][lead]")
{
    Books books;
    const LeadId id = books.lead(u"A"_s);
    const InvoiceId invoice = books.invoice(id, 2280);
    must(books.leads.setInvoice(id, invoice, Money::fromCents(777)));
    CHECK(must(books.leads.row(id)).total == Money::fromCents(777));
    CHECK(must(books.leads.row(id)).invoiceNumber == 2280);
    CHECK(must(books.leads.row(id)).invoiceState == InvoiceState::Draft);
    const Lead lead = must(books.leads.find(id));
    CHECK(lead.invoice == invoice);
    CHECK(lead.invoiceNumber == 2280);
    must(books.leads.saveCard(id, 1, lead.card, Money::fromCents(5)));
    CHECK(must(books.leads.row(id)).total == Money::fromCents(777));
    must(books.leads.setInvoice(id, {}, Money::fromCents(5)));
    CHECK_FALSE(must(books.leads.find(id)).invoice);
    CHECK_FALSE(must(books.leads.row(id)).invoiceNumber);
}

TEST_CASE("pages of leads, joined, are the whole list in its order", "[storage][lead][random]")
{
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto upTo = [&](int most) { return std::uniform_int_distribution(0, most)(random); };

    Books books;
    const CustomerId customer = books.customer(u"Plumbing & Sons"_s);
    struct Known {
        QDate day;
        LeadId id;
        LeadStage stage;
        bool geyser;
    };
    std::vector<Known> known;
    must(books.db->transaction([&]() -> Result<void> {
        for (int n = 0; n < 400; ++n) {
            const bool geyser = upTo(3) == 0;
            const QDate day = upTo(30) == 0 ? QDate() : QDate(2024, 1, 1).addDays(upTo(40));
            JobCard card = bareCard(u"R%1"_s.arg(n));
            card.customer = customer;
            card.finishedOn = day;
            card.work = geyser ? u"new geyser"_s : u"drain"_s;
            const LeadId id = must(books.leads.add(card, Money::fromCents(upTo(100'000)), n));
            const auto stage = LeadStage(upTo(2));
            if (stage != LeadStage::New)
                must(books.leads.move(id, LeadStage::New, stage));
            known.push_back({day, id, stage, geyser});
        }
        return {};
    }));
    std::sort(known.begin(), known.end(), [](const Known& a, const Known& b) {
        const qint64 dayOfA = a.day.isValid() ? a.day.toJulianDay() : 0;
        const qint64 dayOfB = b.day.isValid() ? b.day.toJulianDay() : 0;
        return std::pair(dayOfA, a.id) > std::pair(dayOfB, b.id);
    });

    for (const std::optional<LeadStage> stage :
         {std::optional<LeadStage>(), std::optional(LeadStage::New), std::optional(LeadStage::Active),
          std::optional(LeadStage::Completed)})
        for (const QString& search : {QString(), u"geyser"_s, u"g"_s, u"geyser plumb"_s}) {
            std::vector<LeadId> expected;
            for (const Known& lead : known)
                if ((!stage || lead.stage == *stage) && (search.isEmpty() || lead.geyser))
                    expected.push_back(lead.id);
            std::vector<LeadId> read;
            std::optional<LeadCursor> after;
            while (true) {
                const int limit = 1 + upTo(60);
                const auto page = must(
                    books.leads.page({.stage = stage, .search = search, .after = after, .limit = limit}));
                for (const LeadRow& row : page)
                    read.push_back(row.id);
                REQUIRE(page.size() <= std::size_t(limit));
                if (page.size() < std::size_t(limit))
                    break;
                after = LeadCursor{page.back().finishedOn, page.back().id};
            }
            INFO(search.toStdString());
            CHECK(read == expected);
        }
}

TEST_CASE("counters are what counting would give, after anything that happens", "[storage][lead][random]")
{
    const auto seed = std::random_device{}();
    CAPTURE(seed);
    std::mt19937 random(seed);
    const auto upTo = [&](int most) { return std::uniform_int_distribution(0, most)(random); };

    Books books;
    std::vector<LeadId> leads;
    std::vector<InvoiceId> invoices;
    for (int n = 0; n < 200; ++n) {
        const int what = upTo(6);
        static_cast<void>(books.db->transaction([&]() -> Result<void> {
            if (what == 0 || leads.empty()) {
                leads.push_back(books.lead(u"Customer %1"_s.arg(upTo(5))));
            } else if (what == 1) {
                const LeadId id = leads[std::size_t(upTo(int(leads.size()) - 1))];
                const Lead lead = must(books.leads.find(id));
                must(books.leads.saveCard(id, lead.version, lead.card, Money::fromCents(upTo(1'000'000))));
            } else if (what == 2) {
                const LeadId id = leads[std::size_t(upTo(int(leads.size()) - 1))];
                if (!must(books.leads.find(id)).invoice)
                    invoices.push_back(books.invoice(id, 1000 + n));
            } else if (what == 3) {
                const LeadId id = leads[std::size_t(upTo(int(leads.size()) - 1))];
                must(books.leads.move(id, must(books.leads.find(id)).stage, LeadStage(upTo(2))));
            } else if (!invoices.empty()) {
                const InvoiceId id = invoices[std::size_t(upTo(int(invoices.size()) - 1))];
                if (what == 4)
                    must(books.invoices.markUpdated(id));
                if (what == 5)
                    must(books.invoices.markVoid(id, u"wrong"_s));
                if (what == 6 && !must(books.invoices.find(id)).facts.isVoid) {
                    Invoice invoice = must(books.invoices.find(id));
                    invoice.content.lines[0].unitPrice = UnitPrice::fromE4(upTo(1'000'000));
                    must(books.invoices.saveContent(id, invoice.version, invoice.content,
                                                    Books::totalsOf(invoice.content)));
                }
            }
            return upTo(4) == 0 ? Result<void>(fail(ErrorKind::Cancelled)) : Result<void>();
        }));
        const auto gone = [&](auto id, const QString& table) {
            return countOf(*books.db, table + u" WHERE id = %1"_s.arg(id.value())) == 0;
        };
        std::erase_if(leads, [&](LeadId id) { return gone(id, u"lead"_s); });
        std::erase_if(invoices, [&](InvoiceId id) { return gone(id, u"invoice"_s); });
    }
    const auto counted = [&](const QString& table, const QString& column, const QString& key) {
        const QString where = u" FROM %1 WHERE %2 = '%3'"_s.arg(table, column, key);
        return ListCount{
            must(books.db->one<qint64>(u"SELECT count(*)"_s + where, {}, whole)),
            Money::fromCents(must(books.db->one<qint64>(u"SELECT sum(total_cents)"_s + where, {}, whole)))};
    };
    for (const LeadStage stage : {LeadStage::New, LeadStage::Active, LeadStage::Completed}) {
        const ListCount is = must(books.leads.count(stage));
        const ListCount mustBe = counted(u"lead"_s, u"stage"_s, toKey(stage));
        CHECK(is.count == mustBe.count);
        CHECK(is.total == mustBe.total);
    }
    for (const InvoiceState state : {InvoiceState::Draft, InvoiceState::Ready, InvoiceState::Void}) {
        const ListCount is = must(books.invoices.count(state));
        const ListCount mustBe = counted(u"invoice"_s, u"state"_s, toKey(state));
        CHECK(is.count == mustBe.count);
        CHECK(is.total == mustBe.total);
    }
}

TEST_CASE("ids in a stage come oldest work first", "[storage][lead]")
{
    Books books;
    const LeadId late = books.lead(books.card(u"A"_s, QDate(2024, 5, 20)));
    const LeadId early = books.lead(books.card(u"A"_s, QDate(2024, 5, 1)));
    const LeadId later = books.lead(books.card(u"A"_s, QDate(2024, 5, 20)));
    CHECK(must(books.leads.idsInStage(LeadStage::New)) == std::vector{early, late, later});
    CHECK(must(books.leads.idsInStage(LeadStage::Active)).empty());
}

TEST_CASE("customers, leads and invoices are never deleted or replaced", "[storage][lead]")
{
    Books books;
    books.invoice(books.lead(u"A"_s), 1);
    for (const QString& table : {u"customer"_s, u"lead"_s, u"invoice"_s})
        CHECK_FALSE(books.db->execute(u"DELETE FROM "_s + table).has_value());
    CHECK_FALSE(books.db->execute(u"INSERT OR REPLACE INTO lead SELECT * FROM lead"_s).has_value());
    CHECK_FALSE(
        books.db->execute(u"INSERT OR REPLACE INTO customer (id, name) SELECT id, name FROM customer"_s)
            .has_value());
}
