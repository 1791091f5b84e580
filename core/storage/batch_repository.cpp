#include "core/storage/batch_repository.h"

#include "core/storage/columns.h"
#include "core/storage/error_key.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

/// The items of the batch that has not ended which are still to come.
const QString kWaiting = u"batch_item WHERE outcome = 'waiting' AND batch_id = "
                         "(SELECT id FROM batch WHERE state <> 'ended' ORDER BY id DESC LIMIT 1)"_s;

QString toKey(BatchState state)
{
    switch (state) {
    case BatchState::Running: return u"running"_s;
    case BatchState::Paused: return u"paused"_s;
    case BatchState::Ended: return u"ended"_s;
    }
    return {};
}

QString toKey(BatchOutcome outcome)
{
    switch (outcome) {
    case BatchOutcome::Waiting: return u"waiting"_s;
    case BatchOutcome::Done: return u"done"_s;
    case BatchOutcome::NotDone: return u"not_done"_s;
    case BatchOutcome::LeftOut: return u"left_out"_s;
    case BatchOutcome::Stopped: return u"stopped"_s;
    }
    return {};
}

template <class Value, std::size_t N>
Result<Value> fromKey(const QString& key, const std::array<Value, N>& values)
{
    for (const Value value : values)
        if (toKey(value) == key)
            return value;
    return fail(ErrorKind::Storage, key + u" in a batch"_s);
}

Result<std::optional<Error>> errorAt(const QSqlQuery& row, int column)
{
    const QString key = textAt(row, column);
    if (key.isEmpty())
        return std::optional<Error>();
    const auto kind = errorKindFromKey(key);
    if (!kind)
        return fail(ErrorKind::Storage, QString(u"error "_s + key + u" in a batch"_s));
    return std::optional(Error{*kind, {}, textAt(row, column + 1)});
}

QString wordsOf(const std::optional<Error>& error) { return error ? error->subject : QString(); }

QVariant keyOrNull(const std::optional<Error>& error)
{
    return error ? QVariant(toKey(error->kind)) : QVariant();
}

Result<Batch> toBatch(const QSqlQuery& row)
{
    const auto state =
        fromKey(textAt(row, 1), std::array{BatchState::Running, BatchState::Paused, BatchState::Ended});
    const auto error = errorAt(row, 4);
    if (!state)
        return passOn(state);
    if (!error)
        return passOn(error);
    return Batch{.id = BatchId{wholeAt(row, 0)},
                 .state = *state,
                 .createCustomers = flagAt(row, 2),
                 .withEmail = flagAt(row, 3),
                 .pausedBy = *error,
                 .createdAtMs = wholeAt(row, 6),
                 .endedAtMs = maybeAt(row, 7),
                 .stopped = flagAt(row, 8)};
}

Result<BatchItem> toItem(const QSqlQuery& row)
{
    const auto outcome =
        fromKey(textAt(row, 2), std::array{BatchOutcome::Waiting, BatchOutcome::Done, BatchOutcome::NotDone,
                                           BatchOutcome::LeftOut, BatchOutcome::Stopped});
    const auto error = errorAt(row, 3);
    if (!outcome)
        return passOn(outcome);
    if (!error)
        return passOn(error);
    return BatchItem{.position = intAt(row, 0),
                     .invoice = InvoiceId{wholeAt(row, 1)},
                     .outcome = *outcome,
                     .error = *error};
}

Result<BatchCount> toCount(const QSqlQuery& row)
{
    return BatchCount{.all = intAt(row, 0),
                      .leftOut = intAt(row, 1),
                      .waiting = intAt(row, 2),
                      .stopped = intAt(row, 3),
                      .inSage = intAt(row, 4)};
}

}  // namespace

Result<BatchId> BatchRepository::add(const Batch& batch)
{
    const auto last = latest();
    if (!last)
        return passOn(last);
    if (last->has_value() && (*last)->state != BatchState::Ended)
        return fail(ErrorKind::Conflict, u"a batch has not ended"_s);
    return m_db
        .insert(u"INSERT INTO batch (state, create_customers, with_email, created_at_ms) "
                "VALUES (:state, :create_customers, :with_email, :created_at)"_s,
                {{":state"_L1, toKey(batch.state)},
                 {":create_customers"_L1, batch.createCustomers},
                 {":with_email"_L1, batch.withEmail},
                 {":created_at"_L1, batch.createdAtMs}})
        .map([](qint64 id) { return BatchId{id}; });
}

