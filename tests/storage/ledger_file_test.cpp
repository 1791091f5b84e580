#include "tests/storage/ledger_fixture.h"

#include "core/storage/file_system.h"
#include "core/storage/migrations.h"
#include "core/storage/setting_repository.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QtEndian>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#include <unistd.h>
#endif

#include <cstdlib>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

QByteArray bytesOf(const QString& path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    REQUIRE(file.write(bytes) == bytes.size());
}

QStringList filesIn(const QTemporaryDir& dir)
{
    return QDir(dir.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
}

/// A ledger with a few leads, closed.
QString ledgerIn(const QTemporaryDir& dir, const QString& name = u"books.db"_s)
{
    const QString path = dir.filePath(name);
    Books books(must(Database::create(path)));
    for (const QString& customer : {u"Anele"_s, u"Bakers"_s, u"Cele"_s})
        books.lead(customer);
    return path;
}

/// The four bytes at a place of the file's header, as the format has them.
void patch(const QString& path, qsizetype at, quint32 value)
{
    QByteArray bytes = bytesOf(path);
    qToBigEndian(value, bytes.data() + at);
    write(path, bytes);
}

constexpr qsizetype kUserVersionAt = 60;
constexpr qsizetype kApplicationIdAt = 68;

void mustRefuse(const QTemporaryDir& dir, const QString& path, ErrorKind kind)
{
    const QByteArray before = bytesOf(path);
    const QStringList files = filesIn(dir);
    const auto opened = Database::open(path);
    REQUIRE_FALSE(opened.has_value());
    CHECK(int(opened.error().kind) == int(kind));
    CHECK(opened.error().subject == QFileInfo(path).fileName());
    CHECK(bytesOf(path) == before);
    CHECK(filesIn(dir) == files);
}

/// Runs one of the hidden cases below in a process of its own.
int inAnotherProcess(const QString& hidden, const QString& path)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"GREENHAND_TEST_LEDGER"_s, path);
    process.setProcessEnvironment(environment);
    process.start(QCoreApplication::applicationFilePath(), {hidden});
    REQUIRE(process.waitForFinished(60'000));
    INFO(process.readAllStandardOutput().toStdString());
    return process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1;
}

}  // namespace

TEST_CASE("another process finds the ledger in use", "[.][ledger-in-use]")
{
    const auto opened = Database::open(qEnvironmentVariable("GREENHAND_TEST_LEDGER"));
    REQUIRE_FALSE(opened.has_value());
    CHECK(int(opened.error().kind) == int(ErrorKind::InUse));
}

TEST_CASE("another process stops in the middle of its work", "[.][ledger-left]")
{
    Books books(must(Database::open(qEnvironmentVariable("GREENHAND_TEST_LEDGER"))));
    books.lead(u"Committed"_s);
    static_cast<void>(books.db->transaction([&]() -> Result<void> {
        must(books.db->execute(u"INSERT INTO setting (key, value) VALUES ('half', 'done')"_s));
        ::_exit(7);
    }));
}

TEST_CASE("a ledger that was made is there again, with what was put into it", "[storage][file]")
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"Ein Büro, 50% & #1?.db"_s);
    {
        Books books(must(Database::create(path)));
        CHECK(books.db->path() == path);
        books.lead(u"Anele"_s);
    }
    CHECK(filesIn(dir) == QStringList{QFileInfo(path).fileName()});
    Books books(must(Database::open(path)));
    CHECK(must(books.leads.page({})).size() == 1);
}

#ifdef Q_OS_UNIX
TEST_CASE("only its owner can read a ledger", "[storage][file]")
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"books.db"_s);
    Books books(must(Database::create(path)));
    books.lead(u"Anele"_s);
    for (const QString& name : filesIn(dir)) {
        struct stat status {};
        REQUIRE(::stat(QFile::encodeName(dir.filePath(name)).constData(), &status) == 0);
        CHECK((status.st_mode & 0777) == 0600);
    }
}
#endif

TEST_CASE("an open ledger has the settings that keep it safe", "[storage][file]")
{
    QTemporaryDir dir;
    const auto db = must(Database::open(ledgerIn(dir)));
    const std::vector<std::pair<QString, QString>> settings{
        {u"locking_mode"_s, u"exclusive"_s}, {u"journal_mode"_s, u"wal"_s},     {u"synchronous"_s, u"2"_s},
        {u"foreign_keys"_s, u"1"_s},         {u"recursive_triggers"_s, u"1"_s}, {u"trusted_schema"_s, u"0"_s},
        {u"cell_size_check"_s, u"1"_s},
    };
    for (const auto& [name, value] : settings) {
        INFO(name.toStdString());
        CHECK(must(db->one<QString>(u"PRAGMA "_s + name, {}, text)) == value);
    }
    CHECK(must(db->all<qint64>(u"PRAGMA mmap_size"_s, {}, whole)) == std::vector<qint64>{0});
    CHECK_FALSE(filesIn(dir).contains(u"books.db-shm"_s));
}

