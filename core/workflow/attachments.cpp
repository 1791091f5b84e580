#include "core/workflow/attachments.h"

#include "core/documents/whole_file.h"
#include "core/domain/invoice_number.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QUuid>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct AttachmentWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::AttachmentWords)
};

const QString kLeftOver = u"left-over"_s;

/// Where a ledger in memory would keep files: nowhere.
QString folderOf(const QString& ledger)
{
    return QFileInfo::exists(ledger) ? QString(ledger % u".attachments"_s) : QString();
}

QString fileNameFor(AttachmentKind kind)
{
    return QUuid::createUuid().toString(QUuid::Id128) % u'.' % toKey(kind);
}

/// Opens a regular file, never a link, a pipe or a device: those could wait for ever or be another by now.
bool openRegular(QFile& file)
{
    const int handle = ::open(QFile::encodeName(file.fileName()).constData(),
                              O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC);
    struct stat found {};
    if (handle >= 0 && ::fstat(handle, &found) == 0 && S_ISREG(found.st_mode)
        && file.open(handle, QIODevice::ReadOnly, QFileDevice::AutoCloseHandle))
        return true;
    if (handle >= 0)
        ::close(handle);
    return false;
}

tl::unexpected<Error> refused(const QString& sentence) { return fail(ErrorKind::NotReady, {}, sentence); }

tl::unexpected<Error> tooLarge(const QString& name)
{
    return refused(
        AttachmentWords::tr("%1 is larger than %2 MB, which is the most for one attachment. Save it "
                            "smaller and add it again.")
            .arg(name)
            .arg(kLargestAttachment / kMegabyte));
}

QString faultWords(const Attachment& attachment, AttachmentFile found)
{
    return found == AttachmentFile::Missing
             ? AttachmentWords::tr("The file of %1 is no longer there. Put the folder of attachments back "
                                   "from a backup.")
                   .arg(attachment.originalName)
             : AttachmentWords::tr("The file of %1 was changed outside of Greenhand and is not what was "
                                   "added. Put it back from a backup.")
                   .arg(attachment.originalName);
}

}  // namespace

AttachmentFile lookAtFile(const QString& path, const QByteArray& sha256, QByteArray* bytes)
{
    QFile file(path);
    if (!openRegular(file))
        return AttachmentFile::Missing;
    if (file.size() > kLargestAttachment)
        return AttachmentFile::Altered;
    const QByteArray read = file.readAll();
    if (QCryptographicHash::hash(read, QCryptographicHash::Sha256) != sha256)
        return AttachmentFile::Altered;
    if (bytes)
        *bytes = read;
    return AttachmentFile::Sound;
}

Attachments::Attachments(Ledger& ledger) : m_ledger{ledger}, m_folder{folderOf(ledger.path())} {}

Result<void> Attachments::check(LeadId lead, const QString& name, qint64 size) const
{
    if (m_folder.isEmpty())
        return fail(ErrorKind::UnwritableFile, u"a ledger in memory has no folder"_s, name);
    if (size == 0)
        return refused(AttachmentWords::tr("%1 is empty.").arg(name));
    if (size > kLargestAttachment)
        return tooLarge(name);
    const auto together = m_ledger.attachments.sizeOf(lead);
    if (!together)
        return passOn(together);
    if (*together + size > kLargestCard)
        return refused(AttachmentWords::tr("With %1 the attachments of this job card would come to more than "
                                           "%2 MB. Remove one first.")
                           .arg(name)
                           .arg(kLargestCard / kMegabyte));
    return {};
}

Result<Attachment> Attachments::addFile(LeadId lead, const QString& path)
{
    QFile file(path);
    const QString name = readableName(path);
    if (!openRegular(file))
        return fail(ErrorKind::UnreadableFile, path, name);
    if (auto fits = check(lead, name, file.size()); !fits)
        return passOn(fits);
    return add(lead, name, file.read(kLargestAttachment + 1));
}

Result<Attachment> Attachments::add(LeadId lead, const QString& name, const QByteArray& bytes)
{
    const QString readable = readableName(name);
    if (auto fits = check(lead, readable, bytes.size()); !fits)
        return passOn(fits);
    const auto kind = attachmentKindOf(bytes);
    if (!kind)
        return refused(AttachmentWords::tr("%1 is not a kind of file that is kept here: JPEG, PNG and WebP "
                                           "pictures, PDF and plain text are.")
                           .arg(readable));
    Attachment attachment{.id = AttachmentId{0},
                          .lead = lead,
                          .file = fileNameFor(*kind),
                          .originalName = readable,
                          .kind = *kind,
                          .size = bytes.size(),
                          .sha256 = QCryptographicHash::hash(bytes, QCryptographicHash::Sha256),
                          .addedAtMs = m_ledger.nowMs()};
    if (auto may = mayWrite(); !may)
        return passOn(may);
    if (auto written = writeWhole(bytes, pathOf(attachment)); !written)
        return passOn(written);
    QFile::setPermissions(pathOf(attachment), QFile::ReadOwner | QFile::WriteOwner);
    return record(attachment);  // a commit that failed may be in the ledger all the same: the file stays
}

