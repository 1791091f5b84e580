#include "core/storage/push_journal.h"

#include "core/storage/columns.h"
#include "core/storage/error_key.h"

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kFactColumns =
    u"attempt, revision, body, body_sha256, expected_total_cents, sent_server_ms, sent_utc_ms, sent_boot_id, "
    "sent_boot_ms, negatives, last_negative_server_ms, last_negative_utc_ms, not_before_ms, step, error, "
    "words, "
    "status, log_uid, sage_id, sage_number, sage_total_cents, email, reason, create_customer, with_email, "
    "sent_epoch, sage_exclusive_cents, sage_vat_cents "_s;

const QString kSelect =
    u"SELECT id, effect, state, invoice_id, customer_id, reference, version, created_at_ms, "
    "changed_at_ms, "_s
    + kFactColumns + u"FROM push "_s;

const QString kSelectStep =
    u"SELECT utc_ms, from_state, event, to_state, attempt, step, error, words, status, log_uid, "
    "body_sha256, expected_total_cents, sage_id, sage_number, sage_total_cents, sage_exclusive_cents, "
    "sage_vat_cents, company, push_id FROM push_step "_s;

/// Not final, and not refused while the draft was deleted since.
const QString kUnfinished = u"WHERE state NOT IN ('confirmed', 'cancelled') AND NOT (state = 'rejected' "
                            "AND EXISTS (SELECT 1 FROM invoice WHERE id = push.invoice_id AND void = 1)) "_s;

/// SET clauses of the facts, for advance() and note().
const QString kSetFacts =
    u"attempt = :attempt, revision = :revision, body = :body, body_sha256 = :body_sha256, "
    "expected_total_cents = :expected_total, sent_server_ms = :sent_server, sent_utc_ms = :sent_utc, "
    "sent_boot_id = :sent_boot_id, sent_boot_ms = :sent_boot, negatives = :negatives, "
    "last_negative_server_ms = :last_negative_server, last_negative_utc_ms = :last_negative_utc, "
    "not_before_ms = :not_before, step = :step, error = :error, words = :words, status = :status, "
    "log_uid = :log_uid, sage_id = :sage_id, sage_number = :sage_number, sage_total_cents = :sage_total, "
    "email = :email, reason = :reason, create_customer = :create_customer, with_email = :with_email, "
    "sent_epoch = :sent_epoch, sage_exclusive_cents = :sage_exclusive, sage_vat_cents = :sage_vat, "
    "version = version + 1, changed_at_ms = :now "_s;

QVariant errorOrNull(const std::optional<ErrorKind>& error)
{
    return error ? QVariant(toKey(*error)) : QVariant();
}

Result<std::optional<ErrorKind>> errorAt(const QSqlQuery& row, int column)
{
    const QString key = textAt(row, column);
    if (key.isEmpty())
        return std::optional<ErrorKind>();
    const auto kind = errorKindFromKey(key);
    if (!kind)
        return fail(ErrorKind::Storage, u"error "_s + key + u" in the journal"_s);
    return kind;
}

Result<PushRow> toPushRow(const QSqlQuery& row)
{
    const auto effect = pushEffectFromKey(textAt(row, 1));
    const auto state = pushStateFromKey(textAt(row, 2));
    const auto error = errorAt(row, 23);
    if (!effect || !state)
        return fail(ErrorKind::Storage, u"effect or state of push %1"_s.arg(wholeAt(row, 0)));
    if (!error)
        return passOn(error);
    return PushRow{.id = PushId{wholeAt(row, 0)},
                   .effect = *effect,
                   .state = *state,
                   .invoice = maybeIdAt<InvoiceId>(row, 3),
                   .customer = maybeIdAt<CustomerId>(row, 4),
                   .reference = textAt(row, 5),
                   .version = intAt(row, 6),
                   .createdAtMs = wholeAt(row, 7),
                   .changedAtMs = wholeAt(row, 8),
                   .facts = {.attempt = intAt(row, 9),
                             .revision = intAt(row, 10),
                             .body = row.value(11).toByteArray(),
                             .bodySha256 = row.value(12).toByteArray(),
                             .expectedTotalCents = wholeAt(row, 13),
                             .sentServerMs = maybeAt(row, 14),
                             .sentUtcMs = maybeAt(row, 15),
                             .sentBootId = textAt(row, 16),
                             .sentBootMs = maybeAt(row, 17),
                             .sentEpoch = intAt(row, 34),
                             .negatives = intAt(row, 18),
                             .lastNegativeServerMs = maybeAt(row, 19),
                             .lastNegativeUtcMs = maybeAt(row, 20),
                             .notBeforeMs = maybeAt(row, 21),
                             .step = textAt(row, 22),
                             .error = *error,
                             .words = textAt(row, 24),
                             .status = intAt(row, 25),
                             .logUid = textAt(row, 26),
                             .sageId = maybeAt(row, 27),
                             .sageNumber = textAt(row, 28),
                             .sageTotalCents = maybeAt(row, 29),
                             .sageExclusiveCents = maybeAt(row, 35),
                             .sageVatCents = maybeAt(row, 36),
                             .email = textAt(row, 30),
                             .reason = textAt(row, 31),
                             .createCustomer = flagAt(row, 32),
                             .withEmail = flagAt(row, 33)}};
}

