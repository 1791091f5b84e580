#include "core/workflow/push_batch_start.h"

#include "core/workflow/push_batch.h"

#include <QJsonObject>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {

PushBatchStart::PushBatchStart(Ledger& ledger, Batch batch, std::vector<BatchItem> items, Tell tell)
    : PieceWork(ledger, int(items.size()), DryRun::No)
    , m_batch{std::move(batch)}
    , m_items{std::move(items)}
    , m_tell{std::move(tell)}
{
}

Result<void> PushBatchStart::take(int which)
{
    if (which == 0)
        if (auto begun = begin(); !begun)
            return begun;
    return m_ledger.batches.addItem(m_id, m_items[std::size_t(which)]);
}

Result<void> PushBatchStart::begin()
{
    const auto id = m_ledger.batches.add(m_batch);
    if (!id && id.error().kind == ErrorKind::Conflict)
        return fail(ErrorKind::NotReady, {},
                    PushBatch::tr("The last Push All to Sage has not come to its end yet."));
    if (!id)
        return passOn(id);
    m_id = *id;
    const auto going = std::ranges::count(m_items, BatchOutcome::Waiting, &BatchItem::outcome);
    return m_ledger.record({.entity = u"batch"_s,
                            .entityId = id->value(),
                            .action = u"started"_s,
                            .before = {},
                            .after = {{u"invoices"_s, qint64(going)}}});
}

}  // namespace greenhand
