#include "tests/storage/ledger_fixture.h"

#include "core/storage/migrations.h"
#include "core/storage/search.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

QStringList leadsFor(Books& books, const QString& search, std::optional<LeadStage> stage = {})
{
    QStringList found;
    for (const LeadRow& row : must(books.leads.page({.stage = stage, .search = search})))
        found.push_back(row.reference);
    return found;
}

std::vector<qint64> numbersFor(Books& books, const QString& search, const InvoiceQuery& within = {})
{
    InvoiceQuery query = within;
    query.search = search;
    std::vector<qint64> found;
    for (const InvoiceRow& row : must(books.invoices.page(query)))
        found.push_back(row.number);
    return found;
}

}  // namespace

TEST_CASE("leads are found by words in any order, without case and accents", "[storage][search]")
{
    Books books;
    JobCard card = books.card(u"Zoë's Plumbing (Pty) Ltd"_s);
    card.reference = u"L-1"_s;
    card.work = u"Réplaced the GEYSER in the café; 50% done, order #77_b"_s;
    card.technician = u"Łukasz Müller"_s;
    books.lead(card);
    JobCard other = books.card(u"O'Brien Electrical"_s);
    other.reference = u"L-2"_s;
    other.work = u"New lights in the cafeteria"_s;
    books.lead(other);

    for (const QString& search :
         {u"zoe"_s,   u"ZOË"_s,   u"geyser zoe"_s, u"zoe geyser"_s, u"  geyser   plumb "_s,
          u"lumbi"_s, u"café;"_s, u"muller"_s,     u"replac"_s,     u"zo"_s,
          u"ge"_s,    u"pt"_s,    u"(pty)"_s,      u"L-1"_s,        u"50%"_s,
          u"#77"_s,   u"77_b"_s,  u"z"_s,          u"ge zo"_s,      u"plumbing (pty) ltd zoë's"_s}) {
        INFO(search.toStdString());
        CHECK(leadsFor(books, search) == QStringList{u"L-1"_s});
    }
    for (const QString& search : {u"o'brien"_s, u"brien"_s, u"O'Br"_s, u"br"_s, u"cafeteria"_s}) {
        INFO(search.toStdString());
        CHECK(leadsFor(books, search) == QStringList{u"L-2"_s});
    }
    for (const QString& search : {u"cafe"_s, u"the"_s, u"caf"_s, u"l"_s, QString(), u"   "_s}) {
        INFO(search.toStdString());
        CHECK(leadsFor(books, search).size() == 2);
    }
    // One or two letters begin a word; signs are themselves.
    for (const QString& search : {u"eo"_s,
                                  u"geyser obrien"_s,
                                  u"51%"_s,
                                  u"%"_s,
                                  u"_"_s,
                                  u"*"_s,
                                  u"geys*"_s,
                                  u"g%r"_s,
                                  u"'"_s,
                                  u"\""_s,
                                  u"-"_s,
                                  u"'; DROP TABLE lead; --"_s,
                                  u"zoe OR brien"_s,
                                  u"NOT zoe"_s,
                                  u"NEAR(zoe geyser)"_s,
                                  u"text:zoe"_s,
                                  u"\"zoe"_s,
                                  u"zoe\"\""_s,
                                  u"^zoe"_s,
                                  u"{"_s,
                                  u"zoe AND"_s,
                                  u"😀"_s,
                                  QString(QChar(0)),
                                  QString(QChar(0xd800))}) {
        INFO(search.toStdString());
        if (!search.trimmed().isEmpty() && search != QString(QChar(0)))
            CHECK(leadsFor(books, search).isEmpty());
    }
    CHECK(leadsFor(books, QString(5000, u'z')).isEmpty());
    CHECK(leadsFor(books, u"zoe geyser the in cafe done order ltd pty plumbing 50% muller extra words"_s)
          == QStringList{u"L-1"_s});
}