Result<PushStepRow> toStep(const QSqlQuery& row)
{
    const auto from = pushStateFromKey(textAt(row, 1));
    const auto on = pushEventFromKey(textAt(row, 2));
    const auto to = pushStateFromKey(textAt(row, 3));
    const auto error = errorAt(row, 6);
    if (!from || !on || !to)
        return fail(ErrorKind::Storage, u"a step of a push: "_s + textAt(row, 2));
    if (!error)
        return passOn(error);
    return PushStepRow{.utcMs = wholeAt(row, 0),
                       .company = textAt(row, 17),
                       .from = *from,
                       .on = *on,
                       .to = *to,
                       .attempt = intAt(row, 4),
                       .step = textAt(row, 5),
                       .error = *error,
                       .words = textAt(row, 7),
                       .status = intAt(row, 8),
                       .logUid = textAt(row, 9),
                       .bodySha256 = row.value(10).toByteArray(),
                       .expectedTotalCents = wholeAt(row, 11),
                       .sageId = maybeAt(row, 12),
                       .sageNumber = textAt(row, 13),
                       .sageTotalCents = maybeAt(row, 14),
                       .sageExclusiveCents = maybeAt(row, 15),
                       .sageVatCents = maybeAt(row, 16)};
}

struct StepOf {
    qint64 push = 0;
    PushStepRow row;
};

Result<StepOf> toStepOf(const QSqlQuery& row)
{
    return toStep(row).map([&](PushStepRow step) { return StepOf{wholeAt(row, 18), std::move(step)}; });
}

Database::List factBindings(const PushFacts& facts, qint64 utcMs)
{
    return {{":attempt"_L1, facts.attempt},
            {":revision"_L1, facts.revision},
            {":body"_L1, facts.body},
            {":body_sha256"_L1, facts.bodySha256},
            {":expected_total"_L1, facts.expectedTotalCents},
            {":sent_server"_L1, orNull(facts.sentServerMs)},
            {":sent_utc"_L1, orNull(facts.sentUtcMs)},
            {":sent_boot_id"_L1, facts.sentBootId},
            {":sent_boot"_L1, orNull(facts.sentBootMs)},
            {":sent_epoch"_L1, facts.sentEpoch},
            {":negatives"_L1, facts.negatives},
            {":last_negative_server"_L1, orNull(facts.lastNegativeServerMs)},
            {":last_negative_utc"_L1, orNull(facts.lastNegativeUtcMs)},
            {":not_before"_L1, orNull(facts.notBeforeMs)},
            {":step"_L1, facts.step},
            {":error"_L1, errorOrNull(facts.error)},
            {":words"_L1, facts.words},
            {":status"_L1, facts.status},
            {":log_uid"_L1, facts.logUid},
            {":sage_id"_L1, orNull(facts.sageId)},
            {":sage_number"_L1, facts.sageNumber},
            {":sage_total"_L1, orNull(facts.sageTotalCents)},
            {":sage_exclusive"_L1, orNull(facts.sageExclusiveCents)},
            {":sage_vat"_L1, orNull(facts.sageVatCents)},
            {":email"_L1, facts.email},
            {":reason"_L1, facts.reason},
            {":create_customer"_L1, facts.createCustomer},
            {":with_email"_L1, facts.withEmail},
            {":now"_L1, utcMs}};
}

/// The row as it is now: what was seen, with what one UPDATE made of it.
PushRow afterwards(const PushRow& seen, PushState state, const PushFacts& facts, qint64 utcMs)
{
    PushRow row = seen;
    row.state = state;
    row.version = seen.version + 1;
    row.changedAtMs = utcMs;
    row.facts = facts;
    return row;
}

