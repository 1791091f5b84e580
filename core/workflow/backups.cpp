#include "core/workflow/backups.h"

#include "core/in_background.h"
#include "core/storage/file_system.h"
#include "core/storage/ledger_copy.h"
#include "core/when_done.h"
#include "core/workflow/attachments.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLoggingCategory>
#include <QUuid>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

Q_LOGGING_CATEGORY(lcBackup, "greenhand.backup", QtInfoMsg)

namespace greenhand {
namespace {

constexpr int kTickMs = 60'000;
constexpr int kPieceMs = 5;
constexpr int kRestMs = 5;                ///< between two pieces
constexpr qint64 kBetweenMs = 7'200'000;  // two hours
constexpr qint64 kAfterFailureMs = 600'000;
constexpr qint64 kFutureMs = 60'000;  ///< two of one second get two names

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
    std::shared_ptr<std::atomic_bool> dropped;

    /// Says its name.
    [[nodiscard]] Result<QString> run() const
    {
        QString name = freeName();
        auto done = Database::declare(part, Database::Is::Backup)
                        .and_then([&] { return proveBackup(part, head, dropped.get()); })
                        .and_then([&] { return moveIntoPlace(part, name); });
        if (!done) {
            QFile::remove(part);
            return passOn(done);
        }
        if (*dropped)
            return name;  // one of the older ones may be what is wanted now
        rotate(backupsIn(folder, stem, ledger));
        return copyMissing(attachments, attachmentsIn(folder, stem)).map([&] { return name; });
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
    Result<QString> result;
    std::optional<BackupFile> last;
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
    *m_dropped = true;
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
    const QString folder = this->folder();
    if (folder != std::exchange(m_lookedIn, folder))
        m_problem.reset();  // it was another folder's
    const auto found = inBackground([folder, stem = QFileInfo(m_ledger.path()).completeBaseName(),
                                     ledger = ledgerName()] { return backupsIn(folder, stem, ledger); });
    whenDone(found, this, [this, look = ++m_looks](const std::vector<BackupFile>& made) {
        if (look != m_looks)
            return;
        m_made = made;
        m_hasLooked = true;
        Q_EMIT changed();
    });
}

const BackupFile* Backups::latest() const
{
    const QDateTime future = localTime(m_ledger.nowMs() + kFutureMs);
    const auto found = std::ranges::find_if(
        m_made, [&](const BackupFile& backup) { return backup.isReadable && backup.made <= future; });
    return found == m_made.end() ? nullptr : &*found;
}

bool Backups::hasNews() const
{
    const auto head = m_ledger.history.head();
    return !head || std::ranges::none_of(m_made, [&](const BackupFile& backup) {
        return backup.isReadable && backup.head.hash == head->hash;
    });
}

bool Backups::makesByItself() const
{
    return m_attends && m_settings.value(kBackupAutomatic).value_or(u"yes"_s) == "yes"_L1;
}

bool Backups::isDue() const
{
    if (!m_hasLooked || !makesByItself() || !hasNews())
        return false;
    const qint64 sinceFailureMs = m_ledger.nowMs() - m_failedAtMs;  // below zero: the clock was set back
    if (m_problem && sinceFailureMs >= 0 && sinceFailureMs < kAfterFailureMs)
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
    m_folder = QDir::cleanPath(folder());
    // The usual folder is made; one that was chosen and is not there is a disk that is not plugged in.
    if (m_folder == usualBackupFolder(m_ledger.path()))
        QDir().mkpath(m_folder);
    const QString stem = QFileInfo(m_ledger.path()).completeBaseName();
    if (!QFileInfo(m_folder).isDir())
        return fail(ErrorKind::NoBackupFolder, m_folder, QDir::toNativeSeparators(m_folder));
    const QDir dir(m_folder);
    const QString mine = u'.' + stem + u'-' + ledgerName() + u'-';
    for (const QString& left : dir.entryList(QDir::Files | QDir::Hidden))
        if (left.startsWith(mine) && left.contains(u".copying"_s))
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
                  .folder = m_folder,
                  .stem = QFileInfo(m_ledger.path()).completeBaseName(),
                  .ledger = ledgerName(),
                  .attachments = Attachments(m_ledger).folder(),
                  .made = localTime(m_ledger.nowMs()),
                  .head = *head,
                  .dropped = m_dropped};
    const auto done = inBackground([job] {
        Done outcome{.result = job.run(), .last = {}, .made = {}};
        if (outcome.result)
            outcome.last = lookAtBackup(*outcome.result);
        outcome.made = backupsIn(job.folder, job.stem, job.ledger);
        return outcome;
    });
    whenDone(done, this, [this](const Done& outcome) {
        ++m_looks;  // whoever looks meanwhile has not seen this one
        m_made = outcome.made;
        m_hasLooked = true;
        m_lookedIn = m_folder;
        if (outcome.last)
            m_lastMade = outcome.last;
        end(outcome.result.map([](const QString& /*name*/) {}));
        if (m_folder != QDir::cleanPath(folder()))
            look();
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
        m_problem = inWordsOfTheFolder(made.error());
        m_failedAtMs = m_ledger.nowMs();
    }
    Q_EMIT changed();
    Q_EMIT ended();
}

/// The name of what is half written means nothing to anybody.
Error Backups::inWordsOfTheFolder(const Error& error) const
{
    const QString folder = QDir::toNativeSeparators(m_folder);
    const QString ledger = QFileInfo(m_ledger.path()).fileName();
    switch (error.kind) {
    case ErrorKind::NoBackupFolder: return error;
    case ErrorKind::DiskFull: return {ErrorKind::NoRoomForBackup, error.detail, folder};
    case ErrorKind::DamagedFile:
        if (error.subject.isEmpty())  // what was read, see LedgerCopy
            return {error.kind, error.detail, ledger};
        return {ErrorKind::BackupUnproved, error.detail, folder};
    case ErrorKind::NoSuchFile:
    case ErrorKind::ForeignFile: return {ErrorKind::BackupUnproved, error.detail, folder};
    default: return {ErrorKind::BackupUnwritable, error.detail, folder};
    }
}

QString Backups::lossWords(const BackupFile& backup) const
{
    const auto own = m_ledger.settings.meta(u"install_id"_s);
    const auto head = m_ledger.history.head();
    const auto isOnTheWay = m_ledger.history.reaches(backup.head);
    if (!own || !head || !isOnTheWay)
        return tr("What would be lost is not known: the history cannot be read.");
    if (*own != backup.ledger)
        return tr("It is a backup of another ledger, and has nothing of what is in this one.");
    if (!*isOnTheWay)
        return tr("It is of another course of this ledger, from before an older backup was restored: "
                  "everything that was done since then is not in it.");
    const qint64 entries = head->count - backup.head.count;
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
