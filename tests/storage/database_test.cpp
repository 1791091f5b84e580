#include "tests/storage/ledger_fixture.h"

#include "core/storage/migrations.h"
#include "core/storage/piecewise_transaction.h"

#include <QDateTime>
#include <QSqlDatabase>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QString kAdd = u"INSERT INTO setting (key, value) VALUES (:key, :value)"_s;

Result<QVariant> any(const QSqlQuery& row) { return row.value(0); }

}  // namespace

TEST_CASE("a misspelt, missing or surplus binding fails instead of storing NULL", "[storage]")
{
    const auto db = must(Database::inMemory());
    CHECK(db->execute(kAdd, {{":key"_L1, u"a"_s}, {":valeu"_L1, u"b"_s}}).error().kind == ErrorKind::Storage);
    CHECK(db->execute(kAdd, {{":key"_L1, u"a"_s}}).error().kind == ErrorKind::Storage);
    CHECK(db->execute(kAdd, {{":key"_L1, u"a"_s}, {":value"_L1, u"b"_s}, {":more"_L1, 1}}).error().kind
          == ErrorKind::Storage);
    CHECK(db->execute(kAdd, {{":key"_L1, u"a"_s}, {":key"_L1, u"b"_s}}).error().kind == ErrorKind::Storage);
    CHECK(countOf(*db, u"setting"_s) == 0);
    must(db->execute(kAdd, {{":key"_L1, u"a"_s}, {":value"_L1, u"':b'"_s}}));
    CHECK(must(db->one<QString>(u"SELECT value FROM setting WHERE value <> ':c'"_s, {}, text)) == u"':b'"_s);
}

TEST_CASE("only whole numbers, texts and bytes can be bound", "[storage]")
{
    const auto db = must(Database::inMemory());
    for (const QVariant& value : {QVariant(1.5), QVariant(QDate(2024, 5, 13)),
                                  QVariant(QDateTime(QDate(2024, 5, 13), QTime(1, 2))), QVariant(quint64(1))})
        CHECK(db->execute(kAdd, {{":key"_L1, u"a"_s}, {":value"_L1, value}}).error().kind
              == ErrorKind::Storage);
    CHECK(countOf(*db, u"setting"_s) == 0);
}

TEST_CASE("a null text is stored as an empty one, and broken UTF-16 as its replacement", "[storage]")
{
    const auto db = must(Database::inMemory());
    must(db->execute(kAdd, {{":key"_L1, u"null"_s}, {":value"_L1, QString()}}));
    must(db->execute(kAdd, {{":key"_L1, u"half"_s}, {":value"_L1, QString(QChar(0xd800))}}));
    CHECK(must(db->one<QVariant>(u"SELECT value FROM setting WHERE key = 'null'"_s, {}, any))
              .toString()
              .isEmpty());
    CHECK(must(db->one<QString>(u"SELECT value FROM setting WHERE key = 'half'"_s, {}, text)) == u"?"_s);
}

TEST_CASE("a value that holds SQL is stored, not run", "[storage]")
{
    const auto db = must(Database::inMemory());
    const QString evil = u"'); DROP TABLE lead; --"_s;
    must(db->execute(kAdd, {{":key"_L1, evil}, {":value"_L1, evil}}));
    CHECK(must(db->one<QString>(u"SELECT value FROM setting"_s, {}, text)) == evil);
    CHECK(countOf(*db, u"lead"_s) == 0);
    CHECK_FALSE(db->execute(u"DELETE FROM setting; DELETE FROM meta"_s).has_value());
}

TEST_CASE("a failed transaction leaves nothing behind, and none open", "[storage]")
{
    const auto db = must(Database::inMemory());
    const auto done = db->transaction([&]() -> Result<void> {
        must(db->execute(kAdd, {{":key"_L1, u"a"_s}, {":value"_L1, u"b"_s}}));
        return fail(ErrorKind::NotReady);
    });
    CHECK(done.error().kind == ErrorKind::NotReady);
    CHECK(countOf(*db, u"setting"_s) == 0);
    CHECK(db->transaction([&]() -> Result<void> { return {}; }).has_value());
}

