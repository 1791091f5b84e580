#pragma once

#include "core/domain/invoice.h"
#include "core/domain/lead.h"
#include "core/storage/history.h"
#include "core/storage/push_journal.h"
#include "tests/bench/raw_sqlite.h"

#include <QJsonObject>

#include <functional>
#include <vector>

namespace greenhand::bench {

// The rows that the product writes, made without it: for a large ledger in
// minutes, and for raw SQLite to write the same rows in the same run.

enum class Write {
    Customer,
    Lead,
    JobLine,
    LeadText,
    LeadGrams,
    ForgetLeadGrams,
    LeadTextAnew,
    ShowInvoice,  ///< the lead's invoice and total
    Invoice,
    InvoiceLine,
    InvoiceVat,
    InvoiceText,
    InvoiceGrams,
    Approval,
    NextNumber,
    Push,
    PushStep,
    History,
    kCount
};

struct Row {
    Write write;
    std::vector<Value> values;
};
using Rows = std::vector<Row>;

/// Statements for all rows, prepared once.
class RowWriter {
public:
    explicit RowWriter(RawSqlite& db);

    Result<void> operator()(const Row& row);
    Result<void> operator()(const Rows& rows);

private:
    std::vector<std::unique_ptr<RawSqlite::Statement>> m_statements;
};

/// The end of a history, and what is added to it.
struct HistoryEnd {
    qint64 count = 0;
    QByteArray hash = {};
};
[[nodiscard]] Result<HistoryEnd> historyEnd(RawSqlite& db);

struct MadeLead {
    LeadId id;
    JobCard card;  ///< its lines have ids
    LeadStage stage;
    Money total;
    std::optional<InvoiceId> invoice;
    QString numbers = {};  ///< the invoice's, as the lead's search text holds them
    qint64 createdAtMs;
};

/// What a lead's search text holds of the invoice that it shows.
[[nodiscard]] QString numbersOf(const Invoice& invoice);

enum class Grams { Now, Later };  ///< later: by the index's own rebuild

/// Makes rows and hands them on, in the order in which the product writes them.
class LedgerRows {
public:
    LedgerRows(HistoryEnd end, Grams grams, std::function<void(Row)> give)
        : m_history{std::move(end)}
        , m_grams{grams}
        , m_give{std::move(give)}
    {
    }

    void customer(const Customer& customer);
    void lead(const MadeLead& lead, const QString& customer);
    /// Of `invoice` all but lines' ids is looked at; they get the next ones.
    void invoice(const Invoice& invoice, const MadeLead& lead, const QString& customer);
    /// The financial manager's word for the invoice as it stands, with the history's row of it.
    void approval(const Invoice& invoice, qint64 utcMs);
    /// `before` is the lead as it was written; it is searched by the numbers from now on.
    void showInvoice(const MadeLead& before, const QString& customer, const Invoice& invoice);
    void nextNumber(qint64 number);
    void push(const PushRow& push);
    /// With the history's row of it.
    void step(const PushRow& after, const PushStepRow& step);
    void history(qint64 utcMs, const HistoryEntry& entry);

    [[nodiscard]] const HistoryEnd& historyEnd() const { return m_history; }

private:
    static QString textOf(const MadeLead& lead, const QString& customer);
    void give(Write write, std::vector<Value> values) { m_give({write, std::move(values)}); }

    HistoryEnd m_history;
    const Grams m_grams;
    const std::function<void(Row)> m_give;
};

}  // namespace greenhand::bench
