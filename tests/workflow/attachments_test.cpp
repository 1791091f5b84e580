#include "core/workflow/attachments.h"

#include "tests/support/catch_qt.h"
#include "tests/workflow/office.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QByteArray kPhoto = QByteArrayLiteral("\xff\xd8\xff\xe0 a photo");

/// A ledger file with one lead, in a folder of its own.
struct FiledOffice {
    QTemporaryDir home;
    std::unique_ptr<Ledger> ledger;
    LeadId lead{0};

    FiledOffice()
    {
        open(true);
        JobCard card;
        card.reference = u"L-1"_s;
        card.finishedOn = QDate(2026, 6, 30);
        lead = must(ledger->leads.add(card, Money{}, 0));
    }
    void open(bool fresh = false)
    {
        ledger.reset();
        const QString path = home.filePath(u"books.greenhand"_s);
        const Actor clerk{u"test"_s, u"test"_s};
        ledger = fresh ? must(Ledger::create(path, {.companyName = u"Kaap"_s, .vatNumber = {}}, clerk))
                       : must(Ledger::open(path, clerk));
    }
    [[nodiscard]] QString folder() const { return home.filePath(u"books.greenhand.attachments"_s); }
    [[nodiscard]] QStringList files() const { return QDir(folder()).entryList(QDir::Files); }
    [[nodiscard]] QStringList leftOver() const
    {
        return QDir(folder() + u"/left-over"_s).entryList(QDir::Files);
    }
};

QString refusal(const Result<Attachment>& result)
{
    REQUIRE_FALSE(result);
    return result.error().subject;
}

}  // namespace

TEST_CASE("an attachment lies beside the ledger under a name of our own", "[workflow][attachments]")
{
    FiledOffice office;
    Attachments attachments(*office.ledger);
    const Attachment added = must(attachments.add(office.lead, u"../../etc/Foto van geyser.jpg"_s, kPhoto));
    CHECK(added.originalName == u"Foto van geyser.jpg"_s);
    CHECK(added.kind == AttachmentKind::Jpg);
    REQUIRE(office.files().size() == 1);
    CHECK(office.files()[0] == added.file);
    CHECK_FALSE(added.file.contains(u"geyser"_s));
    office.open();
    const auto found = must(office.ledger->attachments.of(office.lead));
    REQUIRE(found.size() == 1);
    CHECK(found[0] == added);
    CHECK(must(Attachments(*office.ledger).read(found[0])) == kPhoto);
}

TEST_CASE("what is empty, too large or of another kind is refused with a sentence", "[workflow][attachments]")
{
    FiledOffice office;
    Attachments attachments(*office.ledger);
    CHECK(refusal(attachments.add(office.lead, u"a.jpg"_s, {})).contains(u"is empty"_s));
    CHECK(refusal(attachments.add(office.lead, u"a.jpg"_s, QByteArrayLiteral("MZ\x00\x01")))
              .contains(u"not a kind of file"_s));
    const QByteArray huge = kPhoto + QByteArray(int(kLargestAttachment), 'x');
    CHECK(refusal(attachments.add(office.lead, u"a.jpg"_s, huge)).contains(u"larger than 20 MB"_s));
    CHECK(office.files().isEmpty());
    CHECK(must(attachments.of(office.lead)).empty());
}

TEST_CASE("a job card keeps so many megabytes and no more", "[workflow][attachments]")
{
    FiledOffice office;
    Attachments attachments(*office.ledger);
    const QByteArray large = kPhoto + QByteArray(int(kLargestAttachment) - int(kPhoto.size()), 'x');
    for (int n = 0; n < kLargestCard / kLargestAttachment; ++n)
        must(attachments.add(office.lead, u"a.jpg"_s, large));
    CHECK(refusal(attachments.add(office.lead, u"one more.jpg"_s, kPhoto)).contains(u"one more.jpg"_s));
}

TEST_CASE("a removed attachment comes back until the next start, and both are in the history",
          "[workflow][attachments]")
{
    FiledOffice office;
    Attachments attachments(*office.ledger);
    const Attachment added = must(attachments.add(office.lead, u"card.jpg"_s, kPhoto));
    must(attachments.remove(added));
    CHECK(must(attachments.of(office.lead)).empty());
    must(attachments.putBack(added));
    CHECK(must(attachments.read(must(attachments.of(office.lead)).front())) == kPhoto);
    QStringList actions;
    for (const HistoryRow& row : must(office.ledger->history.of(u"lead"_s, office.lead.value())))
        actions << row.entry.action;
    CHECK(actions == QStringList{u"attached"_s, u"attachment removed"_s, u"attachment restored"_s});

    CHECK(must(attachments.cleanUp()) == 0);
    must(attachments.remove(added));
    office.open();
    CHECK(must(Attachments(*office.ledger).cleanUp()) == 1);
    CHECK(office.files().isEmpty());
}