tl::unexpected<Error> overtaken(const PushRow& seen)
{
    return fail(ErrorKind::Conflict, u"push %1 is no longer in %2, version %3"_s.arg(seen.id.value())
                                         .arg(toKey(seen.state))
                                         .arg(seen.version));
}

}  // namespace

Result<PushRow> PushJournal::open(PushEffect effect, std::optional<InvoiceId> invoice,
                                  std::optional<CustomerId> customer, const QString& reference,
                                  const PushFacts& facts, qint64 utcMs)
{
    return m_db.atomically([&]() -> Result<PushRow> {
        std::optional<PushRow> there;
        if (effect == PushEffect::Customer && customer) {
            const auto own = ofCustomer(*customer);
            if (!own)
                return passOn(own);
            there = *own;
        } else if (effect != PushEffect::Customer && invoice) {
            const auto own = ofInvoice(*invoice, effect);
            if (!own)
                return passOn(own);
            there = *own;
        }
        if (there)
            return fail(ErrorKind::AlreadyInvoiced, u"push %1 is there"_s.arg(there->id.value()), reference);
        Database::List row = factBindings(facts, utcMs);
        row.emplace_back(":effect"_L1, toKey(effect));
        row.emplace_back(":invoice"_L1, orNull(invoice));
        row.emplace_back(":customer"_L1, orNull(customer));
        row.emplace_back(":reference"_L1, reference);
        const auto id = m_db.insert(
            u"INSERT INTO push (effect, state, invoice_id, customer_id, reference, created_at_ms, changed_at_ms, "_s
                + kFactColumns
                + u") VALUES (:effect, 'ready', :invoice, :customer, :reference, :now, :now, :attempt, "
                  u":revision, "
                  ":body, :body_sha256, :expected_total, :sent_server, :sent_utc, :sent_boot_id, :sent_boot, "
                  ":negatives, :last_negative_server, :last_negative_utc, :not_before, :step, :error, "
                  ":words, "
                  ":status, :log_uid, :sage_id, :sage_number, :sage_total, :email, :reason, "
                  ":create_customer, "
                  ":with_email, :sent_epoch, :sage_exclusive, :sage_vat)"_s,
            row);
        if (!id)
            return passOn(id);
        return PushRow{.id = PushId{*id},
                       .effect = effect,
                       .state = PushState::Ready,
                       .invoice = invoice,
                       .customer = customer,
                       .reference = reference,
                       .version = 1,
                       .createdAtMs = utcMs,
                       .changedAtMs = utcMs,
                       .facts = facts};
    });
}

Result<PushRow> PushJournal::find(PushId id) const
{
    return m_db.one<PushRow>(kSelect + u"WHERE id = :id"_s, {{":id"_L1, id.value()}}, toPushRow);
}

Result<std::optional<PushRow>> PushJournal::ofInvoice(InvoiceId id, PushEffect effect) const
{
    return firstOf(m_db.all<PushRow>(kSelect + u"WHERE invoice_id = :invoice AND effect = :effect"_s,
                                     {{":invoice"_L1, id.value()}, {":effect"_L1, toKey(effect)}},
                                     toPushRow));
}

Result<std::optional<PushRow>> PushJournal::ofCustomer(CustomerId id) const
{
    return firstOf(m_db.all<PushRow>(kSelect + u"WHERE customer_id = :customer AND effect = 'customer'"_s,
                                     {{":customer"_L1, id.value()}}, toPushRow));
}

/// Reliability 2.3: Storage for a step that the push's story so far does not allow. What
/// says no more than that a process or a ledger has changed is always written down:
/// a story that was damaged must still come to Unknown and before a person's eyes.
Result<void> PushJournal::keepsInvariants(const PushRow& seen, const PushStoryStep& step) const
{
    const auto told = steps(seen.id);
    if (!told)
        return passOn(told);
    PushStoryJudge judge(seen.effect);
    for (const PushStepRow& row : *told)
        judge.take({row.from, row.on, row.to, row.bodySha256});
    const auto broken = judge.take(step);
    if (!broken || step.on == PushEvent::OwnerDied || step.on == PushEvent::EpochChanged)
        return {};
    const auto now = find(seen.id);
    if (!now)
        return passOn(now);
    if (now->version != seen.version)
        return overtaken(seen);
    return fail(ErrorKind::Storage,
                u"push %1: %2 from %3 would break %4"_s.arg(QString::number(seen.id.value()), toKey(step.on),
                                                            toKey(step.from), toKey(*broken)));
}

