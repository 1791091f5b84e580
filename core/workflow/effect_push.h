#pragma once

#include "core/domain/quarantine.h"
#include "core/workflow/sage_connection.h"

#include <QObject>

#include <functional>
#include <memory>

namespace greenhand {

/// What every push works with.
struct PushContext {
    Ledger& ledger;
    Settings& settings;
    SageConnection& connection;
    std::shared_ptr<SageClient> client;
    PushTiming timing;
};

/// What the customer's, the invoice's and the e-mail's push share: each step is
/// one transaction that moves the journal's row, tells the history and repeats
/// the invoice's state. When the ledger cannot be written nothing further is
/// sent: the push ends with that error and the row stays as it was.
class EffectPush : public QObject {
    Q_OBJECT
public:
    using Alongside = std::function<Result<void>()>;

    EffectPush(PushContext context, PushRow row, QObject* parent);

    [[nodiscard]] const PushRow& row() const { return m_row; }
    /// Why it ended where it did; none when all is well.
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    [[nodiscard]] bool bodyMayBeOut() const { return m_row.state == PushState::Sending; }

    /// Goes on from where the row stands; ended() comes in the end, always.
    virtual void start() = 0;

Q_SIGNALS:
    void ended();

protected:
    /// One step of the row with what `facts` has become; `alongside` runs in the same
    /// transaction. False after a failed write: the push has ended then.
    bool move(PushEvent on, const PushFacts& facts, const Alongside& alongside = {});
    /// move() into Sending, and the same kept outside the ledger (reliability K7). False: the push has
    /// ended, and nothing was sent.
    bool beginSending(PushEvent on, const PushFacts& facts, const Alongside& alongside = {});
    /// move() without a step.
    bool note(const PushFacts& facts);
    /// The step that a failed request means for a row; ends the push.
    void endWith(PushEvent on, const QString& step, const SageError& failed);
    void end(const std::optional<Error>& error = std::nullopt);
    /// A block's event, where the failure is one; else `otherwise`.
    [[nodiscard]] static PushEvent blockOr(PushEvent otherwise, ErrorKind kind);

    /// The facts with where the last news came from.
    [[nodiscard]] PushFacts factsAt(const QString& step) const;
    [[nodiscard]] static PushFacts withFailure(PushFacts facts, const SageError& failed);
    /// The facts of a body that goes out now: attempt, hash and the moment by every clock.
    [[nodiscard]] PushFacts committed(PushFacts facts, const QByteArray& body,
                                      std::optional<qint64> serverMs) const;
    [[nodiscard]] static PushFacts cleared(PushFacts facts);  ///< no error, no waiting
    /// The facts with how Sage One's support finds an answer that was well.
    template <class T>
    [[nodiscard]] static PushFacts answeredBy(PushFacts facts, const SageAnswer<T>& answer)
    {
        facts.status = answer.status;
        facts.logUid = answer.logUid;
        return facts;
    }

    [[nodiscard]] PushContext& context() { return m_context; }
    [[nodiscard]] Ledger& ledger() { return m_context.ledger; }
    [[nodiscard]] SageClient& client() { return *m_context.client; }

private:
    [[nodiscard]] std::optional<qint64> notBefore(PushEvent on) const;

    PushContext m_context;
    PushRow m_row;
    std::optional<Error> m_error;
};

}  // namespace greenhand
