#include "core/storage/attachment_repository.h"

#include "core/storage/columns.h"

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kColumns =
    u"SELECT id, lead_id, file, original_name, kind, size, sha256, added_at_ms FROM attachment "_s;

Result<Attachment> toAttachment(const QSqlQuery& row)
{
    const auto kind = attachmentKindFromKey(textAt(row, 4));
    if (!kind)
        return fail(ErrorKind::Storage, u"kind of attachment "_s + textAt(row, 0));
    if (!isAttachmentFile(textAt(row, 2)))
        return fail(ErrorKind::Storage, u"file of attachment "_s + textAt(row, 0));
    return Attachment{.id = AttachmentId{wholeAt(row, 0)},
                      .lead = LeadId{wholeAt(row, 1)},
                      .file = textAt(row, 2),
                      .originalName = textAt(row, 3),
                      .kind = *kind,
                      .size = wholeAt(row, 5),
                      .sha256 = QByteArray::fromHex(textAt(row, 6).toLatin1()),
                      .addedAtMs = wholeAt(row, 7)};
}

}  // namespace

Result<qint64> AttachmentRepository::insert(const Attachment& attachment, const QVariant& id)
{
    return m_db.insert(u"INSERT INTO attachment (id, lead_id, file, original_name, kind, size, sha256, "
                       "added_at_ms) VALUES (:id, :lead, :file, :name, :kind, :size, :sha256, :at)"_s,
                       {{":id"_L1, id},
                        {":lead"_L1, attachment.lead.value()},
                        {":file"_L1, attachment.file},
                        {":name"_L1, attachment.originalName},
                        {":kind"_L1, toKey(attachment.kind)},
                        {":size"_L1, attachment.size},
                        {":sha256"_L1, QString::fromLatin1(attachment.sha256.toHex())},
                        {":at"_L1, attachment.addedAtMs}});
}

Result<AttachmentId> AttachmentRepository::add(const Attachment& attachment)
{
    return insert(attachment, {}).map([](qint64 id) { return AttachmentId{id}; });
}

Result<void> AttachmentRepository::putBack(const Attachment& attachment)
{
    return insert(attachment, attachment.id.value()).map([](qint64) {});
}

Result<void> AttachmentRepository::remove(AttachmentId id)
{
    const auto removed = m_db.execute(u"DELETE FROM attachment WHERE id = :id"_s, {{":id"_L1, id.value()}});
    if (!removed)
        return passOn(removed);
    return *removed == 1 ? Result<void>() : fail(ErrorKind::NotFound, u"attachment"_s);
}

Result<std::vector<Attachment>> AttachmentRepository::of(LeadId lead) const
{
    return m_db.all<Attachment>(kColumns + u"WHERE lead_id = :lead ORDER BY id"_s,
                                {{":lead"_L1, lead.value()}}, toAttachment);
}

Result<std::vector<Attachment>> AttachmentRepository::all() const
{
    return m_db.all<Attachment>(kColumns + u"ORDER BY id"_s, {}, toAttachment);
}

Result<qint64> AttachmentRepository::sizeOf(LeadId lead) const
{
    return m_db.one<qint64>(u"SELECT coalesce(sum(size), 0) FROM attachment WHERE lead_id = :lead"_s,
                            {{":lead"_L1, lead.value()}}, toWhole);
}

}  // namespace greenhand