TEST_CASE("a file that is there is never made again", "[storage][file]")
{
    QTemporaryDir dir;
    const QString path = ledgerIn(dir);
    const QByteArray before = bytesOf(path);
    CHECK(int(Database::create(path).error().kind) == int(ErrorKind::FileExists));
    write(dir.filePath(u"letter.txt"_s), "Dear Sir");
    CHECK(int(Database::create(dir.filePath(u"letter.txt"_s)).error().kind) == int(ErrorKind::FileExists));
    CHECK(bytesOf(path) == before);
    CHECK(bytesOf(dir.filePath(u"letter.txt"_s)) == "Dear Sir");
}

TEST_CASE("what a lost ledger has left does not get into a new one of its name", "[storage][file]")
{
    QTemporaryDir dir;
    const QString path = ledgerIn(dir);
    CHECK(inAnotherProcess(u"[ledger-left]"_s, path) == 7);
    REQUIRE(QFile::exists(path + u"-wal"_s));
    REQUIRE(QFile::remove(path));
    const auto made = Database::create(path);
    REQUIRE_FALSE(made.has_value());
    CHECK(int(made.error().kind) == int(ErrorKind::FileExists));
    CHECK(made.error().subject == u"books.db-wal"_s);
    CHECK(filesIn(dir) == QStringList{u"books.db-wal"_s});
}

TEST_CASE("a ledger that is not there is not made by opening it", "[storage][file]")
{
    QTemporaryDir dir;
    CHECK(int(Database::open(dir.filePath(u"gone.db"_s)).error().kind) == int(ErrorKind::NoSuchFile));
    CHECK(int(Database::open(dir.path()).error().kind) == int(ErrorKind::NoSuchFile));
    CHECK(filesIn(dir).isEmpty());
    CHECK_FALSE(Database::create(dir.filePath(u"no/folder/books.db"_s)).has_value());
    CHECK(filesIn(dir).isEmpty());
}

TEST_CASE("what is not a ledger is refused and left as it was", "[storage][file]")
{
    QTemporaryDir dir;
    SECTION("a text")
    {
        write(dir.filePath(u"x.db"_s), QByteArray("Dear Sir\n").repeated(500));
        mustRefuse(dir, dir.filePath(u"x.db"_s), ErrorKind::ForeignFile);
    }
    SECTION("an empty file")
    {
        write(dir.filePath(u"x.db"_s), {});
        mustRefuse(dir, dir.filePath(u"x.db"_s), ErrorKind::ForeignFile);
    }
    SECTION("another program's database")
    {
        const QString path = ledgerIn(dir, u"x.db"_s);
        patch(path, kApplicationIdAt, 0x12345678);
        mustRefuse(dir, path, ErrorKind::ForeignFile);
    }
    SECTION("a ledger whose header was overwritten")
    {
        const QString path = ledgerIn(dir, u"x.db"_s);
        QByteArray bytes = bytesOf(path);
        bytes.replace(0, 16, QByteArray(16, 'x'));
        write(path, bytes);
        mustRefuse(dir, path, ErrorKind::ForeignFile);
    }
}

TEST_CASE("a newer ledger is refused and left byte for byte", "[storage][file]")
{
    QTemporaryDir dir;
    const QString path = ledgerIn(dir);
    patch(path, kUserVersionAt, quint32(schemaVersion() + 1));
    mustRefuse(dir, path, ErrorKind::NewerFile);
}

TEST_CASE("a ledger cut in half is refused as damaged and kept", "[storage][file]")
{
    QTemporaryDir dir;
    const QString path = ledgerIn(dir);
    const QByteArray whole = bytesOf(path);
    write(path, whole.left(whole.size() / 2));
    const auto opened = Database::open(path);
    REQUIRE_FALSE(opened.has_value());
    CHECK(int(opened.error().kind) == int(ErrorKind::DamagedFile));
    CHECK(bytesOf(path) == whole.left(whole.size() / 2));
}

TEST_CASE("after an unclean end a damaged page is found before anybody works with it", "[storage][file]")
{
    QTemporaryDir dir;
    const QString path = ledgerIn(dir);
    qint64 page = 0;
    {
        // A page that opening does not read and the work below does not write.
        const auto db = must(Database::open(path));
        page = must(db->one<qint64>(u"SELECT rootpage FROM sqlite_schema WHERE name = 'price_item_by_code'"_s,
                                    {}, whole));
    }
    CHECK(inAnotherProcess(u"[ledger-left]"_s, path) == 7);
    QByteArray bytes = bytesOf(path);
    bytes.replace((page - 1) * 4096, 100, QByteArray(100, '\x5a'));
    write(path, bytes);
    const auto opened = Database::open(path);
    REQUIRE_FALSE(opened.has_value());
    CHECK(int(opened.error().kind) == int(ErrorKind::DamagedFile));
    CHECK(opened.error().subject == u"books.db"_s);
    CHECK(QFile::exists(path));
}

