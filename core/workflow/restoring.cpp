#include "core/workflow/restoring.h"

#include "core/storage/backup_file.h"
#include "core/storage/file_system.h"

#include <QDateTime>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

/// The log goes first: it must never meet another ledger of this name.
Result<QString> putAside(const QString& ledger)
{
    const QString aside =
        ledger + u".before-restore-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    QString name;
    for (const QString& suffix : {u"-wal"_s, u"-shm"_s, u"-journal"_s, u""_s}) {
        if (!QFileInfo::exists(ledger + suffix))
            continue;
        if (auto moved = moveIntoPlace(ledger + suffix, aside + suffix); !moved)
            return passOn(moved);
        name = QFileInfo(aside).fileName();
    }
    return name;
}

}  // namespace

Result<QString> restoreBackup(const QString& backup, const QString& ledgerPath)
{
    const BackupFile found = lookAtBackup(backup);
    if (auto whole = proveBackup(backup, found.head); !whole)
        return passOn(whole);
    const QFileInfo ledger(ledgerPath);
    const QString path = ledger.absoluteFilePath();
    if (Database::isHeld(path))
        return fail(ErrorKind::InUse, path, ledger.fileName());
    const QString draft = ledger.absolutePath() + u"/."_s + ledger.fileName() + u".restore-"_s
                        + QUuid::createUuid().toString(QUuid::Id128);
    const auto drop = [&](const Error& error) -> Result<QString> {
        QFile::remove(draft);
        return tl::unexpected(error);
    };
    if (auto made = copyPrivately(backup, draft).and_then([&] {
            return Database::declare(draft, Database::Is::Ledger);
        });
        !made)
        return drop(made.error());
    const QFileInfo file(backup);
    const QString attachments = file.absolutePath() + u'/' + stemOf(file.fileName()) + u".attachments"_s;
    if (auto copied = copyMissing(attachments, path + u".attachments"_s); !copied)
        return drop(copied.error());
    auto aside = putAside(path);
    if (!aside)
        return drop(aside.error());
    if (auto moved = moveIntoPlace(draft, path); !moved)
        return drop(moved.error());
    return aside;
}

}  // namespace greenhand
