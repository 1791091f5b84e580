#pragma once

#include "core/documents/lead_csv.h"
#include "core/domain/lead.h"
#include "core/domain/number_text.h"
#include "core/domain/preflight.h"
#include "core/domain/push_state.h"
#include "core/result.h"
#include "core/storage/invoice_repository.h"
#include "core/storage/push_journal.h"

#include <QString>

namespace greenhand {

// What a person reads, in the window and on the command line alike. Every
// sentence says what happened and what to do; none holds a URL, an SQL text, a
// stack or a password. English here, translatable.

[[nodiscard]] QString sentence(const Error& error);
/// `line` is the description of the line that the problem is about.
[[nodiscard]] QString sentence(const Problem& problem, const QString& line = {});
/// Why an invoice needs approval, as "over R 50 000,00, discount 25 % on line 2".
[[nodiscard]] QString approvalWords(const std::vector<ApprovalReason>& reasons);
[[nodiscard]] QString sentence(NumberProblem problem);
[[nodiscard]] QString sentence(const BadRow& row);  ///< "Line 17 (C536379): …"

/// What the words about a push are made from.
struct PushNews {
    PushEffect effect = PushEffect::Invoice;
    PushState state = PushState::Ready;
    std::optional<ErrorKind> error;
    QString words;
    std::optional<qint64> notBeforeMs;
    QString email;
    qint64 nowMs = 0;  ///< UTC; 0: not known, so that every wait still runs
    bool waitsInPushAll = false;
};
[[nodiscard]] PushNews newsOf(const PushRow& row);
/// What happened to a push and what comes next: "Wait until 10:52, then Greenhand asks again."
/// The sentence of translated(), see translator.h.
[[nodiscard]] QString pushSentence(const PushNews& news);

/// How an invoice stands that has begun its way to Sage One and is not there for certain, as far as its state
/// tells, for lists of many; Syncing::howItStands() knows more of one. Empty: it has not begun, or is there.
[[nodiscard]] QString waitingWords(InvoiceState state);
/// Why an invoice cannot be sent as it stands; empty: it can.
[[nodiscard]] QString whyNotSent(const InvoiceRow& row);

[[nodiscard]] QString stateWord(InvoiceState state);  ///< "Draft", "Ready", … "E-mailed", "Void"
[[nodiscard]] QString stateWord(PushState state);     ///< "Waiting", … "Not to be sent"
[[nodiscard]] QString stageWord(LeadStage stage);     ///< "New", "Active", "Completed"
[[nodiscard]] QString kindWord(LineKind kind);        ///< "Labour", …
[[nodiscard]] QString stepWord(const QString& step);
/// "10:52", or "24 Nov, 10:52" when it is not today; local time.
[[nodiscard]] QString momentText(qint64 utcMs);

}  // namespace greenhand