TEST_CASE("after a failed statement nothing more runs in its transaction, whatever the work does",
          "[storage]")
{
    const auto db = must(Database::inMemory());
    must(db->execute(u"CREATE TEMP TRIGGER boom BEFORE INSERT ON main.setting WHEN NEW.key = 'b' "
                     "BEGIN SELECT RAISE(ABORT, 'boom'); END"_s));
    const auto done = db->transaction([&]() -> Result<void> {
        for (const QString& key : {u"a"_s, u"b"_s, u"c"_s})
            static_cast<void>(db->execute(kAdd, {{":key"_L1, key}, {":value"_L1, u"x"_s}}));
        CHECK_FALSE(db->one<qint64>(u"SELECT count(*) FROM setting"_s, {}, whole).has_value());
        return {};
    });
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().kind == ErrorKind::Storage);
    CHECK(done.error().detail.contains(u"boom"_s));
    CHECK(countOf(*db, u"setting"_s) == 0);
}

TEST_CASE("transactions do not nest, and atomically() is part of the one that runs", "[storage]")
{
    const auto db = must(Database::inMemory());
    const auto nested = db->transaction([&]() -> Result<void> {
        static_cast<void>(db->transaction([]() -> Result<void> { return {}; }));
        return {};
    });
    CHECK(nested.error().kind == ErrorKind::Storage);
    const auto undone = db->transaction([&]() -> Result<void> {
        must(db->atomically([&] { return db->execute(kAdd, {{":key"_L1, u"a"_s}, {":value"_L1, u"b"_s}}); }));
        return fail(ErrorKind::NotReady);
    });
    CHECK_FALSE(undone.has_value());
    CHECK(countOf(*db, u"setting"_s) == 0);
}

namespace {

/// Leaves a row that names how often it was written, and how many rows there were.
Result<void> leaveCount(Database& db, qint64 id)
{
    const qint64 rows = must(db.one<qint64>(u"SELECT count(*) FROM setting"_s, {}, whole));
    return db.execute(kAdd, {{":key"_L1, u"due %1 after %2"_s.arg(id).arg(rows)}, {":value"_L1, u"x"_s}})
        .map([](int) {});
}

bool has(Database& db, const QString& key)
{
    return must(db.one<qint64>(u"SELECT count(*) FROM setting WHERE key = :key"_s, {{":key"_L1, key}}, whole))
        == 1;
}

}  // namespace

TEST_CASE("what is due at the end of a transaction is done once, behind all else, and not when it is undone",
          "[storage]")
{
    const auto db = must(Database::inMemory());
    const auto change = [&](const QString& key) -> Result<void> {
        must(db->atEnd(leaveCount, 7));
        must(db->execute(kAdd, {{":key"_L1, key}, {":value"_L1, u"x"_s}}));
        return db->atEnd(leaveCount, 7);
    };
    must(db->transaction([&] { return change(u"a"_s); }));
    CHECK(has(*db, u"due 7 after 1"_s));
    CHECK(countOf(*db, u"setting"_s) == 2);

    CHECK_FALSE(db->transaction([&]() -> Result<void> {
                      must(change(u"b"_s));
                      return fail(ErrorKind::NotReady);
                  }).has_value());
    must(db->transaction([]() -> Result<void> { return {}; }));
    CHECK(countOf(*db, u"setting"_s) == 2);

    PiecewiseTransaction writing(*db);
    must(writing.begin());
    must(writing.piece([&] { return change(u"c"_s); }));
    CHECK(has(*db, u"due 7 after 3"_s));  // a reader between two pieces finds it
    writing.rollBack();
    CHECK(countOf(*db, u"setting"_s) == 2);

    must(db->atEnd(leaveCount, 8));  // without a transaction at once
    CHECK(has(*db, u"due 8 after 2"_s));
}

TEST_CASE("a transaction whose end fails is undone whole", "[storage]")
{
    const auto db = must(Database::inMemory());
    const auto done = db->transaction([&]() -> Result<void> {
        must(db->execute(kAdd, {{":key"_L1, u"a"_s}, {":value"_L1, u"b"_s}}));
        return db->atEnd([](Database&, qint64) -> Result<void> { return fail(ErrorKind::NotReady); }, 1);
    });
    CHECK(done.error().kind == ErrorKind::NotReady);
    CHECK(countOf(*db, u"setting"_s) == 0);
    must(db->transaction([&] { return db->execute(kAdd, {{":key"_L1, u"a"_s}, {":value"_L1, u"b"_s}}); }));
}

