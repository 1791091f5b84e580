#include "core/storage/customer_documents.h"
#include "core/storage/migrations.h"
#include "core/storage/sage_list_repository.h"
#include "core/storage/verification.h"
#include "tests/storage/ledger_fixture.h"

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

QStringList namesOf(const std::vector<Customer>& customers)
{
    QStringList names;
    for (const Customer& customer : customers)
        names << customer.details.name;
    return names;
}

/// Runs one step of the schema once more.
void stepAgain(Database& db, QLatin1StringView beginning)
{
    const auto& steps = migrations();
    const auto step = std::ranges::find_if(
        steps, [&](const Migration& s) { return QLatin1StringView(s.what).startsWith(beginning); });
    REQUIRE(step != steps.end());
    must(db.execute(u"PRAGMA user_version = %1"_s.arg(step - steps.begin())));
    must(migrate(db, {steps.begin(), step + 1}));
}

}  // namespace

TEST_CASE("customers are paged by name, and no page repeats or skips one", "[storage][customers]")
{
    Books books;
    for (const QString& name : {u"Émile"_s, u"anele"_s, u"Bakers"_s, u"Zulu"_s, u"Cato"_s})
        books.customer(name);
    QStringList seen;
    CustomerQuery query{.limit = 2};
    for (int pages = 0; pages < 4; ++pages) {
        const auto page = must(books.customers.page(query));
        seen << namesOf(page.rows);
        if (!page.next)
            break;
        query = *page.next;
    }
    CHECK(seen == QStringList{u"anele"_s, u"Bakers"_s, u"Cato"_s, u"Émile"_s, u"Zulu"_s});
}

TEST_CASE("a customer is found by name, contact, e-mail, phone and VAT number, in any order of words",
          "[storage][customers]")
{
    Books books;
    must(books.customers.add({.name = u"Karoo Guest House"_s,
                              .contact = u"Zoë Smit"_s,
                              .email = u"stay@karoo.example"_s,
                              .phone = u"+27 21 555 0101"_s,
                              .vatNumber = u"4123456789"_s,
                              .postalAddress = {}}));
    must(books.customers.add(named(u"Bakers"_s)));
    for (const QString& search : {u"guest karoo"_s, u"zoe"_s, u"stay@"_s, u"215550101"_s, u"555 0101"_s,
                                  u"41234"_s, u"SMIT house"_s}) {
        INFO(search.toStdString());
        CHECK(namesOf(must(books.customers.page({.search = search})).rows)
              == QStringList{u"Karoo Guest House"_s});
    }
    CHECK(must(books.customers.page({.search = u"guest bakers"_s})).rows.empty());
    CHECK(must(books.customers.page({.search = u"one two three four five six seven eight nine"_s}))
              .rows.empty());
}

TEST_CASE("an upgrade makes anew what customers are searched by, of all of them", "[storage][customers]")
{
    Books books;
    constexpr int kMore = 4001;
    must(books.db->execute(
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
        "INSERT INTO customer (name, contact, email, phone, vat_number, postal_address, "
        "folded_name, search_text) SELECT 'Côté ' || i, '', '', '', '', '', '', 'old' FROM n"_s.arg(kMore)));
    must(refreshCustomerSearch(*books.db));
    CHECK(must(books.db->one<qint64>(
              u"SELECT count(*) FROM customer WHERE instr(search_text, 'cote ' || id || char(10)) = 1"_s, {},
              whole))
          == kMore);
}

TEST_CASE("an upgrade tells who is gone from Sage One's list from who is not active in it",
          "[storage][customers]")
{
    // As the ledger was before the step: what came with it and behind it is taken away again.
    Books books;
    Database& db = *books.db;
    const CustomerId fine = books.customer(u"Anele"_s);
    const CustomerId asleep = books.customer(u"Bakers"_s);
    const CustomerId gone = books.customer(u"Cato"_s);
    must(SageListRepository(db).put(SageList::Customer, {.sageId = asleep.value(),
                                                         .code = {},
                                                         .name = u"Bakers"_s,
                                                         .email = {},
                                                         .taxReference = {},
                                                         .phone = {},
                                                         .active = false}));
    dropCustomerOrders(db);
    for (const QString& sql :
         {u"ALTER TABLE customer DROP COLUMN sage_standing"_s,
          u"ALTER TABLE customer ADD COLUMN active INTEGER NOT NULL DEFAULT 1"_s,
          u"UPDATE customer SET sage_id = id"_s, u"UPDATE customer SET active = 0 WHERE name <> 'Anele'"_s})
        must(db.execute(sql));
    stepAgain(db, "a customer that is gone"_L1);
    CHECK(must(books.customers.find(fine)).standing == SageStanding::Active);
    CHECK(must(books.customers.find(asleep)).standing == SageStanding::Inactive);
    CHECK(must(books.customers.find(gone)).standing == SageStanding::Gone);
}

TEST_CASE("an upgrade makes what all customers are sorted by", "[storage][customers]")
{
    Books books;
    Database& db = *books.db;
    constexpr int kMore = 2001;
    dropCustomerOrders(db);
    must(db.execute(
        u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < %1) "
        "INSERT INTO customer (name, contact, email, phone, vat_number, postal_address, folded_name, "
        "search_text) SELECT 'C' || i, 'Zoë ' || (%1 - i), 'Mail' || i || '@x', '', '', '', 'c' || i, '' "
        "FROM n"_s.arg(kMore)));
    stepAgain(db, "customers in the order of"_L1);
    const auto first = [&](CustomerOrder order, bool ascending) {
        return must(books.customers.page({.order = order, .ascending = ascending})).rows.front().details;
    };
    CHECK(first(CustomerOrder::Contact, true).contact == u"Zoë 0"_s);
    CHECK(first(CustomerOrder::Contact, false).contact == u"Zoë 2000"_s);
    CHECK(first(CustomerOrder::Email, false).email == u"Mail2001@x"_s);
}

