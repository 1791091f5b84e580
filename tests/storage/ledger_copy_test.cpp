#include "core/storage/ledger_copy.h"

#include "core/storage/backup_file.h"
#include "core/storage/file_system.h"
#include "core/storage/history.h"
#include "core/storage/piecewise_transaction.h"
#include "tests/support/catch_qt.h"
#include "tests/support/small_disk.h"

#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

/// A ledger file of some hundred pages, in a folder of its own.
struct Filed {
    QTemporaryDir home;
    QString path = home.filePath(u"books.greenhand"_s);
    QString target = home.filePath(u"copy"_s);
    std::unique_ptr<Database> db;

    Filed()
    {
        db = must(Database::create(path));
        write(400);
        must(makePrivateFile(target));
    }
    void write(int entries)
    {
        History history(*db, {u"clerk"_s, u"here"_s});
        must(db->transaction([&]() -> Result<void> {
            for (int at = 0; at < entries; ++at)
                if (auto done = history.append(at, {.entity = u"ledger"_s,
                                                    .action = u"noted"_s,
                                                    .after = {{u"text"_s, QString(3000, u'x')}}});
                    !done)
                    return done;
            return {};
        }));
    }
    [[nodiscard]] History::Head head() { return must(History(*db, {}).head()); }
};

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

}  // namespace

TEST_CASE("a copy that is made while the ledger is written is the ledger as it is at its end",
          "[storage][backup]")
{
    Filed office;
    auto copy = must(LedgerCopy::begin(*office.db, office.target));
    int pieces = 0;
    while (!must(copy->copyFor(0))) {
        office.write(1);
        ++pieces;
    }
    CHECK(pieces > 3);
    CHECK(copy->percent() == 100);
    must(Database::declare(office.target, Database::Is::Backup));
    must(proveBackup(office.target, office.head()));
    const auto backup = must(Database::openBackup(office.target));
    CHECK_FALSE(must(History(*backup, {}).firstBroken()));
    CHECK(must(History(*backup, {}).head()).count == 400 + pieces);
}

TEST_CASE("a copy waits while work is under way, and has nothing of what is taken back", "[storage][backup]")
{
    Filed office;
    const History::Head before = office.head();
    auto copy = must(LedgerCopy::begin(*office.db, office.target));
    REQUIRE_FALSE(must(copy->copyFor(0)));
    {
        PiecewiseTransaction work(*office.db);
        must(work.begin());
        must(work.piece([&] {
            return History(*office.db, {u"clerk"_s, {}})
                .append(1, {.entity = u"ledger"_s, .action = u"noted"_s});
        }));
        for (int tries = 0; tries < 50; ++tries)
            REQUIRE_FALSE(must(copy->copyFor(1)));
    }
    while (!must(copy->copyFor(5)))
        ;
    must(Database::declare(office.target, Database::Is::Backup));
    must(proveBackup(office.target, before));
}

TEST_CASE("a disk that fills up ends the copy, and the ledger goes on", "[storage][backup]")
{
    Filed office;
    auto copy = must(LedgerCopy::begin(*office.db, office.target));
    std::optional<Error> error;
    {
        const SmallDisk disk(65'536);
        for (int tries = 0; tries < 10'000 && !error; ++tries) {
            const auto done = copy->copyFor(1);
            REQUIRE(done.value_or(false) == false);
            if (!done)
                error = done.error();
        }
    }
    REQUIRE(error);
    CHECK((error->kind == ErrorKind::DiskFull || error->kind == ErrorKind::UnwritableFile));
    CHECK(error->subject == u"copy"_s);
    copy.reset();
    office.write(1);
    CHECK(office.head().count == 401);
    CHECK_FALSE(office.db->suspect());
}

TEST_CASE("a backup is not opened as a ledger and stays as it is", "[storage][backup]")
{
    Filed office;
    auto copy = must(LedgerCopy::begin(*office.db, office.target));
    while (!must(copy->copyFor(5)))
        ;
    must(Database::declare(office.target, Database::Is::Backup));
    const QByteArray before = bytesOf(office.target);
    const auto opened = Database::open(office.target);
    REQUIRE_FALSE(opened);
    CHECK(int(opened.error().kind) == int(ErrorKind::IsBackup));
    CHECK_FALSE(Database::openBackup(office.path));
    CHECK(bytesOf(office.target) == before);
}

TEST_CASE("a backup that is cut off or ends earlier is noticed", "[storage][backup]")
{
    Filed office;
    auto copy = must(LedgerCopy::begin(*office.db, office.target));
    while (!must(copy->copyFor(5)))
        ;
    must(Database::declare(office.target, Database::Is::Backup));
    const History::Head head = office.head();
    must(proveBackup(office.target, head));
    CHECK_FALSE(proveBackup(office.target, {.count = head.count - 1, .hash = head.hash}));

    const QByteArray whole = bytesOf(office.target);
    QFile file(office.target);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(whole.left(whole.size() / 2));
    file.close();
    const auto proved = proveBackup(office.target, head);
    REQUIRE_FALSE(proved);
    CHECK(int(proved.error().kind) == int(ErrorKind::DamagedFile));
}