TEST_CASE("cleaning up takes only files of ours", "[workflow][attachments]")
{
    FiledOffice office;
    Attachments attachments(*office.ledger);
    must(attachments.add(office.lead, u"card.jpg"_s, kPhoto));
    QFile other(attachments.folder() + u"/Letter from the bank.pdf"_s);
    REQUIRE(other.open(QIODevice::WriteOnly));
    other.close();
    CHECK(must(attachments.cleanUp()) == 0);
    CHECK(office.files().size() == 2);
}

TEST_CASE("a missing or altered file is said, and never handed out", "[workflow][attachments]")
{
    FiledOffice office;
    Attachments attachments(*office.ledger);
    const Attachment gone = must(attachments.add(office.lead, u"gone.jpg"_s, kPhoto));
    const Attachment changed = must(attachments.add(office.lead, u"changed.jpg"_s, kPhoto));
    CHECK(must(attachments.faults()).empty());
    REQUIRE(QFile::remove(attachments.pathOf(gone)));
    QFile file(attachments.pathOf(changed));
    REQUIRE(file.open(QIODevice::Append));
    file.write("!");
    file.close();
    const std::vector<QString> faults = must(attachments.faults());
    REQUIRE(faults.size() == 2);
    CHECK(faults[0].startsWith(u"The file of gone.jpg is no longer there"_s));
    CHECK(faults[1].startsWith(u"The file of changed.jpg was changed"_s));
    CHECK_FALSE(attachments.read(gone));
    CHECK_FALSE(attachments.read(changed));
}

TEST_CASE("a new ledger of the same name puts the old one's attachments aside and loses none",
          "[workflow][attachments]")
{
    FiledOffice office;
    const Attachment added = must(Attachments(*office.ledger).add(office.lead, u"card.jpg"_s, kPhoto));
    office.ledger.reset();
    REQUIRE(
        QFile::rename(office.home.filePath(u"books.greenhand"_s), office.home.filePath(u"old.greenhand"_s)));
    office.open(true);
    CHECK(must(Attachments(*office.ledger).cleanUp()) == 1);
    CHECK(office.files().isEmpty());
    CHECK(office.leftOver() == QStringList{added.file});
}

TEST_CASE("yesterday's copy puts today's photos aside, and today's ledger has them back",
          "[workflow][attachments]")
{
    FiledOffice office;
    const QString books = office.home.filePath(u"books.greenhand"_s);
    const QString yesterday = office.home.filePath(u"yesterday"_s);
    const QString today = office.home.filePath(u"today"_s);
    office.ledger.reset();
    REQUIRE(QFile::copy(books, yesterday));
    office.open();
    const Attachment added = must(Attachments(*office.ledger).add(office.lead, u"card.jpg"_s, kPhoto));
    office.ledger.reset();
    REQUIRE(QFile::rename(books, today));
    REQUIRE(QFile::copy(yesterday, books));
    office.open();
    must(office.ledger->adopt());
    must(Attachments(*office.ledger).cleanUp());
    CHECK(office.leftOver() == QStringList{added.file});

    office.ledger.reset();
    REQUIRE(QFile::remove(books));
    REQUIRE(QFile::rename(today, books));
    office.open();
    must(office.ledger->adopt());
    Attachments attachments(*office.ledger);
    must(attachments.cleanUp());
    CHECK(must(attachments.faults()).empty());
    CHECK(must(attachments.read(added)) == kPhoto);
    CHECK(office.leftOver().isEmpty());
}

TEST_CASE("the file of an attachment stays when its row could not be written", "[workflow][attachments]")
{
    FiledOffice office;
    must(office.ledger->db->execute(u"CREATE TRIGGER broken BEFORE INSERT ON attachment "
                                    "BEGIN SELECT RAISE(ABORT, 'no'); END"_s));
    CHECK_FALSE(Attachments(*office.ledger).add(office.lead, u"card.jpg"_s, kPhoto));
    CHECK(office.files().size() == 1);
    must(Attachments(*office.ledger).cleanUp());
    CHECK(office.leftOver().size() == 1);
}