Result<PushRow> PushJournal::advance(const PushRow& seen, PushEvent on, const PushFacts& facts, qint64 utcMs)
{
    const std::optional<PushState> to = next(seen.effect, seen.state, on);
    if (!to)
        return fail(ErrorKind::StageForbids,
                    u"push %1: no %2 from %3"_s.arg(seen.id.value()).arg(toKey(on), toKey(seen.state)));
    return m_db.atomically([&]() -> Result<PushRow> {
        if (auto sound = keepsInvariants(seen, {seen.state, on, *to, facts.bodySha256}); !sound)
            return passOn(sound);
        Database::List row = factBindings(facts, utcMs);
        row.emplace_back(":to"_L1, toKey(*to));
        row.emplace_back(":id"_L1, seen.id.value());
        row.emplace_back(":from"_L1, toKey(seen.state));
        row.emplace_back(":version"_L1, seen.version);
        const auto moved = m_db.execute(u"UPDATE push SET state = :to, "_s + kSetFacts
                                            + u"WHERE id = :id AND state = :from AND version = :version"_s,
                                        row);
        if (!moved)
            return passOn(moved);
        if (*moved != 1)
            return overtaken(seen);
        const auto told = m_db.insert(
            u"INSERT INTO push_step (push_id, utc_ms, from_state, event, to_state, attempt, step, error, "
            u"words, "
            "status, log_uid, body_sha256, expected_total_cents, sage_id, sage_number, sage_total_cents, "
            "sage_exclusive_cents, sage_vat_cents, company) VALUES (:push, :now, :from, :on, :to, :attempt, "
            ":step, "
            ":error, :words, :status, :log_uid, :body_sha256, :expected_total, :sage_id, :sage_number, "
            ":sage_total, :sage_exclusive, :sage_vat, "
            "coalesce((SELECT value FROM meta WHERE key = 'sage_company'), ''))"_s,
            {{":push"_L1, seen.id.value()},
             {":now"_L1, utcMs},
             {":from"_L1, toKey(seen.state)},
             {":on"_L1, toKey(on)},
             {":to"_L1, toKey(*to)},
             {":attempt"_L1, facts.attempt},
             {":step"_L1, facts.step},
             {":error"_L1, errorOrNull(facts.error)},
             {":words"_L1, facts.words},
             {":status"_L1, facts.status},
             {":log_uid"_L1, facts.logUid},
             {":body_sha256"_L1, facts.bodySha256},
             {":expected_total"_L1, facts.expectedTotalCents},
             {":sage_id"_L1, orNull(facts.sageId)},
             {":sage_number"_L1, facts.sageNumber},
             {":sage_total"_L1, orNull(facts.sageTotalCents)},
             {":sage_exclusive"_L1, orNull(facts.sageExclusiveCents)},
             {":sage_vat"_L1, orNull(facts.sageVatCents)}});
        if (!told)
            return passOn(told);
        return afterwards(seen, *to, facts, utcMs);
    });
}

Result<PushRow> PushJournal::note(const PushRow& seen, const PushFacts& facts, qint64 utcMs)
{
    Database::List row = factBindings(facts, utcMs);
    row.emplace_back(":id"_L1, seen.id.value());
    row.emplace_back(":from"_L1, toKey(seen.state));
    row.emplace_back(":version"_L1, seen.version);
    const auto noted = m_db.execute(u"UPDATE push SET "_s + kSetFacts
                                        + u"WHERE id = :id AND state = :from AND version = :version"_s,
                                    row);
    if (!noted)
        return passOn(noted);
    if (*noted != 1)
        return overtaken(seen);
    return afterwards(seen, seen.state, facts, utcMs);
}

Result<std::vector<PushRow>> PushJournal::unfinished() const
{
    return m_db.all<PushRow>(kSelect + kUnfinished + u"ORDER BY id"_s, {}, toPushRow);
}

Result<std::vector<PushRow>> PushJournal::unfinishedOf(InvoiceId invoice, CustomerId customer) const
{
    return m_db.all<PushRow>(kSelect + kUnfinished
                                 + u"AND id IN (SELECT id FROM push WHERE invoice_id = :invoice UNION ALL "
                                   "SELECT id FROM push WHERE customer_id = :customer "
                                   "AND effect = 'customer') ORDER BY id"_s,
                             {{":invoice"_L1, invoice.value()}, {":customer"_L1, customer.value()}},
                             toPushRow);
}

