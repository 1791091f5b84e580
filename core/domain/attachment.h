#pragma once

#include "core/domain/id.h"

#include <QByteArray>
#include <QString>

#include <optional>

namespace greenhand {

using AttachmentId = Id<struct AttachmentTag>;

enum class AttachmentKind { Jpg, Png, Webp, Pdf, Txt };

[[nodiscard]] QString toKey(AttachmentKind kind);  ///< "jpg", …: also the ending of its file
[[nodiscard]] std::optional<AttachmentKind> attachmentKindFromKey(QStringView key);
[[nodiscard]] bool isImage(AttachmentKind kind);

/// A name that a file of ours may have in our folder: it can lead nowhere else.
[[nodiscard]] bool isAttachmentFile(const QString& name);
/// What may be read of a name that a file came with: no folders, nothing that a file system or a reader
/// could take for something else; letters of every writing stay.
[[nodiscard]] QString readableName(const QString& name);

/// What a file is, by its first bytes; its name is not believed. A text is UTF-8 without
/// control characters.
[[nodiscard]] std::optional<AttachmentKind> attachmentKindOf(const QByteArray& bytes);

inline constexpr qint64 kMegabyte = qint64{1024} * 1024;
inline constexpr qint64 kLargestAttachment = 20 * kMegabyte;
inline constexpr qint64 kLargestCard = 100 * kMegabyte;  ///< all attachments of one job card

/// A photo, the signed card: a file beside the ledger, under a name of our own.
struct Attachment {
    AttachmentId id;
    LeadId lead;
    QString file;          ///< its name in our folder; never the one that it came with
    QString originalName;  ///< only to be read, never a path
    AttachmentKind kind = AttachmentKind::Jpg;
    qint64 size = 0;  ///< in bytes
    QByteArray sha256;
    qint64 addedAtMs = 0;  ///< UTC

    friend bool operator==(const Attachment&, const Attachment&) = default;
};

}  // namespace greenhand
