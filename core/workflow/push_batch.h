#pragma once

#include "core/workflow/piece_work.h"
#include "core/workflow/pushing.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <memory>

namespace greenhand {

/// One invoice of what is to be pushed together, and what keeps it back.
struct PlannedPush {
    InvoiceId invoice;
    qint64 number = 0;
    QString customer;
    Money total;
    QStringList reasons = {};  ///< sentences; none: it goes
    QStringList hints = {};    ///< what to look at before it goes

    [[nodiscard]] bool goes() const { return reasons.isEmpty(); }
};

/// The pre-flight of "Push All to Sage": nothing has been done yet.
struct BatchPlan {
    std::vector<PlannedPush> rows;
    SendOptions options;
    qint64 milliseconds = 0;  ///< how long it takes at the pace that Sage One allows

    [[nodiscard]] int going() const;
};

struct BatchProgress {
    BatchState state = BatchState::Running;
    std::optional<Error> pausedBy;  ///< none: the clerk
    bool goesOnByItself = false;    ///< when it is paused: no click is needed
    bool stopped = false;           ///< by the clerk: nothing more begins
    std::optional<qint64> current;  ///< the number of its invoice that is on its way just now
    int done = 0;                   ///< of those that go: through, well or not
    int total = 0;
    BatchCount count;   ///< what is in Sage One only once it has ended
    qint64 leftMs = 0;  ///< at the speed so far
};

/// What became of one invoice, as it stands now.
struct BatchResult {
    int position = 0;  ///< in its batch
    InvoiceId invoice;
    qint64 number = 0;
    QString customer;
    Money total;
    BatchOutcome outcome = BatchOutcome::Waiting;
    QString sentence;  ///< why it is not in Sage One; empty when it is
};

/// "Push All to Sage": many invoices with one click, one after the other
/// through Pushing. It is kept in the ledger and goes on after a restart; it can
/// be paused and stopped, and tells the end in one list.
class PushBatch final : public QObject {
    Q_OBJECT
public:
    PushBatch(Ledger& ledger, Settings& settings, Billing& billing, SageConnection& connection,
              Pushing& pushing, QObject* parent = nullptr);

    /// What of these would go, and what not and why.
    Result<BatchPlan> plan(const std::vector<InvoiceId>& invoices, const SendOptions& options) const;
    /// To be worked through: it begins once that is finished, see push_batch_start.h. NotReady, with a
    /// sentence, while another one has not ended.
    [[nodiscard]] std::unique_ptr<PieceWork> start(const BatchPlan& plan);
    /// The current one comes to its end; nothing more begins until resume().
    Result<void> pause();
    Result<void> resume();
    /// The current one comes to its end; the others are not sent. That is in the ledger when this returns;
    /// taking them back one by one follows in pieces, also after a restart.
    Result<void> stop();
    /// The window is about to close: the current one comes to its end, the next start goes on.
    void rest();
    /// It stays open after all.
    void wake();
    /// From now on goes on with what a restart or a block interrupted.
    void attend();

    [[nodiscard]] bool isUnfinished() const { return m_batch.has_value(); }
    /// None when none has ever run; the last one's when none runs.
    Result<std::optional<BatchProgress>> progress() const;
    /// Of the last one, in its order: at most `limit` behind this position; all by -1.
    Result<std::vector<BatchResult>> results(int after = -1, int limit = -1) const;
    Result<BatchCount> resultCount() const;  ///< of the last one

Q_SIGNALS:
    void changed();
    void ended();

private:
    void begin(BatchId id, const std::vector<BatchItem>& items);
    void takeUp(const Batch& batch, std::vector<BatchItem> items);
    void feed();
    void take(const PushOutcome& outcome);
    void hold(const Error& error);
    bool close(BatchItem& item, BatchOutcome outcome, const std::optional<Error>& error);
    [[nodiscard]] std::vector<InvoiceId> waitingInvoices() const;
    void endIfThrough();
    void goOnWhenPossible();
    Result<void> goOn();
    Result<void> setState(BatchState state, const std::optional<Error>& pausedBy, const QString& action);
    [[nodiscard]] Result<PlannedPush> planned(const InvoiceRow& row, const SendOptions& options) const;
    [[nodiscard]] Result<BatchResult> resultOf(const BatchItem& item) const;
    [[nodiscard]] BatchProgress progressOf(const Batch& batch, const BatchCount& count) const;
    [[nodiscard]] std::optional<qint64> currentNumber() const;
    [[nodiscard]] qint64 millisecondsEach() const;
    void takeBackSome();
    Result<bool> takeBackFor(int milliseconds, std::vector<std::pair<BatchItem*, BatchOutcome>>& taken);
    Result<BatchOutcome> takeBack(const BatchItem& item);

    Ledger& m_ledger;
    Settings& m_settings;
    Billing& m_billing;
    SageConnection& m_connection;
    Pushing& m_pushing;
    std::optional<Batch> m_batch;    ///< the one that has not ended
    std::vector<BatchItem> m_items;  ///< its own
    QTimer m_timer;
    QTimer m_takingBack;       ///< what a stop is still to take back
    QElapsedTimer m_sinceFed;  ///< of this run, for the time left
    int m_throughSinceFed = 0;
    bool m_resting = false;
    qint64 m_pausedAtMs = 0;  ///< UTC
};

}  // namespace greenhand
