#include "core/workflow/backups.h"

#include "core/storage/database.h"
#include "core/workflow/attachments.h"
#include "core/workflow/restoring.h"
#include "tests/support/catch_qt.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

qint64 s_now = 0;

/// A ledger file with one lead and its photo, and its backups.
struct FiledOffice {
    QTemporaryDir home;
    QString path = home.filePath(u"books.greenhand"_s);
    std::unique_ptr<Ledger> ledger;
    std::unique_ptr<Settings> settings;
    std::unique_ptr<Backups> backups;
    LeadId lead{0};

    FiledOffice()
    {
        s_now = QDateTime(QDate(2026, 11, 24), QTime(9, 0)).toMSecsSinceEpoch();
        open(true);
        lead = addLead(u"L-1"_s);
        must(Attachments(*ledger).add(lead, u"card.jpg"_s, QByteArrayLiteral("\xff\xd8\xff\xe0 a photo")));
    }
    void open(bool fresh = false)
    {
        close();
        const Actor clerk{u"test"_s, u"test"_s};
        const Clock clock{.utcMs = [] { return s_now; }};
        const Place place{.machine = u"here"_s, .memoryFolder = home.filePath(u"memory"_s)};
        const NewLedger what{.companyName = u"Kaap"_s, .vatNumber = {}};
        ledger = fresh ? must(Ledger::create(path, what, clerk, clock, place))
                       : must(Ledger::open(path, clerk, clock, place));
        settings = std::make_unique<Settings>(*ledger);
        backups = std::make_unique<Backups>(*ledger, *settings);
    }
    void close()
    {
        backups.reset();
        settings.reset();
        ledger.reset();
    }
    LeadId addLead(const QString& reference)
    {
        JobCard card;
        card.reference = reference;
        card.finishedOn = QDate(2026, 6, 30);
        const LeadId id = must(ledger->leads.add(card, Money{}, 0));
        must(ledger->record({.entity = u"lead"_s, .entityId = id.value(), .action = u"added"_s}));
        return id;
    }
    /// Whether it came to a backup.
    bool make()
    {
        QSignalSpy ended(backups.get(), &Backups::ended);
        backups->makeNow();
        REQUIRE((!ended.isEmpty() || ended.wait(20'000)));
        return !backups->problem();
    }
    [[nodiscard]] QString folder() const { return home.filePath(u"books.backups"_s); }
    [[nodiscard]] QStringList files() const
    {
        return QDir(folder()).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
};

bool waitForLook(Backups& backups)
{
    return QTest::qWaitFor([&] { return backups.hasLooked(); }, 20'000);
}

}  // namespace

TEST_CASE("a backup is one proved file beside the ledger that only its owner may read", "[workflow][backup]")
{
    FiledOffice office;
    CHECK(office.backups->hasNews());
    REQUIRE(office.make());
    REQUIRE(office.files().size() == 1);
    const BackupFile* last = office.backups->latest();
    REQUIRE(last);
    CHECK(QFileInfo(last->path).fileName().startsWith(u"books-20261124-090000-v"_s));
    CHECK((QFile::permissions(last->path) & (QFile::ReadGroup | QFile::ReadOther)) == QFile::Permissions());
    CHECK(last->head.hash == must(office.ledger->history.head()).hash);
    CHECK_FALSE(office.backups->hasNews());
    CHECK(QDir(office.folder() + u"/books.attachments"_s).entryList(QDir::Files).size() == 1);

    office.addLead(u"L-2"_s);
    CHECK(office.backups->hasNews());
    REQUIRE(office.make());
    CHECK(office.files().size() == 2);
    CHECK_FALSE(office.backups->hasNews());
}

TEST_CASE("a backup is due at a day's first change and every two hours of change, not before",
          "[workflow][backup]")
{
    FiledOffice office;
    Backups& backups = *office.backups;
    CHECK_FALSE(backups.isDue());  // nobody attends
    backups.attend();
    REQUIRE(waitForLook(backups));
    CHECK(backups.isDue());
    REQUIRE(office.make());
    CHECK_FALSE(backups.isDue());
    CHECK_FALSE(backups.wantsOneAtTheEnd());
    office.addLead(u"L-2"_s);
    CHECK_FALSE(backups.isDue());
    CHECK(backups.wantsOneAtTheEnd());
    s_now += 2 * 3'600'000 - 1000;
    CHECK_FALSE(backups.isDue());
    s_now += 2000;
    CHECK(backups.isDue());
    REQUIRE(office.make());
    s_now += qint64{20} * 3'600'000;  // the next morning, nothing done
    CHECK_FALSE(backups.isDue());
    office.addLead(u"L-3"_s);
    CHECK(backups.isDue());
    must(office.settings->set(kBackupAutomatic, u"no"_s));
    CHECK_FALSE(backups.isDue());
    CHECK_FALSE(backups.wantsOneAtTheEnd());
}

TEST_CASE("a folder that is not there is told, tried again later, and nothing is left behind",
          "[workflow][backup]")
{
    FiledOffice office;
    const QString stick = office.home.filePath(u"stick"_s);
    REQUIRE_FALSE(office.settings->set(kBackupFolder, stick));
    REQUIRE(QDir().mkpath(stick));
    must(office.settings->set(kBackupFolder, stick));
    REQUIRE(QDir().rmdir(stick));
    office.backups->attend();
    REQUIRE(waitForLook(*office.backups));

    REQUIRE_FALSE(office.make());
    CHECK(int(office.backups->problem()->kind) == int(ErrorKind::NoBackupFolder));
    CHECK_FALSE(QFileInfo::exists(stick));
    CHECK_FALSE(office.backups->isDue());
    s_now += 601'000;
    CHECK(office.backups->isDue());
    REQUIRE(QDir().mkpath(stick));
    REQUIRE(office.make());
    CHECK(QDir(stick).entryList({u"*.backup"_s}, QDir::Files).size() == 1);
}

TEST_CASE("thinning out leaves another ledger's backups of the same name alone", "[workflow][backup]")
{
    FiledOffice office;
    FiledOffice other;
    const QString shared = office.home.filePath(u"shared"_s);
    REQUIRE(QDir().mkpath(shared));
    must(office.settings->set(kBackupFolder, shared));
    must(other.settings->set(kBackupFolder, shared));
    s_now -= 3'600'000;
    REQUIRE(other.make());
    const QString others = other.backups->latest()->path;
    for (int more = 0; more < 12; ++more) {
        s_now += 60'000;
        office.addLead(u"M-%1"_s.arg(more));
        REQUIRE(office.make());
    }
    CHECK(QFileInfo::exists(others));
    CHECK(office.backups->made().size() == 10);
    CHECK(QDir(shared).entryList({u"*.backup"_s}, QDir::Files).size() == 11);
}

TEST_CASE("a restored backup is the ledger as it was, the other is put aside, and nothing is sent unasked",
          "[workflow][backup]")
{
    FiledOffice office;
    REQUIRE(office.make());
    const QString backup = office.backups->latest()->path;
    const QString photo = QDir(Attachments(*office.ledger).folder()).entryList(QDir::Files).value(0);
    office.addLead(u"L-2"_s);
    CHECK(office.backups->lossWords(*office.backups->latest())
          == u"1 change was made since; no invoice was generated."_s);

    const auto held = restoreBackup(backup, office.path);
    REQUIRE_FALSE(held);
    CHECK(int(held.error().kind) == int(ErrorKind::InUse));
    CHECK(must(office.ledger->leads.find(office.lead)).card.reference == u"L-1"_s);

    office.close();
    REQUIRE(QFile::remove(office.home.filePath(u"books.greenhand.attachments/"_s + photo)));
    const QString aside = must(restoreBackup(backup, office.path));
    CHECK(aside.startsWith(u"books.greenhand.before-restore-"_s));
    CHECK(QDir(office.home.path()).entryList({u"books.greenhand.before-restore-*"_s}, QDir::Files)
          == QStringList{aside});
    CHECK(QFileInfo::exists(backup));
    CHECK(QFileInfo::exists(office.home.filePath(u"books.greenhand.attachments/"_s + photo)));

    office.open();
    CHECK(office.ledger->epoch.awaitsWord());
    CHECK(must(office.ledger->leads.find(office.lead)).card.reference == u"L-1"_s);
    CHECK_FALSE(office.ledger->leads.find(LeadId{office.lead.value() + 1}));
}

TEST_CASE("a damaged backup is refused and the ledger is where it was", "[workflow][backup]")
{
    FiledOffice office;
    REQUIRE(office.make());
    const QString backup = office.backups->latest()->path;
    office.close();
    {
        QFile file(backup);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.resize(file.size() / 2));
    }
    const QStringList before = QDir(office.home.path()).entryList(QDir::Files | QDir::Hidden);
    const auto restored = restoreBackup(backup, office.path);
    REQUIRE_FALSE(restored);
    CHECK(int(restored.error().kind) == int(ErrorKind::DamagedFile));
    CHECK(QDir(office.home.path()).entryList(QDir::Files | QDir::Hidden) == before);
    office.open();
    CHECK_FALSE(office.ledger->epoch.awaitsWord());
}

TEST_CASE("a backup of a ledger that waits for the word begins a new epoch like any other",
          "[workflow][backup]")
{
    FiledOffice office;
    REQUIRE(office.make());
    const QString first = office.backups->latest()->path;
    office.close();
    must(restoreBackup(first, office.path));
    office.open();
    REQUIRE(office.ledger->epoch.awaitsWord());
    const int epoch = office.ledger->epoch.number();
    s_now += 60'000;
    REQUIRE(office.make());
    const QString waiting = office.backups->lastMade()->path;
    must(office.ledger->adopt());
    office.addLead(u"L-2"_s);
    office.close();

    QDir(office.home.path()).rename(u"books.greenhand"_s, u"worked-with.greenhand"_s);
    must(restoreBackup(waiting, office.path));
    office.open();
    CHECK(office.ledger->epoch.awaitsWord());
    CHECK(office.ledger->epoch.number() == epoch + 1);
}

TEST_CASE("a backup goes where it was begun, whatever folder is chosen meanwhile", "[workflow][backup]")
{
    FiledOffice office;
    office.backups->attend();
    REQUIRE(waitForLook(*office.backups));
    const QString stick = office.home.filePath(u"stick"_s);
    REQUIRE(QDir().mkpath(stick));
    QSignalSpy ended(office.backups.get(), &Backups::ended);
    office.backups->makeNow();
    must(office.settings->set(kBackupFolder, stick));
    REQUIRE(ended.wait(20'000));
    CHECK_FALSE(office.backups->problem());
    CHECK(QDir(stick).isEmpty());
    CHECK(office.files().size() == 1);
    CHECK(QTest::qWaitFor([&] { return office.backups->made().empty(); }));
    CHECK(office.backups->hasNews());  // the stick has none of it
}

TEST_CASE("a backup of another course of the ledger is not said to lose nothing", "[workflow][backup]")
{
    FiledOffice office;
    REQUIRE(office.make());
    const QString early = office.backups->latest()->path;
    for (int more = 0; more < 5; ++more)
        office.addLead(u"M-%1"_s.arg(more));
    s_now += 60'000;
    REQUIRE(office.make());
    const BackupFile late = *office.backups->latest();
    office.close();
    must(restoreBackup(early, office.path));
    office.open();
    must(office.ledger->adopt());
    for (int more = 0; more < 20; ++more) {
        office.addLead(u"N-%1"_s.arg(more));
        INFO(more);
        CHECK(office.backups->lossWords(late).contains(u"another course"_s));
    }
}

TEST_CASE("a backup of another company's ledger is called that", "[workflow][backup]")
{
    FiledOffice office;
    FiledOffice other;
    REQUIRE(office.make());
    REQUIRE(other.make());
    CHECK(office.backups->lossWords(*other.backups->latest()).contains(u"another ledger"_s));
    CHECK(office.backups->lossWords(*office.backups->latest()) == u"Nothing was done since."_s);
}

TEST_CASE("a backup that a wrong clock dated ahead hides no other and hurries none", "[workflow][backup]")
{
    FiledOffice office;
    constexpr qint64 kHundredDaysMs = qint64{100} * 24 * 3'600'000;
    s_now += kHundredDaysMs;
    REQUIRE(office.make());
    s_now -= kHundredDaysMs;
    office.backups->attend();
    REQUIRE(waitForLook(*office.backups));
    CHECK_FALSE(office.backups->hasNews());
    CHECK_FALSE(office.backups->latest());
    CHECK_FALSE(office.backups->isDue());
    office.addLead(u"L-2"_s);
    CHECK(office.backups->isDue());
    REQUIRE(office.make());
    REQUIRE(office.backups->latest());
    CHECK(office.backups->latest()->path == office.backups->lastMade()->path);
    CHECK_FALSE(office.backups->isDue());
    office.addLead(u"L-3"_s);
    CHECK_FALSE(office.backups->isDue());
}

TEST_CASE("a page of a backup that went bad is found before it takes the ledger's place",
          "[workflow][backup]")
{
    FiledOffice office;
    REQUIRE(office.make());
    const QString backup = office.backups->latest()->path;
    office.close();
    {
        QFile file(backup);
        REQUIRE(file.open(QIODevice::ReadWrite));
        constexpr qint64 kPage = 4096;
        REQUIRE(file.seek(file.size() / kPage / 2 * kPage));
        file.write(QByteArray(kPage, '\xff'));
    }
    const auto restored = restoreBackup(backup, office.path);
    REQUIRE_FALSE(restored);
    CHECK(int(restored.error().kind) == int(ErrorKind::DamagedFile));
    CHECK(restored.error().subject == QFileInfo(backup).fileName());
    office.open();
    CHECK_FALSE(office.ledger->epoch.awaitsWord());
}

TEST_CASE("a ledger that is put aside is held until it is, and is one file", "[workflow][backup]")
{
    FiledOffice office;
    office.close();
    auto held = must(Database::seize(office.path));
    REQUIRE(held);
    const auto opened = Database::open(office.path);
    REQUIRE_FALSE(opened);
    CHECK(int(opened.error().kind) == int(ErrorKind::InUse));
    CHECK_FALSE(QFileInfo::exists(office.path + u"-wal"_s));
    held.reset();
    office.open();
    CHECK(must(office.ledger->leads.find(office.lead)).card.reference == u"L-1"_s);
}

TEST_CASE("a restore that cannot put the ledger aside leaves it where it was", "[workflow][backup]")
{
    FiledOffice office;
    REQUIRE(office.make());
    const QString backup = office.backups->latest()->path;
    office.addLead(u"L-2"_s);
    office.close();
    const QDateTime now = QDateTime::currentDateTime();
    for (int second = 0; second < 60; ++second) {  // whatever name it would get is taken
        QFile taken(office.path + u".before-restore-"_s + now.addSecs(second).toString(u"yyyyMMdd-HHmmss"_s));
        REQUIRE(taken.open(QIODevice::WriteOnly));
    }
    const auto restored = restoreBackup(backup, office.path);
    REQUIRE_FALSE(restored);
    CHECK(int(restored.error().kind) == int(ErrorKind::FileExists));
    CHECK(QDir(office.home.path()).entryList({u".*restore*"_s}, QDir::Files | QDir::Hidden).isEmpty());
    office.open();
    CHECK_FALSE(office.ledger->epoch.awaitsWord());
    CHECK(must(office.ledger->leads.find(LeadId{office.lead.value() + 1})).card.reference == u"L-2"_s);
}

TEST_CASE("a ledger chosen as a backup is told to be one", "[workflow][backup]")
{
    FiledOffice office;
    FiledOffice other;
    other.close();
    office.close();
    const auto restored = restoreBackup(other.path, office.path);
    REQUIRE_FALSE(restored);
    CHECK(int(restored.error().kind) == int(ErrorKind::NotBackup));
}