Result<qint64> PushJournal::waiting() const
{
    return m_db.one<qint64>(u"SELECT count(*) FROM push "_s + kUnfinished
                                + u"AND NOT (state = 'rejected' AND error IS NULL)"_s,
                            {}, toWhole);
}

Result<qint64> PushJournal::inFirstTry() const
{
    return m_db.one<qint64>(
        u"SELECT count(*) FROM push WHERE state IN ('ready', 'checking', 'sending') AND error IS NULL"_s, {},
        toWhole);
}

Result<std::vector<PushRow>> PushJournal::inState(PushState state) const
{
    return m_db.all<PushRow>(kSelect + u"WHERE state = :state ORDER BY id"_s, {{":state"_L1, toKey(state)}},
                             toPushRow);
}

Result<std::vector<PushStepRow>> PushJournal::steps(PushId id) const
{
    return m_db.all<PushStepRow>(kSelectStep + u"WHERE push_id = :push ORDER BY id"_s,
                                 {{":push"_L1, id.value()}}, toStep);
}

Result<std::vector<PushTold>> PushJournal::told(PushId after, int limit) const
{
    const auto pushes = m_db.all<PushRow>(kSelect + u"WHERE id > :after ORDER BY id LIMIT :limit"_s,
                                          {{":after"_L1, after.value()}, {":limit"_L1, limit}}, toPushRow);
    if (!pushes)
        return passOn(pushes);
    std::map<qint64, PushTold> told;
    for (const PushRow& push : *pushes)
        told.emplace(push.id.value(), PushTold{push, {}});
    const auto steps = m_db.all<StepOf>(
        kSelectStep + u"WHERE push_id > :after AND push_id <= :last ORDER BY push_id, id"_s,
        {{":after"_L1, after.value()}, {":last"_L1, told.empty() ? 0 : told.rbegin()->first}}, toStepOf);
    if (!steps)
        return passOn(steps);
    for (const StepOf& step : *steps)
        if (const auto of = told.find(step.push); of != told.end())
            of->second.steps.push_back(step.row);
    std::vector<PushTold> stories;
    for (auto& [id, story] : told)
        stories.push_back(std::move(story));
    return stories;
}

QString toKey(PushEvent event)
{
    switch (event) {
    case PushEvent::Claim: return u"claim"_s;
    case PushEvent::FoundEqual: return u"found_equal"_s;
    case PushEvent::FoundDifferent: return u"found_different"_s;
    case PushEvent::LookUpFailed: return u"look_up_failed"_s;
    case PushEvent::SaveCommitted: return u"save_committed"_s;
    case PushEvent::NotSent: return u"not_sent"_s;
    case PushEvent::Accepted: return u"accepted"_s;
    case PushEvent::AcceptedOther: return u"accepted_other"_s;
    case PushEvent::Refused: return u"refused"_s;
    case PushEvent::NoVerdict: return u"no_verdict"_s;
    case PushEvent::OwnerDied: return u"owner_died"_s;
    case PushEvent::EpochChanged: return u"epoch_changed"_s;
    case PushEvent::FoundMissing: return u"found_missing"_s;
    case PushEvent::SendAgain: return u"send_again"_s;
    case PushEvent::LoginRefused: return u"login_refused"_s;
    case PushEvent::RateLimited: return u"rate_limited"_s;
    case PushEvent::TlsRefused: return u"tls_refused"_s;
    case PushEvent::ConfigRefused: return u"config_refused"_s;
    case PushEvent::PaymentRefused: return u"payment_refused"_s;
    case PushEvent::ProxyRefused: return u"proxy_refused"_s;
    case PushEvent::BlockLifted: return u"block_lifted"_s;
    case PushEvent::Edited: return u"edited"_s;
    case PushEvent::Withdrawn: return u"withdrawn"_s;
    case PushEvent::Settled: return u"settled"_s;
    }
    return {};
}

std::optional<PushEvent> pushEventFromKey(QStringView key)
{
    for (int number = 0; number <= int(PushEvent::Settled); ++number)
        if (toKey(PushEvent(number)) == key)
            return PushEvent(number);
    return std::nullopt;
}

}  // namespace greenhand
