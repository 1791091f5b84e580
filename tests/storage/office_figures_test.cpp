#include "core/storage/office_figures.h"

#include "core/domain/date_text.h"
#include "core/storage/migrations.h"
#include "core/storage/verification.h"
#include "tests/storage/ledger_fixture.h"

#include <QMap>

#include <random>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// What is sent in each month, counted by looking at every invoice.
QMap<QString, std::pair<qint64, qint64>> countedAnew(Database& db)
{
    struct Sent {
        QString month;
        qint64 cents;
    };
    const auto all = must(db.all<Sent>(
        u"SELECT substr(date, 1, 7), total_cents FROM invoice WHERE state IN ('sent', 'emailed')"_s, {},
        [](const QSqlQuery& row) -> Result<Sent> {
            return Sent{row.value(0).toString(), row.value(1).toLongLong()};
        }));
    QMap<QString, std::pair<qint64, qint64>> months;
    for (const Sent& sent : all) {
        ++months[sent.month].first;
        months[sent.month].second += sent.cents;
    }
    return months;
}

QStringList faults(Database& db)
{
    QStringList found;
    for (const Finding& finding : must(verifyLedger(db)))
        found << finding.what;
    return found;
}

}  // namespace

TEST_CASE("the counter of what was sent in a month is what a count of all invoices gives",
          "[storage][overview][property]")
{
    const auto seed = std::random_device{}();
    INFO("seed " << seed);
    std::mt19937 random(seed);
    const auto below = [&](int n) { return int(random() % unsigned(n)); };
    Books books;
    std::vector<std::pair<InvoiceId, PushRow>> onTheirWay;
    for (qint64 number = 1; number <= 60; ++number) {
        const LeadId lead = books.lead(u"Customer %1"_s.arg(below(4)));
        const InvoiceId id = books.invoice(lead, number, QDate(2024, 1, 1).addDays(below(800)));
        must(books.invoices.markUpdated(id));
        must(books.leads.move(lead, LeadStage::New, LeadStage::Active));
        switch (below(4)) {
        case 0: break;  // stays ready
        case 1: must(books.invoices.markVoid(id, u"typed twice"_s)); break;
        case 2: books.step(books.push(id), PushEvent::Claim); break;
        default: {
            const PushRow sending =
                books.step(books.step(books.push(id), PushEvent::Claim), PushEvent::SaveCommitted);
            books.step(sending, below(3) == 0 ? PushEvent::NoVerdict : PushEvent::Accepted);
            break;
        }
        }
    }
    const auto expected = countedAnew(*books.db);
    CHECK_FALSE(expected.isEmpty());
    qint64 total = 0;
    for (const SentMonth& month :
         must(OfficeFigures(*books.db).sentByMonth(QDate(2024, 1, 1), QDate(2026, 12, 31)))) {
        const auto counted = expected.value(isoDate(month.month).left(7));
        INFO(isoDate(month.month).toStdString());
        CHECK(month.sent.count == counted.first);
        CHECK(month.sent.total.cents() == counted.second);
        total += counted.first;
    }
    CHECK(total > 0);
    CHECK(faults(*books.db).filter(u"counter"_s).isEmpty());
}

TEST_CASE("verify names the month whose counter is wrong", "[storage][overview][verify]")
{
    Books books;
    books.sent(u"Anele"_s, 1);
    must(books.db->execute(u"UPDATE sent_month SET count = 7"_s));
    CHECK(faults(*books.db).filter(u"sent in 2024-05 says 7"_s).size() == 1);
    must(books.db->execute(u"DELETE FROM sent_month"_s));
    CHECK(faults(*books.db).filter(u"sent in 2024-05 says 0"_s).size() == 1);
}

TEST_CASE("months without an invoice are there with nothing", "[storage][overview]")
{
    Books books;
    books.sent(u"Anele"_s, 1);
    const auto months = must(OfficeFigures(*books.db).sentByMonth(QDate(2024, 4, 20), QDate(2024, 6, 3)));
    REQUIRE(months.size() == 3);
    CHECK(months[0].sent.count == 0);
    CHECK(months[1]
          == SentMonth{.month = QDate(2024, 5, 1), .sent = {.count = 1, .total = Money::fromCents(690'000)}});
    CHECK(months[2].sent.count == 0);
}

TEST_CASE("the oldest unbilled work comes from New and Active, not from Completed", "[storage][overview]")
{
    Books books;
    const LeadId young = books.lead(books.card(u"Anele"_s, QDate(2024, 5, 20)));
    const LeadId old = books.lead(books.card(u"Bakers"_s, QDate(2024, 4, 2)));
    books.lead(books.card(u"Bakers"_s, QDate()));  // no day: no clock runs
    const InvoiceId active = books.ready(u"Cato"_s, 1);
    books.sent(u"Dube"_s, 2);
    const LeadId activeLead = must(books.invoices.find(active)).lead;
    CHECK(must(OfficeFigures(*books.db).oldestUnbilled(10)) == std::vector{old, activeLead, young});
    CHECK(must(OfficeFigures(*books.db).oldestUnbilled(2)) == std::vector{old, activeLead});
}

TEST_CASE("a ledger from before gets its month counters and is searched by contact", "[storage][overview]")
{
    // As the ledger was before the step: its new parts are taken away again.
    Books books;
    books.sent(u"Anele"_s, 1);
    Database& db = *books.db;
    dropCustomerOrders(db);
    for (const QString& sql :
         {u"DROP TRIGGER sent_is_counted"_s, u"DROP TRIGGER sent_is_counted_no_more"_s,
          u"DROP TABLE sent_month"_s, u"DROP INDEX customer_standing"_s, u"DROP INDEX lead_open"_s,
          u"DROP INDEX lead_by_customer"_s, u"DROP INDEX invoice_of_customer"_s,
          u"CREATE INDEX lead_by_customer ON lead (customer_id)"_s,
          u"ALTER TABLE customer DROP COLUMN merged_into"_s, u"UPDATE customer SET search_text = 'old'"_s})
        must(db.execute(sql));
    const auto& steps = migrations();
    const auto step = std::ranges::find_if(steps, [](const Migration& s) {
        return QLatin1StringView(s.what).startsWith("customers merged"_L1);
    });
    REQUIRE(step != steps.end());
    must(db.execute(u"PRAGMA user_version = %1"_s.arg(step - steps.begin())));
    must(migrate(db, {steps.begin(), step + 1}));
    must(db.execute(u"UPDATE meta SET value = '2' WHERE key = 'next_number'"_s));
    CHECK(faults(db).join(u'\n') == QString());
    CHECK(must(OfficeFigures(db).sentByMonth(QDate(2024, 5, 1), QDate(2024, 5, 1))).front().sent.count == 1);
    CHECK(must(books.customers.matching(u"Zoe"_s, 5)).size() == 1);
}