TEST_CASE("nothing is taken off a job card whose invoice was sent, and more may be attached",
          "[workflow][attachments]")
{
    const QTemporaryDir home;
    Office office(Office::sage(),
                  must(Ledger::create(home.filePath(u"books"_s), Office::newLedger(), {}, Office::clock())));
    const InvoiceId id = office.ready();
    const LeadId lead = must(office.billing.invoice(id)).lead;
    Attachments attachments(*office.ledger);
    const Attachment added = must(attachments.add(lead, u"card.jpg"_s, kPhoto));
    REQUIRE(office.push({id}).front().done);
    const auto removed = attachments.remove(added);
    REQUIRE_FALSE(removed);
    CHECK(removed.error().kind == ErrorKind::Locked);
    CHECK(removed.error().subject == u"#%1"_s.arg(must(office.billing.invoice(id)).number));
    must(attachments.add(lead, u"late.jpg"_s, kPhoto));
    CHECK(must(attachments.of(lead)).size() == 2);
}

TEST_CASE("a row whose file leads out of the folder is not believed", "[workflow][attachments]")
{
    FiledOffice office;
    Attachments attachments(*office.ledger);
    must(attachments.add(office.lead, u"card.jpg"_s, kPhoto));
    for (const QString& file :
         {u"../books.greenhand"_s, u"/etc/passwd"_s, QString(QString(32, u'a') + u".jpg\n"_s),
          QString(QString(32, u'a') + u".exe"_s)}) {
        CAPTURE(file);
        must(office.ledger->db->execute(u"UPDATE attachment SET file = :file"_s, {{":file"_L1, file}}));
        CHECK_FALSE(attachments.of(office.lead));
        CHECK_FALSE(attachments.cleanUp());
    }
}

TEST_CASE("links, pipes and folders are not attached", "[workflow][attachments]")
{
    FiledOffice office;
    Attachments attachments(*office.ledger);
    const QString photo = office.home.filePath(u"photo.jpg"_s);
    QFile file(photo);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(kPhoto);
    file.close();
    const QString link = office.home.filePath(u"link.jpg"_s);
    REQUIRE(QFile::link(photo, link));
    const QString pipe = office.home.filePath(u"pipe.jpg"_s);
    REQUIRE(::mkfifo(QFile::encodeName(pipe).constData(), 0600) == 0);
    for (const QString& path :
         {link, pipe, office.home.path(), u"/dev/zero"_s, office.home.filePath(u"no"_s)}) {
        const auto added = attachments.addFile(office.lead, path);
        CAPTURE(path);
        REQUIRE_FALSE(added);
        CHECK(added.error().kind == ErrorKind::UnreadableFile);
    }
    CHECK(must(attachments.addFile(office.lead, photo)).originalName == u"photo.jpg"_s);
}

TEST_CASE("a folder of attachments that is a link is neither written to nor cleaned up",
          "[workflow][attachments]")
{
    FiledOffice office;
    QTemporaryDir elsewhere;
    QFile foreign(elsewhere.filePath(QString(32, u'a') + u".jpg"_s));
    REQUIRE(foreign.open(QIODevice::WriteOnly));
    foreign.close();
    REQUIRE(QFile::link(elsewhere.path(), office.folder()));
    Attachments attachments(*office.ledger);
    const auto added = attachments.add(office.lead, u"card.jpg"_s, kPhoto);
    REQUIRE_FALSE(added);
    CHECK(added.error().kind == ErrorKind::UnwritableFile);
    CHECK(must(attachments.cleanUp()) == 0);
    CHECK(QDir(elsewhere.path()).entryList(QDir::Files).size() == 1);
}

TEST_CASE("the name that a file came with is only ever a name", "[domain][attachments]")
{
    const std::vector<std::pair<QString, QString>> names{
        {u"../../etc/Foto van geyser.jpg"_s, u"Foto van geyser.jpg"_s},
        {u"C:\\Users\\Zo\u00eb\\foto.jpg"_s, u"foto.jpg"_s},
        {u"a:b\tc\n.jpg"_s, u"abc.jpg"_s},
        {u"...hidden.jpg. "_s, u"hidden.jpg"_s},
        {u".."_s, u"attachment"_s},
        {u"nul.txt"_s, u"_nul.txt"_s},
        {u"COM1"_s, u"_COM1"_s},
        {u"console.txt"_s, u"console.txt"_s},
        {u"card\u202egpj.exe"_s, u"cardgpj.exe"_s},
        {QString::fromUtf8("Geyser \xf0\x9f\x9a\xbf \xe6\xb0\xb4.jpg"),
         QString::fromUtf8("Geyser \xf0\x9f\x9a\xbf \xe6\xb0\xb4.jpg")},
    };
    for (const auto& [given, readable] : names)
        CHECK(readableName(given) == readable);
    const QString bath = QString::fromUtf8("\xf0\x9f\x9b\x81");
    CHECK(readableName(bath.repeated(200) + u".jpg"_s) == QString(bath.repeated(116) + u".jpg"_s));
}