TEST_CASE("a changed contact or e-mail address has its new place in the list at once", "[storage][customers]")
{
    Books books;
    for (const QString& name : {u"A"_s, u"B"_s, u"C"_s})
        must(books.customers.add({.name = name,
                                  .contact = name,
                                  .email = name,
                                  .phone = {},
                                  .vatNumber = {},
                                  .postalAddress = {}}));
    Customer last = must(books.customers.page({.ascending = false})).rows.front();
    last.details.contact = u"10 aardvarks"_s;
    last.details.email = u"a2@example.org"_s;
    must(books.customers.save(last));
    CHECK(namesOf(must(books.customers.page({.order = CustomerOrder::Contact})).rows)
          == QStringList{u"C"_s, u"A"_s, u"B"_s});
    CHECK(namesOf(must(books.customers.page({.order = CustomerOrder::Email})).rows)
          == QStringList{u"A"_s, u"C"_s, u"B"_s});
}

TEST_CASE("a merged customer is hidden from pickers, list and count, and shown when asked for",
          "[storage][customers]")
{
    Books books;
    const CustomerId stays = books.customer(u"Bakers"_s);
    const CustomerId middle = books.customer(u"Bakers CC"_s);
    const CustomerId goes = books.customer(u"Bakers (Pty) Ltd"_s);
    must(books.customers.setMergedInto(goes, middle));
    must(books.customers.setMergedInto(middle, stays));
    CHECK(namesOf(must(books.customers.matching(u"baker"_s, 10))) == QStringList{u"Bakers"_s});
    CHECK(namesOf(must(books.customers.page({})).rows) == QStringList{u"Bakers"_s});
    CHECK(must(books.customers.page({.merged = Merged::Shown})).rows.size() == 3);
    CHECK(must(books.customers.count()) == 1);
    CHECK(must(books.customers.standing(goes)) == stays);
    CHECK(must(books.customers.standing(stays)) == stays);
    CHECK(must(books.customers.family(stays)) == std::vector{stays, middle, goes});
    CHECK(must(books.customers.family(goes)) == std::vector{goes});
    CHECK_FALSE(books.customers.setMergedInto(stays, stays).has_value());
}

TEST_CASE("verify names customers that are merged in a circle, and a lead left with a merged one",
          "[storage][customers][verify]")
{
    Books books;
    const CustomerId one = books.customer(u"Anele"_s);
    const CustomerId two = books.customer(u"Bakers"_s);
    const auto faults = [&] {
        QStringList found;
        for (const Finding& finding : must(verifyLedger(*books.db)))
            found << finding.what;
        return found;
    };
    must(books.customers.setMergedInto(one, two));
    CHECK(faults().isEmpty());
    books.lead(u"Anele"_s);
    CHECK(faults().filter(u"its customer Anele was merged"_s).size() == 1);
    must(books.customers.setMergedInto(two, one));
    CHECK(faults().filter(u"into none that stays"_s).size() == 2);
}

TEST_CASE("what a customer has open is what a count of its leads gives", "[storage][customers][property]")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    Books books;
    const std::vector<QString> names{u"Anele"_s, u"Bakers"_s, u"Cato"_s};
    for (qint64 number = 1; number <= 60; ++number) {
        const QString& name = names[random() % names.size()];
        switch (random() % 4) {
        case 0: books.sent(name, number); break;
        case 1: books.ready(name, number); break;
        case 2: books.invoice(books.lead(name), number); break;
        default: books.lead(name);
        }
    }
    for (const QString& name : names) {
        const CustomerId id = books.customer(name);
        const auto open = must(CustomerDocuments(*books.db).open(id));
        ListCount counted;
        LeadQuery query{.limit = 1000};
        for (const LeadRow& row : must(books.leads.page(query))) {
            if (row.customer != name || row.stage == LeadStage::Completed)
                continue;
            ++counted.count;
            counted.total = Money::fromCents(counted.total.cents() + row.total.cents());
        }
        CHECK(open.count == counted.count);
        CHECK(open.total == counted.total);
    }
}

TEST_CASE("the documents of a customer are read by an index, in its order", "[storage][customers][plan]")
{
    Books books;
    const CustomerId id = books.customer(u"Anele"_s);
    books.sent(u"Anele"_s, 1);
    CustomerDocuments documents(*books.db);
    const QStringList before = books.db->preparedStatements();
    must(documents.leads(id, {}, 10));
    must(documents.invoices(id, {}, 10));
    must(documents.open(id));
    must(documents.onItsWay(id));
    int looked = 0;
    for (const QString& sql : books.db->preparedStatements()) {
        if (before.contains(sql))
            continue;
        ++looked;
        Database::List bindings;
        for (const auto name : {":customer"_L1, ":day"_L1, ":id"_L1, ":limit"_L1})
            if (sql.contains(name))
                bindings.emplace_back(name, 1);
        for (const QString& step : must(books.db->all<QString>(
                 u"EXPLAIN QUERY PLAN "_s + sql, bindings,
                 [](const QSqlQuery& row) -> Result<QString> { return row.value(3).toString(); }))) {
            INFO(sql.toStdString() << "\n  " << step.toStdString());
            CHECK_FALSE((step.startsWith(u"SCAN"_s) && !step.contains(u"push_unfinished"_s)));
            CHECK_FALSE(step.contains(u"TEMP B-TREE"_s));
        }
    }
    CHECK(looked >= 4);
}
