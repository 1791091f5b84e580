#pragma once

#include "core/workflow/ledger.h"

#include <QSet>

#include <vector>

namespace greenhand {

/// What was found of an attachment's file.
enum class AttachmentFile { Sound, Missing, Altered };

/// The files of job cards, in a folder beside the ledger ("NAME.attachments"), so that a copy of
/// both is whole. A file is there before its row is, and its row goes before it does: what has no
/// row is cleaned up at the next start. The folder may hold another ledger's files too, after a rename or
/// a restored copy: only what this ledger's own history removed is deleted, the rest is put aside in
/// "left-over" and comes back from there when a row names it.
class Attachments {
public:
    explicit Attachments(Ledger& ledger);

    [[nodiscard]] const QString& folder() const { return m_folder; }

    /// NotReady, with a sentence, for what is too large, empty or no kind that is kept;
    /// UnwritableFile or DiskFull where it cannot be written.
    Result<Attachment> add(LeadId lead, const QString& name, const QByteArray& bytes);
    /// A regular file and no link; UnreadableFile otherwise.
    Result<Attachment> addFile(LeadId lead, const QString& path);
    Result<std::vector<Attachment>> of(LeadId lead) const;
    /// Its file stays until the next start, for putBack(). Locked when the invoice is in Sage One or on
    /// its way there.
    Result<void> remove(const Attachment& attachment);
    Result<void> putBack(const Attachment& attachment);

    [[nodiscard]] QString pathOf(const Attachment& attachment) const;
    /// Its bytes as they were added. NotReady, with a sentence, where the file is missing or altered.
    Result<QByteArray> read(const Attachment& attachment) const;
    /// A sentence for each row whose file is missing or altered, in time linear in the files.
    Result<std::vector<QString>> faults() const;
    /// How many files were deleted or put aside; none while it is open which copy of the ledger counts.
    Result<int> cleanUp();

private:
    Result<void> check(LeadId lead, const QString& name, qint64 size) const;
    Result<void> mayWrite() const;
    void bringBack(const QString& file) const;
    Result<int> takeAway(const QSet<QString>& files) const;
    Result<Attachment> record(const Attachment& attachment);
    Result<void> recordChange(const Attachment& attachment, const QString& action);

    Ledger& m_ledger;
    const QString m_folder;
};

/// For any thread: whether the file at `path` still has this sum.
[[nodiscard]] AttachmentFile lookAtFile(const QString& path, const QByteArray& sha256, QByteArray* bytes);

}  // namespace greenhand