TEST_CASE("an apostrophe is found however it is written", "[storage][search]")
{
    Books books;
    JobCard straight = books.card(u"Chen's Wok & Grill"_s);
    straight.reference = u"L-1"_s;
    books.lead(straight);
    JobCard curled = books.card(u"D\u2019Arcy Boerdery"_s);
    curled.reference = u"L-2"_s;
    books.lead(curled);
    for (const QString& apostrophe : {u"'"_s, u"\u2019"_s, u"\u2018"_s, u"\u02bc"_s, u"`"_s}) {
        INFO(apostrophe.toStdString());
        CHECK(leadsFor(books, u"chen%1s"_s.arg(apostrophe)) == QStringList{u"L-1"_s});
        CHECK(leadsFor(books, u"d%1arcy"_s.arg(apostrophe)) == QStringList{u"L-2"_s});
        CHECK(must(CustomerRepository(*books.db).matching(u"d%1ar"_s.arg(apostrophe), 5)).size() == 1);
    }
}

TEST_CASE("an upgrade takes every apostrophe for the same in customers and prices too", "[storage][search]")
{
    Books books;
    Database& db = *books.db;
    books.customer(u"D'Arcy Boerdery"_s);
    must(db.execute(u"UPDATE customer SET folded_name = 'd' || char(8217) || 'arcy boerdery', "
                    "search_text = 'd`arcy'"_s));
    must(db.execute(u"PRAGMA user_version = %1"_s.arg(schemaVersion() - 1)));
    must(migrate(db, migrations()));
    const auto textOf = [](const QSqlQuery& row) { return Result<QString>(row.value(0).toString()); };
    CHECK(must(db.one<QString>(u"SELECT folded_name || ',' || search_text FROM customer"_s, {}, textOf))
          == u"d'arcy boerdery,d'arcy"_s);
}