Result<void> BatchRepository::addItem(BatchId id, const BatchItem& item)
{
    return m_db
        .execute(u"INSERT INTO batch_item (batch_id, position, invoice_id, outcome, error, words) "
                 "VALUES (:batch, :position, :invoice, :outcome, :error, :words)"_s,
                 {{":batch"_L1, id.value()},
                  {":position"_L1, item.position},
                  {":invoice"_L1, item.invoice.value()},
                  {":outcome"_L1, toKey(item.outcome)},
                  {":error"_L1, keyOrNull(item.error)},
                  {":words"_L1, wordsOf(item.error)}})
        .map([](int) {});
}

Result<std::optional<Batch>> BatchRepository::latest() const
{
    return firstOf(
        m_db.all<Batch>(u"SELECT id, state, create_customers, with_email, error, words, "
                        "created_at_ms, ended_at_ms, stopped FROM batch ORDER BY id DESC LIMIT 1"_s,
                        {}, toBatch));
}

Result<std::vector<BatchItem>> BatchRepository::items(BatchId id, int after, int limit) const
{
    return m_db.all<BatchItem>(
        u"SELECT position, invoice_id, outcome, error, words FROM batch_item "
        "WHERE batch_id = :batch AND position > :after ORDER BY position LIMIT :limit"_s,
        {{":batch"_L1, id.value()}, {":after"_L1, after}, {":limit"_L1, limit}}, toItem);
}

Result<BatchCount> BatchRepository::count(BatchId id) const
{
    return m_db.one<BatchCount>(
        u"SELECT count(*), sum(outcome = 'left_out'), sum(outcome = 'waiting'), "
        "sum(outcome = 'stopped'), "
        "sum(outcome = 'done' OR (outcome = 'not_done' AND EXISTS (SELECT 1 FROM invoice "
        "WHERE invoice.id = invoice_id AND invoice.state IN ('sent', 'emailed')))) "
        "FROM batch_item WHERE batch_id = :batch"_s,
        {{":batch"_L1, id.value()}}, toCount);
}

Result<void> BatchRepository::setState(BatchId id, BatchState state, const std::optional<Error>& pausedBy,
                                       qint64 utcMs)
{
    return m_db
        .execute(u"UPDATE batch SET state = :state, error = :error, words = :words, ended_at_ms = :ended "
                 "WHERE id = :id"_s,
                 {{":state"_L1, toKey(state)},
                  {":error"_L1, keyOrNull(pausedBy)},
                  {":words"_L1, wordsOf(pausedBy)},
                  {":ended"_L1, state == BatchState::Ended ? QVariant(utcMs) : QVariant()},
                  {":id"_L1, id.value()}})
        .map([](int) {});
}

Result<void> BatchRepository::setStopped(BatchId id)
{
    return m_db.execute(u"UPDATE batch SET stopped = 1 WHERE id = :id"_s, {{":id"_L1, id.value()}})
        .map([](int) {});
}

Result<void> BatchRepository::setOutcome(BatchId id, int position, BatchOutcome outcome,
                                         const std::optional<Error>& error)
{
    return m_db
        .execute(u"UPDATE batch_item SET outcome = :outcome, error = :error, words = :words "
                 "WHERE batch_id = :batch AND position = :position"_s,
                 {{":outcome"_L1, toKey(outcome)},
                  {":error"_L1, keyOrNull(error)},
                  {":words"_L1, wordsOf(error)},
                  {":batch"_L1, id.value()},
                  {":position"_L1, position}})
        .map([](int) {});
}

Result<std::vector<InvoiceId>> BatchRepository::waitingInvoices() const
{
    return m_db.all<InvoiceId>(QString(u"SELECT invoice_id FROM "_s + kWaiting), {}, toId<InvoiceId>);
}

Result<bool> BatchRepository::waits(InvoiceId id) const
{
    return m_db
        .one<qint64>(QString(u"SELECT count(*) FROM "_s + kWaiting + u" AND invoice_id = :id"_s),
                     {{":id"_L1, id.value()}}, toWhole)
        .map([](qint64 items) { return items > 0; });
}

}  // namespace greenhand
