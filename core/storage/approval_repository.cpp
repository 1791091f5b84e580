#include "core/storage/approval_repository.h"

#include "core/storage/columns.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

constexpr qint64 kNoLimit = std::numeric_limits<qint64>::max();

QString toKey(ApprovalWord word)
{
    switch (word) {
    case ApprovalWord::Asked: return u"asked"_s;
    case ApprovalWord::SentBack: return u"sent_back"_s;
    case ApprovalWord::Approved: return u"approved"_s;
    }
    return {};
}

Result<Approval> approvalAt(const QSqlQuery& row, int column)
{
    const QString key = textAt(row, column);
    for (const ApprovalWord word : {ApprovalWord::Asked, ApprovalWord::SentBack, ApprovalWord::Approved})
        if (toKey(word) == key)
            return Approval{.word = word,
                            .document = row.value(column + 1).toByteArray(),
                            .note = textAt(row, column + 2),
                            .by = textAt(row, column + 3),
                            .atMs = wholeAt(row, column + 4)};
    return fail(ErrorKind::Storage, u"approval "_s + key);
}

Result<Approval> toApproval(const QSqlQuery& row) { return approvalAt(row, 0); }

using Said = std::pair<qint64, Approval>;

Result<Said> toSaid(const QSqlQuery& row)
{
    return approvalAt(row, 1).map([&](const Approval& approval) { return Said{wholeAt(row, 0), approval}; });
}

Result<StoredPin> toPin(const QSqlQuery& row)
{
    return StoredPin{.salt = row.value(0).toByteArray(),
                     .rounds = intAt(row, 1),
                     .digest = row.value(2).toByteArray(),
                     .wrongTries = intAt(row, 3),
                     .wrongAtMs = wholeAt(row, 4)};
}

}  // namespace

Result<std::optional<Approval>> ApprovalRepository::of(InvoiceId id) const
{
    return firstOf(m_db.all<Approval>(u"SELECT standing, document_sha256, note, by_whom, at_ms FROM approval "
                                      "WHERE invoice_id = :id"_s,
                                      {{":id"_L1, id.value()}}, toApproval));
}

Result<void> ApprovalRepository::put(InvoiceId id, const Approval& said)
{
    return m_db
        .execute(u"INSERT INTO approval (invoice_id, standing, document_sha256, note, by_whom, at_ms) "
                 "VALUES (:id, :standing, :document, :note, :by, :at) ON CONFLICT (invoice_id) DO UPDATE SET "
                 "standing = excluded.standing, document_sha256 = excluded.document_sha256, "
                 "note = excluded.note, by_whom = excluded.by_whom, at_ms = excluded.at_ms"_s,
                 {{":id"_L1, id.value()},
                  {":standing"_L1, toKey(said.word)},
                  {":document"_L1, said.document},
                  {":note"_L1, said.note},
                  {":by"_L1, said.by},
                  {":at"_L1, said.atMs}})
        .map([](int) {});
}

Result<void> ApprovalRepository::forget(InvoiceId id)
{
    return m_db.execute(u"DELETE FROM approval WHERE invoice_id = :id"_s, {{":id"_L1, id.value()}})
        .map([](int) {});
}

Result<QHash<qint64, Approval>> ApprovalRepository::undecided() const
{
    return m_db
        .all<Said>(u"SELECT approval.invoice_id, standing, approval.document_sha256, note, by_whom, at_ms "
                   "FROM approval JOIN invoice ON invoice.id = approval.invoice_id "
                   "AND invoice.document_sha256 = approval.document_sha256 WHERE standing <> 'approved'"_s,
                   {}, toSaid)
        .map([](const std::vector<Said>& rows) {
            QHash<qint64, Approval> words;
            for (const auto& [id, approval] : rows)
                words.insert(id, approval);
            return words;
        });
}

Result<std::vector<InvoiceId>> ApprovalRepository::overLimits(const ApprovalLimits& limits, int most) const
{
    return m_db.all<InvoiceId>(
        u"SELECT id FROM invoice INDEXED BY invoice_to_approve "
        "WHERE state IN ('ready', 'rejected') AND approved = 0 "
        "AND (total_cents > :total OR discount_cents > :discount OR EXISTS (SELECT 1 FROM invoice_line "
        "INDEXED BY invoice_line_discounted WHERE invoice_id = invoice.id AND discount_bp > 0 "
        "AND discount_bp > :rate)) ORDER BY id DESC LIMIT :most"_s,
        {{":total"_L1, limits.total ? limits.total->cents() : kNoLimit},
         {":discount"_L1, limits.discount ? limits.discount->cents() : kNoLimit},
         {":rate"_L1, limits.discountRate ? qint64{limits.discountRate->basisPoints()} : kNoLimit},
         {":most"_L1, most}},
        toId<InvoiceId>);
}

Result<std::vector<InvoiceId>> ApprovalRepository::approved(int most) const
{
    return m_db.all<InvoiceId>(u"SELECT id FROM invoice INDEXED BY invoice_approved "
                               "WHERE state IN ('approved', 'rejected') AND approved = 1 "
                               "ORDER BY id DESC LIMIT :most"_s,
                               {{":most"_L1, most}}, toId<InvoiceId>);
}

Result<std::optional<StoredPin>> ApprovalRepository::pin() const
{
    return firstOf(m_db.all<StoredPin>(
        u"SELECT salt, rounds, digest, wrong_tries, wrong_at_ms FROM manager_pin"_s, {}, toPin));
}

Result<void> ApprovalRepository::setPin(const StoredPin& pin)
{
    return m_db
        .execute(u"INSERT INTO manager_pin (id, salt, rounds, digest, wrong_tries, wrong_at_ms) "
                 "VALUES (1, :salt, :rounds, :digest, :tries, :at) ON CONFLICT (id) DO UPDATE SET "
                 "salt = excluded.salt, rounds = excluded.rounds, digest = excluded.digest, "
                 "wrong_tries = excluded.wrong_tries, wrong_at_ms = excluded.wrong_at_ms"_s,
                 {{":salt"_L1, pin.salt},
                  {":rounds"_L1, pin.rounds},
                  {":digest"_L1, pin.digest},
                  {":tries"_L1, pin.wrongTries},
                  {":at"_L1, pin.wrongAtMs}})
        .map([](int) {});
}

Result<void> ApprovalRepository::removePin()
{
    return m_db.execute(u"DELETE FROM manager_pin"_s, {}).map([](int) {});
}

}  // namespace greenhand
