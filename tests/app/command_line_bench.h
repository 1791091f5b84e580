#pragma once

#include "tests/support/catch_qt.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>

#include <memory>

namespace greenhand::testing {

/// What a run of a program left behind.
struct Ended {
    int exit = -1;
    QString out;
    QString err;

    [[nodiscard]] QJsonArray array() const { return QJsonDocument::fromJson(out.toUtf8()).array(); }
    [[nodiscard]] QJsonObject object() const { return QJsonDocument::fromJson(out.toUtf8()).object(); }
};

/// A home of its own for the real programs, and the ledger they work on.
class CommandLineBench {
public:
    CommandLineBench();

    [[nodiscard]] QString path(const QString& name) const { return m_home.filePath(name); }
    [[nodiscard]] QString ledger() const { return path(QStringLiteral("ledger.greenhand")); }
    QString write(const QString& name, const QByteArray& content) const;

    /// greenhand-cli --data LEDGER words…; servers of this process go on serving meanwhile.
    [[nodiscard]] Ended cli(const QStringList& words) const;
    /// greenhand-cli with these words alone.
    [[nodiscard]] Ended bare(const QStringList& words) const;
    /// The same behind `sh -c`, as "ulimit -f 8; exec \"$0\" \"$@\"".
    [[nodiscard]] Ended throughShell(const QString& script, const QStringList& words) const;
    /// cli(), which must end with 0.
    Ended done(const QStringList& words) const;

    [[nodiscard]] static QString program();
    [[nodiscard]] Ended run(const QString& program, const QStringList& words) const;
    void start(QProcess& process, const QString& program, const QStringList& words) const;
    /// Waits without holding up this process's own servers.
    [[nodiscard]] static Ended wait(QProcess& process);

    QProcessEnvironment environment;

private:
    QTemporaryDir m_home;
};

/// `greenhand-cli practice` as another process.
class PracticeProcess {
public:
    PracticeProcess(const CommandLineBench& bench, const QStringList& words);
    ~PracticeProcess();

    [[nodiscard]] QString url() const { return m_said[QStringLiteral("url")].toString(); }
    [[nodiscard]] QJsonObject said() const { return m_said; }
    /// The words of `sage connect` for it.
    [[nodiscard]] QStringList connectWords() const;
    /// Its invoices by Reference, read from its own API.
    [[nodiscard]] QMap<QString, QJsonObject> invoices() const;
    /// Ctrl+C.
    [[nodiscard]] Ended stop();

private:
    QProcess m_process;
    QJsonObject m_said;
};

/// The environment's secrets as a practice Sage One wants them.
void givePracticeSecrets(CommandLineBench& bench);
/// A company's ledger with pace 0, connected to that Sage One.
void makeConnectedLedger(CommandLineBench& bench, const PracticeProcess& sage);

/// Three leads of two customers that the practice Sage One does not know yet.
extern const char* const kThreeLeads;
/// These leads' invoices, generated and updated.
void makeReadyInvoices(const CommandLineBench& bench, const QByteArray& leads = kThreeLeads);

}  // namespace greenhand::testing
