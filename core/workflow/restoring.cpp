#include "core/workflow/restoring.h"

#include "core/storage/backup_file.h"
#include "core/storage/file_system.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace greenhand {
namespace {

const QStringList& suffixes()
{
    // The log goes first: it must never meet another ledger of this name.
    static const QStringList all{u"-wal"_s, u"-shm"_s, u"-journal"_s, u""_s};
    return all;
}

Result<void> moveAll(const QString& from, const QString& to)
{
    for (const QString& suffix : suffixes())
        if (QFileInfo::exists(from + suffix))
            if (auto moved = moveIntoPlace(from + suffix, to + suffix); !moved)
                return moved;
    return {};
}

/// Its new name; empty where there was none. It is where it was when this fails.
Result<QString> putAside(const QString& ledger)
{
    if (!QFileInfo::exists(ledger))
        return QString();
    const QString aside =
        ledger + u".before-restore-"_s + QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"_s);
    if (QFileInfo::exists(aside))
        return fail(ErrorKind::FileExists, u"put aside in this very second"_s, QFileInfo(aside).fileName());
    if (auto moved = moveAll(ledger, aside); !moved) {
        static_cast<void>(moveAll(aside, ledger));
        return passOn(moved);
    }
    return aside;
}

/// What was copied is what is proved: a bad disk may read otherwise the second time.
Result<void> makeLedger(const QString& backup, const QString& draft)
{
    return copyPrivately(backup, draft)
        .and_then([&] { return proveBackup(draft, lookAtBackup(draft).head); })
        .and_then([&] { return Database::declare(draft, Database::Is::Ledger); })
        .map_error([&](Error error) {
            error.subject = QFileInfo(error.kind == ErrorKind::DamagedFile ? backup : draft).fileName();
            return error;
        });
}

/// What earlier ones left that did not come to their end.
void removeDrafts(const QFileInfo& ledger)
{
    const QString begin = u'.' + ledger.fileName() + u".restore-"_s;
    const QDir folder = ledger.absoluteDir();
    for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden))
        if (name.startsWith(begin))
            QFile::remove(folder.filePath(name));
}

}  // namespace

Result<QString> restoreBackup(const QString& backup, const QString& ledgerPath)
{
    if (const auto found = Database::openBackup(backup); !found)
        return passOn(found);
    const QFileInfo ledger(ledgerPath);
    const QString path = ledger.absoluteFilePath();
    auto held = Database::seize(path);
    if (!held)
        return passOn(held);
    removeDrafts(ledger);
    const QString draft = ledger.absolutePath() + u"/."_s + ledger.fileName() + u".restore-"_s
                        + QUuid::createUuid().toString(QUuid::Id128);
    const QFileInfo file(backup);
    const QString attachments = file.absolutePath() + u'/' + stemOf(file.fileName()) + u".attachments"_s;
    auto aside = makeLedger(backup, draft)
                     .and_then([&] { return copyMissing(attachments, path + u".attachments"_s); })
                     .and_then([&] { return putAside(path); });
    if (aside)
        if (auto moved = moveIntoPlace(draft, path); !moved) {
            if (!aside->isEmpty())
                static_cast<void>(moveAll(*aside, path));
            aside = passOn(moved);
        }
    if (!aside) {
        QFile::remove(draft);
        return aside;
    }
    if (*held) {  // what it leaves says nothing; of one that could not be read it would be wanted
        held->reset();
        QFile::remove(*aside + u"-journal"_s);
    }
    return QFileInfo(*aside).fileName();
}

}  // namespace greenhand
