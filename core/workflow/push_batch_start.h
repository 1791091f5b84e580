#pragma once

#include "core/workflow/piece_work.h"

#include <functional>
#include <vector>

namespace greenhand {

/// A Push All on its way into the ledger, thousands of invoices without holding a window. What the clerk saw
/// and confirmed is there as a whole with finish(), and only then the first one goes; or nothing of it is
/// there. So a kill in between has sent nothing and left nothing, every invoice is as it was and the clerk
/// was not told that it began; a kill after it leaves a batch that the next start goes on with. Half a batch
/// can never be taken for a whole one.
class PushBatchStart final : public PieceWork {
public:
    /// Hears of the batch and its items once they are in the ledger, and also once they are so no more.
    using Tell = std::function<void(BatchId id, const std::vector<BatchItem>& items)>;

    PushBatchStart(Ledger& ledger, Batch batch, std::vector<BatchItem> items, Tell tell);

protected:
    /// NotReady, with a sentence, while another one has not ended.
    Result<void> take(int which) override;
    void forgetReport() override {}
    void tellAll() override { m_tell(m_id, m_items); }

private:
    Result<void> begin();

    const Batch m_batch;
    const std::vector<BatchItem> m_items;
    const Tell m_tell;
    BatchId m_id{0};
};

}  // namespace greenhand
