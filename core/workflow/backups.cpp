#include "core/workflow/backups.h"

#include "core/in_background.h"
#include "core/storage/file_system.h"
#include "core/when_done.h"
#include "core/workflow/attachments.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QUuid>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcBackup, "greenhand.backup", QtInfoMsg)

namespace greenhand {
namespace {

constexpr int kTickMs = 60'000;
constexpr int kPieceMs = 5;
constexpr int kRestMs = 5;                ///< between two pieces
constexpr qint64 kBetweenMs = 7'200'000;  // two hours
constexpr qint64 kAfterFailureMs = 600'000;

QDateTime localTime(qint64 utcMs) { return QDateTime::fromMSecsSinceEpoch(utcMs); }

QString attachmentsIn(const QString& folder, const QString& stem)
{
    return folder + u'/' + stem + u".attachments"_s;
}

}  // namespace

/// What another thread needs to make a backup of a copy.
struct Backups::Job {
    QString part;
    QString folder;
    QString stem;
    QString ledger;
    QString attachments;
    QDateTime made;
    History::Head head;

    [[nodiscard]] Result<void> run() const
    {
        auto done = Database::declare(part, Database::Is::Backup)
                        .and_then([&] { return proveBackup(part, head); })
                        .and_then([&] { return copyMissing(attachments, attachmentsIn(folder, stem)); })
                        .and_then([&] { return moveIntoPlace(part, freeName()); });
        if (!done) {
            QFile::remove(part);
            return done;
        }
        rotate(backupsIn(folder, stem, ledger));
        return done;
    }

private:
    /// Two within one second get two names.
    [[nodiscard]] QString freeName() const
    {
        QDateTime moment = made;
        while (QFileInfo::exists(folder + u'/' + backupName(stem, moment)))
            moment = moment.addSecs(1);
        return folder + u'/' + backupName(stem, moment);
    }
};

struct Backups::Done {
    Result<void> result;
    std::vector<BackupFile> made;
};

QString usualBackupFolder(const QString& ledgerPath)
{
    const QFileInfo file(ledgerPath);
    return file.absolutePath() + u'/' + file.completeBaseName() + u".backups"_s;
}

Backups::Backups(Ledger& ledger, Settings& settings) : m_ledger{ledger}, m_settings{settings}
{
    connect(&m_tick, &QTimer::timeout, this, &Backups::tick);
    connect(&m_piece, &QTimer::timeout, this, &Backups::copy);
}

Backups::~Backups()
{
    if (!m_copy)
        return;
    m_copy.reset();
    QFile::remove(m_part);
}

void Backups::attend()
{
    m_attends = true;
    connect(&m_ledger, &Ledger::settingsChanged, this, &Backups::look);
    look();
    m_tick.start(kTickMs);
}

QString Backups::folder() const
{
    const QString chosen = m_settings.value(kBackupFolder).value_or(QString());
    return chosen.isEmpty() ? usualBackupFolder(m_ledger.path()) : chosen;
}

QString Backups::ledgerName() const
{
    return m_ledger.settings.meta(u"install_id"_s).value_or(std::nullopt).value_or(QString());
}

void Backups::look()
{
    const auto found = inBackground([folder = folder(), stem = QFileInfo(m_ledger.path()).completeBaseName(),
                                     ledger = ledgerName()] { return backupsIn(folder, stem, ledger); });
    whenDone(found, this, [this](const std::vector<BackupFile>& made) {
        m_made = made;
        m_hasLooked = true;
        Q_EMIT changed();
    });
}

const BackupFile* Backups::latest() const
{
    const auto found = std::ranges::find_if(m_made, &BackupFile::isReadable);
    return found == m_made.end() ? nullptr : &*found;
}

bool Backups::hasNews() const
{
    const auto head = m_ledger.history.head();
    const BackupFile* last = latest();
    return !head || !last || last->head.hash != head->hash;
}

bool Backups::makesByItself() const
{
    return m_attends && m_settings.value(kBackupAutomatic).value_or(u"yes"_s) == "yes"_L1;
}

bool Backups::isDue() const
{
    if (!m_hasLooked || !makesByItself() || !hasNews())
        return false;
    if (m_problem && m_ledger.nowMs() - m_failedAtMs < kAfterFailureMs)
        return false;
    const BackupFile* last = latest();
    return !last || last->made.date() != localTime(m_ledger.nowMs()).date()
        || last->made.msecsTo(localTime(m_ledger.nowMs())) >= kBetweenMs;
}

bool Backups::wantsOneAtTheEnd() const { return makesByItself() && (m_isRunning || hasNews()); }

void Backups::tick()
{
    if (isDue())
        makeNow();
    else
        Q_EMIT changed();  // a day goes by without a signal
}

void Backups::makeNow()
{
    if (m_isRunning)
        return;
    m_isRunning = true;
    m_percent = 0;
    if (auto begun = begin(); !begun)
        return end(begun);
    m_piece.start(kRestMs);
    Q_EMIT changed();
}

Result<void> Backups::begin()
{
    const QString folder = this->folder();
    // The usual folder is made; one that was chosen and is not there is a disk that is not plugged in.
    if (folder == usualBackupFolder(m_ledger.path()))
        QDir().mkpath(folder);
    const QString stem = QFileInfo(m_ledger.path()).completeBaseName();
    if (!QFileInfo(folder).isDir())
        return fail(ErrorKind::UnwritableFile, folder, QFileInfo(folder).fileName());
    const QDir dir(folder);
    const QString mine = u'.' + stem + u'-' + ledgerName() + u'-';
    for (const QString& left : dir.entryList({mine + u"*.copying"_s}, QDir::Files | QDir::Hidden))
        QFile::remove(dir.filePath(left));
    m_part = dir.filePath(mine + QUuid::createUuid().toString(QUuid::Id128) + u".copying"_s);
    if (auto made = makePrivateFile(m_part); !made)
        return made;
    auto copy = LedgerCopy::begin(*m_ledger.db, m_part);
    if (!copy)
        return passOn(copy);
    m_copy = *std::move(copy);
    return {};
}

void Backups::copy()
{
    const auto whole = m_copy->copyFor(kPieceMs);
    if (!whole)
        return end(passOn(whole));
    if (*whole)
        return finish();
    if (const int percent = m_copy->percent(); percent != m_percent) {
        m_percent = percent;
        Q_EMIT changed();
    }
}

/// The copy ends with the history as it is in this turn of the event loop.
void Backups::finish()
{
    m_piece.stop();
    m_copy.reset();
    const auto head = m_ledger.history.head();
    if (!head)
        return end(passOn(head));
    const Job job{.part = m_part,
                  .folder = folder(),
                  .stem = QFileInfo(m_ledger.path()).completeBaseName(),
                  .ledger = ledgerName(),
                  .attachments = Attachments(m_ledger).folder(),
                  .made = localTime(m_ledger.nowMs()),
                  .head = *head};
    const auto done = inBackground([job] {
        Done outcome{.result = job.run(), .made = {}};
        outcome.made = backupsIn(job.folder, job.stem, job.ledger);
        return outcome;
    });
    whenDone(done, this, [this](const Done& outcome) {
        m_made = outcome.made;
        m_hasLooked = true;
        end(outcome.result);
    });
}

void Backups::end(const Result<void>& made)
{
    m_piece.stop();
    m_isRunning = false;
    if (m_copy || (!made && !m_part.isEmpty())) {
        m_copy.reset();
        QFile::remove(m_part);
    }
    m_part.clear();
    m_problem.reset();
    if (!made) {
        qCWarning(lcBackup).noquote() << "no backup:" << made.error().detail;
        m_problem = made.error();
        m_failedAtMs = m_ledger.nowMs();
    }
    Q_EMIT changed();
    Q_EMIT ended();
}

QString Backups::lossWords(const BackupFile& backup) const
{
    const auto head = m_ledger.history.head();
    const qint64 entries = head ? head->count - backup.head.count : 0;
    const qint64 next =
        m_ledger.settings.meta(u"next_number"_s).value_or(std::nullopt).value_or(QString()).toLongLong();
    if (entries <= 0)
        return tr("Nothing was done since.");
    const QString changes =
        entries == 1 ? tr("1 change was made since") : tr("%1 changes were made since").arg(entries);
    if (next <= backup.nextNumber)
        return tr("%1; no invoice was generated.").arg(changes);
    if (next == backup.nextNumber + 1)
        return tr("%1, invoice #%2 among them.").arg(changes, QString::number(backup.nextNumber));
    return tr("%1, invoices #%2 to #%3 among them.")
        .arg(changes, QString::number(backup.nextNumber), QString::number(next - 1));
}

}  // namespace greenhand
