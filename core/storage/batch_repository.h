#pragma once

#include "core/domain/id.h"
#include "core/storage/database.h"

#include <optional>
#include <vector>

namespace greenhand {

enum class BatchState { Running, Paused, Ended };

enum class BatchOutcome {
    Waiting,
    Done,     ///< in Sage One, and e-mailed where that was wanted
    NotDone,  ///< tried; what is to be done stands in Sage One Syncing
    LeftOut,  ///< the pre-flight kept it back
    Stopped,  ///< the clerk stopped before its turn
};

/// One "Push All to Sage": what the clerk sent off with one click, kept so that
/// it goes on after a restart.
struct Batch {
    BatchId id;
    BatchState state = BatchState::Running;
    bool createCustomers = false;
    bool withEmail = true;
    std::optional<Error> pausedBy;  ///< what stopped it; none: the clerk
    qint64 createdAtMs = 0;         ///< UTC
    std::optional<qint64> endedAtMs;
    bool stopped = false;  ///< by the clerk: nothing of it begins any more
};

struct BatchItem {
    int position = 0;
    InvoiceId invoice;
    BatchOutcome outcome = BatchOutcome::Waiting;
    std::optional<Error> error;  ///< why not; without detail
};

/// What the items of a batch have come to.
struct BatchCount {
    int all = 0;
    int leftOut = 0;
    int waiting = 0;
    int stopped = 0;
    int inSage = 0;  ///< also what went on its way since

    /// Those of which nobody can tell whether they are there count too.
    [[nodiscard]] int notYet() const { return all - leftOut - waiting - stopped - inSage; }
};

class BatchRepository {
public:
    explicit BatchRepository(Database& db) : m_db{db} {}

    /// Conflict while another one has not ended.
    Result<BatchId> add(const Batch& batch);
    /// In the transaction that adds its batch.
    Result<void> addItem(BatchId id, const BatchItem& item);
    Result<std::optional<Batch>> latest() const;
    /// In their order: at most `limit` behind this position; all by -1.
    Result<std::vector<BatchItem>> items(BatchId id, int after = -1, int limit = -1) const;
    Result<BatchCount> count(BatchId id) const;
    Result<void> setState(BatchId id, BatchState state, const std::optional<Error>& pausedBy, qint64 utcMs);
    /// Nothing that waits in it may begin, in this run or in a later one.
    Result<void> setStopped(BatchId id);
    Result<void> setOutcome(BatchId id, int position, BatchOutcome outcome,
                            const std::optional<Error>& error);
    /// Of the batch that has not ended.
    Result<std::vector<InvoiceId>> waitingInvoices() const;
    Result<bool> waits(InvoiceId id) const;  ///< whether it is one of these

private:
    Database& m_db;
};

}  // namespace greenhand
