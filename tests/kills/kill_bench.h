#pragma once

#include "tests/app/command_line_bench.h"
#include "tests/faults/fault_server.h"

#include <memory>

namespace greenhand::testing {

/// When and how a program is struck; strike.cpp has the words.
struct Strike {
    int at = 0;  ///< counts from 1; 0: it is left alone
    bool after = false;
    QString with = QStringLiteral("kill");
    QString kinds = QStringLiteral("send,fsync,fdatasync");
    int memoryAt = 0;  ///< the n-th request for so much memory finds none; 0: all do
    int memoryBytes = 0;
};

/// Programs started with these variables are struck so.
void strikeWith(QProcessEnvironment& environment, const Strike& strike);

/// False under AddressSanitizer, which must be the first library itself and brings its own memory.
/// Says so in the report.
[[nodiscard]] bool canStrike();

struct LedgerPlan {
    int invoices = 1;
    bool linked = true;  ///< the customer is known in Sage One; else it must be created
    /// Of the settings push.*, beside those that are always small.
    int quarantineSeconds = 1;
    int deadlineSeconds = 1;
};

/// A company's ledger with invoices that may go, connected, and all that its computer keeps beside
/// it. Made once, by the real program, and copied for every round.
class PreparedLedger {
public:
    explicit PreparedLedger(const LedgerPlan& plan = {});
    [[nodiscard]] QString folder() const { return m_bench.path(QStringLiteral(".")); }
    /// The customers of the invoices that Sage One does not have yet.
    [[nodiscard]] QStringList newCustomers() const { return m_newCustomers; }

private:
    QStringList m_newCustomers;
    CommandLineBench m_bench;
};

/// A computer with that ledger and a Sage One that fails as planned. May live in any one thread, as
/// long as Catch2's macros are left alone there.
class KillBench {
public:
    explicit KillBench(const PreparedLedger& prepared);

    /// Ledger, home and Sage One as they were made.
    void restore();
    /// Another computer with the same Sage One: a home of its own, and no ledger yet.
    [[nodiscard]] std::unique_ptr<CommandLineBench> anotherComputer() const;
    /// From now on everything is done at that one.
    void sitAt(std::unique_ptr<CommandLineBench>& other) { m_bench.swap(other); }

    /// greenhand-cli --data LEDGER --json words…; `exit` is -1 when it was killed.
    Ended run(const QStringList& words, const Strike& strike = {});
    void start(QProcess& process, const QStringList& words, const Strike& strike = {});

    [[nodiscard]] FaultServer& server() { return *m_server; }
    [[nodiscard]] CommandLineBench& bench() { return *m_bench; }
    [[nodiscard]] QString ledger() const { return m_bench->ledger(); }
    [[nodiscard]] QJsonArray invoices() { return run({QStringLiteral("invoices")}).array(); }
    /// In the order of their numbers.
    [[nodiscard]] QStringList references();
    /// A person has the e-mail of that invoice sent again, though it may have been sent.
    void mailsAgain(const QString& reference) { m_mailedAgain << reference; }
    [[nodiscard]] const QStringList& mailedAgain() const { return m_mailedAgain; }

    /// What does not hold once all is done: each invoice is exactly once in Sage One and in one of
    /// `states`, and was mailed once and once more for each time that a person wanted so, at most; so is each
    /// customer that had to be created. Nothing else is there, the ledger is sound, no file holds a secret.
    [[nodiscard]] QStringList wrongs(const QStringList& states, int documents = 1);

private:
    QString m_made;  ///< where everything is copied from
    QStringList m_newCustomers;
    QStringList m_mailedAgain;
    std::unique_ptr<CommandLineBench> m_bench;
    std::unique_ptr<FaultServer> m_server;
};

/// The files below a folder that hold the password or the key.
[[nodiscard]] QStringList filesWithSecrets(const QString& folder);

}  // namespace greenhand::testing
