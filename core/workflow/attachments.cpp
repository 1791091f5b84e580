#include "core/workflow/attachments.h"

#include "core/documents/whole_file.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSet>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

struct AttachmentWords {
    Q_DECLARE_TR_FUNCTIONS(greenhand::AttachmentWords)
};

constexpr qsizetype kLongestName = 120;

/// Where a ledger in memory would keep files: nowhere.
QString folderOf(const QString& ledger)
{
    return QFileInfo::exists(ledger) ? QString(ledger % u".attachments"_s) : QString();
}

QString fileNameFor(AttachmentKind kind)
{
    return QUuid::createUuid().toString(QUuid::Id128) % u'.' % toKey(kind);
}

bool isOurs(const QString& file)
{
    static const QRegularExpression ours(u"^[0-9a-f]{32}\\.(jpg|png|webp|pdf|txt)$"_s);
    return ours.match(file).hasMatch();
}

/// A name to be read: without folders, control characters and marks that turn the writing round.
QString readableName(const QString& name)
{
    QString readable = QFileInfo(name).fileName();
    readable.removeIf([](QChar c) { return !c.isPrint() || c.category() == QChar::Other_Format; });
    return readable.right(kLongestName);
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
    if (!file.open(QIODevice::ReadOnly))
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
    if (!QFileInfo(path).isFile() || !file.open(QIODevice::ReadOnly))
        return fail(ErrorKind::UnreadableFile, file.errorString(), name);
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
    if (!QDir().mkpath(m_folder))
        return fail(ErrorKind::UnwritableFile, m_folder, QFileInfo(m_folder).fileName());
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    if (auto written = writeWhole(bytes, pathOf(attachment)); !written)
        return passOn(written);
    QFile::setPermissions(pathOf(attachment), QFile::ReadOwner | QFile::WriteOwner);
    auto added = record(attachment);
    if (!added)
        QFile::remove(pathOf(attachment));
    return added;
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
    const QStringList files =
        m_folder.isEmpty() ? QStringList() : QDir(m_folder).entryList(QDir::Files | QDir::Hidden);
    if (files.isEmpty() || m_ledger.epoch.awaitsWord())
        return 0;
    const auto rows = m_ledger.attachments.all();
    if (!rows)
        return passOn(rows);
    QSet<QString> named;
    for (const Attachment& attachment : *rows)
        named.insert(attachment.file);
    int cleaned = 0;
    for (const QString& file : files)
        if (isOurs(file) && !named.contains(file) && QFile::remove(m_folder % u'/' % file))
            ++cleaned;
    return cleaned;
}

}  // namespace greenhand
