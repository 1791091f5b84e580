#include "core/storage/backup_file.h"

#include "core/domain/attachment.h"
#include "core/domain/backup_rotation.h"
#include "core/storage/columns.h"
#include "core/storage/file_system.h"
#include "core/storage/migrations.h"
#include "core/storage/setting_repository.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QString kMoment = u"yyyyMMdd-HHmmss"_s;

QRegularExpressionMatch matchOf(const QString& name)
{
    static const QRegularExpression pattern(uR"(^(.+)-(\d{8}-\d{6})-v\d+\.backup$)"_s);
    return pattern.match(name);
}

/// Under its own name only when it is whole.
Result<void> copyFile(const QString& from, const QString& to)
{
    const QString part = to + u".part"_s;
    QFile::remove(part);
    auto done = copyPrivately(from, part).and_then([&] { return moveIntoPlace(part, to); });
    if (!done)
        QFile::remove(part);
    return done;
}

}  // namespace

QString backupName(const QString& stem, const QDateTime& made)
{
    return u"%1-%2-v%3.backup"_s.arg(stem, made.toString(kMoment), QString::number(schemaVersion()));
}

QString stemOf(const QString& backupName) { return matchOf(backupName).captured(1); }

BackupFile lookAtBackup(const QString& path)
{
    const QFileInfo file(path);
    BackupFile found{.path = file.absoluteFilePath(),
                     .made = QDateTime::fromString(matchOf(file.fileName()).captured(2), kMoment),
                     .size = file.size()};
    if (!found.made.isValid())
        found.made = file.lastModified();
    const auto db = Database::openBackup(path);
    if (!db)
        return found;
    const SettingRepository settings(**db);
    const auto ledger = settings.meta(u"install_id"_s);
    const auto next = settings.meta(u"next_number"_s);
    const auto head = History(**db, {}).head();
    if (!ledger || !next || !head)
        return found;
    found.isReadable = true;
    found.ledger = ledger->value_or(QString());
    found.nextNumber = next->value_or(QString()).toLongLong();
    found.head = *head;
    return found;
}

std::vector<BackupFile> backupsIn(const QString& folder, const QString& stem, const QString& ledger)
{
    std::vector<BackupFile> found;
    const QDir dir(folder);
    for (const QString& name : dir.entryList({u"*.backup"_s}, QDir::Files)) {
        if (stemOf(name) != stem)
            continue;
        BackupFile backup = lookAtBackup(dir.filePath(name));
        if (!backup.isReadable || backup.ledger == ledger)
            found.push_back(std::move(backup));
    }
    std::ranges::sort(found, std::greater<>(), &BackupFile::made);
    return found;
}

Result<void> proveBackup(const QString& path, const History::Head& head, std::atomic_bool* dropped)
{
    const QString name = QFileInfo(path).fileName();
    const auto db = Database::openBackup(path);
    if (!db)
        return passOn(db);
    if (dropped)
        (*db)->interruptWhen(*dropped);
    const auto found = (*db)->all<QString>(u"PRAGMA quick_check"_s, Database::Bindings(), toText);
    if (!found)
        return fail(ErrorKind::DamagedFile, found.error().detail, name);
    if (found->size() != 1 || found->front() != "ok"_L1)
        return fail(ErrorKind::DamagedFile, found->empty() ? QString() : found->front(), name);
    const auto end = History(**db, {}).head();
    if (!end || end->count != head.count || end->hash != head.hash)
        return fail(ErrorKind::DamagedFile, u"its history ends elsewhere"_s, name);
    return {};
}

void rotate(const std::vector<BackupFile>& backups)
{
    std::vector<QDateTime> made;
    for (const BackupFile& backup : backups)
        if (backup.isReadable)
            made.push_back(backup.made);
    const std::vector<QDateTime> old = superseded(std::move(made));
    for (const BackupFile& backup : backups)
        if (backup.isReadable && std::ranges::find(old, backup.made) != old.end())
            QFile::remove(backup.path);
}

Result<void> copyMissing(const QString& from, const QString& to)
{
    const QDir source(from);
    QStringList files = source.entryList(QDir::Files | QDir::NoSymLinks);
    files.removeIf([](const QString& name) { return !isAttachmentFile(name); });
    if (files.isEmpty())
        return {};
    if (!QDir().mkpath(to))
        return fail(ErrorKind::UnwritableFile, to, QFileInfo(to).fileName());
    for (const QString& name : files)
        if (const QString copy = QDir(to).filePath(name); !QFileInfo::exists(copy))
            if (auto copied = copyFile(source.filePath(name), copy);
                !copied && source.exists(name))  // it may have been removed meanwhile
                return copied;
    return {};
}

}  // namespace greenhand
