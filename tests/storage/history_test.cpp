#include "tests/storage/ledger_fixture.h"

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

void write(Books& books, int rows)
{
    for (int n = 1; n <= rows; ++n)
        must(books.history.append(n * 10, {.entity = n % 2 ? u"lead"_s : u"invoice"_s,
                                           .entityId = n,
                                           .action = u"saved"_s,
                                           .before = {{u"total"_s, n}},
                                           .after = {{u"total"_s, n + 1}, {u"name"_s, u"Zoë"_s}}}));
}

void forge(Books& books, const QString& sql)
{
    for (const QString& event : {u"update"_s, u"delete"_s})
        must(books.db->execute(u"DROP TRIGGER history_keeps_what_it_has_"_s + event));
    must(books.db->execute(sql));
}

}  // namespace

TEST_CASE("the history says who did what, from what to what", "[storage][history]")
{
    Books books;
    write(books, 4);
    const auto rows = must(books.history.of(u"lead"_s, 3));
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].seq == 3);
    CHECK(rows[0].utcMs == 30);
    CHECK(rows[0].actor.user == u"thandi"_s);
    CHECK(rows[0].actor.machine == u"office"_s);
    CHECK(rows[0].entry.action == u"saved"_s);
    CHECK(rows[0].entry.before == QJsonObject{{u"total"_s, 3}});
    CHECK(rows[0].entry.after == QJsonObject{{u"total"_s, 4}, {u"name"_s, u"Zoë"_s}});
    CHECK(must(books.history.head()).count == 4);
    CHECK_FALSE(must(books.history.firstBroken()));
}

TEST_CASE("an empty history is whole", "[storage][history]")
{
    Books books;
    CHECK(must(books.history.head()).count == 0);
    CHECK(must(books.history.head()).hash.size() == 32);
    CHECK_FALSE(must(books.history.firstBroken()));
}

TEST_CASE("the history takes no change, no deletion and no replacement", "[storage][history]")
{
    Books books;
    write(books, 3);
    for (const QString& sql : {u"UPDATE history SET actor = 'x'"_s, u"DELETE FROM history"_s,
                               u"INSERT OR REPLACE INTO history SELECT * FROM history WHERE seq = 2"_s})
        CHECK_FALSE(books.db->execute(sql).has_value());
    CHECK_FALSE(must(books.history.firstBroken()));
}

TEST_CASE("a forged row breaks the chain where it stands", "[storage][history]")
{
    Books books;
    write(books, 5);
    SECTION("another amount") { forge(books, u"UPDATE history SET after_json = '{}' WHERE seq = 2"_s); }
    SECTION("another person")
    {
        forge(books, u"UPDATE history SET actor = 'x', machine = 'y' WHERE seq = 2"_s);
    }
    SECTION("another time") { forge(books, u"UPDATE history SET utc_ms = 1 WHERE seq = 2"_s); }
    SECTION("letters moved from one field to the next")
    {
        forge(books, u"UPDATE history SET actor = 'thandio', machine = 'ffice' WHERE seq = 2"_s);
    }
    CHECK(must(books.history.firstBroken()) == 2);
}

TEST_CASE("a row taken out of the history is missed", "[storage][history]")
{
    Books books;
    write(books, 5);
    forge(books, u"DELETE FROM history WHERE seq = 3"_s);
    CHECK(must(books.history.firstBroken()) == 4);
}

TEST_CASE("a row that is rolled back leaves no gap", "[storage][history]")
{
    Books books;
    write(books, 1);
    static_cast<void>(books.db->transaction([&]() -> Result<void> {
        write(books, 2);
        return fail(ErrorKind::Cancelled);
    }));
    write(books, 1);
    CHECK(must(books.history.head()).count == 2);
    CHECK_FALSE(must(books.history.firstBroken()));
}