TEST_CASE("amounts and numbers are found however they are typed", "[storage][search]")
{
    Books books;
    JobCard card = books.card(u"A"_s);
    card.lines = {jobLine(u"x"_s, 107'348)};  // R1 234,50 inclusive
    const LeadId lead = books.lead(card);
    REQUIRE(must(books.leads.row(lead)).total == Money::fromCents(123'450));
    JobCard dear = books.card(u"B"_s);
    dear.lines = {jobLine(u"x"_s, 999'900)};
    books.lead(dear);

    for (const QString& search :
         {u"1234.50"_s, u"1 234,50"_s, u"R1234"_s, u"r 1 234"_s, u"R 1 234,50"_s, u"1\u00a0234,50"_s,
          u"1234,5"_s, u"1,234.50"_s, u"R1,234"_s, u"1234"_s, u"234.5"_s}) {
        INFO(search.toStdString());
        CHECK(leadsFor(books, search) == QStringList{card.reference});
    }
    for (const QString& search : {u"1234.51"_s, u"R234"_s, u"R1 235"_s, u"234,50"_s}) {
        INFO(search.toStdString());
        CHECK(leadsFor(books, search).isEmpty());
    }
    CHECK(leadsFor(books, u"R1"_s).size() == 2);  // too short for a trigram: where an amount begins
    CHECK(leadsFor(books, u"R9"_s).isEmpty());
    const InvoiceId invoice = books.invoice(lead, 2280);
    const QString reference = must(books.invoices.find(invoice)).reference;
    for (const QString& search :
         {u"2280"_s, u"#2280"_s, u"22"_s, u"#2"_s, u"#"_s, u"#22"_s, u"228"_s, u"R1 234"_s, reference,
          reference.sliced(3, 9).toLower(), u"PO-77"_s, card.reference, u"geyser"_s}) {
        INFO(search.toStdString());
        CHECK(numbersFor(books, search) == std::vector<qint64>{2280});
    }
    CHECK(leadsFor(books, u"#2280"_s) == QStringList{card.reference});
    CHECK(numbersFor(books, u"2281"_s).empty());
    must(books.invoices.setSage(invoice, 5, u"INV0000123"_s));
    for (const QString& search : {u"INV0000123"_s, u"000123"_s, u"inv 2280"_s}) {
        CHECK(numbersFor(books, search) == std::vector<qint64>{2280});
        CHECK(leadsFor(books, search) == QStringList{card.reference});
    }
}

TEST_CASE("the search index follows every change, and a rolled back one not", "[storage][search]")
{
    Books books;
    const LeadId id = books.lead(u"Anele"_s);
    const InvoiceId invoice = books.invoice(id, 2280);
    const QString reference = must(books.leads.row(id)).reference;

    JobCard card = must(books.leads.find(id)).card;
    card.work = u"Fixed the borehole"_s;
    card.finishedOn = QDate(2023, 1, 1);
    must(books.leads.saveCard(id, 1, card, {}));
    CHECK(leadsFor(books, u"borehole"_s) == QStringList{reference});
    CHECK(numbersFor(books, u"borehole"_s) == std::vector<qint64>{2280});
    CHECK(leadsFor(books, u"geyser"_s).isEmpty());
    CHECK(numbersFor(books, u"geyser"_s).empty());

    Customer customer = must(books.customers.find(*card.customer));
    customer.details.name = u"Bongani"_s;
    must(books.customers.save(customer));
    CHECK(leadsFor(books, u"bongani borehole"_s) == QStringList{reference});
    CHECK(leadsFor(books, u"anele"_s).isEmpty());
    CHECK(numbersFor(books, u"bongani"_s) == std::vector<qint64>{2280});
    CHECK(numbersFor(books, u"anele"_s) == std::vector<qint64>{2280});  // it is still printed so

    static_cast<void>(books.db->transaction([&]() -> Result<void> {
        card.work = u"Nothing at all"_s;
        must(books.leads.saveCard(id, 2, card, {}));
        return fail(ErrorKind::Cancelled);
    }));
    CHECK(leadsFor(books, u"borehole"_s) == QStringList{reference});
    CHECK(leadsFor(books, u"nothing"_s).isEmpty());

    must(books.invoices.markVoid(invoice, u"x"_s));
    must(books.leads.setInvoice(id, {}, Money::fromCents(100)));
    CHECK(leadsFor(books, u"2280"_s).isEmpty());
    CHECK(must(searchFaults(*books.db)).isEmpty());
}

TEST_CASE("a ledger from before gets its search index anew, in places by list", "[storage][search]")
{
    Books books;
    books.sent(u"Anele"_s, 1);
    books.lead(u"Bakers"_s);
    Database& db = *books.db;
    dropCustomerOrders(db);
    // As it was: places without lists, no place for invoices, no numbers in the leads' texts.
    for (
        const QString& sql :
        {u"DROP INDEX invoice_by_date"_s, u"DROP TABLE invoice_gram"_s, u"DROP TABLE invoice_search"_s,
         u"CREATE TABLE invoice_search (invoice_id INTEGER PRIMARY KEY NOT NULL, text TEXT NOT NULL) STRICT"_s,
         u"CREATE VIRTUAL TABLE invoice_gram USING fts5 (text, content = 'invoice_search', "
         "content_rowid = 'invoice_id', tokenize = 'trigram case_sensitive 1', detail = none, columnsize = 0)"_s,
         u"UPDATE lead_search SET position = lead_id, text = 'old'"_s,
         // and what came after that
         u"DROP TRIGGER invoice_is_approved_as_it_stands"_s, u"DROP TABLE approval"_s,
         u"DROP TABLE manager_pin"_s, u"DROP INDEX history_of_removed"_s,
         u"ALTER TABLE invoice DROP COLUMN letterhead_id"_s, u"DROP TABLE letterhead"_s,
         u"ALTER TABLE customer DROP COLUMN sage_standing"_s,
         u"ALTER TABLE customer ADD COLUMN active INTEGER NOT NULL DEFAULT 1"_s,
         u"DROP INDEX invoice_approved"_s, u"DROP INDEX invoice_to_approve"_s,
         u"DROP INDEX invoice_line_discounted"_s, u"DROP INDEX price_item_by_description"_s,
         u"DROP INDEX price_item_by_kind"_s, u"DROP INDEX price_item_by_unit"_s,
         u"DROP INDEX price_item_by_price"_s, u"DROP INDEX price_item_by_vat"_s,
         u"DROP INDEX price_item_by_cost"_s, u"DROP INDEX price_item_by_use"_s,
         u"DROP INDEX price_item_by_code"_s, u"ALTER TABLE price_item DROP COLUMN sorted_cost"_s,
         u"ALTER TABLE price_item DROP COLUMN out_of_use"_s,
         u"CREATE INDEX price_item_by_code ON price_item (folded_code, folded_description)"_s,
         u"ALTER TABLE price_item DROP COLUMN in_use"_s, u"ALTER TABLE push_step DROP COLUMN company"_s,
         u"ALTER TABLE batch DROP COLUMN stopped"_s, u"DROP TRIGGER push_is_not_of_a_void_invoice"_s})
        must(db.execute(sql));
    const auto& steps = migrations();
    const auto step = std::ranges::find(
        steps, QLatin1StringView("a place in the search index for each list, and invoices by their dates"),
        [](const Migration& s) { return QLatin1StringView(s.what); });
    REQUIRE(step != steps.end());
    must(db.execute(u"PRAGMA user_version = %1"_s.arg(step - steps.begin())));
    must(migrate(db, steps));
    CHECK(must(searchFaults(db)).isEmpty());
    CHECK(leadsFor(books, u"#1"_s, LeadStage::Completed).size() == 1);
    CHECK(leadsFor(books, u"bakers"_s, LeadStage::New).size() == 1);
}

TEST_CASE("search keeps to the stage and the filter", "[storage][search]")
{
    Books books;
    books.sent(u"Anele"_s, 1);
    books.ready(u"Anele"_s, 2);
    books.lead(u"Anele"_s);
    CHECK(leadsFor(books, u"anele"_s).size() == 3);
    CHECK(leadsFor(books, u"anele"_s, LeadStage::New).size() == 1);
    CHECK(leadsFor(books, u"anele"_s, LeadStage::Completed).size() == 1);
    CHECK(numbersFor(books, u"anele"_s) == std::vector<qint64>{2, 1});
    CHECK(numbersFor(books, u"anele"_s, {.filter = InvoiceFilter::ToPush}) == std::vector<qint64>{2});
    CHECK(numbersFor(books, u"anele"_s, {.filter = InvoiceFilter::Sent}) == std::vector<qint64>{1});
    CHECK(numbersFor(books, u"anele"_s, {.after = InvoiceId{2}}) == std::vector<qint64>{1});
    CHECK(numbersFor(books, u"anele"_s, {.limit = 1}) == std::vector<qint64>{2});
    CHECK(numbersFor(books, u"nobody"_s).empty());
}

TEST_CASE("a stage is searched the same way whether it is small or large", "[storage][search]")
{
    Books books;
    must(books.db->transaction([&]() -> Result<void> {
        for (int n = 0; n < 4'300; ++n) {
            JobCard card = bareCard(u"R%1"_s.arg(n));
            card.finishedOn = QDate(2024, 1, 1).addDays(n / 100);
            card.work = n % 1000 == 0 ? u"borehole"_s : u"drain"_s;
            must(books.leads.add(card, {}, n));
        }
        return {};
    }));
    const QStringList few{u"R4000"_s, u"R3000"_s, u"R2000"_s, u"R1000"_s, u"R0"_s};
    CHECK(leadsFor(books, u"borehole"_s, LeadStage::New) == few);
    CHECK(leadsFor(books, u"borehole"_s) == few);
    const QStringList many = leadsFor(books, u"drain"_s, LeadStage::New);
    CHECK(many == leadsFor(books, u"drain"_s));
    CHECK(many.size() == 100);
    CHECK(many.front() == u"R4299"_s);
}