TEST_CASE("what was committed survives a process that stops, and nothing else", "[storage][file]")
{
    QTemporaryDir dir;
    const QString path = ledgerIn(dir);
    CHECK(inAnotherProcess(u"[ledger-left]"_s, path) == 7);
    CHECK(QFileInfo(path + u"-wal"_s).size() > 0);
    {
        Books books(must(Database::open(path)));
        CHECK(must(books.leads.page({.search = u"committed"_s})).size() == 1);
        CHECK(countOf(*books.db, u"setting"_s) == 0);
    }
    CHECK(filesIn(dir) == QStringList{u"books.db"_s});
}

TEST_CASE("a second instance is told that the ledger is in use, within about a second", "[storage][file]")
{
    QTemporaryDir dir;
    const QString path = ledgerIn(dir);
    {
        const auto first = must(Database::open(path));
        QElapsedTimer timer;
        timer.start();
        const auto second = Database::open(path);
        REQUIRE_FALSE(second.has_value());
        CHECK(int(second.error().kind) == int(ErrorKind::InUse));
        CHECK(second.error().subject == u"books.db"_s);
        CHECK(timer.elapsed() < 2'500);
        CHECK(inAnotherProcess(u"[ledger-in-use]"_s, path) == 0);
        // The lock is still there: looking from this process has not dropped it.
        CHECK(inAnotherProcess(u"[ledger-in-use]"_s, path) == 0);
        must(first->execute(u"INSERT INTO setting (key, value) VALUES ('a', 'b')"_s));
    }
    CHECK(must(Database::open(path))->path() == path);
}

#ifdef Q_OS_LINUX
namespace {

/// For as long as it lives this process is nobody in particular, so that file modes count.
class Unprivileged {
public:
    Unprivileged() : m_was{::geteuid()}
    {
        if (m_was == 0)
            REQUIRE(::setresuid(65534, 65534, 0) == 0);
    }
    ~Unprivileged()
    {
        if (m_was == 0 && ::setresuid(0, 0, 0) != 0)
            std::abort();
    }
    Q_DISABLE_COPY_MOVE(Unprivileged)

private:
    uid_t m_was;
};

void mode(const QString& path, mode_t bits)
{
    REQUIRE(::chmod(QFile::encodeName(path).constData(), bits) == 0);
}

}  // namespace

TEST_CASE("a ledger or a folder that cannot be written is refused as read-only", "[storage][file]")
{
    QTemporaryDir dir;
    const QString path = ledgerIn(dir);
    SECTION("the file")
    {
        mode(dir.path(), 0777);
        mode(path, 0444);
    }
    SECTION("the folder")
    {
        mode(dir.path(), 0555);
        mode(path, 0666);
    }
    {
        const Unprivileged now;
        mustRefuse(dir, path, ErrorKind::ReadOnlyFile);
    }
    mode(dir.path(), 0755);
}

TEST_CASE("no ledger is made in a folder that cannot be written", "[storage][file]")
{
    QTemporaryDir dir;
    mode(dir.path(), 0555);
    {
        const Unprivileged now;
        CHECK(int(Database::create(dir.filePath(u"new.db"_s)).error().kind) == int(ErrorKind::ReadOnlyFile));
        CHECK(filesIn(dir).isEmpty());
    }
    mode(dir.path(), 0755);
}
#endif

TEST_CASE("a ledger of an older version is brought up to date, after a copy", "[storage][file]")
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"books.db"_s);
    {
        // Version 0: marked as ours, without a table.
        QTemporaryDir elsewhere;
        const QString empty = ledgerIn(elsewhere);
        const auto db = must(Database::open(empty));
        must(db->execute(u"VACUUM INTO :path"_s, {{":path"_L1, path}}));
    }
    patch(path, kUserVersionAt, 0);
    {
        // The schema is there already, so the step fails; the copy was made before it.
        const auto opened = Database::open(path);
        CHECK_FALSE(opened.has_value());
    }
    const QString copy = dir.filePath(u"books.before-v%1.db"_s.arg(schemaVersion()));
    REQUIRE(QFile::exists(copy));
    patch(copy, kUserVersionAt, quint32(schemaVersion()));
    CHECK(must(Books(must(Database::open(copy))).leads.page({})).size() == 3);
    CHECK_FALSE(filesIn(dir).contains(u"books.before-v1.db.part"_s));
}

TEST_CASE("file systems of other computers are known by name", "[storage][file]")
{
    for (const QString& name :
         {u"nfs"_s, u"nfs4"_s, u"cifs"_s, u"smb3"_s, u"smbfs"_s, u"fuse.sshfs"_s, u"fuse.gvfsd-fuse"_s,
          u"fuse.rclone"_s, u"afs"_s, u"ncpfs"_s, u"davfs"_s, u"fuse.davfs2"_s, u"CIFS"_s})
        CHECK(isNetworkFileSystem(name));
    for (const QString& name : {u"ext4"_s, u"btrfs"_s, u"xfs"_s, u"overlay"_s, u"9p"_s, u"virtiofs"_s,
                                u"tmpfs"_s, u"ntfs"_s, u"apfs"_s, u"fuseblk"_s, u""_s})
        CHECK_FALSE(isNetworkFileSystem(name));
}
