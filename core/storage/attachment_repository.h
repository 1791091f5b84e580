#pragma once

#include "core/domain/attachment.h"
#include "core/storage/database.h"

#include <vector>

namespace greenhand {

/// The rows of attachments; their files are core/workflow/attachments.h's.
class AttachmentRepository {
public:
    explicit AttachmentRepository(Database& db) : m_db{db} {}

    Result<AttachmentId> add(const Attachment& attachment);  ///< the id given is not looked at
    Result<void> putBack(const Attachment& attachment);      ///< as it was, with its id
    Result<void> remove(AttachmentId id);
    Result<std::vector<Attachment>> of(LeadId lead) const;  ///< in the order in which they came
    Result<std::vector<Attachment>> all() const;
    Result<qint64> sizeOf(LeadId lead) const;  ///< of all together

private:
    Result<qint64> insert(const Attachment& attachment, const QVariant& id);

    Database& m_db;
};

}  // namespace greenhand
