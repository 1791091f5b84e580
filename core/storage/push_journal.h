#pragma once

#include "core/domain/id.h"
#include "core/domain/push_invariants.h"
#include "core/domain/push_state.h"
#include "core/storage/database.h"

#include <optional>
#include <vector>

namespace greenhand {

/// What the journal knows of a push beside its state.
struct PushFacts {
    int attempt = 0;       ///< bodies committed for sending so far
    int revision = 1;      ///< grows when a rejected document is edited
    QByteArray body = {};  ///< frozen bytes of the latest revision
    QByteArray bodySha256 = {};
    qint64 expectedTotalCents = 0;
    std::optional<qint64> sentServerMs = {};  ///< D0: Sage's Date before the last send
    std::optional<qint64> sentUtcMs = {};     ///< our clock at the same moment
    QString sentBootId = {};
    std::optional<qint64> sentBootMs = {};  ///< CLOCK_BOOTTIME then
    int sentEpoch = 0;                      ///< the ledger's epoch at the last send; 0: never sent by it
    int negatives = 0;                      ///< valid negative look-ups since the last send
    std::optional<qint64> lastNegativeServerMs = {};
    std::optional<qint64> lastNegativeUtcMs = {};
    std::optional<qint64> notBeforeMs = {};  ///< back-off, block or quarantine ends, UTC
    QString step = {};  ///< "look-up", "calculate", "save", "check", "e-mail": where the last news came from
    std::optional<ErrorKind> error = {};
    QString words = {};  ///< Sage's own, or the two totals that differ
    int status = 0;      ///< HTTP
    QString logUid = {};
    std::optional<qint64> sageId = {};
    QString sageNumber = {};
    std::optional<qint64> sageTotalCents = {};
    std::optional<qint64> sageExclusiveCents = {};
    std::optional<qint64> sageVatCents = {};
    QString email = {};           ///< the address, frozen
    QString reason = {};          ///< of a withdrawal or settlement
    bool createCustomer = false;  ///< the clerk agreed
    bool withEmail = true;
};

struct PushRow {
    PushId id;
    PushEffect effect = PushEffect::Invoice;
    PushState state = PushState::Ready;
    std::optional<InvoiceId> invoice;
    std::optional<CustomerId> customer;
    QString reference;  ///< what the look-up asks for
    int version = 1;
    qint64 createdAtMs = 0;
    qint64 changedAtMs = 0;
    PushFacts facts;
};

/// One line of a push's story, for the receipt: written with every step.
struct PushStepRow {
    qint64 utcMs = 0;
    QString company = {};  ///< in Sage One, that was connected then; empty where none was noted
    PushState from = PushState::Ready;
    PushEvent on = PushEvent::Claim;
    PushState to = PushState::Ready;
    int attempt = 0;
    QString step;
    std::optional<ErrorKind> error;
    QString words;
    int status = 0;
    QString logUid;
    QByteArray bodySha256;
    qint64 expectedTotalCents = 0;
    std::optional<qint64> sageId;
    QString sageNumber;
    std::optional<qint64> sageTotalCents;
    std::optional<qint64> sageExclusiveCents;
    std::optional<qint64> sageVatCents;
};

/// A push with its whole story.
struct PushTold {
    PushRow push;
    std::vector<PushStepRow> steps;
};

/// The journal of reliability 2.3: one row an effect, never deleted, moved only
/// along the domain's table (a trigger made from the same table refuses the
/// rest), each step one compare-and-set with its row in push_step.
class PushJournal {
public:
    explicit PushJournal(Database& db) : m_db{db} {}

    /// A new row in Ready. There is one invoice row and one e-mail row at most an
    /// invoice, one customer row a customer: AlreadyInvoiced otherwise.
    Result<PushRow> open(PushEffect effect, std::optional<InvoiceId> invoice,
                         std::optional<CustomerId> customer, const QString& reference, const PushFacts& facts,
                         qint64 utcMs);
    Result<PushRow> find(PushId id) const;
    Result<std::optional<PushRow>> ofInvoice(InvoiceId id, PushEffect effect) const;
    Result<std::optional<PushRow>> ofCustomer(CustomerId id) const;

    /// Moves the row as next() says and writes all facts. Conflict when it is
    /// no longer as seen; StageForbids when the table has no such step; Storage when
    /// the step would break an invariant of the row's story.
    Result<PushRow> advance(const PushRow& seen, PushEvent on, const PushFacts& facts, qint64 utcMs);
    /// Writes facts without a step (a look-up that found nothing yet).
    Result<PushRow> note(const PushRow& seen, const PushFacts& facts, qint64 utcMs);

    /// Every row that is not final, oldest first: what Sage One Syncing shows. Not what was refused
    /// and whose draft was deleted since.
    Result<std::vector<PushRow>> unfinished() const;
    /// Those of them that are of this invoice or of its customer.
    Result<std::vector<PushRow>> unfinishedOf(InvoiceId invoice, CustomerId customer) const;
    /// How many of them wait: not what was refused and has been mended since.
    Result<qint64> waiting() const;
    /// How many of those are in their first try or before it: nothing went wrong with them so far.
    Result<qint64> inFirstTry() const;
    Result<std::vector<PushRow>> inState(PushState state) const;
    Result<std::vector<PushStepRow>> steps(PushId id) const;
    /// The next ones behind `after` with their stories, by number; empty at the end.
    Result<std::vector<PushTold>> told(PushId after, int limit) const;

private:
    Result<void> keepsInvariants(const PushRow& seen, const PushStoryStep& step) const;

    Database& m_db;
};

/// "claim", "found_equal", … : how events are spelt in push_step.
[[nodiscard]] QString toKey(PushEvent event);
[[nodiscard]] std::optional<PushEvent> pushEventFromKey(QStringView key);

}  // namespace greenhand
