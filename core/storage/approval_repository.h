#pragma once

#include "core/domain/approval.h"
#include "core/storage/database.h"

#include <QHash>

#include <optional>
#include <vector>

namespace greenhand {

/// The manager's PIN as a salted slow hash, and how often it was missed lately.
struct StoredPin {
    QByteArray salt;
    int rounds = 0;
    QByteArray digest;
    int wrongTries = 0;
    qint64 wrongAtMs = 0;  ///< UTC
};

/// The approval and manager_pin tables. An invoice has at most one word, the
/// last; the history keeps the others.
class ApprovalRepository {
public:
    explicit ApprovalRepository(Database& db) : m_db{db} {}

    Result<std::optional<Approval>> of(InvoiceId id) const;
    Result<void> put(InvoiceId id, const Approval& said);
    Result<void> forget(InvoiceId id);
    /// Words of Asked and SentBack that hold for the document as it stands.
    Result<QHash<qint64, Approval>> undecided() const;
    /// Newest first: those that may go but for an approval, and are over one of the limits.
    Result<std::vector<InvoiceId>> overLimits(const ApprovalLimits& limits, int most) const;
    Result<std::vector<InvoiceId>> approved(int most) const;  ///< and not sent yet, newest first

    Result<std::optional<StoredPin>> pin() const;
    Result<void> setPin(const StoredPin& pin);
    Result<void> removePin();

private:
    Database& m_db;
};

}  // namespace greenhand