/// A folder that is a link may lead to anybody's files.
Result<void> Attachments::mayWrite() const
{
    if (QFileInfo(m_folder).isSymLink() || !QDir().mkpath(m_folder))
        return fail(ErrorKind::UnwritableFile, m_folder, QFileInfo(m_folder).fileName());
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return {};
}

Result<Attachment> Attachments::record(const Attachment& attachment)
{
    return m_ledger.db->transaction([&]() -> Result<Attachment> {
        const auto id = m_ledger.attachments.add(attachment);
        if (!id)
            return passOn(id);
        Attachment added = attachment;
        added.id = *id;
        if (auto recorded = recordChange(added, u"attached"_s); !recorded)
            return passOn(recorded);
        return added;
    });
}

Result<void> Attachments::recordChange(const Attachment& attachment, const QString& action)
{
    return m_ledger.record({.entity = u"lead"_s,
                            .entityId = attachment.lead.value(),
                            .action = action,
                            .before = {},
                            .after = {{u"attachment"_s, attachment.originalName},
                                      {u"file"_s, attachment.file},
                                      {u"sha256"_s, QString::fromLatin1(attachment.sha256.toHex())}}});
}

Result<std::vector<Attachment>> Attachments::of(LeadId lead) const { return m_ledger.attachments.of(lead); }

Result<void> Attachments::remove(const Attachment& attachment)
{
    return m_ledger.db->transaction([&]() -> Result<void> {
        const auto lead = m_ledger.leads.find(attachment.lead);
        if (!lead)
            return passOn(lead);
        if (lead->invoiceState && !isEditable(*lead->invoiceState))
            return fail(ErrorKind::Locked, {}, numberText(lead->invoiceNumber.value_or(0)));
        if (auto removed = m_ledger.attachments.remove(attachment.id); !removed)
            return removed;
        return recordChange(attachment, u"attachment removed"_s);
    });
}

Result<void> Attachments::putBack(const Attachment& attachment)
{
    return m_ledger.db->transaction([&]() -> Result<void> {
        if (auto back = m_ledger.attachments.putBack(attachment); !back)
            return back;
        return recordChange(attachment, u"attachment restored"_s);
    });
}

QString Attachments::pathOf(const Attachment& attachment) const { return m_folder % u'/' % attachment.file; }

Result<QByteArray> Attachments::read(const Attachment& attachment) const
{
    QByteArray bytes;
    const AttachmentFile found = lookAtFile(pathOf(attachment), attachment.sha256, &bytes);
    if (found != AttachmentFile::Sound)
        return refused(faultWords(attachment, found));
    return bytes;
}

Result<std::vector<QString>> Attachments::faults() const
{
    const auto rows = m_ledger.attachments.all();
    if (!rows)
        return passOn(rows);
    std::vector<QString> faults;
    for (const Attachment& attachment : *rows)
        if (const auto found = lookAtFile(pathOf(attachment), attachment.sha256, nullptr);
            found != AttachmentFile::Sound)
            faults.push_back(faultWords(attachment, found));
    return faults;
}

Result<int> Attachments::cleanUp()
{
    if (m_folder.isEmpty() || QFileInfo(m_folder).isSymLink() || m_ledger.epoch.awaitsWord())
        return 0;
    const auto rows = m_ledger.attachments.all();
    if (!rows)
        return passOn(rows);
    QSet<QString> unnamed;
    for (const QString& file : QDir(m_folder).entryList(QDir::Files | QDir::Hidden))
        if (isAttachmentFile(file))
            unnamed.insert(file);
    for (const Attachment& attachment : *rows)
        if (!unnamed.remove(attachment.file))
            bringBack(attachment.file);
    return unnamed.isEmpty() ? Result<int>(0) : takeAway(unnamed);
}

void Attachments::bringBack(const QString& file) const
{
    const QDir folder(m_folder);
    const QString aside = folder.filePath(kLeftOver % u'/' % file);
    if (QFileInfo::exists(aside) && !QFileInfo(folder.filePath(kLeftOver)).isSymLink())
        QFile::rename(aside, folder.filePath(file));
}

Result<int> Attachments::takeAway(const QSet<QString>& files) const
{
    const auto removed = m_ledger.history.removedAttachments();
    if (!removed)
        return passOn(removed);
    QDir folder(m_folder);
    const auto putAside = [&](const QString& file) {
        return folder.mkpath(kLeftOver) && !QFileInfo(folder.filePath(kLeftOver)).isSymLink()
            && folder.rename(file, kLeftOver % u'/' % file);
    };
    int taken = 0;
    for (const QString& file : files)
        if (removed->contains(file) ? folder.remove(file) : putAside(file))
            ++taken;
    return taken;
}

}  // namespace greenhand