TEST_CASE("what a trigger or a key refuses has its own kind", "[storage]")
{
    const auto db = must(Database::inMemory());
    must(db->execute(kAdd, {{":key"_L1, u"a"_s}, {":value"_L1, u"b"_s}}));
    CHECK(db->execute(kAdd, {{":key"_L1, u"a"_s}, {":value"_L1, u"b"_s}}).error().kind
          == ErrorKind::Duplicate);
    must(db->execute(u"CREATE TEMP TRIGGER closed BEFORE DELETE ON main.setting "
                     "BEGIN SELECT RAISE(ABORT, 'locked'); END"_s));
    CHECK(db->execute(u"DELETE FROM setting"_s).error().kind == ErrorKind::Locked);
    CHECK(db->execute(u"INSERT INTO setting (key, value) VALUES ('', 'x')"_s).error().kind
          == ErrorKind::Storage);
    CHECK_FALSE(db->suspect());
}

TEST_CASE("a full disk is told as such, and half of a change is not kept", "[storage]")
{
    const auto db = must(Database::inMemory());
    const qint64 pages = must(db->one<qint64>(u"PRAGMA page_count"_s, {}, whole));
    must(db->all<qint64>(u"PRAGMA max_page_count = %1"_s.arg(pages + 2), {}, whole));
    const auto done = db->transaction([&]() -> Result<void> {
        for (int n = 0; n < 100; ++n)
            if (auto added =
                    db->execute(kAdd, {{":key"_L1, QString::number(n)}, {":value"_L1, QString(3000, u'x')}});
                !added)
                return passOn(added);
        return {};
    });
    REQUIRE_FALSE(done.has_value());
    CHECK(done.error().kind == ErrorKind::DiskFull);
    CHECK(db->suspect());
    CHECK(countOf(*db, u"setting"_s) == 0);
}

TEST_CASE("a STRICT table refuses fractions of a cent and amounts beyond what is reckoned with", "[storage]")
{
    const Books books;
    const QString insert =
        u"INSERT INTO lead (reference, stage, site, order_number, technician, finished_on, work, "
        "notes, price_mode, total_cents, created_at_ms) "
        "VALUES ('L', 'new', '', '', '', '%1', '', '', 'exclusive', %2, 0)"_s;
    for (const QString& amount : {u"12.5"_s, u"'abc'"_s, u"10000000001"_s, u"-1"_s, u"NULL"_s})
        CHECK_FALSE(books.db->execute(insert.arg(u"2024-05-13"_s, amount)).has_value());
    for (const QString& day : {u"13.05.2024"_s, u"2024-5-13"_s, u"x"_s})
        CHECK_FALSE(books.db->execute(insert.arg(day, u"1"_s)).has_value());
    CHECK(books.db->execute(insert.arg(u"2024-05-13"_s, u"10000000000"_s)).has_value());
}

TEST_CASE("every table is STRICT", "[storage]")
{
    const auto db = must(Database::inMemory());
    const auto loose =
        must(db->all<QString>(u"SELECT name FROM pragma_table_list WHERE schema = 'main' "
                              "AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'"_s,
                              {}, text));
    CHECK(loose.empty());
}

TEST_CASE("a step of the schema happens whole or not at all, with its version", "[storage]")
{
    const auto db = must(Database::inMemory());
    std::vector<Migration> steps = migrations();
    steps.push_back({"good", {u"CREATE TABLE good (a INTEGER NOT NULL) STRICT"_s}});
    steps.push_back(
        {"bad", {u"CREATE TABLE half (a INTEGER NOT NULL) STRICT"_s, u"CREATE TABLE good (a) STRICT"_s}});
    CHECK_FALSE(migrate(*db, steps).has_value());
    CHECK(must(storedVersion(*db)) == schemaVersion() + 1);
    CHECK(countOf(*db, u"sqlite_schema WHERE name = 'good'"_s) == 1);
    CHECK(countOf(*db, u"sqlite_schema WHERE name = 'half'"_s) == 0);
}

TEST_CASE("a closed database leaves no connection behind", "[storage]")
{
    const auto before = QSqlDatabase::connectionNames().size();
    must(Database::inMemory());
    CHECK(QSqlDatabase::connectionNames().size() == before);
}
