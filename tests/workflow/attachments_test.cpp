#include "core/workflow/attachments.h"

#include "tests/support/catch_qt.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace Qt::Literals::StringLiterals;
using namespace greenhand;
using namespace greenhand::testing;

namespace {

const QByteArray kPhoto = QByteArrayLiteral("\xff\xd8\xff\xe0 a photo");

/// A ledger file with one lead, in a folder of its own.
struct Office {
    QTemporaryDir home;
    std::unique_ptr<Ledger> ledger;
    LeadId lead{0};

    Office()
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
    [[nodiscard]] QStringList files() const
    {
        return QDir(home.filePath(u"books.greenhand.attachments"_s)).entryList(QDir::Files);
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
    Office office;
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
    Office office;
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
    Office office;
    Attachments attachments(*office.ledger);
    const QByteArray large = kPhoto + QByteArray(int(kLargestAttachment) - int(kPhoto.size()), 'x');
    for (int n = 0; n < kLargestCard / kLargestAttachment; ++n)
        must(attachments.add(office.lead, u"a.jpg"_s, large));
    CHECK(refusal(attachments.add(office.lead, u"one more.jpg"_s, kPhoto)).contains(u"one more.jpg"_s));
}

TEST_CASE("a removed attachment comes back until the next start, and both are in the history",
          "[workflow][attachments]")
{
    Office office;
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
    Office office;
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
    Office office;
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
