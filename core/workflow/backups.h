#pragma once

#include "core/storage/backup_file.h"
#include "core/workflow/settings.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>
#include <vector>

namespace greenhand {

class LedgerCopy;

/// Backups of the ledger with the attachments of its job cards: made in pieces while the clerk works, proved,
/// and thinned out (reliability 3.6). One is due when something was done since the last one and that one is
/// of another day or two hours old.
class Backups final : public QObject {
    Q_OBJECT
public:
    Backups(Ledger& ledger, Settings& settings);
    ~Backups() override;

    /// From now on makes them by itself, where the setting says so.
    void attend();
    /// Does nothing while one is being made.
    void makeNow();
    /// Looks what lies in the folder.
    void look();

    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] int percent() const { return m_percent; }
    /// The latest first, as they were when the folder was last looked at.
    [[nodiscard]] const std::vector<BackupFile>& made() const { return m_made; }
    /// Whether the folder was looked at since the start.
    [[nodiscard]] bool hasLooked() const { return m_hasLooked; }
    /// Why the last one could not be made; none once one was.
    [[nodiscard]] const std::optional<Error>& problem() const { return m_problem; }
    /// The one that was made last since the start.
    [[nodiscard]] const std::optional<BackupFile>& lastMade() const { return m_lastMade; }
    /// The last one that can be read; one of the future, from a clock that was wrong, is not it.
    [[nodiscard]] const BackupFile* latest() const;
    /// Whether something was done that no backup has.
    [[nodiscard]] bool hasNews() const;
    /// Whether one is to be made by itself now.
    [[nodiscard]] bool isDue() const;
    /// Whether one is to be made before the program ends.
    [[nodiscard]] bool wantsOneAtTheEnd() const;
    [[nodiscard]] QString folder() const;
    /// What would be lost if this one took the ledger's place, in a sentence.
    [[nodiscard]] QString lossWords(const BackupFile& backup) const;

Q_SIGNALS:
    void changed();
    /// One was made, or problem() says why not.
    void ended();

private:
    struct Job;
    struct Done;

    [[nodiscard]] bool makesByItself() const;
    void tick();
    Result<void> begin();
    void copy();
    void finish();
    void end(const Result<void>& made);
    [[nodiscard]] Error inWordsOfTheFolder(const Error& error) const;
    [[nodiscard]] QString ledgerName() const;

    Ledger& m_ledger;
    Settings& m_settings;
    QTimer m_tick;
    QTimer m_piece;
    std::unique_ptr<LedgerCopy> m_copy;
    QString m_folder;  ///< where this one goes, whatever is chosen meanwhile
    QString m_part;    ///< what is being written
    std::shared_ptr<std::atomic_bool> m_dropped = std::make_shared<std::atomic_bool>(false);
    std::optional<BackupFile> m_lastMade;
    QString m_lookedIn;
    int m_looks = 0;  ///< only the last one's answer counts
    std::vector<BackupFile> m_made;
    std::optional<Error> m_problem;
    qint64 m_failedAtMs = 0;
    int m_percent = 0;
    bool m_isRunning = false;
    bool m_hasLooked = false;
    bool m_attends = false;
};

/// The folder beside a ledger where its backups lie when no other was chosen.
[[nodiscard]] QString usualBackupFolder(const QString& ledgerPath);

}  // namespace greenhand
